//! The day it is. Only the window reads a clock.

use std::time::SystemTime;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use crate::language::{Language, texts};
use crate::plan::Date;

/// The day it is in this place.
pub(super) fn today() -> Date {
    let now = Timestamp::try_from(SystemTime::now()).unwrap_or(Timestamp::UNIX_EPOCH);
    day_of(&now.to_zoned_datetime(TimeZone::system()))
}

/// The day of a moment where it is said. Where a plan cannot name it, the first day that it can.
fn day_of(moment: &ZonedDateTime) -> Date {
    let first = || Date::new(1, 1, 1).expect("every year has a first day");
    moment.date().try_into().unwrap_or_else(|_| first())
}

/// A moment in the time of this place, given in milliseconds since 1970.
pub(super) fn moment(milliseconds: u64, language: Language) -> String {
    let now = ZonedDateTime::now();
    let then = i64::try_from(milliseconds).ok();
    let then = then.and_then(|then| Timestamp::from_millisecond(then).ok());
    match then {
        Some(then) => moment_from(&then.to_zoned_datetime(now.time_zone().clone()), &now, language),
        None => String::new(),
    }
}

fn moment_from(then: &ZonedDateTime, now: &ZonedDateTime, language: Language) -> String {
    let time = then.strftime("%H:%M").to_string();
    let yesterday = now.date().yesterday().ok();
    if then.date() == now.date() {
        return texts::documents::TODAY_AT.with(language, &[&time]);
    }
    if Some(then.date()) == yesterday {
        return texts::documents::YESTERDAY_AT.with(language, &[&time]);
    }
    let day = then.strftime(texts::phrases::DAY_OF_MONTH.in_language(language));
    texts::documents::DAY_AND_TIME.with(language, &[&day, &time])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_told_as_near_as_they_are() {
        let at = |text: &str| -> ZonedDateTime { text.parse().expect("a time") };
        let now = at("2027-03-01T09:05:00+01:00[Europe/Berlin]");
        let said =
            |then: &str| Language::ALL.map(|language| moment_from(&at(then), &now, language));
        assert_eq!(
            said("2027-03-01T08:00:00+01:00[Europe/Berlin]"),
            ["Today, 08:00", "Heute, 08:00 Uhr"]
        );
        assert_eq!(
            said("2027-02-28T23:59:00+01:00[Europe/Berlin]"),
            ["Yesterday, 23:59", "Gestern, 23:59 Uhr"]
        );
        assert_eq!(
            said("2026-12-24T18:30:00+01:00[Europe/Berlin]"),
            ["24 Dec 2026, 18:30", "24.12.2026, 18:30 Uhr"]
        );
    }

    #[test]
    fn the_day_is_that_of_the_place() {
        let at = |moment: &str, zone: &str| {
            let moment: Timestamp = moment.parse().expect("a moment");
            day_of(&moment.in_tz(zone).expect("a zone")).to_string()
        };
        assert_eq!(at("2026-12-31T23:30:00Z", "Europe/Berlin"), "2027-01-01");
        assert_eq!(at("2026-12-31T23:30:00Z", "UTC"), "2026-12-31");
        assert_eq!(at("2027-01-01T07:30:00Z", "America/Los_Angeles"), "2026-12-31");
        assert_eq!(at("2026-06-30T22:15:00Z", "Europe/Berlin"), "2026-07-01");
        assert_eq!(at("2028-02-29T12:00:00Z", "Europe/Berlin"), "2028-02-29");
    }

    #[test]
    fn a_clock_far_off_has_a_day_that_a_plan_can_name() {
        for moment in [Timestamp::MIN, Timestamp::MAX] {
            let day = day_of(&moment.to_zoned_datetime(TimeZone::UTC));
            assert!((1..=9_999).contains(&day.year()), "{day}");
        }
    }
}
