//! Differences and conflicts between plans, in words.

use std::collections::BTreeSet;

use crate::catalogue::{self, words as names};
use crate::classify::classify;
use crate::file::{
    ChangeKind, Conflict, ConflictKind, Difference, Differences, Location, Section, acts_on_text,
    completed_steps_between, push_escaped,
};
use crate::language::{Language, Text, texts};
use crate::plan::{ActivityKind, Id, LinkKind, NodeSort, Plan, SystemKind, TeamKind, View};
use crate::session::text::field_text::{self as fields, Reading, word};
use crate::session::text::list_text::{list_text, set_aside_text, step_text};
use crate::session::text::naming;
use crate::text::plain;

/// No value is written out longer than this, in characters.
const MOST_CHARACTERS: usize = 120;
/// What the name of a finding that is set aside stands behind.
const SET_ASIDE: &str = "set_aside.";

/// What both plans are, one view a line: the model before and the one now, one where it is the
/// same.
pub fn models(old: &Plan, new: &Plan, language: Language) -> Vec<String> {
    let model = |plan, view| classify(plan, view, &BTreeSet::new()).model;
    let line = |view| {
        let [before, after] = [old, new].map(|plan| model(plan, view));
        let said = [before, after].map(|model| names::model(model).in_language(language));
        let said = match before == after {
            true => said[1].to_owned(),
            false => said.join(" → "),
        };
        texts::phrases::NAMED.with(language, &[&names::view(view, language), &said])
    };
    [View::Today, View::Target].map(line).into()
}

/// That the steps have the numbers of the earlier plan; `None` where they are the same in both.
pub fn counted_as_then(old: &Plan, new: &Plan, language: Language) -> Option<String> {
    let completed = completed_steps_between(old, new);
    let said = || texts::differences::STEPS_AS_THEN.with(language, &[&(completed + 1)]);
    (completed > 0).then(said)
}

/// A difference on one line: `Online shop · Sells: No → From step 2`.
pub fn line(difference: &Difference, old: &Plan, new: &Plan, language: Language) -> String {
    let element = location_name(&difference.location, &[new, old], language);
    match (difference.change, &difference.field) {
        (ChangeKind::Added, _) => format!("+ {element}"),
        (ChangeKind::Removed, _) => format!("− {element}"),
        (ChangeKind::Changed, None) => element,
        (ChangeKind::Changed, Some(field)) => {
            let [before, after] = [&difference.old, &difference.new].map(|value| {
                worded(&difference.location, field, value.as_deref(), &[new, old], language)
            });
            let [before, after] = side_by_side(&before, &after, language);
            let field = field_name(field, language);
            format!("{element} · {field}: {before} → {after}")
        }
    }
}

/// A conflict on one line.
pub fn conflict_line(
    conflict: &Conflict,
    ours: &Plan,
    theirs: &Plan,
    language: Language,
) -> String {
    let element = location_name(&conflict.location, &[ours, theirs], language);
    match (&conflict.field, conflict.kind) {
        (Some(field), _) => {
            let [base, ours, theirs] =
                [&conflict.base, &conflict.ours, &conflict.theirs].map(|value| {
                    let plans = [ours, theirs];
                    worded(&conflict.location, field, value.as_deref(), &plans, language)
                });
            let base = base.shown(&shortened(&base.text), language);
            let [ours, theirs] = side_by_side(&ours, &theirs, language);
            let field = field_name(field, language);
            texts::differences::CONFLICT_VALUES
                .with(language, &[&element, &field, &ours, &theirs, &base])
        }
        (None, ConflictKind::Removed) => {
            let text = match conflict.ours {
                None => texts::differences::CONFLICT_REMOVED_BY_US,
                Some(_) => texts::differences::CONFLICT_REMOVED_BY_THEM,
            };
            text.with(language, &[&element])
        }
        (None, ConflictKind::SameId) => {
            texts::differences::CONFLICT_SAME_ID.with(language, &[&element, &conflict.location.id])
        }
        (None, ConflictKind::LinkLost) => {
            texts::differences::CONFLICT_LINK_LOST.with(language, &[&element])
        }
        (None, ConflictKind::Values) => {
            texts::differences::CONFLICT_LINK_ENDS.with(language, &[&element])
        }
    }
}

