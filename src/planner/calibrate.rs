//! What answers show of a learner: how long memories hold, and how steeply they fade.

use std::collections::{BTreeMap, BTreeSet};

use super::law::Law;
use crate::progress::{MemoryState, Rating};

/// One study of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Study {
    /// The day, counted from any day.
    pub day: u32,
    /// How the first answer of that day was rated.
    pub rating: Rating,
}

/// Two numbers of a learner, beside the parameters: how many times as long first memories
/// hold, and how steep forgetting is; with what else is likely.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    place: Place,
    usual: Law,
    /// Likely laws and their chances, which sum to 1.
    pub beliefs: Vec<(Law, f32)>,
    /// How far the answers lie from what the most likely law says, 0 to 1: the standard
    /// deviation of recall that neither the law nor chance explains.
    pub misfit: f32,
}

/// A place of the grid on the two numbers: steps of ease and of decay.
type Place = [i32; 2];

/// What a place says, beside the usual law, in logarithms: the length of a step, how far
/// learners spread, and the places looked at.
const STEPS: [f32; 2] = [0.14, 0.3];
const SPREADS: [f32; 2] = [0.8, 0.6];
const PLACES: [std::ops::RangeInclusive<i32>; 2] = [-15..=15, -2..=5];

/// Cards whose answers are looked at, at most: enough to know two numbers.
const MOST_CARDS: usize = 1500;
/// Answers that are looked at in all to see what is likely, about.
const MOST_LOOKS: usize = 200_000;
/// How far the logarithm of a chance may lie below the best to be likely.
const UNLIKELY: f32 = 4.0;
/// How many standard deviations of chance are taken off before answers tell of a misfit.
const MARGIN: f32 = 1.0;

impl Calibration {
    /// What is believed of a learner with these parameters before any answer.
    #[must_use]
    pub fn new(usual: Law) -> Self {
        Self {
            place: [0; 2],
            beliefs: vec![(usual.clone(), 1.0)],
            usual,
            misfit: 0.0,
        }
    }

    /// The most likely law.
    #[must_use]
    pub fn law(&self) -> Law {
        self.law_at(self.place)
    }

    /// Takes the answers of all cards so far, each card's in order of days. Begins where the
    /// last search ended, because a day changes little.
    pub fn learn(&mut self, cards: &[Vec<Study>]) {
        let every = cards.len().div_ceil(MOST_CARDS).max(1);
        let told: Vec<&[Study]> = cards
            .iter()
            .step_by(every)
            .filter(|studies| studies.len() > 1)
            .map(Vec::as_slice)
            .collect();
        let mut known = BTreeMap::new();
        let mut log_at = |place| {
            *known
                .entry(place)
                .or_insert_with(|| self.likelihood(place, &told))
        };
        let mut best = (self.place, log_at(self.place));
        loop {
            let begun = best;
            for next in around(begun.0) {
                let log = log_at(next);
                if log > best.1 {
                    best = (next, log);
                }
            }
            if best == begun {
                break;
            }
        }
        let likely = near(best, &mut log_at, told.iter().map(|told| told.len()).sum());
        self.place = best.0;
        let sum: f32 = likely.iter().map(|(_, log)| (log - best.1).exp()).sum();
        self.beliefs = likely
            .into_iter()
            .map(|(place, log)| (self.law_at(place), (log - best.1).exp() / sum))
            .collect();
        self.misfit = misfit(&self.law(), &told);
    }

    fn law_at(&self, place: Place) -> Law {
        let times: [f32; 2] =
            std::array::from_fn(|number| (place[number] as f32 * STEPS[number]).exp());
        self.usual
            .clone()
            .with_ease(self.usual.ease() * times[0])
            .with_decay(self.usual.decay() * times[1])
    }

