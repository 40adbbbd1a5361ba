//! Saving answers and acts, and taking them back: each one transaction.

use std::sync::Arc;

use rusqlite::Connection;

use super::acts::NewestAct;
use super::days::DayTotals;
use super::reviews::{LoggedAnswer, ReviewId};
use super::{Store, StoreError, acts, cards, days, history, marks, reviews, tags, tallies};
use crate::catalog::Catalog;
use crate::deck::CardId;
use crate::progress::{Act, ActKind, Answer, CardProgress, Marks, Standing};
use crate::scheduler::{SchedulingOptions, after_act, foreseen};
use crate::stats::tally::tallies_of;
use crate::storage::error::At;
use crate::time::{StudyDay, Timestamp};

/// What was taken back.
#[derive(Debug, Clone, PartialEq)]
pub enum Undone {
    /// An answer.
    Answer {
        /// Its number in the log.
        review: ReviewId,
        /// The answer.
        answer: Answer,
        /// Where its card stands now.
        standing: Standing,
    },
    /// Something done to cards.
    Act {
        /// What was done.
        kind: ActKind,
        /// Where its cards stand now.
        cards: Vec<(CardId, Standing)>,
    },
}

/// What was done last of all that can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastDone {
    /// The study day on which it was done.
    pub day: StudyDay,
    /// How many cards it was done to; an answer is to one.
    pub cards: usize,
}

/// The same as it stands in the log.
enum Last {
    Answer(LoggedAnswer),
    Act(NewestAct),
}

impl Store {
    /// Saves an answer: the log, the card's state and the day's counts, together or not
    /// at all. When this returns, the answer outlasts a power cut.
    ///
    /// # Errors
    /// [`StoreError::Changed`] where the card no longer stands at `before`; the disk is
    /// full; the collection is read-only. In every case nothing was saved.
    pub fn commit(
        &mut self,
        answer: &Answer,
        before: &CardProgress,
        after: &CardProgress,
        options: &SchedulingOptions,
    ) -> Result<ReviewId, StoreError> {
        let committed = self.commit_with(answer, before, after, options, None);
        committed.map(|(review, _)| review)
    }

    /// The same with something done to the card because of the answer, which is taken back
    /// together with it. Gives what is set on the card then.
    ///
    /// # Errors
    /// As for [`Store::commit`].
    pub fn commit_with(
        &mut self,
        answer: &Answer,
        before: &CardProgress,
        after: &CardProgress,
        options: &SchedulingOptions,
        consequence: Option<ActKind>,
    ) -> Result<(ReviewId, Marks), StoreError> {
        let homes = Arc::clone(&self.homes);
        let (tx, path) = self.begin()?;
        let card_key = cards::intern(&tx, &answer.card).at(path)?;
        if cards::progress(&tx, card_key).at(path)? != *before {
            return Err(StoreError::Changed {
                card: answer.card.clone(),
            });
        }
        let review = save(&tx, (card_key, &homes), answer, before, after, options).at(path)?;
        if let Some(kind) = consequence {
            act_because(&tx, card_key, &kind, (answer, review)).at(path)?;
        }
        let set = marks::of(&tx, card_key).at(path)?;
        tx.commit().at(path)?;
        Ok((review, set))
    }

    /// Saves something done to cards: the log, their states and marks, together or not at
    /// all. Cards that it does not change are left out; gives where the others stand.
    ///
    /// # Errors
    /// As for [`Store::commit`]; nothing was saved.
    pub fn act(&mut self, act: &Act) -> Result<Vec<(CardId, Standing)>, StoreError> {
        let (tx, path) = self.begin()?;
        let changed = keep_act(&tx, act).at(path)?;
        tx.commit().at(path)?;
        Ok(changed)
    }

    /// What [`Store::undo_last`] would take back, if anything.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn last_done(&self) -> Result<Option<LastDone>, StoreError> {
        self.read(|conn| {
            let last = last(conn)?;
            let told = last.map(|last| match last {
                Last::Answer(logged) => Ok(LastDone {
                    day: logged.answer.day,
                    cards: 1,
                }),
                Last::Act(act) => Ok(LastDone {
                    day: act.day,
                    cards: acts::count_cards(conn, act.id)?,
                }),
            });
            told.transpose()
        })
    }

    /// Takes the last answer to a flashcard or the last act that counts back, at `now`,
    /// whichever came later: the log remembers both, states and marks follow from what is
    /// left, and the days count what is left. Answers in quizzes stay. Nothing where nothing
    /// is left.
    ///
    /// # Errors
    /// As for [`Store::commit`]; nothing was changed.
    pub fn undo_last(&mut self, now: Timestamp) -> Result<Option<Undone>, StoreError> {
        let (tx, path) = self.begin()?;
        let undone = take_last_back(&tx, now).at(path)?;
        tx.commit().at(path)?;
        Ok(undone)
    }
}

