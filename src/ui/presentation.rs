//! A plan shown to others: the pages of its story one after the other on the whole screen, with
//! nothing around them. Turning the pages changes nothing of the plan; at the end the window is as it
//! was. A plan of very many cards, which no page could show, is shown as the canvas shows it.

use std::sync::Arc;

use eframe::egui::{self, Align2, Key, Role, ScrollArea, Sense, ViewportCommand, WidgetInfo, vec2};

use super::calendar::today;
use super::canvas::{self, CanvasState, Thumbnail};
use super::style::{BAR_RADIUS, CAPTION, TITLE, color, floating_shadow, font};
use crate::catalogue::words as names;
use crate::geometry::{Point, Rect};
use crate::language::texts;
use crate::page::Paper;
use crate::page::flow::pages;
use crate::plan::View;
use crate::report::{Chapter, StoryOptions, story, with_frames};
use crate::scene::Scene;
use crate::session::{Action, Camera, Session, Slide};
use crate::text::Face;
use crate::theme::{Appearance, Theme};

/// How long it takes from one picture to the next, in seconds.
const TURN_SECONDS: f64 = 0.4;
/// How long the caption stays after the page was turned or the pointer moved, in seconds.
const CAPTION_SECONDS: f64 = 4.0;
/// A plan of more elements is shown as the canvas shows it.
const MOST_ELEMENTS: usize = 300;
/// How wide the notes are, as a share of the screen.
const NOTES: f32 = 0.36;

/// What is shown at a time.
#[derive(Debug)]
enum Shown {
    /// A page of the story.
    Page(Box<Page>),
    /// The canvas, looking at something.
    Canvas(Slide),
}

/// A page of the story.
#[derive(Debug)]
struct Page {
    scene: Arc<Scene>,
    topic: String,
    heading: String,
    notes: Vec<String>,
    /// What is kept for painting it.
    painted: Thumbnail,
}

/// A presentation that is going on.
#[derive(Debug)]
pub(super) struct Presentation {
    shown: Vec<Shown>,
    at: usize,
    /// What was shown before, and since when it is not, in seconds of the window's clock.
    turned: Option<(usize, f64)>,
    /// The view and the camera before.
    before: (View, Camera),
    /// Where the camera comes from.
    from: Option<Camera>,
    /// When the caption was last wanted.
    caption_since: f64,
    was_full: bool,
    shows_notes: bool,
}

/// All that is shown of a plan: the pages of its story, behind that of today those of its frames.
fn all_of(session: &Session, appearance: Appearance) -> Vec<Shown> {
    if session.plan().element_count() > MOST_ELEMENTS {
        return session.in_view().slides().into_iter().map(Shown::Canvas).collect();
    }
    let options = StoryOptions {
        language: session.language(),
        appearance,
        day: today(),
        efforts: Arc::clone(session.efforts()),
        logo: None,
        chapters: Chapter::ALL.to_vec(),
    };
    let document = with_frames(story(session.plan(), &options), session.plan(), &options);
    let pages = pages(&document, Paper::Slide).pages;
    let shown = pages.iter().map(|page| {
        let section = &document.sections[page.section];
        Shown::Page(Box::new(Page {
            scene: Arc::new(page.scene()),
            topic: section.topic.clone(),
            heading: section.heading.clone(),
            notes: section.notes.clone(),
            painted: Thumbnail::default(),
        }))
    });
    shown.collect()
}

impl Presentation {
    pub(super) fn begin(
        context: &egui::Context,
        session: &Session,
        appearance: Appearance,
    ) -> Self {
        let was_full = context.input(|input| input.viewport().fullscreen.unwrap_or(false));
        context.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        Self {
            shown: all_of(session, appearance),
            at: 0,
            turned: None,
            before: (session.view(), *session.camera()),
            from: None,
            caption_since: context.input(|input| input.time),
            was_full,
            shows_notes: false,
        }
    }

