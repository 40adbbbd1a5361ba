//! Checking one file.

use std::path::Path;

use super::decks::unreadable_file;
use crate::check::check;
use crate::report::Problem;
use crate::ron_source::Source;
use crate::storage::read_text;

/// What came of checking a file.
#[derive(Debug)]
pub enum CheckedFile {
    /// It was read; these are its problems.
    Read(Vec<Problem>),
    /// It could not be read, for this reason.
    Unread(Problem),
}

/// Checks a deck or a fact base.
#[must_use]
pub fn check_file(path: &Path) -> CheckedFile {
    match read_text(path) {
        Ok(text) => CheckedFile::Read(check(&Source::new(&path.display().to_string(), &text)).1),
        Err(error) => CheckedFile::Unread(unreadable_file(path, &error)),
    }
}
