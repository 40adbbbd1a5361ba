//! The memory model: FSRS-6, by the crate its authors keep. Beside this only `training` calls
//! that crate.
//!
//! Source: J. Ye et al., the FSRS algorithm, version 6 (open-spaced-repetition/fsrs-rs).

use ::fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState as FsrsMemory, current_retrievability};

use crate::progress::{MemoryState, Rating};

/// The curvature of the forgetting curve in the default parameters.
const DEFAULT_DECAY: f32 = 0.1542;

/// The model with one set of weights.
pub struct Model {
    fsrs: FSRS,
    decay: f32,
    desired_retention: f32,
}

/// A memory state and the interval after which recall falls to the desired retention.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The memory after the answer.
    pub memory: MemoryState,
    /// Days, not rounded, not fuzzed, not bounded.
    pub interval_days: f32,
}

/// A review as memory knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review {
    /// Whole days since the review before; 0 for the first.
    pub elapsed_days: u32,
    /// How it was rated.
    pub rating: Rating,
}

impl Review {
    /// Whether the card was recalled.
    #[must_use]
    pub fn is_recalled(&self) -> bool {
        self.rating != Rating::Again
    }
}

impl Model {
    /// The model with these weights (21 of FSRS-6, 17 or 19 of its forerunners, or none for the defaults) and the recall at which
    /// a card should come again. Weights the crate refuses give the defaults; a retention
    /// outside 0.70–0.99 is brought inside.
    #[must_use]
    pub fn new(parameters: &[f32], desired_retention: f32) -> Self {
        let sound = matches!(parameters.len(), 17 | 19 | 21)
            && parameters.iter().all(|weight| weight.is_finite());
        let custom = if sound {
            FSRS::new(parameters).ok()
        } else {
            None
        };
        let decay = match (&custom, parameters.get(20)) {
            (None, _) => DEFAULT_DECAY,
            (Some(_), Some(decay)) => *decay,
            // Versions 4 and 5 had a fixed curve.
            (Some(_), None) => 0.5,
        };
        let desired_retention = if desired_retention.is_finite() {
            desired_retention.clamp(0.70, 0.99)
        } else {
            0.90
        };
        Self {
            fsrs: custom.unwrap_or_default(),
            decay,
            desired_retention,
        }
    }

    /// What Again, Hard, Good and Easy lead to, `elapsed_days` whole days after the last answer.
    #[must_use]
    pub fn next(&self, memory: Option<MemoryState>, elapsed_days: u32) -> [Step; 4] {
        let memory = memory.map(|memory| FsrsMemory {
            stability: memory.stability,
            difficulty: memory.difficulty,
        });
        match self
            .fsrs
            .next_states(memory, self.desired_retention, elapsed_days)
        {
            Ok(next) => [next.again, next.hard, next.good, next.easy].map(|item| Step {
                memory: MemoryState {
                    stability: item.memory.stability,
                    difficulty: item.memory.difficulty,
                },
                interval_days: item.interval,
            }),
            // Only a memory state that no answer can lead to is refused: learn it anew.
            Err(_) if memory.is_some() => self.next(None, 0),
            Err(_) => {
                [Step {
                    memory: MemoryState {
                        stability: 1.0,
                        difficulty: 5.0,
                    },
                    interval_days: 1.0,
                }; 4]
            }
        }
    }

    /// The memory after each of these reviews, of a card that was new before the first: the
    /// same as [`Model::next`] gives one by one, at a quarter of the price.
    #[must_use]
    pub fn memories(&self, reviews: &[Review]) -> Vec<MemoryState> {
        let reviews = reviews.iter().map(|review| FSRSReview {
            rating: review.rating.number().into(),
            delta_t: review.elapsed_days,
        });
        let item = FSRSItem {
            reviews: reviews.collect(),
        };
        // Only weights that are no numbers are refused, and those were not taken over.
        let states = self.fsrs.historical_memory_states(item, None);
        let states = states.unwrap_or_default().into_iter();
        let memory = |state: FsrsMemory| MemoryState {
            stability: state.stability,
            difficulty: state.difficulty,
        };
        states.map(memory).collect()
    }

    /// Days after which recall of a card with this memory falls to the desired retention; not
    /// rounded.
    #[must_use]
    pub fn interval_days(&self, memory: MemoryState) -> f32 {
        // The rating counts only where there is no memory yet.
        let stability = Some(memory.stability);
        self.fsrs
            .next_interval(stability, self.desired_retention, 3)
    }

    /// The chance of recall `elapsed_days` after the last answer, 0 to 1.
    #[must_use]
    pub fn retrievability(&self, memory: MemoryState, elapsed_days: u32) -> f32 {
        let state = FsrsMemory {
            stability: memory.stability,
            difficulty: memory.difficulty,
        };
        #[expect(
            clippy::cast_precision_loss,
            reason = "no card waits sixteen million days"
        )]
        current_retrievability(state, elapsed_days as f32, self.decay)
    }
}
