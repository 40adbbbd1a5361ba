//! The end of a review: nothing left for today.

use egui::{Rect, Ui, UiBuilder, vec2};

use super::{ReviewAction, ReviewView};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, label, rosette_ui};
use crate::lang::Words;

/// The height of ornament, words and button together.
const HEIGHT: f32 = 240.0;

/// Draws the end of the review; its button takes the focus when it is `fresh`.
pub fn finished_ui(
    ui: &mut Ui,
    view: &ReviewView,
    words: &Words,
    fresh: bool,
) -> Option<ReviewAction> {
    let t = Tokens::of(ui);
    let width = size::CARD.min(ui.available_width() - 2.0 * size::GAP);
    let place = Rect::from_center_size(ui.max_rect().center(), vec2(width, HEIGHT));
    let mut pressed = false;
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.vertical_centered(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            rosette_ui(ui);
            ui.add_space(size::GAP);
            label(ui, TypeRole::Subtitle, t.text, &view.finished_title);
            label(ui, TypeRole::Body, t.text2, &view.finished);
            ui.add_space(size::GAP);
            let text = words.get("review-back-to-today");
            let key = Command::BackToToday.key_words(words);
            pressed = Button::new(ButtonKind::Primary, &text)
                .key(key)
                .focus(fresh)
                .show(ui)
                .clicked();
        });
    });
    // Without any focus Enter still goes back.
    let unfocused = ui.memory(|memory| memory.focused().is_none());
    let by_key = unfocused && Command::BackToToday.pressed(ui);
    (pressed || by_key).then_some(ReviewAction::Leave)
}
