//! Words of the panels about customers: journeys, expectations, smarketing and feedback.

use super::Text;

/// A command: shows or hides the journeys.
pub const SHOW_JOURNEYS: Text = Text::new("Journeys", "Kundenreisen");
/// A command: the tool that draws a journey.
pub const TOOL_JOURNEY: Text = Text::new("Draw a journey", "Kundenreise zeichnen");
/// A command: opens the table of expectations.
pub const SHOW_EXPECTATIONS: Text = Text::new("Customer expectations…", "Kundenerwartungen…");
/// A command: opens the questions on marketing and sales.
pub const SHOW_SMARKETING: Text = Text::new("Smarketing…", "Smarketing…");
/// A command: opens the list of feedback.
pub const SHOW_FEEDBACK: Text = Text::new("Feedback…", "Rückmeldungen…");
/// A menu.
pub const MENU_WORKSHOP: Text = Text::new("Workshop", "Workshop");

/// The head of the journeys.
pub const JOURNEYS: Text = Text::new("Journeys", "Kundenreisen");
/// What is said where there is none.
pub const NO_JOURNEYS: Text = Text::new(
    "How do customers get from the first contact to the purchase? Add a ready-made journey, or draw one by pressing the channels in their order.",
    "Wie kommen Kunden vom ersten Kontakt zum Kauf? Fügen Sie eine fertige Reise hinzu oder zeichnen Sie eine, indem Sie die Kanäle der Reihe nach anklicken.",
);
/// Where the ready-made journeys are chosen.
pub const ADD_READY_MADE: Text = Text::new("Add ready-made", "Fertige hinzufügen");
/// Draws one.
pub const DRAW: Text = Text::new("Draw", "Zeichnen");
/// While no journey is shown.
pub const CHOOSE_JOURNEY: Text = Text::new(
    "Choose a journey to see it over the drawing",
    "Wählen Sie eine Kundenreise, um sie über der Zeichnung zu sehen",
);
/// Opens the list of further remedies.
pub const OTHER_REMEDIES: Text = Text::new("Other ways to mend it", "Andere Wege, es zu beheben");
/// Ends drawing.
pub const DONE: Text = Text::new("Done", "Fertig");
/// Goes on drawing the shown one.
pub const ADD_STOPS: Text = Text::new("Add stops", "Stationen anfügen");
/// Takes one away: its name.
pub const REMOVE_JOURNEY: Text = Text::new("Remove “{}”", "„{}“ entfernen");
/// What a fresh journey is called.
pub const JOURNEY_NUMBER: Text = Text::new("Journey {}", "Kundenreise {}");
/// The field with the name.
pub const NAME: Text = Text::new("Name of the journey", "Name der Kundenreise");
/// The field with the audience.
pub const AUDIENCE: Text = Text::new("Audience", "Zielgruppe");
/// No audience.
pub const ANYBODY: Text = Text::new("Anybody", "Alle");
/// A stop that is no channel was pressed.
pub const ONLY_CHANNELS: Text =
    Text::new("A journey leads over channels only", "Eine Kundenreise führt nur über Kanäle");
/// What the tool does.
pub const HINT_JOURNEY: Text = Text::new(
    "Press the channels in the order in which customers go · Esc when done",
    "Kanäle in der Reihenfolge anklicken, in der Kunden gehen · Esc, wenn fertig",
);
/// A journey that holds in a view: name, view.
pub const HOLDS_IN: Text = Text::new("“{}” holds in {}", "„{}“ hält in {}");
/// A journey that breaks in a view: name, view, how often.
pub const BREAKS_IN: Text = Text::new("“{}” in {}: breaks {}×", "„{}“ in {}: bricht {}×");
/// A choice of what a customer does at a stop: its number.
pub const STAGE_OF: Text = Text::new("Stage of stop {}", "Phase der Station {}");
/// Takes a stop away: its number.
pub const REMOVE_STOP: Text = Text::new("Remove stop {}", "Station {} entfernen");
/// Moves a stop: its number.
pub const MOVE_STOP_LEFT: Text = Text::new("Move stop {} to the left", "Station {} nach links");
/// Moves a stop: its number.
pub const MOVE_STOP_RIGHT: Text = Text::new("Move stop {} to the right", "Station {} nach rechts");
/// A stop where the customer goes on without a break: number, stage, channel.
pub const STOP_SMOOTH: Text = Text::new("{}. {} at {}: smooth", "{}. {} bei {}: nahtlos");
/// A stop with a break: number, stage, channel, why.
pub const STOP_BROKEN: Text = Text::new("{}. {} at {}: {}", "{}. {} bei {}: {}");
/// A hop without a break.
pub const SMOOTH: Text = Text::new("smooth", "nahtlos");
/// A break.
pub const BREAK: Text = Text::new("break", "Bruch");
/// A break that a later step mends: the step.
pub const MENDED_IN_STEP: Text = Text::new("Smooth from step {} on", "Ab Schritt {} nahtlos");
/// Nothing that the program knows mends it.
pub const NO_REMEDY: Text =
    Text::new("Nothing in the catalogue mends this", "Nichts im Katalog behebt das");
