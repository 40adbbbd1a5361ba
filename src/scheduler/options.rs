//! What a learner can choose about scheduling.

use serde::{Deserialize, Serialize};

/// What decides intervals. Kept beside every answer, so that the log replays exactly.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SchedulingOptions {
    /// The 21 weights of FSRS-6; empty for the defaults.
    pub parameters: Vec<f32>,
    /// The chance of recall at which a card comes again, 0.70 to 0.99.
    pub desired_retention: f32,
    /// Seconds between the steps of a new card.
    pub learning_steps_secs: Vec<u32>,
    /// Seconds between the steps of a forgotten card.
    pub relearning_steps_secs: Vec<u32>,
    /// The longest interval, in days.
    pub maximum_interval_days: u32,
}

impl Default for SchedulingOptions {
    fn default() -> Self {
        Self {
            parameters: Vec::new(),
            desired_retention: 0.90,
            learning_steps_secs: vec![60, 600],
            relearning_steps_secs: vec![600],
            maximum_interval_days: 36_500,
        }
    }
}

/// What decides how much comes in a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct QueueOptions {
    /// New cards a day.
    pub new_per_day: u32,
    /// Reviews a day; learning steps do not count.
    pub reviews_per_day: u32,
    /// How far ahead a learning card may be taken when nothing else is left, in seconds.
    pub learn_ahead_secs: u32,
}

impl Default for QueueOptions {
    fn default() -> Self {
        Self {
            new_per_day: 20,
            reviews_per_day: 200,
            learn_ahead_secs: 1200,
        }
    }
}
