//! Everything about what is selected, to be read and changed.

pub(in crate::ui::panels) mod channel;
pub(in crate::ui::panels) mod editor;
pub(in crate::ui::panels) mod feedback;
pub(in crate::ui::panels) mod form;
mod link;
mod node;
mod several;
mod solution;
pub(in crate::ui::panels) mod steps;

pub use several::SeveralState;

use eframe::egui::Ui;

use crate::catalogue::words as names;
use crate::geometry::{GridSize, Rect};
use crate::language::texts;
use crate::plan::NodeSort;
use crate::scene::Tag;
use crate::session::Session;
use crate::theme::{Appearance, Icon};
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{be_quiet, caption, empty_state, headline, section};

/// Shows the tab for what is selected.
pub fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, state: &mut SeveralState) {
    be_quiet(ui);
    let usual_size = shown_size(ui, cx.session);
    let cx = &*cx;
    let plan = cx.plan();
    let selection = cx.session.selection();
    match selection.single() {
        Some(id) => {
            // The fields of another element are other fields.
            ui.push_id(id.as_str(), |ui| match (plan.nodes.get(id), plan.links.get(id)) {
                (Some(node), _) => node::show(ui, cx, (id, node), usual_size),
                (None, Some(link)) => link::show(ui, cx, id, link),
                (None, None) => summary(ui, cx),
            });
        }
        None if selection.is_empty() => summary(ui, cx),
        None => several::show(ui, cx, state),
    }
}

/// How large the one selected node is drawn.
fn shown_size(ui: &Ui, session: &mut Session) -> GridSize {
    let appearance = if ui.visuals().dark_mode { Appearance::Dark } else { Appearance::Light };
    // The look of the window, so that no other drawing is made for this.
    let appearance = appearance.with_contrast(session.settings().high_contrast);
    let drawn = session.selection().single().cloned().and_then(|id| {
        let scene = session.scene(appearance);
        scene.drawing(&Tag::Node(id)).and_then(|drawing| drawing.outline)
    });
    let side = |length: f64| (length.round() as i32).max(1);
    let size = |outline: Rect| GridSize::new(side(outline.width()), side(outline.height()));
    drawn.map_or(GridSize::new(184, 72), size)
}

const SORTS: [NodeSort; 7] = [
    NodeSort::Channel,
    NodeSort::Audience,
    NodeSort::System,
    NodeSort::Team,
    NodeSort::Activity,
    NodeSort::Note,
    NodeSort::Frame,
];

/// What the plan holds, while nothing is selected.
fn summary(ui: &mut Ui, cx: &PanelCx<'_>) {
    let plan = cx.plan();
    if plan.nodes.is_empty() {
        let head = cx.text(texts::outline::EMPTY);
        empty_state(
            ui,
            cx.look,
            Icon::Pointer,
            head,
            cx.text(texts::inspector::PLAN_IS_EMPTY_HINT),
        );
        return;
    }
    let name =
        if plan.name.trim().is_empty() { cx.text(texts::window::UNTITLED) } else { &plan.name };
    headline(ui, cx.look, name);
    caption(ui, cx.look, cx.text(texts::inspector::PLAN_SUMMARY_HINT));
    section(ui, cx.look, cx.text(texts::inspector::IN_THIS_PLAN));
    for sort in SORTS {
        let count = cx.session.nodes_of(sort);
        if count > 0 {
            form::fact(ui, cx.look, cx.text(names::sorts(sort)), &cx.look.number(count));
        }
    }
    if !plan.links.is_empty() {
        form::fact(ui, cx.look, cx.text(texts::plan::LINKS), &cx.look.number(plan.links.len()));
    }
    if cx.session.last_step() > 0 {
        form::fact(ui, cx.look, cx.text(texts::plan::STEPS), &cx.session.last_step().to_string());
    }
}
