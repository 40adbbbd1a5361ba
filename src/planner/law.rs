//! The law of forgetting that a plan reckons with: FSRS-6 written out, because a plan asks
//! for it a million times and with other curves than the card's own.
//!
//! Source: J. Ye et al., the FSRS algorithm, version 6 (open-spaced-repetition/fsrs-rs,
//! `src/model.rs`). `tests/suite/planning.rs` compares it with that crate.

use crate::progress::{MemoryState, Rating};

/// The default weights of FSRS-6.
const DEFAULT_WEIGHTS: [f32; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// What a learner's first answer to a card is, by rating: the public simulator of FSRS.
pub(super) const FIRST_RATINGS: [f32; 4] = [0.24, 0.094, 0.495, 0.171];

/// How a known card is rated, Hard to Easy: the same simulator.
pub(super) const PASS_RATINGS: [f32; 3] = [0.224, 0.631, 0.145];

/// How memories fade and grow.
#[derive(Debug, Clone, PartialEq)]
pub struct Law {
    weights: [f32; 21],
    curve: f32,
    ease: f32,
}

impl Default for Law {
    fn default() -> Self {
        Self::new(&[])
    }
}

impl Law {
    /// The law with these 21 weights; with the defaults where they are not 21 sound numbers.
    #[must_use]
    pub fn new(weights: &[f32]) -> Self {
        let weights = <[f32; 21]>::try_from(weights)
            .ok()
            .filter(|weights| weights.iter().all(|weight| weight.is_finite()) && weights[20] > 0.0)
            .unwrap_or(DEFAULT_WEIGHTS);
        Self {
            weights,
            curve: curve(weights[20]),
            ease: 1.0,
        }
    }

    /// The same law with another steepness of forgetting.
    #[must_use]
    pub fn with_decay(mut self, decay: f32) -> Self {
        self.weights[20] = decay;
        self.curve = curve(decay);
        self
    }

    /// The same law with first memories that hold so many times as long.
    #[must_use]
    pub const fn with_ease(mut self, ease: f32) -> Self {
        self.ease = ease;
        self
    }

    /// How steep forgetting is: the exponent of the curve.
    #[must_use]
    pub const fn decay(&self) -> f32 {
        self.weights[20]
    }

    /// How many times as long first memories hold as the weights say.
    #[must_use]
    pub const fn ease(&self) -> f32 {
        self.ease
    }

    /// The chance of recall so many days after the last answer, 0 to 1.
    #[must_use]
    pub fn recall(&self, days: f32, stability: f32) -> f32 {
        (1.0 + self.curve * days / stability).powf(-self.weights[20])
    }

    /// The memory after a first answer; one that was wrong is told and asked again at once.
    #[must_use]
    pub fn first(&self, rating: Rating) -> MemoryState {
        let number = usize::from(rating.number());
        let memory = MemoryState {
            stability: held(self.weights[number - 1] * self.ease),
            difficulty: bounded(self.first_difficulty(rating)),
        };
        match rating {
            Rating::Again => self.same_day(memory),
            _ => memory,
        }
    }

    /// The memory after an answer on a later day, when recall had this chance; one that was
    /// wrong is told and asked again at once.
    #[must_use]
    pub fn later(&self, before: MemoryState, recall: f32, rating: Rating) -> MemoryState {
        let after = MemoryState {
            stability: match rating {
                Rating::Again => self.forgotten(before, recall),
                _ => self.grown(before, recall, rating),
            },
            difficulty: self.next_difficulty(before.difficulty, rating),
        };
        match rating {
            Rating::Again => self.same_day(after),
            _ => after,
        }
    }

    /// Recall so many days after a first study, whatever the first answer will be.
    #[must_use]
    pub fn expected_first(&self, days: f32) -> f32 {
        let recalls = Rating::ALL.map(|rating| self.recall(days, self.first(rating).stability));
        recalls
            .iter()
            .zip(FIRST_RATINGS)
            .map(|(recall, share)| recall * share)
            .sum()
    }

    /// Recall so many days after a study at which recall has this chance.
    #[must_use]
    pub fn expected_later(&self, before: MemoryState, recall: f32, days: f32) -> f32 {
        let after = |rating| self.recall(days, self.later(before, recall, rating).stability);
        let passed: f32 = Rating::ALL[1..]
            .iter()
            .zip(PASS_RATINGS)
            .map(|(rating, share)| after(*rating) * share)
            .sum();
        recall * passed + (1.0 - recall) * after(Rating::Again)
    }

    /// The memory after a card is known once more on the same day.
    fn same_day(&self, before: MemoryState) -> MemoryState {
        let w = &self.weights;
        let growth = (w[17] * w[18]).exp() * before.stability.powf(-w[19]);
        MemoryState {
            stability: held(before.stability * growth.max(1.0)),
            difficulty: self.next_difficulty(before.difficulty, Rating::Good),
        }
    }

    fn grown(&self, before: MemoryState, recall: f32, rating: Rating) -> f32 {
        let w = &self.weights;
        let by_rating = match rating {
            Rating::Hard => w[15],
            Rating::Easy => w[16],
            Rating::Again | Rating::Good => 1.0,
        };
        let growth = w[8].exp()
            * (11.0 - before.difficulty)
            * before.stability.powf(-w[9])
            * ((w[10] * (1.0 - recall)).exp() - 1.0)
            * by_rating;
        held(before.stability * (1.0 + growth))
    }

    fn forgotten(&self, before: MemoryState, recall: f32) -> f32 {
        let w = &self.weights;
        let left = w[11]
            * before.difficulty.powf(-w[12])
            * ((before.stability + 1.0).powf(w[13]) - 1.0)
            * (w[14] * (1.0 - recall)).exp();
        held(left.min(before.stability / (w[17] * w[18]).exp()))
    }

    fn first_difficulty(&self, rating: Rating) -> f32 {
        let w = &self.weights;
        w[4] - (w[5] * f32::from(rating.number() - 1)).exp() + 1.0
    }

    fn next_difficulty(&self, difficulty: f32, rating: Rating) -> f32 {
        let w = &self.weights;
        let change = -w[6] * (f32::from(rating.number()) - 3.0);
        let damped = difficulty + change * (10.0 - difficulty) / 9.0;
        bounded(w[7] * self.first_difficulty(Rating::Easy) + (1.0 - w[7]) * damped)
    }
}

/// The number that makes recall 90 % when as many days have passed as the stability says.
fn curve(decay: f32) -> f32 {
    0.9_f32.powf(-1.0 / decay) - 1.0
}

const fn held(stability: f32) -> f32 {
    stability.clamp(0.001, 36_500.0)
}

const fn bounded(difficulty: f32) -> f32 {
    difficulty.clamp(1.0, 10.0)
}
