//! Dates in words.

use edtf_core::{Date, Edtf, Interval, IntervalEndpoint, Precision};

use super::words::Words;
use crate::dates::HistoricalDate;

/// What a date's parts are, as far as wording needs them.
#[derive(Clone, Copy, PartialEq)]
enum Parts {
    Day { year: i64, month: u8, day: u8 },
    Month { year: i64, month: u8 },
    Season { year: i64, season: u8 },
    Year { year: i64 },
}

impl Parts {
    const fn without_day(self) -> Self {
        match self {
            Self::Day { year, month, .. } => Self::Month { year, month },
            other => other,
        }
    }
}

impl Words {
    /// The date as an answer gives it: "27 April – 7 May 1917", "autumn 1917".
    #[must_use]
    pub fn date(&self, date: &HistoricalDate) -> String {
        let plain = match &date.edtf {
            Edtf::Date(single) => parts(single).map(|parts| self.parts(parts)),
            Edtf::Interval(interval) => self.interval(interval),
            _ => None,
        };
        let plain = plain.unwrap_or_else(|| date.to_string());
        if date.is_vague() {
            self.with("date-about", &[("date", plain.into())])
        } else {
            plain
        }
    }

    /// The date inside a sentence: "on 11 June 1918", "in July 1917",
    /// "from 27 April to 7 May 1917".
    #[must_use]
    pub fn date_in_sentence(&self, date: &HistoricalDate) -> String {
        let ends = date
            .ends()
            .and_then(|(start, end)| Some((parts(start)?, end.map(parts))));
        match ends {
            Some((start, Some(Some(end)))) => {
                let start = self.without_year_of(start, end);
                self.with(
                    "date-from-to",
                    &[("start", start.into()), ("end", self.parts(end).into())],
                )
            }
            Some((Parts::Day { .. }, None)) if !date.is_vague() => {
                self.with("date-on", &[("date", self.date(date).into())])
            }
            _ => self.with("date-in", &[("date", self.date(date).into())]),
        }
    }

    /// The time a date belongs to, for a chip: its month or months, season or years.
    #[must_use]
    pub fn period(&self, date: &HistoricalDate) -> Option<String> {
        let (start, end) = date.ends()?;
        let start = parts(start)?.without_day();
        let end = end.and_then(parts).map(Parts::without_day);
        Some(match end.filter(|end| *end != start) {
            Some(end) => self.range(start, end),
            None => self.parts(start),
        })
    }

    /// A day of today's calendar as a heading: "Tuesday, 10 November".
    #[must_use]
    pub fn day_heading(&self, date: jiff::civil::Date) -> String {
        let weekday = self
            .get(&format!(
                "weekday-{}",
                date.weekday().to_monday_one_offset()
            ))
            .into_owned();
        let month = self.get(&format!("month-{}", date.month())).into_owned();
        self.with(
            "date-heading",
            &[
                ("weekday", weekday.into()),
                ("day", date.day().into()),
                ("month", month.into()),
            ],
        )
    }

    /// A day of today's calendar: "10 November 2026".
    #[must_use]
    pub fn civil_date(&self, date: jiff::civil::Date) -> String {
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        self.parts(Parts::Day {
            year: date.year().into(),
            month,
            day,
        })
    }

    /// The first letters of a month's name: "Nov".
    #[must_use]
    pub fn month_short(&self, month: i8) -> String {
        self.get(&format!("month-short-{month}")).into_owned()
    }

