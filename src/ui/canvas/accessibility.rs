//! The drawing for those who do not see it: what is on the screen, named and within reach of the
//! keyboard and of a screen reader.

use std::collections::BTreeMap;

use eframe::egui::{self, Role, Sense, WidgetInfo, accesskit};

use super::context::CanvasCx;
use super::paint::Projection;
use super::target::card;
use crate::geometry::Rect;
use crate::plan::{Id, Plan};
use crate::scene::{Scene, Tag};
use crate::session::{Action, JourneyEdit, LinksOfNodes, Mode, Selection, reading_place};
use crate::ui::describe::{self, ElementFacts};
use crate::ui::{focus, style};

/// More elements than this are not offered one by one.
const MAX_ELEMENTS: usize = 300;
/// Below this zoom cards are too small to be told apart.
const LEAST_ZOOM: f64 = 0.2;

/// Gives the widgets that stand for elements, with what they stand for. `wanted` gets the keyboard,
/// if it is in sight.
pub(super) fn show(
    ui: &egui::Ui,
    cx: &mut CanvasCx<'_>,
    wanted: Option<&Id>,
) -> Vec<(egui::Id, Id)> {
    let mut widgets = Vec::new();
    let camera = *cx.session.camera();
    if camera.zoom < LEAST_ZOOM {
        return widgets;
    }
    let projection = Projection::new(&camera, false);
    let facts = ElementFacts::of(cx.session);
    // Read only for whom they are said to: a large plan has many.
    let links = match is_listened_to(ui) {
        true => cx.session.links_of_nodes(),
        false => Default::default(),
    };
    let scene = cx.session.scene(cx.appearance);
    let with_links = wanted.is_some() || focus::is_focus_shown(ui.ctx()) || is_listened_to(ui);
    let mut order = in_order(&scene, &camera.visible_area(), cx.session.plan(), with_links);
    // What has the keyboard keeps it among however many.
    let selected = cx.session.selection().single().cloned();
    order.extend(selected.filter(|id| !order.contains(id)));
    for id in order {
        let place = match cx.session.plan().links.contains_key(&id) {
            true => middle_of_link(&scene, &id),
            false => card(&scene, &id),
        };
        let Some(place) = place else { continue };
        let rect = projection.rect(&place);
        let widget = widget(ui.scope_id(), &id);
        widgets.push((widget, id.clone()));
        let response = ui.interact(rect, widget, Sense::focusable_noninteractive());
        if wanted == Some(&id) {
            response.request_focus();
        }
        let selected = cx.session.selection().contains(&id);
        say(ui, cx, (widget, &id), &response, (&facts, &links));
        let focused = response.has_focus();
        let asked = ui.input(|input| {
            input.has_accesskit_action_request(widget, accesskit::Action::Click)
                || (focused && input.key_pressed(egui::Key::Enter))
        });
        let arrived = response.gained_focus() && !selected;
        if arrived {
            cx.act(Action::GoTo(id.clone()));
        } else if asked && cx.session.mode() == Mode::Journey {
            cx.act(Action::Journey(JourneyEdit::Visit(id.clone())));
        } else if asked && cx.session.selection().single() != Some(&id) {
            cx.act(Action::Select(Selection::from_iter([id.clone()])));
        }
        if focused && focus::is_focus_shown(ui.ctx()) {
            let around = rect.expand(6.0);
            let stroke = egui::Stroke::new(2.0, style::color(cx.theme.ink));
            ui.painter().rect_stroke(around, 12.0, stroke, egui::StrokeKind::Outside);
        }
        keep_arrows(ui, widget);
    }
    widgets
}

/// Arrows move what is selected, so they do not lead the focus away.
pub(super) fn keep_arrows(ui: &egui::Ui, widget: egui::Id) {
    let filter = egui::EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| {
        if memory.has_focus(widget) {
            memory.set_focus_lock_filter(widget, filter);
        }
    });
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
fn in_order(scene: &Scene, visible_area: &Rect, plan: &Plan, with_links: bool) -> Vec<Id> {
    let mut cards = Vec::new();
    let mut links: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    for drawing in scene.within(*visible_area) {
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
    cx: &CanvasCx<'_>,
    (widget, id): (egui::Id, &Id),
    response: &egui::Response,
    (facts, links): (&ElementFacts, &LinksOfNodes),
) {
    let language = cx.session.language();
    let selected = cx.session.selection().contains(id);
    let plan = cx.session.plan();
    let name = match plan.nodes.get(id) {
        Some(node) => describe::spoken_name(node, language),
        None => describe::link(plan, id, language).unwrap_or_default(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::GraphicsObject, true, &name));
    // Runs only while something listens to the tree.
    let shown_view = describe::ShownView::of(cx.session);
    ui.ctx().accesskit_node_builder(widget, |builder| {
        builder.add_action(accesskit::Action::Click);
        builder.set_selected(selected);
        let notes = facts.notes(id);
        builder.set_description(match plan.nodes.contains_key(id) {
            true => describe::node(plan, (id, links.at(id)), shown_view, &notes, language),
            false => describe::state_of_link(plan, id, shown_view, &notes, language),
        });
    });
}
