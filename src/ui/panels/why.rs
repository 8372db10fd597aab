//! Why the plan is what it is: the model, what holds it up and what is missing.

use std::collections::BTreeSet;

use eframe::egui::Ui;

use super::evidence;
use crate::catalogue::words as names;
use crate::language::window_words as words;
use crate::plan::Id;
use crate::session::{Action, Session};
use crate::theme::Icon;
use crate::ui::widgets::{Look, empty_state, headline, paragraph};

/// Shows the tab.
pub fn show(
    ui: &mut Ui,
    look: Look,
    session: &mut Session,
    _actions: &mut Vec<Action>,
    highlight: &mut BTreeSet<Id>,
) {
    let classification = session.classification();
    if classification.channels.is_empty() {
        let (head, hint) = (look.say(words::WHY_EMPTY), look.say(words::WHY_EMPTY_HINT));
        empty_state(ui, look, Icon::Ladder, head, hint);
        return;
    }
    headline(ui, look, look.say(names::model(classification.model)));
    let about = look.say(names::model_about(classification.model));
    paragraph(ui, look, look.theme.muted, &[(about, false)]);
    evidence::show(ui, look, session.plan(), &classification, highlight);
}
