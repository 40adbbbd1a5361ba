//! Copies of the collection: one each study day, one before a new schema, one before a repair.
//!
//! A copy is made under another name, looked over, and only then gets its own; older ones
//! are removed only after that, and only files whose names are exactly ours.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::Connection;

use super::db::{APPLICATION_ID, Store, copy_pages};
use super::error::{At, StoreError};
use super::files::{folder_of, new_file_builder, sync_folder};
use super::paths::BACKUPS;
use crate::time::{DayRule, StudyDay, Timestamp};

/// How many of the newest daily copies stay.
const KEEP_DAILY: usize = 7;

/// How many of the older copies stay, each the first of its ISO week.
const KEEP_WEEKLY: usize = 4;

/// What came of the daily backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Daily {
    /// It was made, as this file.
    Made(PathBuf),
    /// This study day has one already.
    AlreadyThere,
    /// There are no answers yet. An empty collection never pushes copies of a full one out.
    NothingYet,
}

/// Makes the backup of the study day in `dir`, unless it is there, and removes those that
/// are too many: the 7 newest stay, and of those before them the first of each of 4 weeks.
///
/// # Errors
/// The disk is full or cannot be written, or the collection is damaged. Studying can go
/// on; no older backup was removed, unless the error came of removing one.
pub fn daily(store: &Store, dir: &Path, day: StudyDay) -> Result<Daily, StoreError> {
    let date = day.date();
    let target = dir.join(daily_name(date));
    if target.exists() {
        return Ok(Daily::AlreadyThere);
    }
    if answers_in(store.connection()).at(store.path())? == 0 {
        return Ok(Daily::NothingYet);
    }
    copy(store.connection(), store.path(), &target)?;
    rotate(dir, date).map_err(|error| StoreError::of_writing(dir, error))?;
    Ok(Daily::Made(target))
}

/// Copies the collection before its schema becomes `version`; such copies stay for good.
pub(super) fn before_migration(conn: &Connection, path: &Path, version: i32, now: Timestamp) -> Result<(), StoreError> {
    copy(conn, path, &beside(path, &format!("zhanar-before-v{version}-{}.sqlite3", moment(now))))
}

/// Copies the collection before a repair; such copies stay for good. What is only in
/// memory has no copy.
pub(super) fn before_repair(conn: &Connection, path: &Path, now: Timestamp) -> Result<(), StoreError> {
    if conn.path().is_none_or(str::is_empty) {
        return Ok(());
    }
    copy(conn, path, &beside(path, &format!("zhanar-before-repair-{}.sqlite3", moment(now))))
}

fn beside(path: &Path, name: &str) -> PathBuf {
    folder_of(path).join(BACKUPS).join(name)
}

/// The moment in UTC, as file names can carry it.
fn moment(now: Timestamp) -> String {
    let utc = DayRule { zone: TimeZone::UTC, rollover_hour: 0 };
    utc.local(now).strftime("%Y-%m-%dT%H%M%S%3fZ").to_string()
}

fn copy(conn: &Connection, path: &Path, target: &Path) -> Result<(), StoreError> {
    let folder = folder_of(target);
    let writing = |error| StoreError::of_writing(target, error);
    fs::create_dir_all(&folder).map_err(writing)?;
    let temp = new_file_builder().tempfile_in(&folder).map_err(writing)?.into_temp_path();
    let mut to = Connection::open(&temp).at(target)?;
    copy_pages(conn, &mut to, target)?;
    // A backup is one file, with nothing waiting beside it.
    to.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(())).at(target)?;
    to.close().map_err(|(_, error)| error).at(target)?;
    look_over(conn, path, &temp)?;
    File::open(&temp).and_then(|file| file.sync_all()).map_err(writing)?;
    temp.persist(target).map_err(|error| writing(error.error))?;
    sync_folder(&folder).map_err(writing)
}

/// Opens the copy and compares it with what it was made of.
fn look_over(conn: &Connection, path: &Path, temp: &Path) -> Result<(), StoreError> {
    let copy = Connection::open_with_flags(temp, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).at(path)?;
    let found: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).at(path)?;
    let mark: i32 = copy.pragma_query_value(None, "application_id", |row| row.get(0)).at(path)?;
    let is_whole = mark == APPLICATION_ID && answers_in(&copy).at(path)? <= answers_in(conn).at(path)?;
    if found == "ok" && is_whole {
        return Ok(());
    }
    Err(StoreError::Damaged { path: path.to_path_buf(), detail: found })
}

fn answers_in(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("SELECT count(*) FROM reviews", [], |row| row.get(0))
}

fn daily_name(date: Date) -> String {
    format!("zhanar-{date}.sqlite3")
}

/// The date of a daily backup, if the name is exactly one.
fn date_of(name: &str) -> Option<Date> {
    let date: Date = name.strip_prefix("zhanar-")?.strip_suffix(".sqlite3")?.parse().ok()?;
    (daily_name(date) == name).then_some(date)
}

fn rotate(dir: &Path, just_made: Date) -> io::Result<()> {
    let mut dates = BTreeSet::new();
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            dates.extend(entry.file_name().to_str().and_then(date_of));
        }
    }
    let keep = to_keep(&dates);
    for date in dates.iter().filter(|date| !keep.contains(date) && **date != just_made) {
        fs::remove_file(dir.join(daily_name(*date)))?;
    }
    Ok(())
}

fn to_keep(dates: &BTreeSet<Date>) -> BTreeSet<Date> {
    let mut keep: BTreeSet<Date> = dates.iter().rev().take(KEEP_DAILY).copied().collect();
    let mut first_of_week: BTreeMap<(i16, i8), Date> = BTreeMap::new();
    for date in dates {
        let week = date.iso_week_date();
        first_of_week.entry((week.year(), week.week())).or_insert(*date);
    }
    let weekly: Vec<_> = first_of_week.into_values().rev().filter(|date| !keep.contains(date)).take(KEEP_WEEKLY).collect();
    keep.extend(weekly);
    keep
}
