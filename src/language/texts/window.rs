//! The frame of the window: its bars, tabs, handles and states.

texts! {
    // The canvas.
    NOTHING_FOUND: "Nothing found", "Nichts gefunden";
    NAME_IN_PLACE: "Name in place", "Name direkt bearbeiten";

    // The menu bar.
    LANGUAGE_CHOICE: "Language", "Sprache";
    EDITED: "edited", "bearbeitet";
    CLICK_TO_RENAME: "Click to rename the plan", "Zum Umbenennen klicken";
    NAME_OF_THE_PLAN: "Name of the plan", "Name des Plans";

    // The side panel.
    TAB_STRATEGY: "Strategy", "Strategie";
    TAB_WHY: "Why", "Warum";
    TAB_INSPECTOR: "Inspector", "Eigenschaften";
    UNTITLED: "Untitled", "Ohne Namen";

    // The status bar.
    SAVED_STATE: "Saved", "Gespeichert";
    UNSAVED_STATE: "Not saved yet", "Noch nicht gespeichert";
    CHANGED_STATE: "Unsaved changes", "Ungespeicherte Änderungen";
    ZOOM_NAME: "Zoom {} %", "Zoom {} %";
    CLOSE_PALETTE: "Collapse the palette", "Palette einklappen";
    OPEN_PALETTE: "Expand the palette", "Palette ausklappen";
    CLOSE_SIDE_PANEL: "Hide the side panel", "Seitenleiste ausblenden";
    OPEN_SIDE_PANEL: "Show the side panel", "Seitenleiste einblenden";
    INTERFACE_SIZE: "Interface size", "Größe der Oberfläche";
    SHOW_FEWER: "Show fewer", "Weniger zeigen";
    SHOW_MORE: "Show {} more", "{} weitere zeigen";
}
