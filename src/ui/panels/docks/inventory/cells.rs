//! What can be done in each cell of the inventory.

use std::collections::BTreeSet;

use eframe::egui;
use egui::{Ui, vec2};

use super::InventoryCx;
use crate::catalogue::{self, words as names};
use crate::edit::{LabelKind, MergeKey};
use crate::language::texts;
use crate::plan::{
    Activity, Audience, Availability, Body, Channel, Fit, Id, Lifecycle, Link, LinkKind,
    MAX_AMOUNT, MAX_COUNT, MAX_EFFORT, MAX_NAME_BYTES, MAX_SHARE, MAX_TEXT_BYTES, Market, Measure,
    MeasureStatus, Node, Operator, Outlook, Reach, Step, System, Team,
};
use crate::session::inventory::{Column, Inventory, InventoryRow, Sheet, operator_text, step_text};
use crate::session::{Action, RoadmapEdit};
use crate::theme::{Icon, Rgba};
use crate::ui::panels::side::inspector::channel::change_kind;
use crate::ui::panels::side::inspector::editor::is_default_name;
use crate::ui::panels::side::inspector::steps::Steps;
use crate::ui::widgets::{
    DateField, Look, NumberField, TextField, cell_choice, cell_text, icon_button, with_note,
    write_over,
};

/// Shows a cell; what is changed in it joins the actions.
pub(super) fn show(
    ui: &mut Ui,
    shown: &mut InventoryCx<'_, '_>,
    row: &InventoryRow,
    column: Column,
    row_name: &str,
) {
    let name = cell_name(shown.cx.look, shown.sheet, column, row_name);
    let inventory = shown.state.inventory(shown.cx.session);
    let cell = Cell { look: shown.cx.look, column, name: &name, inventory: &inventory };
    let plan = shown.cx.session.plan();
    if shown.state.takes_keyboard(row, column) {
        let title = match row {
            InventoryRow::Measure(id) if column == Column::Title => plan.measures.get(id),
            _ => None,
        };
        let text = title.map_or("", |measure| &measure.title);
        write_over(ui.ctx(), ui.scope_id().with("cell"), text);
    }
    let source = match column {
        Column::Effort => inventory.effort_source(plan, row, shown.cx.language()),
        _ => None,
    };
    with_note(ui, source, |ui| of_row(ui, shown, &cell, row));
}

fn of_row(ui: &mut Ui, shown: &mut InventoryCx<'_, '_>, cell: &Cell<'_>, row: &InventoryRow) {
    let column = cell.column;
    let plan = shown.cx.session.plan();
    let steps = Steps::of(shown.cx.session);
    match row {
        InventoryRow::Element(id) => match (plan.nodes.get(id), plan.links.get(id)) {
            (Some(node), _) => {
                if let Some((node, typed)) = cell.node(ui, shown, id, node, steps) {
                    let is_name = column == Column::Name;
                    let label = if is_name { LabelKind::Rename } else { LabelKind::Change };
                    let merge = typed.then(|| merge_key(id, column));
                    let nodes = vec![(id.clone(), node)];
                    shown.cx.request(Action::SetNodes { nodes, label, merge });
                }
            }
            (None, Some(link)) => {
                if let Some((link, typed)) = cell.link(ui, shown, id, link, steps) {
                    let merge = typed.then(|| merge_key(id, column));
                    shown.cx.request(Action::SetLink { id: id.clone(), link, merge });
                }
            }
            (None, None) => {}
        },
        InventoryRow::Measure(id) => {
            let Some(measure) = plan.measures.get(id) else { return };
            let measure = Measure::clone(measure);
            if let Some((measure, typed)) = cell.measure(ui, shown, measure, steps) {
                let typed = typed.then(|| field(column));
                let edit = RoadmapEdit::SetMeasure { id: id.clone(), measure, typed };
                shown.cx.request(Action::Roadmap(edit));
            }
        }
        InventoryRow::Step(step) => {
            if let Some(about) = cell.step(ui, shown, *step) {
                let field = field(column);
                let edit = RoadmapEdit::SetStep { step: *step, about, field };
                shown.cx.request(Action::Roadmap(edit));
            }
        }
    }
}

