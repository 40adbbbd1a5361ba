//! A backup takes the place of a collection that cannot be read, from outside.

use std::fs;
use std::path::PathBuf;

use zhanar::storage::backup;
use zhanar::time::StudyDay;

use super::work::{DAY, data, give, open};
use crate::common::{Learner, Ran, at};

/// A learner with backups of two days, of two and of four answers, and two more answers
/// after them.
pub fn with_a_backup() -> Learner {
    let learner = Learner::new();
    let mut store = open(learner.path()).expect("a collection");
    let backups = data(learner.path()).backups_dir();
    for (number, day) in [(0, DAY), (2, DAY + 2)] {
        give(&mut store, number).expect("an answer");
        give(&mut store, number + 1).expect("an answer");
        backup::daily(&store, &backups, StudyDay(day)).expect("a backup");
    }
    give(&mut store, 4).expect("an answer");
    give(&mut store, 5).expect("an answer");
    learner
}

pub fn file(learner: &Learner) -> PathBuf {
    learner.path().join("collection.sqlite3")
}

/// Takes away all but the first half of the file.
pub fn cut_in_half(learner: &Learner) -> Vec<u8> {
    let bytes = fs::read(file(learner)).expect("the collection");
    let half = bytes[..bytes.len() / 2].to_vec();
    fs::write(file(learner), &half).expect("a cut file");
    half
}

fn reviews(learner: &Learner) -> u64 {
    let collection = learner.open(at("2026-03-01T12:00:00Z"));
    collection.store().totals().expect("totals").reviews
}

fn answers_told(ran: &Ran) -> bool {
    ran.code == Some(0) && ran.out.contains("Everything is sound")
}

#[test]
fn commands_on_a_damaged_collection_name_the_way_out() {
    let learner = with_a_backup();
    let half = cut_in_half(&learner);
    for command in ["study", "stats", "due", "plan", "doctor", "undo"] {
        let ran = learner.run(&[command]);
        assert_eq!(ran.code, Some(2), "{command}: {ran:?}");
        assert!(ran.err.contains("zhanar restore"), "{command}: {ran:?}");
        assert!(ran.out.is_empty(), "{command}: {ran:?}");
    }
    assert!(fs::read(file(&learner)).expect("the file") == half);
}

#[test]
fn the_newest_backup_takes_the_place_of_a_damaged_collection_which_is_kept() {
    let learner = with_a_backup();
    assert_eq!(reviews(&learner), 6);
    let half = cut_in_half(&learner);
    let listed = learner.run(&["restore", "--list"]);
    let rows: Vec<&str> = listed.out.lines().collect();
    assert_eq!(rows.len(), 2, "{listed:?}");
    assert!(
        rows[0].starts_with(
            "Backup of 18\u{a0}February\u{a0}2026: 4 answers, the last one on 16\u{a0}February\u{a0}2026 at 00:03 · sound"
        ),
        "{listed:?}"
    );
    let ran = learner.run(&["restore"]);
    assert!(answers_told(&ran), "{ran:?}");
    assert!(ran.out.contains("collection.sqlite3.damaged-1"), "{ran:?}");
    let kept = learner.path().join("collection.sqlite3.damaged-1");
    assert!(fs::read(kept).expect("the damaged file") == half);
    assert_eq!(reviews(&learner), 4);
}

#[test]
fn a_damaged_backup_is_passed_over() {
    let learner = with_a_backup();
    cut_in_half(&learner);
    let newest = learner.path().join("backups/zhanar-2026-02-18.sqlite3");
    let mut bytes = fs::read(&newest).expect("a backup");
    let len = bytes.len();
    bytes[len - 3 * 4096..].fill(0x5a);
    fs::write(&newest, bytes).expect("a damaged backup");
    let ran = learner.run(&["restore"]);
    assert!(answers_told(&ran), "{ran:?}");
    assert!(ran.out.contains("16\u{a0}February\u{a0}2026"), "{ran:?}");
    assert_eq!(reviews(&learner), 2);
}

#[test]
fn files_kept_earlier_are_never_written_over() {
    let learner = with_a_backup();
    for number in 1..=3 {
        let half = cut_in_half(&learner);
        assert!(answers_told(&learner.run(&["restore"])));
        let kept = format!("collection.sqlite3.damaged-{number}");
        assert!(fs::read(learner.path().join(kept)).expect("a kept file") == half);
    }
}

