//! Practising what was confused: its quiz is made beside the window.

use egui::Context;

use crate::collection::{Collection, RunningQuiz};
use crate::gui::app::{App, Screen};
use crate::gui::jobs::{Job, JobState, Workplace};
use crate::session::Question;

/// The next round of a quiz that practises. It is made while this round is asked, so that
/// nobody waits for it at the end.
#[derive(Debug, Default)]
pub(super) enum NextRound {
    /// Whether there is one was not asked yet.
    #[default]
    Unknown,
    /// There is none.
    None,
    /// It is made, or was.
    Soon(Job<Vec<Question>>),
}

impl NextRound {
    /// Begins to make it where that was not done.
    pub fn tend(
        &mut self,
        running: &RunningQuiz,
        collection: &Collection,
        (place, ctx): (Workplace, &Context),
    ) {
        if !matches!(self, Self::Unknown) {
            return;
        }
        // What cannot be read now is told when the round is needed.
        *self = match collection.next_round(running) {
            Ok(Some(round)) => {
                let work = move |_: &mut dyn crate::report::Task| round.questions();
                Self::Soon(Job::start("next round", place, ctx, work))
            }
            Ok(None) | Err(_) => Self::None,
        };
    }

    /// Its questions; nothing where it was not begun.
    pub fn wait(self) -> Option<Vec<Question>> {
        match self {
            Self::Soon(job) => job.wait(),
            Self::Unknown | Self::None => None,
        }
    }
}

impl App {
    /// Begins to make a quiz of the pairs that are confused most often, unless that goes on.
    pub(in crate::gui::app) fn practise(&mut self, ctx: &Context) {
        let (None, Some(collection)) = (&self.practice, &self.collection) else {
            return;
        };
        if collection.read_only().is_some() {
            return;
        }
        match collection.practice_maker((self.clock)()) {
            Ok(maker) => {
                let work = move |_: &mut dyn crate::report::Task| maker.make();
                self.practice = Some(Job::start("practice", self.workplace, ctx, work));
            }
            Err(error) => self.fail(&error),
        }
    }

    /// Asks the quiz once it is made, unless the learner has gone elsewhere; the cards of the
    /// pairs may be gone as well.
    pub(in crate::gui::app) fn tend_practice(&mut self) {
        let state = match self.practice.as_ref().map(Job::state) {
            None | Some(JobState::Running { .. }) => return,
            Some(state) => state,
        };
        self.practice = None;
        if let (JobState::Done(quiz), Screen::Today(_)) = (state, &self.screen) {
            self.begin_quiz(quiz);
        }
    }
}
