//! Reviewing: cards one by one until none is left for now.

use std::collections::VecDeque;

use crate::progress::Rating;
use crate::scheduler::queue::{Counts, Queue};
use crate::time::Timestamp;

/// After how many seconds a card comes again in a cram that was not known, if others wait.
const CRAM_STEP_SECS: i64 = 60;

/// What a session shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position<K> {
    /// This card.
    Card(K),
    /// Nothing for now.
    Finished(Finished),
}

/// Why there is nothing to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finished {
    /// All is done until another day.
    ForToday,
    /// A learning card comes at this moment.
    Until(Timestamp),
}

/// What becomes of the answers of a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// They are saved.
    Review,
    /// They change nothing outside the sitting.
    Cram,
}

/// A sitting over a queue; `K` names a card.
#[derive(Debug, Clone)]
pub struct ReviewSession<K> {
    purpose: Purpose,
    learning: Vec<(Timestamp, K)>,
    main: VecDeque<(K, bool)>,
    /// The card on screen, taken out of the queue, with the sort it came as.
    current: Option<(K, Sort)>,
    answered: usize,
    learn_ahead_secs: u32,
    /// Cards answered in a cram, with their ratings and how they came.
    crammed: Vec<(K, Rating, Sort)>,
    /// Cards taken out of the sitting, with how they came.
    put_away: Vec<(K, Sort)>,
}

/// How a card came, so that it can go back to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Learning(Timestamp),
    Due,
    New,
}

impl Sort {
    const fn of_main(is_new: bool) -> Self {
        if is_new { Self::New } else { Self::Due }
    }
}

impl<K: Copy + Ord> ReviewSession<K> {
    /// A sitting over `queue`. When nothing else is left, learning cards that come within
    /// `learn_ahead_secs` seconds are taken early.
    #[must_use]
    pub fn new(queue: Queue<K>, learn_ahead_secs: u32) -> Self {
        Self {
            purpose: Purpose::Review,
            learning: queue.learning,
            main: queue.main.into(),
            current: None,
            answered: 0,
            learn_ahead_secs,
            crammed: Vec::new(),
            put_away: Vec::new(),
        }
    }

    /// A sitting over these cards in their order whose answers change nothing outside it.
    /// What was not known comes again, at the end if not before.
    #[must_use]
    pub fn cram(cards: Vec<K>) -> Self {
        let main = cards.into_iter().map(|card| (card, false));
        let queue = Queue {
            learning: Vec::new(),
            main: main.collect(),
        };
        Self {
            purpose: Purpose::Cram,
            ..Self::new(queue, u32::MAX)
        }
    }

    /// Whether the answers change nothing outside the sitting.
    #[must_use]
    pub fn is_cram(&self) -> bool {
        self.purpose == Purpose::Cram
    }

    /// What to show at `now`. The same card stays until it is answered.
    pub fn position(&mut self, now: Timestamp) -> Position<K> {
        if self.current.is_none() {
            self.current = self.take_next(now);
        }
        match (&self.current, self.learning.first()) {
            (Some((card, _)), _) => Position::Card(*card),
            (None, Some((due, _))) => Position::Finished(Finished::Until(*due)),
            (None, None) => Position::Finished(Finished::ForToday),
        }
    }

    /// The card on screen, if any.
    #[must_use]
    pub fn current(&self) -> Option<K> {
        self.current.map(|(card, _)| card)
    }

    /// Moves on after the card on screen was answered; `comes_again` is the moment of its
    /// next step, where that is today.
    pub fn answered(&mut self, comes_again: Option<Timestamp>) {
        let Some((card, _)) = self.current.take() else {
            return;
        };
        self.answered += 1;
        if let Some(due) = comes_again {
            self.insert_learning(due, card);
        }
    }

    /// Moves on after the card on screen was answered in a cram at `now`.
    pub fn crammed(&mut self, rating: Rating, now: Timestamp) {
        let Some((card, sort)) = self.current else {
            return;
        };
        self.crammed.push((card, rating, sort));
        let comes_again = (rating == Rating::Again).then(|| now.plus_secs(CRAM_STEP_SECS));
        self.answered(comes_again);
    }

    /// Whether an answer of this cram can be taken back.
    #[must_use]
    pub fn has_crammed(&self) -> bool {
        !self.crammed.is_empty()
    }

    /// Shows the last card of a cram again; gives it and its rating.
    pub fn uncram(&mut self) -> Option<(K, Rating)> {
        let (card, rating, sort) = self.crammed.pop()?;
        self.taken_back(card);
        self.current = Some((card, sort));
        Some((card, rating))
    }

