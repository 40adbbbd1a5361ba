//! Starting a review, answering, taking back.

use std::collections::HashSet;

use super::Collection;
use crate::catalog::CardIndex;
use crate::deck::DeckId;
use crate::progress::{Answer, CardState, How, Rating};
use crate::scheduler::queue::{self, Candidate, DoneToday, Queue};
use crate::scheduler::{Model, Outcome, outcomes};
use crate::session::ReviewSession;
use crate::storage::StoreError;
use crate::time::Timestamp;

/// Which cards a sitting is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All decks.
    All,
    /// The decks with these numbers in the catalog.
    Decks(Vec<usize>),
}

/// What an answer led to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answered {
    /// The card.
    pub card: CardIndex,
    /// Where it stands, and how long until it comes again.
    pub outcome: Outcome,
}

/// An answer that was taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenBack {
    /// The card, where its deck is still there.
    pub card: Option<CardIndex>,
    /// The rating it had been given.
    pub rating: Rating,
}

/// Why a card comes now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WhyNow {
    /// It is new.
    New,
    /// It is in its learning or relearning steps.
    Learning,
    /// The same, and its step is not over: nothing else is left.
    LearningEarly,
    /// It is due: days since the last answer, and the chance that it is still known.
    Due {
        /// Study days since the last answer.
        days: u32,
        /// 0 to 1.
        recall: f32,
    },
}

impl Collection {
    /// The scope of a deck.
    #[must_use]
    pub fn scope_of(&self, deck: &DeckId) -> Option<Scope> {
        self.catalog
            .deck(deck)
            .map(|(index, _)| Scope::Decks(vec![index]))
    }

