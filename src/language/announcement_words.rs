//! Words for a change of the result and what brought it about.
//!
//! The causes are clauses behind "because" and "weil".

use super::Text;

/// From what to what.
pub const CHANGE: Text = Text::new("{} → {}", "{} → {}");
/// The same to a screen reader.
pub const CHANGE_SPOKEN: Text = Text::new("From {} to {}", "Von {} zu {}");
/// The change and its cause.
pub const BECAUSE: Text = Text::new("{}: because {}", "{}, weil {}");
/// The change with its cause, and the condition that broke.
pub const AND_BROKE: Text = Text::new("{}. {}", "{}. {}");
/// A cause in the plan after which another view is shown.
pub const AND_SHOWN: Text =
    Text::new("{} and the view is now “{}”", "{} und die Ansicht jetzt „{}“ ist");

/// Something was added.
pub const ADDED: Text = Text::new("you added {}", "Sie {} hinzugefügt haben");
/// Several things were added.
pub const ADDED_MANY: Text =
    Text::new("you added {} elements", "Sie {} Elemente hinzugefügt haben");
/// Something was planned.
pub const PLANNED: Text = Text::new("you planned {}", "Sie {} eingeplant haben");
/// Several things were planned.
pub const PLANNED_MANY: Text =
    Text::new("you planned {} changes", "Sie {} Änderungen eingeplant haben");
/// Something was deleted.
pub const DELETED: Text = Text::new("you deleted {}", "Sie {} gelöscht haben");
/// Several things were deleted.
pub const DELETED_MANY: Text =
    Text::new("you deleted {} elements", "Sie {} Elemente gelöscht haben");
/// Something ends in a step.
pub const ENDS: Text = Text::new("you let {} end", "Sie {} auslaufen lassen");
/// Several things end in a step.
pub const ENDS_MANY: Text =
    Text::new("you let {} elements end", "Sie {} Elemente auslaufen lassen");
/// Something was changed in a way for which there is no other word.
pub const CHANGED: Text = Text::new("you changed {}", "Sie {} geändert haben");
/// Several things were changed.
pub const CHANGED_MANY: Text =
    Text::new("you changed {} elements", "Sie {} Elemente geändert haben");
/// A channel begins to sell.
pub const SELLS: Text = Text::new("{} sells now", "{} jetzt verkauft");
/// A channel no longer sells.
pub const SELLS_NO_MORE: Text = Text::new("{} no longer sells", "{} nicht mehr verkauft");
/// A channel serves other markets.
pub const SERVES: Text = Text::new("{} now serves {}", "{} jetzt {} bedient");
/// The company runs a channel itself now.
pub const RUN_BY_OWN: Text = Text::new("you run {} yourself now", "Sie {} jetzt selbst betreiben");
/// A partner runs a channel now.
pub const RUN_BY_PARTNER: Text =
    Text::new("a partner runs {} now", "ein Partner {} jetzt betreibt");
/// A node is of another kind.
pub const OTHER_KIND: Text = Text::new("{} is of another kind now", "{} jetzt von anderer Art ist");
/// When an element is there was changed.
pub const OTHER_LIFECYCLE: Text =
    Text::new("you changed the status of {}", "Sie den Status von {} geändert haben");
/// What a system or a link shares was changed.
pub const OTHER_SHARES: Text =
    Text::new("you changed what {} shares", "Sie geändert haben, was über {} geteilt wird");

/// Undo brought something back.
pub const UNDO_BROUGHT: Text =
    Text::new("undo brought {} back", "{} durch Rückgängig wieder da ist");
/// Undo took something away.
pub const UNDO_TOOK: Text = Text::new("undo took {} away", "{} durch Rückgängig nicht mehr da ist");
/// Undo changed something back.
pub const UNDO_CHANGED: Text =
    Text::new("undo changed {} back", "{} durch Rückgängig wieder wie zuvor ist");
/// Undo changed several things.
pub const UNDO_MANY: Text =
    Text::new("undo changed {} elements", "Rückgängig {} Elemente geändert hat");
/// Redo brought something back.
pub const REDO_BROUGHT: Text =
    Text::new("redo brought {} back", "{} durch Wiederholen wieder da ist");
/// Redo took something away.
pub const REDO_TOOK: Text =
    Text::new("redo took {} away", "{} durch Wiederholen nicht mehr da ist");
/// Redo changed something again.
pub const REDO_CHANGED: Text =
    Text::new("redo changed {} again", "{} durch Wiederholen wieder geändert ist");
/// Redo changed several things.
pub const REDO_MANY: Text =
    Text::new("redo changed {} elements", "Wiederholen {} Elemente geändert hat");

/// Another view is shown.
pub const VIEW: Text = Text::new("the view is now “{}”", "die Ansicht jetzt „{}“ ist");
/// Something is held off.
pub const HELD_OFF: Text = Text::new("{} is held off", "{} weggedacht ist");
/// Several things are held off.
pub const HELD_OFF_MANY: Text =
    Text::new("{} elements are held off", "{} Elemente weggedacht sind");
/// Something is held off no longer.
pub const BACK: Text = Text::new("{} is no longer held off", "{} nicht mehr weggedacht ist");
/// Several things are held off no longer.
pub const BACK_MANY: Text =
    Text::new("{} elements are no longer held off", "{} Elemente nicht mehr weggedacht sind");

/// A link with what it is called, between its ends.
pub const LINK_BETWEEN: Text = Text::new("{} between {} and {}", "{} zwischen {} und {}");
/// The link of a channel, a team or an activity to a system.
pub const LINK_USES: Text = Text::new("the connection of {} to {}", "die Anbindung von {} an {}");
/// The link between two systems.
pub const LINK_INTERFACE: Text =
    Text::new("the interface between {} and {}", "die Schnittstelle zwischen {} und {}");
/// Any other link.
pub const LINK_OTHER: Text =
    Text::new("the link between {} and {}", "die Verbindung zwischen {} und {}");
/// The ends of a link, in a list.
pub const LINK_ENDS: Text = Text::new("{}: {} – {}", "{}: {} – {}");
/// The ends of a link, on a line of their own.
pub const BOTH_ENDS: Text = Text::new("{} – {}", "{} – {}");
