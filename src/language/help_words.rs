//! Words of the help of the command line, of its manual and of what a shell completes.
//!
//! Only the texts are here; the tables of `cli` say what each is for.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// The head and the parts of the help and of the manual.
pub const WHAT_IT_IS: Text = Text::new(
    "Plan digital sales on a canvas: the drawing is the model.",
    "Digitalen Vertrieb auf einer Zeichenfläche planen: Die Zeichnung ist das Modell.",
);
pub const USAGE: Text = Text::new("Usage", "Aufruf");
pub const OPTIONS_OF: Text = Text::new("Options of {}", "Optionen von {}");
pub const OPTIONS_OF_ALL: Text = Text::new("Options of all", "Optionen von allen");
pub const DASH_IS_INPUT: Text =
    Text::new("A FILE of `-` is standard input.", "Die DATEI `-` ist die Standardeingabe.");
pub const EXIT_CODES: Text = Text::new(
    "Exit codes: 0 done; 1 the answer is no; 2 wrong arguments, or a file that cannot be used.",
    "Rückgabewerte: 0 erledigt; 1 die Antwort ist Nein; 2 falsche Argumente oder eine Datei, die nicht verwendet werden kann.",
);
pub const MANUAL_NAME: Text = Text::new("NAME", "BEZEICHNUNG");
pub const MANUAL_SYNOPSIS: Text = Text::new("SYNOPSIS", "ÜBERSICHT");
pub const MANUAL_DESCRIPTION: Text = Text::new("DESCRIPTION", "BESCHREIBUNG");
pub const MANUAL_COMMANDS: Text = Text::new("COMMANDS", "BEFEHLE");
pub const MANUAL_OPTIONS: Text = Text::new("OPTIONS", "OPTIONEN");
pub const MANUAL_EXIT_STATUS: Text = Text::new("EXIT STATUS", "RÜCKGABEWERT");

// What stands for a value.
pub const FILE: Text = Text::new("FILE", "DATEI");
pub const OLD: Text = Text::new("OLD", "ALT");
pub const NEW: Text = Text::new("NEW", "NEU");
pub const BASE: Text = Text::new("BASE", "BASIS");
pub const OURS: Text = Text::new("OURS", "UNSERE");
pub const THEIRS: Text = Text::new("THEIRS", "IHRE");
pub const FOLDER: Text = Text::new("FOLDER", "ORDNER");
pub const SHELL: Text = Text::new("SHELL", "SHELL");
pub const OUTPUT: Text = Text::new("OUTPUT", "AUSGABE");
pub const VIEW: Text = Text::new("VIEW", "SICHT");
pub const IDS: Text = Text::new("ID,…", "ID,…");
pub const NAME: Text = Text::new("NAME", "NAME");
pub const NUMBER: Text = Text::new("NUMBER", "ZAHL");
pub const THEME: Text = Text::new("THEME", "SCHEMA");
pub const PATH: Text = Text::new("PATH", "PFAD");
pub const LANGUAGE: Text = Text::new("LANGUAGE", "SPRACHE");

// What the commands do.
pub const WINDOW_COMMAND: Text =
    Text::new("open the window, with this plan", "das Fenster öffnen, mit diesem Plan");
pub const CLASSIFY_COMMAND: Text = Text::new(
    "say which commerce model the plan is",
    "sagen, welches Commerce-Modell der Plan ist",
);
pub const CHECK_COMMAND: Text =
    Text::new("list what is wrong with the file", "auflisten, was an der Datei falsch ist");
pub const ROADMAP_COMMAND: Text =
    Text::new("list every step with its model", "jeden Schritt mit seinem Modell auflisten");
pub const FORMAT_COMMAND: Text =
    Text::new("print the plan in its canonical form", "den Plan in kanonischer Form ausgeben");
pub const NEW_COMMAND: Text = Text::new("begin a plan", "einen Plan beginnen");
pub const EXPORT_COMMAND: Text = Text::new(
    "make an image; the ending says which: {}",
    "ein Bild erzeugen; die Endung sagt, welches: {}",
);
pub const DIFF_COMMAND: Text = Text::new(
    "say what is different, first in meaning",
    "sagen, was anders ist, zuerst in der Bedeutung",
);
pub const MERGE_COMMAND: Text = Text::new(
    "make one of what became of a plan on two sides",
    "zusammenführen, was zwei Seiten geändert haben",
);
pub const GIT_SETUP_COMMAND: Text = Text::new(
    "let a git repository merge and compare plans",
    "Git beibringen, Pläne zusammenzuführen",
);
pub const COMPLETIONS_COMMAND: Text = Text::new(
    "print what completes these commands in a shell: {}",
    "ausgeben, was diese Befehle in einer Shell ergänzt: {}",
);
pub const MAN_COMMAND: Text = Text::new("print the manual page", "die Handbuchseite ausgeben");

// What the options do; a gap is a list of what is possible.
pub const CLASSIFY_VIEW_OPTION: Text = Text::new(
    "today (default), target, or the number of a step",
    "today (Vorgabe), target oder die Nummer eines Schritts",
);
pub const EXPORT_VIEW_OPTION: Text = Text::new("as for classify", "wie bei classify");
pub const WITHOUT_OPTION: Text = Text::new(
    "as if these elements were not there; `\\,` is a comma of an id",
    "als ob es diese Elemente nicht gäbe; `\\,` ist ein Komma einer Kennung",
);
pub const JSON_OPTION: Text = Text::new("one JSON object", "ein JSON-Objekt");
pub const CHECK_OPTION: Text = Text::new(
    "print nothing; exit code 1 if the file is not canonical",
    "nichts ausgeben; Rückgabewert 1, wenn die Datei nicht kanonisch ist",
);
pub const LINES_OPTION: Text = Text::new(
    "one field a line instead, first meaning, then layout",
    "stattdessen ein Feld je Zeile, zuerst Bedeutung, dann Darstellung",
);
pub const OUTPUT_OR_STANDARD_OPTION: Text = Text::new(
    "where to write; `-` is standard output",
    "wohin geschrieben wird; `-` ist die Standardausgabe",
);
pub const OUTPUT_OPTION: Text = Text::new("where to write", "wohin geschrieben wird");
pub const TEMPLATE_OPTION: Text = Text::new("what to begin with: {}", "womit begonnen wird: {}");
pub const COMPARE_OPTION: Text = Text::new(
    "show what differs from this view, with both results",
    "zeigen, was sich von dieser Sicht unterscheidet, mit beiden Ergebnissen",
);
pub const SCALE_OPTION: Text = Text::new(
    "pixels of a PNG for each point of the canvas (default 1)",
    "Pixel eines PNG für jeden Punkt der Zeichenfläche (Vorgabe 1)",
);
pub const THEME_OPTION: Text = Text::new("light (default) or dark", "light (Vorgabe) oder dark");
pub const TRANSPARENT_OPTION: Text = Text::new("without the background", "ohne den Hintergrund");
pub const OUTLOOK_OPTION: Text = Text::new(
    "with what becomes of every channel on its card",
    "mit dem Ausblick jedes Kanals auf seiner Karte",
);
pub const PATH_OPTION: Text = Text::new(
    "of which plan these are versions; for git",
    "von welchem Plan dies Fassungen sind; für git",
);
pub const LANG_OPTION: Text =
    Text::new("{}; otherwise that of the system", "{}; sonst die des Systems");
pub const HELP_OPTION: Text = Text::new("show this help", "diese Hilfe zeigen");
pub const VERSION_OPTION: Text = Text::new("show the version", "die Version zeigen");
