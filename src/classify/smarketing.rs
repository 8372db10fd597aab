//! Whether marketing and sales plan together (`docs/model.md`, "Smarketing").

use std::collections::{BTreeMap, BTreeSet};

use super::Classification;
use super::findings::Fix;
use super::sharing::Sharing;
use crate::plan::{
    Body, Id, Link, LinkKind, NodeSort, Plan, Relation, Resource, SystemKind, TeamKind,
};

/// One of the six questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Teamwork {
    /// There is a team for sales and one for marketing.
    BothTeams,
    /// Both work with the same customer data.
    SharedCustomers,
    /// Support works with it too.
    SupportToo,
    /// They exchange leads.
    LeadExchange,
    /// They synchronise what they tell customers.
    Communication,
    /// They run campaigns together.
    JointCampaigns,
}

impl Teamwork {
    /// All six in order.
    pub const ALL: [Self; 6] = [
        Self::BothTeams,
        Self::SharedCustomers,
        Self::SupportToo,
        Self::LeadExchange,
        Self::Communication,
        Self::JointCampaigns,
    ];
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The question.
    pub question: Teamwork,
    /// Whether it holds.
    pub holds: bool,
    /// The nodes and links that it rests on, in ascending order; where it does not hold, what is
    /// there of it.
    pub evidence: Vec<Id>,
    /// What makes it hold, one after the other; empty where something else comes first.
    pub remedy: Vec<Fix>,
}

/// The answers to all six, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Smarketing {
    /// The answers in the order of [`Teamwork::ALL`].
    pub answers: Vec<Answered>,
}

impl Smarketing {
    /// How many hold, 0 to 6.
    pub fn score(&self) -> usize {
        self.answers.iter().filter(|answer| answer.holds).count()
    }
}

/// Answers the six questions for the view of a classified plan.
pub fn smarketing(plan: &Plan, found: &Classification) -> Smarketing {
    let office = Office::new(plan, found);
    let answers = Teamwork::ALL.map(|question| office.answer(question));
    Smarketing { answers: answers.into() }
}

/// The teams that are there, and what they work with.
struct Office<'a> {
    plan: &'a Plan,
    found: &'a Classification,
    teams: BTreeMap<&'a Id, TeamKind>,
    /// For each group of systems that share customers the teams that use one of them, each with
    /// the system and the link.
    desks: BTreeMap<usize, Vec<Desk<'a>>>,
}

#[derive(Clone, Copy)]
struct Desk<'a> {
    team: &'a Id,
    system: &'a Id,
    link: &'a Id,
}

impl<'a> Office<'a> {
    fn new(plan: &'a Plan, found: &'a Classification) -> Self {
        let there = plan
            .nodes
            .iter()
            .filter(|(id, node)| node.is_in(found.view) && !found.active.excluded.contains(*id));
        let teams: BTreeMap<&Id, TeamKind> = there
            .filter_map(|(id, node)| match &node.body {
                Body::Team(team) => Some((id, team.kind)),
                _ => None,
            })
            .collect();
        let mut office = Self { plan, found, teams, desks: BTreeMap::new() };
        let sharing = Sharing::new(&found.active);
        let systems = &found.active.topology.system_ids;
        let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
        for index in 0..systems.len() {
            *sizes.entry(sharing.hub(Resource::Customer, index as u32)).or_default() += 1;
        }
        let used = office.links().into_iter();
        let used = used.filter(|(_, link)| plan.relation(link) == Some(Relation::Uses));
        for (id, link) in used {
            let ends = [(&link.from, &link.to), (&link.to, &link.from)];
            let desk = ends.into_iter().find_map(|(team, system)| {
                office.teams.contains_key(team).then_some(())?;
                let index = systems.binary_search(system).ok()?;
                Some((team, &systems[index], index))
            });
            let Some((team, system, index)) = desk else { continue };
            let shares = found.active.topology.systems[index].shares.contains(Resource::Customer);
            let hub = sharing.hub(Resource::Customer, index as u32);
            // A system of its own must share customers itself; joined ones pass them on.
            let is_joined = || sizes.get(&hub).is_some_and(|size| *size > 1);
            if found.active.systems[index] && (shares || is_joined()) {
                office.desks.entry(hub).or_default().push(Desk { team, system, link: id });
            }
        }
        office
    }

    /// The links that are there and are not excluded.
    fn links(&self) -> Vec<(&'a Id, &'a Link)> {
        let (view, excluded) = (self.found.view, &self.found.active.excluded);
        let links = self.plan.links.iter().map(|(id, link)| (id, &**link));
        let links =
            links.filter(|(id, link)| link.lifecycle.holds(view) && !excluded.contains(*id));
        links
            .filter(|(_, link)| {
                [&link.from, &link.to].iter().any(|end| self.teams.contains_key(end))
            })
            .collect()
    }

