//! The log, and what follows from it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::catalog::{Catalog, LoadedDeck};
use crate::progress::{CardState, MemoryState};
use crate::report::Place;
use crate::ron_source::Source;
use crate::stats::tally::Facet;

#[test]
fn taking_back_any_number_of_answers_gives_the_state_before_them() {
    for seed in 0..12 {
        let mut chance = random(seed);
        let mut store = Store::in_memory().unwrap();
        let mut history = vec![Shown::of(&store)];
        for _ in 0..120 {
            if chance.random_range(0..3) == 0 {
                let undone = store.undo_last(NOW).unwrap();
                assert_eq!(undone.is_some(), history.len() > 1);
                if undone.is_some() {
                    history.pop();
                }
            } else {
                let (answer, options) = random_answer(&mut chance);
                give(&mut store, &answer, &options).unwrap();
                history.push(Shown::of(&store));
            }
            assert_eq!(&Shown::of(&store), history.last().unwrap(), "seed {seed}");
            let counted = store.totals().unwrap().reviews > 0;
            assert_eq!(store.has_answers().unwrap(), counted, "seed {seed}");
        }
        while store.undo_last(NOW).unwrap().is_some() {}
        assert_eq!(Shown::of(&store), history[0]);
        assert!(store.all_progress().unwrap().is_empty());
    }
}

#[test]
fn what_was_taken_back_is_told_and_stays_in_the_log() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions::default();
    let first = answer_to("d/a", Rating::Good, 20_000);
    give(&mut store, &first, &options).unwrap();
    let between = store.progress(&first.card).unwrap();
    let second = answer_to("d/a", Rating::Again, 20_001);
    let review = give(&mut store, &second, &options).unwrap();
    assert_eq!(
        store
            .last_answer()
            .unwrap()
            .map(|logged| (logged.review, logged.answer)),
        Some((review, second.clone()))
    );
    assert_eq!(
        store.undo_last(NOW).unwrap(),
        Some(Undone::Answer {
            review,
            answer: second,
            standing: Standing {
                progress: between,
                marks: Marks::default()
            }
        })
    );
    let totals = store.totals().unwrap();
    assert_eq!(
        (totals.reviews, totals.undone, totals.by_rating),
        (1, 1, [0, 0, 1, 0])
    );
    let again = give(
        &mut store,
        &answer_to("d/a", Rating::Easy, 20_001),
        &options,
    )
    .unwrap();
    assert!(again > review, "a number is never used twice");
}

#[test]
fn answers_are_taken_back_after_the_file_was_closed() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let mut chance = random(3);
    let mut history = vec![Shown::of(&open(&path))];
    for _ in 0..15 {
        let mut store = open(&path);
        let (answer, options) = random_answer(&mut chance);
        give(&mut store, &answer, &options).unwrap();
        history.push(Shown::of(&store));
    }
    for expected in history.iter().rev() {
        let mut store = open(&path);
        assert_eq!(&Shown::of(&store), expected);
        store.undo_last(NOW).unwrap();
    }
    assert_eq!(open(&path).undo_last(NOW).unwrap(), None);
}

#[test]
fn replaying_the_log_gives_the_stored_states_and_days() {
    let mut chance = random(11);
    let mut store = Store::in_memory().unwrap();
    for _ in 0..300 {
        let (answer, options) = random_answer(&mut chance);
        give(&mut store, &answer, &options).unwrap();
        if chance.random_range(0..5) == 0 {
            store.undo_last(NOW).unwrap();
        }
    }
    for (card, stored) in store.all_progress().unwrap() {
        let log = store.effective_log(Some(&card)).unwrap();
        assert!(log.iter().all(|logged| logged.answer.card == card));
        let history = store.history(&card).unwrap();
        assert_eq!(history.len(), log.len());
        let replayed = scheduler::replay(history.iter().map(Logged::event));
        assert_eq!(replayed.progress, stored);
        assert_eq!(store.progress(&card).unwrap(), stored);
    }
    let report = store.doctor(Mending::Look, NOW).unwrap();
    assert!(
        report.is_sound() && report.reviews == store.totals().unwrap().reviews,
        "{report:?}"
    );
}

