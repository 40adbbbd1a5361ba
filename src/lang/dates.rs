//! Dates in words.

use edtf_core::{Date, Edtf, Interval, IntervalEndpoint, Precision};

use super::words::{Arg, Words};
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
    /// The name messages choose their wording by.
    const fn kind(self) -> &'static str {
        match self {
            Self::Day { .. } => "day",
            Self::Month { .. } => "month",
            Self::Season { .. } => "season",
            Self::Year { .. } => "year",
        }
    }

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
            Edtf::Date(single) => parts(single).map(|parts| self.one("date", parts)),
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
            Some((start, Some(Some(end)))) => self.two("date-between", start, end),
            Some((single, None)) if !date.is_vague() => self.one("date-at", single),
            Some((single, None)) => {
                let (date, at) = (self.one("date", single), self.one("date-at", single));
                self.with("date-at-about", &[("date", date.into()), ("at", at.into())])
            }
            _ => self.date(date),
        }
    }

    /// The time a date belongs to, for a chip: its month or months, season or years.
    #[must_use]
    pub fn period(&self, date: &HistoricalDate) -> Option<String> {
        let (start, end) = date.ends()?;
        let start = parts(start)?.without_day();
        let end = end.and_then(parts).map(Parts::without_day);
        Some(match end.filter(|end| *end != start) {
            Some(end) => self.two("date-range", start, end),
            None => self.one("date", start),
        })
    }

    /// A day of today's calendar as a heading: "Tuesday, 10 November".
    #[must_use]
    pub fn day_heading(&self, date: jiff::civil::Date) -> String {
        let weekday = date.weekday().to_monday_one_offset();
        let weekday = self.get(&format!("weekday-{weekday}")).into_owned();
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
        let year = date.year().into();
        self.one("date", Parts::Day { year, month, day })
    }

    /// The same with its weekday: "Tuesday, 10 November 2026".
    #[must_use]
    pub fn full_day(&self, date: jiff::civil::Date) -> String {
        let weekday = date.weekday().to_monday_one_offset();
        let weekday = self.get(&format!("weekday-{weekday}")).into_owned();
        let date = self.civil_date(date).into();
        self.with("day-full", &[("weekday", weekday.into()), ("date", date)])
    }

    /// A weekday, from 0 for Monday: "Tuesday".
    #[must_use]
    pub fn weekday(&self, from_monday: usize) -> String {
        self.get(&format!("weekday-{}", from_monday + 1))
            .into_owned()
    }

    /// The first letters of a weekday, from 0 for Monday: "Tu".
    #[must_use]
    pub fn weekday_short(&self, from_monday: usize) -> String {
        self.get(&format!("weekday-short-{}", from_monday + 1))
            .into_owned()
    }

    /// A day without its year: "10 November".
    #[must_use]
    pub fn day_month(&self, date: jiff::civil::Date) -> String {
        let month = self.get(&format!("month-{}", date.month())).into_owned();
        let args = [("day", date.day().into()), ("month", month.into())];
        self.with("day-month", &args)
    }

    /// The same in short: "10 Nov".
    #[must_use]
    pub fn day_month_short(&self, date: jiff::civil::Date) -> String {
        let month = self.month_short(date.month()).into();
        self.with("day-month", &[("day", date.day().into()), ("month", month)])
    }

    /// Days from one to another, without their years where they share one: "21–23 November".
    #[must_use]
    pub fn day_span(&self, from: jiff::civil::Date, to: jiff::civil::Date) -> String {
        if from == to {
            return self.day_month(from);
        }
        if (from.year(), from.month()) == (to.year(), to.month()) {
            let month = self.get(&format!("month-{}", to.month())).into_owned();
            let days = format!("{}–{}", from.day(), to.day());
            return self.with(
                "day-month",
                &[("day", days.into()), ("month", month.into())],
            );
        }
        format!("{}\u{a0}– {}", self.day_month(from), self.day_month(to))
    }

    /// The first letters of a month's name: "Nov".
    #[must_use]
    pub fn month_short(&self, month: i8) -> String {
        self.get(&format!("month-short-{month}")).into_owned()
    }

    fn interval(&self, interval: &Interval) -> Option<String> {
        match (&interval.start, &interval.end) {
            (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end)) => {
                Some(self.two("date-range", parts(start)?, parts(end)?))
            }
            (IntervalEndpoint::Date(start), _) => Some(self.one("date-since", parts(start)?)),
            (_, IntervalEndpoint::Date(end)) => Some(self.one("date-until", parts(end)?)),
            _ => None,
        }
    }

    /// The message `key` about one date.
    fn one(&self, key: &str, parts: Parts) -> String {
        let mut args = self.args_of(parts);
        args.push(("kind", parts.kind().into()));
        if key != "date" {
            args.push(("date", self.one("date", parts).into()));
        }
        self.with(key, &args)
    }

    /// The message `key` about a span of time; it says the shared parts once.
    fn two(&self, key: &str, start: Parts, end: Parts) -> String {
        let mut args = self.args_of(start);
        let ends = self.args_of(end);
        args.extend(ends.into_iter().filter_map(|(name, value)| {
            let name = END_ARGS.iter().find(|(plain, _)| *plain == name)?.1;
            Some((name, value))
        }));
        args.push(("shape", shape(start, end).into()));
        args.push(("start", self.one("date", start).into()));
        args.push(("end", self.one("date", end).into()));
        if key != "date-range" {
            args.push(("range", self.two("date-range", start, end).into()));
        }
        self.with(key, &args)
    }

    /// What the messages may put into their places. Years are names, not amounts: no
    /// digit grouping.
    fn args_of(&self, parts: Parts) -> Vec<Arg<'static>> {
        let word = |kind: &str, number: u8| self.get(&format!("{kind}-{number}")).into_owned();
        let mut args: Vec<Arg> = Vec::new();
        let year = match parts {
            Parts::Day { year, month, day } => {
                args.push(("day", day.to_string().into()));
                args.extend(month_args(month, word));
                year
            }
            Parts::Month { year, month } => {
                args.extend(month_args(month, word));
                year
            }
            Parts::Season { year, season } => {
                args.push(("season", word("season", season).into()));
                args.push(("season-of", word("season-of", season).into()));
                args.push(("season-at", word("season-at", season).into()));
                year
            }
            Parts::Year { year } => year,
        };
        args.push(("year", year.to_string().into()));
        args
    }
}

