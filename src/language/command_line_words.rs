//! Words of the command line.
//!
//! Only the texts are here; `cli` says what each is for.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// Before every message, so that it can be told apart in a script.
pub const MESSAGE: Text = Text::new("commerce-canvas: {}", "commerce-canvas: {}");
pub const SEE_HELP: Text = Text::new(
    "`commerce-canvas --help` shows what can be done.",
    "`commerce-canvas --help` zeigt, was möglich ist.",
);

// Arguments that cannot be understood.
pub const UNKNOWN_COMMAND: Text = Text::new(
    "There is no command or file `{}`. Commands: {}.",
    "Einen Befehl oder eine Datei `{}` gibt es nicht. Befehle: {}.",
);
pub const UNKNOWN_OPTION: Text =
    Text::new("`{}` has no option `{}`.", "`{}` hat keine Option `{}`.");
pub const VALUE_MISSING: Text =
    Text::new("The option `{}` needs a value.", "Die Option `{}` braucht einen Wert.");
pub const VALUE_UNEXPECTED: Text =
    Text::new("The option `{}` takes no value.", "Die Option `{}` nimmt keinen Wert an.");
pub const ARGUMENT_UNEXPECTED: Text =
    Text::new("The argument `{}` is one too many.", "Das Argument `{}` ist zu viel.");
pub const FILE_MISSING: Text = Text::new(
    "`{}` needs a file. `-` reads standard input.",
    "`{}` braucht eine Datei. `-` liest die Standardeingabe.",
);
pub const OUTPUT_MISSING: Text = Text::new(
    "`{}` needs to know where to write: -o FILE.",
    "`{}` muss wissen, wohin geschrieben wird: -o DATEI.",
);
pub const NO_UTF_8: Text =
    Text::new("The argument `{}` is not UTF-8.", "Das Argument `{}` ist kein UTF-8.");
pub const BAD_VIEW: Text = Text::new(
    "There is no view `{}`. Possible: today, target, or the number of a step.",
    "Eine Sicht `{}` gibt es nicht. Möglich: today, target oder die Nummer eines Schritts.",
);
pub const NO_SUCH_STEP: Text = Text::new(
    "This plan has no view `{}`. Possible: today, target, {}.",
    "In diesem Plan gibt es keine Sicht `{}`. Möglich: today, target, {}.",
);
pub const FROM_TO: Text = Text::new("{} to {}", "{} bis {}");
pub const NOT_TOGETHER: Text = Text::new(
    "The options `{}` and `{}` do not go together. Give one of them.",
    "Die Optionen `{}` und `{}` passen nicht zusammen. Geben Sie eine davon an.",
);
pub const BAD_LANGUAGE: Text = Text::new(
    "There is no language `{}`. Possible: {}.",
    "Eine Sprache `{}` gibt es nicht. Möglich: {}.",
);
pub const BAD_THEME: Text = Text::new(
    "There is no theme `{}`. Possible: light, dark.",
    "Ein Farbschema `{}` gibt es nicht. Möglich: light, dark.",
);
pub const BAD_SCALE: Text =
    Text::new("The scale `{}` is no number above 0.", "Der Maßstab `{}` ist keine Zahl über 0.");
pub const UNKNOWN_TEMPLATE: Text = Text::new(
    "There is no template `{}`. Possible: {}.",
    "Eine Vorlage `{}` gibt es nicht. Möglich: {}.",
);
pub const UNKNOWN_ENDING: Text = Text::new(
    "The ending of `{}` is none that can be exported to. Possible: {}.",
    "In die Endung von `{}` kann nicht exportiert werden. Möglich: {}.",
);

