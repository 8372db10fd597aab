//! What a fresh link is, and what lies at its other end: two short lists beside the pointer.

use eframe::egui::{self, pos2};

use super::Frame;
use crate::catalogue;
use crate::geometry::Point;
use crate::language::texts;
use crate::language::{grammar, search::is_found};
use crate::plan::{Body, Id, LinkKind, Plan, Relation, View};
use crate::session::Action;
use crate::ui::panels::palette::PaletteItem;
use crate::ui::widgets::{Look, Pick, PickList, PickPlace, PickRow};

/// One kind that can link two nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub kind: LinkKind,
    /// Whether the kind is meant for these two.
    pub fits: bool,
}

/// The kinds that can link two nodes, those that fit first, else in the order of the catalogue.
pub(super) fn choices(plan: &Plan, view: View, from: &Id, to: &Id) -> Vec<Choice> {
    let (Some(start), Some(end)) = (plan.nodes.get(from), plan.nodes.get(to)) else {
        return Vec::new();
    };
    if from == to {
        return Vec::new();
    }
    let channel_end = |body: &Body| match body {
        Body::Channel(channel) => {
            Some(catalogue::End { kind: channel.kind, sells: channel.sells.holds(view) })
        }
        _ => None,
    };
    let ends = channel_end(&start.body).zip(channel_end(&end.body));
    let kinds = catalogue::catalogue().links.keys().copied();
    let mut choices: Vec<Choice> = kinds
        .filter_map(|kind| {
            let relation = kind.relation(start.sort(), end.sort())?;
            let fits = match (relation, ends) {
                (Relation::Integration, Some((a, b))) => {
                    kind != LinkKind::Other && catalogue::fits(kind, a, b)
                }
                _ => true,
            };
            Some(Choice { kind, fits })
        })
        .collect();
    choices.sort_by_key(|choice| !choice.fits);
    choices
}

/// The list of kinds for a link that was just drawn.
#[derive(Debug)]
pub(super) struct LinkChooser {
    from: Id,
    to: Id,
    choices: Vec<Choice>,
    list: PickList,
}

impl LinkChooser {
    pub(super) fn new(from: Id, to: Id, choices: Vec<Choice>) -> Self {
        Self { from, to, choices, list: PickList::default() }
    }
}

/// The list of what can lie at the other end of a link that was drawn into the open.
#[derive(Debug)]
pub(super) struct NodeChooser {
    from: Id,
    at: Point,
    list: PickList,
}

impl NodeChooser {
    pub(super) fn new(from: Id, at: Point) -> Self {
        Self { from, at, list: PickList::default() }
    }
}

pub(super) fn show_links(ui: &egui::Ui, state: &mut Option<LinkChooser>, frame: &mut Frame<'_>) {
    let Some(chooser) = state else { return };
    let language = frame.session.language();
    let plan = frame.session.plan();
    let name = |id: &Id| plan.nodes.get(id).map_or("", |node| node.name()).to_owned();
    let (from, to) = (name(&chooser.from), name(&chooser.to));
    let title = texts::phrases::FROM_TO.with(language, &[&from, &to]);
    let mut headed = [false; 2];
    let rows = chooser.choices.iter().filter_map(|choice| {
        let entry = catalogue::link(choice.kind);
        let (title, detail) = (entry.name.in_language(language), entry.about.in_language(language));
        if !is_found(&[title, detail], &chooser.list.typed) {
            return None;
        }
        let headed = &mut headed[usize::from(choice.fits)];
        let heading = (!std::mem::replace(headed, true)).then(|| {
            let text = if choice.fits {
                texts::canvas::LINKS_THAT_FIT
            } else {
                texts::canvas::LINKS_OTHER
            };
            text.in_language(language)
        });
        Some(PickRow {
            value: choice.kind,
            title: title.to_owned(),
            detail: detail.to_owned(),
            aside: match entry.effort {
                0 => String::new(),
                days => {
                    let (one, many) = (texts::phrases::ONE_PERSON_DAY, texts::phrases::PERSON_DAYS);
                    grammar::counted(days, one, many, language)
                }
            },
            heading,
        })
    });
    let rows: Vec<PickRow<LinkKind>> = rows.collect();
    let middle = {
        let plan = frame.session.plan();
        let center = |id: &Id| plan.nodes.get(id).map(|node| crate::layout::card(node).center());
        let (a, b) = (center(&chooser.from), center(&chooser.to));
        a.zip(b).map_or(Point::default(), |(a, b)| a.towards(b, 0.5))
    };
    let outcome = pick(ui, "link chooser", &title, middle, &mut chooser.list, &rows, frame);
    match outcome {
        Pick::Open => {}
        Pick::Closed => *state = None,
        Pick::Chosen(kind) => {
            let (from, to) = (chooser.from.clone(), chooser.to.clone());
            *state = None;
            frame.act(Action::AddLink { from, to, kind });
        }
    }
}

