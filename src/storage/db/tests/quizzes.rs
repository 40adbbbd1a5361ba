//! Quizzes and what their answers say, in the log and beside it.

use super::*;
use crate::deck::{Asks, DeckId};
use crate::facts::Importance;
use crate::lang::LocalText;
use crate::session::{
    Body, CardEvidence, Choice, Confused, Feedback, Given, Preset, Question, Quiz, QuizOptions,
    QuizPosition, Response, Source, Sureness, Topic,
};
use crate::storage::db::QuestionAnswer;

fn quiz(questions: usize) -> Quiz {
    Quiz {
        options: QuizOptions {
            preset: Preset::Topic,
            topics: vec![DeckId("deck".into())],
            kinds: Vec::new(),
            count: questions,
            seed: u64::MAX,
            time_limit_secs: Some(600),
            feedback: Feedback::AtOnce,
            asks_sureness: true,
        },
        questions: (0..questions).map(question).collect(),
    }
}

fn question(number: usize) -> Question {
    let text = |words: &str| LocalText::from(words);
    let option = |name: &str| Choice {
        text: text(name),
        card: Some(card(&format!("deck/карта-{name}"))),
        because: None,
        statement: None,
        citation: None,
    };
    Question {
        cards: vec![card(&format!("deck/карта-{}", number % 8))],
        topic: Topic {
            deck: DeckId("deck".into()),
            title: text("Тақырып"),
        },
        asks: Asks::default(),
        importance: Importance::Useful,
        period: None,
        context: None,
        stem: text("«Қайсысы?»"),
        body: Body::Choice {
            options: ["0", "1", "2", "3"].map(option).to_vec(),
            key: 0,
        },
        source: Source::default(),
    }
}

fn given(response: Response) -> Given {
    Given {
        response,
        sureness: Some(Sureness::Sure),
        answer_millis: 4000,
        is_claimed: false,
    }
}

fn said(name: &str, rating: Rating, how: How) -> CardEvidence {
    CardEvidence {
        card: card(name),
        rating,
        how,
        answer_millis: 4000,
    }
}

/// Answers a question, saying this of cards.
fn say(
    store: &mut Store,
    quiz: QuizId,
    number: usize,
    evidence: &[CardEvidence],
    day: i32,
) -> Result<Vec<(CardId, CardProgress)>, StoreError> {
    let answer = QuestionAnswer {
        quiz,
        number,
        given: &given(Response::Choice(1)),
        earned: 0.0,
        evidence,
        confused: None,
        used_millis: 4000,
        at: Timestamp(i64::from(day) * 86_400_000),
        day: StudyDay(day),
    };
    store.answer_question(&answer, &BTreeMap::new())
}

const CHOICE: How = How::Choice { guess: 0.39 };
const ITEM: How = How::Item { guess: 0.5 };

/// A random answer of a quiz about one or two of the cards of [`random_answer`].
fn random_evidence(chance: &mut ChaCha8Rng) -> Vec<CardEvidence> {
    let how = [How::Recall, CHOICE, ITEM][chance.random_range(0..3)];
    let first = chance.random_range(0..7);
    (first..=first + chance.random_range(0..2))
        .map(|number| {
            let rating = [Rating::Again, Rating::Good][chance.random_range(0..2)];
            said(&format!("deck/карта-{number}"), rating, how)
        })
        .collect()
}

fn is_replayed(store: &Store) {
    for (card, stored) in store.all_progress().unwrap() {
        let log = store.history(&card).unwrap();
        let replayed = scheduler::replay(log.iter().map(Logged::event));
        assert_eq!(replayed.progress, stored);
    }
    for (card, stored) in store.all_marks().unwrap() {
        let log = store.history(&card).unwrap();
        let replayed = scheduler::replay(log.iter().map(Logged::event));
        assert_eq!(replayed.marks, stored);
    }
}

