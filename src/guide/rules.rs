//! When a question is answered, and what is missing before. What is missing is missing in the
//! target, unless a rule says otherwise.

use std::collections::BTreeSet;

use super::destination::{Destination, Draw, Field, Goal};
use super::texts::{Gap, say, task};
use super::{Asking, Question, Said, Task};
use crate::catalogue::{presets, words as names};
use crate::language::{Sentence, Text, texts};
use crate::plan::{
    ActivityKind, Answer, Audience, Body, Channel, ChannelKind, FeedbackSource, Fit, Id, Lifecycle,
    LinkKind, Market, Model, Node, NodeSort, Operator, Outlook, Reach, Relation, Resource,
    SystemKind, TeamKind, View,
};

/// Of one kind of task so many are named; more would be a list to work off, not a guide.
const OF_A_KIND: usize = 3;

/// Channels with which selling begins.
const SELLERS: [ChannelKind; 5] = [
    ChannelKind::Shop,
    ChannelKind::Store,
    ChannelKind::FieldSales,
    ChannelKind::Phone,
    ChannelKind::PartnerStore,
];
const SYSTEMS: [SystemKind; 5] =
    [SystemKind::Erp, SystemKind::Crm, SystemKind::Pim, SystemKind::Oms, SystemKind::Pos];
const ACTIVITIES: [ActivityKind; 5] = [
    ActivityKind::Process,
    ActivityKind::Tool,
    ActivityKind::Marketing,
    ActivityKind::Sales,
    ActivityKind::Organisation,
];

fn draw(any_of: impl IntoIterator<Item = Draw>) -> Destination {
    Destination::Draw { any_of: any_of.into_iter().collect(), today: false }
}

fn draw_today(any_of: impl IntoIterator<Item = Draw>) -> Destination {
    Destination::Draw { any_of: any_of.into_iter().collect(), today: true }
}

fn field(id: &Id, field: Field) -> Destination {
    Destination::Element { id: id.clone(), field }
}

fn stays(node: &Node) -> bool {
    node.lifecycle.holds(View::Target)
}

/// What customers expect of a channel and what is said about it, of 5.
fn assessed(channel: &Channel) -> usize {
    let expectations = &channel.expectations;
    let answers = [
        expectations.product_information,
        expectations.price_information,
        expectations.simple_registration,
        expectations.simple_purchase,
    ];
    let known = answers.iter().filter(|answer| **answer != Answer::Unknown).count();
    known + usize::from(expectations.delivery_days.is_some())
}

