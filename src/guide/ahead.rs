//! When a question about where to go and how is answered, and what is missing before.

use super::destination::{Destination, Draw, Field, Goal, When};
use super::rules::{OF_A_KIND, draw_today, field, stays};
use super::texts::Gap;
use super::{Asking, Progress, Question, Said, Task};
use crate::language::texts;
use crate::plan::{
    ActivityKind, Body, Choice, Feedback, FeedbackSource, Fit, Id, Lifecycle, LinkKind, Measure,
    MeasureStatus, Node, NodeSort, Outlook, Reach, SystemKind, View,
};

/// One voice may be chance; so many begin to say something.
const SEVERAL_VOICES: usize = 3;

const SYSTEMS: [SystemKind; 5] =
    [SystemKind::Erp, SystemKind::Crm, SystemKind::Pim, SystemKind::Oms, SystemKind::Pos];
/// What is done around the channels; changes of the organisation are asked for apart.
const ACTIVITIES: [ActivityKind; 4] =
    [ActivityKind::Process, ActivityKind::Tool, ActivityKind::Marketing, ActivityKind::Sales];

impl Asking<'_> {
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
            (!strategy.aims.is_empty(), texts::guide::SAY_AIM, Goal::Aim),
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
        said.further.extend(self.more_of_the_strategy());
        if channels > 0 && said.is_begun {
            let gaps = [Gap::Said(&judged), Gap::Said(&channels)];
            said.found = self.say(texts::guide::FOUND_OUTLOOK, &gaps);
        }
        said
    }

    /// One chance is rarely all of them.
    fn more_of_the_strategy(&self) -> Vec<Task> {
        let strategy = &self.plan.strategy;
        let lists = |texts: &[String]| texts.iter().any(|text| !is_blank(text));
        let more = [
            (lists(&strategy.chances), texts::guide::MORE_CHANCES, Goal::Chance),
            (lists(&strategy.risks), texts::guide::MORE_RISKS, Goal::Risk),
            (
                strategy.competitors.iter().any(|one| !is_blank(&one.name)),
                texts::guide::MORE_COMPETITORS,
                Goal::Competitor,
            ),
        ];
        let more = more.into_iter().filter(|(is_begun, ..)| *is_begun);
        let more = more.map(|(_, text, goal)| self.task(text, &[], Destination::Strategy(goal)));
        // Who says where he wants to be may draw it.
        let is_said = !is_blank(&strategy.vision) || self.plan.has_vision();
        let vision = Destination::View(View::Vision);
        let vision = is_said.then(|| self.task(texts::guide::DRAW_VISION, &[], vision));
        more.chain(vision).collect()
    }

    pub(super) fn inventory(&self) -> Said {
        let of = |sort| self.plan.nodes.values().filter(move |node| node.sort() == sort).count();
        let (systems, activities) = (of(NodeSort::System), of(NodeSort::Activity));
        let mut said = Said { is_begun: systems + activities > 0, ..Said::default() };
        let today = |node: &&std::sync::Arc<Node>| {
            node.sort() == NodeSort::System && node.is_in(View::Today)
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
        let drawn = |sort: NodeSort| {
            let nodes = self.plan.nodes.iter().filter(move |(_, node)| node.sort() == sort);
            nodes.map(|(id, _)| id)
        };
        if let [only] = &drawn(NodeSort::Activity).collect::<Vec<_>>()[..]
            && self.is_unnamed(only)
        {
            said.missing.push(self.name_it(only));
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
        let today = judged().filter(|(_, node, fit)| node.is_in(View::Today) && is_open(fit.0));
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
        said.missing.extend(self.changes_without_owner());
        said.further.extend(self.more_of_the_inventory(systems, activities));
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

    /// Whoever drew some systems and activities goes on drawing.
    fn more_of_the_inventory(&self, systems: usize, activities: usize) -> Vec<Task> {
        let more = [
            (systems, texts::guide::DRAW_MORE_SYSTEMS, draw_today(SYSTEMS.map(Draw::System))),
            (
                activities,
                texts::guide::DRAW_MORE_ACTIVITIES,
                draw_today(ACTIVITIES.map(Draw::Activity)),
            ),
        ];
        let more = more.into_iter().filter(|(count, ..)| *count > 0);
        let more = more.map(|(_, text, place)| self.task(text, &[], place));
        let change = Destination::Draw {
            any_of: vec![Draw::Activity(ActivityKind::Organisation)],
            when: When::Planned,
        };
        more.chain([self.task(texts::guide::DRAW_CHANGE, &[], change)]).collect()
    }

    /// A change of the organisation that nobody answers for does not happen.
    fn changes_without_owner(&self) -> Vec<Task> {
        let nodes = self.plan.nodes.iter().filter(|(_, node)| stays(node));
        let changes = nodes.filter(|(_, node)| match &node.body {
            Body::Activity(one) => one.kind == ActivityKind::Organisation && is_blank(&one.owner),
            _ => false,
        });
        let task = |(id, _): (&Id, _)| {
            self.task(texts::guide::SAY_WHO_CHANGES, &[Gap::Name(id)], field(id, Field::Owner))
        };
        changes.take(OF_A_KIND).map(task).collect()
    }

    pub(super) fn voices(&self) -> Said {
        let count = self.plan.all_feedback().map(|(_, said)| said.len()).sum::<usize>();
        let from_outside: usize =
            self.plan.all_feedback().map(|(_, said)| said.iter().filter(is_voice).count()).sum();
        let mut said = Said { is_begun: count > 0, ..Said::default() };
        let served = self.all_audiences().filter(|(_, one)| one.reach == Reach::Served);
        let silent: Vec<&Id> =
            served.map(|(id, _)| id).filter(|id| !self.is_heard(id)).take(OF_A_KIND).collect();
        said.missing.extend(silent.iter().map(|id| self.note_voice(id)));
        if from_outside < SEVERAL_VOICES && silent.is_empty() {
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
        said.further.extend(self.more_voices(count));
        if said.is_begun {
            let gaps = [Gap::Said(&count), Gap::Said(&from_outside)];
            said.found = self.say(texts::guide::FOUND_VOICES, &gaps);
        }
        said
    }

    /// Whom to ask besides those who buy: who shall be won, and whoever has not been asked yet.
    fn more_voices(&self, count: usize) -> Vec<Task> {
        let wanted = self.all_audiences().filter(|(_, one)| one.reach == Reach::Wanted);
        let silent = wanted.map(|(id, _)| id).filter(|id| !self.is_heard(id)).take(OF_A_KIND);
        let ask =
            |id| self.task(texts::guide::ASK_WANTED, &[Gap::Name(id)], field(id, Field::Feedback));
        let more =
            (count > 0).then(|| self.task(texts::guide::MORE_VOICES, &[], Destination::Voices));
        silent.map(ask).chain(more).collect()
    }

    /// Whether somebody of an audience said something: at its card, or about a channel in which it
    /// is addressed.
    fn is_heard(&self, audience: &Id) -> bool {
        let is_heard = |id: &Id| self.plan.feedback(id).iter().any(|one| is_voice(&one));
        let mut addressed = self.plan.links.values().filter(|link| {
            link.kind == LinkKind::Reaches && [&link.from, &link.to].contains(&audience)
        });
        is_heard(audience) || addressed.any(|link| is_heard(&link.from) || is_heard(&link.to))
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
        let open = || measures.iter().filter(|(_, one)| one.status != MeasureStatus::Dropped);
        let unowned = open().filter(|(_, one)| is_blank(&one.owner));
        said.missing.extend(unowned.take(OF_A_KIND).map(|(id, one)| {
            let destination = Destination::Measure(Some(id.clone()));
            self.task(texts::guide::SAY_OWNER, &[Gap::Said(&one.title)], destination)
        }));
        let whenever = open().filter(|(_, one)| one.step.is_none() && is_to_do(one));
        said.missing.extend(whenever.take(OF_A_KIND).map(|(id, one)| {
            let destination = Destination::StepOfMeasure(id.clone());
            self.task(texts::guide::SAY_STEP, &[Gap::Said(&one.title)], destination)
        }));
        if count > 0 {
            let destination = Destination::Measure(None);
            said.further.push(self.task(texts::guide::MORE_MEASURES, &[], destination));
        }
        said.further.extend(self.solutions());
        if said.is_begun {
            said.found = self.say(texts::guide::FOUND_MEASURES, &[Gap::Said(&count)]);
        }
        said
    }

    /// Which solution each planned system shall be: asked only once all that comes before technology
    /// is answered.
    fn solutions(&self) -> Vec<Task> {
        let planned = self.plan.nodes.iter().filter_map(|(id, node)| match &node.body {
            Body::System(system) if matches!(node.lifecycle, Lifecycle::Planned(_)) => {
                Some((id, &system.choice))
            }
            _ => None,
        });
        let open: Vec<_> = planned.filter(|(_, choice)| is_blank(&choice.chosen)).collect();
        if open.is_empty() {
            return Vec::new();
        }
        let before = Question::ALL[..Question::Measures.number() - 1].iter().copied();
        let mut before = before.filter(|one| self.answer(*one).progress != Progress::Answered);
        if let Some(first) = before.next() {
            return vec![self.first(first)];
        }
        let task = |(id, choice): (&Id, &Choice)| {
            let text = match choice.candidates.is_empty() {
                true => texts::choice::ASK,
                false => texts::choice::DECIDE,
            };
            self.task(text, &[Gap::Name(id)], Destination::Choice(Some(id.clone())))
        };
        open.into_iter().take(OF_A_KIND).map(task).collect()
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
        if last == 1 && nodes + links > 1 {
            said.further.push(self.task(texts::guide::SPLIT_STEPS, &[], Destination::Roadmap));
        }
        said.found = self.say(texts::guide::FOUND_STEPS, &[Gap::Said(&last)]);
        said
    }
}

/// Whether it is still to be done.
fn is_to_do(measure: &Measure) -> bool {
    matches!(measure.status, MeasureStatus::Open | MeasureStatus::Doing)
}

/// Whether it is what a customer or a prospect said.
fn is_voice(feedback: &&Feedback) -> bool {
    let is_outside = matches!(feedback.source, FeedbackSource::Customer | FeedbackSource::Prospect);
    is_outside && !is_blank(&feedback.text)
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn is_open(fit: Fit) -> bool {
    fit == Fit::Unknown
}