fn merge_key(id: &Id, column: Column) -> MergeKey {
    MergeKey { element: Some(id.clone()), field: field(column) }
}

/// What a column is called in the history, so that letters typed into one field are one step.
const fn field(column: Column) -> &'static str {
    match column {
        Column::Name => "name",
        Column::Title => "title",
        Column::Owner => "owner",
        Column::Hurdle => "hurdle",
        Column::Chosen => "chosen",
        Column::Reason => "reason",
        Column::Effort => "effort",
        Column::Label => "label",
        Column::Note => "note",
        Column::Until => "until",
        Column::Operator => "operator",
        _ => "cell",
    }
}

/// The place of a cell in words: its column and its row.
fn cell_name(look: Look, sheet: Sheet, column: Column, row: &str) -> String {
    look.say_with(texts::inventory::CELL_OF, &[&look.say(column.title(sheet)), &row])
}

/// The dot before how well something fits.
fn fit_tint(look: Look, fit: Fit) -> Rgba {
    match fit {
        Fit::Good => look.theme.team,
        Fit::Partial => look.theme.activity,
        Fit::Poor => look.theme.danger,
        Fit::Unknown => look.theme.border,
    }
}

/// A cell that is shown. Each of its parts gives the changed element, and whether it was typed.
struct Cell<'a> {
    look: Look,
    column: Column,
    name: &'a str,
    inventory: &'a Inventory,
}