    /// Shows the picture; gives whether the presentation goes on. Keys turn its pages unless
    /// something over it has the keyboard.
    pub(super) fn show(
        &mut self,
        ui: &mut egui::Ui,
        canvas: &mut CanvasState,
        session: &mut Session,
        appearance: Appearance,
        has_keyboard: bool,
    ) -> bool {
        let area = ui.max_rect();
        let response = ui.interact(area, ui.scope_id().with("slide"), Sense::click());
        let keys = ui.input(|input| Keys::of(input, has_keyboard));
        if keys.ends {
            self.end(ui.ctx(), session);
            return false;
        }
        let (now, is_moving) = ui.input(|input| (input.time, input.pointer.is_moving()));
        let pages = isize::from(response.clicked()) - isize::from(response.secondary_clicked());
        let at = self.turned(&keys, keys.pages + pages);
        if at != self.at {
            self.turned = (!session.reduces_motion()).then_some((self.at, now));
            self.from = Some(*session.camera());
            self.at = at;
            self.caption_since = now;
        } else if is_moving {
            self.caption_since = now;
        }
        self.shows_notes ^= keys.notes;
        if self.at >= self.shown.len() {
            return false;
        }
        let turn = self.turn(ui.ctx(), now);
        if let Shown::Canvas(slide) = &self.shown[self.at] {
            let slide = slide.clone();
            self.look(ui, canvas, session, (appearance, &slide, turn));
        } else {
            self.pages(ui, appearance, turn);
        }
        self.notes(ui, appearance);
        self.caption(ui, session, appearance, now);
        true
    }

    /// How far the page is turned, 0 to 1.
    fn turn(&mut self, context: &egui::Context, now: f64) -> f64 {
        let Some((_, since)) = self.turned else { return 1.0 };
        let t = ((now - since) / TURN_SECONDS).clamp(0.0, 1.0);
        match t < 1.0 {
            true => context.request_repaint(),
            false => self.turned = None,
        }
        t * t * (3.0 - 2.0 * t)
    }

    /// The page, over the one before while it is turned.
    fn pages(&mut self, ui: &egui::Ui, appearance: Appearance, turn: f64) {
        let area = ui.max_rect();
        ui.painter_at(area).rect_filled(area, 0.0, color(Theme::of(appearance).canvas));
        let before = self.turned.map(|(before, _)| (before, 1.0));
        for (at, opacity) in before.into_iter().chain([(self.at, turn as f32)]) {
            if let Some(Shown::Page(page)) = self.shown.get_mut(at) {
                canvas::page(ui, area, &page.scene, (&mut page.painted, opacity));
            }
        }
    }

    /// The canvas, on the way to what the slide shows.
    fn look(
        &self,
        ui: &egui::Ui,
        canvas: &mut CanvasState,
        session: &mut Session,
        (appearance, slide, turn): (Appearance, &Slide, f64),
    ) {
        let area = ui.max_rect();
        let window = Rect {
            min: Point::new(f64::from(area.min.x), f64::from(area.min.y)),
            max: Point::new(f64::from(area.max.x), f64::from(area.max.y)),
        };
        let mut camera = session.in_view().look_at_slide(slide, window);
        if let Some(from) = self.from.filter(|_| turn < 1.0) {
            camera = from.towards(&camera, turn);
        }
        session.dispatch(Action::SetView(slide.view));
        session.dispatch(Action::LookThrough(camera));
        canvas::picture(ui, area, canvas, session, appearance);
    }

    /// The slide to which the pages are turned.
    fn turned(&self, keys: &Keys, pages: isize) -> usize {
        let last = self.shown.len().saturating_sub(1);
        match (keys.first, keys.last) {
            (true, _) => 0,
            (_, true) => last,
            _ => self.at.saturating_add_signed(pages).min(last),
        }
    }

