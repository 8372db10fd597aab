//! A plan shown to others: one picture after the other on the whole screen, with nothing around
//! it. Turning the pages changes nothing of the plan; at the end the window is as it was.

use eframe::egui::{self, Align2, Key, Role, Sense, ViewportCommand, WidgetInfo, vec2};

use super::canvas::{self, CanvasState};
use super::style::{BAR_RADIUS, CAPTION, TITLE, color, floating_shadow, font};
use crate::catalogue::words as names;
use crate::geometry::{Point, Rect};
use crate::language::texts;
use crate::plan::View;
use crate::session::{Action, Camera, Session, Slide};
use crate::text::Face;
use crate::theme::{Appearance, Theme};

/// How long it takes from one picture to the next, in seconds.
const TURN_SECONDS: f64 = 0.4;
/// How long the caption stays after the page was turned or the pointer moved, in seconds.
const CAPTION_SECONDS: f64 = 4.0;

/// A presentation that is going on.
#[derive(Debug)]
pub(super) struct Presentation {
    slides: Vec<Slide>,
    at: usize,
    /// The view and the camera before.
    before: (View, Camera),
    /// Where the camera comes from, and since when, in seconds of the window's clock.
    from: Option<(Camera, f64)>,
    /// When the caption was last wanted.
    caption_since: f64,
    was_full: bool,
}

impl Presentation {
    pub(super) fn begin(context: &egui::Context, session: &Session) -> Self {
        let was_full = context.input(|input| input.viewport().fullscreen.unwrap_or(false));
        context.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        Self {
            slides: session.in_view().slides(),
            at: 0,
            before: (session.view(), *session.camera()),
            from: None,
            caption_since: context.input(|input| input.time),
            was_full,
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
            self.at = at;
            let still = session.reduces_motion();
            self.from = (!still).then(|| (*session.camera(), now));
            self.caption_since = now;
        } else if is_moving {
            self.caption_since = now;
        }
        let Some(slide) = self.slides.get(self.at).cloned() else { return false };
        let window = Rect {
            min: Point::new(f64::from(area.min.x), f64::from(area.min.y)),
            max: Point::new(f64::from(area.max.x), f64::from(area.max.y)),
        };
        let mut camera = session.in_view().look_at_slide(&slide, window);
        if let Some((from, since)) = self.from {
            let t = ((now - since) / TURN_SECONDS).clamp(0.0, 1.0);
            camera = from.towards(&camera, t * t * (3.0 - 2.0 * t));
            match t < 1.0 {
                true => ui.ctx().request_repaint(),
                false => self.from = None,
            }
        }
        session.dispatch(Action::SetView(slide.view));
        session.dispatch(Action::LookThrough(camera));
        canvas::picture(ui, area, canvas, session, appearance);
        self.caption(ui, session, appearance, &slide.title, now);
        true
    }

    /// The slide to which the pages are turned.
    fn turned(&self, keys: &Keys, pages: isize) -> usize {
        let last = self.slides.len().saturating_sub(1);
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

    fn caption(
        &self,
        ui: &egui::Ui,
        session: &mut Session,
        appearance: Appearance,
        slide: &str,
        now: f64,
    ) {
        let theme = Theme::of(appearance);
        let language = session.language();
        let model = names::model(session.classification().model).in_language(language);
        let (number, count) = (self.at + 1, self.slides.len());
        let spoken = texts::views::SLIDE_SPOKEN.with(language, &[&slide, &model, &number, &count]);
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
            .fixed_pos(ui.max_rect().center_bottom() - vec2(0.0, 20.0))
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
                    let title = ui.label(text(slide, Face::SemiBold, TITLE, theme.ink));
                    title.widget_info(|| WidgetInfo::labeled(Role::Status, true, &spoken));
                    ui.label(text(model, Face::Regular, TITLE, theme.accent));
                    let page = texts::phrases::COUNT_OF.with(language, &[&number, &count]);
                    ui.label(text(&page, Face::Regular, CAPTION, theme.muted));
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
        }
    }
}
