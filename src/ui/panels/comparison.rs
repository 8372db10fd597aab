//! The difference between two views in words: the two results, and what is new, changed and gone.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui::Ui;

use super::compare_bar::sign;
use super::why::reason_about;
use crate::catalogue::words as names;
use crate::classify::Difference;
use crate::language::{Language, Text, texts};
use crate::plan::{Id, Plan};
use crate::session::{Action, Compared, Session};
use crate::ui::widgets::{Look, caption, headline, paragraph, title};

/// Of one kind of difference no more than these are listed.
const MOST_LISTED: usize = 60;

/// What was told last; it is told anew only for another comparison.
#[derive(Clone, Debug, Default)]
pub(super) struct ComparisonState {
    told: Option<(Arc<Compared>, Language, [Told; 3])>,
}

/// Elements, each with what is said about it.
type Told = Vec<(Id, String)>;

impl ComparisonState {
    /// What is told of each kind of difference, in the order of [`Difference::ALL`].
    fn told(&mut self, plan: &Plan, compared: &Arc<Compared>, language: Language) -> &[Told; 3] {
        let is_current = |(of, in_language, _): &(Arc<Compared>, Language, [Told; 3])| {
            Arc::ptr_eq(of, compared) && *in_language == language
        };
        if !self.told.as_ref().is_some_and(is_current) {
            self.told = None;
        }
        let told = self.told.get_or_insert_with(|| {
            let told = Difference::ALL.map(|one| compared.told(plan, one, language));
            (Arc::clone(compared), language, told)
        });
        &told.2
    }
}

/// Shows the words. `highlight` gets what the line under the pointer is about; a click selects it.
pub(super) fn show(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    compared: &Arc<Compared>,
    state: &mut ComparisonState,
    actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) {
    let plan = session.plan();
    let views = [compared.comparison.from, compared.comparison.to];
    let [from, to] = views.map(|view| names::view_of(plan, view, look.language));
    headline(ui, look, look.say_with(texts::views::COMPARED, &[&from, &to]));
    let sentences = compared.sentences(look.language).join(" ");
    paragraph(ui, look, look.theme.muted, &[(&sentences, false)]);
    let all = state.told(plan, compared, look.language);
    for (difference, told) in Difference::ALL.into_iter().zip(all) {
        if told.is_empty() {
            continue;
        }
        let head: Text = match difference {
            Difference::Added => texts::views::SECTION_NEW,
            Difference::Changed => texts::views::SECTION_CHANGED,
            Difference::Removed => texts::views::SECTION_GONE,
        };
        ui.add_space(8.0);
        title(ui, look, look.say_with(head, &[&told.len()]));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (id, text) in told.iter().take(MOST_LISTED) {
                let about = (text.as_str(), std::slice::from_ref(id));
                let mark = sign(look.theme, difference);
                reason_about(ui, look, plan, about, mark, actions, highlight);
            }
        });
        if told.len() > MOST_LISTED {
            let more = told.len() - MOST_LISTED;
            caption(ui, look, look.say_with(texts::phrases::AND_MORE, &[&more]));
        }
    }
}
