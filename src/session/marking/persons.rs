//! Names of people: the surname is needed, its ending and the order are free, and a given
//! name must not be somebody else's.

use super::names::{listed, slips};
use super::{Expected, Reason};
use crate::text::{fold, is_neighbour, roman_numeral, skeleton};

/// What people are called besides their names, as skeletons; right or wrong, it does not
/// count.
const TITLES: &[&str] = &[
    "han",
    "khan",
    "ataman",
    "admiral",
    "general",
    "pulkuvnik",
    "kulunel",
    "akademik",
    "prufesur",
    "mirza",
];

/// Endings of surnames that stand for one another, as skeletons, and whose they are.
const SURNAME_ENDINGS: &[(&str, Gender)] = &[
    ("kizi", Gender::Feminine),
    ("uva", Gender::Feminine),
    ("eva", Gender::Feminine),
    ("ina", Gender::Feminine),
    ("uli", Gender::Masculine),
    ("uv", Gender::Masculine),
    ("ev", Gender::Masculine),
    ("in", Gender::Masculine),
];

/// Endings of patronymics, as skeletons.
const PATRONYMIC_ENDINGS: &[&str] = &["uli", "kizi", "uviç", "eviç", "uvna", "evna", "iç"];

/// No name has more words; a longer text is none.
const MOST_WORDS: usize = 12;

/// The shortest stem that stands for a surname without its ending.
const SHORTEST_STEM: usize = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    Feminine,
    Masculine,
}

/// How a typed name fits a right one, the best first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// All that was typed is right, and the name is whole.
    Whole,
    /// The surname alone.
    Surname,
    /// So many letters differ.
    Slips(usize),
    /// The surname, with these words that do not belong to it.
    OddWords(Vec<String>),
    /// Given names alone.
    Given,
    /// Not at all.
    Not,
}

pub(super) fn mark(expected: &Expected, typed: &str) -> Reason {
    if let Some(reason) = listed(expected, typed) {
        return reason;
    }
    let words = words_of(typed);
    let forms: Vec<Vec<String>> = expected.forms().map(|form| words_of(form)).collect();
    let gender = forms.iter().find_map(|form| stem_of(form.last()?).1);
    let of_them = |form: &Vec<String>| fit(&words, form, gender);
    let ours = forms.iter().map(of_them).min().unwrap_or(Fit::Not);
    let fits = expected
        .rivals
        .iter()
        .map(|rival| (fit(&words, &words_of(rival), None), rival));
    let (theirs, rival) = fits
        .min()
        .map_or((Fit::Not, ""), |(fit, rival)| (fit, rival.as_str()));
    let canonical = || expected.canonical.clone();
    let rival = rival.to_owned();
    match (ours, theirs) {
        (Fit::Whole, Fit::Whole) | (Fit::Surname, Fit::Given) => Reason::FitsTwo(rival),
        (Fit::Whole, _) if is_surname_alone(&words, expected) => Reason::SurnameAlone(canonical()),
        (Fit::Whole, _) => Reason::Spelling(canonical()),
        (_, Fit::Whole) => Reason::Rival(rival),
        (Fit::Surname, Fit::Surname) => Reason::GivenNameNeeded,
        (Fit::Surname, _) => Reason::SurnameAlone(canonical()),
        (_, Fit::Surname) => Reason::Rival(rival),
        (Fit::Slips(ours), Fit::Slips(theirs)) if theirs <= ours => Reason::Different,
        (Fit::Slips(1), _) if is_next_key(expected, typed) => Reason::NextKey(canonical()),
        (Fit::Slips(count), _) => Reason::Slip(count),
        (_, Fit::Slips(_)) => Reason::Rival(rival),
        (Fit::OddWords(odd), _) => {
            owner_of(&odd, expected).map_or(Reason::GivenNameDiffers, Reason::GivenNameOf)
        }
        (Fit::Given, Fit::Given | Fit::OddWords(_)) | (Fit::Not, _) => Reason::Different,
        (Fit::Given, Fit::Not) => Reason::SurnameNeeded,
    }
}

fn is_surname_alone(words: &[String], expected: &Expected) -> bool {
    words.len() == 1 && words_of(&expected.canonical).len() > 1
}

/// Whether a Roman numeral is one, and not an initial or a short name.
fn is_count(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| "ivxіхIVXІХ".contains(c))
}

