//! What is wrong with a search, and where.

use std::ops::Range;

use crate::lang::Words;

/// A search that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchError {
    /// The bytes of the text that it is about.
    pub span: Range<usize>,
    /// What is wrong.
    pub mistake: Mistake,
}

/// What is wrong with a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// A quotation mark that nothing closes.
    OpenQuote,
    /// A bracket that nothing closes.
    OpenBracket,
    /// A closing bracket that nothing opens.
    StrayBracket,
    /// Brackets around nothing.
    EmptyBrackets,
    /// “or” with nothing before or after it.
    OneSidedOr,
    /// A name before a colon that is none; the nearest one that is.
    UnknownName(String, Option<String>),
    /// A name with nothing after it.
    NoValue(String),
    /// A name that is followed by a colon, and was compared.
    NotCompared(String),
    /// A name that takes a number, and another thing after it.
    NotANumber(String, String),
    /// What this name does not know; and what it does.
    UnknownValue(String, Vec<String>),
    /// It is longer than a search may be.
    TooLong,
    /// Brackets in brackets deeper than a search may have them.
    TooDeep,
}

impl SearchError {
    /// What is wrong and what to do, in one sentence.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        match &self.mistake {
            Mistake::OpenQuote => words.get("search-open-quote").into_owned(),
            Mistake::OpenBracket => words.get("search-open-bracket").into_owned(),
            Mistake::StrayBracket => words.get("search-stray-bracket").into_owned(),
            Mistake::EmptyBrackets => words.get("search-empty-brackets").into_owned(),
            Mistake::OneSidedOr => words.get("search-one-sided-or").into_owned(),
            Mistake::TooLong => words.get("search-too-long").into_owned(),
            Mistake::TooDeep => words.get("search-too-deep").into_owned(),
            Mistake::UnknownName(name, None) => {
                words.with("search-unknown-name", &[("name", name.as_str().into())])
            }
            Mistake::UnknownName(name, Some(nearest)) => {
                let args = [
                    ("name", name.as_str().into()),
                    ("nearest", nearest.as_str().into()),
                ];
                words.with("search-unknown-name-near", &args)
            }
            Mistake::NoValue(name) => {
                words.with("search-no-value", &[("name", name.as_str().into())])
            }
            Mistake::NotCompared(name) => {
                words.with("search-not-compared", &[("name", name.as_str().into())])
            }
            Mistake::NotANumber(name, value) => {
                let args = [
                    ("name", name.as_str().into()),
                    ("value", value.as_str().into()),
                ];
                words.with("search-not-a-number", &args)
            }
            Mistake::UnknownValue(name, known) => {
                let args = [
                    ("name", name.as_str().into()),
                    ("known", known.join(", ").into()),
                ];
                words.with("search-unknown-value", &args)
            }
        }
    }
}
