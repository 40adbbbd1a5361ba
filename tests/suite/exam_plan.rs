//! The plan for an exam: the day's queue follows it, it is kept for the next start, and what
//! stands in its way is told.

use std::collections::BTreeSet;

use zhanar::catalog::CardIndex;
use zhanar::collection::planning::{ExamForecast, ExamTerms, NoPlan, plan, ways_out};
use zhanar::collection::{Collection, Scope};
use zhanar::progress::{CardState, Rating};
use zhanar::report::Unwatched;
use zhanar::session::{Position, ReviewSession};
use zhanar::settings::{ExamPlan, Holiday, Settings};
use zhanar::time::Timestamp;

use crate::common::{Learner, at, plain_deck};

const MORNING: &str = "2026-03-01T09:00:00Z";

/// Settings for an exam that asks only the deck `mine`.
fn settings(exam: &str, minutes: u16) -> Settings {
    Settings {
        exam: Some(exam.to_owned()),
        plan: Some(ExamPlan {
            minutes: [minutes; 7],
            decks: [("mine".to_owned(), 1.0)].into(),
            begun: Some("2026-03-01".to_owned()),
            ..ExamPlan::default()
        }),
        ..Settings::default()
    }
}

fn learner(cards: usize) -> Learner {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", cards));
    learner
}

/// A collection with these settings and the plan of the day.
fn planned(learner: &Learner, settings: Settings, now: Timestamp) -> Collection {
    let mut collection = learner.open(now);
    collection.change_settings(settings).expect("kept");
    collection.plan_now(now).expect("a plan");
    collection
}

fn forecast(collection: &Collection, now: Timestamp) -> ExamForecast {
    let terms = collection.exam_terms().expect("an exam");
    let input = collection.plan_input(&terms, None, now).expect("read");
    plan(input.expect("something to plan"), &mut Unwatched).expect("a plan")
}

/// The cards of the day in their order, with how each is told: answered Good at once.
fn queue(collection: &Collection, scope: &Scope, now: Timestamp) -> Vec<CardIndex> {
    let session = collection.start_review(scope, now).expect("a sitting");
    let mut found = Vec::new();
    let mut session: ReviewSession<CardIndex> = session;
    while let Position::Card(card) = session.position(now) {
        found.push(card);
        session.answered(None);
    }
    found
}

/// Answers every card that comes, until none is left for the day.
fn study(collection: &mut Collection, mut now: Timestamp, rating: Rating) -> Vec<CardIndex> {
    let mut session = collection
        .start_review(&Scope::All, now)
        .expect("a sitting");
    let mut seen = Vec::new();
    while let Position::Card(card) = session.position(now) {
        seen.push(card);
        let rating = match collection.progress(card).state {
            CardState::Learning { .. } => Rating::Good,
            _ => rating,
        };
        collection
            .answer(&mut session, rating, 8_000, now)
            .expect("saved");
        now = now.plus_secs(8);
    }
    seen
}

#[test]
fn the_day_has_the_cards_of_the_plan_in_its_order_within_its_minutes() {
    let learner = learner(60);
    let now = at(MORNING);
    let collection = planned(&learner, settings("2026-03-21", 10), now);
    let plan = forecast(&collection, now);
    let wanted: Vec<CardIndex> = plan.order[..plan.today]
        .iter()
        .map(|id| collection.catalog().find(id).expect("a card"))
        .collect();
    assert_eq!(queue(&collection, &Scope::All, now), wanted);
    // Ten minutes are 600 seconds, a new card takes 38: at most half a card more.
    assert_eq!(wanted.len(), 16);
    let today = collection.today(now).expect("today");
    assert!(today.on_plan && today.minutes.is_some_and(|it| (10..=11).contains(&it)));
    assert_eq!(
        collection.waiting(&Scope::All, now).expect("counts").new,
        16
    );
}

#[test]
fn reviews_come_before_they_are_due_and_what_is_not_chosen_waits() {
    let learner = learner(30);
    let mut now = at(MORNING);
    let mut collection = planned(&learner, settings("2026-03-08", 12), now);
    study(&mut collection, now, Rating::Easy);
    let mut early = 0;
    for _ in 0..5 {
        now = now.plus_secs(86_400);
        collection.plan_now(now).expect("a plan");
        let today = queue(&collection, &Scope::All, now);
        assert!(!today.is_empty(), "minutes and cards are left");
        early += today
            .iter()
            .filter(|card| {
                let day = collection.study_day(now);
                matches!(collection.progress(**card).state, CardState::Review { due, .. } if due > day)
            })
            .count();
        study(&mut collection, now, Rating::Good);
    }
    assert!(early > 0, "no card came before it was due");
    // With one minute a day most of what is due waits.
    collection
        .change_settings(settings("2026-03-08", 1))
        .expect("kept");
    now = now.plus_secs(86_400);
    collection.plan_now(now).expect("a plan");
    let few = queue(&collection, &Scope::All, now).len();
    assert!((1..=9).contains(&few), "{few}");
}

