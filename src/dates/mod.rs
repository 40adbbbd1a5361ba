//! Historical dates: what a source says of when, as precisely as it says it.
//!
//! A date is an EDTF expression (ISO 8601-2:2019, level 1: day, month, season, year,
//! interval, approximate, uncertain, unknown) together with the calendar its source
//! counts in. Comparing two of them has three outcomes, because vague dates and
//! unstated calendars often leave the order open.
//!
//! Deliberately absent: conversion. A date keeps the calendar it was printed in.

use std::fmt;

use edtf_core::{Bound, BoundDate, Date, Edtf, IntervalEndpoint, Precision};
use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use edtf_core::Precision as DatePrecision;

/// Days the Julian calendar was behind the Gregorian between March 1900 and February 2100.
pub const CALENDAR_GAP_DAYS: i64 = 13;

/// The longest expression of a date, in bytes: an interval of two days with every mark.
const LONGEST: usize = 64;

/// The calendar a source prints a date in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Calendar {
    /// New style.
    #[default]
    Gregorian,
    /// Old style, in official use in Russia until 31 January 1918.
    Julian,
    /// The source does not say, and either could be meant.
    Unstated,
}

/// What can be said about the order of two dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The first is over before the second begins, whatever the vague parts mean.
    Before,
    /// The first begins after the second is over, whatever the vague parts mean.
    After,
    /// They may overlap, coincide, or their order depends on what the source left open.
    CannotTell,
}

/// A date as a source gives it.
///
/// In a file: a text `"1918-06-11"` (Gregorian), or a pair with the calendar
/// `("1917-04-27/1917-05-07", unstated)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoricalDate {
    /// The EDTF expression.
    pub edtf: Edtf,
    /// The calendar of the source.
    pub calendar: Calendar,
    /// Whether the file named the calendar, or the Gregorian one was assumed.
    pub calendar_named: bool,
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text}: {reason}")]
pub struct DateError {
    /// The text that was read.
    pub text: String,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl HistoricalDate {
    /// Reads an EDTF expression of level 0 or 1 without a time of day.
    ///
    /// # Errors
    /// Not EDTF, a day that does not exist, a time of day, or a level 2 expression.
    ///
    /// ```
    /// use zhanar::dates::{Calendar, HistoricalDate, Order};
    /// let congress = HistoricalDate::parse("1917-04-27/1917-05-07", Calendar::Unstated).unwrap();
    /// let july = HistoricalDate::parse("1917-07", Calendar::Unstated).unwrap();
    /// assert_eq!(congress.compare(&july), Order::Before);
    /// assert!(HistoricalDate::parse("1917-02-30", Calendar::Julian).is_err());
    /// ```
    pub fn parse(text: &str, calendar: Calendar) -> Result<Self, DateError> {
        let fail = |reason| DateError {
            text: text.to_owned(),
            reason,
        };
        if text.len() > LONGEST {
            return Err(DateError {
                text: text.chars().take(LONGEST).chain(['…']).collect(),
                reason: "this is longer than dates are",
            });
        }
        let edtf = Edtf::parse(text).map_err(|error| fail(error.message))?;
        match edtf {
            Edtf::DateTime(_) => Err(fail("a time of day has no place here")),
            _ if text.contains('Y') => Err(fail("years have four digits here")),
            _ if edtf.level() > 1 => Err(fail("only levels 0 and 1 of EDTF are used here")),
            _ => Ok(Self {
                edtf,
                calendar,
                calendar_named: true,
            }),
        }
    }

    /// The order of two dates, as far as their sources settle it.
    ///
    /// An approximate date may lie one of its own units to either side; an unstated
    /// calendar may mean thirteen days later.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Order {
        let (Some((a_first, a_last)), Some((b_first, b_last))) =
            (self.span_days(), other.span_days())
        else {
            return Order::CannotTell;
        };
        if a_last < b_first {
            Order::Before
        } else if a_first > b_last {
            Order::After
        } else {
            Order::CannotTell
        }
    }

    /// The single date, or the start and end of an interval where both are dated.
    #[must_use]
    pub fn ends(&self) -> Option<(&Date, Option<&Date>)> {
        match &self.edtf {
            Edtf::Date(date) => Some((date, None)),
            Edtf::Interval(interval) => match (&interval.start, &interval.end) {
                (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end)) => {
                    Some((start, Some(end)))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The precision of the date, or of an interval's start.
    #[must_use]
    pub fn precision(&self) -> Option<Precision> {
        self.ends().map(|(start, _)| start.precision())
    }

    /// The year the date begins in, where it is fully written.
    #[must_use]
    pub fn year(&self) -> Option<i64> {
        self.ends().and_then(|(start, _)| start.year.value())
    }

    /// Whether any part is marked approximate (`~`) or uncertain (`?`).
    #[must_use]
    pub fn is_vague(&self) -> bool {
        self.edtf.is_approximate() || self.edtf.is_uncertain()
    }

    /// The first day the date can touch as it is printed, as days from 1 January 1970 in
    /// the calendar of the print; nothing where the start is unknown.
    #[must_use]
    pub fn first_day(&self) -> Option<i64> {
        bound_days(self.edtf.bounds().earliest)
    }

    /// The first and last Gregorian day the date can touch, as days from 1 January 1970.
    fn span_days(&self) -> Option<(i64, i64)> {
        let bounds = self.edtf.bounds();
        let (mut first, mut last) = (bound_days(bounds.earliest)?, bound_days(bounds.latest)?);
        match self.calendar {
            Calendar::Gregorian => {}
            Calendar::Julian => {
                first += CALENDAR_GAP_DAYS;
                last += CALENDAR_GAP_DAYS;
            }
            Calendar::Unstated => last += CALENDAR_GAP_DAYS,
        }
        let slack = if self.is_vague() { self.unit_days() } else { 0 };
        Some((first - slack, last + slack))
    }

    fn unit_days(&self) -> i64 {
        match self.precision() {
            Some(Precision::Day) => 7,
            Some(Precision::Month) => 31,
            Some(Precision::Season) => 92,
            Some(Precision::Year) | None => 366,
        }
    }
}

impl fmt::Display for HistoricalDate {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.edtf.fmt(f)
    }
}

fn bound_days(bound: Bound) -> Option<i64> {
    match bound {
        Bound::Date(BoundDate { year, month, day }) => {
            Some(days_from_civil(year, month.into(), day.into()))
        }
        Bound::NegativeInfinity => Some(i64::MIN / 4),
        Bound::PositiveInfinity => Some(i64::MAX / 4),
        Bound::Unknown => None,
    }
}

/// Days from 1 January 1970 in the proleptic Gregorian calendar
/// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
const fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted_month = (month + 9) % 12;
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

impl Serialize for HistoricalDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.calendar_named {
            (self.to_string(), self.calendar).serialize(serializer)
        } else {
            serializer.collect_str(self)
        }
    }
}