#[test]
fn a_day_counts_new_cards_reviews_and_learning_apart() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions::default();
    for (name, rating, day) in [
        ("d/a", Rating::Easy, 1),
        ("d/b", Rating::Good, 1),
        ("d/b", Rating::Again, 1),
        ("d/a", Rating::Good, 30),
    ] {
        give(&mut store, &answer_to(name, rating, day), &options).unwrap();
    }
    assert_eq!(
        store.day_totals(StudyDay(1)).unwrap(),
        DayTotals {
            new_cards: 2,
            reviews: 0,
            learning: 1,
            millis: 4500
        }
    );
    assert_eq!(
        store.day_totals(StudyDay(30)).unwrap(),
        DayTotals {
            new_cards: 0,
            reviews: 1,
            learning: 0,
            millis: 1500
        }
    );
    assert_eq!(store.day_totals(StudyDay(2)).unwrap(), DayTotals::default());
    assert_eq!(
        store.answered_on(StudyDay(1)).unwrap(),
        [card("d/a"), card("d/b")]
    );
    assert_eq!(
        store.activity(StudyDay(1), StudyDay(29)).unwrap(),
        [(StudyDay(1), 3)]
    );
    assert_eq!(
        store.activity(StudyDay(1), StudyDay(30)).unwrap(),
        [(StudyDay(1), 3), (StudyDay(30), 1)]
    );
    let expected = Totals {
        reviews: 4,
        undone: 0,
        cards_seen: 2,
        by_rating: [1, 0, 2, 1],
        millis: 6000,
        recalled_millis: 6000,
    };
    assert_eq!(store.totals().unwrap(), expected);
}

#[test]
fn an_answer_to_a_card_that_changed_meanwhile_is_refused_and_changes_nothing() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions::default();
    let answer = answer_to("d/a", Rating::Good, 20_000);
    let stale = store.progress(&answer.card).unwrap();
    let after = scheduler::outcome(&stale, &answer, &options).after;
    store.commit(&answer, &stale, &after, &options).unwrap();
    let shown = Shown::of(&store);
    let refused = store.commit(&answer, &stale, &after, &options);
    assert!(matches!(refused, Err(StoreError::Changed { card }) if card == answer.card));
    assert_eq!(Shown::of(&store), shown);
    // A card that was never answered is not interned either.
    let other = Answer {
        card: card("d/other"),
        ..answer
    };
    assert!(matches!(
        store.commit(&other, &after, &after, &options),
        Err(StoreError::Changed { .. })
    ));
    assert_eq!(
        store
            .conn
            .query_row("SELECT count(*) FROM cards", [], |row| row.get::<_, i64>(0))
            .unwrap(),
        1
    );
}

#[test]
fn the_log_can_be_neither_changed_nor_shortened() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions::default();
    give(
        &mut store,
        &answer_to("d/a", Rating::Good, 20_000),
        &options,
    )
    .unwrap();
    give(
        &mut store,
        &answer_to("d/b", Rating::Good, 20_000),
        &options,
    )
    .unwrap();
    store.undo_last(NOW).unwrap();
    for sql in [
        "UPDATE reviews SET rating = 4",
        "DELETE FROM reviews",
        "INSERT OR REPLACE INTO reviews SELECT id, card, at_ms, day, 1, answer_ms, preset FROM reviews",
        "UPDATE undone SET at_ms = 0",
        "DELETE FROM undone",
        "INSERT OR REPLACE INTO undone VALUES (2, 0)",
        "UPDATE presets SET options = '{}'",
        "DELETE FROM presets",
        "DELETE FROM cards",
        "INSERT INTO reviews (card, at_ms, day, rating, answer_ms, preset) VALUES (1, 0, 0, 5, 0, 1)",
        "INSERT INTO reviews (card, at_ms, day, rating, answer_ms, preset) VALUES (99, 0, 0, 1, 0, 1)",
        "INSERT INTO undone VALUES (99, 0)",
    ] {
        assert!(store.conn.execute_batch(sql).is_err(), "{sql}");
    }
    assert_eq!(store.totals().unwrap().by_rating, [0, 0, 1, 0]);
}

