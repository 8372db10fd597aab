//! What to do while the plan has no journey: those that suit its channels, each by a click.

use std::sync::Arc;

use eframe::egui;
use egui::{Id as WidgetId, ScrollArea, Ui};

use crate::classify::journeys::{ReadyMade, Suggested};
use crate::language::texts;
use crate::session::{Action, JourneyEdit, Session};
use crate::theme::Icon;
use crate::ui::focus;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{Button, ButtonKind, caption, empty_state};

/// What suits a plan of one revision.
type Suggestions = (u64, Arc<Vec<Suggested>>);

/// Shows it.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>) {
    ScrollArea::vertical().id_salt("first journey").auto_shrink([false, false]).show(ui, |ui| {
        let (head, about) = (cx.text(texts::plan::JOURNEYS), cx.text(texts::journeys::NO_JOURNEYS));
        empty_state(ui, cx.look, Icon::Journey, head, about);
        let suggested = suggested(ui, cx.session);
        let suits = |one: &&Suggested| one.journey.is_some();
        if suggested.iter().filter(suits).count() == 0 {
            return;
        }
        ui.vertical_centered(|ui| caption(ui, cx.look, cx.text(texts::journeys::READY_FOR_PLAN)));
        let width = |words: &str| Button::new(cx.look, words).icon(Icon::Plus).natural_width(ui);
        let offers: Vec<(&Suggested, &'static str, f32)> = (suggested.iter().filter(suits))
            .map(|one| (one, cx.text(one.kind.name())))
            .map(|(one, name)| (one, name, width(name)))
            .collect();
        let before = focus::before(ui);
        for row in rows(&offers, ui.available_width() - 16.0) {
            let gaps = GAP * (row.len() - 1) as f32;
            let all = row.iter().map(|(.., width)| width).sum::<f32>() + gaps;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                ui.add_space(((ui.available_width() - all) / 2.0 - GAP).max(0.0));
                for (one, name, _) in row {
                    offer(ui, cx, one, name);
                }
            });
        }
        focus::keep_in_sight(ui, before);
    });
}

/// Between two offers, in points.
const GAP: f32 = 6.0;

/// As many in a row as there is room for.
fn rows<'a, T>(
    offers: &'a [(T, &'static str, f32)],
    room: f32,
) -> Vec<&'a [(T, &'static str, f32)]> {
    let mut rows = Vec::new();
    let (mut begin, mut taken) = (0, 0.0);
    for (place, (.., width)) in offers.iter().enumerate() {
        if place > begin && taken + GAP + width > room {
            rows.push(&offers[begin..place]);
            (begin, taken) = (place, 0.0);
        }
        taken += if place > begin { GAP + width } else { *width };
    }
    if begin < offers.len() {
        rows.push(&offers[begin..]);
    }
    rows
}

fn offer(ui: &mut Ui, cx: &PanelCx<'_>, one: &Suggested, name: &str) {
    let spoken = cx.text_with(texts::journeys::ADD_NAMED, &[&name]);
    let button = Button::new(cx.look, name).icon(Icon::Plus).kind(ButtonKind::Quiet).name(&spoken);
    let response = button.show(ui).on_hover_text(cx.text(one.kind.about()));
    if response.clicked()
        && let Some(journey) = &one.journey
    {
        let mut journey = journey.clone();
        name.clone_into(&mut journey.name);
        cx.request(Action::Journey(JourneyEdit::Add(journey)));
    }
}

/// Found once for every state of the plan.
fn suggested(ui: &Ui, session: &Session) -> Arc<Vec<Suggested>> {
    let id = WidgetId::unique("journeys that suit the plan");
    let revision = session.revision();
    let known = ui.data(|data| data.get_temp::<Suggestions>(id));
    match known {
        Some((of, suggested)) if of == revision => suggested,
        _ => {
            let found = Arc::new(ReadyMade::for_plan(session.plan(), None));
            ui.data_mut(|data| data.insert_temp::<Suggestions>(id, (revision, Arc::clone(&found))));
            found
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_are_laid_in_rows_that_fit() {
        let offers = [("a", "", 100.0), ("b", "", 100.0), ("c", "", 100.0), ("d", "", 400.0)];
        let count = |room| rows(&offers, room).iter().map(|row| row.len()).collect::<Vec<_>>();
        assert_eq!(count(2_000.0), [4]);
        assert_eq!(count(320.0), [3, 1]);
        assert_eq!(count(210.0), [2, 1, 1]);
        assert_eq!(count(10.0), [1, 1, 1, 1]);
        assert!(rows::<u8>(&[], 100.0).is_empty());
    }
}
