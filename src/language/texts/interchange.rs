//! What comes from other programs, and what goes to them.

texts! {
    // What became of a file.
    READ_AS: "Read as {}: {}", "Gelesen als {}: {}";
    TIDIED: "It had no places for cards, so everything lies in its lane.",
        "Plätze für Karten gab es nicht, deshalb liegt alles in seiner Bahn.";
    CHANGED_ELSEWHERE: "{} elements were changed there; the changes are in the plan.",
        "{} Elemente wurden dort geändert; die Änderungen stehen im Plan.";
    CHANGED_ONE: "1 element was changed there; the change is in the plan.",
        "1 Element wurde dort geändert; die Änderung steht im Plan.";
    GUESSED: "Guessed, please check: {}", "Vermutet, bitte prüfen: {}";
    GUESSED_LINKS: "{} became “{}”, because nothing said of which kind they are",
        "{} wurden zu „{}“, weil nichts sagte, welcher Art sie sind";
    GUESSED_LINK: "1 link became “{}”, because nothing said of which kind it is",
        "1 Verbindung wurde zu „{}“, weil nichts sagte, welcher Art sie ist";
    MANY_LINKS: "{} links", "{} Verbindungen";
    LEFT_OUT: "Left out: {}", "Nicht übernommen: {}";
    NO_TEXT: "it says nothing", "darauf steht nichts";
    HIDDEN: "it is hidden", "es ist ausgeblendet";
    LOOSE_END: "it ends at nothing that was taken over", "es endet an nichts, was übernommen wurde";
    LOOP: "it leads back to where it starts", "es führt zu seinem Anfang zurück";
    NO_LINK: "there is no link between these two", "zwischen diesen beiden gibt es keine Verbindung";
    PULLED_OFF: "it was pulled off its end, and still joins what it did",
        "es hing an einem Ende lose, und verbindet weiter, was es verband";
    NO_CONTENT: "a picture, or a link to another file", "ein Bild oder ein Verweis auf eine andere Datei";
    UNREADABLE: "what it holds of a plan cannot be read",
        "was es von einem Plan enthält, ist nicht lesbar";

    // What the window says.
    IMPORT_TITLE: "File to import", "Datei, die importiert wird";
    IMPORTED: "“{}” was read", "„{}“ wurde gelesen";
    NOT_IMPORTED: "“{}” cannot be imported", "„{}“ lässt sich nicht importieren";
    INTO_PLAN: "Add to this plan", "In diesen Plan einfügen";
    AS_NEW_PLAN: "Open as a new plan", "Als neuen Plan öffnen";
    DRAWING_ONLY:
        "Added to this plan, only cards and links come along, beside what is there.",
        "In diesen Plan kommen nur Karten und Verbindungen, neben das, was da ist.";

    // What goes out.
    EXPORT_OTHERS: "For other programs", "Für andere Programme";
    EXPORT_WHOLE: "Holds the whole plan: import it, and the plan is there again.",
        "Enthält den ganzen Plan: Importieren Sie es, und der Plan ist wieder da.";
    EXPORT_PART: "Holds the drawing, not the whole plan. Keep the plan itself, too.",
        "Enthält die Zeichnung, nicht den ganzen Plan. Behalten Sie auch den Plan selbst.";
    NOT_WHOLE:
        "{} holds the drawing, but not all of a plan. Keep the plan itself, too.",
        "{} enthält die Zeichnung, aber nicht den ganzen Plan. Behalten Sie auch den Plan selbst.";

    // Why nothing comes of it.
    UNKNOWN_FORMAT:
        "Of which format this is, neither its ending nor its content says. Possible: {}.",
        "Welches Format das ist, sagen weder Endung noch Inhalt. Möglich: {}.";
    NO_UTF8: "This is no text in UTF-8. Save it there in UTF-8.",
        "Das ist kein Text in UTF-8. Speichern Sie ihn dort in UTF-8.";
    TOO_MANY_BYTES: "It is larger than {} MB, packed or unpacked. Nothing of it was read.",
        "Es ist größer als {} MB, gepackt oder entpackt. Nichts davon wurde gelesen.";
    TOO_MANY_PARTS: "It has more than {} parts. Import its pages one by one.",
        "Es hat mehr als {} Teile. Importieren Sie die Seiten einzeln.";
    TOO_DEEP: "It is nested more than {} levels deep.", "Es ist mehr als {} Ebenen tief verschachtelt.";
    OTHER_CONTENT: "It is readable, but nothing that {} writes. Name its format with `--from`, or give the file its usual ending.",
        "Es ist lesbar, aber nichts, was {} schreibt. Nennen Sie das Format mit `--from`, oder geben \
         Sie der Datei ihre übliche Endung.";
    DAMAGED_PART: "“{}” is packed and damaged. Save the file again where it came from.",
        "„{}“ ist gepackt und beschädigt. Speichern Sie die Datei dort neu, woher sie kommt.";
    DAMAGED_FILE: "It is packed and damaged. Save the file again where it came from.",
        "Es ist gepackt und beschädigt. Speichern Sie die Datei dort neu, woher sie kommt.";
    OTHER_DIAGRAM: "Line {}: a diagram of the kind “{}” is not read, only a flowchart.",
        "Zeile {}: Ein Diagramm der Art „{}“ wird nicht gelesen, nur ein Flussdiagramm.";
    EMPTY: "There is nothing in it that could become an element.",
        "Darin ist nichts, was ein Element werden könnte.";
    NO_PLAN_WITHIN:
        "There is no plan in it. A picture or slides hold one if it was ticked when they were exported.",
        "Darin ist kein Plan. Ein Bild oder Folien enthalten einen, wenn das beim Export angekreuzt war.";
    NO_NAMES: "No table in it has a column of names. Head one with “Name”.",
        "Keine Tabelle darin hat eine Spalte mit Namen. Überschreiben Sie eine mit „Name“.";
    PLAN_UNREADABLE: "The plan in it cannot be read: {}", "Der Plan darin ist nicht lesbar: {}";
    NOTHING_IMPORTED: "Nothing was imported.", "Nichts wurde importiert.";
}
