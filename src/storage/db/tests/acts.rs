//! What is done to cards besides answering them.

use super::*;
use crate::progress::CardState;

fn act(kind: ActKind, names: &[&str], day: i32) -> Act {
    Act {
        kind,
        cards: names.iter().map(|name| card(name)).collect(),
        at: Timestamp(i64::from(day) * 86_400_000),
        day: StudyDay(day),
    }
}

/// A store with two cards that come back after days.
fn learned() -> Store {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions::default();
    for name in ["d/a", "d/b"] {
        give(&mut store, &answer_to(name, Rating::Easy, 1), &options).unwrap();
    }
    store
}

#[test]
fn an_act_changes_only_the_cards_that_were_not_so_and_is_taken_back_whole() {
    let mut store = learned();
    let before = Shown::of(&store);
    store.act(&act(ActKind::Suspend, &["d/a"], 2)).unwrap();
    let one = Shown::of(&store);
    let both = act(ActKind::Suspend, &["d/a", "d/b", "d/unseen"], 2);
    let changed = store.act(&both).unwrap();
    let names: Vec<_> = changed.into_iter().map(|(card, _)| card).collect();
    assert_eq!(names, [card("d/b"), card("d/unseen")]);
    assert!(store.act(&both).unwrap().is_empty());
    assert_eq!(store.effective_acts().unwrap().len(), 2);
    let Some(Undone::Act { kind, cards }) = store.undo_last(NOW).unwrap() else {
        panic!("no act");
    };
    assert_eq!((kind, cards.len()), (ActKind::Suspend, 2));
    assert_eq!(Shown::of(&store), one);
    store.undo_last(NOW).unwrap();
    assert_eq!(Shown::of(&store), before);
}

#[test]
fn answers_and_acts_are_taken_back_in_the_order_they_came() {
    let mut store = learned();
    let options = SchedulingOptions::default();
    let mut shown = vec![Shown::of(&store)];
    store
        .act(&act(ActKind::Reschedule(StudyDay(3)), &["d/a"], 2))
        .unwrap();
    shown.push(Shown::of(&store));
    give(&mut store, &answer_to("d/a", Rating::Good, 3), &options).unwrap();
    shown.push(Shown::of(&store));
    store
        .act(&act(ActKind::Forget, &["d/a", "d/b"], 4))
        .unwrap();
    assert_eq!(
        store.progress(&card("d/a")).unwrap(),
        CardProgress::default()
    );
    shown.push(Shown::of(&store));
    give(&mut store, &answer_to("d/a", Rating::Good, 5), &options).unwrap();
    assert_eq!(store.day_totals(StudyDay(5)).unwrap().new_cards, 1);
    let mut done = Vec::new();
    while let Some(expected) = shown.pop() {
        let last = store.last_done().unwrap().unwrap();
        done.push((last.day.0, last.cards));
        store.undo_last(NOW).unwrap().unwrap();
        assert_eq!(Shown::of(&store), expected);
    }
    assert_eq!(done, [(5, 1), (4, 2), (3, 1), (2, 1)]);
}

#[test]
fn a_card_put_on_a_day_keeps_its_memory_and_a_new_one_stays_new() {
    let mut store = learned();
    let before = store.progress(&card("d/a")).unwrap();
    let on = act(ActKind::Reschedule(StudyDay(40)), &["d/a", "d/new"], 2);
    let changed = store.act(&on).unwrap();
    assert_eq!(changed.len(), 1);
    let after = changed[0].1.progress;
    assert_eq!(after.memory(), before.memory());
    assert!(matches!(
        after.state,
        CardState::Review {
            due: StudyDay(40),
            interval_days: 39,
            ..
        }
    ));
    assert_eq!(store.planned().unwrap(), [card("d/a")]);
    let options = SchedulingOptions::default();
    give(&mut store, &answer_to("d/a", Rating::Good, 40), &options).unwrap();
    assert!(store.planned().unwrap().is_empty());
    store.undo_last(NOW).unwrap();
    assert_eq!(store.planned().unwrap(), [card("d/a")]);
}

