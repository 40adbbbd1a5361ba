//! `zhanar quiz` from outside: what it prints, asks, keeps and says of bad input.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use serde_json::Value;

use crate::common::{Learner, Ran};

fn lines(ran: &Ran) -> Vec<Value> {
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let lines = ran.out.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

/// Types `input` into a quiz.
fn quiz(learner: &Learner, args: &[&str], input: &str) -> Ran {
    let mut child = learner
        .zhanar()
        .arg("quiz")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let _ = child
        .stdin
        .take()
        .expect("input")
        .write_all(input.as_bytes());
    Ran::from(child.wait_with_output().expect("the program ends"))
}

#[test]
fn a_seed_gives_the_same_quiz_again_and_in_every_language_the_same_key() {
    let learner = Learner::new();
    let print = |seed: &str, lang: &str| {
        let args = ["quiz", "--count", "12", "--seed", seed, "--lang", lang];
        lines(&learner.run(&[&args[..], &["--format", "json"]].concat()))
    };
    let english = print("5", "en");
    assert_eq!(english, print("5", "en"));
    assert_ne!(english, print("6", "en"));
    assert_eq!(english.len(), 12);
    let kazakh = print("5", "kk");
    for (en, kk) in english.iter().zip(&kazakh) {
        assert_eq!((&en["kind"], &en["cards"]), (&kk["kind"], &kk["cards"]));
        if en["kind"] != "typed" && en["kind"] != "gap" {
            assert_eq!(en["key"], kk["key"], "{en}");
        }
        assert_ne!(en["question"], kk["question"]);
        assert!(en["citation"].is_string() || en["cards"].as_array().unwrap().len() > 1);
    }
    let stats = learner.run(&["stats", "--json"]).out;
    let stats: Value = serde_json::from_str(&stats).expect("JSON");
    assert_eq!(stats["reviews_total"], 0, "printing a quiz answers nothing");
}

#[test]
fn decks_kinds_and_count_are_kept_to() {
    let learner = Learner::new();
    let ran = learner.run(&[
        "quiz",
        "alash-semey.eastern-branch",
        "--kinds",
        "choice,truth",
        "--count",
        "6",
        "--seed",
        "1",
        "--format",
        "json",
    ]);
    for line in lines(&ran) {
        assert!(line["kind"] == "choice" || line["kind"] == "truth");
        assert_eq!(line["deck"], "alash-semey.eastern-branch");
    }
    let ran = learner.run(&["quiz", "--kinds", "riddle"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.contains("`riddle` is not one of choice, truth"),
        "{}",
        ran.err
    );
    let ran = learner.run(&["quiz", "no-such-deck"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("no-such-deck"), "{}", ran.err);
}

#[test]
fn a_blueprint_is_followed_and_what_it_lacks_is_said() {
    let learner = Learner::new();
    let file = learner.path().join("test.ron");
    let run = |text: &str| {
        fs::write(&file, text).expect("a file");
        learner.run(&[
            "quiz",
            "--blueprint",
            file.to_str().unwrap(),
            "--seed",
            "1",
            "--format",
            "json",
        ])
    };
    let ran = run(
        "(title: \"T\", parts: [(title: \"P\", questions: 3, shares: (kinds: {date: 1})), (title: \"Q\", questions: 2, shares: (kinds: {order: 1}))])",
    );
    let kinds: Vec<Value> = lines(&ran)
        .iter()
        .map(|line| line["kind"].clone())
        .collect();
    assert_eq!(kinds, ["date", "date", "date", "order", "order"]);
    assert_eq!(ran.err, "");
    let ran = run(
        "(title: \"T\", parts: [(title: \"P\", questions: 9, shares: (kinds: {number: 1}, topics: {\"alash-semey.beginnings\": 1}))])",
    );
    assert_eq!(lines(&ran).len(), 9);
    assert!(
        ran.err.contains("“Beginnings”") || ran.err.contains("lacks"),
        "{}",
        ran.err
    );
    let ran = run("(title: \"T\",\n parts: [(title: \"P\", qestions: 9)])");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("test.ron:2:"), "{}", ran.err);
    let ran = learner.run(&["quiz", "--blueprint", "missing.ron"]);
    assert_eq!(ran.code, Some(2));
    let ran = learner.run(&[
        "quiz",
        "--blueprint",
        "national-test",
        "--seed",
        "1",
        "--format",
        "json",
    ]);
    assert_eq!(lines(&ran).len(), 20);
}

#[test]
fn answers_typed_into_the_terminal_are_marked_kept_and_teach_the_schedule() {
    let learner = Learner::new();
    learner.deck(
        "towns.ron",
        "Deck(id: \"towns\", title: \"Towns\", languages: [en], cards: [\n\
         Basic(id: \"a\", question: \"Where did it sit?\", answer: \"Semey\", accept: [\"Семей\"]),\n\
         Basic(id: \"b\", question: \"When did it meet?\", answer: \"27 April 1917\"),\n])",
    );
    let args = [
        "towns",
        "--seed",
        "1",
        "--kinds",
        "typed,date",
        "--count",
        "2",
    ];
    let printed = lines(&learner.run(&[&["quiz"], &args[..], &["--format", "json"]].concat()));
    let answers: String = printed
        .iter()
        .map(|line| {
            if line["kind"] == "date" {
                "апрель 1917\n"
            } else {
                "ctvtq\n"
            }
        })
        .collect();
    let ran = quiz(&learner, &args, &answers);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    for told in [
        "Read as April\u{a0}1917, a month",
        "◐ Right month. The day was missing.",
        "✓ Typed on another keyboard layout; read as “семей”.",
        "1.7 of 2 marks, 85",
    ] {
        assert!(ran.out.contains(told), "{told}\n{}", ran.out);
    }
    let stats: Value = serde_json::from_str(&learner.run(&["stats", "--json"]).out).expect("JSON");
    assert_eq!(stats["reviews_total"], 2, "{stats}");
    assert_eq!(learner.run(&["doctor"]).code, Some(0));
}

#[test]
fn a_quiz_left_half_way_keeps_its_answers_and_says_so() {
    let learner = Learner::new();
    let ran = quiz(
        &learner,
        &["--seed", "1", "--kinds", "choice"],
        "a\nzzz\nb\nq\n",
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("This is no answer here"), "{}", ran.out);
    assert!(ran.out.contains("Your answers are kept"), "{}", ran.out);
    assert!(ran.out.contains("3 of 10"), "{}", ran.out);
}

#[test]
fn choices_that_no_card_suits_end_with_one_and_a_sentence() {
    let learner = Learner::new();
    learner.deck("one.ron", &crate::common::plain_deck("one", 1));
    let ran = learner.run(&["quiz", "one", "--kinds", "order", "--format", "json"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("No card suits these choices"),
        "{}",
        ran.err
    );
    assert_eq!(ran.out, "");
}
