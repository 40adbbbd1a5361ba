//! Quizzes: set up, asked, left and taken up again, and their results.

mod result;

use std::collections::BTreeSet;
use std::time::Duration;

use egui::Ui;

use super::{App, Screen};
use crate::collection::{Collection, RunningQuiz};
use crate::deck::DeckId;
use crate::gui::jobs::{Job, JobState, Workplace};
use crate::gui::models::{earlier, quiz_view, setup_view, topics_of_row};
use crate::gui::screens::quiz::{self, QuizAction, QuizState};
use crate::gui::screens::quiz_result::{ResultState, ResultView};
use crate::gui::screens::quiz_setup::{self, SetupAction, SetupState, SetupView};
use crate::gui::screens::review::SavingError;
use crate::quiz::MadeQuiz;
use crate::session::{
    Feedback, Preset, QuestionKind, Quiz, QuizOptions, QuizPosition, Response, Sureness,
};
use crate::storage::StoreError;
use crate::time::Timestamp;

/// How often the time used is kept while a question waits, in milliseconds.
const KEEP_MILLIS: i64 = 15_000;

/// Without a limit a question is not counted as longer than this: the learner was away.
const LONGEST_MILLIS: u64 = 600_000;

/// What "Lengthen" adds, in seconds.
const LENGTHEN_SECS: u32 = 300;

/// Seconds a question has where there is a limit.
const LIMIT_SECS: u32 = 60;

/// What the learner chose for the next quiz.
#[derive(Debug, Clone)]
pub(in crate::gui) struct QuizChoices {
    pub preset: Preset,
    /// The topics; nothing for all.
    topics: Option<BTreeSet<DeckId>>,
    pub count: usize,
    pub kinds: BTreeSet<QuestionKind>,
    pub has_limit: bool,
    pub feedback: Feedback,
    pub asks_sureness: bool,
}

/// The set-up, and the quiz that comes of it: made beside the window, anew after each change.
#[derive(Default)]
pub(super) struct SetupScreen {
    state: SetupState,
    view: Option<SetupView>,
    /// The quiz that was made last; of other choices than those that hold, until theirs is.
    made: Option<MadeQuiz>,
    /// Whether the quiz of the choices that hold was begun to be made.
    is_begun: bool,
    job: Option<Job<MadeQuiz>>,
    /// Whether it is to be asked as soon as it is made.
    is_awaited: bool,
}

impl SetupScreen {
    /// Lets the quiz be made and everything be told anew.
    fn rebuild(&mut self) {
        self.view = None;
        self.is_begun = false;
        self.is_awaited = false;
    }

    /// Takes over what was made, and begins to make what is to be made; one at a time.
    fn make(
        &mut self,
        begin: impl FnOnce() -> Result<Job<MadeQuiz>, StoreError>,
    ) -> Result<(), StoreError> {
        self.take_made();
        if !self.is_begun && self.job.is_none() {
            self.is_begun = true;
            self.job = Some(begin()?);
            self.take_made();
        }
        Ok(())
    }

    fn take_made(&mut self) {
        self.made = match self.job.as_ref().map(Job::state) {
            None | Some(JobState::Running { .. }) => return,
            Some(JobState::Done(made)) => Some(made),
            // It is made with the next choice.
            Some(JobState::Lost) => None,
        };
        self.job = None;
        self.view = None;
    }

    /// The quiz, if it is to be asked and there; one without questions is not.
    fn take_awaited(&mut self) -> Option<Quiz> {
        if !self.is_awaited || !self.is_begun || self.job.is_some() {
            return None;
        }
        self.is_awaited = false;
        let made = self.made.take_if(|made| !made.quiz.questions.is_empty());
        made.map(|made| made.quiz)
    }
}

/// A quiz that is asked.
pub(in crate::gui) struct QuizScreen {
    pub state: QuizState,
    pub running: RunningQuiz,
    pub saving_error: Option<(SavingError, Pending)>,
    /// The question that waits, and since when.
    shown: Option<usize>,
    shown_at: Timestamp,
    kept_at: Timestamp,
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

impl Default for QuizChoices {
    fn default() -> Self {
        Self {
            preset: Preset::Short,
            topics: None,
            count: 10,
            kinds: QuestionKind::ALL.into(),
            has_limit: false,
            feedback: Feedback::AtOnce,
            asks_sureness: true,
        }
    }
}

impl QuizChoices {
    /// Whether a topic is chosen.
    pub fn has_topic(&self, topic: &DeckId) -> bool {
        let topics = self.topics.as_ref();
        topics.is_none_or(|topics| topics.contains(topic))
    }

