//! Learners who are made up, to see what the rule of evidence does over weeks: one who only
//! guesses, and one whose memory is known, because it follows the model.
//!
//! Deliberately absent: a random generator; chance comes in, a number from 0 to 1 at a time.

use crate::deck::CardId;
use crate::progress::{Answer, CardProgress, CardState, How, MemoryState, Rating};
use crate::scheduler::{Model, SchedulingOptions, outcome};
use crate::time::{StudyDay, Timestamp};

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

/// Quizzes of a learner who knows nothing and guesses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guessing {
    /// Days with a quiz.
    pub days: u32,
    /// The chance that a card is asked on a day.
    pub asked_a_day: f32,
    /// In what way.
    pub how: How,
    /// The chance that a guess is right.
    pub right: f32,
}

/// What is believed of many cards, on average.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Believed {
    /// The logarithm of stability.
    pub log_stability: f32,
    /// Recall, 0 to 1.
    pub recall: f32,
}

/// A learner whose cards are asked by questions of choice when they are due.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Practising {
    /// How many cards.
    pub cards: u32,
    /// How many days.
    pub days: u32,
    /// The chance of a right guess, in truth.
    pub guess: f32,
    /// What choosing a card that is known does for the memory in truth, of what recalling
    /// it does: 0 to 1.
    pub recognition: f32,
    /// What the answers are taken for, in two ways that are compared by the same answers:
    /// the first decides when cards come. A choice says the chance of a guess that is assumed.
    pub taken_for: [How; 2],
}

/// How well what is believed fits a memory that is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// Questions asked.
    pub asked: u32,
    /// Predicted less true recall when asked, on average.
    pub bias: f32,
    /// The expected log loss of the prediction when asked, on average.
    pub log_loss: f32,
    /// What of it the truth would not have lost.
    pub excess_loss: f32,
    /// Predicted less true recall of all cards on the day after the last.
    pub bias_at_end: f32,
}

/// The cards after quizzes on the days from `first`, all guessed.
pub fn guess(
    cards: &[CardProgress],
    guessing: &Guessing,
    first: StudyDay,
    options: &SchedulingOptions,
    mut chance: impl FnMut() -> f32,
) -> Vec<CardProgress> {
    let mut cards = cards.to_vec();
    for day in days(first, guessing.days) {
        for (number, card) in cards.iter_mut().enumerate() {
            if chance() < guessing.asked_a_day {
                let rating = right_or_wrong(chance() < guessing.right);
                *card = answered(card, number, day, rating, guessing.how, options);
            }
        }
    }
    cards
}

/// What is believed of cards on a day.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a few thousand cards")]
pub fn believed(cards: &[CardProgress], on: StudyDay, options: &SchedulingOptions) -> Believed {
    let model = Model::new(&options.parameters, options.desired_retention);
    let known = cards
        .iter()
        .filter_map(|card| Some((card.memory()?, card.last_day?)));
    let (mut sum, mut count) = ((0.0, 0.0), 0);
    for (memory, last) in known {
        sum.0 += memory.stability.ln();
        sum.1 += model.retrievability(memory, on.days_since(last));
        count += 1;
    }
    let count = count.max(1) as f32;
    Believed {
        log_stability: sum.0 / count,
        recall: sum.1 / count,
    }
}

/// Practises for some days, and compares what is believed in each of the two ways with the
/// truth.
///
/// In truth a card is known with the probability of its recall; else it is guessed. What was
/// known grows stronger, what was not is told, and is in truth as weak as a forgotten card.
/// Steps after a wrong answer are gone through the same day with flashcards.
pub fn practise(
    practising: &Practising,
    options: &SchedulingOptions,
    mut chance: impl FnMut() -> f32,
) -> [Fit; 2] {
    let model = Model::new(&options.parameters, options.desired_retention);
    let mut learned: Vec<Learned> = (0..practising.cards)
        .map(|number| Learned::new(number, &model, options))
        .collect();
    let mut when_asked = [Sums::default(); 2];
    for day in days(StudyDay(1), practising.days) {
        for card in learned.iter_mut().filter(|card| card.is_due(day)) {
            count(&mut when_asked, card, &model, day);
            card.ask(practising, &model, day, options, &mut chance);
        }
    }
    let mut at_end = [Sums::default(); 2];
    let end = StudyDay(1).plus_days(i32::try_from(practising.days).unwrap_or(i32::MAX));
    for card in &learned {
        count(&mut at_end, card, &model, end);
    }
    [0, 1].map(|way| when_asked[way].fit(&at_end[way]))
}

fn count(sums: &mut [Sums; 2], card: &Learned, model: &Model, day: StudyDay) {
    let truth = model.retrievability(card.truth, day.days_since(card.last));
    for (sums, believed) in sums.iter_mut().zip(&card.believed) {
        if let (Some(memory), Some(last)) = (believed.memory(), believed.last_day) {
            sums.add(model.retrievability(memory, day.days_since(last)), truth);
        }
    }
}

