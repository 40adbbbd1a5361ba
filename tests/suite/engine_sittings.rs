//! Sittings of the everyday engine: balanced days, backlogs, reviewing ahead, cramming,
//! leeches, and why each card comes.

use std::collections::BTreeMap;

use zhanar::collection::{Collection, CramChoice, TakenBack, WhyNow};
use zhanar::lang::{Lang, Words};
use zhanar::progress::{ActKind, CardState, Flag, Marks, Rating};
use zhanar::scheduler::{LeechAction, Leeches, Siblings, Wait};
use zhanar::session::Position;
use zhanar::settings::{Holiday, Settings};
use zhanar::time::StudyDay;

use crate::common::{Learner, at};
use crate::engine::{DAY_SECS, MORNING, cards, learner, own, standings};

/// The collection of a learner whose own cards are all in review, answered once.
fn reviewed(learner: &Learner) -> Collection {
    let start = at(MORNING);
    let mut collection = learner.open(start);
    let mut settings = Settings::default();
    settings.queue.new_per_day = 9_999;
    settings.queue.siblings = Siblings::Show;
    settings.scheduling.learning_steps_secs = vec![];
    collection.hold_settings(settings);
    let scope = own(&collection);
    let mut session = collection.start_review(&scope, start).unwrap();
    while let Position::Card(_) = session.position(start) {
        collection
            .answer(&mut session, Rating::Good, 2_000, start)
            .unwrap();
    }
    collection.hold_settings(Settings::default());
    collection
}

#[test]
fn cards_answered_together_spread_and_days_off_are_kept_free() {
    let learner = learner();
    let mut collection = reviewed(&learner);
    let mut now = at(MORNING);
    let mut settings = Settings::default();
    settings.rest.weekdays[6] = true;
    settings.rest.holidays.push(Holiday {
        from: "2026-03-24".into(),
        to: "2026-03-26".into(),
    });
    settings.queue.siblings = Siblings::Show;
    collection.hold_settings(settings.clone());
    // Good twice: the second time the intervals are long enough to have a choice of days.
    for _ in 0..4 {
        now = now.plus_secs(3 * DAY_SECS);
        let mut session = collection.start_review(&own(&collection), now).unwrap();
        while let Position::Card(_) = session.position(now) {
            collection
                .answer(&mut session, Rating::Good, 2_000, now)
                .unwrap();
        }
    }
    let mut by_day: BTreeMap<StudyDay, u32> = BTreeMap::new();
    for index in cards(&collection) {
        let CardState::Review {
            due, interval_days, ..
        } = collection.progress(index).state
        else {
            continue;
        };
        if interval_days >= 7 {
            *by_day.entry(due).or_default() += 1;
        }
    }
    assert!(by_day.len() >= 3, "{by_day:?}");
    for (day, count) in &by_day {
        assert!(!settings.rest.includes(day.date()), "{day:?}: {by_day:?}");
        assert!(*count <= 25, "{by_day:?}");
    }
}

#[test]
fn a_backlog_says_how_long_it_takes_and_shrinks() {
    let learner = learner();
    let mut collection = reviewed(&learner);
    let mut now = at(MORNING).plus_secs(60 * DAY_SECS);
    let mut settings = Settings::default();
    settings.queue.reviews_per_day = 20;
    settings.queue.new_per_day = 0;
    settings.queue.siblings = Siblings::Show;
    collection.hold_settings(settings);
    let backlog = collection.backlog(now).unwrap().unwrap();
    assert_eq!((backlog.cards, backlog.a_day), (61, 20));
    let days = backlog.days_to_clear.unwrap();
    assert!((4..=8).contains(&days), "{backlog:?}");
    assert_eq!(backlog.minutes_a_day, Some(1));
    let words = Words::new(Lang::En);
    let said = backlog.in_words(&words);
    assert!(
        said.starts_with("61 reviews wait; at 20 a day that takes"),
        "{said}"
    );
    let mut passed = 0;
    while collection.backlog(now).unwrap().is_some() {
        let mut session = collection.start_review(&own(&collection), now).unwrap();
        let Position::Card(index) = session.position(now) else {
            panic!("nothing comes");
        };
        let reasons = collection.reasons(now).unwrap();
        assert!(matches!(reasons.of(index), WhyNow::Overdue { .. }));
        let waits = cards(&collection)
            .into_iter()
            .filter(|index| matches!(reasons.of(*index), WhyNow::ReviewLimit { limit: 20 }));
        assert!(waits.count() > 0);
        while let Position::Card(_) = session.position(now) {
            collection
                .answer(&mut session, Rating::Good, 2_000, now)
                .unwrap();
        }
        passed += 1;
        now = now.plus_secs(DAY_SECS);
    }
    assert!(passed <= days, "{passed} of {days}");
}