#[test]
fn absurd_moments_days_and_names_are_kept_exactly() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions {
        parameters: vec![f32::MIN_POSITIVE, -0.0, 1e38],
        ..SchedulingOptions::default()
    };
    let mut expected = Vec::new();
    for (at, day) in [(i64::MIN, i32::MIN), (i64::MAX, i32::MAX), (-1, 0), (0, -1)] {
        for name in ["", "d/\0x", "d/'); DROP TABLE cards; --", "d/қазақ-🎓"] {
            let answer = Answer {
                card: card(name),
                at: Timestamp(at),
                day: StudyDay(day),
                rating: Rating::Again,
                how: How::Flashcard,
                answer_millis: u32::MAX,
                interval_days: None,
            };
            give(&mut store, &answer, &options).unwrap();
            expected.push(answer);
        }
    }
    let log = store.effective_log(None).unwrap();
    assert!(log.iter().all(|logged| *logged.options == options));
    assert_eq!(
        log.into_iter()
            .map(|logged| logged.answer)
            .collect::<Vec<_>>(),
        expected
    );
    assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
    assert_eq!(
        store
            .undo_last(Timestamp(i64::MIN))
            .unwrap()
            .map(|undone| match undone {
                Undone::Answer { answer, .. } => answer,
                Undone::Act { .. } => panic!("{undone:?}"),
            }),
        expected.pop()
    );
}

#[test]
fn numbers_that_are_none_are_refused_and_nothing_is_saved() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions::default();
    let answer = answer_to("d/a", Rating::Good, 20_000);
    let before = CardProgress::default();
    let sound = scheduler::outcome(&before, &answer, &options).after;
    let memory = MemoryState {
        stability: f32::NAN,
        difficulty: 5.0,
    };
    let broken = CardProgress {
        state: CardState::Learning {
            step: 0,
            due: NOW,
            memory,
        },
        ..sound
    };
    let absurd = SchedulingOptions {
        desired_retention: f32::NAN,
        ..options.clone()
    };
    let still_new = CardProgress {
        state: CardState::New,
        ..sound
    };
    for (after, options) in [(broken, &options), (sound, &absurd), (still_new, &options)] {
        let refused = store.commit(&answer, &before, &after, options);
        assert!(
            matches!(refused, Err(StoreError::Unstorable { .. })),
            "{refused:?}"
        );
    }
    assert_eq!(store.totals().unwrap(), Totals::default());
}

#[test]
fn no_query_of_an_answer_goes_through_a_whole_table() {
    let store = Store::in_memory().unwrap();
    let of_card = reviews::of_card_sql();
    let queries = [
        cards::KEY_SQL,
        cards::PROGRESS_SQL,
        reviews::PRESET_SQL,
        days::TOTALS_SQL,
        reviews::ANSWERED_ON_SQL,
        reviews::FORGOTTEN_SINCE_SQL,
        crate::storage::db::acts::OF_CARD_SQL,
        crate::storage::db::acts::ANSWERED_SINCE_SQL,
        &of_card,
    ];
    for sql in queries {
        let mut query = store
            .conn
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap();
        let plan: Vec<String> = query
            .query_map([1], |row| row.get("detail"))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(
            plan.iter().all(|line| !line.starts_with("SCAN")),
            "{sql}: {plan:?}"
        );
        assert!(
            plan.iter().any(|line| line.starts_with("SEARCH")),
            "{sql}: {plan:?}"
        );
    }
    // The last answer is the first that the log, gone through backwards, gives.
    let mut query = store
        .conn
        .prepare(&format!("EXPLAIN QUERY PLAN {}", reviews::newest_sql()))
        .unwrap();
    let plan: Vec<String> = query
        .query_map([], |row| row.get("detail"))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(
        plan[0] == "SCAN reviews" && !plan.iter().any(|line| line.contains("TEMP B-TREE")),
        "{plan:?}"
    );
}

