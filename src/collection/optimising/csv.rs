//! A log of reviews that another program wrote: CSV with the columns `card_id`, `review_time`
//! and `review_rating` of the public benchmark, in any order, others beside them.
//!
//! Deliberately absent: guesses. A row that cannot be read is named, and nothing is made of
//! the rest.

use std::collections::HashMap;

use csv_core::{ReadRecordResult, Reader};

use crate::progress::Rating;
use crate::report::{Place, Problem};
use crate::scheduler::training::Log;
use crate::time::{DayRule, Timestamp};

/// The columns, in the order the code knows them.
const COLUMNS: [&str; 3] = ["card_id", "review_time", "review_rating"];

/// The most rows that are named; the others are counted.
const MOST_NAMED: usize = 20;

/// Times below this are seconds, for in milliseconds it would be 1973; above it they are
/// milliseconds, for in seconds it would be the year 5138.
const LEAST_MILLIS: i64 = 100_000_000_000;

/// Times from here on are no milliseconds either.
const MOST_MILLIS: i64 = 100_000_000_000_000;

/// Reads a log of reviews. Days end by `rule`; `file` is what problems call it.
///
/// # Errors
/// The rows that cannot be read, the first of them by name.
pub fn read_log(file: &str, text: &str, rule: &DayRule) -> Result<Log, Vec<Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut rows, mut found) = (Rows::of(text), Found::default());
    let source = Text { file, text };
    rows.next();
    let columns = source.columns(&rows).map_err(|problem| vec![problem])?;
    while rows.next() {
        match review(&rows, columns, &mut found) {
            Ok((card, at, rating)) => found.log.add(card, at, rule.study_day(at), rating),
            Err(problem) => found.unread.push(problem, &source, &rows),
        }
    }
    found.into_log()
}

/// The rows of a text, one at a time.
struct Rows<'a> {
    reader: Reader,
    left: &'a [u8],
    /// Where the row begins in the text.
    begin: usize,
    /// Where the next one begins.
    next: usize,
    /// The fields of the row, one after the other, and where each ends.
    fields: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl<'a> Rows<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            reader: Reader::new(),
            left: text.as_bytes(),
            begin: 0,
            next: 0,
            fields: vec![0; 256],
            ends: vec![0; 16],
            count: 0,
        }
    }

    /// Goes on to the next row; false where there is none.
    fn next(&mut self) -> bool {
        self.begin = self.next;
        let (mut written, mut ended) = (0, 0);
        loop {
            let (fields, ends) = (&mut self.fields[written..], &mut self.ends[ended..]);
            let (result, read, out, end) = self.reader.read_record(self.left, fields, ends);
            self.left = &self.left[read..];
            (self.next, written, ended) = (self.next + read, written + out, ended + end);
            self.count = ended;
            match result {
                // An empty rest says that the text is over.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.fields.resize(2 * self.fields.len(), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                ReadRecordResult::Record => return true,
                ReadRecordResult::End => return false,
            }
        }
    }

    /// A field of the row, by its number.
    fn field(&self, number: usize) -> Option<&[u8]> {
        let ends = &self.ends[..self.count];
        let begin = match number.checked_sub(1) {
            Some(before) => *ends.get(before)?,
            None => 0,
        };
        self.fields.get(begin..*ends.get(number)?)
    }
}

/// A text with the name of its file.
struct Text<'a> {
    file: &'a str,
    text: &'a str,
}

/// Where the columns stand in a row.
type Columns = [usize; 3];

/// What was read so far.
#[derive(Default)]
struct Found {
    cards: HashMap<Box<[u8]>, usize>,
    unit: Option<Unit>,
    log: Log,
    unread: Unread,
}

/// What the times count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Seconds,
    Millis,
}

/// The rows that cannot be read: the first of them, and how many more.
#[derive(Default)]
struct Unread {
    named: Vec<Problem>,
    more: usize,
}

impl Unread {
    /// Adds a problem; finding its place counts lines, so it is found only if it is named.
    fn push(&mut self, problem: Unreadable, source: &Text, row: &Rows) {
        if self.named.len() < MOST_NAMED {
            self.named.push(source.problem(problem, row));
        } else {
            self.more += 1;
        }
    }
}

