//! A field for a day, and how what stands in it is read.

use egui::{Margin, Rect, Response, TextEdit, Ui, vec2};
use jiff::civil::Date;

use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::lang::{DayProblem, Words, read_day};

/// The size of a field for a day.
pub const DAY_FIELD: egui::Vec2 = egui::Vec2::new(240.0, size::BUTTON);

/// What a screen reader calls the field, and what stands in it while it is empty.
#[derive(Debug, Clone, Copy)]
pub struct DayField<'a> {
    /// The name.
    pub name: &'a str,
    /// The hint.
    pub hint: &'a str,
    /// Whether what stands in it cannot be used.
    pub is_wrong: bool,
}

/// Shows the field in `rect`.
pub fn day_field_ui(ui: &mut Ui, rect: Rect, text: &mut String, field: DayField<'_>) -> Response {
    let t = Tokens::of(ui);
    let role = TypeRole::Body;
    let edge = if field.is_wrong { t.wrong } else { t.border };
    let widgets = &mut ui.visuals_mut().widgets;
    for widget in [&mut widgets.inactive, &mut widgets.hovered] {
        widget.bg_stroke.color = edge;
    }
    let pad = ((rect.height() - role.line()) / 2.0) as i8;
    let hint = role.job(field.hint, t.text3);
    let edit = TextEdit::singleline(text)
        .font(role.font())
        .hint_text(hint)
        .margin(Margin::symmetric(12, pad))
        .align(egui::Align2::LEFT_CENTER)
        .desired_width(rect.width());
    let response = ui.place(rect, edit.min_size(vec2(rect.width(), rect.height())));
    let _ = ui.accesskit_node_builder(response.id, |node| {
        node.set_label(field.name);
    });
    response
}

/// How a typed day is told back: the day in full.
///
/// # Errors
/// What is missing or wrong, as a sentence.
pub fn day_told(text: &str, today: Date, words: &Words) -> Result<(Date, String), String> {
    match read_day(text, today) {
        Ok(date) => {
            let told = words.with("day-read", &[("day", words.full_day(date).into())]);
            Ok((date, told))
        }
        Err(DayProblem::Empty) => Err(words.get("day-missing").into_owned()),
        Err(DayProblem::Unreadable) => Err(words.get("day-unreadable").into_owned()),
        Err(DayProblem::Past(date)) => {
            Err(words.with("day-past", &[("day", words.civil_date(date).into())]))
        }
    }
}
