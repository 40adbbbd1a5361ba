//! How well predictions of recall fit what came: log loss and RMSE (bins), as the public
//! benchmark of open-spaced-repetition defines them, every answer counting alike.

use std::collections::BTreeMap;

use serde::Serialize;

/// How far from certain a prediction counts, so that one answer cannot outweigh all others.
const CERTAIN: f64 = 1e-7;

/// How well predictions fit answers; both numbers are better when lower.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Measure {
    /// The answers that were foretold.
    pub answers: u64,
    /// The mean of −ln of the chance that was given to what came. A guess that knows only
    /// that 90 % are recalled has 0.325; a coin has 0.693.
    pub log_loss: f64,
    /// How far predicted and actual recall lie apart: the root of the mean square over groups
    /// of alike answers (by days since the last review, reviews and lapses), weighted by
    /// their size.
    pub rmse_bins: f64,
}

/// A group of answers that are alike: days since the last review, reviews so far and lapses,
/// each on a scale of powers (of 3.62, 1.89 and 1.73).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bin {
    elapsed: u32,
    reviews: u32,
    lapses: u32,
}

/// Predictions beside what came.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    answers: u64,
    loss: f64,
    bins: BTreeMap<Bin, Sums>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    answers: f64,
    predicted: f64,
    recalled: f64,
}

impl Bin {
    /// The group of an answer `elapsed_days` after the one before, the `reviews`-th of its card
    /// counting only the first and those on later days, after that many `lapses` among those
    /// on later days.
    #[must_use]
    pub fn of(elapsed_days: u32, reviews: u32, lapses: u32) -> Self {
        Self {
            elapsed: step(elapsed_days, 3.62),
            reviews: step(reviews, 1.89),
            lapses: if lapses == 0 {
                0
            } else {
                1 + step(lapses, 1.73)
            },
        }
    }
}

/// The whole part of the logarithm of a number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "from 0 to 40"
)]
fn step(number: u32, base: f64) -> u32 {
    (f64::from(number.max(1)).ln() / base.ln()).floor() as u32
}

impl Tally {
    /// Adds an answer that was foretold with the chance `predicted` of being recalled.
    pub fn add(&mut self, predicted: f32, is_recalled: bool, bin: Bin) {
        let predicted = f64::from(predicted);
        let bounded = predicted.clamp(CERTAIN, 1.0 - CERTAIN);
        let given = if is_recalled { bounded } else { 1.0 - bounded };
        self.answers += 1;
        self.loss -= given.ln();
        let sums = self.bins.entry(bin).or_default();
        sums.answers += 1.0;
        sums.predicted += predicted;
        sums.recalled += f64::from(u8::from(is_recalled));
    }

    /// What it comes to; nothing without answers.
    #[must_use]
    pub fn measure(&self) -> Option<Measure> {
        let answers: f64 = self.bins.values().map(|sums| sums.answers).sum();
        let squares: f64 = self.bins.values().map(Sums::weighted_square).sum();
        (answers > 0.0).then(|| Measure {
            answers: self.answers,
            log_loss: self.loss / answers,
            rmse_bins: (squares / answers).sqrt(),
        })
    }
}

impl Sums {
    fn weighted_square(&self) -> f64 {
        let apart = (self.predicted - self.recalled) / self.answers;
        apart * apart * self.answers
    }
}
