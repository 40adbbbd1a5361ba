//! Quizzes over a learner's cards: saved as they are answered, and what they teach.

use std::cmp::Ordering::{Equal, Greater, Less};

use zhanar::catalog::CardIndex;
use zhanar::collection::{Collection, RunningQuiz, Scope};
use zhanar::deck::{Asks, CardId, DeckId};
use zhanar::facts::Importance;
use zhanar::lang::LocalText;
use zhanar::progress::{CardProgress, CardState, Rating};
use zhanar::session::{
    AnswerKind, Body, Choice, Feedback, OrderItem, Position, Preset, Question, Quiz, QuizOptions,
    QuizPosition, Response, Source, Sureness, Topic, Wanted,
};
use zhanar::storage::Mending;
use zhanar::time::Timestamp;

use crate::common::{Learner, at, plain_deck};

const MORNING: &str = "2026-03-01T09:00:00Z";
const LATER: &str = "2026-04-01T09:00:00Z";

fn card(number: usize) -> CardId {
    CardId(format!("mine/c{number}"))
}

fn question(cards: Vec<CardId>, body: Body) -> Question {
    Question {
        cards,
        topic: Topic {
            deck: DeckId("mine".into()),
            title: LocalText::from("mine"),
        },
        asks: Asks::default(),
        importance: Importance::Useful,
        period: None,
        context: None,
        stem: LocalText::from("Which?"),
        body,
        source: Source::default(),
    }
}

/// Asks card `number`; the options are the replies of cards 0 to 3.
fn choice(number: usize) -> Question {
    let option = |number: usize| Choice {
        text: LocalText::from(format!("Reply {number}")),
        card: Some(card(number)),
        because: None,
        statement: None,
        citation: None,
    };
    let options = (0..4).map(option).collect();
    question(
        vec![card(number)],
        Body::Choice {
            options,
            key: number,
        },
    )
}

fn typed(number: usize) -> Question {
    let wanted = Wanted {
        kind: AnswerKind::Term,
        answer: LocalText::from("Almaty"),
        accept: Vec::new(),
        rivals: Vec::new(),
    };
    question(vec![card(number)], Body::Typed(wanted))
}

fn order(numbers: std::ops::Range<usize>) -> Question {
    let item = |number: usize| OrderItem {
        text: LocalText::from(format!("Event {number}")),
        date: LocalText::from("1917"),
        place: number,
        card: card(number),
    };
    question(
        numbers.clone().map(card).collect(),
        Body::Order {
            items: numbers.map(item).collect(),
        },
    )
}

fn quiz(questions: Vec<Question>, feedback: Feedback) -> Quiz {
    Quiz {
        options: QuizOptions {
            preset: Preset::Topic,
            topics: Vec::new(),
            kinds: Vec::new(),
            count: questions.len(),
            seed: 1,
            time_limit_secs: None,
            feedback,
            asks_sureness: false,
        },
        questions,
    }
}

/// A learner of one deck whose first cards were learned a month before [`LATER`].
fn learner() -> (Learner, Collection) {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 8));
    let now = at(MORNING);
    let mut collection = learner.open(now);
    let first: Vec<CardId> = (0..6).map(card).collect();
    let mut session = collection.start_review_of(&first, now);
    while let Position::Card(_) = session.position(now) {
        let answered = collection.answer(&mut session, Rating::Easy, 1000, now);
        answered.expect("saved");
    }
    (learner, collection)
}

fn index(collection: &Collection, number: usize) -> CardIndex {
    collection.catalog().find(&card(number)).expect("a card")
}

fn state(collection: &Collection, number: usize) -> CardProgress {
    collection.progress(index(collection, number))
}

fn answer(
    collection: &mut Collection,
    running: &mut RunningQuiz,
    response: Response,
    now: Timestamp,
) {
    let sureness = Some(Sureness::ThinkSo);
    collection
        .answer_question(running, response, sureness, 3000, now)
        .expect("saved");
    running.session.go_on();
}