    fn interval(&self, interval: &Interval) -> Option<String> {
        match (&interval.start, &interval.end) {
            (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end)) => {
                Some(self.range(parts(start)?, parts(end)?))
            }
            (IntervalEndpoint::Date(start), _) => {
                Some(self.with("date-since", &[("date", self.parts(parts(start)?).into())]))
            }
            (_, IntervalEndpoint::Date(end)) => {
                Some(self.with("date-until", &[("date", self.parts(parts(end)?).into())]))
            }
            _ => None,
        }
    }

    fn range(&self, start: Parts, end: Parts) -> String {
        let short = match (start, end) {
            (
                Parts::Day {
                    year: y1,
                    month: m1,
                    day,
                },
                Parts::Day {
                    year: y2,
                    month: m2,
                    ..
                },
            ) if (y1, m1) == (y2, m2) => Some(day.to_string()),
            (Parts::Month { year: y1, month }, Parts::Month { year: y2, .. }) if y1 == y2 => {
                Some(self.month_alone(month))
            }
            (Parts::Year { year: y1 }, Parts::Year { .. }) => Some(y1.to_string()),
            _ => None,
        };
        let end_words = self.parts(end);
        match short {
            Some(short) => format!("{short}–{end_words}"),
            None => format!("{} – {end_words}", self.without_year_of(start, end)),
        }
    }

    /// The start of a range, without the year it shares with the end.
    fn without_year_of(&self, start: Parts, end: Parts) -> String {
        match (start, end) {
            (
                Parts::Day {
                    year: y1,
                    month,
                    day,
                },
                Parts::Day { year: y2, .. },
            ) if y1 == y2 => {
                let month = self.get(&format!("month-{month}")).into_owned();
                self.with(
                    "date-day-month",
                    &[("day", day.into()), ("month", month.into())],
                )
            }
            (Parts::Month { year: y1, month }, Parts::Month { year: y2, .. }) if y1 == y2 => {
                self.month_alone(month)
            }
            _ => self.parts(start),
        }
    }

    fn month_alone(&self, month: u8) -> String {
        self.get(&format!("month-alone-{month}")).into_owned()
    }

    fn parts(&self, parts: Parts) -> String {
        // Years are names, not amounts: no digit grouping.
        let year = |year: i64| ("year", year.to_string().into());
        match parts {
            Parts::Day {
                year: y,
                month,
                day,
            } => {
                let month = self.get(&format!("month-{month}")).into_owned();
                self.with(
                    "date-day",
                    &[("day", day.into()), ("month", month.into()), year(y)],
                )
            }
            Parts::Month { year: y, month } => {
                let month = self.month_alone(month);
                self.with("date-month", &[("month", month.into()), year(y)])
            }
            Parts::Season { year: y, season } => {
                let season = self.get(&format!("season-{season}")).into_owned();
                self.with("date-season", &[("season", season.into()), year(y)])
            }
            Parts::Year { year: y } => self.with("date-year", &[year(y)]),
        }
    }
}

fn parts(date: &Date) -> Option<Parts> {
    let year = date.year.value()?;
    let month = || date.month.and_then(edtf_core::DateField::value);
    Some(match date.precision() {
        Precision::Day => Parts::Day {
            year,
            month: month()?,
            day: date.day.and_then(edtf_core::DateField::value)?,
        },
        Precision::Month => Parts::Month {
            year,
            month: month()?,
        },
        Precision::Season => Parts::Season {
            year,
            season: month()?,
        },
        Precision::Year => Parts::Year { year },
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Lang, Words};
    use crate::dates::{Calendar, HistoricalDate};

    fn date(text: &str) -> HistoricalDate {
        HistoricalDate::parse(text, Calendar::Unstated).unwrap()
    }

    #[test]
    fn every_precision_has_its_words() {
        let words = Words::new(Lang::En);
        let cases = [
            ("1917-04-27", "27 April 1917"),
            ("1917-04-27/1917-05-07", "27 April – 7 May 1917"),
            ("1918-05-15/1918-05-17", "15–17 May 1918"),
            ("1917-07", "July 1917"),
            ("1918-04/1918-05", "April–May 1918"),
            ("1917-12/1918-01", "December 1917 – January 1918"),
            ("1917-23", "autumn 1917"),
            ("1917", "1917"),
            ("1913/1918", "1913–1918"),
            ("1918-06~", "about June 1918"),
            ("1918-01/..", "since January 1918"),
            ("../1927", "until 1927"),
            ("191X", "191X"),
        ];
        for (edtf, expected) in cases {
            assert_eq!(
                words.date(&date(edtf)).replace('\u{a0}', " "),
                expected,
                "{edtf}"
            );
        }
    }

    #[test]
    fn sentences_take_the_right_preposition() {
        let words = Words::new(Lang::En);
        for (edtf, expected) in [
            ("1918-06-11", "on 11 June 1918"),
            ("1917-07", "in July 1917"),
            ("1917-23", "in autumn 1917"),
            ("1917-04-27/1917-05-07", "from 27 April to 7 May 1917"),
        ] {
            assert_eq!(
                words.date_in_sentence(&date(edtf)).replace('\u{a0}', " "),
                expected
            );
        }
    }
}
