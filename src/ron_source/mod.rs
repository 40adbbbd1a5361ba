//! RON files written by hand: read piece by piece, so that one broken entry
//! costs that entry alone and every mistake is named with its line and column.
//!
//! A [`Source`] is the text with its outline: where each list of the outermost
//! struct begins and where each entry stands. Entries are parsed one at a time.
//!
//! Deliberately absent: recursion. Brackets are counted, so no nesting exhausts the stack.

mod errors;
mod outline;
mod pieces;
mod places;
mod tokens;

use std::ops::Range;
use std::sync::OnceLock;

use rayon::prelude::*;
use ron::Options;
use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use crate::limits::{MAX_ENTRY_BYTES, MAX_ITEMS, MAX_TEXT_CHARS};
use crate::report::{Place, Problem};

pub use crate::limits::{MAX_DEPTH, MAX_FILE_BYTES, MAX_PROBLEMS};
pub use outline::{Field, fields, first_field_among};

use outline::Shortened;

use pieces::{Broken, Why};
use places::Places;

/// From so many entries on, several are read at a time.
const MANY_ENTRIES: usize = 200;

/// An entry of a list, with its place in the file.
#[derive(Debug)]
pub struct Entry<T> {
    /// What was read.
    pub value: T,
    /// The bytes of the file it was read from.
    pub span: Range<usize>,
}

/// The text of a file and the names its problems give.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    /// The file's name, as problems print it.
    pub file: &'a str,
    /// Its text, without a byte-order mark.
    pub text: &'a str,
    /// Made when the first place is asked for.
    places: OnceLock<Places>,
}

impl<'a> Source<'a> {
    /// A source; a byte-order mark at the front is skipped.
    #[must_use]
    pub fn new(file: &'a str, text: &'a str) -> Self {
        Self {
            file,
            text: text.strip_prefix('\u{feff}').unwrap_or(text),
            places: OnceLock::new(),
        }
    }

    /// The place of a byte of the text.
    #[must_use]
    pub fn place(&self, offset: usize) -> Place {
        let places = self.places.get_or_init(|| Places::of(self.text));
        places.at(self.file, self.text, offset)
    }

    /// The place of the field `name` of the entry at `span`, or of the entry itself.
    #[must_use]
    pub fn field_place(&self, span: &Range<usize>, name: &str) -> Place {
        let entry = &self.text[span.clone()];
        let offset = first_field_among(entry, &[name]).map_or(0, |(_, value)| value);
        self.place(span.start + offset)
    }

    /// The offset of the first bracket that lies deeper than [`MAX_DEPTH`], if any.
    #[must_use]
    pub fn too_deep(&self) -> Option<usize> {
        // The outermost struct and the list stand around every entry.
        outline::first_deeper_than(self.text, MAX_DEPTH + 2)
    }

    /// Reads the outermost struct with the entries of `lists` left out.
    ///
    /// # Errors
    /// The problem that kept it from being read.
    pub fn header<T: DeserializeOwned>(&self, lists: &[&str]) -> Result<T, Problem> {
        let shortened = match lists {
            [] => Shortened::whole(self.text),
            lists => outline::without_lists(self.text, lists),
        };
        let offset = |inside: usize| shortened.place_before(inside);
        options()
            .from_str(&shortened.text)
            .map_err(|error| errors::problem(self, offset, &shortened.text, &error))
    }

    /// Reads the entries of the list `name`; those that cannot be read become problems.
    pub fn entries<T: DeserializeOwned + Send>(
        &self,
        name: &str,
        problems: &mut Vec<Problem>,
    ) -> Vec<Entry<T>> {
        let mut entries = self.sound_entries(name);
        let after = entries.last().map(|entry| entry.span.end);
        let broken = pieces::entries(self.text, name, after, |span| match self.value(&span) {
            Ok(value) => {
                entries.push(Entry { value, span });
                true
            }
            Err(_) => false,
        });
        let told = broken.iter().take(MAX_PROBLEMS);
        problems.extend(told.map(|broken| self.broken::<T>(broken)));
        if let Some(next) = broken.get(MAX_PROBLEMS) {
            let more = broken.len() - MAX_PROBLEMS;
            let place = self.place(next.span.start);
            problems.push(Problem::new("more-problems", place).detail("count", more));
        }
        entries
    }

    /// The entries before the first that cannot be read, on all cores.
    fn sound_entries<T: DeserializeOwned + Send>(&self, name: &str) -> Vec<Entry<T>> {
        let spans = pieces::whole_entries(self.text, name);
        let read = |span: Range<usize>| {
            let value = self.value(&span).ok()?;
            Some(Entry { value, span })
        };
        if spans.len() < MANY_ENTRIES {
            return spans.into_iter().map_while(read).collect();
        }
        let entries: Vec<Option<Entry<T>>> = spans.into_par_iter().map(read).collect();
        entries.into_iter().map_while(|entry| entry).collect()
    }

