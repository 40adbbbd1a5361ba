//! Everything that crosses folders, in one binary: each further one would link the whole
//! window again.

// Tests panic: that is how they fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(feature = "gui")]
mod acts_window;
#[cfg(feature = "gui")]
mod cards_window;
#[cfg(feature = "gui")]
mod choosing;
mod cli;
mod common;
mod decks;
mod dice;
mod engine;
mod engine_cli;
mod engine_sittings;
mod exam_plan;
#[cfg(feature = "gui")]
mod exam_window;
mod faults;
#[cfg(feature = "gui")]
mod fits;
mod hostile;
mod kill;
mod layering;
mod optimise_cli;
#[cfg(feature = "gui")]
mod optimise_window;
#[cfg(feature = "gui")]
mod options_window;
mod planning;
mod quiz_cli;
#[cfg(feature = "gui")]
mod quiz_window;
mod quizzing;
mod scheduler_vectors;
#[cfg(feature = "gui")]
mod screens;
mod statistics;
mod statistics_window;
#[cfg(feature = "gui")]
mod storm;
mod study_flow;
#[cfg(feature = "gui")]
mod window;
mod words;
