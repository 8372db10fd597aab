//! Several elements at once: how many of which sort, and what they have in common.

mod common;
mod fields;

use std::sync::Arc;

use eframe::egui::Ui;

use super::steps::Steps;
use super::{SORTS, form};
use crate::catalogue::words as names;
use crate::edit::{LabelKind, MergeKey};
use crate::language::texts;
use crate::plan::{Id, Lifecycle, Link, Map, Node, NodeSort};
use crate::session::{Action, Command, Selection, Session};
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::panels::side::what_if;
use crate::ui::widgets::{Button, ButtonKind, headline};
use common::{OfLinks, OfNodes, OfSort, common};
use fields::Edit;

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
    of_sort: Option<OfSort>,
    of_nodes: OfNodes,
    of_links: OfLinks,
    can_be_excluded: usize,
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
        let nodes: Vec<&Node> = session.selected_nodes().map(|(_, node)| node).collect();
        let links: Vec<&Link> = selected_links(session).map(|(_, link)| link).collect();
        let of_sort = |sort: NodeSort| nodes.iter().filter(|node| node.sort() == sort).count();
        let sorts = SORTS.into_iter().map(|sort| (sort, of_sort(sort)));
        let lifecycles = nodes.iter().map(|node| node.lifecycle);
        Self {
            selection: selection.clone(),
            nodes: plan.nodes.clone(),
            links: plan.links.clone(),
            sorts: sorts.filter(|(_, count)| *count > 0).collect(),
            link_count: links.len(),
            lifecycle: common(lifecycles.chain(links.iter().map(|link| link.lifecycle))),
            of_sort: OfSort::new(&nodes.iter().copied()),
            of_nodes: OfNodes::new(&nodes.iter().copied()),
            of_links: OfLinks::new(plan, links.iter().copied()),
            can_be_excluded: selection
                .iter()
                .filter(|id| session.in_view().may_be_excluded(id))
                .count(),
        }
    }
}

fn selected_links(session: &Session) -> impl Iterator<Item = (&Id, &Link)> {
    let links = &session.plan().links;
    session.selection().iter().filter_map(|id| Some((id, &**links.get(id)?)))
}

/// Shows what is selected, taken together.
pub fn show(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut SeveralState) {
    let several = state.of(cx.session);
    let count = cx.session.selection().len();
    headline(ui, cx.look, cx.text_with(texts::inspector::SELECTED, &[&count]));
    for (sort, of_sort) in &several.sorts {
        let name = if *of_sort == 1 { names::sort(*sort) } else { names::sorts(*sort) };
        form::fact(ui, cx.look, cx.text(name), &cx.look.number(*of_sort));
    }
    if several.link_count > 0 {
        let name =
            if several.link_count == 1 { texts::inspector::ONE_LINK } else { texts::plan::LINKS };
        form::fact(ui, cx.look, cx.text(name), &cx.look.number(several.link_count));
    }
    ui.add_space(8.0);
    let (mut of_nodes, mut of_links) = (None, None);
    let (has_nodes, has_links) = (!several.sorts.is_empty(), several.link_count > 0);
    if let Some(fields) = several.of_sort.as_ref().filter(|_| !has_links) {
        let year = cx.plan().strategy.vision_year;
        of_nodes = fields::of_sort(ui, cx.look, fields, Steps::of(cx.session), year);
    } else if has_links && !has_nodes {
        of_links = fields::of_links(ui, cx.look, &several.of_links, cx.session.efforts());
    }
    if let Some(lifecycle) = lifecycle(ui, cx, several) {
        let change = move |node: &mut Node| node.lifecycle = lifecycle;
        of_nodes = Some(Edit { change: Box::new(change), field: "lifecycle", typed: false });
        let change = move |link: &mut Link| link.lifecycle = lifecycle;
        of_links = Some(Edit { change: Box::new(change), field: "lifecycle", typed: false });
    }
    if has_nodes {
        of_nodes = fields::of_nodes(ui, cx.look, &several.of_nodes).or(of_nodes);
    }
    if of_nodes.is_some() || of_links.is_some() {
        cx.request(change(cx.session, of_nodes.as_ref(), of_links.as_ref()));
    }
    let can_be = |id: &&Id| cx.session.in_view().may_be_excluded(id);
    let selection = cx.session.selection();
    let excluded = cx.session.viewport().excluded().iter().filter(|id| selection.contains(id));
    let counts = (several.can_be_excluded, excluded.filter(can_be).count());
    let ids = || selection.iter().filter(can_be).cloned().collect();
    what_if::switch_of_several(ui, cx, counts, ids);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let duplicate = Button::new(cx.look, cx.text(Command::Duplicate.title())).icon(Icon::Copy);
        let enabled = cx.session.is_enabled(Command::Duplicate);
        if duplicate.enabled(enabled).show(ui).clicked() {
            cx.run(Command::Duplicate);
        }
        let delete = Button::new(cx.look, cx.text(Command::Delete.title())).icon(Icon::Trash);
        if delete.kind(ButtonKind::Danger).show(ui).clicked() {
            cx.run(Command::Delete);
        }
    });
}

fn lifecycle(ui: &mut Ui, cx: &PanelCx<'_>, several: &Several) -> Option<Lifecycle> {
    let (name, mixed) =
        (cx.text(texts::inspector::FIELD_LIFECYCLE), cx.text(texts::inspector::DIFFERENT));
    form::Field::new(cx.look, name).mixed(mixed).lifecycle(
        ui,
        several.lifecycle,
        Steps::of(cx.session),
    )
}

/// Changes all that is selected in one step.
fn change(
    session: &Session,
    of_nodes: Option<&Edit<Node>>,
    of_links: Option<&Edit<Link>>,
) -> Action {
    let field = of_nodes.map(|edit| (edit.field, edit.typed));
    let field = field.or(of_links.map(|edit| (edit.field, edit.typed)));
    let merge = field.filter(|(_, typed)| *typed);
    let merge = merge.map(|(field, _)| MergeKey { element: None, field });
    let nodes = of_nodes.iter().flat_map(|edit| {
        session.selected_nodes().map(|(id, node)| {
            let mut node = node.clone();
            (edit.change)(&mut node);
            (id.clone(), node)
        })
    });
    let nodes = nodes.collect();
    let links = of_links.iter().flat_map(|edit| {
        selected_links(session).map(|(id, link)| {
            let mut link = link.clone();
            (edit.change)(&mut link);
            (id.clone(), link)
        })
    });
    let links = links.collect();
    Action::SetElements { nodes, links, label: LabelKind::Change, merge }
}
