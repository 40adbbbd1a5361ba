//! A quiz: its questions one by one, how each is answered, and what is told of it.
//!
//! Deliberately absent: the screen does not know what is right before it is told; it asks
//! for an answer to be checked and is shown the rest.

mod bottom_bar;
mod draft;
mod feedback;
mod field;
mod keys;
mod options;
mod order;
mod page;
mod pairs;
mod time_up;
mod top_bar;

pub use bottom_bar::most_height as bottom_bar_height;
pub use page::kind_key;

use egui::{CentralPanel, Frame, Id, Panel, Ui};

use self::draft::Draft;
use super::review::{SavingError, saving_error_ui};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::rich_text::{drawn, plain_text};
use crate::gui::widgets::{announce, is_low, keys_dialog_ui};
use crate::lang::Words;
use crate::session::{FeedbackView, Grade, QuestionView, Response, Sureness};

/// What a quiz shows.
#[allow(clippy::struct_excessive_bools)] // Each may hold with each other.
#[derive(Debug, Clone, PartialEq)]
pub struct QuizView {
    /// What it is called: "Quiz: Alash in Semey".
    pub title: String,
    /// The number of the question on screen, from 0.
    pub number: usize,
    /// What is known of each question.
    pub marks: Vec<QuizMark>,
    /// The time left or used.
    pub clock: Option<Clock>,
    /// The question on screen.
    pub question: QuestionView,
    /// How what is typed as a date is read, once something is.
    pub read_back: Option<ReadBack>,
    /// What is told once the question is answered.
    pub told: Option<ToldView>,
    /// Whether the learner is asked how sure they are.
    pub asks_sureness: bool,
    /// Whether the time is over; no answer is taken then.
    pub is_time_up: bool,
    /// Whether there is a limit that can be lengthened.
    pub has_limit: bool,
    /// Whether no question without an answer comes after this one.
    pub is_last: bool,
    /// Why the last answer is not saved, if so.
    pub saving_error: Option<SavingError>,
}

/// What the row of marks shows of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuizMark {
    /// It waits.
    Open,
    /// It is on screen and waits.
    Here,
    /// It is answered, and nothing is told yet.
    Answered,
    /// It is answered, and this good.
    Marked(Grade),
}

/// How a typed date is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadBack {
    /// "Read as April 1917, a month", or what is missing.
    pub told: String,
    /// Whether it is read as a date.
    pub is_readable: bool,
}

/// The time left or used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clock {
    /// "6:12".
    pub time: String,
    /// The same as a sentence.
    pub sentence: String,
    /// Whether little is left.
    pub is_short: bool,
}

/// What is told of an answered question, and what was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldView {
    /// What is told.
    pub feedback: FeedbackView,
    /// What was answered.
    pub response: Response,
    /// How sure the learner was.
    pub sureness: Option<Sureness>,
    /// Whether it is looked at again from the result.
    pub is_looked_at: bool,
}

/// What the learner can ask for in a quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuizAction {
    /// Check this answer.
    Check(Response, Option<Sureness>),
    /// Go on to the next question, or to the result.
    Next,
    /// Count the answer as right.
    Claim,
    /// Leave the quiz; it is kept. From a question looked at again, back to the result.
    Leave,
    /// Give five more minutes.
    Lengthen,
    /// End the quiz now.
    Finish,
    /// Save the answer again.
    TryAgain,
}

/// What the quiz remembers between frames.
#[allow(clippy::struct_excessive_bools)] // Each may hold with each other.
#[derive(Debug, Default)]
pub struct QuizState {
    keys_open: bool,
    /// Whether the learner is asked if the quiz shall end.
    finish_open: bool,
    source_open: bool,
    /// The half-made answer.
    draft: Draft,
    sureness: Option<Sureness>,
    /// Whether the learner tried to check what cannot be read.
    is_refused: bool,
    /// The question and stage whose main control had the focus given to it.
    greeted: Option<(usize, Stage)>,
    /// The question the draft is for.
    drafted: Option<usize>,
    /// The controls that answer Enter by themselves.
    apart: Vec<Id>,
    /// The button that goes on, which Enter means too.
    main: Option<Id>,
    /// What of the feedback stands in the bar at the bottom.
    in_bar: InBar,
}

