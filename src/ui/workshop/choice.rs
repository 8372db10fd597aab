//! The choice of a solution for a system: whose it is, the table of criteria and candidates, what was
//! decided and why, and which measures are about it.

use eframe::egui;
use egui::{Id as WidgetId, Layout, Ui};

use super::Exit;
use super::choice_table::{self, TableState};
use crate::catalogue::criteria::criteria;
use crate::edit::{LabelKind, MergeKey};
use crate::guide::Destination;
use crate::language::texts;
use crate::plan::{Body, Choice, Id, Lifecycle, MAX_TEXT_BYTES, Node, Plan, System};
use crate::session::{Action, RoadmapEdit, naming};
use crate::theme::Icon;
use crate::ui::dialogs;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{
    Button, ButtonKind, Look, TextField, caption, dropdown, empty_state, field_label, headline,
    title,
};

/// How wide the lists are that choose one of few, in points.
const LIST: f32 = 320.0;

/// Whose choice is shown, and how its table stands.
#[derive(Clone, Debug, Default)]
pub(super) struct ChoiceState {
    system: Option<Id>,
    table: TableState,
}

/// What was changed, and whether it was typed.
pub(super) type Changed = Option<(&'static str, bool)>;

/// Shows the sheet.
pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut ChoiceState, exit: &mut Exit) {
    let look = cx.look;
    ui.horizontal(|ui| {
        headline(ui, look, cx.text(texts::choice::TITLE));
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(dialogs::CROSS);
        });
    });
    caption(ui, look, cx.text(texts::choice::ABOUT));
    let Some((id, node, system)) = shown(cx, state) else {
        let hint = cx.text(texts::choice::NO_SYSTEM_HINT);
        empty_state(ui, look, Icon::Settings, cx.text(texts::choice::NO_SYSTEM), hint);
        return;
    };
    whose(ui, cx, state, &id);
    ui.add_space(6.0);
    let mut choice = system.choice.clone();
    let mut changed = proposed(ui, look, &system, &mut choice);
    let of_table = choice_table::show(ui, look, (&id, system.kind), &mut state.table, &mut choice);
    changed = of_table.or(changed);
    ui.add_space(10.0);
    changed = decision(ui, look, &id, &mut choice).or(changed);
    if let Some((field, typed)) = changed {
        let mut node = node;
        node.body = Body::System(System { choice, ..system });
        let merge = typed.then(|| MergeKey { element: Some(id.clone()), field });
        let nodes = vec![(id.clone(), node)];
        cx.request(Action::SetNodes { nodes, label: LabelKind::Change, merge });
    }
    ui.add_space(10.0);
    measures(ui, cx, &id, exit);
}

/// The system that is shown: the one that was chosen here, that is selected, or the first that is
/// planned.
fn shown(cx: &PanelCx<'_>, state: &mut ChoiceState) -> Option<(Id, Node, System)> {
    let plan = cx.plan();
    let system = |id: &Id| match plan.nodes.get(id).map(|node| (&**node, &node.body)) {
        Some((node, Body::System(system))) => Some((id.clone(), node.clone(), system.clone())),
        _ => None,
    };
    let chosen = state.system.as_ref().and_then(system);
    let selected = || cx.session.selection().iter().find_map(system);
    let first = || systems(plan).first().and_then(|id| system(id));
    let found = chosen.or_else(selected).or_else(first);
    let id = found.as_ref().map(|(id, ..)| id.clone());
    if state.system != id {
        *state = ChoiceState { system: id, table: TableState::default() };
    }
    found
}

/// The systems of a plan, those that are planned first.
fn systems(plan: &Plan) -> Vec<&Id> {
    let systems = plan.nodes.iter().filter(|(_, node)| matches!(node.body, Body::System(_)));
    let mut systems: Vec<_> =
        systems.map(|(id, node)| (!matches!(node.lifecycle, Lifecycle::Planned(_)), id)).collect();
    systems.sort();
    systems.into_iter().map(|(_, id)| id).collect()
}