    /// Takes cards out of the sitting, the one on screen too if it is among them.
    pub fn put_away(&mut self, cards: &[K]) {
        let goes = |card: &K| cards.contains(card);
        let (gone, kept) = std::mem::take(&mut self.learning)
            .into_iter()
            .partition(|(_, card)| goes(card));
        self.learning = kept;
        let gone: Vec<(Timestamp, K)> = gone;
        let away = gone
            .into_iter()
            .map(|(due, card)| (card, Sort::Learning(due)));
        self.put_away.extend(away);
        for (card, new) in std::mem::take(&mut self.main) {
            if goes(&card) {
                self.put_away.push((card, Sort::of_main(new)));
            } else {
                self.main.push_back((card, new));
            }
        }
        self.put_away
            .extend(self.current.take_if(|(card, _)| goes(card)));
    }

    /// Brings those of these cards back that were taken out; the last one comes next.
    pub fn bring_back(&mut self, cards: &[K]) {
        let (back, away) = std::mem::take(&mut self.put_away)
            .into_iter()
            .partition(|(card, _)| cards.contains(card));
        self.put_away = away;
        let back: Vec<(K, Sort)> = back;
        if back.is_empty() {
            return;
        }
        if let Some((current, sort)) = self.current.take() {
            self.put_back(current, sort);
        }
        for (card, sort) in back {
            self.put_back(card, sort);
        }
    }

    /// Goes on with another queue; what was answered stays counted, and the card that comes
    /// next stays the next one where it still waits.
    pub fn refill(&mut self, queue: Queue<K>, now: Timestamp) {
        if self.current.is_none() {
            self.current = self.take_next(now);
        }
        self.learning = queue.learning;
        self.main = queue.main.into();
        self.put_away.clear();
        let next = self.current.take();
        self.current = next.and_then(|(card, _)| self.take(card));
    }

    /// Shows a card again whose answer was taken back.
    pub fn taken_back(&mut self, card: K) {
        self.learning.retain(|(_, other)| *other != card);
        self.main.retain(|(other, _)| *other != card);
        if let Some((current, sort)) = self.current.take()
            && current != card
        {
            self.put_back(current, sort);
        }
        self.answered = self.answered.saturating_sub(1);
        self.current = Some((card, Sort::Due));
    }

    /// Says what sort the card on screen is, once its state is known again.
    pub fn set_current_sort(&mut self, is_new: bool, learning_due: Option<Timestamp>) {
        if let Some((_, sort)) = &mut self.current {
            *sort = match learning_due {
                Some(due) => Sort::Learning(due),
                None if is_new => Sort::New,
                None => Sort::Due,
            };
        }
    }