impl QuizState {
    /// What stands in the field.
    #[must_use]
    pub fn typed(&self) -> &str {
        match &self.draft {
            Draft::Text(text) => text,
            _ => "",
        }
    }

    /// Draws everything anew, the half-made answer kept: the learner comes back.
    pub fn come_back(&mut self) {
        self.greeted = None;
        self.keys_open = false;
        self.finish_open = false;
    }
}

/// What is done with the question on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asking,
    Telling,
    TimeUp,
}

/// What of the feedback has room in the bar at the bottom.
#[derive(Debug, Clone, Copy, Default)]
struct InBar {
    said: bool,
    added: bool,
}

impl QuizView {
    const fn stage(&self) -> Stage {
        match &self.told {
            Some(_) => Stage::Telling,
            None if self.is_time_up => Stage::TimeUp,
            None => Stage::Asking,
        }
    }
}

/// Draws the quiz over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &QuizView,
    words: &Words,
    state: &mut QuizState,
) -> Option<QuizAction> {
    let fresh = greet(view, state);
    let by_key = keys::shortcuts(ui, view, state);
    state.apart.clear();
    let t = Tokens::of(ui);
    announce(ui, &announcement(view, words));
    let bar = Panel::top("quiz top")
        .exact_size(if is_low(ui) { 48.0 } else { 56.0 })
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(t.bg));
    let in_top = bar
        .show(ui, |ui| top_bar::top_bar_ui(ui, view, words, state))
        .inner;
    let in_bottom = match view.stage() {
        Stage::TimeUp => None,
        _ => bottom(ui, view, words, state, fresh),
    };
    let main = CentralPanel::default()
        .frame(Frame::new().fill(t.bg))
        .show(ui, |ui| {
            if view.stage() == Stage::TimeUp {
                return time_up::time_up_ui(ui, view, words, (state, fresh));
            }
            page::page_ui(ui, view, words, state, fresh);
            None
        });
    let dialog = time_up::finish_dialog_ui(ui, view, words, state);
    if keys_dialog_ui(ui, &mut state.keys_open, keys::commands(view), words) {
        state.greeted = None;
    }
    by_key.or(in_top).or(in_bottom).or(main.inner).or(dialog)
}

/// Notes which question and stage is shown; true when it is another one than before.
fn greet(view: &QuizView, state: &mut QuizState) -> bool {
    if state.drafted != Some(view.number) {
        state.drafted = Some(view.number);
        state.draft = Draft::of(&view.question.body);
        state.sureness = None;
        state.source_open = false;
        state.is_refused = false;
    }
    let now = (view.number, view.stage());
    if state.greeted == Some(now) {
        return false;
    }
    state.greeted = Some(now);
    true
}

fn bottom(
    ui: &mut Ui,
    view: &QuizView,
    words: &Words,
    state: &mut QuizState,
    fresh: bool,
) -> Option<QuizAction> {
    let in_bar = bottom_bar::bottom_bar_ui(ui, view, words, state, fresh);
    let failed = view.saving_error.as_ref();
    let again = failed.is_some_and(|error| saving_error_ui(ui, error, size::QUIZ, words));
    in_bar.or(again.then_some(QuizAction::TryAgain))
}

fn announcement(view: &QuizView, words: &Words) -> String {
    match (&view.told, view.stage()) {
        (Some(told), _) => {
            let feedback = &told.feedback;
            format!("{} {}", feedback.headline, feedback.answer)
        }
        (None, Stage::TimeUp) => words.get("quiz-time-up").into_owned(),
        (None, _) => {
            let stem = plain_text(&drawn(&view.question.stem));
            format!("{}. {stem}", position(view, words))
        }
    }
}

/// "Question 7 of 20".
fn position(view: &QuizView, words: &Words) -> String {
    let args = [
        ("number", (view.number + 1).into()),
        ("count", view.marks.len().into()),
    ];
    words.with("quiz-position", &args)
}

/// The words of the three ways to be sure, the least sure first.
fn sureness_words(words: &Words) -> [String; 3] {
    ["sure-guess", "sure-think-so", "sure-sure"].map(|key| words.get(key).into_owned())
}
