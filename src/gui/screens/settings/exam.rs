//! The row of the exam: a field for its day, read as it is typed.

use egui::{Key, Rect, Ui, vec2};
use jiff::civil::Date;

use super::{Change, SettingsView};
use crate::gui::fonts::icon;
use crate::gui::theme::size;
use crate::gui::widgets::{DAY_FIELD, DayField, Row, day_field_ui, day_told, icon_button, row_ui};
use crate::lang::{DayProblem, Words, read_day};

/// What stands in the field.
#[derive(Debug, Default)]
pub(super) struct ExamField {
    text: String,
    /// The exam day the text was made from, once it was.
    kept: Option<Date>,
    filled: bool,
    had_focus: bool,
}

impl ExamField {
    /// Whether the learner was typing in the last frame.
    pub const fn had_focus(&self) -> bool {
        self.had_focus
    }

    /// What was typed and is not yet taken over, where it can be.
    pub fn unkept(&self, view: &SettingsView) -> Option<Change> {
        let wanted = match read_day(&self.text, view.today) {
            Ok(day) => Some(day),
            Err(DayProblem::Empty) => None,
            Err(_) => return None,
        };
        (wanted != self.kept && self.filled).then_some(Change::Exam(wanted))
    }

    /// Puts the exam day into the field, when it is another one than before.
    fn follow(&mut self, view: &SettingsView, words: &Words) {
        let day = view.settings.exam_day();
        if !self.filled || self.kept != day {
            self.text = day.map(|day| words.civil_date(day)).unwrap_or_default();
            self.kept = day;
            self.filled = true;
        }
    }
}

/// Shows the row; gives back the exam day that holds from now on.
pub(super) fn exam_row(
    ui: &mut Ui,
    view: &SettingsView,
    words: &Words,
    field: &mut ExamField,
) -> Option<Change> {
    field.follow(view, words);
    let name = words.get("settings-exam");
    let (note, is_wrong) = note(view, words, field);
    let row = Row {
        name: &name,
        note: &note,
        is_wrong,
    };
    let clear = view.settings.exam.as_ref().map_or(0.0, |_| size::BUTTON);
    let wanted = DAY_FIELD + vec2(clear, 0.0);
    row_ui(ui, &row, wanted, |ui, rect| {
        control(ui, rect, view, words, (field, is_wrong))
    })
}

fn note(view: &SettingsView, words: &Words, field: &ExamField) -> (String, bool) {
    let kept = view.settings.exam_day();
    match day_told(&field.text, view.today, words) {
        _ if field.text.trim().is_empty() => (words.get("settings-exam-note").into_owned(), false),
        Ok((_, told)) => (told, false),
        // A day that has passed by itself is no mistake.
        Err(told) => (
            told,
            kept.is_none_or(|day| day >= view.today) || field.had_focus,
        ),
    }
}

fn control(
    ui: &mut Ui,
    rect: Rect,
    view: &SettingsView,
    words: &Words,
    (field, is_wrong): (&mut ExamField, bool),
) -> Option<Change> {
    let place = Rect::from_min_size(rect.min, DAY_FIELD);
    let look = DayField {
        name: &words.get("first-exam-name"),
        hint: &words.get("day-hint"),
        is_wrong,
    };
    let response = day_field_ui(ui, place, &mut field.text, look);
    let mut asked = None;
    if response.lost_focus() {
        // What can be read counts however the field is left; Esc gives up only what cannot.
        asked = field.unkept(view);
        let (escaped, entered) = ui.input(|input| {
            (
                input.key_pressed(Key::Escape),
                input.key_pressed(Key::Enter),
            )
        });
        if escaped && asked.is_none() {
            field.filled = false;
        }
        if entered {
            response.request_focus();
        }
        ui.request_repaint();
    }
    field.had_focus = response.has_focus();
    if view.settings.exam.is_some() {
        let square = vec2(size::BUTTON_SMALL, size::BUTTON_SMALL);
        let at = rect.right_center() - vec2(square.x / 2.0, 0.0);
        let name = words.get("settings-exam-clear");
        let place = Rect::from_center_size(at, square);
        if icon_button(ui, place, icon::CLOSE, &name, true).clicked() {
            field.filled = false;
            asked = Some(Change::Exam(None));
        }
    }
    asked
}
