//! Making decks from a folder with a fact base.

use std::fs;
use std::path::{Path, PathBuf};

use super::decks::unreadable_file;
use crate::check::{Checked, check};
use crate::deck::write;
use crate::generate::{LeftOut, generate};
use crate::lang::Words;
use crate::report::Problem;
use crate::ron_source::Source;
use crate::storage::{StoreError, read_text, write_whole};

/// What makes decks from facts, as the remark at the head of each names it.
const COMMAND: &str = "zhanar generate";

/// The decks of a folder, made anew and compared with its files.
#[derive(Debug)]
pub struct Made {
    /// File, text, number of entries; whether the file holds this text already.
    pub files: Vec<MadeFile>,
    /// Deck files in the folder that were made from facts no longer there.
    pub orphans: Vec<PathBuf>,
    /// Questions that were left out, and why.
    pub left_out: Vec<LeftOut>,
    /// How many facts the base has.
    pub facts: usize,
}

/// One deck file.
#[derive(Debug)]
pub struct MadeFile {
    /// Where it belongs.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// How many entries it has.
    pub entries: usize,
    /// Whether the file on disk is the same to the byte.
    pub is_current: bool,
    /// Whether the file on disk is somebody's own work, which is never replaced.
    pub is_handmade: bool,
}

/// Why no decks were made.
#[derive(Debug)]
pub enum MakeError {
    /// The fact base cannot be read.
    Unread(Problem),
    /// The fact base has problems; decks are made from a sound one only.
    Problems(Vec<Problem>),
}

/// Makes the decks of `folder/facts.ron`, writing nothing.
///
/// # Errors
/// The fact base cannot be read or has problems.
pub fn make_decks(folder: &Path) -> Result<Made, MakeError> {
    let path = folder.join("facts.ron");
    let text =
        read_text(&path).map_err(|error| MakeError::Unread(unreadable_file(&path, &error)))?;
    let file = path.display().to_string();
    let (checked, problems) = check(&Source::new(&file, &text));
    let Checked::Facts(facts) = checked else {
        return Err(MakeError::Problems(problems));
    };
    if !problems.is_empty() {
        return Err(MakeError::Problems(problems));
    }
    let languages = &facts.header.languages;
    let words: Vec<Words> = languages.iter().copied().map(Words::new).collect();
    let generated = generate(&facts, &words);
    let files: Vec<MadeFile> = generated
        .decks
        .iter()
        .map(|made| {
            let path = folder.join(&made.file_name);
            let text = write(&made.deck);
            let there = fs::symlink_metadata(&path)
                .is_ok()
                .then(|| read_text(&path));
            let is_current = there
                .as_ref()
                .is_some_and(|it| it.as_ref().is_ok_and(|it| *it == text));
            let is_handmade =
                there.is_some_and(|it| !it.is_ok_and(|it| is_made(&it) || it.is_empty()));
            MadeFile {
                path,
                text,
                entries: made.deck.entries.len(),
                is_current,
                is_handmade,
            }
        })
        .collect();
    let orphans = orphans(folder, &files);
    Ok(Made {
        files,
        orphans,
        left_out: generated.left_out,
        facts: facts.fact_count(),
    })
}

impl Made {
    /// Writes the files that are not current, each whole or not at all. What somebody wrote by
    /// hand stays as it is.
    ///
    /// # Errors
    /// A file cannot be written; those before it are.
    pub fn write(&self) -> Result<(), StoreError> {
        let stale = self
            .files
            .iter()
            .filter(|file| !file.is_current && !file.is_handmade);
        stale
            .into_iter()
            .try_for_each(|file| write_whole(&file.path, file.text.as_bytes()))
    }
}

/// Whether a text says of itself that it was made from facts. The remark of a deck names the
/// command in every language.
fn is_made(text: &str) -> bool {
    let remark = text.lines().take_while(|line| line.starts_with("//"));
    remark.into_iter().any(|line| line.contains(COMMAND))
}

/// Deck files beside the fact base that were made from a theme that is gone.
fn orphans(folder: &Path, files: &[MadeFile]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension().is_some_and(|ending| ending == "ron")
                && path.file_name().is_some_and(|name| name != "facts.ron")
        })
        .filter(|path| files.iter().all(|file| file.path != *path))
        .filter(|path| read_text(path).is_ok_and(|text| is_made(&text)))
        .collect();
    found.sort();
    found
}
