//! When a card comes again: FSRS-6 memory states, learning steps, intervals, fuzz.
//!
//! [`outcomes`] says for a card and a moment what each of the four ratings leads to;
//! the buttons show it and answering does it. The same answers under the same options
//! give the same states on every machine, so a log can be replayed.
//!
//! Deliberately absent: a random generator. Fuzz comes from the card's id and its
//! number of reviews.

mod balance;
mod evidence;
mod fsrs;
mod fuzz;
mod history;
mod options;
pub mod queue;
mod state;
pub mod training;

pub use balance::{Balance, DaysOff};
pub use evidence::simulate;
pub use fsrs::{Model, Review};
pub use fuzz::fuzz_bounds;
pub use history::{Event, after_act, after_event, replay};
pub use options::{
    DayLoad, Fitted, LeechAction, Leeches, Mixing, NewOrder, Preset, QueueOptions, ReviewOrder,
    SchedulingOptions, Siblings,
};
pub use state::{Outcome, Wait, balanced_outcomes, foreseen, outcome, outcomes};