    /// A sitting over what is due and new at `now`.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn start_review(
        &self,
        scope: &Scope,
        now: Timestamp,
    ) -> Result<ReviewSession<CardIndex>, StoreError> {
        let done = self.done_today(now)?;
        let queue = self.queue(scope, &done, now);
        Ok(ReviewSession::new(
            queue,
            self.settings.queue.learn_ahead_secs,
        ))
    }

    /// A sitting over the first `most` new cards of `scope`, to begin with.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn start_first_cards(
        &self,
        scope: &Scope,
        most: usize,
        now: Timestamp,
    ) -> Result<ReviewSession<CardIndex>, StoreError> {
        let mut queue = self.queue(scope, &self.done_today(now)?, now);
        queue.learning.clear();
        queue.main.retain(|(_, is_new)| *is_new);
        queue.main.truncate(most);
        Ok(ReviewSession::new(
            queue,
            self.settings.queue.learn_ahead_secs,
        ))
    }

    /// What each of the four ratings would do.
    #[must_use]
    pub fn outcomes(&self, index: CardIndex, now: Timestamp) -> Option<[Outcome; 4]> {
        let (_, card) = self.catalog.card(index)?;
        Some(outcomes(
            &card.id,
            &self.progress(index),
            now,
            self.study_day(now),
            &self.settings.scheduling,
        ))
    }

    /// Answers the card on screen: saved first, then the session moves on. `answer_millis`
    /// is the time from showing the question.
    ///
    /// # Errors
    /// It was not saved; the card stays on screen.
    pub fn answer(
        &mut self,
        session: &mut ReviewSession<CardIndex>,
        rating: Rating,
        answer_millis: u32,
        now: Timestamp,
    ) -> Result<Option<Answered>, StoreError> {
        let Some(index) = session.current() else {
            return Ok(None);
        };
        let Some(outcomes) = self.outcomes(index, now) else {
            return Ok(None);
        };
        let outcome = outcomes[usize::from(rating.number() - 1)];
        let Some((_, card)) = self.catalog.card(index) else {
            return Ok(None);
        };
        let answer = Answer {
            card: card.id.clone(),
            at: now,
            day: self.study_day(now),
            rating,
            how: How::Flashcard,
            answer_millis,
        };
        self.store.commit(
            &answer,
            &self.progress(index),
            &outcome.after,
            &self.settings.scheduling,
        )?;
        self.set_progress(index, outcome.after);
        self.can_undo = true;
        session.answered(step_due(&outcome.after.state).filter(|due| *due < self.day_ends(now)));
        Ok(Some(Answered {
            card: index,
            outcome,
        }))
    }

    /// Takes the last answer back, whenever it was given, and shows its card again.
    ///
    /// # Errors
    /// It could not be taken back; nothing was changed.
    pub fn take_back(
        &mut self,
        session: Option<&mut ReviewSession<CardIndex>>,
        now: Timestamp,
    ) -> Result<Option<TakenBack>, StoreError> {
        let Some(undone) = self.store.undo_last(now)? else {
            self.can_undo = false;
            return Ok(None);
        };
        self.can_undo = self.store.last_answer()?.is_some();
        let card = self.catalog.find(&undone.answer.card);
        if let Some(index) = card {
            self.set_progress(index, undone.progress);
            if let Some(session) = session {
                session.taken_back(index);
                let is_new = matches!(undone.progress.state, CardState::New);
                session.set_current_sort(is_new, step_due(&undone.progress.state));
            }
        }
        Ok(Some(TakenBack {
            card,
            rating: undone.answer.rating,
        }))
    }

    /// Why a card comes at `now`.
    #[must_use]
    pub fn why_now(&self, index: CardIndex, now: Timestamp) -> WhyNow {
        let progress = self.progress(index);
        match (progress.state, progress.last_day) {
            (CardState::Review { memory, .. }, Some(last)) => {
                let days = self.study_day(now).days_since(last);
                let options = &self.settings.scheduling;
                let recall = Model::new(&options.parameters, options.desired_retention)
                    .retrievability(memory, days);
                WhyNow::Due { days, recall }
            }
            (CardState::Learning { due, .. } | CardState::Relearning { due, .. }, _) => {
                if due > now {
                    WhyNow::LearningEarly
                } else {
                    WhyNow::Learning
                }
            }
            _ => WhyNow::New,
        }
    }

    pub(super) fn done_today(&self, now: Timestamp) -> Result<Done, StoreError> {
        let day = self.study_day(now);
        let totals = self.store.day_totals(day)?;
        let cards = self.store.answered_on(day)?;
        let seen = cards
            .iter()
            .filter_map(|id| self.catalog.find(id))
            .collect();
        Ok(Done {
            limits: DoneToday {
                new_cards: totals.new_cards,
                reviews: totals.reviews,
            },
            seen,
            millis: totals.millis,
        })
    }

    /// The cards of `scope` that may come, as the queue sees them.
    pub(super) fn candidates(&self, scope: &Scope) -> Vec<Candidate<'_, CardIndex>> {
        self.catalog
            .cards()
            .filter(|(index, _)| scope.includes(index.deck))
            .map(|(key, card)| Candidate {
                key,
                siblings: &card.siblings,
                progress: self.progress(key),
                importance: card.importance,
            })
            .collect()
    }

    /// What the cards answered today share with their siblings.
    pub(super) fn seen_siblings(&self, done: &Done) -> HashSet<&str> {
        let cards = done.seen.iter();
        cards
            .filter_map(|index| Some(self.catalog.card(*index)?.1.siblings.as_str()))
            .collect()
    }

    pub(super) fn queue(&self, scope: &Scope, done: &Done, now: Timestamp) -> Queue<CardIndex> {
        if let Some(planned) = self.planned_queue(scope, done, now) {
            return planned;
        }
        let candidates = self.candidates(scope);
        let seen = self.seen_siblings(done);
        queue::build(
            &candidates,
            &seen,
            self.study_day(now),
            self.day_ends(now),
            done.limits,
            &self.settings.queue,
        )
    }
}

impl Scope {
    /// Whether the deck with this number belongs to it.
    #[must_use]
    pub fn includes(&self, deck: usize) -> bool {
        match self {
            Self::All => true,
            Self::Decks(decks) => decks.contains(&deck),
        }
    }
}

/// What was answered today.
pub(super) struct Done {
    pub limits: DoneToday,
    pub seen: Vec<CardIndex>,
    pub millis: u64,
}

const fn step_due(state: &CardState) -> Option<Timestamp> {
    match state {
        CardState::Learning { due, .. } | CardState::Relearning { due, .. } => Some(*due),
        CardState::New | CardState::Review { .. } => None,
    }
}
