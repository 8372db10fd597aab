//! From one view to another: what comes fades in and what goes fades out, for a moment.

use std::sync::Arc;

use eframe::egui;

use crate::plan::View;
use crate::scene::{Drawing, Scene};

/// How long it takes, in seconds.
const SECONDS: f64 = 0.28;

/// A view, and the one with which it is compared.
pub(in crate::ui::canvas) type Views = (View, Option<View>);

/// What was shown last, and what is fading.
#[derive(Debug, Default)]
pub(in crate::ui::canvas) struct Fading {
    shown: Option<(Views, Arc<Scene>)>,
    from: Option<(Arc<Scene>, f64)>,
}

/// A scene that goes while another comes.
#[derive(Debug)]
pub(in crate::ui::canvas) struct Fade {
    /// The scene that goes.
    pub from: Arc<Scene>,
    /// How far the other has come, 0 to 1.
    pub share: f32,
}

impl Fading {
    /// Follows what is shown; gives what fades, while something does.
    pub(in crate::ui::canvas) fn follow(
        &mut self,
        ui: &egui::Ui,
        views: Views,
        scene: &Arc<Scene>,
    ) -> Option<Fade> {
        let now = ui.input(|input| input.time);
        let before = self.shown.replace((views, Arc::clone(scene)));
        if let Some((before, old)) = before
            && before != views
        {
            self.from = Some((old, now));
        }
        let moves = ui.style().animation_time > 0.0;
        let (from, since) = self.from.as_ref().filter(|_| moves)?;
        let share = (now - since) / SECONDS;
        if share >= 1.0 {
            self.from = None;
            return None;
        }
        ui.ctx().request_repaint();
        // Fast at first, then settling.
        let share = 1.0 - (1.0 - share).powi(2);
        Some(Fade { from: Arc::clone(from), share: share as f32 })
    }
}

impl Fade {
    /// How much of a drawing of the scene that goes is painted, before the other scene.
    pub(in crate::ui::canvas) fn of_old(&self, old: &Drawing, to: &Scene) -> f32 {
        match to.drawing(&old.tag) {
            Some(new) if **new == *old => 0.0,
            // What comes is painted over it: together they hide what lies behind until the end.
            Some(_) => 1.0 - self.share.powi(3),
            None => 1.0 - self.share,
        }
    }

    /// How much of a drawing of the scene that comes is painted.
    pub(in crate::ui::canvas) fn of_new(&self, new: &Drawing) -> f32 {
        match self.from.drawing(&new.tag) {
            Some(old) if **old == *new => 1.0,
            _ => self.share,
        }
    }
}