#[test]
fn a_sound_collection_is_left_alone_unless_a_backup_is_named() {
    let learner = with_a_backup();
    let ran = learner.run(&["restore"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("nothing was restored"), "{ran:?}");
    assert_eq!(reviews(&learner), 6);
    let backup = learner.path().join("backups/zhanar-2026-02-16.sqlite3");
    let ran = learner.run(&["restore", "--backup", backup.to_str().expect("a path")]);
    assert!(answers_told(&ran), "{ran:?}");
    assert_eq!(reviews(&learner), 2);
    let kept = learner.path().join("collection.sqlite3.damaged-1");
    let ran = learner.run(&["restore", "--backup", kept.to_str().expect("a path")]);
    assert!(answers_told(&ran), "{ran:?}");
    assert_eq!(reviews(&learner), 6);
}

#[test]
fn a_collection_that_is_gone_is_not_begun_anew_in_silence() {
    let learner = with_a_backup();
    fs::remove_file(file(&learner)).expect("a lost file");
    let ran = learner.run(&["stats"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(
        ran.err.contains("gone") && ran.err.contains("zhanar restore"),
        "{ran:?}"
    );
    assert!(!file(&learner).exists());
    assert!(answers_told(&learner.run(&["restore"])));
    assert_eq!(reviews(&learner), 4);
}

#[test]
fn without_a_sound_backup_a_new_beginning_takes_a_second_step() {
    let learner = with_a_backup();
    let half = cut_in_half(&learner);
    for entry in fs::read_dir(learner.path().join("backups")).expect("backups") {
        fs::write(entry.expect("a backup").path(), "SQLite format 3\0").expect("a spoiled one");
    }
    let ran = learner.run(&["restore"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(
        ran.err.contains("no sound backup") && ran.err.contains("--start-anew"),
        "{ran:?}"
    );
    assert!(fs::read(file(&learner)).expect("the file") == half);
    let ran = learner.run(&["restore", "--start-anew"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let kept = learner.path().join("collection.sqlite3.damaged-1");
    assert!(fs::read(kept).expect("the damaged file") == half);
    assert_eq!(reviews(&learner), 0);
}

#[test]
fn a_collection_open_elsewhere_is_not_replaced() {
    let learner = with_a_backup();
    let open = learner.open(at("2026-03-01T12:00:00Z"));
    let backup = learner.path().join("backups/zhanar-2026-02-16.sqlite3");
    let ran = learner.run(&["restore", "--backup", backup.to_str().expect("a path")]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("Another Zhanar"), "{ran:?}");
    assert_eq!(open.store().totals().expect("totals").reviews, 6);
}

#[test]
fn nothing_is_lost_of_a_collection_damaged_where_no_answer_stands() {
    let learner = with_a_backup();
    super::window::spoil_a_page(&learner);
    let ran = learner.run(&["restore"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.out.contains("Read out of the damaged collection on") && ran.out.contains("6 answers"),
        "{ran:?}"
    );
    assert!(learner.path().join("collection.sqlite3.damaged-1").exists());
    assert_eq!(reviews(&learner), 6);
    assert_eq!(learner.run(&["doctor"]).code, Some(0));
}

#[test]
fn states_that_make_no_sense_are_worked_out_anew_and_nothing_is_restored() {
    let learner = with_a_backup();
    let conn = rusqlite::Connection::open(file(&learner)).expect("a database");
    conn.execute_batch("UPDATE states SET reviews = -1")
        .expect("spoiled");
    drop(conn);
    let ran = learner.run(&["restore"]);
    assert!(ran.out.contains("doctor --repair"), "{ran:?}");
    assert!(!learner.path().join("collection.sqlite3.damaged-1").exists());
    assert_eq!(learner.run(&["doctor", "--repair"]).code, Some(0));
    assert_eq!(reviews(&learner), 6);
}

#[test]
fn backups_that_cannot_be_looked_into_are_named() {
    let learner = with_a_backup();
    let newest = learner.path().join("backups/zhanar-2026-02-18.sqlite3");
    fs::write(&newest, "x").expect("a spoiled backup");
    let listed = learner.run(&["restore", "--list"]);
    assert_eq!(listed.out.lines().count(), 1, "{listed:?}");
    assert!(
        listed.err.contains("zhanar-2026-02-18.sqlite3"),
        "{listed:?}"
    );
}
