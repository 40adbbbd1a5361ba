//! The ground panels stand on, and how wide the window is.

use egui::{Frame, Ui};

use crate::gui::theme::{Tokens, size};

/// The frame of a panel with `pad` inside.
pub fn panel(t: &Tokens, pad: f32) -> Frame {
    Frame::new()
        .fill(t.surface)
        .stroke(t.edge())
        .corner_radius(size::RADIUS_PANEL)
        .inner_margin(pad)
}

/// Whether the window has room for the unfolded rail and for side columns.
#[must_use]
pub fn is_wide(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= size::WIDE
}

/// Whether the window is so low that screens are set closer.
#[must_use]
pub fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < size::HIGH
}
