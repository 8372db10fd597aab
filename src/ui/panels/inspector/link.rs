//! One link: what it is, where it leads, what it carries.

use eframe::egui;
use egui::{Layout, Ui, vec2};

use super::node::{resources, written_choice};
use super::steps::Steps;
use super::{feedback, form};
use crate::catalogue::{self, End, explanations};
use crate::edit::MergeKey;
use crate::language::texts;
use crate::plan::{Body, Id, Link, LinkKind, MAX_EFFORT, MAX_NAME_BYTES, Plan, Relation, View};
use crate::session::{Action, Session};
use crate::theme::Icon;
use crate::ui::panels::evidence::name_of;
use crate::ui::panels::{explained, what_if};
use crate::ui::widgets::{
    Button, ButtonKind, Look, TextField, caption, field_label, icon, paragraph, title,
};

/// Shows a link.
pub fn show(
    ui: &mut Ui,
    look: Look,
    session: &Session,
    id: &Id,
    link: &Link,
    actions: &mut Vec<Action>,
) {
    let plan = session.plan();
    let mut new = link.clone();
    let kind_name = look.say(catalogue::link(link.kind).name);
    ui.horizontal(|ui| {
        title(ui, look, kind_name);
        explained::info(ui, look, kind_name, explanations::of_link(link.kind));
    });
    let about = look.say(catalogue::link(link.kind).about);
    if !about.is_empty() {
        caption(ui, look, about);
    }
    what_if::switch(ui, look, session, id, actions);
    let mut changed = direction(ui, look, plan, &mut new);
    changed = kind(ui, look, session, &mut new).or(changed);
    changed = label(ui, look, &mut new).or(changed);
    changed = carried(ui, look, plan, &mut new).or(changed);
    changed = effort(ui, look, plan, &mut new).or(changed);
    let name = look.say(texts::inspector::FIELD_LIFECYCLE);
    let now = Some(new.lifecycle);
    if let Some(lifecycle) = form::lifecycle(ui, look, name, now, "", Steps::of(session)) {
        new.lifecycle = lifecycle;
        changed = Some(("lifecycle", false));
    }
    let (name, hint) = (look.say(texts::plan::NOTE), look.say(texts::inspector::NOTE_HINT));
    if let Some(text) = form::long_text(ui, look, "note", name, hint, &new.note) {
        new.note = text;
        changed = Some(("note", true));
    }
    changed = feedback::show(ui, look, &mut new.feedback).or(changed);
    if let Some((field, typed)) = changed {
        let merge = typed.then(|| MergeKey { element: Some(id.clone()), field });
        actions.push(Action::SetLink { id: id.clone(), link: new, merge });
    }
}

type Changed = Option<(&'static str, bool)>;

fn direction(ui: &mut Ui, look: Look, plan: &Plan, link: &mut Link) -> Changed {
    let mut reversed = false;
    ui.add_space(4.0);
    field_label(ui, look, look.say(texts::inspector::FIELD_FROM_TO));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let reverse = look.say(texts::inspector::REVERSE);
        let names = [&link.from, &link.to].map(|end| name_of(look, plan, end));
        let size = vec2(ui.available_width() - 104.0, 28.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| {
            let parts = [(names[0], true), ("  →  ", false), (names[1], true)];
            paragraph(ui, look, look.theme.muted, &parts);
        });
        if may_be_reversed(plan, link) {
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                reversed = Button::new(look, reverse).show(ui).clicked();
            });
        }
    });
    reversed.then(|| {
        link.reverse();
        ("direction", false)
    })
}

/// Whether a link can be written the other way round; `Uses`, for one, always ends at the system.
fn may_be_reversed(plan: &Plan, link: &Link) -> bool {
    let sort = |end: &Id| plan.nodes.get(end).map(|node| node.sort());
    match (sort(&link.from), sort(&link.to)) {
        (Some(from), Some(to)) => !link.kind.is_reversed(to, from),
        _ => false,
    }
}

