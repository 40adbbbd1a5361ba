//! What the window shows when the answers cannot be read: what happened, what a backup holds,
//! and what can be done about it.

use egui::{CentralPanel, Frame, ScrollArea, Ui, vec2};

use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, icon_text, label, panel};

/// What the learner can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RescueAction {
    /// Put the backup in the place of the collection.
    Restore,
    /// Open the collection again.
    TryAgain,
    /// Go on with the collection as it is.
    GoOn,
    /// Show the folder with the collection and its backups.
    OpenFolder,
    /// Ask whether to begin an empty collection.
    AskAnew,
    /// Begin an empty collection.
    StartAnew,
    /// Go back to what was shown before the question.
    NotAnew,
}

/// What is told, and what can be done; the first button is the way out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RescueView {
    /// What happened.
    pub title: String,
    /// What is known of it, a paragraph each.
    pub paragraphs: Vec<String>,
    /// The buttons with their words.
    pub buttons: Vec<(RescueAction, String)>,
    /// The key of the first button in words.
    pub key: String,
}

/// Draws the panel in an empty window; its first button takes the focus when it is `fresh`.
pub fn show(ui: &mut Ui, view: &RescueView, fresh: bool) -> Option<RescueAction> {
    let t = Tokens::of(ui);
    let mut asked = None;
    CentralPanel::default()
        .frame(Frame::new().fill(t.bg))
        .show(ui, |ui| {
            let scroll = ScrollArea::vertical().auto_shrink([false, false]);
            scroll.show(ui, |ui| {
                let room = ui.available_width();
                let width = size::CARD.min(room - 2.0 * size::MARGIN_NARROW);
                ui.add_space(size::MARGIN_NARROW);
                ui.horizontal_top(|ui| {
                    ui.add_space((room - width) / 2.0);
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        panel(&t, size::MAIN_PAD).show(ui, |ui| {
                            ui.set_width(ui.available_width());
                            asked = inside(ui, view, fresh);
                        });
                    });
                });
                ui.add_space(size::MARGIN_NARROW);
            });
        });
    asked
}

fn inside(ui: &mut Ui, view: &RescueView, fresh: bool) -> Option<RescueAction> {
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing = vec2(size::GAP / 2.0, size::GAP / 2.0);
    let (sign, _) = ui.allocate_exact_size(vec2(size::ICON, size::ICON), egui::Sense::empty());
    icon_text(ui, sign.center(), icon::WARNING, true, size::ICON, t.wrong);
    let title = label(ui, TypeRole::Subtitle, t.text, &view.title);
    let _ = ui.accesskit_node_builder(title.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
    for paragraph in &view.paragraphs {
        label(ui, TypeRole::Body, t.text2, paragraph);
    }
    ui.add_space(size::GAP / 2.0);
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        for (place, (action, text)) in view.buttons.iter().enumerate() {
            let button = if place == 0 {
                Button::new(ButtonKind::Primary, text)
                    .key(view.key.clone())
                    .focus(fresh)
            } else {
                Button::new(ButtonKind::Secondary, text)
            };
            if button.show(ui).clicked() {
                asked = Some(*action);
            }
        }
    });
    asked
}
