//! A disk that fails at every call in turn, over everything that is written: what was
//! acknowledged before is there, no file is half one thing and half another, and what went
//! wrong is told in one sentence.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use zhanar::ron_source::Source;
use zhanar::settings::{Settings, parse, write};
use zhanar::storage::backup::{self, Daily};
use zhanar::storage::restore::{self, Backup};
use zhanar::storage::{Access, Mending, Store, StoreError, write_whole};
use zhanar::time::StudyDay;

use super::failing_disk::{Calls, Failure, on_a_failing_disk};
use super::work::{
    DAY, NOW, act, answer_question, begin_quiz, data, file, filled, give, one_sentence, open,
    quick_folder, sound_total,
};

/// What a system says of a call that fails: the disk is full, broken, read-only, over its
/// quota, gone.
const CODES: [i32; 5] = [
    libc::ENOSPC,
    libc::EIO,
    libc::EROFS,
    libc::EDQUOT,
    libc::ENOENT,
];

/// What it goes on to say: the disk stays full, or is dead.
const LASTING: [i32; 2] = [libc::ENOSPC, libc::EIO];

/// Every failure of the call with this number.
fn failures(at: u32) -> impl Iterator<Item = Failure> {
    let passing = CODES.into_iter().map(move |code| failure(at, code, false));
    passing.chain(LASTING.into_iter().map(move |code| failure(at, code, true)))
}

/// Some of them, others for the next call: for work of many calls.
fn some_failures(at: u32) -> impl Iterator<Item = Failure> {
    let place = usize::try_from(at).unwrap_or_default();
    let passing = [place, place + 2].map(|place| failure(at, CODES[place % 5], false));
    let lasting = failure(at, LASTING[place % 2], true);
    passing.into_iter().chain([lasting])
}

const fn failure(at: u32, code: i32, stays: bool) -> Failure {
    Failure {
        at,
        stays,
        code,
        calls: Calls::Changes,
    }
}

/// More calls than any single thing makes.
const MOST_CALLS: u32 = 2_000;

/// Lets the disk fail at the first call of `work`, at the second, and so on until it is done
/// before anything fails. Each time `work` begins with
/// a copy of the folder `from`, and `check` sees what is left.
fn at_every_call(
    what: &str,
    from: &Path,
    work: impl Fn(&Path) -> Result<(), StoreError>,
    check: impl Fn(&Path, bool, &str),
) {
    let mut tried = 0;
    for at in 1..MOST_CALLS {
        let mut is_over = true;
        for failure in some_failures(at) {
            let dir = copy_of(from);
            let told = format!("{what}: {failure:?}");
            let (done, failed) = on_a_failing_disk(failure, || work(dir.path()));
            if let Err(error) = &done {
                one_sentence(error);
                assert!(failed > 0, "{told}: {error}");
            }
            check(dir.path(), done.is_ok(), &told);
            is_over &= failed == 0;
            tried += failed.min(1);
        }
        if is_over {
            println!("{what}: {tried} failures");
            assert!(tried > 30, "{what}: only {tried} failures");
            return;
        }
    }
    panic!("{what} does not end");
}