/// What a conflict is about, in two lines: the element and the field.
pub fn conflict_head(
    conflict: &Conflict,
    ours: &Plan,
    theirs: &Plan,
    language: Language,
) -> (String, String) {
    let element = location_name(&conflict.location, &[ours, theirs], language);
    let about = match (&conflict.field, conflict.kind) {
        (Some(field), _) => field_name(field, language),
        (None, ConflictKind::SameId) => {
            texts::differences::ABOUT_SAME_ID.in_language(language).to_owned()
        }
        (None, ConflictKind::LinkLost) => {
            texts::differences::ABOUT_LINK_LOST.in_language(language).to_owned()
        }
        (None, _) => texts::differences::ABOUT_REMOVED.in_language(language).to_owned(),
    };
    (element, about)
}

/// What one side of a conflict has.
pub fn conflict_value(
    conflict: &Conflict,
    value: Option<&str>,
    ours: &Plan,
    theirs: &Plan,
    language: Language,
) -> String {
    match (&conflict.field, value) {
        (Some(field), value) => {
            let value = worded(&conflict.location, field, value, &[ours, theirs], language);
            value.shown(&shortened(&value.text), language)
        }
        (None, None) => texts::differences::IS_REMOVED.in_language(language).to_owned(),
        (None, Some(_)) => texts::differences::IS_KEPT.in_language(language).to_owned(),
    }
}

/// How much is different, on one line: `2 added, 1 removed, 3 changed`.
pub fn summary(differences: &Differences, language: Language) -> String {
    let (added, removed, changed) = differences.counts();
    let mut parts = Vec::new();
    for (count, text) in [
        (added, texts::differences::ADDED),
        (removed, texts::differences::REMOVED),
        (changed, texts::phrases::CHANGED_COUNT),
    ] {
        if count > 0 {
            parts.push(text.with(language, &[&count]));
        }
    }
    if !differences.layout.is_empty() {
        let mut locations: Vec<&Location> =
            differences.layout.iter().map(|found| &found.location).collect();
        locations.dedup();
        parts.push(texts::differences::MOVED.with(language, &[&locations.len()]));
    }
    match parts.is_empty() {
        true => texts::documents::NO_DIFFERENCES.in_language(language).to_owned(),
        false => parts.join(", "),
    }
}

/// What an element is called in the first of the plans that has it.
fn location_name(location: &Location, plans: &[&Plan], language: Language) -> String {
    let named = |sort: Text, name: &str| match plain(name.trim()) {
        name if name.is_empty() => sort.in_language(language).to_owned(),
        name => {
            texts::differences::SORT_AND_NAME.with(language, &[&sort.in_language(language), &name])
        }
    };
    let Ok(id) = Id::new(&location.id) else {
        return texts::differences::THE_PLAN.in_language(language).to_owned();
    };
    let found = plans.iter().find_map(|plan| match location.section {
        Section::Plan => None,
        Section::Node => plan.nodes.get(&id).map(|_| naming::node(plan, &id, language)),
        Section::Link => plan.links.get(&id).map(|_| naming::in_list(plan, &id, language)),
        Section::Journey => {
            plan.journeys.get(&id).map(|journey| named(texts::plan::JOURNEY, &journey.name))
        }
        Section::Measure => {
            plan.measures.get(&id).map(|measure| named(texts::plan::MEASURE, &measure.title))
        }
    });
    shortened(&found.unwrap_or_else(|| location.id.clone()))
}

/// Whether a field is a whole step with its name and its day.
fn is_step(field: &str) -> bool {
    field.strip_prefix("steps.").is_some_and(|rest| !rest.contains('.'))
}

/// What a field is called.
fn field_name(field: &str, language: Language) -> String {
    if let Some(rest) = field.strip_prefix("steps.") {
        let (number, part) = rest.split_once('.').unwrap_or((rest, ""));
        let step = texts::plan::STEP_NUMBER.with(language, &[&number]);
        return match part {
            "" => step,
            part => format!("{step}, {}", field_name(part, language)),
        };
    }
    if field.starts_with(SET_ASIDE) {
        return texts::differences::FIELD_SET_ASIDE.in_language(language).to_owned();
    }
    match fields::of(field) {
        Some(known) => known.name.in_language(language).to_owned(),
        None => field.to_owned(),
    }
}

