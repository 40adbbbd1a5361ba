//! Backups, told apart by what is in them, and one of them put in the place of a collection
//! that cannot be read.
//!
//! The collection that was there is kept under a name of its own before anything takes its
//! place, and its place is taken in one step: a crash in between leaves the one or the other.
//!
//! Deliberately absent: choosing without being asked. The learner is told first.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rusqlite::{Connection, OpenFlags};

use super::backup::{date_made, is_rescued, prepare, rescued};
use super::db::header::wal_of;
use super::db::{self, integrity};
use super::error::{At, StoreError};
use super::files::{folder_of, give_name, is_free, keep_as, numbered_beside, sync_folder};
use super::lock::{Access, WhyReadOnly};
use super::paths::BACKUPS;
use crate::time::Timestamp;

/// A backup that can be opened, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// The date on which it was made, if its name says.
    pub made: Option<Date>,
    /// Answers that count.
    pub answers: u64,
    /// When the last answer in it was given.
    pub last_answer: Option<Timestamp>,
    /// How long its log is. The log only grows, so the longest is the newest, whatever the
    /// clock was when a backup was made.
    log: i64,
}

impl Backup {
    /// Looks into a file.
    ///
    /// # Errors
    /// It is no collection of ours, is newer than we are, or cannot be read.
    pub fn of(path: &Path) -> Result<Self, StoreError> {
        let conn = open(path)?;
        let (answers, log, last_answer) = content(&conn).at(path)?;
        let name = path.file_name().and_then(|name| name.to_str());
        Ok(Self {
            path: path.to_path_buf(),
            made: name.and_then(date_made),
            answers: u64::try_from(answers).unwrap_or_default(),
            last_answer,
            log,
        })
    }

    /// Whether it was read out of a damaged collection, and has its whole log.
    #[must_use]
    pub fn is_rescued(&self) -> bool {
        let name = self.path.file_name().and_then(|name| name.to_str());
        name.is_some_and(is_rescued)
    }

    /// Whether nothing is wrong with it. Reads all of it.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        open(&self.path).is_ok_and(|conn| integrity(&conn, "integrity_check").is_empty())
    }
}

/// How many answers count, how long the log is, and when the last answer was given.
fn content(conn: &Connection) -> rusqlite::Result<(i64, i64, Option<Timestamp>)> {
    conn.query_row(CONTENT_SQL, [], |row| {
        let last: Option<i64> = row.get(2)?;
        Ok((row.get(0)?, row.get(1)?, last.map(Timestamp)))
    })
}

const CONTENT_SQL: &str = "SELECT (SELECT count(*) FROM reviews) - (SELECT count(*) FROM undone),
    (SELECT coalesce(max(id), 0) FROM reviews),
    (SELECT at_ms FROM reviews ORDER BY id DESC LIMIT 1)";

/// What was kept of the collection whose place was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// The file that was there, if one was, under its new name.
    pub kept: Option<PathBuf>,
}

/// The backups in a folder that can be looked into, the newest first.
#[must_use]
pub fn backups(dir: &Path) -> Vec<Backup> {
    let mut found: Vec<Backup> = names(dir)
        .filter_map(|name| Backup::of(&dir.join(name)).ok())
        .collect();
    found.sort_by(|one, other| {
        let key = |it: &Backup| (it.log, it.made, it.path.clone());
        key(other).cmp(&key(one))
    });
    found
}

/// The backups in a folder that cannot be looked into, and why.
#[must_use]
pub fn unreadable(dir: &Path) -> Vec<StoreError> {
    names(dir)
        .filter_map(|name| Backup::of(&dir.join(name)).err())
        .collect()
}

/// The newest backup with nothing wrong in it.
///
/// # Errors
/// There is none.
pub fn newest_sound(dir: &Path) -> Result<Backup, StoreError> {
    let none = || StoreError::NoBackup {
        path: dir.to_path_buf(),
    };
    backups(dir)
        .into_iter()
        .find(Backup::is_sound)
        .ok_or_else(none)
}