#[test]
fn reviewing_ahead_takes_what_is_soonest_lost_and_inflates_no_interval() {
    let learner = learner();
    let mut collection = reviewed(&learner);
    let now = at(MORNING).plus_secs(DAY_SECS);
    let scope = own(&collection);
    let mut ahead = collection.start_ahead(&scope, 30, now);
    assert_eq!(ahead.counts().due, 37, "one card of each entry");
    assert_eq!(collection.start_ahead(&scope, 0, now).counts().total(), 0);
    let Position::Card(index) = ahead.position(now) else {
        panic!("nothing comes");
    };
    let WhyNow::Early { in_days, recall } = collection.why_now(index, now) else {
        panic!("not early");
    };
    assert!(in_days >= 1 && recall > 0.9);
    let on_its_day = now.plus_secs(i64::from(in_days) * DAY_SECS);
    let good = |now| match collection.outcomes(index, now).unwrap()[2].wait {
        Wait::Days(days) => days,
        Wait::Secs(_) => panic!("a step"),
    };
    let stability = |now| {
        let good = collection.outcomes(index, now).unwrap()[2].after;
        good.memory().unwrap().stability
    };
    assert!(good(now) <= good(on_its_day) && stability(now) < stability(on_its_day));
    let id = collection.catalog().card(index).unwrap().1.id.clone();
    let mut stabilities = Vec::new();
    for _ in 0..5 {
        let mut again = collection.start_review_of(std::slice::from_ref(&id), now);
        again.position(now);
        collection
            .answer(&mut again, Rating::Good, 1_000, now)
            .unwrap();
        stabilities.push(collection.progress(index).memory().unwrap().stability);
    }
    assert!(
        stabilities[4] < stabilities[0] * 1.05,
        "four times more on one day: {stabilities:?}"
    );
}

#[test]
fn a_cram_changes_nothing_and_asks_again_what_was_not_known() {
    let learner = learner();
    let mut collection = reviewed(&learner);
    let now = at(MORNING).plus_secs(DAY_SECS);
    let scope = own(&collection);
    let all = cards(&collection);
    collection.flag(&all[..3], Some(Flag::Red), now).unwrap();
    collection.suspend(&all[..1], now).unwrap();
    let count = |choice| {
        let session = collection.start_cram(&scope, choice, 5, now).unwrap();
        session.counts().total()
    };
    assert_eq!(count(CramChoice::All), all.len() - 1);
    assert_eq!(count(CramChoice::Flagged), 2);
    assert_eq!((count(CramChoice::Missed), count(CramChoice::New)), (0, 0));
    let (stood, log) = (standings(&collection), collection.store().totals().unwrap());
    let mut session = collection
        .start_cram(&scope, CramChoice::Flagged, 5, now)
        .unwrap();
    assert!(!collection.can_take_back(&session));
    let Position::Card(first) = session.position(now) else {
        panic!("nothing comes");
    };
    let mut answer = |session: &mut _, rating| {
        let answered = collection
            .answer(session, rating, 1_000, now)
            .unwrap()
            .unwrap();
        assert_eq!(answered.outcome, None);
    };
    answer(&mut session, Rating::Again);
    session.position(now);
    answer(&mut session, Rating::Good);
    assert_eq!(
        session.position(now),
        Position::Card(first),
        "it comes again"
    );
    answer(&mut session, Rating::Good);
    assert!(matches!(session.position(now), Position::Finished(_)));
    assert_eq!(
        collection.take_back(Some(&mut session), now).unwrap(),
        Some(TakenBack::Answer {
            card: Some(first),
            rating: Rating::Good
        })
    );
    assert_eq!(session.position(now), Position::Card(first));
    assert_eq!(standings(&collection), stood);
    assert_eq!(collection.store().totals().unwrap(), log);
    assert!(
        collection.can_undo(),
        "what was saved before can still be taken back"
    );
}

#[test]
fn a_leech_is_flagged_or_set_aside_once_and_that_goes_with_the_answer() {
    for action in [LeechAction::Flag, LeechAction::SetAside] {
        let learner = learner();
        let mut collection = reviewed(&learner);
        let mut settings = Settings::default();
        settings.queue.leeches = Leeches { lapses: 2, action };
        settings.scheduling.relearning_steps_secs = vec![];
        collection.hold_settings(settings);
        let index = cards(&collection)[0];
        let id = collection.catalog().card(index).unwrap().1.id.clone();
        let mut now = at(MORNING);
        let mut notices = Vec::new();
        let mut forget_once = |collection: &mut Collection| {
            now = now.plus_secs(DAY_SECS);
            let mut session = collection.start_review_of(std::slice::from_ref(&id), now);
            session.position(now);
            let answered = collection
                .answer(&mut session, Rating::Again, 1_000, now)
                .unwrap();
            notices.push(
                answered
                    .and_then(|it| it.leech)
                    .map(|it| (it.lapses, it.action)),
            );
            now
        };
        forget_once(&mut collection);
        assert_eq!(collection.marks(index), Marks::default());
        let now = forget_once(&mut collection);
        let marks = collection.marks(index);
        assert_eq!(marks.suspended, action == LeechAction::SetAside);
        assert_eq!(marks.flag.is_some(), action == LeechAction::Flag);
        assert_eq!(notices, [None, Some((2, action))]);
        collection.take_back(None, now).unwrap();
        assert_eq!(collection.marks(index), Marks::default());
        assert_eq!(collection.progress(index).lapses, 1);
    }
}