/// Gives the start of the link, what lies at its other end, and where, once that is chosen.
pub(super) fn show_nodes(
    ui: &egui::Ui,
    state: &mut Option<NodeChooser>,
    frame: &mut Frame<'_>,
) -> Option<(Id, PaletteItem, Point)> {
    let chooser = state.as_mut()?;
    let language = frame.session.language();
    let start = frame.session.plan().nodes.get(&chooser.from).map(|node| node.sort());
    let rows: Vec<PickRow<PaletteItem>> = PaletteItem::all()
        .filter(|item| {
            let sort = item.body(language);
            let node = crate::plan::Node::new(sort, Default::default());
            start.is_some_and(|start| {
                let mut kinds = catalogue::catalogue().links.keys();
                kinds.any(|kind| kind.relation(start, node.sort()).is_some())
            })
        })
        .map(|item| PickRow {
            title: item.title(language),
            detail: String::new(),
            aside: item.sort_name(language).to_owned(),
            heading: None,
            value: item,
        })
        .filter(|row| is_found(&[&row.title, &row.aside], &chooser.list.typed))
        .collect();
    let title = texts::canvas::CREATE_LINKED.in_language(language);
    let outcome = pick(ui, "node chooser", title, chooser.at, &mut chooser.list, &rows, frame);
    match outcome {
        Pick::Open => None,
        Pick::Closed => {
            *state = None;
            None
        }
        Pick::Chosen(item) => {
            let (from, at) = (chooser.from.clone(), chooser.at);
            *state = None;
            Some((from, item, at))
        }
    }
}

/// Shows a list at a place of the canvas, in world points.
fn pick<T: Clone>(
    ui: &egui::Ui,
    salt: &str,
    title: &str,
    at: Point,
    list: &mut PickList,
    rows: &[PickRow<T>],
    frame: &Frame<'_>,
) -> Pick<T> {
    let look = Look { theme: frame.theme, language: frame.session.language() };
    let screen = frame.session.camera().screen_from_world().point(at);
    let place = PickPlace {
        id: ui.scope_id().with(salt),
        title,
        hint: look.say(texts::canvas::TYPE_TO_FILTER),
        top: pos2(screen.x as f32, screen.y as f32 + 16.0),
        window: ui.clip_rect(),
        width: 340.0,
    };
    list.show(ui.ctx(), look, place, rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::plan::{ChannelKind, Node};
    use std::sync::Arc;

    fn plan(kinds: &[(&str, ChannelKind)]) -> Plan {
        let mut plan = Plan::named("Test");
        for (id, kind) in kinds {
            let body = catalogue::fresh_channel(*kind, Language::English);
            let node = Arc::new(Node::new(body, Default::default()));
            plan.nodes.insert(Id::new(id).expect("an id"), node);
        }
        plan
    }

    #[test]
    fn what_fits_comes_first() {
        let plan = plan(&[("shop", ChannelKind::Shop), ("store", ChannelKind::Store)]);
        let id = |text| Id::new(text).expect("an id");
        let there = choices(&plan, View::Today, &id("shop"), &id("store"));
        assert_eq!(there[0], Choice { kind: LinkKind::ClickAndCollect, fits: true });
        assert!(there.is_sorted_by_key(|choice| !choice.fits));
        assert!(there.iter().any(|choice| choice.kind == LinkKind::Other && !choice.fits));
        let back = choices(&plan, View::Today, &id("store"), &id("shop"));
        assert_eq!(back[0].kind, LinkKind::ShipFromStore);
        assert!(choices(&plan, View::Today, &id("shop"), &id("shop")).is_empty());
    }
}
