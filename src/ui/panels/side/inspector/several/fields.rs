//! Fields for several elements at once: where they differ a field says so, and what is chosen or
//! typed holds for all of them.

use eframe::egui::{Ui, vec2};

use super::super::steps::Steps;
use super::common::{OfLinks, OfNodes, OfSort};
use crate::catalogue::efforts::Efforts;
use crate::catalogue::{self, words as names};
use crate::geometry::GridSize;
use crate::language::texts;
use crate::plan::{
    Activity, Audience, Body, Channel, Color, Fit, Frame, Link, LinkKind, MAX_COORDINATE,
    MAX_EFFORT, Market, Node, Note, Operator, Outlook, Reach, Resource, System, Team,
};
use crate::session::effort_text;
use crate::ui::panels::side::inspector::channel::change_kind;
use crate::ui::panels::side::inspector::editor::is_default_name;
use crate::ui::panels::side::inspector::form;
use crate::ui::panels::side::inspector::node::{change_system_kind, resource_tint, swatches};
use crate::ui::widgets::{Look, checkbox, chip_of_several, field_label};

/// What shall become of each of the elements.
pub(super) struct Edit<T> {
    pub change: Box<dyn Fn(&mut T)>,
    /// The field.
    pub field: &'static str,
    /// Whether it was typed, so that the next letter joins it in the history.
    pub typed: bool,
}

fn chose<T>(field: &'static str, change: impl Fn(&mut T) + 'static) -> Option<Edit<T>> {
    Some(Edit { change: Box::new(change), field, typed: false })
}

fn typed<T>(field: &'static str, change: impl Fn(&mut T) + 'static) -> Option<Edit<T>> {
    Some(Edit { change: Box::new(change), field, typed: true })
}

/// A field that says so where several differ.
fn shared(look: Look, name: &str) -> form::Field<'_> {
    form::Field::new(look, name).mixed(look.say(texts::inspector::DIFFERENT))
}

const FITS: [Fit; 4] = [Fit::Good, Fit::Partial, Fit::Poor, Fit::Unknown];

/// The fields of nodes of one sort. `year` is that of the vision.
pub(super) fn of_sort(
    ui: &mut Ui,
    look: Look,
    fields: &OfSort,
    steps: Steps,
    year: Option<u32>,
) -> Option<Edit<Node>> {
    match fields {
        OfSort::Channels { .. } => channels(ui, look, fields, steps, year),
        OfSort::Systems { .. } => systems(ui, look, fields),
        OfSort::Audiences { .. } => audiences(ui, look, fields),
        OfSort::Teams { .. } => teams(ui, look, fields),
        OfSort::Activities { .. } => activities(ui, look, fields),
        OfSort::Papers { .. } => papers(ui, look, fields),
    }
}

fn systems(ui: &mut Ui, look: Look, fields: &OfSort) -> Option<Edit<Node>> {
    let OfSort::Systems { kind, shares, fit, fit_target } = fields else { return None };
    let kinds: Vec<_> = catalogue::catalogue().systems.keys().copied().collect();
    let word = |kind| catalogue::system(kind).name;
    let name = look.say(texts::inspector::FIELD_KIND);
    let new_kind = shared(look, name).choice(ui, *kind, &kinds, word);
    let new_share = resources(ui, look, shares);
    let [new_fit, new_target] = fits(ui, look, [*fit, *fit_target]);
    let system = |change: Box<dyn Fn(&mut System)>| {
        move |node: &mut Node| {
            if let Body::System(system) = &mut node.body {
                change(system);
            }
        }
    };
    if let Some(new) = new_kind {
        let change = move |system: &mut System| change_system_kind(system, new, look);
        return chose("kind", system(Box::new(change)));
    }
    if let Some((resource, on)) = new_share {
        let change = move |system: &mut System| {
            let now = system.shares;
            system.shares = if on { now.with(resource) } else { now.without(resource) };
        };
        return chose("shares", system(Box::new(change)));
    }
    fit_edit(new_fit, new_target)
}

fn audiences(ui: &mut Ui, look: Look, fields: &OfSort) -> Option<Edit<Node>> {
    let OfSort::Audiences { market, reach } = fields else { return None };
    let (name, all) = (look.say(texts::inspector::FIELD_MARKET), [Market::B2B, Market::B2C]);
    let new_market = shared(look, name).choice(ui, *market, &all, names::customers);
    let (name, all) = (look.say(texts::inspector::FIELD_REACH), [Reach::Served, Reach::Wanted]);
    let new_reach = shared(look, name).choice(ui, *reach, &all, names::reach);
    let field = if new_market.is_some() { "market" } else { "reach" };
    if new_market.is_none() && new_reach.is_none() {
        return None;
    }
    chose(field, move |node: &mut Node| {
        if let Body::Audience(Audience { market, reach, .. }) = &mut node.body {
            *market = new_market.unwrap_or(*market);
            *reach = new_reach.unwrap_or(*reach);
        }
    })
}

