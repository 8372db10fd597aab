//! Why the plan is what it is: the model in plain words, what holds it up and what is missing.

use std::sync::Arc;

use eframe::egui;
use egui::{Sense, Ui, vec2};

use super::matrix::{self, MatrixState};
use super::next_level::{self, NextLevelState};
use super::{comparison, evidence, reason, what_if};
use crate::catalogue::explanations::{self, Term};
use crate::catalogue::words as names;
use crate::classify::{Classification, Explanation, Reason, explain};
use crate::language::{Language, texts};
use crate::plan::Market;
use crate::session::{Action, Session};
use crate::theme::{Icon, Rgba};
use crate::ui::panels::PanelCx;
use crate::ui::panels::bars::ladder;
use crate::ui::panels::explained;
use crate::ui::widgets::{empty_state, headline, paragraph, section, segmented, title};

/// The explanation that was shown last; it is found anew only for another result.
#[derive(Clone, Debug, Default)]
pub struct WhyState {
    explained: Option<(Arc<Classification>, Language, Explanation)>,
    next_level: NextLevelState,
    matrix: MatrixState,
    comparison: comparison::ComparisonState,
}

impl WhyState {
    /// Whether something of the panel lies over the whole window.
    pub fn is_over_the_window(&self) -> bool {
        self.matrix.is_open()
    }

    fn explanation(&mut self, session: &mut Session) -> &Explanation {
        let (found, language) = (session.looked_at(), session.language());
        let is_current = |(of, in_language, _): &(Arc<Classification>, Language, Explanation)| {
            Arc::ptr_eq(of, &found) && *in_language == language
        };
        if !self.explained.as_ref().is_some_and(is_current) {
            self.explained = None;
        }
        let explained = self.explained.get_or_insert_with(|| {
            let explanation = explain(session.plan(), &found, language);
            (found, language, explanation)
        });
        &explained.2
    }
}

/// Shows the tab. `highlight` gets what the reason under the pointer is about; a click selects
/// it.
pub fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, state: &mut WhyState) {
    if let Some(compared) = cx.session.compared() {
        comparison::show(ui, cx, &compared, &mut state.comparison);
        return;
    }
    let whole = cx.session.classification();
    let classification = cx.session.looked_at();
    if whole.channels.is_empty() {
        let (head, hint) =
            (cx.text(texts::result::WHY_EMPTY), cx.text(texts::result::WHY_EMPTY_HINT));
        empty_state(ui, cx.look, Icon::Ladder, head, hint);
        return;
    }
    what_if::list(ui, cx);
    markets(ui, cx, &whole);
    let actual = cx.session.actual();
    let explanation = state.explanation(cx.session);
    let model = classification.model;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        headline(ui, cx.look, explanation.headline.as_str());
        explained::info(ui, cx.look, &explanation.headline, explanations::of_model(model));
    });
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 11.0), Sense::hover());
    let level = ladder::level(classification.model) as f32;
    let of_market = classification.market.map(|market| actual.of_market(market));
    let was = ladder::level_of_actual(&classification, of_market.as_ref().unwrap_or(&actual));
    ladder::paint(ui.painter(), cx.look, rect.min, level, was);
    let sentences = explanation.sentences.join(" ");
    paragraph(ui, cx.look, cx.theme().muted, &[(&sentences, false)]);
    matrix::progress(ui, cx.look, &classification);
    ui.add_space(4.0);
    let list = |ui: &mut Ui, reasons: &[Reason], icon, tint| {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for reason in reasons {
                self::reason(ui, cx, reason, (icon, tint));
            }
        });
    };
    list(ui, &explanation.holds, Icon::Check, cx.theme().team);
    if !explanation.missing.is_empty() {
        ui.add_space(10.0);
        title(ui, cx.look, cx.text(texts::result::WHAT_IS_MISSING));
        list(ui, &explanation.missing, Icon::Warning, cx.theme().activity);
    }
    next_level::show(ui, cx, &mut state.next_level);
    matrix::show(ui, cx, &classification, &mut state.matrix);
    section(ui, cx.look, cx.text(texts::result::CHANNELS_IN_VIEW));
    evidence::groups(ui, cx, &classification);
    explained::terms(ui, cx.look, texts::guide::TERMS, &Term::OF_MODELS);
}

/// Chooses whose result is shown, where the plan sells to both markets.
fn markets(ui: &mut Ui, cx: &PanelCx<'_>, whole: &Classification) {
    if whole.by_market.len() < 2 {
        return;
    }
    let choices = [None, Some(Market::B2B), Some(Market::B2C)];
    let word = |market: Option<Market>| match market {
        None => cx.text(texts::result::ALL_CUSTOMERS),
        Some(market) => cx.text(names::market(market)),
    };
    let long = |market: Option<Market>| match market {
        None => cx.text(texts::result::ALL_CUSTOMERS_LONG),
        Some(market) => cx.text(names::customers(market)),
    };
    let segments = choices.map(|market| (word(market), Some(long(market))));
    let on = choices.iter().position(|market| *market == cx.session.viewport().market());
    let name = cx.text(texts::result::WHOSE_RESULT);
    if let Some(pressed) = segmented(ui, cx.look, name, &segments, on) {
        cx.request(Action::LookAtMarket(choices[pressed]));
    }
    ui.add_space(6.0);
}

/// One reason with its mark; the names in it stand out.
fn reason(ui: &mut Ui, cx: &PanelCx<'_>, reason: &Reason, mark: (Icon, Rgba)) {
    let said = (reason.text.as_str(), reason.elements.as_slice());
    reason::show(ui, cx, said, mark);
}
