//! Reading a historical date that a person typed, as precisely as they typed it.

mod tokens;

use tokens::{Number, Token, tokens};

use crate::limits::MAX_TYPED_BYTES;

/// What was said of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearRead {
    /// A year.
    Year(i64),
    /// The last two digits of one: «17 г.».
    LastDigits(i64),
    /// Ten years, from this one on: the 1920s.
    Decade(i64),
    /// A century by its number: 15 is 1401–1500, which EDTF writes `14XX`.
    Century(i64),
}

/// A day, month, season, year, decade or century.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moment {
    /// The year, if said.
    pub year: Option<YearRead>,
    /// The month from 1 to 12, or the season from 21 (spring) to 24 (winter), as in EDTF.
    pub month: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
}

/// A date or a span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateRead {
    /// The date, or the beginning of the span.
    pub start: Moment,
    /// The end of the span.
    pub end: Option<Moment>,
}

/// The date that `text` names, in words of any of our languages or in digits; nothing if
/// it names none, or holds a word that has no place in a date.
///
/// ```
/// use zhanar::lang::{Moment, YearRead, read_date};
/// let july = Moment { year: Some(YearRead::Year(1917)), month: Some(7), day: None };
/// for text in ["July 1917", "шілде 1917", "1917 жылғы шілде", "в июле 1917 года", "07.1917"] {
///     assert_eq!(read_date(text).unwrap().start, july, "{text}");
/// }
/// assert!(read_date("5–13 декабря 1917 г.").unwrap().end.is_some());
/// assert_eq!(read_date("soon"), None);
/// ```
#[must_use]
pub fn read_date(text: &str) -> Option<DateRead> {
    if text.len() > MAX_TYPED_BYTES {
        return None;
    }
    let tokens = tokens(text)?;
    let (numbers, names) = parted(&tokens);
    let read = match names.as_slice() {
        [] => in_digits(&numbers),
        [Token::Century] => century(&numbers),
        [Token::Decade] => decade(&numbers),
        [Token::Month(month)] => with_month(*month, &numbers),
        [Token::Month(first), Token::Month(last)] => with_months(*first, *last, &numbers),
        _ => None,
    }?;
    read.is_sound().then_some(read)
}

impl DateRead {
    /// The date as EDTF, where its years are whole, decades or centuries.
    #[must_use]
    pub fn to_edtf(&self) -> Option<String> {
        let start = self.start.to_edtf()?;
        match &self.end {
            None => Some(start),
            Some(end) => Some(format!("{start}/{}", end.to_edtf()?)),
        }
    }

    fn is_sound(&self) -> bool {
        self.start.is_sound() && self.end.is_none_or(|end| end.is_sound())
    }
}

impl Moment {
    /// The last day its month may have.
    const fn longest(&self) -> u8 {
        match self.month {
            Some(2) => 29,
            Some(4 | 6 | 9 | 11) => 30,
            _ => 31,
        }
    }

    fn to_edtf(self) -> Option<String> {
        let year = match self.year? {
            YearRead::Year(year @ 0..=9999) => format!("{year:04}"),
            YearRead::Decade(year @ 0..=9999) => format!("{:03}X", year / 10),
            YearRead::Century(century @ 1..=99) => format!("{:02}XX", century - 1),
            _ => return None,
        };
        Some(match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year}-{month:02}"),
            _ => year,
        })
    }

    fn is_sound(&self) -> bool {
        self.month
            .is_none_or(|month| matches!(month, 1..=12 | 21..=24))
            && self
                .day
                .is_none_or(|day| (1..=self.longest()).contains(&day))
    }
}

fn parted(tokens: &[Token]) -> (Vec<Number>, Vec<Token>) {
    let mut numbers = Vec::new();
    let mut names = Vec::new();
    for token in tokens {
        match token {
            Token::Number(number) => numbers.push(*number),
            other => names.push(*other),
        }
    }
    (numbers, names)
}