#[test]
fn any_mixture_of_answers_acts_claims_and_taking_back_is_replayed_and_sound() {
    for seed in 0..3 {
        let mut chance = random(seed);
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("c.sqlite3");
        let mut store = open(&path);
        let id = store.begin_quiz(&quiz(120), NOW, StudyDay(20_000)).unwrap();
        let mut answered: Vec<(usize, Vec<CardEvidence>)> = Vec::new();
        for number in 0..120 {
            match chance.random_range(0..8) {
                6 | 7 => {
                    let act = random_act(&mut chance);
                    for (card, standing) in store.act(&act).unwrap() {
                        assert_eq!(store.progress(&card).unwrap(), standing.progress);
                    }
                }
                0 | 1 => {
                    let (answer, options) = random_answer(&mut chance);
                    give(&mut store, &answer, &options).unwrap();
                }
                2 => drop(store.undo_last(NOW).unwrap()),
                3 if !answered.is_empty() => {
                    let place = chance.random_range(0..answered.len());
                    let (number, evidence) = answered.swap_remove(place);
                    let right = evidence.iter().map(|said| CardEvidence {
                        rating: Rating::Good,
                        ..said.clone()
                    });
                    let right: Vec<CardEvidence> = right.collect();
                    store.claim_right(id, number, &right, NOW).unwrap();
                }
                _ => {
                    let evidence = random_evidence(&mut chance);
                    let day = chance.random_range(20_000..20_040);
                    let changed = say(&mut store, id, number, &evidence, day).unwrap();
                    for (card, progress) in changed {
                        assert_eq!(store.progress(&card).unwrap(), progress);
                    }
                    answered.push((number, evidence));
                }
            }
            if number % 8 == 0 {
                is_replayed(&store);
            }
        }
        is_replayed(&store);
        let report = store.doctor(Mending::Look, NOW).unwrap();
        assert!(report.is_sound(), "seed {seed}: {report:?}");
        let shown = Shown::of(&store);
        store
            .conn
            .execute_batch("UPDATE states SET stability = 1; UPDATE marks SET suspended = 1 - suspended; DELETE FROM days;")
            .unwrap();
        assert!(store.doctor(Mending::Repair, NOW).unwrap().repaired);
        assert_eq!(Shown::of(&store), shown, "seed {seed}");
        while store.undo_last(NOW).unwrap().is_some() {}
        assert!(store.effective_acts().unwrap().is_empty());
        assert!(store.all_marks().unwrap().is_empty());
        let left = store.effective_log(None).unwrap();
        assert!(
            left.iter()
                .all(|logged| logged.answer.how != How::Flashcard)
        );
        is_replayed(&store);
        assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
        drop(store);
        assert_eq!(open(&path).effective_log(None).unwrap(), left);
    }
}

#[test]
fn a_claim_puts_a_right_answer_where_the_wrong_one_stood() {
    let options = SchedulingOptions::default();
    let with = |is_right: bool, claims: bool| {
        let mut store = Store::in_memory().unwrap();
        give(&mut store, &answer_to("d/a", Rating::Easy, 1), &options).unwrap();
        let id = store.begin_quiz(&quiz(1), NOW, StudyDay(30)).unwrap();
        let rating = if is_right {
            Rating::Good
        } else {
            Rating::Again
        };
        say(&mut store, id, 0, &[said("d/a", rating, How::Recall)], 30).unwrap();
        give(&mut store, &answer_to("d/a", Rating::Good, 40), &options).unwrap();
        if claims {
            let right = said("d/a", Rating::Good, How::Recall);
            let changed = store.claim_right(id, 0, &[right], NOW).unwrap();
            assert_eq!(changed[0].1, store.progress(&card("d/a")).unwrap());
        }
        let undone = store.totals().unwrap().undone;
        (
            store.all_progress().unwrap(),
            store.day_totals(StudyDay(40)).unwrap(),
            undone,
        )
    };
    let (right, wrong, claimed) = (with(true, false), with(false, false), with(false, true));
    assert_ne!(wrong.0, right.0);
    assert_eq!((claimed.0, claimed.1), (right.0, right.1));
    assert_eq!((wrong.1.learning, right.1.reviews), (1, 1));
    assert_eq!((right.2, claimed.2), (0, 1));
}

#[test]
fn only_flashcards_are_taken_back_from_under_what_a_quiz_said() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions::default();
    let first = answer_to("d/a", Rating::Easy, 1);
    give(&mut store, &first, &options).unwrap();
    let id = store.begin_quiz(&quiz(2), NOW, StudyDay(30)).unwrap();
    say(
        &mut store,
        id,
        0,
        &[said("d/a", Rating::Good, How::Recall)],
        30,
    )
    .unwrap();
    assert_eq!(store.day_totals(StudyDay(30)).unwrap().reviews, 1);
    assert_eq!(store.last_answer().unwrap().unwrap().answer, first);
    let Some(Undone::Answer {
        answer, standing, ..
    }) = store.undo_last(NOW).unwrap()
    else {
        panic!("no answer");
    };
    assert_eq!(answer, first);
    assert_eq!(standing.progress, store.progress(&card("d/a")).unwrap());
    // What was a review is now the first answer of a new card.
    assert_eq!(store.day_totals(StudyDay(1)).unwrap(), DayTotals::default());
    assert_eq!(store.day_totals(StudyDay(30)).unwrap().new_cards, 1);
    assert_eq!(store.undo_last(NOW).unwrap(), None);
    assert!(store.doctor(Mending::Look, NOW).unwrap().is_sound());
}

