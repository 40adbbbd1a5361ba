//! What the window shows when the collection cannot be opened.

use egui::{CentralPanel, Frame, Margin, Ui};

use super::super::notices::{Notice, notice_bar_ui};
use super::super::theme::{Tokens, size};

/// What the learner can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailedAction {
    /// Open it again.
    TryAgain,
}

/// Draws the notice over an empty window.
pub fn show(ui: &mut Ui, notice: &Notice) -> Option<FailedAction> {
    let t = Tokens::of(ui);
    let frame = Frame::new()
        .fill(t.bg)
        .inner_margin(Margin::same(size::MARGIN_NARROW as i8));
    let pressed = CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| notice_bar_ui(ui, notice))
        .inner;
    pressed.map(|_| FailedAction::TryAgain)
}
