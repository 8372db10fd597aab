//! One node: every field of its sort, then what every node has.

use eframe::egui::{Align, Layout, Ui};

use super::editor::{Editor, FieldChange, is_default_name};
use super::steps::Steps;
use super::{channel, feedback, form, solution};
use crate::catalogue::explanations::{self, Term};
use crate::catalogue::{self, words as names};
use crate::edit::{LabelKind, MergeKey};
use crate::geometry::{GridPoint, GridSize};
use crate::guide::channels_for;
use crate::language::texts;
use crate::plan::{
    Activity, Audience, Body, Color, Id, MAX_COORDINATE, MAX_COUNT, MAX_NAME_BYTES, Market, Node,
    Reach, Resource, ResourceSet, System, SystemKind, Team,
};
use crate::session::{Action, Command};
use crate::theme::{Icon, Rgba, icon_of_body};
use crate::ui::panels::PanelCx;
use crate::ui::panels::section::Section;
use crate::ui::panels::side::what_if;
use crate::ui::panels::{explained, proposed, tint_of_body};
use crate::ui::style::color as paint_color;
use crate::ui::widgets::{
    Button, ButtonKind, Look, TextField, checkbox, chip, field_label, icon_button, icon_on_tint,
    small_title,
};

/// Shows a node.
pub fn show(ui: &mut Ui, cx: &PanelCx<'_>, (id, node): (&Id, &Node), usual_size: GridSize) {
    let steps = Steps::of(cx.session);
    let mut editor = Editor { node: node.clone(), changed: None, steps, usual_size };
    head(ui, cx, id, &mut editor);
    match &node.body {
        Body::Channel(_) => channel::show(ui, cx, &mut editor),
        Body::Audience(_) => audience(ui, cx.look, &mut editor),
        Body::System(_) => system(ui, cx.look, &mut editor),
        Body::Team(_) => team(ui, cx.look, &mut editor),
        Body::Activity(_) => activity(ui, cx.look, &mut editor),
        Body::Note(_) | Body::Frame(_) => paper(ui, cx.look, &mut editor),
    }
    if matches!(node.body, Body::Channel(_) | Body::Audience(_)) {
        let button = Button::new(cx.look, cx.text(texts::matrices::SHOW)).icon(Icon::Audience);
        if button.kind(ButtonKind::Ghost).show(ui).clicked() {
            cx.run(Command::ShowReach);
        }
    }
    match &node.body {
        Body::Audience(_) => fitting(ui, cx, id),
        Body::System(system) => solution::show(ui, cx, id, &system.choice),
        _ => {}
    }
    common(ui, cx.look, &mut editor);
    if let Some(change) = editor.changed {
        let label = if change.field == "name" { LabelKind::Rename } else { LabelKind::Change };
        let merge = MergeKey { element: Some(id.clone()), field: change.field };
        let merge = change.typed.then_some(merge);
        cx.request(Action::SetNodes { nodes: vec![(id.clone(), editor.node)], label, merge });
    }
}

/// The name, of which kind it is, and what can be done with it.
fn head(ui: &mut Ui, cx: &PanelCx<'_>, id: &Id, editor: &mut Editor) {
    let look = cx.look;
    let is_note = matches!(editor.node.body, Body::Note(_));
    if !is_note {
        name(ui, look, editor);
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let tint = tint_of_body(look.theme, &editor.node.body);
        icon_on_tint(ui, look, icon_of_body(&editor.node.body), 24.0, tint);
        let kind = look.say(catalogue::name_of(&editor.node.body));
        small_title(ui, look, kind);
        if let Some(explanation) = explanations::of_body(&editor.node.body) {
            explained::info(ui, look, kind, explanation);
        }
        doings(ui, cx, id);
    });
    what_if::hint(ui, cx, id);
    if is_note {
        name(ui, look, editor);
    }
    ui.add_space(4.0);
}

/// What can be done with an element as a whole, at the end of a row.
pub(super) fn doings(ui: &mut Ui, cx: &PanelCx<'_>, id: &Id) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (command, icon) in [(Command::Delete, Icon::Trash), (Command::Duplicate, Icon::Copy)] {
            let title = cx.text(command.title());
            let enabled = cx.session.is_enabled(command);
            if icon_button(ui, cx.look, icon, title, enabled).clicked() {
                cx.run(command);
            }
        }
        what_if::switch(ui, cx, id);
    });
}

