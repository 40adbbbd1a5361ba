//! Numbers: digits, words and Roman numerals mean the same; no digit is forgiven.

use super::{Expected, Reason};
use crate::facts::Value;
use crate::lang::{number_in_words, numeral};
use crate::text::{fold, roman_numeral};

/// A number or a range, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NumberRead {
    low: i64,
    high: i64,
    in_digits: bool,
}

/// Thousandths in one.
const SCALE: i64 = 1000;

pub(super) fn mark(expected: &Expected, typed: &str) -> Reason {
    let forms = std::iter::once(&expected.canonical).chain(&expected.aliases);
    let right: Vec<&String> = forms.clone().collect();
    if says_another(typed, |word| {
        let mut forms = right.iter();
        forms.any(|form| fold(form).contains(word) || form.contains(word))
    }) {
        return Reason::OtherNumber;
    }
    if fold(typed) == fold(&expected.canonical) {
        return Reason::Same;
    }
    let Some(typed) = read(typed) else {
        return Reason::NoNumber;
    };
    let fits: Vec<Reason> = forms.filter_map(|form| fit(&read(form)?, &typed)).collect();
    let right = fits.iter().find(|reason| reason.verdict().is_right());
    right
        .or(fits.first())
        .cloned()
        .unwrap_or(Reason::OtherNumber)
}

/// Words that name an upper bound.
const UPPER: &[&str] = &["до", "up", "дейін", "most", "көбі", "көп"];

/// Words that make another number of the one beside them: not, more, less, half.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "не", "нет", "ни", "емес", "жоқ", "not", "no", "never", "without", "more", "less", "fewer", "over", "under",
    "больше", "более", "свыше", "меньше", "менее", "аз", "артық", "кем", "кемінде", "least", "half", "double", "twice",
    "пол", "половина", "половиной", "полтора", "вдвое", "жарым", "минус", "minus", "десятков", "dozen",
];

/// Signs that do the same.
const SIGNS: &[char] = &[
    '%', '<', '>', '≤', '≥', '≠', '±', '!', '½', '¼', '¾', '²', '³',
];

/// Whether something typed beside a number makes another of it, but for the words and signs
/// that `belongs` to the right one.
fn says_another(typed: &str, belongs: impl Fn(&str) -> bool) -> bool {
    let folded = fold(typed);
    let words = folded.split(' ').chain(typed.split_whitespace());
    let mut words = words.filter(|word| OTHERS.contains(word) || UPPER.contains(word));
    // "From 300 to 500" names both ends.
    let numbers = folded
        .split(' ')
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let is_span = numbers.count() > 1;
    let is_other = words.any(|word| !(belongs(word) || is_span && UPPER.contains(&word)));
    let mut signs = typed.chars().filter(|c| SIGNS.contains(c));
    is_other || signs.any(|sign| !belongs(sign.encode_utf8(&mut [0; 4])))
}

/// The share by which an answer may miss a number that the source gives as "about".
const ABOUT_PERCENT: i64 = 5;

/// Marks a typed number against one with the source's own range: about means a twentieth to
/// either side, and any number within a range is right.
pub(super) fn mark_value(value: Value, typed: &str) -> Reason {
    if fold(typed).is_empty() {
        return Reason::Empty;
    }
    let is_bound = |word: &str| match value {
        Value::UpTo(_) => UPPER.contains(&word),
        Value::Between(..) => UPPER.contains(&word) || word == "more" || word == "less",
        Value::Exactly(_) | Value::About(_) => false,
    };
    if says_another(typed, is_bound) {
        return Reason::OtherNumber;
    }
    let Some(typed) = read(typed) else {
        return Reason::NoNumber;
    };
    let (named, low, high) = match value {
        Value::Exactly(number) | Value::UpTo(number) => ((number, number), number, number),
        Value::About(number) => {
            let margin = number.abs().saturating_mul(ABOUT_PERCENT) / 100;
            let (low, high) = (number.saturating_sub(margin), number.saturating_add(margin));
            ((number, number), low, high)
        }
        Value::Between(low, high) => ((low, high), low, high),
    };
    let scaled = |number: i64| number.saturating_mul(SCALE);
    if (typed.low, typed.high) == (scaled(named.0), scaled(named.1)) {
        return if typed.in_digits {
            Reason::Same
        } else {
            Reason::NumberInWords
        };
    }
    let within = scaled(low)..=scaled(high);
    if within.contains(&typed.low) && within.contains(&typed.high) {
        Reason::NumberWithin
    } else {
        Reason::OtherNumber
    }
}

/// How a number fits one form; nothing, if it does not.
fn fit(right: &NumberRead, typed: &NumberRead) -> Option<Reason> {
    let single = typed.low == typed.high;
    if (typed.low, typed.high) == (right.low, right.high) {
        Some(if typed.in_digits {
            Reason::Same
        } else {
            Reason::NumberInWords
        })
    } else if single && (typed.low == right.low || typed.low == right.high) {
        Some(Reason::OneEnd)
    } else {
        None
    }
}