#[test]
fn what_was_chosen_uses_up_no_limit_and_keeps_no_card_from_coming() {
    let mut store = Store::in_memory().unwrap();
    let options = SchedulingOptions::default();
    give(&mut store, &answer_to("d/a", Rating::Easy, 1), &options).unwrap();
    let id = store.begin_quiz(&quiz(3), NOW, StudyDay(30)).unwrap();
    let chosen = [
        said("d/a", Rating::Good, CHOICE),
        said("d/new", Rating::Again, ITEM),
    ];
    say(&mut store, id, 0, &chosen, 30).unwrap();
    let day = store.day_totals(StudyDay(30)).unwrap();
    assert_eq!(
        (day.new_cards, day.reviews, day.learning, day.millis),
        (0, 0, 2, 8000)
    );
    assert!(store.answered_on(StudyDay(30)).unwrap().is_empty());
    assert_eq!(
        store.all_progress().unwrap().len(),
        1,
        "a new card stays new"
    );
    let totals = store.totals().unwrap();
    assert_eq!(
        (totals.reviews, totals.recalled(), totals.cards_seen),
        (3, 1, 1)
    );
    assert_eq!((totals.millis, totals.recalled_millis), (9500, 1500));
    say(
        &mut store,
        id,
        1,
        &[said("d/b", Rating::Good, How::Recall)],
        30,
    )
    .unwrap();
    assert_eq!(store.day_totals(StudyDay(30)).unwrap().new_cards, 1);
    let answered = store.answered_on(StudyDay(30)).unwrap();
    assert_eq!(answered, [card("d/b")]);
}

#[test]
fn a_quiz_is_taken_up_where_it_was_left() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("c.sqlite3");
    let mut store = open(&path);
    assert_eq!(store.unfinished_quiz().unwrap(), None);
    let id = store.begin_quiz(&quiz(3), NOW, StudyDay(30)).unwrap();
    say(&mut store, id, 1, &[], 30).unwrap();
    store.keep_quiz_time(id, 9000, 120).unwrap();
    store.extend_quiz(id, 3, &question(7)).unwrap();
    drop(store);
    let mut store = open(&path);
    assert_eq!(store.unfinished_quiz().unwrap(), Some(id));
    let session = store.open_quiz(id).unwrap().unwrap();
    let mut expected = quiz(3);
    expected.questions.push(question(7));
    assert_eq!(*session.quiz(), expected);
    assert_eq!(session.position(), QuizPosition::Asking(0));
    assert_eq!(session.given(1), Some(&given(Response::Choice(1))));
    assert_eq!((session.used_millis(), session.added_secs()), (9000, 120));
    store.finish_quiz(id, 9500, 120, NOW).unwrap();
    assert_eq!(store.unfinished_quiz().unwrap(), None);
    assert_eq!(store.open_quiz(QuizId(99)).unwrap(), None);
    let later = store.begin_quiz(&quiz(1), NOW, StudyDay(31)).unwrap();
    let summaries = store.quizzes().unwrap();
    assert_eq!(
        summaries.iter().map(|it| it.id).collect::<Vec<_>>(),
        [later, id]
    );
    let first = &summaries[1];
    assert_eq!(
        (
            first.most,
            first.to_look_at,
            first.used_millis,
            first.is_finished
        ),
        (4, 4, 9500, true)
    );
    store.claim_right(id, 1, &[], NOW).unwrap();
    let first = &store.quizzes().unwrap()[1];
    assert_eq!(
        (first.earned.to_bits(), first.to_look_at),
        (1_f32.to_bits(), 3)
    );
    assert!(
        store
            .open_quiz(id)
            .unwrap()
            .unwrap()
            .given(1)
            .unwrap()
            .is_claimed
    );
}

#[test]
fn an_answer_that_cannot_be_kept_whole_is_not_kept_at_all() {
    let mut store = Store::in_memory().unwrap();
    let id = store.begin_quiz(&quiz(2), NOW, StudyDay(30)).unwrap();
    let no_number = How::Choice { guess: f32::NAN };
    for evidence in [
        [
            said("d/a", Rating::Good, How::Recall),
            said("d/b", Rating::Good, no_number),
        ],
        [
            said("d/a", Rating::Good, How::Recall),
            said("d/b", Rating::Good, How::Item { guess: 1.5 }),
        ],
    ] {
        assert!(say(&mut store, id, 0, &evidence, 30).is_err());
    }
    assert!(
        say(&mut store, id, 7, &[], 30).is_err(),
        "there is no such question"
    );
    assert_eq!(store.totals().unwrap(), Totals::default());
    assert_eq!(store.open_quiz(id).unwrap().unwrap().given(0), None);
    say(&mut store, id, 0, &[], 30).unwrap();
    assert!(
        say(&mut store, id, 0, &[], 30).is_err(),
        "one answer a question"
    );
}

