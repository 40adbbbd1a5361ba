//! Killed at random moments during every kind of write. The writer is this very program,
//! started again with one test alone, so that a life costs some milliseconds; each write is
//! acknowledged on its output, as the program acknowledges an answer by showing the next card.

use std::fs;
use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use rusqlite::Connection;
use zhanar::ron_source::Source;
use zhanar::scheduler::Preset;
use zhanar::settings::{Settings, parse, write};
use zhanar::storage::restore::{self, Backup};
use zhanar::storage::{Access, Mending, Store, backup, write_whole};
use zhanar::time::StudyDay;

use super::work::{
    DAY, NOW, act, answer_question, begin_quiz, data, file, filled, give, open, quick_folder,
    sound_total,
};

/// The seed of the moments; printed when a check fails.
const SEED: u64 = 0x5eed_0002;

/// Which work a life does, and where; set by the test that kills it.
const WORK: &str = "ZHANAR_TEST_WORK";
const PLACE: &str = "ZHANAR_TEST_PLACE";

/// The answers in the file before migration, repair and restoring.
const ANSWERS: u32 = 60;

/// Does a kind of write in a folder, so many times.
type Work = fn(&Path, u32);

/// Each kind of write, again and again. Each says after a write what it made of the count that
/// the check knows it by.
const WORKS: [(&str, Work); 9] = [
    ("answers", answers),
    ("quiz", quiz),
    ("undo", undo),
    ("acts", acts),
    ("settings", settings),
    ("backup", backups),
    ("migration", migration),
    ("repair", repair),
    ("restore", restoring),
];

/// The writer that is killed. Left alone, it does a little of every kind of work to the end.
#[test]
fn every_kind_of_work_goes_on_when_nothing_kills_it() {
    if let (Ok(name), Some(place)) = (std::env::var(WORK), std::env::var_os(PLACE)) {
        let (_, work) = WORKS
            .iter()
            .find(|(it, _)| *it == name)
            .expect("a kind of work");
        return work(Path::new(&place), u32::MAX);
    }
    for (name, work) in WORKS {
        let dir = quick_folder();
        prepare(name, dir.path());
        work(dir.path(), 5);
        sound_total(dir.path(), name);
    }
}

/// Says that a write is done.
fn acknowledge(count: i64) {
    let mut out = std::io::stdout().lock();
    // Nobody listens where nothing kills it.
    let _ = writeln!(out, "\nacknowledged {count}").and_then(|()| out.flush());
}

fn total(store: &Store) -> i64 {
    i64::try_from(store.totals().expect("totals").reviews).expect("a count")
}

fn answers(dir: &Path, times: u32) {
    let mut store = open(dir).expect("a collection");
    let first = u32::try_from(total(&store)).expect("a count");
    for number in first..first.saturating_add(times) {
        give(&mut store, number).expect("an answer");
        acknowledge(i64::from(number) + 1);
    }
}

fn quiz(dir: &Path, times: u32) {
    let mut store = open(dir).expect("a collection");
    let mut count = total(&store);
    for _ in 0..times.div_ceil(10) {
        let quiz = begin_quiz(&mut store, 10).expect("a quiz");
        for number in 0..10 {
            answer_question(&mut store, quiz, number).expect("an answer");
            count += 1;
            acknowledge(count);
        }
        store.finish_quiz(quiz, 40_000, 0, NOW).expect("an end");
    }
}

fn undo(dir: &Path, times: u32) {
    let mut store = open(dir).expect("a collection");
    for number in 0..times {
        if number % 3 == 2 {
            store.undo_last(NOW).expect("an answer taken back");
        } else {
            give(&mut store, number).expect("an answer");
        }
        acknowledge(total(&store));
    }
}

fn acts(dir: &Path, times: u32) {
    let mut store = open(dir).expect("a collection");
    for number in 0..times {
        store.act(&act(number)).expect("an act");
        acknowledge(count_of_acts(&store));
    }
}

fn count_of_acts(store: &Store) -> i64 {
    i64::try_from(store.effective_acts().expect("acts").len()).expect("a count")
}

/// The settings are written whole, as plans, decks and fitted parameters are.
fn settings(dir: &Path, times: u32) {
    let path = data(dir).settings_file();
    let first = new_cards(&path);
    for number in first + 1..first.saturating_add(times) {
        let mut settings = Settings::default();
        settings.queue.new_per_day = number;
        let preset = format!("preset-{number}");
        settings.presets.insert(preset.clone(), Preset::default());
        // Long enough to be written in more than one piece.
        settings.deck_presets = (0..2000)
            .map(|deck| (format!("deck-{deck}"), preset.clone()))
            .collect();
        write_whole(&path, write(&settings).as_bytes()).expect("settings");
        acknowledge(number.into());
    }
}