#[test]
fn what_followed_from_an_answer_goes_with_it() {
    let mut store = learned();
    let before = Shown::of(&store);
    let options = SchedulingOptions::default();
    let answer = answer_to("d/a", Rating::Again, 9);
    let stands = store.progress(&answer.card).unwrap();
    let after = scheduler::outcome(&stands, &answer, &options).after;
    let (review, marks) = store
        .commit_with(&answer, &stands, &after, &options, Some(ActKind::Suspend))
        .unwrap();
    assert!(marks.suspended);
    assert_eq!(store.effective_acts().unwrap()[0].cause, Some(review));
    store.act(&act(ActKind::Unsuspend, &["d/a"], 9)).unwrap();
    assert!(matches!(store.undo_last(NOW), Ok(Some(Undone::Act { .. }))));
    assert!(store.all_marks().unwrap()[&answer.card].suspended);
    assert!(matches!(
        store.undo_last(NOW),
        Ok(Some(Undone::Answer { .. }))
    ));
    assert_eq!(Shown::of(&store), before);
}

#[test]
fn an_interval_that_was_given_is_replayed_and_never_leaves_the_bounds() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions {
        maximum_interval_days: 20,
        ..SchedulingOptions::default()
    };
    for (day, given, expected) in [(1, 6, 6), (10, 900, 20)] {
        let answer = Answer {
            interval_days: Some(given),
            ..answer_to("d/a", Rating::Easy, day)
        };
        give(&mut store, &answer, &options).unwrap();
        assert!(matches!(
            store.progress(&card("d/a")).unwrap().state,
            CardState::Review { interval_days, .. } if interval_days == expected
        ));
    }
    assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
}

#[test]
fn tags_are_put_on_taken_off_and_taken_back_beside_all_else() {
    let mut store = learned();
    let both = act(ActKind::Tag(tag("соғыс")), &["d/a", "d/b"], 2);
    store
        .act(&act(ActKind::Tag(tag("соғыс")), &["d/b"], 2))
        .unwrap();
    let one = Shown::of(&store);
    let changed = store.act(&both).unwrap();
    assert_eq!(changed.len(), 1, "the other had it");
    assert_eq!(changed[0].1.progress, store.progress(&card("d/a")).unwrap());
    store.act(&act(ActKind::Forget, &["d/a"], 2)).unwrap();
    store
        .act(&act(ActKind::Tag(tag("exam")), &["d/a"], 2))
        .unwrap();
    let all = store.all_tags().unwrap();
    assert_eq!(
        all[&card("d/a")],
        BTreeSet::from([tag("exam"), tag("соғыс")])
    );
    assert_eq!(all[&card("d/b")], BTreeSet::from([tag("соғыс")]));
    let off = act(ActKind::Untag(tag("exam")), &["d/a", "d/b"], 3);
    assert_eq!(store.act(&off).unwrap().len(), 1);
    assert!(store.act(&off).unwrap().is_empty());
    assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
    for _ in 0..4 {
        store.undo_last(NOW).unwrap().unwrap();
    }
    assert_eq!(Shown::of(&store), one);
}

#[test]
fn tags_that_no_act_put_there_are_found_and_mended() {
    let mut store = learned();
    store
        .act(&act(ActKind::Tag(tag("exam")), &["d/a"], 2))
        .unwrap();
    let before = Shown::of(&store);
    for sql in [
        "INSERT INTO card_tags (card, tag) VALUES (2, 'stray')",
        "UPDATE card_tags SET tag = ' ' WHERE card = 1",
        "DELETE FROM card_tags",
    ] {
        store.conn.execute(sql, []).unwrap();
        assert_eq!(
            store.doctor(Mending::Look, NOW).unwrap().wrong_marks,
            1,
            "{sql}"
        );
        let (_, derived) = doctor::look(&store.conn).unwrap();
        doctor::rewrite(&store.conn, &derived).unwrap();
        assert_eq!(Shown::of(&store), before, "{sql}");
    }
}

#[test]
fn the_log_of_acts_is_only_added_to() {
    let mut store = learned();
    store.act(&act(ActKind::Suspend, &["d/a"], 2)).unwrap();
    store.act(&act(ActKind::Forget, &["d/b"], 2)).unwrap();
    store.undo_last(NOW).unwrap();
    for sql in [
        "UPDATE acts SET day = 1",
        "DELETE FROM acts",
        "REPLACE INTO acts SELECT * FROM acts",
        "UPDATE act_cards SET card = 2",
        "DELETE FROM act_cards",
        "REPLACE INTO act_cards SELECT * FROM act_cards",
        "UPDATE acts_undone SET at_ms = 1",
        "DELETE FROM acts_undone",
        "REPLACE INTO acts_undone SELECT * FROM acts_undone",
    ] {
        assert!(store.conn.execute(sql, []).is_err(), "{sql}");
    }
}
