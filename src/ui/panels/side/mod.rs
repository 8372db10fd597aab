//! The panel on the right: the guide, strategy, why the plan is what it is, everything about what
//! is selected, and what was noticed.

pub(super) mod evidence;
pub(super) mod inspector;
pub(super) mod next_level;
pub mod outline;
pub(super) mod what_if;

mod comparison;
mod entries;
mod findings;
mod goals;
mod guide;
mod leading;
mod matrix;
mod outlook;
mod reason;
mod strategy;
mod why;

use std::collections::BTreeSet;

use eframe::egui;
use egui::{Frame, Margin, Ui};

use crate::guide::Question;
use crate::language::{Text, texts};
use crate::plan::{Id, View};
use crate::session::Action;
pub use crate::session::SideTab;
use crate::theme::Icon;
use crate::ui::panels::{PanelCx, scrolling};
use crate::ui::style::color;
use crate::ui::widgets::{Tab, tabs};
use findings::{FindingsState, ManualFix};
use guide::GuideState;
use inspector::SeveralState;
use leading::ShownTab;
use outline::OutlineState;
use outlook::OutlookState;
use why::WhyState;

impl SideTab {
    /// What it is called, and the icon that stands for that where there is no room for it.
    const fn title_and_icon(self) -> (Text, Icon) {
        match self {
            Self::Guide => (texts::guide::TAB_GUIDE, Icon::Help),
            Self::Strategy => (texts::window::TAB_STRATEGY, Icon::Flag),
            Self::Why => (texts::window::TAB_WHY, Icon::Ladder),
            Self::Inspector => (texts::window::TAB_INSPECTOR, Icon::Settings),
            Self::Findings => (texts::findings::TAB_FINDINGS, Icon::Warning),
            Self::Outline => (texts::outline::OUTLINE, Icon::Outline),
        }
    }

