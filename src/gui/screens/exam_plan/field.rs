//! A named field that follows what is chosen, until something is typed into it.

use egui::{Rect, Response, Ui, UiBuilder, vec2};

use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{DayField, answer_field_ui, label};

/// What stands in a field.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub text: String,
    /// What is chosen, from which the text was made.
    made_from: Option<String>,
}

/// How a field looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look<'a> {
    pub name: &'a str,
    pub hint: &'a str,
    pub is_wrong: bool,
    pub has_digits: bool,
}

impl Field {
    /// Puts what is chosen into the field, when it is something else than before.
    pub fn follow(&mut self, chosen: &str) {
        if self.made_from.as_deref() != Some(chosen) {
            chosen.clone_into(&mut self.text);
            self.made_from = Some(chosen.to_owned());
        }
    }

    /// Whether something else stands in it than what is chosen.
    pub fn is_touched(&self) -> bool {
        self.made_from.as_ref().is_some_and(|it| *it != self.text)
    }

    /// Puts back what is chosen.
    pub fn give_up(&mut self) {
        self.made_from = None;
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Shows the field with its name above it.
    pub fn show(&mut self, ui: &mut Ui, look: Look<'_>) -> Response {
        let t = Tokens::of(ui);
        label(ui, TypeRole::Small, t.text2, look.name);
        ui.add_space(4.0);
        let wanted = vec2(ui.available_width(), size::BUTTON);
        let (_, rect) = ui.allocate_space(wanted);
        self.show_in(ui, rect, look)
    }

    /// Shows the field in `rect`, without its name.
    pub fn show_in(&mut self, ui: &mut Ui, rect: Rect, look: Look<'_>) -> Response {
        let field = DayField {
            name: look.name,
            hint: look.hint,
            is_wrong: look.is_wrong,
        };
        let builder = UiBuilder::new().max_rect(rect).id_salt(look.name);
        let mut over = ui.new_child(builder);
        answer_field_ui(&mut over, rect, &mut self.text, field, look.has_digits)
    }
}
