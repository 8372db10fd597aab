//! Planning what leads to the next level: additions of a proposal become part of a step
//! (`docs/model.md`, "The next level").

use std::collections::BTreeMap;
use std::sync::Arc;

use super::free_place::{first_free, free_place};
use super::limits::within_reach;
use super::{Editor, Outcome, planning_step};
use crate::catalogue;
use crate::classify::{Addition, new_channel};
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridPoint, Point, Rect};
use crate::language::{Language, texts};
use crate::layout;
use crate::plan::{Availability, Body, Channel, Id, Lifecycle, Link, LinkKind, Node, Plan, View};
use crate::session::action::effect::Effect;
use crate::session::derived::Derived;
use crate::session::lanes::lane_place;
use crate::session::text::addition_text;
use crate::session::viewport::in_view::PlanInView;

/// The distance from a new card to those it is linked with, in world points: room for the line
/// and its label.
const BESIDE: f64 = 208.0;
const BELOW: f64 = 96.0;

impl Editor<'_> {
    /// Plans additions of a proposal for the shown step; while today is shown, for the first, and
    /// the view turns to the target; in the target each for the first in which all that it needs is
    /// there.
    pub fn plan_additions(&mut self, additions: &[Addition]) -> Outcome {
        let language = self.language;
        self.make_sure_of_room(additions.len())?;
        let sight =
            PlanInView { plan: self.plan, viewport: self.viewport, language, ghosts: false };
        let Planner { last: step, elements, titles, transaction, .. } =
            Planner::with(sight, self.derived, additions);
        if elements.is_empty() {
            return Ok(Vec::new());
        }
        let label = Label { kind: LabelKind::Plan, count: elements.len() };
        let changes = self.commit(transaction, label, None);
        let was_today = self.shown_step().is_none();
        if was_today {
            self.set_view(View::Target);
        }
        self.plan.select_in_step(elements.iter().cloned().collect());
        self.reveal(&elements);
        let planned = shortened(&titles, language);
        let text = match (changes, was_today) {
            (false, _) => texts::notices::ALREADY_PLANNED.in_language(language).to_owned(),
            (true, false) => texts::notices::PLANNED.with(language, &[&step, &planned]),
            (true, true) => texts::notices::PLANNED_AND_SHOWN.with(language, &[&step, &planned]),
        };
        Ok(vec![Effect::Notice(text)])
    }
}

/// The plan as it would be with these additions planned.
pub(in crate::session) fn with_planned(
    sight: PlanInView<'_>,
    derived: &Derived,
    additions: &[Addition],
) -> Plan {
    Planner::with(sight, derived, additions).transaction.finish().0
}

/// The first of some titles, and how many more there are.
fn shortened(titles: &[String], language: Language) -> String {
    match titles {
        [] => String::new(),
        [only] => only.clone(),
        [first, more @ ..] => texts::phrases::NAMES_AND_MORE.with(language, &[first, &more.len()]),
    }
}

/// Lets something begin in a step, or go on that was to end.
fn begin(availability: &mut Availability, step: u32) {
    *availability = match *availability {
        Availability::Until(_) => Availability::Yes,
        known if known.holds(View::Step(step)) => known,
        Availability::Yes | Availability::No | Availability::From(_) => Availability::From(step),
    };
}

/// Plans one addition after the other.
struct Planner {
    transaction: Transaction,
    /// The step for which the addition is planned.
    step: u32,
    /// The view in which all of it has to be there.
    view: View,
    /// Whether what is new is envisioned rather than planned: the vision is shown.
    envisions: bool,
    /// The last step for which one was planned.
    last: u32,
    language: Language,
    /// The new nodes: under which id each is in the plan. That of the proposal, unless something
    /// else has it by now.
    ids: BTreeMap<Id, Id>,
    /// What the additions became, in their order.
    elements: Vec<Id>,
    /// What each of them is called.
    titles: Vec<String>,
    /// The middle of what is seen.
    middle: Point,
}

