//! What will be known at the exam, how sure that is, and the most that could be.

use super::choose::Valued;
use super::{Calibration, Law, PlanCard};

/// The expected score: recall at the exam by weight, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Forecast {
    /// The mean.
    pub expected: f32,
    /// The lower end of the interval that should hold nine scores of ten.
    pub low: f32,
    /// The upper end of that interval.
    pub high: f32,
}

impl Forecast {
    /// A forecast of a normal distribution.
    pub(super) fn around(expected: f32, spread: f32) -> Self {
        Self {
            expected,
            low: (expected - NINE_OF_TEN * spread).max(0.0),
            high: (expected + NINE_OF_TEN * spread).min(1.0),
        }
    }

    /// The forecast of two parts, of which this one is so large a share of the whole; they
    /// go right or wrong apart from each other.
    pub(super) fn beside(self, other: Self, share: f32) -> Self {
        let both = |a: f32, b: f32| (share * a).hypot((1.0 - share) * b);
        let expected = share * self.expected + (1.0 - share) * other.expected;
        let below = both(self.expected - self.low, other.expected - other.low);
        let above = both(self.high - self.expected, other.high - other.expected);
        Self {
            expected,
            low: (expected - below).max(0.0),
            high: (expected + above).min(1.0),
        }
    }
}

/// Half of a normal distribution's 90 %, in standard deviations.
const NINE_OF_TEN: f32 = 1.645;
/// How far a score may lie from the forecast although the law is known: futures are rounded.
const ROUGHNESS: f32 = 0.01;
/// How much of a mistake about the learner is left at the exam: later studies make up for
/// the rest.
const LEFT_OF_MISTAKE: f32 = 0.3;

impl Valued<'_> {
    /// The score that following the plan leads to, in an exam that asks every card once.
    ///
    /// The mean is what the prices say: the worth of all futures and of the seconds that are
    /// left. Three things spread it: each card is known or not, the learner may be another
    /// than the most likely one, and futures are rounded.
    ///
    /// The interval can be relied on only where memory follows the law and days are kept. Of
    /// made-up learners with 200 cards and 14 days it held 96 in 100 of those the law fits and
    /// 88 of a mixed population, but 67 of weak ones, 62 of those who stay away every third day
    /// and 42 of those with another law of memory, whose scores it puts too high. With few
    /// answers to go by (60 cards, 3 days) it held about half of the weak and of those with
    /// another law, and none of those who stay away.
    pub fn forecast(
        &self,
        cards: &[PlanCard],
        calibration: &Calibration,
        prices: &[f32],
    ) -> Forecast {
        let all: f32 = cards.iter().map(|card| card.weight).sum();
        let mut chance = 0.0;
        for ((group, own), futures) in self.groups.iter().zip(&self.own).zip(&self.futures) {
            chance += group.weight.powi(2) * self.terms.variance(group, own, futures);
        }
        let left: f32 = prices
            .iter()
            .zip(self.terms.budget)
            .zip(&self.course.wanted)
            .map(|((price, secs), wanted)| price * (secs - wanted))
            .sum();
        let expected = ((self.course.score + left) / all).clamp(0.0, 1.0);
        let mistake = LEFT_OF_MISTAKE * doubt(cards, calibration, self.terms.days());
        let spread = (chance / all.powi(2) + mistake.powi(2) + ROUGHNESS.powi(2)).sqrt();
        Forecast {
            expected,
            low: (expected - NINE_OF_TEN * spread).max(0.0),
            high: (expected + NINE_OF_TEN * spread).min(1.0),
        }
    }
}

/// How far the laws that are likely differ about recall at the exam without further study.
fn doubt(cards: &[PlanCard], calibration: &Calibration, days: usize) -> f32 {
    let likely = calibration.law();
    let recall = |law: &Law| {
        let held = law.ease() / likely.ease();
        cards
            .iter()
            .map(|card| match card.memory {
                None => card.weight * law.expected_first(0.5 * days as f32),
                Some(memory) => {
                    let since = card.days_since as f32 + 0.5 * days as f32;
                    card.weight * law.recall(since, memory.stability * held)
                }
            })
            .sum::<f32>()
    };
    let all: f32 = cards.iter().map(|card| card.weight).sum();
    let (mut mean, mut squares) = (0.0, 0.0);
    for (law, chance) in &calibration.beliefs {
        let score = recall(law) / all;
        mean += chance * score;
        squares += chance * score * score;
    }
    (squares - mean * mean).max(0.0).sqrt()
}
