//! What is made of a cell that somebody changed: which field of the plan it says, and what is wrong
//! with it if it says none.

use std::sync::Arc;

use super::cells::Cell;
use super::words;
use crate::catalogue::{dates, words as names};
use crate::classify::Criterion;
use crate::plan::{
    Body, Channel, Date, Feedback, FeedbackSource, Id, Link, MAX_AMOUNT, MAX_COUNT,
    MAX_DELIVERY_DAYS, MAX_EFFORT, MAX_NAME_BYTES, MAX_SHARE, MAX_TEXT_BYTES, Measure, Node, Plan,
    Tone,
};
use crate::report::tables::choices::{FITS, MARKETS, OUTLOOKS, REACHES, SOURCES, STATUSES, TONES};
use crate::report::tables::{FEEDBACK, key_of_sheet};
use crate::session::inventory::{Column, Sheet};
use crate::table::{Day, MAX_TEXT_UNITS};

/// What is wrong with what somebody wrote into a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is none of the words for it.
    NoWord,
    /// It is no day.
    NoDate,
    /// It is no whole number from 0 to this.
    NoNumber(u32),
    /// It has more bytes than this.
    TooLong(usize),
    /// There is nothing, and there has to be something.
    Missing,
    /// The plan has nothing that is called so.
    NoElement,
    /// The text of the plan is longer than a cell holds, so that the end of it would be lost.
    Cut,
}

/// What somebody wrote into a cell.
#[derive(Clone, Debug)]
pub(super) struct Said<'a> {
    cell: Option<&'a Cell>,
    /// Without blanks around it.
    text: String,
}

