//! What `optimise` and `evaluate` share: measures in words and as JSON, and progress.

use std::io::{IsTerminal, Write as _};

use serde_json::{Map, Value, json};

use super::context::Context;
use crate::collection::OptimiseError;
use crate::report::{Cancelled, Task};
use crate::scheduler::training::{ENOUGH_ANSWERS, Measure, Training, Tried};

/// What a group is called in JSON: what stands at the top has no preset.
const PRESETS: &str = "presets";

/// Tells a terminal how far the work is; a file is told nothing. What is stopped from the
/// keyboard ends with the program.
pub(super) struct Progress<'a> {
    context: &'a Context,
    told: Option<u64>,
}

impl<'a> Progress<'a> {
    /// Nothing told yet; `None` inside where nobody looks.
    pub fn new(context: &'a Context) -> Self {
        Self {
            context,
            told: std::io::stderr().is_terminal().then_some(u64::MAX),
        }
    }

    /// Wipes what was told.
    pub fn end(self) {
        if self.told.is_some() {
            let _ = write!(std::io::stderr().lock(), "\r        \r");
        }
    }
}

impl Task for Progress<'_> {
    fn report(&mut self, done: u64, all: u64) -> Result<(), Cancelled> {
        let percent = done * 100 / all.max(1);
        if self.told.is_some_and(|told| told != percent) {
            self.told = Some(percent);
            let args = [("percent", percent.into())];
            let told = self.context.words.with("settings-percent", &args);
            let _ = write!(std::io::stderr().lock(), "\r{told}");
        }
        Ok(())
    }
}

/// Says why the work came to no end.
pub(super) fn complain(context: &Context, error: &OptimiseError) {
    if let OptimiseError::Store(error) = error {
        context.complain(&error.message(&context.words));
    }
}

/// Prints what came of trying parameters, if there were enough answers.
pub(super) fn print_training(context: &Context, training: &Training) {
    let words = &context.words;
    context.say(&match training {
        Training::TooFew { answers } => words.with(
            "training-missing",
            &[
                ("missing", missing(*answers).into()),
                ("wanted", ENOUGH_ANSWERS.into()),
                ("answers", (*answers).into()),
            ],
        ),
        Training::Tried(tried) => words.with(
            "training-tried",
            &[
                ("held", tried.held_out.into()),
                ("answers", tried.answers.into()),
                ("before-loss", number(context, tried.before.log_loss).into()),
                ("after-loss", number(context, tried.after.log_loss).into()),
                (
                    "before-rmse",
                    number(context, tried.before.rmse_bins).into(),
                ),
                ("after-rmse", number(context, tried.after.rmse_bins).into()),
            ],
        ),
    });
}

/// A measure as words show it.
pub(super) fn number(context: &Context, number: f64) -> String {
    context.words.decimal(number, 4)
}

/// What came of trying parameters, as JSON.
pub(super) fn training_json(training: &Training) -> Map<String, Value> {
    let value = match training {
        Training::TooFew { answers } => json!({
            "answers": answers,
            "missing": missing(*answers),
            "held_out": null,
        }),
        Training::Tried(tried) => {
            let Tried {
                answers,
                held_out,
                before,
                after,
                parameters: _,
            } = tried;
            json!({
                "answers": answers,
                "missing": 0,
                "held_out": {
                    "answers": held_out,
                    "before": measure_json(before),
                    "after": measure_json(after),
                    "better": tried.is_better(),
                },
            })
        }
    };
    object(value)
}

pub(super) fn measure_json(measure: &Measure) -> Value {
    let Measure {
        answers: _,
        log_loss,
        rmse_bins,
    } = measure;
    json!({ "log_loss": rounded(*log_loss), "rmse_bins": rounded(*rmse_bins) })
}

/// Decks without a preset at the top, presets by name below them.
pub(super) fn print_json(
    context: &Context,
    groups: impl IntoIterator<Item = (Option<String>, Map<String, Value>)>,
) {
    let (mut top, mut presets) = (Map::new(), Map::new());
    for (group, value) in groups {
        match group {
            None => top.extend(value),
            Some(name) => drop(presets.insert(name, value.into())),
        }
    }
    if !presets.is_empty() {
        top.insert(PRESETS.to_owned(), presets.into());
    }
    context.say(&serde_json::to_string_pretty(&top).unwrap_or_default());
}

pub(super) fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn missing(answers: u64) -> u64 {
    ENOUGH_ANSWERS.saturating_sub(answers)
}

/// Six decimals: more would only show the arithmetic of the machine.
fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}
