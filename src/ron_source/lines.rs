//! Lines and columns of a long text, found without going through all of it each time.

use std::ops::Range;

/// Bytes between two counts of characters.
const STEP: usize = 1_024;

/// Where lines begin, and how many characters stand before every 1,024th byte.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    starts: Vec<usize>,
    chars: Vec<usize>,
}

impl Lines {
    /// Goes through the text once.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let newlines = memchr::memchr_iter(b'\n', bytes).map(|at| at + 1);
        let mut before = 0;
        let counts = bytes.chunks(STEP).map(|chunk| {
            let so_far = before;
            before += begun_in(chunk);
            so_far
        });
        let chars = counts.collect();
        Self {
            starts: std::iter::once(0).chain(newlines).collect(),
            chars,
        }
    }

    /// Line and column of the byte `offset` of the same text, both from 1; columns in
    /// characters.
    pub fn at(&self, text: &str, offset: usize) -> (usize, usize) {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied();
        (line, self.chars_in(text, start.unwrap_or(0)..offset) + 1)
    }

    fn chars_in(&self, text: &str, span: Range<usize>) -> usize {
        self.chars_before(text, span.end) - self.chars_before(text, span.start)
    }

    fn chars_before(&self, text: &str, offset: usize) -> usize {
        let step = offset / STEP;
        match self.chars.get(step) {
            Some(before) => before + begun_in(&text.as_bytes()[step * STEP..offset]),
            // The end of a text of whole steps.
            None => text.chars().count(),
        }
    }
}

/// How many characters begin in a piece of UTF-8.
fn begun_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Place;

    #[test]
    fn every_place_is_the_one_that_counting_finds() {
        let long = "әліпби\nодна строка, ё, and more € 𝒙\n\n".repeat(60);
        let whole_steps = "ab\n".repeat(STEP);
        for text in ["", "\n", "a", "ә", &long, &whole_steps] {
            let lines = Lines::new(text);
            for offset in 0..=text.len() + 2 {
                let place = Place::of("", text, offset);
                assert_eq!(
                    lines.at(text, offset),
                    (place.line, place.column),
                    "{offset}"
                );
            }
        }
    }
}