/// Why a row cannot be read.
struct Unreadable {
    rule: &'static str,
    column: usize,
    /// What is told of it.
    told: Told,
}

/// What is told of a row that cannot be read.
enum Told {
    Nothing,
    /// The name of the column that is missing.
    Name(&'static str),
    /// The field as it stands.
    Text,
}

impl Found {
    fn into_log(self) -> Result<Log, Vec<Problem>> {
        let Unread { mut named, more } = self.unread;
        if let (Some(last), 1..) = (named.last(), more) {
            let problem = Problem::new("log-more", last.place.clone());
            named.push(problem.detail("count", more));
        }
        if named.is_empty() {
            Ok(self.log)
        } else {
            Err(named)
        }
    }

    /// The number of a card.
    fn card(&mut self, id: &[u8]) -> usize {
        if let Some(number) = self.cards.get(id) {
            return *number;
        }
        let number = self.cards.len();
        self.cards.insert(id.into(), number);
        number
    }
}

impl Text<'_> {
    /// Where the columns stand, by the names in the first row.
    fn columns(&self, header: &Rows) -> Result<Columns, Problem> {
        let mut columns = [0; 3];
        for (slot, name) in columns.iter_mut().zip(COLUMNS) {
            let is_named = |number: &usize| {
                let field = header.field(*number).map(<[u8]>::trim_ascii);
                field == Some(name.as_bytes())
            };
            *slot = (0..header.count).find(is_named).ok_or_else(|| {
                let place = Place::of(self.file, self.text, 0);
                Problem::new("log-column", place).detail("name", name)
            })?;
        }
        Ok(columns)
    }

    fn problem(&self, problem: Unreadable, row: &Rows) -> Problem {
        let Unreadable { rule, column, told } = problem;
        let offset = begin_of_field(&self.text.as_bytes()[row.begin..], column);
        let problem = Problem::new(rule, Place::of(self.file, self.text, row.begin + offset));
        match told {
            Told::Nothing => problem,
            Told::Name(name) => problem.detail("name", name),
            Told::Text => {
                let text = row.field(column).unwrap_or_default();
                problem.detail("text", String::from_utf8_lossy(text))
            }
        }
    }
}

/// What a row says: which card, when, and how it was rated.
fn review(
    row: &Rows,
    [card, time, rating]: Columns,
    found: &mut Found,
) -> Result<(usize, Timestamp, Rating), Unreadable> {
    let id = field(row, card, 0)?;
    if id.is_empty() {
        let (rule, told) = ("log-card", Told::Nothing);
        return Err(Unreadable {
            rule,
            column: card,
            told,
        });
    }
    let at = moment(row, time, found)?;
    let text = field(row, rating, 2)?;
    let rating = whole(text)
        .and_then(|number| Rating::from_number(u8::try_from(number).ok()?))
        .ok_or_else(|| unreadable("log-rating", rating))?;
    Ok((found.card(id), at, rating))
}

/// The moment of a review; all of a file count the same.
fn moment(row: &Rows, column: usize, found: &mut Found) -> Result<Timestamp, Unreadable> {
    let text = field(row, column, 1)?;
    let (number, unit) = match whole(text) {
        Some(number @ 0..LEAST_MILLIS) => (number, Unit::Seconds),
        Some(number @ LEAST_MILLIS..MOST_MILLIS) => (number, Unit::Millis),
        _ => return Err(unreadable("log-time", column)),
    };
    if *found.unit.get_or_insert(unit) != unit {
        return Err(unreadable("log-unit", column));
    }
    Ok(Timestamp(match unit {
        Unit::Seconds => number * 1000,
        Unit::Millis => number,
    }))
}

fn field<'r>(row: &'r Rows, column: usize, name: usize) -> Result<&'r [u8], Unreadable> {
    row.field(column)
        .map(<[u8]>::trim_ascii)
        .ok_or_else(|| Unreadable {
            rule: "log-field",
            column: row.count,
            told: Told::Name(COLUMNS[name]),
        })
}

fn unreadable(rule: &'static str, column: usize) -> Unreadable {
    Unreadable {
        rule,
        column,
        told: Told::Text,
    }
}

