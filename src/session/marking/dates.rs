//! Dates: the same day, month or year in any words is right; less than was asked is close;
//! another year is never a slip.

use edtf_core::{Date, DateField, Edtf, IntervalEndpoint, Year, YearKind};

use super::names::listed;
use super::{Expected, Reason, Verdict};
use crate::dates::{CALENDAR_GAP_DAYS, Calendar, DatePrecision, HistoricalDate};
use crate::lang::{DateRead, Moment, YearRead, read_date};
use crate::text::on_other_layouts;

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

/// How a typed date was marked, part by part.
#[derive(Debug, Clone, PartialEq)]
pub struct DateMark {
    /// What is to be said of it as a whole.
    pub reason: Reason,
    /// The parts that were asked for, the year first.
    pub parts: Vec<PartMark>,
    /// What it may earn at most: less than the whole mark where only one end of a span was
    /// named.
    pub most: f32,
}

/// A part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePart {
    /// The year.
    Year,
    /// The month or season.
    Month,
    /// The day of the month.
    Day,
}

/// What a part of a date earned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PartMark {
    /// Which part.
    pub part: DatePart,
    /// What it earned.
    pub earned: f32,
    /// What it could earn.
    pub most: f32,
}

impl DateMark {
    /// The whole mark, 0 to 1.
    #[must_use]
    pub fn earned(&self) -> f32 {
        let sum: f32 = self.parts.iter().map(|part| part.earned).sum();
        sum.min(self.most).clamp(0.0, 1.0)
    }
}

/// Marks a typed date part by part against one that may be a span, approximate, or printed
/// without its calendar.
///
/// The year earns most, then the month, then the day; a part counts only where those before
/// it are right, so that less precise and farther dates never earn more. One end of a span
/// earns less than both. Where the source does not name its calendar, the date in the other
/// style, thirteen days off, is as right as the printed one.
#[must_use]
pub fn mark_parts(date: &HistoricalDate, typed: &str) -> DateMark {
    let printed = Right::of(&date.to_string());
    let empty = |reason| DateMark {
        reason,
        parts: printed.as_ref().map_or_else(Vec::new, Right::nothing),
        most: 1.0,
    };
    if typed.trim().is_empty() {
        return empty(Reason::Empty);
    }
    let others = other_style(date).into_iter().filter_map(|other| {
        let mut mark = best_reading(&Right::of(&other)?, typed)?;
        mark.reason = match mark.reason.verdict() {
            Verdict::Exact | Verdict::Accepted => Reason::OtherStyle,
            _ => mark.reason,
        };
        Some(mark)
    });
    let first = printed
        .as_ref()
        .and_then(|right| best_reading(right, typed));
    let marks = first.into_iter().chain(others);
    marks
        .reduce(|best, other| {
            if other.earned() > best.earned() {
                other
            } else {
                best
            }
        })
        .unwrap_or_else(|| empty(Reason::NoDate))
}

/// The mark of what was typed, or of what the same keys give on another layout where
/// what was typed is no date.
fn best_reading(right: &Right, typed: &str) -> Option<DateMark> {
    if let Some(read) = right.read(typed) {
        return Some(right.mark(&read));
    }
    let layouts = on_other_layouts(typed);
    layouts.iter().find_map(|other| {
        let read = right.read(other).filter(|read| read.start.year.is_some())?;
        let mut mark = right.mark(&read);
        if mark.reason.verdict().is_right() {
            mark.reason = Reason::Layout(other.clone());
        }
        Some(mark)
    })
}

/// The dates of the other style that a printed day without its calendar may mean, as EDTF.
fn other_style(date: &HistoricalDate) -> Vec<String> {
    let is_day = date.precision() == Some(DatePrecision::Day);
    if date.calendar != Calendar::Unstated || !is_day || date.is_vague() {
        return Vec::new();
    }
    let shifted = |date: &Date, days: i64| {
        let moment = moment(date)?;
        let day = civil(&moment)?
            .checked_add(jiff::Span::new().days(days))
            .ok()?;
        Some(day.to_string())
    };
    let Some((start, end)) = date.ends() else {
        return Vec::new();
    };
    [CALENDAR_GAP_DAYS, -CALENDAR_GAP_DAYS]
        .into_iter()
        .filter_map(|days| {
            let start = shifted(start, days)?;
            match end {
                None => Some(start),
                Some(end) => Some(format!("{start}/{}", shifted(end, days)?)),
            }
        })
        .collect()
}

/// The day of a moment that is whole.
fn civil(moment: &Moment) -> Option<jiff::civil::Date> {
    let Some(YearRead::Year(year)) = moment.year else {
        return None;
    };
    let (month, day) = (i8::try_from(moment.month?), i8::try_from(moment.day?));
    jiff::civil::Date::new(i16::try_from(year).ok()?, month.ok()?, day.ok()?).ok()
}

