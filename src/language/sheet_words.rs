//! Words of what a sheet of the workshop offers where there is nothing on it yet, and of taking a
//! proposed order over in parts.

use super::Text;

/// Leaves the roadmap and shows the target, in which everything drawn is planned.
pub const SHOW_TARGET: Text = Text::new("Show the target and draw", "Soll zeigen und zeichnen");
/// Leaves the roadmap for what the next level takes.
pub const SEE_NEXT_LEVEL: Text =
    Text::new("See what the next level takes", "Sehen, was zur nächsten Stufe fehlt");
/// Offers the elements about which something was said.
pub const NOTE_FEEDBACK: Text = Text::new("Note feedback", "Rückmeldung notieren");
/// Over these elements.
pub const FEEDBACK_ABOUT: Text = Text::new("What is it about?", "Worum geht es?");
/// While nothing is drawn.
pub const DRAW_FIRST: Text = Text::new(
    "Draw a channel or an audience first, then note here what was said about it.",
    "Zeichnen Sie zuerst einen Kanal oder eine Zielgruppe; dann notieren Sie hier, was darüber gesagt wurde.",
);
/// Ready-made journeys that the plan has the channels for.
pub const READY_FOR_PLAN: Text =
    Text::new("These suit your channels:", "Diese passen zu Ihren Kanälen:");
/// A ready-made journey that is added by a click: its name.
pub const ADD_NAMED: Text = Text::new("Add “{}”", "„{}“ hinzufügen");
/// Takes the ticked cards of a proposed step over: how many, which step.
pub const TAKE_SOME: Text = Text::new("Take over {} of step {}", "{} aus Schritt {} übernehmen");
/// Takes all ticked cards of a proposed order over.
pub const TAKE_TICKED: Text = Text::new("Take over what is ticked", "Ausgewähltes übernehmen");
/// Shows the other cards of a proposed step: how many.
pub const SHOW_MORE: Text = Text::new("Show {} more", "{} weitere zeigen");
