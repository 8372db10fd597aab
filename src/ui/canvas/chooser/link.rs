//! What a fresh link is: the kinds that can link its ends, those that fit first.

use eframe::egui;

use super::{FILTER_HINT, Heading, below, pick};
use crate::catalogue;
use crate::catalogue::efforts::Efforts;
use crate::geometry::Point;
use crate::language::search::is_found;
use crate::language::{Language, grammar, texts};
use crate::plan::{Body, Id, LinkKind, Plan, Relation, View};
use crate::session::{Action, Effect};
use crate::ui::canvas::CanvasState;
use crate::ui::canvas::context::CanvasCx;
use crate::ui::widgets::{Pick, PickList, PickRow};

/// One kind that can link two nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Choice {
    kind: LinkKind,
    /// Whether the kind is meant for these two.
    fits: bool,
}

/// The kinds that can link two nodes, those that fit first, else in the order of the catalogue.
fn choices(plan: &Plan, view: View, from: &Id, to: &Id) -> Vec<Choice> {
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

/// Links two nodes at once if there is only one way to do so besides by hand, else asks which.
pub(in crate::ui::canvas) fn choose_link(
    state: &mut CanvasState,
    cx: &mut CanvasCx<'_>,
    from: Id,
    to: Id,
) {
    let choices = choices(cx.session.plan(), cx.session.view(), &from, &to);
    let not_linked = match from == to {
        true => texts::notices::LINK_TO_ITSELF,
        false => texts::notices::NOT_LINKED,
    };
    let by_hand = |choice: &Choice| choice.kind == LinkKind::ByHand;
    match choices.as_slice() {
        [] => {
            let text = not_linked.in_language(cx.session.language());
            cx.effects.push(Effect::Notice(text.to_owned()));
        }
        [only] | [only, Choice { kind: LinkKind::ByHand, .. }] if !by_hand(only) => {
            cx.act(Action::AddLink { from, to, kind: only.kind });
        }
        [only] => cx.act(Action::AddLink { from, to, kind: only.kind }),
        _ => state.chooser = Some(LinkChooser { from, to, choices, list: PickList::default() }),
    }
}

/// The list of kinds for a link that was just drawn.
#[derive(Debug)]
pub(in crate::ui::canvas) struct LinkChooser {
    from: Id,
    to: Id,
    choices: Vec<Choice>,
    list: PickList,
}

impl LinkChooser {
    /// The kinds that are found for what is typed, with a heading over each group.
    fn rows(&self, efforts: &Efforts, language: Language) -> Vec<PickRow<LinkKind>> {
        let mut headed = [false; 2];
        let rows = self.choices.iter().filter_map(|choice| {
            let entry = catalogue::link(choice.kind);
            let (title, detail) =
                (entry.name.in_language(language), entry.about.in_language(language));
            if !is_found(&[title, detail], &self.list.typed) {
                return None;
            }
            let heading = match choice.fits {
                true => texts::canvas::LINKS_THAT_FIT,
                false => texts::canvas::LINKS_OTHER,
            };
            let headed = std::mem::replace(&mut headed[usize::from(choice.fits)], true);
            Some(PickRow {
                value: choice.kind,
                title: title.to_owned(),
                detail: detail.to_owned(),
                aside: match efforts.link(choice.kind) {
                    0 => String::new(),
                    days => grammar::person_days(u64::from(days), language),
                },
                heading: (!headed).then(|| heading.in_language(language)),
                is_enabled: true,
            })
        });
        rows.collect()
    }

    /// The middle between the cards of both ends, in world points.
    fn middle(&self, plan: &Plan) -> Point {
        let center = |id: &Id| plan.nodes.get(id).map(|node| crate::layout::card(node).center());
        let ends = center(&self.from).zip(center(&self.to));
        ends.map_or(Point::default(), |(from, to)| from.towards(to, 0.5))
    }
}

/// Shows the list, and links what was drawn by the kind that is chosen.
pub(super) fn show(ui: &egui::Ui, state: &mut Option<LinkChooser>, cx: &mut CanvasCx<'_>) {
    let Some(chooser) = state else { return };
    let (plan, language) = (cx.session.plan(), cx.session.language());
    let name = |id: &Id| plan.nodes.get(id).map_or("", |node| node.name());
    let title = texts::phrases::FROM_TO.with(language, &[&name(&chooser.from), &name(&chooser.to)]);
    let top = below(cx, chooser.middle(plan));
    let heading = Heading { salt: "link chooser", title: &title, hint: FILTER_HINT, top };
    let rows = chooser.rows(cx.session.efforts(), language);
    match pick(ui, cx, &heading, &mut chooser.list, &rows) {
        Pick::Open => {}
        Pick::Closed => *state = None,
        Pick::Chosen(kind) => {
            let (from, to) = (chooser.from.clone(), chooser.to.clone());
            *state = None;
            cx.act(Action::AddLink { from, to, kind });
        }
    }
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
