//! Several elements at once: how many of which sort, and what they have in common.

use std::sync::Arc;

use eframe::egui::Ui;

use super::{SORTS, form};
use crate::catalogue::words as names;
use crate::edit::LabelKind;
use crate::language::window_words as words;
use crate::plan::{Id, Lifecycle, Link, Map, Node, NodeSort};
use crate::session::{Action, Command, Selection, Session};
use crate::theme::Icon;
use crate::ui::panels::what_if;
use crate::ui::widgets::{Button, ButtonKind, Look, checkbox, headline};

/// What several elements have in common, as it was shown last; it is found anew only for another
/// selection or another plan.
#[derive(Clone, Debug, Default)]
pub struct SeveralState {
    found: Option<Several>,
}

/// Several elements taken together.
#[derive(Clone, Debug)]
struct Several {
    selection: Selection,
    nodes: Map<Id, Arc<Node>>,
    links: Map<Id, Arc<Link>>,
    /// How many there are of each sort that occurs.
    sorts: Vec<(NodeSort, usize)>,
    link_count: usize,
    lifecycle: Option<Lifecycle>,
    locked: Option<bool>,
    can_be_held_off: usize,
}

impl SeveralState {
    fn of(&mut self, session: &Session) -> &Several {
        let (plan, selection) = (session.plan(), session.selection());
        let is_current = |known: &Several| {
            known.selection.is_unchanged(selection)
                && known.nodes.ptr_eq(&plan.nodes)
                && known.links.ptr_eq(&plan.links)
        };
        let known = self.found.take().filter(is_current);
        self.found.insert(known.unwrap_or_else(|| Several::new(session)))
    }
}

impl Several {
    fn new(session: &Session) -> Self {
        let (plan, selection) = (session.plan(), session.selection());
        let nodes = || session.selected_nodes().map(|(_, node)| node);
        let links = || selected_links(session).map(|(_, link)| link);
        let of_sort = |sort: NodeSort| nodes().filter(|node| node.sort() == sort).count();
        let sorts = SORTS.into_iter().map(|sort| (sort, of_sort(sort)));
        let lifecycles = nodes().map(|node| node.lifecycle);
        Self {
            selection: selection.clone(),
            nodes: plan.nodes.clone(),
            links: plan.links.clone(),
            sorts: sorts.filter(|(_, count)| *count > 0).collect(),
            link_count: links().count(),
            lifecycle: common(lifecycles.chain(links().map(|link| link.lifecycle))),
            locked: common(nodes().map(|node| node.locked)),
            can_be_held_off: selection.iter().filter(|id| session.may_be_held_off(id)).count(),
        }
    }
}

fn selected_links(session: &Session) -> impl Iterator<Item = (&Id, &Link)> {
    let links = &session.plan().links;
    session.selection().iter().filter_map(|id| Some((id, &**links.get(id)?)))
}

/// Shows what is selected, taken together.
pub fn show(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    state: &mut SeveralState,
    actions: &mut Vec<Action>,
) {
    let several = state.of(session);
    let count = session.selection().len();
    headline(ui, look, look.say_with(words::SELECTED, &[&count]));
    for (sort, of_sort) in &several.sorts {
        let name = if *of_sort == 1 { names::sort(*sort) } else { names::sorts(*sort) };
        form::fact(ui, look, look.say(name), &of_sort.to_string());
    }
    if several.link_count > 0 {
        let name = if several.link_count == 1 { words::ONE_LINK } else { words::MANY_LINKS };
        form::fact(ui, look, look.say(name), &several.link_count.to_string());
    }
    ui.add_space(8.0);
    lifecycle(ui, look, session, several, actions);
    if !several.sorts.is_empty() {
        locked(ui, look, session, several, actions);
    }
    let can_be = |id: &&Id| session.may_be_held_off(id);
    let selection = session.selection();
    let held_off = session.held_off().iter().filter(|id| selection.contains(id));
    let counts = (several.can_be_held_off, held_off.filter(can_be).count());
    let ids = || selection.iter().filter(can_be).cloned().collect();
    what_if::switch_of_several(ui, look, counts, ids, actions);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let duplicate = Button::new(look, look.say(Command::Duplicate.title())).icon(Icon::Copy);
        let enabled = session.is_enabled(Command::Duplicate);
        if duplicate.enabled(enabled).show(ui).clicked() {
            actions.push(Action::Run(Command::Duplicate));
        }
        let delete = Button::new(look, look.say(Command::Delete.title())).icon(Icon::Trash);
        if delete.kind(ButtonKind::Danger).show(ui).clicked() {
            actions.push(Action::Run(Command::Delete));
        }
    });
}

/// The one value that all have, if they do.
fn common<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

fn lifecycle(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    several: &Several,
    actions: &mut Vec<Action>,
) {
    let (name, mixed) = (look.say(words::FIELD_LIFECYCLE), look.say(words::DIFFERENT));
    let (now, last_step) = (several.lifecycle, session.last_step());
    let Some(lifecycle) = form::lifecycle(ui, look, name, now, mixed, last_step) else { return };
    if !several.sorts.is_empty() {
        let changed = |(id, node): (&Id, &Node)| (id.clone(), Node { lifecycle, ..node.clone() });
        let nodes = session.selected_nodes().map(changed).collect();
        actions.push(Action::SetNodes { nodes, label: LabelKind::Change, merge: None });
    }
    for (id, link) in selected_links(session) {
        let link = Link { lifecycle, ..link.clone() };
        actions.push(Action::SetLink { id: id.clone(), link, merge: None });
    }
}

fn locked(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    several: &Several,
    actions: &mut Vec<Action>,
) {
    if let Some(locked) = checkbox(ui, look, several.locked, look.say(words::FIELD_LOCKED)) {
        let changed = |(id, node): (&Id, &Node)| (id.clone(), Node { locked, ..node.clone() });
        let nodes = session.selected_nodes().map(changed).collect();
        actions.push(Action::SetNodes { nodes, label: LabelKind::Change, merge: None });
    }
}
