//! Quizzes: set up, asked, left and taken up again, and their results.

mod practising;
mod result;
mod setup;

use std::time::Duration;

use egui::Ui;

use self::practising::NextRound;
pub(in crate::gui) use self::setup::QuizChoices;
pub(super) use self::setup::SetupScreen;
use super::{App, Screen};
use crate::collection::{Collection, RunningQuiz};
use crate::gui::models::{earlier, quiz_view};
use crate::gui::screens::quiz::{self, QuizAction, QuizState};
use crate::gui::screens::quiz_result::{ResultState, ResultView};
use crate::gui::screens::review::SavingError;
use crate::session::{Quiz, QuizPosition, Response, Sureness};
use crate::storage::StoreError;
use crate::time::Timestamp;

/// How often the time used is kept while a question waits, in milliseconds.
const KEEP_MILLIS: i64 = 15_000;

/// Without a limit a question is not counted as longer than this: the learner was away.
const LONGEST_MILLIS: u64 = 600_000;

/// What "Lengthen" adds, in seconds.
const LENGTHEN_SECS: u32 = 300;

/// A quiz that is asked.
pub(in crate::gui) struct QuizScreen {
    pub state: QuizState,
    pub running: RunningQuiz,
    pub saving_error: Option<(SavingError, Pending)>,
    /// The question that waits, and since when.
    shown: Option<usize>,
    shown_at: Timestamp,
    kept_at: Timestamp,
    /// Where a quiz practises: what is asked if it has to go on.
    next_round: NextRound,
}

/// What could not be saved, to be tried again.
#[derive(Debug, Clone)]
pub(in crate::gui) enum Pending {
    Answer(Response, Option<Sureness>),
    Claim,
    Extend,
}

/// A quiz that is over.
pub(super) struct ResultScreen {
    running: RunningQuiz,
    state: ResultState,
    view: Option<ResultView>,
    /// The question looked at.
    looking: Option<(usize, QuizState)>,
}

impl QuizScreen {
    fn new(running: RunningQuiz, now: Timestamp) -> Self {
        Self {
            state: QuizState::default(),
            running,
            saving_error: None,
            shown: None,
            shown_at: now,
            kept_at: now,
            next_round: NextRound::default(),
        }
    }

    /// Milliseconds on the question that waits.
    pub fn on_question(&self, now: Timestamp) -> u64 {
        let session = &self.running.session;
        let most = session.left_millis(0).unwrap_or(LONGEST_MILLIS);
        let spent = now.0.saturating_sub(self.shown_at.0).max(0);
        spent.unsigned_abs().min(most)
    }

    /// Begins to count the time of a question that has just come.
    fn turn(&mut self, now: Timestamp) {
        let asked = match self.running.session.position() {
            QuizPosition::Asking(number) => Some(number),
            _ => None,
        };
        if self.shown != asked {
            self.shown = asked;
            self.shown_at = now;
            self.kept_at = now;
        }
    }

    /// Counts the time of the question that waits, because the learner leaves it.
    fn rest(&mut self, now: Timestamp) {
        if self.shown.is_some() {
            let spent = self.on_question(now);
            self.running.session.spent(spent);
        }
        self.shown = None;
        self.shown_at = now;
    }
}

impl App {
    fn begin_quiz(&mut self, quiz: Quiz) {
        let now = (self.clock)();
        let Some(collection) = &mut self.collection else {
            return;
        };
        if quiz.questions.is_empty() || collection.read_only().is_some() {
            return;
        }
        match collection.begin_quiz(quiz, now) {
            Ok(running) => self.show_quiz(running),
            Err(error) => {
                self.toasts.push(error.message(&self.words), None);
                self.rebuild_setup();
            }
        }
    }

    /// Goes on with the quiz that was left.
    fn go_on_with_quiz(&mut self) {
        let now = (self.clock)();
        let Some(collection) = &self.collection else {
            return;
        };
        let kept = collection.unfinished_quiz();
        let resting = self.resting_quiz.take();
        let id = match kept {
            Ok(Some(id)) => id,
            Ok(None) => return self.rebuild_setup(),
            Err(error) => return self.fail(&error),
        };
        if let Some(mut resting) = resting
            && resting.running.id == id
        {
            resting.state.come_back();
            resting.shown_at = now;
            self.screen = Screen::Quiz(resting);
            return;
        }
        match collection.open_quiz(id) {
            Ok(Some(running)) => {
                self.screen = Screen::Quiz(Box::new(QuizScreen::new(running, now)));
            }
            Ok(None) => self.rebuild_setup(),
            Err(error) => self.fail(&error),
        }
    }

