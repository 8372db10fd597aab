//! The fields of a plan as a comparison names them: what each is called, and how a value of it
//! is put into words. It knows fields and values one by one, not what was changed.

use serde::de::DeserializeOwned;

use crate::catalogue::{dates, words as names};
use crate::language::{Language, Text, texts};
use crate::plan::{Answer, Availability, Lifecycle, NodeSort, Operator, Resource, Seller};
use Reading::{AsWritten, Element, Kind, List, Own, Word};

/// A field as users read it.
pub(super) struct Field {
    /// Its name in the file, without what it is a part of.
    key: &'static str,
    /// What it is called.
    pub(super) name: Text,
    /// How its values are put into words.
    pub(super) reading: Reading,
}

/// How the value of a field, which a comparison has in the notation of the file, is put into words.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reading {
    /// The user wrote it.
    Own,
    /// It is a number or a place, which reads as it is written.
    AsWritten,
    /// It is a word of the format; `None` for one that this version does not have.
    Word(fn(&str, Language) -> Option<String>),
    /// It is a kind, whose names depend on what has it.
    Kind,
    /// It is the id of an element.
    Element,
    /// It is a list, each in a form of its own.
    List,
}

/// A word of the format for which there is one name.
macro_rules! word {
    ($name:path) => {
        Word(|value, language| {
            word(value).map(|found| $name(found).in_language(language).to_owned())
        })
    };
}

const fn field(key: &'static str, name: Text, reading: Reading) -> Field {
    Field { key, name, reading }
}

#[rustfmt::skip]
static FIELDS: [Field; 81] = [
    field("name", texts::inspector::FIELD_NAME, Own),
    field("text", texts::inspector::FIELD_TEXT, Own),
    field("title", texts::inspector::FIELD_TITLE, Own),
    field("kind", texts::inspector::FIELD_KIND, Kind),
    field("sort", texts::differences::FIELD_SORT, Word(sort)),
    field("operator", texts::inspector::FIELD_OPERATOR, Word(operator)),
    field("sold_by", texts::inspector::FIELD_SOLD_BY, Word(seller)),
    field("taken_over", texts::inspector::FIELD_TAKEN_OVER, AsWritten),
    field("b2b", texts::inspector::FIELD_B2B, Word(availability)),
    field("b2c", texts::inspector::FIELD_B2C, Word(availability)),
    field("sells", texts::plan::SELLS, Word(availability)),
    field("several_users", texts::plan::SEVERAL_USERS, Word(availability)),
    field("individual_prices", texts::plan::INDIVIDUAL_PRICES, Word(availability)),
    field("volume_discounts", texts::plan::VOLUME_DISCOUNTS, Word(availability)),
    field("approval", texts::plan::APPROVAL, Word(availability)),
    field("quotes", texts::plan::QUOTES, Word(availability)),
    field("quick_order", texts::plan::QUICK_ORDER, Word(availability)),
    field("punch_out", texts::plan::PUNCH_OUT, Word(availability)),
    field("product_information", texts::plan::PRODUCT_INFORMATION, Word(answer)),
    field("price_information", texts::plan::PRICE_INFORMATION, Word(answer)),
    field("simple_registration", texts::plan::SIMPLE_REGISTRATION, Word(answer)),
    field("simple_purchase", texts::plan::SIMPLE_PURCHASE, Word(answer)),
    field("delivery_days", texts::plan::DELIVERY_DAYS, AsWritten),
    field("delivery_days_target", texts::plan::DELIVERY_DAYS_TARGET, AsWritten),
    field("outlook", texts::inspector::FIELD_OUTLOOK_OPEN, word!(names::outlook)),
    field("market", texts::inspector::FIELD_MARKET, word!(names::market)),
    field("reach", texts::inspector::FIELD_REACH, word!(names::reach)),
    field("shares", texts::inspector::FIELD_RESOURCES, Word(resources)),
    field("fit", texts::inspector::FIELD_FIT, word!(names::fit)),
    field("fit_target", texts::inspector::FIELD_FIT_TARGET, word!(names::fit)),
    field("hurdle", texts::inspector::FIELD_HURDLE, Own),
    field("criteria", texts::choice::CRITERIA, List),
    field("candidates", texts::choice::CANDIDATES, List),
    field("chosen", texts::choice::CHOSEN, Own),
    field("reason", texts::choice::REASON, Own),
    field("lifecycle", texts::inspector::FIELD_LIFECYCLE, Word(lifecycle)),
    field("status", texts::inspector::FIELD_LIFECYCLE, word!(names::measure_status)),
    field("note", texts::plan::NOTE, Own),
    field("feedback", texts::inspector::SECTION_FEEDBACK, List),
    field("color", texts::inspector::FIELD_COLOUR, word!(names::color)),
    field("at", texts::differences::FIELD_AT, AsWritten),
    field("size", texts::phrases::SIZE, AsWritten),
    field("z", texts::differences::FIELD_Z, AsWritten),
    field("locked", texts::differences::FIELD_LOCKED, Word(yes_or_no)),
    field("bends", texts::differences::FIELD_BENDS, AsWritten),
    field("from", texts::inventory::COLUMN_FROM, Element),
    field("to", texts::inventory::COLUMN_TO, Element),
    field("label", texts::inspector::FIELD_LABEL, Own),
    field("resources", texts::inspector::FIELD_RESOURCES, Word(resources)),
    field("effort", texts::inspector::FIELD_EFFORT, AsWritten),
    field("audience", texts::plan::AUDIENCE, Element),
    field("stops", texts::differences::FIELD_STOPS, List),
    field("about", texts::differences::FIELD_ABOUT, List),
    field("step", texts::plan::STEP, AsWritten),
    field("owner", texts::inventory::COLUMN_OWNER, Own),
    field("until", texts::differences::FIELD_UNTIL, Word(day)),
    field("sales_share", texts::inspector::FIELD_SALES_SHARE, AsWritten),
    field("sales_share_target", texts::inspector::FIELD_SALES_SHARE_TARGET, AsWritten),
    field("contacts_per_month", texts::inspector::FIELD_CONTACTS, AsWritten),
    field("orders_per_month", texts::inspector::FIELD_ORDERS, AsWritten),
    field("count", texts::inspector::FIELD_COUNT, AsWritten),
    field("needs", texts::inspector::FIELD_NEEDS, Own),
    field("message", texts::inspector::FIELD_MESSAGE, Own),
    field("cost", texts::inspector::FIELD_COST, AsWritten),
    field("business", texts::strategy::BUSINESS, word!(names::business)),
    field("digital_reason", texts::strategy::DIGITAL_REASON, Own),
    field("aims", texts::strategy::AIMS, List),
    field("marketing_goal", texts::strategy::MARKETING_GOAL, Own),
    field("marketing_message", texts::strategy::MARKETING_MESSAGE, Own),
    field("marketing_budget", texts::strategy::MARKETING_BUDGET, AsWritten),
    field("currency", texts::strategy::CURRENCY, Own),
    field("company", texts::strategy::COMPANY, Own),
    field("mission", texts::strategy::MISSION, Own),
    field("mission_year", texts::strategy::MISSION_YEAR, AsWritten),
    field("vision", texts::plan::VISION, Own),
    field("vision_year", texts::strategy::VISION_YEAR, AsWritten),
    field("delivery_target_days", texts::strategy::DELIVERY_TARGET, AsWritten),
    field("competitors", texts::strategy::COMPETITORS, List),
    field("completed", texts::completion::COMPLETED_STEPS, List),
    field("chances", texts::strategy::CHANCES, List),
    field("risks", texts::strategy::RISKS, List),
];

