//! What speaks for a plan, what may go wrong, what stands in the way, and what is done about it: all of
//! it on one page. It follows from the plan alone; report and window show it each in their own way.

use crate::catalogue::words as names;
use crate::classify::roadmap::is_overdue;
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{Body, Date, Id, Lifecycle, Measure, MeasureStatus, Plan};
use crate::session::text::naming;

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glance {
    /// What speaks for the plan.
    pub chances: Vec<Said>,
    /// What may go wrong.
    pub risks: Vec<Said>,
    /// What stands in the way of systems, activities and measures.
    pub hurdles: Vec<Said>,
    /// What is done, by its step: what is dropped is not.
    pub measures: Vec<Id>,
}

/// Something that is said, and what is done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it says.
    pub text: String,
    /// Of what it is said; `None` where it is said of the whole plan.
    pub of: Option<Of>,
    /// The measures about it.
    pub measures: Vec<Id>,
    /// The step in which what it is said of ends, and it with that.
    pub ends: Option<u32>,
}

/// What something stands in the way of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// A system or an activity.
    Element(Id),
    /// A measure.
    Measure(Id),
}

impl Glance {
    /// What a plan has.
    pub fn of(plan: &Plan) -> Self {
        let strategy = &plan.strategy;
        let mut measures: Vec<(&Id, &Measure)> = plan
            .measures
            .iter()
            .filter(|(_, one)| one.status != MeasureStatus::Dropped)
            .map(|(id, one)| (id, &**one))
            .collect();
        // What has no step comes last.
        measures.sort_by_key(|(id, one)| (one.step.unwrap_or(u32::MAX), one.title.as_str(), *id));
        let said = |all: &[String]| -> Vec<Said> {
            let all = all.iter().map(|one| one.trim()).filter(|one| !one.is_empty());
            all.map(|text| Said {
                text: text.to_owned(),
                of: None,
                measures: about(&measures, text),
                ends: None,
            })
            .collect()
        };
        Self {
            chances: said(&strategy.chances),
            risks: said(&strategy.risks),
            hurdles: hurdles(plan, &measures),
            measures: measures.into_iter().map(|(id, _)| id.clone()).collect(),
        }
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        let Self { chances, risks, hurdles, measures } = self;
        chances.is_empty() && risks.is_empty() && hurdles.is_empty() && measures.is_empty()
    }

    /// How many hurdles of elements nothing is done about. Of a risk in words nobody knows whether a
    /// measure that is called otherwise is about it.
    pub fn unanswered(&self) -> usize {
        self.hurdles.iter().filter(|one| one.is_unanswered()).count()
    }

    /// What there is to say about the risks and hurdles together, as a sentence.
    pub fn in_short(&self, language: Language) -> String {
        let known = |said: &Said| !said.measures.is_empty() || said.ends.is_some();
        let text = match self.unanswered() {
            0 if self.risks.iter().all(known) => texts::glance::ALL_ANSWERED,
            0 if self.hurdles.is_empty() => texts::glance::RISKS_NAMED,
            0 => texts::glance::HURDLES_ANSWERED,
            some => {
                let (one, many) = (texts::glance::ONE_UNANSWERED, texts::glance::UNANSWERED);
                return grammar::counted(some as u64, one, many, language);
            }
        };
        text.in_language(language).to_owned()
    }
}

/// The measures that are called as something that was said, or that name it as what they are to
/// overcome.
fn about(measures: &[(&Id, &Measure)], text: &str) -> Vec<Id> {
    let text = text.to_lowercase();
    let is_it = |said: &str| said.trim().to_lowercase() == text;
    let about = measures.iter().filter(|(_, one)| is_it(&one.title) || is_it(&one.hurdle));
    about.map(|(id, _)| Id::clone(id)).collect()
}

fn hurdles(plan: &Plan, measures: &[(&Id, &Measure)]) -> Vec<Said> {
    let of_nodes = plan.nodes.iter().filter_map(|(id, node)| {
        let hurdle = match &node.body {
            Body::System(system) => system.hurdle.trim(),
            Body::Activity(activity) => activity.hurdle.trim(),
            _ => return None,
        };
        let about = measures.iter().filter(|(_, one)| one.about.contains(id));
        let about = about.map(|(id, _)| Id::clone(id)).collect();
        let of = Some(Of::Element(id.clone()));
        let ends = match node.lifecycle {
            Lifecycle::Retiring(step) => Some(step),
            _ => None,
        };
        let said = || Said { text: hurdle.to_owned(), of, measures: about, ends };
        (!hurdle.is_empty()).then(said)
    });
    // A hurdle of a measure that is a risk of the plan stands there.
    let is_risk = |text: &str| {
        let text = text.to_lowercase();
        plan.strategy.risks.iter().any(|risk| risk.trim().to_lowercase() == text)
    };
    let of_measures = measures.iter().filter_map(|(id, one)| {
        let hurdle = one.hurdle.trim();
        let id = Id::clone(id);
        let said = || Said {
            text: hurdle.to_owned(),
            of: Some(Of::Measure(id.clone())),
            measures: vec![id.clone()],
            ends: None,
        };
        (!hurdle.is_empty() && !is_risk(hurdle)).then(said)
    });
    of_nodes.chain(of_measures).collect()
}

/// A heading of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What speaks for the plan.
    Chances,
    /// What may go wrong.
    Risks,
    /// What stands in the way.
    Hurdles,
}

impl Part {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 3] = [Self::Chances, Self::Risks, Self::Hurdles];

    /// What it is called.
    pub const fn name(self) -> Text {
        match self {
            Self::Chances => texts::strategy::CHANCES,
            Self::Risks => texts::strategy::RISKS,
            Self::Hurdles => texts::glance::HURDLES,
        }
    }

    /// What stands under it.
    pub fn of(self, glance: &Glance) -> &[Said] {
        match self {
            Self::Chances => &glance.chances,
            Self::Risks => &glance.risks,
            Self::Hurdles => &glance.hurdles,
        }
    }
}

