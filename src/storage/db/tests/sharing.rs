//! More than one program, and places that cannot be written to.

use std::fs;

use super::*;
use crate::storage::db::open::{MIGRATIONS, open_copy};

fn answer_once(store: &mut Store, name: &str) -> Result<ReviewId, StoreError> {
    give(
        store,
        &answer_to(name, Rating::Good, 20_000),
        &SchedulingOptions::default(),
    )
}

#[test]
fn a_second_program_reads_what_the_first_commits() {
    let dir = tempfile::tempdir().unwrap();
    let (path, lock) = (dir.path().join("c.sqlite3"), dir.path().join("zhanar.lock"));
    let mut first = Store::open(&path, Access::take(&lock), NOW).unwrap();
    let mut second = Store::open(&path, Access::take(&lock), NOW).unwrap();
    assert_eq!(second.access().why_read_only(), Some(WhyReadOnly::InUse));
    for name in ["d/a", "d/b"] {
        answer_once(&mut first, name).unwrap();
        assert_eq!(Shown::of(&second), Shown::of(&first));
    }
    assert!(matches!(
        answer_once(&mut second, "d/c"),
        Err(StoreError::InUse { .. })
    ));
    assert!(matches!(
        second.undo_last(NOW),
        Err(StoreError::InUse { .. })
    ));
    assert!(second.doctor(Mending::Look, NOW).unwrap().is_sound());
    assert_eq!(first.totals().unwrap().reviews, 2);
    drop((first, second));
    assert_eq!(
        Store::open(&path, Access::take(&lock), NOW)
            .unwrap()
            .access()
            .why_read_only(),
        None
    );
}

#[test]
fn two_writers_without_a_lock_still_cannot_answer_over_each_other() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let (mut one, mut other) = (open(&path), open(&path));
    let options = SchedulingOptions::default();
    let answer = answer_to("d/a", Rating::Good, 20_000);
    let before = other.progress(&answer.card).unwrap();
    let after = scheduler::outcome(&before, &answer, &options).after;
    answer_once(&mut one, "d/a").unwrap();
    assert!(matches!(
        other.commit(&answer, &before, &after, &options),
        Err(StoreError::Changed { .. })
    ));
    assert_eq!(Shown::of(&other), Shown::of(&one));
}

#[test]
fn a_place_that_cannot_be_written_to_is_read_and_refuses_answers() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    answer_once(&mut open(&path), "d/a").unwrap();
    let bytes = fs::read(&path).unwrap();
    let mut store = Store::open(&path, Access::ReadOnly(WhyReadOnly::NotWritable), NOW).unwrap();
    assert_eq!(store.totals().unwrap().reviews, 1);
    assert!(matches!(
        answer_once(&mut store, "d/b"),
        Err(StoreError::ReadOnly { .. })
    ));
    assert!(store.conn.execute_batch("DELETE FROM states").is_err());
    drop(store);
    assert!(fs::read(&path).unwrap() == bytes);
}

#[test]
fn without_a_file_a_reader_finds_an_empty_collection_and_makes_none() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let store = Store::open(&path, Access::ReadOnly(WhyReadOnly::NotWritable), NOW).unwrap();
    assert_eq!(store.totals().unwrap(), Totals::default());
    assert!(store.conn.execute_batch("DELETE FROM states").is_err());
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn a_copy_is_read_together_with_what_waits_beside_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let mut store = open(&path);
    answer_once(&mut store, "d/a").unwrap();
    assert!(header::has_wal(&path));
    let reading = open_copy(&path, header::check(&path, 9).unwrap()).unwrap();
    assert_eq!(reviews::totals(&reading.conn).unwrap().reviews, 1);
}

#[test]
fn what_a_crash_left_beside_the_file_is_taken_in() {
    let (dir, crashed) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (path, copy) = (
        dir.path().join("c.sqlite3"),
        crashed.path().join("c.sqlite3"),
    );
    let mut store = open(&path);
    answer_once(&mut store, "d/a").unwrap();
    fs::copy(&path, &copy).unwrap();
    fs::copy(header::wal_of(&path), header::wal_of(&copy)).unwrap();
    assert_eq!(Shown::of(&open(&copy)), Shown::of(&store));
}

