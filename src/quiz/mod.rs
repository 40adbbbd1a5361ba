//! Making quizzes: which questions are asked, in what form, and against which wrong answers.
//!
//! pool (what can be asked) → proof (which answers are wrong for certain) → forms (one file a
//! form of question) → compose (which of them, by a preset or a blueprint).
//!
//! Everything follows from decks, facts, what the learner knows and one seed: the same quiz
//! on every machine (ChaCha8, and no number depends on the width of a pointer).
//!
//! Deliberately absent: marking, and what an answer does to a card; see `session` and
//! `scheduler`.

mod blueprint;
mod compose;
mod dice;
mod forms;
mod pool;
mod practice;
mod proof;
mod saying;
mod shortfall;

use std::collections::BTreeMap;

use crate::catalog::CardIndex;
use crate::deck::CardId;
use crate::session::Quiz;

pub use blueprint::{Blueprint, NATIONAL_TEST, Part, Shares, parse as parse_blueprint};
pub use compose::{make, make_by_blueprint};
pub use pool::Pool;
pub use practice::{is_firm, practice_questions};
pub use shortfall::Shortfall;

/// What making a quiz needs to know of its learner.
pub struct Learner<'a> {
    /// How much a card needs asking, from 0 (known well) to 1 (missed, or about to be
    /// forgotten); nothing for a card not learned yet.
    pub need: &'a dyn Fn(CardIndex) -> Option<f32>,
    /// Cards whose answers were chosen for one another, by the card that was asked.
    pub confused: &'a BTreeMap<CardId, Vec<CardId>>,
}

/// A quiz, and where it could not be made as it was wished.
#[derive(Debug, Clone, PartialEq)]
pub struct MadeQuiz {
    /// The quiz; it has no questions where no card suits.
    pub quiz: Quiz,
    /// What it lacks.
    pub shortfalls: Vec<Shortfall>,
}

#[cfg(test)]
mod tests;
