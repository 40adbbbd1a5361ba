//! Rows with the controls a page of choices needs: amounts, options, switches, buttons.

use egui::{Align2, Rect, Ui, vec2};

use super::amount::{Amount, SLIDER, STEPPER, slider_ui, stepper_ui};
use super::buttons::{Button, ButtonKind};
use super::check::{SWITCH, switch_ui};
use super::choice::{Choice, segments_size, segments_ui};
use super::labels::paint_text;
use super::row::{Row, row_ui};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};

/// The room for the amount beside a slider.
const AMOUNT: f32 = 56.0;

/// A row with − and +.
pub fn stepper_row(ui: &mut Ui, note: &str, amount: Amount<'_>) -> Option<i32> {
    let row = Row::new(amount.name, note);
    row_ui(ui, &row, STEPPER, |ui, rect| stepper_ui(ui, rect, amount))
}

/// A row with a slider, between the words `less` and the amount; gives back the amount under
/// the knob, and whether it was let go there.
pub fn slider_row(ui: &mut Ui, note: &str, less: &str, amount: Amount<'_>) -> Option<(i32, bool)> {
    let t = Tokens::of(ui);
    let galley = ui.painter().layout_job(TypeRole::Small.job(less, t.text2));
    let before = galley.size().x + 12.0;
    let wanted = vec2(before + SLIDER.x + AMOUNT, SLIDER.y);
    let row = Row::new(amount.name, note);
    row_ui(ui, &row, wanted, |ui, rect| {
        let (left, right) = (Align2::LEFT_CENTER, Align2::RIGHT_CENTER);
        let (small, strong) = (TypeRole::Small, TypeRole::SmallStrong);
        paint_text(ui, rect.left_center(), left, small, t.text2, less);
        paint_text(ui, rect.right_center(), right, strong, t.text, amount.text);
        let begin = rect.left_top() + vec2(before, 0.0);
        slider_ui(ui, Rect::from_min_size(begin, SLIDER), amount)
    })
}

/// A row with segments; gives back the one chosen now.
pub fn choice_row(ui: &mut Ui, note: &str, choice: Choice<'_>) -> Option<usize> {
    let wanted = segments_size(ui, choice.options, size::BUTTON_SMALL);
    let row = Row::new(choice.name, note);
    row_ui(ui, &row, wanted, |ui, rect| segments_ui(ui, rect, choice))
}

/// A row with a switch; true when it was switched.
pub fn switch_row(ui: &mut Ui, name: &str, note: &str, is_on: bool) -> bool {
    let row = Row::new(name, note);
    let wanted = vec2(SWITCH.x, size::BUTTON_SMALL);
    row_ui(ui, &row, wanted, |ui, rect| {
        switch_ui(ui, rect, name, is_on)
    })
}

/// A row with a button; true when it was pressed.
pub fn button_row(ui: &mut Ui, name: &str, note: &str, text: &str) -> bool {
    let button = Button::new(ButtonKind::Small, text);
    let row = Row::new(name, note);
    let wanted = button.size(ui);
    row_ui(ui, &row, wanted, |ui, rect| {
        button.show_at(ui, rect).clicked()
    })
}