/// What memory has is what the file has, and that is sound.
fn is_kept(learner: &Learner, collection: Collection, now: Timestamp) -> Collection {
    let before: Vec<_> = (0..8).map(|number| state(&collection, number)).collect();
    drop(collection);
    let collection = learner.open(now);
    let after: Vec<_> = (0..8).map(|number| state(&collection, number)).collect();
    assert_eq!(before, after);
    let report = zhanar::collection::look_over(&learner.opening(), Mending::Look, now);
    assert!(report.expect("a report").is_sound());
    collection
}

#[test]
fn a_quiz_teaches_what_its_answers_say() {
    let now = at(LATER);
    let (learner, mut collection) = learner();
    let before: Vec<_> = (0..8).map(|number| state(&collection, number)).collect();
    let questions = vec![choice(0), choice(1), typed(2), typed(3), order(4..8)];
    let mut running = collection
        .begin_quiz(quiz(questions, Feedback::AtOnce), now)
        .expect("saved");
    answer(&mut collection, &mut running, Response::Choice(0), now);
    answer(&mut collection, &mut running, Response::Choice(3), now);
    let text = |text: &str| Response::Text(text.to_owned());
    answer(&mut collection, &mut running, text("Almaty"), now);
    answer(&mut collection, &mut running, text("Astana"), now);
    let order = Response::Order(vec![1, 0, 2, 3]);
    answer(&mut collection, &mut running, order, now);
    assert_eq!(running.session.position(), QuizPosition::Finished);
    collection.finish_quiz(&running, now).expect("saved");

    let after: Vec<_> = (0..8).map(|number| state(&collection, number)).collect();
    let stability = |card: &CardProgress| card.memory().map_or(0.0, |memory| memory.stability);
    let grown: Vec<_> = before
        .iter()
        .zip(&after)
        .map(|(before, after)| stability(after).total_cmp(&stability(before)))
        .collect();
    // Card 6 was right and card 7 too, but neither was ever learned.
    let expected = [Greater, Less, Greater, Less, Less, Less, Equal, Equal];
    assert_eq!(grown, expected);
    assert!(matches!(after[1].state, CardState::Relearning { .. }));
    assert!(
        stability(&after[0]) < stability(&after[2]),
        "choosing is less"
    );
    let day = collection.study_day(now);
    let totals = collection.store().day_totals(day).expect("totals");
    assert_eq!(
        (totals.reviews, totals.learning, totals.new_cards),
        (2, 6, 0)
    );
    assert_eq!(totals.millis, 15_000);

    let confused = collection.confusions().expect("confusions");
    assert_eq!((confused.len(), confused[0].times), (1, 1));
    let with = collection.confused_with().expect("confusions");
    assert_eq!(with[&card(1)], [card(3)]);
    assert_eq!(with[&card(3)], [card(1)]);
    collection
        .confusion_is_firm(&card(3), &card(1), now)
        .expect("saved");
    assert!(collection.confusions().expect("confusions").is_empty());

    let collection = is_kept(&learner, collection, now);
    let summary = &collection.quizzes().expect("quizzes")[0];
    assert_eq!(
        (summary.most, summary.to_look_at, summary.is_finished),
        (5, 3, true)
    );
    let result = running.session.result();
    assert!((summary.earned - result.earned).abs() < 1e-6);
    assert_eq!(summary.used_millis, result.used_millis);
    let kept = collection.open_quiz(running.id).expect("a quiz");
    assert_eq!(kept.expect("a quiz").session.result(), result);
}