impl Right {
    fn mark(&self, typed: &DateRead) -> DateMark {
        let right = &self.date;
        let start = self.score(&right.start, &typed.start);
        let (parts, most) = match (&right.end, &typed.end) {
            (None, None) => (start, 1.0),
            (Some(right_end), Some(typed_end)) => {
                (mean(&start, &self.score(right_end, typed_end)), 1.0)
            }
            (Some(right_end), None) => {
                let end = self.score(right_end, &typed.start);
                (better(start, end), one_end(&right.start))
            }
            (None, Some(typed_end)) => (mean(&start, &self.score(&right.start, typed_end)), 1.0),
        };
        DateMark {
            reason: self.judge(typed),
            parts,
            most,
        }
    }

    /// The parts that are asked for, with nothing earned.
    fn nothing(&self) -> Vec<PartMark> {
        weights(&self.date.start)
            .into_iter()
            .map(|(part, most)| PartMark {
                part,
                earned: 0.0,
                most,
            })
            .collect()
    }

    /// What each part of a typed moment earns.
    fn score(&self, right: &Moment, typed: &Moment) -> Vec<PartMark> {
        let is_near = is_near(right, typed);
        let mut before = 1.0;
        let score = |(part, most): (DatePart, f32)| {
            let share = if before < 1.0 {
                0.0
            } else {
                self.share(part, right, typed, is_near)
            };
            // A short year is understood: what follows it counts.
            before = if part == DatePart::Year && share > 0.0 {
                1.0
            } else {
                share
            };
            PartMark {
                part,
                earned: most * share,
                most,
            }
        };
        weights(right).into_iter().map(score).collect()
    }

    fn share(&self, part: DatePart, right: &Moment, typed: &Moment, is_near: bool) -> f32 {
        let margin = |applies: bool| u8::from(self.vague && applies);
        let reason = match part {
            _ if is_near && part != DatePart::Day => None,
            DatePart::Day if is_near => Some(Reason::DayNear),
            DatePart::Year => {
                let margin = i64::from(margin(right.month.is_none()));
                compare_years(right.year, typed.year, margin)
            }
            DatePart::Month => {
                compare_months(right.month, typed.month, margin(right.day.is_none()))
            }
            DatePart::Day => compare_days(right.day, typed.day, 7 * margin(true)),
        };
        match reason {
            None | Some(Reason::AboutThen | Reason::MorePrecise | Reason::SameDate) => 1.0,
            Some(Reason::ShortYear | Reason::DayNear) => 0.5,
            // "Autumn" for October: nearer than the year alone.
            Some(Reason::LessPrecise) if part == DatePart::Month && typed.month.is_some() => 0.5,
            Some(_) => 0.0,
        }
    }
}

/// The parts a moment has, and what each may earn.
fn weights(right: &Moment) -> Vec<(DatePart, f32)> {
    use DatePart::{Day, Month, Year};
    match (right.month, right.day) {
        (Some(_), Some(_)) => vec![(Year, 0.4), (Month, 0.3), (Day, 0.3)],
        (Some(_), None) => vec![(Year, 0.6), (Month, 0.4)],
        _ => vec![(Year, 1.0)],
    }
}

/// What one end of a span may earn: the more precise it is, the less is missing.
const fn one_end(right: &Moment) -> f32 {
    match (right.month, right.day) {
        (Some(_), Some(_)) => 0.85,
        (Some(_), None) => 0.75,
        _ => 0.5,
    }
}

/// Whether a whole day lies a few days off, over the end of a month or year: as near as one
/// within the month.
fn is_near(right: &Moment, typed: &Moment) -> bool {
    let days = civil(right).zip(civil(typed)).and_then(|(right, typed)| {
        let span = right.until((jiff::Unit::Day, typed)).ok()?;
        Some(span.get_days().unsigned_abs())
    });
    days.is_some_and(|days| (1..=u32::from(NEAR_DAYS)).contains(&days))
}

fn mean(a: &[PartMark], b: &[PartMark]) -> Vec<PartMark> {
    let pairs = a.iter().zip(b);
    pairs
        .map(|(a, b)| PartMark {
            earned: f32::midpoint(a.earned, b.earned),
            ..*a
        })
        .collect()
}

fn better(a: Vec<PartMark>, b: Vec<PartMark>) -> Vec<PartMark> {
    let sum = |parts: &[PartMark]| parts.iter().map(|part| part.earned).sum::<f32>();
    if sum(&b) > sum(&a) { b } else { a }
}
