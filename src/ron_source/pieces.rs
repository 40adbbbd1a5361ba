//! The entries of a list, one after another, and the pieces between them that are none.

use std::ops::Range;

use super::outline::list_start;
use super::tokens::{Token, Tokens};
use crate::limits::{MAX_ENTRY_BYTES, MAX_ITEMS, MAX_PASSES, MAX_TEXT_BYTES};

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
        let Extent {
            end, close, beyond, ..
        } = entry_end(text, begin, MAX_ENTRY_BYTES);
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
        let first = || entry_start(text, start).unwrap_or(begin);
        let lines = lines.get_or_insert_with(|| EntryLines::new(text, first()));
        let Extent {
            end,
            seen,
            close,
            beyond,
        } = extent(text, begin, lines);
        let Some(left) = bytes_left.checked_sub(seen + 1) else {
            let (span, why) = (begin..text.len(), Why::TooTangled);
            broken.push(Broken { span, why });
            break;
        };
        bytes_left = left;
        at = end;
        let beyond = beyond.or((end - begin > MAX_ENTRY_BYTES).then_some(Why::TooLong));
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
        let cut = lines.after(begin);
        if close != Close::Whole || end == begin || cut.is_some_and(|cut| cut < end) {
            at = cut.unwrap_or_else(|| lines.end_of_list(begin));
        }
        broken.push(Broken {
            span: begin..trim_separator(text, begin, at),
            why: Why::Unread,
        });
    }
    broken
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
    /// The bytes that were looked at.
    seen: usize,
    close: Close,
    /// What in it is beyond a bound.
    beyond: Option<Why>,
}

/// The extent of the entry that begins at `begin`: where nothing begins inside it, a giant is
/// followed to its end, so that it is passed over as a whole.
fn extent(text: &str, begin: usize, lines: &mut EntryLines) -> Extent {
    let near = entry_end(text, begin, MAX_ENTRY_BYTES);
    let is_giant =
        near.close == Close::TooFar && lines.after(begin).is_none_or(|line| line > near.end);
    if is_giant {
        entry_end(text, begin, text.len())
    } else {
        near
    }
}

/// The extent of an entry as far as it shows within `most` bytes.
fn entry_end(text: &str, begin: usize, most: usize) -> Extent {
    let limit = text.floor_char_boundary(begin.saturating_add(most));
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
    let mut tokens = Tokens::new(text, begin);
    while let Some((token, span)) = tokens.next() {
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
            return Extent {
                end,
                seen: tokens.at - begin,
                close,
                beyond,
            };
        }
        end = span.end;
    }
    Extent {
        end,
        seen: tokens.at - begin,
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
