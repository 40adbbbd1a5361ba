//! What checking and long work report: a [`Problem`] is a finding in somebody's file,
//! a [`Place`] says where it stands, a [`Task`] follows work that takes long.
//!
//! Deliberately absent: words. A problem names its rule; `lang` words it.

use std::fmt;

use crate::lang::Words;
use crate::limits::MAX_TOLD;

/// Where in a file something stands; lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The file as its reader named it; empty for a text without a file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// The place of the byte `offset` of `text`.
    ///
    /// ```
    /// use zhanar::report::Place;
    /// let place = Place::of("deck.ron", "(\n  ә: 1)", 6);
    /// assert_eq!((place.line, place.column), (2, 4));
    /// ```
    #[must_use]
    pub fn of(file: &str, text: &str, offset: usize) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            file: file.to_owned(),
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// A mistake found in a deck or a fact base, worth one line to its author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule that found it: `problem-RULE` and `problem-RULE-fix` are its words.
    pub rule: &'static str,
    /// Where it stands.
    pub place: Place,
    /// What the words mention, by name.
    pub details: Vec<(&'static str, String)>,
}

/// The most characters a problem repeats of what it found.
const LONGEST_DETAIL: usize = 200;

impl Problem {
    /// A finding of `rule` at `place`.
    #[must_use]
    pub const fn new(rule: &'static str, place: Place) -> Self {
        Self {
            rule,
            place,
            details: Vec::new(),
        }
    }

    /// So many more findings from `place` on, which are not told one by one.
    #[must_use]
    pub fn untold(place: Place, count: usize) -> Self {
        Self::new("untold", place).detail("count", count)
    }

    /// Leaves the first of `problems` in the order of the file, and tells how many more there are.
    pub fn only_first(problems: &mut Vec<Self>) {
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        if let Some(next) = problems.get(MAX_TOLD) {
            let rest = Self::untold(next.place.clone(), problems.len() - MAX_TOLD);
            problems.truncate(MAX_TOLD);
            problems.push(rest);
        }
    }

    /// Adds something the words mention.
    #[must_use]
    pub fn detail(mut self, name: &'static str, value: impl ToString) -> Self {
        let value = value.to_string();
        let shortened = match value.char_indices().nth(LONGEST_DETAIL) {
            Some((end, _)) => format!("{}…", &value[..end]),
            None => value,
        };
        self.details.push((name, shortened));
        self
    }

    /// What is wrong, as a sentence without a full stop.
    #[must_use]
    pub fn what(&self, words: &Words) -> String {
        self.words(words, "")
    }

    /// What to do about it, as a sentence without a full stop.
    #[must_use]
    pub fn fix(&self, words: &Words) -> String {
        self.words(words, "-fix")
    }

    /// The whole line: `file:line:column: what is wrong; what to do`.
    #[must_use]
    pub fn line(&self, words: &Words) -> String {
        format!("{}: {}; {}", self.place, self.what(words), self.fix(words))
    }

    fn words(&self, words: &Words, suffix: &str) -> String {
        let args: Vec<_> = self
            .details
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        words.with(&format!("problem-{}{suffix}", self.rule), &args)
    }
}

/// Whoever waits for long work: hears how far it is, and may stop it at the next report.
pub trait Task {
    /// Says that `done` of `all` equal steps are done.
    ///
    /// # Errors
    /// The work is no longer wanted; it ends as for any other error.
    fn report(&mut self, done: u64, all: u64) -> Result<(), Cancelled>;
}

/// Work was stopped because nobody wants its result any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped before the end")]
pub struct Cancelled;

/// Nobody watches, and nobody stops the work.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Task for Unwatched {
    fn report(&mut self, _done: u64, _all: u64) -> Result<(), Cancelled> {
        Ok(())
    }
}

/// A stretch of a longer task: what it reports is told as a part of the whole.
pub struct Stretch<'a> {
    task: &'a mut dyn Task,
    from: u64,
    to: u64,
}

impl<'a> Stretch<'a> {
    /// The stretch between two thousandths of a task.
    pub const fn new(task: &'a mut dyn Task, from: u64, to: u64) -> Self {
        Self { task, from, to }
    }
}

impl Task for Stretch<'_> {
    fn report(&mut self, done: u64, all: u64) -> Result<(), Cancelled> {
        let length = self.to.saturating_sub(self.from);
        let inside = length.saturating_mul(done.min(all)) / all.max(1);
        self.task.report(self.from + inside, 1000)
    }
}
