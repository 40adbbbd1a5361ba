//! The program: runs the command its arguments name, or opens the window.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    zhanar::cli::run(open_window)
}

#[cfg(feature = "gui")]
fn open_window(start: zhanar::cli::WindowStart) -> Result<(), zhanar::cli::NoWindow> {
    let zhanar::cli::WindowStart {
        opening,
        system,
        clock,
    } = start;
    zhanar::gui::run(opening, system, clock)
        .map_err(|error| zhanar::cli::NoWindow::CannotOpen(error.to_string()))
}

#[cfg(not(feature = "gui"))]
fn open_window(_start: zhanar::cli::WindowStart) -> Result<(), zhanar::cli::NoWindow> {
    Err(zhanar::cli::NoWindow::NotBuilt)
}
