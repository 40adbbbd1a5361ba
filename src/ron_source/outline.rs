//! Finding entries and fields in RON text without parsing their values.

use std::ops::Range;

use crate::limits::{MAX_ENTRY_BYTES, MAX_FIELDS, MAX_ITEMS, MAX_PASSES, MAX_TEXT_BYTES};

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

/// One token, as coarse as finding brackets needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Open,
    Close,
    Comma,
    Colon,
    Word,
    Quoted,
}

/// The tokens of a text with their places; white space and comments are passed over.
struct Tokens<'a> {
    text: &'a str,
    at: usize,
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
    const fn new(text: &'a str, at: usize) -> Self {
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
fn list_start(text: &str, name: &str) -> Option<usize> {
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

/// A piece of a list that is no entry.
#[derive(Debug, Clone)]
pub struct Broken {
    /// Where it stands.
    pub span: Range<usize>,
    /// What is the matter with it.
    pub why: Why,
}

/// What is the matter with a piece that is no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It cannot be read.
    Unread,
    /// It is longer than entries may be.
    TooLong,
    /// A list in it has more items than lists may have, from this byte on.
    TooMany(usize),
    /// A text in it is longer than texts may be, which begins at this byte.
    LongText(usize),
    /// Too much before it was broken: from here on nothing was read.
    TooTangled,
}

/// The whole entries of the list `name`, up to the first that is not.
pub fn whole_entries(text: &str, name: &str) -> Vec<Range<usize>> {
    let mut whole = Vec::new();
    let Some(mut at) = list_start(text, name) else {
        return whole;
    };
    while let Some(begin) = entry_start(text, at) {
        let Extent { end, close, beyond } = entry_end(text, begin);
        if close != Close::Whole || beyond.is_some() || end == begin {
            break;
        }
        whole.push(begin..end);
        at = end;
    }
    whole
}

/// Walks the entries of the list `name`, from the one after `after` on: `read` takes each piece and says whether it is whole.
/// Returns the pieces that were not.
///
/// Where an entry's brackets or quotes do not close, it ends before the next line that
/// begins like an entry (same indentation, a name or bracket that opens). So a stretch may be
/// read more than once, but no more often than [`MAX_PASSES`] times the whole.
pub fn entries(
    text: &str,
    name: &str,
    after: Option<usize>,
    mut read: impl FnMut(Range<usize>) -> bool,
) -> Vec<Broken> {
    let Some(start) = list_start(text, name) else {
        return Vec::new();
    };
    let mut at = after.unwrap_or(start);
    let mut broken = Vec::new();
    let mut lines = None;
    let mut bytes_left = MAX_PASSES * text.len().max(MAX_ENTRY_BYTES);
    while let Some(begin) = entry_start(text, at) {
        let Extent { end, close, beyond } = entry_end(text, begin);
        let Some(left) = bytes_left.checked_sub(end - begin + 1) else {
            let (span, why) = (begin..text.len(), Why::TooTangled);
            broken.push(Broken { span, why });
            break;
        };
        bytes_left = left;
        at = end;
        if close == Close::Whole
            && let Some(why) = beyond
        {
            let span = begin..end;
            broken.push(Broken { span, why });
            continue;
        }
        if close == Close::Whole && end > begin && read(begin..end) {
            continue;
        }
        let first = || entry_start(text, start).unwrap_or(begin);
        let lines = lines.get_or_insert_with(|| EntryLines::new(text, first()));
        let cut = lines.after(begin);
        let is_too_long = close == Close::TooFar && cut.is_none_or(|cut| cut > end);
        if close != Close::Whole || end == begin || cut.is_some_and(|cut| cut < end) {
            at = cut.unwrap_or_else(|| lines.end_of_list(begin));
        }
        broken.push(Broken {
            span: begin..trim_separator(text, begin, at),
            why: if is_too_long {
                Why::TooLong
            } else {
                Why::Unread
            },
        });
    }
    broken
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

fn entry_start(text: &str, at: usize) -> Option<usize> {
    let mut tokens = Tokens::new(text, at);
    loop {
        match tokens.next()? {
            (Token::Comma, _) => {}
            (Token::Close, span) if text[span.clone()].starts_with(']') => return None,
            (_, span) => return Some(span.start),
        }
    }
}

/// How the brackets of an entry close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Close {
    /// All of them.
    Whole,
    /// Not in their order, or not before the text ends.
    Not,
    /// Not within the bytes an entry may have.
    TooFar,
}

/// How far an entry goes.
struct Extent {
    end: usize,
    close: Close,
    /// What in it is beyond a bound.
    beyond: Option<Why>,
}

/// The extent of the entry that begins at `begin`.
fn entry_end(text: &str, begin: usize) -> Extent {
    let limit = text.floor_char_boundary(begin + MAX_ENTRY_BYTES);
    let open_end = if limit < text.len() {
        Close::TooFar
    } else {
        Close::Not
    };
    let text = &text[..limit];
    // Each bracket that is open, with the commas in it.
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut end = begin;
    let mut beyond = None;
    for (token, span) in Tokens::new(text, begin) {
        let bracket = text.as_bytes()[span.start];
        let close = match token {
            Token::Open => {
                open.push((bracket, 0));
                None
            }
            Token::Close => match open.pop() {
                None => Some((end, Close::Whole)),
                Some((opening, _)) if !pairs(opening, bracket) => Some((span.end, Close::Not)),
                Some(_) => None,
            },
            Token::Comma if open.is_empty() => Some((end, Close::Whole)),
            Token::Comma | Token::Quoted => {
                let found = open.last_mut().and_then(|(_, commas)| {
                    *commas += usize::from(token == Token::Comma);
                    beyond_bounds(token, &span, *commas)
                });
                beyond = beyond.or(found);
                None
            }
            Token::Colon | Token::Word => None,
        };
        if let Some((end, close)) = close {
            return Extent { end, close, beyond };
        }
        end = span.end;
    }
    Extent {
        end,
        close: open_end,
        beyond,
    }
}

/// What of a token is beyond a bound, after so many commas of its list.
fn beyond_bounds(token: Token, span: &Range<usize>, commas: usize) -> Option<Why> {
    if token == Token::Quoted && span.len() > MAX_TEXT_BYTES {
        Some(Why::LongText(span.start))
    } else if token == Token::Comma && commas > MAX_ITEMS {
        Some(Why::TooMany(span.start))
    } else {
        None
    }
}

const fn pairs(open: u8, close: u8) -> bool {
    matches!((open, close), (b'(', b')') | (b'[', b']') | (b'{', b'}'))
}

fn line_indentation(text: &str, at: usize) -> usize {
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    text[line_start..].len() - text[line_start..].trim_start().len()
}

/// The lines of a list that begin like its entries, looked for once.
struct EntryLines<'a> {
    text: &'a str,
    indentation: usize,
    /// The one that was found last, and from where on it is the next.
    found: Option<(usize, Option<usize>)>,
}

