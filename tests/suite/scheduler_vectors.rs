//! The memory model equals the published reference: sequences of reviews with the
//! stability, difficulty, interval and retrievability FSRS-6 gives them.

use serde_json::Value;
use zhanar::progress::MemoryState;
use zhanar::scheduler::Model;

const TOLERANCE: f64 = 1e-4;

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the reference is in single precision"
)]
fn single(value: &Value) -> f32 {
    number(value) as f32
}

fn days(value: &Value) -> u32 {
    u32::try_from(value.as_u64().expect("whole days")).expect("days in range")
}

fn assert_near(actual: f32, expected: &Value, what: &str) {
    let expected = number(expected);
    let difference = (f64::from(actual) - expected).abs();
    assert!(
        difference <= TOLERANCE * expected.abs().max(f64::MIN_POSITIVE),
        "{what}: {actual}, expected {expected}"
    );
}

#[test]
fn memory_states_intervals_and_recall_equal_the_reference() {
    let lines: Vec<Value> = include_str!("../data/fsrs6_reference.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect();
    let meta = lines
        .iter()
        .find(|line| line["kind"] == "meta")
        .expect("a line about the file");
    let retentions: Vec<f32> = meta["retentions"]
        .as_array()
        .expect("retentions")
        .iter()
        .map(single)
        .collect();
    let sequences: Vec<&Value> = lines.iter().filter(|line| line["kind"] == "seq").collect();
    assert!(!sequences.is_empty());
    for sequence in sequences {
        check_sequence(sequence, &retentions);
    }
}

fn check_sequence(sequence: &Value, retentions: &[f32]) {
    let parameters: Vec<f32> = sequence["params"]
        .as_array()
        .map_or_else(Vec::new, |weights| weights.iter().map(single).collect());
    let models: Vec<Model> = retentions
        .iter()
        .map(|retention| Model::new(&parameters, *retention))
        .collect();
    let mut memory: Option<MemoryState> = None;
    for (index, step) in sequence["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .enumerate()
    {
        let what = format!("sequence {} step {index}", sequence["id"]);
        let elapsed = days(&step["t"]);
        if let (Some(recall), Some(memory)) = (step.get("R"), memory) {
            assert_near(
                models[0].retrievability(memory, elapsed),
                recall,
                &format!("{what} recall"),
            );
        }
        let rating = usize::try_from(step["r"].as_u64().expect("a rating")).expect("a rating") - 1;
        for (model, expected) in models
            .iter()
            .zip(step["ivl"].as_array().expect("intervals"))
        {
            assert_near(
                model.next(memory, elapsed)[rating].interval_days,
                expected,
                &format!("{what} interval"),
            );
        }
        let next = models[0].next(memory, elapsed)[rating].memory;
        assert_near(next.stability, &step["s"], &format!("{what} stability"));
        assert_near(next.difficulty, &step["d"], &format!("{what} difficulty"));
        memory = Some(next);
    }
    check_what_comes_next(sequence, &models[0], memory);
}

fn check_what_comes_next(sequence: &Value, model: &Model, memory: Option<MemoryState>) {
    let next = &sequence["next"];
    let states = model.next(memory, days(&next["t"]));
    for (state, expected) in states
        .iter()
        .zip(next["states"].as_array().expect("four states"))
    {
        let what = format!("sequence {} next", sequence["id"]);
        assert_near(
            state.memory.stability,
            &expected[0],
            &format!("{what} stability"),
        );
        assert_near(
            state.memory.difficulty,
            &expected[1],
            &format!("{what} difficulty"),
        );
        assert_near(
            state.interval_days,
            &expected[2],
            &format!("{what} interval"),
        );
    }
}
