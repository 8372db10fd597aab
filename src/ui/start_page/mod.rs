//! The page that a window begins with: an empty plan with the guide, a template of the trade as a
//! small picture, the plans of last time, samples, and what others drew. It knows what can be chosen
//! and how it is shown; what becomes of a choice is known to the window.

mod offer_card;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use eframe::egui;
use egui::{Align, Layout, ScrollArea, Ui, vec2};

use self::offer_card::{Offer, Pictures, SMALL, file_row, offer_card};
use super::dialogs;
use super::jobs::{Offered, PlanPicture};
use super::widgets::{Button, ButtonKind, Look, caption, checkbox, headline, section, title};
use crate::language::{Language, texts};
use crate::template::{samples, templates};
use crate::theme::{Appearance, Icon};

/// The page is no wider than this, in points.
const WIDEST: f32 = 1_240.0;
/// The column with the ways that need no picture, in points.
const WAYS: f32 = 268.0;
/// Between the columns, and between cards, in points.
const GAP: f32 = 28.0;
const BETWEEN: f32 = 14.0;
/// A card is at least as wide, in points.
const LEAST_CARD: f32 = 216.0;

/// What the user chose to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// An empty plan, with the guide.
    Empty,
    /// A sketch, drawn by chips.
    Sketch,
    /// A template or a sample.
    Template(&'static str),
    /// A plan of last time.
    File(PathBuf),
    /// A plan that is looked for.
    Open,
    /// What another program wrote.
    Import,
    /// What is on the clipboard.
    Paste,
}

/// What came of the page in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartAnswer {
    /// It goes, and nothing else happens.
    Closed,
    /// Something was chosen.
    Begin(Beginning),
    /// It shall be shown at the next start, or not.
    ShowAtStart(bool),
}

/// The page while it is shown.
#[derive(Debug, Default)]
pub struct StartPage {
    asked_for: Option<(Language, Appearance)>,
    drawn: BTreeMap<Offered, Option<Box<PlanPicture>>>,
    pictures: Pictures,
}

impl StartPage {
    /// What has to be drawn for it, if that is not on its way.
    pub fn wants(
        &mut self,
        recent: &[PathBuf],
        how: (Language, Appearance),
    ) -> Option<Vec<Offered>> {
        if self.asked_for == Some(how) {
            return None;
        }
        *self = Self { asked_for: Some(how), ..Self::default() };
        let templates = templates().iter().map(|template| Offered::Template(template.name));
        let files = recent.iter().map(|path| Offered::File(path.clone()));
        Some(templates.chain(files).chain(samples().map(Offered::Template)).collect())
    }

    /// Something of it was drawn; what was asked for in another look or language is dropped.
    pub fn is_drawn(
        &mut self,
        how: (Language, Appearance),
        offered: Offered,
        picture: Option<Box<PlanPicture>>,
    ) {
        if self.asked_for == Some(how) {
            self.drawn.insert(offered, picture);
        }
    }

