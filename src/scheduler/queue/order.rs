//! The orders of reviews and of new cards.
//!
//! What is random hangs on the day and the card alone, so that the order of the rest stays
//! while cards are answered.

use super::Candidate;
use crate::progress::CardState;
use crate::scheduler::fsrs::Model;
use crate::scheduler::fuzz::hash;
use crate::scheduler::options::{NewOrder, ReviewOrder};
use crate::time::StudyDay;

/// Puts due cards in the order that was chosen.
pub(super) fn reviews<K: Copy + Ord>(
    due: &mut [&Candidate<K>],
    order: ReviewOrder,
    model: &Model,
    day: StudyDay,
) {
    match order {
        ReviewOrder::Due => due.sort_by_key(|it| (due_day(it), it.key)),
        ReviewOrder::Retrievability => by_loss(due, model, day),
        ReviewOrder::Random => by_chance(due, day),
    }
}

/// Puts cards that were taken for being soonest lost in the order that was chosen: by chance,
/// or as they were taken.
pub(super) fn again<K: Copy + Ord>(taken: &mut [&Candidate<K>], order: ReviewOrder, day: StudyDay) {
    if order == ReviewOrder::Random {
        by_chance(taken, day);
    }
}

/// Puts new cards in the order that was chosen.
pub(super) fn new_cards<K: Copy + Ord>(new: &mut [&Candidate<K>], order: NewOrder, day: StudyDay) {
    match order {
        NewOrder::CoreFirst => new.sort_by_key(|it| (it.importance, it.key)),
        NewOrder::ByDeck => new.sort_by_key(|it| it.key),
        NewOrder::Random => by_chance(new, day),
    }
}

/// Puts what is least likely to be recalled first.
pub(super) fn by_loss<K: Copy + Ord>(due: &mut [&Candidate<K>], model: &Model, day: StudyDay) {
    due.sort_by_cached_key(|it| {
        let days = it.progress.last_day.map_or(0, |last| day.days_since(last));
        let recall = it
            .progress
            .memory()
            .map_or(0.0, |memory| model.retrievability(memory, days));
        // Not below nothing, so that the bits stand in the order of the numbers.
        (recall.max(0.0).to_bits(), it.key)
    });
}

fn by_chance<K: Copy + Ord>(cards: &mut [&Candidate<K>], day: StudyDay) {
    cards.sort_by_cached_key(|it| (hash(it.id, &day.0.to_le_bytes()), it.key));
}

fn due_day<K>(candidate: &Candidate<K>) -> Option<StudyDay> {
    match candidate.progress.state {
        CardState::Review { due, .. } => Some(due),
        _ => None,
    }
}
