//! Two views of the plan side by side: what differs, the two results, and the difference in words
//! (`docs/model.md`, "Views").
//!
//! While views are compared, the second one is the view that is shown: what is drawn and deleted
//! is planned for it.

use std::sync::Arc;

use super::announcement::{markets_text, route_text};
use crate::catalogue::words as names;
use crate::classify::roadmap::{cards, cost_between, effort_between};
use crate::classify::{
    Classification, Comparison, Criterion, Difference, Effort, Turn, classify, compare, turns,
};
use crate::language::{Language, grammar, texts};
use crate::plan::{Id, Model, NodeSort, Plan, View};
use crate::scene::{Caption, CaptionSide, Options, Scene, captioned, compose};
use crate::session::text::{effort_text, naming};

/// Two views of a plan with what they add up to.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What the first view adds up to.
    pub from: Arc<Classification>,
    /// What the second view adds up to.
    pub to: Arc<Classification>,
    /// What differs.
    pub comparison: Comparison,
    /// How many elements differ in each way, in the order of [`Difference::ALL`].
    pub counts: [usize; 3],
    /// The person-days of everything on the roadmap between the two views.
    pub effort: Effort,
    /// What the measures between them cost, in the currency of the plan.
    pub cost: u64,
}

/// What was compared last, which holds as long as the second result is the same.
#[derive(Debug, Default)]
pub(super) struct Comparisons {
    known: Option<Arc<Compared>>,
}

impl Comparisons {
    /// A result beside what the plan adds up to in another view.
    pub fn compared(&mut self, plan: &Plan, to: Arc<Classification>, from: View) -> Arc<Compared> {
        if let Some(known) = &self.known
            && Arc::ptr_eq(&known.to, &to)
            && known.comparison.from == from
        {
            return Arc::clone(known);
        }
        let compared = Arc::new(Compared::new(plan, Arc::new(to.in_view(from)), to));
        self.known = Some(Arc::clone(&compared));
        compared
    }
}

/// The picture of two views of a plan with a caption over it: that of `options`, and the view with
/// which it is compared. Without such a view, that of one view.
pub fn picture(plan: &Plan, options: &Options) -> Scene {
    let to = classify(plan, options.view, &options.excluded);
    let scene = compose(plan, &to.islands, options);
    let Some(from) = options.compared_with else { return scene };
    let from = Arc::new(to.in_view(from));
    let caption = Compared::new(plan, from, Arc::new(to)).caption(plan, options.language);
    captioned(scene, &caption, options.appearance)
}

impl Compared {
    /// Two results for one plan, and what differs.
    pub fn new(plan: &Plan, from: Arc<Classification>, to: Arc<Classification>) -> Self {
        let comparison = compare(plan, from.view, to.view);
        let effort = effort_between(&cards(plan, to.efforts()), from.view, to.view);
        let cost = cost_between(plan, from.view, to.view);
        let counts = Difference::ALL.map(|difference| comparison.count(difference));
        Self { from, to, comparison, counts, effort, cost }
    }

    /// Both results and how much differs, in words.
    pub fn caption(&self, plan: &Plan, language: Language) -> Caption {
        let side = |found: &Classification| {
            let level = Model::ALL.iter().position(|model| *model == found.model);
            CaptionSide {
                view: names::view_of(plan, found.view, language),
                model: names::model(found.model).in_language(language).to_owned(),
                level: level.unwrap_or_default(),
                axes: [markets_text(found, language), route_text(found, language)].join(" · "),
            }
        };
        let [added, changed, removed] = self.counts;
        Caption {
            sides: [side(&self.from), side(&self.to)],
            counts: [
                texts::views::COUNT_NEW.with(language, &[&added]),
                texts::phrases::CHANGED_COUNT.with(language, &[&changed]),
                texts::views::COUNT_GONE.with(language, &[&removed]),
            ],
        }
    }

    /// The difference in a few sentences: the model, whom and how it sells, how it interlocks.
    pub fn sentences(&self, plan: &Plan, language: Language) -> Vec<String> {
        if self.comparison.is_empty() {
            return vec![texts::views::VIEWS_ARE_ALIKE.in_language(language).to_owned()];
        }
        let both = [&self.from, &self.to];
        let [from, to] = both.map(|found| {
            grammar::in_sentence(names::model(found.model).in_language(language), language)
        });
        let level = |model: Model| Model::ALL.iter().position(|other| *other == model);
        let model = match level(self.from.model).cmp(&level(self.to.model)) {
            std::cmp::Ordering::Less => texts::views::MODEL_RISES.with(language, &[&from, &to]),
            std::cmp::Ordering::Greater => texts::views::MODEL_FALLS.with(language, &[&from, &to]),
            std::cmp::Ordering::Equal => texts::views::MODEL_STAYS.with(language, &[&to]),
        };
        let mut sentences = vec![model];
        if self.from.markets != self.to.markets {
            let [from, to] = both.map(|found| markets_text(found, language));
            sentences.push(texts::views::MARKETS_TURN.with(language, &[&from, &to]));
        }
        let [from, to] = both.map(|found| route_text(found, language));
        if from != to {
            sentences.push(texts::views::ROUTE_TURNS.with(language, &[&from, &to]));
        }
        let [from, to] =
            both.map(|found| found.islands.iter().filter(|island| island.len() > 1).count());
        if from != to {
            sentences.push(texts::views::ISLANDS_TURN.with(language, &[&from, &to]));
        }
        if self.effort.total() > 0 || self.cost > 0 {
            let efforts = self.to.efforts();
            let taken = (self.effort, self.cost);
            let taken = effort_text::with_cost_and_source(taken, efforts, plan, language);
            sentences.push(texts::views::COSTS.with(language, &[&taken]));
        }
        sentences
    }

