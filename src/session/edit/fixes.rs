//! Doing something about findings: the fixes that the program offers, and setting a finding aside
//! (`docs/model.md`, "Findings").

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::joining_place::joining_place;
use super::limits::cut;
use super::{Editor, Outcome, planning_step};
use crate::catalogue;
use crate::classify::Fix;
use crate::edit::{Edit, Label, LabelKind, Transaction};
use crate::geometry::{GridPoint, Point};
use crate::language::Language;
use crate::language::texts;
use crate::plan::{
    Availability, Body, Channel, Date, Id, Lifecycle, Link, LinkKind, MAX_NAME_BYTES, MAX_STEP,
    MAX_TEXT_BYTES, Market, Node, NodeSort, Plan, SetAside, SystemKind, TeamKind, View,
};
use crate::session::action::effect::Effect;

impl Editor<'_> {
    /// Does what findings ask for, as one step of the history.
    pub fn fix(&mut self, fixes: &[Fix]) -> Outcome {
        let language = self.language;
        self.make_sure_of_room(fixes.len())?;
        let view = self.viewport.view();
        let mut fixer = Fixer::new(self.plan, language);
        let mut done: Vec<&Fix> = Vec::new();
        for fix in fixes {
            fixer.step = planning_step::of_fix(self.plan, view, fix);
            if fixer.fix(fix).is_some() {
                done.push(fix);
            }
        }
        let Some(first) = done.first() else { return Ok(Vec::new()) };
        let first = first.done(self.plan, language);
        let text = match done.len() {
            1 => first,
            count => texts::phrases::NAMES_AND_MORE.with(language, &[&first, &(count - 1)]),
        };
        let Fixer { transaction, changed, planned, .. } = fixer;
        let label = Label { kind: LabelKind::Fix, count: changed.len().max(1) };
        if !self.commit(transaction, label, None) {
            return Ok(Vec::new());
        }
        // What was planned can only be seen in a view that has it.
        let turns = planned.is_some() && self.shown_step().is_none();
        if turns {
            self.set_view(View::Target);
        }
        let text = match (planned, turns) {
            (None, _) => text,
            (Some(step), false) => texts::notices::PLANNED.with(language, &[&step, &text]),
            (Some(step), true) => texts::notices::PLANNED_AND_SHOWN.with(language, &[&step, &text]),
        };
        let elements: Vec<Id> = changed.iter().cloned().collect();
        self.plan.select_in_step(changed.into_iter().collect());
        self.reveal(&elements);
        Ok(vec![Effect::Notice(text)])
    }

    /// Puts findings aside for a reason, as one step of the history.
    pub fn set_aside(&mut self, findings: &[String], reason: &str, date: Date) {
        let reason = cut(reason.trim(), MAX_TEXT_BYTES);
        if reason.is_empty() {
            return;
        }
        let aside = SetAside { reason: reason.to_owned(), date };
        self.put_aside(findings, Some(&aside), LabelKind::SetAside);
    }

    /// A finding that was set aside is open again.
    pub fn reopen(&mut self, finding: &str) {
        if self.plan.set_aside.contains_key(finding) {
            self.put_aside(&[finding.to_owned()], None, LabelKind::TakeBack);
        }
    }

    fn put_aside(&mut self, findings: &[String], aside: Option<&SetAside>, kind: LabelKind) {
        let mut transaction = Transaction::new(self.plan);
        for id in findings {
            // What is said about a finding never makes a plan unsound.
            let _ = transaction.edit(Edit::SetAside(id.as_str().into(), aside.cloned()));
        }
        self.commit(transaction, Label { kind, count: findings.len() }, None);
    }
}

/// Carries out one fix after the other.
struct Fixer {
    transaction: Transaction,
    /// The step for which is planned what a fix adds.
    step: u32,
    language: Language,
    changed: BTreeSet<Id>,
    /// The last step for which something was planned.
    planned: Option<u32>,
    /// For each kind and pair of ends the link with the resources of its kind, rather one that is
    /// there in the target. This and the rest keep many fixes together quick.
    alike: BTreeMap<(LinkKind, Id, Id), Id>,
    /// How many ids of links were tried.
    links: u64,
    /// The names of each sort, in lower case.
    taken: BTreeMap<NodeSort, BTreeSet<String>>,
    /// The last number behind each name of each sort.
    numbers: BTreeMap<(NodeSort, String), u64>,
}

impl Fixer {
    fn new(plan: &Plan, language: Language) -> Self {
        let mut fixer = Self {
            transaction: Transaction::new(plan),
            step: 1,
            language,
            changed: BTreeSet::new(),
            planned: None,
            alike: BTreeMap::new(),
            numbers: BTreeMap::new(),
            links: 0,
            taken: BTreeMap::new(),
        };
        for (id, link) in &plan.links {
            fixer.know(id, link);
        }
        fixer
    }

