//! Dates: the same day, month or year in any words is right; less than was asked is close;
//! another year is never a slip.

use edtf_core::{Date, DateField, Edtf, IntervalEndpoint, Year, YearKind};

use super::names::listed;
use super::{Expected, Reason, Verdict};
use crate::dates::{Calendar, HistoricalDate};
use crate::lang::{DateRead, Moment, YearRead, read_date};

/// Days off that are still near.
const NEAR_DAYS: u8 = 3;

pub(super) fn mark(expected: &Expected, typed: &str) -> Reason {
    if typed.trim().eq_ignore_ascii_case(expected.canonical.trim()) {
        return Reason::Same;
    }
    if let Some(reason @ Reason::OtherForm(_)) = listed(expected, typed) {
        return reason;
    }
    let rights: Vec<Right> = expected
        .forms()
        .filter_map(|form| Right::of(form))
        .collect();
    let reasons = rights.iter().filter_map(|right| {
        let read = right.read(typed)?;
        Some(right.judge(&read))
    });
    reasons
        .min_by_key(|reason| rank(reason.verdict()))
        .unwrap_or(Reason::NoDate)
}

const fn rank(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Exact => 0,
        Verdict::Accepted => 1,
        Verdict::Close => 2,
        Verdict::Wrong => 3,
    }
}

/// A right date.
struct Right {
    date: DateRead,
    /// It is marked approximate or uncertain: it may lie one of its units to either side.
    vague: bool,
}

impl Right {
    /// The date of an EDTF expression, or of words.
    fn of(form: &str) -> Option<Self> {
        let Ok(date) = HistoricalDate::parse(form.trim(), Calendar::Unstated) else {
            return read_date(form).map(|date| Self { date, vague: false });
        };
        let (start, end) = match &date.edtf {
            Edtf::Date(date) => (moment(date), None),
            Edtf::Interval(interval) => (endpoint(&interval.start), endpoint(&interval.end)),
            _ => return None,
        };
        let date_read = match start {
            Some(start) => DateRead { start, end },
            None => DateRead {
                start: end?,
                end: None,
            },
        };
        Some(Self {
            date: date_read,
            vague: date.is_vague(),
        })
    }

    /// The typed date; where a century is asked for, its number is enough.
    fn read(&self, typed: &str) -> Option<DateRead> {
        let read = read_date(typed);
        let is_bare =
            read.is_none_or(|read| matches!(read.start.year, Some(YearRead::LastDigits(_))));
        if is_bare && matches!(self.date.start.year, Some(YearRead::Century(_))) {
            return read_date(&format!("{typed} century"));
        }
        read
    }

    fn judge(&self, typed: &DateRead) -> Reason {
        let right = &self.date;
        let start = self.compare(&right.start, &typed.start);
        match (&right.end, &typed.end) {
            (None, None) => start,
            (Some(right_end), Some(typed_end)) => worse(start, self.compare(right_end, typed_end)),
            (Some(right_end), None) => match (start, self.compare(right_end, &typed.start)) {
                (start, _) if start.verdict().is_right() => Reason::OneEnd,
                (_, end) if end.verdict().is_right() => Reason::OneEnd,
                (start, _) => start,
            },
            (None, Some(typed_end)) => match (start, self.compare(&right.start, typed_end)) {
                (Reason::MorePrecise, Reason::MorePrecise) => Reason::MorePrecise,
                (start, _) if start.verdict().is_right() => Reason::OneEnd,
                (start, _) => start,
            },
        }
    }

    fn compare(&self, right: &Moment, typed: &Moment) -> Reason {
        let parts = [
            compare_years(
                right.year,
                typed.year,
                i64::from(self.vague && right.month.is_none()),
            ),
            compare_months(
                right.month,
                typed.month,
                u8::from(self.vague && right.day.is_none()),
            ),
            compare_days(right.day, typed.day, if self.vague { 7 } else { 0 }),
        ];
        let parts = parts.into_iter().flatten();
        parts.reduce(worse).unwrap_or(Reason::SameDate)
    }
}

/// The reason that counts where two parts of a date have one each.
fn worse(a: Reason, b: Reason) -> Reason {
    if rank(b.verdict()) > rank(a.verdict()) || a == Reason::SameDate {
        b
    } else {
        a
    }
}

