//! The plan as tables: channels, links, systems, activities, audiences, teams, measures and steps,
//! sorted and filtered. What is said in each cell; how it is changed is up to the window.

mod columns;
mod index;
mod layout;

pub use columns::{Column, Sheet};
pub use index::Inventory;
pub use layout::InventoryLayout;

use crate::catalogue::efforts::Efforts;
use crate::catalogue::{self, dates, words as names};
use crate::classify::Effort;
use crate::language::search::is_found;
use crate::language::{Language, texts};
use crate::plan::{
    Availability, Body, Channel, Fit, Id, Lifecycle, Link, Measure, Node, Operator, Outlook, Plan,
    View,
};
use crate::session::{effort_text, naming};

/// What one row of a table is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InventoryRow {
    /// A node or a link.
    Element(Id),
    /// A measure.
    Measure(Id),
    /// A step, from 1.
    Step(u32),
}

impl InventoryRow {
    /// The table in which it stands; `None` for what the plan does not have.
    pub fn sheet(&self, plan: &Plan) -> Option<Sheet> {
        match self {
            Self::Element(id) => sheet_of(plan, id),
            Self::Measure(_) => Some(Sheet::Measures),
            Self::Step(_) => Some(Sheet::Steps),
        }
    }
}

/// Which rows of a table are shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Every word of it occurs in some cell.
    pub typed: String,
    /// Only what is in this view.
    pub in_view: Option<View>,
    /// The column by which they are sorted, and whether the last comes first.
    pub sort: Option<(Column, bool)>,
}

/// By what a cell is sorted; what is empty comes last either way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Number(i64),
    Text(String),
    Empty,
}

impl Inventory {
    /// The rows of a table that are listed.
    pub fn rows(
        &self,
        plan: &Plan,
        sheet: Sheet,
        listing: &Listing,
        language: Language,
    ) -> Vec<InventoryRow> {
        let mut rows = self.all_rows(plan, sheet, listing.in_view);
        if !listing.typed.trim().is_empty() {
            let columns = sheet.columns();
            rows.retain(|row| {
                let cells = columns.iter().map(|column| self.text(plan, row, *column, language));
                let cells: Vec<String> = cells.collect();
                let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
                is_found(&cells, &listing.typed)
            });
        }
        let (column, descending) = listing.sort.unwrap_or((sheet.sorted_at_first(), false));
        let mut keyed: Vec<(SortKey, InventoryRow)> =
            rows.into_iter().map(|row| (self.key(plan, &row, column, language), row)).collect();
        keyed.sort_by(|(a, row), (b, other)| {
            let order = match (a, b) {
                (SortKey::Empty, _) | (_, SortKey::Empty) => a.cmp(b),
                _ if descending => b.cmp(a),
                _ => a.cmp(b),
            };
            order.then_with(|| row.cmp(other))
        });
        keyed.into_iter().map(|(_, row)| row).collect()
    }

    fn all_rows(&self, plan: &Plan, sheet: Sheet, in_view: Option<View>) -> Vec<InventoryRow> {
        let shown = |lifecycle: Lifecycle| in_view.is_none_or(|view| lifecycle.holds(view));
        match (sheet, sheet.sort()) {
            (_, Some(sort)) => {
                let nodes = plan.nodes.iter();
                let nodes = nodes.filter(|(_, node)| node.sort() == sort && shown(node.lifecycle));
                nodes.map(|(id, _)| InventoryRow::Element(id.clone())).collect()
            }
            (Sheet::Links, _) => {
                let links = plan.links.iter().filter(|(_, link)| shown(link.lifecycle));
                links.map(|(id, _)| InventoryRow::Element(id.clone())).collect()
            }
            (Sheet::Measures, _) => {
                plan.measures.keys().map(|id| InventoryRow::Measure(id.clone())).collect()
            }
            _ => (1..=self.last_step()).map(InventoryRow::Step).collect(),
        }
    }

    /// What a cell says.
    pub fn text(
        &self,
        plan: &Plan,
        row: &InventoryRow,
        column: Column,
        language: Language,
    ) -> String {
        match row {
            InventoryRow::Element(id) => match (plan.nodes.get(id), plan.links.get(id)) {
                (Some(node), _) => self.of_node(plan, id, node, column, language),
                (None, Some(link)) => self.of_link(plan, id, link, column, language),
                (None, None) => String::new(),
            },
            InventoryRow::Measure(id) => {
                let measure = plan.measures.get(id);
                measure
                    .map(|measure| of_measure(plan, measure, column, language))
                    .unwrap_or_default()
            }
            InventoryRow::Step(step) => self.of_step(plan, *step, column, language),
        }
    }

