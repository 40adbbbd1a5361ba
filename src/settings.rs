//! What a learner can choose.

use serde::{Deserialize, Serialize};

use crate::scheduler::{QueueOptions, SchedulingOptions};

/// The settings, with their defaults.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// What decides intervals.
    pub scheduling: SchedulingOptions,
    /// What decides how much comes in a day.
    pub queue: QueueOptions,
    /// The local hour at which a study day ends, 0–23.
    pub rollover_hour: i8,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            scheduling: SchedulingOptions::default(),
            queue: QueueOptions::default(),
            rollover_hour: 4,
        }
    }
}