#[test]
fn a_claim_is_as_if_the_answer_had_been_right() {
    let now = at(LATER);
    let after = |response: &str, claims: bool| {
        let (learner, mut collection) = learner();
        let mut running = collection
            .begin_quiz(quiz(vec![typed(2)], Feedback::AtOnce), now)
            .expect("saved");
        let response = Response::Text(response.to_owned());
        answer(&mut collection, &mut running, response, now);
        if claims {
            // The second claim and one to no answer do nothing.
            for number in [0, 0, 5] {
                let claimed = collection.claim_right(&mut running, number, now);
                claimed.expect("saved");
            }
            let result = running.session.result();
            assert_eq!((result.by_result, result.claimed), ([1, 0, 0], vec![0]));
            assert!(running.session.cards_to_review().is_empty());
        }
        let collection = is_kept(&learner, collection, now);
        let earned = collection.quizzes().expect("quizzes")[0].earned;
        (state(&collection, 2), earned.to_bits())
    };
    assert_ne!(after("Alma-Ata", false), after("Almaty", false));
    assert_eq!(after("Alma-Ata", true), after("Almaty", false));
}

#[test]
fn a_quiz_that_is_not_to_teach_is_kept_all_the_same() {
    let now = at(LATER);
    let (learner, mut collection) = learner();
    let mut settings = collection.settings().clone();
    settings.quiz_teaches = false;
    collection.change_settings(settings).expect("saved");
    let before = state(&collection, 0);
    let mut running = collection
        .begin_quiz(quiz(vec![choice(0), choice(1)], Feedback::AtEnd), now)
        .expect("saved");
    answer(&mut collection, &mut running, Response::Choice(2), now);
    assert_eq!(state(&collection, 0), before);
    collection.keep_time(&running).expect("saved");
    let mut collection = is_kept(&learner, collection, now);
    assert!(!collection.settings().quiz_teaches);
    let id = collection.unfinished_quiz().expect("quizzes").expect("one");
    let mut again = collection.open_quiz(id).expect("a quiz").expect("one");
    assert_eq!(again, running);
    assert_eq!(again.session.position(), QuizPosition::Asking(1));
    collection
        .extend_quiz(&mut again, choice(0))
        .expect("saved");
    answer(&mut collection, &mut again, Response::Choice(1), now);
    assert_eq!(again.session.position(), QuizPosition::Asking(2));
    answer(&mut collection, &mut again, Response::Choice(0), now);
    collection.finish_quiz(&again, now).expect("saved");
    assert_eq!(collection.unfinished_quiz().expect("quizzes"), None);
    assert_eq!(collection.quizzes().expect("quizzes")[0].to_look_at, 1);
}

#[test]
fn a_card_whose_deck_is_gone_learns_nothing() {
    let now = at(LATER);
    let (learner, mut collection) = learner();
    let answers = collection.store().totals().expect("totals").reviews;
    let mut running = collection
        .begin_quiz(quiz(vec![choice(0)], Feedback::AtOnce), now)
        .expect("saved");
    std::fs::remove_file(learner.path().join("decks/mine.ron")).expect("removed");
    collection.refresh(now).expect("read");
    answer(&mut collection, &mut running, Response::Choice(1), now);
    assert_eq!(
        collection.store().totals().expect("totals").reviews,
        answers
    );
    assert_eq!(collection.confusions().expect("confusions").len(), 1);
}

#[test]
fn a_sitting_over_chosen_cards_has_just_these() {
    let now = at(MORNING);
    let (_learner, mut collection) = learner();
    let chosen = [card(7), card(0), card(7), CardId("gone/x".into()), card(3)];
    let mut session = collection.start_review_of(&chosen, now);
    assert_eq!((session.counts().new, session.counts().due), (1, 2));
    let mut seen = Vec::new();
    while let Position::Card(index) = session.position(now) {
        seen.push(index);
        collection
            .answer(&mut session, Rating::Easy, 1000, now)
            .expect("saved");
    }
    let expected = [7, 0, 3].map(|number| index(&collection, number));
    assert_eq!(seen, expected);
    // The limits and siblings of the day are as after any other answers.
    assert!(collection.waiting(&Scope::All, now).is_ok());
}
