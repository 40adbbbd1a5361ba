//! What is chosen: name, day and time, minutes, days, the mark that passes, decks.

use egui::{Key, Response, Ui, Vec2, vec2};
use jiff::civil::{Date, Time};

use super::field::Look;
use super::{Edit, ExamPlanAction, ExamPlanState, ExamPlanView, Hold, away, decks, minutes};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Amount, STEPPER, SWITCH, day_told, label, panel, stepper_ui, switch_ui};
use crate::lang::{DayProblem, Words, read_day};
use crate::settings::LONGEST_NAME;

/// What stands in a field: something, nothing, or what cannot be read.
type Typed<T> = Result<Option<T>, Unread>;

/// What is typed cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Unread;

/// The width of the field for a time.
const TIME: f32 = 84.0;

/// Draws the panel.
pub(super) fn form_ui(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    state: &mut ExamPlanState,
) -> Option<ExamPlanAction> {
    let t = Tokens::of(ui);
    let mut asked = None;
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let exam = exam_ui(ui, view, words, state);
        let minutes = minutes::minutes_ui(ui, view, words, state);
        let away = away::away_ui(ui, view, words, state);
        let pass = pass_ui(ui, view, words);
        let core = core_ui(ui, view, words);
        let decks = decks::decks_ui(ui, view, words, state);
        ui.add_space(size::GAP);
        label(ui, TypeRole::Small, t.text2, &words.get("plan-after"));
        let edits = [exam, away, pass, core, decks].into_iter().flatten();
        let edits = edits.map(|edit| (edit, Hold::LetGo));
        asked = minutes.into_iter().chain(edits).next();
    });
    asked.map(|(edit, hold)| ExamPlanAction::Edit(edit, hold))
}

/// What was typed and is not yet taken over.
pub(super) fn unkept(state: &ExamPlanState, view: &ExamPlanView) -> Vec<Edit> {
    let date = state.date.is_touched().then(|| typed_date(state, view));
    let time = state
        .time
        .is_touched()
        .then(|| typed_time(&state.time.text));
    let date = date.and_then(Result::ok).map(Edit::Date);
    let time = time.and_then(Result::ok).map(Edit::Time);
    date.into_iter().chain(time).collect()
}

fn exam_ui(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    state: &mut ExamPlanState,
) -> Option<Edit> {
    let name = name_ui(ui, view, words, state);
    ui.add_space(size::GAP);
    let chosen = view.draft.exam.map(|day| words.civil_date(day));
    state.date.follow(&chosen.unwrap_or_default());
    state.time.follow(&view.draft.time);
    let (mut wrong_date, mut wrong_time) = (None, None);
    if state.date.is_touched()
        && let Err(told) = day_told(&state.date.text, view.today, words)
        && !state.date.text.trim().is_empty()
    {
        wrong_date = Some(told);
    }
    if state.time.is_touched() && typed_time(&state.time.text).is_err() {
        wrong_time = Some(words.get("plan-time-wrong").into_owned());
    }
    let (date_name, day_hint) = (words.get("plan-date"), words.get("day-hint"));
    let (time_name, time_hint) = (words.get("plan-time"), words.get("plan-time-hint"));
    let look = |name, hint, is_wrong| Look {
        name,
        hint,
        is_wrong,
        has_digits: true,
    };
    let is_wrong = wrong_date.is_some();
    let date = state.date.show(ui, look(&date_name, &day_hint, is_wrong));
    ui.add_space(8.0);
    let is_wrong = wrong_time.is_some();
    let wanted = vec2(TIME, size::BUTTON);
    let time = row_ui(ui, &time_name, wanted, |ui, rect| {
        let field = &mut state.time;
        field.show_in(ui, rect, look(&time_name, &time_hint, is_wrong))
    });
    reading_ui(ui, view, words, state, wrong_date.or(wrong_time));
    let is_given_up = ui.input(|input| input.key_pressed(Key::Escape));
    let (date_left, time_left) = (left(ui, &date), left(ui, &time));
    if is_given_up && date_left && typed_date(state, view).is_err() {
        state.date.give_up();
    }
    if is_given_up && time_left && typed_time(&state.time.text).is_err() {
        state.time.give_up();
    }
    let date = date_left
        .then(|| typed_date(state, view))
        .and_then(Result::ok);
    let time = time_left
        .then(|| typed_time(&state.time.text))
        .and_then(Result::ok);
    let asked = name.or(date.map(Edit::Date)).or(time.map(Edit::Time));
    asked.filter(|edit| match edit {
        Edit::Date(day) => *day != view.draft.exam,
        Edit::Time(time) => time_words(*time) != view.draft.time,
        _ => true,
    })
}

