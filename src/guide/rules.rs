//! When a question about customers and channels is answered, and what is missing before. What is
//! missing is missing in the target, unless a rule says otherwise.

use std::collections::BTreeSet;

use super::destination::{Destination, Draw, Field, Goal, When};
use super::proposals::channels_for;
use super::texts::{Gap, say, task};
use super::{Asking, Question, Said, Task};
use crate::catalogue::{presets, words as names};
use crate::classify::may_open_to;
use crate::language::{Language, Sentence, Text, texts};
use crate::plan::{
    Answer, Audience, Body, Business, Channel, ChannelKind, Id, LinkKind, Market, Model, Node,
    Operator, Reach, Relation, Resource, SystemKind, TeamKind, View,
};

/// Of one kind of task so many are named; more would be a list to work off, not a guide.
pub(super) const OF_A_KIND: usize = 3;

/// Channels with which selling begins.
const SELLERS: [ChannelKind; 5] = [
    ChannelKind::Shop,
    ChannelKind::Store,
    ChannelKind::FieldSales,
    ChannelKind::Phone,
    ChannelKind::PartnerStore,
];

pub(super) fn draw(any_of: impl IntoIterator<Item = Draw>) -> Destination {
    Destination::Draw { any_of: any_of.into_iter().collect(), when: When::Asked }
}

pub(super) fn draw_today(any_of: impl IntoIterator<Item = Draw>) -> Destination {
    Destination::Draw { any_of: any_of.into_iter().collect(), when: When::Today }
}

pub(super) fn field(id: &Id, field: Field) -> Destination {
    Destination::Element { id: id.clone(), field }
}

/// What a node of this sort is called while nobody has named it.
fn fresh_name(body: &Body, language: Language) -> String {
    match body {
        Body::Audience(audience) => Draw::Audience(audience.market, audience.reach).name(language),
        Body::Channel(channel) => Draw::Channel(channel.kind).name(language),
        Body::System(system) => Draw::System(system.kind).name(language),
        Body::Team(team) => Draw::Team(team.kind).name(language),
        Body::Activity(activity) => Draw::Activity(activity.kind).name(language),
        Body::Note(_) | Body::Frame(_) => String::new(),
    }
}

pub(super) fn stays(node: &Node) -> bool {
    node.is_in(View::Target)
}

/// What customers expect of a channel and what is said about it, of 5.
fn assessed(channel: &Channel) -> usize {
    let expectations = &channel.expectations;
    let known = expectations.answers().iter().filter(|answer| **answer != Answer::Unknown).count();
    // Whoever looks at the target says the days of the target.
    let days = expectations.delivery_days.or(expectations.delivery_days_target);
    known + usize::from(days.is_some())
}