/// A card with what is believed of it and what is true.
struct Learned {
    number: usize,
    believed: [CardProgress; 2],
    truth: MemoryState,
    last: StudyDay,
}

impl Learned {
    /// A card learned on day 0.
    fn new(number: u32, model: &Model, options: &SchedulingOptions) -> Self {
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        let (mut believed, day) = (CardProgress::default(), StudyDay(0));
        let mut truth = None;
        // Good until the steps are over, as often as there are any.
        for _ in 0..=options.learning_steps_secs.len() {
            if matches!(believed.state, CardState::Review { .. }) {
                break;
            }
            believed = answered(
                &believed,
                number,
                day,
                Rating::Good,
                How::Flashcard,
                options,
            );
            truth = Some(model.next(truth, 0)[2].memory);
        }
        Self {
            number,
            believed: [believed; 2],
            truth: truth.unwrap_or(MemoryState {
                stability: 1.0,
                difficulty: 5.0,
            }),
            last: day,
        }
    }

    const fn is_due(&self, day: StudyDay) -> bool {
        matches!(self.believed[0].state, CardState::Review { due, .. } if due.0 <= day.0)
    }

    fn ask(
        &mut self,
        practising: &Practising,
        model: &Model,
        day: StudyDay,
        options: &SchedulingOptions,
        chance: &mut impl FnMut() -> f32,
    ) {
        let is_known = chance() < model.retrievability(self.truth, day.days_since(self.last));
        let is_right = is_known || chance() < practising.guess;
        let steps = model.next(Some(self.truth), day.days_since(self.last));
        self.truth = if is_known {
            between(self.truth, steps[2].memory, practising.recognition)
        } else {
            steps[0].memory
        };
        self.last = day;
        let rating = right_or_wrong(is_right);
        for (believed, how) in self.believed.iter_mut().zip(practising.taken_for) {
            *believed = answered(believed, self.number, day, rating, how, options);
        }
        self.relearn(model, day, options);
    }

    /// Goes through relearning steps with flashcards, known each time as it was just told.
    fn relearn(&mut self, model: &Model, day: StudyDay, options: &SchedulingOptions) {
        let is_relearning =
            |card: &CardProgress| matches!(card.state, CardState::Relearning { .. });
        for _ in 0..options.relearning_steps_secs.len() {
            if !self.believed.iter().any(is_relearning) {
                return;
            }
            for believed in self.believed.iter_mut().filter(|card| is_relearning(card)) {
                let (rating, how) = (Rating::Good, How::Flashcard);
                *believed = answered(believed, self.number, day, rating, how, options);
            }
            self.truth = model.next(Some(self.truth), 0)[2].memory;
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Sums {
    count: u32,
    bias: f32,
    log_loss: f32,
    least_loss: f32,
}

impl Sums {
    fn add(&mut self, predicted: f32, truth: f32) {
        let (predicted, truth) = (predicted.clamp(0.001, 0.999), truth.clamp(0.001, 0.999));
        self.count += 1;
        self.bias += predicted - truth;
        self.log_loss += loss(truth, predicted);
        self.least_loss += loss(truth, truth);
    }

    fn fit(&self, at_end: &Self) -> Fit {
        Fit {
            asked: self.count,
            bias: self.mean(self.bias),
            log_loss: self.mean(self.log_loss),
            excess_loss: self.mean(self.log_loss - self.least_loss),
            bias_at_end: at_end.mean(at_end.bias),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "some thousand questions")]
    fn mean(&self, sum: f32) -> f32 {
        sum / self.count.max(1) as f32
    }
}

fn answered(
    before: &CardProgress,
    number: usize,
    day: StudyDay,
    rating: Rating,
    how: How,
    options: &SchedulingOptions,
) -> CardProgress {
    let answer = Answer {
        card: CardId(format!("simulated/{number}")),
        at: Timestamp(i64::from(day.0) * DAY_MS),
        day,
        rating,
        how,
        answer_millis: 0,
        interval_days: None,
    };
    outcome(before, &answer, options).after
}

fn days(first: StudyDay, count: u32) -> impl Iterator<Item = StudyDay> {
    (0..i32::try_from(count).unwrap_or(i32::MAX)).map(move |day| first.plus_days(day))
}

const fn right_or_wrong(is_right: bool) -> Rating {
    if is_right {
        Rating::Good
    } else {
        Rating::Again
    }
}

/// The expected log loss of a prediction.
fn loss(truth: f32, predicted: f32) -> f32 {
    -(truth * predicted.ln() + (1.0 - truth) * (1.0 - predicted).ln())
}

/// A memory that far on the way from one to another.
fn between(from: MemoryState, to: MemoryState, part: f32) -> MemoryState {
    let log = from.stability.ln() + (to.stability.ln() - from.stability.ln()) * part;
    MemoryState {
        stability: log.exp(),
        difficulty: from.difficulty + (to.difficulty - from.difficulty) * part,
    }
}