/// A button: what is planned, with its effort.
pub const PLAN_REMEDY: Text = Text::new("{} · {}", "{} · {}");
/// A button that keeps a channel: its name.
pub const KEEP: Text = Text::new("Keep {}", "{} behalten");
/// The head of what is checked without a journey.
pub const ROPO_HEAD: Text = Text::new("Checked for every audience", "Für jede Zielgruppe geprüft");
/// A way: the audience.
pub const ROPO_OUT: Text =
    Text::new("{}: looks up online, buys on site", "{}: informiert sich online, kauft vor Ort");
/// A way: the audience.
pub const ROPO_IN: Text =
    Text::new("{}: looks on site, buys online", "{}: sieht vor Ort, kauft online");
/// A way that is smooth: where it leads.
pub const ROPO_SMOOTH: Text = Text::new("{} → {}", "{} → {}");
/// A way that breaks: where it leads.
pub const ROPO_BROKEN: Text = Text::new("breaks: {} → {}", "bricht: {} → {}");
/// A way for which there are no channels.
pub const ROPO_NONE: Text = Text::new("no channels for this way", "keine Kanäle für diesen Weg");
/// Shows the checked ways.
pub const ROPO_SUMMARY: Text =
    Text::new("ROPO: {} of {} ways smooth", "ROPO: {} von {} Wegen nahtlos");

/// The head of the table of expectations.
pub const EXPECTATIONS: Text = Text::new("What customers expect", "Was Kunden erwarten");
/// Under it.
pub const EXPECTATIONS_ABOUT: Text = Text::new(
    "Competitors are only clicks away: does every selling channel give what customers expect?",
    "Der Wettbewerb ist nur wenige Klicks entfernt: Bietet jeder Verkaufskanal, was Kunden erwarten?",
);
/// A column head.
pub const CHANNEL: Text = Text::new("Channel", "Kanal");
/// A column head: the target in days.
pub const DELIVERY_WITHIN: Text =
    Text::new("Delivery (target {} days)", "Lieferung (Ziel {} Tage)");
/// A column head, where the target is one day.
pub const DELIVERY_WITHIN_ONE: Text =
    Text::new("Delivery (target 1 day)", "Lieferung (Ziel 1 Tag)");
/// A cell: channel, criterion, answer.
pub const CELL: Text = Text::new("{}, {}: {}", "{}, {}: {}");
/// The days in which a channel delivers: channel.
pub const DAYS_OF: Text = Text::new("Delivery of {} in days", "Lieferung von {} in Tagen");
/// An unknown number of days.
pub const UNKNOWN_DAYS: Text = Text::new("unknown", "unbekannt");
/// The weakest channel: its name, how much it misses.
pub const WEAKEST: Text =
    Text::new("Weakest channel: {} misses {} of 5", "Schwächster Kanal: {} verfehlt {} von 5");
/// Several weakest channels: names, how much they miss.
pub const WEAKEST_SEVERAL: Text = Text::new(
    "Weakest channels: {} each miss {} of 5",
    "Schwächste Kanäle: {} verfehlen je {} von 5",
);
/// Nothing is missed.
pub const NOTHING_MISSED: Text = Text::new(
    "No channel is known to miss anything",
    "Von keinem Kanal ist bekannt, dass er etwas verfehlt",
);
/// Nothing sells.
pub const NO_SELLERS: Text = Text::new(
    "Channels that sell will be listed here. In this view none does.",
    "Hier stehen die Kanäle, die verkaufen. In dieser Ansicht tut es keiner.",
);
/// The head over competitors.
pub const COMPETITORS: Text = Text::new("A few clicks away", "Nur wenige Klicks entfernt");
/// One's own row.
pub const OURSELVES: Text = Text::new("Ourselves, {}", "Wir selbst, {}");
/// A competitor whose model is not known.
pub const UNKNOWN_MODEL: Text = Text::new("model unknown", "Modell unbekannt");
/// No competitors.
pub const NO_COMPETITORS: Text = Text::new(
    "Competitors from the strategy will stand here beside your own model.",
    "Hier stehen die Wettbewerber aus der Strategie neben dem eigenen Modell.",
);

/// The head of the questions on marketing and sales.
pub const SMARKETING: Text = Text::new("Smarketing", "Smarketing");
/// Under it.
pub const SMARKETING_ABOUT: Text = Text::new(
    "Marketing and sales plan together, with one base of customers that support uses too.",
    "Marketing und Vertrieb planen gemeinsam, mit einer Kundenbasis, die auch der Support nutzt.",
);
/// How many hold.
pub const SCORE: Text = Text::new("{} of 6", "{} von 6");
/// A question.
pub const BOTH_TEAMS: Text =
    Text::new("Sales and marketing are there as teams", "Vertrieb und Marketing sind als Teams da");
