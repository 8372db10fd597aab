//! Marks on cards: how much was noticed about an element, whether it carries the model, and
//! whether it keeps the model down. They lie over the drawing on the screen only.

use eframe::egui::{
    self, CornerRadius, Pos2, Role, Sense, Stroke, StrokeKind, WidgetInfo, pos2, vec2,
};

use crate::catalogue::words as names;
use crate::classify::model_without;
use crate::geometry::{Point, Rect};
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::scene::{Scene, Tag};
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::canvas::context::CanvasCx;
use crate::ui::canvas::paint::Projection;
use crate::ui::canvas::target::resizable;
use crate::ui::describe::{self, ElementFacts};
use crate::ui::panels::bars::status_bar::finding_counts;
use crate::ui::style::{self, TAG, color};
use crate::ui::widgets::{self, paint_icon};

/// Below this zoom there is no room for marks on a card.
const LEAST_ZOOM: f64 = 0.3;
/// Below this zoom only a dot says that something was noticed.
const LEAST_ZOOM_OF_DETAIL: f64 = 0.48;
/// Below this zoom links have no labels, and only dots say what was noticed about them.
pub(in crate::ui::canvas) const LEAST_ZOOM_OF_LABELS: f64 = 0.6;
/// The number in a small mark, in points.
const SMALL_TAG: f32 = 9.5;
/// So many elements at most bear marks in one frame.
const MOST_ELEMENTS: usize = 300;
/// Half the height of a mark, in screen points: the most, the least with a number, and of a dot.
const RADIUS: f32 = 9.0;
const LEAST_RADIUS: f32 = 7.5;
const DOT_RADIUS: f32 = 4.0;
/// In a plan of more active channels it is not said what would be left without an element.
const CHANNELS_TO_TRY: usize = 60;

/// A mark that was pressed, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Pressed {
    /// To see what was noticed about an element.
    Findings(Id),
    /// To see why the plan is what it is.
    Why(Id),
}

/// Shows the marks of what is seen; gives the one that was pressed.
pub(in crate::ui::canvas) fn show(
    ui: &egui::Ui,
    cx: &mut CanvasCx<'_>,
    scene: &Scene,
    projection: &Projection,
) -> Option<Pressed> {
    let zoom = cx.session.camera().zoom;
    if !cx.session.settings().marks || zoom < LEAST_ZOOM {
        return None;
    }
    let facts = ElementFacts::of(cx.session);
    let visible_area = cx.session.camera().visible_area();
    let resized = resizable(scene, cx.session).map(|(id, _)| id);
    let radius = match zoom < LEAST_ZOOM_OF_DETAIL {
        true => DOT_RADIUS,
        false => (RADIUS * zoom as f32 * 1.2).clamp(LEAST_RADIUS, RADIUS),
    };
    let mut pressed = None;
    let labelled = zoom >= LEAST_ZOOM_OF_LABELS;
    let marked = scene.within(visible_area).filter_map(|drawing| {
        let id = match &drawing.tag {
            Tag::Node(id) | Tag::Link(id) => id,
            Tag::Label(id) if labelled => id,
            Tag::Label(_) | Tag::Island(_) | Tag::Caption => return None,
        };
        let notes = facts.notes(id);
        if notes.is_empty() {
            return None;
        }
        let rect = match &drawing.tag {
            Tag::Link(id) if labelled && has_label(scene, id) => return None,
            Tag::Link(_) => middle(&drawing.route)?,
            Tag::Label(_) => drawing.bounds,
            Tag::Node(_) | Tag::Island(_) | Tag::Caption => drawing.outline?,
        };
        Some((id, rect, notes))
    });
    let marked: Vec<(&Id, Rect, describe::Notes)> = marked.take(MOST_ELEMENTS).collect();
    for (id, rect, notes) in marked {
        let is_link = cx.session.plan().links.contains_key(id);
        // The corners of what can be resized are handles.
        let aside = if resized.as_ref() == Some(id) { 13.0 } else { 0.0 };
        let rect = projection.rect(&rect);
        let places = match is_link {
            true if !labelled => [rect.center(); 2],
            true => [rect.left_top(), rect.right_top()],
            // The upper left is where the areas of interlocked channels have their names.
            false => {
                let out = vec2(aside, -aside);
                [rect.left_bottom() - out, rect.right_top() + out]
            }
        };
        let radius = if is_link && !labelled { DOT_RADIUS } else { radius };
        let mark = Mark { ui, cx, facts: &facts, id, notes, radius, is_link };
        pressed = mark.standing(places[0]).or(pressed);
        pressed = mark.noticed(places[1]).or(pressed);
    }
    pressed
}

