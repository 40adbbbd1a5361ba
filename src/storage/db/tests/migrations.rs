//! Files of older schemas.

use std::fs;

use super::*;
use crate::stats::tally::Facet;
use crate::storage::db::open::MIGRATIONS;

/// Opens a copy of a file of an older schema; a new schema adds a file of the one before it.
fn old(version: i32, dir: &Path) -> Store {
    let name = format!("collection-v{version}.sqlite3");
    let path = dir.join(&name);
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    fs::copy(data.join(name), &path).unwrap();
    assert_eq!(header::check(&path, 99).unwrap().version, version);
    let mut store = open(&path);
    assert_eq!(schema(&store), schema(&Store::in_memory().unwrap()));
    assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
    store
}

/// The tables as they are, whatever words made them.
fn schema(store: &Store) -> Vec<String> {
    let mut query = store
        .conn
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
        .unwrap();
    query
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn a_file_of_the_first_schema_still_opens() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = old(1, dir.path());
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
fn a_file_of_the_second_schema_still_opens_and_takes_acts() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = old(2, dir.path());
    let totals = store.totals().unwrap();
    assert_eq!((totals.reviews, totals.undone), (53, 5));
    assert_eq!(
        (
            store.quizzes().unwrap().len(),
            store.confusions().unwrap().len()
        ),
        (1, 1)
    );
    let log = store.effective_log(None).unwrap();
    assert!(
        log.iter()
            .all(|logged| logged.answer.interval_days.is_none())
    );
    let before = Shown::of(&store);
    let act = Act {
        kind: ActKind::Forget,
        cards: vec![log[0].answer.card.clone()],
        at: NOW,
        day: StudyDay(20_600),
    };
    assert_eq!(store.act(&act).unwrap().len(), 1);
    assert_ne!(Shown::of(&store), before);
    assert!(matches!(store.undo_last(NOW), Ok(Some(Undone::Act { .. }))));
    assert_eq!(Shown::of(&store), before);
}

#[test]
fn a_file_of_the_fourth_schema_keeps_its_acts_and_takes_tags() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = old(4, dir.path());
    let acts = store.effective_acts().unwrap();
    let numbers: Vec<i64> = acts.iter().map(|act| act.id.0).collect();
    assert_eq!(
        numbers,
        [1, 2, 3, 4, 5, 6, 7, 9, 10, 11],
        "the eighth was taken back"
    );
    assert!(acts.iter().all(|act| act.after_review == ReviewId(11)));
    let flagged = &acts[2].act;
    assert_eq!(
        (&flagged.kind, flagged.cards.len()),
        (&ActKind::Flag(Flag::Green), 2)
    );
    let influence = card("alash-semey/abai-influence.ask");
    assert!(store.all_marks().unwrap()[&influence].suspended);
    let planned = ["abai-influence.ask", "qarqaraly-petition.when"];
    let planned = planned.map(|name| card(&format!("alash-semey/{name}")));
    let mut kept = store.planned().unwrap();
    kept.sort();
    assert_eq!(kept, planned);
    let before = Shown::of(&store);
    let kind = ActKind::Tag(tag("соғыс"));
    let act = Act {
        kind: kind.clone(),
        cards: planned.to_vec(),
        at: NOW,
        day: StudyDay(20_600),
    };
    assert_eq!(store.act(&act).unwrap().len(), 2);
    assert_eq!(
        store.effective_acts().unwrap()[10].id,
        ActId(12),
        "no number comes twice"
    );
    assert_eq!(
        store.tags(&influence).unwrap(),
        BTreeSet::from([tag("соғыс")])
    );
    assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
    assert!(
        matches!(store.undo_last(NOW), Ok(Some(Undone::Act { kind: undone, .. })) if undone == kind)
    );
    assert_eq!(Shown::of(&store), before);
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
fn an_older_program_refuses_a_file_of_ours() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let shown = filled(&path);
    let older = &MIGRATIONS[..2];
    for access in [alone(), Access::ReadOnly(WhyReadOnly::InUse)] {
        assert!(matches!(
            Store::open_with(&path, access, NOW, older),
            Err(StoreError::Newer { version: 5, .. })
        ));
    }
    assert_eq!(Shown::of(&open(&path)), shown);
}
