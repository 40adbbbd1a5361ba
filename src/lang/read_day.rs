//! Reading a day that a person typed, in any of our languages.

use std::sync::OnceLock;

use jiff::civil::Date;

use super::{Lang, Words};
use crate::limits::MAX_TYPED_BYTES;

/// Why a text is not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayProblem {
    /// Nothing was typed.
    Empty,
    /// It names no day, month and year.
    Unreadable,
    /// It names a day that its month has not.
    NoSuchDay,
    /// The day is over.
    Past(Date),
}

/// The fewest letters by which a month is known.
const LEAST_LETTERS: usize = 3;

/// Words that may stand in a date and say nothing.
const FILLERS: [&str; 12] = [
    "of",
    "the",
    "г",
    "год",
    "года",
    "году",
    "ж",
    "жыл",
    "жылы",
    "жылғы",
    "жылдың",
    "күні",
];

/// The day `text` names: "20 May 2027", «20 мая 2027», «2027 жылғы 20 мамыр», "20.05.2027",
/// "2027-05-20", "20052027". Without a year it is the next such day from `today` on.
///
/// # Errors
/// The text names no day, or one before `today`.
///
/// ```
/// use jiff::civil::date;
/// use zhanar::lang::{DayProblem, read_day};
/// let today = date(2026, 11, 22);
/// assert_eq!(read_day("20 мая 2027 г.", today), Ok(date(2027, 5, 20)));
/// assert_eq!(read_day("1 March", today), Ok(date(2027, 3, 1)));
/// assert_eq!(read_day("30.02.2027", today), Err(DayProblem::NoSuchDay));
/// assert_eq!(read_day("1 мая 2020", today), Err(DayProblem::Past(date(2020, 5, 1))));
/// ```
pub fn read_day(text: &str, today: Date) -> Result<Date, DayProblem> {
    if text.len() > MAX_TYPED_BYTES {
        return Err(DayProblem::Unreadable);
    }
    let pieces = pieces(text);
    if pieces.is_empty() {
        return Err(DayProblem::Empty);
    }
    let (year, month, day) = parts(&pieces).ok_or(DayProblem::Unreadable)?;
    let date = match year {
        Some(year) => Date::new(year, month, day).ok(),
        // A leap day may be up to eight years away.
        None => (today.year()..=today.year().saturating_add(8))
            .filter_map(|year| Date::new(year, month, day).ok())
            .find(|date| *date >= today),
    };
    match date {
        None => Err(DayProblem::NoSuchDay),
        Some(date) if date < today => Err(DayProblem::Past(date)),
        Some(date) => Ok(date),
    }
}

/// A run of digits or of letters.
#[derive(Debug, PartialEq)]
enum Piece {
    Number { value: i16, digits: usize },
    Word(String),
}

fn pieces(text: &str) -> Vec<Piece> {
    let lower = text.to_lowercase();
    let mut pieces = Vec::new();
    let mut rest = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest
            .find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() != digits)
            .unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        if digits && piece.len() == 8 {
            pieces.extend(apart(piece).map(number));
        } else {
            pieces.push(number(piece));
        }
        rest = after.trim_start_matches(|c: char| !c.is_alphanumeric());
    }
    pieces.retain(|piece| !matches!(piece, Piece::Word(word) if FILLERS.contains(&word.as_str())));
    drop_ordinal_endings(&mut pieces);
    pieces
}

fn number(piece: &str) -> Piece {
    let digits = piece.len();
    piece.parse().map_or_else(
        |_| Piece::Word(piece.to_owned()),
        |value| Piece::Number { value, digits },
    )
}

/// Eight digits as day, month and year, or as year, month and day.
fn apart(digits: &str) -> [&str; 3] {
    let is_month = |text: &str| {
        text.parse()
            .is_ok_and(|month: u8| (1..=12).contains(&month))
    };
    if digits.starts_with("20") && is_month(&digits[4..6]) {
        [&digits[..4], &digits[4..6], &digits[6..]]
    } else {
        [&digits[..2], &digits[2..4], &digits[4..]]
    }
}

/// Leaves out the letters after a number in "20th" and «20-го».
fn drop_ordinal_endings(pieces: &mut Vec<Piece>) {
    const ENDINGS: [&str; 10] = ["st", "nd", "rd", "th", "го", "е", "шы", "ші", "ы", "і"];
    let mut after_number = false;
    pieces.retain(|piece| match piece {
        Piece::Number { .. } => {
            after_number = true;
            true
        }
        Piece::Word(word) => {
            !std::mem::take(&mut after_number) || !ENDINGS.contains(&word.as_str())
        }
    });
}

