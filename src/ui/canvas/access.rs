//! The drawing for those who do not see it: what is on the screen, named and within reach of the
//! keyboard and of a screen reader.

use eframe::egui::{self, Role, Sense, WidgetInfo, accesskit};

use super::{Frame, card, keep_arrows, paint::Look, world_rect};
use crate::geometry::{Point, Rect};
use crate::plan::Id;
use crate::scene::{Drawing, Tag};
use crate::session::{Action, LinksOfNodes, Selection};
use crate::ui::describe::{self, Known};

/// More elements than this are not offered one by one.
const MAX_ELEMENTS: usize = 300;
/// Below this zoom cards are too small to be told apart.
const LEAST_ZOOM: f64 = 0.2;
/// The side of the square that stands for a link without a label, in screen points.
const LINK_SIDE: f64 = 24.0;

/// Gives the widgets that stand for cards and links.
pub(super) fn show(ui: &egui::Ui, frame: &mut Frame<'_>) -> Vec<egui::Id> {
    let camera = *frame.session.camera();
    if camera.zoom < LEAST_ZOOM {
        return Vec::new();
    }
    let look = Look::new(&camera, false);
    let known = Known::of(frame.session);
    let links = frame.session.links_of_nodes();
    let scene = frame.session.scene(frame.appearance);
    let seen = camera.seen();
    let window = world_rect(ui.clip_rect());
    let mut cards = Vec::new();
    let mut between = Vec::new();
    for drawing in scene.within(seen) {
        match &drawing.tag {
            Tag::Node(id) => {
                let rect = card(&scene, id).map(|rect| look.rect(&rect));
                cards.extend(rect.map(|rect| (id.clone(), rect)));
            }
            Tag::Link(id) => {
                let place = place_of_link(drawing, |rect| world_rect(look.rect(rect)), &window);
                between.extend(place.map(|place| (id.clone(), place)));
            }
            _ => {}
        }
    }
    cards.truncate(MAX_ELEMENTS);
    between.truncate(MAX_ELEMENTS - cards.len());
    let all = cards.into_iter().chain(between);
    all.map(|(id, rect)| element(ui, frame, (&id, rect), &known, &links)).collect()
}

/// Where a link is found on the screen: at its label, else at the middle of its way, else where
/// of its way is seen.
fn place_of_link(
    drawing: &Drawing,
    on_screen: impl Fn(&Rect) -> Rect,
    window: &Rect,
) -> Option<egui::Rect> {
    let at = |point: Point| on_screen(&Rect { min: point, max: point }).min;
    let middle = drawing.route.get(drawing.route.len() / 2).map(|point| {
        let half = Point::new(LINK_SIDE / 2.0, LINK_SIDE / 2.0);
        Rect { min: at(*point) - half, max: at(*point) + half }
    });
    let label = drawing.label.as_ref().map(&on_screen);
    let near = [label, middle].into_iter().flatten();
    let place = near.into_iter().find(|rect| window.contains(rect.center())).or_else(|| {
        let way = drawing.route.iter().map(|point| Rect { min: at(*point), max: at(*point) });
        let all = Rect::around(way)?;
        let corner = |a: Point, b: Point, pick: fn(f64, f64) -> f64| {
            Point::new(pick(a.x, b.x), pick(a.y, b.y))
        };
        let min = corner(all.min, window.min, f64::max);
        let max = corner(all.max, window.max, f64::min);
        (min.x <= max.x && min.y <= max.y).then_some(Rect { min, max })
    })?;
    let [min, max] = [place.min, place.max].map(|point| egui::pos2(point.x as f32, point.y as f32));
    Some(egui::Rect { min, max })
}

/// The widget that stands for a card or a link.
fn element(
    ui: &egui::Ui,
    frame: &mut Frame<'_>,
    (id, rect): (&Id, egui::Rect),
    known: &Known,
    links: &LinksOfNodes,
) -> egui::Id {
    let language = frame.session.language();
    let plan = frame.session.plan();
    let is_link = plan.links.contains_key(id);
    let widget = ui.scope_id().with(if is_link { "link" } else { "node" }).with(id.as_str());
    let response = ui.interact(rect, widget, Sense::focusable_noninteractive());
    let selected = frame.session.selection().contains(id);
    let name = match is_link {
        true => describe::link(plan, id, language).unwrap_or_default(),
        false => describe::name(plan, id, language),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::GraphicsObject, true, &name));
    // Runs only while something listens to the tree.
    let seen = describe::Seen {
        view: frame.session.view(),
        compared_with: frame.session.compared_with(),
        held_off: frame.session.held_off(),
    };
    ui.ctx().accesskit_node_builder(widget, |builder| {
        builder.add_action(accesskit::Action::Click);
        builder.set_selected(selected);
        let notes = known.notes(id);
        builder.set_description(match is_link {
            true => describe::state_of_link(plan, id, seen, &notes, language),
            false => describe::node(plan, (id, links.at(id)), seen, &notes, language),
        });
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
    widget
}
