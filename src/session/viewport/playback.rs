//! Playing the steps of a plan from today to the target, one after the other.

use crate::plan::View;
use crate::session::Session;

/// How long each view is shown, in milliseconds.
const SHOWN: u64 = 2_000;

impl Session {
    /// Whether the steps are being played.
    pub fn is_playing(&self) -> bool {
        self.plays_on_at.is_some()
    }

    /// In how many milliseconds the next view is due; `None` while nothing is played.
    pub fn plays_on_in(&self) -> Option<u64> {
        self.plays_on_at.map(|at| at.saturating_sub(self.now))
    }

    /// Begins to play, from today on if the target is shown already; or stops.
    pub(in crate::session) fn toggle_playing(&mut self) {
        if self.is_playing() {
            return self.stop_playing();
        }
        if self.view == View::Target || self.comparing.is_some() {
            self.set_view(View::Today);
        }
        self.plays_on_at = Some(self.now + SHOWN);
    }

    /// Shows the next view if it is due.
    pub(in crate::session) fn play_on(&mut self) {
        if self.plays_on_in() != Some(0) {
            return;
        }
        self.walk_steps(true);
        self.plays_on_at = (self.view != View::Target).then_some(self.now + SHOWN);
    }

    pub(in crate::session) fn stop_playing(&mut self) {
        self.plays_on_at = None;
    }
}