/// Saves an answer to the card with this row; its deck is as `homes` has it.
pub(super) fn save(
    tx: &Connection,
    (card_key, homes): (i64, &Catalog),
    answer: &Answer,
    before: &CardProgress,
    after: &CardProgress,
    options: &SchedulingOptions,
) -> rusqlite::Result<ReviewId> {
    let is_first = !reviews::is_answered_on(tx, card_key, answer.day)?;
    let preset_key = reviews::intern_preset(tx, options)?;
    let review = reviews::append(tx, card_key, answer, preset_key)?;
    cards::put(tx, card_key, after)?;
    let totals = days::totals(tx, answer.day)?.plus(DayTotals::of_answer(&before.state, answer));
    days::put(tx, answer.day, totals)?;
    let deck = tallies::home(tx, card_key, &answer.card, homes)?;
    let recall = foreseen(before, answer.day, options);
    for (facet, tally) in tallies_of(before, answer, recall, is_first) {
        tallies::add(tx, (answer.day, deck, facet), tally)?;
    }
    Ok(review)
}

fn act_because(
    tx: &Connection,
    card_key: i64,
    kind: &ActKind,
    (answer, review): (&Answer, ReviewId),
) -> rusqlite::Result<()> {
    acts::append(tx, (kind, answer.at, answer.day), &[card_key], Some(review))?;
    let standing = history::standing(tx, card_key)?;
    history::put(tx, card_key, &after_act(&standing, kind, answer.day))
}

fn keep_act(tx: &Connection, act: &Act) -> rusqlite::Result<Vec<(CardId, Standing)>> {
    let mut keys = Vec::new();
    let mut changed = Vec::new();
    for card in &act.cards {
        let card_key = cards::intern(tx, card)?;
        let before = history::standing(tx, card_key)?;
        let after = after_act(&before, &act.kind, act.day);
        let is_other = match &act.kind {
            ActKind::Tag(tag) => tags::add(tx, card_key, tag)?,
            ActKind::Untag(tag) => tags::remove(tx, card_key, tag)?,
            _ => after != before,
        };
        if is_other {
            if after.progress != before.progress {
                cards::put(tx, card_key, &after.progress)?;
            }
            if after.marks != before.marks {
                marks::put(tx, card_key, &after.marks)?;
            }
            keys.push(card_key);
            changed.push((card.clone(), after));
        }
    }
    if !keys.is_empty() {
        acts::append(tx, (&act.kind, act.at, act.day), &keys, None)?;
    }
    Ok(changed)
}

fn take_last_back(tx: &Connection, now: Timestamp) -> rusqlite::Result<Option<Undone>> {
    let taken = last(tx)?.map(|last| match last {
        Last::Answer(answer) => take_answer_back(tx, answer, now),
        Last::Act(act) => take_act_back(tx, act, now),
    });
    taken.transpose()
}

fn last(conn: &Connection) -> rusqlite::Result<Option<Last>> {
    let (answer, act) = (reviews::newest(conn)?, acts::newest(conn)?);
    Ok(match (answer, act) {
        (Some(answer), Some(act)) if act.after_review < answer.review => Some(Last::Answer(answer)),
        (_, Some(act)) => Some(Last::Act(act)),
        (answer, None) => answer.map(Last::Answer),
    })
}

fn take_answer_back(
    tx: &Connection,
    LoggedAnswer { review, answer, .. }: LoggedAnswer,
    now: Timestamp,
) -> rusqlite::Result<Undone> {
    let card_key = cards::intern(tx, &answer.card)?;
    let standings = history::change(tx, &[card_key], || reviews::take_back(tx, review, now))?;
    Ok(Undone::Answer {
        review,
        answer,
        standing: standings.first().copied().unwrap_or_default(),
    })
}

fn take_act_back(tx: &Connection, act: NewestAct, now: Timestamp) -> rusqlite::Result<Undone> {
    let NewestAct { id, kind, .. } = act;
    let cards = acts::cards(tx, id)?;
    let keys = acts::card_keys(tx, id)?;
    let take_back = || acts::take_back(tx, id, now);
    let standings = if !kind.changes_memory() {
        take_back()?;
        history::mark_again(tx, &keys, &kind)?
    } else if acts::is_answered_since(tx, id)? {
        history::change(tx, &keys, take_back)?
    } else {
        take_back()?;
        history::stand_again(tx, &keys)?
    };
    Ok(Undone::Act {
        kind,
        cards: cards.into_iter().zip(standings).collect(),
    })
}
