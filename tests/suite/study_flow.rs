//! Studying from the first card over days, restarts and undoing, without a screen.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use zhanar::catalog::CardIndex;
use zhanar::collection::{Collection, Scope, WhyNow};
use zhanar::progress::{CardProgress, CardState, Rating};
use zhanar::scheduler::{self, Wait};
use zhanar::session::{Finished, Position, ReviewSession};
use zhanar::storage::{Logged, StoreError};
use zhanar::time::Timestamp;

use crate::common::{Learner, at, plain_deck};

const MORNING: &str = "2026-03-01T09:00:00Z";

fn start(collection: &Collection, now: Timestamp) -> ReviewSession<CardIndex> {
    collection
        .start_review(&Scope::All, now)
        .expect("a sitting")
}

/// Where every card stands.
fn all_states(collection: &Collection) -> Vec<CardProgress> {
    collection
        .catalog()
        .cards()
        .map(|(index, _)| collection.progress(index))
        .collect()
}

/// A learner with one deck of their own beside the shipped ones.
fn learner_with(cards: usize) -> Learner {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", cards));
    learner
}

#[test]
fn undoing_all_answers_gives_every_state_back_step_by_step() {
    for seed in 0..5 {
        let learner = learner_with(30);
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mut now = at(MORNING);
        let mut collection = learner.open(now);
        let mut session = start(&collection, now);
        let mut history = vec![all_states(&collection)];
        for _ in 0..60 {
            let Position::Card(_) = session.position(now) else {
                now = now.plus_secs(86_400);
                session = start(&collection, now);
                continue;
            };
            let rating = Rating::ALL[rng.random_range(0..4)];
            collection
                .answer(&mut session, rating, 1_000, now)
                .expect("saved")
                .expect("a card");
            history.push(all_states(&collection));
            now = now.plus_secs(rng.random_range(1..200));
        }
        // Half of them in this run, the others after a restart.
        history.pop();
        let half = history.len() / 2;
        while history.len() > half {
            collection
                .take_back(Some(&mut session), now)
                .expect("undone")
                .expect("an answer");
            assert_eq!(
                all_states(&collection),
                history.pop().expect("a state"),
                "seed {seed}"
            );
        }
        drop(collection);
        let mut collection = learner.open(now);
        while let Some(expected) = history.pop() {
            collection
                .take_back(None, now)
                .expect("undone")
                .expect("an answer");
            assert_eq!(all_states(&collection), expected, "seed {seed}");
        }
        assert_eq!(collection.take_back(None, now).expect("nothing"), None);
        assert!(!collection.can_undo());
    }
}

