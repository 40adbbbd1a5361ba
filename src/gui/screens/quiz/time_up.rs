//! The end of the time, and the question whether a quiz shall end before it is over.

use egui::{Rect, Ui, UiBuilder, vec2};

use super::{QuizAction, QuizMark, QuizState, QuizView};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, dialog_ui, label};
use crate::lang::Words;

/// The height of the words and buttons together.
const HEIGHT: f32 = 220.0;

/// Says that the time is over, and offers the result and more time.
pub(super) fn time_up_ui(
    ui: &mut Ui,
    view: &QuizView,
    words: &Words,
    (state, fresh): (&mut QuizState, bool),
) -> Option<QuizAction> {
    let t = Tokens::of(ui);
    let width = size::CARD.min(ui.available_width() - 2.0 * size::GAP);
    let place = Rect::from_center_size(ui.max_rect().center(), vec2(width, HEIGHT));
    let mut asked = None;
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.vertical_centered(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            label(ui, TypeRole::Subtitle, t.text, &words.get("quiz-time-up"));
            ui.add_space(4.0);
            let (answered, count) = (view.marks.len() - open(view), view.marks.len());
            let args = [("answered", answered.into()), ("count", count.into())];
            let detail = words.with("quiz-time-up-detail", &args);
            label(ui, TypeRole::Body, t.text2, &detail);
            ui.add_space(size::GAP_WIDE);
            let text = words.get("quiz-see-result");
            let result = Button::new(ButtonKind::Primary, &text)
                .key(Command::NextQuestion.key_words(words))
                .focus(fresh);
            if result.show(ui).clicked() {
                asked = Some(QuizAction::Finish);
            }
            ui.add_space(12.0);
            let text = words.get("quiz-lengthen");
            let more = Button::new(ButtonKind::Secondary, &text).show(ui);
            state.apart.push(more.id);
            if more.clicked() {
                asked = Some(QuizAction::Lengthen);
            }
        });
    });
    asked
}

/// Asks whether the quiz shall end now, while that is asked.
pub(super) fn finish_dialog_ui(
    ui: &Ui,
    view: &QuizView,
    words: &Words,
    state: &mut QuizState,
) -> Option<QuizAction> {
    if !state.finish_open {
        return None;
    }
    let shown = dialog_ui(ui, "finish the quiz", |ui| finish_words(ui, view, words));
    if shown.inner.is_some() || shown.should_close() {
        state.finish_open = false;
        state.greeted = None;
        ui.request_repaint();
    }
    shown.inner
}

fn finish_words(ui: &mut Ui, view: &QuizView, words: &Words) -> Option<QuizAction> {
    let t = Tokens::of(ui);
    ui.set_width(380.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    label(
        ui,
        TypeRole::Subtitle,
        t.text,
        &words.get("quiz-finish-title"),
    );
    let detail = words.count("quiz-finish-detail", open(view));
    label(ui, TypeRole::Body, t.text2, &detail);
    ui.add_space(12.0);
    let mut finishes = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
        let first = ui.memory(|memory| memory.focused().is_none());
        let text = words.get("quiz-finish-do");
        let finish = Button::new(ButtonKind::Primary, &text).focus(first);
        finishes = finish.show(ui).clicked();
        let text = words.get("quiz-go-on");
        if Button::new(ButtonKind::Secondary, &text).show(ui).clicked() {
            ui.close();
        }
    });
    finishes.then_some(QuizAction::Finish)
}

/// How many questions have no answer.
fn open(view: &QuizView) -> usize {
    let is_open = |mark: &&QuizMark| matches!(mark, QuizMark::Open | QuizMark::Here);
    view.marks.iter().filter(is_open).count()
}