impl<'a> EntryLines<'a> {
    /// The lines of a list whose first entry begins at `begin`.
    fn new(text: &'a str, begin: usize) -> Self {
        Self {
            text,
            indentation: line_indentation(text, begin),
            found: None,
        }
    }

    /// The next of them after `begin`.
    fn after(&mut self, begin: usize) -> Option<usize> {
        if let Some((from, line)) = self.found
            && from <= begin
            && line.is_none_or(|line| begin < line)
        {
            return line;
        }
        let line = next_entry_line(self.text, begin, self.indentation);
        self.found = Some((begin, line));
        line
    }

    fn end_of_list(&self, begin: usize) -> usize {
        list_end_line(self.text, begin, self.indentation)
    }
}

/// The next line after `begin` that begins like an entry.
fn next_entry_line(text: &str, begin: usize, indentation: usize) -> Option<usize> {
    lines_after(text, begin).find_map(|(start, line)| {
        let trimmed = line.trim_start();
        let name_end = trimmed
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(trimmed.len());
        let opens = trimmed[name_end..].starts_with('(');
        (opens && line.len() - trimmed.len() == indentation)
            .then_some(start + line.len() - trimmed.len())
    })
}

/// Where a list whose last entry is broken ends: a line with less indentation that closes it.
fn list_end_line(text: &str, begin: usize, indentation: usize) -> usize {
    lines_after(text, begin)
        .find(|(_, line)| {
            let trimmed = line.trim_start();
            trimmed.starts_with(']') && line.len() - trimmed.len() < indentation
        })
        .map_or(text.len(), |(start, _)| start)
}

fn lines_after(text: &str, begin: usize) -> impl Iterator<Item = (usize, &str)> {
    text[begin..].match_indices('\n').map(move |(newline, _)| {
        let start = begin + newline + 1;
        let end = text[start..]
            .find('\n')
            .map_or(text.len(), |length| start + length);
        (start, &text[start..end])
    })
}

fn trim_separator(text: &str, begin: usize, end: usize) -> usize {
    begin
        + text[begin..end]
            .trim_end_matches(|c: char| c.is_whitespace() || c == ',')
            .len()
}
