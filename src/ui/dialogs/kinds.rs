//! What names mean that may mean several things: one row for each, with a guess to be changed.

use eframe::egui;
use egui::{ScrollArea, vec2};

use super::{Choice, answered, buttons, dialog};
use crate::catalogue::names::Kind;
use crate::catalogue::words;
use crate::language::{grammar, texts};
use crate::plan::NodeSort;
use crate::session::{Aim, NamedItem, NamedItems};
use crate::text::Face;
use crate::ui::focus;
use crate::ui::style::{HIT_HEIGHT, TEXT, color};
use crate::ui::widgets::{Look, dropdown, fitted, headline, paragraph, whole_on_hover};

/// How wide the list of kinds of a row is, in points.
const KIND_WIDTH: f32 = 230.0;
/// Room for the bar to scroll with, which floats.
const SCROLL_BAR: f32 = 12.0;

/// Lists what has to be confirmed. Gives `Some(true)` once it is, `Some(false)` if the user gave up.
pub fn kinds(ctx: &egui::Context, look: Look, named: &mut NamedItems) -> Option<bool> {
    let head = look.say(texts::names::ASK_HEAD);
    let go = match named.aim {
        Aim::Place { .. } => texts::names::PLACE_ALL,
        Aim::Turn => texts::names::TURN_ALL,
    };
    let (chosen, left) = dialog(ctx, look, head, 560.0, |ui| {
        headline(ui, look, head);
        let about = look.say(texts::names::ASK_TO_PLACE);
        paragraph(ui, look, look.theme.muted, &[(about, false)]);
        ui.add_space(4.0);
        let options = options(look);
        let asked = named.items.iter().filter(|item| item.asks || item.was_asked()).count();
        if asked > 1 {
            all_at_once(ui, look, named, &options);
        }
        let height = (ui.ctx().content_rect().height() - 320.0).clamp(140.0, 420.0);
        let area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
        area.show(ui, |ui| {
            let before = focus::before(ui);
            ui.set_width(ui.available_width() - SCROLL_BAR);
            ui.spacing_mut().item_spacing.y = 6.0;
            for (index, item) in named.items.iter_mut().enumerate() {
                if item.asks || item.was_asked() {
                    ui.push_id(index, |ui| row(ui, look, item, &options));
                }
            }
            focus::keep_in_sight(ui, before);
        });
        let clear = named.items.len() - asked;
        if clear > 0 {
            let (one, many) = (texts::names::OTHER_IS_CLEAR, texts::names::OTHERS_ARE_CLEAR);
            let clear = grammar::counted(clear, one, many, look.language);
            paragraph(ui, look, look.theme.muted, &[(&clear, false)]);
        }
        let choices = [
            Choice::plain(look.say(texts::documents::CANCEL), false),
            Choice::primary(look.say(go), true),
        ];
        buttons(ui, look, None, &choices, true)
    });
    answered(chosen, left, [false, true])
}

/// The kinds by their sorts.
fn options(look: Look) -> Vec<Vec<(Kind, String)>> {
    let of = |sort: NodeSort| {
        let kinds = Kind::all().filter(move |kind| kind.sort() == sort);
        kinds.map(|kind| (kind, title(kind, look))).collect::<Vec<_>>()
    };
    NodeSort::ALL.into_iter().map(of).filter(|group| !group.is_empty()).collect()
}

/// A kind in a list of all: an audience says that it is one.
fn title(kind: Kind, look: Look) -> String {
    let title = look.say(kind.title());
    match kind {
        Kind::Audience(_) => format!("{}: {title}", look.say(words::sort(kind.sort()))),
        _ => title.to_owned(),
    }
}

/// Says of all that are asked what they are.
fn all_at_once(
    ui: &mut egui::Ui,
    look: Look,
    named: &mut NamedItems,
    options: &[Vec<(Kind, String)>],
) {
    let mut asked = named.items.iter().filter(|item| item.asks || item.was_asked());
    let first = asked.next().map(|item| item.kind);
    let same = first.filter(|first| asked.all(|item| item.kind == *first));
    let words = look.say(texts::names::ALL_AS);
    let mixed = look.say(texts::names::DIFFERENT);
    let width = ui.available_width() - SCROLL_BAR;
    let chosen = ui.scope(|ui| {
        ui.set_max_width(width);
        in_row(ui, look, words, |ui| dropdown(ui, look, words, same.as_ref(), mixed, options))
    });
    let chosen = chosen.inner;
    if let Some(kind) = chosen {
        let asked = named.items.iter_mut().filter(|item| item.asks || item.was_asked());
        asked.for_each(|item| item.choose(kind));
    }
}

fn row(ui: &mut egui::Ui, look: Look, item: &mut NamedItem, options: &[Vec<(Kind, String)>]) {
    let name = look.say_with(texts::names::KIND_OF, &[&item.said]);
    let said = item.said.clone();
    let now = item.kind;
    let chosen = in_row(ui, look, &said, |ui| dropdown(ui, look, &name, Some(&now), "", options));
    if let Some(kind) = chosen {
        item.choose(kind);
    }
}

/// A name with a list beside it.
fn in_row<T>(
    ui: &mut egui::Ui,
    look: Look,
    words: &str,
    list: impl FnOnce(&mut egui::Ui) -> T,
) -> T {
    ui.horizontal(|ui| {
        let width = (ui.available_width() - KIND_WIDTH - ui.spacing().item_spacing.x).max(80.0);
        let (rect, _) = ui.allocate_exact_size(vec2(width, HIT_HEIGHT), egui::Sense::hover());
        let galley = fitted(ui, words, Face::Medium, &[TEXT], width);
        let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        whole_on_hover(ui, &galley, words, rect);
        ui.painter().galley(at, galley, color(look.theme.ink));
        ui.allocate_ui(vec2(KIND_WIDTH, HIT_HEIGHT), list).inner
    })
    .inner
}