pub(in crate::ui::canvas) fn has_label(scene: &Scene, id: &Id) -> bool {
    scene.drawing(&Tag::Label(id.clone())).is_some()
}

/// The place for the marks of a link that has no label to bear them: the middle of its longest
/// part.
pub(in crate::ui::canvas) fn middle(route: &[Point]) -> Option<Rect> {
    let parts = route.windows(2).map(|part| (part[0], part[1]));
    let (from, to) = parts.max_by(|a, b| a.0.distance(a.1).total_cmp(&b.0.distance(b.1)))?;
    let middle = Point::new((from.x + to.x) / 2.0, (from.y + to.y) / 2.0);
    Some(Rect { min: middle, max: middle }.expand(8.0))
}

/// The marks of one element.
struct Mark<'a> {
    ui: &'a egui::Ui,
    cx: &'a CanvasCx<'a>,
    facts: &'a ElementFacts,
    id: &'a Id,
    notes: describe::Notes,
    radius: f32,
    is_link: bool,
}

impl Mark<'_> {
    fn say(&self, text: Text) -> &'static str {
        text.in_language(self.cx.session.language())
    }

    fn name(&self) -> String {
        let language = self.cx.session.language();
        describe::name(self.cx.session.plan(), self.id, language)
    }

    fn is_detailed(&self) -> bool {
        self.radius >= LEAST_RADIUS
    }

    fn hit(&self, part: &str, rect: egui::Rect, name: &str) -> egui::Response {
        let id = self.ui.scope_id().with((part, self.id.as_str()));
        let response = self.ui.interact(rect.expand(3.0), id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        if response.hovered() {
            self.ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        response
    }

    fn ring(&self, response: &egui::Response, rect: egui::Rect) {
        widgets::focus_ring(self.ui, self.cx.look(), response, rect.expand(3.0), 12);
    }

    /// What was noticed: warnings in a filled pill with a triangle, hints alone in an open circle.
    fn noticed(&self, corner: Pos2) -> Option<Pressed> {
        let describe::Notes { warnings, hints, .. } = self.notes;
        let count = warnings + hints;
        if count == 0 {
            return None;
        }
        let theme = self.cx.theme;
        let text = if count > 99 { "99+".to_owned() } else { count.to_string() };
        let font = style::font(Face::SemiBold, if self.radius < 8.5 { SMALL_TAG } else { TAG });
        let (fill, ink, border) = match warnings {
            0 => (theme.surface, theme.muted, theme.muted),
            _ => (theme.activity, theme.surface, theme.surface),
        };
        let painter = self.ui.painter();
        let galley = painter.layout_no_wrap(text, font, color(ink));
        // A link has no room for more than the number.
        let triangle = if warnings > 0 && !self.is_link { 13.0 } else { 0.0 };
        let height = 2.0 * self.radius;
        let width = match self.is_detailed() {
            true => (galley.size().x + triangle + 9.0).max(height),
            false => height,
        };
        // It grows away from the card, so that it stays clear of links at the upper side.
        let rect =
            egui::Rect::from_min_size(corner - vec2(self.radius, self.radius), vec2(width, height));
        let look = self.cx.look();
        let counts = finding_counts(look, warnings, hints);
        let name = texts::canvas::BADGE.with(look.language, &[&counts, &self.name()]);
        let response = self.hit("noticed", rect, &name);
        let towards = if response.hovered() { 0.12 } else { 0.0 };
        let fill = color(theme.ink.faded(towards).over(fill));
        let rounding = CornerRadius::same(self.radius as u8);
        painter.rect(
            rect,
            rounding,
            fill,
            Stroke::new(1.5, color(border)),
            if warnings > 0 { StrokeKind::Outside } else { StrokeKind::Inside },
        );
        if self.is_detailed() {
            let mut left = rect.center().x - (galley.size().x + triangle) / 2.0;
            if triangle > 0.0 {
                let place = pos2(left, rect.center().y - 6.0);
                let square = egui::Rect::from_min_size(place, vec2(11.0, 11.0));
                paint_icon(painter, Icon::Warning, square, color(ink));
                left += triangle;
            }
            let place = pos2(left, rect.center().y - galley.size().y / 2.0);
            painter.galley(place, galley, color(ink));
        }
        self.ring(&response, rect);
        let tip = || format!("{name}\n{}", self.say(texts::canvas::OPENS_FINDINGS));
        let response = response.on_hover_ui(|ui| _ = ui.label(tip()));
        response.clicked().then(|| Pressed::Findings(self.id.clone()))
    }

    /// What the element is to the model: whether it carries it, or keeps it down.
    fn standing(&self, corner: Pos2) -> Option<Pressed> {
        let describe::Notes { is_critical, unattached, .. } = self.notes;
        if !(self.is_detailed() && (is_critical || unattached)) {
            return None;
        }
        let theme = self.cx.theme;
        let radius = if self.is_link { self.radius - 1.0 } else { self.radius };
        let rect = egui::Rect::from_center_size(corner, vec2(2.0 * radius, 2.0 * radius));
        let (word, tint) = match is_critical {
            true => (texts::findings::CARRIES, theme.accent),
            false => (texts::findings::UNATTACHED, theme.muted),
        };
        let name = format!("{}: {}", self.name(), self.say(word));
        let response = self.hit("standing", rect, &name);
        let painter = self.ui.painter();
        let fill = match response.hovered() {
            true => theme.accent_background,
            false => theme.surface,
        };
        painter.circle_filled(rect.center(), radius, color(fill));
        let stroke = Stroke::new(1.25, color(tint));
        if is_critical {
            painter.circle_stroke(rect.center(), radius - 0.6, stroke);
        } else {
            dashed_circle(painter, rect.center(), radius - 0.6, stroke);
        }
        let lines = if is_critical { &PILLARS[..] } else { &APART[..] };
        let scale = radius / RADIUS;
        for [from, to] in lines {
            let line = [from, to].map(|[x, y]| rect.center() + vec2(*x, *y) * scale);
            painter.line_segment(line, Stroke::new(1.6, color(tint)));
        }
        self.ring(&response, rect);
        let response = response.on_hover_ui(|ui| {
            ui.label(self.tip());
        });
        response.clicked().then(|| Pressed::Why(self.id.clone()))
    }

    fn tip(&self) -> String {
        let language = self.cx.session.language();
        let found = &self.facts.found;
        let text = if self.notes.unattached {
            self.say(texts::canvas::UNATTACHED_TIP).to_owned()
        } else if found.channels.len() > CHANNELS_TO_TRY {
            self.say(texts::canvas::CARRIES_ALONE).to_owned()
        } else {
            let left = names::model(model_without(found, self.id)).in_language(language);
            texts::canvas::CARRIES_WITHOUT.with(language, &[&left])
        };
        format!("{}\n{text}", self.name())
    }
}

/// A beam on two pillars, in points about the middle.
const PILLARS: [[[f32; 2]; 2]; 3] =
    [[[-5.0, -3.2], [5.0, -3.2]], [[-2.5, -3.2], [-2.5, 4.2]], [[2.5, -3.2], [2.5, 4.2]]];

/// A line that is broken in the middle, in points about it.
const APART: [[[f32; 2]; 2]; 3] =
    [[[-5.5, 0.0], [-2.0, 0.0]], [[2.0, 0.0], [5.5, 0.0]], [[-1.5, 3.0], [1.5, -3.0]]];

fn dashed_circle(painter: &egui::Painter, center: Pos2, radius: f32, stroke: Stroke) {
    let point = |index: usize| {
        let angle = index as f32 / 24.0 * std::f32::consts::TAU;
        center + radius * vec2(angle.cos(), angle.sin())
    };
    let points: Vec<Pos2> = (0..=24).map(point).collect();
    painter.extend(egui::Shape::dashed_line(&points, stroke, 3.0, 2.4));
}
