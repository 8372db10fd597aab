//! The picture of the plan: composed anew as far as it differs, and only sketched while drawing it
//! takes longer than a frame.

use std::sync::Arc;

use crate::classify::Classification;
use crate::plan::{Id, Plan};
use crate::scene::{Composer, Options, Pace, Scene, sketch};

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
        composer.compose_shared(&self.plan, &self.islands, &self.options, Pace::AtRest);
        composer
    }
}

/// What was drawn last, and from what.
#[derive(Debug)]
struct Shown {
    options: Options,
    found: Arc<Classification>,
    /// Whether its links only follow what is in motion.
    is_in_motion: bool,
    /// When it was composed.
    at: u64,
    scene: Arc<Scene>,
}

/// What was drawn last, and what is being drawn.
#[derive(Debug, Default)]
pub(in crate::session) struct Scenes {
    composer: Composer,
    scene: Option<Shown>,
    /// What the scene is a sketch of, while it is one.
    sketched: Option<Drawing>,
    /// Whether drawing that failed: it stays a sketch.
    is_undrawable: bool,
}

impl Scenes {
    /// Has the next scene composed anew, as far as it differs.
    pub fn forget(&mut self) {
        self.scene = None;
    }

    /// Whether the links of the picture could still lie better: the next one shows them so.
    pub fn is_unsettled(&self) -> bool {
        self.sketched.is_none() && self.composer.is_unsettled()
    }

    /// The picture of a plan with this result, at a time in milliseconds. Links only follow what is
    /// in motion, and lie as well as they can a frame after a change.
    pub(super) fn scene(
        &mut self,
        found: &Arc<Classification>,
        plan: &Plan,
        options: Options,
        (now, is_in_motion): (u64, bool),
    ) -> Arc<Scene> {
        let is_same = |shown: &&Shown| {
            shown.options == options
                && Arc::ptr_eq(&shown.found, found)
                && shown.is_in_motion == is_in_motion
        };
        let shown = self.scene.as_ref().filter(is_same);
        if let Some(shown) = shown
            && (shown.at == now || is_in_motion || !self.is_unsettled())
        {
            return Arc::clone(&shown.scene);
        }
        let pace = match shown {
            _ if is_in_motion => Pace::InMotion,
            Some(_) => Pace::AtRest,
            None => Pace::AtFirst,
        };
        let islands = &found.islands;
        let scene = match self.composer.is_near(plan, &options) {
            true => {
                self.sketched = None;
                self.composer.compose_shared(plan, islands, &options, pace)
            }
            false => {
                let (plan, islands, options) = (plan.clone(), Arc::clone(islands), options.clone());
                self.is_undrawable = false;
                let drawing = self.sketched.insert(Drawing { plan, islands, options });
                Arc::new(sketch(&drawing.plan, &drawing.islands, &drawing.options))
            }
        };
        let (found, shown) = (Arc::clone(found), Arc::clone(&scene));
        self.scene = Some(Shown { options, found, is_in_motion, at: now, scene: shown });
        scene
    }

    /// What is to be drawn, while only a sketch of it is shown.
    pub fn open_drawing(&self) -> Option<Drawing> {
        self.sketched.clone().filter(|_| !self.is_undrawable)
    }

    /// Takes the composer that drew what was sketched. Where more has changed since, what is
    /// shown stays a sketch.
    pub fn drawn(&mut self, composer: Composer) {
        if let Some(sketched) = &self.sketched
            && composer.is_near(&sketched.plan, &sketched.options)
        {
            self.composer = composer;
            self.sketched = None;
            self.scene = None;
        }
    }

    /// What is sketched cannot be drawn.
    pub(super) fn drawing_failed(&mut self) {
        self.is_undrawable = true;
    }
}
