//! Tables that leave the program and come back.

texts! {
    // What stands over columns that only tables have.
    ID: "Id", "Kennung";
    WHAT: "What", "Was";
    CHANGE: "What happens", "Was geschieht";
    EARLY: "Stands before what it needs", "Steht vor dem, was es braucht";
    SEVERITY: "Weight", "Gewicht";
    FINDING: "What was noticed", "Was auffällt";
    REMEDY: "What can be done", "Was zu tun wäre";
    SET_ASIDE: "Set aside because", "Beiseitegelegt, weil";
    SET_ASIDE_ON: "Set aside on", "Beiseitegelegt am";
    OTHER_CHANNEL: "Other channel", "Anderer Kanal";
    LEVEL: "How they interlock", "Wie sie ineinandergreifen";
    DATE: "Day", "Tag";
    SOURCE: "Said by", "Gesagt von";
    TONE: "Meant as", "Gemeint als";
    BREAKS_IN: "Breaks: {}", "Brüche: {}";

    // What tables are called.
    PAIRS: "Pairs of channels ({})", "Kanalpaare ({})";
    PAIRS_TITLE: "Pairs of channels", "Kanalpaare";

    // The first sheet.
    TABLE: "Table", "Tabelle";
    ROWS: "Rows", "Zeilen";
    READ_AGAIN: "Columns to fill in", "Spalten zum Ausfüllen";
    READ_AGAIN_ABOUT:
        "What is changed in a column to fill in (with a dark heading) can be taken over into the plan; \
         all else follows from the plan.",
        "Was in einer Spalte zum Ausfüllen (mit dunkler Überschrift) geändert wird, lässt sich in den \
         Plan übernehmen; alles andere ergibt sich aus dem Plan.";
    IDS_ABOUT:
        "The first column tells rows apart and stays as it is. New rows can be added to the measures and \
         to what customers say, without an id.",
        "Die erste Spalte hält die Zeilen auseinander und bleibt, wie sie ist. Neue Zeilen nehmen die \
         Maßnahmen und die Rückmeldungen auf, ohne Kennung.";
    WORDS: "Words to choose from", "Auswahllisten";

    WHOLE_PLAN: "Whole plan", "Ganzer Plan";
    WHOLE_PLAN_ABOUT:
        "The last sheet holds the whole plan, its notes and feedback included, so that it opens again from \
         this book. Delete the sheet before you pass the book on to others.",
        "Das letzte Blatt enthält den ganzen Plan samt Notizen und Rückmeldungen, sodass er sich aus dieser \
         Mappe wieder öffnen lässt. Löschen Sie das Blatt, bevor Sie die Mappe an Dritte geben.";

    // What is wrong with a file that comes back.
    OTHER_WORKBOOK: "This is a workbook of another format. Save it in the spreadsheet as .xlsx or .csv.",
        "Das ist eine Arbeitsmappe in einem anderen Format. Speichern Sie sie in der \
         Tabellenkalkulation als .xlsx oder .csv.";
    DAMAGED: "This is no workbook, or it was damaged on its way. Have it sent again.",
        "Das ist keine Arbeitsmappe, oder sie wurde unterwegs beschädigt. Lassen Sie sie sich noch \
         einmal schicken.";
    TOO_LARGE: "The file is larger than the tables of a plan can be. Nothing of it was read.",
        "Die Datei ist größer, als Tabellen eines Plans sein können. Nichts davon wurde gelesen.";
    NO_COLUMNS: "The file has no columns to read. A table begins with a row of headings.",
        "Die Datei hat keine lesbaren Spalten. Eine Tabelle beginnt mit einer Zeile aus Überschriften.";
    NO_TABLE:
        "None of its sheets is a table of this plan: none has a column “Id” and the headings of the \
         export. Export the table again and fill it in there.",
        "Keines der Blätter ist eine Tabelle dieses Plans: Keines hat eine Spalte „Kennung“ und die \
         Überschriften des Exports. Exportieren Sie die Tabelle neu und füllen Sie sie dort aus.";
    NO_ID:
        "The row has no id, and only measures and feedback can be added. Draw the element, or delete \
         the row.",
        "Die Zeile hat keine Kennung, und ergänzen lassen sich nur Maßnahmen und Rückmeldungen. \
         Zeichnen Sie das Element, oder löschen Sie die Zeile.";
    NO_ELEMENT:
        "The plan has nothing called “{}”, or several. Write the name as it stands on the card.",
        "Im Plan heißt nichts „{}“, oder mehreres. Schreiben Sie den Namen, wie er auf der Karte steht.";
    UNKNOWN_ID: "The plan has nothing with the id “{}” here. Correct the id, or delete the row.",
        "Der Plan hat hier nichts mit der Kennung „{}“. Berichtigen Sie sie, oder löschen Sie die \
         Zeile.";
    ROW_TWICE: "There is a row with the id “{}” before. Delete one of the two.",
        "Eine Zeile mit der Kennung „{}“ steht schon weiter oben. Löschen Sie eine der beiden.";
    FULL: "The plan has as many elements as a plan can have. Delete the row.",
        "Der Plan hat schon so viele Elemente, wie ein Plan haben kann. Löschen Sie die Zeile.";
    NO_WORD: "“{}” is none of the words for this column. Possible: {}.",
        "„{}“ ist keines der Wörter für diese Spalte. Möglich: {}.";
    NO_NUMBER: "“{}” is no whole number from 0 to {}.", "„{}“ ist keine ganze Zahl von 0 bis {}.";
    TOO_LONG: "The text has more than {} bytes. Shorten it.",
        "Der Text hat mehr als {} Bytes. Kürzen Sie ihn.";
    MISSING: "Something has to stand here.", "Hier muss etwas stehen.";
    CUT:
        "The text of the plan is longer than a cell holds, and its end would be lost. Change it in the \
         program.",
        "Der Text im Plan ist länger, als eine Zelle fasst, und sein Ende ginge verloren. Ändern Sie ihn \
         im Programm.";

    // What of it is left out.
    NOT_READ: "“{}” follows from the plan and is not taken over",
        "„{}“ ergibt sich aus dem Plan und wird nicht übernommen";
    UNKNOWN_COLUMN: "The column “{}” is not one of the plan and is not taken over",
        "Die Spalte „{}“ gehört nicht zum Plan und wird nicht übernommen";
    NOTHING_TAKEN_OVER: "Nothing was taken over.", "Nichts wurde übernommen.";

    // What the window asks.
    TITLE: "Table to take over", "Tabelle, die übernommen wird";
    FILLED_IN: "What “{}” changes in the plan", "Was „{}“ im Plan ändert";
    FILLED_IN_NOTHING: "Nothing in it differs from the plan.", "Nichts darin weicht vom Plan ab.";
    LEFT_OUT: "Not taken over", "Nicht übernommen";
    TAKE_OVER: "Take over", "Übernehmen";
    TAKEN_OVER: "The table was taken over. Undo takes it back.",
        "Die Tabelle wurde übernommen. Rückgängig nimmt sie zurück.";
    NOT_READABLE: "“{}” cannot be taken over", "„{}“ lässt sich nicht übernehmen";
    READING_FAILED: "The program failed in reading it.", "Das Programm ist beim Lesen gescheitert.";
    EXPORT_TITLE: "Export the tables", "Tabellen speichern unter";
    SAVED: "Tables saved as {}", "Tabellen gespeichert als {}";
    NOT_SAVED: "The tables could not be saved", "Die Tabellen konnten nicht gespeichert werden";
    NOT_MADE: "The tables could not be put together. Nothing was written.",
        "Die Tabellen ließen sich nicht zusammenstellen. Nichts wurde geschrieben.";
}
