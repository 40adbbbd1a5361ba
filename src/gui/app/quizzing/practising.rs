//! Practising what was confused: its quiz is made beside the window.

use crate::gui::app::{App, Screen};
use crate::gui::jobs::{Job, JobState};

impl App {
    /// Begins to make a quiz of the pairs that are confused most often, unless that goes on.
    pub(in crate::gui::app) fn practise(&mut self, ctx: &egui::Context) {
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
