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
pub const UNKNOWN_SHELL: Text = Text::new(
    "There is no shell `{}` that could be helped. Possible: {}.",
    "Für eine Shell `{}` gibt es keine Ergänzungen. Möglich: {}.",
);
pub const SHELL_MISSING: Text = Text::new(
    "`{}` needs to know for which shell. Possible: {}.",
    "`{}` muss wissen, für welche Shell. Möglich: {}.",
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