    /// Another sort of quiz, with what belongs to it.
    fn take_preset(&mut self, preset: Preset) {
        self.preset = preset;
        let is_full = preset == Preset::Full;
        self.count = if preset == Preset::Short { 10 } else { 20 };
        self.has_limit = is_full;
        self.feedback = if is_full {
            Feedback::AtEnd
        } else {
            Feedback::AtOnce
        };
    }

    fn take_topics(&mut self, topics: BTreeSet<DeckId>) {
        self.take_preset(Preset::Topic);
        self.topics = Some(topics);
    }

    fn options(&self, now: Timestamp) -> QuizOptions {
        let every_kind = self.kinds.len() == QuestionKind::ALL.len();
        let secs = u32::try_from(self.count).unwrap_or(u32::MAX);
        QuizOptions {
            preset: self.preset,
            topics: self.topics.iter().flatten().cloned().collect(),
            kinds: if every_kind {
                Vec::new()
            } else {
                self.kinds.iter().copied().collect()
            },
            count: self.count,
            seed: now.0.unsigned_abs(),
            time_limit_secs: self.has_limit.then(|| secs.saturating_mul(LIMIT_SECS)),
            feedback: self.feedback,
            asks_sureness: self.asks_sureness,
        }
    }

    /// Whether something is left to ask: no topic and no kind is no quiz.
    fn is_empty(&self) -> bool {
        self.kinds.is_empty() || self.topics.as_ref().is_some_and(BTreeSet::is_empty)
    }
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
    /// Shows the set-up of a quiz, of the topics of this row of Today if one is named.
    pub(super) fn show_quiz_setup(&mut self, row: Option<&str>) {
        if let (Some(row), Some(collection)) = (row, &self.collection)
            && let Some(topics) = topics_of_row(collection, row, &self.words)
        {
            self.choices.take_topics(topics);
        }
        self.screen = Screen::QuizSetup(Box::default());
    }

