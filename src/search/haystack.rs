//! Folded texts of many cards, one after another, in which words are found quickly.

use std::collections::HashMap;

use memchr::memmem::Finder;

use super::places::Places;
use super::query::Needle;
use crate::text::{fold, skeleton};

/// The texts of many cards. Each stands on a line of its own between spaces, so that words
/// and whole texts have their edges, and nothing is found over the end of a text.
#[derive(Debug, Default)]
pub(super) struct Haystack {
    folded: Side,
    skeletons: Side,
}

#[derive(Debug, Default)]
struct Side {
    text: String,
    /// Where each card begins.
    starts: Vec<usize>,
}

/// Puts texts into a haystack.
#[derive(Debug, Default)]
pub(super) struct Builder {
    haystack: Haystack,
    /// Words come again and again; each is spelled out once.
    known: HashMap<String, String>,
}

impl Builder {
    /// Begins the next card.
    pub fn begin(&mut self) {
        for side in [&mut self.haystack.folded, &mut self.haystack.skeletons] {
            side.starts.push(side.text.len());
        }
    }

    /// Adds a text of the card.
    pub fn add(&mut self, text: &str) {
        let folded = fold(text);
        if folded.is_empty() {
            return;
        }
        self.haystack.folded.line(std::iter::once(folded.as_str()));
        for word in folded.split(' ') {
            if !self.known.contains_key(word) {
                self.known.insert(word.to_owned(), skeleton(word));
            }
        }
        let known = &self.known;
        let words = folded.split(' ').filter_map(|word| known.get(word));
        self.haystack.skeletons.line(words.map(String::as_str));
    }

    pub fn done(self) -> Haystack {
        self.haystack
    }
}

impl Haystack {
    /// The cards of which a text holds the words as parts, or as whole words one after
    /// another.
    pub fn with_words(&self, needle: &Needle) -> Places {
        let edge = if needle.is_whole { " " } else { "" };
        self.with_edges(needle, edge, edge)
    }

    /// The cards of which a text holds the words as parts, or is the whole of them.
    pub fn with_title(&self, needle: &Needle) -> Places {
        if needle.is_whole {
            self.with_edges(needle, "\n ", " \n")
        } else {
            self.with_edges(needle, "", "")
        }
    }

    fn with_edges(&self, needle: &Needle, before: &str, after: &str) -> Places {
        let framed = |words: &str| format!("{before}{words}{after}");
        let mut found = self.folded.with(&framed(&needle.folded));
        if !needle.skeleton.is_empty() {
            found = found.or(&self.skeletons.with(&framed(&needle.skeleton)));
        }
        found
    }
}

impl Side {
    fn line<'a>(&mut self, words: impl Iterator<Item = &'a str>) {
        self.text.push('\n');
        for word in words {
            self.text.push(' ');
            self.text.push_str(word);
        }
        self.text.push_str(" \n");
    }

    /// The cards in whose texts the bytes stand: each is looked through to the first find.
    fn with(&self, bytes: &str) -> Places {
        let mut found = Places::none(self.starts.len());
        let finder = Finder::new(bytes);
        let mut from = 0;
        while let Some(at) = finder.find(&self.text.as_bytes()[from..]) {
            let at = from + at;
            let card = self.starts.partition_point(|start| *start <= at) - 1;
            found.add(card);
            match self.starts.get(card + 1) {
                Some(next) => from = *next,
                None => break,
            }
        }
        found
    }
}