    fn of(&self, kind: TeamKind) -> Vec<&'a Id> {
        self.teams.iter().filter(|(_, team)| **team == kind).map(|(id, _)| *id).collect()
    }

    fn answer(&self, question: Teamwork) -> Answered {
        let (holds, evidence, remedy) = match question {
            Teamwork::BothTeams => self.both_teams(),
            Teamwork::SharedCustomers => self.customers(&[TeamKind::Sales, TeamKind::Marketing]),
            Teamwork::SupportToo => {
                self.customers(&[TeamKind::Sales, TeamKind::Marketing, TeamKind::Support])
            }
            Teamwork::LeadExchange => self.together(LinkKind::LeadExchange),
            Teamwork::Communication => self.together(LinkKind::CampaignSync),
            Teamwork::JointCampaigns => self.together(LinkKind::JointCampaign),
        };
        let evidence: BTreeSet<Id> = evidence.into_iter().cloned().collect();
        Answered { question, holds, evidence: evidence.into_iter().collect(), remedy }
    }

    fn both_teams(&self) -> (bool, Vec<&'a Id>, Vec<Fix>) {
        let both = [TeamKind::Sales, TeamKind::Marketing];
        let missing = both.into_iter().filter(|kind| self.of(*kind).is_empty());
        let remedy: Vec<Fix> = missing.map(|kind| Fix::AddTeam { kind }).collect();
        let evidence = both.into_iter().flat_map(|kind| self.of(kind)).collect();
        (remedy.is_empty(), evidence, remedy)
    }

    /// Whether a team of each of these kinds works with one group of systems.
    fn customers(&self, kinds: &[TeamKind]) -> (bool, Vec<&'a Id>, Vec<Fix>) {
        let at = |desks: &[Desk<'a>], kind: TeamKind| -> Vec<Desk<'a>> {
            let of_kind = |desk: &&Desk| self.teams.get(desk.team) == Some(&kind);
            desks.iter().filter(of_kind).copied().collect()
        };
        let seated = |desks: &[Desk<'a>]| -> Vec<Desk<'a>> {
            kinds.iter().flat_map(|kind| at(desks, *kind)).collect()
        };
        let served =
            |desks: &[Desk<'a>]| kinds.iter().filter(|kind| !at(desks, **kind).is_empty()).count();
        // Where most of them work; of equals the first.
        let best = self.desks.values().rev().max_by_key(|desks| served(desks));
        let (desks, most) = best.map_or((&[][..], 0), |desks| (&desks[..], served(desks)));
        let evidence =
            seated(desks).into_iter().flat_map(|desk| [desk.team, desk.system, desk.link]);
        let evidence = evidence.collect();
        if most == kinds.len() {
            return (true, evidence, Vec::new());
        }
        let absent: Vec<TeamKind> =
            kinds.iter().copied().filter(|kind| self.of(*kind).is_empty()).collect();
        // Sales and marketing come before what they share; support may come with it.
        if absent.iter().any(|kind| *kind != TeamKind::Support) {
            return (false, evidence, Vec::new());
        }
        let mut remedy: Vec<Fix> = absent.iter().map(|kind| Fix::AddTeam { kind: *kind }).collect();
        let lacking = kinds.iter().filter(|kind| at(desks, **kind).is_empty());
        let lacking: Vec<TeamKind> = lacking.copied().collect();
        let system = desks.first().map(|desk| desk.system).or_else(|| self.system());
        remedy.push(Fix::ShareCustomers { teams: lacking, system: system.cloned() });
        (false, evidence, remedy)
    }

    /// A system that shares customers: rather one that is made for it.
    fn system(&self) -> Option<&'a Id> {
        let active = &self.found.active;
        let systems = self.plan.nodes.iter().filter(|(_, node)| node.sort() == NodeSort::System);
        let sharing = systems.filter_map(|(id, node)| {
            let index = active.topology.system_ids.binary_search(id).ok()?;
            let shares = active.topology.systems[index].shares.contains(Resource::Customer);
            let Body::System(system) = &node.body else { return None };
            (active.systems[index] && shares).then_some((system.kind != SystemKind::Crm, id))
        });
        sharing.min().map(|(_, id)| id)
    }

    /// Whether a sales and a marketing team are joined by a link of this kind.
    fn together(&self, kind: LinkKind) -> (bool, Vec<&'a Id>, Vec<Fix>) {
        let (sales, marketing) = (self.of(TeamKind::Sales), self.of(TeamKind::Marketing));
        let joins = |link: &Link| {
            let directions = [(&link.from, &link.to), (&link.to, &link.from)];
            directions.into_iter().any(|(a, b)| sales.contains(&a) && marketing.contains(&b))
        };
        let links = self.links().into_iter().filter(|(_, link)| link.kind == kind && joins(link));
        let links: Vec<(&Id, &Link)> = links.collect();
        let evidence = links.iter().flat_map(|(id, link)| [*id, &link.from, &link.to]).collect();
        let first = marketing.first().zip(sales.first());
        let remedy = first.filter(|_| links.is_empty()).map(|(from, to)| Fix::Link {
            kind,
            from: (*from).clone(),
            to: (*to).clone(),
        });
        (!links.is_empty(), evidence, remedy.into_iter().collect())
    }
}
