//! The inventory: its tables, columns and rows.

texts! {
    SHOW_INVENTORY: "Show inventory", "Bestandsaufnahme zeigen";

    // Columns.
    COLUMN_FUNCTIONS: "Shop functions", "Shopfunktionen";
    COLUMN_SYSTEMS: "Works with", "Arbeitet mit";
    COLUMN_FROM: "From", "Von";
    COLUMN_TO: "To", "Nach";
    COLUMN_EFFORT: "Person-days", "Personentage";
    COLUMN_USED_BY: "Used by", "Genutzt von";
    COLUMN_SUPPORTS: "Supports", "Unterstützt";
    COLUMN_CHANNELS: "Addressed in", "Angesprochen über";
    COLUMN_TITLE: "What is to be done", "Was zu tun ist";
    COLUMN_ABOUT: "About", "Betrifft";
    COLUMN_STEP_NAME: "Name of the step", "Name des Schritts";
    COLUMN_OWNER: "Owner", "Verantwortlich";
    COLUMN_UNTIL: "Done by", "Fertig bis";
    COLUMN_MODEL: "Model after it", "Modell danach";
    COLUMN_ELEMENTS: "Elements that change", "Elemente, die sich ändern";

    // The head.
    FILTER: "Filter the table", "Tabelle filtern";
    ONLY_IN_VIEW: "Only what is in this view", "Nur was in dieser Ansicht ist";
    ALL_VIEWS: "All views", "Alle Ansichten";
    CHOOSE_COLUMNS: "Choose columns", "Spalten auswählen";
    ENLARGE: "Show over the whole window", "Im ganzen Fenster zeigen";
    SHRINK: "Show under the canvas", "Unter der Zeichnung zeigen";
    CLOSE: "Close the inventory", "Bestandsaufnahme schließen";
    COPY_CELLS: "Copy the table as cells", "Tabelle als Zellen kopieren";
    CELLS_COPIED:
        "Rows copied: {}. Paste them into a sheet or a document.",
        "Zeilen kopiert: {}. Fügen Sie sie in eine Tabelle oder ein Dokument ein.";
    SORT_BY: "Sort by {}", "Sortieren nach {}";
    SORTED_UP: "Sort by {}, ascending now", "Sortieren nach {}, jetzt aufsteigend";
    SORTED_DOWN: "Sort by {}, descending now", "Sortieren nach {}, jetzt absteigend";

    // Rows.
    SELECT_ROW: "Select {}", "Auswählen: {}";
    CELL_OF: "{} of {}", "{}: {}";
    BY_KIND: "{} (usual)", "{} (üblich)";

    // While there is nothing.
    NOTHING_FITS: "No row fits the filter", "Keine Zeile passt zum Filter";
    NOTHING_FITS_HINT: "Type fewer words, or show all views.",
        "Geben Sie weniger Wörter ein, oder zeigen Sie alle Ansichten.";
    NOTHING_YET: "Nothing here yet", "Hier ist noch nichts";
    NOTHING_YET_HINT:
        "What you draw on the canvas stands here, to be compared and filled in row by row.",
        "Was Sie auf der Zeichenfläche zeichnen, steht hier und lässt sich Zeile für Zeile \
         vergleichen und ergänzen.";

    // Measures.
    NEW_MEASURE: "New measure", "Neue Maßnahme";
    MEASURE_ABOUT_SELECTION: "Measure about the selection", "Maßnahme zum Ausgewählten";
    ADD_ONE: "Add measure", "Maßnahme hinzufügen";
    REMOVE_MEASURE: "Delete the measure {}", "Maßnahme löschen: {}";
    ABOUT_SELECTION: "Make it about the selection: {}", "Auf die Auswahl beziehen: {}";
    ABOUT_NOTHING: "The plan as a whole", "Den Plan als Ganzes";
    NO_STEP: "No step yet", "Noch ohne Schritt";
    NO_MEASURES: "No measures yet", "Noch keine Maßnahmen";
    NO_MEASURES_HINT:
        "A measure says what is to be done, by whom and in which step: train the store team, clean \
         the product data, agree on commission.",
        "Eine Maßnahme hält fest, was zu tun ist, von wem und in welchem Schritt: das Filialteam \
         schulen, die Produktdaten bereinigen, die Provision regeln.";

    // Steps.
    ADD_STEP: "Add step", "Schritt hinzufügen";
    INSERT_STEP: "Insert a step after step {}", "Nach Schritt {} einen Schritt einfügen";
    REMOVE_STEP: "Remove step {}", "Schritt {} entfernen";
    NAME_OF_STEP: "For example: MVP", "Zum Beispiel: MVP";
    NO_STEPS: "No steps yet", "Noch keine Schritte";
    NO_STEPS_HINT:
        "Steps lead from today to the target: first the smallest offer that works (MVP), then one \
         improvement after the other.",
        "Schritte führen vom Ist zum Soll: zuerst das kleinste Angebot, das funktioniert (MVP), \
         dann eine Verbesserung nach der anderen.";
}