    fn of_node(
        &self,
        plan: &Plan,
        id: &Id,
        node: &Node,
        column: Column,
        language: Language,
    ) -> String {
        let say = |text: crate::language::Text| text.in_language(language).to_owned();
        let availability = |one: Availability| names::availability(one, language);
        match (column, &node.body) {
            (Column::Name, _) => node.name().to_owned(),
            (Column::Lifecycle, _) => names::lifecycle(node.lifecycle, language),
            (Column::Note, _) => node.note.clone(),
            (Column::Measures, _) => self.measures_text(plan, id),
            (Column::Systems | Column::UsedBy, _) => self.users_text(plan, id, language),
            (Column::Audiences | Column::Channels, _) => self.reached_text(plan, id, language),
            (Column::Supports, _) => self.supported_text(plan, id, language),
            (Column::Kind, Body::Channel(channel)) => say(catalogue::channel(channel.kind).name),
            (Column::Kind, Body::System(system)) => say(catalogue::system(system.kind).name),
            (Column::Kind, Body::Team(team)) => say(catalogue::team(team.kind).name),
            (Column::Kind, Body::Activity(activity)) => {
                say(catalogue::activity(activity.kind).name)
            }
            (Column::Operator, Body::Channel(channel)) => {
                operator_text(&channel.operator, language)
            }
            (Column::Sells, Body::Channel(channel)) => availability(channel.sells),
            (Column::B2b, Body::Channel(channel)) => availability(channel.markets.b2b),
            (Column::B2c, Body::Channel(channel)) => availability(channel.markets.b2c),
            (Column::Functions, Body::Channel(channel)) => functions_text(channel, language),
            (Column::Outlook, Body::Channel(channel)) => say(names::outlook(channel.outlook)),
            (column, Body::Channel(channel)) if figure(channel, column).is_some() => {
                let known = figure(channel, column).flatten();
                known.map(|number| number.to_string()).unwrap_or_default()
            }
            (Column::Count, Body::Audience(audience)) => {
                audience.count.map(|count| count.to_string()).unwrap_or_default()
            }
            (Column::Needs, Body::Audience(audience)) => audience.needs.clone(),
            (Column::Message, Body::Audience(audience)) => audience.message.clone(),
            (Column::Owner, Body::Audience(audience)) => audience.owner.clone(),
            (Column::Owner, Body::Activity(activity)) => activity.owner.clone(),
            (Column::Market, Body::Audience(audience)) => say(names::customers(audience.market)),
            (Column::Reach, Body::Audience(audience)) => say(names::reach(audience.reach)),
            (Column::Shares, Body::System(system)) => resources_text(system.shares, language),
            (Column::Fit, Body::System(system)) => say(names::fit(system.fit)),
            (Column::FitTarget, Body::System(system)) => say(names::fit(system.fit_target)),
            (Column::Hurdle, Body::System(system)) => system.hurdle.clone(),
            (Column::Chosen, Body::System(system)) => system.choice.chosen.clone(),
            (Column::Reason, Body::System(system)) => system.choice.reason.clone(),
            (Column::Effort, Body::System(system)) => self.efforts.system(system.kind).to_string(),
            (Column::Fit, Body::Activity(activity)) => say(names::fit(activity.fit)),
            (Column::FitTarget, Body::Activity(activity)) => say(names::fit(activity.fit_target)),
            (Column::Hurdle, Body::Activity(activity)) => activity.hurdle.clone(),
            _ => String::new(),
        }
    }

    fn of_link(
        &self,
        plan: &Plan,
        id: &Id,
        link: &Link,
        column: Column,
        language: Language,
    ) -> String {
        match column {
            Column::Kind => catalogue::link(link.kind).name.in_language(language).to_owned(),
            Column::From => naming::node(plan, &link.from, language),
            Column::To => naming::node(plan, &link.to, language),
            Column::Shares => resources_text(catalogue::carried(plan, link), language),
            Column::Effort => self.efforts.of_link(plan, link).to_string(),
            Column::Lifecycle => names::lifecycle(link.lifecycle, language),
            Column::Label => link.label.clone(),
            Column::Note => link.note.clone(),
            Column::Measures => self.measures_text(plan, id),
            _ => String::new(),
        }
    }

    fn of_step(&self, plan: &Plan, step: u32, column: Column, language: Language) -> String {
        let about = plan.steps.get(&step);
        match column {
            Column::Step => names::view(View::Step(step), language),
            Column::Name => about.map(|about| about.name.clone()).unwrap_or_default(),
            Column::Until => {
                let until = about.and_then(|about| about.until);
                until.map(|until| dates::written(until, language)).unwrap_or_default()
            }
            Column::Effort => self.effort_of_step(step).total().to_string(),
            Column::Elements => self.elements_of_step(step).to_string(),
            _ => String::new(),
        }
    }

