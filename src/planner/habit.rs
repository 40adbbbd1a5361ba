//! The days on which a learner comes.
//!
//! Deliberately absent: the calendar. Days are counted from the first one that is known.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

/// The longest rhythm that is looked for, in days.
const LONGEST_RHYTHM: usize = 7;
/// How much less likely a rhythm of several days is than none, before any day.
const RHYTHM: f32 = 0.3;
/// How many days a learner of whom nothing is known is taken to have come and to have
/// missed; a rhythm divides them among its places.
const CAME: f32 = 1.0;
const MISSED: f32 = 0.1;
/// How many more days a forecast takes as missed, because it must hold for those too who
/// have not yet shown that they stay away.
const CARE: f32 = 0.3;
/// How many courses of attendance stand for all that may come.
const TURNOUTS: usize = 64;

/// What is known of the days on which a learner comes.
///
/// A rhythm of some days has a chance of its own for each place in it; rhythms are weighted
/// by how well they explain the days so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Habit {
    rhythms: Vec<Rhythm>,
    /// How many days have passed.
    passed: usize,
}

/// Days with and without the learner, by their place in a rhythm, with what was believed
/// before.
#[derive(Debug, Clone, PartialEq)]
struct Rhythm {
    weight: f32,
    places: Vec<(f32, f32)>,
}

impl Habit {
    /// A learner who comes on every day there are minutes for.
    #[must_use]
    pub const fn steady() -> Self {
        Self {
            rhythms: Vec::new(),
            passed: 0,
        }
    }

    /// What the days so far show, the first one first and yesterday last: whether the
    /// learner came, or nothing of a day off.
    #[must_use]
    pub fn of(days: &[Option<bool>]) -> Self {
        let mut rhythms: Vec<Rhythm> = (1..=LONGEST_RHYTHM)
            .map(|length| Rhythm::of(days, length))
            .collect();
        let sum: f32 = rhythms.iter().map(|rhythm| rhythm.weight).sum();
        rhythms.iter_mut().for_each(|rhythm| rhythm.weight /= sum);
        Self {
            rhythms,
            passed: days.len(),
        }
    }

    /// Seconds to count on for each day from today, on which the learner has come: those of
    /// the day by the chance of coming.
    #[must_use]
    pub fn expected(&self, budget: &[f32]) -> Vec<f32> {
        let chance = |day: usize| -> f32 {
            if day == 0 || self.rhythms.is_empty() {
                return 1.0;
            }
            let chances = self.rhythms.iter().map(|rhythm| {
                let (came, missed) = rhythm.places[(self.passed + day) % rhythm.places.len()];
                rhythm.weight * came / (came + missed)
            });
            chances.sum()
        };
        budget
            .iter()
            .enumerate()
            .map(|(day, secs)| secs * chance(day))
            .collect()
    }

    /// Courses that so many days from today may take, all as likely: on which the learner
    /// comes. The same habit gives the same ones.
    pub(super) fn turnouts(&self, days: usize) -> Vec<Vec<bool>> {
        if self.rhythms.is_empty() {
            return vec![vec![true; days]];
        }
        let mut chance = ChaCha8Rng::seed_from_u64(days as u64);
        (0..TURNOUTS)
            .map(|turnout| {
                let mut share = (turnout as f32 + 0.5) / TURNOUTS as f32;
                let rhythm = self.rhythms.iter().find(|rhythm| {
                    share -= rhythm.weight;
                    share <= 0.0
                });
                let rhythm = rhythm.unwrap_or(&self.rhythms[0]);
                rhythm.turnout(self.passed, days, &mut chance)
            })
            .collect()
    }
}

impl Rhythm {
    fn of(days: &[Option<bool>], length: usize) -> Self {
        let prior = (CAME / length as f32, MISSED / length as f32);
        let mut places = vec![prior; length];
        let mut weight = if length == 1 { 1.0 } else { RHYTHM };
        for (day, came) in days.iter().enumerate() {
            let Some(came) = came else { continue };
            weight *= count(&mut places[day % length], *came);
        }
        Self { weight, places }
    }

    /// One course of days: each takes what the days before it showed into account.
    fn turnout(&self, passed: usize, days: usize, chance: &mut ChaCha8Rng) -> Vec<bool> {
        let mut places = self.places.clone();
        let care = CARE / places.len() as f32;
        places.iter_mut().for_each(|place| place.1 += care);
        (0..days)
            .map(|day| {
                let place = &mut places[(passed + day) % self.places.len()];
                let comes =
                    day == 0 || chance.random_range(0.0..1.0_f32) < place.0 / (place.0 + place.1);
                count(place, comes);
                comes
            })
            .collect()
    }
}

/// Counts a day, and says what chance it had.
fn count(place: &mut (f32, f32), came: bool) -> f32 {
    let all = place.0 + place.1;
    let counted = if came { &mut place.0 } else { &mut place.1 };
    let chance = *counted / all;
    *counted += 1.0;
    chance
}