/// Its name as the head of the panel; of a note its text.
fn name(ui: &mut Ui, look: Look, editor: &mut Editor) {
    let (label, most) = match editor.node.body {
        Body::Note(_) => (texts::inspector::FIELD_TEXT, crate::plan::MAX_TEXT_BYTES),
        Body::Frame(_) => (texts::inspector::FIELD_TITLE, MAX_NAME_BYTES),
        _ => (texts::inspector::FIELD_NAME, MAX_NAME_BYTES),
    };
    let name = look.say(label);
    let id = ui.scope_id().with("name");
    form::give_keyboard_if_wanted(ui, name, id);
    let field = TextField::new(look, id, name, most);
    let field = match editor.node.body {
        Body::Note(_) => {
            field_label(ui, look, name);
            field.rows(4)
        }
        _ => field.wrapping().headline().placeholder(name),
    };
    if let Some(text) = field.show(ui, editor.node.name()) {
        editor.node.set_name(text);
        editor.typed("name");
    }
}

fn audience(ui: &mut Ui, look: Look, editor: &mut Editor) {
    let Body::Audience(Audience { name: _, market, reach, count, needs, message, owner }) =
        &mut editor.node.body
    else {
        return;
    };
    let (label, markets) = (look.say(texts::inspector::FIELD_MARKET), [Market::B2B, Market::B2C]);
    let new_market =
        form::Field::new(look, label).choice(ui, Some(*market), &markets, names::customers);
    let (label, reaches) =
        (look.say(texts::inspector::FIELD_REACH), [Reach::Served, Reach::Wanted]);
    let term = match reach {
        Reach::Served => Term::Served,
        Reach::Wanted => Term::Wanted,
    };
    let field = form::Field::new(look, label).explained(term);
    let new_reach = field.choice(ui, Some(*reach), &reaches, names::reach);
    let new_count = form::count(ui, look, texts::inspector::FIELD_COUNT, *count, MAX_COUNT);
    let mut typed = None;
    for (field, label, hint, text) in [
        ("needs", texts::inspector::FIELD_NEEDS, texts::inspector::NEEDS_HINT, needs),
        ("message", texts::inspector::FIELD_MESSAGE, texts::inspector::MESSAGE_HINT, message),
    ] {
        let row = form::Field::new(look, look.say(label));
        if let Some(new) = row.long_text(ui, field, look.say(hint), text) {
            *text = new;
            typed = Some(field);
        }
    }
    if let Some(new) = form::short_text(ui, look, texts::inspector::FIELD_ADDRESSED_BY, owner) {
        *owner = new;
        typed = Some("owner");
    }
    if let Some(new) = new_market {
        *market = new;
        editor.chose("market");
    } else if let Some(new) = new_reach {
        *reach = new;
        editor.chose("reach");
    } else if let Some(new) = new_count {
        *count = new;
        editor.typed("count");
    } else if let Some(field) = typed {
        editor.typed(field);
    }
}

/// The channels that fit an audience and are not drawn for it.
fn fitting(ui: &mut Ui, cx: &PanelCx<'_>, audience: &Id) {
    let all = channels_for(cx.plan(), audience);
    if all.is_empty() {
        return;
    }
    let head = cx.text(texts::inspector::SECTION_FITTING);
    Section::new(cx.look, head).show(ui, |ui| {
        let pressed = proposed::channels(ui, cx.look, head, &all);
        let chosen = pressed.and_then(|place| all.get(place));
        cx.request_all(chosen.map(|one| proposed::place(cx, audience, one)));
    });
}

fn system(ui: &mut Ui, look: Look, editor: &mut Editor) {
    let Body::System(system) = &mut editor.node.body else { return };
    let mut changed = None;
    let kinds: Vec<_> = catalogue::catalogue().systems.keys().copied().collect();
    let word = |kind| catalogue::system(kind).name;
    let name = look.say(texts::inspector::FIELD_KIND);
    if let Some(new) = form::Field::new(look, name).choice(ui, Some(system.kind), &kinds, word) {
        change_system_kind(system, new, look);
        changed = Some("kind");
    }
    let System { name: _, kind: _, shares, fit, fit_target, hurdle, choice: _ } = system;
    field_label(ui, look, look.say(texts::inspector::FIELD_SHARES));
    if let Some(new) = resources(ui, look, *shares) {
        *shares = new;
        changed = Some("shares");
    }
    let fits = fits(ui, look, fit, fit_target, hurdle);
    if let Some(field) = changed {
        editor.chose(field);
    }
    note_fit(editor, fits);
}

/// Makes a system one of another kind. What the user left as it came with the old kind comes with
/// the new one.
pub(super) fn change_system_kind(system: &mut System, new: SystemKind, look: Look) {
    let (old, entry) = (catalogue::system(system.kind), catalogue::system(new));
    if is_default_name(&system.name, old.name) {
        system.name = look.say(entry.name).to_owned();
    }
    if system.shares == old.shares {
        system.shares = entry.shares;
    }
    system.kind = new;
}

