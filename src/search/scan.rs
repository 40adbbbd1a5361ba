//! The words and signs of a typed search, one after another.

use std::ops::Range;

use super::error::{Mistake, SearchError};
use super::names::{Field, Names};
use super::parse::mistake;
use super::query::Comparison;

/// A word or sign, and the bytes it takes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub span: Range<usize>,
    pub kind: TokenKind,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum TokenKind {
    Open,
    Close,
    /// A minus right before a part.
    Not,
    Or,
    Word(String),
    Quoted(String),
    /// A name, a sign, and what follows at once: its text, and whether that was in quotes.
    Named {
        name: String,
        field: Field,
        /// Nothing for a colon.
        comparison: Option<Comparison>,
        value: Option<(String, bool)>,
        value_span: Range<usize>,
    },
}

/// Quotation marks as the languages have them: what opens, and what closes it.
const QUOTES: [(char, &[char]); 5] = [
    ('"', &['"', '”']),
    ('“', &['”', '“', '"']),
    ('„', &['“', '”', '"']),
    ('«', &['»']),
    ('”', &['”']),
];

pub(super) struct Scanner<'a> {
    text: &'a str,
    names: &'a Names,
    at: usize,
}

impl<'a> Scanner<'a> {
    pub const fn new(text: &'a str, names: &'a Names) -> Self {
        Self { text, names, at: 0 }
    }

    pub fn tokens(mut self) -> Result<Vec<Token>, SearchError> {
        let mut found = Vec::new();
        while let Some(c) = self.next_char() {
            if c.is_whitespace() {
                self.at += c.len_utf8();
                continue;
            }
            let start = self.at;
            if let Some(kind) = self.token(c)? {
                found.push(Token {
                    span: start..self.at,
                    kind,
                });
            }
        }
        Ok(found)
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next_char(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn token(&mut self, c: char) -> Result<Option<TokenKind>, SearchError> {
        let sign = match c {
            '(' => Some(TokenKind::Open),
            ')' => Some(TokenKind::Close),
            '-' | '−' => {
                let after = self.rest().chars().nth(1);
                // A dash between words is none of ours.
                let counts = after.is_some_and(|c| !c.is_whitespace() && c != ')');
                self.at += c.len_utf8();
                return Ok(counts.then_some(TokenKind::Not));
            }
            _ => None,
        };
        if let Some(sign) = sign {
            self.at += c.len_utf8();
            return Ok(Some(sign));
        }
        if let Some(words) = self.quoted()? {
            return Ok(Some(TokenKind::Quoted(words)));
        }
        if let Some(named) = self.named()? {
            return Ok(Some(named));
        }
        let word = self.word();
        if self.names.is_or(&word) {
            return Ok(Some(TokenKind::Or));
        }
        Ok(Some(TokenKind::Word(word)))
    }

    /// What stands in quotes here.
    fn quoted(&mut self) -> Result<Option<String>, SearchError> {
        let open = self.next_char();
        let Some((open, closes)) = QUOTES.into_iter().find(|(mark, _)| Some(*mark) == open) else {
            return Ok(None);
        };
        let start = self.at;
        let inside = start + open.len_utf8();
        let text = self.text.get(inside..).unwrap_or_default();
        let Some(length) = text.find(closes) else {
            return Err(mistake(start..self.text.len(), Mistake::OpenQuote));
        };
        let close = text[length..].chars().next().map_or(1, char::len_utf8);
        self.at = inside + length + close;
        Ok(Some(text[..length].to_owned()))
    }

    /// A name with a sign after it.
    fn named(&mut self) -> Result<Option<TokenKind>, SearchError> {
        let rest = self.rest();
        let is_of_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        let length = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
        let name = &rest[..length];
        let Some((comparison, sign)) = sign(&rest[length..]) else {
            return Ok(None);
        };
        let Some(field) = self.names.fields.get(name).filter(|_| !name.is_empty()) else {
            if name.is_empty() || !name.chars().all(|c| c.is_alphabetic() || c == '-') {
                // Such as 10:00.
                return Ok(None);
            }
            let nearest = self.names.fields.nearest(name);
            let unknown = Mistake::UnknownName(name.to_owned(), nearest);
            return Err(mistake(self.at..self.at + length, unknown));
        };
        self.at += length + sign;
        let start = self.at;
        let value = match self.quoted()? {
            Some(words) => Some((words, true)),
            None => Some((self.word(), false)).filter(|(word, _)| !word.is_empty()),
        };
        Ok(Some(TokenKind::Named {
            name: name.to_owned(),
            field,
            comparison,
            value,
            value_span: start..self.at,
        }))
    }

    /// What follows up to a space, a bracket or a quotation mark.
    fn word(&mut self) -> String {
        let rest = self.rest();
        let ends = |c: char| c.is_whitespace() || "()\"“”„«»".contains(c);
        // A lone closing mark is a word of its own, so that the scanner goes on.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let begins = rest.chars().next().is_some_and(|c| "“”»".contains(c));
        let length = if begins {
            first
        } else {
            rest.find(ends).unwrap_or(rest.len())
        };
        self.at += length;
        rest[..length].to_owned()
    }
}

/// The sign a text begins with, and how many bytes it has; a colon compares nothing.
fn sign(text: &str) -> Option<(Option<Comparison>, usize)> {
    let signs = [
        (":", None),
        ("<=", Some(Comparison::AtMost)),
        ("≤", Some(Comparison::AtMost)),
        (">=", Some(Comparison::AtLeast)),
        ("≥", Some(Comparison::AtLeast)),
        ("<", Some(Comparison::Less)),
        (">", Some(Comparison::More)),
        ("=", Some(Comparison::Equal)),
    ];
    let found = signs.into_iter().find(|(sign, _)| text.starts_with(sign));
    found.map(|(sign, comparison)| (comparison, sign.len()))
}
