//! What can be done in a quiz by keys.

use egui::{Memory, Popup, Ui};

use super::draft::Draft;
use super::{QuizAction, QuizState, QuizView, Stage};
use crate::gui::command::Command;
use crate::session::{BodyView, QuestionKind, Response, Sureness};

/// The keys that say how sure the learner is.
pub(super) const SURENESS: [(Command, Sureness); 3] = [
    (Command::Guess, Sureness::Guess),
    (Command::ThinkSo, Sureness::ThinkSo),
    (Command::Sure, Sureness::Sure),
];

/// What the keys pressed now ask for.
pub(super) fn shortcuts(ui: &Ui, view: &QuizView, state: &mut QuizState) -> Option<QuizAction> {
    // An open menu closes on Esc, and its lines answer Enter.
    if Popup::is_any_open(ui.ctx()) {
        return None;
    }
    if Command::LeaveQuiz.pressed_anywhere(ui) {
        return Some(QuizAction::Leave);
    }
    let focused = ui.memory(Memory::focused);
    let free = focused.is_none_or(|id| match view.stage() {
        Stage::Telling => state.main.is_none_or(|main| main == id),
        Stage::Asking | Stage::TimeUp => !state.apart.contains(&id),
    });
    let enter = |command: Command| free && command.pressed_anywhere(ui);
    match view.stage() {
        Stage::TimeUp => enter(Command::NextQuestion).then_some(QuizAction::Finish),
        Stage::Telling => {
            if Command::ToggleSource.pressed(ui) {
                state.source_open = !state.source_open;
            }
            enter(Command::NextQuestion).then_some(QuizAction::Next)
        }
        Stage::Asking => {
            answer_keys(ui, view, state);
            if Command::SkipQuestion.pressed_anywhere(ui) {
                return Some(QuizAction::Check(Response::Skipped, None));
            }
            if enter(Command::CheckAnswer) {
                return check(view, state);
            }
            None
        }
    }
}

/// The answer to be checked. What cannot be read as a date is refused and costs nothing.
pub(super) fn check(view: &QuizView, state: &mut QuizState) -> Option<QuizAction> {
    let response = state.draft.response(&view.question.body)?;
    let readable = view.read_back.as_ref().is_some_and(|it| it.is_readable);
    if view.question.kind == QuestionKind::Date && !readable {
        state.is_refused = true;
        return None;
    }
    Some(QuizAction::Check(response, state.sureness))
}

fn answer_keys(ui: &Ui, view: &QuizView, state: &mut QuizState) {
    if view.asks_sureness {
        let said = SURENESS
            .iter()
            .find(|(command, _)| command.pressed_anywhere(ui));
        state.sureness = said.map(|(_, said)| *said).or(state.sureness);
    }
    match &view.question.body {
        BodyView::Choice(options) => one_keys(ui, &mut state.draft, options.len()),
        BodyView::Truth => one_keys(ui, &mut state.draft, 2),
        BodyView::Several(options) => {
            if let (Draft::Several(chosen), Some(place)) =
                (&mut state.draft, option_pressed(ui, options.len()))
            {
                chosen[place] = !chosen[place];
            }
        }
        BodyView::Order(_) => order_keys(ui, &mut state.draft),
        BodyView::Match { right, .. } => pair_keys(ui, &mut state.draft, right.len()),
        BodyView::Typed | BodyView::Date | BodyView::Number => {}
    }
}

fn option_pressed(ui: &Ui, count: usize) -> Option<usize> {
    (0..count)
        .find(|place| u8::try_from(*place).is_ok_and(|place| Command::Option(place).pressed(ui)))
}

fn one_keys(ui: &Ui, draft: &mut Draft, count: usize) {
    if let Some(place) = option_pressed(ui, count) {
        *draft = Draft::One(Some(place));
    }
    for (command, down) in [(Command::ItemBelow, true), (Command::ItemAbove, false)] {
        if command.pressed(ui) {
            draft.step_option(down, count);
        }
    }
}

fn order_keys(ui: &Ui, draft: &mut Draft) {
    let Draft::Order { order, at } = draft else {
        return;
    };
    let (count, at) = (order.len(), *at);
    if Command::MoveUp.pressed(ui) {
        draft.send(at, at.saturating_sub(1));
    } else if Command::MoveDown.pressed(ui) {
        draft.send(at, at + 1);
    } else if let Some(to) = (0..count)
        .find(|place| u8::try_from(*place).is_ok_and(|place| Command::SendTo(place).pressed(ui)))
    {
        draft.send(at, to);
    }
    step_keys(ui, draft);
}

fn pair_keys(ui: &Ui, draft: &mut Draft, count: usize) {
    if let Some(partner) = option_pressed(ui, count) {
        draft.pair(partner);
    }
    if Command::Unpair.pressed(ui) {
        draft.unpair();
    }
    step_keys(ui, draft);
}

fn step_keys(ui: &Ui, draft: &mut Draft) {
    for (command, down) in [(Command::ItemBelow, true), (Command::ItemAbove, false)] {
        if command.pressed(ui) {
            draft.step(down);
        }
    }
}

/// The keys of the question on screen, for the list of keys.
pub(super) const fn commands(view: &QuizView) -> &'static [Command] {
    use Command::{
        CheckAnswer, Guess, ItemAbove, ItemBelow, LeaveQuiz, MoveDown, MoveUp, NextQuestion,
        Option, PageDown, PageUp, ScrollDown, ScrollUp, SendTo, ShowKeys, SkipQuestion, Sure,
        ThinkSo, ToggleSource, Unpair,
    };
    if view.told.is_some() {
        return &[
            NextQuestion,
            ToggleSource,
            ScrollUp,
            ScrollDown,
            PageUp,
            PageDown,
            LeaveQuiz,
            ShowKeys,
        ];
    }
    match &view.question.body {
        BodyView::Choice(_) | BodyView::Truth | BodyView::Several(_) => &[
            Option(0),
            CheckAnswer,
            SkipQuestion,
            Guess,
            ThinkSo,
            Sure,
            LeaveQuiz,
            ShowKeys,
        ],
        BodyView::Typed | BodyView::Date | BodyView::Number => &[
            CheckAnswer,
            SkipQuestion,
            Guess,
            ThinkSo,
            Sure,
            LeaveQuiz,
            ShowKeys,
        ],
        BodyView::Order(_) => &[
            ItemAbove,
            ItemBelow,
            MoveUp,
            MoveDown,
            SendTo(0),
            CheckAnswer,
            SkipQuestion,
            Guess,
            ThinkSo,
            Sure,
            LeaveQuiz,
            ShowKeys,
        ],
        BodyView::Match { .. } => &[
            ItemAbove,
            ItemBelow,
            Option(0),
            Unpair,
            CheckAnswer,
            SkipQuestion,
            Guess,
            ThinkSo,
            Sure,
            LeaveQuiz,
            ShowKeys,
        ],
    }
}
