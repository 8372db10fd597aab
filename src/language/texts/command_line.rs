//! The command line.

texts! {
    FILES_MISSING: "`{}` needs these files: {}.", "`{}` braucht diese Dateien: {}.";
    INPUT_TWICE: "Standard input (`-`) can stand for one file only.",
        "Die Standardeingabe (`-`) kann nur für eine Datei stehen.";
    SIDE_BASE: "{} (base)", "{} (gemeinsamer Stand)";
    SIDE_OURS: "{} (ours)", "{} (unser Stand)";
    SIDE_THEIRS: "{} (theirs)", "{} (ihr Stand)";
    COMMENTS_NOT_MERGED: "The comments of {} are not in the merged plan.",
        "Die Kommentare von {} stehen nicht im zusammengeführten Plan.";
    NOT_MERGED:
        "{}: NOT MERGED. What the other side (theirs) has is not in this plan. The file holds both \
         sides as they are, between the marks of a conflict, and cannot be opened before one is \
         chosen.",
        "{}: NICHT ZUSAMMENGEFÜHRT. Was die andere Seite (theirs) hat, steht nicht in diesem Plan. \
         Die Datei enthält beide Seiten unverändert zwischen Konfliktmarken und lässt sich erst \
         öffnen, wenn eine gewählt ist.";
    NOT_MERGED_CHOICES:
        "`git checkout --ours -- '{}'` keeps yours and drops theirs, `git checkout --theirs -- \
         '{}'` the other way round; `git add` then ends the conflict.",
        "`git checkout --ours -- '{}'` behält Ihren Stand und verwirft den anderen, `git checkout \
         --theirs -- '{}'` umgekehrt; `git add` beendet danach den Konflikt.";
    NOT_MERGED_AGAIN:
        "If theirs is of a newer version, update this program and merge again with `git checkout \
         -m -- '{}'`. If a side is faulty, give up with `git merge --abort`, mend it there, and \
         merge again.",
        "Stammt der andere Stand von einer neueren Version, aktualisieren Sie dieses Programm und \
         führen Sie mit `git checkout -m -- '{}'` noch einmal zusammen. Ist eine Seite fehlerhaft, \
         brechen Sie mit `git merge --abort` ab, berichtigen Sie sie dort und führen Sie noch \
         einmal zusammen.";
    DRIVER_STAYS:
        "`{}` was set by hand and stays: {}. For the rules of this program it would be: {}",
        "`{}` wurde von Hand gesetzt und bleibt: {}. Für die Regeln dieses Programms wäre es: {}";
    NO_GIT: "git could not be run ({}). Install it, and see that it is on the path.",
        "git ließ sich nicht starten ({}). Installieren Sie es und achten Sie darauf, dass es im \
         Suchpfad liegt.";
    GIT_REFUSED: "git refuses in {}: {}. Name a folder of a git repository.",
        "git weigert sich in {}: {}. Nennen Sie einen Ordner eines Git-Repositorys.";
    GIT_IS_SET_UP:
        "Plans in {} are now merged element by element and compared line by line. Commit \
         .gitattributes; everyone runs this command once in their own copy.",
        "Pläne in {} werden jetzt Element für Element zusammengeführt und Zeile für Zeile \
         verglichen. Committen Sie .gitattributes; alle führen diesen Befehl einmal in ihrer \
         eigenen Kopie aus.";
    ONE_CONFLICT: "1 conflict; what is written is ours:",
        "1 Konflikt; geschrieben wurde unser Stand:";
    CONFLICTS: "{} conflicts; what is written is ours:",
        "{} Konflikte; geschrieben wurde unser Stand:";

    // Before every message, so that it can be told apart in a script.
    MESSAGE: "commerce-canvas: {}", "commerce-canvas: {}";
    SEE_HELP: "`commerce-canvas --help` shows what can be done.",
        "`commerce-canvas --help` zeigt, was möglich ist.";

    // Arguments that cannot be understood.
    UNKNOWN_COMMAND: "There is no command or file `{}`. Commands: {}.",
        "Einen Befehl oder eine Datei `{}` gibt es nicht. Befehle: {}.";
    UNKNOWN_OPTION: "`{}` has no option `{}`.", "`{}` hat keine Option `{}`.";
    VALUE_MISSING: "The option `{}` needs a value.", "Die Option `{}` braucht einen Wert.";
    VALUE_UNEXPECTED: "The option `{}` takes no value.", "Die Option `{}` nimmt keinen Wert an.";
    ARGUMENT_UNEXPECTED: "The argument `{}` is one too many.", "Das Argument `{}` ist zu viel.";
    FILE_MISSING: "`{}` needs a file. `-` reads standard input.",
        "`{}` braucht eine Datei. `-` liest die Standardeingabe.";
    OUTPUT_MISSING: "`{}` needs to know where to write: -o FILE.",
        "`{}` muss wissen, wohin geschrieben wird: -o DATEI.";
    NO_UTF_8: "The argument `{}` is not UTF-8.", "Das Argument `{}` ist kein UTF-8.";
    EMPTY_PLAN: "A plan in which there is nothing", "Ein Plan, in dem noch nichts steht";
    SAMPLE: "Sample: {}", "Beispiel: {}";
    BAD_VIEW: "There is no view `{}`. Possible: today, target, vision, or the number of a step.",
        "Eine Ansicht `{}` gibt es nicht. Möglich: today, target, vision oder die Nummer eines \
         Schritts.";
    NO_SUCH_STEP: "This plan has no view `{}`. Possible: today, target, vision, {}.",
        "In diesem Plan gibt es keine Ansicht `{}`. Möglich: today, target, vision, {}.";
    FROM_TO: "{} to {}", "{} bis {}";
    NOT_TOGETHER: "The options `{}` and `{}` do not go together. Give one of them.",
        "Die Optionen `{}` und `{}` passen nicht zusammen. Geben Sie eine davon an.";
    BAD_LANGUAGE: "There is no language `{}`. Possible: {}.",
        "Eine Sprache `{}` gibt es nicht. Möglich: {}.";
    BAD_THEME: "There is no theme `{}`. Possible: light, dark.",
        "Ein Farbschema `{}` gibt es nicht. Möglich: light, dark.";
    BAD_SCALE: "The scale `{}` is no number above 0.", "Der Maßstab `{}` ist keine Zahl über 0.";
    UNKNOWN_TEMPLATE: "There is no template `{}`. Possible: {}.",
        "Eine Vorlage `{}` gibt es nicht. Möglich: {}.";
    UNKNOWN_ENDING: "The ending of `{}` is none that can be exported to. Possible: {}.",
        "Die Endung von `{}` wird beim Export nicht unterstützt. Möglich: {}.";
    UNKNOWN_SHELL: "There is no shell `{}` that could be helped. Possible: {}.",
        "Für eine Shell `{}` gibt es keine Ergänzungen. Möglich: {}.";
    SHELL_MISSING: "`{}` needs to know for which shell. Possible: {}.",
        "`{}` muss wissen, für welche Shell. Möglich: {}.";

    // What keeps a command from its work.
    FAULTY_PLAN:
        "{} is faulty, so this command does not use it. `commerce-canvas check` lists the faults.",
        "{} ist fehlerhaft, deshalb verwendet dieser Befehl sie nicht. `commerce-canvas check` \
         listet die Fehler auf.";
    UNKNOWN_ELEMENT: "The plan has no element `{}` that could be held off. Check the id.",
        "Der Plan hat kein Element `{}`, das weggedacht werden könnte. Prüfen Sie die Kennung.";
    FILE_EXISTS: "{} is already there and stays as it is. Choose another name.",
        "{} gibt es schon und bleibt, wie es ist. Wählen Sie einen anderen Namen.";
    IMAGE_TOO_LARGE: "The image would be too large. At a scale of {} it fits.",
        "Das Bild würde zu groß. Mit dem Maßstab {} passt es.";
    DOCUMENT_FAILED: "The document could not be put together. Try the ending svg instead.",
        "Das Dokument ließ sich nicht zusammenstellen. Versuchen Sie die Endung svg.";
    BAD_PAGE: "There is no page `{}`. Possible: {}.", "Eine Seite `{}` gibt es nicht. Möglich: {}.";
    UNKNOWN_CHAPTER: "The report has no pages `{}`. Possible: {}.",
        "Der Bericht hat keine Seiten `{}`. Möglich: {}.";
    OF_IMAGES_ONLY:
        "`{}` is for an image of one view, a report shows all views: leave it out, or choose png, svg \
         or pdf.",
        "`{}` gilt für ein Bild einer Ansicht, ein Bericht zeigt alle: Lassen Sie es weg, oder \
         wählen Sie png, svg oder pdf.";
    OF_STORIES_ONLY:
        "`{}` is for a report, an image shows one view: leave it out, or write a PDF without --view.",
        "`{}` gilt für einen Bericht, ein Bild zeigt eine Ansicht: Lassen Sie es weg, oder \
         schreiben Sie ein PDF ohne --view.";
    BAD_DATE: "`{}` is no day of the calendar. Write it as 2027-03-31.",
        "`{}` ist kein Tag des Kalenders. Schreiben Sie ihn als 2027-03-31.";
    BAD_SOURCE: "There is no format `{}` that is read. Possible: {}.",
        "Ein Format `{}` wird nicht gelesen. Möglich: {}.";
    NOT_OF_PLANS: "`{}` says nothing to this format: leave it out.",
        "`{}` gilt für dieses Format nicht: Lassen Sie es weg.";
    BAD_TABLE: "There is no table `{}`. Possible: {}.",
        "Eine Tabelle `{}` gibt es nicht. Möglich: {}.";
    TABLE_OF_WORKBOOK: "A workbook holds all tables. Leave `--table` out, or give the ending csv.",
        "Eine Arbeitsmappe enthält alle Tabellen. Lassen Sie `--table` weg, oder geben Sie die \
         Endung csv an.";
    MASTER_OF_SLIDES: "`--master` is for slides: leave it out, or give the ending pptx.",
        "`--master` ist für Folien: Lassen Sie es weg, oder geben Sie die Endung pptx an.";
    BAD_MASTER: "The file of `--master` is no presentation, or a damaged one. Nothing was written.",
        "Die Datei von `--master` ist keine Präsentation oder beschädigt. Nichts wurde geschrieben.";
    BAD_LOGO:
        "The file of the logo holds no picture that can be read (PNG, JPEG, GIF or SVG, at most \
         8 MB). Nothing was written.",
        "Die Datei des Logos enthält kein lesbares Bild (PNG, JPEG, GIF oder SVG, höchstens 8 \
         MB). Nichts wurde geschrieben.";
    TABLES_FAILED: "The tables could not be put together. Try the ending csv instead.",
        "Die Tabellen ließen sich nicht zusammenstellen. Versuchen Sie die Endung csv.";
    IMAGE_FAILED: "The image could not be compressed. Try the ending svg instead.",
        "Das Bild ließ sich nicht komprimieren. Versuchen Sie stattdessen die Endung svg.";
    NOT_CANONICAL: "{} is not in canonical form. `commerce-canvas format` shows it.",
        "{} ist nicht in kanonischer Form. `commerce-canvas format` zeigt sie.";
    COMMENTS_LOST: "The comments of {} are not in its canonical form.",
        "Die Kommentare von {} gehören nicht zur kanonischen Form.";
    STANDARD_INPUT: "Standard input", "Standardeingabe";
    STANDARD_OUTPUT: "Standard output", "Standardausgabe";
    NO_WINDOW: "This build has no window, only the command line.",
        "Diese Programmversion hat kein Fenster, nur die Befehlszeile.";

    // Results.
    NO_FAULTS: "{}: no faults", "{}: keine Fehler";
    RULE: "Rule", "Regel";
    ROUTE: "Route", "Vertriebsweg";
    THROUGH: "Through", "Über";
    ISLANDS: "Islands", "Inseln";
    RESOLD: "Sold by resellers", "Von Wiederverkäufern verkauft";
    BY_MARKET: "By market", "Nach Markt";
    NOT_SELLING: "Not selling", "Ohne Verkauf";
    UNATTACHED: "Not attached", "Nicht angebunden";
    CARRIED_BY: "Carried by", "Getragen von";
    NEXT: "Next level", "Nächste Stufe";
    NEXT_MODEL: "{}, for {}, {}", "{}, für {}, {}";
    NEXT_MODEL_AT_MOST: "{}, for {}, {}; not everything was tried, there may be a way for less",
        "{}, für {}, {}; nicht alles wurde geprüft, es kann günstiger gehen";
    ADD_LINK: "{}: {} → {}", "{}: {} → {}";
    ADDED: "{}, {}. {}", "{}, {}. {}";
    NONE: "none", "keine";
    NOBODY: "nobody", "niemanden";
    NO_SINGLE_ELEMENT: "no single element", "keinem einzelnen Element";
    HELD_OFF: "Without", "Ohne";
    LOST: "Lost", "Verloren";
    GAINED: "Gained", "Gewonnen";
    OPEN: "open", "offen";
    NOT_APPLICABLE: "does not apply: fewer than two channels sell",
        "trifft nicht zu: es verkaufen keine zwei Kanäle";
    YES: "yes", "ja";
    NO: "no", "nein";
}
