//! Lists in a plan, as a comparison has them in the notation of the file, in words.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::catalogue::words as names;
use crate::classify::Criterion;
use crate::language::{Language, Text, grammar, texts};
use crate::plan::{
    Answer, Directness, Expectations, FeedbackSource, Id, Market, Model, Plan, Stage, Tone,
};
use crate::session::text::field_text::day;
use crate::session::text::naming;

#[derive(Deserialize)]
struct Competitor {
    #[serde(default)]
    name: String,
    #[serde(default)]
    directness: Directness,
    #[serde(default)]
    model: Option<Model>,
    #[serde(default)]
    expectations: Expectations,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
struct Aim {
    model: Model,
    #[serde(default)]
    market: Option<Market>,
    #[serde(default)]
    year: Option<u32>,
}

#[derive(Deserialize)]
struct Completed {
    name: String,
    date: String,
}

#[derive(Deserialize)]
struct NamedStep {
    #[serde(default)]
    name: String,
    #[serde(default)]
    until: Option<String>,
}

#[derive(Deserialize)]
struct Aside {
    reason: String,
    date: String,
}

#[derive(Deserialize)]
struct Candidate {
    #[serde(default)]
    scores: BTreeMap<String, u32>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
struct Feedback {
    date: String,
    source: FeedbackSource,
    tone: Tone,
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
struct Stop {
    stage: Stage,
    at: String,
}

/// The value of a field that is a list; `None` if it is none, or not as the file has it.
pub(in crate::session) fn list_text(
    field: &str,
    value: &str,
    plans: &[&Plan],
    language: Language,
) -> Option<String> {
    let say = |text: Text| text.in_language(language).to_owned();
    let named = |text: String| {
        let id = Id::new(&text).ok();
        let known = id.and_then(|id| {
            let plan = plans.iter().find(|plan| plan.nodes.contains_key(&id))?;
            Some(naming::node(plan, &id, language))
        });
        known.unwrap_or(text)
    };
    match field {
        "competitors" => joined(value, |one: Competitor| {
            let model = one.model.map(|model| say(names::model(model)));
            let expected = expectations_text(one.expectations, language);
            let directness = match one.directness {
                Directness::Direct => String::new(),
                Directness::Indirect => say(names::directness(Directness::Indirect)),
            };
            let known = [one.name, directness, model.unwrap_or_default(), expected, one.note];
            known.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        }),
        "feedback" => joined(value, |one: Feedback| {
            let (source, tone) =
                (say(names::feedback_source(one.source)), say(names::tone(one.tone)));
            [day_text(one.date, language), source, tone, one.text].join(" · ")
        }),
        "stops" => {
            joined(value, |one: Stop| [say(names::stage(one.stage)), named(one.at)].join(" · "))
        }
        "about" => joined(value, named),
        "aims" => joined(value, |one: Aim| {
            let whom = say(one.market.map_or(texts::result::ALL_CUSTOMERS_LONG, names::customers));
            let year = one.year.map(|year| year.to_string()).unwrap_or_default();
            let known = [whom, say(names::model(one.model)), year];
            known.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        }),
        "completed" => joined(value, |one: Completed| {
            let day = day_text(one.date, language);
            texts::phrases::WITH_COMMA.with(language, &[&one.name, &day])
        }),
        "criteria" => named_ones(value, |weight: u32| weight.to_string()),
        "candidates" => named_ones(value, |one: Candidate| {
            let scores = one.scores.into_iter();
            let scores =
                scores.map(|(name, score)| texts::phrases::NAMED.with(language, &[&name, &score]));
            let note = Some(one.note).filter(|note| !note.is_empty());
            scores.chain(note).collect::<Vec<_>>().join(" · ")
        }),
        "chances" | "risks" => joined(value, |one: String| one),
        _ => None,
    }
}

/// A day as the language writes it.
fn day_text(date: String, language: Language) -> String {
    day(&date, language).unwrap_or(date)
}

/// The whole of a step: its name and its day.
pub(super) fn step_text(value: &str, language: Language) -> Option<String> {
    let step: NamedStep = one(value)?;
    let known = [step.name, step.until.map(|date| day_text(date, language)).unwrap_or_default()];
    Some(grammar::commas(&known.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>()))
}

/// Why and when a finding was set aside.
pub(super) fn set_aside_text(value: &str, language: Language) -> Option<String> {
    let aside: Aside = one(value)?;
    let known = [aside.reason, day_text(aside.date, language)];
    Some(grammar::commas(&known.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>()))
}

/// What is known of what customers expect.
fn expectations_text(expectations: Expectations, language: Language) -> String {
    let named = |name: Text, said: &dyn Display| {
        texts::phrases::NAMED.with(language, &[&name.in_language(language), said])
    };
    let names = Criterion::ALL.map(Criterion::name);
    let answers = names.into_iter().zip(expectations.answers());
    let known = answers.filter(|(_, answer)| *answer != Answer::Unknown);
    let known = known.map(|(name, answer)| named(name, &names::answer(answer, language)));
    let days = [
        (texts::plan::DELIVERY_DAYS, expectations.delivery_days),
        (texts::plan::DELIVERY_DAYS_TARGET, expectations.delivery_days_target),
    ];
    let days = days.into_iter().filter_map(|(name, days)| Some(named(name, &days?)));
    grammar::commas(&known.chain(days).collect::<Vec<_>>())
}

fn one<T: DeserializeOwned>(value: &str) -> Option<T> {
    // What can be left out in the file is there as it is, not as `Some`.
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(value).ok()
}

fn joined<T: DeserializeOwned>(value: &str, text: impl Fn(T) -> String) -> Option<String> {
    let list: Vec<T> = one(value)?;
    Some(list.into_iter().map(text).collect::<Vec<_>>().join("; "))
}

/// A map by names, each name with what is said of it.
fn named_ones<T: DeserializeOwned>(value: &str, text: impl Fn(T) -> String) -> Option<String> {
    let map: BTreeMap<String, T> = ron::from_str(value).ok()?;
    let said = map.into_iter().map(|(name, one)| match text(one) {
        text if text.is_empty() => name,
        text => format!("{name} ({text})"),
    });
    Some(said.collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_in_words() {
        let rival = r#"[(name: "Rival AG", model: Crosschannel, note: "Shop since 2024"), (name: "Direkt")]"#;
        let rated =
            r#"[(name: "Rival AG", expectations: (product_information: No, delivery_days: 3))]"#;
        let said =
            r#"[(date: "2026-09-14", source: Customer, tone: Complaint, text: "Nobody answers")]"#;
        let stops = r#"[(stage: Purchase, at: "shop"), (stage: Receive, at: "store")]"#;
        for (field, value, words) in [
            ("competitors", rival, "Rival AG · Crosschannel · Shop since 2024; Direkt"),
            (
                "competitors",
                rated,
                "Rival AG · Complete product information: No, Days until delivery: 3",
            ),
            ("feedback", said, "2026-09-14 · Customer · Complaint · Nobody answers"),
            ("stops", stops, "Buy · shop; Receive · store"),
            ("about", r#"["shop", "crm"]"#, "shop; crm"),
            ("risks", r#"["One", "Two"]"#, "One; Two"),
            ("criteria", r#"{"Exit": 3, "Interfaces": 5}"#, "Exit (3); Interfaces (5)"),
            (
                "candidates",
                r#"{"A": (scores: {"Exit": 2}, note: "Asked"), "B": ()}"#,
                "A (Exit: 2 · Asked); B",
            ),
        ] {
            let text = list_text(field, value, &[], Language::English);
            assert_eq!(text.as_deref(), Some(words), "{field}");
        }
        assert_eq!(list_text("competitors", "garbage", &[], Language::English), None);
        assert_eq!(list_text("name", "Shop", &[], Language::English), None);
    }
}