impl Cell<'_> {
    fn text(&self, ui: &mut Ui, now: &str, most: usize) -> Option<String> {
        let id = ui.scope_id().with("cell");
        TextField::new(self.look, id, self.name, most).bare().show(ui, now)
    }

    fn fact(&self, ui: &mut Ui, shown: &InventoryCx<'_, '_>, row: &InventoryRow) {
        let plan = shown.cx.session.plan();
        let words = self.inventory.text(plan, row, self.column, self.look.language);
        cell_text(ui, &words, self.look.theme.muted);
    }

    fn availability(&self, ui: &mut Ui, now: Availability, steps: Steps) -> Option<Availability> {
        let language = self.look.language;
        let words = names::availability(now, language);
        cell_choice(ui, self.look, self.name, (&now, &words, None), || {
            steps.availabilities(Some(now), language)
        })
    }

    fn lifecycle(&self, ui: &mut Ui, now: Lifecycle, steps: Steps) -> Option<Lifecycle> {
        let language = self.look.language;
        let words = names::lifecycle(now, language);
        cell_choice(ui, self.look, self.name, (&now, &words, None), || {
            steps.lifecycles(Some(now), language)
        })
    }

    fn choice<T: Copy + PartialEq>(
        &self,
        ui: &mut Ui,
        now: T,
        dot: Option<Rgba>,
        values: &[T],
        word: impl Fn(T) -> crate::language::Text,
    ) -> Option<T> {
        let words = self.look.say(word(now));
        cell_choice(ui, self.look, self.name, (&now, words, dot), || {
            vec![
                values
                    .iter()
                    .map(|value| (*value, self.look.say(word(*value)).to_owned()))
                    .collect(),
            ]
        })
    }

    fn fit(&self, ui: &mut Ui, now: Fit) -> Option<Fit> {
        let values = [Fit::Good, Fit::Partial, Fit::Poor, Fit::Unknown];
        self.choice(ui, now, Some(fit_tint(self.look, now)), &values, names::fit)
    }

    /// A field of a node; one that cannot be changed here only says what it is.
    fn node(
        &self,
        ui: &mut Ui,
        shown: &InventoryCx<'_, '_>,
        id: &Id,
        node: &Node,
        steps: Steps,
    ) -> Option<(Node, bool)> {
        let mut changed = node.clone();
        let typed = match (self.column, &mut changed.body) {
            (Column::Name, _) => {
                changed.set_name(self.text(ui, node.name(), MAX_NAME_BYTES)?);
                true
            }
            (Column::Note, _) => {
                changed.note = self.text(ui, &node.note, MAX_TEXT_BYTES)?;
                true
            }
            (Column::Lifecycle, _) => {
                changed.lifecycle = self.lifecycle(ui, node.lifecycle, steps)?;
                false
            }
            (_, Body::Channel(channel)) => self.channel(ui, shown, (id, channel), steps)?,
            (_, Body::Audience(audience)) => self.audience(ui, shown, (id, audience))?,
            (_, Body::System(system)) => self.system(ui, shown, (id, system))?,
            (_, Body::Team(team)) => self.team(ui, shown, (id, team))?,
            (_, Body::Activity(activity)) => self.activity(ui, shown, (id, activity))?,
            (_, Body::Note(_) | Body::Frame(_)) => return self.fact_of(ui, shown, id),
        };
        Some((changed, typed))
    }

    /// What cannot be changed in the table.
    fn fact_of<T>(&self, ui: &mut Ui, shown: &InventoryCx<'_, '_>, id: &Id) -> Option<T> {
        self.fact(ui, shown, &InventoryRow::Element(id.clone()));
        None
    }

    fn channel(
        &self,
        ui: &mut Ui,
        shown: &InventoryCx<'_, '_>,
        (id, channel): (&Id, &mut Channel),
        steps: Steps,
    ) -> Option<bool> {
        let look = self.look;
        match self.column {
            Column::Kind => {
                let kinds: Vec<_> = catalogue::catalogue().channels.keys().copied().collect();
                let word = |kind| catalogue::channel(kind).name;
                let kind = self.choice(ui, channel.kind, None, &kinds, word)?;
                change_kind(channel, kind, look);
            }
            Column::Operator => {
                let now = channel.operator.clone();
                let words = operator_text(&now, look.language);
                channel.operator = cell_choice(ui, look, self.name, (&now, &words, None), || {
                    let word = |one: Operator| (one.clone(), operator_text(&one, look.language));
                    let channels = shown.cx.session.plan().channels();
                    let operators = channels.map(|(.., channel)| channel.operator.clone());
                    let partners: BTreeSet<Operator> =
                        operators.filter(|one| *one != Operator::Own).collect();
                    let nameless = Operator::Partner(String::new());
                    let named = partners.into_iter().filter(|one| *one != nameless);
                    let first = vec![word(Operator::Own), word(nameless.clone())];
                    vec![first, named.map(word).collect()]
                })?;
            }
            Column::Sells => {
                channel.sells = self.availability(ui, channel.sells, steps)?;
            }
            Column::B2b => {
                channel.markets.b2b = self.availability(ui, channel.markets.b2b, steps)?;
            }
            Column::B2c => {
                channel.markets.b2c = self.availability(ui, channel.markets.b2c, steps)?;
            }
            Column::Outlook => {
                let values = [
                    Outlook::Growing,
                    Outlook::Steady,
                    Outlook::Shrinking,
                    Outlook::Gone,
                    Outlook::Unknown,
                ];
                let now = channel.outlook;
                channel.outlook = self.choice(ui, now, None, &values, names::outlook)?;
            }
            Column::SalesShare => {
                channel.sales_share = self.count(ui, channel.sales_share, MAX_SHARE)?;
                return Some(true);
            }
            Column::SalesShareTarget => {
                let now = channel.sales_share_target;
                channel.sales_share_target = self.count(ui, now, MAX_SHARE)?;
                return Some(true);
            }
            Column::Contacts => {
                let now = channel.contacts_per_month;
                channel.contacts_per_month = self.count(ui, now, MAX_COUNT)?;
                return Some(true);
            }
            Column::Orders => {
                channel.orders_per_month = self.count(ui, channel.orders_per_month, MAX_COUNT)?;
                return Some(true);
            }
            _ => return self.fact_of(ui, shown, id),
        }
        Some(false)
    }

    /// A number that is not known where the field is empty.
    fn count(&self, ui: &mut Ui, now: Option<u32>, most: u32) -> Option<Option<u32>> {
        let id = ui.scope_id().with("cell");
        let field = NumberField::new(self.look, id, self.name, 0..=i64::from(most));
        let field = field.or_empty(self.look.say(texts::plan::NOT_KNOWN)).bare();
        let new = field.show(ui, now.map(i64::from))?;
        Some(new.and_then(|number| u32::try_from(number).ok()))
    }

    fn audience(
        &self,
        ui: &mut Ui,
        shown: &InventoryCx<'_, '_>,
        (id, audience): (&Id, &mut Audience),
    ) -> Option<bool> {
        match self.column {
            Column::Market => {
                let values = [Market::B2B, Market::B2C];
                let now = audience.market;
                audience.market = self.choice(ui, now, None, &values, names::customers)?;
            }
            Column::Reach => {
                let values = [Reach::Served, Reach::Wanted];
                audience.reach = self.choice(ui, audience.reach, None, &values, names::reach)?;
            }
            Column::Count => {
                audience.count = self.count(ui, audience.count, MAX_COUNT)?;
                return Some(true);
            }
            Column::Needs => {
                audience.needs = self.text(ui, &audience.needs, MAX_TEXT_BYTES)?;
                return Some(true);
            }
            Column::Message => {
                audience.message = self.text(ui, &audience.message, MAX_TEXT_BYTES)?;
                return Some(true);
            }
            Column::Owner => {
                audience.owner = self.text(ui, &audience.owner, MAX_NAME_BYTES)?;
                return Some(true);
            }
            _ => return self.fact_of(ui, shown, id),
        }
        Some(false)
    }

    fn system(
        &self,
        ui: &mut Ui,
        shown: &InventoryCx<'_, '_>,
        (id, system): (&Id, &mut System),
    ) -> Option<bool> {
        let look = self.look;
        let mut typed = false;
        match self.column {
            Column::Kind => {
                let kinds: Vec<_> = catalogue::catalogue().systems.keys().copied().collect();
                let word = |kind| catalogue::system(kind).name;
                let kind = self.choice(ui, system.kind, None, &kinds, word)?;
                if is_default_name(&system.name, word(system.kind)) {
                    system.name = look.say(word(kind)).to_owned();
                }
                if system.shares == catalogue::system(system.kind).shares {
                    system.shares = catalogue::system(kind).shares;
                }
                system.kind = kind;
            }
            Column::Fit => system.fit = self.fit(ui, system.fit)?,
            Column::FitTarget => {
                system.fit_target = self.fit(ui, system.fit_target)?;
            }
            Column::Hurdle => {
                system.hurdle = self.text(ui, &system.hurdle, MAX_TEXT_BYTES)?;
                typed = true;
            }
            Column::Chosen => {
                system.choice.chosen = self.text(ui, &system.choice.chosen, MAX_NAME_BYTES)?;
                typed = true;
            }
            Column::Reason => {
                system.choice.reason = self.text(ui, &system.choice.reason, MAX_TEXT_BYTES)?;
                typed = true;
            }
            _ => return self.fact_of(ui, shown, id),
        }
        Some(typed)
    }

    fn team(
        &self,
        ui: &mut Ui,
        shown: &InventoryCx<'_, '_>,
        (id, team): (&Id, &mut Team),
    ) -> Option<bool> {
        let look = self.look;
        match self.column {
            Column::Kind => {
                let kinds: Vec<_> = catalogue::catalogue().teams.keys().copied().collect();
                let word = |kind| catalogue::team(kind).name;
                let kind = self.choice(ui, team.kind, None, &kinds, word)?;
                if is_default_name(&team.name, word(team.kind)) {
                    team.name = look.say(word(kind)).to_owned();
                }
                team.kind = kind;
            }
            _ => return self.fact_of(ui, shown, id),
        }
        Some(false)
    }

    fn activity(
        &self,
        ui: &mut Ui,
        shown: &InventoryCx<'_, '_>,
        (id, activity): (&Id, &mut Activity),
    ) -> Option<bool> {
        let look = self.look;
        let mut typed = false;
        match self.column {
            Column::Kind => {
                let kinds: Vec<_> = catalogue::catalogue().activities.keys().copied().collect();
                let word = |kind| catalogue::activity(kind).name;
                let kind = self.choice(ui, activity.kind, None, &kinds, word)?;
                if is_default_name(&activity.name, word(activity.kind)) {
                    activity.name = look.say(word(kind)).to_owned();
                }
                activity.kind = kind;
            }
            Column::Fit => activity.fit = self.fit(ui, activity.fit)?,
            Column::FitTarget => {
                activity.fit_target = self.fit(ui, activity.fit_target)?;
            }
            Column::Hurdle => {
                activity.hurdle = self.text(ui, &activity.hurdle, MAX_TEXT_BYTES)?;
                typed = true;
            }
            Column::Owner => {
                activity.owner = self.text(ui, &activity.owner, MAX_NAME_BYTES)?;
                typed = true;
            }
            _ => return self.fact_of(ui, shown, id),
        }
        Some(typed)
    }

    fn link(
        &self,
        ui: &mut Ui,
        shown: &InventoryCx<'_, '_>,
        id: &Id,
        link: &Link,
        steps: Steps,
    ) -> Option<(Link, bool)> {
        let plan = shown.cx.session.plan();
        let mut changed = link.clone();
        match self.column {
            Column::Kind => {
                let ends = plan.nodes.get(&link.from).zip(plan.nodes.get(&link.to));
                let (from, to) = ends.map(|(from, to)| (from.sort(), to.sort()))?;
                let joins = |kind: &LinkKind| kind.relation(from, to).is_some();
                let kinds: Vec<LinkKind> =
                    catalogue::catalogue().links.keys().copied().filter(joins).collect();
                let word = |kind| catalogue::link(kind).name;
                changed.kind = self.choice(ui, link.kind, None, &kinds, word)?;
                Some((changed, false))
            }
            Column::Lifecycle => {
                changed.lifecycle = self.lifecycle(ui, link.lifecycle, steps)?;
                Some((changed, false))
            }
            Column::Effort => {
                let efforts = shown.cx.session.efforts();
                let usual = efforts.of_link(plan, &Link { effort: None, ..link.clone() });
                let usual = self.look.say_with(texts::inventory::BY_KIND, &[&usual]);
                let id = ui.scope_id().with("cell");
                let range = 0..=i64::from(MAX_EFFORT);
                let field = NumberField::new(self.look, id, self.name, range).or_empty(&usual);
                let new = field.bare().show(ui, link.effort.map(i64::from))?;
                changed.effort = new.and_then(|days| u32::try_from(days).ok());
                Some((changed, true))
            }
            Column::Label => {
                changed.label = self.text(ui, &link.label, MAX_NAME_BYTES)?;
                Some((changed, true))
            }
            Column::Note => {
                changed.note = self.text(ui, &link.note, MAX_TEXT_BYTES)?;
                Some((changed, true))
            }
            _ => {
                self.fact(ui, shown, &InventoryRow::Element(id.clone()));
                None
            }
        }
    }

    fn measure(
        &self,
        ui: &mut Ui,
        shown: &mut InventoryCx<'_, '_>,
        mut measure: Measure,
        steps: Steps,
    ) -> Option<(Measure, bool)> {
        let look = self.look;
        match self.column {
            Column::Title => {
                measure.title = self.text(ui, &measure.title, MAX_NAME_BYTES)?;
                Some((measure, true))
            }
            Column::Owner => {
                measure.owner = self.text(ui, &measure.owner, MAX_NAME_BYTES)?;
                Some((measure, true))
            }
            Column::Hurdle => {
                measure.hurdle = self.text(ui, &measure.hurdle, MAX_TEXT_BYTES)?;
                Some((measure, true))
            }
            Column::Effort => {
                let id = ui.scope_id().with("cell");
                let range = 0..=i64::from(MAX_EFFORT);
                let field = NumberField::new(look, id, self.name, range);
                let new = field.bare().show(ui, Some(i64::from(measure.effort)))?;
                measure.effort = new.and_then(|days| u32::try_from(days).ok()).unwrap_or_default();
                Some((measure, true))
            }
            Column::Cost => {
                let id = ui.scope_id().with("cell");
                let range = 0..=i64::from(MAX_AMOUNT);
                let field = NumberField::new(look, id, self.name, range);
                let new = field.bare().show(ui, Some(i64::from(measure.cost)))?;
                measure.cost = new.and_then(|cost| u32::try_from(cost).ok()).unwrap_or_default();
                Some((measure, true))
            }
            Column::Step => {
                let words = step_text(measure.step, look.language);
                let now = measure.step;
                measure.step = cell_choice(ui, look, self.name, (&now, &words, None), || {
                    let word = |step| (step, step_text(step, look.language));
                    let steps = steps.all(now).into_iter().map(Some);
                    vec![vec![word(None)], steps.map(word).collect()]
                })?;
                Some((measure, false))
            }
            Column::Status => {
                measure.status = self.status(ui, measure.status)?;
                Some((measure, false))
            }
            Column::About => self.about(ui, shown, measure),
            _ => None,
        }
    }

    fn status(&self, ui: &mut Ui, now: MeasureStatus) -> Option<MeasureStatus> {
        let values = [
            MeasureStatus::Open,
            MeasureStatus::Doing,
            MeasureStatus::Done,
            MeasureStatus::Dropped,
        ];
        let theme = self.look.theme;
        let tint = match now {
            MeasureStatus::Open => theme.border,
            MeasureStatus::Doing => theme.accent,
            MeasureStatus::Done => theme.team,
            MeasureStatus::Dropped => theme.muted,
        };
        self.choice(ui, now, Some(tint), &values, names::measure_status)
    }

    /// What a measure is about; a button makes it about what is selected.
    fn about(
        &self,
        ui: &mut Ui,
        shown: &mut InventoryCx<'_, '_>,
        mut measure: Measure,
    ) -> Option<(Measure, bool)> {
        let look = self.look;
        let selection = shown.cx.session.selection();
        let is_about = |id: &Id| measure.about.contains(id);
        let differs = selection.len() != measure.about.len() || !selection.iter().all(is_about);
        let may_take = !selection.is_empty() && differs;
        let plan = shown.cx.session.plan();
        let named = |about: &[Id]| {
            let names =
                about.iter().map(|id| crate::session::naming::in_list(plan, id, look.language));
            names.collect::<Vec<_>>().join(", ")
        };
        let words = match measure.about.is_empty() {
            true => look.say(texts::inventory::ABOUT_NOTHING).to_owned(),
            false => named(&measure.about),
        };
        let room = ui.available_width() - if may_take { 34.0 } else { 0.0 };
        let tint = if measure.about.is_empty() { look.theme.faint } else { look.theme.ink };
        ui.allocate_ui(vec2(room, 28.0), |ui| {
            ui.set_width(room);
            cell_text(ui, &words, tint)
        });
        if !may_take {
            return None;
        }
        let ids: Vec<Id> = selection.iter().cloned().collect();
        let few = named(&ids[..ids.len().min(3)]);
        let name = look.say_with(texts::inventory::ABOUT_SELECTION, &[&few]);
        if icon_button(ui, look, Icon::Link, &name, true).clicked() {
            measure.about = ids;
            return Some((measure, false));
        }
        None
    }

    fn step(&self, ui: &mut Ui, shown: &mut InventoryCx<'_, '_>, step: u32) -> Option<Step> {
        let look = self.look;
        let mut about = shown.cx.session.plan().steps.get(&step).cloned().unwrap_or_default();
        match self.column {
            Column::Name => {
                let id = ui.scope_id().with("cell");
                let field = TextField::new(look, id, self.name, MAX_NAME_BYTES).bare();
                let hint = look.say(texts::inventory::NAME_OF_STEP);
                about.name = field.placeholder(hint).show(ui, &about.name)?;
                Some(about)
            }
            Column::Until => {
                let id = ui.scope_id().with("cell");
                about.until = DateField::new(look, id, self.name).bare().show(ui, about.until)?;
                Some(about)
            }
            Column::Model => {
                let model = shown.state.models(shown.cx.session).get(step as usize).copied();
                let words = model.map_or("", |model| look.say(names::model(model)));
                cell_text(ui, words, look.theme.ink);
                None
            }
            _ => {
                self.fact(ui, shown, &InventoryRow::Step(step));
                None
            }
        }
    }
}
