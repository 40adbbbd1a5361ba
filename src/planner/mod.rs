//! An exam on a day, minutes until then: which cards to study today, and what will be known.
//!
//! A price on every second of every day parts the cards from one another; each then has a
//! best future of its own, and prices are moved until the futures fit the minutes. Today
//! belongs to the cards that lose most by waiting, for each second they take.
//!
//! Deliberately absent: the clock, the collection and chance. Days are counted from today;
//! whoever asks brings cards and minutes.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "days, cards and places of a grid are counted in thousands"
)]

mod bound;
mod calibrate;
mod choose;
mod fit;
mod flow;
mod forecast;
mod habit;
mod law;
mod outlook;
mod prices;
pub mod simulate;
mod tables;

pub use bound::upper_bound;
pub use calibrate::{Calibration, Study};
pub use choose::{DayPlan, Planner};
pub use fit::{Ask, CoreOnly, Fit, LaterExam, MoreMinutes, WaysOut, fit};
pub use forecast::Forecast;
pub use habit::Habit;
pub use law::Law;
pub use outlook::{DayAhead, Outlook};

use crate::progress::MemoryState;

/// A card to be known at the exam.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanCard {
    /// What it counts in the exam, beside the others.
    pub weight: f32,
    /// Whether it must be seen, whatever it gains.
    pub core: bool,
    /// What is remembered of it; nothing of a new card.
    pub memory: Option<MemoryState>,
    /// Days since it was last studied.
    pub days_since: u32,
}

/// Mean seconds of an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Costs {
    /// A card that is known.
    pub pass_secs: f32,
    /// A card that is not, with asking it again.
    pub lapse_secs: f32,
    /// A new card, until it is known once.
    pub new_secs: f32,
}

impl Default for Costs {
    /// The public simulator of FSRS: 13, 38 and 38 seconds.
    fn default() -> Self {
        Self {
            pass_secs: 13.0,
            lapse_secs: 38.0,
            new_secs: 38.0,
        }
    }
}

impl Costs {
    /// Expected seconds of a review when recall has this chance.
    #[must_use]
    pub fn review(&self, recall: f32) -> f32 {
        recall * self.pass_secs + (1.0 - recall) * self.lapse_secs
    }
}
