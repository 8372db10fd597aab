//! Placing and turning elements by their names, and asking what a name means.

texts! {
    NOTHING_TURNED: "Nothing to turn: each is that already, or its name says nothing else",
        "Nichts umzuwandeln: Jedes ist das schon, oder sein Name sagt nichts anderes";
    LINKS_DROPPED: "Links that no longer fit were removed: {}. Undo brings them back.",
        "Verbindungen, die nicht mehr passen, wurden entfernt: {}. Rückgängig holt sie zurück.";
    ASK_HEAD: "What are these?", "Was ist das?";
    ASK_TO_PLACE:
        "It is not sure what these names mean. Each has a guess: change it where it is wrong.",
        "Bei diesen Namen ist nicht sicher, was gemeint ist. Jeder hat einen Vorschlag: Ändern Sie \
         ihn, wo er nicht stimmt.";
    OTHER_IS_CLEAR: "One more is clear and comes along.", "Eines mehr ist klar und kommt mit.";
    OTHERS_ARE_CLEAR: "{} more are clear and come along.", "{} weitere sind klar und kommen mit.";
    PLACE_ALL: "Place all", "Alle platzieren";
    TURN_ALL: "Turn all", "Alle umwandeln";
    KIND_OF: "What “{}” is", "Was „{}“ ist";
    ALL_AS: "All of them", "Alle zusammen";
    DIFFERENT: "As below", "Wie unten";
    PLACE_SEVERAL: "Place {}: {}", "{} platzieren: {}";
    PLACE_TITLE: "What shall be placed?", "Was soll platziert werden?";
    TURN_TITLE: "What shall it become?", "Was soll daraus werden?";
    BY_NAMES: "What the name says", "Was der Name sagt";
    NO_PICTURES: "Pictures cannot be pasted. Paste text, a list, or cells of a table.",
        "Bilder lassen sich nicht einfügen. Fügen Sie Text, eine Liste oder Tabellenzellen ein.";
    HINT_PLACING: "Type names with commas between them, Enter places, Esc cancels",
        "Namen mit Kommas eintippen, Enter platziert, Esc bricht ab";
    HINT_TURNING: "Choose what it becomes: type or arrows, Enter turns, Esc cancels",
        "Wählen, was daraus wird: tippen oder Pfeiltasten, Enter wandelt um, Esc bricht ab";
    HINT_NAMES: "A name, or several with commas", "Ein Name oder mehrere, mit Komma";
}
