//! The palette.

texts! {
    FIND_AN_ELEMENT: "Find an element", "Element suchen";
    PALETTE_PEOPLE: "People and work", "Menschen und Arbeit";
    MORE: "{} more", "{} weitere";
    MORE_OF: "{}: {} more", "{}: {} weitere";
    FEWER_OF: "{}: show fewer", "{}: weniger zeigen";
    ABOUT_AUDIENCE: "Customers with something in common, served today or wanted.",
        "Kunden mit gemeinsamen Merkmalen, die Sie bedienen oder gewinnen wollen.";
    ABOUT_NOTE: "Free text anywhere on the canvas.", "Freier Text an beliebiger Stelle.";
    ABOUT_FRAME: "A titled area; what lies in it moves with it.",
        "Ein Bereich mit Titel; was darin liegt, bewegt sich mit.";
    DRAG_OR_CLICK: "Drag onto the canvas or click to place",
        "Auf die Zeichenfläche ziehen oder zum Platzieren klicken";
    NOTHING_CALLED: "Nothing is called “{}”", "Nichts heißt „{}“";
    CLEAR_SEARCH: "Clear the search", "Suche leeren";
}
