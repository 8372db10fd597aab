//! Words of the roadmap as a board.

use super::Text;

/// A command: opens the board.
pub const SHOW_ROADMAP: Text = Text::new("Roadmap…", "Roadmap…");
/// The head of the board.
pub const ROADMAP: Text = Text::new("Roadmap", "Roadmap");
/// Under it.
pub const ABOUT: Text = Text::new(
    "Step by step to the target: drag cards between the steps. Step 1 is the MVP.",
    "Schritt für Schritt zum Soll: Karten zwischen den Schritten ziehen. Schritt 1 ist das MVP.",
);
/// The first column.
pub const MVP: Text = Text::new("1 · MVP", "1 · MVP");
/// A column that is not there yet.
pub const NEW_STEP: Text = Text::new("New step", "Neuer Schritt");
/// Where a card is dropped that begins a step.
pub const DROP_HERE: Text = Text::new("Drag a card here", "Karte hierher ziehen");
/// Measures without a step.
pub const LATER: Text = Text::new("Without a step", "Ohne Schritt");
/// What a step takes.
pub const DAYS: Text = Text::new("{} person-days", "{} Personentage");
/// The same for one.
pub const ONE_DAY: Text = Text::new("1 person-day", "1 Personentag");
/// The same, short: on a card.
pub const SHORT_DAYS: Text = Text::new("{} d", "{} PT");
/// Journeys that hold: some, all.
pub const JOURNEYS_HOLD: Text =
    Text::new("{} of {} journeys hold", "{} von {} Kundenreisen halten");
/// No markets yet.
pub const MARKETS_OPEN: Text = Text::new("no market yet", "noch kein Markt");
/// By when a step is done.
pub const UNTIL: Text = Text::new("until {}", "bis {}");
/// What happens with a card.
pub const COMES: Text = Text::new("comes", "kommt");
/// What happens with a card.
pub const GOES: Text = Text::new("goes", "entfällt");
/// A measure.
pub const MEASURE: Text = Text::new("measure", "Maßnahme");
/// A channel begins to sell.
pub const SELLS: Text = Text::new("begins to sell", "beginnt zu verkaufen");
/// A channel no longer sells.
pub const SELLS_NO_MORE: Text = Text::new("stops selling", "verkauft nicht mehr");
/// Something about a channel begins.
pub const BEGINS: Text = Text::new("new: {}", "neu: {}");
/// Something about a channel ends.
pub const ENDS: Text = Text::new("ends: {}", "endet: {}");
/// What begins or ends at a channel, and where.
pub const CARD_OF_PROPERTY: Text = Text::new("{}: {}", "{}: {}");
/// A card needs what comes later: card, what, step.
pub const NEEDS_WHAT_COMES: Text = Text::new(
    "“{}” needs “{}”, which only comes in step {}",
    "„{}“ braucht „{}“; das kommt erst in Schritt {}",
);
/// A card needs what goes: card, what, step.
pub const NEEDS_WHAT_GOES: Text = Text::new(
    "“{}” needs “{}”, which is gone from step {} on",
    "„{}“ braucht „{}“; das entfällt ab Schritt {}",
);
/// Moves what it needs along.
pub const MOVE_TOGETHER: Text = Text::new("Put in step {}", "In Schritt {} legen");
/// A card as it is spoken: name, what happens, effort.
pub const CARD: Text = Text::new("{}, {}, {}", "{}, {}, {}");
/// Asks for an order.
pub const PROPOSE: Text = Text::new("Propose an order", "Reihenfolge vorschlagen");
/// Hides it.
pub const HIDE_PROPOSAL: Text = Text::new("Hide the proposal", "Vorschlag ausblenden");
/// The head of the proposal.
pub const PROPOSAL: Text = Text::new("Proposed order", "Vorgeschlagene Reihenfolge");
/// Under it.
pub const PROPOSAL_ABOUT: Text = Text::new(
    "Each step reaches the next model with the least effort; what raises it no more comes last.",
    "Jeder Schritt erreicht die nächste Stufe mit dem geringsten Aufwand; was sie nicht mehr hebt, kommt zuletzt.",
);
/// While it is found.
pub const LOOKING: Text = Text::new("Looking for an order …", "Eine Reihenfolge wird gesucht …");
/// It changes nothing.
pub const ALREADY_SO: Text =
    Text::new("The plan already has this order", "Der Plan hat schon diese Reihenfolge");
/// Takes all of it over.
pub const TAKE_ALL: Text = Text::new("Take over all", "Alles übernehmen");
/// Takes one step over: its number.
pub const TAKE_STEP: Text = Text::new("Take over step {}", "Schritt {} übernehmen");
/// What a proposed step reaches: number, model, days.
pub const PROPOSED: Text = Text::new("{}. {} for {}", "{}. {} für {}");
/// More cards of a proposed step than are named.
pub const AND_MORE: Text = Text::new("and {} more", "und {} weitere");
/// The head of the chart.
pub const CHART: Text = Text::new("Model and effort", "Modell und Aufwand");
/// The chart in words, a step each: name, model, days.
pub const CHART_POINT: Text = Text::new("{}: {}, {}", "{}: {}, {}");
/// Nothing is planned.
pub const EMPTY: Text = Text::new(
    "What is planned or retires will stand here, step by step. Show the target and draw what is to come.",
    "Was geplant ist oder entfällt, steht hier Schritt für Schritt. Zeigen Sie das Soll und zeichnen Sie, was kommen soll.",
);
/// An answer to feedback without words: the node.
pub const ANSWER_FEEDBACK: Text =
    Text::new("Answer the feedback on {}", "Auf Rückmeldungen zu {} antworten");
/// Feedback has become a measure: its title.
pub const IS_A_MEASURE: Text =
    Text::new("Now a measure on the roadmap: {}", "Jetzt eine Maßnahme auf der Roadmap: {}");
/// Where a step has no name yet.
pub const NAME_HINT: Text = Text::new("Name of the step", "Name des Schritts");
/// The name of a step.
pub const STEP_NAME: Text = Text::new("Name of step {}", "Name von Schritt {}");
/// The day of a step.
pub const STEP_DATE: Text = Text::new("Step {} is done by", "Schritt {} ist fertig bis");

/// A step of the history.
pub const DID_MOVE: Text = Text::new("Move on the roadmap", "Auf der Roadmap verschieben");
/// A step of the history.
pub const DID_TO_MEASURE: Text = Text::new("Feedback to measure", "Rückmeldung zur Maßnahme");
