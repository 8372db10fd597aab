//! Days of the calendar as people write them in a language. Files and the command line write them
//! as ISO 8601 does (`plan::Date`); this module is for what a user reads and types.

use crate::language::{Language, grammar};
use crate::plan::Date;

/// How a day is written: `2027-03-31` in English, where every other order is read in two ways, and
/// `31.03.2027` in German (DIN 5008).
pub fn written(date: Date, language: Language) -> String {
    grammar::day(date.year(), date.month(), date.day(), language)
}

/// The day that somebody wrote, in either language: `2027-03-31`, `31.03.2027`, `31.3.27`.
/// `None` if that is no day of the calendar.
pub fn read(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.split('.').map(str::trim);
    let mut number = |most_digits| {
        let part = parts.next()?;
        let is_number = (1..=most_digits).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<u16>().ok()).flatten().map(|number| (number, part.len()))
    };
    let ((day, _), (month, _), (year, digits)) = (number(2)?, number(2)?, number(4)?);
    let year = match digits {
        4 => year,
        2 => 2000 + year,
        _ => return None,
    };
    let is_all = parts.next().is_none();
    is_all.then(|| Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_either_language_writes_them() {
        let day = Date::new(2027, 3, 31);
        for text in ["2027-03-31", "31.03.2027", "31.3.2027", " 31. 3. 27 "] {
            assert_eq!(read(text), day, "{text:?}");
        }
        for text in
            ["", "31.3", "31.3.", "32.3.2027", "30.2.2028", "31.3.202", "3.31.2027", "1.2.3.4"]
        {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let day = Date::new(2028, 2, 29).expect("a leap year");
        for language in Language::ALL {
            assert_eq!(read(&written(day, language)), Some(day));
        }
        assert_eq!(written(day, Language::German), "29.02.2028");
    }
}
