//! The panel on the right: the guide, strategy, why the plan is what it is, everything about what is
//! selected, and what was noticed.

use std::collections::BTreeSet;

use eframe::egui;
use egui::{Frame, Margin, Ui};

use super::findings::{self, FindingsState, Place};
use super::guide::{self, GuideState, Shown};
use super::inspector::SeveralState;
use super::outline::{self, OutlineState};
use super::outlook::OutlookState;
use super::why::{self, WhyState};
use super::{inspector, look, scrolling, strategy};
use crate::guide::Question;
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::session::{Action, Session};
use crate::theme::{Icon, Theme};
use crate::ui::style::color;
use crate::ui::widgets::{Look, Tab, tabs};

/// Which tab of the side panel is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the titles say it")]
pub enum SideTab {
    Guide,
    Strategy,
    #[default]
    Why,
    Inspector,
    Findings,
    Outline,
}

impl SideTab {
    /// All tabs from left to right.
    pub const ALL: [Self; 6] =
        [Self::Guide, Self::Strategy, Self::Why, Self::Inspector, Self::Findings, Self::Outline];

    /// Its name among the settings.
    pub fn code(self) -> String {
        format!("{self:?}")
    }

    /// The tab with this name among the settings.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.code() == code)
    }

    /// What it is called.
    pub const fn title(self) -> Text {
        match self {
            Self::Guide => texts::guide::TAB_GUIDE,
            Self::Strategy => texts::window::TAB_STRATEGY,
            Self::Why => texts::window::TAB_WHY,
            Self::Inspector => texts::window::TAB_INSPECTOR,
            Self::Findings => texts::findings::TAB_FINDINGS,
            Self::Outline => texts::outline::OUTLINE,
        }
    }
}

/// What the side panel shows.
#[derive(Clone, Debug, Default)]
pub struct SidePanelState {
    /// Which tab.
    pub tab: SideTab,
    /// Which question of the guide is open.
    pub guide: GuideState,
    /// The question from which the guide led elsewhere, and where to.
    led: Option<(Question, SideTab)>,
    /// The channels with their outlook.
    outlook: OutlookState,
    /// What is explained.
    pub why: WhyState,
    /// Which findings.
    pub findings: FindingsState,
    /// What several elements have in common.
    pub several: SeveralState,
    /// The plan as a tree.
    pub outline: OutlineState,
}

impl SidePanelState {
    /// A panel that shows a tab at first.
    pub fn of(tab: SideTab) -> Self {
        Self { tab, ..Self::default() }
    }

    /// Shows the findings about some elements; all if there are none.
    pub fn show_findings(&mut self, about: BTreeSet<Id>) {
        self.tab = SideTab::Findings;
        self.findings.about = about;
    }

    /// Goes where something outside the panel leads to.
    pub fn lead_to(
        &mut self,
        ctx: &egui::Context,
        theme: &'static Theme,
        session: &Session,
        place: crate::guide::Place,
        actions: &mut Vec<Action>,
    ) {
        match guide::go(ctx, look(session, theme), session, place, actions) {
            Shown::Guide => {}
            Shown::Strategy => self.tab = SideTab::Strategy,
            Shown::Why => self.tab = SideTab::Why,
            Shown::Inspector => self.tab = SideTab::Inspector,
        }
    }

    /// Shows what the guide led to from a question.
    fn lead(&mut self, question: Question, shown: Shown) {
        self.tab = match shown {
            Shown::Guide => return,
            Shown::Strategy => SideTab::Strategy,
            Shown::Why => SideTab::Why,
            Shown::Inspector => SideTab::Inspector,
        };
        self.led = Some((question, self.tab));
    }

    /// Shows where a finding can be dealt with by hand, and has the field there take the keyboard.
    fn go(&mut self, ctx: &egui::Context, place: Place) {
        match place {
            Place::Strategy(field) => {
                self.tab = SideTab::Strategy;
                ctx.memory_mut(|memory| memory.request_focus(field));
            }
            Place::Inspector(field) => {
                self.tab = SideTab::Inspector;
                inspector::form::want(ctx, field);
            }
            Place::Why => self.tab = SideTab::Why,
        }
    }
}

/// The way back to the guide, at the foot of the tab to which it led.
fn way_back(ui: &mut Ui, look: Look, state: &mut SidePanelState) {
    let Some((question, tab)) = state.led else { return };
    if state.tab == SideTab::Guide {
        state.led = None;
        return;
    }
    if state.tab != tab {
        return;
    }
    let frame = Frame::new().inner_margin(Margin::symmetric(16, 8)).fill(color(look.theme.surface));
    let pressed = egui::Panel::bottom("way back to the guide")
        .frame(frame)
        .resizable(false)
        .show_separator_line(true)
        .show(ui, |ui| guide::way_back(ui, look, question))
        .inner;
    if pressed {
        state.tab = SideTab::Guide;
        state.guide.open(question);
        state.led = None;
        // The row that was pressed is still in this frame.
        ui.ctx().request_repaint();
    }
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
    // Of an empty plan nothing is listed yet.
    let open = match session.plan().nodes.is_empty() {
        true => 0,
        false => session.findings().map_or(0, |findings| findings.open.len()),
    };
    let margin = Margin { left: 16, right: 16, top: 2, bottom: 0 };
    let head = Frame::new().inner_margin(margin).show(ui, |ui| {
        let titles = SideTab::ALL.map(|tab| {
            let words = look.say(tab.title()).to_owned();
            let count = (tab == SideTab::Findings).then_some(open).filter(|open| *open > 0);
            // The last one has no room for its name.
            let icon = (tab == SideTab::Outline).then_some(Icon::Outline);
            Tab { words, count, icon }
        });
        let on = SideTab::ALL.iter().position(|tab| *tab == state.tab).unwrap_or_default();
        if let Some(pressed) = tabs(ui, look, &titles, on) {
            state.tab = SideTab::ALL[pressed];
            state.led = None;
        }
    });
    let line = egui::Stroke::new(1.0, color(theme.line));
    let y = head.response.rect.bottom();
    ui.painter().hline(ui.max_rect().x_range(), y, line);
    ui.add_space(1.0);
    ui.spacing_mut().item_spacing.y = 8.0;
    way_back(ui, look, state);
    match state.tab {
        SideTab::Guide => {
            let led = scrolling(ui, "guide", |ui| guide::show(ui, look, session, &mut state.guide));
            if let Some((question, place)) = led {
                let shown = guide::go(ui.ctx(), look, session, place, actions);
                state.lead(question, shown);
            }
        }
        SideTab::Strategy => {
            let outlook = &mut state.outlook;
            scrolling(ui, "strategy", |ui| strategy::show(ui, look, session, outlook, actions));
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
        SideTab::Outline => {
            let (outline, several) = (&mut state.outline, &mut state.several);
            outline::show(ui, look, session, outline, several, actions);
        }
        SideTab::Findings => {
            let place = scrolling(ui, "findings", |ui| {
                findings::show(ui, look, session, &mut state.findings, actions, highlight)
            });
            if let Some(place) = place {
                state.go(ui.ctx(), place);
            }
        }
    }
}
