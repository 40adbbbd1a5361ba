//! Killed at random moments while answers are written: what was acknowledged is there
//! afterwards, and the file is sound.

use std::io::{BufReader, Write as _};
use std::process::Stdio;

use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use zhanar::collection::look_over;
use zhanar::storage::Mending;

use crate::common::{Learner, at};

/// How often the program is killed.
const KILLS: u64 = 220;

/// The seed of the moments; printed when a check fails.
const SEED: u64 = 0x5eed_0001;

#[test]
fn every_acknowledged_answer_survives_a_kill() {
    let learner = Learner::new();
    let mut acknowledged = 0_i64;
    for round in 0..KILLS {
        let mut rng = ChaCha8Rng::seed_from_u64(SEED ^ round);
        let change = one_life(&learner, &mut rng);
        acknowledged += change;
        let total = sound_total(&learner, round);
        // The answer under way when the program died may be there or not; the others are.
        let in_flight = total - acknowledged;
        assert!(
            (-1..=1).contains(&in_flight),
            "seed {SEED:#x} round {round}: acknowledged {acknowledged}, found {total}"
        );
        acknowledged = total;
    }
    assert!(
        acknowledged > 100,
        "{acknowledged} answers are too few to show anything"
    );
}

/// Starts a sitting, answers and takes back, kills it; gives what was acknowledged, answers
/// less those taken back.
fn one_life(learner: &Learner, rng: &mut ChaCha8Rng) -> i64 {
    let mut child = learner
        .zhanar()
        .arg("study")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("input");
    let mut output = BufReader::new(child.stdout.take().expect("output"));
    let mut change = 0;
    for _ in 0..rng.random_range(0..4) {
        change += one_answer(&mut input, &mut output, rng);
    }
    // One more is typed and not waited for: the kill comes somewhere in its writing.
    input.write_all(typed(rng).as_bytes()).expect("typing");
    for _ in 0..rng.random_range(0..400_000) {
        std::hint::spin_loop();
    }
    child.kill().expect("a kill");
    child.wait().expect("an end");
    change + acknowledged_in(&mut output)
}

fn typed(rng: &mut ChaCha8Rng) -> &'static str {
    // Again keeps the cards in their steps, so that there is always one to answer.
    if rng.random_range(0..6) == 0 {
        "u\n"
    } else {
        "\n1\n"
    }
}

fn one_answer(
    input: &mut impl std::io::Write,
    output: &mut impl std::io::BufRead,
    rng: &mut ChaCha8Rng,
) -> i64 {
    input.write_all(typed(rng).as_bytes()).expect("typing");
    let mut line = String::new();
    while output.read_line(&mut line).expect("a line") > 0 {
        match meaning(&line) {
            Some(change) => return change,
            None => line.clear(),
        }
    }
    0
}

/// What is still to be read after the kill.
fn acknowledged_in(output: &mut impl std::io::BufRead) -> i64 {
    let mut sum = 0;
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line).expect("the rest") > 0 {
        sum += meaning(&String::from_utf8_lossy(&line)).unwrap_or(0);
        line.clear();
    }
    sum
}

fn meaning(line: &str) -> Option<i64> {
    match line {
        line if line.starts_with("Saved") => Some(1),
        line if line.contains("is taken back") => Some(-1),
        line if line.contains("no answer to take back") => Some(0),
        _ => None,
    }
}

/// The answers that count, in a file that is sound.
fn sound_total(learner: &Learner, round: u64) -> i64 {
    let report = look_over(
        &learner.opening(),
        Mending::Look,
        at("2026-03-01T09:00:00Z"),
    )
    .expect("a report");
    assert!(
        report.is_sound(),
        "seed {SEED:#x} round {round}: {report:?}"
    );
    i64::try_from(report.reviews).expect("a count")
}