    fn end(&self, context: &egui::Context, session: &mut Session) {
        let (view, camera) = self.before;
        session.dispatch(Action::SetView(view));
        session.dispatch(Action::LookThrough(camera));
        if !self.was_full {
            context.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
    }

    /// What is shown, in words: what it is about, and what it says.
    fn words(&self, session: &mut Session) -> (String, String) {
        match &self.shown[self.at] {
            Shown::Page(page) => (page.topic.clone(), page.heading.clone()),
            Shown::Canvas(slide) => {
                let model = session.classification().model;
                let model = names::model(model).in_language(session.language());
                (slide.title.clone(), model.to_owned())
            }
        }
    }

    /// The notes at the right of the screen, where they are wanted.
    fn notes(&self, ui: &egui::Ui, appearance: Appearance) {
        let Shown::Page(page) = &self.shown[self.at] else { return };
        if !self.shows_notes || page.notes.is_empty() {
            return;
        }
        let theme = Theme::of(appearance);
        let (screen, margin) = (ui.max_rect(), 16.0);
        let notes = egui::Area::new(ui.scope_id().with("notes of the slide"))
            .order(egui::Order::Foreground)
            .pivot(Align2::RIGHT_TOP)
            .fixed_pos(screen.right_top() + vec2(-margin, margin));
        notes.show(ui.ctx(), |ui| {
            let paper = egui::Frame::new()
                .fill(color(theme.raised))
                .stroke(egui::Stroke::new(1.0, color(theme.line)))
                .corner_radius(BAR_RADIUS)
                .shadow(floating_shadow(appearance))
                .inner_margin(egui::Margin::symmetric(18, 14));
            paper.show(ui, |ui| {
                ui.set_width(screen.width() * NOTES);
                let height = screen.height() * 0.7;
                ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(
                    ui,
                    |ui| {
                        for note in &page.notes {
                            let words = egui::RichText::new(note).font(font(Face::Regular, TITLE));
                            ui.add(egui::Label::new(words.color(color(theme.ink))).wrap());
                            ui.add_space(6.0);
                        }
                    },
                );
            });
        });
    }

    /// What is shown, for who cannot see it. A page says itself what it is and which; over the first
    /// stands how to go on, and over the canvas what it shows.
    fn caption(&self, ui: &egui::Ui, session: &mut Session, appearance: Appearance, now: f64) {
        let (topic, said) = self.words(session);
        let place = egui::Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
        let status = ui.interact(place, ui.scope_id().with("what is shown"), Sense::hover());
        let (number, count) = (self.at + 1, self.shown.len());
        let language = session.language();
        let spoken = texts::views::SLIDE_SPOKEN.with(language, &[&topic, &said, &number, &count]);
        status.widget_info(|| WidgetInfo::labeled(Role::Status, true, &spoken));
        let is_canvas = matches!(self.shown[self.at], Shown::Canvas(_));
        if is_canvas || self.at == 0 {
            self.banner(ui, session, (appearance, now), (&topic, &said));
        }
    }

    fn banner(
        &self,
        ui: &egui::Ui,
        session: &Session,
        (appearance, now): (Appearance, f64),
        (topic, said): (&str, &str),
    ) {
        let theme = Theme::of(appearance);
        let language = session.language();
        let (number, count) = (self.at + 1, self.shown.len());
        let left = CAPTION_SECONDS - (now - self.caption_since);
        if left > 0.0 {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
        let opacity = ui.ctx().animate_bool_with_time(
            ui.scope_id().with("caption"),
            left > 0.0,
            if session.reduces_motion() { 0.0 } else { 0.3 },
        );
        let caption = egui::Area::new(ui.scope_id().with("caption of the slide"))
            .order(egui::Order::Foreground)
            .pivot(Align2::CENTER_BOTTOM)
            .fixed_pos(ui.max_rect().center_bottom() - vec2(0.0, ui.max_rect().height() * 0.12))
            .interactable(false);
        caption.show(ui.ctx(), |ui| {
            ui.set_opacity(opacity);
            let paper = egui::Frame::new()
                .fill(color(theme.raised))
                .stroke(egui::Stroke::new(1.0, color(theme.line)))
                .corner_radius(BAR_RADIUS)
                .shadow(floating_shadow(appearance))
                .inner_margin(egui::Margin::symmetric(18, 10));
            paper.show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 14.0;
                    let text = |words: &str, face: Face, size: f32, tint| {
                        egui::RichText::new(words).font(font(face, size)).color(color(tint))
                    };
                    if let Shown::Canvas(_) = &self.shown[self.at] {
                        ui.label(text(topic, Face::SemiBold, TITLE, theme.ink));
                        ui.label(text(said, Face::Regular, TITLE, theme.accent));
                        let page = texts::phrases::COUNT_OF.with(language, &[&number, &count]);
                        ui.label(text(&page, Face::Regular, CAPTION, theme.muted));
                    }
                    if self.at == 0 {
                        let hint = texts::views::PRESENT_HINT.in_language(language);
                        ui.label(text(hint, Face::Regular, CAPTION, theme.muted));
                    }
                });
            });
        });
    }
}

/// What the keys ask of a presentation.
struct Keys {
    /// So many pages on.
    pages: isize,
    first: bool,
    last: bool,
    ends: bool,
    /// The notes are shown, or no longer.
    notes: bool,
}

impl Keys {
    fn of(input: &egui::InputState, has_keyboard: bool) -> Self {
        let is_pressed = |key: Key| has_keyboard && input.key_pressed(key);
        let pressed = |keys: &[Key]| keys.iter().filter(|key| is_pressed(**key)).count();
        let forward = [Key::ArrowRight, Key::ArrowDown, Key::PageDown, Key::Space, Key::Enter];
        let back = [Key::ArrowLeft, Key::ArrowUp, Key::PageUp, Key::Backspace];
        Self {
            pages: pressed(&forward) as isize - pressed(&back) as isize,
            first: is_pressed(Key::Home),
            last: is_pressed(Key::End),
            ends: is_pressed(Key::Escape) || is_pressed(Key::F5),
            notes: is_pressed(Key::N),
        }
    }
}
