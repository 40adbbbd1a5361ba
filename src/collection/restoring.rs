//! A backup in the place of a collection that cannot be read, or a new beginning.
//!
//! Deliberately absent: doing either unasked. The fronts tell the learner first.

use std::path::{Path, PathBuf};

use super::Opening;
use crate::lang::Words;
use crate::storage::restore::{self, Backup, Replaced};
use crate::storage::{Access, DataDir, StoreError};
use crate::time::{DayRule, Timestamp};

/// The backups of a learner that can be looked into, the newest first.
///
/// # Errors
/// There is no place for the data.
pub fn backups(opening: &Opening) -> Result<Vec<Backup>, StoreError> {
    Ok(restore::backups(&data_of(opening)?.backups_dir()))
}

/// Why some backups of a learner cannot be looked into, one by one.
///
/// # Errors
/// There is no place for the data.
pub fn unreadable_backups(opening: &Opening) -> Result<Vec<StoreError>, StoreError> {
    Ok(restore::unreadable(&data_of(opening)?.backups_dir()))
}

/// What can best take the place of a collection that cannot be used: its own answers, read out
/// of the damaged file and kept as a backup at `now`, or the newest backup with nothing wrong
/// in it.
///
/// # Errors
/// There is neither.
pub fn best_backup(opening: &Opening, now: Timestamp) -> Result<Backup, StoreError> {
    let data = data_of(opening)?;
    restore::best(&data.collection_file(), &data.backups_dir(), now)
}

/// Puts a copy of `backup` in the place of the collection, and keeps what was there.
///
/// # Errors
/// The backup is damaged, another program has the collection open, or the place cannot be
/// written to. The collection is as it was.
pub fn restore_backup(opening: &Opening, backup: &Path) -> Result<Replaced, StoreError> {
    let data = data_of(opening)?;
    let access = Access::take(&data.lock_file());
    restore::put_back(&data.collection_file(), backup, &access)
}

/// Begins an empty collection, and keeps what was in its place.
///
/// # Errors
/// Another program has the collection open, or the place cannot be written to. The
/// collection is as it was.
pub fn start_anew(opening: &Opening) -> Result<Replaced, StoreError> {
    let data = data_of(opening)?;
    let access = Access::take(&data.lock_file());
    restore::start_anew(&data.collection_file(), &access)
}

/// The folder in which the collection and its backups lie.
///
/// # Errors
/// There is no place for the data.
pub fn data_folder(opening: &Opening) -> Result<PathBuf, StoreError> {
    Ok(data_of(opening)?.root().to_path_buf())
}

/// The day a backup was made: "26 November 2026"; its file where the name does not say.
#[must_use]
pub fn backup_day(backup: &Backup, words: &Words) -> String {
    let file = || backup.path.display().to_string();
    backup.made.map_or_else(file, |date| words.civil_date(date))
}

/// What a backup holds: "1,204 answers, the last one on 25 November 2026 at 21:40".
#[must_use]
pub fn backup_content(backup: &Backup, opening: &Opening, words: &Words) -> String {
    let Some(last) = backup.last_answer else {
        return words.get("backup-empty").into_owned();
    };
    let rule = DayRule {
        zone: opening.zone.clone(),
        rollover_hour: 0,
    };
    let local = rule.local(last);
    words.with(
        "backup-content",
        &[
            ("count", backup.answers.into()),
            ("day", words.civil_date(local.date()).into()),
            ("time", local.strftime("%H:%M").to_string().into()),
        ],
    )
}

/// That the backup of the day could not be made and why, in a sentence; what was answered is
/// saved all the same.
#[must_use]
pub fn backup_failed_in_words(error: &StoreError, words: &Words) -> String {
    let (key, path) = match error {
        StoreError::ReadOnly { path } => ("backup-failed-read-only", path),
        StoreError::Full { path } => ("backup-failed-full", path),
        StoreError::Damaged { path, .. } => ("backup-failed-damaged", path),
        _ => return words.with("backup-failed", &[("detail", error.message(words).into())]),
    };
    words.with(key, &[("path", path.display().to_string().into())])
}

fn data_of(opening: &Opening) -> Result<DataDir, StoreError> {
    DataDir::choose(opening.data_dir.clone(), opening.environment_dir.clone())
}
