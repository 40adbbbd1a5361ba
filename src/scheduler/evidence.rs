//! What an answer in a quiz says of a card's memory, where it was not recalled but chosen,
//! put in order or matched.
//!
//! Who chooses the right option may have recalled it, recognised it or guessed it. By Bayes'
//! rule a right answer was known with the probability ρ = R / (R + (1 − R)·g), where R is
//! the predicted recall and g the chance of a right guess. So the memory goes ρ of the way
//! that a recalled card goes, less what recognising is easier than recalling, and 1 − ρ of
//! the way of a card that was not known and has just been told. A wrong choice says that
//! the card is not known; yet a tempting option may have drawn a learner who would have
//! recalled it, so that before its day a card is not forgotten but reviewed.
//!
//! Sources: C. Yang et al., "Testing (quizzing) boosts classroom learning: a systematic and
//! meta-analytic review", Psychological Bulletin 147 (2021): quizzes of choice teach, and less
//! than those of recall. H. L. Roediger and E. J. Marsh, "The positive and negative
//! consequences of multiple-choice testing", Journal of Experimental Psychology: Learning,
//! Memory, and Cognition 31 (2005); A. C. Butler, E. J. Marsh, M. K. Goode and H. L. Roediger,
//! "When additional multiple-choice lures aid versus hinder later memory", Applied Cognitive
//! Psychology 20 (2006): wrong options are learned unless the right one is told. That
//! recognising earns six tenths of recalling is a prior of ours, on the safe side of 0.73, the
//! ratio of the effects of choosing (0.567) and filling in (0.773) that Yang et al. found.
//!
//! Deliberately absent: Easy. Nothing that was offered can show that a card was easy.

pub mod simulate;
#[cfg(test)]
mod tests;

use super::fsrs::Model;
use super::fuzz::fuzzed;
use super::options::SchedulingOptions;
use super::state::Outcome;
use crate::progress::{Answer, CardProgress, CardState, How, MemoryState, Rating};
use crate::time::StudyDay;

/// What recognising a card earns of what recalling it does.
const RECOGNITION: f32 = 0.6;

/// How far one right item among several goes towards what a review would do.
const ITEM_RIGHT: f32 = 0.2;

/// How far one wrong item among several goes towards what forgetting would do.
const ITEM_WRONG: f32 = 0.1;

/// How far a wrong choice before its day goes towards what forgetting would do.
const EARLY_WRONG: f32 = 0.5;

/// The part of its interval after which a card is nearly due.
const NEARLY_DUE: f32 = 0.8;

/// Where a card stands after `answer`, given what each rating of a review at that moment
/// would lead to.
///
/// | card     | choice right          | choice wrong            | item                    |
/// |----------|-----------------------|-------------------------|-------------------------|
/// | new      | nothing               | nothing                 | nothing                 |
/// | in steps | nothing               | Again                   | nothing                 |
/// | due      | a part of Good        | Again                   | a little, no review     |
/// | not due  | a part of Good        | weaker, and due today   | a little, no review     |
///
/// A right answer never leads further than Good in a review. A wrong one never makes a
/// memory stronger, and a card come later, than it was; but other than Again it spares a
/// card before its day, and any item, the lapse: one slip among several options or items is
/// weaker evidence than a failed recall, and the review that a wrong choice calls for the
/// same day decides. Whoever guesses gains nothing on average: a right answer gains at most
/// what a wrong one costs at the odds of a guess.
pub(super) fn after(
    before: &CardProgress,
    answer: &Answer,
    rated: &[Outcome; 4],
    options: &SchedulingOptions,
) -> CardProgress {
    let is_right = answer.rating != Rating::Again;
    let of_review = || Reviewed::new(before, answer, rated, options);
    match (answer.how, before.state) {
        (How::Flashcard | How::Recall, _) => rated[usize::from(answer.rating.number() - 1)].after,
        (How::Choice { guess }, CardState::Review { .. }) => {
            of_review().map_or(*before, |card| card.after_choice(guess, is_right))
        }
        (How::Item { guess }, CardState::Review { .. }) => {
            of_review().map_or(*before, |card| card.after_item(guess, is_right))
        }
        (How::Choice { .. }, CardState::Learning { .. } | CardState::Relearning { .. })
            if !is_right =>
        {
            forgotten(before, rated)
        }
        _ => *before,
    }
}