#[test]
fn replaying_the_log_gives_the_stored_states() {
    let learner = learner_with(25);
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let mut now = at(MORNING);
    let mut collection = learner.open(now);
    for _ in 0..12 {
        let mut session = start(&collection, now);
        while let Position::Card(_) = session.position(now) {
            collection
                .answer(
                    &mut session,
                    Rating::ALL[rng.random_range(0..4)],
                    2_000,
                    now,
                )
                .expect("saved");
            if rng.random_range(0..5) == 0 {
                collection
                    .take_back(Some(&mut session), now)
                    .expect("undone");
            }
            now = now.plus_secs(20);
        }
        now = now.plus_secs(86_400 * rng.random_range(1..5));
    }
    let collection = {
        drop(collection);
        learner.open(now)
    };
    let mut compared = 0;
    for (index, card) in collection.catalog().cards() {
        let log = collection.store().history(&card.id).expect("a log");
        let replayed = scheduler::replay(log.iter().map(Logged::event)).progress;
        assert_eq!(replayed, collection.progress(index), "{}", card.id);
        compared += usize::from(!log.is_empty());
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn buttons_show_what_pressing_them_does() {
    let learner = learner_with(10);
    let mut now = at(MORNING);
    let mut collection = learner.open(now);
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    for _ in 0..10 {
        let mut session = start(&collection, now);
        while let Position::Card(index) = session.position(now) {
            let shown = collection.outcomes(index, now).expect("buttons");
            let rating = Rating::ALL[rng.random_range(0..4)];
            let promised = shown[usize::from(rating.number() - 1)];
            let answered = collection
                .answer(&mut session, rating, 500, now)
                .expect("saved")
                .expect("a card");
            assert_eq!(answered.outcome, Some(promised));
            match (promised.wait, collection.progress(index).state) {
                (Wait::Days(days), CardState::Review { due, .. }) => assert_eq!(
                    due,
                    collection
                        .study_day(now)
                        .plus_days(i32::try_from(days).expect("days"))
                ),
                (
                    Wait::Secs(secs),
                    CardState::Learning { due, .. } | CardState::Relearning { due, .. },
                ) => assert_eq!(due, now.plus_secs(secs.into())),
                other => panic!("{other:?}"),
            }
            now = now.plus_secs(9);
        }
        now = now.plus_secs(2 * 86_400);
    }
}

#[test]
fn the_limit_of_new_cards_holds_across_restarts_and_comes_back_at_four() {
    let learner = learner_with(60);
    let mine = |collection: &Collection| {
        collection
            .scope_of(&zhanar::deck::DeckId("mine".into()))
            .expect("the deck")
    };
    let begin_new = |now: Timestamp| {
        let mut collection = learner.open(now);
        let mut session = collection
            .start_review(&mine(&collection), now)
            .expect("a sitting");
        let mut begun = 0;
        while let Position::Card(index) = session.position(now) {
            begun += usize::from(matches!(collection.progress(index).state, CardState::New));
            collection
                .answer(&mut session, Rating::Easy, 500, now)
                .expect("saved");
            if begun == 12 {
                break;
            }
        }
        begun
    };
    assert_eq!(begin_new(at("2026-03-01T21:00:00Z")), 12);
    assert_eq!(begin_new(at("2026-03-01T23:30:00Z")), 8);
    assert_eq!(
        begin_new(at("2026-03-02T03:59:00Z")),
        0,
        "the study day ends at four"
    );
    assert_eq!(begin_new(at("2026-03-02T04:00:00Z")), 12);
}

#[test]
fn cards_of_one_fact_come_on_different_days() {
    let learner = Learner::new();
    let mut now = at(MORNING);
    let mut collection = learner.open(now);
    for _ in 0..6 {
        let mut session = start(&collection, now);
        let mut groups: Vec<String> = Vec::new();
        let mut seen: Vec<CardIndex> = Vec::new();
        while let Position::Card(index) = session.position(now) {
            if !seen.contains(&index) {
                seen.push(index);
                groups.push(
                    collection
                        .catalog()
                        .card(index)
                        .expect("a card")
                        .1
                        .siblings
                        .clone(),
                );
            }
            collection
                .answer(&mut session, Rating::Good, 500, now)
                .expect("saved");
            now = now.plus_secs(5);
        }
        let count = groups.len();
        groups.sort();
        groups.dedup();
        assert_eq!(groups.len(), count, "two cards of one fact on one day");
        now = now.plus_secs(86_400);
    }
}

#[test]
fn a_learning_card_comes_back_in_the_same_sitting_and_after_a_restart() {
    let learner = Learner::new();
    let now = at(MORNING);
    let mut collection = learner.open(now);
    let mut session = start(&collection, now);
    let Position::Card(first) = session.position(now) else {
        panic!("a card")
    };
    collection
        .answer(&mut session, Rating::Again, 500, now)
        .expect("saved");
    assert_ne!(session.position(now), Position::Card(first));
    collection
        .answer(&mut session, Rating::Easy, 500, now)
        .expect("saved");
    assert_eq!(session.position(now.plus_secs(60)), Position::Card(first));
    drop(collection);
    let collection = learner.open(now);
    let mut session = start(&collection, now.plus_secs(61));
    assert_eq!(session.position(now.plus_secs(61)), Position::Card(first));
    assert_eq!(
        collection.why_now(first, now.plus_secs(61)),
        WhyNow::Learning
    );
    assert_eq!(collection.why_now(first, now), WhyNow::LearningEarly);
}

#[test]
fn an_answer_that_cannot_be_saved_keeps_the_card() {
    let learner = Learner::new();
    let now = at(MORNING);
    let first = learner.open(now);
    // The second one may only read.
    let mut second = learner.open(now);
    assert!(second.read_only().is_some());
    let mut session = start(&second, now);
    let Position::Card(card) = session.position(now) else {
        panic!("a card")
    };
    let error = second
        .answer(&mut session, Rating::Good, 500, now)
        .expect_err("no saving");
    assert!(matches!(error, StoreError::InUse { .. }), "{error}");
    assert_eq!(
        (session.current(), session.answered_count()),
        (Some(card), 0)
    );
    assert_eq!(second.progress(card).state, CardState::New);
    drop(first);
    second.refresh(now).expect("the right to write");
    assert!(second.read_only().is_none());
    second
        .answer(&mut session, Rating::Good, 500, now)
        .expect("saved");
}

#[test]
fn a_deck_added_later_is_found_on_refresh_and_progress_outlives_wording() {
    let learner = learner_with(3);
    let now = at(MORNING);
    let mut collection = learner.open(now);
    let scope = |collection: &Collection| {
        collection
            .scope_of(&zhanar::deck::DeckId("mine".into()))
            .expect("the deck")
    };
    let mut session = collection
        .start_review(&scope(&collection), now)
        .expect("a sitting");
    let Position::Card(card) = session.position(now) else {
        panic!("a card")
    };
    collection
        .answer(&mut session, Rating::Easy, 500, now)
        .expect("saved");
    let kept = collection.progress(card);
    learner.deck(
        "mine.ron",
        &plain_deck("mine", 3).replace("Question 0", "Reworded question 0"),
    );
    learner.deck("more/second.ron", &plain_deck("second", 2));
    learner.deck("broken.ron", "Deck(id: \"broken\"");
    collection.refresh(now).expect("read again");
    assert_eq!(collection.progress(card), kept);
    assert!(
        collection
            .catalog()
            .card(card)
            .expect("the card")
            .1
            .question(zhanar::lang::Lang::En)
            .starts_with("Reworded")
    );
    assert!(
        collection
            .catalog()
            .deck(&zhanar::deck::DeckId("second".into()))
            .is_some()
    );
    assert_eq!(collection.catalog().unreadable().len(), 1);
}

#[test]
fn when_all_is_done_the_sitting_says_until_when() {
    let learner = Learner::new();
    let now = at(MORNING);
    let mut collection = learner.open(now);
    let mut session = start(&collection, now);
    while let Position::Card(_) = session.position(now) {
        collection
            .answer(&mut session, Rating::Easy, 500, now)
            .expect("saved");
    }
    assert_eq!(
        session.position(now),
        Position::Finished(Finished::ForToday)
    );
    let today = collection.today(now).expect("today");
    assert_eq!((today.counts.total(), today.answered), (0, 20));
    assert_eq!(
        today.next_day,
        Some(today.day.plus_days(1)),
        "new cards are left"
    );
    drop(collection);
    std::fs::write(
        learner.path().join("settings.ron"),
        "(queue: (new_per_day: 0))",
    )
    .expect("settings");
    let today = learner.open(now).today(now).expect("today");
    assert!(
        today
            .next_day
            .is_some_and(|day| day > today.day.plus_days(1)),
        "easy cards wait longer"
    );
}