impl<'de> Deserialize<'de> for HistoricalDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DateVisitor)
    }
}

struct DateVisitor;

impl<'de> Visitor<'de> for DateVisitor {
    type Value = HistoricalDate;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a date such as \"1918-06-11\" or (\"1917-04-27/1917-05-07\", unstated)")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<HistoricalDate, E> {
        let date = HistoricalDate::parse(text, Calendar::Gregorian).map_err(impossible::<E>)?;
        Ok(HistoricalDate {
            calendar_named: false,
            ..date
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<HistoricalDate, A::Error> {
        let missing = || {
            A::Error::custom("a date and its calendar belong here, as in (\"1917-07\", unstated)")
        };
        let text: String = seq.next_element()?.ok_or_else(missing)?;
        let calendar: Calendar = seq.next_element()?.ok_or_else(missing)?;
        HistoricalDate::parse(&text, calendar).map_err(impossible::<A::Error>)
    }
}

/// The marker by which a reader of files knows an impossible date among other errors.
pub const IMPOSSIBLE_DATE: &str = "impossible date ";

fn impossible<E: serde::de::Error>(error: DateError) -> E {
    E::custom(format_args!("{IMPOSSIBLE_DATE}{error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str, calendar: Calendar) -> HistoricalDate {
        HistoricalDate::parse(text, calendar).unwrap()
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "1917-02-30",
            "1917-13-01",
            "1900-02-29",
            "30.02.1917",
            "",
            "1917-04-27T10:00:00",
            "{1917,1918}",
        ] {
            assert!(
                HistoricalDate::parse(text, Calendar::Gregorian).is_err(),
                "{text}"
            );
        }
    }

    #[test]
    fn every_kind_of_level_one_is_read() {
        for text in [
            "1917",
            "1917-04",
            "1917-04-27",
            "1917-23",
            "1917~",
            "1917-12?",
            "1913/1918",
            "1918-01/..",
            "1917-XX",
            "191X",
        ] {
            assert!(
                HistoricalDate::parse(text, Calendar::Unstated).is_ok(),
                "{text}"
            );
        }
    }

    #[test]
    fn order_is_told_only_where_the_sources_settle_it() {
        use Calendar::{Gregorian, Julian, Unstated};
        let cases = [
            (
                ("1917-04-27/1917-05-07", Unstated),
                ("1917-07", Unstated),
                Order::Before,
            ),
            (
                ("1917-09-12", Unstated),
                ("1917-07", Unstated),
                Order::After,
            ),
            (
                ("1917-23", Unstated),
                ("1917-10", Unstated),
                Order::CannotTell,
            ),
            (
                ("1918-02-01", Julian),
                ("1918-02-10", Gregorian),
                Order::After,
            ),
            (
                ("1918-01-25", Unstated),
                ("1918-02-01", Gregorian),
                Order::CannotTell,
            ),
            (("1917", Unstated), ("1917-07", Unstated), Order::CannotTell),
            (
                ("1917~", Gregorian),
                ("1918-06", Gregorian),
                Order::CannotTell,
            ),
            (("1905", Gregorian), ("1917", Gregorian), Order::Before),
            (
                ("1918-01/", Gregorian),
                ("1920", Gregorian),
                Order::CannotTell,
            ),
        ];
        for ((a, a_calendar), (b, b_calendar), expected) in cases {
            assert_eq!(
                date(a, a_calendar).compare(&date(b, b_calendar)),
                expected,
                "{a} and {b}"
            );
        }
    }

    #[test]
    fn a_file_keeps_the_calendar_of_the_source() {
        let pair: HistoricalDate = ron::from_str("(\"1917-04-27\", unstated)").unwrap();
        assert_eq!(
            (pair.calendar, pair.calendar_named),
            (Calendar::Unstated, true)
        );
        let plain: HistoricalDate = ron::from_str("\"1918-06-11\"").unwrap();
        assert_eq!(
            (plain.calendar, plain.calendar_named),
            (Calendar::Gregorian, false)
        );
        assert!(
            ron::from_str::<HistoricalDate>("\"1917-02-30\"")
                .unwrap_err()
                .to_string()
                .contains(IMPOSSIBLE_DATE)
        );
    }
}
