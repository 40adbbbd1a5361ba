//! The words of the interface: none missing, none left over.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Messages whose names are put together in code, by their beginnings.
const BUILT: &[&str] = &[
    "problem-",
    "month-",
    "weekday-",
    "season-",
    "asks-",
    "contested-",
    "left-out-",
    "interval-",
    "verdict-",
    "exam-weekday-",
];

fn files(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names of the messages of one language, with the places each fills in.
fn messages_of(lang: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for path in files(&root().join("assets/texts").join(lang), "ftl") {
        for line in fs::read_to_string(&path).expect("texts").lines() {
            let key = line.split_once(" =").map(|(key, _)| key);
            match key {
                Some(key)
                    if key.starts_with(|c: char| c.is_ascii_lowercase()) && !key.contains(' ') =>
                {
                    found.push((key.to_owned(), BTreeSet::new()));
                }
                _ if line.starts_with('#') => continue,
                _ => {}
            }
            if let Some((_, places)) = found.last_mut() {
                let names = line.split('$').skip(1).map(|rest| {
                    rest.chars()
                        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                        .collect::<String>()
                });
                places.extend(names);
            }
        }
    }
    found
}

fn messages() -> Vec<String> {
    messages_of("en").into_iter().map(|(key, _)| key).collect()
}

#[test]
fn every_language_has_every_message_once() {
    let sorted = |lang: &str| {
        let mut keys: Vec<String> = messages_of(lang).into_iter().map(|(key, _)| key).collect();
        keys.sort();
        keys
    };
    let english = sorted("en");
    for lang in ["kk", "ru"] {
        let keys = sorted(lang);
        let missing: Vec<_> = english.iter().filter(|key| !keys.contains(key)).collect();
        let foreign: Vec<_> = keys.iter().filter(|key| !english.contains(key)).collect();
        assert!(
            missing.is_empty() && foreign.is_empty(),
            "{lang}: missing {missing:?}, not English {foreign:?}"
        );
        assert_eq!(keys, english, "{lang}: a message stands twice");
    }
}

/// Places the grammar of one language needs, and another does not.
const GRAMMAR: &[&str] = &[
    "at",
    "count",
    "event",
    "of",
    "gender",
    "person-gender",
    "topic-begins",
    "kind",
    "date",
    "month",
    "month-alone",
    "month-at",
    "season",
    "season-of",
    "season-at",
    "end-month",
    "end-month-alone",
    "year",
    "end-year",
    "day",
    "end-day",
    "start",
    "end",
    "range",
    "title",
];

#[test]
fn every_language_fills_in_the_same_places() {
    let english: std::collections::BTreeMap<_, _> = messages_of("en").into_iter().collect();
    for lang in ["kk", "ru"] {
        for (key, places) in messages_of(lang) {
            let differ = places.symmetric_difference(&english[&key]);
            let odd: Vec<_> = differ
                .filter(|name| !GRAMMAR.contains(&name.as_str()))
                .collect();
            assert!(odd.is_empty(), "{lang} {key}: {odd:?}");
        }
    }
}

#[test]
fn numbers_take_the_right_form_of_the_noun() {
    use zhanar::lang::{Lang, Words};
    let said = |lang, count| Words::new(lang).count("today-refreshed", count);
    let russian: Vec<String> = [1, 2, 5, 11, 21, 22, 25]
        .map(|count| said(Lang::Ru, count))
        .into();
    let forms: Vec<&str> = russian
        .iter()
        .flat_map(|text| {
            text.split([' ', '\u{a0}', ',', '.'])
                .filter(|word| word.starts_with("колод"))
        })
        .collect();
    assert_eq!(
        forms,
        [
            "колода",
            "колоды",
            "колод",
            "колод",
            "колода",
            "колоды",
            "колод"
        ],
        "{russian:?}"
    );
    for count in [1, 2, 5, 21] {
        let kazakh = said(Lang::Kk, count);
        assert!(
            kazakh.contains(&count.to_string()) && !kazakh.contains("жинақтар"),
            "{kazakh}"
        );
    }
}

/// Every text in quotes in the source that looks like a message's name.
fn quoted_names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for path in files(&root().join("src"), "rs") {
        let text = fs::read_to_string(&path).expect("a source file");
        for piece in text.split('"').skip(1).step_by(1) {
            if piece.len() > 3
                && piece
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            {
                names.insert(piece.to_owned());
            }
        }
    }
    names
}

#[test]
fn every_message_is_used_and_none_stands_twice() {
    let used = quoted_names();
    let all = messages();
    let unused: Vec<&String> = all
        .iter()
        .filter(|key| !used.contains(*key) && !BUILT.iter().any(|start| key.starts_with(start)))
        .collect();
    assert!(unused.is_empty(), "never used: {unused:?}");
    let distinct: BTreeSet<&String> = all.iter().collect();
    assert_eq!(distinct.len(), all.len(), "a message stands twice");
}

#[test]
fn every_message_asked_for_exists() {
    let all: BTreeSet<String> = messages().into_iter().collect();
    let asked = regex_free_calls();
    let missing: Vec<&String> = asked.iter().filter(|key| !all.contains(*key)).collect();
    assert!(missing.is_empty(), "asked for and missing: {missing:?}");
    assert!(asked.len() > 60, "{}", asked.len());
}

/// The names in `.get("…")`, `.with("…"` and `.count("…"` of words.
fn regex_free_calls() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for path in files(&root().join("src"), "rs") {
        let text = fs::read_to_string(&path).expect("a source file");
        for call in [
            "words.get(\"",
            "words.with(\"",
            "words.count(\"",
            "self.message(\"",
            "kitchen.message(\"",
            "self.ask(\"",
            "self.ask_with(\"",
        ] {
            for (at, _) in text.match_indices(call) {
                names.extend(text[at + call.len()..].split('"').next().map(str::to_owned));
            }
        }
    }
    names
}

#[test]
fn every_problem_has_both_its_halves() {
    let all: BTreeSet<String> = messages().into_iter().collect();
    let mut rules = BTreeSet::new();
    for path in files(&root().join("src"), "rs") {
        let text = fs::read_to_string(&path).expect("a source file");
        for call in [
            "Problem::new(\"",
            "self.problem(\"",
            "self.field_problem(\"",
            "unknown(\"",
        ] {
            for (at, _) in text.match_indices(call) {
                rules.extend(text[at + call.len()..].split('"').next().map(str::to_owned));
            }
        }
    }
    assert!(rules.len() > 20, "{rules:?}");
    for rule in rules {
        for key in [format!("problem-{rule}"), format!("problem-{rule}-fix")] {
            assert!(all.contains(&key), "{key} is missing");
        }
    }
}
