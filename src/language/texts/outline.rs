//! The outline, and links for whoever does not see them.

texts! {
    // The tab and the command.
    OUTLINE: "Outline", "Gliederung";

    // Over the tree.
    ADD: "Add…", "Hinzufügen…";
    ADD_TITLE: "What do you want to add?", "Was soll hinzukommen?";
    ADD_HINT: "Type a kind", "Art tippen";
    ACTIONS: "Actions for the selection", "Aktionen für die Auswahl";
    OPEN_ALL: "Expand all", "Alles aufklappen";
    CLOSE_ALL: "Collapse all", "Alles zuklappen";

    // A row of the tree.
    OPEN_ROW: "Expand {}", "{} aufklappen";
    CLOSE_ROW: "Collapse {}", "{} zuklappen";
    LOCKED: "Locked", "Gesperrt";

    // A link: seen from one end, and with both ends.
    LINK_TO_END: "{} to {}", "{} zu {}";
    LINK_FROM_END: "{} from {}", "{} von {}";
    LINK_OF_ENDS: "{}, from {} to {}", "{}, von {} zu {}";

    // At the foot of the window while the tree has the keyboard.
    HINT: "Arrows walk and open, a letter jumps, Enter renames, Del deletes, Shift+L links",
        "Pfeiltasten gehen und klappen auf, Buchstaben springen, Enter benennt um, Entf löscht, \
         Umschalt+L verbindet";

    // Where nothing is drawn yet.
    EMPTY: "Nothing drawn yet", "Noch nichts gezeichnet";
    EMPTY_HINT:
        "The outline lists everything on the canvas and lets you change it by keyboard or screen \
         reader. “Add…” draws the first element.",
        "Die Gliederung führt alles auf, was auf der Zeichenfläche liegt, und lässt es per \
         Tastatur oder Screenreader ändern. „Hinzufügen…“ zeichnet das erste Element.";
}
