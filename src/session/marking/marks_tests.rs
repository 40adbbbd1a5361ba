//! Marks, form by form, as tables.

use super::*;
use crate::dates::{Calendar, HistoricalDate};
use crate::deck::{Asks, CardId, DeckId};
use crate::facts::{Importance, Value};
use crate::lang::Lang;
use crate::session::question::{
    Body, Choice, OrderItem, Pair, Question, Response, Source, Topic, Wanted,
};

fn question(body: Body) -> Question {
    Question {
        cards: vec![CardId("s/c".into())],
        topic: Topic {
            deck: DeckId("d".into()),
            title: "D".into(),
        },
        asks: Asks::What,
        importance: Importance::Core,
        period: None,
        context: None,
        stem: "?".into(),
        body,
        source: Source::default(),
    }
}

fn earned(body: &Body, response: &Response) -> f32 {
    mark_response(&question(body.clone()), response, Lang::En).earned
}

fn choice(text: &str) -> Choice {
    Choice {
        text: text.into(),
        card: None,
        because: None,
        statement: None,
        citation: None,
    }
}

fn date(edtf: &str, calendar: Calendar) -> Body {
    Body::Date {
        date: HistoricalDate::parse(edtf, calendar).unwrap(),
        answer: edtf.into(),
    }
}

fn typed(text: &str) -> Response {
    Response::Text(text.into())
}

fn near(a: f32, b: f32) -> bool {
    (a - b).abs() < 1e-4
}

#[test]
fn parts_of_a_date_earn_their_shares() {
    let cases: &[(&str, Calendar, &str, f32)] = &[
        ("1917-04-27", Calendar::Gregorian, "27 сәуір 1917", 1.0),
        ("1917-04-27", Calendar::Gregorian, "27.04.1917", 1.0),
        ("1917-04-27", Calendar::Gregorian, "апрель 1917", 0.7),
        ("1917-04-27", Calendar::Gregorian, "spring 1917", 0.55),
        ("1917-04-27", Calendar::Gregorian, "1917", 0.4),
        ("1917-04-27", Calendar::Gregorian, "29 April 1917", 0.85),
        ("1917-04-30", Calendar::Gregorian, "1 May 1917", 0.85),
        ("1917-04-27", Calendar::Gregorian, "12 April 1917", 0.7),
        ("1917-04-27", Calendar::Gregorian, "27 May 1917", 0.4),
        ("1917-04-27", Calendar::Gregorian, "27 April 1918", 0.0),
        ("1917-04-27", Calendar::Gregorian, "27 April 17", 0.8),
        ("1917-04-27", Calendar::Gregorian, "10 May 1917", 0.4),
        // Without a calendar the other style is as right.
        ("1917-04-27", Calendar::Unstated, "10 May 1917", 1.0),
        ("1917-04-27", Calendar::Unstated, "14 April 1917", 1.0),
        ("1917-07", Calendar::Unstated, "XII 1917", 0.6),
        ("1917-07", Calendar::Unstated, "июль 1917 г.", 1.0),
        ("1917-07", Calendar::Unstated, "21–26 July 1917", 1.0),
        ("1917-23", Calendar::Unstated, "autumn 1917", 1.0),
        ("1917-23", Calendar::Unstated, "October 1917", 1.0),
        ("1917-23", Calendar::Unstated, "July 1917", 0.6),
        ("1917", Calendar::Unstated, "1917", 1.0),
        ("1917", Calendar::Unstated, "1918", 0.0),
        ("1918-06~", Calendar::Gregorian, "July 1918", 1.0),
        (
            "1917-04-27/1917-05-07",
            Calendar::Unstated,
            "April 27 – May 7, 1917",
            1.0,
        ),
        (
            "1917-04-27/1917-05-07",
            Calendar::Unstated,
            "27 April 1917",
            0.85,
        ),
        (
            "1917-04-27/1917-05-07",
            Calendar::Unstated,
            "April 1917",
            0.7,
        ),
        (
            "1917-04-27/1917-05-07",
            Calendar::Unstated,
            "10–20 May 1917",
            1.0,
        ),
        ("1913/1918", Calendar::Unstated, "1913", 0.5),
        ("1913/1918", Calendar::Unstated, "1913-1918", 1.0),
        // Typed on the row of digits of the Kazakh layout.
        ("1917", Calendar::Unstated, "\"ұ\".", 1.0),
        ("1917", Calendar::Unstated, "soon", 0.0),
        ("1917", Calendar::Unstated, "", 0.0),
    ];
    for (edtf, calendar, text, expected) in cases {
        let mark = earned(&date(edtf, *calendar), &typed(text));
        assert!(
            near(mark, *expected),
            "{edtf} ← {text}: {mark}, not {expected}"
        );
    }
}

