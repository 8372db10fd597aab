//! Several elements at once: how many of which sort, and what they have in common.

use std::sync::Arc;

use eframe::egui::Ui;

use super::{SORTS, form};
use crate::catalogue::words as names;
use crate::edit::LabelKind;
use crate::language::window_words as words;
use crate::plan::{Id, Lifecycle, Link, Node};
use crate::session::{Action, Command, Session};
use crate::theme::Icon;
use crate::ui::panels::what_if;
use crate::ui::widgets::{Button, ButtonKind, Look, checkbox, headline};

/// Shows what is selected, taken together.
pub fn show(ui: &mut Ui, look: Look, session: &Session, actions: &mut Vec<Action>) {
    let plan = session.plan();
    let nodes: Vec<(&Id, &Node)> = session.selected_nodes().collect();
    let links: Vec<(&Id, &Arc<Link>)> =
        session.selection().iter().filter_map(|id| Some((id, plan.links.get(id)?))).collect();
    let count = session.selection().len();
    headline(ui, look, look.say_with(words::SELECTED, &[&count]));
    for sort in SORTS {
        let of_sort = nodes.iter().filter(|(_, node)| node.sort() == sort).count();
        if of_sort > 0 {
            let name = if of_sort == 1 { names::sort(sort) } else { names::sorts(sort) };
            form::fact(ui, look, look.say(name), &of_sort.to_string());
        }
    }
    if !links.is_empty() {
        let name = if links.len() == 1 { words::ONE_LINK } else { words::MANY_LINKS };
        form::fact(ui, look, look.say(name), &links.len().to_string());
    }
    ui.add_space(8.0);
    lifecycle(ui, look, session, &nodes, &links, actions);
    locked(ui, look, &nodes, actions);
    what_if::switch(ui, look, session, session.selection().iter().cloned(), actions);
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
    nodes: &[(&Id, &Node)],
    links: &[(&Id, &Arc<Link>)],
    actions: &mut Vec<Action>,
) {
    let of_nodes = nodes.iter().map(|(_, node)| node.lifecycle);
    let now: Option<Lifecycle> =
        common(of_nodes.chain(links.iter().map(|(_, link)| link.lifecycle)));
    let (name, mixed) = (look.say(words::FIELD_LIFECYCLE), look.say(words::DIFFERENT));
    let last_step = session.plan().last_step();
    let Some(lifecycle) = form::lifecycle(ui, look, name, now, mixed, last_step) else { return };
    if !nodes.is_empty() {
        let changed =
            |(id, node): &(&Id, &Node)| ((*id).clone(), Node { lifecycle, ..(*node).clone() });
        let nodes = nodes.iter().map(changed).collect();
        actions.push(Action::SetNodes { nodes, label: LabelKind::Change, merge: None });
    }
    for (id, link) in links {
        let link = Link { lifecycle, ..Link::clone(link) };
        actions.push(Action::SetLink { id: (*id).clone(), link, merge: None });
    }
}

fn locked(ui: &mut Ui, look: Look, nodes: &[(&Id, &Node)], actions: &mut Vec<Action>) {
    if nodes.is_empty() {
        return;
    }
    let now = common(nodes.iter().map(|(_, node)| node.locked));
    if let Some(locked) = checkbox(ui, look, now, look.say(words::FIELD_LOCKED)) {
        let changed =
            |(id, node): &(&Id, &Node)| ((*id).clone(), Node { locked, ..(*node).clone() });
        let nodes = nodes.iter().map(changed).collect();
        actions.push(Action::SetNodes { nodes, label: LabelKind::Change, merge: None });
    }
}