/// A date of digits alone: `1917`, `1917-04`, `04.1917`, `27.04.1917`, `1917-04-27`, the
/// same twice for a span, `1917–18`, `5–13.12.1917`.
fn in_digits(numbers: &[Number]) -> Option<DateRead> {
    let values: Vec<i64> = numbers.iter().map(|number| number.value).collect();
    let is_year = |at: usize| numbers[at].digits >= 3;
    match (values.as_slice(), numbers.len()) {
        ([_], 1) => one(year(numbers[0])?, None, None),
        ([_, last], 2) if is_year(0) && !is_year(1) && *last > 12 => {
            let century = numbers[0].value / 100 * 100;
            span(
                moment(year(numbers[0])?, None, None)?,
                moment(YearRead::Year(century + last), None, None)?,
            )
        }
        ([_, _], 2) if is_year(0) && is_year(1) => span(
            moment(year(numbers[0])?, None, None)?,
            moment(year(numbers[1])?, None, None)?,
        ),
        // A season has no number that people write.
        ([_, month] | [month, _], 2)
            if *month > 12 && (is_year(0) != is_year(1)) && *month < 100 =>
        {
            None
        }
        ([_, month], 2) if is_year(0) => one(year(numbers[0])?, Some(*month), None),
        ([month, _], 2) if is_year(1) => one(year(numbers[1])?, Some(*month), None),
        ([_, _, _], 3) => {
            let moment = full_date(numbers)?;
            Some(DateRead {
                start: moment,
                end: None,
            })
        }
        ([first, last, month, _], 4) => span(
            moment(year(numbers[3])?, Some(*month), Some(*first))?,
            moment(year(numbers[3])?, Some(*month), Some(*last))?,
        ),
        ([day, month, last, last_month, _], 5) => span(
            moment(year(numbers[4])?, Some(*month), Some(*day))?,
            moment(year(numbers[4])?, Some(*last_month), Some(*last))?,
        ),
        (_, 6) => span(full_date(&numbers[..3])?, full_date(&numbers[3..])?),
        _ => None,
    }
}

/// Year, month and day, or day, month and year.
fn full_date(numbers: &[Number]) -> Option<Moment> {
    let [first, month, last] = numbers else {
        return None;
    };
    let (year_number, day) = if first.digits >= 3 {
        (first, last)
    } else {
        (last, first)
    };
    moment(year(*year_number)?, Some(month.value), Some(day.value))
}

fn century(numbers: &[Number]) -> Option<DateRead> {
    match numbers {
        [number] => one(YearRead::Century(number.value), None, None),
        [first, last] => span(
            moment(YearRead::Century(first.value), None, None)?,
            moment(YearRead::Century(last.value), None, None)?,
        ),
        _ => None,
    }
}

fn decade(numbers: &[Number]) -> Option<DateRead> {
    match numbers {
        [number] if number.digits >= 3 => one(YearRead::Decade(number.value), None, None),
        // «1913–1918 жылдар», «1913–1918 годы»: years, not tens of them.
        [first, last] if first.digits >= 3 => in_digits(&[*first, *last]),
        _ => None,
    }
}

/// The year and the days among the numbers around the name of a month. Without a year of
/// more than two digits, a number after "day month" or before "year" is a short one.
fn year_and_days(numbers: &[Number]) -> (Option<YearRead>, Vec<i64>) {
    let year_at = numbers
        .iter()
        .position(|number| number.digits >= 3 || number.is_year)
        .or_else(|| {
            let last = numbers.len().checked_sub(1)?;
            (last > 0 && numbers[last].after_month && !numbers[0].after_month).then_some(last)
        });
    let days = numbers
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != year_at)
        .map(|(_, number)| number.value);
    (year_at.and_then(|at| year(numbers[at])), days.collect())
}

fn with_month(month: u8, numbers: &[Number]) -> Option<DateRead> {
    let (year, days) = year_and_days(numbers);
    let at = |day: Option<i64>| {
        Some(Moment {
            year,
            month: Some(month),
            day: day.map(u8::try_from).transpose().ok()?,
        })
    };
    match days.as_slice() {
        [] => Some(DateRead {
            start: at(None)?,
            end: None,
        }),
        [day] => Some(DateRead {
            start: at(Some(*day))?,
            end: None,
        }),
        [first, last] => span(at(Some(*first))?, at(Some(*last))?),
        _ => None,
    }
}

fn with_months(first: u8, last: u8, numbers: &[Number]) -> Option<DateRead> {
    let years: Vec<Number> = numbers
        .iter()
        .filter(|number| number.digits >= 3)
        .copied()
        .collect();
    let (read, days) = match years.as_slice() {
        [start, _] => {
            let days = numbers.iter().filter(|number| number.digits < 3);
            (year(*start), days.map(|number| number.value).collect())
        }
        _ => year_and_days(numbers),
    };
    let last_year = match years.as_slice() {
        [_, end] => year(*end),
        _ => read,
    };
    let at = |year, month, day: Option<&i64>| {
        Some(Moment {
            year,
            month: Some(month),
            day: day.map(|day| u8::try_from(*day)).transpose().ok()?,
        })
    };
    match days.as_slice() {
        [] | [_, _] => span(
            at(read, first, days.first())?,
            at(last_year, last, days.get(1))?,
        ),
        _ => None,
    }
}

/// The year of a number; of two digits only its end.
const fn year(number: Number) -> Option<YearRead> {
    match number.digits {
        3 | 4 => Some(YearRead::Year(number.value)),
        2 => Some(YearRead::LastDigits(number.value)),
        _ => None,
    }
}