#[test]
fn counts_by_deck_are_those_of_the_answers_left() {
    for seed in 0..8 {
        let mut chance = random(seed);
        let mut store = Store::in_memory().unwrap();
        store.settle(&homes(&["a", "b", "a"])).unwrap();
        for step in 0..150 {
            match chance.random_range(0..8) {
                0 | 1 => drop(store.undo_last(NOW).unwrap()),
                2 if step % 5 == 0 => store.settle(&homes(&["b", "c"])).unwrap(),
                _ => {
                    let (answer, options) = random_answer(&mut chance);
                    give(&mut store, &answer, &options).unwrap();
                }
            }
            if step % 15 == 14 {
                let found = store.doctor(Mending::Look, NOW).unwrap();
                assert_eq!(found.wrong_days, 0, "seed {seed}");
            }
        }
        let counted = store
            .counted(StudyDay(i32::MIN), StudyDay(i32::MAX))
            .unwrap();
        let buttons = counted
            .rows
            .iter()
            .filter(|row| matches!(row.facet, Facet::Button(..)));
        let answers: u64 = buttons.map(|row| row.tally.answers).sum();
        assert_eq!(answers, store.totals().unwrap().reviews);
    }
}

#[test]
fn a_card_that_moves_takes_its_counts_along() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions::default();
    let name = "deck/карта-0";
    give(&mut store, &answer_to(name, Rating::Good, 20_000), &options).unwrap();
    let decks = |store: &Store| -> Vec<Option<String>> {
        let counted = store.counted(StudyDay(20_000), StudyDay(20_000)).unwrap();
        let rows = counted
            .rows
            .iter()
            .filter(|row| matches!(row.facet, Facet::Button(..)));
        rows.map(|row| counted.decks[row.deck].clone().map(|deck| deck.0))
            .collect()
    };
    assert_eq!(decks(&store), [None]);
    store.settle(&homes(&["a"])).unwrap();
    assert_eq!(decks(&store), [Some("a".to_owned())]);
    store.settle(&homes(&[])).unwrap();
    assert_eq!(
        decks(&store),
        [Some("a".to_owned())],
        "a deck that is gone keeps its answers"
    );
    store.settle(&homes(&["b"])).unwrap();
    assert_eq!(decks(&store), [Some("b".to_owned())]);
    assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
}

#[test]
fn only_the_first_answer_of_a_day_tests_what_was_foreseen() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions::default();
    for (day, rating) in [(0, Rating::Easy), (20, Rating::Again), (20, Rating::Good)] {
        give(
            &mut store,
            &answer_to("d/a", rating, 20_000 + day),
            &options,
        )
        .unwrap();
    }
    let counted = store.counted(StudyDay(20_020), StudyDay(20_020)).unwrap();
    let recall: Vec<_> = counted
        .rows
        .iter()
        .filter(|row| matches!(row.facet, Facet::Recall(_)))
        .map(|row| row.tally)
        .collect();
    assert_eq!(recall.len(), 1);
    assert_eq!((recall[0].tested, recall[0].passed), (1, 0));
    assert_eq!(
        recall[0].squares,
        recall[0].foreseen * recall[0].foreseen / 1_000_000,
        "forgotten: the square of what was foreseen"
    );
}

/// The cards of random answers, by turns in these decks.
fn homes(decks: &[&str]) -> Arc<Catalog> {
    let loaded = |id: &str| {
        let cards = (0..8).filter(|number| decks[number % decks.len()] == id);
        let cards: String = cards
            .map(|number| format!("Basic(id: \"карта-{number}\", question: \"q\", answer: \"a\"),"))
            .collect();
        let text = format!(
            "Deck(id: \"{id}\", scope: \"deck\", title: \"{id}\", languages: [kk], cards: [{cards}])"
        );
        let (deck, problems) = crate::deck::parse(&Source::new("", &text)).unwrap();
        LoadedDeck {
            file: id.to_owned(),
            place: Place::default(),
            deck,
            problems,
        }
    };
    let ids: BTreeSet<&str> = decks.iter().copied().collect();
    Arc::new(Catalog::new(
        ids.into_iter().map(loaded).collect(),
        Vec::new(),
    ))
}
