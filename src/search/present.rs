//! Where every card stands at a moment, as a search asks for it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::query::{Figure, State};
use crate::catalog::CardIndex;
use crate::progress::{CardState, Standing, Tag};
use crate::scheduler::Model;
use crate::time::{StudyDay, Timestamp};

/// Where every card stands.
#[derive(Clone)]
pub struct Present {
    /// The moment.
    pub now: Timestamp,
    /// The study day of it.
    pub day: StudyDay,
    /// The decks, as the catalog has them.
    pub decks: Vec<PresentDeck>,
    /// The learner's tags.
    pub tags: BTreeMap<CardIndex, BTreeSet<Tag>>,
}

/// Where the cards of a deck stand.
#[derive(Clone)]
pub struct PresentDeck {
    /// The cards, in their order.
    pub standings: Vec<Standing>,
    /// The model of their memory.
    pub model: Arc<Model>,
    /// How often a card is forgotten that is a leech; never at 0.
    pub leech_lapses: u32,
}

impl Present {
    /// Where a card stands.
    #[must_use]
    pub fn standing(&self, index: CardIndex) -> Standing {
        let deck = self.decks.get(index.deck);
        let standing = deck.and_then(|deck| deck.standings.get(index.card));
        standing.copied().unwrap_or_default()
    }

    /// Whether a card was forgotten as often as makes a leech.
    #[must_use]
    pub fn is_leech(&self, index: CardIndex) -> bool {
        let rule = self
            .decks
            .get(index.deck)
            .map_or(0, |deck| deck.leech_lapses);
        rule > 0 && self.standing(index).progress.lapses >= rule
    }

    /// The days until a card comes: none for one that is new or set aside.
    #[must_use]
    pub fn days_until_due(&self, index: CardIndex) -> Option<i64> {
        let Standing { progress, marks } = self.standing(index);
        match progress.state {
            _ if marks.suspended => None,
            CardState::New => None,
            CardState::Learning { .. } | CardState::Relearning { .. } => Some(0),
            CardState::Review { due, .. } => Some(i64::from(due.0) - i64::from(self.day.0)),
        }
    }

    pub(super) fn figure(&self, index: CardIndex, figure: Figure) -> Option<i64> {
        let progress = self.standing(index).progress;
        match figure {
            Figure::Due => self.days_until_due(index),
            Figure::Missed => Some(progress.lapses.into()),
            Figure::Answers => Some(progress.reviews.into()),
            Figure::Recall => self.recall_percent(index),
        }
    }

    /// The chance that a card is known today, in whole percent as it is shown.
    fn recall_percent(&self, index: CardIndex) -> Option<i64> {
        let progress = self.standing(index).progress;
        let memory = progress.memory()?;
        let days = progress
            .last_day
            .map_or(0, |last| self.day.days_since(last));
        let recall = self
            .decks
            .get(index.deck)?
            .model
            .retrievability(memory, days);
        #[expect(clippy::cast_possible_truncation, reason = "0 to 1 is 0 to 100")]
        Some((recall * 100.0).round() as i64)
    }

    /// Whether a card stands so, as far as that changes from answer to answer.
    pub(super) fn is(&self, index: CardIndex, state: State) -> bool {
        let Standing { progress, marks } = self.standing(index);
        match state {
            State::New => progress.state == CardState::New,
            State::Learning => matches!(
                progress.state,
                CardState::Learning { .. } | CardState::Relearning { .. }
            ),
            State::Due => {
                !marks.keep_away(self.day) && self.days_until_due(index).is_some_and(|it| it <= 0)
            }
            State::Review => matches!(progress.state, CardState::Review { .. }),
            State::Suspended => marks.suspended,
            State::Buried => marks.is_buried(self.day),
            State::Flagged => marks.flag.is_some(),
            State::Leech => self.is_leech(index),
            State::Contested => false,
        }
    }
}