/// What the parts of a span's end are called in its messages.
const END_ARGS: [(&str, &str); 4] = [
    ("day", "end-day"),
    ("month", "end-month"),
    ("month-alone", "end-month-alone"),
    ("year", "end-year"),
];

fn month_args(month: u8, word: impl Fn(&str, u8) -> String) -> [Arg<'static>; 3] {
    [
        ("month", word("month", month).into()),
        ("month-alone", word("month-alone", month).into()),
        ("month-at", word("month-at", month).into()),
    ]
}

/// What the two ends of a span share, as messages choose their wording by.
const fn shape(start: Parts, end: Parts) -> &'static str {
    match (start, end) {
        (
            Parts::Day { year, month, .. },
            Parts::Day {
                year: end_year,
                month: end_month,
                ..
            },
        ) if year == end_year => {
            if month == end_month {
                "days"
            } else {
                "days-of-year"
            }
        }
        (Parts::Month { year, .. }, Parts::Month { year: end_year, .. }) if year == end_year => {
            "months"
        }
        (Parts::Year { .. }, Parts::Year { .. }) => "years",
        _ => "other",
    }
}

fn parts(date: &Date) -> Option<Parts> {
    let year = date.year.value()?;
    let month = || date.month.and_then(edtf_core::DateField::value);
    let Some(month) = month() else {
        // Left open by its source, as in 1917-XX: what is known is told.
        return Some(Parts::Year { year });
    };
    let day = date.day.and_then(edtf_core::DateField::value);
    Some(match (date.precision(), day) {
        (Precision::Year, _) => Parts::Year { year },
        (Precision::Season, _) => {
            let season = month;
            Parts::Season { year, season }
        }
        (Precision::Day, Some(day)) => Parts::Day { year, month, day },
        (Precision::Month | Precision::Day, _) => Parts::Month { year, month },
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Lang, Words};
    use crate::dates::{Calendar, HistoricalDate};

    fn date(text: &str) -> HistoricalDate {
        HistoricalDate::parse(text, Calendar::Unstated).unwrap()
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn what_a_source_leaves_open_is_not_told() {
        let words = Words::new(Lang::En);
        let told = |text: &str| plain(&words.date(&date(text)));
        assert_eq!(told("1917-XX-XX"), "1917");
        assert_eq!(told("1917-XX"), "1917");
        assert_eq!(told("1917-04-XX"), "April 1917");
    }

    #[test]
    fn every_precision_has_its_words_in_every_language() {
        let words = Lang::ALL.map(Words::new);
        let cases = [
            (
                "1917-04-27",
                ["27 April 1917", "1917 жылғы 27 сәуір", "27 апреля 1917 г."],
            ),
            (
                "1917-04-27/1917-05-07",
                [
                    "27 April – 7 May 1917",
                    "1917 жылғы 27 сәуір – 7 мамыр",
                    "27 апреля – 7 мая 1917 г.",
                ],
            ),
            (
                "1918-05-15/1918-05-17",
                [
                    "15–17 May 1918",
                    "1918 жылғы 15–17 мамыр",
                    "15–17 мая 1918 г.",
                ],
            ),
            ("1917-07", ["July 1917", "1917 жылғы шілде", "июль 1917 г."]),
            (
                "1918-04/1918-05",
                [
                    "April–May 1918",
                    "1918 жылғы сәуір–мамыр",
                    "апрель–май 1918 г.",
                ],
            ),
            (
                "1917-12/1918-01",
                [
                    "December 1917 – January 1918",
                    "1917 жылғы желтоқсан – 1918 жылғы қаңтар",
                    "декабрь 1917 г. – январь 1918 г.",
                ],
            ),
            (
                "1917-23",
                ["autumn 1917", "1917 жылдың күзі", "осень 1917 г."],
            ),
            ("1917", ["1917", "1917 жыл", "1917 г."]),
            (
                "1913/1918",
                ["1913–1918", "1913–1918 жылдар", "1913–1918 гг."],
            ),
            (
                "1918-06~",
                [
                    "about June 1918",
                    "шамамен 1918 жылғы маусым",
                    "примерно июнь 1918 г.",
                ],
            ),
            (
                "1918-01/..",
                [
                    "since January 1918",
                    "1918 жылғы қаңтар айынан бастап",
                    "с января 1918 года",
                ],
            ),
            (
                "../1927",
                ["until 1927", "1927 жылға дейін", "до 1927 года"],
            ),
            ("191X", ["191X", "191X", "191X"]),
        ];
        for (edtf, expected) in cases {
            let said = words
                .each_ref()
                .map(|words| plain(&words.date(&date(edtf))));
            assert_eq!(said, expected, "{edtf}");
        }
    }

    #[test]
    fn inside_a_sentence_the_words_are_inflected() {
        let words = Lang::ALL.map(Words::new);
        for (edtf, expected) in [
            (
                "1918-06-11",
                [
                    "on 11 June 1918",
                    "1918 жылғы 11 маусымда",
                    "11 июня 1918 года",
                ],
            ),
            (
                "1917-07",
                ["in July 1917", "1917 жылғы шілдеде", "в июле 1917 года"],
            ),
            (
                "1917-23",
                ["in autumn 1917", "1917 жылдың күзінде", "осенью 1917 года"],
            ),
            ("1905", ["in 1905", "1905 жылы", "в 1905 году"]),
            (
                "1917-04-27/1917-05-07",
                [
                    "from 27 April to 7 May 1917",
                    "1917 жылғы 27 сәуір – 7 мамыр аралығында",
                    "с 27 апреля по 7 мая 1917 года",
                ],
            ),
        ] {
            let said = words
                .each_ref()
                .map(|words| plain(&words.date_in_sentence(&date(edtf))));
            assert_eq!(said, expected, "{edtf}");
        }
    }

    #[test]
    fn a_day_of_today_is_a_heading_in_every_language() {
        let day = jiff::civil::date(2026, 11, 10);
        let said = Lang::ALL.map(|lang| Words::new(lang).day_heading(day));
        assert_eq!(
            said,
            [
                "Tuesday, 10 November",
                "10 қараша, сейсенбі",
                "вторник, 10 ноября"
            ]
        );
    }
}
