//! Today's queue: which cards come, and in which order.
//!
//! Take what is due and what is new in the order chosen, keep siblings apart, keep to the
//! day's limits, mix. Learning cards come by the clock, before everything else once they are due.

mod mix;
mod order;
#[cfg(test)]
mod tests;

use ahash::AHashSet;

use super::fsrs::Model;
use super::options::{QueueOptions, Siblings};
use crate::facts::Importance;
use crate::progress::{CardProgress, CardState};
use crate::time::{StudyDay, Timestamp};

/// A card as the queue sees it; `K` is whatever the caller finds it by again.
#[derive(Debug, Clone)]
pub struct Candidate<'a, K> {
    /// How the caller finds the card again.
    pub key: K,
    /// Its id, which chance depends on.
    pub id: &'a str,
    /// What its siblings share.
    pub siblings: &'a str,
    /// Its state.
    pub progress: CardProgress,
    /// How much a learner short of time needs it.
    pub importance: Importance,
    /// Whose limits and orders it comes by: a place among the shares.
    pub share: usize,
}

/// What siblings share, of cards that were answered or come.
pub type SiblingSet<'a> = AHashSet<&'a str>;

/// The options that some decks share, on one day.
pub struct Share<'a> {
    /// Limits and orders.
    pub options: &'a QueueOptions,
    /// The memory model, for what is soonest lost.
    pub model: &'a Model,
    /// What has been done today.
    pub done: DoneToday,
}

/// A study day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Today {
    /// Which.
    pub day: StudyDay,
    /// The moment it is over; steps beyond it wait.
    pub ends: Timestamp,
}

/// What has been done today, which the limits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DoneToday {
    /// New cards begun.
    pub new_cards: u32,
    /// Reviews answered.
    pub reviews: u32,
}

/// The cards of a sitting.
#[derive(Debug, Clone, PartialEq)]
pub struct Queue<K> {
    /// Cards in steps, by the moment they come again.
    pub learning: Vec<(Timestamp, K)>,
    /// Reviews and new cards in the order they come; `true` marks a new one.
    pub main: Vec<(K, bool)>,
}

/// How many cards of each sort wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// In learning or relearning steps that are due today.
    pub learning: usize,
    /// To review.
    pub due: usize,
    /// New.
    pub new: usize,
}

impl Counts {
    /// All of them.
    #[must_use]
    pub const fn total(self) -> usize {
        self.learning + self.due + self.new
    }
}

impl<K: Copy + Ord> Queue<K> {
    /// This queue, and after it another; cards in steps come by the clock, whosever they are.
    #[must_use]
    pub fn followed_by(mut self, other: Self) -> Self {
        self.learning.extend(other.learning);
        self.learning.sort_unstable();
        self.main.extend(other.main);
        self
    }
}

impl<K> Queue<K> {
    /// How many cards of each sort it holds.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let new = self.main.iter().filter(|(_, new)| *new).count();
        Counts {
            learning: self.learning.len(),
            due: self.main.len() - new,
            new,
        }
    }
}

/// Builds the queue of a day.
///
/// `seen_siblings` are the sibling groups of cards answered today: where siblings are kept
/// apart, their other cards wait for another day. Each share has its own limits, orders and
/// mixing; the cards of several come in turn, as many as each has.
///
/// Where more is due than a share has room for, what is least likely to be recalled is taken,
/// whatever the order of reviews is: after holidays nothing that could be kept is lost for
/// standing at the end.
pub fn build<'a, K: Copy + Ord>(
    candidates: &[Candidate<'a, K>],
    seen_siblings: &SiblingSet<'a>,
    today: Today,
    shares: &[Share],
) -> Queue<K> {
    let mut learning = learning(candidates, today);
    let mut apart = Apart {
        taken: seen_siblings.clone(),
    };
    learning.sort_by_key(|(due, candidate)| (*due, candidate.key));
    let in_steps = learning.iter().map(|(_, candidate)| candidate.siblings);
    apart.taken.extend(in_steps);
    let of = |place: usize| candidates.iter().filter(move |it| it.share == place);
    // All reviews before any new card, so that of two siblings the one learned comes.
    let reviews: Vec<Vec<K>> = shares
        .iter()
        .enumerate()
        .map(|(place, share)| reviews(of(place), share, today.day, &mut apart))
        .collect();
    let lists = shares.iter().enumerate().zip(reviews);
    let lists = lists.map(|((place, share), reviews)| {
        let new = new_cards(of(place), share, today.day, &mut apart);
        mix::mixed(reviews, new, share.options.mixing)
    });
    Queue {
        main: mix::in_turn(lists.collect()),
        learning: learning
            .into_iter()
            .map(|(due, candidate)| (due, candidate.key))
            .collect(),
    }
}

