//! `zhanar optimise` and `zhanar evaluate` from outside, and the row of the settings.

use std::fs;
use std::sync::OnceLock;

use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use serde_json::Value;
use zhanar::deck::CardId;
use zhanar::scheduler::SchedulingOptions;
use zhanar::scheduler::training::simulate::{Given, MadeUp};
use zhanar::settings::Settings;
use zhanar::storage::{Access, DataDir, Store};
use zhanar::time::StudyDay;

use crate::common::{Learner, Ran, at, plain_deck};

/// A day after all answers.
const NOW: &str = "2026-03-01T09:00:00Z";

/// The first day of the answers.
const FIRST_DAY: StudyDay = StudyDay(20_000);

/// Answers of a learner who forgets faster and more steeply than most.
fn answers(days: u32) -> Vec<Given> {
    let mut truth = fsrs::DEFAULT_PARAMETERS.to_vec();
    truth[..4].iter_mut().for_each(|first| *first *= 0.3);
    (truth[8], truth[20]) = (1.0, 0.5);
    let mut source = ChaCha8Rng::seed_from_u64(5);
    let learner = MadeUp {
        cards: (0..100)
            .map(|number| CardId(format!("large/c{number}")))
            .collect(),
        new_a_day: 10,
        first: FIRST_DAY,
        days,
        truth,
        options: SchedulingOptions::default(),
    };
    #[expect(clippy::cast_precision_loss, reason = "24 bits are exact")]
    learner.answers(move || source.random_range(0..1_u32 << 24) as f32 / (1 << 24) as f32)
}

/// The database of a learner with the answers of so many days, made once.
fn database(days: u32) -> &'static [u8] {
    static FEW: OnceLock<Vec<u8>> = OnceLock::new();
    static MANY: OnceLock<Vec<u8>> = OnceLock::new();
    let made = if days < 30 { &FEW } else { &MANY };
    made.get_or_init(|| {
        let learner = Learner::new();
        let data = DataDir::choose(Some(learner.path().to_path_buf()), None).expect("a place");
        let access = Access::take(&data.lock_file());
        let mut store = Store::open(&data.collection_file(), access, at(NOW)).expect("a store");
        let options = SchedulingOptions::default();
        for given in answers(days) {
            store
                .commit(&given.answer, &given.before, &given.after, &options)
                .expect("saved");
        }
        drop(store);
        fs::read(data.collection_file()).expect("a database")
    })
}

/// A learner with these answers and one deck of their own.
pub fn learner(days: u32) -> Learner {
    let learner = Learner::new();
    learner.deck("large.ron", &plain_deck("large", 100));
    fs::write(learner.path().join("collection.sqlite3"), database(days)).expect("a database");
    learner
}

fn run(learner: &Learner, args: &[&str]) -> Ran {
    let mut command = learner.zhanar();
    command.env("ZHANAR_NOW", NOW).args(args);
    Ran::from(command.output().expect("the program runs"))
}

fn json(learner: &Learner, args: &[&str]) -> Value {
    let ran = run(learner, args);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    serde_json::from_str(&ran.out).expect("JSON")
}

fn settings(learner: &Learner) -> Settings {
    learner.open(at(NOW)).settings().clone()
}

#[test]
fn parameters_that_are_better_are_kept_and_no_stored_memory_changes() {
    let learner = learner(60);
    let before = learner
        .open(at(NOW))
        .store()
        .all_progress()
        .expect("states");
    let dry = json(&learner, &["optimise", "--json", "--dry-run"]);
    assert_eq!(dry["kept"], false);
    assert_eq!(
        settings(&learner),
        Settings::default(),
        "nothing was written"
    );
    let done = json(&learner, &["optimise", "--json"]);
    assert_eq!(
        (&done["kept"], &done["parameters"]),
        (&Value::Bool(true), &dry["parameters"])
    );
    let loss = |when: &str| {
        done["held_out"][when]["log_loss"]
            .as_f64()
            .expect("a number")
    };
    assert!(loss("after") < loss("before") - 0.005, "{done}");
    let settings = settings(&learner);
    assert_eq!(settings.scheduling.parameters.len(), 21);
    let fitted = settings.fitted.expect("fitted");
    assert_eq!(fitted.day, "2026-03-01");
    assert_eq!(done["answers"], fitted.answers);
    let after = learner
        .open(at(NOW))
        .store()
        .all_progress()
        .expect("states");
    assert_eq!(after, before);
    let doctor = run(&learner, &["doctor"]);
    assert!(doctor.out.contains("Everything is sound"), "{doctor:?}");
    let again = run(&learner, &["optimise"]);
    assert!(again.out.contains("nothing was changed"), "{again:?}");
}

