//! The set-up of a quiz: what is chosen, and the quiz that is made of it beside the window.

use std::collections::BTreeSet;

use egui::Ui;

use crate::collection::Collection;
use crate::deck::DeckId;
use crate::gui::app::{App, Screen};
use crate::gui::jobs::{Job, JobState, Workplace};
use crate::gui::models::{setup_view, topics_of_row};
use crate::gui::screens::quiz_setup::{self, SetupAction, SetupState, SetupView};
use crate::quiz::MadeQuiz;
use crate::session::{Feedback, Preset, QuestionKind, Quiz, QuizOptions};
use crate::storage::StoreError;
use crate::time::Timestamp;

/// Seconds a question has where there is a limit.
const LIMIT_SECS: u32 = 60;

/// What the learner chose for the next quiz.
#[derive(Debug, Clone)]
pub(in crate::gui) struct QuizChoices {
    pub preset: Preset,
    /// The topics; nothing for all.
    pub(super) topics: Option<BTreeSet<DeckId>>,
    pub count: usize,
    pub kinds: BTreeSet<QuestionKind>,
    pub has_limit: bool,
    pub feedback: Feedback,
    pub asks_sureness: bool,
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
    pub(super) fn take_preset(&mut self, preset: Preset) {
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

    pub(super) fn take_topics(&mut self, topics: BTreeSet<DeckId>) {
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

/// The set-up, and the quiz that comes of it: made beside the window, anew after each change.
#[derive(Default)]
pub(in crate::gui::app) struct SetupScreen {
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

impl App {
    /// Shows the set-up of a quiz, of the topics of this row of Today if one is named.
    pub(in crate::gui::app) fn show_quiz_setup(&mut self, row: Option<&str>) {
        if let (Some(row), Some(collection)) = (row, &self.collection)
            && let Some(topics) = topics_of_row(collection, row, &self.words)
        {
            self.choices.take_topics(topics);
        }
        self.screen = Screen::QuizSetup(Box::default());
    }

    pub(in crate::gui::app) fn quiz_setup_ui(&mut self, ui: &mut Ui) {
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

    pub(in crate::gui::app) fn rebuild_setup(&mut self) {
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
