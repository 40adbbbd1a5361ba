//! What RON says of a text, turned into problems with a rule of ours.

use ron::error::{Error, SpannedError};

use super::Source;
use crate::dates::IMPOSSIBLE_DATE;
use crate::report::Problem;
use crate::text::nearest;

/// The problem of `error`, found in `text`, which stands `offset` bytes into the source.
pub fn problem(source: &Source, offset: usize, text: &str, error: &SpannedError) -> Problem {
    let end = byte_offset(text, error.span.end.line, error.span.end.col);
    let start = byte_offset(text, error.span.start.line, error.span.start.col);
    let at = |inside: usize| source.place(offset + inside);
    match &error.code {
        Error::NoSuchStructField {
            expected, found, ..
        } => unknown(
            "unknown-field",
            expected,
            found,
            at(word_before(text, end, found)),
        ),
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => unknown(
            "unknown-name",
            expected,
            found,
            at(word_before(text, end, found)),
        ),
        Error::MissingStructField { field, .. } => {
            Problem::new("missing-field", at(0)).detail("name", field)
        }
        Error::DuplicateStructField { field, .. } => {
            Problem::new("duplicate-field", at(end)).detail("name", field)
        }
        Error::ExceededRecursionLimit => Problem::new("too-deep", at(end)),
        Error::Message(message) => match message.strip_prefix(IMPOSSIBLE_DATE) {
            Some(date) => Problem::new("impossible-date", at(start)).detail("date", date),
            None => Problem::new("ron", at(start)).detail("detail", message),
        },
        other => Problem::new("ron", at(end)).detail("detail", lower_first(&other.to_string())),
    }
}

fn unknown(
    rule: &'static str,
    expected: &[&str],
    found: &str,
    place: crate::report::Place,
) -> Problem {
    let near = nearest(found, expected.iter().copied())
        .map_or_else(|| expected.join(", "), ToOwned::to_owned);
    Problem::new(rule, place)
        .detail("name", found)
        .detail("near", near)
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