impl Asking<'_> {
    pub(super) fn task(&self, text: Text, gaps: &[Gap<'_>], destination: Destination) -> Task {
        task(self.plan, text, gaps, destination)
    }

    pub(super) fn say(&self, text: Text, gaps: &[Gap<'_>]) -> Sentence {
        say(self.plan, text, gaps)
    }

    /// The audiences of the plan, those that retire left out.
    pub(super) fn all_audiences(&self) -> impl Iterator<Item = (&Id, &Audience)> {
        self.plan.nodes.iter().filter(|(_, node)| stays(node)).filter_map(|(id, node)| match &node
            .body
        {
            Body::Audience(audience) => Some((id, audience)),
            _ => None,
        })
    }

    /// The channels of the target.
    pub(super) fn all_channels(&self) -> impl Iterator<Item = (&Id, &Channel)> {
        let channels = self.plan.channels().filter(|(_, node, _)| stays(node));
        channels.map(|(id, _, channel)| (id, channel))
    }

    /// The channels that sell in the target.
    pub(super) fn sellers(&self) -> impl Iterator<Item = (&Id, &Channel)> {
        self.all_channels().filter(|(_, channel)| channel.sells.holds(View::Target))
    }

    /// The elements that open findings of a rule are about, by the first of each.
    fn noticed(&self, rule: &str) -> Vec<&Id> {
        let open = self.findings.iter().filter(|found| found.rule == rule && !found.set_aside);
        open.filter_map(|found| found.elements.first()).collect()
    }

    /// Whether a node is called as it was when it was drawn: then nobody has said yet what it is.
    pub(super) fn is_unnamed(&self, id: &Id) -> bool {
        self.plan.nodes.get(id).is_some_and(|node| {
            let name = node.name().trim();
            name.is_empty() || Language::ALL.iter().any(|one| fresh_name(&node.body, *one) == name)
        })
    }

    /// The task to say what something is really called.
    pub(super) fn name_it(&self, id: &Id) -> Task {
        self.task(texts::guide::NAME_IT, &[Gap::Name(id)], field(id, Field::Name))
    }

    pub(super) fn audiences(&self) -> Said {
        let count = |reach| self.all_audiences().filter(|(_, one)| one.reach == reach).count();
        let (served, wanted) = (count(Reach::Served), count(Reach::Wanted));
        let mut said = Said { is_begun: served + wanted > 0, ..Said::default() };
        for (reach, known, first, more) in [
            (Reach::Served, served, texts::guide::DRAW_SERVED, texts::guide::DRAW_MORE_SERVED),
            (Reach::Wanted, wanted, texts::guide::DRAW_WANTED, texts::guide::DRAW_MORE_WANTED),
        ] {
            let any_of = [Market::B2B, Market::B2C].map(|market| Draw::Audience(market, reach));
            let text = if known == 0 { first } else { more };
            // Who sells nothing yet serves nobody; whoever named some goes on naming.
            let is_missing = known == 0 && (reach == Reach::Wanted || wanted == 0 || self.sells());
            let task = self.task(text, &[], draw_today(any_of));
            if is_missing { &mut said.missing } else { &mut said.further }.push(task);
        }
        let unnamed = self.all_audiences().map(|(id, _)| id).filter(|id| self.is_unnamed(id));
        said.missing.extend(unnamed.take(OF_A_KIND).map(|id| self.name_it(id)));
        if said.is_begun && self.plan.strategy.digital_reason.trim().is_empty() {
            let destination = Destination::Strategy(Goal::DigitalReason);
            said.further.push(self.task(texts::guide::SAY_DIGITAL_REASON, &[], destination));
        }
        // Businesses and private customers are addressed differently, and so is each group.
        let unheard = self
            .all_audiences()
            .filter(|(_, one)| one.needs.trim().is_empty() || one.message.trim().is_empty());
        said.further.extend(unheard.take(OF_A_KIND).map(|(id, _)| {
            self.task(texts::guide::SAY_NEEDS, &[Gap::Name(id)], field(id, Field::Needs))
        }));
        if said.is_begun {
            let gaps = [Gap::Said(&served), Gap::Said(&wanted)];
            said.found = self.say(texts::guide::FOUND_AUDIENCES, &gaps);
        }
        said
    }

    /// Whether anybody can buy today.
    fn sells(&self) -> bool {
        self.today.model != Model::None
    }

    pub(super) fn selling(&self) -> Said {
        let mut said = Said { is_begun: self.all_channels().next().is_some(), ..Said::default() };
        if self.sellers().next().is_none() {
            let destination = draw(SELLERS.map(Draw::Channel));
            said.missing.push(self.task(texts::guide::DRAW_SELLER, &[], destination));
            let informs = self.all_channels().take(OF_A_KIND);
            said.further.extend(informs.map(|(id, _)| {
                self.task(texts::guide::LET_SELL, &[Gap::Name(id)], field(id, Field::Sells))
            }));
            said.further.extend(self.channels_that_follow());
            return said;
        }
        for (market, text, add_one, at) in [
            (
                Market::B2B,
                texts::guide::SERVE_BUSINESSES,
                texts::guide::ADD_FOR_BUSINESSES,
                Field::B2b,
            ),
            (
                Market::B2C,
                texts::guide::SERVE_CONSUMERS,
                texts::guide::ADD_FOR_CONSUMERS,
                Field::B2c,
            ),
        ] {
            let wanted = self.all_audiences().any(|(_, audience)| audience.market == market);
            if !wanted || self.target.markets.contains(&market) {
                continue;
            }
            // Not every seller may open: whom a partner serves is for the partner to say, and field
            // sales or EDI are nothing for private customers.
            let mut sellers = self.sellers();
            let may_open = |id: &Id| may_open_to(self.plan, id, market);
            said.missing.push(match sellers.find(|(id, _)| may_open(id)) {
                Some((id, _)) => self.task(text, &[Gap::Name(id)], field(id, at)),
                None => self.task(add_one, &[], draw(SELLERS.map(Draw::Channel))),
            });
        }
        let unnamed = self.sellers().filter(|(_, channel)| {
            matches!(&channel.operator, Operator::Partner(name) if name.trim().is_empty())
        });
        said.missing.extend(unnamed.take(OF_A_KIND).map(|(id, _)| {
            self.task(texts::guide::SAY_WHO_RUNS, &[Gap::Name(id)], field(id, Field::Partner))
        }));
        for (rule, text, at) in [
            ("no-market", texts::guide::SAY_TO_WHOM, Field::B2b),
            ("business-without-features", texts::guide::SAY_FEATURES, Field::Features),
        ] {
            let noticed = self.noticed(rule).into_iter().take(OF_A_KIND);
            let tasks = noticed.map(|id| self.task(text, &[Gap::Name(id)], field(id, at)));
            said.missing.extend(tasks);
        }
        // One channel that bears the name of its kind is a beginning, no answer.
        let mut sellers = self.sellers();
        if let (Some((id, _)), None) = (sellers.next(), sellers.next())
            && self.is_unnamed(id)
        {
            said.missing.push(self.name_it(id));
        }
        if self.plan.strategy.business == Business::Unknown {
            let destination = Destination::Strategy(Goal::Business);
            said.further.push(self.task(texts::guide::SAY_BUSINESS, &[], destination));
        }
        let destination = draw(SELLERS.map(Draw::Channel));
        said.further.push(self.task(texts::guide::DRAW_MORE_SELLERS, &[], destination));
        said.further.extend(self.more_ways_to_sell());
        said.further.extend(self.channels_that_follow());
        said.found = self.found_selling();
        said
    }

    /// From the audiences follow the channels: for each what fits it and is not drawn.
    fn channels_that_follow(&self) -> Vec<Task> {
        let fitting = self.all_audiences().map(|(id, _)| (id, channels_for(self.plan, id)));
        let fitting = fitting.filter(|(_, any_of)| !any_of.is_empty()).take(OF_A_KIND);
        let task = |(audience, any_of): (&Id, _)| {
            let destination = Destination::DrawFor { audience: audience.clone(), any_of };
            self.task(texts::guide::DRAW_FITTING, &[Gap::Name(audience)], destination)
        };
        fitting.map(task).collect()
    }

    /// Channels through which businesses or other people's customers could buy, too: EDI, and the
    /// marketplaces that are not drawn yet.
    fn more_ways_to_sell(&self) -> Vec<Task> {
        let mut more = Vec::new();
        let has = |kind| self.all_channels().any(|(_, channel)| channel.kind == kind);
        if self.target.markets.contains(&Market::B2B) && !has(ChannelKind::Edi) {
            let destination = draw([Draw::Channel(ChannelKind::Edi)]);
            more.push(self.task(texts::guide::DRAW_EDI, &[], destination));
        }
        let is_open = |one: &presets::Marketplace| {
            one.markets.iter().any(|market| self.target.markets.contains(market))
                && !self.all_channels().any(|(_, channel)| one.is(channel))
        };
        let marketplaces = presets::marketplaces().iter().enumerate();
        let open: Vec<Draw> = marketplaces
            .filter(|(_, one)| is_open(one))
            .map(|(index, _)| Draw::Marketplace(index))
            .collect();
        if !open.is_empty() {
            let text = match has(ChannelKind::Marketplace) {
                true => texts::guide::DRAW_MORE_MARKETPLACES,
                false => texts::guide::DRAW_MARKETPLACE,
            };
            more.push(self.task(text, &[], draw(open)));
        }
        more
    }

    /// To whom and by which route it is sold.
    fn found_selling(&self) -> Sentence {
        let markets = self.target.markets.iter().map(|market| match market {
            Market::B2B => "B2B",
            Market::B2C => "B2C",
        });
        let markets = markets.collect::<Vec<_>>().join(" + ");
        let route = self.target.route.name();
        match markets.is_empty() {
            true => self.say(route, &[]),
            false => {
                let gaps = [Gap::Said(&markets), Gap::Word(route)];
                self.say(texts::phrases::WITH_COMMA, &gaps)
            }
        }
    }

    pub(super) fn channels(&self) -> Said {
        let model = self.target.model;
        let mut said = Said { is_begun: self.sellers().next().is_some(), ..Said::default() };
        match model {
            Model::None | Model::Single => {
                let there: BTreeSet<ChannelKind> =
                    self.sellers().map(|(_, channel)| channel.kind).collect();
                let others = SELLERS.into_iter().filter(|kind| !there.contains(kind));
                let destination = draw(others.map(Draw::Channel));
                said.missing.push(self.task(texts::guide::DRAW_SECOND, &[], destination));
            }
            Model::Multichannel => {
                said.missing.push(self.task(
                    texts::guide::JOIN_CHANNELS,
                    &[],
                    Destination::NextLevel,
                ));
            }
            Model::Crosschannel | Model::Omnichannel => {
                let gaps = [Gap::Word(names::model(model))];
                said.further.push(self.task(texts::guide::LEAD_ON, &gaps, Destination::NextLevel));
            }
            Model::Everywhere => {}
        }
        if said.is_begun {
            let models = [self.today.model, model].map(|model| Gap::Word(names::model(model)));
            said.found = self.say(texts::guide::FOUND_MODELS, &models);
        }
        said
    }

    /// The audiences that a channel of the target addresses.
    fn reached(&self) -> BTreeSet<&Id> {
        let there = |id: &Id| self.plan.nodes.get(id).is_some_and(|node| stays(node));
        let links = self.plan.links.values().filter(|link| {
            link.lifecycle.holds(View::Target)
                && self.plan.relation(link) == Some(Relation::Reaches)
                && there(&link.from)
                && there(&link.to)
        });
        links.flat_map(|link| [&link.from, &link.to]).collect()
    }

    fn team(&self, kind: TeamKind) -> Option<&Id> {
        let mut teams = self.plan.nodes.iter().filter(|(_, node)| stays(node));
        let of_kind = |node: &Node| matches!(&node.body, Body::Team(team) if team.kind == kind);
        teams.find(|(_, node)| of_kind(node)).map(|(id, _)| id)
    }

    pub(super) fn teamwork(&self) -> Said {
        let reached = self.reached();
        let audiences = self.all_audiences().count();
        let unreached: Vec<&Id> =
            self.all_audiences().map(|(id, _)| id).filter(|id| !reached.contains(id)).collect();
        let (sales, marketing) = (self.team(TeamKind::Sales), self.team(TeamKind::Marketing));
        let addressed = audiences - unreached.len();
        let mut said = Said {
            is_begun: addressed > 0 || sales.is_some() || marketing.is_some(),
            ..Said::default()
        };
        let can_reach = audiences > 0 && self.all_channels().next().is_some();
        match unreached.as_slice() {
            [] => {}
            _ if !can_reach => {}
            [one] => {
                let gaps = [Gap::Name(one)];
                said.missing.push(self.task(
                    texts::guide::SAY_WHERE_ONE,
                    &gaps,
                    Destination::Reach,
                ));
            }
            many => {
                let count = many.len();
                let gaps = [Gap::Said(&count)];
                said.missing.push(self.task(
                    texts::guide::SAY_WHERE_MANY,
                    &gaps,
                    Destination::Reach,
                ));
            }
        }
        for (team, text, kind) in [
            (sales, texts::guide::DRAW_SALES, TeamKind::Sales),
            (marketing, texts::guide::DRAW_MARKETING, TeamKind::Marketing),
        ] {
            if team.is_none() {
                said.missing.push(self.task(text, &[], draw_today([Draw::Team(kind)])));
            }
        }
        if let (Some(sales), Some(marketing)) = (sales, marketing) {
            self.work_together(marketing, sales, &mut said);
        }
        if sales.is_some() && marketing.is_some() {
            self.marketing_strategy(&mut said);
        }
        if self.team(TeamKind::Support).is_none() {
            let destination = draw_today([Draw::Team(TeamKind::Support)]);
            said.further.push(self.task(texts::guide::DRAW_SUPPORT, &[], destination));
        }
        if said.is_begun {
            let gaps = [Gap::Said(&addressed), Gap::Said(&audiences)];
            said.found = self.say(texts::guide::FOUND_REACHED, &gaps);
        }
        said
    }

    /// What marketing shall reach, say and cost: asked of those who are there to say it.
    fn marketing_strategy(&self, said: &mut Said) {
        let strategy = &self.plan.strategy;
        for (said_so_far, text, goal) in [
            (&strategy.marketing_goal, texts::guide::SAY_MARKETING_GOAL, Goal::MarketingGoal),
            (
                &strategy.marketing_message,
                texts::guide::SAY_MARKETING_MESSAGE,
                Goal::MarketingMessage,
            ),
        ] {
            if said_so_far.trim().is_empty() {
                said.missing.push(self.task(text, &[], Destination::Strategy(goal)));
            }
        }
        if strategy.marketing_budget == 0 {
            let destination = Destination::Strategy(Goal::MarketingBudget);
            said.further.push(self.task(texts::guide::SAY_MARKETING_BUDGET, &[], destination));
        }
    }

    /// Whether two teams share a customer base, exchange leads, and plan together.
    fn work_together(&self, marketing: &Id, sales: &Id, said: &mut Said) {
        let links = self.plan.links.values();
        let there: Vec<_> = links.filter(|link| link.lifecycle.holds(View::Target)).collect();
        let joined = |kind: LinkKind| {
            there.iter().any(|link| {
                let kind_of = |id: &Id| match self.plan.nodes.get(id).map(|node| &node.body) {
                    Some(Body::Team(team)) => Some(team.kind),
                    _ => None,
                };
                let ends = [kind_of(&link.from), kind_of(&link.to)];
                link.kind == kind
                    && ends.contains(&Some(TeamKind::Sales))
                    && ends.contains(&Some(TeamKind::Marketing))
            })
        };
        let names = [Gap::Name(marketing), Gap::Name(sales)];
        let join = |kind| Destination::Join { from: marketing.clone(), to: sales.clone(), kind };
        for (kind, text, is_needed) in [
            (LinkKind::LeadExchange, texts::guide::JOIN_LEADS, true),
            (LinkKind::CampaignSync, texts::guide::JOIN_VOICE, false),
            (LinkKind::JointCampaign, texts::guide::JOIN_CAMPAIGN, false),
        ] {
            if !joined(kind) {
                let task = self.task(text, &names, join(kind));
                if is_needed { &mut said.missing } else { &mut said.further }.push(task);
            }
        }
        let bases = self.plan.nodes.iter().filter(|(_, node)| stays(node)).filter(|(_, node)| {
            matches!(&node.body, Body::System(system) if system.shares.contains(Resource::Customer))
        });
        let bases: Vec<&Id> = bases.map(|(id, _)| id).collect();
        let uses = |team: &Id, system: &Id| {
            there.iter().any(|link| {
                link.kind == LinkKind::Uses
                    && [(&link.from, &link.to), (&link.to, &link.from)].contains(&(team, system))
            })
        };
        if bases.iter().any(|id| uses(sales, id) && uses(marketing, id)) {
            return;
        }
        let best = bases.iter().find(|id| uses(sales, id) || uses(marketing, id));
        match best.or(bases.first()).copied() {
            None => {
                let destination = draw([Draw::System(SystemKind::Crm)]);
                said.missing.push(self.task(texts::guide::DRAW_CUSTOMER_BASE, &[], destination));
            }
            Some(base) => {
                for team in [sales, marketing].into_iter().filter(|team| !uses(team, base)) {
                    let gaps = [Gap::Name(team), Gap::Name(base)];
                    let (from, to) = (team.clone(), base.clone());
                    let destination = Destination::Join { from, to, kind: LinkKind::Uses };
                    said.missing.push(self.task(
                        texts::guide::USE_CUSTOMER_BASE,
                        &gaps,
                        destination,
                    ));
                }
            }
        }
    }

    /// The task to answer another question first.
    pub(super) fn first(&self, question: Question) -> Task {
        let number = question.number();
        let gaps = [Gap::Said(&number), Gap::Word(question.title())];
        self.task(texts::guide::FIRST_ANSWER, &gaps, Destination::Question(question))
    }

    pub(super) fn expectations(&self) -> Said {
        let sellers = self.sellers().count();
        let known = self.sellers().filter(|(_, channel)| assessed(channel) == 5).count();
        let mut said = Said {
            is_begun: self.sellers().any(|(_, channel)| assessed(channel) > 0)
                || !self.plan.journeys.is_empty(),
            ..Said::default()
        };
        if sellers == 0 {
            said.missing.push(self.first(Question::Selling));
        }
        let open = self.sellers().filter(|(_, channel)| assessed(channel) < 5);
        said.missing.extend(open.take(OF_A_KIND).map(|(id, channel)| {
            let answered = assessed(channel);
            let gaps = [Gap::Name(id), Gap::Said(&answered)];
            self.task(texts::guide::ASSESS, &gaps, field(id, Field::Expectations))
        }));
        if sellers > 0 && self.plan.journeys.is_empty() {
            said.further.push(self.task(texts::guide::DRAW_JOURNEY, &[], Destination::Journeys));
        }
        if said.is_begun {
            let gaps = [Gap::Said(&known), Gap::Said(&sellers)];
            said.found = self.say(texts::guide::FOUND_EXPECTATIONS, &gaps);
        }
        said
    }
}