/// What is to be said of the year, if it is not simply right.
fn compare_years(right: Option<YearRead>, typed: Option<YearRead>, margin: i64) -> Option<Reason> {
    use YearRead::{Century, Decade, LastDigits, Year};
    let of_century = |year: i64, century: i64| year.div_euclid(100) + 1 == century;
    match (right?, typed) {
        (_, None) => Some(Reason::LessPrecise),
        (right, Some(typed)) if right == typed => None,
        (Year(right), Some(Year(typed))) if right.abs_diff(typed) <= margin.unsigned_abs() => {
            Some(Reason::AboutThen)
        }
        (Year(right), Some(LastDigits(typed))) if right.rem_euclid(100) == typed => {
            Some(Reason::ShortYear)
        }
        (Year(right), Some(Decade(typed)))
            if (typed..typed.saturating_add(10)).contains(&right) =>
        {
            Some(Reason::LessPrecise)
        }
        (Year(right) | Decade(right), Some(Century(typed))) if of_century(right, typed) => {
            Some(Reason::LessPrecise)
        }
        (Decade(right), Some(Year(typed))) if (right..right + 10).contains(&typed) => {
            Some(Reason::MorePrecise)
        }
        (Century(right), Some(Year(typed) | Decade(typed))) if of_century(typed, right) => {
            Some(Reason::MorePrecise)
        }
        (Century(_), _) | (_, Some(Century(_))) => Some(Reason::OtherCentury),
        _ => Some(Reason::OtherYear),
    }
}

/// What is to be said of the month or season, if it is not simply right.
fn compare_months(right: Option<u8>, typed: Option<u8>, margin: u8) -> Option<Reason> {
    match (right, typed) {
        (None, None) => None,
        (None, Some(_)) => Some(Reason::MorePrecise),
        (Some(_), None) => Some(Reason::LessPrecise),
        (Some(right), Some(typed)) if right == typed => None,
        (Some(right), Some(typed)) if season(typed) == Some(right) => Some(Reason::MorePrecise),
        (Some(right), Some(typed)) if season(right) == Some(typed) => Some(Reason::LessPrecise),
        (Some(right), Some(typed)) if right.abs_diff(typed) <= margin => Some(Reason::AboutThen),
        _ => Some(Reason::OtherMonth),
    }
}

/// The season of a month, as EDTF counts them.
const fn season(month: u8) -> Option<u8> {
    match month {
        3..=5 => Some(21),
        6..=8 => Some(22),
        9..=11 => Some(23),
        1 | 2 | 12 => Some(24),
        _ => None,
    }
}

/// What is to be said of the day, if it is not simply right.
fn compare_days(right: Option<u8>, typed: Option<u8>, margin: u8) -> Option<Reason> {
    match (right, typed) {
        (None, None) => None,
        (None, Some(_)) => Some(Reason::MorePrecise),
        (Some(_), None) => Some(Reason::LessPrecise),
        (Some(right), Some(typed)) if right == typed => None,
        (Some(right), Some(typed)) if right.abs_diff(typed) <= margin => Some(Reason::AboutThen),
        (Some(right), Some(typed)) if right.abs_diff(typed) <= NEAR_DAYS => Some(Reason::DayNear),
        _ => Some(Reason::OtherDay),
    }
}

fn endpoint(endpoint: &IntervalEndpoint) -> Option<Moment> {
    match endpoint {
        IntervalEndpoint::Date(date)
        | IntervalEndpoint::OnOrBefore(date)
        | IntervalEndpoint::OnOrAfter(date) => moment(date),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    }
}

fn moment(date: &Date) -> Option<Moment> {
    Some(Moment {
        year: Some(year(&date.year)?),
        month: date.month.and_then(DateField::value),
        day: date.day.and_then(DateField::value),
    })
}

/// A year, or the decade or century of one with digits left open.
fn year(year: &Year) -> Option<YearRead> {
    let YearKind::Standard {
        negative: false,
        digits,
    } = year.kind
    else {
        return year.value().map(YearRead::Year);
    };
    let number = |digits: &[Option<u8>]| {
        let digits: Option<Vec<u8>> = digits.iter().copied().collect();
        Some(
            digits?
                .into_iter()
                .fold(0, |number, digit| number * 10 + i64::from(digit)),
        )
    };
    match digits {
        [_, _, _, Some(_)] => number(&digits).map(YearRead::Year),
        [_, _, Some(_), None] => Some(YearRead::Decade(number(&digits[..3])? * 10)),
        _ => Some(YearRead::Century(number(&digits[..2])? + 1)),
    }
}
