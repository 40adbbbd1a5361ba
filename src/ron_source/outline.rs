//! Finding entries and fields in RON text without parsing their values.

use std::ops::Range;

use super::pieces::entries;
use super::tokens::{Token, Tokens};
use crate::limits::MAX_FIELDS;

/// A named field of a struct: where its name and its value stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field<'a> {
    /// The field's name.
    pub name: &'a str,
    /// Where the name stands.
    pub name_span: Range<usize>,
    /// Where the value stands, without white space around it.
    pub value: Range<usize>,
}

/// The offset of the first opening bracket with `depth` brackets around it.
pub fn first_deeper_than(text: &str, depth: usize) -> Option<usize> {
    let mut open = 0_usize;
    for (token, span) in Tokens::new(text, 0) {
        match token {
            Token::Open if open >= depth => return Some(span.start),
            Token::Open => open += 1,
            Token::Close => open = open.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// The fields of the struct that `text` begins with (`Name(a: 1, b: "x")`).
#[must_use]
pub fn fields(text: &str) -> Vec<Field<'_>> {
    let mut tokens = Tokens::new(text, 0)
        .skip_while(|(token, _)| *token == Token::Word)
        .peekable();
    if tokens.next().is_none_or(|(token, _)| token != Token::Open) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut name: Option<Range<usize>> = None;
    let mut value: Option<Range<usize>> = None;
    let mut last_word: Option<Range<usize>> = None;
    let mut depth = 0_usize;
    for (token, span) in tokens {
        match token {
            Token::Colon if depth == 0 && name.is_none() => name = last_word.take(),
            Token::Comma | Token::Close if depth == 0 => {
                if let (Some(name), Some(value)) = (name.take(), value.take()) {
                    found.push(Field {
                        name: &text[name.clone()],
                        name_span: name,
                        value,
                    });
                }
                if token == Token::Close || found.len() >= MAX_FIELDS {
                    break;
                }
            }
            _ => {
                depth = match token {
                    Token::Open => depth + 1,
                    Token::Close => depth.saturating_sub(1),
                    _ => depth,
                };
                if name.is_some() {
                    value = Some(value.map_or(span.start, |value| value.start)..span.end);
                } else if token == Token::Word {
                    last_word = Some(span);
                }
            }
        }
    }
    if let (Some(name), Some(value)) = (name, value) {
        found.push(Field {
            name: &text[name.clone()],
            name_span: name,
            value,
        });
    }
    found
}

/// The first field of the struct that `text` begins with whose name is among these, with the
/// offset of its value. No more of the text is looked at than is needed to tell.
pub fn first_field_among<'n>(text: &str, names: &[&'n str]) -> Option<(&'n str, usize)> {
    let mut tokens = Tokens::new(text, 0);
    let mut depth = 0_usize;
    let mut word = "";
    while let Some((token, span)) = tokens.next() {
        match token {
            Token::Open => depth += 1,
            Token::Close if depth == 1 => return None,
            Token::Close => depth = depth.saturating_sub(1),
            Token::Word => word = &text[span],
            Token::Colon if depth == 1 => {
                if let Some(name) = names.iter().find(|name| **name == word) {
                    let (_, value) = tokens.next()?;
                    return Some((name, value.start));
                }
            }
            Token::Comma | Token::Quoted | Token::Colon => {}
        }
    }
    None
}

/// Where the brackets of the list `name` of the outermost struct open, with the offset after `[`.
pub(super) fn list_start(text: &str, name: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut word = "";
    let mut named = false;
    for (token, span) in Tokens::new(text, 0) {
        match token {
            Token::Open if depth == 1 && named && text[span.clone()].starts_with('[') => {
                return Some(span.end);
            }
            Token::Open => depth += 1,
            Token::Close => depth = depth.saturating_sub(1),
            Token::Colon if depth == 1 => {
                named = word == name;
                continue;
            }
            Token::Word => word = &text[span],
            Token::Comma | Token::Quoted | Token::Colon => {}
        }
        named = false;
    }
    None
}

/// A text without the entries of some lists, which knows where each byte stood.
pub struct Shortened {
    /// What is left.
    pub text: String,
    /// Where bytes were left out, in what is left, and how many before each place in all.
    cuts: Vec<(usize, usize)>,
}

impl Shortened {
    /// The text as it is.
    pub fn whole(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            cuts: Vec::new(),
        }
    }

    /// Where the byte at `offset` stood in the whole text.
    pub fn place_before(&self, offset: usize) -> usize {
        let passed = self.cuts.iter().rev().find(|(at, _)| *at <= offset);
        offset + passed.map_or(0, |(_, left_out)| *left_out)
    }
}

/// The text without the entries of `lists`.
pub fn without_lists(text: &str, lists: &[&str]) -> Shortened {
    let mut spans: Vec<Range<usize>> = lists
        .iter()
        .filter_map(|name| list_span(text, name))
        .collect();
    spans.sort_by_key(|span| span.start);
    let mut shortened = Shortened {
        text: String::new(),
        cuts: Vec::new(),
    };
    let mut at = 0;
    let mut left_out = 0;
    for span in spans {
        shortened.text.push_str(&text[at..span.start.max(at)]);
        let from = span.start.max(at);
        at = span.end.max(at);
        left_out += at - from;
        shortened.cuts.push((shortened.text.len(), left_out));
    }
    shortened.text.push_str(&text[at..]);
    shortened
}

/// Where the entries of a list stand, up to the bracket that closes it.
fn list_span(text: &str, name: &str) -> Option<Range<usize>> {
    let start = list_start(text, name)?;
    let mut last_end = start;
    let broken = entries(text, name, None, |span| {
        last_end = span.end;
        true
    });
    let last_end = broken
        .last()
        .map_or(last_end, |last| last.span.end.max(last_end));
    Some(start..close_of_list(text, last_end))
}

/// The offset of the bracket that closes the list, searched from the end of its last entry.
fn close_of_list(text: &str, from: usize) -> usize {
    text[from..]
        .find(']')
        .map_or(text.len(), |offset| from + offset)
}
