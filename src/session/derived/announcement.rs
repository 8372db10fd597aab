//! A change of the result, with what brought it about: said once, for a few seconds.
//!
//! Before anything changes on which the result can rest, the session remembers what it was and
//! what is about to happen. Asked in the next frame, it compares.

use std::sync::Arc;

use super::change_list::{ListedChange, changed, changes};
use crate::catalogue::words as names;
use crate::classify::{Classification, Route, Through, broken};
use crate::edit::LabelKind;
use crate::language::{Language, Text, texts};
use crate::plan::{Id, Node, Plan, View};
use crate::session::text::naming;

/// How long an announcement stays, in milliseconds, besides the time to read it.
const STAYS: u64 = 4_000;
/// How long it takes to read a letter, in milliseconds.
const PER_LETTER: u64 = 45;

/// What brings about that the result changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A step of the history.
    Edit(LabelKind),
    /// A step was taken back.
    Undo,
    /// A step was done again.
    Redo,
    /// Another view is shown.
    View(View),
    /// These are excluded.
    Excluded(Vec<Id>),
    /// These are no longer excluded.
    Included(Vec<Id>),
}

/// A change of the result.
#[derive(Clone, Debug)]
pub struct Announcement {
    /// What the result was.
    pub from: Arc<Classification>,
    /// What it is.
    pub to: Arc<Classification>,
    /// What brought it about.
    pub cause: Cause,
    before: Plan,
    after: Plan,
    /// The one element that came or changed, if it was only one.
    about: Option<Id>,
    /// When it goes, in the time of the session.
    until: u64,
}

/// What is about to be said, and what is said.
#[derive(Debug, Default)]
pub(super) struct Announcements {
    /// The result and the plan before a change, until they are compared.
    pending: Option<(Arc<Classification>, Plan, Cause)>,
    said: Option<Arc<Announcement>>,
}

impl Announcements {
    /// Remembers the result before something changes on which it may rest.
    pub fn will_change(
        &mut self,
        cause: Cause,
        from: impl FnOnce() -> (Arc<Classification>, Plan),
    ) {
        match &mut self.pending {
            // What was planned is shown at once: then the plan is the cause, not the view.
            Some((.., Cause::Edit(_))) if matches!(cause, Cause::View(_)) => {}
            Some((.., pending)) => *pending = cause,
            None => {
                let (from, plan) = from();
                self.pending = Some((from, plan, cause));
            }
        }
    }

    /// What changed of the result last, for some seconds after it did.
    pub fn announcement(
        &mut self,
        to: impl FnOnce() -> Arc<Classification>,
        plan: &Plan,
        language: Language,
        now: u64,
    ) -> Option<Arc<Announcement>> {
        if let Some((from, before, cause)) = self.pending.take() {
            let to = to();
            if differs(&from, &to) {
                let after = plan.clone();
                let about = match &changes(&before, &after)[..] {
                    [ListedChange::Added(id) | ListedChange::Changed(id)] => Some(id.clone()),
                    _ => None,
                };
                let mut said = Announcement { from, to, cause, before, after, about, until: 0 };
                let letters = said.text(language).chars().count() as u64;
                said.until = now + STAYS + letters * PER_LETTER;
                self.said = Some(Arc::new(said));
            }
        }
        self.said.take_if(|said| said.until <= now);
        // What was just drawn is mostly named at once.
        if let Some(said) = &mut self.said {
            rename(said, plan);
        }
        self.said.clone()
    }

    /// For how much longer the announcement stays, in milliseconds; 0 if there is none.
    pub fn stays(&self, now: u64) -> u64 {
        self.said.as_ref().map_or(0, |said| said.until.saturating_sub(now))
    }

    /// Forgets what was to be said.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// Has an announcement call the one element it is about what that is called now.
fn rename(said: &mut Arc<Announcement>, now: &Plan) {
    let Some(id) = &said.about else { return };
    let (Some(then), Some(node)) = (said.after.nodes.get(id), now.nodes.get(id)) else { return };
    if then.name() == node.name() {
        return;
    }
    let (id, mut renamed) = (id.clone(), Node::clone(then));
    renamed.set_name(node.name().to_owned());
    Arc::make_mut(said).after.nodes.insert(id, Arc::new(renamed));
}

fn differs(from: &Classification, to: &Classification) -> bool {
    from.model != to.model
        || from.markets != to.markets
        || (from.route, &from.through) != (to.route, &to.through)
}

impl Announcement {
    /// When it goes, in milliseconds of the session's time; another announcement goes at another.
    pub fn goes_at(&self) -> u64 {
        self.until
    }