#[test]
fn the_plan_is_followed_through_the_day_and_after_a_restart() {
    let learner = learner(60);
    let now = at(MORNING);
    let mut collection = planned(&learner, settings("2026-03-21", 10), now);
    let all = queue(&collection, &Scope::All, now);
    let mut session = collection
        .start_review(&Scope::All, now)
        .expect("a sitting");
    for _ in 0..3 {
        session.position(now);
        collection
            .answer(&mut session, Rating::Easy, 5_000, now)
            .expect("saved");
    }
    assert_eq!(queue(&collection, &Scope::All, now), all[3..]);
    drop(collection);
    let mut collection = learner.open(now);
    assert!(!collection.lacks_plan(now), "kept in its file");
    assert_eq!(queue(&collection, &Scope::All, now), all[3..]);
    study(&mut collection, now, Rating::Easy);
    assert!(queue(&collection, &Scope::All, now).is_empty(), "done");
    let tomorrow = now.plus_secs(86_400);
    assert!(collection.lacks_plan(tomorrow), "another day, another plan");
}

#[test]
fn steps_left_over_from_yesterday_take_their_part_of_today() {
    let learner = learner(60);
    let now = at(MORNING);
    let mut collection = planned(&learner, settings("2026-03-21", 10), now);
    let mut session = collection
        .start_review(&Scope::All, now)
        .expect("a sitting");
    for _ in 0..5 {
        session.position(now);
        collection
            .answer(&mut session, Rating::Again, 5_000, now)
            .expect("saved");
    }
    let tomorrow = now.plus_secs(86_400);
    collection.plan_now(tomorrow).expect("a plan");
    let plan = forecast(&collection, tomorrow);
    let counts = collection
        .waiting(&Scope::All, tomorrow)
        .expect("the counts");
    assert_eq!((counts.learning, counts.total()), (5, plan.today));
}

#[test]
fn a_broken_plan_file_and_one_of_another_day_are_made_anew() {
    let learner = learner(20);
    let now = at(MORNING);
    drop(planned(&learner, settings("2026-03-21", 10), now));
    let file = learner.path().join("plan.ron");
    let kept = std::fs::read_to_string(&file).expect("a plan");
    let bad = [
        "photographs".to_owned(),
        kept.replacen("forecast:(0", "forecast:(7", 1),
        kept.replacen("costs", "prices", 1),
        kept[..kept.len() / 2].to_owned(),
        String::new(),
    ];
    for text in bad {
        std::fs::write(&file, &text).expect("a file");
        let mut collection = learner.open(now);
        assert!(collection.lacks_plan(now), "{text}");
        let before = queue(&collection, &Scope::All, now);
        assert_eq!(before.len(), 16, "the cards that gain most come meanwhile");
        collection.plan_now(now).expect("a plan");
        assert!(!collection.lacks_plan(now));
    }
    let tomorrow = now.plus_secs(86_400);
    assert!(learner.open(tomorrow).lacks_plan(tomorrow));
    let mut other = learner.open(now);
    assert!(!other.lacks_plan(now));
    other
        .change_settings(settings("2026-03-21", 20))
        .expect("kept");
    assert!(other.lacks_plan(now), "made for other minutes");
}

#[test]
fn siblings_come_on_different_days() {
    let learner = Learner::new();
    let cards: String = (0..10)
        .map(|it| format!("Both(id: \"c{it}\", question: \"q{it}\", answer: \"a{it}\"),"))
        .collect();
    let deck = format!("Deck(id: \"mine\", title: \"mine\", languages: [en], cards: [{cards}])");
    learner.deck("mine.ron", &deck);
    let now = at(MORNING);
    let mut collection = planned(&learner, settings("2026-03-11", 30), now);
    let first = study(&mut collection, now, Rating::Easy);
    let siblings = |cards: &[CardIndex]| -> BTreeSet<String> {
        let card = |it: &CardIndex| collection.catalog().card(*it).expect("a card").1;
        cards.iter().map(|it| card(it).siblings.clone()).collect()
    };
    assert_eq!((first.len(), siblings(&first).len()), (10, 10));
    assert!(queue(&collection, &Scope::All, now).is_empty());
}

#[test]
fn once_the_exam_has_begun_the_ordinary_queue_goes_on_with_the_intervals_as_they_were() {
    let learner = learner(60);
    let now = at(MORNING);
    let plan = settings("2026-03-05", 10);
    let mut collection = planned(&learner, plan.clone(), now);
    study(&mut collection, now, Rating::Good);
    let exam = at("2026-03-05T10:00:00Z");
    collection.plan_now(exam).expect("nothing to do");
    let with_plan = queue(&collection, &Scope::All, exam);
    let no_plan = Settings {
        exam: None,
        plan: None,
        ..plan
    };
    collection.change_settings(no_plan).expect("kept");
    assert_eq!(with_plan, queue(&collection, &Scope::All, exam));
    assert!(!collection.today(exam).expect("today").on_plan);
}

