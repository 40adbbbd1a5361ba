//! Acts, undoing, cramming and the reasons of cards at the command line.

use std::io::Write as _;
use std::process::Stdio;

use crate::common::{Learner, Ran, plain_deck};

fn learner() -> Learner {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 12));
    learner
}

/// Runs the program with lines typed into it.
fn typed(learner: &Learner, args: &[&str], now: &str, lines: &str) -> Ran {
    let mut child = learner
        .zhanar()
        .args(args)
        .env("ZHANAR_NOW", now)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("an input");
    stdin.write_all(lines.as_bytes()).expect("typed");
    drop(stdin);
    Ran::from(child.wait_with_output().expect("the program ends"))
}

#[test]
fn cards_are_set_aside_flagged_and_taken_back() {
    let learner = learner();
    let ran = learner.run(&["card", "suspend", "mine/c0", "mine/c1"]);
    assert_eq!((ran.code, ran.out.trim()), (Some(0), "2 cards set aside"));
    let ran = learner.run(&["card", "suspend", "mine/c1", "mine/c2"]);
    assert_eq!(ran.out.trim(), "1 card set aside");
    let ran = learner.run(&["card", "why", "mine/c1"]);
    assert_eq!(ran.out.trim(), "Not at all for now: you set it aside.");
    let ran = learner.run(&["undo"]);
    assert_eq!(ran.out.trim(), "Taken back: 1 card set aside");
    let ran = learner.run(&["due", "mine", "--json"]);
    assert!(ran.out.contains("\"new\":10"), "{}", ran.out);
    let ran = learner.run(&["card", "flag", "green", "mine/c3"]);
    assert_eq!(ran.out.trim(), "1 card flagged");
    assert_eq!(learner.run(&["undo"]).code, Some(0));
    assert_eq!(
        learner.run(&["undo"]).out.trim(),
        "Taken back: 2 cards set aside"
    );
    let ran = learner.run(&["undo"]);
    assert_eq!(ran.out.trim(), "There is no answer to take back.");
}

#[test]
fn a_card_that_is_not_there_is_named_and_nothing_is_changed() {
    let learner = learner();
    let ran = learner.run(&["card", "suspend", "mine/c0", "mine/nothing"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.contains("There is no card “mine/nothing”"),
        "{}",
        ran.err
    );
    assert_eq!(
        learner.run(&["card", "unsuspend", "mine/c0"]).out.trim(),
        "0 cards taken up again"
    );
    let ran = learner.run(&["card", "reschedule", "2026-13-01", "mine/c0"]);
    assert!(
        ran.err.contains("is not a date like 2026-03-01"),
        "{}",
        ran.err
    );
}

#[test]
fn a_cram_saves_nothing_and_ahead_takes_what_comes_later() {
    let learner = learner();
    let (first, second) = ("2026-03-01T09:00:00Z", "2026-03-02T09:00:00Z");
    let ran = typed(&learner, &["study", "mine"], first, "\n4\n\n4\nq\n");
    assert_eq!(ran.out.matches("Saved").count(), 2, "{}", ran.out);
    let ran = typed(
        &learner,
        &["study", "mine", "--cram", "all"],
        second,
        "\n1\nu\n\n4\nq\n",
    );
    assert!(!ran.out.contains("Saved"), "{}", ran.out);
    assert!(
        ran.out.contains("The last answer is taken back."),
        "{}",
        ran.out
    );
    let stats = learner.run(&["stats", "--json"]);
    assert!(stats.out.contains("\"reviews_total\": 2"), "{}", stats.out);
    let ran = typed(
        &learner,
        &["study", "mine", "--ahead", "60"],
        second,
        "\n3\nq\n",
    );
    assert_eq!(ran.out.matches("Saved").count(), 1, "{}", ran.out);
    let ran = typed(&learner, &["due", "mine", "--why"], second, "");
    assert!(
        ran.out.contains("mine/c2\tWhy today: it is new."),
        "{}",
        ran.out
    );
}