    /// The one element that came or changed, if it was only one.
    pub fn about(&self) -> Option<&Id> {
        self.about.as_ref()
    }

    /// From what to what, on its own.
    pub fn change(&self, language: Language) -> String {
        let [from, to] = self.ends(language);
        texts::phrases::FROM_TO.with(language, &[&from, &to])
    }

    /// All of it: from what to what, why, and which condition broke.
    pub fn text(&self, language: Language) -> String {
        self.with_cause(&self.change(language), language)
    }

    /// The same as a screen reader says it.
    pub fn spoken(&self, language: Language) -> String {
        let [from, to] = self.ends(language);
        self.with_cause(
            &texts::announcements::CHANGE_SPOKEN.with(language, &[&from, &to]),
            language,
        )
    }

    /// Whether the model itself changed, and not only whom or through whom it sells.
    pub fn is_of_the_model(&self) -> bool {
        self.from.model != self.to.model
    }

    fn with_cause(&self, change: &str, language: Language) -> String {
        let change =
            texts::announcements::BECAUSE.with(language, &[&change, &self.because(language)]);
        match broken(&self.after, &self.from, &self.to, language) {
            Some(reason) => {
                texts::announcements::AND_BROKE.with(language, &[&change, &reason.text])
            }
            None => change,
        }
    }

    fn ends(&self, language: Language) -> [String; 2] {
        if self.is_of_the_model() {
            return [&self.from, &self.to]
                .map(|found| names::model(found.model).in_language(language).to_owned());
        }
        of_route(&self.from, &self.to, language).unwrap_or_default()
    }

    /// What brought it about, a clause behind "because".
    pub fn because(&self, language: Language) -> String {
        let named = |plan: &Plan, id: &Id| naming::in_sentence(plan, id, language);
        match &self.cause {
            Cause::View(view) => self.view_is_now(*view, texts::announcements::VIEW, &[], language),
            Cause::Excluded(ids) => match &ids[..] {
                [only] => {
                    texts::announcements::HELD_OFF.with(language, &[&named(&self.after, only)])
                }
                _ => texts::announcements::HELD_OFF_MANY.with(language, &[&ids.len()]),
            },
            Cause::Included(ids) => match &ids[..] {
                [only] => texts::announcements::BACK.with(language, &[&named(&self.after, only)]),
                _ => texts::announcements::BACK_MANY.with(language, &[&ids.len()]),
            },
            Cause::Edit(label) => {
                let change = self.edited(*label, language);
                match self.from.view == self.to.view {
                    true => change,
                    false => self.view_is_now(
                        self.to.view,
                        texts::announcements::AND_SHOWN,
                        &[&change],
                        language,
                    ),
                }
            }
            Cause::Undo => self.undone_or_redone(&UNDO, language),
            Cause::Redo => self.undone_or_redone(&REDO, language),
        }
    }

    fn view_is_now(
        &self,
        view: View,
        text: Text,
        before: &[&dyn std::fmt::Display],
        language: Language,
    ) -> String {
        let view = names::view_of(&self.after, view, language);
        let values: Vec<&dyn std::fmt::Display> =
            before.iter().copied().chain([&view as &dyn std::fmt::Display]).collect();
        text.with(language, &values)
    }