#[test]
fn less_precise_or_farther_dates_never_earn_more() {
    let body = date("1917-04-27", Calendar::Gregorian);
    let of = |text: &str| earned(&body, &typed(text));
    let chains: &[&[&str]] = &[
        &[
            "27 April 1917",
            "April 1917",
            "spring 1917",
            "1917",
            "1910s",
            "XX century",
        ],
        &[
            "27 April 1917",
            "26 April 1917",
            "25 April 1917",
            "20 April 1917",
            "1 April 1917",
            "27 March 1917",
            "27 January 1917",
            "27 April 1916",
            "27 April 1907",
        ],
        &[
            "27 April 1917",
            "29 April 1917",
            "1 May 1917",
            "20 May 1917",
            "27 December 1917",
            "27 April 1918",
        ],
    ];
    for chain in chains {
        for pair in chain.windows(2) {
            assert!(of(pair[0]) >= of(pair[1]), "{} < {}", pair[0], pair[1]);
        }
    }
}

#[test]
fn the_other_style_is_told_and_the_printed_one_is_not() {
    let body = question(date("1917-04-27", Calendar::Unstated));
    let reason = |text: &str| match mark_response(&body, &typed(text), Lang::En).detail {
        Detail::Date(mark) => mark.reason,
        other => panic!("{other:?}"),
    };
    assert_eq!(reason("10 May 1917"), Reason::OtherStyle);
    assert_eq!(reason("27 April 1917"), Reason::SameDate);
}

#[test]
fn numbers_are_right_within_the_range_of_the_source() {
    for (value, text, expected) in [
        (Value::Exactly(25), "25", 1.0),
        (Value::Exactly(25), "жиырма бес", 1.0),
        (Value::Exactly(25), "26", 0.0),
        (Value::About(600), "600", 1.0),
        (Value::About(600), "620", 1.0),
        (Value::About(600), "700", 0.0),
        (Value::Between(300, 500), "300–500", 1.0),
        (Value::Between(300, 500), "400", 1.0),
        (Value::Between(300, 500), "200", 0.0),
        (Value::Between(300, 500), "200–600", 0.0),
        (Value::UpTo(40_000), "40 000", 1.0),
        (Value::UpTo(40_000), "4000", 0.0),
        (Value::Exactly(25), "many", 0.0),
    ] {
        let body = Body::Number {
            value,
            answer: "".into(),
        };
        let mark = earned(&body, &typed(text));
        assert!(near(mark, expected), "{value:?} ← {text}: {mark}");
    }
}

#[test]
fn several_answers_are_marked_by_option_and_never_below_nothing() {
    let body = Body::Several {
        options: ["a", "b", "c", "d", "e"].map(choice).to_vec(),
        key: vec![true, true, false, false, true],
    };
    for (chosen, expected) in [
        (vec![0, 1, 4], 1.0),
        (vec![0, 1], 2.0 / 3.0),
        (vec![0, 1, 2], 1.0 / 3.0),
        (vec![2, 3], 0.0),
        (vec![0, 1, 2, 3, 4], 1.0 / 3.0),
        (vec![0, 2, 3], 0.0),
        (vec![], 0.0),
        (vec![99], 0.0),
    ] {
        let mark = earned(&body, &Response::Several(chosen.clone()));
        assert!(near(mark, expected), "{chosen:?}: {mark}");
    }
}

#[test]
fn an_order_earns_the_share_of_its_pairs_and_equal_dates_stand_either_way() {
    let item = |place| OrderItem {
        text: "".into(),
        date: "".into(),
        place,
        card: CardId("s/c".into()),
    };
    // The second and the third fell on one day.
    let body = Body::Order {
        items: [0, 1, 1, 3].map(item).to_vec(),
    };
    for (order, expected) in [
        (vec![0, 1, 2, 3], 1.0),
        (vec![0, 2, 1, 3], 1.0),
        (vec![3, 2, 1, 0], 0.0),
        (vec![1, 0, 2, 3], 0.8),
        (vec![0, 1, 3, 2], 0.8),
        (vec![0, 1, 2], 0.0),
        (vec![0, 0, 1, 2], 0.0),
        (vec![9, 0, 1, 2], 0.0),
    ] {
        let mark = earned(&body, &Response::Order(order.clone()));
        assert!(near(mark, expected), "{order:?}: {mark}");
    }
    let swapped = mark_response(
        &question(body),
        &Response::Order(vec![1, 0, 2, 3]),
        Lang::En,
    );
    assert_eq!(swapped.items_right(), Some(vec![false, false, true, true]));
}

