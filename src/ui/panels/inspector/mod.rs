//! Everything about what is selected, to be read and changed.

pub(super) mod channel;
pub(super) mod feedback;
pub(super) mod form;
mod link;
pub(super) mod node;
mod several;
pub(super) mod steps;

pub use several::SeveralState;

use eframe::egui::Ui;

use crate::catalogue::words as names;
use crate::geometry::{GridSize, Rect};
use crate::language::texts;
use crate::plan::NodeSort;
use crate::scene::Tag;
use crate::session::{Action, Session};
use crate::theme::{Appearance, Icon};
use crate::ui::widgets::{Look, caption, empty_state, headline, section};

/// Shows the tab for what is selected.
pub fn show(
    ui: &mut Ui,
    look: Look,
    session: &mut Session,
    state: &mut SeveralState,
    actions: &mut Vec<Action>,
) {
    let usual_size = shown_size(ui, session);
    let session = &*session;
    let plan = session.plan();
    let selection = session.selection();
    match selection.single() {
        Some(id) => {
            // The fields of another element are other fields.
            ui.push_id(id.as_str(), |ui| match (plan.nodes.get(id), plan.links.get(id)) {
                (Some(node), _) => node::show(ui, look, session, (id, node), usual_size, actions),
                (None, Some(link)) => link::show(ui, look, session, id, link, actions),
                (None, None) => summary(ui, look, session),
            });
        }
        None if selection.is_empty() => summary(ui, look, session),
        None => several::show(ui, look, session, state, actions),
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
fn summary(ui: &mut Ui, look: Look, session: &Session) {
    let plan = session.plan();
    if plan.nodes.is_empty() {
        let head = look.say(texts::outline::EMPTY);
        empty_state(ui, look, Icon::Pointer, head, look.say(texts::inspector::PLAN_IS_EMPTY_HINT));
        return;
    }
    let name =
        if plan.name.trim().is_empty() { look.say(texts::window::UNTITLED) } else { &plan.name };
    headline(ui, look, name);
    caption(ui, look, look.say(texts::inspector::PLAN_SUMMARY_HINT));
    section(ui, look, look.say(texts::inspector::IN_THIS_PLAN));
    for sort in SORTS {
        let count = session.nodes_of(sort);
        if count > 0 {
            form::fact(ui, look, look.say(names::sorts(sort)), &count.to_string());
        }
    }
    if !plan.links.is_empty() {
        form::fact(ui, look, look.say(texts::plan::LINKS), &plan.links.len().to_string());
    }
    if session.last_step() > 0 {
        form::fact(ui, look, look.say(texts::plan::STEPS), &session.last_step().to_string());
    }
}
