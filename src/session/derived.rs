//! What follows from a plan, kept until what it rests on changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::classify::{Classification, classify};
use crate::edit::Touched;
use crate::plan::{Id, Plan, View};
use crate::scene::{Composer, Options, Scene};

/// Results for the plan as it is now.
#[derive(Debug, Default)]
pub(super) struct Derived {
    classification: Option<(View, BTreeSet<Id>, Arc<Classification>)>,
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
