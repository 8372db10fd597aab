//! Two plans held against each other: what differs, and what conflicts.

texts! {
    ADDED: "{} added", "{} neu";
    REMOVED: "{} removed", "{} entfernt";
    MOVED: "{} moved or restyled", "{} verschoben oder umgestaltet";
    STEPS_AS_THEN: "Steps are numbered as they were then: what was step {} is step 1 now.",
        "Die Schritte sind gezählt wie damals: Der damalige Schritt {} ist jetzt Schritt 1.";
    THE_PLAN: "Plan", "Plan";
    SORT_AND_NAME: "{} “{}”", "{} „{}“";
    NO_VALUE: "nothing", "nichts";
    AS_ITS_KIND_CARRIES: "what its kind carries", "was ihre Art teilt";
    EFFORT_OF_ITS_KIND: "that of its kind", "der ihrer Art";
    FIELD_SET_ASIDE: "Finding set aside", "Beiseitegelegter Befund";
    FIELD_SORT: "Type of element", "Elementtyp";
    FIELD_AT: "Position", "Position";
    FIELD_Z: "Order front to back", "Reihenfolge";
    FIELD_LOCKED: "Position locked", "Position gesperrt";
    FIELD_BENDS: "Bends", "Knickpunkte";
    FIELD_STOPS: "Stops", "Stationen";
    FIELD_ABOUT: "Concerns", "Betrifft";
    FIELD_UNTIL: "Until", "Bis";
    CONFLICT_VALUES: "{} · {}: ours {}, theirs {} (before: {})",
        "{} · {}: bei uns {}, bei ihnen {} (vorher: {})";
    CONFLICT_REMOVED_BY_US: "{}: removed by us, changed by them",
        "{}: von uns entfernt, von ihnen geändert";
    CONFLICT_REMOVED_BY_THEM: "{}: changed by us, removed by them",
        "{}: von uns geändert, von ihnen entfernt";
    CONFLICT_SAME_ID: "{}: both sides added something else under the id {}",
        "{}: beide Seiten haben unter der Kennung {} etwas anderes hinzugefügt";
    CONFLICT_LINK_LOST: "{}: removed, because one of its ends is gone or has become something else",
        "{}: entfernt, weil eines ihrer Enden fehlt oder etwas anderes geworden ist";
    CONFLICT_LINK_ENDS: "{}: the changes of both sides do not go together",
        "{}: die Änderungen beider Seiten passen nicht zusammen";
    ABOUT_SAME_ID: "Added twice", "Doppelt hinzugefügt";
    ABOUT_LINK_LOST: "Removed with its end", "Mit ihrem Ende entfernt";
    ABOUT_REMOVED: "Removed or changed", "Entfernt oder geändert";
    IS_REMOVED: "Removed", "Entfernt";
    IS_KEPT: "Kept, with changes", "Behalten, mit Änderungen";
}
