//! Names of places and bodies, and words: the same in every alphabet, or a slip away.

use super::{AnswerKind, Expected, Reason};
use crate::lang::number_in_words;
use crate::text::{edit_distance_within, fold, roman_numeral, skeleton};

/// Words a place is called with and without: "the town of Semey", «Семей қаласы».
const TOWN_WORDS: &[&str] = &[
    "қаласы",
    "город",
    "г",
    "city",
    "town",
    "of",
    "the",
    "река",
    "өзені",
    "river",
];

/// Words a paper may be called with: «Қазақ газеті» for «Қазақ».
const BODY_WORDS: &[&str] = &["газета", "газеті", "newspaper", "of", "the"];

/// What is left of an ordinal in figures: "2nd", «2-я», «2-ші».
#[rustfmt::skip]
const ORDINAL_ENDINGS: &[&str] = &["st", "nd", "rd", "th", "й", "ый", "ой", "я", "ая", "е", "го", "ші", "шы", "нші", "ншы"];

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
    edit_distance_within(typed, right, allowed)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The skeletons of words, with ordinals and Roman numerals as figures: «Екінші», "II" and
/// "2nd" are one, and "II" is never "I".
fn counted(words: &[&str]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in words {
        let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let (digits, ending) = (digits, &word[digits.len()..]);
        let after_digits = found.last().is_some_and(|last| is_figure(last));
        if is_figure(digits) && (ending.is_empty() || ORDINAL_ENDINGS.contains(&ending)) {
            found.push(digits.to_owned());
        } else if after_digits && ORDINAL_ENDINGS.contains(word) {
            // The ending of the figure before it.
        } else if let Some(number) = ordinal(word) {
            found.push(number.to_string());
        } else {
            found.push(skeleton(word));
        }
    }
    found
}

fn is_figure(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

/// The number of a Roman numeral of ones, fives and tens, or of an ordinal in words.
fn ordinal(word: &str) -> Option<i64> {
    let is_roman = word
        .chars()
        .all(|c| matches!(c, 'i' | 'v' | 'x' | 'і' | 'х'));
    if is_roman {
        return roman_numeral(word).map(i64::from);
    }
    let ends = [
        "інші", "ыншы", "нші", "ншы", "ый", "ой", "ий", "ая", "ое", "ья", "ье", "го",
    ];
    let is_ordinal = ends.iter().any(|end| word.ends_with(end))
        || ["first", "second", "third"].contains(&word)
        || word.ends_with("th");
    is_ordinal.then(|| number_in_words([word])).flatten()
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
        let dispensable = match kind {
            AnswerKind::Place => TOWN_WORDS,
            AnswerKind::Org => BODY_WORDS,
            _ => &[],
        };
        let bare = || {
            all.iter()
                .copied()
                .filter(|word| !dispensable.contains(word))
        };
        let kept: Vec<&str> = if bare().next().is_some() {
            bare().collect()
        } else {
            all.clone()
        };
        let mut words: Vec<String> = counted(&kept);
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
