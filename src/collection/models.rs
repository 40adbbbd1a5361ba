//! The memory model of each preset, made once for many cards.

use super::Collection;
use crate::progress::CardProgress;
use crate::scheduler::{Model, Preset};
use crate::time::StudyDay;

/// The memory model of each preset.
pub(super) struct Models {
    models: Vec<(Model, f32)>,
    of_deck: Vec<usize>,
}

impl Collection {
    /// The memory models of all presets.
    pub(super) fn models(&self) -> Models {
        let model = |preset: &Preset| {
            let options = &preset.scheduling;
            let goal = options.desired_retention;
            (Model::new(&options.parameters, goal), goal)
        };
        let decks = 0..self.catalog.decks().len();
        Models {
            models: self.presets.all().map(model).collect(),
            of_deck: decks.map(|deck| self.presets.place(deck)).collect(),
        }
    }
}

impl Models {
    /// All of them, by the places of their presets.
    pub fn all(&self) -> impl Iterator<Item = &Model> {
        self.models.iter().map(|(model, _)| model)
    }

    /// The chance that a card of a deck is still known on `day`; a new one is not.
    pub fn recall(&self, deck: usize, progress: &CardProgress, day: StudyDay) -> f32 {
        let (Some((model, _)), Some(memory)) = (self.of(deck), progress.memory()) else {
            return 0.0;
        };
        let days = progress.last_day.map_or(0, |last| day.days_since(last));
        model.retrievability(memory, days)
    }

    /// The same beside what is desired of it: below 1 is about to be lost.
    pub fn relative_recall(&self, deck: usize, progress: &CardProgress, day: StudyDay) -> f32 {
        let goal = self.of(deck).map_or(1.0, |(_, goal)| *goal);
        self.recall(deck, progress, day) / goal
    }

    fn of(&self, deck: usize) -> Option<&(Model, f32)> {
        self.models.get(*self.of_deck.get(deck)?)
    }
}
