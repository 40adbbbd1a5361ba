//! Reading the decks again: beside the window, and taken over on Today.

use super::{App, Screen};
use crate::gui::jobs::{Job, JobState};

impl App {
    /// Begins to read the deck files again, unless that goes on.
    pub(super) fn refresh(&mut self, ctx: &egui::Context) {
        if let (None, Some(collection)) = (&self.refreshing, &self.collection) {
            let files = collection.deck_files();
            let job = Job::start("decks", self.workplace, ctx, move |_| files.read());
            self.refreshing = Some(job);
        }
    }

    /// Takes over what was read. Other screens than Today hold on to the cards they show, so
    /// that it waits for Today to come back.
    pub(super) fn tend_refresh(&mut self) {
        let (Some(job), Screen::Today(_)) = (&self.refreshing, &self.screen) else {
            return;
        };
        let state = job.state();
        if let JobState::Running { .. } = state {
            return;
        }
        self.refreshing = None;
        let now = (self.clock)();
        let Some(collection) = &mut self.collection else {
            return;
        };
        let taken = match state {
            JobState::Done(catalog) => collection.take_decks(catalog, now),
            // Where there is no thread to read them on, they are read here.
            _ => collection.refresh(now),
        };
        match taken {
            Ok(()) => {
                let decks = collection.catalog().decks().len();
                let text = self.words.count("today-refreshed", decks);
                self.toasts.push(text, None);
                self.forget_day_plan();
                self.rebuild_today();
            }
            Err(error) => self.fail(&error),
        }
    }
}