fn copy_of(from: &Path) -> TempDir {
    let dir = quick_folder();
    copy_folder(from, dir.path());
    dir
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// A collection with so many answers in the log, and a backup of it.
fn base(answers: u32) -> (TempDir, u64) {
    let dir = quick_folder();
    filled(dir.path(), answers);
    let store = open(dir.path()).expect("a collection");
    let made = backup::daily(&store, &data(dir.path()).backups_dir(), StudyDay(DAY));
    assert!(matches!(made, Ok(Daily::Made(_))));
    let total = store.totals().expect("totals").reviews;
    (dir, total)
}

/// What a change of the collection leaves: what was there, and the change if it is said to be
/// saved. What is not said to be saved may be, for a disk may fail after it took everything.
fn kept(dir: &Path, before: u64, after: u64, done: bool, told: &str) {
    let total = sound_total(dir, told);
    let is_right = total == after || !done && total == before;
    assert!(is_right, "{told}: {before} to {after}, found {total}");
    no_half_backup(dir, told);
}

fn no_half_backup(dir: &Path, told: &str) {
    let dir = data(dir).backups_dir();
    let names = fs::read_dir(&dir).map_or(0, |entries| {
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        names
            .filter(|name| name.to_string_lossy().starts_with("zhanar-"))
            .count()
    });
    let found = restore::backups(&dir);
    assert_eq!(found.len(), names, "{told}");
    assert!(found.iter().all(Backup::is_sound), "{told}");
}

/// Does something to an open collection while the disk fails; then the disk is well again,
/// and the same collection goes on.
fn in_a_sitting(what: &str, change: impl Fn(&mut Store) -> Result<(), StoreError>, added: i64) {
    let (from, before) = base(20);
    let after = before.checked_add_signed(added).expect("a count");
    for at in 1..MOST_CALLS {
        let mut is_over = true;
        for failure in failures(at) {
            let dir = copy_of(from.path());
            let told = format!("{what}: {failure:?}");
            let mut store = open(dir.path()).expect("a collection");
            let (done, failed) = on_a_failing_disk(failure, || change(&mut store));
            let total = store.totals().expect("totals").reviews;
            let is_right = total == if done.is_ok() { after } else { before };
            assert!(
                is_right,
                "{told}: {done:?}, {before} to {after}, found {total}"
            );
            if let Err(error) = &done {
                one_sentence(error);
            }
            give(&mut store, 21).unwrap_or_else(|error| panic!("{told}: {error}"));
            drop(store);
            assert_eq!(sound_total(dir.path(), &told), total + 1, "{told}");
            is_over &= failed == 0;
        }
        if is_over {
            assert!(at > 5, "{what}: only {at} calls");
            return;
        }
    }
    panic!("{what} does not end");
}

#[test]
fn an_answer_is_saved_or_not_and_the_sitting_goes_on() {
    in_a_sitting("answer", |store| give(store, 20), 1);
}

#[test]
fn an_answer_is_taken_back_or_not_and_the_sitting_goes_on() {
    in_a_sitting(
        "undo",
        |store| {
            // The acts came last.
            (0..4).try_for_each(|_| store.undo_last(NOW).map(|_| ()))
        },
        -1,
    );
}

#[test]
fn an_act_is_saved_or_not_and_the_sitting_goes_on() {
    in_a_sitting("act", |store| store.act(&act(4)).map(|_| ()), 0);
}

#[test]
fn an_answer_of_a_quiz_is_saved_or_not() {
    let (from, before) = base(20);
    let work = |dir: &Path| {
        let mut store = open(dir)?;
        let quiz = begin_quiz(&mut store, 1)?;
        answer_question(&mut store, quiz, 0)
    };
    at_every_call("quiz", from.path(), work, |dir, done, told| {
        kept(dir, before, before + 1, done, told);
    });
}

#[test]
fn a_first_start_makes_a_whole_collection_or_none() {
    let from = quick_folder();
    let work = |dir: &Path| {
        let store = open(&dir.join("Zhanar"))?;
        // Where nothing can be made, an empty one stands in, and can only be read.
        drop(store);
        Ok(())
    };
    at_every_call("first start", from.path(), work, |dir, _, told| {
        assert_eq!(sound_total(&dir.join("Zhanar"), told), 0);
    });
}

#[test]
fn opening_loses_nothing() {
    let (from, before) = base(20);
    let work = |dir: &Path| {
        open(dir).and_then(|mut store| {
            let report = store.doctor(Mending::Look, NOW)?;
            assert_eq!(report.reviews, before);
            Ok(())
        })
    };
    at_every_call("opening", from.path(), work, |dir, _, told| {
        kept(dir, before, before, true, told);
    });
}

#[test]
fn a_migration_is_done_or_not() {
    let from = quick_folder();
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/collection-v2.sqlite3");
    fs::copy(old, file(from.path())).expect("an old collection");
    let after = {
        let dir = copy_of(from.path());
        sound_total(dir.path(), "the old collection")
    };
    let work = |dir: &Path| open(dir).map(drop);
    at_every_call("migration", from.path(), work, |dir, _, told| {
        kept(dir, after, after, true, told);
    });
}

#[test]
fn settings_and_decks_are_the_old_or_the_new() {
    let from = quick_folder();
    let with = |new_per_day| {
        let mut settings = Settings::default();
        settings.queue.new_per_day = new_per_day;
        write(&settings)
    };
    fs::write(from.path().join("settings.ron"), with(1)).expect("settings");
    let work = |dir: &Path| {
        write_whole(&dir.join("settings.ron"), with(2).as_bytes())?;
        write_whole(&dir.join("deck.ron"), with(3).as_bytes())
    };
    at_every_call("settings", from.path(), work, |dir, done, told| {
        let of = |name: &str| {
            let text = fs::read_to_string(dir.join(name)).ok()?;
            let (settings, problem) = parse(&Source::new(name, &text));
            assert!(problem.is_none(), "{told}: {problem:?}");
            Some(settings.queue.new_per_day)
        };
        let found = (of("settings.ron"), of("deck.ron"));
        let expected: &[_] = if done {
            &[(Some(2), Some(3))]
        } else {
            &[(Some(1), None), (Some(2), None), (Some(2), Some(3))]
        };
        assert!(expected.contains(&found), "{told}: {found:?}");
    });
}

#[test]
fn a_backup_is_whole_or_not_there() {
    let (from, before) = base(20);
    let work = |dir: &Path| {
        let store = open(dir)?;
        let made = backup::daily(&store, &data(dir).backups_dir(), StudyDay(DAY + 1))?;
        assert!(matches!(made, Daily::Made(_)));
        Ok(())
    };
    at_every_call("backup", from.path(), work, |dir, done, told| {
        let made = restore::backups(&data(dir).backups_dir()).len();
        assert!(made > usize::from(done), "{told}: {made}");
        kept(dir, before, before, true, told);
    });
}

#[test]
fn a_restore_leaves_the_one_or_the_other() {
    let (from, in_backup) = base(20);
    {
        let mut store = open(from.path()).expect("a collection");
        (20..23).for_each(|number| give(&mut store, number).expect("an answer"));
    }
    let damaged = cut(&file(from.path()));
    let put_back = |dir: &Path| {
        let data = data(dir);
        let access = Access::take(&data.lock_file());
        let newest = restore::newest_sound(&data.backups_dir())?;
        restore::put_back(&data.collection_file(), &newest.path, &access).map(drop)
    };
    at_every_call("restore", from.path(), put_back, |dir, done, told| {
        let names = [file(dir), file(dir).with_extension("sqlite3.damaged-1")];
        let is_kept = names
            .iter()
            .any(|path| fs::read(path).is_ok_and(|it| it == damaged));
        assert!(is_kept, "{told}: the damaged file is gone");
        if done {
            assert_eq!(sound_total(dir, told), in_backup, "{told}");
        } else if fs::read(file(dir)).is_ok_and(|it| it == damaged) {
            put_back(dir).unwrap_or_else(|error| panic!("{told}: {error}"));
        }
        assert_eq!(sound_total(dir, told), in_backup, "{told}");
    });
}

/// Takes away all but the first half of a file.
fn cut(path: &PathBuf) -> Vec<u8> {
    let bytes = fs::read(path).expect("a file");
    let half = bytes[..bytes.len() / 2].to_vec();
    fs::write(path, &half).expect("a cut file");
    half
}