/// What can best take the place of a collection that cannot be used: the whole log of it, if
/// that can be read and no sound backup in `dir` has more, kept as a backup; else the newest
/// sound backup.
///
/// # Errors
/// There is neither.
pub fn best(path: &Path, dir: &Path, now: Timestamp) -> Result<Backup, StoreError> {
    let newest = newest_sound(dir);
    let Ok(conn) = db::read_log(path) else {
        return newest;
    };
    let (answers, log, _) = content(&conn).at(path)?;
    let has_as_much = |it: &Backup| it.log > log || (it.log == log && it.is_rescued());
    if answers == 0 || newest.as_ref().is_ok_and(has_as_much) {
        return newest;
    }
    let rescued = rescued(&conn, path, now).and_then(|kept| Backup::of(&kept));
    rescued.or(newest)
}

/// Whether backups of a collection lie beside its place, or what was kept of it there.
pub(super) fn is_any_beside(path: &Path) -> bool {
    let dir = folder_of(path).join(BACKUPS);
    // Nobody knows what lies in a folder that cannot be looked into.
    let is_closed = dir.is_dir() && fs::read_dir(&dir).is_err();
    let kept = numbered_beside(path, ".damaged").next();
    is_closed || names(&dir).next().is_some() || kept.is_some_and(|kept| !is_free(&kept))
}

/// The names of the backups in a folder; none where it cannot be read.
fn names(dir: &Path) -> impl Iterator<Item = String> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let files = entries.filter(|entry| entry.path().is_file());
    files
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| date_made(name).is_some())
}

/// Puts a copy of `backup` in the place of the collection at `path`, which is kept.
///
/// # Errors
/// The backup is damaged, another program has the collection open, or the place cannot be
/// written to. The collection is as it was.
pub fn put_back(path: &Path, backup: &Path, access: &Access) -> Result<Replaced, StoreError> {
    check_writable(path, access)?;
    let conn = open(backup)?;
    // As one file without a log beside it: what is left of the old log then is not its own.
    let copy = prepare(&conn, backup, path)?;
    let kept = keep(path)?;
    let writing = |error| StoreError::of_writing(path, error);
    give_name(copy, path).map_err(writing)?;
    remove_log_of_old(path)?;
    sync_folder(&folder_of(path)).map_err(writing)?;
    Ok(Replaced { kept })
}

/// Makes an empty collection at `path`; the one that is there is kept.
///
/// # Errors
/// Another program has the collection open, or the place cannot be written to. The
/// collection is as it was.
pub fn start_anew(path: &Path, access: &Access) -> Result<Replaced, StoreError> {
    check_writable(path, access)?;
    let kept = keep(path)?;
    db::put_empty(path)?;
    remove_log_of_old(path)?;
    Ok(Replaced { kept })
}

fn check_writable(path: &Path, access: &Access) -> Result<(), StoreError> {
    let path = path.to_path_buf();
    match access.why_read_only() {
        None => Ok(()),
        Some(WhyReadOnly::InUse) => Err(StoreError::InUse { path }),
        Some(WhyReadOnly::NotWritable) => Err(StoreError::ReadOnly { path }),
        Some(WhyReadOnly::NoLocks) => Err(StoreError::NoLocks { path }),
    }
}

/// Gives the collection, and what waits beside it, a second name that nothing has.
fn keep(path: &Path) -> Result<Option<PathBuf>, StoreError> {
    let name = numbered_beside(path, ".damaged")
        .find(|name| is_free(name) && is_free(&wal_of(name)))
        .unwrap_or_else(|| path.with_extension("damaged"));
    let mut kept: Option<PathBuf> = None;
    let log = (wal_of(path), wal_of(&name));
    for (file, name) in [(path.to_path_buf(), name), log] {
        match keep_as(&file, &name) {
            Ok(()) => {
                kept.get_or_insert(name);
            }
            Err(_) if is_free(&file) => {}
            Err(error) => return Err(StoreError::of_writing(&name, error)),
        }
    }
    sync_folder(&folder_of(path)).map_err(|error| StoreError::of_writing(path, error))?;
    Ok(kept)
}

/// Removes the log of the collection that was there; it is kept under another name.
fn remove_log_of_old(path: &Path) -> Result<(), StoreError> {
    let mut shm = path.as_os_str().to_owned();
    shm.push("-shm");
    for file in [wal_of(path), PathBuf::from(shm)] {
        match fs::remove_file(&file) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(StoreError::of_writing(&file, error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Opens a backup to read it where it lies.
fn open(path: &Path) -> Result<Connection, StoreError> {
    db::check_is_ours(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags).at(path)
}
