//! Chances, risks, hurdles and measures on one page.

texts! {
    TITLE: "Opportunities, risks and measures at a glance",
        "Chancen, Risiken und Maßnahmen auf einen Blick";
    TOPIC: "At a glance", "Auf einen Blick";
    ABOUT: "What speaks for the plan, what may go wrong or stands in the way, and what is done about it.",
        "Was für den Plan spricht, was schiefgehen kann oder im Weg steht und was dagegen getan wird.";
    HURDLES: "Hurdles", "Hürden";
    DONE_ABOUT: "Done about it: {}", "Dazu: {}";
    NOTHING_DONE: "No measure for it yet", "Noch keine Maßnahme dazu";
    NONE: "None named yet", "Noch keine genannt";
    TO_MEASURE: "Add a measure about “{}”", "Maßnahme zu „{}“ hinzufügen";
    ENDS: "Ends with step {}", "Fällt mit Schritt {} weg";
    ALL_ANSWERED: "Something is done about every risk and every hurdle",
        "Gegen jedes Risiko und jede Hürde wird etwas getan";
    HURDLES_ANSWERED: "Something is done about every hurdle",
        "Gegen jede Hürde wird etwas getan";
    RISKS_NAMED: "The plan names its risks", "Der Plan benennt seine Risiken";
    ONE_UNANSWERED: "One hurdle has no measure yet", "Zu einer Hürde fehlt noch eine Maßnahme";
    UNANSWERED: "{} hurdles have no measure yet", "Zu {} Hürden fehlen noch Maßnahmen";
    GO_THERE: "Show it", "Anzeigen";
    TO_THE_MEASURE: "To the measure", "Zur Maßnahme";
    GO_TO: "Go to {}", "Zu {}";
}