/// A question.
pub const SHARED_CUSTOMERS: Text =
    Text::new("Both work with the same customers", "Beide arbeiten mit denselben Kundendaten");
/// A question.
pub const SUPPORT_TOO: Text =
    Text::new("Support works with them too", "Auch der Support arbeitet damit");
/// A question.
pub const LEADS: Text = Text::new("Leads are exchanged", "Leads werden ausgetauscht");
/// A question.
pub const COMMUNICATION: Text =
    Text::new("Communication is synchronised", "Die Kommunikation ist abgestimmt");
/// A question.
pub const CAMPAIGNS: Text = Text::new("Campaigns are joint", "Kampagnen laufen gemeinsam");
/// What it rests on.
pub const RESTS_ON: Text = Text::new("Rests on {}", "Beruht auf {}");
/// What is there of it.
pub const SO_FAR: Text = Text::new("So far {}", "Bisher {}");
/// Which view of the plan a sheet shows.
pub const VIEW: Text = Text::new("View", "Ansicht");
/// What is missing.
pub const MISSING_TEAMS: Text = Text::new(
    "One of the two teams is missing in the drawing",
    "Eines der beiden Teams fehlt in der Zeichnung",
);
/// What is missing.
pub const MISSING_CUSTOMERS: Text = Text::new(
    "They use no common system that holds customers, such as a CRM",
    "Sie nutzen kein gemeinsames System mit Kundendaten, etwa ein CRM",
);
/// What is missing.
pub const MISSING_SUPPORT: Text = Text::new(
    "Support cannot see what sales and marketing know of customers",
    "Der Support sieht nicht, was Vertrieb und Marketing über Kunden wissen",
);
/// What is missing.
pub const MISSING_LEADS: Text = Text::new(
    "Marketing hands no leads over to sales",
    "Das Marketing übergibt dem Vertrieb keine Leads",
);
/// What is missing.
pub const MISSING_COMMUNICATION: Text = Text::new(
    "Customers may hear one thing from marketing and another from sales",
    "Kunden hören vom Marketing womöglich anderes als vom Vertrieb",
);
/// What is missing.
pub const MISSING_CAMPAIGNS: Text =
    Text::new("Each team runs campaigns of its own", "Jedes Team führt eigene Kampagnen");
/// What comes first.
pub const TEAMS_FIRST: Text = Text::new("Add both teams first", "Zuerst beide Teams anlegen");
/// A criterion, spoken: the question, and whether it holds.
pub const QUESTION_HOLDS: Text = Text::new("{}: yes", "{}: ja");
/// The same where it does not.
pub const QUESTION_FAILS: Text = Text::new("{}: no", "{}: nein");
/// Shows elements on the canvas.
pub const SHOW_ON_CANVAS: Text = Text::new("Show on the canvas", "Auf der Zeichenfläche zeigen");

/// The head of the list of feedback.
pub const FEEDBACK: Text = Text::new("What customers say", "Was Kunden sagen");
/// What is said where there is none.
pub const NO_FEEDBACK: Text = Text::new(
    "What prospects, customers, partners and teams say about a channel or a system is noted in the inspector and listed here.",
    "Was Interessenten, Kunden, Partner und Teams über einen Kanal oder ein System sagen, wird in den Eigenschaften notiert und hier aufgelistet.",
);
/// Nothing passes the filters.
pub const NOTHING_FILTERED: Text =
    Text::new("Nothing matches these filters", "Nichts passt zu diesen Filtern");
/// How many are shown.
pub const SHOWN: Text = Text::new("{} of {}", "{} von {}");
/// Turns one into a measure.
pub const TO_MEASURE: Text = Text::new("Make it a measure", "Zur Maßnahme machen");
/// It is one.
pub const IS_MEASURE: Text = Text::new("Is a measure", "Ist eine Maßnahme");
/// A count on a card, spoken: the name, how many.
pub const FEEDBACK_ON: Text = Text::new("{}: {} pieces of feedback", "{}: {} Rückmeldungen");
/// The same for one.
pub const ONE_FEEDBACK_ON: Text = Text::new("{}: 1 piece of feedback", "{}: 1 Rückmeldung");

/// A step of the history.
pub const DID_ADD_JOURNEY: Text = Text::new("Add a journey", "Kundenreise hinzufügen");
/// A step of the history.
pub const DID_CHANGE_JOURNEY: Text = Text::new("Change a journey", "Kundenreise ändern");
/// A step of the history.
pub const DID_REMOVE_JOURNEY: Text = Text::new("Remove a journey", "Kundenreise entfernen");