impl Asking<'_> {
    fn task(&self, text: Text, gaps: &[Gap<'_>], destination: Destination) -> Task {
        task(self.plan, text, gaps, destination)
    }

    fn say(&self, text: Text, gaps: &[Gap<'_>]) -> Sentence {
        say(self.plan, text, gaps)
    }

    /// The audiences of the plan, those that retire left out.
    fn all_audiences(&self) -> impl Iterator<Item = (&Id, &Audience)> {
        self.plan.nodes.iter().filter(|(_, node)| stays(node)).filter_map(|(id, node)| match &node
            .body
        {
            Body::Audience(audience) => Some((id, audience)),
            _ => None,
        })
    }

    /// The channels of the target.
    fn all_channels(&self) -> impl Iterator<Item = (&Id, &Channel)> {
        let channels = self.plan.channels().filter(|(_, node, _)| stays(node));
        channels.map(|(id, _, channel)| (id, channel))
    }

    /// The channels that sell in the target.
    fn sellers(&self) -> impl Iterator<Item = (&Id, &Channel)> {
        self.all_channels().filter(|(_, channel)| channel.sells.holds(View::Target))
    }

    /// The elements that open findings of a rule are about, by the first of each.
    fn noticed(&self, rule: &str) -> Vec<&Id> {
        let open = self.findings.iter().filter(|found| found.rule == rule && !found.set_aside);
        open.filter_map(|found| found.elements.first()).collect()
    }

    pub(super) fn audiences(&self) -> Said {
        let count = |reach| self.all_audiences().filter(|(_, one)| one.reach == reach).count();
        let (served, wanted) = (count(Reach::Served), count(Reach::Wanted));
        let both = [Market::B2B, Market::B2C];
        let mut said = Said { is_begun: served + wanted > 0, ..Said::default() };
        let serve = || {
            let any_of = both.map(|market| Draw::Audience(market, Reach::Served));
            self.task(texts::guide::DRAW_SERVED, &[], draw_today(any_of))
        };
        let win = || {
            let any_of = both.map(|market| Draw::Audience(market, Reach::Wanted));
            self.task(texts::guide::DRAW_WANTED, &[], draw_today(any_of))
        };
        match (served, wanted) {
            (0, 0) => said.missing = vec![serve(), win()],
            (0, _) => said.further.push(serve()),
            (_, 0) => said.further.push(win()),
            _ => {}
        }
        if said.is_begun {
            let gaps = [Gap::Said(&served), Gap::Said(&wanted)];
            said.found = self.say(texts::guide::FOUND_AUDIENCES, &gaps);
        }
        said
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
            return said;
        }
        for (market, text, at) in [
            (Market::B2B, texts::guide::SERVE_BUSINESSES, Field::B2b),
            (Market::B2C, texts::guide::SERVE_CONSUMERS, Field::B2c),
        ] {
            let wanted = self.all_audiences().any(|(_, audience)| audience.market == market);
            // Whom a partner serves is for the partner to say.
            let own = |channel: &Channel| channel.operator == Operator::Own;
            let best = self.sellers().min_by_key(|(_, channel)| !own(channel));
            if let (true, false, Some((id, _))) =
                (wanted, self.target.markets.contains(&market), best)
            {
                said.missing.push(self.task(text, &[Gap::Name(id)], field(id, at)));
            }
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
        said.further.extend(self.more_ways_to_sell());
        said.found = self.found_selling();
        said
    }

    /// Channels through which businesses or other people's customers could buy, too.
    fn more_ways_to_sell(&self) -> Vec<Task> {
        let mut more = Vec::new();
        let has = |kind| self.all_channels().any(|(_, channel)| channel.kind == kind);
        if self.target.markets.contains(&Market::B2B) && !has(ChannelKind::Edi) {
            let destination = draw([Draw::Channel(ChannelKind::Edi)]);
            more.push(self.task(texts::guide::DRAW_EDI, &[], destination));
        }
        if !has(ChannelKind::Marketplace) {
            let fits = |one: &presets::Marketplace| {
                one.markets.iter().any(|market| self.target.markets.contains(market))
            };
            let marketplaces = presets::marketplaces().iter().enumerate();
            let fitting = marketplaces.filter(|(_, one)| fits(one));
            let destination = draw(fitting.map(|(index, _)| Draw::Marketplace(index)));
            more.push(self.task(texts::guide::DRAW_MARKETPLACE, &[], destination));
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
            _ if !can_reach => {}
            [] => said.further.push(self.task(texts::guide::SEE_WHERE, &[], Destination::Reach)),
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
            said.further.push(self.task(texts::guide::SEE_TEAMWORK, &[], Destination::Teamwork));
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
    fn first(&self, question: Question) -> Task {
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
        if sellers > 0 {
            let text = match self.plan.journeys.is_empty() {
                true => texts::guide::DRAW_JOURNEY,
                false => texts::guide::SEE_JOURNEYS,
            };
            said.further.push(self.task(text, &[], Destination::Journeys));
            said.further.push(self.task(
                texts::guide::COMPARE_EXPECTATIONS,
                &[],
                Destination::Expectations,
            ));
        }
        if said.is_begun {
            let gaps = [Gap::Said(&known), Gap::Said(&sellers)];
            said.found = self.say(texts::guide::FOUND_EXPECTATIONS, &gaps);
        }
        said
    }

    pub(super) fn goals(&self) -> Said {
        let strategy = &self.plan.strategy;
        let is_said = |text: &str| !text.trim().is_empty();
        let lists = |texts: &[String]| texts.iter().any(|text| is_said(text));
        let competitors = strategy.competitors.iter().any(|one| is_said(&one.name));
        let channels = self.all_channels().count();
        let judged = self.all_channels().filter(|(_, one)| one.outlook != Outlook::Unknown);
        let judged = judged.count();
        let checks = [
            (is_said(&strategy.mission), texts::guide::WRITE_MISSION, Goal::Mission),
            (strategy.mission_year.is_some(), texts::guide::MISSION_YEAR, Goal::MissionYear),
            (is_said(&strategy.vision), texts::guide::WRITE_VISION, Goal::Vision),
            (strategy.vision_year.is_some(), texts::guide::VISION_YEAR, Goal::VisionYear),
            (judged == channels, texts::guide::SAY_OUTLOOK, Goal::Outlook),
            (lists(&strategy.chances), texts::guide::NAME_CHANCE, Goal::Chance),
            (lists(&strategy.risks), texts::guide::NAME_RISK, Goal::Risk),
            (competitors, texts::guide::NAME_COMPETITOR, Goal::Competitor),
        ];
        // Without a channel there is no outlook, and that alone begins nothing.
        let begun = checks.iter().filter(|(done, _, goal)| *done && *goal != Goal::Outlook).count();
        let mut said = Said { is_begun: begun > 0 || judged > 0, ..Said::default() };
        let open = checks.into_iter().filter(|(done, ..)| !done);
        said.missing
            .extend(open.map(|(_, text, goal)| self.task(text, &[], Destination::Strategy(goal))));
        if channels > 0 && said.is_begun {
            let gaps = [Gap::Said(&judged), Gap::Said(&channels)];
            said.found = self.say(texts::guide::FOUND_OUTLOOK, &gaps);
        }
        said
    }

    pub(super) fn inventory(&self) -> Said {
        let of = |sort| self.plan.nodes.values().filter(move |node| node.sort() == sort).count();
        let (systems, activities) = (of(NodeSort::System), of(NodeSort::Activity));
        let mut said = Said { is_begun: systems + activities > 0, ..Said::default() };
        let today = |node: &&std::sync::Arc<Node>| {
            node.sort() == NodeSort::System && node.lifecycle.holds(View::Today)
        };
        if !self.plan.nodes.values().any(|node| today(&node)) {
            let destination = draw_today(SYSTEMS.map(Draw::System));
            let task = self.task(texts::guide::DRAW_SYSTEM, &[], destination);
            // Who plans the first ones may have none today.
            if systems == 0 { &mut said.missing } else { &mut said.further }.push(task);
        }
        if activities == 0 {
            let destination = draw_today(ACTIVITIES.map(Draw::Activity));
            said.missing.push(self.task(texts::guide::DRAW_ACTIVITY, &[], destination));
        }
        let fits = |node: &Node| match &node.body {
            Body::System(system) => Some((system.fit, system.fit_target, is_blank(&system.hurdle))),
            Body::Activity(one) => Some((one.fit, one.fit_target, is_blank(&one.hurdle))),
            _ => None,
        };
        let judged = || {
            let nodes = self.plan.nodes.iter();
            nodes.filter_map(|(id, node)| Some((id, &**node, fits(node)?)))
        };
        let today =
            judged().filter(|(_, node, fit)| node.lifecycle.holds(View::Today) && is_open(fit.0));
        said.missing.extend(today.take(OF_A_KIND).map(|(id, ..)| {
            self.task(texts::guide::SAY_FIT, &[Gap::Name(id)], field(id, Field::Fit))
        }));
        let target = judged().filter(|(_, node, fit)| stays(node) && is_open(fit.1));
        said.missing.extend(target.take(OF_A_KIND).map(|(id, ..)| {
            self.task(texts::guide::SAY_FIT_TARGET, &[Gap::Name(id)], field(id, Field::FitTarget))
        }));
        let hindered = judged()
            .filter(|(.., (fit, _, blank))| matches!(fit, Fit::Partial | Fit::Poor) && *blank);
        said.further.extend(hindered.take(OF_A_KIND).map(|(id, ..)| {
            self.task(texts::guide::SAY_HURDLE, &[Gap::Name(id)], field(id, Field::Hurdle))
        }));
        if self.plan.last_step() == 0 {
            said.missing.push(self.task(
                texts::guide::SHOW_TARGET,
                &[],
                Destination::View(View::Target),
            ));
        }
        if said.is_begun {
            let gaps = [Gap::Said(&systems), Gap::Said(&activities)];
            said.found = self.say(texts::guide::FOUND_INVENTORY, &gaps);
        }
        said
    }

    pub(super) fn voices(&self) -> Said {
        let feedback = || self.plan.all_feedback().flat_map(|(_, said)| said);
        let from_outside = feedback().any(|one| {
            matches!(one.source, FeedbackSource::Customer | FeedbackSource::Prospect)
                && !is_blank(&one.text)
        });
        let count = feedback().count();
        let mut said = Said { is_begun: count > 0, ..Said::default() };
        if !from_outside {
            let sold = self.sellers().map(|(id, _)| id).take(OF_A_KIND);
            let others = self.all_channels().map(|(id, _)| id);
            let audiences = self.all_audiences().map(|(id, _)| id);
            let about: Vec<&Id> = sold.collect();
            match about.is_empty() {
                false => said.missing.extend(about.into_iter().map(|id| self.note_voice(id))),
                true => match others.chain(audiences).next() {
                    Some(id) => said.missing.push(self.note_voice(id)),
                    None => said.missing.push(self.first(Question::Audiences)),
                },
            }
        }
        if said.is_begun {
            said.further.push(self.task(texts::guide::SEE_VOICES, &[], Destination::Voices));
            said.found = self.say(texts::guide::FOUND_VOICES, &[Gap::Said(&count)]);
        }
        said
    }

    fn note_voice(&self, id: &Id) -> Task {
        self.task(texts::guide::NOTE_VOICE, &[Gap::Name(id)], field(id, Field::Feedback))
    }

    pub(super) fn measures(&self) -> Said {
        let measures = &self.plan.measures;
        let count = measures.len();
        let mut said = Said { is_begun: count > 0, ..Said::default() };
        if count == 0 {
            said.missing.push(self.task(
                texts::guide::ADD_MEASURE,
                &[],
                Destination::Measure(None),
            ));
        }
        let unowned = measures.iter().filter(|(_, one)| is_blank(&one.owner));
        said.missing.extend(unowned.take(OF_A_KIND).map(|(id, one)| {
            let destination = Destination::Measure(Some(id.clone()));
            self.task(texts::guide::SAY_OWNER, &[Gap::Said(&one.title)], destination)
        }));
        if said.is_begun {
            said.found = self.say(texts::guide::FOUND_MEASURES, &[Gap::Said(&count)]);
        }
        said
    }

    pub(super) fn roadmap(&self) -> Said {
        let last = self.plan.last_step();
        let mut said = Said { is_begun: last > 0, ..Said::default() };
        if last == 0 {
            let destination = Destination::View(View::Step(1));
            said.missing.push(self.task(texts::guide::PLAN_FIRST_STEP, &[], destination));
            return said;
        }
        let is_named = |step: &u32| {
            let known = self.plan.steps.get(step);
            known.is_some_and(|step| !is_blank(&step.name) && step.until.is_some())
        };
        let unnamed = (1..=last).filter(|step| !is_named(step)).take(OF_A_KIND);
        said.missing.extend(unnamed.map(|step| {
            self.task(texts::guide::NAME_STEP, &[Gap::Said(&step)], Destination::Step(step))
        }));
        let planned = |lifecycle| matches!(lifecycle, Lifecycle::Planned(_));
        let nodes = self.plan.nodes.values().filter(|node| planned(node.lifecycle)).count();
        let links = self.plan.links.values().filter(|link| planned(link.lifecycle)).count();
        let text = match last == 1 && nodes + links > 1 {
            true => texts::guide::SPLIT_STEPS,
            false => texts::guide::SEE_ROADMAP,
        };
        said.further.push(self.task(text, &[], Destination::Roadmap));
        said.found = self.say(texts::guide::FOUND_STEPS, &[Gap::Said(&last)]);
        said
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn is_open(fit: Fit) -> bool {
    fit == Fit::Unknown
}