/// What Again leads to, the memory never stronger than before.
fn forgotten(before: &CardProgress, rated: &[Outcome; 4]) -> CardProgress {
    let mut after = rated[0].after;
    if let (Some(was), Some(is)) = (before.memory(), after.memory())
        && is.stability > was.stability
    {
        after = after.with_memory(MemoryState {
            stability: was.stability,
            ..is
        });
    }
    after
}

/// A card in review, with what a review of it would lead to.
struct Reviewed<'a> {
    before: &'a CardProgress,
    answer: &'a Answer,
    due: StudyDay,
    interval_days: u32,
    memory: MemoryState,
    elapsed_days: u32,
    /// The predicted recall.
    recall: f32,
    forgotten: CardProgress,
    again: MemoryState,
    good: MemoryState,
    good_interval_days: u32,
    longest_days: u32,
    model: Model,
}

impl<'a> Reviewed<'a> {
    fn new(
        before: &'a CardProgress,
        answer: &'a Answer,
        rated: &[Outcome; 4],
        options: &SchedulingOptions,
    ) -> Option<Self> {
        let CardState::Review {
            due,
            interval_days,
            memory,
        } = before.state
        else {
            return None;
        };
        let forgotten = forgotten(before, rated);
        let CardState::Review {
            interval_days: good_interval_days,
            memory: good,
            ..
        } = rated[2].after.state
        else {
            return None;
        };
        let model = Model::new(&options.parameters, options.desired_retention);
        let elapsed_days = before
            .last_day
            .map_or(0, |last| answer.day.days_since(last));
        Some(Self {
            before,
            answer,
            due,
            interval_days,
            memory,
            elapsed_days,
            recall: model.retrievability(memory, elapsed_days),
            again: forgotten.memory()?,
            forgotten,
            good,
            good_interval_days,
            longest_days: options.maximum_interval_days.max(1),
            model,
        })
    }

    fn after_choice(&self, guess: f32, is_right: bool) -> CardProgress {
        let known = self.known(guess);
        let gain = self.log_gain(known * RECOGNITION, 1.0 - known);
        let least = if self.is_nearly_due() {
            1.0
        } else {
            EARLY_WRONG
        };
        let loss = self.log_loss(least, gain, guess);
        match is_right {
            true if guess >= 1.0 => *self.before,
            true => {
                let difficulty = self.difficulty(known * RECOGNITION, 1.0 - known);
                self.reviewed(self.stronger(fair(gain, loss, guess), difficulty))
            }
            false if self.is_nearly_due() => self.forgotten,
            false => self.to_be_reviewed(self.weaker(loss, self.difficulty(0.0, EARLY_WRONG))),
        }
    }

    fn after_item(&self, guess: f32, is_right: bool) -> CardProgress {
        let weight = self.known(guess) * ITEM_RIGHT;
        let gain = self.log_gain(weight, 0.0);
        let loss = self.log_loss(ITEM_WRONG, gain, guess);
        match is_right {
            true if guess >= 1.0 => *self.before,
            true => {
                let gain = fair(gain, loss, guess);
                self.shifted(self.stronger(gain, self.difficulty(weight, 0.0)), is_right)
            }
            false => self.shifted(
                self.weaker(loss, self.difficulty(0.0, ITEM_WRONG)),
                is_right,
            ),
        }
    }

    /// The chance that a right answer was known and not guessed.
    fn known(&self, guess: f32) -> f32 {
        let right = self.recall + (1.0 - self.recall) * guess.clamp(0.0, 1.0);
        if right > 0.0 {
            self.recall / right
        } else {
            0.0
        }
    }

