//! Files that were damaged in ten thousand ways: the program opens or says in one sentence why
//! not, writes over nothing it could not read, and a backup brings the answers back.

use std::fs;
use std::path::Path;

use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use zhanar::collection::Collection;
use zhanar::deck;
use zhanar::ron_source::Source;
use zhanar::settings::{Settings, parse, write};
use zhanar::storage::backup::{self, Daily};
use zhanar::storage::{Access, Mending, StoreError, restore};
use zhanar::time::StudyDay;

use super::restore::with_a_backup;
use super::work::{
    DAY, NOW, data, file, filled, give, one_sentence, open, quick_folder, sound_total,
};
use crate::common::{Learner, at, plain_deck};

/// The seed of all damage; printed when a check fails.
const SEED: u64 = 0x5eed_0003;

/// How often a database is damaged, by each of two threads of the test.
const DATABASES: u64 = 5_000;

/// How often settings and decks are damaged.
const TEXTS: u64 = 4_000;

/// A whole database and its log as a kill left them, and another's log.
struct Whole {
    database: Vec<u8>,
    log: Vec<u8>,
    foreign_log: Vec<u8>,
    answers: u64,
}

impl Whole {
    fn made(dir: &Path) -> Self {
        let (here, other) = (dir.join("here"), dir.join("other"));
        let wal = |dir: &Path| {
            let mut name = file(dir).into_os_string();
            name.push("-wal");
            fs::read(name).expect("a log")
        };
        filled(&other, 9);
        let mut store = open(&other).expect("a collection");
        give(&mut store, 9).expect("an answer");
        let foreign_log = wal(&other);
        drop(store);
        filled(&here, 24);
        let mut store = open(&here).expect("a collection");
        let made = backup::daily(&store, &data(&here).backups_dir(), StudyDay(DAY));
        assert!(matches!(made, Ok(Daily::Made(_))));
        (24..28).for_each(|number| give(&mut store, number).expect("an answer"));
        Self {
            database: fs::read(file(&here)).expect("the database"),
            log: wal(&here),
            foreign_log,
            answers: store.totals().expect("totals").reviews,
        }
    }

    /// Damages the one or the other in a random way; says how, gives both.
    fn damaged(&self, rng: &mut ChaCha8Rng) -> (&'static str, Vec<u8>, Vec<u8>) {
        let (mut database, mut log) = (self.database.clone(), self.log.clone());
        let way = match rng.random_range(0..20) {
            0..6 => {
                for _ in 0..rng.random_range(1..9) {
                    flip(&mut database, rng);
                }
                "bits flipped"
            }
            6..8 => {
                (0..rng.random_range(1..9)).for_each(|_| flip(&mut log, rng));
                "bits of the log flipped"
            }
            8..11 => {
                over(&mut database, rng, |_| 0);
                "zeros"
            }
            11..13 => {
                over(&mut database, rng, rand::RngExt::random);
                "noise"
            }
            13..15 => {
                database.truncate(rng.random_range(0..database.len()));
                "cut short"
            }
            15 => {
                log.truncate(rng.random_range(0..log.len()));
                "the log cut short"
            }
            16 => {
                log.clone_from(&self.foreign_log);
                "another's log"
            }
            17 => {
                database[60..64].copy_from_slice(&rng.random_range(60..90_i32).to_be_bytes());
                log.clear();
                "a newer schema"
            }
            18 => {
                let at = rng.random_range(0..100);
                database[at] = rng.random();
                "a byte of the head"
            }
            _ => {
                let len = rng.random_range(0..5_000);
                database = (0..len).map(|_| rng.random()).collect();
                log.clear();
                "another file"
            }
        };
        (way, database, log)
    }
}

fn flip(bytes: &mut [u8], rng: &mut ChaCha8Rng) {
    let at = rng.random_range(0..bytes.len());
    bytes[at] ^= 1 << rng.random_range(0..8);
}

/// Writes over a random range.
fn over(bytes: &mut [u8], rng: &mut ChaCha8Rng, byte: impl Fn(&mut ChaCha8Rng) -> u8) {
    let start = rng.random_range(0..bytes.len());
    let end = (start + rng.random_range(1..9_000)).min(bytes.len());
    bytes[start..end].iter_mut().for_each(|it| *it = byte(rng));
}

/// What came of opening damaged files.
#[derive(Debug, Default)]
struct Seen {
    refused: u32,
    found: u32,
    harmless: u32,
    restored: u32,
}

#[test]
fn a_damaged_database_is_refused_or_found_and_never_begun_anew() {
    damage_databases(0);
}

#[test]
fn a_damaged_database_is_refused_or_found_and_never_begun_anew_on_the_other_half() {
    damage_databases(DATABASES);
}

