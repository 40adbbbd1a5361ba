//! The names of the language of searches, in every language of the interface.

use std::collections::BTreeMap;

use super::query::{Figure, Kind, State};
use crate::deck::Asks;
use crate::lang::{Lang, Words};
use crate::progress::Flag;
use crate::text::{fold, nearest};

/// What a name before a colon or a comparison stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Deck,
    Topic,
    Tag,
    Kind,
    Is,
    Flag,
    Without,
    Figure(Figure),
}

const FIELDS: [(&str, Field); 11] = [
    ("search-deck", Field::Deck),
    ("search-topic", Field::Topic),
    ("search-tag", Field::Tag),
    ("search-kind", Field::Kind),
    ("search-is", Field::Is),
    ("search-flag", Field::Flag),
    ("search-without", Field::Without),
    ("search-due", Field::Figure(Figure::Due)),
    ("search-missed", Field::Figure(Figure::Missed)),
    ("search-answers", Field::Figure(Figure::Answers)),
    ("search-recall", Field::Figure(Figure::Recall)),
];

const STATES: [(&str, State); 9] = [
    ("search-is-new", State::New),
    ("search-is-learning", State::Learning),
    ("search-is-due", State::Due),
    ("search-is-review", State::Review),
    ("search-is-suspended", State::Suspended),
    ("search-is-buried", State::Buried),
    ("search-is-flagged", State::Flagged),
    ("search-is-leech", State::Leech),
    ("search-is-contested", State::Contested),
];

const KINDS: [(&str, Kind); 12] = [
    ("search-kind-basic", Kind::Basic),
    ("search-kind-gap", Kind::Gap),
    ("search-kind-choice", Kind::Choice),
    ("search-kind-date", Kind::Asks(Asks::When)),
    ("search-kind-person", Kind::Asks(Asks::Who)),
    ("search-kind-place", Kind::Asks(Asks::Where)),
    ("search-kind-what", Kind::Asks(Asks::What)),
    ("search-kind-which", Kind::Asks(Asks::Which)),
    ("search-kind-number", Kind::Asks(Asks::HowMany)),
    ("search-kind-order", Kind::Asks(Asks::Order)),
    ("search-kind-fill", Kind::Asks(Asks::Fill)),
    ("search-kind-claims", Kind::Asks(Asks::Claims)),
];

const FLAGS: [(&str, Flag); 4] = [
    ("search-flag-red", Flag::Red),
    ("search-flag-orange", Flag::Orange),
    ("search-flag-green", Flag::Green),
    ("search-flag-blue", Flag::Blue),
];

const LANGS: [(&str, Lang); 3] = [
    ("search-lang-en", Lang::En),
    ("search-lang-kk", Lang::Kk),
    ("search-lang-ru", Lang::Ru),
];

/// The names in all languages.
#[derive(Debug)]
pub struct Names {
    pub(super) fields: Table<Field>,
    pub(super) states: Table<State>,
    pub(super) kinds: Table<Kind>,
    pub(super) flags: Table<Flag>,
    pub(super) langs: Table<Lang>,
    ors: Table<()>,
}

impl Names {
    /// The names of all languages; those of `lang` are the ones offered.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut all: Vec<Words> = vec![Words::new(lang)];
        let others = Lang::ALL.into_iter().filter(|other| *other != lang);
        all.extend(others.map(Words::new));
        Self {
            fields: Table::new(&all, &FIELDS),
            states: Table::new(&all, &STATES),
            kinds: Table::new(&all, &KINDS),
            flags: Table::new(&all, &FLAGS),
            langs: Table::new(&all, &LANGS),
            ors: Table::new(&all, &[("search-or", ())]),
        }
    }

    /// Whether a word joins two searches of which one is enough.
    pub(super) fn is_or(&self, word: &str) -> bool {
        self.ors.get(word).is_some()
    }
}

/// Names of one sort.
#[derive(Debug)]
pub(super) struct Table<T> {
    by_fold: BTreeMap<String, T>,
    /// The first name of each in the language of the interface.
    offered: Vec<String>,
}

impl<T: Copy> Table<T> {
    fn new(all: &[Words], entries: &[(&str, T)]) -> Self {
        let mut by_fold = BTreeMap::new();
        let mut offered = Vec::new();
        for (place, words) in all.iter().enumerate() {
            for (key, meaning) in entries {
                let names = words.get(key);
                for name in names.split(',').map(str::trim) {
                    by_fold.entry(fold(name)).or_insert(*meaning);
                }
                let first = names.split(',').next().unwrap_or_default().trim();
                offered.extend((place == 0).then(|| first.to_owned()));
            }
        }
        Self { by_fold, offered }
    }

    pub fn get(&self, name: &str) -> Option<T> {
        self.by_fold.get(&fold(name)).copied()
    }

    pub fn offered(&self) -> &[String] {
        &self.offered
    }

    /// The name that was probably meant.
    pub fn nearest(&self, name: &str) -> Option<String> {
        let folded = fold(name);
        let known = self.by_fold.keys().map(String::as_str);
        nearest(&folded, known).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The meaning each name has in the language that has it first.
    fn clashes<T: Copy + PartialEq + std::fmt::Debug>(entries: &[(&str, T)]) -> Vec<String> {
        let mut seen: BTreeMap<String, T> = BTreeMap::new();
        let mut clashes = Vec::new();
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for (key, meaning) in entries {
                for name in words.get(key).split(',') {
                    let folded = fold(name);
                    assert!(!folded.is_empty(), "{lang:?} {key}");
                    assert!(!name.trim().contains(' '), "{lang:?} {key}: {name}");
                    let first = *seen.entry(folded).or_insert(*meaning);
                    if first != *meaning {
                        clashes.push(format!("{name}: {first:?}, {meaning:?}"));
                    }
                }
            }
        }
        clashes
    }

    #[test]
    fn no_name_means_two_things_in_two_languages() {
        assert_eq!(clashes(&FIELDS), Vec::<String>::new());
        assert_eq!(clashes(&STATES), Vec::<String>::new());
        assert_eq!(clashes(&KINDS), Vec::<String>::new());
        assert_eq!(clashes(&FLAGS), Vec::<String>::new());
        assert_eq!(clashes(&LANGS), Vec::<String>::new());
    }
}
