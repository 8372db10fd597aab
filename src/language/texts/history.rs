//! What a step of the history did, and the names of fresh elements.

texts! {
    DID_TIDY: "Tidy {}", "{} aufräumen";
    DID_BEND: "Bend a link", "Verbindung biegen";
    DID_RECONNECT: "Reconnect a link", "Verbindung umhängen";
    MANY_NODES: "{} cards", "{} Karten";
    DID_FIX: "Act on a finding", "Befund beheben";
    DID_SET_ASIDE: "Set a finding aside", "Befund beiseitelegen";
    DID_TAKE_BACK: "Take a finding back", "Befund zurückholen";
    DID_CHANGE_MEASURE: "Change measure", "Maßnahme ändern";
    DID_REMOVE_MEASURE: "Delete measure", "Maßnahme löschen";
    DID_CHANGE_STEP: "Change step", "Schritt ändern";
    DID_REMOVE_STEP: "Remove step", "Schritt entfernen";
    DID_ADD_JOURNEY: "Add a journey", "Kundenreise hinzufügen";
    DID_CHANGE_JOURNEY: "Change a journey", "Kundenreise ändern";
    DID_REMOVE_JOURNEY: "Remove a journey", "Kundenreise entfernen";
    DID_MOVE_ON_ROADMAP: "Move on the roadmap", "Auf der Roadmap verschieben";
    DID_TO_MEASURE: "Feedback to measure", "Rückmeldung zur Maßnahme";

    // What a step of the history did.
    DID_ADD: "Add {}", "{} hinzufügen";
    DID_CONNECT: "Connect", "Verbinden";
    DID_MOVE: "Move {}", "{} verschieben";
    DID_RESIZE: "Resize", "Größe ändern";
    DID_CHANGE: "Change {}", "{} ändern";
    DID_DELETE: "Delete {}", "{} löschen";
    DID_RETIRE: "Let {} end", "{} auslaufen lassen";
    DID_PASTE: "Paste {}", "{} einfügen";
    DID_TURN: "Turn {} into others", "{} umwandeln";
    DID_DUPLICATE: "Duplicate {}", "{} duplizieren";
    DID_PLAN: "Plan {}", "{} einplanen";
    DID_ARRANGE: "Arrange {}", "{} anordnen";
    DID_FILL_IN: "Take over a table", "Tabelle übernehmen";
    DID_IMPORT: "Import {}", "{} importieren";
    DID_STRATEGY: "Change the strategy", "Strategie ändern";
    DID_NAME_PLAN: "Rename the plan", "Plan umbenennen";
    ONE_ELEMENT: "1 element", "1 Element";
    UNDO_STEP: "Undo: {}", "Rückgängig: {}";
    REDO_STEP: "Redo: {}", "Wiederholen: {}";

    // Names of fresh elements.
    FRESH_PLAN: "Untitled plan", "Plan ohne Titel";
    FRESH_FRAME: "Area", "Bereich";
    DID_MERGE: "merge {}", "{} zusammenführen";
    DID_RELOAD: "reload {}", "{} neu laden";
    DID_RESTORE: "restore {}", "{} wiederherstellen";
}
