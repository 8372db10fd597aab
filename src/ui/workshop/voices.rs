//! A list of what customers said is pasted and noted at the elements it is about, as one step.

use std::collections::BTreeMap;

use eframe::egui;
use egui::{Id as WidgetId, Margin, Ui};

use crate::edit::LabelKind;
use crate::interchange::{Voice, voices};
use crate::language::texts;
use crate::plan::{Feedback, Id, Link, MAX_TEXT_BYTES, Node, NodeSort, Plan};
use crate::session::Action;
use crate::ui::calendar::today;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{
    Button, ButtonKind, TextField, caption, card_with_margin, dropdown, field_label,
};

/// A list that is being pasted.
#[derive(Clone, Debug, Default)]
pub(super) struct PastedList {
    pub(super) is_open: bool,
    /// Whether the field is still to have the keyboard.
    wants_keyboard: bool,
    list: String,
    /// What the list says.
    found: Vec<Voice>,
    /// What lines are about that do not say it; the first that is offered until somebody chose.
    about: Option<Id>,
}

impl PastedList {
    pub(super) fn open(&mut self) {
        (self.is_open, self.wants_keyboard) = (true, true);
    }
}

/// Shows the list; `offered` are the elements that it can be about, by name.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    pasted: &mut PastedList,
    offered: &[(Id, String)],
) {
    // Most of what is noted an audience says.
    let is_audience = |(id, _): &&(Id, String)| {
        let node = cx.plan().nodes.get(id);
        node.is_some_and(|node| node.sort() == NodeSort::Audience)
    };
    let Some((usual, _)) = offered.iter().find(is_audience).or(offered.first()) else { return };
    card_with_margin(ui, cx.look, Margin::symmetric(14, 12), |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        caption(ui, cx.look, cx.text(texts::journeys::PASTE_VOICES_ABOUT));
        let name = cx.text(texts::journeys::PASTED_VOICES);
        let field = WidgetId::unique("pasted voices");
        let edit = TextField::new(cx.look, field, name, MAX_TEXT_BYTES).rows(5);
        let edit = edit.placeholder(cx.text(texts::journeys::PASTED_VOICES_HINT));
        let response = edit.show_buffer(ui, &mut pasted.list);
        if std::mem::take(&mut pasted.wants_keyboard) {
            response.request_focus();
        }
        if response.changed() {
            pasted.found = voices(cx.plan(), &pasted.list, today());
        }
        let count = pasted.found.len();
        let named = pasted.found.iter().filter(|voice| voice.about.is_some()).count();
        let about = pasted.about.clone().unwrap_or_else(|| usual.clone());
        if named < count || count == 0 {
            let name = cx.text(texts::journeys::ELSE_ABOUT);
            field_label(ui, cx.look, name);
            if let Some(new) = dropdown(ui, cx.look, name, Some(&about), "", &[offered.to_vec()]) {
                pasted.about = Some(new);
            }
        }
        if count > 0 {
            let counts = [&count as &dyn std::fmt::Display, &named];
            caption(ui, cx.look, cx.text_with(texts::journeys::VOICES_FOUND, &counts));
        }
        ui.horizontal(|ui| {
            let words = cx.text_with(texts::journeys::ADD_VOICES, &[&count]);
            let add = Button::new(cx.look, &words).kind(ButtonKind::Primary);
            if add.enabled(count > 0).show(ui).clicked() {
                let found = std::mem::take(&mut pasted.found);
                cx.request_all(noted(cx.plan(), found, &about));
                *pasted = PastedList::default();
            }
            let cancel = Button::new(cx.look, cx.text(texts::documents::CANCEL));
            if cancel.kind(ButtonKind::Ghost).show(ui).clicked() {
                *pasted = PastedList::default();
            }
        });
    });
}

/// Notes each voice at what it is about.
fn noted(plan: &Plan, found: Vec<Voice>, usual: &Id) -> Option<Action> {
    let mut said: BTreeMap<Id, Vec<Feedback>> = BTreeMap::new();
    for voice in found {
        said.entry(voice.about.unwrap_or_else(|| usual.clone())).or_default().push(voice.feedback);
    }
    let (mut nodes, mut links) = (Vec::new(), Vec::new());
    for (id, said) in said {
        if let Some(node) = plan.nodes.get(&id) {
            let mut node = Node::clone(node);
            node.feedback.extend(said);
            nodes.push((id, node));
        } else if let Some(link) = plan.links.get(&id) {
            let mut link = Link::clone(link);
            link.feedback.extend(said);
            links.push((id, link));
        }
    }
    let is_any = !(nodes.is_empty() && links.is_empty());
    is_any.then_some(Action::SetElements { nodes, links, label: LabelKind::Change, merge: None })
}