/// The number of a text, or the range between its two; words that are no numerals, such
/// as units, do not count.
pub(super) fn read(text: &str) -> Option<NumberRead> {
    let values = in_digits(text)?;
    match values.as_slice() {
        [] => in_letters(text),
        [one] => Some(NumberRead {
            low: *one,
            high: *one,
            in_digits: true,
        }),
        [low, high] => Some(NumberRead {
            low: *low.min(high),
            high: *low.max(high),
            in_digits: true,
        }),
        _ => None,
    }
}

fn in_letters(text: &str) -> Option<NumberRead> {
    let folded = fold(text);
    let roman = match folded.split(' ').next() {
        Some(word) => roman_numeral(word).map(i64::from),
        None => None,
    };
    let value = number_in_words(folded.split(' '))
        .or(roman)?
        .checked_mul(SCALE)?;
    Some(NumberRead {
        low: value,
        high: value,
        in_digits: false,
    })
}

/// The numbers written in digits, each multiplied by a word for thousands or millions
/// after it; nothing, if one is too great.
fn in_digits(text: &str) -> Option<Vec<i64>> {
    let chars: Vec<char> = text.chars().collect();
    let mut values = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if chars[at].is_ascii_digit() {
            let (value, end) = digits_from(&chars, at)?;
            let (unit, after) = unit_from(&chars, end);
            let sign = if is_negative(&chars, at) { -1 } else { 1 };
            values.push(value.checked_mul(unit)?.checked_mul(sign)?);
            at = after;
        } else {
            at += 1;
        }
    }
    Some(values)
}

/// The number that begins here, in thousandths, and where it ends. Groups of three digits
/// after a space, comma or dot are thousands; other digits after a comma or dot, decimals.
fn digits_from(chars: &[char], start: usize) -> Option<(i64, usize)> {
    let run = |from: usize| {
        chars[from..]
            .iter()
            .take_while(|c| c.is_ascii_digit())
            .count()
    };
    let number = |from: usize, to: usize| {
        chars[from..to]
            .iter()
            .collect::<String>()
            .parse::<i64>()
            .ok()
    };
    let mut end = start + run(start);
    let mut value = number(start, end)?;
    let grouped = end - start <= 3 && value > 0;
    while grouped && end < chars.len() && is_group_mark(chars[end]) && run(end + 1) == 3 {
        value = value
            .checked_mul(1000)?
            .checked_add(number(end + 1, end + 4)?)?;
        end += 4;
    }
    value = value.checked_mul(SCALE)?;
    if end < chars.len() && matches!(chars[end], ',' | '.') && matches!(run(end + 1), 1 | 2) {
        let digits = run(end + 1);
        let worth = if digits == 1 { 100 } else { 10 };
        value = value.checked_add(number(end + 1, end + 1 + digits)? * worth)?;
        end += 1 + digits;
    }
    Some((value, end))
}

const fn is_group_mark(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | ',' | '.')
}

/// What a word for thousands or millions after a number multiplies it by, and its end.
fn unit_from(chars: &[char], end: usize) -> (i64, usize) {
    let start = end
        + chars[end..]
            .iter()
            .take_while(|c| c.is_whitespace())
            .count();
    let letters = chars[start..]
        .iter()
        .take_while(|c| c.is_alphabetic())
        .count();
    let word: String = chars[start..start + letters].iter().collect();
    match numeral(&word.to_lowercase()) {
        Some(unit @ 100..) => (unit, start + letters),
        _ => (1, end),
    }
}

/// A minus stands right before the number, and nothing before the minus.
fn is_negative(chars: &[char], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|at| chars[at]);
    matches!(before(1), Some('-' | '−'))
        && before(2).is_none_or(char::is_whitespace)
        && !chars[..at - 1].iter().any(char::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_from_digits_words_and_ranges() {
        for (text, low, high) in [
            ("25", 25_000, 25_000),
            ("25 орын", 25_000, 25_000),
            ("жиырма бес", 25_000, 25_000),
            ("2-ші", 2000, 2000),
            ("II", 2000, 2000),
            ("ІІ съезд", 2000, 2000),
            ("29 000", 29_000_000, 29_000_000),
            ("29,000", 29_000_000, 29_000_000),
            ("40 тысяч", 40_000_000, 40_000_000),
            ("40 мың адам", 40_000_000, 40_000_000),
            ("1,5", 1500, 1500),
            ("300–500", 300_000, 500_000),
            ("from 300 to 500", 300_000, 500_000),
            ("-5", -5000, -5000),
        ] {
            let read = read(text).map(|read| (read.low, read.high));
            assert_eq!(read, Some((low, high)), "{text}");
        }
        for (typed, is_another) in [
            ("25 members", false),
            ("not 25", true),
            ("25 емес", true),
            ("более 25", true),
            ("25%", true),
            ("from 300 up to 500", false),
            ("екі жарым", true),
        ] {
            assert_eq!(says_another(typed, |_| false), is_another, "{typed}");
        }
        for text in [
            "",
            "орын",
            "1 2 3 4",
            "99999999999999999999",
            "9223372036854775807 миллион",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