#[test]
fn decks_the_exam_does_not_ask_wait_but_can_be_reviewed_by_themselves() {
    let learner = learner(20);
    learner.deck("other.ron", &plain_deck("other", 5));
    let now = at(MORNING);
    let collection = planned(&learner, settings("2026-03-21", 30), now);
    let deck = |id: &str| {
        let id = zhanar::deck::DeckId(id.to_owned());
        collection.catalog().deck(&id).expect("a deck").0
    };
    let (mine, other) = (deck("mine"), deck("other"));
    let all = queue(&collection, &Scope::All, now);
    assert!(all.iter().all(|card| card.deck == mine) && all.len() == 20);
    assert_eq!(queue(&collection, &Scope::Decks(vec![other]), now).len(), 5);
    assert_eq!(
        queue(&collection, &Scope::Decks(vec![mine, other]), now),
        all
    );
}

#[test]
fn days_off_and_weekdays_have_their_own_minutes() {
    let learner = learner(200);
    let now = at(MORNING);
    let mut off = settings("2026-03-21", 10);
    // 1 March 2026 is a Sunday.
    off.rest.weekdays[6] = true;
    off.rest.holidays.push(Holiday {
        from: "2026-03-10".into(),
        to: "2026-03-12".into(),
    });
    if let Some(plan) = &mut off.plan {
        plan.minutes[0] = 40;
    }
    let mut collection = planned(&learner, off, now);
    assert!(queue(&collection, &Scope::All, now).is_empty(), "Sunday");
    let plan = forecast(&collection, now);
    let minutes: Vec<f32> = plan.budget.iter().map(|secs| secs / 60.0).collect();
    assert_eq!(minutes[..3], [0.0, 40.0, 10.0]);
    assert_eq!(minutes[8..13], [40.0, 0.0, 0.0, 0.0, 10.0]);
    for (ahead, secs) in plan.outlook.days.iter().zip(&plan.budget) {
        assert!(ahead.secs() <= secs + 19.0, "{ahead:?} in {secs}");
    }
    let monday = now.plus_secs(86_400);
    collection.plan_now(monday).expect("a plan");
    assert!((60..=64).contains(&queue(&collection, &Scope::All, monday).len()));
}

#[test]
fn what_cannot_be_planned_is_named_and_the_ordinary_queue_serves() {
    let learner = learner(20);
    let now = at(MORNING);
    let told = |settings: Settings| {
        let collection = planned(&learner, settings.clone(), now);
        let terms = collection.exam_terms().expect("an exam");
        let input = collection.plan_input(&terms, None, now).expect("read");
        (input.err(), queue(&collection, &Scope::All, now).len())
    };
    assert_eq!(told(settings("2026-02-28", 10)), (Some(NoPlan::Over), 20));
    assert_eq!(told(settings("2026-03-01", 10)), (Some(NoPlan::Over), 20));
    assert_eq!(
        told(settings("9999-12-31", 10)),
        (Some(NoPlan::FarAway), 20)
    );
    assert_eq!(told(settings("0001-01-01", 10)), (Some(NoPlan::Over), 20));
    let (no_minutes, count) = told(settings("2026-03-21", 0));
    assert_eq!((no_minutes, count), (Some(NoPlan::NoMinutes), 20));
    let mut unknown = settings("2026-03-21", 10);
    if let Some(plan) = &mut unknown.plan {
        plan.decks = [("gone".to_owned(), 2.0)].into();
    }
    assert_eq!(told(unknown).0, Some(NoPlan::NoCards));
    let mut afternoon = settings("2026-03-01", 10);
    if let Some(plan) = &mut afternoon.plan {
        plan.time = Some("14:00".to_owned());
    }
    assert_eq!(told(afternoon), (None, 16), "the morning of the exam");
}

