//! Lines and columns of many places in one text, counted once.

use crate::report::Place;

/// Bytes between two counts of characters.
const STRIDE: usize = 4_096;

/// Where the lines of a text begin, and how many characters stand before each stretch of it.
#[derive(Debug, Clone)]
pub(super) struct Places {
    line_starts: Vec<usize>,
    chars_before: Vec<usize>,
}

impl Places {
    pub fn of(text: &str) -> Self {
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let mut count = 0;
        let counted = text.as_bytes().chunks(STRIDE).map(|stretch| {
            let before = count;
            count += chars(stretch);
            before
        });
        Self {
            chars_before: counted.collect(),
            line_starts: std::iter::once(0)
                .chain(newlines.map(|(at, _)| at + 1))
                .collect(),
        }
    }

    /// The place of the byte `offset` of `text`, the text this was made of.
    pub fn at(&self, file: &str, text: &str, offset: usize) -> Place {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts.get(line - 1).copied().unwrap_or_default();
        let column = self.chars_to(text, offset) - self.chars_to(text, start) + 1;
        Place {
            file: file.to_owned(),
            line,
            column,
        }
    }

    /// How many characters stand before a byte.
    fn chars_to(&self, text: &str, offset: usize) -> usize {
        let stretch = offset / STRIDE;
        let Some(before) = self.chars_before.get(stretch) else {
            let last = self.chars_before.len().saturating_sub(1);
            let before = self.chars_before.last().copied().unwrap_or_default();
            return before + chars(&text.as_bytes()[last * STRIDE..offset]);
        };
        before + chars(&text.as_bytes()[stretch * STRIDE..offset])
    }
}

/// The characters that begin among these bytes.
fn chars(bytes: &[u8]) -> usize {
    let begins = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    bytes.iter().filter(begins).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_the_one_that_is_counted_from_the_beginning() {
        let line = "Әлихан\r\n\n𝄞 e\u{301} «Алаш»\n";
        for text in ["", "\n", line, &line.repeat(700), &"ә".repeat(STRIDE)] {
            let places = Places::of(text);
            for offset in (0..=text.len() + 2)
                .filter(|at| at % 7 == 0 || *at > text.len() - 9.min(text.len()))
            {
                assert_eq!(
                    places.at("a", text, offset),
                    Place::of("a", text, offset),
                    "{offset} of {}",
                    text.len()
                );
            }
        }
    }
}
