//! Everything that was said about any element, with filters; a wish becomes a measure.

use eframe::egui;
use egui::{Margin, Popup, ScrollArea, Ui};

use super::Exit;
use super::voices::{self, PastedList};
use crate::catalogue::{dates, words as names};
use crate::guide::{Destination, Field};
use crate::language::{Language, Text, texts};
use crate::plan::{Feedback, FeedbackSource, Id, NodeSort, Plan, Tone};
use crate::session::{Action, BoardEdit, is_a_measure, naming};
use crate::theme::{Icon, Rgba, Theme, icon_of_body};
use crate::ui::dialogs;
use crate::ui::focus;
use crate::ui::panels::PanelCx;
use crate::ui::panels::tint_of_body;
use crate::ui::widgets::{
    Button, ButtonKind, Look, MenuEntry, caption, card_with_margin, chip, empty_state, headline,
    icon, icon_on_tint, menu_entry, text, title,
};

const TONES: [Tone; 3] = [Tone::Praise, Tone::Wish, Tone::Complaint];
const SOURCES: [FeedbackSource; 4] = [
    FeedbackSource::Customer,
    FeedbackSource::Prospect,
    FeedbackSource::Team,
    FeedbackSource::Partner,
];

/// What of it is listed, and the list that is being pasted.
#[derive(Clone, Debug, Default)]
pub(super) struct FeedbackState {
    tone: Option<Tone>,
    source: Option<FeedbackSource>,
    pasted: PastedList,
}

/// Shows the list.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut FeedbackState,
    height: f32,
    exit: &mut Exit,
) {
    let plan = cx.plan();
    let offered = elements(plan, cx.language());
    let top = ui.cursor().top();
    ui.horizontal(|ui| {
        headline(ui, cx.look, cx.text(texts::journeys::FEEDBACK));
        if !offered.is_empty() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_space(dialogs::CROSS);
                note(ui, cx.look, (plan, &offered), exit);
                let paste = Button::new(cx.look, cx.text(texts::journeys::PASTE_VOICES));
                if paste.kind(ButtonKind::Ghost).show(ui).clicked() {
                    state.pasted.open();
                }
            });
        }
    });
    if state.pasted.is_open {
        voices::show(ui, cx, &mut state.pasted, &offered);
    }
    let (tone, source) = (&mut state.tone, &mut state.source);
    let said = plan.all_feedback().flat_map(|(id, said)| {
        said.iter().enumerate().map(move |(index, feedback)| (id, index, feedback))
    });
    let mut all: Vec<(&Id, usize, &Feedback)> = said.collect();
    if all.is_empty() {
        nothing(ui, cx);
        return;
    }
    // The latest first.
    all.sort_by(|a, b| b.2.date.cmp(&a.2.date).then_with(|| (a.0, a.1).cmp(&(b.0, b.1))));
    let count = all.len();
    filters(ui, cx, tone, source);
    let passes = |feedback: &Feedback| {
        tone.is_none_or(|tone| feedback.tone == tone)
            && source.is_none_or(|source| feedback.source == source)
    };
    all.retain(|(_, _, feedback)| passes(feedback));
    caption(ui, cx.look, cx.text_with(texts::phrases::COUNT_OF, &[&all.len(), &count]));
    if all.is_empty() {
        text(ui, cx.look, cx.text(texts::journeys::NOTHING_FILTERED));
        return;
    }
    let room = (height - (ui.cursor().top() - top)).max(LEAST_LIST);
    ScrollArea::vertical()
        .id_salt("feedback")
        .max_height(room)
        .min_scrolled_height(room)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            let before = focus::before(ui);
            for (id, index, feedback) in all {
                ui.push_id((id.as_str(), index), |ui| {
                    entry(ui, cx, (id, index, feedback), exit);
                });
            }
            focus::keep_in_sight(ui, before);
        });
}

/// What is said is listed by its tone and by who said it.
fn filters(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    tone: &mut Option<Tone>,
    source: &mut Option<FeedbackSource>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let tones = TONES.map(|one| (one, names::tone(one), tint_of_tone(cx.theme(), one)));
        choices(ui, cx.look, tones, tone);
        ui.add_space(12.0);
        let accent = cx.theme().accent;
        let sources = SOURCES.map(|one| (one, names::feedback_source(one), accent));
        choices(ui, cx.look, sources, source);
    });
}

fn nothing(ui: &mut Ui, cx: &PanelCx<'_>) {
    let (head, about) = (cx.text(texts::journeys::FEEDBACK), cx.text(texts::journeys::NO_FEEDBACK));
    empty_state(ui, cx.look, Icon::Comment, head, about);
    if cx.plan().nodes.is_empty() {
        ui.vertical_centered(|ui| caption(ui, cx.look, cx.text(texts::journeys::DRAW_FIRST)));
    }
}