fn teams(ui: &mut Ui, look: Look, fields: &OfSort) -> Option<Edit<Node>> {
    let OfSort::Teams { kind } = fields else { return None };
    let kinds: Vec<_> = catalogue::catalogue().teams.keys().copied().collect();
    let word = |kind| catalogue::team(kind).name;
    let new =
        shared(look, look.say(texts::inspector::FIELD_KIND)).choice(ui, *kind, &kinds, word)?;
    chose("kind", move |node: &mut Node| {
        if let Body::Team(Team { name, kind }) = &mut node.body {
            if is_default_name(name, word(*kind)) {
                *name = look.say(word(new)).to_owned();
            }
            *kind = new;
        }
    })
}

fn activities(ui: &mut Ui, look: Look, fields: &OfSort) -> Option<Edit<Node>> {
    let OfSort::Activities { kind, fit, fit_target } = fields else { return None };
    let kinds: Vec<_> = catalogue::catalogue().activities.keys().copied().collect();
    let word = |kind| catalogue::activity(kind).name;
    let new_kind =
        shared(look, look.say(texts::inspector::FIELD_KIND)).choice(ui, *kind, &kinds, word);
    let [new_fit, new_target] = fits(ui, look, [*fit, *fit_target]);
    if let Some(new) = new_kind {
        return chose("kind", move |node: &mut Node| {
            if let Body::Activity(Activity { name, kind, .. }) = &mut node.body {
                if is_default_name(name, word(*kind)) {
                    *name = look.say(word(new)).to_owned();
                }
                *kind = new;
            }
        });
    }
    fit_edit(new_fit, new_target)
}

fn papers(ui: &mut Ui, look: Look, fields: &OfSort) -> Option<Edit<Node>> {
    let OfSort::Papers { color, are_notes } = fields else { return None };
    let new = swatches(ui, look, *color, *are_notes)?;
    chose("colour", move |node| set_color(node, new))
}

fn set_color(node: &mut Node, new: Color) {
    if let Body::Note(Note { color, .. }) | Body::Frame(Frame { color, .. }) = &mut node.body {
        *color = new;
    }
}

fn channel_edit(
    field: &'static str,
    change: impl Fn(&mut Channel) + 'static,
) -> Option<Edit<Node>> {
    chose(field, move |node: &mut Node| {
        if let Body::Channel(channel) = &mut node.body {
            change(channel);
        }
    })
}

fn channels(
    ui: &mut Ui,
    look: Look,
    fields: &OfSort,
    steps: Steps,
    year: Option<u32>,
) -> Option<Edit<Node>> {
    let OfSort::Channels { kind, is_own, sells, b2b, b2c, outlook } = fields else { return None };
    let kinds: Vec<_> = catalogue::catalogue().channels.keys().copied().collect();
    let word = |kind| catalogue::channel(kind).name;
    let mut edit = None;
    if let Some(new) =
        shared(look, look.say(texts::inspector::FIELD_KIND)).choice(ui, *kind, &kinds, word)
    {
        edit = channel_edit("kind", move |channel| change_kind(channel, new, look));
    }
    let (name, operators) = (look.say(texts::inspector::FIELD_OPERATOR), [true, false]);
    let word =
        |own| if own { texts::inspector::OPERATOR_OWN } else { texts::inspector::OPERATOR_PARTNER };
    if let Some(own) = shared(look, name).choice(ui, *is_own, &operators, word) {
        edit = channel_edit("operator", move |channel| {
            if own != (channel.operator == Operator::Own) {
                channel.operator =
                    if own { Operator::Own } else { Operator::Partner(String::new()) };
            }
        });
    }
    if let Some(new) = shared(look, look.say(texts::plan::SELLS)).availability(ui, *sells, steps) {
        edit = channel_edit("sells", move |channel| channel.sells = new);
    }
    if let Some(new) =
        shared(look, look.say(texts::inspector::FIELD_B2B)).availability(ui, *b2b, steps)
    {
        edit = channel_edit("b2b", move |channel| channel.markets.b2b = new);
    }
    if let Some(new) =
        shared(look, look.say(texts::inspector::FIELD_B2C)).availability(ui, *b2c, steps)
    {
        edit = channel_edit("b2c", move |channel| channel.markets.b2c = new);
    }
    let name = match year {
        Some(year) => look.say_with(texts::inspector::FIELD_OUTLOOK, &[&year]),
        None => look.say(texts::inspector::FIELD_OUTLOOK_OPEN).to_owned(),
    };
    let outlooks =
        [Outlook::Unknown, Outlook::Growing, Outlook::Steady, Outlook::Shrinking, Outlook::Gone];
    if let Some(new) = shared(look, &name).choice(ui, *outlook, &outlooks, names::outlook) {
        edit = channel_edit("outlook", move |channel| channel.outlook = new);
    }
    edit
}

