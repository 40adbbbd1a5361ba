//! What the window shows while work on many cards goes on and no screen can be drawn.

use egui::{CentralPanel, Frame, Ui};

use crate::gui::theme::Tokens;

/// Draws an empty window; what goes on is told over it.
pub fn show(ui: &mut Ui) {
    let frame = Frame::new().fill(Tokens::of(ui).bg);
    CentralPanel::default().frame(frame).show(ui, |_| {});
}