    fn is_nearly_due(&self) -> bool {
        #[expect(
            clippy::cast_precision_loss,
            reason = "nobody waits sixteen million days"
        )]
        let is_near = self.elapsed_days as f32 >= NEARLY_DUE * self.interval_days as f32;
        is_near || self.due <= self.answer.day
    }

    /// The change of log stability that far towards Good and that far towards Again.
    fn log_gain(&self, to_good: f32, to_again: f32) -> f32 {
        let now = self.memory.stability.ln();
        (self.good.stability.ln() - now) * to_good + (self.again.stability.ln() - now) * to_again
    }

    /// What a wrong answer costs of log stability: at least that part of what forgetting
    /// does, all of it at most, and between them what makes up for lucky guesses.
    fn log_loss(&self, least: f32, gain: f32, guess: f32) -> f32 {
        let all = (self.memory.stability.ln() - self.again.stability.ln()).max(0.0);
        let owed = if guess < 1.0 {
            gain * guess / (1.0 - guess)
        } else {
            0.0
        };
        owed.max(least * all).min(all)
    }

    fn difficulty(&self, to_good: f32, to_again: f32) -> f32 {
        let now = self.memory.difficulty;
        let moved =
            now + (self.good.difficulty - now) * to_good + (self.again.difficulty - now) * to_again;
        moved.clamp(1.0, 10.0)
    }

    fn stronger(&self, log_gain: f32, difficulty: f32) -> MemoryState {
        MemoryState {
            stability: (self.memory.stability * log_gain.exp()).min(self.good.stability),
            difficulty,
        }
    }

    fn weaker(&self, log_loss: f32, difficulty: f32) -> MemoryState {
        MemoryState {
            stability: (self.memory.stability * (-log_loss).exp())
                .clamp(self.again.stability, self.memory.stability),
            difficulty,
        }
    }

    /// A choice that counts as a review: the interval begins anew.
    fn reviewed(&self, memory: MemoryState) -> CardProgress {
        let interval_days = fuzzed(
            self.model.interval_days(memory),
            1,
            self.longest_days,
            &self.answer.card,
            self.before.reviews,
        )
        .min(self.good_interval_days);
        CardProgress {
            state: CardState::Review {
                due: plus(self.answer.day, interval_days),
                interval_days,
                memory,
            },
            last_at: Some(self.answer.at),
            last_day: Some(self.answer.day),
            reviews: self.before.reviews.saturating_add(1),
            lapses: self.before.lapses,
        }
    }

    /// Due today; the day of the last review stays, so that the review to come is weighed
    /// by the whole time since then.
    fn to_be_reviewed(&self, memory: MemoryState) -> CardProgress {
        self.with_state(CardState::Review {
            due: self.due.min(self.answer.day),
            interval_days: self.elapsed_days.clamp(1, self.longest_days),
            memory,
        })
    }

    /// The interval longer or shorter as the memory is, counted from the last review.
    fn shifted(&self, memory: MemoryState, is_right: bool) -> CardProgress {
        #[expect(
            clippy::cast_precision_loss,
            reason = "intervals stay below 36,500 days"
        )]
        let scaled = self.interval_days as f32 * (memory.stability / self.memory.stability);
        let rounded = if is_right {
            scaled.round()
        } else {
            scaled.floor()
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a positive number that saturates"
        )]
        let interval_days = (rounded as u32).clamp(1, self.longest_days);
        let change = i64::from(interval_days) - i64::from(self.interval_days);
        let due = self
            .due
            .plus_days(i32::try_from(change).unwrap_or_default());
        let latest = if is_right {
            plus(self.answer.day, self.good_interval_days)
        } else {
            self.due
        };
        self.with_state(CardState::Review {
            due: due.min(latest),
            interval_days,
            memory,
        })
    }

    const fn with_state(&self, state: CardState) -> CardProgress {
        CardProgress {
            state,
            ..*self.before
        }
    }
}

/// The gain of a right answer, no more than the loss of a wrong one makes up for when both
/// are guesses.
fn fair(gain: f32, loss: f32, guess: f32) -> f32 {
    if guess > 0.0 {
        gain.min(loss * (1.0 - guess) / guess)
    } else {
        gain
    }
}

fn plus(day: StudyDay, days: u32) -> StudyDay {
    day.plus_days(i32::try_from(days).unwrap_or(i32::MAX))
}
