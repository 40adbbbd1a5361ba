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

fn messages() -> Vec<String> {
    files(&root().join("assets/texts/en"), "ftl")
        .iter()
        .flat_map(|path| {
            fs::read_to_string(path)
                .expect("texts")
                .lines()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter_map(|line| {
            let (key, _) = line.split_once(" =")?;
            (line.starts_with(|c: char| c.is_ascii_lowercase()) && !key.contains(' '))
                .then(|| key.to_owned())
        })
        .collect()
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
        for call in ["Problem::new(\"", "self.problem(\"", "unknown(\""] {
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