    /// The elements that differ in one way, as they are listed: channels, systems and the other
    /// nodes, then links, each in the order of the names.
    pub fn listed(
        &self,
        plan: &Plan,
        difference: Difference,
        language: Language,
    ) -> Vec<(Id, String)> {
        let rank = |id: &Id| match plan.nodes.get(id).map(|node| node.sort()) {
            Some(NodeSort::Channel) => 0,
            Some(NodeSort::System) => 1,
            Some(NodeSort::Audience | NodeSort::Team | NodeSort::Activity) => 2,
            Some(NodeSort::Note | NodeSort::Frame) => 3,
            None => 4,
        };
        let listed = |id: &Id| {
            let name = naming::in_list(plan, id, language);
            let text = match self.turns_text(plan, id, language) {
                Some(turns) => texts::phrases::NAMED.with(language, &[&name, &turns]),
                None => name,
            };
            (id.clone(), text)
        };
        let mut listed: Vec<(Id, String)> = self.comparison.of(difference).map(listed).collect();
        listed.sort_by_cached_key(|(id, text)| (rank(id), text.to_lowercase(), id.clone()));
        listed
    }

    /// What a channel does otherwise, in words.
    fn turns_text(&self, plan: &Plan, id: &Id, language: Language) -> Option<String> {
        let Comparison { from, to, elements } = &self.comparison;
        if elements.get(id) != Some(&Difference::Changed) {
            return None;
        }
        let last = plan.last_step();
        let turns = turns(plan.channel(id)?, from.or_target(last), to.or_target(last));
        let turns = turns.into_iter().map(|turn| turn_text(turn, language));
        Some(turns.collect::<Vec<_>>().join(", "))
    }
}

/// What a channel does otherwise in the second view, in words.
fn turn_text(turn: Turn, language: Language) -> String {
    match turn {
        Turn::Sells(true) => texts::views::NOW_SELLS.in_language(language).to_owned(),
        Turn::Sells(false) => texts::views::SELLS_NO_MORE.in_language(language).to_owned(),
        Turn::Serves(market, now) => {
            let text = if now { texts::views::NOW_SERVES } else { texts::views::SERVES_NO_MORE };
            text.with(language, &[&names::market(market).in_language(language)])
        }
        Turn::Meets(index, now) => {
            let name = Criterion::ALL.get(index).map(|one| one.name().in_language(language));
            let [no, yes] =
                [texts::plan::NO, texts::plan::YES].map(|one| one.in_language(language));
            let said = if now { [no, yes] } else { [yes, no] };
            turned(name.unwrap_or_default(), said.map(str::to_owned), language)
        }
        Turn::Delivers(before, after) => {
            let days = |days| match days {
                Some(days) => grammar::days(days, language),
                None => texts::plan::NOT_KNOWN.in_language(language).to_owned(),
            };
            let name = texts::views::DELIVERY.in_language(language);
            turned(name, [before, after].map(days), language)
        }
        Turn::Share(before, after) => {
            let share = |share: Option<u32>| match share {
                Some(share) => texts::phrases::PERCENT.with(language, &[&share]),
                None => texts::plan::NOT_KNOWN.in_language(language).to_owned(),
            };
            let name = texts::views::SALES_SHARE.in_language(language);
            turned(name, [before, after].map(share), language)
        }
        Turn::Offers(index, now) => {
            let text = if now { texts::views::NOW_OFFERS } else { texts::views::OFFERS_NO_MORE };
            let feature = names::FEATURES.get(index).copied();
            text.with(language, &[&feature.map_or("", |name| name.in_language(language))])
        }
    }
}

/// Something with what it was and what it becomes.
fn turned(name: &str, [before, after]: [String; 2], language: Language) -> String {
    let said = texts::phrases::FROM_TO.with(language, &[&before, &after]);
    texts::phrases::NAMED.with(language, &[&name, &said])
}