// What keeps a command from its work.
pub const FAULTY_PLAN: Text = Text::new(
    "{} is faulty, so this command does not use it. `commerce-canvas check` lists the faults.",
    "{} ist fehlerhaft, deshalb verwendet dieser Befehl sie nicht. `commerce-canvas check` listet die Fehler auf.",
);
pub const AT: Text = Text::new("{}: {}", "{}: {}");
pub const UNKNOWN_ELEMENT: Text = Text::new(
    "The plan has no element `{}` that could be held off. Check the id.",
    "Der Plan hat kein Element `{}`, das ausgeblendet werden könnte. Prüfen Sie die Kennung.",
);
pub const FILE_EXISTS: Text = Text::new(
    "{} is already there and stays as it is. Choose another name.",
    "{} gibt es schon und bleibt, wie es ist. Wählen Sie einen anderen Namen.",
);
pub const IMAGE_TOO_LARGE: Text = Text::new(
    "The image would be too large. At a scale of {} it fits.",
    "Das Bild würde zu groß. Mit dem Maßstab {} passt es.",
);
pub const IMAGE_FAILED: Text = Text::new(
    "The image could not be compressed. Try the ending svg instead.",
    "Das Bild ließ sich nicht komprimieren. Versuchen Sie stattdessen die Endung svg.",
);
pub const NOT_CANONICAL: Text = Text::new(
    "{} is not in canonical form. `commerce-canvas format` shows it.",
    "{} ist nicht in kanonischer Form. `commerce-canvas format` zeigt sie.",
);
pub const COMMENTS_LOST: Text = Text::new(
    "The comments of {} are not in its canonical form.",
    "Die Kommentare von {} gehören nicht zur kanonischen Form.",
);
pub const STANDARD_INPUT: Text = Text::new("Standard input", "Standardeingabe");
pub const STANDARD_OUTPUT: Text = Text::new("Standard output", "Standardausgabe");
pub const NO_WINDOW: Text = Text::new(
    "This build has no window, only the command line.",
    "Diese Ausgabe des Programms hat kein Fenster, nur die Befehlszeile.",
);

// Results.
pub const HINT: Text = Text::new("Hint", "Hinweis");
pub const WARNING: Text = Text::new("Warning", "Warnung");
pub const NO_FAULTS: Text = Text::new("{}: no faults", "{}: keine Fehler");
pub const VIEW: Text = Text::new("View", "Ansicht");
pub const MODEL: Text = Text::new("Model", "Modell");
pub const RULE: Text = Text::new("Rule", "Regel");
pub const MARKETS: Text = Text::new("Markets", "Märkte");
pub const ROUTE: Text = Text::new("Route", "Vertriebsweg");
pub const THROUGH: Text = Text::new("Through", "Über");
pub const ISLANDS: Text = Text::new("Islands", "Inseln");
pub const NOT_SELLING: Text = Text::new("Not selling", "Ohne Verkauf");
pub const UNATTACHED: Text = Text::new("Not attached", "Nicht angebunden");
pub const FULL_INTERACTION: Text = Text::new("Full interaction", "Volle Interaktion");
pub const FULL_INTEGRATION: Text = Text::new("Full integration", "Volle Integration");
pub const CARRIED_BY: Text = Text::new("Carried by", "Getragen von");
pub const NEXT: Text = Text::new("Next level", "Nächste Stufe");
pub const NEXT_MODEL: Text = Text::new("{}, for {} person-days", "{}, für {} Personentage");
pub const NEXT_MODEL_AT_MOST: Text = Text::new(
    "{}, for {} person-days; not everything was tried, there may be a way for less",
    "{}, für {} Personentage; nicht alles wurde geprüft, es kann günstiger gehen",
);
pub const ADD_LINK: Text = Text::new("{}: {} → {}", "{}: {} → {}");
pub const ADD_SELLS: Text = Text::new("{} begins to sell", "{} beginnt zu verkaufen");
pub const ADD_NODE: Text = Text::new("New: {} ({})", "Neu: {} ({})");
pub const NONE: Text = Text::new("none", "keine");
pub const OPEN: Text = Text::new("open", "offen");
pub const YES: Text = Text::new("yes", "ja");
pub const NO: Text = Text::new("no", "nein");

