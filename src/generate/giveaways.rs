//! Cards that answer one another are made siblings, so that one sitting never shows both.
//!
//! "Which scholar came to the congress?" is worth nothing on the day on which "Which idea
//! did Shakarim support at the congress?" was read.

use std::collections::{BTreeMap, BTreeSet};

use crate::deck::{Asks, Body, EntryText};
use crate::lang::{Lang, LocalText};
use crate::text::{fold, plain};

/// The share of a question's telling words that another question must hold to be about
/// the same thing.
const ABOUT_THE_SAME: f64 = 0.5;

/// A word in more than this share of all questions tells nothing.
const COMMON: f64 = 0.12;

/// The fewest letters of a telling word.
const TELLING_LETTERS: usize = 4;

/// Puts entries of which one gives the other's answer away under one fact.
pub(super) fn join(entries: &mut [(String, EntryText)], languages: &[Lang]) {
    let mut groups = Groups::of(entries);
    for lang in languages {
        let questions = Questions::of(entries, *lang);
        for (index, (_, entry)) in entries.iter().enumerate() {
            // What came next names its neighbours of the series and tells of none of them.
            if entry.asks == Asks::Order {
                continue;
            }
            for other in questions.giving_away(index, entry, *lang) {
                groups.join(&entry.fact, &entries[other].1.fact);
            }
        }
    }
    for (_, entry) in entries {
        entry.fact = groups.first(&entry.fact);
    }
}

/// The questions of all entries in one language.
struct Questions {
    folded: Vec<String>,
    telling: Vec<BTreeSet<String>>,
    /// Which questions hold a word.
    holding: BTreeMap<String, Vec<usize>>,
}

impl Questions {
    fn of(entries: &[(String, EntryText)], lang: Lang) -> Self {
        let folded: Vec<String> = entries
            .iter()
            .map(|(_, entry)| fold(&plain(asked(entry).get(lang))))
            .collect();
        let mut holding: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, text) in folded.iter().enumerate() {
            let words: BTreeSet<&str> = text.split(' ').collect();
            for word in words {
                holding.entry(word.to_owned()).or_default().push(index);
            }
        }
        let is_common = |word: &str| is_common(holding.get(word).map_or(0, Vec::len), folded.len());
        let telling = folded
            .iter()
            .map(|text| {
                text.split(' ')
                    .filter(|word| word.chars().count() >= TELLING_LETTERS && !is_common(word))
                    .map(str::to_owned)
                    .collect()
            })
            .collect();
        Self {
            folded,
            telling,
            holding,
        }
    }

    fn is_common(&self, held: usize) -> bool {
        is_common(held, self.folded.len())
    }

    /// The questions of other facts that hold the entry's answer and are about the same.
    fn giving_away(&self, index: usize, entry: &EntryText, lang: Lang) -> Vec<usize> {
        let Body::Basic(_, answer) = &entry.body else {
            return Vec::new();
        };
        let answer = fold(&plain(answer.get(lang)));
        let held = answer.split(' ').map(|word| self.holding.get(word));
        let Some(rarest) = held
            .collect::<Option<Vec<_>>>()
            .and_then(|held| held.into_iter().min_by_key(|indices| indices.len()))
        else {
            return Vec::new();
        };
        let needle = format!(" {answer} ");
        // A word that stands everywhere is no hint.
        if self.is_common(rarest.len()) {
            return Vec::new();
        }
        let about_the_same = |other: &usize| {
            *other != index
                && format!(" {} ", self.folded[*other]).contains(&needle)
                && self.share(index, *other, &answer) >= ABOUT_THE_SAME
        };
        rarest.iter().copied().filter(about_the_same).collect()
    }

    /// How much of what a question tells stands in another, its own answer aside.
    #[expect(clippy::cast_precision_loss, reason = "a question has few words")]
    fn share(&self, index: usize, other: usize, answer: &str) -> f64 {
        let answer: BTreeSet<&str> = answer.split(' ').collect();
        let mine: Vec<&String> = self.telling[index]
            .iter()
            .filter(|word| !answer.contains(word.as_str()))
            .collect();
        let shared = mine
            .iter()
            .filter(|word| self.telling[other].contains(**word))
            .count();
        if mine.is_empty() {
            0.0
        } else {
            shared as f64 / mine.len() as f64
        }
    }
}

/// Whether a word that `held` of `all` questions hold tells nothing.
#[expect(clippy::cast_precision_loss, reason = "fewer questions than that")]
fn is_common(held: usize, all: usize) -> bool {
    held > 2 && held as f64 > COMMON * all as f64
}

const fn asked(entry: &EntryText) -> &LocalText {
    match &entry.body {
        Body::Basic(question, _) => question,
        Body::Cloze(text) => text,
    }
}

/// Facts that count as one, each under the first of them.
struct Groups {
    first: BTreeMap<String, String>,
    order: BTreeMap<String, usize>,
}

impl Groups {
    fn of(entries: &[(String, EntryText)]) -> Self {
        let mut order = BTreeMap::new();
        for (index, (_, entry)) in entries.iter().enumerate() {
            order.entry(entry.fact.clone()).or_insert(index);
        }
        let first = order
            .keys()
            .map(|fact| (fact.clone(), fact.clone()))
            .collect();
        Self { first, order }
    }

    fn first(&self, fact: &str) -> String {
        let mut fact = fact;
        while let Some(next) = self.first.get(fact).filter(|next| *next != fact) {
            fact = next;
        }
        fact.to_owned()
    }

    fn join(&mut self, a: &str, b: &str) {
        let (a, b) = (self.first(a), self.first(b));
        let (first, second) = if self.order.get(&a) <= self.order.get(&b) {
            (a, b)
        } else {
            (b, a)
        };
        self.first.insert(second, first);
    }
}
