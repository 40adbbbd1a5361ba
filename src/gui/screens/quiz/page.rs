//! The column in the middle: the question, what is done with it, and what is told of it.

use egui::{Layout, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use super::{Draft, QuizState, QuizView, feedback, field, options, order, pairs};
use crate::gui::command::Command;
use crate::gui::fonts::{Length, TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::rich_text::{drawn, letters, rich_text_ui};
use crate::gui::widgets::{chip_ui, is_low, label};
use crate::lang::Words;
use crate::session::{BodyView, QuestionKind, QuestionView};

/// How far an arrow scrolls.
const LINE: f32 = 40.0;

/// How far a page key scrolls.
const PAGE: f32 = 240.0;

/// Draws the column; it scrolls inside itself.
pub(super) fn page_ui(
    ui: &mut Ui,
    view: &QuizView,
    words: &Words,
    state: &mut QuizState,
    fresh: bool,
) {
    let by = scrolled_by_keys(ui, view.told.is_some());
    let area = ScrollArea::vertical()
        .id_salt(("quiz page", view.number))
        .auto_shrink([false, false]);
    area.show(ui, |ui| {
        ui.scroll_with_delta(vec2(0.0, -by));
        let all = ui.available_rect_before_wrap();
        let width = size::QUIZ.min(all.width() - 2.0 * size::GAP);
        let begin = pos2(all.center().x - width / 2.0, all.top());
        let column = Rect::from_min_size(begin, vec2(width, all.height()));
        let builder = UiBuilder::new().max_rect(column).id_salt(view.number);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            column_ui(ui, view, words, state, fresh);
        });
    });
}

/// While a question waits, the arrows are its own.
fn scrolled_by_keys(ui: &Ui, is_told: bool) -> f32 {
    let line = if is_told { LINE } else { 0.0 };
    let keys = [
        (Command::PageDown, PAGE),
        (Command::PageUp, -PAGE),
        (Command::ScrollDown, line),
        (Command::ScrollUp, -line),
    ];
    let pressed = keys
        .into_iter()
        .filter(|(command, way)| *way != 0.0 && command.pressed(ui));
    pressed.map(|(_, way)| way).sum()
}

fn column_ui(ui: &mut Ui, view: &QuizView, words: &Words, state: &mut QuizState, fresh: bool) {
    let low = is_low(ui);
    ui.add_space(if low { 16.0 } else { 24.0 });
    head_ui(ui, &view.question, words);
    ui.add_space(size::GAP);
    if fresh && view.told.is_none() {
        // The focus of the question before is over.
        ui.memory_mut(|memory| memory.focused().map(|id| memory.surrender_focus(id)));
    }
    body_ui(ui, view, words, (state, fresh));
    if let Some(told) = &view.told {
        ui.add_space(size::GAP);
        feedback::feedback_ui(ui, (view, told), words, state);
    }
    ui.add_space(size::GAP_WIDE);
}

fn head_ui(ui: &mut Ui, question: &QuestionView, words: &Words) {
    let t = Tokens::of(ui);
    let layout = Layout::left_to_right(egui::Align::Center).with_main_wrap(true);
    ui.spacing_mut().interact_size.y = size::CHIP;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), size::CHIP), layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        chip_ui(
            ui,
            Some(kind_icon(question.kind)),
            &words.get(kind_key(question.kind)),
        );
        chip_ui(ui, None, &question.topic);
        if let Some(period) = &question.period {
            chip_ui(ui, Some(icon::CALENDAR), period);
        }
    });
    ui.add_space(12.0);
    if let Some(context) = &question.context {
        label(ui, TypeRole::Body, t.text2, context);
        ui.add_space(4.0);
    }
    let stem = drawn(&question.stem);
    let length = match Length::of(letters(&stem)) {
        Length::Long => Length::Long,
        _ => Length::Medium,
    };
    rich_text_ui(ui, &stem, TypeRole::Question(length), t.text);
}

/// The message that names a kind of question by what is done.
#[must_use]
pub const fn kind_key(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Choice => "quiz-kind-choice",
        QuestionKind::Truth => "quiz-kind-truth",
        QuestionKind::Several => "quiz-kind-several",
        QuestionKind::Typed => "quiz-kind-typed",
        QuestionKind::Date => "quiz-kind-date",
        QuestionKind::Number => "quiz-kind-number",
        QuestionKind::Order => "quiz-kind-order",
        QuestionKind::Match => "quiz-kind-match",
        QuestionKind::Gap => "quiz-kind-gap",
    }
}

const fn kind_icon(kind: QuestionKind) -> char {
    match kind {
        QuestionKind::Choice => icon::CHECKS,
        QuestionKind::Truth => icon::SCALES,
        QuestionKind::Several => icon::CHECK_SQUARE,
        QuestionKind::Typed => icon::KEYBOARD,
        QuestionKind::Date => icon::CALENDAR,
        QuestionKind::Number => icon::HASH,
        QuestionKind::Order => icon::ORDER,
        QuestionKind::Match => icon::BOTH_WAYS,
        QuestionKind::Gap => icon::GAP,
    }
}

fn body_ui(ui: &mut Ui, view: &QuizView, words: &Words, (state, fresh): (&mut QuizState, bool)) {
    match &view.question.body {
        BodyView::Choice(texts) => {
            options::one_ui(ui, view.told.as_ref(), texts, words, &mut state.draft);
        }
        BodyView::Truth => {
            let texts = ["quiz-true", "quiz-false"].map(|key| words.get(key).into_owned());
            options::one_ui(ui, view.told.as_ref(), &texts, words, &mut state.draft);
        }
        BodyView::Several(texts) => {
            options::several_ui(ui, view.told.as_ref(), texts, words, &mut state.draft);
        }
        BodyView::Typed | BodyView::Date | BodyView::Number => {
            field::field_ui(ui, view, words, (state, fresh));
        }
        BodyView::Order(items) => match &view.told {
            Some(told) => order::told_ui(ui, items, told, words),
            None => order::order_ui(ui, items, words, (&mut state.draft, fresh)),
        },
        BodyView::Match { left, right } => match &view.told {
            Some(told) => pairs::told_ui(ui, (left, right), told, words),
            None => pairs::pairs_ui(ui, (left, right), words, (&mut state.draft, fresh)),
        },
    }
    if view.told.is_some() {
        return;
    }
    if let Draft::Several(_) = state.draft {
        ui.add_space(12.0);
        let t = Tokens::of(ui);
        label(ui, TypeRole::Small, t.text2, &words.get("quiz-several-how"));
    }
}