/// The ends of an integration in a view.
fn ends(plan: &Plan, link: &Link, view: View) -> Option<[End; 2]> {
    let end = |id: &Id| match &plan.nodes.get(id)?.body {
        Body::Channel(channel) => {
            Some(End { kind: channel.kind, sells: channel.sells.holds(view) })
        }
        _ => None,
    };
    Some([end(&link.from)?, end(&link.to)?])
}

fn kind(ui: &mut Ui, look: Look, session: &Session, link: &mut Link) -> Changed {
    let plan = session.plan();
    let named = |kind: LinkKind| (kind, look.say(catalogue::link(kind).name).to_owned());
    let possible = catalogue::catalogue().links.keys().copied().filter(|kind| {
        let other = Link { kind: *kind, ..link.clone() };
        plan.relation(&other).is_some()
    });
    let ends = ends(plan, link, session.view());
    let fits = |kind: &LinkKind| match ends {
        Some([from, to]) => *kind != LinkKind::Other && catalogue::fits(*kind, from, to),
        None => true,
    };
    let (fitting, others): (Vec<LinkKind>, Vec<LinkKind>) = possible.partition(fits);
    let unusual = ends.is_some() && link.kind != LinkKind::Other && !fitting.contains(&link.kind);
    let options = [fitting, others].map(|kinds| kinds.into_iter().map(named).collect::<Vec<_>>());
    let chosen =
        written_choice(ui, look, look.say(texts::inspector::FIELD_KIND), &link.kind, &options);
    if unusual {
        ui.horizontal(|ui| {
            icon(ui, Icon::Warning, 14.0, look.theme.activity);
            caption(ui, look, look.say(texts::canvas::LINKS_OTHER));
        });
    }
    link.kind = chosen?;
    Some(("kind", false))
}

fn label(ui: &mut Ui, look: Look, link: &mut Link) -> Changed {
    let name = look.say(texts::inspector::FIELD_LABEL);
    let id = ui.scope_id().with("label");
    let usual = look.say(catalogue::link(link.kind).name);
    if form::is_wanted(ui, name) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let typed = form::row(ui, look, name, |ui| {
        TextField::new(look, id, name, MAX_NAME_BYTES).placeholder(usual).show(ui, &link.label)
    });
    link.label = typed?;
    Some(("label", true))
}

fn carried(ui: &mut Ui, look: Look, plan: &Plan, link: &mut Link) -> Changed {
    let relation = plan.relation(link);
    if !matches!(relation, Some(Relation::Integration | Relation::Uses | Relation::Interface)) {
        return None;
    }
    let mut changed = None;
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        ui.set_height(28.0);
        field_label(ui, look, look.say(texts::inspector::FIELD_RESOURCES));
        if link.resources.is_none() {
            caption(ui, look, look.say(texts::inspector::RESOURCES_BY_DEFAULT));
            return;
        }
        caption(ui, look, look.say(texts::inspector::RESOURCES_BY_CHOICE));
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let back = Button::new(look, look.say(texts::inspector::BACK_TO_DEFAULT));
            if back.kind(ButtonKind::Ghost).show(ui).clicked() {
                link.resources = None;
                changed = Some(("resources", false));
            }
        });
    });
    if let Some(set) = resources(ui, look, catalogue::carried(plan, link)) {
        link.resources = Some(set);
        changed = Some(("resources", false));
    }
    changed
}

fn effort(ui: &mut Ui, look: Look, plan: &Plan, link: &mut Link) -> Changed {
    let usual = catalogue::effort(plan, &Link { effort: None, ..link.clone() }).to_string();
    let name = look.say(texts::inspector::FIELD_EFFORT);
    let now = link.effort.map(i64::from);
    let most = i64::from(MAX_EFFORT);
    let new = form::number(ui, look, name, 0..=most, now, Some(&usual))?;
    link.effort = new.and_then(|effort| u32::try_from(effort).ok());
    Some(("effort", true))
}
