//! Days of the calendar.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A day of the Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day with these numbers, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        ((1..=9_999).contains(&year) && (1..=days).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// From 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// From 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// From 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }
}

/// The text is no day written as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("it is no day written as YYYY-MM-DD")]
pub struct NoDate;

impl FromStr for Date {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        let digits = |range: std::ops::Range<usize>| {
            let part = text.get(range)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u16>().ok())?
        };
        let written =
            text.len() == 10 && &text.as_bytes()[4..5] == b"-" && text.as_bytes()[7] == b'-';
        let parts = (digits(0..4), digits(5..7), digits(8..10));
        match parts {
            (Some(year), Some(month), Some(day)) if written => {
                Self::new(year, month as u8, day as u8).ok_or(NoDate)
            }
            _ => Err(NoDate),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for good in ["2027-06-30", "2028-02-29", "0001-01-01", "2000-02-29"] {
            assert_eq!(good.parse::<Date>().map(|date| date.to_string()), Ok(good.to_owned()));
        }
        for bad in [
            "2027-02-29",
            "1900-02-29",
            "2027-6-30",
            "2027-13-01",
            "2027-00-10",
            "today",
            "2027-06-31",
            "2027/06/30",
            "+027-06-30",
            "0000-01-01",
            "2027-06-30 ",
            "２027-06-3",
        ] {
            assert_eq!(bad.parse::<Date>(), Err(NoDate), "{bad}");
        }
    }
}
