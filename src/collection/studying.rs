//! Starting a review, answering, taking back.

use std::collections::BTreeMap;

use super::Collection;
use super::leeches::{LeechNotice, leech};
use crate::catalog::CardIndex;
use crate::deck::{Card, DeckId};
use crate::progress::{ActKind, Answer, CardState, How, Rating, Standing};
use crate::scheduler::queue::{self, DoneToday, Queue, Share, SiblingSet};
use crate::scheduler::{Balance, Outcome, balanced_outcomes};
use crate::session::ReviewSession;
use crate::stats::tally::{Facet, Phase};
use crate::storage::{StoreError, Undone};
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
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The card.
    pub card: CardIndex,
    /// Where it stands, and how long until it comes again; nothing in a cram.
    pub outcome: Option<Outcome>,
    /// What was done with it, where it was forgotten once too often.
    pub leech: Option<LeechNotice>,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq)]
pub enum TakenBack {
    /// An answer.
    Answer {
        /// The card, where its deck is still there.
        card: Option<CardIndex>,
        /// The rating it had been given.
        rating: Rating,
    },
    /// Something done to cards.
    Act {
        /// What was done.
        kind: ActKind,
        /// The cards whose decks are still there.
        cards: Vec<CardIndex>,
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
        Ok(ReviewSession::new(queue, self.learn_ahead_secs(scope)))
    }

    /// Goes on with a sitting over `scope` with what is due and new at `now`, where cards
    /// changed of which it does not know.
    ///
    /// # Errors
    /// The database cannot be read; the sitting goes on as it is.
    pub fn refill_review(
        &self,
        session: &mut ReviewSession<CardIndex>,
        scope: &Scope,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let done = self.done_today(now)?;
        session.refill(self.queue(scope, &done, now), now);
        Ok(())
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
        Ok(ReviewSession::new(queue, self.learn_ahead_secs(scope)))
    }

    /// What each of the four ratings would do, and does if it is given.
    #[must_use]
    pub fn outcomes(&self, index: CardIndex, now: Timestamp) -> Option<[Outcome; 4]> {
        let (_, card) = self.catalog.card(index)?;
        let preset = self.preset(index.deck);
        let balance = Balance {
            day: self.study_day(now),
            due: self.standings.due(),
            week: &preset.queue.easy_days,
            off: &self.presets.off,
        };
        let before = self.progress(index);
        let options = &preset.scheduling;
        Some(balanced_outcomes(&card.id, &before, now, options, &balance))
    }

