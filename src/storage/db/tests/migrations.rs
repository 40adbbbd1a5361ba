//! Files of older schemas.

use std::fs;

use super::*;
use crate::stats::tally::Facet;
use crate::storage::db::open::MIGRATIONS;

/// A new schema adds a file of the one before it here.
#[test]
fn a_file_of_the_first_schema_still_opens() {
    let dir = tempfile::tempdir().unwrap();
    let schema = |store: &Store| -> Vec<String> {
        let mut query = store
            .conn
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
            .unwrap();
        query
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    let path = dir.path().join("collection-v1.sqlite3");
    fs::copy(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/collection-v1.sqlite3"),
        &path,
    )
    .unwrap();
    let mut store = open(&path);
    let totals = store.totals().unwrap();
    assert_eq!(
        (
            totals.reviews,
            totals.undone,
            totals.cards_seen,
            totals.by_rating
        ),
        (40, 3, 8, [8, 9, 13, 10])
    );
    assert_eq!(store.all_progress().unwrap().len(), 8);
    let log = store.effective_log(None).unwrap();
    assert_eq!(log.len(), 40);
    assert!(log.iter().all(|logged| logged.answer.how == How::Flashcard));
    assert!(store.quizzes().unwrap().is_empty());
    assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
    let counted = store.counted(StudyDay(0), StudyDay(i32::MAX)).unwrap();
    let buttons = counted
        .rows
        .iter()
        .filter(|row| matches!(row.facet, Facet::Button(..)));
    assert_eq!(buttons.map(|row| row.tally.answers).sum::<u64>(), 40);
    assert_eq!(schema(&store), schema(&Store::in_memory().unwrap()));
}

#[test]
fn an_older_schema_is_brought_forward_after_a_copy() {
    const NEXT: &str = "ALTER TABLE days ADD COLUMN note TEXT";
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let shown = filled(&path);
    let steps = [MIGRATIONS, &[NEXT]].concat();
    let newest = i32::try_from(MIGRATIONS.len()).unwrap();
    let reading = Store::open_with(
        &path,
        Access::ReadOnly(WhyReadOnly::NotWritable),
        NOW,
        &steps,
    )
    .unwrap();
    assert_eq!(Shown::of(&reading), shown);
    assert_eq!(
        header::check(&path, 9).unwrap().version,
        newest,
        "reading does not migrate the file"
    );
    let broken = [&steps[..], &["CREATE TABLE reviews (id)"]].concat();
    assert!(Store::open_with(&path, alone(), NOW, &broken).is_err());
    assert_eq!(
        Shown::of(&open(&path)),
        shown,
        "a step that fails leaves everything"
    );
    assert_eq!(
        Shown::of(&Store::open_with(&path, alone(), NOW, &steps).unwrap()),
        shown
    );
    assert!(matches!(
        Store::open(&path, alone(), NOW),
        Err(StoreError::Newer { version, .. }) if version == newest + 1
    ));
    let backup = dir.path().join(format!(
        "backups/zhanar-before-v{}-2023-11-14T221320000Z.sqlite3",
        newest + 1
    ));
    assert_eq!(Shown::of(&open(&backup)), shown);
}

#[test]
fn a_program_of_the_first_schema_refuses_a_newer_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let shown = filled(&path);
    let older = &MIGRATIONS[..1];
    for access in [alone(), Access::ReadOnly(WhyReadOnly::InUse)] {
        assert!(matches!(
            Store::open_with(&path, access, NOW, older),
            Err(StoreError::Newer { version, .. }) if version > 1
        ));
    }
    assert_eq!(Shown::of(&open(&path)), shown);
}
