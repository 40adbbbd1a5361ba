//! Reading the shipped decks and the learner's own.

use std::path::Path;

use super::shipped::SHIPPED;
use crate::catalog::{Catalog, LoadedDeck};
use crate::deck;
use crate::report::{Place, Problem};
use crate::ron_source::Source;
use crate::storage::{DataDir, StoreError, deck_files, read_text};

/// Every deck there is: the shipped ones and those in the learner's folder.
pub(super) fn load(data: &DataDir) -> Catalog {
    let mut decks = Vec::new();
    let mut unreadable = Vec::new();
    for (file, text) in SHIPPED {
        take(file, text, &mut decks, &mut unreadable);
    }
    let own = deck_files(&data.decks_dir());
    for path in &own.files {
        let file = path.display().to_string();
        match read_text(path) {
            Ok(text) if is_facts(&text) => {}
            Ok(text) => take(&file, &text, &mut decks, &mut unreadable),
            Err(error) => unreadable.push((file, vec![unreadable_file(path, &error)])),
        }
    }
    let folders = own.errors.iter().map(|error| {
        let place = Place {
            file: data.decks_dir().display().to_string(),
            line: 1,
            column: 1,
        };
        (
            place.file.clone(),
            vec![Problem::new("unreadable", place).detail("detail", error)],
        )
    });
    unreadable.extend(folders);
    Catalog::new(decks, unreadable)
}

/// The fact bases that lie among the learner's own decks: name and text of each file.
pub(super) fn fact_files(data: &DataDir) -> Vec<(String, String)> {
    let files = deck_files(&data.decks_dir()).files;
    let texts = files
        .into_iter()
        .filter_map(|path| Some((path.display().to_string(), read_text(&path).ok()?)));
    texts.filter(|(_, text)| is_facts(text)).collect()
}

/// The problem of a file that could not be read as text.
pub(super) fn unreadable_file(path: &Path, error: &StoreError) -> Problem {
    let file = path.display().to_string();
    if path.is_dir() {
        return Problem::new(
            "folder",
            Place {
                file,
                line: 1,
                column: 1,
            },
        );
    }
    match error {
        StoreError::NotUtf8 { line, byte, .. } => Problem::new(
            "not-text",
            Place {
                file,
                line: *line,
                column: 1,
            },
        )
        .detail("byte", byte),
        StoreError::TooLarge { limit, .. } => Problem::new(
            "too-big",
            Place {
                file,
                line: 1,
                column: 1,
            },
        )
        .detail("limit", limit / 1_048_576),
        StoreError::Io { source, .. } => Problem::new(
            "unreadable",
            Place {
                file,
                line: 1,
                column: 1,
            },
        )
        .detail("detail", source),
        other => Problem::new(
            "unreadable",
            Place {
                file,
                line: 1,
                column: 1,
            },
        )
        .detail("detail", other),
    }
}

/// A fact base may lie beside the decks made from it.
fn is_facts(text: &str) -> bool {
    crate::check::is_fact_base(&Source::new("", text))
}

fn take(
    file: &str,
    text: &str,
    decks: &mut Vec<LoadedDeck>,
    unreadable: &mut Vec<(String, Vec<Problem>)>,
) {
    let source = Source::new(file, text);
    match deck::parse(&source) {
        Ok((deck, problems)) => decks.push(LoadedDeck {
            place: deck::id_place(&source),
            file: file.to_owned(),
            deck,
            problems,
        }),
        Err(problems) => unreadable.push((file.to_owned(), problems)),
    }
}
