//! A dialog in the middle of the window, over a veil.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{Frame, Margin, ModalResponse, Ui};

use crate::gui::theme::{Tokens, size};

/// Shows `contents` as the dialog of this name; the response says whether it should close.
pub fn dialog_ui<R>(
    ui: &Ui,
    name: impl Hash + Debug,
    contents: impl FnOnce(&mut Ui) -> R,
) -> ModalResponse<R> {
    let t = Tokens::of(ui);
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(t.edge())
        .shadow(t.lift())
        .corner_radius(size::RADIUS_PANEL)
        .inner_margin(Margin::same(24));
    egui::Modal::new(egui::Id::unique(("dialog", name)))
        .frame(frame)
        .backdrop_color(t.veil)
        .show(ui.ctx(), contents)
}