impl Said {
    /// Of what it is said, and what is done about it; empty where there is neither.
    pub fn detail(&self, plan: &Plan, language: Language) -> String {
        let of = match &self.of {
            Some(Of::Element(id)) => Some(naming::node(plan, id, language)),
            Some(Of::Measure(id)) => plan.measures.get(id).map(|one| one.title.trim().to_owned()),
            None => None,
        };
        let titles = self.measures.iter().filter_map(|id| plan.measures.get(id));
        let titles: Vec<&str> = titles.map(|one| one.title.trim()).collect();
        let done = match (&self.of, titles.is_empty()) {
            // That it stands in the way of a measure says already what is done.
            (Some(Of::Measure(_)), _) | (_, true) => None,
            _ => Some(texts::glance::DONE_ABOUT.with(language, &[&titles.join(", ")])),
        };
        let ends = self.ends.map(|step| texts::glance::ENDS.with(language, &[&step]));
        let nothing =
            self.is_unanswered().then(|| texts::glance::NOTHING_DONE.in_language(language));
        let nothing = nothing.map(str::to_owned);
        [of, done, ends, nothing].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Whether it stands in the way of an element that stays, and no measure is about it.
    pub fn is_unanswered(&self) -> bool {
        let is_of_element = matches!(self.of, Some(Of::Element(_)));
        is_of_element && self.measures.is_empty() && self.ends.is_none()
    }
}

/// When a measure is done, by whom, how far it is, and that its day is over.
pub fn measure_detail(plan: &Plan, measure: &Measure, day: Date, language: Language) -> String {
    let step = crate::session::inventory::step_text(measure.step, language);
    let status = names::measure_status(measure.status).in_language(language).to_owned();
    let owner = measure.owner.trim().to_owned();
    let late = match is_overdue(plan, measure, day) {
        true => texts::completion::LATE.in_language(language).to_owned(),
        false => String::new(),
    };
    let all = [late, step, owner, status].into_iter().filter(|part| !part.is_empty());
    all.collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::geometry::GridPoint;
    use crate::plan::{Node, ResourceSet, Strategy, System, SystemKind};

    fn id(text: &str) -> Id {
        Id::new(text).expect("it is an id")
    }

    fn plan() -> Plan {
        let mut plan = Plan::named("Test");
        plan.strategy = Arc::new(Strategy {
            chances: vec!["New regions".to_owned(), "  ".to_owned()],
            risks: vec!["No staff".to_owned(), "Prices fall".to_owned()],
            ..Strategy::default()
        });
        let mut erp = System::new("ERP".to_owned(), SystemKind::Erp, ResourceSet::default());
        erp.hurdle = "Prices at night only".to_owned();
        let node = Node::new(Body::System(erp), GridPoint::default());
        plan.nodes.insert(id("erp"), Arc::new(node));
        let rows = [
            ("m1", "Hire two people", "no staff ", Some(2), "", MeasureStatus::Open),
            ("m2", "Renew the prices", "", Some(1), "erp", MeasureStatus::Doing),
            ("m3", "New regions", "Nobody knows them", None, "", MeasureStatus::Open),
            ("m4", "Given up", "Too dear", None, "erp", MeasureStatus::Dropped),
        ];
        for (key, title, hurdle, step, about, status) in rows {
            let about = (!about.is_empty()).then(|| id(about)).into_iter().collect();
            let (title, hurdle) = (title.to_owned(), hurdle.to_owned());
            let measure = Measure { title, hurdle, step, about, status, ..Measure::default() };
            plan.measures.insert(id(key), Arc::new(measure));
        }
        plan
    }

    #[test]
    fn a_hurdle_of_what_ends_is_answered_by_its_end() {
        let (mut plan, language) = (plan(), Language::English);
        plan.measures.clear();
        let glance = Glance::of(&plan);
        assert_eq!(glance.hurdles[0].detail(&plan, language), "ERP · No measure for it yet");
        assert_eq!(glance.in_short(language), "One hurdle has no measure yet");
        let erp = plan.nodes.get_mut(&id("erp")).expect("it is there");
        Arc::make_mut(erp).lifecycle = Lifecycle::Retiring(2);
        let glance = Glance::of(&plan);
        assert_eq!(glance.hurdles[0].detail(&plan, language), "ERP · Ends with step 2");
        assert_eq!(glance.unanswered(), 0);
    }

    #[test]
    fn what_is_said_stands_with_what_is_done_about_it() {
        let (plan, language) = (plan(), Language::English);
        let glance = Glance::of(&plan);
        let told = |all: &[Said]| -> Vec<String> {
            all.iter().map(|one| format!("{}: {}", one.text, one.detail(&plan, language))).collect()
        };
        assert_eq!(told(&glance.chances), ["New regions: Done about it: New regions"]);
        assert_eq!(
            told(&glance.risks),
            ["No staff: Done about it: Hire two people", "Prices fall: "]
        );
        assert_eq!(
            told(&glance.hurdles),
            [
                "Prices at night only: ERP · Done about it: Renew the prices",
                "Nobody knows them: New regions",
            ]
        );
        assert_eq!(glance.measures, [id("m2"), id("m1"), id("m3")]);
        // Whether a measure answers the falling prices, nobody said.
        assert_eq!(glance.unanswered(), 0);
        assert_eq!(glance.in_short(language), "Something is done about every hurdle");
        assert!(Glance::of(&Plan::default()).is_empty());
    }
}