#[test]
fn what_is_put_away_leaves_the_sitting_and_comes_back_when_that_is_undone() {
    let learner = learner();
    let now = at(MORNING);
    let mut collection = learner.open(now);
    let mut session = collection.start_review(&own(&collection), now).unwrap();
    let total = session.counts().total();
    let Position::Card(first) = session.position(now) else {
        panic!("nothing comes");
    };
    assert_eq!(collection.bury(&[first], now).unwrap(), 1);
    session.put_away(&[first]);
    assert_ne!(session.position(now), Position::Card(first));
    assert_eq!(session.counts().total(), total - 1);
    assert_eq!(collection.why_now(first, now), WhyNow::Buried);
    let tomorrow = now.plus_secs(DAY_SECS);
    assert_eq!(collection.why_now(first, tomorrow), WhyNow::New);
    let taken = collection.take_back(Some(&mut session), now).unwrap();
    assert!(matches!(
        taken,
        Some(TakenBack::Act {
            kind: ActKind::Bury(_),
            ..
        })
    ));
    assert_eq!(session.position(now), Position::Card(first));
    assert_eq!(session.counts().total(), total);
}

#[test]
fn every_card_says_why_it_comes_or_not() {
    let learner = learner();
    let now = at(MORNING);
    let mut collection = learner.open(now);
    let mut settings = Settings::default();
    settings.queue.new_per_day = 3;
    collection.hold_settings(settings);
    let all = cards(&collection);
    collection.suspend(&all[..1], now).unwrap();
    let reasons = collection.reasons(now).unwrap();
    let words = Words::new(Lang::En);
    let mut said: BTreeMap<String, usize> = BTreeMap::new();
    for (index, _) in collection.catalog().cards() {
        *said.entry(reasons.of(index).in_words(&words)).or_default() += 1;
    }
    let count = |text: &str| said.get(text).copied().unwrap_or_default();
    assert_eq!(count("Why today: it is new."), 3);
    assert_eq!(count("Not at all for now: you set it aside."), 1);
    let limit = "Not today: the day takes 3 new cards, and others come first.";
    assert!(count(limit) > 50, "{said:?}");
    let all_of_them: usize = said.values().sum();
    assert_eq!(all_of_them, collection.catalog().card_count());
}

#[test]
fn a_card_put_on_a_day_says_so() {
    let learner = learner();
    let mut collection = reviewed(&learner);
    let now = at(MORNING);
    let index = cards(&collection)[0];
    let tomorrow = now.plus_secs(DAY_SECS);
    let day = collection.study_day(tomorrow);
    assert_eq!(collection.reschedule(&[index], day, now).unwrap(), 1);
    assert!(matches!(
        collection.why_now(index, tomorrow),
        WhyNow::Planned { .. }
    ));
    assert!(matches!(
        collection.why_now(index, now),
        WhyNow::Early { in_days: 1, .. }
    ));
    collection.take_back(None, now).unwrap();
    assert!(!matches!(
        collection.why_now(index, tomorrow),
        WhyNow::Planned { .. }
    ));
}

#[test]
fn in_a_cram_no_sibling_comes_before_every_entry_has_come_once() {
    let learner = learner();
    let mut collection = learner.open(at(MORNING));
    let now = at(MORNING);
    let scope = own(&collection);
    let mut session = collection
        .start_cram(&scope, CramChoice::All, 5, now)
        .unwrap();
    let mut groups = Vec::new();
    while let Position::Card(index) = session.position(now) {
        let (_, card) = collection.catalog().card(index).unwrap();
        groups.push(card.siblings.clone());
        collection
            .answer(&mut session, Rating::Good, 1_000, now)
            .unwrap();
    }
    let distinct: std::collections::BTreeSet<&String> = groups.iter().collect();
    let first: std::collections::BTreeSet<&String> = groups.iter().take(distinct.len()).collect();
    assert!(groups.len() > distinct.len(), "some entries have siblings");
    assert_eq!(first, distinct);
}
