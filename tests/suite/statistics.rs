//! Figures of a learner from outside: counted by hand from small logs, in the terminal and
//! by the library alike.

use serde_json::Value;
use zhanar::collection::{Collection, Scope};
use zhanar::deck::DeckId;
use zhanar::progress::Rating;
use zhanar::settings::Rest;
use zhanar::stats::Period;
use zhanar::time::Timestamp;

use crate::common::{Learner, at, plain_deck};

const FIRST: &str = "2026-11-02T09:00Z";

fn day(number: i64) -> Timestamp {
    days_after(at(FIRST), number)
}

const fn days_after(first: Timestamp, number: i64) -> Timestamp {
    Timestamp(first.0 + number * 86_400_000)
}

fn scope(collection: &Collection, deck: &str) -> Scope {
    collection.scope_of(&DeckId(deck.into())).expect("a deck")
}

/// Answers `count` waiting cards of a deck.
fn answer(collection: &mut Collection, deck: &str, count: usize, rating: Rating, now: Timestamp) {
    let scope = scope(collection, deck);
    let mut session = collection.start_review(&scope, now).expect("a sitting");
    for _ in 0..count {
        session.position(now);
        let done = collection.answer(&mut session, rating, 4_000, now);
        assert!(done.expect("saved").is_some(), "a card waits");
    }
}

fn studied(learner: &Learner) -> Collection {
    studied_from(learner, day(0))
}

/// Two decks: 40 cards begun as Easy on the first day; after twenty days they came back, and
/// one in four of the first deck was forgotten.
pub fn studied_from(learner: &Learner, first: Timestamp) -> Collection {
    learner.deck("a.ron", &plain_deck("a", 20));
    learner.deck("b.ron", &plain_deck("b", 20));
    let mut collection = learner.open(first);
    let mut settings = collection.settings().clone();
    settings.queue.new_per_day = 40;
    collection.change_settings(settings).expect("kept");
    let later = |number| days_after(first, number);
    answer(&mut collection, "a", 20, Rating::Easy, later(0));
    answer(&mut collection, "b", 20, Rating::Easy, later(0));
    answer(&mut collection, "a", 5, Rating::Again, later(20));
    answer(&mut collection, "a", 15, Rating::Good, later(20));
    answer(&mut collection, "b", 20, Rating::Good, later(21));
    collection
}

#[test]
fn what_is_remembered_is_told_by_deck_with_what_it_rests_on() {
    let learner = Learner::new();
    let collection = studied(&learner);
    let source = collection.statistics_source(day(21)).expect("a source");
    let figures = |scope: Scope| source.statistics(&scope, Period::Quarter).expect("figures");
    let all = figures(Scope::All);
    assert_eq!((all.retention.all.hits, all.retention.all.of), (35, 40));
    assert_eq!(all.retention.all, all.retention.young, "no card is mature");
    assert!(all.retention.basis.enough);
    assert_eq!(all.cards_started, 40);
    assert_eq!(
        (all.year.answers, all.year.days, all.year.longest_row),
        (80, 3, 2)
    );
    assert_eq!(all.time.millis, 80 * 4_000);
    assert_eq!(all.buttons.young, [5, 0, 35, 0]);
    assert_eq!(all.hours.hours[9].answers, 80);
    assert_eq!(all.calibration.basis.answers, 40);
    let foreseen = all.calibration.foreseen.expect("a mean");
    assert!((0.5..0.95).contains(&foreseen), "{foreseen}");
    let one = figures(scope(&collection, "a"));
    assert_eq!((one.retention.all.hits, one.retention.all.of), (15, 20));
    assert!(!one.retention.basis.enough);
    assert_eq!(one.topics.len(), 1);
    assert_eq!((one.cards, one.cards_started), (20, 20));
    assert_eq!(
        one.weakest_facts[0].lapses, 1,
        "what was forgotten is weakest"
    );
    assert_eq!(one.facts_started, 20);
}

#[test]
fn the_terminal_gives_the_same_figures() {
    let learner = Learner::new();
    let collection = studied(&learner);
    let report = collection.stats(day(21)).expect("a report");
    let json: Value = serde_json::to_value(&report).expect("JSON");
    assert_eq!(json["reviews_total"], 80);
    assert_eq!(json["retention"]["all"]["hits"], 35);
    assert_eq!(json["retention"]["all"]["value"], 35.0 / 40.0);
    assert_eq!(
        json["retention"]["weeks"].as_array().expect("weeks").len(),
        52
    );
    assert_eq!(json["retention"]["weeks"][51]["from"], "2026-11-17");
    assert_eq!(json["ahead"]["days"][0]["day"], "2026-11-23");
    assert_eq!(json["calibration"]["answers"], 40);
    let topics = json["topics"].as_array().expect("topics");
    assert!(topics.iter().any(|topic| topic["deck"] == "a"));
    drop(collection);
    let ran = learner.run(&["stats", "--json"]);
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(told["reviews_total"], 80);
    for key in [
        "retention",
        "ahead",
        "year",
        "calibration",
        "sureness",
        "topics",
        "weakest_facts",
        "time",
        "buttons",
        "hours",
        "period",
        "streak_days",
        "mastery",
    ] {
        assert!(told.get(key).is_some(), "{key} is missing");
    }
}

#[test]
fn too_few_answers_are_said_in_the_terminal() {
    let learner = Learner::new();
    learner.deck("a.ron", &plain_deck("a", 3));
    let ran = learner.run(&["stats"]);
    assert!(
        ran.out.contains("after 30 reviews; 0 so far"),
        "{}",
        ran.out
    );
}

#[test]
fn taking_an_answer_back_takes_it_out_of_every_figure() {
    let learner = Learner::new();
    let mut collection = studied(&learner);
    let figures = |collection: &Collection| {
        let source = collection.statistics_source(day(22)).expect("a source");
        source
            .statistics(&Scope::All, Period::Month)
            .expect("figures")
    };
    let before = figures(&collection);
    collection.take_back(None, day(22)).expect("taken back");
    let after = figures(&collection);
    assert_eq!(after.retention.all.of, before.retention.all.of - 1);
    assert_eq!(after.year.answers, before.year.answers - 1);
    assert_eq!(
        after.hours.hours[9].answers,
        before.hours.hours[9].answers - 1
    );
}

#[test]
fn a_row_of_days_is_kept_over_days_of_rest() {
    let learner = Learner::new();
    learner.deck("a.ron", &plain_deck("a", 20));
    let mut collection = learner.open(day(0));
    // 6 November 2026 is a Friday, 9 November a Monday.
    for number in [3, 4, 7] {
        answer(&mut collection, "a", 1, Rating::Easy, day(number));
    }
    let streak = |collection: &Collection| {
        let today = collection.today(day(7)).expect("today").activity;
        (today.streak_days, today.rest_kept)
    };
    assert_eq!(streak(&collection), (1, 0));
    let mut settings = collection.settings().clone();
    settings.rest = Rest {
        weekdays: [false, false, false, false, false, true, true],
        holidays: Vec::new(),
    };
    collection.change_settings(settings).expect("kept");
    assert_eq!(streak(&collection), (3, 2));
}
