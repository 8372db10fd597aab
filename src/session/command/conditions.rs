//! When commands can be run and what they switch is switched on, where it takes more than a line.

use super::super::edit::align::can_arrange;
use super::super::edit::links::has_two_directions;
use super::super::{InterfaceSize, Mode, Session};
use crate::plan::View;

pub(super) fn always(_: &Session) -> bool {
    true
}

pub(super) fn has_file(session: &Session) -> bool {
    session.path().is_some()
}

pub(super) fn has_nodes(session: &Session) -> bool {
    !session.plan().nodes.is_empty()
}

pub(super) fn has_steps(session: &Session) -> bool {
    session.last_step() > 0
}

pub(super) fn can_undo(session: &Session) -> bool {
    session.undo_label().is_some() && !session.in_gesture()
}

pub(super) fn can_redo(session: &Session) -> bool {
    session.redo_label().is_some() && !session.in_gesture()
}

pub(super) fn selects_something(session: &Session) -> bool {
    !session.selection().is_empty()
}

pub(super) fn selects_one(session: &Session) -> bool {
    session.selection().single().is_some()
}

/// Something selected, a tool, or a comparison.
pub(super) fn has_something_to_leave(session: &Session) -> bool {
    selects_something(session) || session.mode() != Mode::Select || compares(session)
}

pub(super) fn compares(session: &Session) -> bool {
    session.viewport().compared_with().is_some()
}

pub(super) fn selects_a_bent_link(session: &Session) -> bool {
    let links = &session.plan().links;
    let mut selected = session.selection().iter().filter_map(|id| links.get(id));
    selected.any(|link| !link.bends.is_empty())
}

pub(super) fn selects_a_link_to_reverse(session: &Session) -> bool {
    let link = session.selection().single().and_then(|id| session.plan().links.get(id));
    link.is_some_and(|link| has_two_directions(session.plan(), link))
}

pub(super) fn selects_only_what_is_locked(session: &Session) -> bool {
    let mut nodes = session.selected_nodes().peekable();
    nodes.peek().is_some() && nodes.all(|(_, node)| node.locked)
}

pub(super) fn selects_what_is_excluded(session: &Session) -> bool {
    session.viewport().are_excluded(&session.in_view().selected_to_exclude())
}

pub(super) fn excludes_something(session: &Session) -> bool {
    !session.viewport().excluded().is_empty()
}

pub(super) fn can_align(session: &Session) -> bool {
    can_arrange(&session.plan, 2)
}

pub(super) fn can_distribute(session: &Session) -> bool {
    can_arrange(&session.plan, 3)
}

pub(super) fn shows_a_step(session: &Session) -> bool {
    session.in_view().shown_step().is_some()
}

pub(super) fn shows_more_than_today(session: &Session) -> bool {
    shows_a_step(session) || compares(session)
}

pub(super) fn shows_no_target(session: &Session) -> bool {
    session.view() != View::Target
}

pub(super) fn shows_more_than_the_target(session: &Session) -> bool {
    shows_no_target(session) || compares(session)
}

pub(super) fn shows_more_than_the_vision(session: &Session) -> bool {
    session.view() != View::Vision || compares(session)
}

/// Whether a view comes behind the one that is shown.
pub(super) fn shows_no_last_view(session: &Session) -> bool {
    match session.view() {
        View::Today | View::Step(_) => true,
        View::Target => session.has_vision(),
        View::Vision => false,
    }
}

/// What the system asks for is done whatever the switch says.
pub(super) fn may_move(session: &Session) -> bool {
    !session.system_reduces_motion
}

pub(super) fn can_enlarge_interface(session: &Session) -> bool {
    session.settings().interface_size.larger().is_some()
}

pub(super) fn can_reduce_interface(session: &Session) -> bool {
    session.settings().interface_size.smaller().is_some()
}

pub(super) fn has_unusual_size(session: &Session) -> bool {
    session.settings().interface_size != InterfaceSize::USUAL
}
