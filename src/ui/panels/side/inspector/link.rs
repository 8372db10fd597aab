//! One link: what it is, where it leads, what it carries.

use eframe::egui;
use egui::{Layout, Ui, vec2};

use super::node::{doings, resources};
use super::steps::Steps;
use super::{feedback, form};
use crate::catalogue::{self, End, explanations};
use crate::classify::Effort;
use crate::edit::MergeKey;
use crate::language::texts;
use crate::plan::{Body, Id, Link, LinkKind, MAX_EFFORT, MAX_NAME_BYTES, Plan, Relation, View};
use crate::session::{Action, effort_text};
use crate::theme::Icon;
use crate::ui::panels::PanelCx;
use crate::ui::panels::explained;
use crate::ui::panels::side::evidence::name_of;
use crate::ui::panels::side::what_if;
use crate::ui::style::HIT_HEIGHT;
use crate::ui::widgets::{
    Button, ButtonKind, Look, TextField, caption, field_label, icon, paragraph, title,
};

/// Shows a link.
pub fn show(ui: &mut Ui, cx: &PanelCx<'_>, id: &Id, link: &Link) {
    let plan = cx.plan();
    let mut new = link.clone();
    let kind_name = cx.text(catalogue::link(link.kind).name);
    ui.horizontal(|ui| {
        // Three signs have their place at the end of the row.
        let room = ui.available_width() - 3.0 * HIT_HEIGHT - 30.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            title(ui, cx.look, kind_name);
        });
        explained::info(ui, cx.look, kind_name, explanations::of_link(link.kind));
        doings(ui, cx, id);
    });
    let about = cx.text(catalogue::link(link.kind).about);
    if !about.is_empty() {
        caption(ui, cx.look, about);
    }
    what_if::hint(ui, cx, id);
    let mut changed = direction(ui, cx.look, plan, &mut new);
    changed = kind(ui, cx, &mut new).or(changed);
    changed = label(ui, cx.look, &mut new).or(changed);
    changed = carried(ui, cx.look, plan, &mut new).or(changed);
    changed = effort(ui, cx, &mut new).or(changed);
    let name = cx.text(texts::inspector::FIELD_LIFECYCLE);
    let now = Some(new.lifecycle);
    if let Some(lifecycle) =
        form::Field::new(cx.look, name).lifecycle(ui, now, Steps::of(cx.session))
    {
        new.lifecycle = lifecycle;
        changed = Some(("lifecycle", false));
    }
    let (name, hint) = (cx.text(texts::plan::NOTE), cx.text(texts::inspector::NOTE_HINT));
    if let Some(text) = form::Field::new(cx.look, name).long_text(ui, "note", hint, &new.note) {
        new.note = text;
        changed = Some(("note", true));
    }
    changed = feedback::show(ui, cx.look, &mut new.feedback).or(changed);
    if let Some((field, typed)) = changed {
        let merge = typed.then(|| MergeKey { element: Some(id.clone()), field });
        cx.request(Action::SetLink { id: id.clone(), link: new, merge });
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

fn kind(ui: &mut Ui, cx: &PanelCx<'_>, link: &mut Link) -> Changed {
    let plan = cx.plan();
    let named = |kind: LinkKind| (kind, cx.text(catalogue::link(kind).name).to_owned());
    let possible = catalogue::catalogue().links.keys().copied().filter(|kind| {
        let other = Link { kind: *kind, ..link.clone() };
        plan.relation(&other).is_some()
    });
    let ends = ends(plan, link, cx.session.view());
    let fits = |kind: &LinkKind| match ends {
        Some([from, to]) => *kind != LinkKind::Other && catalogue::fits(*kind, from, to),
        None => true,
    };
    let (fitting, others): (Vec<LinkKind>, Vec<LinkKind>) = possible.partition(fits);
    let unusual = ends.is_some() && link.kind != LinkKind::Other && !fitting.contains(&link.kind);
    let options = [fitting, others].map(|kinds| kinds.into_iter().map(named).collect::<Vec<_>>());
    let chosen = form::Field::new(cx.look, cx.text(texts::inspector::FIELD_KIND)).options(
        ui,
        Some(&link.kind),
        &options,
    );
    if unusual {
        ui.horizontal(|ui| {
            icon(ui, Icon::Warning, 14.0, cx.theme().activity);
            caption(ui, cx.look, cx.text(texts::canvas::LINKS_OTHER));
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
    let typed = form::Field::new(look, name).row(ui, |ui| {
        TextField::new(look, id, name, MAX_NAME_BYTES).placeholder(usual).show(ui, &link.label)
    });
    link.label = typed?;
    Some(("label", true))
}

fn carried(ui: &mut Ui, look: Look, plan: &Plan, link: &mut Link) -> Changed {
    let relation = plan.relation(link);
    match relation {
        Some(Relation::Integration | Relation::Uses | Relation::Interface | Relation::ByHand) => {}
        _ => return None,
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

fn effort(ui: &mut Ui, cx: &PanelCx<'_>, link: &mut Link) -> Changed {
    let (look, efforts) = (cx.look, cx.session.efforts());
    let days = efforts.of_link(cx.plan(), &Link { effort: None, ..link.clone() });
    let usual = days.to_string();
    let name = look.say(texts::inspector::FIELD_EFFORT);
    let now = link.effort.map(i64::from);
    let most = i64::from(MAX_EFFORT);
    let source = match now {
        Some(_) => None,
        None => effort_text::source(Effort::usual(days), efforts, look.language),
    };
    let field = form::Field::new(look, name).noted(source.as_deref().unwrap_or_default());
    let new = field.number(ui, 0..=most, now, Some(&usual))?;
    link.effort = new.and_then(|effort| u32::try_from(effort).ok());
    Some(("effort", true))
}
