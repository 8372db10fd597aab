//! Words for what is wrong with a file and what to do about it.
//!
//! Each fault says what happened, where, and what to do. Only the texts are here;
//! `session::fault_text` says which fault each is for.
#![expect(missing_docs, reason = "each text says what it is for")]

use super::Text;

// Where: line and column, or line only.
pub const AT_LINE_AND_COLUMN: Text = Text::new("Line {}, column {}: {}", "Zeile {}, Spalte {}: {}");
pub const AT_LINE_IN_ELEMENT: Text = Text::new("Line {}, {}: {}", "Zeile {}, {}: {}");
pub const AT_LINE: Text = Text::new("Line {}: {}", "Zeile {}: {}");

// Files that are no plan.
pub const EMPTY: Text = Text::new(
    "The file is empty. Restore it from a backup, or start a new plan.",
    "Die Datei ist leer. Stellen Sie sie aus einer Sicherung wieder her oder beginnen Sie einen neuen Plan.",
);
pub const FILE_TOO_LARGE: Text = Text::new(
    "The file has {} bytes, but a plan may have 64 MB at most. Check whether it is a plan at all.",
    "Die Datei hat {} Bytes, ein Plan darf höchstens 64 MB haben. Prüfen Sie, ob es überhaupt ein Plan ist.",
);
pub const UTF_16: Text = Text::new(
    "The file is written in UTF-16. Save it as UTF-8 in the program that wrote it.",
    "Die Datei ist in UTF-16 geschrieben. Speichern Sie sie in dem Programm, das sie geschrieben hat, als UTF-8.",
);
pub const BYTE_ORDER_MARK: Text = Text::new(
    "The file begins with a byte-order mark. Save it as UTF-8 without one.",
    "Die Datei beginnt mit einer Bytereihenfolge-Markierung (BOM). Speichern Sie sie als UTF-8 ohne BOM.",
);
pub const ZERO_BYTE: Text = Text::new(
    "The file holds a zero byte: it is damaged or no text. Restore it from a backup.",
    "Die Datei enthält ein Nullbyte: Sie ist beschädigt oder kein Text. Stellen Sie sie aus einer Sicherung wieder her.",
);
pub const NO_UTF_8: Text = Text::new(
    "The text is not UTF-8 from here on. Save the file as UTF-8, or restore it from a backup.",
    "Ab hier ist der Text kein UTF-8. Speichern Sie die Datei als UTF-8 oder stellen Sie sie aus einer Sicherung wieder her.",
);
pub const FORMAT_MISSING: Text = Text::new(
    "The file does not say which format it has. If it is a plan, add `format: 1,` after this bracket.",
    "Die Datei nennt ihr Format nicht. Wenn sie ein Plan ist, ergänzen Sie nach dieser Klammer `format: 1,`.",
);
pub const FORMAT_NEWER: Text = Text::new(
    "The plan has format {}, but this version of Commerce Canvas reads format 1 only. Open it with a newer version.",
    "Der Plan hat das Format {}, diese Version von Commerce Canvas liest nur Format 1. Öffnen Sie ihn mit einer neueren Version.",
);
pub const FORMAT_UNKNOWN: Text = Text::new(
    "There is no format `{}`. Write `format: 1`.",
    "Ein Format `{}` gibt es nicht. Schreiben Sie `format: 1`.",
);

// Limits.
pub const NESTED_TOO_DEEPLY: Text = Text::new(
    "Brackets are nested more than 64 deep here, which no plan needs. Check whether the file is a plan.",
    "Hier sind Klammern mehr als 64-mal verschachtelt, was kein Plan braucht. Prüfen Sie, ob die Datei ein Plan ist.",
);
pub const TOO_MANY_ELEMENTS: Text = Text::new(
    "From here on the plan has more than 200,000 elements. Split it into several plans.",
    "Ab hier hat der Plan mehr als 200.000 Elemente. Teilen Sie ihn in mehrere Pläne auf.",
);
pub const NAME_TOO_LONG: Text = Text::new(
    "This name has more than 1,000 bytes. Shorten it, and put the rest into the note.",
    "Dieser Name hat mehr als 1.000 Bytes. Kürzen Sie ihn und schreiben Sie den Rest in die Notiz.",
);
pub const TEXT_TOO_LONG: Text = Text::new(
    "This text has more than 64 kB. Shorten it or split it.",
    "Dieser Text hat mehr als 64 kB. Kürzen Sie ihn oder teilen Sie ihn auf.",
);