/// Where a field begins in a row as it is written, where a comma in quotes parts nothing;
/// behind the last one, the end of the row.
fn begin_of_field(row: &[u8], column: usize) -> usize {
    let is_end = |byte: u8| matches!(byte, b'\n' | b'\r');
    let blank = row.iter().take_while(|byte| is_end(**byte)).count();
    let (mut left, mut quoted) = (column, false);
    for (offset, byte) in row.iter().enumerate().skip(blank) {
        match byte {
            _ if left == 0 => return offset,
            b'"' => quoted = !quoted,
            b',' if !quoted => left -= 1,
            byte if is_end(*byte) && !quoted => return offset,
            _ => {}
        }
    }
    row.len()
}

/// A whole number in plain digits.
fn whole(text: &[u8]) -> Option<i64> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    fn rule() -> DayRule {
        DayRule {
            zone: TimeZone::UTC,
            rollover_hour: 4,
        }
    }

    fn told(text: &str) -> (usize, usize, usize) {
        let log = read_log("a.csv", text, &rule()).unwrap();
        let histories = log.in_order();
        (histories.cards(), histories.reviews(), histories.answers())
    }

    fn problems(text: &str) -> Vec<String> {
        let found = read_log("a.csv", text, &rule()).unwrap_err();
        let told = |problem: &Problem| format!("{} {}", problem.place, problem.rule);
        found.iter().map(told).collect()
    }

    #[test]
    fn columns_stand_in_any_order_and_others_beside_them() {
        let plain = "card_id,review_time,review_rating\n1,1600000000000,3\n1,1600086400000,4\n2,1600000000000,1\n";
        assert_eq!(told(plain), (2, 3, 1));
        let other = "\u{feff}review_duration, review_rating ,review_state,review_time,card_id\r\n7,3,1,1600000000,\"a, b\"\r\n\r\n7,4,2,1600086400,\"a, b\"\r\n";
        assert_eq!(told(other), (1, 2, 1), "seconds, quotes, Windows");
        assert_eq!(told("card_id,review_time,review_rating"), (0, 0, 0));
    }

    #[test]
    fn days_end_by_the_rule() {
        let at = |text: &str| text.parse::<jiff::Timestamp>().unwrap().as_second();
        let log = |first: &str, second: &str| {
            format!(
                "card_id,review_time,review_rating\n1,{},3\n1,{},3\n",
                at(first),
                at(second)
            )
        };
        let night = log("2026-01-01T22:00Z", "2026-01-02T03:59Z");
        assert_eq!(told(&night).2, 0, "an evening that lasts");
        let morning = log("2026-01-02T03:59Z", "2026-01-02T04:00Z");
        assert_eq!(told(&morning).2, 1);
    }

    #[test]
    fn rows_that_cannot_be_read_are_named_each_with_its_place() {
        let text = concat!(
            "card_id,review_time,review_rating,note\n",
            "1,1600000000000,3,\n",
            "2,soon,3,\n",
            "\n",
            "\"ә, ө\",1600000000000,5,\n",
            ",1600000000000,3,\n",
            "3,1600000000,3,\n",
            "4,1600000000000\n",
            "5,-5,3,\n",
            "6,1.6e12,3,\n",
            "7,1600000000000,3.0,\n",
        );
        assert_eq!(
            problems(text),
            [
                "a.csv:3:3 log-time",
                "a.csv:5:22 log-rating",
                "a.csv:6:1 log-card",
                "a.csv:7:3 log-unit",
                "a.csv:8:16 log-field",
                "a.csv:9:3 log-time",
                "a.csv:10:3 log-time",
                "a.csv:11:17 log-rating",
            ]
        );
    }

    #[test]
    fn a_missing_column_is_named_first() {
        for text in ["", "\n", "card,review_time,review_rating\n1,2,3\n"] {
            assert_eq!(problems(text), ["a.csv:1:1 log-column"], "{text}");
        }
    }

    #[test]
    fn many_bad_rows_are_counted() {
        let text = format!(
            "card_id,review_time,review_rating\n{}",
            "1,never,3\n".repeat(50)
        );
        let found = read_log("a.csv", &text, &rule()).unwrap_err();
        assert_eq!(found.len(), MOST_NAMED + 1);
        let last = found.last().unwrap();
        assert_eq!(last.details, [("count", "30".to_owned())]);
    }
}