    fn open_earlier(&mut self, place: usize) {
        let Some(collection) = &self.collection else {
            return;
        };
        let opened = earlier(collection).and_then(|quizzes| match quizzes.get(place) {
            Some(quiz) => collection.open_quiz(quiz.id),
            None => Ok(None),
        });
        match opened {
            Ok(Some(running)) => self.show_result(running),
            Ok(None) => self.rebuild_setup(),
            Err(error) => self.fail(&error),
        }
    }

    fn show_result(&mut self, running: RunningQuiz) {
        self.screen = Screen::QuizResult(Box::new(ResultScreen {
            running,
            state: ResultState::default(),
            view: None,
            looking: None,
        }));
    }

    pub(super) fn quiz_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let (Screen::Quiz(screen), Some(collection)) = (&mut self.screen, &mut self.collection)
        else {
            return;
        };
        screen.turn(now);
        keep_now_and_then(screen, collection, now);
        screen
            .next_round
            .tend(&screen.running, collection, (self.workplace, ui.ctx()));
        let Some(view) = quiz_view(screen, collection, &self.words, now) else {
            return self.end_of_questions();
        };
        let runs = view.told.is_none() && !view.is_time_up;
        if runs && screen.on_question(now) < LONGEST_MILLIS {
            let whole = screen.running.session.used_millis() + screen.on_question(now);
            ui.request_repaint_after(Duration::from_millis(1000 - whole % 1000));
        }
        if let Some(action) = quiz::show(ui, &view, &self.words, &mut screen.state) {
            self.act_on_quiz(action);
            ui.request_repaint();
        }
    }

    fn act_on_quiz(&mut self, action: QuizAction) {
        match action {
            QuizAction::Check(response, sureness) => self.answer_question(response, sureness),
            QuizAction::Next => self.next_question(),
            QuizAction::Claim => self.claim_right(),
            QuizAction::Leave => self.leave_quiz(),
            QuizAction::Lengthen => self.lengthen_quiz(),
            QuizAction::Finish => self.finish_quiz(),
            QuizAction::TryAgain => self.try_again(),
        }
    }

    /// Saves an answer; only when it is on disk does the quiz go on.
    fn answer_question(&mut self, response: Response, sureness: Option<Sureness>) {
        let now = (self.clock)();
        let (Screen::Quiz(screen), Some(collection)) = (&mut self.screen, &mut self.collection)
        else {
            return;
        };
        let millis = u32::try_from(screen.on_question(now)).unwrap_or(u32::MAX);
        let pending = Pending::Answer(response.clone(), sureness);
        let saved =
            collection.answer_question(&mut screen.running, response, sureness, millis, now);
        self.heed(saved, pending);
    }

    fn claim_right(&mut self) {
        let now = (self.clock)();
        let (Screen::Quiz(screen), Some(collection)) = (&mut self.screen, &mut self.collection)
        else {
            return;
        };
        let QuizPosition::Telling(number) = screen.running.session.position() else {
            return;
        };
        let saved = collection.claim_right(&mut screen.running, number, now);
        self.heed(saved, Pending::Claim);
    }

    /// Notes whether something was saved; if not, what is to be tried again.
    fn heed(&mut self, saved: Result<(), StoreError>, pending: Pending) {
        if let Screen::Quiz(screen) = &mut self.screen {
            screen.saving_error = saved.err().map(|error| {
                let error = SavingError {
                    title: self.words.get("review-not-saved").into_owned(),
                    detail: error.message(&self.words),
                };
                (error, pending)
            });
        }
    }

    fn try_again(&mut self) {
        let pending = match &self.screen {
            Screen::Quiz(screen) => screen.saving_error.as_ref().map(|(_, it)| it.clone()),
            _ => None,
        };
        match pending {
            Some(Pending::Answer(response, sureness)) => self.answer_question(response, sureness),
            Some(Pending::Claim) => self.claim_right(),
            Some(Pending::Extend) => self.next_question(),
            None => {}
        }
    }

    fn next_question(&mut self) {
        let now = (self.clock)();
        let (Screen::Quiz(screen), Some(collection)) = (&mut self.screen, &mut self.collection)
        else {
            return;
        };
        let ready = || std::mem::take(&mut screen.next_round).wait();
        let went_on = collection.go_on_practising(&mut screen.running, ready, now);
        let is_saved = went_on.is_ok();
        if is_saved {
            screen.running.session.go_on();
        }
        self.heed(went_on, Pending::Extend);
    }

    fn leave_quiz(&mut self) {
        self.rest_quiz();
        self.show_quiz_setup(None);
    }

    /// Puts the quiz on screen aside with the time it used, to be gone on with.
    pub(super) fn rest_quiz(&mut self) {
        let now = (self.clock)();
        if !matches!(self.screen, Screen::Quiz(_)) {
            return;
        }
        let before = std::mem::replace(&mut self.screen, Screen::Today(Box::default()));
        let (Screen::Quiz(mut quiz), Some(collection)) = (before, &mut self.collection) else {
            return;
        };
        quiz.rest(now);
        if let Err(error) = collection.keep_time(&quiz.running) {
            self.toasts.push(error.message(&self.words), None);
        }
        self.resting_quiz = Some(quiz);
    }

    /// Goes back to the quiz that rests, from the settings; false if there is none.
    pub(super) fn resume_quiz(&mut self) -> bool {
        let now = (self.clock)();
        let Some(mut quiz) = self.resting_quiz.take() else {
            return false;
        };
        quiz.state.come_back();
        quiz.shown_at = now;
        self.screen = Screen::Quiz(quiz);
        true
    }

    /// Keeps the time of the quiz on screen: the window is closing.
    pub(super) fn keep_quiz_at_exit(&mut self) {
        let now = (self.clock)();
        if let (Screen::Quiz(quiz), Some(collection)) = (&mut self.screen, &mut self.collection) {
            quiz.rest(now);
            // There is no screen left to tell of a failure; the answers are kept anyway.
            let _ = collection.keep_time(&quiz.running);
        }
    }

    fn lengthen_quiz(&mut self) {
        let now = (self.clock)();
        if let (Screen::Quiz(quiz), Some(collection)) = (&mut self.screen, &mut self.collection) {
            quiz.rest(now);
            quiz.running.session.lengthen(LENGTHEN_SECS);
            quiz.turn(now);
            if let Err(error) = collection.keep_time(&quiz.running) {
                self.toasts.push(error.message(&self.words), None);
            }
        }
    }

    /// The last question is answered and told.
    fn end_of_questions(&mut self) {
        self.finish_quiz();
    }

    /// Keeps that the quiz is over, and shows its result. Where that cannot be kept, the
    /// result is shown with a word about it; the answers are kept.
    fn finish_quiz(&mut self) {
        let now = (self.clock)();
        let before = std::mem::replace(&mut self.screen, Screen::Today(Box::default()));
        let (Screen::Quiz(mut quiz), Some(collection)) = (before, &mut self.collection) else {
            return;
        };
        quiz.rest(now);
        if let Err(error) = collection.finish_quiz(&quiz.running, now) {
            self.toasts.push(error.message(&self.words), None);
        }
        self.show_result(quiz.running);
    }

    fn show_quiz(&mut self, running: RunningQuiz) {
        let now = (self.clock)();
        self.resting_quiz = None;
        self.screen = Screen::Quiz(Box::new(QuizScreen::new(running, now)));
    }
}

/// Keeps the time of a question that waits long.
fn keep_now_and_then(screen: &mut QuizScreen, collection: &mut Collection, now: Timestamp) {
    if screen.shown.is_none() || now.0 - screen.kept_at.0 < KEEP_MILLIS {
        return;
    }
    screen.kept_at = now;
    let mut so_far = screen.running.clone();
    so_far.session.spent(screen.on_question(now));
    // The answer that follows is saved with its whole time, and tells of a failure.
    let _ = collection.keep_time(&so_far);
}
