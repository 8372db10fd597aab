//! Days of the calendar.

use std::fmt;
use std::str::FromStr;

use jiff::civil;
use thiserror::Error;

/// A day of the Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The first day of the calendar.
    pub const FIRST: Self = Self(civil::date(1, 1, 1));

    /// The day with these numbers, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let [month, day] = [month, day].map(|number| i8::try_from(number).ok());
        let date = civil::Date::new(i16::try_from(year).ok()?, month?, day?).ok()?;
        date.try_into().ok()
    }

    /// From 1 to 9999.
    pub fn year(self) -> u16 {
        self.0.year().unsigned_abs()
    }

    /// From 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// From 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }
}

/// The text is no day written as `YYYY-MM-DD`, or the year is none of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("it is no day written as YYYY-MM-DD")]
pub struct NoDate;

impl TryFrom<civil::Date> for Date {
    type Error = NoDate;

    fn try_from(date: civil::Date) -> Result<Self, NoDate> {
        if date.year() < 1 { Err(NoDate) } else { Ok(Self(date)) }
    }
}

impl FromStr for Date {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        let date: Self = text.parse::<civil::Date>().map_err(|_| NoDate)?.try_into()?;
        // A day can be written in other ways, too; plans have one.
        if date.to_string() == text { Ok(date) } else { Err(NoDate) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
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
            "20270630",
            "2027-06-30T12:00",
            "2027-06-30[Europe/Berlin]",
            "-000001-01-01",
        ] {
            assert_eq!(bad.parse::<Date>(), Err(NoDate), "{bad}");
        }
    }
}