    /// Answers the card on screen: saved first, then the session moves on. `answer_millis`
    /// is the time from showing the question. In a cram nothing is saved.
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
        if session.is_cram() {
            session.crammed(rating, now);
            return Ok(Some(Answered {
                card: index,
                outcome: None,
                leech: None,
            }));
        }
        let Some(outcomes) = self.outcomes(index, now) else {
            return Ok(None);
        };
        let outcome = outcomes[usize::from(rating.number() - 1)];
        let leech = self.save_answer(index, &outcome, answer_millis, now)?;
        session.answered(step_due(&outcome.after.state).filter(|due| *due < self.day_ends(now)));
        Ok(Some(Answered {
            card: index,
            outcome: Some(outcome),
            leech,
        }))
    }

    /// Saves what a rating led to, and what follows from it where the card is a leech now.
    fn save_answer(
        &mut self,
        index: CardIndex,
        outcome: &Outcome,
        answer_millis: u32,
        now: Timestamp,
    ) -> Result<Option<LeechNotice>, StoreError> {
        let Some((_, card)) = self.catalog.card(index) else {
            return Ok(None);
        };
        let answer = Answer {
            card: card.id.clone(),
            at: now,
            day: self.study_day(now),
            rating: outcome.rating,
            how: How::Flashcard,
            answer_millis,
            interval_days: outcome.interval_days(),
        };
        let preset = self.presets.of(index.deck);
        let before = self.progress(index);
        let leech = leech(preset.queue.leeches, &before, &outcome.after);
        // Read first: once the answer is saved, nothing may fail any more.
        let lapses = outcome.after.lapses;
        let notice = leech
            .map(|action| self.leech_notice(&answer.card, lapses, action))
            .transpose()?;
        let act = leech.and_then(|action| self.done_to_leech(index, action));
        let options = &preset.scheduling;
        let (_, marks) = self
            .store
            .commit_with(&answer, &before, &outcome.after, options, act)?;
        let progress = outcome.after;
        self.standings.set(index, Standing { progress, marks });
        self.planned.remove(&index);
        self.can_undo = true;
        Ok(notice)
    }

    /// Takes the last answer or the last act back, whichever came later and whenever it was,
    /// and shows its card again. In a cram, the last answer of that.
    ///
    /// # Errors
    /// It could not be taken back; nothing was changed.
    pub fn take_back(
        &mut self,
        session: Option<&mut ReviewSession<CardIndex>>,
        now: Timestamp,
    ) -> Result<Option<TakenBack>, StoreError> {
        match session {
            Some(session) if session.is_cram() => {
                let taken = session.uncram();
                Ok(taken.map(|(card, rating)| TakenBack::Answer {
                    card: Some(card),
                    rating,
                }))
            }
            session => self.take_saved_back(session, now),
        }
    }

    /// Whether there is something to take back in this sitting.
    #[must_use]
    pub fn can_take_back(&self, session: &ReviewSession<CardIndex>) -> bool {
        if session.is_cram() {
            session.has_crammed()
        } else {
            self.can_undo
        }
    }

    fn take_saved_back(
        &mut self,
        session: Option<&mut ReviewSession<CardIndex>>,
        now: Timestamp,
    ) -> Result<Option<TakenBack>, StoreError> {
        let Some(undone) = self.store.undo_last(now)? else {
            self.can_undo = false;
            return Ok(None);
        };
        let taken = match undone {
            Undone::Answer {
                answer, standing, ..
            } => {
                let card = self.catalog.find(&answer.card);
                self.take_standings_over(vec![(answer.card, standing)]);
                if let (Some(index), Some(session)) = (card, session) {
                    let state = standing.progress.state;
                    session.taken_back(index);
                    session.set_current_sort(state == CardState::New, step_due(&state));
                }
                TakenBack::Answer {
                    card,
                    rating: answer.rating,
                }
            }
            Undone::Act { kind, cards } => {
                let cards = self.take_standings_over(cards);
                if kind.is_about_tags() {
                    self.reread_tags(&cards)?;
                }
                if let Some(session) = session {
                    session.bring_back(&cards);
                }
                TakenBack::Act { kind, cards }
            }
        };
        self.can_undo = self.store.can_undo()?;
        self.reload_planned()?;
        Ok(Some(taken))
    }

    pub(super) fn done_today(&self, now: Timestamp) -> Result<Done, StoreError> {
        let day = self.study_day(now);
        let mut done = Done {
            millis: self.store.day_totals(day)?.millis,
            ..Done::default()
        };
        let counted = self.store.counted(day, day)?;
        for row in &counted.rows {
            let deck = counted.decks.get(row.deck).and_then(Option::as_ref);
            let Some((deck, _)) = deck.and_then(|deck| self.catalog.deck(deck)) else {
                continue;
            };
            let limits = done.limits.entry(self.presets.place(deck)).or_default();
            let answers = u32::try_from(row.tally.answers).unwrap_or(u32::MAX);
            match row.facet {
                Facet::Button(Phase::New, _) => limits.new_cards += answers,
                Facet::Button(Phase::Young | Phase::Mature, _) => limits.reviews += answers,
                _ => {}
            }
        }
        let cards = self.store.answered_on(day)?;
        let seen = cards.iter().filter_map(|card| self.catalog.find(card));
        done.seen = seen.collect();
        Ok(done)
    }

    /// What the cards answered today share with their siblings.
    pub(super) fn seen_siblings(&self, done: &Done) -> SiblingSet<'_> {
        let cards = done.seen.iter();
        cards
            .filter_map(|index| Some(self.catalog.card(*index)?.1.siblings.as_str()))
            .collect()
    }

    pub(super) fn queue(&self, scope: &Scope, done: &Done, now: Timestamp) -> Queue<CardIndex> {
        match self.planned_queue(scope, done, now) {
            // In decks the exam does not ask nothing new is begun, and nothing is forgotten.
            Some((planned, others)) => {
                let mut others = self.ordinary_queue(&others, done, now);
                others.main.retain(|(_, is_new)| !is_new);
                planned.followed_by(others)
            }
            None => self.ordinary_queue(scope, done, now),
        }
    }

    /// The queue of decks that no plan asks for.
    fn ordinary_queue(&self, scope: &Scope, done: &Done, now: Timestamp) -> Queue<CardIndex> {
        let seen = self.seen_siblings(done);
        let candidates = self.coming(scope, done, &seen, self.study_day(now));
        self.queue_of(&candidates, done, now)
    }

    /// The queue that these cards make.
    pub(super) fn queue_of(
        &self,
        candidates: &[queue::Candidate<CardIndex>],
        done: &Done,
        now: Timestamp,
    ) -> Queue<CardIndex> {
        let day = self.study_day(now);
        let seen = self.seen_siblings(done);
        let models = self.models();
        let presets = self.presets.all().zip(models.all()).enumerate();
        let shares: Vec<Share> = presets
            .map(|(place, (preset, model))| Share {
                options: &preset.queue,
                model,
                done: done.limits_of(place),
            })
            .collect();
        let today = queue::Today {
            day,
            ends: self.day_ends(now),
        };
        queue::build(candidates, &seen, today, &shares)
    }

    /// The cards of a scope, deck by deck.
    pub(super) fn cards_of<'a>(
        &'a self,
        scope: &Scope,
    ) -> impl Iterator<Item = (CardIndex, &'a Card)> {
        let decks = self.catalog.decks().iter().enumerate();
        decks
            .filter(|(deck, _)| scope.includes(*deck))
            .flat_map(|(deck, loaded)| {
                let cards = loaded.deck.cards.iter().enumerate();
                cards.map(move |(card, it)| (CardIndex { deck, card }, it))
            })
    }

    /// How early a learning card may be taken in a sitting: as the decks allow it most.
    pub(super) fn learn_ahead_secs(&self, scope: &Scope) -> u32 {
        let decks = 0..self.catalog.decks().len();
        let secs = decks
            .filter(|deck| scope.includes(*deck))
            .map(|deck| self.preset(deck).queue.learn_ahead_secs);
        secs.max().unwrap_or_default()
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
#[derive(Debug, Default)]
pub(super) struct Done {
    /// What the limits of each preset count, by its place.
    limits: BTreeMap<usize, DoneToday>,
    /// The cards that were recalled.
    pub seen: Vec<CardIndex>,
    pub millis: u64,
}

impl Done {
    /// What the limits of a preset count, by its place.
    pub fn limits_of(&self, place: usize) -> DoneToday {
        self.limits.get(&place).copied().unwrap_or_default()
    }
}

const fn step_due(state: &CardState) -> Option<Timestamp> {
    match state {
        CardState::Learning { due, .. } | CardState::Relearning { due, .. } => Some(*due),
        CardState::New | CardState::Review { .. } => None,
    }
}
