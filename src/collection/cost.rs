//! What a goal of remembering costs, in minutes a day.

use super::Collection;
use crate::progress::CardState;
use crate::scheduler::Model;
use crate::storage::StoreError;

/// Answers before the learner's pace is known.
const LEAST_ANSWERS: u64 = 30;

/// What goals of remembering cost, or why that is not known yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum GoalCost {
    /// Too few answers to know the learner's pace.
    TooFewAnswers {
        /// Answers so far.
        answers: u64,
        /// Answers it takes.
        wanted: u64,
    },
    /// No card comes back after days yet.
    NothingLearned,
    /// Minutes a day for the cards learned so far, goal by goal.
    Minutes([f32; 2]),
}

/// How fast a learner answers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// The mean time of the last thousand answers, in milliseconds.
    pub answer_millis: u64,
}

impl Collection {
    /// The learner's pace, once it is known.
    pub(super) fn pace(&self) -> Result<Option<Pace>, StoreError> {
        let (answers, millis) = self.store.recent_pace()?;
        Ok((answers >= LEAST_ANSWERS).then(|| Pace {
            answer_millis: millis / answers.max(1),
        }))
    }

    /// What it costs a day to remember the cards learned so far with each of the `goals`.
    ///
    /// A card of stability S comes back once in I(S, R) days, the interval at which its recall
    /// falls to the goal R, at least one day and at most the longest interval; and 1 − R of
    /// those times it was forgotten and is answered once more. So a day has the sum of
    /// (2 − R) / I(S, R) answers over all cards in review, each as long as the learner's last
    /// thousand on the average. New cards are not counted, and stabilities are taken as they are today.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn goal_cost(&self, goals: [f32; 2]) -> Result<GoalCost, StoreError> {
        let (answers, millis) = self.store.recent_pace()?;
        if answers < LEAST_ANSWERS {
            return Ok(GoalCost::TooFewAnswers {
                answers,
                wanted: LEAST_ANSWERS,
            });
        }
        let learned = || {
            let coming = self.standings.all().filter(|it| !it.marks.suspended);
            let states = coming.map(|it| it.progress.state);
            states.filter_map(|state| match state {
                CardState::Review { memory, .. } => Some(memory),
                _ => None,
            })
        };
        if learned().next().is_none() {
            return Ok(GoalCost::NothingLearned);
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "minutes are told to the nearest whole one"
        )]
        let answer_minutes = millis as f32 / answers as f32 / 60_000.0;
        Ok(GoalCost::Minutes(goals.map(|goal| {
            let options = &self.settings.scheduling;
            let model = Model::new(&options.parameters, goal);
            #[expect(clippy::cast_precision_loss, reason = "at most a hundred years")]
            let longest = options.maximum_interval_days as f32;
            let times_a_day: f32 = learned()
                .map(|memory| 1.0 / model.interval_days(memory).clamp(1.0, longest))
                .sum();
            times_a_day * (2.0 - goal) * answer_minutes
        })))
    }

    /// How many cards were never answered.
    #[must_use]
    pub fn unseen_cards(&self) -> usize {
        self.standings.mastery().by_mastery[0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::MemoryState;

    #[test]
    fn a_higher_goal_brings_a_card_back_sooner() {
        let memory = MemoryState {
            stability: 20.0,
            difficulty: 5.0,
        };
        let days = |goal| Model::new(&[], goal).interval_days(memory);
        assert!(
            (days(0.9) - 20.0).abs() < 0.01,
            "by the meaning of stability"
        );
        assert!(days(0.95) < 12.0 && days(0.8) > 40.0);
    }
}
