//! The window: theme, fonts, widgets and screens.
//!
//! A screen draws from plain data and returns what the learner asks for; it changes nothing itself.
//!
//! Deliberately absent: no screen opens a file, asks the time or knows the collection;
//! `models` turns the collection into what screens show, and `app` carries out what they ask.

// Places on the screen are small numbers: counts and points fit into each other.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss
)]

pub mod app;
pub mod command;
pub mod fonts;
pub mod jobs;
mod models;
pub mod notices;
pub mod screens;
pub mod theme;
pub mod widgets;

use crate::collection::Opening;
use crate::lang::{Lang, Words};
use crate::time::Clock;

/// Gives egui our fonts and both themes; once, before the first frame.
pub fn install(ctx: &egui::Context) {
    fonts::install(ctx);
    theme::install(ctx);
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// There is no display, or no OpenGL to draw with.
pub fn run(opening: Opening, system: Lang, clock: Clock) -> Result<(), eframe::Error> {
    let title = Words::new(system).get("app-name").into_owned();
    let viewport = egui::ViewportBuilder::default()
        .with_title(&title)
        .with_app_id("zhanar")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([900.0, 600.0]);
    let options = eframe::NativeOptions {
        viewport,
        ..Default::default()
    };
    // The collection is read, and its Today, while the system makes the window.
    let (read_from, now) = (opening.clone(), clock());
    let reading = std::thread::Builder::new()
        .name("collection".to_owned())
        .spawn(move || app::read(&read_from, now));
    let start = move |cc: &eframe::CreationContext| {
        install(&cc.egui_ctx);
        let done = reading.ok().and_then(|thread| thread.join().ok());
        let read = done.unwrap_or_else(|| app::read(&opening, now));
        let mut app = app::App::of_read(opening, system, clock, read);
        app.follow_settings(&cc.egui_ctx);
        Ok(Box::new(app) as Box<dyn eframe::App>)
    };
    eframe::run_native("zhanar", options, Box::new(start))
}
