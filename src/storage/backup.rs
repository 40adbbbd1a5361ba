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
use tempfile::TempPath;

use super::db::{self, APPLICATION_ID, Store, copy_pages, integrity};
use super::error::{At, StoreError};
use super::files::{folder_of, give_name, is_unfinished, new_file_builder, sync_folder};
use super::paths::BACKUPS;
use crate::time::{DayRule, StudyDay, Timestamp};

/// How many of the newest daily copies stay.
const KEEP_DAILY: usize = 7;

/// How many of the older copies stay, each the first of its ISO week.
const KEEP_WEEKLY: usize = 4;

/// How the names of copies begin that were read out of a damaged collection.
const RESCUED: &str = "zhanar-rescued-";

/// How many copies stay that were read out of a damaged collection.
const KEEP_RESCUED: usize = 5;

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
    remove_unfinished(dir);
    rotate(dir, date).map_err(|error| StoreError::of_writing(dir, error))?;
    Ok(Daily::Made(target))
}

/// Copies the collection before its schema becomes `version`; such copies stay for good.
pub(super) fn before_migration(
    conn: &Connection,
    path: &Path,
    version: i32,
    now: Timestamp,
) -> Result<(), StoreError> {
    copy(
        conn,
        path,
        &beside(
            path,
            &format!("zhanar-before-v{version}-{}.sqlite3", moment(now)),
        ),
    )
}

/// Copies the collection before a repair; such copies stay for good. What is only in
/// memory has no copy.
pub(super) fn before_repair(
    conn: &Connection,
    path: &Path,
    now: Timestamp,
) -> Result<(), StoreError> {
    if conn.path().is_none_or(str::is_empty) {
        return Ok(());
    }
    copy(
        conn,
        path,
        &beside(
            path,
            &format!("zhanar-before-repair-{}.sqlite3", moment(now)),
        ),
    )
}

/// Keeps what was read out of the damaged collection at `path`; the newest of such copies stay.
pub(super) fn rescued(
    conn: &Connection,
    path: &Path,
    now: Timestamp,
) -> Result<PathBuf, StoreError> {
    let target = beside(path, &format!("{RESCUED}{}.sqlite3", moment(now)));
    copy(conn, path, &target)?;
    let dir = folder_of(&target);
    let names = fs::read_dir(&dir).into_iter().flatten().flatten();
    let names = names.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names
        .filter(|name| is_rescued(name) && date_made(name).is_some())
        .collect();
    names.sort_unstable();
    // Those before them hold less of the same; one that cannot be removed does no harm.
    for name in names.iter().rev().skip(KEEP_RESCUED) {
        let _ = fs::remove_file(dir.join(name));
    }
    Ok(target)
}

fn beside(path: &Path, name: &str) -> PathBuf {
    folder_of(path).join(BACKUPS).join(name)
}

/// The moment in UTC, as file names can carry it.
fn moment(now: Timestamp) -> String {
    let utc = DayRule {
        zone: TimeZone::UTC,
        rollover_hour: 0,
    };
    utc.local(now).strftime("%Y-%m-%dT%H%M%S%3fZ").to_string()
}

fn copy(conn: &Connection, path: &Path, target: &Path) -> Result<(), StoreError> {
    let writing = |error| StoreError::of_writing(target, error);
    let temp = prepare(conn, path, target)?;
    give_name(temp, target).map_err(writing)?;
    sync_folder(&folder_of(target)).map_err(writing)
}

/// A whole copy of the collection at `path`, looked over and lasting, that lacks only its
/// name `target`.
pub(super) fn prepare(
    conn: &Connection,
    path: &Path,
    target: &Path,
) -> Result<TempPath, StoreError> {
    let folder = folder_of(target);
    let writing = |error| StoreError::of_writing(target, error);
    fs::create_dir_all(&folder).map_err(writing)?;
    let temp = new_file_builder()
        .tempfile_in(&folder)
        .map_err(writing)?
        .into_temp_path();
    let answers = answers_in(conn).at(path)?;
    let mut to = Connection::open(&temp).at(target)?;
    copy_pages(conn, &mut to, target)?;
    // A backup is one file, with nothing waiting beside it.
    to.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))
        .at(target)?;
    to.close().map_err(|(_, error)| error).at(target)?;
    if db::has_log_beside(&temp)? {
        // SQLite says so even where the disk failed at the last moment.
        return Err(writing(io::Error::other("the copy could not be finished")));
    }
    look_over(&temp, answers, path)?;
    File::open(&temp)
        .and_then(|file| file.sync_all())
        .map_err(writing)?;
    Ok(temp)
}