// Fields, words and keys.
pub const UNKNOWN_FIELD: Text = Text::new(
    "There is no field `{}` here. Possible: {}.",
    "Ein Feld `{}` gibt es hier nicht. Möglich: {}.",
);
pub const UNKNOWN_WORD: Text = Text::new(
    "The word `{}` is not known here. Possible: {}.",
    "Das Wort `{}` ist hier nicht bekannt. Möglich: {}.",
);
pub const MISSING_FIELD: Text = Text::new(
    "The field `{}` is missing here. Add it.",
    "Hier fehlt das Feld `{}`. Ergänzen Sie es.",
);
pub const DUPLICATE_FIELD: Text = Text::new(
    "The field `{}` is there twice. Delete one of the two.",
    "Das Feld `{}` ist doppelt. Löschen Sie eines von beiden.",
);
pub const DUPLICATE_KEY: Text = Text::new(
    "{} is there twice. Delete one of the two, or give it another id.",
    "{} ist doppelt. Löschen Sie eines von beiden oder geben Sie ihm eine andere Kennung.",
);

// Notation.
pub const UNEXPECTED: Text =
    Text::new("{} should stand here, not {}.", "Hier muss {} stehen, nicht {}.");
pub const UNEXPECTED_END: Text = Text::new(
    "The file ends here, but {} should follow. It may have been cut off: restore it from a backup.",
    "Die Datei endet hier, aber es muss noch {} folgen. Vielleicht wurde sie abgeschnitten: Stellen Sie sie aus einer Sicherung wieder her.",
);
pub const A_TEXT: Text = Text::new("a text in quotes", "ein Text in Anführungszeichen");
pub const A_WHOLE_NUMBER: Text = Text::new("a whole number", "eine ganze Zahl");
pub const TWO_NUMBERS: Text =
    Text::new("two whole numbers like `(40, 20)`", "zwei ganze Zahlen wie `(40, 20)`");
pub const TRUE_OR_FALSE: Text = Text::new("`true` or `false`", "`true` oder `false`");
pub const A_WORD: Text = Text::new("a word of the format", "ein Wort des Formats");
pub const MORE: Text = Text::new("more", "etwas");
pub const UNCLOSED_TEXT: Text = Text::new(
    "The text that begins here has no end. Add the closing quote.",
    "Der Text, der hier beginnt, hat kein Ende. Ergänzen Sie das schließende Anführungszeichen.",
);
pub const UNCLOSED_COMMENT: Text = Text::new(
    "The comment that begins here has no end. Add `*/`.",
    "Der Kommentar, der hier beginnt, hat kein Ende. Ergänzen Sie `*/`.",
);
pub const BAD_ESCAPE: Text = Text::new(
    "A backslash in this text is followed by nothing that has a meaning there. Write a backslash as `\\\\`.",
    "In diesem Text steht ein umgekehrter Schrägstrich ohne Bedeutung. Schreiben Sie ihn als `\\\\`.",
);
pub const MERGE_CONFLICT: Text = Text::new(
    "Both sides of a merge conflict are still in the file. Keep one of them, and delete the marks.",
    "In der Datei stehen noch beide Seiten eines Merge-Konflikts. Behalten Sie eine davon und löschen Sie die Marken.",
);
pub const TEXT_AFTER_END: Text = Text::new(
    "The plan ends before this. Delete what follows, or check the brackets.",
    "Der Plan endet vor dieser Stelle. Löschen Sie, was folgt, oder prüfen Sie die Klammern.",
);
pub const OTHER_SYNTAX: Text = Text::new(
    "This cannot be read ({}). Check what stands here.",
    "Das lässt sich nicht lesen ({}). Prüfen Sie, was hier steht.",
);

