//! Words of the help of the command line, of its manual and of what a shell completes.
//!
//! Only the texts are here; the tables of `cli` say what each is for.

texts! {
    // The head and the parts of the help and of the manual.
    WHAT_IT_IS: "Plan digital sales on a canvas: the drawing is the model.",
        "Digitalen Vertrieb auf einer Zeichenfläche planen: Die Zeichnung ist das Modell.";
    USAGE: "Usage", "Aufruf";
    OPTIONS_OF: "Options of {}", "Optionen von {}";
    OPTIONS_OF_ALL: "Options of all", "Optionen von allen";
    DASH_IS_INPUT: "A FILE of `-` is standard input.", "Die DATEI `-` ist die Standardeingabe.";
    EXIT_CODES:
        "Exit codes: 0 done; 1 the answer is no; 2 wrong arguments, or a file that cannot be used.",
        "Rückgabewerte: 0 erledigt; 1 die Antwort ist Nein; 2 falsche Argumente oder eine Datei, \
         die nicht verwendet werden kann.";
    MANUAL_NAME: "NAME", "BEZEICHNUNG";
    MANUAL_SYNOPSIS: "SYNOPSIS", "ÜBERSICHT";
    MANUAL_DESCRIPTION: "DESCRIPTION", "BESCHREIBUNG";
    MANUAL_COMMANDS: "COMMANDS", "BEFEHLE";
    MANUAL_OPTIONS: "OPTIONS", "OPTIONEN";
    MANUAL_EXIT_STATUS: "EXIT STATUS", "RÜCKGABEWERT";

    // What stands for a value.
    FILE: "FILE", "DATEI";
    OLD: "OLD", "ALT";
    NEW: "NEW", "NEU";
    BASE: "BASE", "BASIS";
    OURS: "OURS", "UNSERE";
    THEIRS: "THEIRS", "IHRE";
    FOLDER: "FOLDER", "ORDNER";
    SHELL: "SHELL", "SHELL";
    OUTPUT: "OUTPUT", "AUSGABE";
    VIEW: "VIEW", "ANSICHT";
    IDS: "ID,…", "ID,…";
    NAME: "NAME", "NAME";
    NAMES: "NAME,…", "NAME,…";
    NUMBER: "NUMBER", "ZAHL";
    THEME: "THEME", "SCHEMA";
    PATH: "PATH", "PFAD";
    PAGE: "PAGE", "SEITE";
    DATE: "DATE", "TAG";
    FORMAT: "FORMAT", "FORMAT";
    TABLE: "TABLE", "TABELLE";
    TABLE_FILE: "TABLES", "TABELLEN";
    LANGUAGE: "LANGUAGE", "SPRACHE";

    // What the commands do.
    WINDOW_COMMAND: "open the window, with this plan", "das Fenster öffnen, mit diesem Plan";
    CLASSIFY_COMMAND: "say which commerce model the plan is",
        "sagen, welches Vertriebsmodell der Plan ist";
    CHECK_COMMAND: "list what is wrong with the file", "auflisten, was an der Datei falsch ist";
    ROADMAP_COMMAND: "list every step with its model", "jeden Schritt mit seinem Modell auflisten";
    FORMAT_COMMAND: "print the plan in its canonical form", "den Plan in kanonischer Form ausgeben";
    NEW_COMMAND: "begin a plan", "einen Plan beginnen";
    TIDY_COMMAND: "lay everything in its lane, so that links cross as little as may be",
        "alles in seine Bahn legen, sodass sich möglichst wenige Verbindungen kreuzen";
    EXPORT_COMMAND:
        "make an image, the whole report, tables or a file for another program; the ending says which: {}",
        "ein Bild, den ganzen Bericht, Tabellen oder eine Datei für ein anderes Programm erzeugen; die \
         Endung sagt, was: {}";
    IMPORT_COMMAND: "make a plan of what another program wrote: {}",
        "einen Plan aus dem machen, was ein anderes Programm schrieb: {}";
    DIFF_COMMAND: "say what is different, first in meaning",
        "sagen, was anders ist, zuerst in der Bedeutung";
    MERGE_COMMAND: "make one of what became of a plan on two sides",
        "zusammenführen, was zwei Seiten geändert haben";
    UPDATE_COMMAND: "take over what was filled in in the tables of the plan",
        "übernehmen, was in den Tabellen des Plans ausgefüllt wurde";
    GIT_SETUP_COMMAND: "let a git repository merge and compare plans",
        "Git beibringen, Pläne zusammenzuführen";
    COMPLETIONS_COMMAND: "print what completes these commands in a shell: {}",
        "ausgeben, was diese Befehle in einer Shell ergänzt: {}";
    MAN_COMMAND: "print the manual page", "die Handbuchseite ausgeben";

    // What the options do; a gap is a list of what is possible.
    CLASSIFY_VIEW_OPTION: "today (default), target, vision, or the number of a step",
        "today (Vorgabe), target, vision oder die Nummer eines Schritts";
    TIDY_VIEW_OPTION: "the view whose crossings count: target (default), today, or a step",
        "die Ansicht, deren Kreuzungen zählen: target (Vorgabe), today oder ein Schritt";
    EXPORT_VIEW_OPTION: "as for classify; then a PDF is a page of this view",
        "wie bei classify; ein PDF ist dann eine Seite dieser Ansicht";
    WITHOUT_OPTION: "as if these elements were not there; `\\,` is a comma of an id",
        "als ob es diese Elemente nicht gäbe; `\\,` ist ein Komma einer Kennung";
    EFFORTS_OPTION: "count with the efforts of this file instead of the planning defaults",
        "mit den Aufwänden dieser Datei rechnen statt mit den Richtwerten";
    JSON_OPTION: "one JSON object", "ein JSON-Objekt";
    CHECK_OPTION: "print nothing; exit code 1 if the file is not canonical",
        "nichts ausgeben; Rückgabewert 1, wenn die Datei nicht kanonisch ist";
    LINES_OPTION: "one field a line instead, first meaning, then layout",
        "stattdessen ein Feld je Zeile, zuerst Bedeutung, dann Darstellung";
    OUTPUT_OR_STANDARD_OPTION: "where to write; `-` is standard output",
        "wohin geschrieben wird; `-` ist die Standardausgabe";
    OUTPUT_OPTION: "where to write", "wohin geschrieben wird";
    LIST_OPTION: "list what can be begun with, one a line, its name first",
        "auflisten, womit begonnen werden kann, je Zeile eines, zuerst sein Name";
    TEMPLATE_OPTION: "what to begin with: {}", "womit begonnen wird: {}";
    COMPARE_OPTION: "show what differs from this view, with both results",
        "zeigen, was sich von dieser Ansicht unterscheidet, mit beiden Ergebnissen";
    SCALE_OPTION: "pixels of a PNG for each point of the canvas (default 1)",
        "Pixel eines PNG für jeden Punkt der Zeichenfläche (Vorgabe 1)";
    PAGE_OPTION: "the paper of pages: {} (default of a PDF: a4, of an image: drawing)",
        "das Papier der Seiten: {} (Vorgabe bei PDF: a4, bei Bildern: drawing)";
    PAGES_OPTION: "only these chapters of the report: {}", "nur diese Kapitel des Berichts: {}";
    ATTACH_PLAN_OPTION: "with the plan inside, its notes and feedback included",
        "mit dem Plan darin, samt Notizen und Rückmeldungen";
    MASTER_OPTION: "slides in the design of this presentation or template (.pptx, .potx)",
        "Folien in der Gestaltung dieser Präsentation oder Vorlage (.pptx, .potx)";
    LOGO_OPTION:
        "pages bear this logo (PNG, JPEG, GIF, SVG)",
        "Seiten tragen dieses Logo (PNG, JPEG, GIF, SVG)";
    DATE_OPTION: "the day that pages bear, as 2027-03-31 (default: today)",
        "der Tag, den Seiten tragen, als 2027-03-31 (Vorgabe: heute)";
    TABLE_OPTION: "the one table of a csv: {} (default: each in a file of its own)",
        "die eine Tabelle einer csv: {} (Vorgabe: jede in einer eigenen Datei)";
    THEME_OPTION: "light (default) or dark", "light (Vorgabe) oder dark";
    TRANSPARENT_OPTION: "without the background", "ohne den Hintergrund";
    FIGURES_OPTION: "with shares of sales, orders, contacts and sizes on the cards",
        "mit Umsatzanteilen, Bestellungen, Kontakten und Größen auf den Karten";
    OUTLOOK_OPTION: "with what becomes of every channel on its card",
        "mit dem Ausblick jedes Kanals auf seiner Karte";
    PATH_OPTION: "of which plan these are versions; for git",
        "von welchem Plan dies Fassungen sind; für git";
    FROM_OPTION: "of which format it is: {} (default: as its ending or its content says)",
        "welches Format es hat: {} (Vorgabe: wie Endung oder Inhalt sagen)";
    LANG_OPTION: "{}; otherwise that of the system", "{}; sonst die des Systems";
    HELP_OPTION: "show this help", "diese Hilfe zeigen";
    VERSION_OPTION: "show the version", "die Version zeigen";
}
