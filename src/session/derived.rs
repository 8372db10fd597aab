//! What follows from a plan, kept until what it rests on changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::assessment::{Assessed, Assessment};
use crate::classify::{Classification, Proposal, classify};
use crate::edit::Touched;
use crate::plan::{Id, Plan, View};
use crate::scene::{Composer, Options, Scene};

/// Results for the plan as it is now.
#[derive(Debug, Default)]
pub(super) struct Derived {
    classification: Option<(View, BTreeSet<Id>, Arc<Classification>)>,
    assessment: Option<(Arc<Classification>, Arc<Assessment>)>,
    /// The result whose assessment was asked for, while it is not known.
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
            self.assessment = None;
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

    /// The assessment of a result, made at once if that does not take long.
    pub(super) fn assessment(&mut self, found: &Arc<Classification>) -> Assessed {
        if let Some((of, assessment)) = &self.assessment
            && Arc::ptr_eq(of, found)
        {
            return Assessed::Known(Arc::clone(assessment));
        }
        if !Assessment::is_quick(found) {
            self.question = Some(Arc::clone(found));
            return Assessed::Sought;
        }
        let assessment = Arc::new(Assessment::of(found));
        self.assessment = Some((Arc::clone(found), Arc::clone(&assessment)));
        Assessed::Known(assessment)
    }

    /// The proposal for what was assessed last, if the plan is still the same.
    pub(super) fn proposal(&self) -> Option<&Proposal> {
        self.assessment.as_ref().and_then(|(_, assessment)| assessment.next.as_deref())
    }

    /// The result whose assessment is asked for.
    pub(super) fn open_question(&self) -> Option<Arc<Classification>> {
        self.question.clone()
    }

    /// Takes an answer, unless something else is asked by now.
    pub(super) fn answer(&mut self, of: &Arc<Classification>, assessment: Arc<Assessment>) {
        if let Some(question) = self.question.take_if(|question| Arc::ptr_eq(question, of)) {
            self.assessment = Some((question, assessment));
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
        let islands = &classification.islands;
        let scene = self.composer.compose_without(plan, islands, held_off, &options);
        self.scene = Some((options, Arc::clone(&scene)));
        scene
    }
}
