//! Languages: which there are, texts in several of them, and the words of the interface.
//!
//! Every sentence a person sees is a message in `assets/texts/LANGUAGE/*.ftl`
//! (Project Fluent); code names the message, never the sentence.
//!
//! Deliberately absent: the system's locale is read by the fronts, not here.

mod dates;
mod local_text;
mod numerals;
mod read_date;
mod read_day;
mod read_steps;
mod words;

use serde::{Deserialize, Serialize};

pub use local_text::LocalText;
pub use numerals::{number_in_words, numeral};
pub use read_date::{DateRead, Moment, YearRead, read_date};
pub use read_day::{DayProblem, read_day};
pub use read_steps::{StepsProblem, read_steps};
pub use words::{Arg, Words};

/// A language of texts on cards and of the interface.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Kazakh in Cyrillic letters.
    Kk,
    /// Russian.
    Ru,
}

impl Lang {
    /// Every language, in the order in which one stands in for another that is missing.
    pub const ALL: [Self; 3] = [Self::En, Self::Kk, Self::Ru];

    /// The ISO 639-1 code: `en`, `kk`, `ru`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Kk => "kk",
            Self::Ru => "ru",
        }
    }

    /// What stands between the thousands of a number.
    #[must_use]
    pub const fn thousands(self) -> char {
        match self {
            Self::En => ',',
            Self::Kk | Self::Ru => '\u{a0}',
        }
    }

    /// The first of our languages among the system's, each a BCP 47 tag or a POSIX locale
    /// (`kk-KZ`, `ru_RU.UTF-8`); English where none is ours.
    ///
    /// ```
    /// use zhanar::lang::Lang;
    /// let of = |tags: &[&str]| Lang::of_system(tags.iter().map(|tag| tag.to_string()));
    /// assert_eq!(of(&["de-DE", "kk_KZ.UTF-8", "ru"]), Lang::Kk);
    /// assert_eq!(of(&["C"]), Lang::En);
    /// ```
    #[must_use]
    pub fn of_system(tags: impl IntoIterator<Item = String>) -> Self {
        let code = |tag: &String| {
            let code: String = tag.chars().take_while(char::is_ascii_alphabetic).collect();
            Self::from_code(&code.to_lowercase())
        };
        tags.into_iter()
            .find_map(|tag| code(&tag))
            .unwrap_or_default()
    }

    /// The languages of a list, each where it stands first.
    #[must_use]
    pub fn each_once(languages: Vec<Self>) -> Vec<Self> {
        let mut once = Vec::with_capacity(Self::ALL.len());
        for lang in languages {
            if !once.contains(&lang) {
                once.push(lang);
            }
        }
        once
    }

    /// The language with this ISO 639-1 code, if it is one of ours.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}