    /// How many cards wait, the one on screen among them.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let new = self.main.iter().filter(|(_, new)| *new).count();
        let mut counts = Counts {
            learning: self.learning.len(),
            due: self.main.len() - new,
            new,
        };
        match self.current {
            Some((_, Sort::Learning(_))) => counts.learning += 1,
            Some((_, Sort::Due)) => counts.due += 1,
            Some((_, Sort::New)) => counts.new += 1,
            None => {}
        }
        counts
    }

    /// Answers given in this sitting, less those taken back.
    #[must_use]
    pub const fn answered_count(&self) -> usize {
        self.answered
    }

    /// The part of the sitting that is done, 0 to 1.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a bar has fewer pixels than a float has digits"
    )]
    pub fn done_fraction(&self) -> f32 {
        let left = self.counts().total();
        if self.answered + left == 0 {
            1.0
        } else {
            self.answered as f32 / (self.answered + left) as f32
        }
    }

    fn take_next(&mut self, now: Timestamp) -> Option<(K, Sort)> {
        let first_due = self.learning.first().map(|(due, _)| *due);
        let takes_learning = match first_due {
            Some(due) if due <= now => true,
            Some(due) => self.main.is_empty() && due <= now.plus_secs(self.learn_ahead_secs.into()),
            None => false,
        };
        if takes_learning {
            let (due, card) = self.learning.remove(0);
            return Some((card, Sort::Learning(due)));
        }
        let (card, new) = self.main.pop_front()?;
        Some((card, Sort::of_main(new)))
    }

    /// Takes a card out of the queue, wherever it waits.
    fn take(&mut self, card: K) -> Option<(K, Sort)> {
        let in_steps = self.learning.iter().position(|(_, other)| *other == card);
        if let Some(place) = in_steps {
            let (due, card) = self.learning.remove(place);
            return Some((card, Sort::Learning(due)));
        }
        let place = self.main.iter().position(|(other, _)| *other == card)?;
        let (card, new) = self.main.remove(place)?;
        Some((card, Sort::of_main(new)))
    }

    fn put_back(&mut self, card: K, sort: Sort) {
        match sort {
            Sort::Learning(due) => self.insert_learning(due, card),
            Sort::Due => self.main.push_front((card, false)),
            Sort::New => self.main.push_front((card, true)),
        }
    }

    fn insert_learning(&mut self, due: Timestamp, card: K) {
        let place = self.learning.partition_point(|entry| *entry < (due, card));
        self.learning.insert(place, (due, card));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(main: &[(u32, bool)]) -> ReviewSession<u32> {
        ReviewSession::new(
            Queue {
                learning: vec![],
                main: main.to_vec(),
            },
            1200,
        )
    }

    #[test]
    fn a_card_in_steps_comes_back_in_the_same_sitting() {
        let mut sitting = session(&[(1, true), (2, false)]);
        assert_eq!(sitting.position(Timestamp(0)), Position::Card(1));
        sitting.answered(Some(Timestamp(60_000)));
        assert_eq!(sitting.position(Timestamp(1000)), Position::Card(2));
        sitting.answered(None);
        assert_eq!(
            sitting.position(Timestamp(2000)),
            Position::Card(1),
            "taken early: nothing else is left"
        );
        sitting.answered(None);
        assert_eq!(
            sitting.position(Timestamp(3000)),
            Position::Finished(Finished::ForToday)
        );
        assert!((sitting.done_fraction() - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn a_due_step_goes_before_the_rest_and_a_far_one_is_not_taken_early() {
        let mut sitting = session(&[(1, true), (2, false), (3, false)]);
        assert_eq!(sitting.position(Timestamp(0)), Position::Card(1));
        sitting.answered(Some(Timestamp(60_000)));
        assert_eq!(sitting.position(Timestamp(61_000)), Position::Card(1));
        sitting.answered(Some(Timestamp(10_000_000)));
        sitting.position(Timestamp(62_000));
        sitting.answered(None);
        sitting.position(Timestamp(63_000));
        sitting.answered(None);
        assert_eq!(
            sitting.position(Timestamp(64_000)),
            Position::Finished(Finished::Until(Timestamp(10_000_000)))
        );
        assert_eq!(sitting.position(Timestamp(10_000_000)), Position::Card(1));
    }

    #[test]
    fn taking_back_shows_the_card_again_and_loses_none() {
        let mut sitting = session(&[(1, true), (2, false), (3, false)]);
        sitting.position(Timestamp(0));
        sitting.answered(Some(Timestamp(60_000)));
        assert_eq!(sitting.position(Timestamp(1)), Position::Card(2));
        sitting.taken_back(1);
        sitting.set_current_sort(true, None);
        assert_eq!(
            sitting.counts(),
            Counts {
                learning: 0,
                due: 2,
                new: 1
            }
        );
        assert_eq!(sitting.position(Timestamp(2)), Position::Card(1));
        sitting.answered(None);
        assert_eq!(sitting.position(Timestamp(3)), Position::Card(2));
        assert_eq!(sitting.answered_count(), 1);
    }

    #[test]
    fn a_sitting_goes_on_with_another_queue_at_the_card_on_screen() {
        let mut sitting = session(&[(1, true), (2, false), (3, false)]);
        sitting.position(Timestamp(0));
        sitting.answered(None);
        assert_eq!(sitting.position(Timestamp(1)), Position::Card(2));
        let queue = |main: &[(u32, bool)]| Queue {
            learning: vec![(Timestamp(5), 7)],
            main: main.to_vec(),
        };
        sitting.refill(queue(&[(4, true), (3, false), (2, false)]), Timestamp(1));
        assert_eq!(sitting.position(Timestamp(1)), Position::Card(2));
        let counts = sitting.counts();
        assert_eq!((counts.learning, counts.due, counts.new), (1, 2, 1));
        assert_eq!(sitting.answered_count(), 1);
        sitting.refill(queue(&[(4, true)]), Timestamp(1));
        assert_eq!(sitting.position(Timestamp(1)), Position::Card(4));
    }

    #[test]
    fn the_card_on_screen_stays_while_time_passes() {
        let mut sitting = session(&[(1, false), (2, false)]);
        sitting.position(Timestamp(0));
        assert_eq!(sitting.position(Timestamp(99_000_000)), Position::Card(1));
    }
}
