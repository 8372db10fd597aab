//! The drawing for those who do not see it: what is on the screen, named and within reach of the
//! keyboard and of a screen reader.

use eframe::egui::{self, Role, Sense, WidgetInfo, accesskit};

use super::{Frame, badges::Known, card, keep_arrows, paint::Look};
use crate::plan::Id;
use crate::session::{Action, Selection};
use crate::ui::describe;

/// More elements than this are not offered one by one.
const MAX_ELEMENTS: usize = 300;
/// Below this zoom cards are too small to be told apart.
const LEAST_ZOOM: f64 = 0.2;

/// Gives the widgets that stand for cards.
pub(super) fn show(ui: &egui::Ui, frame: &mut Frame<'_>) -> Vec<egui::Id> {
    let mut widgets = Vec::new();
    let camera = *frame.session.camera();
    if camera.zoom < LEAST_ZOOM {
        return widgets;
    }
    let look = Look::new(&camera, false);
    let known = Known::of(frame);
    let scene = frame.session.scene(frame.appearance);
    let seen = camera.seen();
    let visible = scene.within(seen).filter_map(|drawing| match &drawing.tag {
        crate::scene::Tag::Node(id) => Some(id.clone()),
        _ => None,
    });
    let visible: Vec<Id> = visible.take(MAX_ELEMENTS).collect();
    for id in visible {
        let Some(rect) = card(&scene, &id) else { continue };
        let rect = look.rect(&rect);
        let widget = ui.scope_id().with("node").with(id.as_str());
        widgets.push(widget);
        let response = ui.interact(rect, widget, Sense::focusable_noninteractive());
        let language = frame.session.language();
        let selected = frame.session.selection().contains(&id);
        let Some(node) = frame.session.plan().nodes.get(&id) else { continue };
        let name = describe::spoken_name(node, language);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::GraphicsObject, true, &name);
            info.selected = Some(selected);
            info
        });
        // Runs only while something listens to the tree.
        let plan = frame.session.plan();
        let seen = describe::Seen {
            view: frame.session.view(),
            compared_with: frame.session.compared_with(),
            held_off: frame.session.held_off(),
        };
        ui.ctx().accesskit_node_builder(widget, |builder| {
            builder.add_action(accesskit::Action::Click);
            let notes = known.notes(&id);
            builder.set_description(describe::node(plan, &id, seen, &notes, language));
        });
        let focused = response.has_focus();
        let asked = ui.input(|input| {
            input.has_accesskit_action_request(widget, accesskit::Action::Click)
                || (focused && input.key_pressed(egui::Key::Enter))
        });
        let walked_to = response.gained_focus() && !selected;
        if asked || walked_to {
            frame.act(Action::Select(Selection::from_iter([id.clone()])));
        }
        keep_arrows(ui, widget);
    }
    widgets
}