fn moment(year: YearRead, month: Option<i64>, day: Option<i64>) -> Option<Moment> {
    let small = |number: Option<i64>| number.map(u8::try_from).transpose().ok();
    Some(Moment {
        year: Some(year),
        month: small(month)?,
        day: small(day)?,
    })
}

fn one(year: YearRead, month: Option<i64>, day: Option<i64>) -> Option<DateRead> {
    let start = moment(year, month, day)?;
    Some(DateRead { start, end: None })
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "ends the arms of readers that may fail"
)]
const fn span(start: Moment, end: Moment) -> Option<DateRead> {
    Some(DateRead {
        start,
        end: Some(end),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(year: i64, month: u8, day: u8) -> Moment {
        Moment {
            year: Some(YearRead::Year(year)),
            month: if month == 0 { None } else { Some(month) },
            day: if day == 0 { None } else { Some(day) },
        }
    }

    #[test]
    fn spans_and_degrees_are_read_in_three_languages() {
        for (text, start, end) in [
            ("1917", at(1917, 0, 0), None),
            ("in 1917", at(1917, 0, 0), None),
            ("1917 ж.", at(1917, 0, 0), None),
            ("тысяча девятьсот семнадцатый год", at(1917, 0, 0), None),
            ("1918 жылғы тамызға қарай", at(1918, 8, 0), None),
            ("к августу 1918 года", at(1918, 8, 0), None),
            ("27.IV.1917", at(1917, 4, 27), None),
            ("27 säuır 1917", at(1917, 4, 27), None),
            ("5 jeltoqsan 1917", at(1917, 12, 5), None),
            ("сәрсенбі, 5 желтоқсан 1917", at(1917, 12, 5), None),
            ("Friday, 27 April 1917", at(1917, 4, 27), None),
            ("осень 1917", at(1917, 23, 0), None),
            ("1917 жылдың күзі", at(1917, 23, 0), None),
            ("April 27, 1917", at(1917, 4, 27), None),
            ("27-го апреля 1917", at(1917, 4, 27), None),
            ("1917 жылғы 27 сәуір", at(1917, 4, 27), None),
            ("жиырма жетінші сәуір 1917", at(1917, 4, 27), None),
            ("тысяча девятьсот семнадцатый", at(1917, 0, 0), None),
            ("27.04.1917", at(1917, 4, 27), None),
            ("1913–1918", at(1913, 0, 0), Some(at(1918, 0, 0))),
            ("1917-18", at(1917, 0, 0), Some(at(1918, 0, 0))),
            ("1913–1918 жылдар", at(1913, 0, 0), Some(at(1918, 0, 0))),
            ("в 1913–1918 годах", at(1913, 0, 0), Some(at(1918, 0, 0))),
            ("5-13.12.1917", at(1917, 12, 5), Some(at(1917, 12, 13))),
            (
                "1917-12-05/1917-12-13",
                at(1917, 12, 5),
                Some(at(1917, 12, 13)),
            ),
            (
                "1917 ж. 5–13 желтоқсан",
                at(1917, 12, 5),
                Some(at(1917, 12, 13)),
            ),
            (
                "December 5–13, 1917",
                at(1917, 12, 5),
                Some(at(1917, 12, 13)),
            ),
            (
                "27 апреля – 7 мая 1917",
                at(1917, 4, 27),
                Some(at(1917, 5, 7)),
            ),
            (
                "с декабря 1917 по март 1918",
                at(1917, 12, 0),
                Some(at(1918, 3, 0)),
            ),
        ] {
            assert_eq!(read_date(text), Some(DateRead { start, end }), "{text}");
        }
    }

    #[test]
    fn short_years_decades_and_centuries_are_told_apart() {
        for (text, year) in [
            ("июль 17 г.", YearRead::LastDigits(17)),
            ("5 июля 17", YearRead::LastDigits(17)),
            ("1920s", YearRead::Decade(1920)),
            ("1920-е годы", YearRead::Decade(1920)),
            ("1920 жылдары", YearRead::Decade(1920)),
            ("XV ғасыр", YearRead::Century(15)),
            ("ХV век", YearRead::Century(15)),
            ("15th century", YearRead::Century(15)),
            ("он бесінші ғасыр", YearRead::Century(15)),
        ] {
            assert_eq!(
                read_date(text).and_then(|read| read.start.year),
                Some(year),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        for text in [
            "",
            "Алаш",
            "April",
            "32 May 1917",
            "31 февраля 1917",
            "21.1919",
            "1917-13-01",
            "1 2 3 4 5 6 7",
            "99999999999999999999",
        ] {
            let read = read_date(text);
            assert!(
                read.is_none_or(|read| read.start.year.is_none()),
                "{text}: {read:?}"
            );
        }
    }
}
