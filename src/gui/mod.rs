//! The window: theme, fonts, widgets and screens.
//!
//! A screen draws from plain data and returns what the learner asks for; it changes nothing itself.
//!
//! Deliberately absent: no screen opens a file, asks the time or knows the collection.

// Places on the screen are small numbers: counts and points fit into each other.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss
)]

pub mod command;
pub mod fonts;
pub mod notices;
pub mod screens;
pub mod theme;
pub mod widgets;

/// Gives egui our fonts and both themes; once, before the first frame.
pub fn install(ctx: &egui::Context) {
    fonts::install(ctx);
    theme::install(ctx);
}
