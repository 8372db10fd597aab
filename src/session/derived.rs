//! What follows from a plan, kept until what it rests on changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::classify::{Classification, Proposal, classify, next_level_of};
use crate::edit::Touched;
use crate::plan::{Id, Plan, View};
use crate::scene::{Composer, Options, Scene};

/// Up to this many active channels the next level is found within a frame.
const CHANNELS_AT_ONCE: usize = 60;

/// What leads to a higher model, as far as it is known.
#[derive(Clone, Debug)]
pub enum NextLevel {
    /// The cheapest way; `None` if there is no higher model.
    Known(Option<Arc<Proposal>>),
    /// It is being looked for.
    Sought,
}

/// Results for the plan as it is now.
#[derive(Debug, Default)]
pub(super) struct Derived {
    classification: Option<(View, BTreeSet<Id>, Arc<Classification>)>,
    next_level: Option<(Arc<Classification>, Option<Arc<Proposal>>)>,
    /// The result of which the next level was asked for, while it is not known.
    question: Option<Arc<Classification>>,
    composer: Composer,
    scene: Option<(Options, Arc<Scene>)>,
}

impl Derived {
    /// Forgets what rests on what was touched.
    pub(super) fn plan_changed(&mut self, touched: Touched) {
        if touched >= Touched::Looks {
            self.scene = None;
        }
        if touched >= Touched::Meaning {
            self.classification = None;
            self.next_level = None;
            self.question = None;
        }
    }

    pub(super) fn classification(
        &mut self,
        plan: &Plan,
        view: View,
        held_off: &BTreeSet<Id>,
    ) -> Arc<Classification> {
        if let Some((of_view, of_held_off, classification)) = &self.classification
            && (*of_view, of_held_off) == (view, held_off)
        {
            return Arc::clone(classification);
        }
        let classification = Arc::new(classify(plan, view, held_off));
        self.classification = Some((view, held_off.clone(), Arc::clone(&classification)));
        self.scene = None;
        classification
    }

    /// What leads on from a result, found at once if that does not take long.
    pub(super) fn next_level(&mut self, found: &Arc<Classification>) -> NextLevel {
        if let Some((of, proposal)) = &self.next_level
            && Arc::ptr_eq(of, found)
        {
            return NextLevel::Known(proposal.clone());
        }
        if found.channels.len() > CHANNELS_AT_ONCE {
            self.question = Some(Arc::clone(found));
            return NextLevel::Sought;
        }
        let proposal = next_level_of(found).map(Arc::new);
        self.next_level = Some((Arc::clone(found), proposal.clone()));
        NextLevel::Known(proposal)
    }

    /// The proposal of the result that was asked about last, if it is known.
    pub(super) fn proposal(&self) -> Option<&Proposal> {
        self.next_level.as_ref().and_then(|(_, proposal)| proposal.as_deref())
    }

    pub(super) fn open_question(&self) -> Option<Arc<Classification>> {
        self.question.clone()
    }

    /// Takes an answer, unless something else is asked by now.
    pub(super) fn answer_next_level(
        &mut self,
        of: &Arc<Classification>,
        proposal: Option<Proposal>,
    ) {
        if let Some(question) = self.question.take_if(|question| Arc::ptr_eq(question, of)) {
            self.next_level = Some((question, proposal.map(Arc::new)));
        }
    }

    pub(super) fn scene(
        &mut self,
        plan: &Plan,
        view: View,
        held_off: &BTreeSet<Id>,
        options: Options,
    ) -> Arc<Scene> {
        let classification = self.classification(plan, view, held_off);
        if let Some((of_options, scene)) = &self.scene
            && *of_options == options
        {
            return Arc::clone(scene);
        }
        let scene = self.composer.compose(plan, &classification.islands, &options);
        self.scene = Some((options, Arc::clone(&scene)));
        scene
    }
}
