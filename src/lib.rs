//! Zhanar: flashcards and quizzes that remember, examine and show their source.
//!
//! Data runs down this list; a module imports from those above it, never from below
//! (`tests/layering.rs` keeps it so):
//!
//! facts → generate → deck → catalog → queue → session → storage → stats → screens.

// 1 · words: plain values.
pub mod lang;
pub mod report;
pub mod text;
pub mod time;
pub mod dates;
pub mod ron_source;

// 2 · domain: pure; no files, SQL, window, clock or global randomness.
pub mod facts;
pub mod deck;
pub mod generate;
pub mod catalog;
pub mod check;
pub mod progress;
pub mod scheduler;
pub mod session;
pub mod stats;
pub mod settings;

// 3 · outside: the only code that touches files and SQL.
pub mod storage;

// 4 · everything opened together; the one interface of both fronts.
pub mod collection;

// 5 · fronts.
pub mod cli;
#[cfg(feature = "gui")]
pub mod gui;