fn learning<'c, 'a, K>(
    candidates: &'c [Candidate<'a, K>],
    today: Today,
) -> Vec<(Timestamp, &'c Candidate<'a, K>)> {
    let in_steps = candidates
        .iter()
        .filter_map(|candidate| match candidate.progress.state {
            CardState::Learning { due, .. } | CardState::Relearning { due, .. } => {
                Some((due, candidate))
            }
            CardState::New | CardState::Review { .. } => None,
        });
    in_steps.filter(|(due, _)| *due < today.ends).collect()
}

fn reviews<'c, 'a: 'c, K: Copy + Ord + 'c>(
    candidates: impl Iterator<Item = &'c Candidate<'a, K>>,
    share: &Share,
    day: StudyDay,
    apart: &mut Apart<'a>,
) -> Vec<K> {
    let is_due = |it: &&Candidate<K>| matches!(it.progress.state, CardState::Review { due, .. } if due <= day);
    let mut due: Vec<&Candidate<K>> = candidates.filter(is_due).collect();
    let options = share.options;
    let room = room(options.reviews_per_day, share.done.reviews);
    if due.len() > room {
        order::by_loss(&mut due, share.model, day);
        let mut taken = apart.take(due, room, options.siblings);
        order::again(&mut taken, options.review_order, day);
        return keys(taken);
    }
    order::reviews(&mut due, options.review_order, share.model, day);
    keys(apart.take(due, room, options.siblings))
}

fn new_cards<'c, 'a: 'c, K: Copy + Ord + 'c>(
    candidates: impl Iterator<Item = &'c Candidate<'a, K>>,
    share: &Share,
    day: StudyDay,
    apart: &mut Apart<'a>,
) -> Vec<K> {
    let options = share.options;
    let mut new: Vec<&Candidate<K>> = candidates
        .filter(|it| it.progress.state == CardState::New)
        .collect();
    order::new_cards(&mut new, options.new_order, day);
    let room = room(options.new_per_day, share.done.new_cards);
    keys(apart.take(new, room, options.siblings))
}

/// How many more there is room for.
fn room(limit: u32, done: u32) -> usize {
    usize::try_from(limit.saturating_sub(done)).unwrap_or(usize::MAX)
}

fn keys<K: Copy>(candidates: Vec<&Candidate<K>>) -> Vec<K> {
    candidates.into_iter().map(|it| it.key).collect()
}

/// Keeps siblings apart: of one group, one card a day.
struct Apart<'a> {
    taken: SiblingSet<'a>,
}

impl<'a> Apart<'a> {
    fn take<'c, K>(
        &mut self,
        candidates: Vec<&'c Candidate<'a, K>>,
        room: usize,
        siblings: Siblings,
    ) -> Vec<&'c Candidate<'a, K>> {
        let mut taken = Vec::new();
        for candidate in candidates {
            if taken.len() == room {
                break;
            }
            let is_first = !self.taken.contains(candidate.siblings);
            if is_first || siblings == Siblings::Show {
                self.taken.insert(candidate.siblings);
                taken.push(candidate);
            }
        }
        taken
    }
}