/// Year, if named, month and day.
fn parts(pieces: &[Piece]) -> Option<(Option<i16>, i8, i8)> {
    let numbers: Vec<(i16, usize)> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Number { value, digits } => Some((*value, *digits)),
            Piece::Word(_) => None,
        })
        .collect();
    let mut words = pieces.iter().filter_map(|piece| match piece {
        Piece::Word(word) => Some(word.as_str()),
        Piece::Number { .. } => None,
    });
    let (word, more) = (words.next(), words.next());
    if more.is_some() {
        return None;
    }
    let small = |number: i16| i8::try_from(number).ok();
    let month = match word {
        Some(word) => Some(month_of(word)?),
        None => None,
    };
    match (month, numbers.as_slice()) {
        (Some(month), [(day, _)]) => Some((None, month, small(*day)?)),
        (Some(month), [(year, 4), (day, _)]) => Some((Some(*year), month, small(*day)?)),
        (Some(month), [(day, _), year]) => Some((Some(full_year(*year)?), month, small(*day)?)),
        (None, [(year, 4), (month, _), (day, _)]) => {
            Some((Some(*year), small(*month)?, small(*day)?))
        }
        (None, [(day, _), (month, _), year]) => {
            Some((Some(full_year(*year)?), small(*month)?, small(*day)?))
        }
        (None, [(day, 1 | 2), (month, 1 | 2)]) => Some((None, small(*month)?, small(*day)?)),
        _ => None,
    }
}

/// A year of four digits, or of two in this century.
const fn full_year((value, digits): (i16, usize)) -> Option<i16> {
    match digits {
        4 => Some(value),
        2 => Some(2000 + value),
        _ => None,
    }
}

/// The month that alone is called so, or begins so.
pub(super) fn month_of(word: &str) -> Option<i8> {
    let named = |fits: &dyn Fn(&str) -> bool| {
        let mut months = names()
            .iter()
            .filter(|(name, _)| fits(name))
            .map(|(_, month)| *month);
        let first = months.next()?;
        months.all(|other| other == first).then_some(first)
    };
    let long = |text: &str| text.chars().count() >= LEAST_LETTERS;
    named(&|name| name == word)
        .or_else(|| named(&|name| long(word) && name.starts_with(word)))
        .or_else(|| named(&|name| long(name) && word.starts_with(name)))
}

/// What months are called in our languages, in every form our dates use.
fn names() -> &'static [(String, i8)] {
    static NAMES: OnceLock<Vec<(String, i8)>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let words = Lang::ALL.map(Words::new);
        let mut names = Vec::new();
        for month in 1..=12_i8 {
            for form in ["month", "month-alone", "month-at", "month-short"] {
                let name = |words: &Words| words.get(&format!("{form}-{month}")).to_lowercase();
                names.extend(words.iter().map(|words| (name(words), month)));
            }
        }
        names
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_read_in_every_language_and_in_digits() {
        let today = date(2026, 11, 22);
        for text in [
            "20 May 2027",
            "May 20, 2027",
            "20th of may 2027",
            "20 мая 2027",
            "20 Мая 2027 г.",
            "20 май 2027",
            "2027 жылғы 20 мамыр",
            "20 мамыр 2027 ж.",
            "2027 ж. 20 мамырда",
            "20.05.2027",
            "20.5.27",
            "20/05/2027",
            "20 05 2027",
            "2027-05-20",
            "20052027",
            "20270520",
            "20 мая",
            "20.05",
            " 20 мам 2027 ",
        ] {
            assert_eq!(read_day(text, today), Ok(date(2027, 5, 20)), "{text}");
        }
    }

    #[test]
    fn every_month_is_known_by_each_of_its_names() {
        let today = date(2026, 1, 1);
        for words in Lang::ALL.map(Words::new) {
            for month in 1..=12_i8 {
                for form in ["month", "month-alone", "month-at"] {
                    let name = words.get(&format!("{form}-{month}")).into_owned();
                    let text = format!("7 {name} 2026");
                    assert_eq!(read_day(&text, today), Ok(date(2026, month, 7)), "{text}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_day_and_what_is_over_is_told_apart() {
        let today = date(2026, 11, 22);
        for text in [
            "May",
            "2027",
            "20 ма 2027",
            "20 X 2027",
            "20.05.123",
            "20 мая мая",
        ] {
            assert_eq!(read_day(text, today), Err(DayProblem::Unreadable), "{text}");
        }
        for text in ["32 May 2027", "29.02.2027", "99999999"] {
            assert_eq!(read_day(text, today), Err(DayProblem::NoSuchDay), "{text}");
        }
        assert_eq!(read_day("  . ", today), Err(DayProblem::Empty));
        assert_eq!(read_day("22.11.2026", today), Ok(today));
        assert_eq!(
            read_day("21.11.2026", today),
            Err(DayProblem::Past(date(2026, 11, 21)))
        );
        assert_eq!(read_day("29 февраля", today), Ok(date(2028, 2, 29)));
    }
}