#[test]
fn ways_out_lead_where_they_say() {
    let learner = Learner::new();
    let card = |it: usize| {
        let importance = if it < 40 { "core" } else { "useful" };
        format!(
            "Basic(id: \"c{it}\", question: \"q{it}\", answer: \"a{it}\", importance: {importance}),"
        )
    };
    let cards: String = (0..120).map(card).collect();
    let deck = format!("Deck(id: \"mine\", title: \"mine\", languages: [en], cards: [{cards}])");
    learner.deck("mine.ron", &deck);
    let now = at(MORNING);
    let mut chosen = settings("2026-03-15", 4);
    let mut collection = planned(&learner, chosen.clone(), now);
    let short = forecast(&collection, now);
    assert!(!short.fits && short.forecast.expected < 0.6);
    assert_eq!((short.cards, short.core_cards), (120, 40));
    let terms = collection.exam_terms().expect("an exam");
    let input = collection.plan_input(&terms, None, now).expect("read");
    let ways = ways_out(input.expect("cards"), &mut Unwatched)
        .expect("done")
        .expect("ways out");
    let more = ways.more.expect("more minutes");
    let (core, later) = (ways.core_only.expect("a core"), ways.later.expect("later"));
    assert!(more.times > 1.0 && more.forecast.expected >= 0.6);
    assert_eq!(core.0, 40);
    assert!(later.0 > terms.exam);
    assert_eq!(ways.beyond_secs.len(), 14);
    let mut expected = |change: &dyn Fn(&mut ExamPlan, &mut Option<String>)| {
        let mut settings = chosen.clone();
        change(settings.plan.as_mut().expect("a plan"), &mut settings.exam);
        collection.change_settings(settings).expect("kept");
        let plan = forecast(&collection, now);
        (plan.forecast.expected, plan.fits)
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "minutes"
    )]
    let minutes = (4.0 * more.times).ceil() as u16;
    let (longer, fits) = expected(&|plan, _| plan.minutes = [minutes; 7]);
    assert!(fits && longer >= more.forecast.expected - 0.02, "{longer}");
    let (of_core, _) = expected(&|plan, _| plan.core_only = true);
    assert!((of_core - core.1.expected).abs() < 0.02, "{of_core}");
    let (put_off, fits) = expected(&|_, exam| *exam = Some(later.0.to_string()));
    assert!(
        fits && (put_off - later.1.expected).abs() < 0.02,
        "{put_off}"
    );
    chosen.plan.as_mut().expect("a plan").minutes = [60; 7];
    collection.change_settings(chosen).expect("kept");
    let terms: ExamTerms = collection.exam_terms().expect("an exam");
    let input = collection.plan_input(&terms, None, now).expect("read");
    let none = ways_out(input.expect("cards"), &mut Unwatched).expect("done");
    assert!(none.is_none(), "it fits");
}

#[test]
fn weights_decide_what_the_minutes_are_for() {
    let learner = learner(60);
    learner.deck("other.ron", &plain_deck("other", 60));
    let now = at(MORNING);
    let mut chosen = settings("2026-03-04", 10);
    if let Some(plan) = &mut chosen.plan {
        plan.decks.insert("other".to_owned(), 3.0);
    }
    let collection = planned(&learner, chosen, now);
    let today = queue(&collection, &Scope::All, now);
    let id = |card: &CardIndex| {
        collection
            .catalog()
            .card(*card)
            .expect("a card")
            .0
            .id
            .0
            .clone()
    };
    let heavy = today.iter().filter(|card| id(card) == "other").count();
    assert!(heavy >= today.len() - 1, "{heavy} of {}", today.len());
}

#[test]
fn the_command_line_prints_the_plan_and_follows_it() {
    let learner = learner(60);
    let now = at(MORNING);
    let run = |args: &[&str]| {
        let mut command = learner.zhanar();
        let output = command.env("ZHANAR_NOW", MORNING).args(args).output();
        crate::common::Ran::from(output.expect("the program runs"))
    };
    assert!(run(&["plan"]).out.contains("There is no exam"));
    let json = run(&["plan", "--json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["reason"], "no-exam");
    let mut short = settings("2026-03-15", 1);
    short.plan.as_mut().expect("a plan").name = "Term test".to_owned();
    short.rest.weekdays[0] = true;
    let mut collection = learner.open(now);
    collection.change_settings(short).expect("kept");
    drop(collection);
    let text = run(&["plan"]);
    assert_eq!(text.code, Some(0), "{}", text.err);
    for part in [
        "Term test, 15\u{a0}March\u{a0}2026: 14 days left",
        "Expected score",
        "2026-03-02  off",
        "1 minute a day is not enough",
        "Leave it as it is",
    ] {
        assert!(text.out.contains(part), "{part}: {}", text.out);
    }
    let json: serde_json::Value =
        serde_json::from_str(&run(&["plan", "--json"]).out).expect("JSON");
    assert_eq!(json["days_left"], 14);
    assert_eq!(json["days"].as_array().map(Vec::len), Some(14));
    assert_eq!(json["fits"], false);
    assert!(json["expected"]["low"].as_f64() < json["expected"]["high"].as_f64());
    assert!(json["ways_out"]["more"]["minutes"].as_i64() > Some(1));
    let due: serde_json::Value = serde_json::from_str(&run(&["due", "--json"]).out).expect("JSON");
    assert_eq!(due["new"], json["today_cards"]);
    assert!(learner.path().join("plan.ron").exists());
}
