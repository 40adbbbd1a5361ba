//! Places for the data that are unusual: each is used, or refused in one sentence.

use std::ffi::OsString;
use std::fs;

use zhanar::storage::{StoreError, WhyReadOnly, backup};
use zhanar::time::StudyDay;

use super::failing_disk::{Calls, Failure, on_a_failing_disk};
use super::work::{DAY, data, file, filled, give, one_sentence, open, quick_folder, sound_total};
use crate::common::{Learner, Ran, plain_deck, zhanar};

/// All calls of this kind fail so.
fn always(calls: Calls, code: i32) -> Failure {
    Failure {
        at: 1,
        stays: true,
        code,
        calls,
    }
}

#[test]
fn a_shared_folder_without_locks_is_read_and_says_why_nothing_is_saved() {
    for code in [libc::ENOLCK, libc::EOPNOTSUPP, libc::ENOSYS] {
        let dir = quick_folder();
        filled(dir.path(), 9);
        let ((), failed) = on_a_failing_disk(always(Calls::Locks, code), || {
            let mut store = open(dir.path()).unwrap_or_else(|error| panic!("{code}: {error}"));
            assert_eq!(store.access().why_read_only(), Some(WhyReadOnly::NoLocks));
            assert_eq!(store.totals().expect("totals").reviews, 11);
            let error = give(&mut store, 9).expect_err("nothing is saved");
            let told = one_sentence(&error);
            assert!(told.contains("lock"), "{told}");
        });
        assert!(failed > 0);
        assert_eq!(sound_total(dir.path(), "without locks"), 11);
    }
}

#[test]
fn a_stick_that_cannot_be_written_to_is_read() {
    let dir = quick_folder();
    filled(dir.path(), 9);
    let ((), failed) = on_a_failing_disk(always(Calls::Writes, libc::EROFS), || {
        let error = open(&dir.path().join("new")).expect_err("nothing can be made");
        one_sentence(&error);
    });
    assert!(failed > 0);
    let file = file(dir.path());
    let bytes = fs::read(&file).expect("the collection");
    // The folder for copies is elsewhere and can be written to; the stick cannot.
    let failure = Failure {
        at: 1,
        stays: false,
        code: libc::EROFS,
        calls: Calls::Writes,
    };
    let (store, _) = on_a_failing_disk(failure, || {
        zhanar::storage::Access::take(&data(dir.path()).lock_file())
    });
    assert_eq!(store.why_read_only(), Some(WhyReadOnly::NotWritable));
    let mut store = zhanar::storage::Store::open(&file, store, super::work::NOW).expect("a reader");
    assert_eq!(store.totals().expect("totals").reviews, 11);
    one_sentence(&give(&mut store, 9).expect_err("nothing is saved"));
    drop(store);
    assert!(fs::read(&file).expect("the collection") == bytes);
}

#[test]
fn a_file_system_without_second_names_keeps_a_copy_of_the_damaged_file() {
    let learner = super::restore::with_a_backup();
    let half = super::restore::cut_in_half(&learner);
    let data = data(learner.path());
    let (replaced, failed) = on_a_failing_disk(always(Calls::Links, libc::EPERM), || {
        let access = zhanar::storage::Access::take(&data.lock_file());
        let newest = zhanar::storage::restore::newest_sound(&data.backups_dir())?;
        zhanar::storage::restore::put_back(&data.collection_file(), &newest.path, &access)
    });
    assert!(failed > 0);
    let kept = replaced
        .expect("a backup put back")
        .kept
        .expect("a kept file");
    assert!(fs::read(kept).expect("the damaged file") == half);
    assert_eq!(sound_total(learner.path(), "restored"), 4);
}

#[test]
fn a_folder_with_any_name_is_used() {
    let parent = quick_folder();
    let names = [
        "Менің карталарым – Әбіш Ғ.",
        "a b\tc",
        "100% ?mode=ro#x&cache=shared",
        "file:x",
        "'; DROP TABLE reviews; --",
        &"ұ".repeat(120),
    ];
    for name in names {
        let dir = parent.path().join(name);
        filled(&dir, 9);
        let store = open(&dir).expect("a collection");
        backup::daily(&store, &data(&dir).backups_dir(), StudyDay(DAY)).expect("a backup");
        drop(store);
        assert_eq!(sound_total(&dir, name), 11);
        assert!(file(&dir).is_file(), "{name}");
    }
    let learner = Learner::new();
    let dir = learner.path().join(names[0]);
    let told = Ran::from(
        zhanar()
            .arg("--data-dir")
            .arg(&dir)
            .arg("doctor")
            .output()
            .expect("a run"),
    );
    assert_eq!(told.code, Some(0), "{told:?}");
}

