//! Channels that fit an audience: each a button that draws it, with the reason and where that is known
//! from. Which these are is for [`crate::guide`] to say.

use eframe::egui::Ui;

use super::{PanelCx, explained};
use crate::catalogue::{self, explanations};
use crate::guide::Proposal;
use crate::language::texts;
use crate::plan::Id;
use crate::session::Action;
use crate::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Look, caption, paragraph};

/// Shows what fits, under a head that says for whom. Gives the place of the one that was pressed.
pub(super) fn channels(ui: &mut Ui, look: Look, head: &str, all: &[Proposal]) -> Option<usize> {
    let mut pressed = None;
    for (place, one) in all.iter().enumerate() {
        let words = look.say(catalogue::channel(one.kind).name);
        let name = format!("{head}: {words}");
        let button = Button::new(look, words).kind(ButtonKind::Plain).icon(Icon::Plus).name(&name);
        let response = button.show(ui);
        let explanation = explanations::of_channel(one.kind);
        if explained::on_hover(response, look, None, explanation, None).clicked() {
            pressed = Some(place);
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            paragraph(ui, look, look.theme.muted, &[(one.reason(look.language), false)]);
            let source = one.source;
            let known = look.say_with(texts::phrases::WITH_ASIDE, &[&source.title, &source.year]);
            let says = look.say(source.says);
            let read = look.say_with(texts::phrases::WITH_ASIDE, &[&says, &source.address]);
            caption(ui, look, known).on_hover_text(read);
        });
        ui.add_space(4.0);
    }
    pressed
}

/// What draws a proposed channel: it is planned, for it is not there yet, and the audience is addressed
/// there.
pub(super) fn place(cx: &PanelCx<'_>, audience: &Id, proposal: &Proposal) -> Action {
    let body = proposal.body(cx.language());
    Action::PlaceGuided { body, planned: Some(true), addressed: Some(audience.clone()) }
}
