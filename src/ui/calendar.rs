//! The day it is. Only the window reads a clock.

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::{Timestamp, Zoned};

use crate::language::{Language, safety_words as words};
use crate::plan::Date;

/// The day it is, in universal time.
pub(super) fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    day_after_1970(seconds / 86_400)
}

/// A moment in the time of this place, given in milliseconds since 1970.
pub(super) fn moment(milliseconds: u64, language: Language) -> String {
    let now = Zoned::now();
    let then = i64::try_from(milliseconds).ok();
    let then = then.and_then(|then| Timestamp::from_millisecond(then).ok());
    match then {
        Some(then) => moment_from(&then.to_zoned(now.time_zone().clone()), &now, language),
        None => String::new(),
    }
}

fn moment_from(then: &Zoned, now: &Zoned, language: Language) -> String {
    let time = then.strftime("%H:%M").to_string();
    let yesterday = now.date().yesterday().ok();
    if then.date() == now.date() {
        return words::TODAY_AT.with(language, &[&time]);
    }
    if Some(then.date()) == yesterday {
        return words::YESTERDAY_AT.with(language, &[&time]);
    }
    let day = match language {
        Language::English => then.strftime("%-d %b %Y"),
        Language::German => then.strftime("%-d.%-m.%Y"),
    };
    words::DAY_AND_TIME.with(language, &[&day, &time])
}

/// The day that lies this many days after the first of January 1970.
fn day_after_1970(days: u64) -> Date {
    let is_leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let (mut year, mut left) = (1970, days);
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        if left < length || year == 9_999 {
            break;
        }
        left -= length;
        year += 1;
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if left < length {
            break;
        }
        left -= length;
        month += 1;
    }
    let parts = (u16::try_from(year), u8::try_from(left.min(30) + 1));
    let date = match parts {
        (Ok(year), Ok(day)) => Date::new(year, month, day),
        _ => None,
    };
    date.expect("a year up to 9999, a month up to 12 and a day of that month")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_told_as_near_as_they_are() {
        let at = |text: &str| -> Zoned { text.parse().expect("a time") };
        let now = at("2027-03-01T09:05:00+01:00[Europe/Berlin]");
        let told =
            |then: &str| Language::ALL.map(|language| moment_from(&at(then), &now, language));
        assert_eq!(
            told("2027-03-01T08:00:00+01:00[Europe/Berlin]"),
            ["Today, 08:00", "Heute, 08:00 Uhr"]
        );
        assert_eq!(
            told("2027-02-28T23:59:00+01:00[Europe/Berlin]"),
            ["Yesterday, 23:59", "Gestern, 23:59 Uhr"]
        );
        assert_eq!(
            told("2026-12-24T18:30:00+01:00[Europe/Berlin]"),
            ["24 Dec 2026, 18:30", "24.12.2026, 18:30 Uhr"]
        );
    }

    #[test]
    fn days_since_1970_are_days_of_the_calendar() {
        let date = |days| day_after_1970(days).to_string();
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(58), "1970-02-28");
        assert_eq!(date(11_016), "2000-02-29");
        assert_eq!(date(20_453), "2025-12-31");
        assert_eq!(date(20_454), "2026-01-01");
        assert_eq!(date(u64::MAX), "9999-12-31");
    }
}
