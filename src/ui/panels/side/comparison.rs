//! The difference between two views in words: the two results, and what is new, changed and gone.

use std::sync::Arc;

use eframe::egui::Ui;

use super::reason;
use crate::catalogue::words as names;
use crate::classify::Difference;
use crate::language::{Language, Text, texts};
use crate::plan::{Id, Plan};
use crate::session::Compared;
use crate::ui::panels::PanelCx;
use crate::ui::panels::bars::compare_bar::sign;
use crate::ui::widgets::{caption, headline, paragraph, title};

/// Of one kind of difference no more than these are listed.
const MOST_LISTED: usize = 60;

/// What was listed last; it is listed anew only for another comparison.
#[derive(Clone, Debug, Default)]
pub(super) struct ComparisonState {
    listed: Option<(Arc<Compared>, Language, [Listed; 3])>,
}

/// Elements, each with what is said about it.
type Listed = Vec<(Id, String)>;

impl ComparisonState {
    /// What is listed of each kind of difference, in the order of [`Difference::ALL`].
    fn listed(
        &mut self,
        plan: &Plan,
        compared: &Arc<Compared>,
        language: Language,
    ) -> &[Listed; 3] {
        let is_current = |(of, in_language, _): &(Arc<Compared>, Language, [Listed; 3])| {
            Arc::ptr_eq(of, compared) && *in_language == language
        };
        if !self.listed.as_ref().is_some_and(is_current) {
            self.listed = None;
        }
        let listed = self.listed.get_or_insert_with(|| {
            let listed = Difference::ALL.map(|one| compared.listed(plan, one, language));
            (Arc::clone(compared), language, listed)
        });
        &listed.2
    }
}

/// Shows the words. `highlight` gets what the line under the pointer is about; a click selects it.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    compared: &Arc<Compared>,
    state: &mut ComparisonState,
) {
    let plan = cx.plan();
    let views = [compared.comparison.from, compared.comparison.to];
    let [from, to] = views.map(|view| names::view_of(plan, view, cx.language()));
    headline(ui, cx.look, cx.text_with(texts::views::COMPARED, &[&from, &to]));
    let sentences = compared.sentences(plan, cx.language()).join(" ");
    paragraph(ui, cx.look, cx.theme().muted, &[(&sentences, false)]);
    let all = state.listed(plan, compared, cx.language());
    for (difference, listed) in Difference::ALL.into_iter().zip(all) {
        if listed.is_empty() {
            continue;
        }
        let head: Text = match difference {
            Difference::Added => texts::views::SECTION_NEW,
            Difference::Changed => texts::views::SECTION_CHANGED,
            Difference::Removed => texts::views::SECTION_GONE,
        };
        ui.add_space(8.0);
        title(ui, cx.look, cx.text_with(head, &[&listed.len()]));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (id, text) in listed.iter().take(MOST_LISTED) {
                let about = (text.as_str(), std::slice::from_ref(id));
                let mark = sign(cx.theme(), difference);
                reason::show(ui, cx, about, mark);
            }
        });
        if listed.len() > MOST_LISTED {
            let more = listed.len() - MOST_LISTED;
            caption(ui, cx.look, cx.text_with(texts::phrases::AND_MORE, &[&more]));
        }
    }
}
