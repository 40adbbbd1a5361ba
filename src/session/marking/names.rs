//! Names of places and bodies, and words: the same in every alphabet, or a slip away.

use super::{AnswerKind, Expected, Reason};
use crate::text::{edit_distance, fold, skeleton};

/// Words a place is called with and without: "the town of Semey", «Семей қаласы».
const TOWN_WORDS: &[&str] = &["қаласы", "қала", "город", "г", "city", "town", "of", "the"];

/// What turns a word into its opposite, as skeletons: «қолдау» and «қолдамау».
const NEGATIONS: &[&str] = &[
    "ma", "me", "ba", "be", "pa", "pe", "ne", "ni", "nut", "un", "in", "im", "dis", "nun", "emes",
    "juk", "anti", "bez",
];

pub(super) fn mark(expected: &Expected, typed: &str) -> Reason {
    if let Some(reason) = listed(expected, typed) {
        return reason;
    }
    let key = Key::new(typed, expected.kind);
    let forms: Vec<Key> = expected
        .forms()
        .map(|form| Key::new(form, expected.kind))
        .collect();
    let rivals = || {
        expected
            .rivals
            .iter()
            .map(|rival| (rival, Key::new(rival, expected.kind)))
    };
    let rival = rivals()
        .find(|(_, rival)| key.same(rival))
        .map(|(name, _)| name.clone());
    match (forms.iter().any(|form| key.same(form)), rival) {
        (true, Some(rival)) => Reason::FitsTwo(rival),
        (true, None) => Reason::Spelling(expected.canonical.clone()),
        (false, Some(rival)) => Reason::Rival(rival),
        _ if forms.iter().any(|form| key.opposes(form)) => Reason::Opposite,
        _ => {
            let slips = |key: &Key, other: &Key| key.slips(other);
            let ours = forms.iter().filter_map(|form| slips(&key, form)).min();
            let theirs = rivals().filter_map(|(_, rival)| slips(&key, &rival)).min();
            match ours {
                Some(count) if theirs.is_none_or(|rival| rival > count) => Reason::Slip(count),
                _ => Reason::Different,
            }
        }
    }
}

impl Expected {
    /// Every form that is right.
    pub(super) fn forms(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.canonical).chain(&self.aliases)
    }
}

/// The reason of an answer that is one of the listed forms, letter for letter.
pub(super) fn listed(expected: &Expected, typed: &str) -> Option<Reason> {
    let letters = |text: &str| fold(text).replace(' ', "");
    let typed = letters(typed);
    if typed == letters(&expected.canonical) {
        return Some(Reason::Same);
    }
    let alias = expected.aliases.iter().any(|alias| letters(alias) == typed);
    alias.then(|| Reason::OtherForm(expected.canonical.clone()))
}

/// How many letters of a name of this length may slip: none of three, so that short names
/// stay apart, and one more for every four or so.
pub(super) const fn allowed_slips(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        8..=12 => 2,
        _ => 3,
    }
}

/// The slips between two skeletons, if they are few enough; figures never slip.
pub(super) fn slips(typed: &str, right: &str) -> Option<usize> {
    let length = right.chars().count();
    let allowed = allowed_slips(length);
    if typed.chars().count().abs_diff(length) > allowed || digits(typed) != digits(right) {
        return None;
    }
    let distance = edit_distance(typed, right);
    (distance <= allowed).then_some(distance)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What names are compared by.
struct Key {
    /// The skeleton without spaces.
    joined: String,
    /// The skeletons of the words, in the order of letters where the order of words does
    /// not matter.
    words: Vec<String>,
}

impl Key {
    fn new(text: &str, kind: AnswerKind) -> Self {
        let folded = fold(text);
        let all: Vec<&str> = folded.split(' ').collect();
        let bare: Vec<&str> = all
            .iter()
            .copied()
            .filter(|word| !TOWN_WORDS.contains(word))
            .collect();
        let kept = if kind == AnswerKind::Place && !bare.is_empty() {
            bare
        } else {
            all
        };
        let mut words: Vec<String> = kept.into_iter().map(skeleton).collect();
        let joined = words.concat();
        if kind != AnswerKind::Term {
            words.sort();
        }
        Self { joined, words }
    }

    fn same(&self, other: &Self) -> bool {
        self.joined == other.joined || self.words == other.words
    }

    fn slips(&self, other: &Self) -> Option<usize> {
        slips(&self.joined, &other.joined)
    }

    /// Whether one is the other with a negation put in.
    fn opposes(&self, other: &Self) -> bool {
        let (short, long) = if self.joined.len() < other.joined.len() {
            (&self.joined, &other.joined)
        } else {
            (&other.joined, &self.joined)
        };
        NEGATIONS
            .iter()
            .filter(|negation| short.len() + negation.len() == long.len())
            .any(|negation| {
                long.match_indices(negation).any(|(at, _)| {
                    short.get(..at) == Some(&long[..at])
                        && short.get(at..) == Some(&long[at + negation.len()..])
                })
            })
    }
}
