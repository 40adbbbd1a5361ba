//! Files that are not ours, newer, or damaged; disks that are full; rows changed by hand.

use std::fs;

use super::*;
use crate::storage::restore;

/// Opens the file to write and to read: both must be refused, and leave the folder as it is.
fn refused(path: &Path) -> StoreError {
    let bytes = fs::read(path).unwrap();
    let error = Store::open(path, alone(), NOW).unwrap_err();
    let reading = Store::open(path, Access::ReadOnly(WhyReadOnly::InUse), NOW).unwrap_err();
    assert_eq!(
        std::mem::discriminant(&error),
        std::mem::discriminant(&reading),
        "{error:?} {reading:?}"
    );
    assert!(
        fs::read(path).unwrap() == bytes,
        "the file was changed: {error}"
    );
    assert_eq!(
        fs::read_dir(path.parent().unwrap()).unwrap().count(),
        1,
        "something was left beside the file"
    );
    error
}

#[test]
fn a_newer_file_is_refused_and_not_touched() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    filled(&path);
    Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    assert!(matches!(
        refused(&path),
        StoreError::Newer { version: 99, .. }
    ));
}

#[test]
fn a_newer_schema_that_a_crash_left_beside_the_file_is_refused() {
    let (dir, crashed) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (path, copy) = (
        dir.path().join("c.sqlite3"),
        crashed.path().join("c.sqlite3"),
    );
    filled(&path);
    let newer = Connection::open(&path).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    fs::copy(&path, &copy).unwrap();
    fs::copy(header::wal_of(&path), header::wal_of(&copy)).unwrap();
    let bytes = || {
        (
            fs::read(&copy).unwrap(),
            fs::read(header::wal_of(&copy)).unwrap(),
        )
    };
    let before = bytes();
    assert!(matches!(
        Store::open(&copy, alone(), NOW),
        Err(StoreError::Newer { version: 99, .. })
    ));
    assert!(bytes() == before);
}

#[test]
fn a_database_of_another_program_is_refused_and_not_touched() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE notes (id); PRAGMA user_version = 1;")
        .unwrap();
    assert!(matches!(refused(&path), StoreError::NotADatabase { .. }));
    fs::write(
        &path,
        "Some text that someone saved under this name.\n".repeat(50),
    )
    .unwrap();
    assert!(matches!(refused(&path), StoreError::NotADatabase { .. }));
    fs::write(&path, "short").unwrap();
    assert!(matches!(refused(&path), StoreError::NotADatabase { .. }));
}

#[test]
fn a_file_cut_short_or_emptied_is_refused_as_damaged_and_not_touched() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    filled(&path);
    let whole = fs::read(&path).unwrap();
    for len in [
        0,
        1,
        15,
        60,
        99,
        100,
        4096,
        4097,
        whole.len() / 2,
        whole.len() - 1,
    ] {
        fs::write(&path, &whole[..len]).unwrap();
        assert!(
            matches!(refused(&path), StoreError::Damaged { .. }),
            "{len} bytes"
        );
    }
    for len in [100, 4096, whole.len()] {
        let zeroed: Vec<u8> = std::iter::repeat_n(0, len)
            .chain(whole[len..].iter().copied())
            .collect();
        fs::write(&path, zeroed).unwrap();
        assert!(
            matches!(refused(&path), StoreError::Damaged { .. }),
            "{len} zeros"
        );
    }
}

#[test]
fn damage_inside_the_file_is_an_error_and_never_a_panic() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let shown = filled(&path);
    let whole = fs::read(&path).unwrap();
    let mut chance = random(8);
    let mut found = 0;
    for _ in 0..150 {
        let mut bytes = whole.clone();
        let start = chance.random_range(0..bytes.len());
        let end = (start + chance.random_range(1..3000)).min(bytes.len());
        bytes[start..end]
            .iter_mut()
            .for_each(|byte| *byte = chance.random());
        fs::write(&path, &bytes).unwrap();
        let Ok(mut store) = Store::open(&path, alone(), NOW) else {
            found += 1;
            continue;
        };
        let sound = store
            .doctor(Mending::Look, NOW)
            .is_ok_and(|report| report.is_sound());
        let readable = store.all_progress().is_ok()
            && store.effective_log(None).is_ok()
            && store.totals().is_ok();
        let _ = store.undo_last(NOW);
        found += usize::from(!sound || !readable);
    }
    // The rest fell into what is free on a page, as most of an empty table is.
    assert!(found > 60, "{found}");
    fs::write(&path, &whole).unwrap();
    assert_eq!(Shown::of(&open(&path)), shown);
}

#[test]
fn a_file_that_is_gone_is_not_filled_from_what_waits_beside_it() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    fs::write(header::wal_of(&path), "answers").unwrap();
    assert!(matches!(
        Store::open(&path, alone(), NOW),
        Err(StoreError::Damaged { .. })
    ));
    assert!(!path.exists());
}

#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let mut store = open(&path);
    let mut chance = random(9);
    store.limit_pages(24).unwrap();
    let (mut last, mut error) = (Shown::of(&store), None);
    for number in 0..5000 {
        let (answer, options) = random_answer(&mut chance);
        let answer = Answer {
            card: card(&format!("{}-{number}", answer.card)),
            ..answer
        };
        match give(&mut store, &answer, &options) {
            Ok(_) => last = Shown::of(&store),
            Err(full) => {
                error = Some(full);
                break;
            }
        }
    }
    assert!(matches!(error, Some(StoreError::Full { .. })), "{error:?}");
    assert!(!last.log.is_empty());
    assert_eq!(Shown::of(&store), last);
    // With space again, it goes on, in the same program and in the next.
    store.limit_pages(100_000).unwrap();
    give(
        &mut store,
        &answer_to("d/after", Rating::Good, 20_100),
        &SchedulingOptions::default(),
    )
    .unwrap();
    store.undo_last(NOW).unwrap();
    drop(store);
    let mut store = open(&path);
    assert_eq!(Shown::of(&store), last);
    assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
}