// Meaning: what is wrong with an element, and what is left out because of it.
pub const ID_EMPTY: Text = Text::new(
    "The id is empty. Give it one of 1 to 64 bytes.",
    "Die Kennung ist leer. Geben Sie ihm eine mit 1 bis 64 Bytes.",
);
pub const ID_TOO_LONG: Text = Text::new(
    "The id has more than 64 bytes. Give it a shorter one.",
    "Die Kennung hat mehr als 64 Bytes. Geben Sie ihm eine kürzere.",
);
pub const ID_CONTROL_CHARACTER: Text = Text::new(
    "The id holds a control character. Give it one without.",
    "Die Kennung enthält ein Steuerzeichen. Geben Sie ihm eine ohne.",
);
pub const ID_USED_TWICE: Text = Text::new(
    "A node and a link have this id. Give one of them another.",
    "Ein Knoten und eine Verbindung haben diese Kennung. Geben Sie einem davon eine andere.",
);
pub const DANGLING_LINK: Text = Text::new(
    "The link leads to “{}”, which is not there. Correct the id, or delete the link.",
    "Die Verbindung führt zu „{}“, das es nicht gibt. Berichtigen Sie die Kennung oder löschen Sie die Verbindung.",
);
pub const SELF_LINK: Text = Text::new(
    "The link leads from an element to itself. Give it another end, or delete it.",
    "Die Verbindung führt von einem Element zu sich selbst. Geben Sie ihr ein anderes Ende oder löschen Sie sie.",
);
pub const IMPOSSIBLE_LINK: Text = Text::new(
    "A link of the kind “{}” cannot join “{}” and “{}”. Choose another kind, or other ends.",
    "Eine Verbindung der Art „{}“ passt nicht zwischen „{}“ und „{}“. Wählen Sie eine andere Art oder andere Enden.",
);
pub const STEP_ZERO: Text = Text::new(
    "`{}` names step 0, but steps count from 1. Name another step.",
    "`{}` nennt Schritt 0, Schritte zählen aber ab 1. Nennen Sie einen anderen Schritt.",
);
pub const STOP_IS_NO_CHANNEL: Text = Text::new(
    "Stop {} of the journey is at “{}”, which is no channel. Name a channel.",
    "Station {} der Kundenreise ist „{}“, das ist kein Kanal. Nennen Sie einen Kanal.",
);
pub const AUDIENCE_IS_NO_AUDIENCE: Text = Text::new(
    "The journey is that of “{}”, which is no audience. Name an audience, or none.",
    "Die Kundenreise gehört zu „{}“, das ist keine Zielgruppe. Nennen Sie eine Zielgruppe oder keine.",
);
pub const ABOUT_NOTHING: Text = Text::new(
    "The measure is about “{}”, which is not there. Correct the id, or take it out.",
    "Die Maßnahme betrifft „{}“, das es nicht gibt. Berichtigen Sie die Kennung oder streichen Sie sie.",
);
pub const BAD_DATE: Text = Text::new(
    "“{}” is no day. Write it like 2027-06-30.",
    "„{}“ ist kein Tag. Schreiben Sie ihn wie 2027-06-30.",
);
pub const OUT_OF_RANGE: Text = Text::new(
    "`{}` is {}, but may be from {} to {} only. Change it.",
    "`{}` ist {}, erlaubt ist nur {} bis {}. Ändern Sie es.",
);

// Files on disk; the first value is the path.
pub const NOT_FOUND: Text = Text::new(
    "{}: There is no such file. Check the name and the folder.",
    "{}: Diese Datei gibt es nicht. Prüfen Sie Namen und Ordner.",
);
pub const NO_FOLDER: Text = Text::new(
    "{}: There is no such folder to write to. Create it, or choose another place.",
    "{}: Den Ordner dafür gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen Ort.",
);
pub const IS_FOLDER: Text = Text::new(
    "{}: This is a folder. Name a file.",
    "{}: Das ist ein Ordner. Nennen Sie eine Datei.",
);
pub const DENIED: Text = Text::new(
    "{}: You may not access this file. Ask for the rights to it, or choose another place.",
    "{}: Auf diese Datei dürfen Sie nicht zugreifen. Lassen Sie sich das Recht dazu geben oder wählen Sie einen anderen Ort.",
);
pub const READ_ONLY: Text = Text::new(
    "{}: The file is protected from changes. Lift the protection, or choose another name.",
    "{}: Die Datei ist schreibgeschützt. Heben Sie den Schutz auf oder wählen Sie einen anderen Namen.",
);
pub const NO_SPACE: Text = Text::new(
    "{}: There is no space left. Free some, or choose another place; the old file is unharmed.",
    "{}: Der Speicherplatz reicht nicht. Geben Sie welchen frei oder wählen Sie einen anderen Ort; die alte Datei ist unversehrt.",
);
pub const TOO_LARGE_TO_READ: Text = Text::new(
    "{}: The file is larger than 64 MB, so it is no plan. Choose another.",
    "{}: Die Datei ist größer als 64 MB, also kein Plan. Wählen Sie eine andere.",
);
pub const OTHER_STORE: Text = Text::new(
    "{}: The system reports: {}. Try again, or choose another place.",
    "{}: Das System meldet: {}. Versuchen Sie es noch einmal oder wählen Sie einen anderen Ort.",
);
