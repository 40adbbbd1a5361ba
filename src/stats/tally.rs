//! Answers counted as they are given: what is kept of each, so that figures over years are
//! sums of a few rows a day.
//!
//! An answer is counted once by its button, once by its hour, and, where it tests what the
//! schedule foresaw, once by the recall foreseen.
//!
//! Deliberately absent: fractions. Sums are whole millionths, so that taking an answer back
//! leaves exactly what was there before it.

use crate::progress::{Answer, CardProgress, CardState, Rating};
use crate::time::{StudyDay, Timestamp};

/// One, in the unit that chances are summed in.
pub const MILLION: u32 = 1_000_000;

/// How many equal parts the foreseen recall is split into.
pub const RECALL_BINS: u8 = 10;

/// The interval from which a card is no longer young, in days.
pub const MATURE_DAYS: u32 = 21;

const HALF_HOUR_MS: i64 = 1_800_000;

/// Where a card stood when it was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// It was new.
    New,
    /// In its first learning steps.
    Learning,
    /// It came back after less than [`MATURE_DAYS`].
    Young,
    /// It came back after [`MATURE_DAYS`] or more.
    Mature,
    /// Forgotten, in its relearning steps.
    Relearning,
    /// Wherever it stood, its answer was offered, not recalled: evidence of a quiz.
    Offered,
}

impl Phase {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [
        Self::New,
        Self::Learning,
        Self::Young,
        Self::Mature,
        Self::Relearning,
        Self::Offered,
    ];

    fn of(before: &CardProgress, answer: &Answer) -> Self {
        match before.state {
            _ if !answer.how.is_recalled() => Self::Offered,
            CardState::New => Self::New,
            CardState::Learning { .. } => Self::Learning,
            CardState::Relearning { .. } => Self::Relearning,
            CardState::Review { interval_days, .. } if interval_days < MATURE_DAYS => Self::Young,
            CardState::Review { .. } => Self::Mature,
        }
    }
}

/// What an answer is counted under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Where the card stood, and the rating.
    Button(Phase, Rating),
    /// The part of the scale from 0 to 1, of [`RECALL_BINS`], in which the foreseen recall lay.
    Recall(u8),
    /// The half hour of the day, from 0 to 47, by universal time: a clock that does not move
    /// with the learner.
    HalfHour(u8),
}

impl Facet {
    /// The facet as two small numbers, for keeping.
    #[must_use]
    pub const fn numbers(self) -> (u8, u8) {
        match self {
            Self::Button(phase, rating) => (0, phase as u8 * 4 + rating.number() - 1),
            Self::Recall(bin) => (1, bin),
            Self::HalfHour(slot) => (2, slot),
        }
    }

    /// The facet of two such numbers.
    #[must_use]
    pub fn from_numbers(kind: u8, slot: u8) -> Option<Self> {
        match kind {
            0 => {
                let phase = *Phase::ALL.get(usize::from(slot / 4))?;
                Some(Self::Button(phase, Rating::from_number(slot % 4 + 1)?))
            }
            1 if slot < RECALL_BINS => Some(Self::Recall(slot)),
            2 if slot < 48 => Some(Self::HalfHour(slot)),
            _ => None,
        }
    }
}

/// Answers of one day under one facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// All of them.
    pub answers: u64,
    /// Those that test memory: the first answer of the day to a card that had come back
    /// after days, recalled.
    pub tested: u64,
    /// Those among the tested that were remembered: any rating but Again.
    pub passed: u64,
    /// Milliseconds spent.
    pub millis: u64,
    /// The foreseen recall of the tested, summed, in millionths.
    pub foreseen: u64,
    /// The squared distance of what was foreseen from what came, summed, in millionths.
    pub squares: u64,
}

impl Tally {
    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            answers: self.answers.saturating_add(other.answers),
            tested: self.tested.saturating_add(other.tested),
            passed: self.passed.saturating_add(other.passed),
            millis: self.millis.saturating_add(other.millis),
            foreseen: self.foreseen.saturating_add(other.foreseen),
            squares: self.squares.saturating_add(other.squares),
        }
    }

    /// Without `other`; what would fall below nothing stays at nothing.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self {
            answers: self.answers.saturating_sub(other.answers),
            tested: self.tested.saturating_sub(other.tested),
            passed: self.passed.saturating_sub(other.passed),
            millis: self.millis.saturating_sub(other.millis),
            foreseen: self.foreseen.saturating_sub(other.foreseen),
            squares: self.squares.saturating_sub(other.squares),
        }
    }
}