impl<'a> Said<'a> {
    pub fn new(cell: Option<&'a Cell>) -> Self {
        let text = cell.map(Cell::written).unwrap_or_default();
        Self { cell, text: text.trim().to_owned() }
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// On one line, and something.
    fn name(&self, field: &mut String) -> Result<(), Wrong> {
        let name = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        match name.len() {
            0 => Err(Wrong::Missing),
            1..=MAX_NAME_BYTES => {
                *field = name;
                Ok(())
            }
            _ => Err(Wrong::TooLong(MAX_NAME_BYTES)),
        }
    }

    /// On one line, or nothing.
    fn short(&self, field: &mut String) -> Result<(), Wrong> {
        match self.is_empty() {
            true => field.clear(),
            false => self.name(field)?,
        }
        Ok(())
    }

    fn long(&self, field: &mut String) -> Result<(), Wrong> {
        if field.encode_utf16().count() > MAX_TEXT_UNITS {
            return Err(Wrong::Cut);
        }
        if self.text.len() > MAX_TEXT_BYTES {
            return Err(Wrong::TooLong(MAX_TEXT_BYTES));
        }
        field.clone_from(&self.text);
        Ok(())
    }

    fn word<T>(&self, field: &mut T, read: impl Fn(&str) -> Option<T>) -> Result<(), Wrong> {
        *field = read(&self.text).ok_or(Wrong::NoWord)?;
        Ok(())
    }

    /// The same; nothing is what is usual.
    fn word_or_usual<T: Default>(
        &self,
        field: &mut T,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<(), Wrong> {
        self.word_or(field, T::default(), read)
    }

    fn word_or<T>(
        &self,
        field: &mut T,
        usual: T,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<(), Wrong> {
        match self.is_empty() {
            true => *field = usual,
            false => self.word(field, read)?,
        }
        Ok(())
    }

    fn number(&self, most: u32) -> Result<Option<u32>, Wrong> {
        let wrong = Wrong::NoNumber(most);
        match self.cell {
            _ if self.is_empty() => Ok(None),
            Some(Cell::Number(number)) => {
                let fits = number.fract() == 0.0 && (0.0..=f64::from(most)).contains(number);
                if fits { Ok(Some(*number as u32)) } else { Err(wrong) }
            }
            _ => words::number(&self.text, most).map(Some).ok_or(wrong),
        }
    }

    fn date(&self) -> Result<Option<Date>, Wrong> {
        match self.cell {
            _ if self.is_empty() => Ok(None),
            Some(Cell::Date(Day { year, month, day })) => {
                Date::new(*year, *month, *day).map(Some).ok_or(Wrong::NoDate)
            }
            Some(Cell::Number(_)) => Err(Wrong::NoDate),
            _ => dates::read(&self.text).map(Some).ok_or(Wrong::NoDate),
        }
    }
}

/// Lets a field of the plan say what somebody wrote. Of a row that the plan does not have, and of a
/// column that is not read, nothing is changed.
pub(super) fn set(
    plan: &mut Plan,
    (table, column): (&str, &str),
    id: &str,
    said: &Said<'_>,
) -> Result<(), Wrong> {
    let steps = key_of_sheet(Sheet::Steps);
    if table == steps {
        return match (words::step(id), Column::from_code(column)) {
            (Some(step), Some(column)) => set_step(plan, step, column, said),
            _ => Ok(()),
        };
    }
    if table == FEEDBACK {
        return set_voice(plan, id, column, said);
    }
    let Ok(id) = Id::new(id) else { return Ok(()) };
    let field = Column::from_code(column);
    if let Some(measure) = plan.measures.get(&id).filter(|_| table == key_of_sheet(Sheet::Measures))
    {
        let mut measure = Measure::clone(measure);
        field.map_or(Ok(()), |field| set_measure(&mut measure, field, said))?;
        plan.measures.insert(id, Arc::new(measure));
    } else if let Some(link) = plan.links.get(&id).filter(|_| table == key_of_sheet(Sheet::Links)) {
        let mut link = Link::clone(link);
        field.map_or(Ok(()), |field| set_link(&mut link, field, said))?;
        plan.links.insert(id, Arc::new(link));
    } else if table == "journeys" {
        if let Some(mut journey) = plan.journeys.get(&id).cloned() {
            said.name(&mut Arc::make_mut(&mut journey).name)?;
            plan.journeys.insert(id, journey);
        }
    } else if let Some(node) = plan.nodes.get(&id) {
        let mut node = Node::clone(node);
        match field {
            Some(field) => set_node(&mut node, field, said)?,
            None => set_expectation(&mut node, column, said)?,
        }
        plan.nodes.insert(id, Arc::new(node));
    }
    Ok(())
}

/// Adds something that was said about an element; the cells of the row say what.
pub(super) fn add_voice(plan: &mut Plan, about: &Id) {
    let (source, tone) = (FeedbackSource::Customer, Tone::Wish);
    let fresh = Feedback { date: Date::FIRST, source, tone, text: String::new() };
    change_voices(plan, about, |all| all.push(fresh));
}

fn change_voices(plan: &mut Plan, about: &Id, change: impl FnOnce(&mut Vec<Feedback>)) {
    if let Some(node) = plan.nodes.get_mut(about) {
        change(&mut Arc::make_mut(node).feedback);
    } else if let Some(link) = plan.links.get_mut(about) {
        change(&mut Arc::make_mut(link).feedback);
    }
}

fn set_voice(plan: &mut Plan, id: &str, column: &str, said: &Said<'_>) -> Result<(), Wrong> {
    let known = id.rsplit_once('/').and_then(|(about, number)| {
        let place = number.parse::<usize>().ok()?.checked_sub(1)?;
        Some((Id::new(about).ok()?, place))
    });
    let Some((about, place)) = known else { return Ok(()) };
    let Some(mut voice) = plan.feedback(&about).get(place).cloned() else { return Ok(()) };
    match column {
        "Date" => voice.date = said.date()?.ok_or(Wrong::Missing)?,
        "Source" => said.word_or(&mut voice.source, FeedbackSource::Customer, |said| {
            words::one_of(said, &SOURCES, names::feedback_source)
        })?,
        "Tone" => said.word_or(&mut voice.tone, Tone::Wish, |said| {
            words::one_of(said, &TONES, names::tone)
        })?,
        "Text" if said.is_empty() => return Err(Wrong::Missing),
        "Text" => said.long(&mut voice.text)?,
        _ => {}
    }
    change_voices(plan, &about, |all| all[place] = voice);
    Ok(())
}

fn set_step(plan: &mut Plan, step: u32, column: Column, said: &Said<'_>) -> Result<(), Wrong> {
    let mut about = plan.steps.get(&step).cloned().unwrap_or_default();
    match column {
        Column::Name => said.short(&mut about.name)?,
        Column::Until => about.until = said.date()?,
        _ => return Ok(()),
    }
    plan.steps.insert(step, about);
    Ok(())
}

fn set_measure(measure: &mut Measure, column: Column, said: &Said<'_>) -> Result<(), Wrong> {
    match column {
        Column::Title => said.name(&mut measure.title),
        Column::Owner => said.short(&mut measure.owner),
        Column::Hurdle => said.long(&mut measure.hurdle),
        Column::Step => said.word(&mut measure.step, words::measure_step),
        Column::Status => said.word_or_usual(&mut measure.status, |said| {
            words::one_of(said, &STATUSES, names::measure_status)
        }),
        Column::Effort => {
            measure.effort = said.number(MAX_EFFORT)?.unwrap_or_default();
            Ok(())
        }
        Column::Cost => {
            measure.cost = said.number(MAX_AMOUNT)?.unwrap_or_default();
            Ok(())
        }
        _ => Ok(()),
    }
}

fn set_link(link: &mut Link, column: Column, said: &Said<'_>) -> Result<(), Wrong> {
    match column {
        Column::Label => said.short(&mut link.label),
        Column::Note => said.long(&mut link.note),
        Column::Lifecycle => said.word(&mut link.lifecycle, words::lifecycle),
        // Nothing is what its kind takes.
        Column::Effort => {
            link.effort = said.number(MAX_EFFORT)?;
            Ok(())
        }
        _ => Ok(()),
    }
}

fn set_node(node: &mut Node, column: Column, said: &Said<'_>) -> Result<(), Wrong> {
    match (column, &mut node.body) {
        (Column::Note, _) => said.long(&mut node.note),
        (Column::Lifecycle, _) => said.word(&mut node.lifecycle, words::lifecycle),
        (Column::Name, _) => {
            let mut name = node.name().to_owned();
            said.name(&mut name)?;
            node.set_name(name);
            Ok(())
        }
        (_, Body::Channel(channel)) => set_channel(channel, column, said),
        (Column::Count, Body::Audience(audience)) => {
            audience.count = said.number(MAX_COUNT)?;
            Ok(())
        }
        (Column::Needs, Body::Audience(audience)) => said.long(&mut audience.needs),
        (Column::Message, Body::Audience(audience)) => said.long(&mut audience.message),
        (Column::Owner, Body::Audience(audience)) => said.short(&mut audience.owner),
        (Column::Owner, Body::Activity(activity)) => said.short(&mut activity.owner),
        (Column::Market, Body::Audience(audience)) => said.word(&mut audience.market, |said| {
            let customers = words::one_of(said, &MARKETS, names::customers);
            customers.or_else(|| words::one_of(said, &MARKETS, names::market))
        }),
        (Column::Reach, Body::Audience(audience)) => said
            .word_or_usual(&mut audience.reach, |said| words::one_of(said, &REACHES, names::reach)),
        (Column::Hurdle, Body::System(system)) => said.long(&mut system.hurdle),
        (Column::Hurdle, Body::Activity(activity)) => said.long(&mut activity.hurdle),
        (Column::Chosen, Body::System(system)) => said.short(&mut system.choice.chosen),
        (Column::Reason, Body::System(system)) => said.long(&mut system.choice.reason),
        (Column::Fit, Body::System(system)) => set_fit(&mut system.fit, said),
        (Column::FitTarget, Body::System(system)) => set_fit(&mut system.fit_target, said),
        (Column::Fit, Body::Activity(activity)) => set_fit(&mut activity.fit, said),
        (Column::FitTarget, Body::Activity(activity)) => set_fit(&mut activity.fit_target, said),
        _ => Ok(()),
    }
}

fn set_fit(fit: &mut crate::plan::Fit, said: &Said<'_>) -> Result<(), Wrong> {
    said.word_or_usual(fit, |said| words::one_of(said, &FITS, names::fit))
}

fn set_channel(channel: &mut Channel, column: Column, said: &Said<'_>) -> Result<(), Wrong> {
    match column {
        Column::Operator => {
            if said.text.len() > MAX_NAME_BYTES {
                return Err(Wrong::TooLong(MAX_NAME_BYTES));
            }
            channel.operator = words::operator(&said.text);
            channel.settle_seller();
            Ok(())
        }
        Column::Sells => said.word(&mut channel.sells, words::availability),
        Column::B2b => said.word(&mut channel.markets.b2b, words::availability),
        Column::B2c => said.word(&mut channel.markets.b2c, words::availability),
        Column::SalesShare => {
            channel.sales_share = said.number(MAX_SHARE)?;
            Ok(())
        }
        Column::SalesShareTarget => {
            channel.sales_share_target = said.number(MAX_SHARE)?;
            Ok(())
        }
        Column::Contacts => {
            channel.contacts_per_month = said.number(MAX_COUNT)?;
            Ok(())
        }
        Column::Orders => {
            channel.orders_per_month = said.number(MAX_COUNT)?;
            Ok(())
        }
        Column::Outlook => said.word_or_usual(&mut channel.outlook, |said| {
            words::one_of(said, &OUTLOOKS, names::outlook)
        }),
        _ => Ok(()),
    }
}

/// What customers find in a channel; which column is which, the criteria say.
fn set_expectation(node: &mut Node, column: &str, said: &Said<'_>) -> Result<(), Wrong> {
    let Body::Channel(channel) = &mut node.body else { return Ok(()) };
    let expectations = &mut channel.expectations;
    let place = Criterion::ALL.iter().position(|criterion| criterion.code() == column);
    match place.map(|place| Criterion::ALL[place]) {
        Some(Criterion::Delivery) => expectations.delivery_days = said.number(MAX_DELIVERY_DAYS)?,
        Some(_) => {
            let answers = expectations.answers_mut().into_iter();
            if let Some(answer) = answers.zip(Criterion::ALL).find(|(_, one)| one.code() == column)
            {
                said.word(answer.0, words::answer)?;
            }
        }
        None => expectations.delivery_days_target = said.number(MAX_DELIVERY_DAYS)?,
    }
    Ok(())
}
