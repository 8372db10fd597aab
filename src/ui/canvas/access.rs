//! The drawing for those who do not see it: what is on the screen, named and within reach of the
//! keyboard and of a screen reader.

use std::collections::BTreeMap;

use eframe::egui::{self, Role, Sense, WidgetInfo, accesskit};

use super::{Frame, card, keep_arrows, paint::Look};
use crate::geometry::Rect;
use crate::plan::{Id, Plan};
use crate::scene::{Scene, Tag};
use crate::session::{Action, JourneyEdit, LinksOfNodes, Mode, Selection, reading_place};
use crate::ui::describe::{self, Known};
use crate::ui::{focus, style};

/// More elements than this are not offered one by one.
const MAX_ELEMENTS: usize = 300;
/// Below this zoom cards are too small to be told apart.
const LEAST_ZOOM: f64 = 0.2;

/// Gives the widgets that stand for elements, with what they stand for. `wanted` gets the keyboard,
/// if it is in sight.
pub(super) fn show(
    ui: &egui::Ui,
    frame: &mut Frame<'_>,
    wanted: Option<&Id>,
) -> Vec<(egui::Id, Id)> {
    let mut widgets = Vec::new();
    let camera = *frame.session.camera();
    if camera.zoom < LEAST_ZOOM {
        return widgets;
    }
    let look = Look::new(&camera, false);
    let known = Known::of(frame.session);
    // Read only for whom they are said to: a large plan has many.
    let links = match is_listened_to(ui) {
        true => frame.session.links_of_nodes(),
        false => Default::default(),
    };
    let scene = frame.session.scene(frame.appearance);
    let with_links = wanted.is_some() || focus::is_focus_shown(ui.ctx()) || is_listened_to(ui);
    let mut order = in_order(&scene, &camera.seen(), frame.session.plan(), with_links);
    // What has the keyboard keeps it among however many.
    let selected = frame.session.selection().single().cloned();
    order.extend(selected.filter(|id| !order.contains(id)));
    for id in order {
        let place = match frame.session.plan().links.contains_key(&id) {
            true => middle_of_link(&scene, &id),
            false => card(&scene, &id),
        };
        let Some(place) = place else { continue };
        let rect = look.rect(&place);
        let widget = widget(ui.scope_id(), &id);
        widgets.push((widget, id.clone()));
        let response = ui.interact(rect, widget, Sense::focusable_noninteractive());
        if wanted == Some(&id) {
            response.request_focus();
        }
        let selected = frame.session.selection().contains(&id);
        say(ui, frame, (widget, &id), &response, (&known, &links));
        let focused = response.has_focus();
        let asked = ui.input(|input| {
            input.has_accesskit_action_request(widget, accesskit::Action::Click)
                || (focused && input.key_pressed(egui::Key::Enter))
        });
        let walked_to = response.gained_focus() && !selected;
        if walked_to {
            frame.act(Action::GoTo(id.clone()));
        } else if asked && frame.session.mode() == Mode::Journey {
            frame.act(Action::Journey(JourneyEdit::Visit(id.clone())));
        } else if asked {
            frame.act(Action::Select(Selection::from_iter([id.clone()])));
        }
        if focused && focus::is_focus_shown(ui.ctx()) {
            let around = rect.expand(6.0);
            let stroke = egui::Stroke::new(2.0, style::color(frame.theme.ink));
            ui.painter().rect_stroke(around, 12.0, stroke, egui::StrokeKind::Outside);
        }
        keep_arrows(ui, widget);
    }
    widgets
}

/// The widget that stands for an element, in the scope of the canvas.
pub(super) fn widget(scope: egui::Id, element: &Id) -> egui::Id {
    scope.with("node").with(element.as_str())
}

/// Whether something reads the tree of the window.
fn is_listened_to(ui: &egui::Ui) -> bool {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some()
}

/// What is in sight in the order in which one reads: row by row, each card followed by the links
/// that leave it.
fn in_order(scene: &Scene, seen: &Rect, plan: &Plan, with_links: bool) -> Vec<Id> {
    let mut cards = Vec::new();
    let mut links: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    for drawing in scene.within(*seen) {
        match &drawing.tag {
            Tag::Node(id) => {
                cards.push((drawing.outline.map_or((0, 0), |card| reading_place(&card)), id));
            }
            Tag::Link(id) if with_links => {
                if let Some(link) = plan.links.get(id) {
                    links.entry(&link.from).or_default().push(id);
                }
            }
            _ => {}
        }
    }
    cards.sort();
    let mut order = Vec::new();
    for (_, id) in cards {
        order.push(id.clone());
        order.extend(links.remove(id).into_iter().flatten().cloned());
    }
    // Those that leave a card that is out of sight.
    order.extend(links.into_values().flatten().cloned());
    order.truncate(MAX_ELEMENTS);
    order
}

/// A small place at the middle of a link, in world points.
fn middle_of_link(scene: &Scene, id: &Id) -> Option<Rect> {
    let drawing = scene.drawing(&Tag::Link(id.clone()))?;
    drawing.label.or_else(|| {
        let middle = *drawing.route.get(drawing.route.len() / 2)?;
        Some(Rect { min: middle, max: middle }.expand(8.0))
    })
}

/// Says an element to a screen reader.
fn say(
    ui: &egui::Ui,
    frame: &Frame<'_>,
    (widget, id): (egui::Id, &Id),
    response: &egui::Response,
    (known, links): (&Known, &LinksOfNodes),
) {
    let language = frame.session.language();
    let selected = frame.session.selection().contains(id);
    let plan = frame.session.plan();
    let name = match plan.nodes.get(id) {
        Some(node) => describe::spoken_name(node, language),
        None => describe::link(plan, id, language).unwrap_or_default(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::GraphicsObject, true, &name));
    // Runs only while something listens to the tree.
    let seen = describe::Seen {
        view: frame.session.view(),
        compared_with: frame.session.viewport().compared_with(),
        excluded: frame.session.viewport().excluded(),
    };
    ui.ctx().accesskit_node_builder(widget, |builder| {
        builder.add_action(accesskit::Action::Click);
        builder.set_selected(selected);
        let notes = known.notes(id);
        builder.set_description(match plan.nodes.contains_key(id) {
            true => describe::node(plan, (id, links.at(id)), seen, &notes, language),
            false => describe::state_of_link(plan, id, seen, &notes, language),
        });
    });
}