fn new_cards(path: &Path) -> u32 {
    let text = fs::read_to_string(path).expect("settings");
    let (settings, problem) = parse(&Source::new("settings.ron", &text));
    assert!(problem.is_none(), "{problem:?}");
    settings.queue.new_per_day
}

fn backups(dir: &Path, times: u32) {
    let store = open(dir).expect("a collection");
    let first = newest_day(dir) + 1;
    for number in first..first.saturating_add(i32::try_from(times).unwrap_or(i32::MAX - first)) {
        backup::daily(&store, &data(dir).backups_dir(), StudyDay(number)).expect("a backup");
        acknowledge(number.into());
    }
}

/// The day of the newest backup, which must be sound.
fn newest_day(dir: &Path) -> i32 {
    let found = restore::backups(&data(dir).backups_dir());
    let sound = found.iter().all(Backup::is_sound);
    assert!(sound, "a backup is not whole: {found:?}");
    let days = found.iter().filter_map(|it| it.made);
    days.map(|date| StudyDay::of_date(date).0)
        .max()
        .unwrap_or(DAY)
}

fn migration(dir: &Path, _: u32) {
    let store = open(dir).expect("a collection");
    acknowledge(total(&store));
    wait_if_it_is_to_be_killed();
}

/// What was to be done is done; the kill may come.
fn wait_if_it_is_to_be_killed() {
    if std::env::var_os(WORK).is_some() {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
    }
}

fn repair(dir: &Path, times: u32) {
    for number in 0..times.min(1000) {
        let mut store = open(dir).expect("a collection");
        let now = NOW.plus_secs(number.into());
        store.doctor(Mending::Repair, now).expect("a repair");
        acknowledge(total(&store));
        drop(store);
        spoil_states(dir);
    }
    let mut store = open(dir).expect("a collection");
    store
        .doctor(Mending::Repair, NOW.plus_secs(-1))
        .expect("a repair");
}

fn spoil_states(dir: &Path) {
    let conn = Connection::open(file(dir)).expect("the file");
    conn.execute_batch("UPDATE states SET stability = stability + 1; DELETE FROM days;")
        .expect("spoiled states");
}

fn restoring(dir: &Path, times: u32) {
    for _ in 0..times.min(1000) {
        let data = data(dir);
        let newest = restore::newest_sound(&data.backups_dir()).expect("a backup");
        let access = Access::take(&data.lock_file());
        restore::put_back(&data.collection_file(), &newest.path, &access)
            .expect("a backup put back");
        drop(access);
        let mut store = open(dir).expect("a collection");
        acknowledge(total(&store));
        give(&mut store, ANSWERS + 10).expect("an answer");
    }
}

/// What a kind of work begins with.
fn prepare(name: &str, dir: &Path) {
    match name {
        "migration" => {
            let old =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/collection-v2.sqlite3");
            fs::copy(old, file(dir)).expect("an old collection");
        }
        "settings" => write_whole(&data(dir).settings_file(), b"()").expect("settings"),
        "backup" | "restore" | "repair" => {
            filled(dir, ANSWERS);
            let store = open(dir).expect("a collection");
            backup::daily(&store, &data(dir).backups_dir(), StudyDay(DAY)).expect("a backup");
        }
        _ => {}
    }
}

/// What is known of the work after a kill: the count it acknowledges, in a file that is sound.
fn found(name: &str, dir: &Path, what: &str) -> i64 {
    match name {
        "settings" => new_cards(&data(dir).settings_file()).into(),
        "backup" => {
            sound_total(dir, what);
            newest_day(dir).into()
        }
        "acts" => {
            sound_total(dir, what);
            count_of_acts(&open(dir).expect("a collection"))
        }
        "repair" => {
            // It was killed somewhere between spoiled and repaired.
            let mut store = open(dir).expect("a collection");
            store
                .doctor(Mending::Repair, NOW.plus_secs(-2))
                .expect("a repair");
            drop(store);
            sound_total(dir, what).cast_signed()
        }
        _ => sound_total(dir, what).cast_signed(),
    }
}