/// Opens the copy and sees that it is sound and holds at least so many answers.
fn look_over(temp: &Path, answers: i64, path: &Path) -> Result<(), StoreError> {
    let copy =
        Connection::open_with_flags(temp, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).at(path)?;
    let found = integrity(&copy, "quick_check");
    let mark: i32 = copy
        .pragma_query_value(None, "application_id", |row| row.get(0))
        .at(path)?;
    if found.is_empty() && mark == APPLICATION_ID && answers_in(&copy).at(path)? >= answers {
        return Ok(());
    }
    Err(StoreError::Damaged {
        path: path.to_path_buf(),
        // The first of perhaps hundreds says enough to the learner.
        detail: found
            .into_iter()
            .next()
            .unwrap_or_else(|| "answers are missing".to_owned()),
    })
}

fn answers_in(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("SELECT count(*) FROM reviews", [], |row| row.get(0))
}

fn daily_name(date: Date) -> String {
    format!("zhanar-{date}.sqlite3")
}

/// The date on which a backup of ours was made, by its name: of the day, before a new schema,
/// before a repair, or out of a damaged collection.
pub(super) fn date_made(name: &str) -> Option<Date> {
    let before = || {
        let rest = name.strip_prefix("zhanar-before-")?;
        let (_, moment) = rest.strip_suffix(".sqlite3")?.split_once('-')?;
        moment.get(..10)?.parse().ok()
    };
    let rescued = || {
        let moment = name.strip_prefix(RESCUED)?.strip_suffix(".sqlite3")?;
        moment.get(..10)?.parse().ok()
    };
    date_of(name).or_else(before).or_else(rescued)
}

/// Whether a backup was read out of a damaged collection, by its name.
pub(super) fn is_rescued(name: &str) -> bool {
    name.starts_with(RESCUED)
}

/// The date of a daily backup, if the name is exactly one.
fn date_of(name: &str) -> Option<Date> {
    let date: Date = name
        .strip_prefix("zhanar-")?
        .strip_suffix(".sqlite3")?
        .parse()
        .ok()?;
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
    for date in dates
        .iter()
        .filter(|date| !keep.contains(date) && **date != just_made)
    {
        fs::remove_file(dir.join(daily_name(*date)))?;
    }
    Ok(())
}

