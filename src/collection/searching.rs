//! Searching all cards as they stand at a moment.

use std::sync::Arc;

use super::Collection;
use crate::catalog::CardIndex;
use crate::lang::Lang;
use crate::report::Unwatched;
use crate::scheduler::{Model, Preset};
use crate::search::{
    Column, Direction, Index, Names, Present, PresentDeck, SearchError, find, order, parse,
};
use crate::time::Timestamp;

impl Collection {
    /// Where all cards stand at `now`, for a search that goes on beside this.
    #[must_use]
    pub fn present(&self, now: Timestamp) -> Present {
        let model = |preset: &Preset| {
            let options = &preset.scheduling;
            Arc::new(Model::new(&options.parameters, options.desired_retention))
        };
        let models: Vec<Arc<Model>> = self.presets.all().map(model).collect();
        let deck = |deck: usize| PresentDeck {
            standings: self.standings.deck(deck).to_vec(),
            model: Arc::clone(&models[self.presets.place(deck)]),
            leech_lapses: self.preset(deck).queue.leeches.lapses,
        };
        let decks = 0..self.catalog.decks().len();
        let tags = self.tags.all();
        Present {
            now,
            day: self.study_day(now),
            decks: decks.map(deck).collect(),
            tags: tags.map(|(index, tags)| (index, tags.clone())).collect(),
        }
    }

    /// The cards that a typed search finds at `now`, those that come first before the others.
    ///
    /// # Errors
    /// The search cannot be understood.
    pub fn search(
        &self,
        text: &str,
        lang: Lang,
        now: Timestamp,
    ) -> Result<Vec<CardIndex>, SearchError> {
        let query = parse(text, &Names::new(lang))?;
        // Nobody stops this one, so that there is always an index.
        let index = Index::build(&self.catalog, lang, &mut Unwatched).unwrap_or_default();
        let present = self.present(now);
        let found = find(&query, &index, &present);
        let sorted = order(&found, &index, &present, (Column::Due, Direction::Up));
        Ok(sorted
            .into_iter()
            .map(|place| index.card(place as usize))
            .collect())
    }
}
