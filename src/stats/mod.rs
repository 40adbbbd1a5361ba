//! Numbers about learning, from counts that are kept.
//!
//! Deliberately absent: painting. Widgets draw these structs as they are.

mod ahead;
mod calibration;
mod effort;
mod retention;
mod share;
mod span;
pub mod tally;
mod year;

pub use ahead::{Ahead, AheadDay, AheadGroup, DAYS_AHEAD, ahead};
pub use calibration::{Calibration, CalibrationBin, calibration};
pub use effort::{Buttons, Hour, Hours, TimeSpent, TimeWeek, buttons, hours, time_spent};
pub use retention::{Retention, RetentionWeek, retention};
pub use share::{Basis, Interval, LEAST_ANSWERS, Share, percent};
pub use span::{DayCount, Period, Span};
pub use year::{ACTIVITY_WEEKS, Activity, YEAR_WEEKS, Year, activity, activity_start, year};

use serde::Serialize;

use crate::progress::Mastery;

/// How many cards have come how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct MasteryCounts {
    /// New, learning, young, firm, mastered.
    pub by_mastery: [usize; 5],
}

impl MasteryCounts {
    /// Counts one card.
    pub fn add(&mut self, mastery: Mastery) {
        self.by_mastery[mastery as usize] += 1;
    }

    /// Counts one card no more.
    pub fn remove(&mut self, mastery: Mastery) {
        let count = &mut self.by_mastery[mastery as usize];
        *count = count.saturating_sub(1);
    }

    /// Adds the counts of another deck.
    pub fn merge(&mut self, other: &Self) {
        self.by_mastery
            .iter_mut()
            .zip(other.by_mastery)
            .for_each(|(sum, count)| *sum += count);
    }

    /// All cards.
    #[must_use]
    pub fn cards(&self) -> usize {
        self.by_mastery.iter().sum()
    }

    /// Cards that are firm or mastered.
    #[must_use]
    pub const fn firm(&self) -> usize {
        self.by_mastery[3] + self.by_mastery[4]
    }
}

#[cfg(test)]
mod tests;
