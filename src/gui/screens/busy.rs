//! What the window shows while work on many cards goes on.

use egui::{CentralPanel, Frame, Ui};

use crate::gui::fonts::TypeRole;
use crate::gui::theme::Tokens;
use crate::gui::widgets::label;

/// Draws one sentence in the middle of an empty window.
pub fn show(ui: &mut Ui, told: &str) {
    let t = Tokens::of(ui);
    let frame = Frame::new().fill(t.bg);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.centered_and_justified(|ui| {
            let told = label(ui, TypeRole::Body, t.text2, told);
            let _ = ui.accesskit_node_builder(told.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
        });
    });
}