#[test]
fn a_match_earns_the_share_of_its_pairs() {
    let pair = |key| Pair {
        left: "".into(),
        key,
        card: CardId("s/c".into()),
    };
    let body = Body::Match {
        pairs: [2, 0, 1].map(pair).to_vec(),
        right: vec!["".into(); 4],
    };
    for (chosen, expected) in [
        (vec![Some(2), Some(0), Some(1)], 1.0),
        (vec![Some(2), None, Some(3)], 1.0 / 3.0),
        (vec![None; 3], 0.0),
        (vec![Some(2)], 1.0 / 3.0),
    ] {
        let mark = earned(&body, &Response::Match(chosen.clone()));
        assert!(near(mark, expected), "{chosen:?}: {mark}");
    }
}

#[test]
fn a_choice_a_truth_and_words_are_right_or_not() {
    let options = ["a", "b"].map(choice).to_vec();
    let body = Body::Choice { options, key: 1 };
    assert!(near(earned(&body, &Response::Choice(1)), 1.0));
    assert!(near(earned(&body, &Response::Choice(0)), 0.0));
    assert!(near(earned(&body, &Response::Choice(9)), 0.0));
    assert!(near(earned(&body, &Response::Skipped), 0.0));
    assert!(
        near(earned(&body, &Response::Text("b".into())), 0.0),
        "another form"
    );
    let truth = Body::Truth {
        is_true: false,
        exchanged: None,
        truth: "".into(),
    };
    assert!(near(earned(&truth, &Response::Truth(false)), 1.0));
    assert!(near(earned(&truth, &Response::Truth(true)), 0.0));
    let wanted = Body::Typed(Wanted {
        kind: AnswerKind::Place,
        answer: "Semey".into(),
        accept: vec!["Семей".into()],
        rivals: vec!["Omsk".into()],
    });
    for (text, expected) in [
        ("семей", 1.0),
        ("Semei", 1.0),
        ("Semye", 0.5),
        ("Omsk", 0.0),
    ] {
        assert!(near(earned(&wanted, &typed(text)), expected), "{text}");
    }
}

#[test]
fn no_answer_earns_less_than_nothing_or_more_than_the_whole() {
    use rand::rngs::ChaCha8Rng;
    use rand::{RngExt, SeedableRng};
    let mut chance = ChaCha8Rng::seed_from_u64(4);
    let texts = [
        "",
        "1917",
        "27 April 1917 – 7 May 1919",
        "999999999999999999999",
        "-5",
        "0",
        "১৯১৭",
        "\u{202e}",
        "апрель апрель",
        "1/2/3/4/5/6/7",
    ];
    let bodies = [
        date("1917-04-27/1917-05-07", Calendar::Unstated),
        date("193X", Calendar::Unstated),
        date("1918-01/..", Calendar::Julian),
        Body::Number {
            value: Value::Between(i64::MIN, i64::MAX),
            answer: "".into(),
        },
        Body::Number {
            value: Value::About(i64::MAX),
            answer: "".into(),
        },
        Body::Several {
            options: Vec::new(),
            key: Vec::new(),
        },
        Body::Order { items: Vec::new() },
        Body::Match {
            pairs: Vec::new(),
            right: Vec::new(),
        },
    ];
    for body in &bodies {
        for text in texts {
            let mark = earned(body, &typed(text));
            assert!((0.0..=1.0).contains(&mark), "{body:?} {text} {mark}");
        }
        for _ in 0..50 {
            let numbers: Vec<usize> = (0..chance.random_range(0..6))
                .map(|_| chance.random_range(0..9))
                .collect();
            for response in [
                Response::Several(numbers.clone()),
                Response::Order(numbers.clone()),
                Response::Match(numbers.iter().map(|it| Some(*it)).collect()),
            ] {
                let mark = earned(body, &response);
                assert!((0.0..=1.0).contains(&mark), "{body:?} {response:?} {mark}");
            }
        }
    }
}