/// What one answer counts as. `recall` is the recall that the schedule foresaw for the card
/// at that moment, if it had come back after days; `is_first` says whether it is the first
/// answer to its card that day.
///
/// Only the first answer of a day tests memory: after it, the card has just been seen.
#[must_use]
pub fn tallies_of(
    before: &CardProgress,
    answer: &Answer,
    recall: Option<f32>,
    is_first: bool,
) -> Vec<(Facet, Tally)> {
    let phase = Phase::of(before, answer);
    let is_tested = is_first && matches!(phase, Phase::Young | Phase::Mature);
    let is_passed = is_tested && answer.rating != Rating::Again;
    let counted = Tally {
        answers: 1,
        tested: is_tested.into(),
        passed: is_passed.into(),
        millis: answer.answer_millis.into(),
        ..Tally::default()
    };
    let mut found = vec![
        (Facet::Button(phase, answer.rating), counted),
        (Facet::HalfHour(half_hour(answer.at)), counted),
    ];
    if let Some(recall) = recall.filter(|_| is_tested) {
        let foreseen = millionths(recall);
        let distance = u64::from(if is_passed {
            MILLION - foreseen
        } else {
            foreseen
        });
        let tally = Tally {
            foreseen: foreseen.into(),
            squares: distance * distance / u64::from(MILLION),
            ..counted
        };
        found.push((Facet::Recall(recall_bin(foreseen)), tally));
    }
    found
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a chance from 0 to 1"
)]
fn millionths(chance: f32) -> u32 {
    (f64::from(chance.clamp(0.0, 1.0)) * f64::from(MILLION)).round() as u32
}

fn recall_bin(foreseen: u32) -> u8 {
    let bin = foreseen / (MILLION / u32::from(RECALL_BINS));
    u8::try_from(bin)
        .unwrap_or(RECALL_BINS)
        .min(RECALL_BINS - 1)
}

fn half_hour(at: Timestamp) -> u8 {
    u8::try_from(at.0.rem_euclid(48 * HALF_HOUR_MS) / HALF_HOUR_MS).unwrap_or(0)
}

/// A moment in a half hour of a day, for telling the hour that clocks showed where the
/// learner is.
#[must_use]
pub fn moment_in(day: StudyDay, half_hour: u8) -> Timestamp {
    let days = i64::from(day.0).saturating_mul(48 * HALF_HOUR_MS);
    Timestamp(days.saturating_add(i64::from(half_hour) * HALF_HOUR_MS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::CardId;
    use crate::progress::{How, MemoryState};

    fn answer(rating: Rating, how: How) -> Answer {
        Answer {
            card: CardId("d/a".into()),
            at: Timestamp(86_400_000 + 5 * HALF_HOUR_MS + 17),
            day: StudyDay(1),
            rating,
            how,
            interval_days: None,
            answer_millis: 2_000,
        }
    }

    fn in_review(interval_days: u32) -> CardProgress {
        CardProgress {
            state: CardState::Review {
                due: StudyDay(1),
                interval_days,
                memory: MemoryState {
                    stability: 10.0,
                    difficulty: 5.0,
                },
            },
            ..CardProgress::default()
        }
    }

    #[test]
    fn the_first_recall_of_a_day_is_counted_three_times_over() {
        let answer = answer(Rating::Good, How::Flashcard);
        let found = tallies_of(&in_review(21), &answer, Some(0.75), true);
        let facets: Vec<Facet> = found.iter().map(|(facet, _)| *facet).collect();
        assert_eq!(
            facets,
            [
                Facet::Button(Phase::Mature, Rating::Good),
                Facet::HalfHour(5),
                Facet::Recall(7)
            ]
        );
        let recall = found[2].1;
        assert_eq!((recall.tested, recall.passed), (1, 1));
        assert_eq!((recall.foreseen, recall.squares), (750_000, 62_500));
        assert_eq!(found[0].1.millis, 2_000);
    }

    #[test]
    fn later_answers_and_offered_ones_test_nothing() {
        let later = tallies_of(
            &in_review(3),
            &answer(Rating::Again, How::Flashcard),
            Some(0.9),
            false,
        );
        let offered = tallies_of(
            &in_review(3),
            &answer(Rating::Good, How::Choice { guess: 0.25 }),
            Some(0.9),
            true,
        );
        let new = tallies_of(
            &CardProgress::default(),
            &answer(Rating::Good, How::Flashcard),
            None,
            true,
        );
        for found in [&later, &offered, &new] {
            assert_eq!(found.len(), 2);
            assert!(found.iter().all(|(_, tally)| tally.tested == 0));
        }
        assert_eq!(offered[0].0, Facet::Button(Phase::Offered, Rating::Good));
    }

    #[test]
    fn every_facet_is_two_numbers_and_back() {
        for kind in 0..3 {
            for slot in 0..60 {
                if let Some(facet) = Facet::from_numbers(kind, slot) {
                    assert_eq!(facet.numbers(), (kind, slot));
                }
            }
        }
        assert_eq!(Facet::from_numbers(1, 10), None);
        assert_eq!(
            [0.0, 0.099, 0.1, 0.95, 1.0].map(|it| recall_bin(millionths(it))),
            [0, 0, 1, 9, 9]
        );
    }
}
