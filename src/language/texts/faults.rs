//! What is wrong with a file and what to do about it.

texts! {
    FOLDER_DENIED:
        "{}: You may not create files in this folder, which saving safely needs. Ask for the right \
         to it, or choose another place; the old file is unharmed.",
        "{}: In diesem Ordner dürfen Sie keine Dateien anlegen, was sicheres Speichern braucht. \
         Lassen Sie sich das Recht dazu geben oder wählen Sie einen anderen Ort; die alte Datei \
         ist unversehrt.";
    BAD_NAME:
        "{}: This name is too long or has characters that are not allowed here. Choose another \
         name.",
        "{}: Dieser Name ist zu lang oder enthält Zeichen, die hier nicht erlaubt sind. Wählen Sie \
         einen anderen Namen.";
    BUSY: "{}: Another program is writing this file all the time. Wait a moment and save again.",
        "{}: Ein anderes Programm schreibt ununterbrochen in diese Datei. Warten Sie einen \
         Augenblick und speichern Sie noch einmal.";
    CHANGED: "{}: Someone else has changed this file meanwhile. It was not overwritten.",
        "{}: Jemand anderes hat diese Datei inzwischen geändert. Sie wurde nicht überschrieben.";
    TOO_LARGE_TO_SAVE:
        "{}: The plan would be larger than 64 MB and could never be opened again. Make it smaller, \
         then save it again; nothing was written.",
        "{}: Der Plan wäre größer als 64 MB und ließe sich nie wieder öffnen. Verkleinern Sie ihn \
         und speichern Sie ihn dann noch einmal; es wurde nichts geschrieben.";
    WOULD_BE_TOO_LARGE:
        "The file would have {} bytes; more than 64 MB could not be opened again, so it was not \
         written. Shorten texts, or make two plans of it.",
        "Die Datei hätte {} Bytes; mehr als 64 MB ließen sich nicht wieder öffnen, deshalb wurde \
         sie nicht geschrieben. Kürzen Sie Texte oder machen Sie zwei Pläne daraus.";
    WOULD_HAVE_TOO_MANY:
        "The plan would have {} elements; more than {} could not be opened again, so it was not \
         written. Make two plans of it.",
        "Der Plan hätte {} Elemente; mehr als {} ließen sich nicht wieder öffnen, deshalb wurde er \
         nicht geschrieben. Machen Sie zwei Pläne daraus.";
    NAME_WOULD_BE_TOO_LONG:
        "A name of “{}” has more than {} bytes and could not be opened again, so the plan was not \
         written. Shorten it.",
        "Ein Name von „{}“ hat mehr als {} Bytes und ließe sich nicht wieder öffnen, deshalb wurde \
         der Plan nicht geschrieben. Kürzen Sie ihn.";
    TEXT_WOULD_BE_TOO_LONG:
        "A text of “{}” has more than {} bytes and could not be opened again, so the plan was not \
         written. Shorten it.",
        "Ein Text von „{}“ hat mehr als {} Bytes und ließe sich nicht wieder öffnen, deshalb wurde \
         der Plan nicht geschrieben. Kürzen Sie ihn.";

    // Where: line and column, or line only.
    EFFORTS_SYNTAX: "This is not how efforts are written. Write, for example, \
                     (name: \"Our efforts\", links: {ClickAndCollect: 35}, channel: 45).",
        "So steht es in keiner Datei mit Aufwänden. Schreiben Sie etwa (name: \"Unsere Aufwände\", \
         links: {ClickAndCollect: 35}, channel: 45).";
    EFFORTS_UNKNOWN_FIELD:
        "There are no efforts for `{}`. Possible: name, links, systems, channel, sells, market, \
         taken_over.",
        "Für `{}` gibt es keine Aufwände. Möglich: name, links, systems, channel, sells, market, \
         taken_over.";
    EFFORTS_UNKNOWN_KIND: "There is no kind `{}`. Write it as plans do.",
        "Eine Art `{}` gibt es nicht. Schreiben Sie sie wie in Plänen.";
    EFFORTS_TOO_MUCH: "This is more than an effort can be. Up to {} person-days are possible.",
        "Das ist mehr, als ein Aufwand sein kann. Möglich sind bis zu {} Personentage.";
    EFFORTS_NAMELESS: "The efforts have no name. Add name: \"…\", so that results can say whose \
                       they are.",
        "Die Aufwände haben keinen Namen. Ergänzen Sie name: \"…\", damit Ergebnisse sagen können, \
         von wem sie sind.";
    AT_LINE_AND_COLUMN: "Line {}, column {}: {}", "Zeile {}, Spalte {}: {}";
    AT_LINE_IN_ELEMENT: "Line {}, {}: {}", "Zeile {}, {}: {}";
    AT_LINE: "Line {}: {}", "Zeile {}: {}";

    // Files that are no plan.
    EMPTY: "The file is empty. Restore it from a backup, or start a new plan.",
        "Die Datei ist leer. Stellen Sie sie aus einer Sicherung wieder her oder beginnen Sie \
         einen neuen Plan.";
    FILE_TOO_LARGE:
        "The file has {} bytes, but a plan may have 64 MB at most. Check whether it is a plan at \
         all.",
        "Die Datei hat {} Bytes, ein Plan darf höchstens 64 MB haben. Prüfen Sie, ob es überhaupt \
         ein Plan ist.";
    UTF_16: "The file is written in UTF-16. Save it as UTF-8 in the program that wrote it.",
        "Die Datei ist in UTF-16 geschrieben. Speichern Sie sie in dem Programm, das sie \
         geschrieben hat, als UTF-8.";
    BYTE_ORDER_MARK: "The file begins with a byte-order mark. Save it as UTF-8 without one.",
        "Die Datei beginnt mit einer Bytereihenfolge-Markierung (BOM). Speichern Sie sie als UTF-8 \
         ohne BOM.";
    ZERO_BYTE: "The file holds a zero byte: it is damaged or no text. Restore it from a backup.",
        "Die Datei enthält ein Nullbyte: Sie ist beschädigt oder kein Text. Stellen Sie sie aus \
         einer Sicherung wieder her.";
    NO_UTF_8:
        "The text is not UTF-8 from here on. Save the file as UTF-8, or restore it from a backup.",
        "Ab hier ist der Text kein UTF-8. Speichern Sie die Datei als UTF-8 oder stellen Sie sie \
         aus einer Sicherung wieder her.";
    FORMAT_MISSING:
        "The file does not say which format it has. If it is a plan, add `format: 1,` after this \
         bracket.",
        "Die Datei nennt ihr Format nicht. Wenn sie ein Plan ist, ergänzen Sie nach dieser Klammer \
         `format: 1,`.";
    FORMAT_NEWER:
        "The plan has format {}, but this version of Commerce Canvas reads format 1 only. Open it \
         with a newer version.",
        "Der Plan hat das Format {}, diese Version von Commerce Canvas liest nur Format 1. Öffnen \
         Sie ihn mit einer neueren Version.";
    FORMAT_UNKNOWN: "There is no format `{}`. Write `format: 1`.",
        "Ein Format `{}` gibt es nicht. Schreiben Sie `format: 1`.";

    // Limits.
    NESTED_TOO_DEEPLY:
        "Brackets are nested more than 64 deep here, which no plan needs. Check whether the file \
         is a plan.",
        "Hier sind Klammern mehr als 64-mal verschachtelt, was kein Plan braucht. Prüfen Sie, ob \
         die Datei ein Plan ist.";
    TOO_MANY_ELEMENTS:
        "From here on the plan has more than 200,000 elements. Split it into several plans.",
        "Ab hier hat der Plan mehr als 200.000 Elemente. Teilen Sie ihn in mehrere Pläne auf.";
    NAME_TOO_LONG:
        "This name has more than 1,000 bytes. Shorten it, and put the rest into the note.",
        "Dieser Name hat mehr als 1.000 Bytes. Kürzen Sie ihn und schreiben Sie den Rest in die \
         Notiz.";
    TEXT_TOO_LONG: "This text has more than 64 kB. Shorten it or split it.",
        "Dieser Text hat mehr als 64 kB. Kürzen Sie ihn oder teilen Sie ihn auf.";

    // Fields, words and keys.
    UNKNOWN_FIELD: "There is no field `{}` here. Possible: {}.",
        "Ein Feld `{}` gibt es hier nicht. Möglich: {}.";
    UNKNOWN_WORD: "The word `{}` is not known here. Possible: {}.",
        "Das Wort `{}` ist hier nicht bekannt. Möglich: {}.";
    MISSING_FIELD: "The field `{}` is missing here. Add it.",
        "Hier fehlt das Feld `{}`. Ergänzen Sie es.";
    DUPLICATE_FIELD: "The field `{}` is there twice. Delete one of the two.",
        "Das Feld `{}` ist doppelt. Löschen Sie eines von beiden.";
    DUPLICATE_KEY: "{} is there twice. Delete one of the two, or give it another id.",
        "{} ist doppelt. Löschen Sie eines von beiden oder geben Sie ihm eine andere Kennung.";

    // Notation.
    UNEXPECTED: "{} should stand here, not {}.", "Hier muss {} stehen, nicht {}.";
    UNEXPECTED_END:
        "The file ends here, but {} should follow. It may have been cut off: restore it from a \
         backup.",
        "Die Datei endet hier, aber es muss noch {} folgen. Vielleicht wurde sie abgeschnitten: \
         Stellen Sie sie aus einer Sicherung wieder her.";
    A_TEXT: "a text in quotes", "ein Text in Anführungszeichen";
    A_WHOLE_NUMBER: "a whole number", "eine ganze Zahl";
    TWO_NUMBERS: "two whole numbers like `(40, 20)`", "zwei ganze Zahlen wie `(40, 20)`";
    TRUE_OR_FALSE: "`true` or `false`", "`true` oder `false`";
    A_WORD: "a word of the format", "ein Wort des Formats";
    MORE: "more", "etwas";
    UNCLOSED_TEXT: "The text that begins here has no end. Add the closing quote.",
        "Der Text, der hier beginnt, hat kein Ende. Ergänzen Sie das schließende \
         Anführungszeichen.";
    UNCLOSED_COMMENT: "The comment that begins here has no end. Add `*/`.",
        "Der Kommentar, der hier beginnt, hat kein Ende. Ergänzen Sie `*/`.";
    BAD_ESCAPE:
        "A backslash in this text is followed by nothing that has a meaning there. Write a \
         backslash as `\\\\`.",
        "In diesem Text steht ein umgekehrter Schrägstrich ohne Bedeutung. Schreiben Sie ihn als \
         `\\\\`.";
    MERGE_CONFLICT:
        "Both sides of a merge conflict are still in the file. Keep one of them, and delete the \
         conflict markers.",
        "In der Datei stehen noch beide Seiten eines Merge-Konflikts. Behalten Sie eine davon und \
         löschen Sie die Konfliktmarkierungen.";
    TEXT_AFTER_END: "The plan ends before this. Delete what follows, or check the brackets.",
        "Der Plan endet vor dieser Stelle. Löschen Sie, was folgt, oder prüfen Sie die Klammern.";
    OTHER_SYNTAX: "This cannot be read ({}). Check what stands here.",
        "Das lässt sich nicht lesen ({}). Prüfen Sie, was hier steht.";

    // Meaning: what is wrong with an element, and what is left out because of it.
    ID_EMPTY: "The id is empty. Give it one of 1 to 64 bytes.",
        "Die Kennung ist leer. Geben Sie dem Element eine mit 1 bis 64 Bytes.";
    ID_TOO_LONG: "The id has more than 64 bytes. Give it a shorter one.",
        "Die Kennung hat mehr als 64 Bytes. Geben Sie dem Element eine kürzere.";
    ID_CONTROL_CHARACTER: "The id holds a control character. Give it one without.",
        "Die Kennung enthält ein Steuerzeichen. Geben Sie dem Element eine ohne.";
    ID_USED_TWICE: "A card and a link have this id. Give one of them another.",
        "Ein Element und eine Verbindung haben diese Kennung. Geben Sie einem davon eine andere.";
    DANGLING_LINK:
        "The link leads to “{}”, which is not there. Correct the id, or delete the link.",
        "Die Verbindung führt zu „{}“, das es nicht gibt. Berichtigen Sie die Kennung oder löschen \
         Sie die Verbindung.";
    SELF_LINK: "The link leads from an element to itself. Give it another end, or delete it.",
        "Die Verbindung führt von einem Element zu sich selbst. Geben Sie ihr ein anderes Ende \
         oder löschen Sie sie.";
    SELLER_ELSEWHERE:
        "Who sells there can be said of marketplaces that a partner runs, not of this channel. \
         Take it out, or make the channel a marketplace.",
        "Wer dort verkauft, lässt sich nur bei Marktplätzen sagen, die ein Partner betreibt, nicht \
         bei diesem Kanal. Nehmen Sie die Angabe heraus, oder machen Sie den Kanal zum Marktplatz.";
    IMPOSSIBLE_LINK:
        "A link of the kind “{}” cannot join “{}” and “{}”. Choose another kind, or other ends.",
        "Eine Verbindung der Art „{}“ passt nicht zwischen „{}“ und „{}“. Wählen Sie eine andere \
         Art oder andere Enden.";
    STEP_ZERO: "`{}` names step 0, but steps count from 1. Name another step.",
        "`{}` nennt Schritt 0, Schritte zählen aber ab 1. Nennen Sie einen anderen Schritt.";
    STOP_IS_NO_CHANNEL: "Stop {} of the journey is at “{}”, which is no channel. Name a channel.",
        "Station {} der Kundenreise ist „{}“, das ist kein Kanal. Nennen Sie einen Kanal.";
    AUDIENCE_IS_NO_AUDIENCE:
        "The journey is that of “{}”, which is no audience. Name an audience, or none.",
        "Die Kundenreise gehört zu „{}“, das ist keine Zielgruppe. Nennen Sie eine Zielgruppe oder \
         keine.";
    ABOUT_NOTHING: "The measure is about “{}”, which is not there. Correct the id, or take it out.",
        "Die Maßnahme betrifft „{}“, das es nicht gibt. Berichtigen Sie die Kennung oder streichen \
         Sie sie.";
    NOT_KNOWN: "This version does not know “{}”. Update the program to see it.",
        "Diese Version kennt „{}“ nicht. Aktualisieren Sie das Programm, um es zu sehen.";
    BAD_DATE: "“{}” is no date. Write it like 2027-06-30.",
        "„{}“ ist kein Datum. Schreiben Sie es wie 2027-06-30.";
    OUT_OF_RANGE: "`{}` is {}, but may be from {} to {} only. Change it.",
        "`{}` ist {}, erlaubt ist nur {} bis {}. Ändern Sie es.";

    // Files on disk; the first value is the path.
    NOT_FOUND: "{}: There is no such file. Check the name and the folder.",
        "{}: Diese Datei gibt es nicht. Prüfen Sie Namen und Ordner.";
    NO_FOLDER: "{}: There is no such folder to write to. Create it, or choose another place.",
        "{}: Den Ordner dafür gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen Ort.";
    IS_FOLDER: "{}: This is a folder. Name a file.",
        "{}: Das ist ein Ordner. Nennen Sie eine Datei.";
    DENIED: "{}: You may not access this file. Ask for the rights to it, or choose another place.",
        "{}: Auf diese Datei dürfen Sie nicht zugreifen. Lassen Sie sich das Recht dazu geben oder \
         wählen Sie einen anderen Ort.";
    READ_ONLY:
        "{}: The file is protected from changes. Lift the protection, or choose another name.",
        "{}: Die Datei ist schreibgeschützt. Heben Sie den Schutz auf oder wählen Sie einen \
         anderen Namen.";
    NO_SPACE:
        "{}: There is no space left. Free some, or choose another place; the old file is unharmed.",
        "{}: Der Speicherplatz reicht nicht. Geben Sie welchen frei oder wählen Sie einen anderen \
         Ort; die alte Datei ist unversehrt.";
    TOO_LARGE_TO_READ: "{}: The file is larger than 64 MB, so it is no plan. Choose another.",
        "{}: Die Datei ist größer als 64 MB, also kein Plan. Wählen Sie eine andere.";
    OTHER_STORE: "{}: The system reports: {}. Try again, or choose another place.",
        "{}: Das System meldet: {}. Versuchen Sie es noch einmal oder wählen Sie einen anderen \
         Ort.";
}
