//! What the plan adds up to in a view, and what that rests on.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::assessment::{Assessed, Assessment};
use super::background::Background;
use super::subject::Subject;
use crate::catalogue::efforts::Efforts;
use crate::classify::{Classification, Proposal, Topology, critical_elements_of};
use crate::plan::{Id, Market, Plan, View};

/// Up to this many active channels what carries the model is found at once.
const CHANNELS_AT_ONCE: usize = 60;

/// Results for the plan as it is now.
#[derive(Debug, Default)]
pub(in crate::session) struct Results {
    /// What was read last of the plan, which the next reading follows.
    topology: Option<Arc<Topology>>,
    /// What proposals count with.
    efforts: Arc<Efforts>,
    classification: Option<(View, BTreeSet<Id>, Arc<Classification>)>,
    /// What the market is that is looked at, after the whole.
    of_market: Option<(Arc<Classification>, Arc<Classification>)>,
    /// What was found last, in whatever view.
    latest: Option<Arc<Classification>>,
    assessment: Background<Asked, Arc<Assessment>>,
    /// The result whose assessment was asked for, while it is not known.
    question: Option<Asked>,
    critical_elements: Option<(Arc<Classification>, Arc<BTreeSet<Id>>)>,
}

/// The result that is asked about. Two are one question if they rest on the same.
#[derive(Clone, Debug)]
struct Asked(Arc<Classification>);

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&other.0)
    }
}

impl Results {
    /// What the view of the plan adds up to.
    pub(super) fn classification(&mut self, of: Subject<'_>) -> Arc<Classification> {
        let Subject { plan, view, excluded, .. } = of;
        if let Some((of_view, of_excluded, classification)) = &self.classification
            && (*of_view, of_excluded) == (view, excluded)
        {
            return Arc::clone(classification);
        }
        let efforts = &self.efforts;
        let topology = self
            .topology
            .get_or_insert_with(|| Arc::new(Topology::new(plan).with_efforts(Arc::clone(efforts))));
        let before = self.latest.take();
        let found = topology.classify_after(view, excluded, before.as_deref());
        let classification = Arc::new(found);
        self.classification = Some((view, excluded.clone(), Arc::clone(&classification)));
        self.latest = Some(Arc::clone(&classification));
        classification
    }

    /// The same of the market that is looked at, where the plan sells to another as well.
    pub(super) fn looked_at(&mut self, of: Subject<'_>) -> Arc<Classification> {
        let found = self.classification(of);
        let sold_to = |market: &Market| found.markets.contains(market);
        let Some(market) = of.market.filter(sold_to).filter(|_| found.by_market.len() > 1) else {
            return found;
        };
        if let Some((whole, of_market)) = &self.of_market
            && Arc::ptr_eq(whole, &found)
            && of_market.market == Some(market)
        {
            return Arc::clone(of_market);
        }
        let of_market = Arc::new(found.of_market(market));
        self.of_market = Some((found, Arc::clone(&of_market)));
        of_market
    }

    /// What proposals count with.
    pub fn efforts(&self) -> &Arc<Efforts> {
        &self.efforts
    }

    /// Counts with these efforts from now on.
    pub(super) fn count_with(&mut self, efforts: Arc<Efforts>) {
        *self = Self { efforts, ..Self::default() };
    }

    /// Reads what changed in the plan. Where only names did, the result is the same; it is given
    /// out anew, since it is put into words with the names.
    pub(super) fn follow(&mut self, plan: &Plan) {
        // What nobody asked for yet is read when somebody does.
        let Some(before) = &self.topology else { return };
        let next = before.updated(plan);
        let renamed = before.is_like(&next);
        self.topology = Some(Arc::new(next));
        match &mut self.classification {
            Some((.., found)) if renamed => *found = Arc::new(Classification::clone(found)),
            forgotten => *forgotten = None,
        }
        if !renamed {
            self.assessment.forget();
            self.question = None;
        }
    }

    /// The assessment of a result, made at once if that does not take long.
    pub(super) fn assessment(&mut self, found: &Arc<Classification>) -> Assessed {
        let asked = Asked(Arc::clone(found));
        if let Some(assessment) = self.assessment.get(&asked) {
            return Assessed::Known(Arc::clone(assessment));
        }
        if !Assessment::is_quick(found) {
            self.question = self.assessment.is_open(&asked).then_some(asked);
            return Assessed::Sought;
        }
        let assessment = Arc::new(Assessment::of(found));
        self.assessment.put(asked, Arc::clone(&assessment));
        Assessed::Known(assessment)
    }

    /// The proposal for what was assessed last, if the plan is still the same.
    pub fn proposal(&self) -> Option<&Proposal> {
        self.assessment.latest().and_then(|assessment| assessment.next.as_deref())
    }

    /// The result whose assessment is asked for.
    pub fn open_assessment(&self) -> Option<Arc<Classification>> {
        self.question.as_ref().map(|asked| Arc::clone(&asked.0))
    }

    /// Takes an answer, unless something else is asked by now.
    pub fn answer(&mut self, of: &Arc<Classification>, assessment: Arc<Assessment>) {
        if let Some(question) = self.question.take_if(|question| question.0.is_same(of)) {
            self.assessment.put(question, assessment);
        }
    }

    /// What is asked cannot be found; it is asked again for another result only.
    pub(super) fn assessment_failed(&mut self) {
        if let Some(question) = self.question.take() {
            self.assessment.fail(question);
        }
    }

    /// What carries the model of a result; nothing while that is being found.
    pub(super) fn critical_elements(&mut self, found: &Arc<Classification>) -> Arc<BTreeSet<Id>> {
        if let Some((of, critical_elements)) = &self.critical_elements
            && Arc::ptr_eq(of, found)
        {
            return Arc::clone(critical_elements);
        }
        let critical_elements = if found.channels.len() <= CHANNELS_AT_ONCE {
            critical_elements_of(found)
        } else {
            match self.assessment(found) {
                Assessed::Known(assessment) => assessment.critical_elements.clone(),
                Assessed::Sought => return Arc::default(),
            }
        };
        let critical_elements = Arc::new(critical_elements.into_iter().collect());
        self.critical_elements = Some((Arc::clone(found), Arc::clone(&critical_elements)));
        critical_elements
    }
}