/// A value in words, however long.
struct Worded {
    text: String,
    /// Whether the user wrote it.
    is_text: bool,
}

impl Worded {
    /// A part of it as it stands in a sentence.
    fn shown(&self, part: &str, language: Language) -> String {
        match self.is_text {
            true => texts::phrases::QUOTED.with(language, &[&part]),
            false => part.to_owned(),
        }
    }
}

/// Two values that differ, each no longer than belongs on a line: the whole or the beginning of
/// each, or what is around the first difference if that would look alike.
fn side_by_side(one: &Worded, other: &Worded, language: Language) -> [String; 2] {
    let parts = match [one, other].map(|value| shortened(&value.text)) {
        [a, b] if a == b && one.is_text == other.is_text => {
            let letters = one.text.chars().zip(other.text.chars());
            let same = letters.take_while(|(a, b)| a == b).count();
            [one, other].map(|value| around(&value.text, same))
        }
        different => different,
    };
    let [a, b] = parts;
    [one.shown(&a, language), other.shown(&b, language)]
}

/// What is around a letter of a text, exactly.
fn around(text: &str, letter: usize) -> String {
    let start = letter.saturating_sub(MOST_CHARACTERS / 2);
    let mut part = String::new();
    if start > 0 {
        part.push('…');
    }
    let mut letters = text.chars().skip(start);
    for letter in letters.by_ref().take(MOST_CHARACTERS) {
        match acts_on_text(letter) {
            true => push_escaped(&mut part, letter),
            false => part.push(letter),
        }
    }
    if letters.next().is_some() {
        part.push('…');
    }
    part
}

/// A value in words where it is a word of the format, else as it is.
fn worded(
    location: &Location,
    field: &str,
    value: Option<&str>,
    plans: &[&Plan],
    language: Language,
) -> Worded {
    let say = |text: Text| text.in_language(language).to_owned();
    let reading = fields::of(field).map_or(Reading::AsWritten, |known| known.reading);
    let last = fields::last(field);
    let said = match (location.section, last, value) {
        (_, _, Some(value)) if matches!(reading, Reading::Own) && !value.is_empty() => {
            return Worded { text: value.to_owned(), is_text: true };
        }
        // What a link does not say for itself, its kind says.
        (Section::Link, "resources", None) => say(texts::differences::AS_ITS_KIND_CARRIES),
        (Section::Link, "effort", None) => say(texts::differences::EFFORT_OF_ITS_KIND),
        (_, _, None | Some("" | "[]")) => say(texts::differences::NO_VALUE),
        (_, _, Some(value)) => {
            let in_words = match reading {
                _ if is_step(field) => step_text(value, language),
                _ if field.starts_with(SET_ASIDE) => set_aside_text(value, language),
                Reading::Own | Reading::AsWritten => None,
                Reading::Word(word) => word(value, language),
                Reading::Kind => kind_text(location, value, plans, language),
                Reading::Element => Id::new(value).ok().and_then(|id| {
                    let plan = plans.iter().find(|plan| plan.nodes.contains_key(&id))?;
                    Some(naming::node(plan, &id, language))
                }),
                Reading::List => list_text(last, value, plans, language),
            };
            in_words.unwrap_or_else(|| value.to_owned())
        }
    };
    Worded { text: said, is_text: false }
}

/// On one line, and no longer than belongs on one.
fn shortened(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

fn kind_text(
    location: &Location,
    value: &str,
    plans: &[&Plan],
    language: Language,
) -> Option<String> {
    let say = |text: Text| text.in_language(language).to_owned();
    if location.section == Section::Link {
        return word(value).map(|kind: LinkKind| say(catalogue::link(kind).name));
    }
    let id = Id::new(&location.id).ok()?;
    let node = plans.iter().find_map(|plan| plan.nodes.get(&id))?;
    match node.sort() {
        NodeSort::Channel => word(value).map(|kind| say(catalogue::channel(kind).name)),
        NodeSort::System => word(value).map(|kind: SystemKind| say(catalogue::system(kind).name)),
        NodeSort::Team => word(value).map(|kind: TeamKind| say(catalogue::team(kind).name)),
        NodeSort::Activity => {
            word(value).map(|kind: ActivityKind| say(catalogue::activity(kind).name))
        }
        NodeSort::Audience | NodeSort::Note | NodeSort::Frame => None,
    }
}