    /// Where the effort of a row comes from, as a sentence without a full stop; `None` where
    /// somebody wrote it, or where it has none.
    pub fn effort_source(
        &self,
        plan: &Plan,
        row: &InventoryRow,
        language: Language,
    ) -> Option<String> {
        let effort = match row {
            InventoryRow::Element(id) => match (plan.nodes.get(id), plan.links.get(id)) {
                (Some(node), _) => {
                    let Body::System(system) = &node.body else { return None };
                    Effort::usual(self.efforts.system(system.kind))
                }
                (None, Some(link)) if link.effort.is_none() => {
                    Effort::usual(self.efforts.of_link(plan, link))
                }
                (None, _) => return None,
            },
            InventoryRow::Step(step) => self.effort_of_step(*step),
            InventoryRow::Measure(_) => return None,
        };
        effort_text::source(effort, &self.efforts, language)
    }

    /// By what a row is sorted in a column; texts are sorted as they stand there.
    fn key(&self, plan: &Plan, row: &InventoryRow, column: Column, language: Language) -> SortKey {
        let key = match row {
            InventoryRow::Element(id) => key_of_element(plan, id, column, &self.efforts),
            InventoryRow::Measure(id) => key_of_measure(plan, id, column),
            InventoryRow::Step(step) => self.key_of_step(plan, *step, column),
        };
        key.unwrap_or_else(|| {
            let text = self.text(plan, row, column, language).trim().to_lowercase();
            if text.is_empty() { SortKey::Empty } else { SortKey::Text(text) }
        })
    }

    fn key_of_step(&self, plan: &Plan, step: u32, column: Column) -> Option<SortKey> {
        let count = |count: u64| i64::try_from(count).map_or(SortKey::Empty, SortKey::Number);
        Some(match column {
            Column::Until => {
                let until = plan.steps.get(&step).and_then(|step| step.until);
                // As ISO 8601 writes it, which sorts by time in every language.
                or_empty(until.map(|until| SortKey::Text(until.to_string())))
            }
            Column::Step | Column::Model => SortKey::Number(step.into()),
            Column::Effort => count(self.effort_of_step(step).total()),
            Column::Elements => count(self.elements_of_step(step) as u64),
            _ => return None,
        })
    }
}

fn or_empty(key: Option<SortKey>) -> SortKey {
    key.unwrap_or(SortKey::Empty)
}

fn number_of(number: Option<impl Into<i64>>) -> SortKey {
    or_empty(number.map(|number| SortKey::Number(number.into())))
}

/// A figure of a channel; `None` for a column that has none.
fn figure(channel: &Channel, column: Column) -> Option<Option<u32>> {
    Some(match column {
        Column::SalesShare => channel.sales_share,
        Column::SalesShareTarget => channel.sales_share_target,
        Column::Contacts => channel.contacts_per_month,
        Column::Orders => channel.orders_per_month,
        _ => return None,
    })
}

/// `None` where an element is sorted by its text.
fn key_of_element(plan: &Plan, id: &Id, column: Column, efforts: &Efforts) -> Option<SortKey> {
    let node = plan.nodes.get(id);
    Some(match column {
        Column::Lifecycle => or_empty(plan.lifecycle(id).map(when)),
        Column::Effort => number_of(match (node.map(|node| &node.body), plan.links.get(id)) {
            (_, Some(link)) => Some(efforts.of_link(plan, link)),
            (Some(Body::System(system)), None) => Some(efforts.system(system.kind)),
            _ => None,
        }),
        Column::Fit | Column::FitTarget => {
            let fit = node.and_then(|node| fit(node, column));
            number_of(fit.filter(|fit| *fit != Fit::Unknown).map(|fit| fit as i64))
        }
        Column::Outlook => {
            let outlook = plan.channel(id).map(|channel| channel.outlook);
            let known = outlook.filter(|outlook| *outlook != Outlook::Unknown);
            number_of(known.map(|outlook| outlook as i64))
        }
        Column::Sells | Column::B2b | Column::B2c => or_empty(plan.channel(id).map(|channel| {
            since(match column {
                Column::Sells => channel.sells,
                Column::B2b => channel.markets.b2b,
                _ => channel.markets.b2c,
            })
        })),
        Column::Count => number_of(plan.audience(id).and_then(|audience| audience.count)),
        Column::SalesShare | Column::SalesShareTarget | Column::Contacts | Column::Orders => {
            number_of(plan.channel(id).and_then(|channel| figure(channel, column)).flatten())
        }
        Column::Kind if plan.links.contains_key(id) => SortKey::Empty,
        // In the order of the catalogue, as the palette has them.
        Column::Kind => number_of(node.map(|node| kind_rank(node))),
        _ => return None,
    })
}

