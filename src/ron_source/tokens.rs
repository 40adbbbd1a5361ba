//! RON text as tokens, as coarse as finding brackets needs.

use std::ops::Range;

/// One token, as coarse as finding brackets needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Open,
    Close,
    Comma,
    Colon,
    Word,
    Quoted,
}

/// The tokens of a text with their places; white space and comments are passed over.
pub(super) struct Tokens<'a> {
    text: &'a str,
    /// The byte up to which it has been looked through.
    pub at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = (Token, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_blank();
        let start = self.at;
        let first = *self.text.as_bytes().get(start)?;
        let token = match first {
            b'(' | b'[' | b'{' => self.single(Token::Open),
            b')' | b']' | b'}' => self.single(Token::Close),
            b',' => self.single(Token::Comma),
            b':' => self.single(Token::Colon),
            b'"' => self.quoted(),
            b'r' if self.raw_string().is_some() => {
                let hashes = self.raw_string().unwrap_or_default();
                self.raw(hashes)
            }
            b'\'' => self.character(),
            _ => self.word(),
        };
        Some((token, start..self.at))
    }
}

impl<'a> Tokens<'a> {
    pub const fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn single(&mut self, token: Token) -> Token {
        self.at += 1;
        token
    }

    fn skip_blank(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            match (byte, bytes.get(self.at + 1)) {
                (b' ' | b'\n' | b'\r' | b'\t' | 0x0b | 0x0c, _) => self.at += 1,
                (b'/', Some(b'/')) => {
                    let rest = &bytes[self.at..];
                    self.at += memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                }
                (b'/', Some(b'*')) => self.skip_block_comment(),
                (0x80.., _) => match self.rest().chars().next() {
                    Some(c) if c.is_whitespace() => self.at += c.len_utf8(),
                    _ => return,
                },
                _ => return,
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let bytes = self.text.as_bytes();
        let mut depth = 0_usize;
        while self.at < bytes.len() {
            match &bytes[self.at..(self.at + 2).min(bytes.len())] {
                b"/*" => depth += 1,
                b"*/" => depth -= 1,
                _ => {
                    self.at += 1;
                    continue;
                }
            }
            self.at += 2;
            if depth == 0 {
                return self.reach_boundary();
            }
        }
        self.reach_boundary();
    }

    fn reach_boundary(&mut self) {
        self.at = self.at.min(self.text.len());
        while !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
    }

    fn quoted(&mut self) -> Token {
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(rest) = bytes.get(self.at..) {
            let Some(found) = memchr::memchr2(b'"', b'\\', rest) else {
                break;
            };
            if rest[found] == b'"' {
                self.at += found + 1;
                return Token::Quoted;
            }
            self.at += found + 2;
        }
        self.at = self.text.len();
        Token::Quoted
    }

    /// The number of `#` of a raw string that begins here.
    fn raw_string(&self) -> Option<usize> {
        let after = self.rest().strip_prefix('r')?;
        let hashes = after.len() - after.trim_start_matches('#').len();
        after[hashes..].starts_with('"').then_some(hashes)
    }

    fn raw(&mut self, hashes: usize) -> Token {
        let close = format!("\"{}", "#".repeat(hashes));
        let body = self.at + 1 + hashes + 1;
        self.at = self.text[body..]
            .find(&close)
            .map_or(self.text.len(), |end| body + end + close.len());
        Token::Quoted
    }

    fn character(&mut self) -> Token {
        let rest = self.rest();
        let escaped = rest.starts_with("'\\");
        let close = rest
            .char_indices()
            .skip(if escaped { 3 } else { 2 })
            .take(8)
            .find(|(_, c)| *c == '\'');
        self.at += close.map_or(1, |(offset, _)| offset + 1);
        Token::Word
    }

    fn word(&mut self) -> Token {
        let mut chars = self.rest().char_indices().skip(1);
        let stops = |c: char| {
            matches!(
                c,
                '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | '"' | '\'' | '/'
            ) || c.is_whitespace()
        };
        let end = chars.find(|(_, c)| stops(*c)).map(|(offset, _)| offset);
        self.at += end.unwrap_or(self.text.len() - self.at);
        Token::Word
    }
}
