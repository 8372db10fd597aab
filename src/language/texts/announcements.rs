//! A change of the result and what brought it about. The causes are clauses behind
//! "because" and "weil".

texts! {
    CHANGE_SPOKEN: "From {} to {}", "Von {} zu {}";
    BECAUSE: "{}: because {}", "{}, weil {}";
    AND_BROKE: "{}. {}", "{}. {}";
    AND_SHOWN: "{} and the view is now “{}”", "{} und die Ansicht jetzt „{}“ ist";
    ADDED: "you added {}", "Sie {} hinzugefügt haben";
    ADDED_MANY: "you added {} elements", "Sie {} Elemente hinzugefügt haben";
    PLANNED: "you planned {}", "Sie {} eingeplant haben";
    PLANNED_MANY: "you planned {} changes", "Sie {} Änderungen eingeplant haben";
    DELETED: "you deleted {}", "Sie {} gelöscht haben";
    DELETED_MANY: "you deleted {} elements", "Sie {} Elemente gelöscht haben";
    ENDS: "you let {} end", "Sie {} auslaufen lassen";
    ENDS_MANY: "you let {} elements end", "Sie {} Elemente auslaufen lassen";
    CHANGED: "you changed {}", "Sie {} geändert haben";
    CHANGED_MANY: "you changed {} elements", "Sie {} Elemente geändert haben";
    SELLS: "{} sells now", "{} jetzt verkauft";
    SELLS_NO_MORE: "{} no longer sells", "{} nicht mehr verkauft";
    SERVES: "{} now serves {}", "{} jetzt {} bedient";
    SERVES_ONLY: "{} now serves only {}", "{} jetzt nur noch {} bedient";
    RUN_BY_OWN: "you run {} yourself now", "Sie {} jetzt selbst betreiben";
    RUN_BY_PARTNER: "a partner runs {} now", "ein Partner {} jetzt betreibt";
    OTHER_KIND: "{} is of another kind now", "{} jetzt von anderer Art ist";
    OTHER_LIFECYCLE: "you changed the status of {}", "Sie den Status von {} geändert haben";
    OTHER_SHARES: "you changed what {} shares", "Sie geändert haben, was über {} geteilt wird";
    UNDO_BROUGHT: "undo brought {} back", "Rückgängig {} zurückgeholt hat";
    UNDO_TOOK: "undo took {} away", "Rückgängig {} entfernt hat";
    UNDO_CHANGED: "undo changed {} back", "Rückgängig {} zurückgesetzt hat";
    UNDO_MANY: "undo changed {} elements", "Rückgängig {} Elemente geändert hat";
    REDO_BROUGHT: "redo brought {} back", "Wiederholen {} zurückgeholt hat";
    REDO_TOOK: "redo took {} away", "Wiederholen {} entfernt hat";
    REDO_CHANGED: "redo changed {} again", "Wiederholen {} erneut geändert hat";
    REDO_MANY: "redo changed {} elements", "Wiederholen {} Elemente geändert hat";
    VIEW: "the view is now “{}”", "die Ansicht jetzt „{}“ ist";
    HELD_OFF: "{} is held off", "{} weggedacht ist";
    HELD_OFF_MANY: "{} elements are held off", "{} Elemente weggedacht sind";
    BACK: "{} is no longer held off", "{} nicht mehr weggedacht ist";
    BACK_MANY: "{} elements are no longer held off", "{} Elemente nicht mehr weggedacht sind";
    LINK_BETWEEN: "{} between {} and {}", "{} zwischen {} und {}";
    LINK_USES: "the connection of {} to {}", "die Anbindung von {} an {}";
    LINK_INTERFACE: "the interface between {} and {}", "die Schnittstelle zwischen {} und {}";
    LINK_OTHER: "the link between {} and {}", "die Verbindung zwischen {} und {}";
    LINK_ENDS: "{}: {} – {}", "{}: {} – {}";
    BOTH_ENDS: "{} – {}", "{} – {}";
}