#[test]
fn too_few_answers_are_told_with_how_many_are_missing() {
    let learner = learner(20);
    let told = json(&learner, &["optimise", "--json"]);
    let (answers, missing) = (told["answers"].as_u64(), told["missing"].as_u64());
    assert_eq!(answers.zip(missing).map(|(a, b)| a + b), Some(400));
    assert_eq!(
        (&told["kept"], &told["held_out"]),
        (&Value::Bool(false), &Value::Null)
    );
    let ran = run(&learner, &["optimise"]);
    let missing = missing.expect("a number");
    assert!(
        ran.out
            .starts_with(&format!("{missing} more answers are needed")),
        "{ran:?}"
    );
    assert!(!learner.path().join("settings.ron").exists());
}

#[test]
fn evaluating_changes_nothing_and_gives_the_same_numbers() {
    let learner = learner(60);
    let measured = json(&learner, &["evaluate", "--json"]);
    assert!(!learner.path().join("settings.ron").exists());
    let done = json(&learner, &["optimise", "--json"]);
    assert_eq!(measured["held_out"], done["held_out"]);
    assert_eq!(measured["log_loss"], measured["defaults"]["log_loss"]);
    let after = json(&learner, &["evaluate", "--json"]);
    assert_ne!(after["log_loss"], after["defaults"]["log_loss"]);
    let said = run(&learner, &["evaluate"]).out;
    for told in [
        "Reviews: ",
        "Present parameters",
        "Default parameters",
        "held out",
        "no better",
    ] {
        assert!(said.contains(told), "{said}");
    }
}

/// The same answers as another program would keep them.
fn csv(days: u32, unit_millis: i64) -> String {
    let rows: String = answers(days)
        .iter()
        .map(|given| {
            let answer = &given.answer;
            let rating = answer.rating.number();
            format!(
                "{rating},0,{},{}\n",
                answer.card.0,
                answer.at.0 / unit_millis
            )
        })
        .collect();
    format!("review_rating,review_duration,card_id,review_time\n{rows}")
}

#[test]
fn a_log_of_another_program_gives_the_numbers_of_the_same_answers_here() {
    let learner = learner(60);
    let own = json(&learner, &["evaluate", "--json"]);
    let path = learner.path().join("reviews.csv");
    for unit_millis in [1, 1000] {
        fs::write(&path, csv(60, unit_millis)).expect("a log");
        let log = path.to_str().expect("a path");
        let other = json(&learner, &["evaluate", "--log", log, "--json"]);
        assert_eq!(other, own);
    }
}

#[test]
fn bad_rows_of_a_log_are_named_and_nothing_is_measured() {
    let learner = Learner::new();
    let path = learner.path().join("reviews.csv");
    let log = path.to_str().expect("a path");
    fs::write(
        &path,
        "card_id,review_time,review_rating\n1,1600000000000,7\n1,now,3\n",
    )
    .expect("a log");
    let ran = run(&learner, &["evaluate", "--log", log]);
    assert_eq!(ran.code, Some(1));
    let expected = [
        format!(
            "{log}:2:17: “7” is no rating; write 1 for Again, 2 for Hard, 3 for Good or 4 for Easy"
        ),
        format!(
            "{log}:3:3: “now” is no time of a review; write milliseconds or seconds since 1970 as a whole number"
        ),
    ];
    assert_eq!(ran.out.lines().collect::<Vec<_>>(), expected);
    let nowhere = run(&learner, &["evaluate", "--log", "nowhere.csv"]);
    assert_eq!(nowhere.code, Some(2));
    assert!(nowhere.err.starts_with("nowhere.csv:1:1: "), "{nowhere:?}");
}

#[test]
fn a_log_without_reviews_is_told_as_such() {
    let learner = Learner::new();
    let path = learner.path().join("reviews.csv");
    fs::write(&path, "card_id,review_time,review_rating\n").expect("a log");
    let log = path.to_str().expect("a path");
    let told = json(&learner, &["evaluate", "--log", log, "--json"]);
    assert_eq!(
        (&told["reviews"], &told["missing"]),
        (&0.into(), &400.into())
    );
}