impl Planner {
    /// Plans additions, which may be some of the proposal that was made last.
    fn with(sight: PlanInView<'_>, derived: &Derived, additions: &[Addition]) -> Self {
        let known = derived.results.proposal().map_or(&[][..], |proposal| &proposal.additions);
        let mut planner = Self {
            transaction: Transaction::new(sight.plan),
            step: 1,
            view: match sight.viewport.view() {
                View::Today => View::Target,
                view => view,
            },
            envisions: sight.viewport.view() == View::Vision,
            last: 1,
            language: sight.language,
            ids: BTreeMap::new(),
            elements: Vec::new(),
            titles: Vec::new(),
            middle: sight.viewport.camera().visible_area().center(),
        };
        let view = sight.viewport.view();
        for addition in additions {
            let added = [planner.in_plan(addition)];
            planner.step = planning_step::of_additions(planner.transaction.plan(), view, &added);
            planner.last = planner.last.max(planner.step);
            planner.plan(addition, additions.iter().chain(known));
        }
        planner
    }

    /// Plans an addition. One whose ends are not there is left out. `linked` are additions that
    /// say with what a new node will be linked.
    fn plan<'a>(&mut self, addition: &Addition, linked: impl Iterator<Item = &'a Addition>) {
        let element = match addition {
            Addition::Link { kind, from, to } => self.link(*kind, self.id(from), self.id(to)),
            Addition::Sells { node } => {
                self.channel(self.id(node), |channel, step| begin(&mut channel.sells, step))
            }
            Addition::Opens { node, market } => self.channel(self.id(node), |channel, step| {
                begin(channel.markets.of_mut(*market), step);
            }),
            Addition::TakeOver { node } => self.channel(self.id(node), |channel, step| {
                let sooner = channel.taken_over.unwrap_or(step).min(step);
                channel.taken_over = Some(sooner);
            }),
            Addition::AddChannel { id, kind, markets } => {
                self.node(id, new_channel(*kind, markets, self.language), linked)
            }
            Addition::AddSystem { id, kind } => {
                self.node(id, catalogue::fresh_system(*kind, self.language), linked)
            }
        };
        if let Some(element) = element {
            let (plan, addition) = (self.transaction.plan(), self.in_plan(addition));
            self.titles.push(addition_text::short_title(plan, &addition, self.language));
            self.elements.push(element);
        }
    }

    /// An addition with the ids that the new nodes have in the plan.
    fn in_plan(&self, addition: &Addition) -> Addition {
        match addition {
            Addition::Link { kind, from, to } => {
                Addition::Link { kind: *kind, from: self.id(from), to: self.id(to) }
            }
            Addition::Sells { node } => Addition::Sells { node: self.id(node) },
            Addition::Opens { node, market } => {
                Addition::Opens { node: self.id(node), market: *market }
            }
            Addition::TakeOver { node } => Addition::TakeOver { node: self.id(node) },
            Addition::AddChannel { id, kind, markets } => {
                Addition::AddChannel { id: self.id(id), kind: *kind, markets: markets.clone() }
            }
            Addition::AddSystem { id, kind } => {
                Addition::AddSystem { id: self.id(id), kind: *kind }
            }
        }
    }

    /// When what is new is there.
    fn fresh_lifecycle(&self) -> Lifecycle {
        match self.envisions {
            true => Lifecycle::Envisioned,
            false => Lifecycle::Planned(self.step),
        }
    }

    /// The id that a node of the proposal has in the plan.
    fn id(&self, id: &Id) -> Id {
        self.ids.get(id).unwrap_or(id).clone()
    }

    /// A link of which the plan has the like in another step is not drawn a second time.
    fn link(&mut self, kind: LinkKind, from: Id, to: Id) -> Option<Id> {
        let alike = |link: &Link| {
            (link.kind, &link.from, &link.to) == (kind, &from, &to) && link.resources.is_none()
        };
        let plan = self.transaction.plan();
        let alike = plan.links.iter().filter(|(_, link)| alike(link));
        // What ends before the view that the proposal is for is no help there.
        let holds = |lifecycle: Lifecycle| {
            let in_step = self.envisions || lifecycle.holds(View::Step(self.step));
            in_step && lifecycle.holds(self.view)
        };
        let known = alike.max_by_key(|(_, link)| holds(link.lifecycle));
        let (id, link) = match known {
            Some((id, link)) => {
                let lifecycle = match link.lifecycle {
                    lifecycle if holds(lifecycle) => lifecycle,
                    Lifecycle::Retiring(_) => Lifecycle::Existing,
                    Lifecycle::Existing | Lifecycle::Planned(_) | Lifecycle::Envisioned => {
                        self.fresh_lifecycle()
                    }
                };
                (id.clone(), Link { lifecycle, ..Link::clone(link) })
            }
            None => {
                let mut link = Link::new(from, to, kind);
                link.lifecycle = self.fresh_lifecycle();
                (plan.unused_id("link"), link)
            }
        };
        self.transaction.edit(Edit::Link(id.clone(), Some(Arc::new(link)))).ok()?;
        Some(id)
    }

    /// Changes a channel in the step.
    fn channel(&mut self, id: Id, change: impl FnOnce(&mut Channel, u32)) -> Option<Id> {
        let mut node = Node::clone(self.transaction.plan().nodes.get(&id)?);
        let Body::Channel(channel) = &mut node.body else { return None };
        change(channel, self.step);
        self.transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node)))).ok()?;
        Some(id)
    }

    fn node<'a>(
        &mut self,
        wanted: &Id,
        body: Body,
        linked: impl Iterator<Item = &'a Addition>,
    ) -> Option<Id> {
        let plan = self.transaction.plan();
        let id = match plan.has_element(wanted) {
            true => plan.unused_id(wanted.as_str()),
            false => wanted.clone(),
        };
        let mut node = Node::new(body, GridPoint::default());
        node.lifecycle = self.fresh_lifecycle();
        node.at = self.place(&node, wanted, linked);
        self.ids.insert(wanted.clone(), id.clone());
        self.transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node)))).ok()?;
        Some(id)
    }

    /// A free place in its lane; in a drawing without lanes beside the nodes with which a new one will
    /// be linked; where there are none, beside the channels.
    fn place<'a>(
        &self,
        node: &Node,
        id: &Id,
        linked: impl Iterator<Item = &'a Addition>,
    ) -> GridPoint {
        let plan = self.transaction.plan();
        if let Some(place) = lane_place(plan, node) {
            return within_reach(place);
        }
        let others = linked.filter_map(|addition| match addition {
            Addition::Link { from, to, .. } if from == id => Some(self.id(to)),
            Addition::Link { from, to, .. } if to == id => Some(self.id(from)),
            _ => None,
        });
        let others = others.filter_map(|id| plan.nodes.get(&id));
        let around = Rect::around(others.map(|node| layout::card(node)));
        let view = if self.envisions { self.view } else { View::Step(self.step) };
        let channels = plan.channels().filter(|(_, node, _)| node.is_in(view));
        let around = around.or_else(|| {
            let cards = channels.map(|(_, node, _)| layout::card(node));
            Rect::around(cards)
        });
        let size = layout::card(node);
        let half = Point::new(size.width() / 2.0, size.height() / 2.0);
        let mut node = node.clone();
        let Some(around) = around else {
            node.at = within_reach((self.middle - half).rounded());
            return free_place(plan, &node);
        };
        let middle = around.center();
        let right = Point::new(around.max.x + BESIDE + half.x, middle.y);
        let left = Point::new(around.min.x - BESIDE - half.x, middle.y);
        let below = Point::new(middle.x, around.max.y + BELOW + half.y);
        let above = Point::new(middle.x, around.min.y - BELOW - half.y);
        // Systems lie under what uses them.
        let places = match node.body {
            Body::System(_) => [below, right, left, above],
            _ => [right, left, below, above],
        };
        let places = places.map(|center| within_reach((center - half).rounded()));
        first_free(plan, &node, &places)
    }
}