#[test]
fn rows_changed_by_hand_are_found_and_put_right() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let shown = filled(&path);
    let mut store = open(&path);
    store
        .conn
        .execute_batch(
            "UPDATE states SET stability = stability * 1.0000001 + 0.0001 WHERE card = 1; DELETE FROM states WHERE card = 2;
         UPDATE days SET learning = learning + 1 WHERE day = (SELECT min(day) FROM days);
         INSERT INTO days VALUES (5, 1, 0, 0, 0); INSERT INTO cards (uid) VALUES ('d/never');
         INSERT INTO states SELECT (SELECT max(id) FROM cards), phase, step, due_ms, due_day, interval_days,
            stability, difficulty, last_ms, last_day, reviews, lapses FROM states LIMIT 1;",
        )
        .unwrap();
    let broken = Shown::of(&store).progress;
    let report = store.doctor(Mending::Look, NOW).unwrap();
    assert_eq!(
        (
            report.wrong_states,
            report.wrong_days,
            report.orphans,
            report.repaired
        ),
        (3, 2, 0, false),
        "{report:?}"
    );
    assert_eq!(
        Shown::of(&store).progress,
        broken,
        "looking changes nothing"
    );
    assert!(store.doctor(Mending::Repair, NOW).unwrap().repaired);
    assert!(store.doctor(Mending::Repair, NOW).unwrap().is_sound());
    assert_eq!(Shown::of(&store), shown);
    let backup = dir
        .path()
        .join("backups/zhanar-before-repair-2023-11-14T221320000Z.sqlite3");
    assert_eq!(Shown::of(&open(&backup)).progress, broken);
}

#[test]
fn rows_that_make_no_sense_are_found_and_put_right() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let shown = filled(&path);
    let mut store = open(&path);
    store
        .conn
        .execute_batch(
            "PRAGMA ignore_check_constraints = 1; UPDATE states SET phase = 'asleep', reviews = -4 WHERE card = 3;
         UPDATE days SET millis = -1 WHERE day = (SELECT max(day) FROM days); PRAGMA ignore_check_constraints = 0;",
        )
        .unwrap();
    assert!(matches!(
        store.all_progress(),
        Err(StoreError::Damaged { .. })
    ));
    let report = store.doctor(Mending::Look, NOW).unwrap();
    assert_eq!(
        (report.wrong_states, report.wrong_days),
        (1, 1),
        "{report:?}"
    );
    store.doctor(Mending::Repair, NOW).unwrap();
    assert_eq!(Shown::of(&store), shown);
}

/// Fills the page with zeros on which a table or an index begins.
fn zero_page_of(path: &Path, name: &str) {
    let conn = Connection::open(path).unwrap();
    let page: usize = conn
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?1",
            [name],
            |row| row.get::<_, i64>(0),
        )
        .map(|page| usize::try_from(page).unwrap())
        .unwrap();
    drop(conn);
    let mut bytes = fs::read(path).unwrap();
    let size = 4096;
    bytes[(page - 1) * size..page * size].fill(0);
    fs::write(path, bytes).unwrap();
}

#[test]
fn answers_are_read_out_of_a_file_that_is_damaged_elsewhere() {
    for damaged in [
        "reviews_by_card",
        "sqlite_autoindex_quiz_answers_1",
        "states",
        "tallies",
        "cards",
    ] {
        let dir = tempfile::tempdir().unwrap();
        let (path, backups) = (dir.path().join("c.sqlite3"), dir.path().join("backups"));
        let store = open(&path);
        drop(store);
        let shown = filled(&path);
        zero_page_of(&path, damaged);
        let best = restore::best(&path, &backups, NOW);
        if damaged == "cards" {
            assert!(matches!(best, Err(StoreError::NoBackup { .. })));
            assert!(!backups.exists(), "half a log is kept nowhere");
            continue;
        }
        let best = best.unwrap_or_else(|error| panic!("{damaged}: {error}"));
        assert!(best.is_rescued(), "{damaged}");
        assert_eq!(restore::best(&path, &backups, NOW).unwrap(), best);
        assert_eq!(fs::read_dir(&backups).unwrap().count(), 1);
        let kept = restore::put_back(&path, &best.path, &alone()).unwrap().kept;
        assert!(kept.is_some_and(|kept| kept.exists()));
        let mut store = open(&path);
        assert_eq!(Shown::of(&store), shown, "{damaged}");
        assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
    }
}

#[test]
fn states_that_make_no_sense_cost_no_answer() {
    let dir = tempfile::tempdir().unwrap();
    let (path, backups) = (dir.path().join("c.sqlite3"), dir.path().join("backups"));
    let shown = filled(&path);
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("UPDATE states SET reviews = -1, last_day = 9000000000000000000")
        .unwrap();
    drop(conn);
    let error = open(&path).all_progress().unwrap_err();
    assert!(error.calls_for_restore());
    let best = restore::best(&path, &backups, NOW).unwrap();
    restore::put_back(&path, &best.path, &alone()).unwrap();
    assert_eq!(Shown::of(&open(&path)), shown);
}