#[cfg(unix)]
#[test]
fn a_folder_whose_name_is_not_text_is_used() {
    use std::os::unix::ffi::OsStringExt as _;
    let parent = quick_folder();
    let dir = parent.path().join(OsString::from_vec(b"caf\xe9".to_vec()));
    match open(&dir) {
        Ok(store) => drop(store),
        Err(error) => drop(one_sentence(&error)),
    }
    if file(&dir).exists() {
        assert_eq!(sound_total(&dir, "not text"), 0);
    }
}

#[test]
fn without_a_home_a_folder_is_asked_for() {
    let told = Ran::from(
        zhanar()
            .env("HOME", "")
            .env("XDG_DATA_HOME", "")
            .args(["--data-dir", ""])
            .arg("doctor")
            .env_remove("ZHANAR_DATA_DIR")
            .env("ZHANAR_NOW", "2026-03-01T09:00:00Z")
            .output()
            .expect("a run"),
    );
    // A system that knows the learner's folder by other means goes on there.
    assert!(matches!(told.code, Some(0 | 2)), "{told:?}");
    assert!(!told.err.contains("panicked"), "{told:?}");
    let error = one_sentence(&StoreError::NoHome);
    assert!(error.contains("ZHANAR_DATA_DIR"), "{error}");
}

#[test]
fn a_stick_that_is_pulled_and_put_back_loses_no_answer() {
    let parent = quick_folder();
    let (dir, away) = (parent.path().join("stick"), parent.path().join("away"));
    filled(&dir, 9);
    let mut store = open(&dir).expect("a collection");
    give(&mut store, 9).expect("an answer");
    fs::rename(&dir, &away).expect("a pulled stick");
    // What is open may still be written to; nothing is begun in the empty place.
    let told = backup::daily(&store, &data(&dir).backups_dir(), StudyDay(DAY));
    let more = u64::from(give(&mut store, 10).is_ok());
    assert!(told.is_ok() || more <= 1);
    drop(store);
    assert!(!file(&dir).exists(), "nothing is begun where the stick was");
    let _ = fs::remove_dir_all(&dir);
    fs::rename(&away, &dir).expect("the stick is back");
    assert_eq!(sound_total(&dir, "a stick put back"), 12 + more);
}

#[test]
fn a_disk_that_dies_while_answers_are_given_loses_none_before() {
    let dir = quick_folder();
    filled(dir.path(), 9);
    let mut store = open(dir.path()).expect("a collection");
    give(&mut store, 9).expect("an answer");
    let failure = always(Calls::Changes, libc::EIO);
    let (told, _) = on_a_failing_disk(failure, || {
        let told = give(&mut store, 10).expect_err("not saved");
        drop(store);
        told
    });
    one_sentence(&told);
    assert_eq!(sound_total(dir.path(), "a dead disk"), 12);
}

#[test]
fn a_file_where_a_folder_is_expected_is_told_and_stays() {
    let learner = Learner::new();
    let told_of = |learner: &Learner, command: &str| {
        let ran = learner.run(&[command]);
        assert!(!ran.err.contains("panicked"), "{ran:?}");
        ran
    };
    let file_as_root = learner.path().join("file");
    fs::write(&file_as_root, "mine").expect("a file");
    let ran = Ran::from(
        zhanar()
            .arg("--data-dir")
            .arg(&file_as_root)
            .arg("due")
            .output()
            .expect("a run"),
    );
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");
    assert_eq!(fs::read(&file_as_root).expect("the file"), b"mine");

    fs::create_dir(learner.path().join("collection.sqlite3")).expect("a folder");
    let ran = told_of(&learner, "due");
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");

    let learner = Learner::new();
    fs::write(learner.path().join("decks"), "mine").expect("a file");
    fs::create_dir(learner.path().join("settings.ron")).expect("a folder");
    let ran = told_of(&learner, "doctor");
    assert!(matches!(ran.code, Some(0 | 2)), "{ran:?}");
    assert_eq!(
        fs::read(learner.path().join("decks")).expect("the file"),
        b"mine"
    );

    let learner = Learner::new();
    filled(learner.path(), 3);
    fs::write(learner.path().join("backups"), "mine").expect("a file");
    let mut store = open(learner.path()).expect("a collection");
    let error = backup::daily(&store, &data(learner.path()).backups_dir(), StudyDay(DAY));
    one_sentence(&error.expect_err("no place for backups"));
    give(&mut store, 3).expect("studying goes on");
    assert_eq!(
        fs::read(learner.path().join("backups")).expect("the file"),
        b"mine"
    );
}

#[test]
fn a_second_program_reads_and_says_why() {
    let learner = Learner::new();
    learner.deck("a.ron", &plain_deck("a", 3));
    let mut first = open(learner.path()).expect("a collection");
    give(&mut first, 0).expect("an answer");
    let ran = learner.run(&["study", "a"]);
    assert!(
        ran.err.contains("Another") || ran.out.contains("Another"),
        "{ran:?}"
    );
    give(&mut first, 1).expect("an answer");
    drop(first);
    assert_eq!(sound_total(learner.path(), "two programs"), 2);
}