/// How high the list is at least, in points.
const LEAST_LIST: f32 = 120.0;

/// So many elements at most are offered to note something about.
const MOST_OFFERED: usize = 400;

/// The elements about which something can be noted, by name: channels first, then audiences, then the
/// rest.
fn elements(plan: &Plan, language: Language) -> Vec<(Id, String)> {
    let rank = |sort: NodeSort| match sort {
        NodeSort::Channel => 0,
        NodeSort::Audience => 1,
        NodeSort::System | NodeSort::Team | NodeSort::Activity => 2,
        NodeSort::Note | NodeSort::Frame => 3,
    };
    let nodes = plan.nodes.iter().filter(|(_, node)| rank(node.sort()) < 3);
    let mut about: Vec<_> =
        nodes.map(|(id, node)| (rank(node.sort()), naming::node(plan, id, language), id)).collect();
    about.sort();
    about.into_iter().take(MOST_OFFERED).map(|(_, name, id)| (id.clone(), name)).collect()
}

/// A button that offers the elements about which something can be noted.
fn note(ui: &mut Ui, look: Look, (plan, offered): (&Plan, &[(Id, String)]), exit: &mut Exit) {
    let add = Button::new(look, look.say(texts::journeys::NOTE_FEEDBACK)).icon(Icon::Plus);
    let button = add.kind(ButtonKind::Quiet).show(ui);
    Popup::menu(&button).gap(4.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        caption(ui, look, look.say(texts::journeys::FEEDBACK_ABOUT));
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            let before = focus::before(ui);
            for (id, name) in offered {
                let body = plan.nodes.get(id).map(|node| &node.body);
                let icon = body.map(|body| (icon_of_body(body), tint_of_body(look.theme, body)));
                let entry = MenuEntry { icon, ..MenuEntry::new(name) };
                if menu_entry(ui, look, &entry, false).clicked() {
                    ui.close();
                    let field = Field::Feedback;
                    exit.lead_to(Destination::Element { id: id.clone(), field });
                }
            }
            focus::keep_in_sight(ui, before);
        });
    });
}

/// Chips of which one or none is on, each with its name and its colour.
fn choices<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look,
    values: impl IntoIterator<Item = (T, Text, Rgba)>,
    chosen: &mut Option<T>,
) {
    for (value, word, tint) in values {
        let on = *chosen == Some(value);
        if chip(ui, look, look.say(word), on, tint).clicked() {
            *chosen = (!on).then_some(value);
        }
    }
}

fn tint_of_tone(theme: &Theme, tone: Tone) -> Rgba {
    match tone {
        Tone::Praise => theme.team,
        Tone::Wish => theme.accent,
        Tone::Complaint => theme.danger,
    }
}

fn entry(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    (id, index, feedback): (&Id, usize, &Feedback),
    exit: &mut Exit,
) {
    let theme = cx.theme();
    let plan = cx.plan();
    let (icon_of, tint) = match plan.nodes.get(id) {
        Some(node) => (icon_of_body(&node.body), tint_of_body(theme, &node.body)),
        None => (Icon::Link, theme.muted),
    };
    card_with_margin(ui, cx.look, Margin::symmetric(14, 10), |ui| {
        ui.spacing_mut().item_spacing.y = 5.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            icon_on_tint(ui, cx.look, icon_of, 24.0, tint);
            title(ui, cx.look, naming::in_list(plan, id, cx.language()));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let tone = cx.text(names::tone(feedback.tone));
                let source = cx.text(names::feedback_source(feedback.source));
                caption(
                    ui,
                    cx.look,
                    format!("{source} · {tone} · {}", dates::written(feedback.date, cx.language())),
                );
                icon(ui, Icon::Comment, 15.0, tint_of_tone(theme, feedback.tone));
            });
        });
        text(ui, cx.look, feedback.text.trim());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if is_a_measure(cx.session.plan(), id, &feedback.text) {
                icon(ui, Icon::Check, 14.0, theme.team);
                caption(ui, cx.look, cx.text(texts::journeys::IS_MEASURE));
            } else {
                let kind = match feedback.tone {
                    Tone::Praise => ButtonKind::Ghost,
                    Tone::Wish | Tone::Complaint => ButtonKind::Quiet,
                };
                let button =
                    Button::new(cx.look, cx.text(texts::journeys::TO_MEASURE)).icon(Icon::Flag);
                if button.kind(kind).show(ui).clicked() {
                    let (about, feedback) = (id.clone(), index);
                    cx.request(Action::Board(BoardEdit::ToMeasure { about, feedback }));
                }
            }
            let button = Button::new(cx.look, cx.text(texts::journeys::SHOW_ON_CANVAS));
            if button.kind(ButtonKind::Ghost).show(ui).clicked() {
                cx.request(Action::Show([id.clone()].into_iter().collect()));
                exit.leave();
            }
        });
    });
}