/// Which system the solution is for.
fn whose(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut ChoiceState, now: &Id) {
    let name = cx.text(texts::choice::SYSTEM);
    let named = |id: &Id| (id.clone(), naming::node(cx.plan(), id, cx.language()));
    let options: Vec<(Id, String)> = systems(cx.plan()).into_iter().map(named).collect();
    field_label(ui, cx.look, name);
    let chosen = ui
        .scope(|ui| {
            ui.set_max_width(LIST);
            dropdown(ui, cx.look, name, Some(now), "", &[options])
        })
        .inner;
    if let Some(id) = chosen {
        *state = ChoiceState { system: Some(id), table: TableState::default() };
    }
}

/// Takes the criteria over that are proposed for the kind of system and are not there.
fn proposed(ui: &mut Ui, look: Look, system: &System, choice: &mut Choice) -> Changed {
    let is_there = |one: &&crate::catalogue::criteria::Criterion| {
        let mut languages = crate::language::Language::ALL.iter();
        languages.any(|each| choice.criteria.contains_key(one.name.in_language(*each)))
    };
    let missing: Vec<_> = criteria(system.kind).filter(|one| !is_there(one)).collect();
    if missing.is_empty() {
        return None;
    }
    let kind = if choice.criteria.is_empty() { ButtonKind::Primary } else { ButtonKind::Ghost };
    let button = Button::new(look, look.say(texts::choice::PROPOSE)).kind(kind).icon(Icon::Plus);
    if !button.show(ui).clicked() {
        return None;
    }
    let taken = missing.into_iter().map(|one| (look.say(one.name).to_owned(), one.weight));
    choice.criteria.extend(taken);
    Some(("criteria", false))
}

/// What was decided, and why.
fn decision(ui: &mut Ui, look: Look, id: &Id, choice: &mut Choice) -> Changed {
    let mut changed = None;
    let name = look.say(texts::choice::CHOSEN);
    field_label(ui, look, name);
    let open = (String::new(), look.say(texts::choice::CHOSEN_OPEN).to_owned());
    let named = |name: &String| (name.clone(), name.clone());
    // What was decided may be none of the candidates.
    let other = Some(&choice.chosen)
        .filter(|chosen| !chosen.is_empty() && !choice.candidates.contains_key(*chosen));
    let candidates = choice.candidates.keys().chain(other).map(named).collect();
    let chosen = ui.scope(|ui| {
        ui.set_max_width(LIST);
        dropdown(ui, look, name, Some(&choice.chosen), "", &[vec![open], candidates])
    });
    if let Some(new) = chosen.inner {
        choice.chosen = new;
        changed = Some(("chosen", false));
    }
    let name = look.say(texts::choice::REASON);
    field_label(ui, look, name);
    let widget = WidgetId::unique(("reason of the choice", id.as_str()));
    let hint = look.say(texts::choice::REASON_HINT);
    let field = TextField::new(look, widget, name, MAX_TEXT_BYTES).rows(2).placeholder(hint);
    if let Some(reason) = field.show(ui, &choice.reason) {
        choice.reason = reason;
        changed = Some(("reason", true));
    }
    changed
}

/// The measures about the system, each a way to it, and a way to a new one.
fn measures(ui: &mut Ui, cx: &PanelCx<'_>, id: &Id, exit: &mut Exit) {
    title(ui, cx.look, cx.text(texts::choice::MEASURES_ABOUT));
    let about = cx.plan().measures.iter().filter(|(_, measure)| measure.about.contains(id));
    let about: Vec<_> = about.collect();
    if about.is_empty() {
        caption(ui, cx.look, cx.text(texts::choice::NO_MEASURE_ABOUT));
    }
    ui.horizontal_wrapped(|ui| {
        for (measure, one) in about {
            let button = Button::new(cx.look, one.title.trim()).icon(Icon::Flag);
            if button.kind(ButtonKind::Quiet).show(ui).clicked() {
                exit.lead_to(Destination::Measure(Some(measure.clone())));
            }
        }
        let button = Button::new(cx.look, cx.text(texts::inventory::ADD_ONE)).icon(Icon::Plus);
        if button.kind(ButtonKind::Ghost).show(ui).clicked() {
            cx.request(Action::Roadmap(RoadmapEdit::AddMeasure { about: vec![id.clone()] }));
            exit.leave();
        }
    });
}
