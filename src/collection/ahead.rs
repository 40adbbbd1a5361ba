//! Sittings besides what is due: reviewing ahead, and cramming.

use std::collections::{BTreeSet, HashSet};

use std::collections::HashMap;

use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom as _;

use super::Collection;
use super::studying::Scope;
use crate::catalog::CardIndex;
use crate::deck::Card;
use crate::progress::CardState;
use crate::scheduler::Siblings;
use crate::scheduler::queue::Queue;
use crate::session::ReviewSession;
use crate::storage::StoreError;
use crate::time::{StudyDay, Timestamp};

/// How many study days back a card was missed lately, today among them.
const LATELY_DAYS: i32 = 7;

/// Which cards are crammed. None that is set aside is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CramChoice {
    /// All.
    All,
    /// Those forgotten today or on the six days before.
    Missed,
    /// Those with a flag.
    Flagged,
    /// Those never answered.
    New,
}

impl Collection {
    /// A sitting over the cards that come within `days` days after today, what is least
    /// likely to be recalled first. Their answers are weighed by the days that have really
    /// passed, so that no interval grows for coming early.
    #[must_use]
    pub fn start_ahead(
        &self,
        scope: &Scope,
        days: u32,
        now: Timestamp,
    ) -> ReviewSession<CardIndex> {
        let today = self.study_day(now);
        let last = today.plus_days(i32::try_from(days).unwrap_or(i32::MAX));
        let models = self.models();
        let mut cards: Vec<(f32, CardIndex)> = self
            .cards_of(scope)
            .filter(|(index, _)| !self.marks(*index).keep_away(today))
            .filter_map(|(index, _)| {
                let progress = self.progress(index);
                let CardState::Review { due, .. } = progress.state else {
                    return None;
                };
                let comes = due > today && due <= last;
                comes.then(|| (models.relative_recall(index.deck, &progress, today), index))
            })
            .collect();
        cards.sort_by(|(a, first), (b, second)| a.total_cmp(b).then(first.cmp(second)));
        self.keep_siblings_apart(&mut cards, today);
        let main = cards.into_iter().map(|(_, index)| (index, false));
        let queue = Queue {
            learning: Vec::new(),
            main: main.collect(),
        };
        ReviewSession::new(queue, self.learn_ahead_secs(scope))
    }

    /// Leaves out the siblings of cards answered today or standing before them, where these
    /// wait for another day.
    fn keep_siblings_apart(&self, cards: &mut Vec<(f32, CardIndex)>, today: StudyDay) {
        let all = self.catalog.cards();
        let answered = all.filter(|(it, _)| self.progress(*it).last_day == Some(today));
        let mut taken: HashSet<&str> = answered.map(|(_, card)| card.siblings.as_str()).collect();
        cards.retain(|(_, index)| {
            let is_first = self
                .catalog
                .card(*index)
                .is_some_and(|(_, card)| taken.insert(card.siblings.as_str()));
            is_first || self.preset(index.deck).queue.siblings == Siblings::Show
        });
    }

    /// A sitting over cards by chance, as `seed` says, that changes nothing: no answer is
    /// saved, and what was not known comes again until it is.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn start_cram(
        &self,
        scope: &Scope,
        choice: CramChoice,
        seed: u64,
        now: Timestamp,
    ) -> Result<ReviewSession<CardIndex>, StoreError> {
        let since = self.study_day(now).plus_days(1 - LATELY_DAYS);
        let missed = match choice {
            CramChoice::Missed => self.store.forgotten_since(since)?,
            _ => BTreeSet::new(),
        };
        let is_chosen = |index: CardIndex, card: &Card| match choice {
            CramChoice::All => true,
            CramChoice::Missed => missed.contains(&card.id),
            CramChoice::Flagged => self.marks(index).flag.is_some(),
            CramChoice::New => self.progress(index).state == CardState::New,
        };
        let mut cards: Vec<CardIndex> = self
            .cards_of(scope)
            .filter(|(index, _)| !self.marks(*index).suspended)
            .filter(|(index, card)| is_chosen(*index, card))
            .map(|(index, _)| index)
            .collect();
        cards.shuffle(&mut ChaCha8Rng::seed_from_u64(seed));
        self.part_siblings(&mut cards);
        Ok(ReviewSession::cram(cards))
    }

    /// Puts the second card of each entry after the first cards of all, and so on: one that
    /// has just been seen often gives its sibling away.
    fn part_siblings(&self, cards: &mut [CardIndex]) {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let mut rounds: HashMap<CardIndex, usize> = HashMap::new();
        for index in cards.iter() {
            if let Some((_, card)) = self.catalog.card(*index) {
                let times = seen.entry(&card.siblings).or_default();
                rounds.insert(*index, *times);
                *times += 1;
            }
        }
        cards.sort_by_key(|index| rounds.get(index).copied());
    }
}
