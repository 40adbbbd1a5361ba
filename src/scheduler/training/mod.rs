//! Personal parameters: the weights of FSRS-6 that fit a learner's own answers, and how well
//! any weights foretell them.
//!
//! Only recalled answers are handed in: who chooses from options shows less of a memory. The
//! answers that count are those to a card that was answered on an earlier day; what happens
//! within a day is part of the history before them, and is not foretold.
//!
//! Parameters are tried on answers they have not seen: fitted to the first four fifths by
//! time, they must foretell the last fifth better than the present ones, by a lower log loss
//! and no higher RMSE (bins). Only then are they fitted once more, to all answers, and kept.
//! Where the present parameters were themselves fitted to some of that last fifth, they have
//! the advantage: a second fit is kept once enough new answers speak for it.
//!
//! Deliberately absent: files, settings and words. The same answers give the same parameters.

mod fit;
mod history;
mod measure;
pub mod simulate;
#[cfg(test)]
mod tests;

use serde::Serialize;

pub use history::{Histories, Log};
pub use measure::{Bin, Measure, Tally};

use super::Model;
use crate::report::{Cancelled, Stretch, Task};

/// Answers on a later day before parameters are fitted. A fifth of them, 80, is held out: at
/// a recall of 90 % about 8 of those were forgotten, and fewer could not tell better
/// parameters from lucky ones. The crate itself would take 64, and give something for any.
pub const ENOUGH_ANSWERS: u64 = 400;

/// What came of trying to fit parameters.
#[derive(Debug, Clone, PartialEq)]
pub enum Training {
    /// There are too few answers on a later day.
    TooFew {
        /// Those there are.
        answers: u64,
    },
    /// Parameters were fitted and tried.
    Tried(Tried),
}

/// Parameters that were fitted to the earlier answers and tried on the later ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// Answers on a later day, all of them.
    pub answers: u64,
    /// Those the parameters were tried on, and had not seen.
    pub held_out: u64,
    /// How well the present parameters foretell them.
    pub before: Measure,
    /// How well the fitted ones do.
    pub after: Measure,
    /// The parameters fitted to all answers, where they are to be kept.
    pub parameters: Option<Vec<f32>>,
}

impl Tried {
    /// Whether the fitted parameters foretell better: a lower log loss, and an RMSE (bins) that
    /// is no higher.
    #[must_use]
    pub fn is_better(&self) -> bool {
        self.after.log_loss < self.before.log_loss && self.after.rmse_bins <= self.before.rmse_bins
    }
}

/// How well parameters foretell a log, with nothing changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evaluation {
    /// Cards.
    pub cards: u64,
    /// Answers of any day.
    pub reviews: u64,
    /// Answers on a later day: those that are foretold.
    pub answers: u64,
    /// The present parameters, on all of these.
    pub present: Option<Measure>,
    /// The default parameters, on all of these.
    pub defaults: Option<Measure>,
}

/// What holds for the cards of a log.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Present<'a> {
    /// The parameters; empty for the defaults.
    pub parameters: &'a [f32],
    /// How many relearning steps there are, which bound what forgetting may do.
    pub relearning_steps: usize,
}

/// Fits parameters, tries them on the later answers, and where they are better fits them to
/// all answers.
///
/// # Errors
/// The work is no longer wanted.
pub fn optimise(
    histories: &Histories,
    present: Present,
    task: &mut dyn Task,
) -> Result<Training, Cancelled> {
    let mut tried = match try_out(histories, present, &mut Stretch::new(task, 0, 480))? {
        Training::Tried(tried) if tried.is_better() => tried,
        other => return Ok(other),
    };
    let all = histories.items(histories.answers());
    let steps = present.relearning_steps;
    tried.parameters = fit::fit(all, steps, &mut Stretch::new(task, 480, 1000))?
        .filter(|found| found.as_slice() != present.parameters);
    Ok(Training::Tried(tried))
}

/// Fits parameters to the earlier answers and tries them on the later ones; none are given.
///
/// # Errors
/// The work is no longer wanted.
pub fn try_out(
    histories: &Histories,
    present: Present,
    task: &mut dyn Task,
) -> Result<Training, Cancelled> {
    let answers = histories.answers() as u64;
    if answers < ENOUGH_ANSWERS {
        return Ok(Training::TooFew { answers });
    }
    let earlier = histories.items(histories.earlier_answers());
    let steps = present.relearning_steps;
    let fitted = fit::fit(earlier, steps, &mut Stretch::new(task, 0, 800))?;
    let before = model(present.parameters);
    let before = histories.measure_held_out(&before, &mut Stretch::new(task, 800, 900))?;
    // Where no parameters were found, the present ones are not beaten.
    let after = match fitted {
        Some(fitted) => {
            histories.measure_held_out(&model(&fitted), &mut Stretch::new(task, 900, 1000))?
        }
        None => before,
    };
    Ok(match (before, after) {
        (Some(before), Some(after)) => Training::Tried(Tried {
            answers,
            held_out: before.answers,
            before,
            after,
            parameters: None,
        }),
        _ => Training::TooFew { answers },
    })
}

/// Measures the present parameters and the defaults on all answers.
///
/// # Errors
/// The work is no longer wanted.
pub fn evaluate(
    histories: &Histories,
    present: Present,
    task: &mut dyn Task,
) -> Result<Evaluation, Cancelled> {
    let own = histories.measure(&model(present.parameters), &mut Stretch::new(task, 0, 500))?;
    let defaults = if present.parameters.is_empty() {
        own
    } else {
        histories.measure(&model(&[]), &mut Stretch::new(task, 500, 1000))?
    };
    Ok(Evaluation {
        cards: histories.cards() as u64,
        reviews: histories.reviews() as u64,
        answers: histories.answers() as u64,
        present: own,
        defaults,
    })
}

fn model(parameters: &[f32]) -> Model {
    // What is foretold does not depend on the goal of remembering.
    Model::new(parameters, 0.9)
}