#[test]
fn a_backup_put_in_place_of_the_file_is_not_spoiled_by_the_old_log() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let mut store = open(&path);
    answer_once(&mut store, "d/a").unwrap();
    let backups = dir.path().join("backups");
    let backup::Daily::Made(copy) = backup::daily(&store, &backups, StudyDay(20_000)).unwrap()
    else {
        panic!()
    };
    let shown = Shown::of(&store);
    for number in 0..50 {
        answer_once(&mut store, &format!("d/{number}")).unwrap();
    }
    // The program is cut off here: its log stays beside the file.
    let old_log = fs::read(header::wal_of(&path)).unwrap();
    drop(store);
    fs::copy(&copy, &path).unwrap();
    fs::write(header::wal_of(&path), &old_log).unwrap();
    let reading = Store::open(&path, Access::ReadOnly(WhyReadOnly::NotWritable), NOW).unwrap();
    assert_eq!(Shown::of(&reading), shown);
    drop(reading);
    let mut store = open(&path);
    assert_eq!(Shown::of(&store), shown);
    assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
    assert!(fs::read(dir.path().join("c.sqlite3-wal-set-aside-1")).unwrap() == old_log);
}

#[test]
fn the_steps_of_the_schema_make_every_table() {
    let conn = open::in_memory(MIGRATIONS).unwrap();
    let strict: i64 = conn
        .query_row(
            "SELECT count(*) FROM pragma_table_list WHERE strict AND type = 'table'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(strict, 21);
}

/// A store with so many answers, which stand in the log beside it while it is open.
fn with_answers(path: &Path, count: usize) -> Store {
    let mut store = open(path);
    for number in 0..count {
        let name = format!("d/{number:04}");
        let answer = answer_to(&name, Rating::Good, 20_000);
        give(&mut store, &answer, &SchedulingOptions::default()).unwrap();
    }
    store
}

#[test]
#[cfg(unix)]
fn a_collection_replaced_while_it_is_open_is_told_and_what_took_its_place_is_not_spoiled() {
    let (dir, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = dir.path().join("c.sqlite3");
    let theirs = other.path().join("c.sqlite3");
    let mut store = with_answers(&path, 3);
    drop(with_answers(&theirs, 400));
    fs::rename(&theirs, &path).unwrap();
    let answer = answer_to("d/late", Rating::Good, 20_000);
    for _ in 0..2 {
        let refused = give(&mut store, &answer, &SchedulingOptions::default());
        assert!(
            matches!(refused, Err(StoreError::Moved { .. })),
            "{refused:?}"
        );
    }
    drop(store);
    let opened = open(&path);
    assert_eq!(opened.totals().unwrap().reviews, 400);
    drop(opened);
    fs::remove_file(&path).unwrap();
    let mut store = with_answers(&path, 3);
    fs::remove_file(&path).unwrap();
    let refused = give(&mut store, &answer, &SchedulingOptions::default());
    assert!(matches!(refused, Err(StoreError::Moved { .. })));
}

#[test]
fn the_log_of_another_file_that_a_crash_left_is_set_aside() {
    let (dir, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = dir.path().join("c.sqlite3");
    let theirs = other.path().join("c.sqlite3");
    let store = with_answers(&theirs, 300);
    let log = fs::read(header::wal_of(&theirs)).unwrap();
    drop(store);
    drop(with_answers(&path, 900));
    fs::write(header::wal_of(&path), &log).unwrap();
    let opened = open(&path);
    assert_eq!(opened.totals().unwrap().reviews, 900);
    assert!(integrity(&opened.conn, "integrity_check").is_empty());
    drop(opened);
    let aside = dir.path().join("c.sqlite3-wal-set-aside-1");
    assert!(fs::read(aside).unwrap() == log);
}

#[test]
fn only_damage_speaks_against_the_log_of_a_crash() {
    use rusqlite::ffi;
    let of = |code| rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
    for code in [
        ffi::SQLITE_FULL,
        ffi::SQLITE_CANTOPEN,
        ffi::SQLITE_IOERR_READ,
        ffi::SQLITE_IOERR_SHMOPEN,
        ffi::SQLITE_BUSY,
        ffi::SQLITE_NOMEM,
    ] {
        assert!(!open::is_damage(&of(code)), "{code}");
    }
    assert!(open::is_damage(&of(ffi::SQLITE_CORRUPT)));
}