/// The whole help; the first gap is the version, the others lists of what is possible.
pub const HELP: Text = Text::new(
    "\
commerce-canvas {}
Plan digital sales on a canvas: the drawing is the model.

Usage:
  commerce-canvas [FILE]                 open the window, with this plan
  commerce-canvas classify FILE          say which commerce model the plan is
  commerce-canvas check FILE             list what is wrong with the file
  commerce-canvas roadmap FILE           list every step with its model
  commerce-canvas format FILE            print the plan in its canonical form
  commerce-canvas new -o FILE            begin a plan
  commerce-canvas export FILE -o OUTPUT  make an image; the ending says which: {}
  commerce-canvas diff OLD NEW           say what is different, first in meaning
  commerce-canvas merge BASE OURS THEIRS -o FILE
                                         make one of what became of a plan on two sides
  commerce-canvas git-setup [FOLDER]     let a git repository merge and compare plans

A FILE of `-` is standard input.

Options of classify:
  --view VIEW        today (default), target, or the number of a step
  --without ID,…     as if these elements were not there; `\\,` is a comma of an id
  --json             one JSON object

Options of check:
  --json             one JSON object

Options of roadmap:
  --json             one JSON object

Options of format:
  --check            print nothing; exit code 1 if the file is not canonical
  --lines            one field a line instead, first meaning, then layout

Options of new:
  -o, --output FILE  where to write; `-` is standard output
  --template NAME    {}

Options of export:
  -o, --output FILE  where to write
  --view VIEW        as for classify
  --compare VIEW     show what differs from this view, with both results
  --scale NUMBER     pixels of a PNG for each point of the canvas (default 1)
  --theme THEME      light (default) or dark
  --transparent      without the background
  --outlook          with what becomes of every channel on its card

Options of diff:
  --json             one JSON object

Options of merge:
  -o, --output FILE  where to write; `-` is standard output
  --path PATH        of which plan these are versions; for git
  --json             one JSON object

Options of all:
  --lang LANGUAGE    {}; otherwise that of the system
  -h, --help         show this help
  -V, --version      show the version

Exit codes: 0 done; 1 the answer is no; 2 wrong arguments, or a file that
cannot be used.
",
    "\
commerce-canvas {}
Digitalen Vertrieb auf einer Zeichenfläche planen: Die Zeichnung ist das Modell.

Aufruf:
  commerce-canvas [DATEI]                 das Fenster öffnen, mit diesem Plan
  commerce-canvas classify DATEI          sagen, welches Commerce-Modell der Plan ist
  commerce-canvas check DATEI             auflisten, was an der Datei falsch ist
  commerce-canvas roadmap DATEI           jeden Schritt mit seinem Modell auflisten
  commerce-canvas format DATEI            den Plan in kanonischer Form ausgeben
  commerce-canvas new -o DATEI            einen Plan beginnen
  commerce-canvas export DATEI -o AUSGABE ein Bild erzeugen; die Endung sagt, welches: {}
  commerce-canvas diff ALT NEU            sagen, was anders ist, zuerst in der Bedeutung
  commerce-canvas merge BASIS UNSERE IHRE -o DATEI
                                          zusammenführen, was zwei Seiten geändert haben
  commerce-canvas git-setup [ORDNER]      Git beibringen, Pläne zusammenzuführen

Die DATEI `-` ist die Standardeingabe.

Optionen von classify:
  --view SICHT       today (Vorgabe), target oder die Nummer eines Schritts
  --without ID,…     als ob es diese Elemente nicht gäbe; `\\,` ist ein Komma einer Kennung
  --json             ein JSON-Objekt

Optionen von check:
  --json             ein JSON-Objekt

Optionen von roadmap:
  --json             ein JSON-Objekt

Optionen von format:
  --check            nichts ausgeben; Rückgabewert 1, wenn die Datei nicht kanonisch ist
  --lines            stattdessen ein Feld je Zeile, zuerst Bedeutung, dann Darstellung

Optionen von new:
  -o, --output DATEI wohin geschrieben wird; `-` ist die Standardausgabe
  --template NAME    {}

Optionen von export:
  -o, --output DATEI wohin geschrieben wird
  --view SICHT       wie bei classify
  --compare SICHT    zeigen, was sich von dieser Sicht unterscheidet, mit beiden Ergebnissen
  --scale ZAHL       Pixel eines PNG für jeden Punkt der Zeichenfläche (Vorgabe 1)
  --theme SCHEMA     light (Vorgabe) oder dark
  --transparent      ohne den Hintergrund
  --outlook          mit dem Ausblick jedes Kanals auf seiner Karte

Optionen von diff:
  --json             ein JSON-Objekt

Optionen von merge:
  -o, --output DATEI wohin geschrieben wird; `-` ist die Standardausgabe
  --path PFAD        von welchem Plan dies Fassungen sind; für git
  --json             ein JSON-Objekt

Optionen von allen:
  --lang SPRACHE     {}; sonst die des Systems
  -h, --help         diese Hilfe zeigen
  -V, --version      die Version zeigen

Rückgabewerte: 0 erledigt; 1 die Antwort ist Nein; 2 falsche Argumente oder
eine Datei, die nicht verwendet werden kann.
",
);