    /// Carries out a fix; `None` if the plan is not such any more.
    fn fix(&mut self, fix: &Fix) -> Option<()> {
        match fix {
            Fix::Link { kind, from, to } => self.link(*kind, from, to),
            Fix::AddTeam { kind } => {
                let body = catalogue::fresh_team(*kind, self.language);
                self.add_node(body).map(|_| ())
            }
            Fix::ShareCustomers { teams, system } => {
                let system = system.clone().filter(|id| self.plan().system(id).is_some());
                let system = system.or_else(|| {
                    let body = catalogue::fresh_system(SystemKind::Crm, self.language);
                    self.add_node(body)
                })?;
                teams.iter().for_each(|kind| {
                    if let Some(team) = self.team(*kind) {
                        self.link(LinkKind::Uses, &team, &system);
                    }
                });
                Some(())
            }
            Fix::IndividualPrices { channel } => {
                self.open(channel, |channel| &mut channel.features.individual_prices)
            }
            Fix::OpenMarket { channel, market } => self.open(channel, |channel| match market {
                Market::B2B => &mut channel.markets.b2b,
                Market::B2C => &mut channel.markets.b2c,
            }),
            Fix::BeginToSell { channel } => self.open(channel, |channel| &mut channel.sells),
            Fix::ShareProductData { link } => self.change_link(link, |link| {
                (link.kind, link.resources) = (LinkKind::SharedProductData, None);
            }),
            Fix::Replace { link, kind } => self.replace(link, *kind),
            Fix::Turn { link } => self.change_link(link, Link::reverse),
            Fix::Keep { node } => {
                self.change_node(node, |node| node.lifecycle = Lifecycle::Existing)
            }
            Fix::PutOff { link, step } => {
                let step = (*step).clamp(1, MAX_STEP);
                self.change_link(link, |link| link.lifecycle = Lifecycle::Planned(step))
            }
            Fix::Number { nodes } => {
                let mut renamed = None;
                for id in nodes.iter().skip(1) {
                    let name = self.plan().nodes.get(id)?.name().trim().to_owned();
                    renamed = self.name(id, &name).or(renamed);
                }
                renamed
            }
            Fix::Name { node } => {
                let body = &self.plan().nodes.get(node)?.body;
                let name = catalogue::name_of(body).in_language(self.language);
                self.name(node, name)
            }
        }
    }

    fn plan(&self) -> &Plan {
        self.transaction.plan()
    }

