//! The answers of each card in order, and which of them are foretold.

use ::fsrs::{FSRSItem, FSRSReview};

use super::fit::Items;
use super::{Bin, Measure, Tally};
use crate::progress::Rating;
use crate::report::{Cancelled, Task};
use crate::scheduler::Model;
use crate::scheduler::fsrs::Review;
use crate::time::{StudyDay, Timestamp};

/// The part of the answers, the last ones by time, that is held out: one of so many.
const HELD_OUT: usize = 5;

/// The longest history that is learned from; what comes after it is still foretold. As in the
/// crate, and in its own evaluation.
const LONGEST_HISTORY: usize = 256;

/// Cards between two reports.
const CARDS_A_REPORT: usize = 512;

/// Answers as they are read, in any order. A million of them take 24 MB.
#[derive(Debug, Default)]
pub struct Log {
    cards: Vec<Vec<Look>>,
}

/// One answer as it is read.
#[derive(Debug, Clone, Copy)]
struct Look {
    at: Timestamp,
    day: StudyDay,
    rating: Rating,
}

/// The answers of each card, first to last, ready to be foretold and learned from.
#[derive(Debug, Default)]
pub struct Histories {
    cards: Vec<Card>,
    /// The answers that are foretold, by time.
    trials: Vec<Trial>,
}

#[derive(Debug)]
struct Card {
    reviews: Vec<Review>,
    /// The first answer that is held out, if it is one that is foretold.
    held_out_from: usize,
}

/// An answer that is foretold: of which card, and which of its answers.
#[derive(Debug, Clone, Copy)]
struct Trial {
    card: u32,
    place: u32,
}

impl Log {
    /// Adds a recalled answer to the card with this number.
    pub fn add(&mut self, card: usize, at: Timestamp, day: StudyDay, rating: Rating) {
        if self.cards.len() <= card {
            self.cards.resize_with(card + 1, Vec::new);
        }
        self.cards[card].push(Look { at, day, rating });
    }

    /// Adds the cards of another log after these.
    pub fn append(&mut self, mut other: Self) {
        self.cards.append(&mut other.cards);
    }

    /// How many answers came on a later day than the one before.
    #[must_use]
    pub fn answers(&mut self) -> u64 {
        let later = |looks: &mut Vec<Look>| {
            looks.sort_by_key(|look| look.at);
            looks.windows(2).filter(|pair| is_later(pair)).count() as u64
        };
        self.cards.iter_mut().map(later).sum()
    }

    /// Puts every card's answers in order of time; those of one moment stay as they came.
    #[must_use]
    pub fn in_order(mut self) -> Histories {
        let mut moments = Vec::new();
        for (card, looks) in (0..).zip(&mut self.cards) {
            looks.sort_by_key(|look| look.at);
            let later = looks.windows(2).zip(1..);
            moments.extend(later.filter_map(|(pair, place)| {
                is_later(pair).then_some((pair[1].at, Trial { card, place }))
            }));
        }
        moments.sort_by_key(|(at, trial)| (*at, trial.card, trial.place));
        let trials: Vec<Trial> = moments.into_iter().map(|(_, trial)| trial).collect();
        let cards = self.cards.into_iter().map(Card::of_looks).collect();
        let mut histories = Histories { cards, trials };
        histories.hold_out();
        histories
    }
}

/// Whether the second of two answers came on a later day.
fn is_later(pair: &[Look]) -> bool {
    pair[1].day.days_since(pair[0].day) > 0
}

impl Card {
    fn of_looks(looks: Vec<Look>) -> Self {
        let mut before = None;
        let reviews = looks.iter().map(|look| Review {
            elapsed_days: before
                .replace(look.day)
                .map_or(0, |before| look.day.days_since(before)),
            rating: look.rating,
        });
        Self {
            reviews: reviews.collect(),
            held_out_from: usize::MAX,
        }
    }

    /// Foretells the answers from `from` on that came on a later day, each from those before it.
    fn foretell(&self, model: &Model, from: usize, tally: &mut Tally) {
        if from >= self.reviews.len() {
            return;
        }
        let memories = model.memories(&self.reviews);
        let (mut later, mut lapses) = (0, 0);
        for (place, review) in self.reviews.iter().enumerate() {
            if review.elapsed_days == 0 {
                continue;
            }
            later += 1;
            let before = place.checked_sub(1).and_then(|before| memories.get(before));
            if let Some(memory) = before.filter(|_| place >= from) {
                let recall = model.retrievability(*memory, review.elapsed_days);
                let bin = Bin::of(review.elapsed_days, later + 1, lapses);
                tally.add(recall, review.is_recalled(), bin);
            }
            lapses += u32::from(!review.is_recalled());
        }
    }
}

impl Histories {
    /// How many cards have answers.
    #[must_use]
    pub fn cards(&self) -> usize {
        let answered = self.cards.iter().filter(|card| !card.reviews.is_empty());
        answered.count()
    }

    /// How many answers there are.
    #[must_use]
    pub fn reviews(&self) -> usize {
        self.cards.iter().map(|card| card.reviews.len()).sum()
    }

    /// How many of them came on a later day than the one before, and are foretold.
    #[must_use]
    pub const fn answers(&self) -> usize {
        self.trials.len()
    }

    /// How many of these are not held out.
    pub(super) const fn earlier_answers(&self) -> usize {
        self.trials.len() - self.trials.len() / HELD_OUT
    }

    /// How well a model foretells all answers; nothing where there are none.
    ///
    /// # Errors
    /// The work is no longer wanted.
    pub fn measure(
        &self,
        model: &Model,
        task: &mut dyn Task,
    ) -> Result<Option<Measure>, Cancelled> {
        self.measure_from(model, |_| 0, task)
    }

    /// How well a model foretells the answers held out.
    ///
    /// # Errors
    /// The work is no longer wanted.
    pub(super) fn measure_held_out(
        &self,
        model: &Model,
        task: &mut dyn Task,
    ) -> Result<Option<Measure>, Cancelled> {
        self.measure_from(model, |card| card.held_out_from, task)
    }

    fn measure_from(
        &self,
        model: &Model,
        from: impl Fn(&Card) -> usize,
        task: &mut dyn Task,
    ) -> Result<Option<Measure>, Cancelled> {
        let mut tally = Tally::default();
        for (done, card) in self.cards.iter().enumerate() {
            if done % CARDS_A_REPORT == 0 {
                task.report(done as u64, self.cards.len() as u64)?;
            }
            card.foretell(model, from(card), &mut tally);
        }
        Ok(tally.measure())
    }

    /// The first `count` answers by time, each with the history before it, as the crate
    /// learns from them.
    pub(super) fn items(&self, count: usize) -> Items {
        let trials = self.trials[..count]
            .iter()
            .filter(|trial| (trial.place as usize) < LONGEST_HISTORY);
        trials
            .map(|trial| (self.item(*trial), i64::from(trial.card)))
            .unzip()
    }

    fn item(&self, trial: Trial) -> FSRSItem {
        let reviews = &self.cards[trial.card as usize].reviews[..=trial.place as usize];
        let reviews = reviews.iter().map(|review| FSRSReview {
            rating: review.rating.number().into(),
            delta_t: review.elapsed_days,
        });
        FSRSItem {
            reviews: reviews.collect(),
        }
    }

    /// Marks in every card where the last answers by time begin.
    fn hold_out(&mut self) {
        for trial in self.trials[self.earlier_answers()..].iter().rev() {
            self.cards[trial.card as usize].held_out_from = trial.place as usize;
        }
    }
}