/// The skeletons of the parts of a name; a hyphen does not part one.
fn words_of(name: &str) -> Vec<String> {
    name.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | '_' | '/'))
        .map(|word| match roman_numeral(word) {
            // Rulers of one name are told apart by their number; a single letter is an initial.
            Some(number) if is_count(word) => number.to_string(),
            _ => skeleton(word).replace(' ', ""),
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// The fit of a typed name to a right one; `gender` is that of its bearer, if another of
/// their names tells it.
fn fit(typed: &[String], right: &[String], gender: Option<Gender>) -> Fit {
    let Some((surname, given)) = right.split_last().filter(|_| typed.len() <= MOST_WORDS) else {
        return Fit::Not;
    };
    if typed.concat() == right.concat() {
        return Fit::Whole;
    }
    let fits = (0..typed.len()).map(|at| {
        let mut rest = typed.to_vec();
        let word = rest.remove(at);
        with_surname(slips_of_surname(&word, surname, gender), &rest, given)
    });
    let best = fits.min().unwrap_or(Fit::Not);
    if best == Fit::Not
        && odd_words(typed, given).is_empty()
        && typed.iter().any(|word| given.contains(word))
    {
        return Fit::Given;
    }
    best
}

/// The fit of a name whose surname has so many slips, if it is the surname at all.
fn with_surname(surname: Option<usize>, rest: &[String], given: &[String]) -> Fit {
    let Some(surname_slips) = surname else {
        return Fit::Not;
    };
    let odd = odd_words(rest, given);
    let slipped = odd
        .iter()
        .map(|word| given.iter().filter_map(|name| slips(word, name)).min());
    let given_slips: Option<usize> = slipped.sum();
    let only_titles = rest.iter().all(|word| TITLES.contains(&word.as_str()));
    match (given_slips, surname_slips + given_slips.unwrap_or_default()) {
        (Some(0), 0) if only_titles && !given.is_empty() => Fit::Surname,
        (Some(_), 0) => Fit::Whole,
        (Some(_), count) => Fit::Slips(count),
        (None, _) if surname_slips == 0 => Fit::OddWords(odd),
        (None, _) => Fit::Not,
    }
}

/// The words that are neither given names, their initials, nor titles. Once a given name
/// is right, a patronymic or one more initial may stand beside it.
fn odd_words(words: &[String], given: &[String]) -> Vec<String> {
    let fits = |word: &String| {
        given
            .iter()
            .any(|name| name == word || abbreviates(word, name) || abbreviates(name, word))
    };
    let known = words.iter().any(fits);
    let beside = |word: &String| {
        known
            && (word.chars().count() == 1
                || PATRONYMIC_ENDINGS
                    .iter()
                    .any(|ending| word.ends_with(ending)))
    };
    words
        .iter()
        .filter(|word| !fits(word) && !beside(word) && !TITLES.contains(&word.as_str()))
        .cloned()
        .collect()
}

/// Whether one word is the initial of the other.
fn abbreviates(initial: &str, name: &str) -> bool {
    initial.chars().count() == 1 && name.starts_with(initial)
}

/// How many letters of a surname differ: none if only its ending does.
fn slips_of_surname(typed: &str, right: &str, gender: Option<Gender>) -> Option<usize> {
    if is_same_surname(typed, right, gender) {
        return Some(0);
    }
    let few = slips(typed, right)?;
    // The same letters and another gender, or a stem too short to stand alone.
    Some(few.max(1))
}

fn is_same_surname(typed: &str, right: &str, gender: Option<Gender>) -> bool {
    if typed == right {
        return true;
    }
    let ((stem, ending), (right_stem, right_ending)) = (stem_of(typed), stem_of(right));
    let is_long =
        stem.chars().count() >= SHORTEST_STEM || (ending.is_some() && right_ending.is_some());
    let bearer = right_ending.or(gender);
    let same_gender = ending.is_none() || bearer.is_none() || ending == bearer;
    stem == right_stem && is_long && same_gender
}

/// A surname without its ending, and whose ending it is.
fn stem_of(surname: &str) -> (&str, Option<Gender>) {
    let found = SURNAME_ENDINGS.iter().find_map(|(ending, gender)| {
        let stem = surname.strip_suffix(ending)?;
        (stem.chars().count() >= 3).then_some((stem, *gender))
    });
    // Құнанбай-ұлы is Кунанба-ев: the glide is part of the ending there.
    match found {
        Some((stem, gender)) => (stem.trim_end_matches('i'), Some(gender)),
        None => (surname.trim_end_matches('i'), None),
    }
}

/// The rival one of whose given names is among these words.
fn owner_of(words: &[String], expected: &Expected) -> Option<String> {
    let owns = |rival: &&String| {
        let name = words_of(rival);
        name.split_last()
            .is_some_and(|(_, given)| given.iter().any(|name| words.contains(name)))
    };
    expected.rivals.iter().find(owns).cloned()
}

/// Whether a whole name of two words or more is right but for one letter typed by the key
/// beside its own.
fn is_next_key(expected: &Expected, typed: &str) -> bool {
    let typed: Vec<char> = fold(typed).chars().collect();
    typed.contains(&' ')
        && expected.forms().any(|form| {
            let right: Vec<char> = fold(form).chars().collect();
            let mut differ = typed.iter().zip(&right).filter(|(a, b)| a != b);
            typed.len() == right.len()
                && differ.next().is_some_and(|(a, b)| is_neighbour(*a, *b))
                && differ.next().is_none()
        })
}