    fn edited(&self, label: LabelKind, language: Language) -> String {
        if label == LabelKind::CompleteStep
            && let Some(completed) = self.after.completed.last()
        {
            return texts::completion::BECAUSE.with(language, &[&completed.name]);
        }
        let view = self.to.view;
        let changes = changes(&self.before, &self.after);
        match &changes[..] {
            [ListedChange::Added(id)] => {
                let planned = label == LabelKind::Plan;
                let text = if planned {
                    texts::announcements::PLANNED
                } else {
                    texts::announcements::ADDED
                };
                text.with(language, &[&naming::in_sentence(&self.after, id, language)])
            }
            [ListedChange::Removed(id)] => texts::announcements::DELETED
                .with(language, &[&naming::in_sentence(&self.before, id, language)]),
            [ListedChange::Changed(id)] => {
                changed((&self.before, &self.after), id, (label, view), language)
            }
            several => {
                let all = |is: fn(&ListedChange) -> bool| several.iter().all(is);
                let text = match label {
                    LabelKind::Plan => texts::announcements::PLANNED_MANY,
                    LabelKind::Retire => texts::announcements::ENDS_MANY,
                    _ if all(|change| matches!(change, ListedChange::Added(_))) => {
                        texts::announcements::ADDED_MANY
                    }
                    _ if all(|change| matches!(change, ListedChange::Removed(_))) => {
                        texts::announcements::DELETED_MANY
                    }
                    _ => texts::announcements::CHANGED_MANY,
                };
                text.with(language, &[&several.len()])
            }
        }
    }

    fn undone_or_redone(
        &self,
        [brought, took, changed, many]: &[Text; 4],
        language: Language,
    ) -> String {
        let named = |plan: &Plan, id: &Id| naming::in_sentence(plan, id, language);
        match &changes(&self.before, &self.after)[..] {
            [ListedChange::Added(id)] => brought.with(language, &[&named(&self.after, id)]),
            [ListedChange::Removed(id)] => took.with(language, &[&named(&self.before, id)]),
            [ListedChange::Changed(id)] => changed.with(language, &[&named(&self.after, id)]),
            several => many.with(language, &[&several.len()]),
        }
    }
}

const UNDO: [Text; 4] = [
    texts::announcements::UNDO_BROUGHT,
    texts::announcements::UNDO_TOOK,
    texts::announcements::UNDO_CHANGED,
    texts::announcements::UNDO_MANY,
];
const REDO: [Text; 4] = [
    texts::announcements::REDO_BROUGHT,
    texts::announcements::REDO_TOOK,
    texts::announcements::REDO_CHANGED,
    texts::announcements::REDO_MANY,
];

/// What differs of markets and route, from and to; `None` if nothing does.
pub(in crate::session) fn of_route(
    from: &Classification,
    to: &Classification,
    language: Language,
) -> Option<[String; 2]> {
    let both = [from, to];
    let route = |found: &Classification| (found.route, found.through.clone());
    let in_words =
        |of: fn(&Classification, Language) -> String| both.map(|found| of(found, language));
    match (from.markets == to.markets, route(from) == route(to)) {
        (true, true) => None,
        (false, true) => Some(in_words(markets_text)),
        (true, false) => Some(in_words(route_text)),
        (false, false) => Some(both.map(|found| {
            format!("{}, {}", markets_text(found, language), route_text(found, language))
        })),
    }
}

/// The markets in one short line: "B2B + B2C".
pub fn markets_text(found: &Classification, language: Language) -> String {
    if found.markets.is_empty() {
        return texts::result::MARKETS_OPEN.in_language(language).to_owned();
    }
    let markets = found.markets.iter().map(|market| names::market(*market).in_language(language));
    markets.collect::<Vec<_>>().join(" + ")
}

/// The route in one short line: "D2C", "own + marketplace".
pub fn route_text(found: &Classification, language: Language) -> String {
    let text = match found.route {
        Route::Open => texts::result::ROUTE_IS_OPEN,
        Route::Direct => texts::result::SHORT_DIRECT,
        Route::DirectToPrivate => texts::result::SHORT_DIRECT_TO_PRIVATE,
        Route::D2c => texts::result::SHORT_D2C,
        Route::Indirect | Route::Mixed => {
            let through = found.through.iter().map(|through| match through {
                Through::Own => texts::result::SHORT_OWN,
                Through::Marketplace => texts::result::SHORT_MARKETPLACE,
                Through::ThirdParty => texts::result::SHORT_THIRD_PARTY,
            });
            let through = through.map(|text| text.in_language(language));
            return through.collect::<Vec<_>>().join(" + ");
        }
    };
    text.in_language(language).to_owned()
}
