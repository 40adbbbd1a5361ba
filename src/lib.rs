//! Zhanar: flashcards and quizzes that remember, examine and show their source.
//!
//! Data runs down this list; a module imports from those above it, never from below
//! (`tests/layering.rs` keeps it so):
//!
//! facts → generate → deck → catalog → queue → session → quiz → storage → stats → screens.

#![forbid(unsafe_code)]
// Tests may panic: that is how they fail.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

// 1 · words: plain values.
pub mod dates;
pub mod lang;
pub mod limits;
pub mod report;
pub mod ron_source;
pub mod text;
pub mod time;

// 2 · domain: pure; no files, SQL, window, clock or global randomness.
pub mod catalog;
pub mod check;
pub mod deck;
pub mod facts;
pub mod generate;
pub mod planner;
pub mod progress;
pub mod quiz;
pub mod scheduler;
pub mod search;
pub mod session;
pub mod settings;
pub mod stats;

// 3 · outside: the only code that touches files and SQL.
pub mod storage;

// 4 · everything opened together; the one interface of both fronts.
pub mod collection;

// 5 · fronts.
pub mod cli;
#[cfg(feature = "gui")]
pub mod gui;
