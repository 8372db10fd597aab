//! What is marked on cards and links: in the rail of a card, and at the end of a label, how much was
//! noticed and said about an element; and whether it carries the model or keeps it down. The scene
//! leaves room for them, so that none lies on a word; they are on the screen only.

use eframe::egui::{self, CornerRadius, Popup, Role, Sense, Stroke, WidgetInfo, vec2};

use crate::catalogue::words as names;
use crate::classify::model_without;
use crate::geometry::{Point, Rect};
use crate::language::{Text, texts};
use crate::plan::Id;
use crate::scene::{
    Drawing, Kind, Scene, Tag, bar, has_rail, keystone, mark_around, mark_at_label, rail,
};
use crate::session::{Action, Command, naming};
use crate::text::Face;
use crate::ui::canvas::context::CanvasCx;
use crate::ui::canvas::paint::labels::Labels;
use crate::ui::canvas::paint::{Projection, name_size, size_beside_name};
use crate::ui::describe::{self, ElementFacts};
use crate::ui::panels::bars::status_bar::finding_counts;
use crate::ui::style::{self, color};
use crate::ui::widgets::{self, MenuEntry, menu_entry};

/// Below this zoom there is no room for marks on a card.
const LEAST_ZOOM: f64 = 0.3;
/// So many elements at most bear marks in one frame.
const MOST_ELEMENTS: usize = 300;
/// In a plan of more active channels it is not said what would be left without an element.
const CHANNELS_TO_TRY: usize = 60;
/// Half of a dot, in screen points.
const DOT: f32 = 3.5;
/// How far the middle of a dot lies from the edges of its card, in screen points: on its border.
const DOT_INSET: f32 = 1.5;
/// The size of a number, as a share of its disc.
const NUMBER: f32 = 0.7;

/// A mark that was pressed, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Pressed {
    /// To see what was noticed about an element.
    Findings(Id),
    /// To see what was said about the plan.
    Feedback,
    /// To see why the plan is what it is.
    Why(Id),
}

/// Shows the marks of what is seen; gives the one that was pressed.
pub(in crate::ui::canvas) fn show(
    ui: &egui::Ui,
    cx: &mut CanvasCx<'_>,
    scene: &Scene,
    (projection, labels): (&Projection, &Labels),
) -> Option<Pressed> {
    let zoom = cx.session.camera().zoom;
    if zoom < LEAST_ZOOM || cx.session.marks().is_none() {
        return None;
    }
    let facts = ElementFacts::of(cx.session);
    let visible_area = cx.session.camera().visible_area();
    // From farther away only a dot says that something was noticed; links have no labels there.
    let is_detailed = has_rail(name_size(zoom)) && projection.shows_labels();
    let marked = scene.within(visible_area).filter_map(|drawing| {
        let id = element(scene, drawing, is_detailed)?;
        let (notes, said) = (facts.notes(id), cx.session.plan().feedback(id).len());
        (!notes.is_empty() || said > 0).then_some((id, drawing, notes, said))
    });
    let marked: Vec<_> = marked.take(MOST_ELEMENTS).collect();
    let mut pressed = None;
    for (id, drawing, notes, said) in marked {
        let mark = Mark { ui, cx, facts: &facts, id, notes, said, is_detailed };
        let places = match drawing.outline.filter(|_| !is_detailed) {
            Some(card) => Places::of_distant(&projection.rect(&card)),
            None => Places::of(cx, scene, drawing, (projection, labels)),
        };
        pressed = mark.show(&places).or(pressed);
    }
    if pressed == Some(Pressed::Feedback) {
        cx.act(Action::Run(Command::ShowFeedback));
    }
    pressed
}

/// The element whose marks stand on a drawing: those of a link stand on its label if that is shown.
fn element<'a>(scene: &Scene, drawing: &'a Drawing, is_detailed: bool) -> Option<&'a Id> {
    match &drawing.tag {
        Tag::Node(id) => Some(id),
        Tag::Label(id) if is_detailed => Some(id),
        Tag::Link(id) if !is_detailed || scene.drawing(&Tag::Label(id.clone())).is_none() => {
            Some(id)
        }
        Tag::Link(_) | Tag::Label(_) | Tag::Island(_) | Tag::IslandName(_) | Tag::Caption => None,
    }
}