fn name_ui(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    state: &mut ExamPlanState,
) -> Option<Edit> {
    state.name.follow(&view.draft.name);
    let (name, hint) = (words.get("plan-name"), words.get("plan-name-hint"));
    let look = Look {
        name: &name,
        hint: &hint,
        is_wrong: false,
        has_digits: false,
    };
    let response = state.name.show(ui, look);
    if !response.changed() {
        return None;
    }
    let text: String = state.name.text.chars().take(LONGEST_NAME).collect();
    state.name.text.clone_from(&text);
    Some(Edit::Name(text))
}

/// What stands under the fields: how a typed day is read, or what is wrong.
fn reading_ui(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    state: &ExamPlanState,
    wrong: Option<String>,
) {
    let t = Tokens::of(ui);
    let read = day_told(&state.date.text, view.today, words).ok();
    let told = match (wrong, read) {
        (Some(wrong), _) => Some((wrong, t.wrong)),
        (None, Some((_, told))) if state.date.is_touched() => Some((told, t.text2)),
        _ => None,
    };
    ui.scope(|ui| {
        if let Some((told, color)) = told {
            ui.add_space(4.0);
            let words = label(ui, TypeRole::Small, color, &told);
            let _ = ui.accesskit_node_builder(words.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
        }
    });
}

/// Whether a field was just left; Enter stays in it.
fn left(ui: &Ui, response: &Response) -> bool {
    let is_left = response.lost_focus();
    if is_left && ui.input(|input| input.key_pressed(Key::Enter)) {
        response.request_focus();
    }
    if is_left {
        ui.request_repaint();
    }
    is_left
}

/// The day in the field.
fn typed_date(state: &ExamPlanState, view: &ExamPlanView) -> Typed<Date> {
    match read_day(&state.date.text, view.today) {
        Ok(day) => Ok(Some(day)),
        Err(DayProblem::Empty) => Ok(None),
        Err(_) => Err(Unread),
    }
}

/// A time as it is typed: "9", "9:30", "09.30".
fn typed_time(text: &str) -> Typed<Time> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let mut parts = text.splitn(2, [':', '.', ' ', '-']);
    let mut number = |missing: i8| {
        let part = parts.next().map(str::trim);
        part.map_or(Ok(missing), |it| it.parse().map_err(|_| Unread))
    };
    let (hour, minute) = (number(0)?, number(0)?);
    Time::new(hour, minute, 0, 0).map(Some).map_err(|_| Unread)
}

/// "09:00".
fn time_words(time: Option<Time>) -> String {
    time.map(|it| format!("{:02}:{:02}", it.hour(), it.minute()))
        .unwrap_or_default()
}

fn pass_ui(ui: &mut Ui, view: &ExamPlanView, words: &Words) -> Option<Edit> {
    let name = words.get("plan-pass");
    let amount = Amount {
        name: &name,
        text: &words.with("plan-percent", &[("percent", view.draft.pass.into())]),
        value: view.draft.pass.into(),
        bounds: (0, 100),
        steps: (5, 5),
    };
    ui.add_space(size::GAP);
    let wanted = row_ui(ui, &name, STEPPER, |ui, rect| stepper_ui(ui, rect, amount));
    wanted
        .and_then(|value| u8::try_from(value).ok())
        .map(Edit::Pass)
}

fn core_ui(ui: &mut Ui, view: &ExamPlanView, words: &Words) -> Option<Edit> {
    let (is_on, count) = view.draft.core_only?;
    let t = Tokens::of(ui);
    let name = words.get("plan-core-only");
    ui.add_space(12.0);
    let wanted = vec2(SWITCH.x, size::BUTTON_SMALL);
    let switched = row_ui(ui, &name, wanted, |ui, rect| {
        switch_ui(ui, rect, &name, is_on)
    });
    let note = words.count("plan-core-note", count);
    label(ui, TypeRole::Small, t.text2, &note);
    switched.then_some(Edit::CoreOnly(!is_on))
}

/// A name with a control at its right.
pub(super) fn row_ui<R>(
    ui: &mut Ui,
    name: &str,
    wanted: Vec2,
    control: impl FnOnce(&mut Ui, egui::Rect) -> R,
) -> R {
    let t = Tokens::of(ui);
    let room = ui.available_width() - wanted.x - 12.0;
    let mut job = TypeRole::Small.job(name, t.text2);
    job.wrap.max_width = room;
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y.max(wanted.y);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.text2);
    let place = egui::Align2::RIGHT_CENTER.anchor_size(rect.right_center(), wanted);
    let builder = egui::UiBuilder::new().max_rect(place).id_salt(name);
    control(&mut ui.new_child(builder), place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_they_are_typed() {
        let read = |text| typed_time(text).map(time_words);
        assert_eq!(read("9"), Ok("09:00".into()));
        assert_eq!(read(" 14.30 "), Ok("14:30".into()));
        assert_eq!(read("09:05"), Ok("09:05".into()));
        assert_eq!(read(""), Ok(String::new()));
        for wrong in ["25:00", "9:75", "noon", ":", "-1"] {
            assert_eq!(read(wrong), Err(Unread), "{wrong}");
        }
    }
}