/// Chips for what is shared; gives the new set if one was pressed.
pub(super) fn resources(ui: &mut Ui, look: Look, now: ResourceSet) -> Option<ResourceSet> {
    let mut changed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(6.0, 2.0);
        for resource in Resource::ALL {
            let on = now.contains(resource);
            let tint = resource_tint(look, resource);
            if chip(ui, look, look.say(names::resource(resource)), on, tint).clicked() {
                changed = Some(if on { now.without(resource) } else { now.with(resource) });
            }
        }
    });
    changed
}

pub(super) fn resource_tint(look: Look, resource: Resource) -> Rgba {
    match resource.level() {
        crate::plan::Level::Transaction => look.theme.accent,
        crate::plan::Level::Data => look.theme.offline,
        crate::plan::Level::HandOver => look.theme.touchpoint,
    }
}

fn team(ui: &mut Ui, look: Look, editor: &mut Editor) {
    let Body::Team(Team { name, kind }) = &mut editor.node.body else { return };
    let kinds: Vec<_> = catalogue::catalogue().teams.keys().copied().collect();
    let word = |kind| catalogue::team(kind).name;
    if let Some(new) = form::Field::new(look, look.say(texts::inspector::FIELD_KIND)).choice(
        ui,
        Some(*kind),
        &kinds,
        word,
    ) {
        if is_default_name(name, word(*kind)) {
            *name = look.say(word(new)).to_owned();
        }
        *kind = new;
        editor.chose("kind");
    }
}

fn activity(ui: &mut Ui, look: Look, editor: &mut Editor) {
    let Body::Activity(Activity { name, kind, fit, fit_target, hurdle, owner }) =
        &mut editor.node.body
    else {
        return;
    };
    let kinds: Vec<_> = catalogue::catalogue().activities.keys().copied().collect();
    let word = |kind| catalogue::activity(kind).name;
    let new = form::Field::new(look, look.say(texts::inspector::FIELD_KIND)).choice(
        ui,
        Some(*kind),
        &kinds,
        word,
    );
    if let Some(new) = new {
        if is_default_name(name, word(*kind)) {
            *name = look.say(word(new)).to_owned();
        }
        *kind = new;
    }
    let mut fits = fits(ui, look, fit, fit_target, hurdle);
    if let Some(text) = form::short_text(ui, look, texts::inventory::COLUMN_OWNER, owner) {
        *owner = text;
        fits = Some(("owner", true));
    }
    if new.is_some() {
        editor.chose("kind");
    }
    note_fit(editor, fits);
}

fn fits(
    ui: &mut Ui,
    look: Look,
    fit: &mut crate::plan::Fit,
    fit_target: &mut crate::plan::Fit,
    hurdle: &mut String,
) -> Option<(&'static str, bool)> {
    let mut changed = None;
    if let Some(new) = form::Field::new(look, look.say(texts::inspector::FIELD_FIT)).fit(ui, *fit) {
        *fit = new;
        changed = Some(("fit", false));
    }
    if let Some(new) =
        form::Field::new(look, look.say(texts::inspector::FIELD_FIT_TARGET)).fit(ui, *fit_target)
    {
        *fit_target = new;
        changed = Some(("fit target", false));
    }
    let (label, hint) =
        (look.say(texts::inspector::FIELD_HURDLE), look.say(texts::inspector::HURDLE_HINT));
    if let Some(text) = form::Field::new(look, label).long_text(ui, "hurdle", hint, hurdle) {
        *hurdle = text;
        changed = Some(("hurdle", true));
    }
    changed
}