#[test]
fn confusions_count_both_ways_until_they_are_firm_or_claimed_away() {
    let mut store = Store::in_memory().unwrap();
    let id = store.begin_quiz(&quiz(6), NOW, StudyDay(30)).unwrap();
    let confuse = |store: &mut Store, number: usize, asked: &str, chosen: &str| {
        let confused = Confused {
            asked: card(asked),
            chosen: card(chosen),
            asked_text: LocalText::from(asked),
            chosen_text: LocalText::from(chosen),
        };
        let answer = QuestionAnswer {
            quiz: id,
            number,
            given: &given(Response::Choice(1)),
            earned: 0.0,
            evidence: &[],
            confused: Some(&confused),
            used_millis: 0,
            at: NOW,
            day: StudyDay(30),
        };
        store.answer_question(&answer, &BTreeMap::new()).unwrap();
    };
    let shown = |store: &Store| -> Vec<(String, String, u32)> {
        let all = store.confusions().unwrap();
        all.into_iter()
            .map(|it| {
                (
                    it.asked_text.get(crate::lang::Lang::En).to_owned(),
                    it.chosen.0,
                    it.times,
                )
            })
            .collect()
    };
    let pair = |a: &str, b: &str, times| (a.to_owned(), b.to_owned(), times);
    confuse(&mut store, 0, "a", "b");
    confuse(&mut store, 1, "c", "a");
    confuse(&mut store, 2, "b", "a");
    assert_eq!(shown(&store), [pair("b", "a", 2), pair("c", "a", 1)]);
    store.claim_right(id, 2, &[], NOW).unwrap();
    assert_eq!(shown(&store), [pair("c", "a", 1), pair("a", "b", 1)]);
    store
        .confusion_is_firm(&card("b"), &card("a"), NOW)
        .unwrap();
    assert_eq!(shown(&store), [pair("c", "a", 1)]);
    confuse(&mut store, 3, "a", "b");
    assert_eq!(shown(&store), [pair("a", "b", 1), pair("c", "a", 1)]);
}

#[test]
fn what_was_asked_and_answered_can_be_neither_changed_nor_removed() {
    let mut store = Store::in_memory().unwrap();
    let id = store.begin_quiz(&quiz(2), NOW, StudyDay(30)).unwrap();
    say(&mut store, id, 0, &[said("d/a", Rating::Good, CHOICE)], 30).unwrap();
    store.claim_right(id, 0, &[], NOW).unwrap();
    store
        .conn
        .execute_batch(
            "INSERT INTO confusions (quiz, number, asked, chosen, asked_text, chosen_text, at_ms)
            VALUES (1, 0, 1, 1, '\"a\"', '\"b\"', 0)",
        )
        .unwrap();
    store
        .confusion_is_firm(&card("d/a"), &card("d/b"), NOW)
        .unwrap();
    for table in [
        "quizzes",
        "quiz_questions",
        "quiz_answers",
        "claims",
        "evidence",
        "confusions",
        "confusions_firm",
    ] {
        let column = if table == "quizzes" {
            "options"
        } else {
            "rowid"
        };
        let changes = [
            format!("DELETE FROM {table}"),
            format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}"),
            match table {
                "quizzes" => format!("UPDATE {table} SET {column} = '{{}}'"),
                "evidence" => "UPDATE evidence SET guess = 0".to_owned(),
                "quiz_questions" => "UPDATE quiz_questions SET question = ''".to_owned(),
                _ => format!("UPDATE {table} SET at_ms = 0"),
            },
        ];
        for sql in changes {
            assert!(store.conn.execute_batch(&sql).is_err(), "{sql}");
        }
    }
    assert_eq!(
        store.open_quiz(id).unwrap().unwrap().quiz().questions.len(),
        2
    );
}

#[test]
fn the_usual_time_is_known_after_enough_typed_answers() {
    let mut store = Store::in_memory().unwrap();
    let id = store.begin_quiz(&quiz(9), NOW, StudyDay(30)).unwrap();
    for number in 0..5 {
        assert_eq!(store.usual_typing_millis(5).unwrap(), None);
        let typed = CardEvidence {
            answer_millis: 1000 * u32::try_from(number * number).unwrap(),
            ..said("d/a", Rating::Good, How::Recall)
        };
        say(&mut store, id, number, &[typed], 30).unwrap();
        say(&mut store, id, 5 + number % 4, &[], 30).ok();
    }
    assert_eq!(store.usual_typing_millis(5).unwrap(), Some(4000));
}
