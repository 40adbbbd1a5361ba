//! Marking of typed answers: what a learner wrote against what is right.
//!
//! A right answer in another spelling, alphabet or language is right; a slip of the finger
//! is close, never silently right; and nothing is close to one answer that is another
//! one's name. Numbers and years are never forgiven a digit.
//!
//! Deliberately absent: the question's words, files, and what a verdict does to a card.

mod dates;
mod marks;
mod names;
mod numbers;
mod persons;
mod reason;

use serde::{Deserialize, Serialize};

use crate::dates::{Calendar, HistoricalDate};
use crate::limits::MAX_TEXT_BYTES;
use crate::text::{fold, on_other_layouts};

pub use dates::{DateMark, DatePart, PartMark};
pub use marks::{Detail, Grade, Marked, mark_response};
pub use reason::Reason;

/// What kind of answer is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// Somebody: the surname is needed, the rest helps.
    Person,
    /// Somewhere.
    Place,
    /// A body of people or a publication.
    Org,
    /// A date, as EDTF.
    Date,
    /// A number or a range of two.
    Number,
    /// Any other words.
    Term,
}

impl AnswerKind {
    /// Every kind with its name in files.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("person", Self::Person),
        ("place", Self::Place),
        ("org", Self::Org),
        ("date", Self::Date),
        ("number", Self::Number),
        ("term", Self::Term),
    ];

    /// The kind called so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let mut names = Self::NAMES.into_iter();
        names
            .find(|(other, _)| *other == name)
            .map(|(_, kind)| kind)
    }
}

/// The right answer, and the answers it must not be taken for.
#[derive(Debug, Clone)]
pub struct Expected {
    /// Its kind.
    pub kind: AnswerKind,
    /// The one form shown to the learner.
    pub canonical: String,
    /// Other forms that are right, in any script and language.
    pub aliases: Vec<String>,
    /// Names of others, which are wrong here.
    pub rivals: Vec<String>,
}

/// How good an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The canonical form.
    Exact,
    /// Right in another form.
    Accepted,
    /// Not right, and near enough to type again.
    Close,
    /// Not right.
    Wrong,
}

impl Verdict {
    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Accepted => "accepted",
            Self::Close => "close",
            Self::Wrong => "wrong",
        }
    }

    /// Whether the answer is right.
    #[must_use]
    pub const fn is_right(self) -> bool {
        matches!(self, Self::Exact | Self::Accepted)
    }
}

/// Why an expected answer cannot be marked against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmarkable {
    /// It has no letter and no digit.
    Empty,
    /// It is longer than texts may be.
    TooLong,
    /// It is to be a date, and is no EDTF.
    NoDate,
    /// It is to be a number, and is none.
    NoNumber,
}

impl Expected {
    /// Why nothing can be marked against this, if so.
    #[must_use]
    pub fn unmarkable(&self) -> Option<Unmarkable> {
        let is_date = || HistoricalDate::parse(self.canonical.trim(), Calendar::Unstated).is_ok();
        match self.kind {
            _ if self.canonical.len() > MAX_TEXT_BYTES => Some(Unmarkable::TooLong),
            _ if fold(&self.canonical).is_empty() => Some(Unmarkable::Empty),
            AnswerKind::Date if !is_date() => Some(Unmarkable::NoDate),
            AnswerKind::Number if numbers::read(&self.canonical).is_none() => {
                Some(Unmarkable::NoNumber)
            }
            _ => None,
        }
    }
}

/// Marks a typed answer. The verdict follows from the reason.
///
/// ```
/// use zhanar::session::{AnswerKind, Expected, Verdict, mark};
/// let expected = Expected {
///     kind: AnswerKind::Person,
///     canonical: "Әлихан Бөкейханов".to_owned(),
///     aliases: Vec::new(),
///     rivals: vec!["Ахмет Байтұрсынов".to_owned()],
/// };
/// let verdict = |typed| mark(&expected, typed).verdict();
/// assert_eq!(verdict("әлихан  бөкейханов"), Verdict::Exact);
/// assert_eq!(verdict("Bokeikhanov"), Verdict::Accepted);
/// assert_eq!(verdict("Ахмет Бөкейханов"), Verdict::Close);
/// assert_eq!(verdict("Байтұрсынов"), Verdict::Wrong);
/// ```
#[must_use]
pub fn mark(expected: &Expected, typed: &str) -> Reason {
    // Nothing that is asked for is so long, and comparing takes longer than it is worth.
    if typed.len() > MAX_TEXT_BYTES {
        return Reason::Different;
    }
    if fold(typed).is_empty() {
        return Reason::Empty;
    }
    let as_typed = on_this_layout(expected, typed);
    // Figures are the same on every layout: only what is no number may have been meant as one.
    let is_number = expected.kind == AnswerKind::Number && as_typed != Reason::NoNumber;
    if as_typed.verdict().is_right() || is_number {
        return as_typed;
    }
    let mut others = on_other_layouts(typed).into_iter();
    let meant = others.find(|other| on_this_layout(expected, other).verdict().is_right());
    meant.map_or(as_typed, Reason::Layout)
}

fn on_this_layout(expected: &Expected, typed: &str) -> Reason {
    match expected.kind {
        AnswerKind::Date => dates::mark(expected, typed),
        AnswerKind::Number => numbers::mark(expected, typed),
        AnswerKind::Person => persons::mark(expected, typed),
        AnswerKind::Place | AnswerKind::Org | AnswerKind::Term => names::mark(expected, typed),
    }
}

#[cfg(test)]
mod marks_tests;
#[cfg(test)]
mod tests;
