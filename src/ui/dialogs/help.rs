//! What the program says about itself: all articles by chapter, searched by their words, and the one
//! that is read.

use eframe::egui;
use egui::{Align, Id, Key, Layout, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::sheet;
use crate::help::{Article, Block, Chapter, Topic, articles, search};
use crate::language::texts;
use crate::text::Face;
use crate::theme::Icon;
use crate::ui::focus;
use crate::ui::style::{BUTTON_RADIUS, TEXT, color};
use crate::ui::widgets::{
    Look, TextField, caption, fitted, focus_ring, headline, paragraph, section, title,
};

/// The width of the sheet and of the list in it, in points.
const WIDTH: f32 = 980.0;
const LIST: f32 = 270.0;
/// The height of an entry of the list, in points.
const ENTRY: f32 = 26.0;
/// Between the list and the article, in points.
const GAP: f32 = 28.0;
/// Lines are no longer than can be read with ease, in points.
const LINE: f32 = 620.0;
/// What a row of a table is about, in points.
const HEAD: f32 = 190.0;

/// The help while it is read.
#[derive(Clone, Debug)]
pub struct HelpState {
    typed: String,
    at: Topic,
    /// Whether the list has to be brought to what is read.
    finds: bool,
}

impl HelpState {
    /// Opened at an article.
    pub fn at(topic: Topic) -> Self {
        Self { typed: String::new(), at: topic, finds: true }
    }
}

/// Shows the help. Gives `true` once it was closed.
pub fn help(ctx: &egui::Context, look: Look, state: &mut HelpState) -> bool {
    let name = look.say(texts::commands::SHOW_HELP);
    let height = (ctx.content_rect().height() - 150.0).clamp(200.0, 720.0);
    sheet(ctx, look, name, WIDTH, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let size = vec2(LIST, height);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.set_width(LIST);
                ui.set_min_height(height);
                list(ui, look, state);
            });
            ui.vertical(|ui| {
                let found = articles(look.language).iter().find(|one| one.topic == state.at);
                let area = ScrollArea::vertical().id_salt(("article", state.at));
                area.max_height(height).auto_shrink([false, false]).show(ui, |ui| {
                    ui.set_max_width(LINE.min(ui.available_width() - 40.0));
                    if let Some(article) = found {
                        show_article(ui, look, article);
                    }
                    focus::scroll_by_keys(ui);
                });
            });
        });
    })
}

/// The field that searches, and the articles that have what is typed there.
fn list(ui: &mut Ui, look: Look, state: &mut HelpState) {
    let name = look.say(texts::help::SEARCH);
    let field = TextField::new(look, Id::unique("search the help"), name, 200);
    let response = field.placeholder(name).icon(Icon::Search).show_buffer(ui, &mut state.typed);
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    let found = search(&state.typed, look.language);
    let is_searched = !state.typed.trim().is_empty();
    if response.changed() && is_searched {
        (state.at, state.finds) = (found.first().map_or(state.at, |first| first.topic), true);
    }
    if response.has_focus() {
        walk(ui, &found, state);
    }
    ui.add_space(4.0);
    if found.is_empty() {
        caption(ui, look, look.say(texts::help::NOTHING_FOUND));
    }
    let area = ScrollArea::vertical().id_salt("articles").auto_shrink([false, false]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.set_width(LIST - 14.0);
        let mut chapter: Option<Chapter> = None;
        for article in found {
            let own = article.topic.chapter();
            // What is found stands in the order in which it fits.
            if !is_searched && chapter != Some(own) {
                section(ui, look, look.say(own.title()));
                chapter = Some(own);
            }
            entry(ui, look, article, state);
        }
    });
    state.finds = false;
}

/// The arrows go through the list while its field has the keyboard.
fn walk(ui: &Ui, found: &[&'static Article], state: &mut HelpState) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let at = found.iter().position(|article| article.topic == state.at);
    let next = match (pressed(Key::ArrowDown), pressed(Key::ArrowUp)) {
        (true, _) => at.map_or(0, |at| at + 1),
        (_, true) => at.map_or(0, |at| at.saturating_sub(1)),
        _ => return,
    };
    if let Some(article) = found.get(next) {
        (state.at, state.finds) = (article.topic, true);
    }
}

fn entry(ui: &mut Ui, look: Look, article: &Article, state: &mut HelpState) {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), ENTRY), Sense::click());
    let on = article.topic == state.at;
    let role = Role::ListBoxOption;
    response.widget_info(|| WidgetInfo::selected(role, true, on, &article.title));
    if on && state.finds {
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
    if ui.is_rect_visible(rect) {
        let fill = match (on, response.hovered()) {
            (true, _) => color(look.theme.accent_background),
            (_, true) => color(look.theme.ink.faded(0.06)),
            _ => egui::Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, BUTTON_RADIUS, fill);
        let ink = if on { look.theme.accent } else { look.theme.ink };
        let face = if on { Face::Medium } else { Face::Regular };
        let galley = fitted(ui, &article.title, face, &[TEXT], rect.width() - 20.0);
        let place = rect.left_center() + vec2(10.0, -galley.size().y / 2.0);
        ui.painter().galley(place, galley, color(ink));
        focus_ring(ui, look, &response, rect, BUTTON_RADIUS);
    }
    if response.clicked() {
        state.at = article.topic;
    }
}

fn show_article(ui: &mut Ui, look: Look, article: &Article) {
    ui.spacing_mut().item_spacing.y = 10.0;
    headline(ui, look, &article.title);
    for block in &article.blocks {
        match block {
            Block::Heading(words) => _ = title(ui, look, words),
            Block::Paragraph(spans) => {
                let parts: Vec<(&str, bool)> =
                    spans.iter().map(|span| (&*span.words, span.strong)).collect();
                paragraph(ui, look, look.theme.ink, &parts);
            }
            Block::Point(number, spans) => {
                let sign = number.map_or("•".to_owned(), |number| format!("{number}."));
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    ui.allocate_ui(vec2(20.0, 18.0), |ui| {
                        ui.set_width(20.0);
                        paragraph(ui, look, look.theme.muted, &[(&sign, false)]);
                    });
                    ui.vertical(|ui| {
                        let parts: Vec<(&str, bool)> =
                            spans.iter().map(|span| (&*span.words, span.strong)).collect();
                        paragraph(ui, look, look.theme.ink, &parts);
                    });
                });
            }
            Block::Row(cells) => row(ui, look, cells),
            Block::Code(words) => {
                let frame = egui::Frame::new().fill(color(look.theme.sunken)).inner_margin(10);
                frame.corner_radius(BUTTON_RADIUS).show(ui, |ui| {
                    for line in words.lines() {
                        ui.label(egui::RichText::new(line).monospace());
                    }
                });
            }
        }
    }
}

/// A row of a table: what it is about at the left, the rest beside it.
fn row(ui: &mut Ui, look: Look, cells: &[String]) {
    let Some((first, rest)) = cells.split_first() else { return };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        ui.allocate_ui_with_layout(vec2(HEAD, 18.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(HEAD);
            paragraph(ui, look, look.theme.ink, &[(first, true)]);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (index, cell) in rest.iter().filter(|cell| !cell.is_empty()).enumerate() {
                let is_key = index == 0 && rest.len() > 1 && !rest[0].is_empty();
                let tint = if is_key { look.theme.accent } else { look.theme.muted };
                paragraph(ui, look, tint, &[(cell, false)]);
            }
        });
    });
}