/// A field by its name in the file, whatever it is a part of.
pub(super) fn of(name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.key == last(name))
}

/// The name of a field without what it is a part of.
pub(super) fn last(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// A word of the format.
pub(super) fn word<T: DeserializeOwned>(value: &str) -> Option<T> {
    ron::from_str(value).ok()
}

fn number_in(value: &str, before: &str) -> Option<u32> {
    value.strip_prefix(before)?.strip_prefix('(')?.strip_suffix(')')?.parse().ok()
}

fn lifecycle(value: &str, language: Language) -> Option<String> {
    let planned = number_in(value, "Planned").map(Lifecycle::Planned);
    let retiring = || number_in(value, "Retiring").map(Lifecycle::Retiring);
    let envisioned = || (value == "Envisioned").then_some(Lifecycle::Envisioned);
    let existing = || (value == "Existing").then_some(Lifecycle::Existing);
    let found = planned.or_else(retiring).or_else(existing).or_else(envisioned)?;
    Some(names::lifecycle(found, language))
}

fn availability(value: &str, language: Language) -> Option<String> {
    let found = match value {
        "Yes" => Availability::Yes,
        "No" => Availability::No,
        _ => {
            let from = number_in(value, "From").map(Availability::From);
            from.or_else(|| number_in(value, "Until").map(Availability::Until))?
        }
    };
    Some(names::availability(found, language))
}

fn answer(value: &str, language: Language) -> Option<String> {
    let found = match value {
        "Unknown" => Answer::Unknown,
        "NotApplicable" => Answer::NotApplicable,
        other => return availability(other, language),
    };
    Some(names::answer(found, language))
}

fn sort(value: &str, language: Language) -> Option<String> {
    let found = NodeSort::ALL.iter().find(|sort| format!("{sort:?}") == value)?;
    Some(names::sort(*found).in_language(language).to_owned())
}

fn operator(value: &str, language: Language) -> Option<String> {
    match value.strip_prefix("Partner(") {
        None => Some(texts::plan::OWN.in_language(language).to_owned()),
        Some(name) => {
            let name = name.strip_suffix(')').and_then(word)?;
            Some(names::operator(&Operator::Partner(name), language))
        }
    }
}

fn seller(value: &str, language: Language) -> Option<String> {
    let found = match value.strip_prefix("Reseller(") {
        Some(name) => Seller::Reseller(name.strip_suffix(')').and_then(word)?),
        None if value == "Own" => Seller::Own,
        None => Seller::Unknown,
    };
    Some(names::seller(&found, language))
}

fn resources(value: &str, language: Language) -> Option<String> {
    let found: Vec<Resource> = word(value)?;
    let names = found.into_iter().map(|one| names::resource(one).in_language(language));
    Some(names.collect::<Vec<_>>().join(", "))
}

/// A day of the calendar as the language writes it; `None` for what is none.
pub(super) fn day(value: &str, language: Language) -> Option<String> {
    Some(dates::written(value.parse().ok()?, language))
}

fn yes_or_no(value: &str, language: Language) -> Option<String> {
    let text = match value {
        "true" => texts::plan::YES,
        _ => texts::plan::NO,
    };
    Some(text.in_language(language).to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_field_is_called_something_once() {
        for field in crate::file::field_names() {
            assert!(of(field).is_some(), "{field} has no name");
        }
        let keys: BTreeSet<&str> = FIELDS.iter().map(|field| field.key).collect();
        assert_eq!(keys.len(), FIELDS.len(), "each is there once");
    }
}