    pub(super) fn quiz_setup_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let (Screen::QuizSetup(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        let (place, ctx) = (self.workplace, ui.ctx().clone());
        let begin = || begin_to_make(collection, &self.choices, now, (place, &ctx));
        if let Err(error) = screen.make(begin) {
            return self.fail(&error);
        }
        if let Some(quiz) = screen.take_awaited() {
            return self.begin_quiz(quiz);
        }
        if screen.view.is_none() {
            let made = screen.made.as_ref();
            match setup_view(collection, &self.choices, made, &self.words, now) {
                Ok(view) => screen.view = Some(view),
                Err(error) => return self.fail(&error),
            }
        }
        let Some(view) = &screen.view else {
            return;
        };
        if let Some(action) = quiz_setup::show(ui, view, &self.words, &mut screen.state) {
            self.act_on_setup(action);
            ui.request_repaint();
        }
    }

    fn act_on_setup(&mut self, action: SetupAction) {
        let choices = &mut self.choices;
        match action {
            SetupAction::Preset(preset) => choices.take_preset(preset),
            SetupAction::Topic(place) => self.toggle_topic(place),
            SetupAction::AllTopics => choices.topics = None,
            SetupAction::Count(count) => choices.count = count,
            SetupAction::Kind(kind) => {
                if !choices.kinds.remove(&kind) {
                    choices.kinds.insert(kind);
                }
            }
            SetupAction::Limit(has_limit) => choices.has_limit = has_limit,
            SetupAction::Feedback(feedback) => choices.feedback = feedback,
            SetupAction::Sureness(asks) => choices.asks_sureness = asks,
            SetupAction::Start => return self.await_quiz(),
            SetupAction::GoOn => return self.go_on_with_quiz(),
            SetupAction::Open(place) => return self.open_earlier(place),
            SetupAction::Go(place) => return self.go(place),
            SetupAction::Back => return self.show_today(),
        }
        self.rebuild_setup();
    }

    fn toggle_topic(&mut self, place: usize) {
        let Some(collection) = &self.collection else {
            return;
        };
        let mut ids = collection.catalog().decks().iter().map(|it| &it.deck.id);
        let all: BTreeSet<DeckId> = ids.clone().cloned().collect();
        let Some(id) = ids.nth(place) else {
            return;
        };
        let mut topics = self.choices.topics.take().unwrap_or_else(|| all.clone());
        if !topics.remove(id) {
            topics.insert(id.clone());
        }
        self.choices.topics = (topics != all).then_some(topics);
    }

    pub(super) fn rebuild_setup(&mut self) {
        match &mut self.screen {
            Screen::QuizSetup(screen) => screen.rebuild(),
            Screen::QuizResult(screen) => screen.view = None,
            _ => {}
        }
    }

    fn await_quiz(&mut self) {
        if let Screen::QuizSetup(screen) = &mut self.screen {
            screen.is_awaited = true;
        }
    }

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
        let went_on = collection.go_on_practising(&mut screen.running, now);
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

    /// Begins to practise the pairs that are confused most often.
    pub(super) fn practise(&mut self) {
        let now = (self.clock)();
        let Some(collection) = &self.collection else {
            return;
        };
        if collection.read_only().is_some() {
            return;
        }
        match collection.practice_quiz(now) {
            // The cards of a pair may be gone.
            Ok(quiz) if quiz.questions.is_empty() => {}
            Ok(quiz) => self.begin_quiz(quiz),
            Err(error) => self.fail(&error),
        }
    }

    fn show_quiz(&mut self, running: RunningQuiz) {
        let now = (self.clock)();
        self.resting_quiz = None;
        self.screen = Screen::Quiz(Box::new(QuizScreen::new(running, now)));
    }
}

/// Begins to make the quiz that was chosen.
fn begin_to_make(
    collection: &Collection,
    choices: &QuizChoices,
    now: Timestamp,
    (place, ctx): (Workplace, &egui::Context),
) -> Result<Job<MadeQuiz>, StoreError> {
    let options = choices.options(now);
    let maker = (!choices.is_empty())
        .then(|| collection.quiz_maker(now))
        .transpose()?;
    let count = choices.count;
    Ok(Job::start("quiz", place, ctx, move |_| match maker {
        Some(maker) => maker.make(&options),
        None => MadeQuiz {
            quiz: Quiz {
                options,
                questions: Vec::new(),
            },
            shortfalls: vec![crate::quiz::Shortfall::Fewer {
                wanted: count,
                made: 0,
            }],
        },
    }))
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

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use jiff::tz::TimeZone;

    use super::*;
    use crate::collection::Opening;

    const NOW: Timestamp = Timestamp(1_772_355_600_000);

    #[test]
    fn a_quiz_asked_for_while_it_is_made_begins_once_it_is_there() {
        let dir = tempfile::tempdir().unwrap();
        let opening = Opening {
            data_dir: Some(dir.path().to_path_buf()),
            environment_dir: None,
            zone: TimeZone::UTC,
        };
        let collection = Collection::open(&opening, NOW).unwrap();
        let ctx = egui::Context::default();
        let mut screen = SetupScreen::default();
        let (go_on, until) = channel::<()>();
        let maker = collection.quiz_maker(NOW).unwrap();
        let options = QuizChoices::default().options(NOW);
        let work = move |_: &mut dyn crate::report::Task| {
            let _ = until.recv();
            maker.make(&options)
        };
        let begin = || Ok(Job::start("test", Workplace::Aside, &ctx, work));
        screen.make(begin).unwrap();
        screen.is_awaited = true;
        assert_eq!(screen.take_awaited(), None, "it is not there yet");
        go_on.send(()).unwrap();
        while screen.job.is_some() {
            screen.take_made();
            std::thread::yield_now();
        }
        let quiz = screen.take_awaited().expect("a quiz");
        assert_eq!(quiz.questions.len(), 10);
        assert_eq!(screen.take_awaited(), None, "it is asked once");
    }

    #[test]
    fn quizzes_are_made_one_at_a_time_and_a_change_takes_the_start_back() {
        let ctx = egui::Context::default();
        let mut screen = SetupScreen::default();
        let (go_on, until) = channel::<()>();
        let made = |count| MadeQuiz {
            quiz: Quiz {
                options: QuizChoices {
                    count,
                    ..QuizChoices::default()
                }
                .options(NOW),
                questions: Vec::new(),
            },
            shortfalls: Vec::new(),
        };
        let first = move |_: &mut dyn crate::report::Task| {
            let _ = until.recv();
            made(1)
        };
        let begin = || Ok(Job::start("test", Workplace::Aside, &ctx, first));
        screen.make(begin).unwrap();
        screen.is_awaited = true;
        screen.rebuild();
        assert!(!screen.is_awaited);
        screen.make(|| panic!("one at a time")).unwrap();
        go_on.send(()).unwrap();
        let second = || {
            Ok(Job::start("test", Workplace::AtOnce, &ctx, move |_| {
                made(2)
            }))
        };
        while screen.job.is_some() {
            screen.take_made();
            std::thread::yield_now();
        }
        screen.make(second).unwrap();
        assert_eq!(screen.made.unwrap().quiz.options.count, 2);
    }
}
