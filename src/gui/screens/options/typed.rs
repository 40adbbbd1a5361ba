//! Fields for what is typed here: a name, and steps; both are read when they are left.

use egui::{Key, Ui, vec2};

use crate::gui::theme::size;
use crate::gui::widgets::{DayField, Row, answer_field_ui, row_ui};
use crate::lang::{StepsProblem, Words, read_steps};

/// The size of a field.
const FIELD: egui::Vec2 = egui::Vec2::new(240.0, size::BUTTON);

/// What stands in a field, and what it was filled with.
#[derive(Debug, Default)]
pub(super) struct Typed {
    text: String,
    kept: String,
    is_filled: bool,
    wants_focus: bool,
    pub(super) had_focus: bool,
}

impl Typed {
    /// Puts in what holds, when that is another text than before.
    fn follow(&mut self, now: &str) {
        if !self.is_filled || self.kept != now {
            now.clone_into(&mut self.text);
            now.clone_into(&mut self.kept);
            self.is_filled = true;
        }
    }

    /// Puts what holds back into the field.
    const fn give_up(&mut self) {
        self.is_filled = false;
    }
}

/// What a field is for.
pub(super) struct Asked<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What there is to know about it.
    pub note: &'a str,
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// What holds now.
    pub now: &'a str,
}

/// Shows the row of a name; gives back another one that was typed. Of one that `is_new` the
/// name is asked for.
pub(super) fn name_row(
    ui: &mut Ui,
    asked: &Asked<'_>,
    field: &mut Typed,
    is_new: bool,
) -> Option<String> {
    field.follow(asked.now);
    if is_new {
        // The name given for now stands in the field as a hint until another is typed.
        field.text.clear();
        field.wants_focus = true;
    }
    let row = Row::new(asked.name, asked.note);
    let left = field_ui(ui, &row, asked, (field, false));
    let wanted = field.text.trim().to_owned();
    if !left || wanted == field.kept {
        return None;
    }
    field.give_up();
    (!wanted.is_empty()).then_some(wanted)
}

/// Shows the row of steps; gives back others that were typed.
pub(super) fn steps_row(
    ui: &mut Ui,
    asked: &Asked<'_>,
    field: &mut Typed,
    words: &Words,
) -> Option<Vec<u32>> {
    field.follow(asked.now);
    let read = read_steps(&field.text);
    let wrong = read.as_ref().err().map(|problem| told(problem, words));
    let row = Row {
        name: asked.name,
        note: wrong.as_deref().unwrap_or(asked.note),
        is_wrong: wrong.is_some(),
    };
    let left = field_ui(ui, &row, asked, (field, wrong.is_some()));
    let steps = read.ok().filter(|_| left)?;
    let differs = read_steps(&field.kept).as_ref() != Ok(&steps);
    field.give_up();
    differs.then_some(steps)
}

/// The sentence on what is wrong with steps.
fn told(problem: &StepsProblem, words: &Words) -> String {
    let (key, part) = match problem {
        StepsProblem::Unreadable(part) => ("options-steps-unreadable", part.as_str()),
        StepsProblem::OutOfBounds(part) => ("options-steps-bounds", part.as_str()),
        StepsProblem::TooMany => ("options-steps-many", ""),
    };
    words.with(key, &[("part", part.into())])
}

/// Shows the row with its field; true when the field was left with what stands in it.
fn field_ui(
    ui: &mut Ui,
    row: &Row<'_>,
    asked: &Asked<'_>,
    (field, is_wrong): (&mut Typed, bool),
) -> bool {
    row_ui(ui, row, FIELD, |ui, rect| {
        let look = DayField {
            name: asked.name,
            hint: asked.hint,
            is_wrong,
        };
        let rect = egui::Rect::from_min_size(rect.min, vec2(FIELD.x, FIELD.y));
        let response = answer_field_ui(ui, rect, &mut field.text, look, false);
        if std::mem::take(&mut field.wants_focus) {
            response.request_focus();
            ui.request_repaint();
        }
        field.had_focus = response.has_focus();
        if !response.lost_focus() {
            return false;
        }
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        if pressed(Key::Enter) {
            response.request_focus();
        }
        ui.request_repaint();
        if pressed(Key::Escape) {
            field.give_up();
            return false;
        }
        true
    })
}