fn fits(ui: &mut Ui, look: Look, [today, target]: [Option<Fit>; 2]) -> [Option<Fit>; 2] {
    let name = look.say(texts::inspector::FIELD_FIT);
    let today = shared(look, name).choice(ui, today, &FITS, names::fit);
    let name = look.say(texts::inspector::FIELD_FIT_TARGET);
    [today, shared(look, name).choice(ui, target, &FITS, names::fit)]
}

fn fit_edit(today: Option<Fit>, target: Option<Fit>) -> Option<Edit<Node>> {
    if today.is_none() && target.is_none() {
        return None;
    }
    chose(if today.is_some() { "fit" } else { "fit target" }, move |node: &mut Node| {
        if let Body::System(System { fit, fit_target, .. })
        | Body::Activity(Activity { fit, fit_target, .. }) = &mut node.body
        {
            *fit = today.unwrap_or(*fit);
            *fit_target = target.unwrap_or(*fit_target);
        }
    })
}

/// Chips for what is shared; what only some share becomes shared by all when it is pressed.
fn resources(
    ui: &mut Ui,
    look: Look,
    shares: &[(Resource, Option<bool>)],
) -> Option<(Resource, bool)> {
    field_label(ui, look, look.say(texts::inspector::FIELD_SHARES));
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        for (resource, on) in shares {
            let words = look.say(names::resource(*resource));
            let tint = resource_tint(look, *resource);
            if chip_of_several(ui, look, words, *on, tint).clicked() {
                pressed = Some((*resource, *on != Some(true)));
            }
        }
    });
    pressed
}

/// The fields of nodes of any sort.
pub(super) fn of_nodes(ui: &mut Ui, look: Look, fields: &OfNodes) -> Option<Edit<Node>> {
    let mut edit = None;
    if fields.have_notes {
        let (label, mixed) = (look.say(texts::plan::NOTE), look.say(texts::inspector::DIFFERENT));
        let hint =
            if fields.note.is_some() { look.say(texts::inspector::NOTE_HINT) } else { mixed };
        let now = fields.note.as_deref().unwrap_or_default();
        if let Some(text) =
            form::Field::new(look, label).long_text(ui, "note of several", hint, now)
        {
            edit = typed("note", move |node: &mut Node| node.note.clone_from(&text));
        }
    }
    let sides = [
        (texts::inspector::FIELD_WIDTH, fields.width, true),
        (texts::inspector::FIELD_HEIGHT, fields.height, false),
    ];
    for (label, now, across) in sides {
        let empty = look.say(if now.is_some() {
            texts::inspector::AUTOMATIC
        } else {
            texts::inspector::DIFFERENT
        });
        let now = now.flatten().map(i64::from);
        let most = i64::from(MAX_COORDINATE);
        match form::Field::new(look, look.say(label)).number(ui, 1..=most, now, Some(empty)) {
            Some(Some(new)) => {
                let new = i32::try_from(new).unwrap_or_default();
                edit = typed("size", move |node: &mut Node| set_side(node, across, new));
            }
            Some(None) => edit = chose("size", |node: &mut Node| node.size = None),
            None => {}
        }
    }
    if let Some(locked) = checkbox(ui, look, fields.locked, look.say(texts::commands::LOCK)) {
        edit = chose("locked", move |node: &mut Node| node.locked = locked);
    }
    edit
}

fn set_side(node: &mut Node, across: bool, length: i32) {
    let card = crate::layout::card(node);
    let usual = GridSize::new(card.width() as i32, card.height() as i32);
    let size = node.size.get_or_insert(usual);
    *(if across { &mut size.width } else { &mut size.height }) = length;
}

/// The fields of links.
pub(super) fn of_links(
    ui: &mut Ui,
    look: Look,
    fields: &OfLinks,
    efforts: &Efforts,
) -> Option<Edit<Link>> {
    let mut edit = None;
    let word = |kind: LinkKind| catalogue::link(kind).name;
    if !fields.kinds.is_empty() {
        let name = look.say(texts::inspector::FIELD_KIND);
        if let Some(new) = shared(look, name).choice(ui, fields.kind, &fields.kinds, word) {
            edit = chose("kind", move |link: &mut Link| link.kind = new);
        }
    }
    let name = look.say(texts::inspector::FIELD_EFFORT);
    let empty = look.say(if fields.effort.is_some() {
        texts::inspector::AUTOMATIC
    } else {
        texts::inspector::DIFFERENT
    });
    let now = fields.effort.flatten().map(i64::from);
    let most = i64::from(MAX_EFFORT);
    let source = match now {
        Some(_) => None,
        None => effort_text::source_of_usual(efforts, look.language),
    };
    let field = form::Field::new(look, name).noted(source.as_deref().unwrap_or_default());
    if let Some(new) = field.number(ui, 0..=most, now, Some(empty)) {
        let new = new.and_then(|effort| u32::try_from(effort).ok());
        edit = typed("effort", move |link: &mut Link| link.effort = new);
    }
    edit
}