/// Where the marks of an element stand on the screen.
struct Places {
    rail: Vec<egui::Rect>,
    /// What says that it carries the model, as far as it can be pressed.
    carries: Option<egui::Rect>,
}

impl Places {
    /// From afar: on the corner of the card, where its name does not come.
    fn of_distant(card: &egui::Rect) -> Self {
        let corner = card.right_top() + vec2(-DOT_INSET, DOT_INSET);
        let dot = egui::Rect::from_center_size(corner, vec2(2.0 * DOT, 2.0 * DOT));
        Self { rail: vec![dot], carries: None }
    }

    fn of(
        cx: &CanvasCx<'_>,
        scene: &Scene,
        drawing: &Drawing,
        (projection, labels): (&Projection, &Labels),
    ) -> Self {
        let nowhere = Self { rail: Vec::new(), carries: None };
        let (rail, carries) = match &drawing.tag {
            Tag::Node(id) => {
                let Some(card) = drawing.outline else { return nowhere };
                let has_overview = !matches!(drawing.kind, Kind::Note | Kind::Frame);
                let scale = if has_overview { size_beside_name(projection.zoom()) } else { 1.0 };
                let is_locked = cx.session.plan().nodes.get(id).is_some_and(|node| node.locked);
                let rail: Vec<Rect> = rail(&card, scale).skip(usize::from(is_locked)).collect();
                // The middle of the edge is for links.
                let mut bar = bar(&card, scale);
                bar.max.y = bar.min.y + bar.height() * 0.3;
                (rail, Some(bar))
            }
            Tag::Label(id) => {
                let shown = match labels.of(id) {
                    Some(far) => far.map(|far| far.place),
                    None => Some(drawing.outline.unwrap_or(drawing.bounds)),
                };
                match shown {
                    Some(label) => (vec![mark_at_label(&label)], Some(keystone(&label))),
                    None => {
                        let line = scene.drawing(&Tag::Link(id.clone()));
                        let place = line.and_then(|line| on_route(scene, &line.route));
                        (place.into_iter().collect(), None)
                    }
                }
            }
            Tag::Link(_) => (on_route(scene, &drawing.route).into_iter().collect(), None),
            Tag::Island(_) | Tag::IslandName(_) | Tag::Caption => return nowhere,
        };
        let rail = rail.iter().map(|mark| projection.rect(mark)).collect();
        Self { rail, carries: carries.map(|place| projection.rect(&place)) }
    }
}

/// The place for the mark of a link that has no label to bear it: the middle of its longest part,
/// or where else on it no label lies.
fn on_route(scene: &Scene, route: &[Point]) -> Option<Rect> {
    let parts = route.windows(2).map(|part| (part[0], part[1]));
    let (from, to) = parts.max_by(|a, b| a.0.distance(a.1).total_cmp(&b.0.distance(b.1)))?;
    let place = |share: f64| mark_around(from.towards(to, share));
    let is_free = |place: &Rect| {
        scene.within(*place).all(|drawing| match drawing.tag {
            Tag::Label(_) | Tag::IslandName(_) | Tag::Node(_) => drawing.is_frame,
            Tag::Link(_) | Tag::Island(_) | Tag::Caption => true,
        })
    };
    let places = [0.5, 0.35, 0.65, 0.2, 0.8].map(place);
    Some(places.into_iter().find(is_free).unwrap_or_else(|| place(0.5)))
}

/// The marks of one element.
struct Mark<'a> {
    ui: &'a egui::Ui,
    cx: &'a CanvasCx<'a>,
    facts: &'a ElementFacts,
    id: &'a Id,
    notes: describe::Notes,
    /// How much was said about it.
    said: usize,
    is_detailed: bool,
}

