//! The roadmap: its board, its chart and its proposals.

texts! {
    MODEL: "Model", "Modell";
    EFFORT: "Effort", "Aufwand";
    ELEMENTS: "Changes", "Änderungen";
    HOLD: "{} of {} smooth", "{} von {} nahtlos";
    BREAKS_AT: "“{}” breaks at stop {}", "„{}“ bricht an Station {} ab";
    BY_HAND_AT: "“{}” reaches stop {} by hand only",
        "„{}“ erreicht Station {} nur von Hand";
    ROADMAP: "Roadmap", "Roadmap";
    ABOUT: "Step by step to the target: drag cards between the steps.",
        "Schritt für Schritt zum Soll: Karten zwischen den Schritten ziehen.";
    FIRST_IS_MVP: "Step 1 is the MVP.", "Schritt 1 ist das MVP.";
    MVP: "1 · MVP", "1 · MVP";
    NEW_STEP: "New step", "Neuer Schritt";
    DROP_HERE: "Drag a card here", "Karte hierher ziehen";
    LATER: "Without a step", "Ohne Schritt";
    SHORT_DAYS: "{} d", "{} PT";
    JOURNEYS_HOLD: "smooth journeys: {} of {}", "nahtlose Kundenreisen: {} von {}";
    MARKETS_OPEN: "no market yet", "noch kein Markt";
    COMES: "comes", "kommt";
    GOES: "goes", "entfällt";
    MEASURE: "measure", "Maßnahme";
    SELLS: "begins to sell", "beginnt zu verkaufen";
    SELLS_NO_MORE: "stops selling", "verkauft nicht mehr";
    OPENS_TO: "opens to {}", "öffnet sich für {}";
    BEGINS: "new: {}", "neu: {}";
    ENDS: "ends: {}", "endet: {}";
    NEEDS_WHAT_COMES: "“{}” needs “{}”, which only comes in step {}",
        "„{}“ braucht „{}“; das kommt erst in Schritt {}";
    NEEDS_WHAT_GOES: "“{}” needs “{}”, which is gone from step {} on",
        "„{}“ braucht „{}“; das entfällt ab Schritt {}";
    MOVE_TOGETHER: "Put in step {}", "In Schritt {} legen";
    CARD: "{}, {}, {}", "{}, {}, {}";
    PROPOSE: "Propose an order", "Reihenfolge vorschlagen";
    HIDE_PROPOSAL: "Hide the proposal", "Vorschlag ausblenden";
    PROPOSAL: "Proposed order", "Vorgeschlagene Reihenfolge";
    PROPOSAL_ABOUT:
        "Each step raises the model of the plan or of its customers with the least effort, and \
         brings along what it cannot be without; what raises nothing more comes last.",
        "Jeder Schritt hebt mit dem geringsten Aufwand die Stufe des Plans oder für eine \
         Kundengruppe und bringt mit, was er braucht; was nichts mehr hebt, kommt zuletzt.";
    LOOKING: "Looking for an order…", "Eine Reihenfolge wird gesucht…";
    ALREADY_SO: "The plan already has this order", "Der Plan hat schon diese Reihenfolge";
    TAKE_ALL: "Take over all", "Alles übernehmen";
    TAKE_STEP: "Take over step {}", "Schritt {} übernehmen";
    PROPOSED: "{}. {} · {}", "{}. {} · {}";
    RAISES_NOTHING_MORE: "What raises nothing more", "Was keine Stufe mehr hebt";
    GOES_NAMED: "{} goes", "{} entfällt";
    CHART: "Model and effort", "Modell und Aufwand";
    CHART_POINT: "{}: {}, {}", "{}: {}, {}";
    EMPTY:
        "What is planned or retires will stand here, step by step. Show the target and draw what \
         is to come.",
        "Was geplant ist oder entfällt, steht hier Schritt für Schritt. Zeigen Sie das Soll und \
         zeichnen Sie, was kommen soll.";
    WAITS: "{} waits until step {}: only then its other end is there",
        "{} wartet bis Schritt {}: Erst dann ist das andere Ende da";
    WITH_ONE_LINK: "{}, with 1 link", "{}, mit 1 Verbindung";
    WITH_LINKS: "{}, with {} links", "{}, mit {} Verbindungen";
    SHOW_LINKS: "Show its links", "Verbindungen zeigen";
    HIDE_LINKS: "Hide its links", "Verbindungen ausblenden";
    ANSWER_FEEDBACK: "Answer the feedback on {}", "Auf Rückmeldungen zu {} antworten";
    IS_A_MEASURE: "Now a measure on the roadmap: {}", "Jetzt eine Maßnahme auf der Roadmap: {}";
    STEP_NAME: "Name of step {}", "Name von Schritt {}";
    STEP_DATE: "Step {} is done by", "Schritt {} ist fertig bis";
    SHOW_TARGET: "Show the target and draw", "Soll zeigen und zeichnen";
    SEE_NEXT_LEVEL: "See what the next level takes", "Sehen, was zur nächsten Stufe fehlt";
    TAKE_SOME: "Take over {} of step {}", "{} aus Schritt {} übernehmen";
    TAKE_TICKED: "Take over what is ticked", "Ausgewähltes übernehmen";
}
