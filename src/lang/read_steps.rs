//! Reading learning steps that a person typed, in any of our languages.

use super::Words;

/// The most steps, and the longest of them in seconds: a day.
const MOST_STEPS: usize = 10;
const LONGEST_SECS: u32 = 86_400;

/// How words for times begin; the first that fits counts.
const UNITS: [(&str, u32); 12] = [
    ("сағ", 3_600),
    ("с", 1),
    ("s", 1),
    ("м", 60),
    ("m", 60),
    ("h", 3_600),
    ("ч", 3_600),
    ("d", 86_400),
    ("д", 86_400),
    ("күн", 86_400),
    ("кун", 86_400),
    ("т", 86_400),
];

/// Why a text is not a list of steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepsProblem {
    /// This part of it is not a time.
    Unreadable(String),
    /// This step is longer than a day, or takes no time.
    OutOfBounds(String),
    /// There are more than ten.
    TooMany,
}

/// The steps `text` lists, in seconds: "1 min, 10 min", «1 мин 10 мин», "30 s 5 1 h"; a number
/// alone is minutes. An empty text is no steps.
///
/// # Errors
/// A part is no time, or one that no step can have; or there are too many.
///
/// ```
/// use zhanar::lang::{StepsProblem, read_steps};
/// assert_eq!(read_steps("1 min, 10 min"), Ok(vec![60, 600]));
/// assert_eq!(read_steps("30 с 5 1сағ"), Ok(vec![30, 300, 3600]));
/// assert_eq!(read_steps("soon"), Err(StepsProblem::Unreadable("soon".into())));
/// assert_eq!(read_steps("2 d"), Err(StepsProblem::OutOfBounds("2 d".into())));
/// ```
pub fn read_steps(text: &str) -> Result<Vec<u32>, StepsProblem> {
    let mut steps = Vec::new();
    let mut rest = text.trim_start_matches(is_between);
    while !rest.is_empty() {
        let (step, after) = read_step(rest)?;
        steps.push(step);
        rest = after.trim_start_matches(is_between);
    }
    if steps.len() > MOST_STEPS {
        return Err(StepsProblem::TooMany);
    }
    Ok(steps)
}

/// The step that `text` begins with, and what comes after it.
fn read_step(text: &str) -> Result<(u32, &str), StepsProblem> {
    let unreadable = || {
        let word = text.split(is_between).next().unwrap_or(text);
        StepsProblem::Unreadable(word.to_owned())
    };
    let (digits, after) = split_where(text, |sign| !sign.is_ascii_digit());
    let spaced = after.trim_start();
    let (unit, after_unit) = split_where(spaced, |sign| !sign.is_alphabetic());
    let after_unit = after_unit.strip_prefix('.').unwrap_or(after_unit);
    let (secs, rest) = if unit.is_empty() {
        (60, after)
    } else {
        (secs_of(unit).ok_or_else(unreadable)?, after_unit)
    };
    // What stands right after a number or its unit would be passed over without a word.
    if digits.is_empty() || rest.starts_with(|sign| !is_between(sign) && !sign.is_ascii_digit()) {
        return Err(unreadable());
    }
    let number: u32 = digits.parse().unwrap_or(u32::MAX);
    let step = number.saturating_mul(secs);
    if (1..=LONGEST_SECS).contains(&step) {
        return Ok((step, rest));
    }
    let told = text[..text.len() - rest.len()].trim_end();
    Err(StepsProblem::OutOfBounds(told.to_owned()))
}

fn split_where(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

fn secs_of(unit: &str) -> Option<u32> {
    let unit = unit.to_lowercase();
    let found = UNITS.iter().find(|(begin, _)| unit.starts_with(begin));
    found.map(|(_, secs)| *secs)
}

fn is_between(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, ',' | ';' | '/')
}

impl Words {
    /// Steps in words that [`read_steps`] reads back: "1 min, 10 min".
    #[must_use]
    pub fn steps(&self, steps_secs: &[u32]) -> String {
        let told = steps_secs.iter().map(|secs| {
            let (key, number) = match *secs {
                secs if secs % 3_600 == 0 => ("interval-hours", secs / 3_600),
                secs if secs % 60 == 0 => ("interval-minutes", secs / 60),
                secs => ("interval-seconds", secs),
            };
            // As digits alone, which are read back.
            self.with(key, &[("number", number.to_string().into())])
        });
        told.collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn steps_are_read_back_as_they_are_told_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for steps in [
                vec![],
                vec![60, 600],
                vec![30, 90, 3_600, 86_400],
                vec![330],
                vec![60, 61_066],
            ] {
                let told = words.steps(&steps);
                assert_eq!(read_steps(&told), Ok(steps), "{told}");
            }
        }
    }

    #[test]
    fn what_is_no_step_is_named() {
        let unreadable = |part: &str| Err(StepsProblem::Unreadable(part.into()));
        for (text, expected) in [
            ("1 min ten", unreadable("ten")),
            ("5 parsecs", unreadable("5")),
            ("1.5 min", unreadable("1.5")),
            ("-3", unreadable("-3")),
            ("0", Err(StepsProblem::OutOfBounds("0".into()))),
            (
                "99999999999 h",
                Err(StepsProblem::OutOfBounds("99999999999 h".into())),
            ),
            ("1 1 1 1 1 1 1 1 1 1 1", Err(StepsProblem::TooMany)),
            ("1m10m", Ok(vec![60, 600])),
            ("1 минута; 10 мин.", Ok(vec![60, 600])),
            ("1 тәулік", Ok(vec![86_400])),
        ] {
            assert_eq!(read_steps(text), expected, "{text}");
        }
    }
}
