//! What becomes of every channel until the year of the vision: a list beside the vision in which it
//! is said.

use std::sync::Arc;

use eframe::egui;
use egui::{Layout, Rect, Sense, Ui, vec2};

use super::inspector::form;
use crate::catalogue::explanations::{self, Term};
use crate::catalogue::words as names;
use crate::edit::LabelKind;
use crate::language::texts;
use crate::plan::{Body, Id, Map, Node, Outlook, View};
use crate::session::{Action, Command, Session, naming};
use crate::text::Face;
use crate::theme::{Icon, icon_of_body};
use crate::ui::panels::PanelCx;
use crate::ui::panels::{explained, tint_of_body};
use crate::ui::style::{TEXT, color};
use crate::ui::widgets::{
    Button, ButtonKind, caption, checkbox, dropdown, fitted, paint_icon, section, whole_on_hover,
};

/// The height of a row, in points.
const ROW: f32 = 34.0;
const FIELD: f32 = 132.0;
/// Up to so many rows are laid out even where they are out of sight.
const ALWAYS: usize = 40;

const VALUES: [Outlook; 5] =
    [Outlook::Unknown, Outlook::Growing, Outlook::Steady, Outlook::Shrinking, Outlook::Gone];

/// The channels, found anew only for another plan.
#[derive(Clone, Debug, Default)]
pub struct OutlookState {
    of: Option<Map<Id, Arc<Node>>>,
    channels: Vec<Id>,
}

impl OutlookState {
    /// Those that are there today or in the target, in the order of their names.
    fn follow(&mut self, session: &Session) {
        let plan = session.plan();
        if self.of.as_ref().is_some_and(|nodes| nodes.ptr_eq(&plan.nodes)) {
            return;
        }
        self.of = Some(plan.nodes.clone());
        let there = plan.channels().filter(|(_, node, _)| node.is_in(View::Target));
        let mut channels: Vec<(String, Id)> =
            there.map(|(id, node, _)| (node.name().to_lowercase(), id.clone())).collect();
        channels.sort();
        self.channels = channels.into_iter().map(|(_, id)| id).collect();
    }
}

/// Shows the list. Only the rows in sight are laid out.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut OutlookState) {
    state.follow(cx.session);
    let head = match cx.plan().strategy.vision_year {
        Some(year) => cx.text_with(texts::strategy::SECTION, &[&year]),
        None => cx.text(texts::strategy::SECTION_OPEN).to_owned(),
    };
    section(ui, cx.look, &head);
    if state.channels.is_empty() {
        caption(ui, cx.look, cx.text(texts::strategy::NO_CHANNEL));
        return;
    }
    ui.horizontal(|ui| {
        let width = ui.available_width() - 32.0;
        ui.allocate_ui(vec2(width, 20.0), |ui| {
            caption(ui, cx.look, cx.text(texts::strategy::LEAD))
        });
        explained::info(
            ui,
            cx.look,
            cx.text(names::term(Term::Outlook)),
            explanations::of_term(Term::Outlook),
        );
    });
    let wanted = form::is_wanted(ui, cx.text(texts::strategy::LEAD));
    let size = vec2(ui.available_width(), state.channels.len() as f32 * ROW);
    let (space, _) = ui.allocate_exact_size(size, Sense::hover());
    if wanted {
        ui.scroll_to_rect(
            Rect::from_min_size(space.min, vec2(size.x, ROW)),
            Some(egui::Align::Center),
        );
    }
    // A few rows are always there, so that the keyboard finds them.
    let all = state.channels.len() <= ALWAYS;
    let first = ((ui.clip_rect().top() - space.top()) / ROW).floor().max(0.0) as usize;
    let last = ((ui.clip_rect().bottom() - space.top()) / ROW).ceil().max(0.0) as usize;
    let last = last.max(if wanted { 1 } else { 0 }).min(state.channels.len());
    let rows = if all { 0..state.channels.len() } else { first.min(last)..last };
    for index in rows {
        let top = space.top() + index as f32 * ROW;
        let rect = Rect::from_min_size(egui::pos2(space.left(), top), vec2(size.x, ROW));
        row(ui, cx, (&state.channels[index], rect), wanted && index == 0);
    }
    let is_on = cx.session.settings().outlook;
    if checkbox(ui, cx.look, Some(is_on), cx.text(texts::strategy::ALL_SHOWN)).is_some() {
        cx.run(Command::ToggleOutlook);
    }
    let words = cx.text(Command::ShowVision.title());
    let button = Button::new(cx.look, words).kind(ButtonKind::Plain).icon(Icon::Eye);
    if button.show(ui).clicked() {
        cx.run(Command::ShowVision);
    }
}

fn row(ui: &mut Ui, cx: &PanelCx<'_>, (id, rect): (&Id, Rect), wanted: bool) {
    let Some(node) = cx.plan().nodes.get(id) else { return };
    let Body::Channel(channel) = &node.body else { return };
    let square =
        Rect::from_center_size(egui::pos2(rect.left() + 8.0, rect.center().y), vec2(15.0, 15.0));
    let tint = tint_of_body(cx.theme(), &node.body);
    paint_icon(ui.painter(), icon_of_body(&node.body), square, color(tint));
    let name = naming::node(cx.plan(), id, cx.language());
    let galley = fitted(ui, &name, Face::Regular, &[TEXT], rect.width() - FIELD - 32.0);
    let at = egui::pos2(rect.left() + 24.0, rect.center().y - galley.size().y / 2.0);
    whole_on_hover(ui, &galley, &name, Rect::from_min_size(at, galley.size()));
    ui.painter().galley(at, galley, color(cx.theme().ink));
    let field = Rect::from_min_max(
        egui::pos2(rect.right() - FIELD, rect.top() + 3.0),
        egui::pos2(rect.right(), rect.bottom() - 3.0),
    );
    let builder = egui::UiBuilder::new()
        .max_rect(field)
        .id_salt(("outlook", id.as_str()))
        .layout(Layout::top_down(egui::Align::Min));
    let mut place = ui.new_child(builder);
    let spoken = cx.text_with(texts::strategy::OUTLOOK_OF, &[&name]);
    let options = VALUES.map(|value| (value, cx.text(names::outlook(value)).to_owned()));
    if wanted {
        let first = place.next_auto_id();
        place.memory_mut(|memory| memory.request_focus(first));
    }
    let now = Some(&channel.outlook);
    let chosen = dropdown(&mut place, cx.look, &spoken, now, "", &[options.to_vec()]);
    if let Some(outlook) = chosen {
        let mut channel = channel.clone();
        channel.outlook = outlook;
        let node = Node { body: Body::Channel(channel), ..Node::clone(node) };
        let nodes = vec![(id.clone(), node)];
        cx.request(Action::SetNodes { nodes, label: LabelKind::Change, merge: None });
    }
}
