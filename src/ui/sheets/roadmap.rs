//! The roadmap as a sheet: the chart over the board, and the proposed order beside them.

use eframe::egui;
use egui::{Layout, ScrollArea, Ui, vec2};

use super::proposal::ProposalState;
use super::{Exit, board, chart, proposal};
use crate::guide::Place;
use crate::language::texts;
use crate::plan::View;
use crate::session::{Action, BoardEdit, Session, card_text};
use crate::theme::Icon;
use crate::ui::focus;
use crate::ui::widgets::{Button, ButtonKind, Look, caption, empty_state, headline, icon, text};

/// How wide a column is at least and at most, in points.
const COLUMN: std::ops::RangeInclusive<f32> = 208.0..=300.0;
/// How wide a column without cards is, in points.
const NARROW: f32 = 186.0;
/// Between columns, in points.
pub(super) const GAP: f32 = 10.0;
/// How high the line under the head is, in points.
const UNDER_HEAD: f32 = 20.0;
/// How wide the proposed order is, in points.
const PROPOSAL: f32 = 300.0;

/// The columns of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// After this step; 0 is today.
    Step(u32),
    /// A step that nothing names yet.
    New(u32),
    /// Measures without a step.
    Later,
}

impl Column {
    /// Whether it has no cards, and needs less room.
    const fn is_narrow(self) -> bool {
        matches!(self, Self::Step(0) | Self::New(_))
    }
}

/// How wide the columns are, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Widths {
    column: f32,
}

impl Widths {
    /// As wide as there is room.
    fn for_room(room: f32, columns: &[Column]) -> Self {
        let narrow = columns.iter().filter(|column| column.is_narrow()).count() as f32;
        let wide = columns.len() as f32 - narrow;
        let share = (room - narrow * (NARROW + GAP) + GAP) / wide.max(1.0) - GAP;
        Self { column: share.clamp(*COLUMN.start(), *COLUMN.end()) }
    }

    /// How wide a column is.
    pub(super) const fn of(self, column: Column) -> f32 {
        if column.is_narrow() { NARROW } else { self.column }
    }

    /// How wide some columns are together.
    pub(super) fn all(self, columns: &[Column]) -> f32 {
        columns.iter().map(|column| self.of(*column) + GAP).sum::<f32>() - GAP
    }
}

pub(super) fn show(
    ui: &mut Ui,
    look: Look,
    session: &mut Session,
    state: &mut ProposalState,
    height: f32,
    actions: &mut Vec<Action>,
    exit: &mut Exit,
) {
    let paths = session.roadmap();
    let is_empty = paths.as_ref().is_some_and(|paths| paths.cards.is_empty());
    ui.horizontal(|ui| {
        headline(ui, look, look.say(texts::roadmap::ROADMAP));
        // Without cards there is no order of them.
        if is_empty {
            return;
        }
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let wanted = session.wants_order();
            let (word, kind) = match wanted {
                true => (texts::roadmap::HIDE_PROPOSAL, ButtonKind::Plain),
                false => (texts::roadmap::PROPOSE, ButtonKind::Quiet),
            };
            let button = Button::new(look, look.say(word)).icon(Icon::Ladder).kind(kind);
            if button.show(ui).clicked() {
                actions.push(Action::Board(BoardEdit::Propose(!wanted)));
            }
        });
    });
    let Some(paths) = paths else {
        caption(ui, look, look.say(texts::roadmap::LOOKING));
        return;
    };
    if is_empty {
        empty(ui, look, session, exit);
        return;
    }
    ui.horizontal(|ui| {
        // As high with a warning as without, so that nothing jumps.
        ui.set_min_height(UNDER_HEAD);
        ui.spacing_mut().item_spacing.x = 6.0;
        match paths.early.values().next() {
            None => drop(caption(ui, look, look.say(texts::roadmap::ABOUT))),
            Some(first) => {
                let said = card_text::too_early(session.plan(), first, look.language);
                let more = paths.early.len() - 1;
                let said = match more {
                    0 => said,
                    more => {
                        format!("{said} ({})", look.say_with(texts::phrases::AND_MORE, &[&more]))
                    }
                };
                icon(ui, Icon::Warning, 15.0, look.theme.activity);
                text(ui, look, said);
            }
        }
    });
    let last = session.last_step();
    let mut columns: Vec<Column> = (0..=last).map(Column::Step).collect();
    columns.push(Column::New(last + 1));
    if !paths.in_step(None).is_empty() {
        columns.push(Column::Later);
    }
    let room = ui.available_width();
    let beside = if session.wants_order() { PROPOSAL + 16.0 } else { 0.0 };
    let room = room - beside;
    let widths = Widths::for_room(room, &columns);
    let body = (height - 76.0).max(220.0);
    let down = Layout::top_down(egui::Align::Min);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(vec2(room, body), down, |ui| {
            ui.set_width(room);
            ScrollArea::both()
                .id_salt("board")
                .max_height(body)
                .auto_shrink([false, false])
                .show_viewport(ui, |ui, seen| {
                    let before = focus::before(ui);
                    ui.spacing_mut().item_spacing.y = 6.0;
                    chart::show(ui, look, &paths, &columns, &widths);
                    board::show(ui, look, session, &paths, &columns, &widths, seen, actions);
                    focus::keep_in_sight(ui, before);
                });
        });
        if session.wants_order() {
            ui.add_space(8.0);
            ui.allocate_ui_with_layout(vec2(PROPOSAL, body), down, |ui| {
                ui.set_width(PROPOSAL);
                proposal::show(ui, look, session, state, (&paths, body), actions);
            });
        }
    });
}

/// What to do while nothing is planned.
fn empty(ui: &mut Ui, look: Look, session: &Session, exit: &mut Exit) {
    empty_state(
        ui,
        look,
        Icon::Calendar,
        look.say(texts::roadmap::ROADMAP),
        look.say(texts::roadmap::EMPTY),
    );
    ui.vertical_centered(|ui| {
        let show = Button::new(look, look.say(texts::roadmap::SHOW_TARGET));
        if show.kind(ButtonKind::Primary).show(ui).clicked() {
            exit.lead_to(Place::View(View::Target));
        }
        if session.plan().channels().next().is_some() {
            let see =
                Button::new(look, look.say(texts::roadmap::SEE_NEXT_LEVEL)).icon(Icon::Ladder);
            if see.kind(ButtonKind::Ghost).show(ui).clicked() {
                exit.lead_to(Place::NextLevel);
            }
        }
    });
}
