//! What follows from a plan, kept until what it rests on changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::assessment::{Assessed, Assessment};
use super::background::Background;
use crate::classify::{Classification, Proposal, Topology};
use crate::edit::Touched;
use crate::plan::{Id, Plan, View};
use crate::scene::{Composer, Options, Scene, sketch};

/// Results for the plan as it is now.
#[derive(Debug, Default)]
pub(super) struct Derived {
    /// What was read last of the plan, which the next reading follows.
    topology: Option<Arc<Topology>>,
    classification: Option<(View, BTreeSet<Id>, Arc<Classification>)>,
    /// What was found last, in whatever view.
    latest: Option<Arc<Classification>>,
    assessment: Background<Asked, Arc<Assessment>>,
    /// The result whose assessment was asked for, while it is not known.
    question: Option<Asked>,
    composer: Composer,
    scene: Option<(Options, Arc<Scene>)>,
    /// What the scene is a sketch of, while it is one.
    sketched: Option<Drawing>,
    /// Whether drawing that failed: it stays a sketch.
    is_undrawable: bool,
}

/// The result that is asked about. Two are one question if they rest on the same.
#[derive(Clone, Debug)]
struct Asked(Arc<Classification>);

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&other.0)
    }
}

/// A picture that takes longer than a frame to draw.
#[derive(Clone, Debug)]
pub struct Drawing {
    plan: Plan,
    islands: Arc<[Vec<Id>]>,
    options: Options,
}

impl Drawing {
    /// Draws it; the composer goes back to the session.
    pub fn draw(&self) -> Composer {
        let mut composer = Composer::new();
        composer.compose_shared(&self.plan, &self.islands, &self.options);
        composer
    }
}

impl Derived {
    /// Follows a change of the plan; forgets what rests on what was touched.
    pub(super) fn plan_changed(&mut self, plan: &Plan, touched: Touched) {
        if touched >= Touched::Looks {
            self.scene = None;
        }
        if touched >= Touched::Meaning {
            self.follow(plan);
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
        let topology = self.topology.get_or_insert_with(|| Arc::new(Topology::new(plan)));
        let before = self.latest.take();
        let found = topology.classify_after(view, held_off, before.as_deref());
        let classification = Arc::new(found);
        self.classification = Some((view, held_off.clone(), Arc::clone(&classification)));
        self.latest = Some(Arc::clone(&classification));
        self.scene = None;
        classification
    }

    /// Reads what changed in the plan. Where only names did, the result is the same; it is given
    /// out anew, since it is put into words with the names.
    fn follow(&mut self, plan: &Plan) {
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
    pub(super) fn proposal(&self) -> Option<&Proposal> {
        self.assessment.latest().and_then(|assessment| assessment.next.as_deref())
    }

    /// The result whose assessment is asked for.
    pub(super) fn open_question(&self) -> Option<Arc<Classification>> {
        self.question.as_ref().map(|asked| Arc::clone(&asked.0))
    }

    /// Takes an answer, unless something else is asked by now.
    pub(super) fn answer(&mut self, of: &Arc<Classification>, assessment: Arc<Assessment>) {
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

    /// What is sketched cannot be drawn.
    pub(super) fn drawing_failed(&mut self) {
        self.is_undrawable = true;
    }

    /// Has the next scene composed anew, as far as it differs.
    pub(super) fn forget_scene(&mut self) {
        self.scene = None;
    }

    pub(super) fn scene(&mut self, plan: &Plan, options: Options) -> Arc<Scene> {
        let classification = self.classification(plan, options.view, &options.held_off);
        if let Some((of_options, scene)) = &self.scene
            && *of_options == options
        {
            return Arc::clone(scene);
        }
        let islands = &classification.islands;
        let scene = match self.composer.is_near(plan, &options) {
            true => {
                self.sketched = None;
                self.composer.compose_shared(plan, islands, &options)
            }
            false => {
                let (plan, islands, options) = (plan.clone(), Arc::clone(islands), options.clone());
                self.is_undrawable = false;
                let drawing = self.sketched.insert(Drawing { plan, islands, options });
                Arc::new(sketch(&drawing.plan, &drawing.islands, &drawing.options))
            }
        };
        self.scene = Some((options, Arc::clone(&scene)));
        scene
    }

    /// What is to be drawn, while only a sketch of it is shown.
    pub(super) fn open_drawing(&self) -> Option<Drawing> {
        self.sketched.clone().filter(|_| !self.is_undrawable)
    }

    /// Takes the composer that drew what was sketched. Where more has changed since, what is
    /// shown stays a sketch.
    pub(super) fn drawn(&mut self, composer: Composer) {
        if let Some(sketched) = &self.sketched
            && composer.is_near(&sketched.plan, &sketched.options)
        {
            self.composer = composer;
            self.sketched = None;
            self.scene = None;
        }
    }
}