fn note_fit(editor: &mut Editor, changed: Option<(&'static str, bool)>) {
    match changed {
        Some((field, true)) => editor.typed(field),
        Some((field, false)) => editor.chose(field),
        None => {}
    }
}

const COLORS: [Color; 7] = [
    Color::Grey,
    Color::Red,
    Color::Orange,
    Color::Yellow,
    Color::Green,
    Color::Blue,
    Color::Violet,
];

/// The colour of a note or a frame, as swatches.
fn paper(ui: &mut Ui, look: Look, editor: &mut Editor) {
    let is_note = matches!(editor.node.body, Body::Note(_));
    let (Body::Note(crate::plan::Note { color, .. })
    | Body::Frame(crate::plan::Frame { color, .. })) = &mut editor.node.body
    else {
        return;
    };
    if let Some(new) = swatches(ui, look, Some(*color), is_note) {
        *color = new;
        editor.chose("colour");
    }
}

/// Swatches of the colours; `now` is `None` where several differ. Gives the one that was pressed.
pub(super) fn swatches(
    ui: &mut Ui,
    look: Look,
    now: Option<Color>,
    are_notes: bool,
) -> Option<Color> {
    use eframe::egui::{self, Role, Sense, Stroke, StrokeKind, WidgetInfo, vec2};
    let mut chosen = None;
    form::Field::new(look, look.say(texts::inspector::FIELD_COLOUR)).row(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for each in COLORS {
                let (space, response) = ui.allocate_exact_size(vec2(26.0, 28.0), Sense::click());
                let on = now == Some(each);
                let name = look.say(names::color(each));
                response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, name));
                let paper = look.theme.paper(each);
                let fill = if are_notes { paper.fill } else { paper.ink.faded(0.25) };
                let center = space.center();
                ui.painter().circle_filled(center, 9.0, paint_color(fill));
                let edge = Stroke::new(1.0, paint_color(paper.ink.faded(0.5)));
                ui.painter().circle_stroke(center, 9.0, edge);
                if on {
                    let ring = egui::Rect::from_center_size(center, vec2(24.0, 24.0));
                    let stroke = Stroke::new(2.0, paint_color(look.theme.accent));
                    ui.painter().rect_stroke(ring, 12.0, stroke, StrokeKind::Inside);
                }
                crate::ui::widgets::focus_ring(ui, look, &response, space, 6);
                if response.clicked() {
                    chosen = Some(each);
                }
                response.on_hover_text(name);
            }
        });
    });
    chosen
}

/// What every node has: when it is there, a note, feedback, its place.
fn common(ui: &mut Ui, look: Look, editor: &mut Editor) {
    let label = look.say(texts::inspector::FIELD_LIFECYCLE);
    let now = editor.node.lifecycle;
    if let Some(new) = form::Field::new(look, label).lifecycle(ui, Some(now), editor.steps) {
        editor.node.lifecycle = new;
        editor.chose("lifecycle");
    }
    if !matches!(editor.node.body, Body::Note(_)) {
        let (label, hint) = (look.say(texts::plan::NOTE), look.say(texts::inspector::NOTE_HINT));
        if let Some(text) =
            form::Field::new(look, label).long_text(ui, "note", hint, &editor.node.note)
        {
            editor.node.note = text;
            editor.typed("note");
        }
    }
    if let Some((field, typed)) = feedback::show(ui, look, &mut editor.node.feedback) {
        editor.changed = Some(FieldChange { field, typed });
    }
    let name = look.say(texts::inspector::SECTION_PLACE);
    let at = editor.node.at;
    let brief = format!("{}, {}", at.x, at.y);
    Section::new(look, name).brief(&brief).show(ui, |ui| place(ui, look, editor));
}

fn place(ui: &mut Ui, look: Look, editor: &mut Editor) {
    let reach = i64::from(MAX_COORDINATE);
    let coordinate = |value: i64| i32::try_from(value).unwrap_or_default();
    let GridPoint { x, y } = editor.node.at;
    for (label, now, across) in
        [(texts::inspector::FIELD_X, x, true), (texts::inspector::FIELD_Y, y, false)]
    {
        let (name, now) = (look.say(label), Some(i64::from(now)));
        if let Some(Some(new)) = form::Field::new(look, name).number(ui, -reach..=reach, now, None)
        {
            let at = &mut editor.node.at;
            *(if across { &mut at.x } else { &mut at.y }) = coordinate(new);
            editor.typed("place");
        }
    }
    let auto = look.say(texts::inspector::AUTOMATIC);
    for (label, across) in
        [(texts::inspector::FIELD_WIDTH, true), (texts::inspector::FIELD_HEIGHT, false)]
    {
        let side = |size: GridSize| i64::from(if across { size.width } else { size.height });
        let name = look.say(label);
        let now = editor.node.size.map(side);
        match form::Field::new(look, name).number(ui, 1..=reach, now, Some(auto)) {
            Some(Some(new)) => {
                let size = editor.node.size.get_or_insert(editor.usual_size);
                *(if across { &mut size.width } else { &mut size.height }) = coordinate(new);
                editor.typed("size");
            }
            Some(None) => {
                editor.node.size = None;
                editor.chose("size");
            }
            None => {}
        }
    }
    let words = look.say(texts::commands::LOCK);
    if let Some(locked) = checkbox(ui, look, Some(editor.node.locked), words) {
        editor.node.locked = locked;
        editor.chose("locked");
    }
}