    /// A node planned for the step, where it belongs in the drawing.
    fn add_node(&mut self, body: Body) -> Option<Id> {
        let plan = self.plan();
        let mut node = Node::new(body, GridPoint::default());
        node.at = joining_place(plan, &node, Point::default());
        node.lifecycle = Lifecycle::Planned(self.step);
        let id = plan.unused_id(node.name());
        self.planned = self.planned.max(Some(self.step));
        self.transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node)))).ok()?;
        self.changed.insert(id.clone());
        Some(id)
    }

    /// The first team of a kind that is there in the target.
    fn team(&self, kind: TeamKind) -> Option<Id> {
        let of_kind = |node: &Node| {
            let team = matches!(&node.body, Body::Team(team) if team.kind == kind);
            team && node.is_in(View::Target)
        };
        let mut teams = self.plan().nodes.iter().filter(|(_, node)| of_kind(node));
        teams.next().map(|(id, _)| id.clone())
    }

    /// A link in the target. One that was to go stays instead of being drawn a second time.
    fn link(&mut self, kind: LinkKind, from: &Id, to: &Id) -> Option<()> {
        let step = [from, to].into_iter().map(|end| self.comes(end)).fold(self.step, u32::max);
        let known = self.alike.get(&(kind, from.clone(), to.clone()));
        let known = known.and_then(|id| Some((id, self.plan().links.get(id)?)));
        let (id, link) = match known {
            Some((_, link)) if link.lifecycle.holds(View::Target) => return Some(()),
            Some((id, link)) => {
                (id.clone(), Link { lifecycle: Lifecycle::Existing, ..Link::clone(link) })
            }
            None => {
                let mut link = Link::new(from.clone(), to.clone(), kind);
                link.lifecycle = Lifecycle::Planned(step);
                (self.unused_id(), link)
            }
        };
        self.know(&id, &link);
        self.planned = self.planned.max(link.lifecycle.step());
        self.transaction.edit(Edit::Link(id.clone(), Some(Arc::new(link)))).ok()?;
        self.changed.insert(id);
        Some(())
    }

    /// Plans a link of another kind for what is done by hand, which ends when that is there; what
    /// is itself only planned becomes the other one.
    fn replace(&mut self, id: &Id, kind: LinkKind) -> Option<()> {
        let by_hand = Link::clone(self.plan().links.get(id)?);
        if let Lifecycle::Planned(_) = by_hand.lifecycle {
            return self.change_link(id, |link| (link.kind, link.resources) = (kind, None));
        }
        let sorts = [&by_hand.from, &by_hand.to].map(|end| self.plan().nodes.get(end));
        let [Some(from), Some(to)] = sorts.map(|node| node.map(|node| node.sort())) else {
            return None;
        };
        let (from, to) = match kind.is_reversed(from, to) {
            true => (&by_hand.to, &by_hand.from),
            false => (&by_hand.from, &by_hand.to),
        };
        self.link(kind, from, to)?;
        let step = self.step;
        self.change_link(id, |link| link.lifecycle = Lifecycle::Retiring(step))
    }

    /// Takes note of a link of which no second one is to be drawn.
    fn know(&mut self, id: &Id, link: &Link) {
        if link.resources.is_none() {
            let key = (link.kind, link.from.clone(), link.to.clone());
            match link.lifecycle.holds(View::Target) {
                true => _ = self.alike.insert(key, id.clone()),
                false => _ = self.alike.entry(key).or_insert_with(|| id.clone()),
            }
        }
    }

    /// An id for a link that no element has.
    fn unused_id(&mut self) -> Id {
        loop {
            self.links += 1;
            let name = match self.links {
                1 => "link".to_owned(),
                number => format!("link-{number}"),
            };
            let id = Id::new(&name).expect("a short name without control characters is an id");
            if !self.plan().has_element(&id) {
                return id;
            }
        }
    }

    /// The step in which a node comes; 0 if it is there.
    fn comes(&self, id: &Id) -> u32 {
        match self.plan().nodes.get(id).map(|node| node.lifecycle) {
            Some(Lifecycle::Planned(step)) => step,
            _ => 0,
        }
    }

    /// Makes something hold in the target that a channel does not have yet: from the step on, or
    /// from the beginning if the channel comes no sooner.
    fn open(&mut self, id: &Id, field: impl Fn(&mut Channel) -> &mut Availability) -> Option<()> {
        let (step, comes) = (self.step, self.comes(id));
        let mut planned = None;
        self.change_node(id, |node| {
            let Body::Channel(channel) = &mut node.body else { return };
            let availability = field(channel);
            if availability.holds(View::Target) {
                return;
            }
            (*availability, planned) = match availability {
                Availability::Until(_) => (Availability::Yes, None),
                _ if comes >= step => (Availability::Yes, Some(comes)),
                _ => (Availability::From(step), Some(step)),
            };
        })?;
        self.planned = self.planned.max(planned);
        Some(())
    }

    fn change_link(&mut self, id: &Id, change: impl FnOnce(&mut Link)) -> Option<()> {
        let mut link = Link::clone(self.plan().links.get(id)?);
        change(&mut link);
        self.transaction.edit(Edit::Link(id.clone(), Some(Arc::new(link)))).ok()?;
        self.changed.insert(id.clone());
        Some(())
    }

    fn change_node(&mut self, id: &Id, change: impl FnOnce(&mut Node)) -> Option<()> {
        let mut node = Node::clone(self.plan().nodes.get(id)?);
        change(&mut node);
        self.transaction.edit(Edit::Node(id.clone(), Some(Arc::new(node)))).ok()?;
        self.changed.insert(id.clone());
        Some(())
    }

    /// Calls a node by a name, with the first number behind it that makes it differ from the
    /// others of its sort.
    fn name(&mut self, id: &Id, name: &str) -> Option<()> {
        let nodes = &self.transaction.plan().nodes;
        let sort = nodes.get(id)?.sort();
        let taken = self.taken.entry(sort).or_insert_with(|| {
            let of_sort = nodes.values().filter(|node| node.sort() == sort);
            of_sort.map(|node| node.name().trim().to_lowercase()).collect()
        });
        let last = self.numbers.entry((sort, name.trim().to_lowercase())).or_default();
        let free = loop {
            *last += 1;
            let number = if *last == 1 { String::new() } else { format!(" {last}") };
            let free = format!("{}{number}", cut(name, MAX_NAME_BYTES - number.len()));
            if taken.insert(free.trim().to_lowercase()) {
                break free;
            }
        };
        self.change_node(id, |node| node.set_name(free))
    }
}
