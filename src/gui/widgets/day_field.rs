//! Fields for a day and for an answer, and how what stands in them is read.

use egui::{Event, Key, Margin, Rect, Response, TextEdit, Ui, vec2};
use jiff::civil::Date;

use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::lang::{DayProblem, Words, read_day};
use crate::limits::MAX_TYPED_CHARS;

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
    answer_field_ui(ui, rect, text, field, true)
}

/// Shows a field for an answer in `rect`; where it has digits, the number row of every layout
/// gives them.
pub fn answer_field_ui(
    ui: &mut Ui,
    rect: Rect,
    text: &mut String,
    field: DayField<'_>,
    has_digits: bool,
) -> Response {
    let t = Tokens::of(ui);
    let role = TypeRole::Body;
    let edge = if field.is_wrong { t.wrong } else { t.border };
    let widgets = &mut ui.visuals_mut().widgets;
    for widget in [&mut widgets.inactive, &mut widgets.hovered] {
        widget.bg_stroke.color = edge;
    }
    let pad = ((rect.height() - role.line()) / 2.0) as i8;
    let hint = role.job(field.hint, t.text3);
    let id = ui.scope_id().with("day");
    if has_digits && ui.memory(|memory| memory.has_focus(id)) {
        ui.input_mut(|input| mean_digits(&mut input.events, text));
    }
    let edit = TextEdit::singleline(text)
        .id(id)
        .char_limit(MAX_TYPED_CHARS)
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
        Err(DayProblem::NoSuchDay) => Err(words.get("day-none").into_owned()),
        Err(DayProblem::Unreadable) => Err(words.get("day-unreadable").into_owned()),
        Err(DayProblem::Past(date)) => {
            Err(words.with("day-past", &[("day", words.civil_date(date).into())]))
        }
    }
}

/// Turns what the number row types on layouts without digits there, as the Kazakh one, into
/// digits, where a digit can be meant after `text`.
fn mean_digits(events: &mut [Event], text: &str) {
    let mut before = text.chars().next_back();
    let mut row = None;
    for event in events {
        match event {
            Event::Key {
                physical_key: Some(key),
                pressed: true,
                modifiers,
                ..
            } => row = digit_of(*key).filter(|_| modifiers.is_none()),
            Event::Text(typed) => {
                match row.take() {
                    Some('-') if before.is_some_and(|last| last.is_ascii_digit()) => {
                        "-".clone_into(typed);
                    }
                    Some('-') | None => {}
                    Some(digit) if is_digit_meant(before, typed) => *typed = digit.to_string(),
                    Some(_) => {}
                }
                before = typed.chars().next_back().or(before);
            }
            _ => {}
        }
    }
}

/// The digit a key of the number row stands for, or the hyphen at its end.
fn digit_of(key: Key) -> Option<char> {
    if key == Key::Minus {
        return Some('-');
    }
    let mut name = key.name().chars();
    match (name.next(), name.next()) {
        (Some(digit), None) if digit.is_ascii_digit() => Some(digit),
        _ => None,
    }
}

/// Inside a word a letter is meant, and nobody means the quote that 1 types there. Four Kazakh
/// months begin with «қ», the letter of 0; they follow a space, and a number any other sign.
fn is_digit_meant(before: Option<char>, typed: &str) -> bool {
    match before {
        _ if typed == "\"" => true,
        Some(last) if last.is_alphabetic() => false,
        Some(last) if last.is_whitespace() => typed != "қ",
        Some(_) => true,
        None => typed != "қ",
    }
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    /// What stands in the field after these keys of the number row and letters of a Kazakh
    /// layout.
    fn typed(keys: &[(Option<Key>, &str)]) -> String {
        let mut field = String::new();
        for (key, text) in keys {
            let press = key.map(|key| Event::Key {
                key,
                physical_key: Some(key),
                pressed: true,
                repeat: false,
                modifiers: Modifiers::NONE,
            });
            let mut events: Vec<Event> = press.into_iter().collect();
            events.push(Event::Text((*text).to_owned()));
            mean_digits(&mut events, &field);
            if let Some(Event::Text(text)) = events.last() {
                field.push_str(text);
            }
        }
        field
    }

    #[test]
    fn the_number_row_of_the_kazakh_layout_gives_digits() {
        let (two, zero, seven) = (Some(Key::Num2), Some(Key::Num0), Some(Key::Num7));
        let day = [(two, "ә"), (zero, "қ"), (None, " ")];
        let year = [
            (None, " "),
            (two, "ә"),
            (zero, "қ"),
            (two, "ә"),
            (seven, "."),
        ];
        let month = [(zero, "қ"), (None, "а"), (zero, "қ"), (two, "ә")];
        let all: Vec<_> = day.into_iter().chain(month).chain(year).collect();
        assert_eq!(typed(&all), "20 қақә 2027");
        let minus = Some(Key::Minus);
        let signs = [
            (two, "ә"),
            (zero, "қ"),
            (None, "№"),
            (zero, "қ"),
            (two, "ә"),
            (minus, "ө"),
            (two, "ә"),
            (zero, "қ"),
            (two, "ә"),
            (seven, "."),
        ];
        assert_eq!(typed(&signs), "20№02-2027");
        assert_eq!(typed(&[(None, "ы"), (Some(Key::Num1), "\"")]), "ы1");
        assert_eq!(
            typed(&[(two, "2"), (zero, "0")]),
            "20",
            "layouts with digits"
        );
    }
}
