//! The panel on the right: strategy, why the plan is what it is, and everything about what is
//! selected.

use std::collections::BTreeSet;

use eframe::egui;
use egui::{Frame, Margin, Ui};

use super::inspector::SeveralState;
use super::why::{self, WhyState};
use super::{inspector, look, scrolling, strategy};
use crate::language::{Text, window_words as words};
use crate::plan::Id;
use crate::session::{Action, Session};
use crate::theme::Theme;
use crate::ui::style::color;
use crate::ui::widgets::{Tab, tabs};

/// Which tab of the side panel is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the titles say it")]
pub enum SideTab {
    Strategy,
    #[default]
    Why,
    Inspector,
}

impl SideTab {
    /// All tabs from left to right.
    pub const ALL: [Self; 3] = [Self::Strategy, Self::Why, Self::Inspector];

    /// What it is called.
    pub const fn title(self) -> Text {
        match self {
            Self::Strategy => words::TAB_STRATEGY,
            Self::Why => words::TAB_WHY,
            Self::Inspector => words::TAB_INSPECTOR,
        }
    }
}

/// What the side panel shows.
#[derive(Clone, Debug, Default)]
pub struct SidePanelState {
    /// Which tab.
    pub tab: SideTab,
    /// What is explained.
    pub why: WhyState,
    /// What several elements have in common.
    pub several: SeveralState,
}

/// Shows the panel. `highlight` gets the elements that what is under the pointer is about.
pub fn show(
    ui: &mut Ui,
    session: &mut Session,
    theme: &'static Theme,
    state: &mut SidePanelState,
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) {
    let look = look(session, theme);
    ui.spacing_mut().item_spacing.y = 0.0;
    let margin = Margin { left: 16, right: 16, top: 2, bottom: 0 };
    let head = Frame::new().inner_margin(margin).show(ui, |ui| {
        let titles = SideTab::ALL.map(|tab| {
            let words = look.say(tab.title()).to_owned();
            Tab { words, count: None }
        });
        let on = SideTab::ALL.iter().position(|tab| *tab == state.tab).unwrap_or_default();
        if let Some(pressed) = tabs(ui, look, &titles, on) {
            state.tab = SideTab::ALL[pressed];
        }
    });
    let line = egui::Stroke::new(1.0, color(theme.line));
    let y = head.response.rect.bottom();
    ui.painter().hline(ui.max_rect().x_range(), y, line);
    ui.add_space(1.0);
    ui.spacing_mut().item_spacing.y = 8.0;
    match state.tab {
        SideTab::Strategy => {
            scrolling(ui, "strategy", |ui| strategy::show(ui, look, session, actions));
        }
        SideTab::Why => {
            scrolling(ui, "why", |ui| {
                why::show(ui, look, session, &mut state.why, actions, highlight);
            });
        }
        SideTab::Inspector => {
            scrolling(ui, "inspector", |ui| {
                inspector::show(ui, look, session, &mut state.several, actions);
            });
        }
    }
}
