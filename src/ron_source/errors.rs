//! What RON says of a text, turned into problems with a rule of ours.

use ron::error::{Error, SpannedError};

use super::{LARGE_NUMBER, Source};
use crate::dates::IMPOSSIBLE_DATE;
use crate::limits::MAX_NUMBER;
use crate::report::Problem;
use crate::text::nearest;

/// Quotes that word processors put where straight ones belong.
const CURLY: &[char] = &['“', '”', '„', '«', '»', '‘', '’', '‚', '\''];

/// As many names as this are listed where none is near enough to be meant.
const MOST_LISTED: usize = 9;

/// The problem of `error`, found in `text`, each byte of which stands in the source where
/// `offset` says.
pub fn problem(
    source: &Source,
    offset: impl Fn(usize) -> usize,
    text: &str,
    error: &SpannedError,
) -> Problem {
    let end = byte_offset(text, error.span.end.line, error.span.end.col);
    let start = byte_offset(text, error.span.start.line, error.span.start.col);
    let at = |inside: usize| source.place(offset(inside));
    if let Some(curly) = curly_quote_near(text, start, end) {
        return Problem::new("curly-quotes", at(curly));
    }
    match &error.code {
        Error::NoSuchStructField {
            expected, found, ..
        } => {
            let place = at(word_before(text, end, found));
            unknown("unknown-field", expected, found, place)
        }
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => {
            let place = at(word_before(text, end, found));
            unknown("unknown-name", expected, found, place)
        }
        Error::MissingStructField { field: "cite", .. } => Problem::new("missing-citation", at(0)),
        Error::MissingStructField { field, .. } => {
            Problem::new("missing-field", at(0)).detail("name", field)
        }
        Error::DuplicateStructField { field, .. } => {
            Problem::new("duplicate-field", at(end)).detail("name", field)
        }
        Error::ExceededRecursionLimit => Problem::new("too-deep", at(end)),
        Error::Message(message) => match message.strip_prefix(IMPOSSIBLE_DATE) {
            Some(date) => Problem::new("impossible-date", at(start)).detail("date", date),
            None if message.starts_with(LARGE_NUMBER) => {
                Problem::new("large-number", at(start)).detail("limit", MAX_NUMBER)
            }
            None => Problem::new("ron", at(start)).detail("detail", message),
        },
        Error::InvalidValueForType { expected, .. }
            if expected.contains("in quotes") || expected.contains("string") =>
        {
            Problem::new("not-a-text", at(value_start(text, start)))
        }
        Error::ExpectedString => Problem::new("not-a-text", at(value_start(text, end))),
        Error::ExpectedMapColon => Problem::new("no-colon", at(end)),
        Error::ExpectedComma => Problem::new("no-comma", at(end)),
        Error::InvalidEscape(_) => Problem::new("bad-escape", at(end)),
        Error::ExpectedAttribute => Problem::new("bad-remark", at(end)),
        Error::TrailingCharacters => Problem::new("after-the-end", at(end)),
        Error::ExpectedNamedStructLike(_)
        | Error::ExpectedStructLike
        | Error::ExpectedDifferentStructName { .. }
            if offset(start.min(end)) <= leading_blank(source.text) + 1 =>
        {
            Problem::new("not-a-deck", at(0))
        }
        other => Problem::new("ron", at(end)).detail("detail", lower_first(&other.to_string())),
    }
}

/// Where a curly quote stands at, or right before, the place RON stumbled over.
fn curly_quote_near(text: &str, start: usize, end: usize) -> Option<usize> {
    [start, end].into_iter().find_map(|offset| {
        let before = text.get(..offset)?.char_indices().next_back();
        let after = text.get(offset..)?.chars().next().map(|c| (offset, c));
        [after, before]
            .into_iter()
            .flatten()
            .find(|(_, c)| CURLY.contains(c))
            .map(|(offset, _)| offset)
    })
}

/// The start of the value around `offset`: after white space.
fn value_start(text: &str, offset: usize) -> usize {
    text.get(offset..)
        .map_or(offset, |rest| offset + rest.len() - rest.trim_start().len())
}

fn leading_blank(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

fn unknown(
    rule: &'static str,
    expected: &[&str],
    found: &str,
    place: crate::report::Place,
) -> Problem {
    let foreign: String = found.chars().filter(|c| !c.is_ascii()).collect();
    if !foreign.is_empty() {
        return Problem::new("foreign-letters", place)
            .detail("name", found)
            .detail("letters", foreign);
    }
    let listed = || {
        expected
            .iter()
            .take(MOST_LISTED)
            .copied()
            .collect::<Vec<_>>()
            .join(", ")
    };
    let near = nearest(found, expected.iter().copied()).filter(|_| expected.len() > 3);
    Problem::new(rule, place)
        .detail("name", found)
        .detail("near", near.map_or_else(listed, ToOwned::to_owned))
}

/// The offset of `word` where it last stands before `end`, or `end` itself.
fn word_before(text: &str, end: usize, word: &str) -> usize {
    text.get(..end.min(text.len()))
        .and_then(|before| before.rfind(word))
        .unwrap_or(end)
}

/// The byte of a line and column as RON counts them (both from 1, columns in characters).
fn byte_offset(text: &str, line: usize, column: usize) -> usize {
    let line_start = match line {
        0 | 1 => 0,
        _ => text
            .match_indices('\n')
            .nth(line - 2)
            .map_or(text.len(), |(newline, _)| newline + 1),
    };
    text[line_start..]
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(text.len(), |(offset, _)| line_start + offset)
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}