    /// What is to be said of a piece that is no entry.
    fn broken<T: DeserializeOwned>(&self, Broken { span, why }: &Broken) -> Problem {
        let text = &self.text[span.clone()];
        let start = || self.place(span.start);
        match why {
            Why::TooLong => {
                Problem::new("entry-too-long", start()).detail("limit", MAX_ENTRY_BYTES / 1024)
            }
            Why::TooMany(at) => {
                Problem::new("too-many-items", self.place(*at)).detail("limit", MAX_ITEMS)
            }
            Why::LongText(at) => {
                Problem::new("text-too-long", self.place(*at)).detail("limit", MAX_TEXT_CHARS)
            }
            Why::TooTangled => Problem::new("too-tangled", start()),
            Why::Unread => match self.value::<T>(span) {
                Ok(_) => Problem::new("not-separated", self.place(span.end)),
                Err(error) => errors::problem(self, |inside| span.start + inside, text, &error),
            },
        }
    }

    /// The value of a piece. Its error has no place yet: finding one counts lines.
    fn value<T: DeserializeOwned>(&self, span: &Range<usize>) -> Result<T, SpannedError> {
        options().from_str(&self.text[span.clone()])
    }
}

/// The marker by which a number beyond [`MAX_NUMBER`](crate::limits::MAX_NUMBER) is known among
/// other errors.
pub const LARGE_NUMBER: &str = "large number ";

/// How our files write RON: `Some(…)` may be left out.
#[must_use]
pub fn options() -> Options {
    Options::default()
        .with_default_extension(
            Extensions::IMPLICIT_SOME
                | Extensions::UNWRAP_NEWTYPES
                | Extensions::UNWRAP_VARIANT_NEWTYPES,
        )
        .with_recursion_limit(MAX_DEPTH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Header {
        title: String,
        #[serde(default, rename = "cards")]
        _cards: Vec<()>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Card {
        id: String,
        #[serde(default)]
        note: Option<String>,
    }

    fn read(text: &str) -> (Result<Header, Problem>, Vec<String>, Vec<Problem>) {
        let source = Source::new("d.ron", text);
        let mut problems = Vec::new();
        let ids = source
            .entries::<Card>("cards", &mut problems)
            .into_iter()
            .map(|entry| entry.value.id)
            .collect();
        (source.header::<Header>(&["cards"]), ids, problems)
    }

    #[test]
    fn entries_and_header_are_read_apart() {
        let (header, ids, problems) = read(
            "// ( [\n(title: \"a \\\" [\", cards: [\n  (id: \"x\", note: \"(\"),\n  /* ] */ (id: r#\"y\"\"#),\n])",
        );
        assert_eq!(header.unwrap().title, "a \" [");
        assert_eq!(ids, ["x", "y\""]);
        assert_eq!(problems, []);
    }

    #[test]
    fn one_broken_entry_leaves_the_others() {
        for broken in [
            "(id: \"b\", note: \"open),",
            "(id: \"b\",",
            "(idd: \"b\"),",
            "(note: \"n\"),",
            "(id: 3),",
            "{{{{,",
            ")(,",
            "(id: \"b\" note: \"n\"),",
        ] {
            let text = format!(
                "(\n    title: \"t\",\n    cards: [\n        (id: \"a\"),\n        {broken}\n        (id: \"c\"),\n        (id: \"d\"),\n    ],\n)\n"
            );
            let (header, ids, problems) = read(&text);
            assert_eq!(ids, ["a", "c", "d"], "{broken}");
            assert_eq!(problems.len(), 1, "{broken}: {problems:?}");
            assert!(
                (5..=6).contains(&problems[0].place.line),
                "{broken}: {problems:?}"
            );
            assert!(header.is_ok(), "{broken}: {header:?}");
        }
    }

    #[test]
    fn however_many_entries_are_broken_the_sound_ones_are_read() {
        let broken = "        (idd: \"x\"),\n".repeat(MAX_PROBLEMS + 5);
        let text = format!(
            "(\n    title: \"t\",\n    cards: [\n{broken}        (id: \"last\"),\n    ],\n)\n"
        );
        let (_, ids, problems) = read(&text);
        assert_eq!(
            (ids.as_slice(), problems.len()),
            (["last".to_owned()].as_slice(), MAX_PROBLEMS + 1)
        );
        assert_eq!(
            problems.last().map(|problem| problem.rule),
            Some("more-problems")
        );
    }

    #[test]
    fn a_list_closed_too_early_goes_on() {
        let text = "(\n    title: \"t\",\n    cards: [\n        (id: \"a\"))],\n        (id: \"b\"),\n    ],\n)\n";
        let (_, ids, problems) = read(text);
        assert_eq!(
            (ids.as_slice(), problems.len()),
            (["a".to_owned(), "b".to_owned()].as_slice(), 1),
            "{problems:?}"
        );
    }

    #[test]
    fn a_mistake_outside_the_entries_is_placed_exactly() {
        let (header, ids, _) = read("(\n    titel: \"t\",\n    cards: [(id: \"a\")],\n)");
        let problem = header.unwrap_err();
        assert_eq!(
            (problem.rule, problem.place.line, problem.place.column),
            ("unknown-field", 2, 5)
        );
        assert_eq!(ids, ["a"]);
    }

    #[test]
    fn nesting_is_counted_not_recursed() {
        let deep = format!("(title: \"t\", cards: [{}", "(".repeat(200_000));
        assert!(Source::new("d.ron", &deep).too_deep().is_some());
        let (_, ids, problems) = read(&deep);
        assert!(ids.is_empty() && !problems.is_empty());
    }
}
