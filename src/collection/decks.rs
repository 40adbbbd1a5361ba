//! Reading the shipped decks and the learner's own.

use std::path::Path;

use rayon::prelude::*;

use super::shipped::SHIPPED;
use crate::catalog::{Catalog, LoadedDeck};
use crate::deck;
use crate::report::{Place, Problem};
use crate::ron_source::Source;
use crate::storage::{DataDir, StoreError, deck_files, read_text};

/// Every deck there is: the shipped ones and those in the learner's folder.
pub(super) fn load(data: &DataDir) -> Catalog {
    let own = deck_files(&data.decks_dir());
    let shipped = SHIPPED.iter().map(|(file, text)| Some(read(file, text)));
    let shipped: Vec<_> = shipped.collect();
    // On all cores; the order of the files stays.
    let read: Vec<_> = own.files.par_iter().map(|path| read_own(path)).collect();
    let mut decks = Vec::new();
    let mut unreadable = Vec::new();
    for read in shipped.into_iter().chain(read).flatten() {
        match read {
            Ok(deck) => decks.push(deck),
            Err(problems) => unreadable.push(problems),
        }
    }
    let folders = own.errors.iter().map(|(path, error)| {
        let place = Place {
            file: path.display().to_string(),
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

/// The name of a file that is no deck, and why.
type Unreadable = (String, Vec<Problem>);

/// A file of the learner's own; nothing where it is a fact base.
fn read_own(path: &Path) -> Option<Result<LoadedDeck, Unreadable>> {
    let file = path.display().to_string();
    match read_text(path) {
        Ok(text) if is_facts(&text) => None,
        Ok(text) => Some(read(&file, &text)),
        Err(error) => Some(Err((file, vec![unreadable_file(path, &error)]))),
    }
}

fn read(file: &str, text: &str) -> Result<LoadedDeck, Unreadable> {
    let source = Source::new(file, text);
    match deck::parse(&source) {
        Ok((deck, problems)) => Ok(LoadedDeck {
            place: deck::id_place(&source),
            file: file.to_owned(),
            deck,
            problems,
        }),
        Err(problems) => Err((file.to_owned(), problems)),
    }
}