/// Removes copies that a crash left unfinished. Only who may write to the collection makes any.
fn remove_unfinished(dir: &Path) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if name.to_str().is_some_and(is_unfinished) {
            // What cannot be removed now is tried again on the next day.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn to_keep(dates: &BTreeSet<Date>) -> BTreeSet<Date> {
    let mut keep: BTreeSet<Date> = dates.iter().rev().take(KEEP_DAILY).copied().collect();
    let mut first_of_week: BTreeMap<(i16, i8), Date> = BTreeMap::new();
    for date in dates {
        let week = date.iso_week_date();
        first_of_week
            .entry((week.year(), week.week()))
            .or_insert(*date);
    }
    let weekly: Vec<_> = first_of_week
        .into_values()
        .rev()
        .filter(|date| !keep.contains(date))
        .take(KEEP_WEEKLY)
        .collect();
    keep.extend(weekly);
    keep
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::{Answer, CardProgress, How, Rating};
    use crate::scheduler::{SchedulingOptions, outcome};
    use crate::storage::{Access, LockGuard};

    const NOW: Timestamp = Timestamp(1_700_000_000_000);

    fn answer_once(store: &mut Store, name: &str) {
        let answer = Answer {
            card: crate::deck::CardId(name.into()),
            at: NOW,
            day: StudyDay(1),
            rating: Rating::Good,
            how: How::Flashcard,
            answer_millis: 1,
            interval_days: None,
        };
        let (before, options) = (CardProgress::default(), SchedulingOptions::default());
        let after = outcome(&before, &answer, &options).after;
        store.commit(&answer, &before, &after, &options).unwrap();
    }

    fn names(dir: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(dir)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn day(date: &str) -> StudyDay {
        let date: Date = date.parse().unwrap();
        StudyDay(
            jiff::civil::date(1970, 1, 1)
                .until(date)
                .unwrap()
                .get_days(),
        )
    }

    #[test]
    fn a_backup_is_made_once_a_day_and_opens_as_a_collection() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("c.sqlite3");
        let backups = dir.path().join("backups");
        let mut store = Store::open(&path, Access::Write(LockGuard::unshared()), NOW).unwrap();
        assert_eq!(
            daily(&store, &backups, day("2026-11-22")).unwrap(),
            Daily::NothingYet
        );
        answer_once(&mut store, "d/a");
        let made = backups.join("zhanar-2026-11-22.sqlite3");
        assert_eq!(
            daily(&store, &backups, day("2026-11-22")).unwrap(),
            Daily::Made(made.clone())
        );
        let bytes = fs::read(&made).unwrap();
        answer_once(&mut store, "d/b");
        assert_eq!(
            daily(&store, &backups, day("2026-11-22")).unwrap(),
            Daily::AlreadyThere
        );
        assert!(fs::read(&made).unwrap() == bytes);
        assert_eq!(names(&backups), ["zhanar-2026-11-22.sqlite3"]);
        let copy = Store::open(&made, Access::Write(LockGuard::unshared()), NOW).unwrap();
        assert_eq!(copy.totals().unwrap().reviews, 1);
        assert_eq!(copy.all_progress().unwrap().len(), 1);
    }

    #[test]
    fn seven_daily_and_four_weekly_stay_and_nothing_else_is_touched() {
        let dir = tempfile::tempdir().unwrap();
        let others = [
            "zhanar-before-v2-2020-01-01T000000000Z.sqlite3",
            "zhanar-2020-01-01.sqlite3.old",
            "zhanar-20200101.sqlite3",
            "my-zhanar-2020-01-01.sqlite3",
            "zhanar-2020-13-01.sqlite3",
            "zhanar-2020-1-1.sqlite3",
            "notes.txt",
        ];
        for name in others {
            fs::write(dir.path().join(name), "mine").unwrap();
        }
        fs::create_dir(dir.path().join("zhanar-2019-01-01.sqlite3")).unwrap();
        let mut store = Store::in_memory().unwrap();
        answer_once(&mut store, "d/a");
        for number in 0..60 {
            daily(&store, dir.path(), day("2026-09-24").plus_days(number)).unwrap();
        }
        let kept: Vec<_> = names(dir.path())
            .iter()
            .filter_map(|name| date_of(name))
            .map(|date| date.to_string())
            .collect();
        let expected = [
            "2019-01-01",
            "2026-10-19",
            "2026-10-26",
            "2026-11-02",
            "2026-11-09",
            "2026-11-16",
            "2026-11-17",
            "2026-11-18",
            "2026-11-19",
            "2026-11-20",
            "2026-11-21",
            "2026-11-22",
        ];
        assert_eq!(kept, expected);
        for name in others {
            assert_eq!(fs::read(dir.path().join(name)).unwrap(), b"mine", "{name}");
        }
    }

    #[test]
    fn copies_that_a_crash_left_unfinished_are_removed() {
        let dir = tempfile::tempdir().unwrap();
        let mut store = Store::in_memory().unwrap();
        answer_once(&mut store, "d/a");
        for name in [
            ".zhanar-a1B2.part",
            ".zhanar-a1B2.part-journal",
            ".zhanar.part",
            "a.part",
        ] {
            fs::write(dir.path().join(name), "half").unwrap();
        }
        daily(&store, dir.path(), day("2026-11-02")).unwrap();
        let left = [".zhanar.part", "a.part", "zhanar-2026-11-02.sqlite3"];
        assert_eq!(names(dir.path()), left);
    }

    #[test]
    fn a_clock_set_back_does_not_cost_the_backup_just_made() {
        let dir = tempfile::tempdir().unwrap();
        let mut store = Store::in_memory().unwrap();
        answer_once(&mut store, "d/a");
        for number in 0..30 {
            daily(&store, dir.path(), day("2026-11-02").plus_days(number)).unwrap();
        }
        daily(&store, dir.path(), day("2026-11-05")).unwrap();
        assert!(dir.path().join("zhanar-2026-11-05.sqlite3").exists());
    }

    #[test]
    fn a_backup_that_fails_removes_nothing_and_leaves_nothing_behind() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("c.sqlite3");
        let backups = dir.path().join("backups");
        let mut store = Store::open(&path, Access::Write(LockGuard::unshared()), NOW).unwrap();
        fs::create_dir(&backups).unwrap();
        let old: Vec<String> = (10..30)
            .map(|day| format!("zhanar-2026-10-{day}.sqlite3"))
            .collect();
        for name in &old {
            fs::write(backups.join(name), "old").unwrap();
        }
        for number in 0..200 {
            answer_once(&mut store, &format!("d/{number}"));
        }
        drop(store);
        // The last page of the file, a leaf of some table, is spoiled.
        let mut bytes = fs::read(&path).unwrap();
        let last = bytes.len() - 4096;
        bytes[last..].fill(0x5a);
        fs::write(&path, bytes).unwrap();
        let store = Store::open(&path, Access::Write(LockGuard::unshared()), NOW).unwrap();
        assert!(matches!(
            daily(&store, &backups, day("2026-11-22")),
            Err(StoreError::Damaged { .. })
        ));
        assert_eq!(names(&backups), old);
        let blocked = path.join("backups");
        assert!(daily(&store, &blocked, day("2026-11-22")).is_err());
    }
}