    /// Shows the page over the window.
    pub fn show(
        &mut self,
        ctx: &egui::Context,
        look: Look,
        (recent, at_start): (&[PathBuf], bool),
    ) -> Option<StartAnswer> {
        let content = ctx.content_rect();
        let width = (content.width() - 96.0).clamp(360.0, WIDEST);
        let height = (content.height() - 130.0).max(240.0);
        let mut answer = None;
        let closed = dialogs::sheet(ctx, look, look.say(texts::start_page::TITLE), width, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                let size = vec2(WAYS, height);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                    ui.set_width(WAYS);
                    ui.set_min_height(height);
                    answer = self.ways(ui, look, (recent, at_start), height);
                });
                ui.vertical(|ui| {
                    let area = ScrollArea::vertical().id_salt("plans to begin with");
                    let area = area.max_height(height).auto_shrink([false, false]);
                    area.show(ui, |ui| {
                        ui.set_width(ui.available_width() - 14.0);
                        let chosen = super::focus::kept_in_sight(ui, |ui| self.plans(ui, look));
                        answer = chosen.map(StartAnswer::Begin).or(answer.take());
                    });
                });
            });
        });
        answer.or(closed.then_some(StartAnswer::Closed))
    }

    /// The ways that need no picture, and the plans of last time.
    fn ways(
        &mut self,
        ui: &mut Ui,
        look: Look,
        (recent, at_start): (&[PathBuf], bool),
        height: f32,
    ) -> Option<StartAnswer> {
        ui.spacing_mut().item_spacing.y = 8.0;
        headline(ui, look, look.say(texts::start_page::TITLE));
        caption(ui, look, look.say(texts::start_page::ABOUT));
        ui.add_space(6.0);
        let mut chosen = None;
        let ways = [
            (texts::start_page::EMPTY, Icon::Plus, ButtonKind::Primary, Beginning::Empty),
            (texts::canvas::SKETCH, Icon::Pencil, ButtonKind::Plain, Beginning::Sketch),
            (texts::start_page::OPEN, Icon::Folder, ButtonKind::Plain, Beginning::Open),
            (texts::start_page::IMPORT, Icon::Export, ButtonKind::Plain, Beginning::Import),
            (texts::start_page::PASTE, Icon::Paste, ButtonKind::Plain, Beginning::Paste),
        ];
        for (words, icon, kind, beginning) in ways {
            let button = Button::new(look, look.say(words)).kind(kind).icon(icon);
            let response = button.height(34.0).width(ui.available_width()).show(ui);
            let is_first = kind == ButtonKind::Primary;
            if is_first && ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            if response.clicked() {
                chosen = Some(StartAnswer::Begin(beginning));
            }
        }
        section(ui, look, look.say(texts::start_page::RECENT));
        if recent.is_empty() {
            caption(ui, look, look.say(texts::start_page::NO_RECENT));
        }
        let room = height - (ui.cursor().top() - ui.min_rect().top()) - 44.0;
        ScrollArea::vertical()
            .id_salt("plans of last time")
            .max_height(room.max(SMALL))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                super::focus::kept_in_sight(ui, |ui| {
                    for path in recent {
                        if self.recent_row(ui, look, path) {
                            chosen = Some(StartAnswer::Begin(Beginning::File(path.clone())));
                        }
                    }
                });
            });
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
            let words = look.say(texts::start_page::AT_START);
            if let Some(on) = checkbox(ui, look, Some(at_start), words) {
                chosen = Some(StartAnswer::ShowAtStart(on));
            }
        });
        chosen
    }

    fn recent_row(&mut self, ui: &mut Ui, look: Look, path: &Path) -> bool {
        let offered = Offered::File(path.to_owned());
        let drawn = self.drawn.get(&offered);
        file_row(ui, look, path, drawn.map(Option::as_deref), &mut self.pictures)
    }

    /// The templates and samples as cards.
    fn plans(&mut self, ui: &mut Ui, look: Look) -> Option<Beginning> {
        let mut chosen = None;
        title(ui, look, look.say(texts::start_page::TEMPLATES));
        caption(ui, look, look.say(texts::start_page::TEMPLATES_ABOUT));
        ui.add_space(6.0);
        let of_templates: Vec<Offer<'_>> = templates()
            .iter()
            .map(|template| Offer {
                name: template.name,
                title: Some(look.say(template.title)),
                about: look.say(template.about),
            })
            .collect();
        chosen = self.cards(ui, look, &of_templates).or(chosen);
        ui.add_space(18.0);
        title(ui, look, look.say(texts::start_page::SAMPLES));
        caption(ui, look, look.say(texts::start_page::SAMPLES_ABOUT));
        ui.add_space(6.0);
        let of_samples: Vec<Offer<'_>> =
            samples().map(|name| Offer { name, title: None, about: "" }).collect();
        self.cards(ui, look, &of_samples).or(chosen)
    }

    fn cards(&mut self, ui: &mut Ui, look: Look, offers: &[Offer<'_>]) -> Option<Beginning> {
        let room = ui.available_width();
        let columns = ((room + BETWEEN) / (LEAST_CARD + BETWEEN)).floor().max(1.0);
        let width = (room - BETWEEN * (columns - 1.0)) / columns;
        let mut chosen = None;
        for row in offers.chunks(columns as usize) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = BETWEEN;
                for offer in row {
                    let drawn = self.drawn.get(&Offered::Template(offer.name));
                    let drawn = drawn.and_then(Option::as_deref);
                    if offer_card(ui, look, width, offer, (drawn, &mut self.pictures)) {
                        chosen = Some(Beginning::Template(offer.name));
                    }
                }
            });
            ui.add_space(BETWEEN - ui.spacing().item_spacing.y);
        }
        chosen
    }
}