/// One life of the work: so many acknowledgements are waited for, then a moment, then the kill.
/// Gives the last count that was acknowledged.
fn one_life(name: &str, dir: &Path, rng: &mut ChaCha8Rng) -> Option<i64> {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "--nocapture", "--test-threads=1"])
        .arg("faults::kill::every_kind_of_work_goes_on_when_nothing_kills_it")
        .env(WORK, name)
        .env(PLACE, dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the writer starts");
    let mut output = BufReader::new(child.stdout.take().expect("output"));
    // A migration is one write, and comes at once.
    let waits = if name == "migration" {
        0
    } else {
        rng.random_range(0..6)
    };
    let mut last = None;
    if waits > 0 {
        last = acknowledged(&mut output, waits);
    }
    let most = if waits == 0 { 30_000 } else { 3_000 };
    let until = Instant::now() + Duration::from_micros(rng.random_range(0..most));
    while Instant::now() < until {
        std::hint::spin_loop();
    }
    child.kill().expect("a kill");
    let ended = child.wait().expect("an end");
    assert!(
        ended.code().is_none(),
        "{name}: the writer ended by itself: {ended}"
    );
    acknowledged(&mut output, usize::MAX).or(last)
}

/// The last count of the next `most` acknowledgements, or of those that are left.
fn acknowledged(output: &mut impl BufRead, most: usize) -> Option<i64> {
    let (mut last, mut seen) = (None, 0);
    let mut line = String::new();
    while seen < most && output.read_line(&mut line).is_ok_and(|read| read > 0) {
        // A last line may have been cut off by the kill.
        if let Some(count) = line
            .strip_prefix("acknowledged ")
            .and_then(|it| it.strip_suffix('\n'))
        {
            last = Some(count.parse().expect("a count"));
            seen += 1;
        }
        line.clear();
    }
    last
}

/// Kills the work so many times; nothing acknowledged may be missing, and at most the write
/// under way may be there besides.
fn kill_at(name: &str, times: u64) {
    let mut dir = quick_folder();
    prepare(name, dir.path());
    let mut acknowledged = 0;
    for round in 0..times {
        let what = format!("{name}: seed {SEED:#x} round {round}");
        let mut rng = ChaCha8Rng::seed_from_u64(SEED ^ round);
        // An old file is migrated once, and a log grows: each begins anew from time to time.
        if name == "migration" || round % 40 == 39 {
            dir = quick_folder();
            prepare(name, dir.path());
        }
        let before = match name {
            "migration" => 0,
            _ => found(name, dir.path(), &what),
        };
        let last = one_life(name, dir.path(), &mut rng);
        let after = found(name, dir.path(), &what);
        acknowledged += u64::from(last.is_some());
        match (name, last) {
            ("migration", last) => {
                assert!(after > 0 && last.is_none_or(|it| it == after), "{what}")
            }
            ("repair", _) => assert_eq!(after, before, "{what}"),
            // A backup put back has fewer answers than what it replaced.
            ("restore", _) => assert!(
                (0..=1).contains(&(after - i64::from(ANSWERS) - 2)),
                "{what}: {after}"
            ),
            // Either the answer under way is there or the one that was being taken back is gone.
            ("undo", last) => {
                let from = last.unwrap_or(before);
                assert!(
                    (from - 1..=from + 1).contains(&after),
                    "{what}: {from}, {after}"
                );
            }
            (_, last) => {
                let from = last.unwrap_or(before);
                assert!(
                    (from..=from + 1).contains(&after),
                    "{what}: {from}, {after}"
                );
            }
        }
    }
    assert!(
        acknowledged > times / 4,
        "{name}: only {acknowledged} of {times} lives acknowledged anything"
    );
}

#[test]
fn answers_survive_a_kill() {
    kill_at("answers", 170);
}

#[test]
fn answers_of_a_quiz_survive_a_kill() {
    kill_at("quiz", 130);
}

#[test]
fn what_was_taken_back_stays_so_after_a_kill() {
    kill_at("undo", 120);
}

#[test]
fn what_was_done_to_cards_survives_a_kill() {
    kill_at("acts", 130);
}

#[test]
fn settings_survive_a_kill_whole() {
    kill_at("settings", 130);
}

#[test]
fn backups_are_whole_after_a_kill() {
    kill_at("backup", 110);
}

#[test]
fn a_migration_that_is_killed_is_done_or_not_done() {
    kill_at("migration", 110);
}

#[test]
fn a_repair_that_is_killed_loses_nothing() {
    kill_at("repair", 80);
}

#[test]
fn a_restore_that_is_killed_leaves_the_one_or_the_other() {
    kill_at("restore", 80);
}