    /// The logarithm of prior chance and likelihood of the law at a place.
    fn likelihood(&self, place: Place, cards: &[&[Study]]) -> f32 {
        let law = self.law_at(place);
        let prior: f32 = (0..2)
            .map(|number| -0.5 * (place[number] as f32 * STEPS[number] / SPREADS[number]).powi(2))
            .sum();
        let answers: f32 = cards.iter().map(|studies| law.likelihood(studies)).sum();
        prior + answers
    }
}

/// The places a step away from one.
fn around(place: Place) -> impl Iterator<Item = Place> {
    (0..2)
        .flat_map(|number| [(number, -1), (number, 1)])
        .map(move |(number, step)| {
            let mut next = place;
            next[number] += step;
            next
        })
        .filter(|next| (0..2).all(|number| PLACES[number].contains(&next[number])))
}

/// The places that are as good as likely, from the best one outwards; fewer where there are
/// many answers to look at, because then few are likely.
fn near(
    best: (Place, f32),
    mut log_at: impl FnMut(Place) -> f32,
    studies: usize,
) -> Vec<(Place, f32)> {
    let most = (MOST_LOOKS / studies.max(1)).clamp(30, 500);
    let mut found = vec![best];
    let mut met = BTreeSet::from([best.0]);
    let mut next = 0;
    while next < found.len() && met.len() < most {
        for place in around(found[next].0) {
            if met.insert(place) {
                let log = log_at(place);
                if log > best.1 - UNLIKELY {
                    found.push((place, log));
                }
            }
        }
        next += 1;
    }
    found
}

/// How far answers lie from a law, in groups of like waits and as many studies before; what
/// chance alone would show is taken off, with a margin.
fn misfit(law: &Law, cards: &[&[Study]]) -> f32 {
    let mut groups = [[(0.0_f32, 0.0_f32, 0.0_f32); 4]; 4];
    for studies in cards {
        let (mut before, mut number) = (studies[0].day, 0);
        law.walk(studies, |recall, rating| {
            number += 1;
            let wait = studies[number].day.saturating_sub(before);
            before = studies[number].day;
            let group = &mut groups[wait_group(wait)][(number - 1).min(3)];
            let passed = f32::from(u8::from(rating != Rating::Again));
            group.0 += 1.0;
            group.1 += passed - recall;
            group.2 += recall * (1.0 - recall);
        });
    }
    let (mut apart, mut answers, mut shown) = (0.0, 0.0, 0.0);
    for (count, error, chance) in groups.into_iter().flatten().filter(|group| group.0 > 0.0) {
        answers += count;
        apart += (error * error - chance) / count;
        shown += 2.0 * (chance / count).powi(2);
    }
    ((apart - MARGIN * shown.sqrt()).max(0.0) / f32::max(answers, 1.0)).sqrt()
}

const fn wait_group(days: u32) -> usize {
    match days {
        0..=1 => 0,
        2..=3 => 1,
        4..=8 => 2,
        _ => 3,
    }
}

impl Law {
    /// The memory these studies lead to, in order of days; none without studies.
    #[must_use]
    pub fn replay(&self, studies: &[Study]) -> Option<MemoryState> {
        self.walk(studies, |_, _| {})
    }

    /// The logarithm of the chance of these answers after the first.
    fn likelihood(&self, studies: &[Study]) -> f32 {
        let mut log = 0.0;
        self.walk(studies, |recall, rating| {
            let recall = recall.clamp(0.001, 0.999);
            log += match rating {
                Rating::Again => (1.0 - recall).ln(),
                _ => recall.ln(),
            };
        });
        log
    }

    fn walk(&self, studies: &[Study], mut see: impl FnMut(f32, Rating)) -> Option<MemoryState> {
        let (first, later) = studies.split_first()?;
        let (mut memory, mut day) = (self.first(first.rating), first.day);
        for study in later.iter().filter(|study| study.day > first.day) {
            let recall = self.recall((study.day - day) as f32, memory.stability);
            see(recall, study.rating);
            memory = self.later(memory, recall, study.rating);
            day = study.day;
        }
        Some(memory)
    }
}