impl Mark<'_> {
    fn show(&self, places: &Places) -> Option<Pressed> {
        let mut free = places.rail.iter();
        let mut pressed = None;
        if self.notes.warnings + self.notes.hints + self.said > 0 {
            pressed = free.next().and_then(|place| self.count(*place));
        }
        if self.notes.unattached && self.is_detailed {
            pressed = free.next().and_then(|place| self.unattached(*place)).or(pressed);
        }
        if self.notes.is_critical && self.is_detailed {
            pressed = places.carries.and_then(|place| self.carries(place)).or(pressed);
        }
        pressed
    }

    fn say(&self, text: Text) -> &'static str {
        text.in_language(self.cx.session.language())
    }

    fn name(&self) -> String {
        describe::name(self.cx.session.plan(), self.id, self.cx.session.language())
    }

    /// The words are only made for those who ask.
    fn hit(&self, part: &str, rect: egui::Rect, name: impl Fn() -> String) -> egui::Response {
        let id = self.ui.scope_id().with((part, self.id.as_str()));
        let response = self.ui.interact(rect.expand(2.0), id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name()));
        if response.hovered() {
            self.ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        response
    }

    fn ring(&self, response: &egui::Response, rect: egui::Rect) {
        widgets::focus_ring(self.ui, self.cx.look(), response, rect.expand(3.0), 10);
    }

    /// How much was noticed, and how much was said, in words.
    fn counts(&self) -> [Option<String>; 2] {
        let describe::Notes { warnings, hints, .. } = self.notes;
        let (look, name) = (self.cx.look(), self.name());
        let noticed = (warnings + hints > 0).then(|| {
            let counts = finding_counts(look, warnings, hints);
            texts::canvas::BADGE.with(look.language, &[&counts, &name])
        });
        // Of a link it says which it is: several may be called the same.
        let name = naming::in_list(self.cx.session.plan(), self.id, look.language);
        let said = match self.said {
            0 => None,
            1 => Some(look.say_with(texts::canvas::ONE_FEEDBACK_ON, &[&name])),
            count => Some(look.say_with(texts::canvas::FEEDBACK_ON, &[&name, &count])),
        };
        [noticed, said]
    }

    /// How much was noticed and said together: with warnings in their colour, else grey.
    fn count(&self, place: egui::Rect) -> Option<Pressed> {
        let are_noticed = self.notes.warnings + self.notes.hints > 0;
        let response = self.hit("noticed", place, || self.counts_together());
        self.paint_count(place, response.hovered());
        self.ring(&response, place);
        if are_noticed && self.said > 0 {
            return self.choice(&response);
        }
        let more = || match are_noticed {
            true => self.say(texts::canvas::OPENS_FINDINGS).to_owned(),
            false => {
                let feedback = self.cx.session.plan().feedback(self.id).iter();
                let last = feedback.max_by_key(|feedback| feedback.date);
                last.map(|feedback| feedback.text.trim().to_owned()).unwrap_or_default()
            }
        };
        let response = tip(response, || format!("{}\n{}", self.counts_together(), more()));
        response.clicked().then(|| match are_noticed {
            true => Pressed::Findings(self.id.clone()),
            false => Pressed::Feedback,
        })
    }

    /// How much was noticed and said, in one line.
    fn counts_together(&self) -> String {
        match self.counts() {
            [Some(noticed), Some(said)] => {
                self.cx.look().say_with(texts::phrases::WITH_COMMA, &[&noticed, &said])
            }
            [only, other] => only.or(other).unwrap_or_default(),
        }
    }

    /// Where both were, a click asks which to see.
    fn choice(&self, response: &egui::Response) -> Option<Pressed> {
        let opens = [Pressed::Findings(self.id.clone()), Pressed::Feedback];
        let shown = Popup::menu(response).gap(4.0).show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut pressed = None;
            for (words, opens) in self.counts().iter().flatten().zip(opens) {
                if menu_entry(ui, self.cx.look(), &MenuEntry::new(words), false).clicked() {
                    pressed = Some(opens);
                    ui.close();
                }
            }
            pressed
        });
        if shown.is_none() {
            tip(response.clone(), || {
                self.counts().into_iter().flatten().collect::<Vec<_>>().join("\n")
            });
        }
        shown.and_then(|shown| shown.inner)
    }

    fn paint_count(&self, place: egui::Rect, is_hovered: bool) {
        let (theme, painter) = (self.cx.theme, self.ui.painter());
        let describe::Notes { warnings, hints, .. } = self.notes;
        let (fill, ink, line) = match warnings {
            0 => (theme.surface, theme.muted, theme.muted),
            _ => (theme.activity, theme.surface, theme.activity),
        };
        if !self.is_detailed {
            painter.circle_filled(place.center(), DOT + 1.0, color(theme.surface));
            painter.circle_filled(place.center(), DOT, color(line));
            return;
        }
        let towards = if is_hovered { 0.12 } else { 0.0 };
        let fill = color(theme.ink.faded(towards).over(fill));
        let radius = place.height() / 2.0;
        painter.circle(place.center(), radius - 0.5, fill, Stroke::new(1.0, color(line)));
        let count = warnings + hints + self.said;
        let (words, share) = match count {
            100.. => ("99".to_owned(), 0.8),
            10.. => (count.to_string(), 0.85),
            _ => (count.to_string(), 1.0),
        };
        let font = style::font(Face::SemiBold, NUMBER * share * place.height());
        let galley = painter.layout_no_wrap(words, font, color(ink));
        painter.galley(place.center() - galley.size() / 2.0, galley, color(ink));
    }

    /// That the element is joined with nothing.
    fn unattached(&self, place: egui::Rect) -> Option<Pressed> {
        let theme = self.cx.theme;
        let said = self.notes.unattached_words(self.cx.session.language()).unwrap_or_default();
        let response = self.hit("standing", place, || format!("{}: {said}", self.name()));
        let painter = self.ui.painter();
        if response.hovered() {
            let rounding = CornerRadius::same(4);
            painter.rect_filled(place.expand(1.0), rounding, color(theme.accent_background));
        }
        let scale = place.height() / 14.0;
        for [from, to] in APART {
            let line = [from, to].map(|[x, y]| place.center() + vec2(x, y) * scale);
            painter.line_segment(line, Stroke::new(1.5 * scale, color(theme.muted)));
        }
        self.opens_why(response, place, || {
            format!("{said}\n{}", self.say(texts::canvas::UNATTACHED_TIP))
        })
    }

    /// That the model rests on the element; the scene shows it, and here it says so.
    fn carries(&self, place: egui::Rect) -> Option<Pressed> {
        let language = self.cx.session.language();
        let found = &self.facts.found;
        let name = || format!("{}: {}", self.name(), self.say(texts::findings::CARRIES));
        let response = self.hit("standing", place, name);
        self.opens_why(response, place, || {
            if found.channels.len() > CHANNELS_TO_TRY {
                return self.say(texts::canvas::CARRIES_ALONE).to_owned();
            }
            let left = names::model(model_without(found, self.id)).in_language(language);
            texts::canvas::CARRIES_WITHOUT.with(language, &[&left])
        })
    }

    fn opens_why(
        &self,
        response: egui::Response,
        place: egui::Rect,
        why: impl Fn() -> String,
    ) -> Option<Pressed> {
        self.ring(&response, place);
        let response = tip(response, || format!("{}\n{}", self.name(), why()));
        response.clicked().then(|| Pressed::Why(self.id.clone()))
    }
}

/// A tip of which the words are only made when it is shown.
fn tip(response: egui::Response, words: impl Fn() -> String) -> egui::Response {
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        ui.label(words());
    })
}

/// A line that is broken in the middle, in points about it.
const APART: [[[f32; 2]; 2]; 3] =
    [[[-6.0, 0.0], [-2.0, 0.0]], [[2.0, 0.0], [6.0, 0.0]], [[-1.5, 3.5], [1.5, -3.5]]];