/// `None` where a measure is sorted by its text.
fn key_of_measure(plan: &Plan, id: &Id, column: Column) -> Option<SortKey> {
    let measure = plan.measures.get(id);
    Some(match column {
        Column::Step => number_of(measure.and_then(|measure| measure.step)),
        Column::Effort => number_of(measure.map(|measure| measure.effort)),
        Column::Cost => number_of(measure.map(|measure| measure.cost)),
        Column::Status => number_of(measure.map(|measure| measure.status as i64)),
        _ => return None,
    })
}

fn of_measure(plan: &Plan, measure: &Measure, column: Column, language: Language) -> String {
    match column {
        Column::Title => measure.title.clone(),
        Column::About => about_text(plan, measure, language),
        Column::Step => step_text(measure.step, language),
        Column::Owner => measure.owner.clone(),
        Column::Effort => measure.effort.to_string(),
        Column::Cost => measure.cost.to_string(),
        Column::Hurdle => measure.hurdle.clone(),
        Column::Status => names::measure_status(measure.status).in_language(language).to_owned(),
        _ => String::new(),
    }
}

/// Who runs a channel: us, or a partner by name.
pub fn operator_text(operator: &Operator, language: Language) -> String {
    match operator {
        Operator::Partner(name) if !name.trim().is_empty() => name.trim().to_owned(),
        other => names::operator(other, language),
    }
}

/// In which step a measure is done.
pub fn step_text(step: Option<u32>, language: Language) -> String {
    match step {
        Some(step) => names::view(View::Step(step), language),
        None => texts::inventory::NO_STEP.in_language(language).to_owned(),
    }
}

/// What a measure is about: the first element, and how many more there are.
fn about_text(plan: &Plan, measure: &Measure, language: Language) -> String {
    match &measure.about[..] {
        [] => texts::inventory::ABOUT_NOTHING.in_language(language).to_owned(),
        [only] => naming::in_list(plan, only, language),
        [first, more @ ..] => {
            let first = naming::in_list(plan, first, language);
            texts::phrases::NAMES_AND_MORE.with(language, &[&first, &more.len()])
        }
    }
}

fn resources_text(resources: crate::plan::ResourceSet, language: Language) -> String {
    let named = resources.iter().map(|one| names::resource(one).in_language(language));
    named.collect::<Vec<_>>().join(", ")
}

/// The shop functions that a channel has at some time.
fn functions_text(channel: &Channel, language: Language) -> String {
    let all = channel.features.all().into_iter().zip(names::FEATURES);
    let some = all.filter(|(availability, _)| *availability != Availability::No);
    some.map(|(_, name)| name.in_language(language)).collect::<Vec<_>>().join(", ")
}

fn fit(node: &Node, column: Column) -> Option<Fit> {
    match (&node.body, column) {
        (Body::System(system), Column::Fit) => Some(system.fit),
        (Body::System(system), _) => Some(system.fit_target),
        (Body::Activity(activity), Column::Fit) => Some(activity.fit),
        (Body::Activity(activity), _) => Some(activity.fit_target),
        _ => None,
    }
}

/// What exists comes first, then what goes, then what comes, each by its step.
fn when(lifecycle: Lifecycle) -> SortKey {
    SortKey::Number(match lifecycle {
        Lifecycle::Existing => 0,
        Lifecycle::Retiring(step) => i64::from(step),
        Lifecycle::Planned(step) => 100_000 + i64::from(step),
        Lifecycle::Envisioned => 200_000,
    })
}

/// What always holds comes first, then what ends, then what begins; what never does is last.
fn since(availability: Availability) -> SortKey {
    SortKey::Number(match availability {
        Availability::Yes => 0,
        Availability::Until(step) => i64::from(step),
        Availability::From(step) => 100_000 + i64::from(step),
        Availability::No => i64::MAX,
    })
}

fn kind_rank(node: &Node) -> i64 {
    match &node.body {
        Body::Channel(channel) => channel.kind as i64,
        Body::System(system) => system.kind as i64,
        Body::Team(team) => team.kind as i64,
        Body::Activity(activity) => activity.kind as i64,
        Body::Audience(_) | Body::Note(_) | Body::Frame(_) => 0,
    }
}

/// In which table an element stands, if it stands in one.
pub fn sheet_of(plan: &Plan, id: &Id) -> Option<Sheet> {
    if plan.links.contains_key(id) {
        return Some(Sheet::Links);
    }
    let sort = plan.nodes.get(id)?.sort();
    Sheet::ALL.into_iter().find(|sheet| sheet.sort() == Some(sort))
}
