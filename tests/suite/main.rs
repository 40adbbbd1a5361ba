//! Everything that crosses folders, in one binary: each further one would link the whole
//! window again.

// Tests panic: that is how they fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cli;
mod common;
mod decks;
mod kill;
mod layering;
mod scheduler_vectors;
#[cfg(feature = "gui")]
mod screens;
mod study_flow;
mod words;
