//! Words for holding elements off: "what if it were not there?".

use super::Text;

/// The command that holds the selected elements off, or puts them back.
pub const HOLD_OFF: Text = Text::new("Hold off (what if)", "Wegdenken (was wäre wenn)");
/// The command that puts everything back.
pub const END_WHAT_IF: Text = Text::new("End what if", "Was-wäre-wenn beenden");
/// The same on a button.
pub const END: Text = Text::new("End", "Beenden");
/// What holding off does, under its switch.
pub const HOLD_OFF_HINT: Text = Text::new(
    "Shows what remains without it. Nothing in the plan changes.",
    "Zeigt, was ohne dieses Element bleibt. Am Plan ändert sich nichts.",
);
/// The same for several elements.
pub const HOLD_OFF_HINT_MANY: Text = Text::new(
    "Shows what remains without them. Nothing in the plan changes.",
    "Zeigt, was ohne diese Elemente bleibt. Am Plan ändert sich nichts.",
);
/// The switch beside an element that carries the model.
pub const WITHOUT_IT: Text = Text::new("Without it", "Wegdenken");
/// What that switch is called, apart from the others.
pub const WITHOUT_IT_NAMED: Text = Text::new("Without it: {}", "Wegdenken: {}");
/// On the canvas, at an element that is held off.
pub const HELD_OFF: Text = Text::new("held off", "weggedacht");
/// Behind the name on the label of a link that is held off.
pub const HELD_OFF_LINK: Text = Text::new(", held off", ", weggedacht");

/// The banner where the model would be another: without what, which, instead of which.
pub const INSTEAD: Text =
    Text::new("What if: without {}, {} instead of {}", "Was wäre wenn: ohne {} {} statt {}");
/// The banner where the model would stay.
pub const STILL: Text =
    Text::new("What if: without {}, still {}", "Was wäre wenn: ohne {} weiterhin {}");
/// The banner where the model would stay but not whom it sells to or through whom.
pub const STILL_BUT: Text = Text::new(
    "What if: without {}, still {}, but {} instead of {}",
    "Was wäre wenn: ohne {} weiterhin {}, aber {} statt {}",
);
/// Several elements that are held off.
pub const ELEMENTS: Text = Text::new("{} elements", "{} Elemente");

/// The level of the ladder to a screen reader: would be, is.
pub const WOULD_BE_IN_VIEW: Text = Text::new(
    "{}, level {} of 5, instead of {}, level {}. Show how it comes about",
    "{}, Stufe {} von 5, statt {}, Stufe {}. Zeigen, wie es zustande kommt",
);
/// Instead of the buttons that plan proposals.
pub const END_TO_PLAN: Text = Text::new(
    "Proposals can be planned once the what if has ended",
    "Einplanen lassen sich die Vorschläge, wenn Was-wäre-wenn beendet ist",
);
/// Under the first of those that are held off.
pub const AND_MORE: Text = Text::new("and {} more", "und {} weitere");
/// Over elements without one of which the model would be another.
pub const ONE_OF: Text = Text::new("one of these", "eines davon");
/// Over the one element without which the model would be another.
pub const THIS_ONE: Text = Text::new("this element", "dieses Element");