fn damage_databases(first: u64) {
    let base = quick_folder();
    let whole = Whole::made(base.path());
    let backup = data(&base.path().join("here")).backups_dir();
    let mut seen = Seen::default();
    for round in first..first + DATABASES {
        let mut rng = ChaCha8Rng::seed_from_u64(SEED ^ round);
        let dir = quick_folder();
        let (way, database, log) = whole.damaged(&mut rng);
        let what = format!("seed {SEED:#x} round {round}, {way}");
        let mut wal = file(dir.path()).into_os_string();
        wal.push("-wal");
        fs::write(file(dir.path()), &database).expect("a damaged database");
        fs::write(&wal, &log).expect("a log");
        match open(dir.path()) {
            Err(error) => {
                seen.refused += 1;
                one_sentence(&error);
                let is_kept = fs::read(file(dir.path())).is_ok_and(|it| it == database);
                // A log that SQLite took in is no longer beside the file.
                assert!(is_kept || !log.is_empty(), "{what}: written over: {error}");
                if error.calls_for_restore() && round % 10 == 0 {
                    restored(dir.path(), &backup, &what);
                    seen.restored += 1;
                }
            }
            Ok(mut store) => {
                let is_readable = store.all_progress().is_ok()
                    && store.all_marks().is_ok()
                    && store.effective_log(None).is_ok();
                let counted = store.totals().map(|totals| totals.reviews);
                let looked = backup::daily(&store, &data(dir.path()).backups_dir(), StudyDay(DAY));
                let is_sound = looked.is_ok()
                    && store
                        .doctor(Mending::Look, NOW)
                        .is_ok_and(|it| it.is_sound());
                if let Err(error) = &looked {
                    one_sentence(error);
                }
                if !is_sound {
                    seen.found += 1;
                    continue;
                }
                seen.harmless += 1;
                assert!(is_readable, "{what}");
                // A log that is cut, foreign or spoiled is taken in as far as it is whole.
                let least = if way.contains("log") {
                    20
                } else {
                    whole.answers
                };
                let counted = counted.expect("totals");
                assert!(
                    (least..=whole.answers).contains(&counted),
                    "{what}: {counted}"
                );
            }
        }
    }
    println!("{seen:?}");
    let Seen { refused, found, .. } = seen;
    assert!(refused > 500 && found > 500, "{seen:?}");
}

/// A backup brings the answers back, and the damaged file is kept.
fn restored(dir: &Path, backups: &Path, what: &str) {
    let before = fs::read(file(dir)).expect("the damaged file");
    let newest = restore::newest_sound(backups).expect("a backup");
    let access = Access::take(&data(dir).lock_file());
    let replaced = restore::put_back(&file(dir), &newest.path, &access)
        .unwrap_or_else(|error| panic!("{what}: {error}"));
    drop(access);
    let kept = replaced.kept.expect("a kept file");
    assert!(fs::read(kept).is_ok_and(|it| it == before), "{what}");
    assert_eq!(sound_total(dir, what), newest.answers, "{what}");
}

#[test]
fn damaged_settings_and_decks_are_read_as_far_as_they_go() {
    let settings = Settings {
        deck_presets: [("a".to_owned(), "slow".to_owned())].into(),
        ..Settings::default()
    };
    let texts = [write(&settings), plain_deck("a", 5)];
    for round in 0..TEXTS {
        let mut rng = ChaCha8Rng::seed_from_u64(SEED ^ round);
        for text in &texts {
            let mut bytes = text.clone().into_bytes();
            match rng.random_range(0..4) {
                0 => flip(&mut bytes, &mut rng),
                1 => over(&mut bytes, &mut rng, |_| 0),
                2 => over(&mut bytes, &mut rng, rand::RngExt::random),
                _ => bytes.truncate(rng.random_range(0..bytes.len())),
            }
            let damaged = String::from_utf8_lossy(&bytes);
            let source = Source::new("damaged.ron", &damaged);
            // What cannot be read gives settings that can be kept.
            let (settings, _) = parse(&source);
            let written = write(&settings);
            let read = parse(&Source::new("settings.ron", &written));
            assert_eq!(read, (settings, None), "seed {SEED:#x} round {round}");
            if let Err(problems) = deck::parse(&source) {
                assert!(!problems.is_empty(), "seed {SEED:#x} round {round}");
            }
        }
    }
}

#[test]
fn the_program_opens_over_damaged_settings_plan_and_decks_and_keeps_them() {
    for round in 0..12 {
        let mut rng = ChaCha8Rng::seed_from_u64(SEED ^ round);
        let learner = Learner::new();
        filled(learner.path(), 3);
        let deck = learner.deck("a.ron", &plain_deck("a", 5));
        let files = [
            (
                learner.path().join("settings.ron"),
                write(&Settings::default()),
            ),
            (
                learner.path().join("plan.ron"),
                "(exam: \"2027-05-20\")".to_owned(),
            ),
            (deck, plain_deck("a", 5)),
        ];
        let mut damaged = Vec::new();
        for (path, text) in &files {
            let mut bytes = text.clone().into_bytes();
            match round % 3 {
                0 => over(&mut bytes, &mut rng, rand::RngExt::random),
                1 => bytes.truncate(rng.random_range(0..bytes.len())),
                _ => bytes.clear(),
            }
            fs::write(path, &bytes).expect("a damaged file");
            damaged.push(bytes);
        }
        let mut collection = learner.open(at("2026-03-01T09:00:00Z"));
        assert_eq!(collection.store().totals().expect("totals").reviews, 5);
        for ((path, _), bytes) in files.iter().zip(&damaged) {
            assert!(
                fs::read(path).is_ok_and(|it| it == *bytes),
                "round {round}: {path:?}"
            );
        }
        let was_unread = collection.settings_problem().is_some();
        collection
            .change_settings(Settings::default())
            .expect("settings");
        let aside = learner.path().join("settings.ron.unreadable-1");
        assert_eq!(aside.exists(), was_unread, "round {round}");
        assert!(!was_unread || fs::read(aside).is_ok_and(|it| it == damaged[0]));
    }
}

#[test]
fn a_newer_collection_is_not_replaced_by_a_backup() {
    let learner = with_a_backup();
    rusqlite::Connection::open(file(learner.path()))
        .and_then(|conn| conn.pragma_update(None, "user_version", 99))
        .expect("a newer schema");
    let error = Collection::open(&learner.opening(), NOW).expect_err("refused");
    assert!(matches!(error, StoreError::Newer { version: 99, .. }));
    assert!(!error.calls_for_restore());
    let ran = learner.run(&["restore"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("newer"), "{ran:?}");
}
