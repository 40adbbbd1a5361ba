//! Why an answer got its verdict, in words.

use super::Verdict;
use crate::lang::Words;

/// Why an answer is right, close or wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The canonical form.
    Same,
    /// One of the other forms; the canonical one.
    OtherForm(String),
    /// The same name in another spelling or alphabet; the canonical form.
    Spelling(String),
    /// The surname alone, which nobody else has; the whole name.
    SurnameAlone(String),
    /// The finger slipped to the next key once in a whole name; the canonical form.
    NextKey(String),
    /// Typed on another keyboard layout; what was meant.
    Layout(String),
    /// The same date in other words.
    SameDate,
    /// The date within the margin of an approximate one.
    AboutThen,
    /// The date asked for, and more than was asked.
    MorePrecise,
    /// The day in the other style, where the source does not name its calendar.
    OtherStyle,
    /// The number in words or Roman numerals.
    NumberInWords,
    /// A number near one that is known only roughly, or within a range.
    NumberWithin,
    /// So many letters differ.
    Slip(usize),
    /// The surname is right, and others have it too.
    GivenNameNeeded,
    /// The surname is right, the rest of the name is not.
    GivenNameDiffers,
    /// The surname is right, and the given name is that of this rival.
    GivenNameOf(String),
    /// The surname is missing.
    SurnameNeeded,
    /// It fits this rival as well.
    FitsTwo(String),
    /// It says less than was asked.
    LessPrecise,
    /// The year has two digits only.
    ShortYear,
    /// The day is a few days off.
    DayNear,
    /// Only one end of a span or range.
    OneEnd,
    /// Nothing was typed.
    Empty,
    /// The name of a rival.
    Rival(String),
    /// It says the opposite.
    Opposite,
    /// Another name or word.
    Different,
    /// Another year.
    OtherYear,
    /// Another century.
    OtherCentury,
    /// Another month or season.
    OtherMonth,
    /// Another day.
    OtherDay,
    /// Another number.
    OtherNumber,
    /// It is no date.
    NoDate,
    /// It is no number.
    NoNumber,
}

impl Reason {
    /// The verdict that follows.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        match self {
            Self::Same => Verdict::Exact,
            Self::OtherForm(_)
            | Self::Spelling(_)
            | Self::SurnameAlone(_)
            | Self::NextKey(_)
            | Self::Layout(_)
            | Self::SameDate
            | Self::AboutThen
            | Self::MorePrecise
            | Self::OtherStyle
            | Self::NumberInWords
            | Self::NumberWithin => Verdict::Accepted,
            Self::Slip(_)
            | Self::GivenNameNeeded
            | Self::GivenNameDiffers
            | Self::GivenNameOf(_)
            | Self::SurnameNeeded
            | Self::FitsTwo(_)
            | Self::LessPrecise
            | Self::ShortYear
            | Self::DayNear
            | Self::OneEnd => Verdict::Close,
            Self::Empty
            | Self::Rival(_)
            | Self::Opposite
            | Self::Different
            | Self::OtherYear
            | Self::OtherCentury
            | Self::OtherMonth
            | Self::OtherDay
            | Self::OtherNumber
            | Self::NoDate
            | Self::NoNumber => Verdict::Wrong,
        }
    }

    /// The reason as a sentence for the learner.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::OtherForm(name)
            | Self::Spelling(name)
            | Self::SurnameAlone(name)
            | Self::NextKey(name)
            | Self::Layout(name)
            | Self::GivenNameOf(name)
            | Self::FitsTwo(name)
            | Self::Rival(name) => words.with(self.key(), &[("name", name.as_str().into())]),
            Self::Slip(count) => words.count(self.key(), *count),
            _ => words.get(self.key()).into_owned(),
        }
    }

    const fn key(&self) -> &'static str {
        match self {
            Self::Same => "marking-same",
            Self::OtherForm(_) => "marking-other-form",
            Self::Spelling(_) => "marking-spelling",
            Self::SurnameAlone(_) => "marking-surname-alone",
            Self::NextKey(_) => "marking-next-key",
            Self::Layout(_) => "marking-layout",
            Self::SameDate => "marking-same-date",
            Self::AboutThen => "marking-about-then",
            Self::MorePrecise => "marking-more-precise",
            Self::OtherStyle => "marking-other-style",
            Self::NumberInWords => "marking-number-in-words",
            Self::NumberWithin => "marking-number-within",
            Self::Slip(_) => "marking-slip",
            Self::GivenNameNeeded => "marking-given-name-needed",
            Self::GivenNameDiffers => "marking-given-name-differs",
            Self::GivenNameOf(_) => "marking-given-name-of",
            Self::SurnameNeeded => "marking-surname-needed",
            Self::FitsTwo(_) => "marking-fits-two",
            Self::LessPrecise => "marking-less-precise",
            Self::ShortYear => "marking-short-year",
            Self::DayNear => "marking-day-near",
            Self::OneEnd => "marking-one-end",
            Self::Empty => "marking-empty",
            Self::Rival(_) => "marking-rival",
            Self::Opposite => "marking-opposite",
            Self::Different => "marking-different",
            Self::OtherYear => "marking-other-year",
            Self::OtherCentury => "marking-other-century",
            Self::OtherMonth => "marking-other-month",
            Self::OtherDay => "marking-other-day",
            Self::OtherNumber => "marking-other-number",
            Self::NoDate => "marking-no-date",
            Self::NoNumber => "marking-no-number",
        }
    }
}