    /// What it is called.
    pub const fn title(self) -> Text {
        self.title_and_icon().0
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
    /// The view that was shown before the guide led to another.
    left: Option<LeftView>,
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

/// The view that was shown before the guide led to another, and that other one, once it is shown.
#[derive(Clone, Copy, Debug)]
struct LeftView {
    before: View,
    after: Option<View>,
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
        cx: &PanelCx<'_>,
        destination: crate::guide::Destination,
    ) {
        match leading::go(ctx, cx, destination) {
            ShownTab::Guide => {}
            ShownTab::Strategy => self.tab = SideTab::Strategy,
            ShownTab::Why => self.tab = SideTab::Why,
            ShownTab::Inspector => self.tab = SideTab::Inspector,
        }
    }

    /// Shows what the guide led to from a question.
    fn lead(&mut self, question: Question, shown: ShownTab) {
        self.tab = match shown {
            ShownTab::Guide => return,
            ShownTab::Strategy => SideTab::Strategy,
            ShownTab::Why => SideTab::Why,
            ShownTab::Inspector => SideTab::Inspector,
        };
        self.led = Some((question, self.tab));
    }

    /// The guide may lead to another view than this.
    fn leave(&mut self, view: View) {
        let before = self.left.map_or(view, |left| left.before);
        self.left = Some(LeftView { before, after: None });
    }

    /// The view that was shown before the guide led to the one that is shown; `None` once the user
    /// has chosen another.
    fn left_view(&mut self, shown: View) -> Option<View> {
        let left = self.left.as_mut()?;
        let after = *left.after.get_or_insert(shown);
        let before = left.before;
        let is_kept = after == shown && before != shown;
        self.left.take_if(|_| !is_kept);
        is_kept.then_some(before)
    }

    /// Shows where a finding can be dealt with by hand, and has the field there take the keyboard.
    fn go(&mut self, ctx: &egui::Context, fix: ManualFix) {
        match fix {
            ManualFix::Strategy(field) => {
                self.tab = SideTab::Strategy;
                ctx.memory_mut(|memory| memory.request_focus(field));
            }
            ManualFix::Inspector(field) => {
                self.tab = SideTab::Inspector;
                inspector::form::want(ctx, field);
            }
            ManualFix::Why => self.tab = SideTab::Why,
        }
    }
}

/// At the foot of the guide the way to the properties of what is selected and to the view that was
/// left, and at the foot of the tab to which the guide led the way back.
fn ways(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut SidePanelState) {
    let left = state.left_view(cx.session.view());
    if state.tab == SideTab::Guide {
        state.led = None;
        if left.is_some() || !cx.session.selection().is_empty() {
            foot(ui, cx, |ui| ways_of_guide(ui, cx, state, left));
        }
        return;
    }
    let Some((question, tab)) = state.led else { return };
    if state.tab == tab && foot(ui, cx, |ui| guide::back_row(ui, cx.look, question)) {
        state.tab = SideTab::Guide;
        state.guide.open(question);
        state.led = None;
        cx.request_all(left.map(Action::SetView));
        // The row that was pressed is still in this frame.
        ui.ctx().request_repaint();
    }
}

fn ways_of_guide(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut SidePanelState, left: Option<View>) {
    ui.spacing_mut().item_spacing.y = 6.0;
    if let Some(before) = left
        && guide::view_row(ui, cx, before)
    {
        cx.request(Action::SetView(before));
    }
    if !cx.session.selection().is_empty() && guide::properties_row(ui, cx) {
        state.tab = SideTab::Inspector;
        state.led = state.guide.open_question().map(|question| (question, state.tab));
        ui.ctx().request_repaint();
    }
}

/// A strip at the foot of the panel.
fn foot<T>(ui: &mut Ui, cx: &PanelCx<'_>, content: impl FnOnce(&mut Ui) -> T) -> T {
    let frame = Frame::new().inner_margin(Margin::symmetric(16, 8)).fill(color(cx.theme().surface));
    egui::Panel::bottom("ways from and to the guide")
        .frame(frame)
        .resizable(false)
        .show_separator_line(true)
        .show(ui, content)
        .inner
}

/// The guide; another question than the one that was open is asked in the view that was left.
fn show_guide(ui: &mut Ui, cx: &mut PanelCx<'_>, state: &mut SidePanelState) {
    let asked = state.guide.open_question();
    let led = scrolling(ui, "guide", |ui| guide::show(ui, cx, &mut state.guide));
    if let Some((question, destination)) = led {
        state.leave(cx.session.view());
        let shown = leading::go(ui.ctx(), cx, destination);
        state.lead(question, shown);
    } else if asked.is_some() && state.guide.open_question() != asked {
        let left = state.left_view(cx.session.view());
        cx.request_all(left.map(Action::SetView));
    }
}

/// Shows the panel. `highlight` gets the elements that what is under the pointer is about.
pub fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, state: &mut SidePanelState) {
    head(ui, cx, state);
    ui.spacing_mut().item_spacing.y = 8.0;
    ways(ui, cx, state);
    match state.tab {
        SideTab::Guide => show_guide(ui, cx, state),
        SideTab::Strategy => {
            let outlook = &mut state.outlook;
            scrolling(ui, "strategy", |ui| strategy::show(ui, cx, outlook));
        }
        SideTab::Why => {
            scrolling(ui, "why", |ui| {
                why::show(ui, cx, &mut state.why);
            });
        }
        SideTab::Inspector => {
            scrolling(ui, "inspector", |ui| {
                inspector::show(ui, cx, &mut state.several);
            });
        }
        SideTab::Outline => {
            let (outline, several) = (&mut state.outline, &mut state.several);
            outline::show(ui, cx, outline, several);
        }
        SideTab::Findings => {
            let fix = scrolling(ui, "findings", |ui| findings::show(ui, cx, &mut state.findings));
            if let Some(fix) = fix {
                state.go(ui.ctx(), fix);
            }
        }
    }
}

/// The tabs over the panel.
fn head(ui: &mut Ui, cx: &mut PanelCx<'_>, state: &mut SidePanelState) {
    ui.spacing_mut().item_spacing.y = 0.0;
    // Of an empty plan nothing is listed yet.
    let open = match cx.plan().nodes.is_empty() {
        true => 0,
        false => cx.session.findings().map_or(0, |findings| findings.open.len()),
    };
    let margin = Margin { left: 16, right: 16, top: 2, bottom: 0 };
    let head = Frame::new().inner_margin(margin).show(ui, |ui| {
        let titles = SideTab::ALL.map(|tab| {
            let (title, icon) = tab.title_and_icon();
            let count = (tab == SideTab::Findings).then_some(open).filter(|open| *open > 0);
            let is_icon = tab == SideTab::Outline;
            Tab { words: cx.text(title).to_owned(), count, icon, is_icon }
        });
        let on = SideTab::ALL.iter().position(|tab| *tab == state.tab).unwrap_or_default();
        if let Some(pressed) = tabs(ui, cx.look, &titles, on) {
            state.tab = SideTab::ALL[pressed];
            state.led = None;
        }
    });
    let line = egui::Stroke::new(1.0, color(cx.theme().line));
    let y = head.response.rect.bottom();
    ui.painter().hline(ui.max_rect().x_range(), y, line);
    ui.add_space(1.0);
}
