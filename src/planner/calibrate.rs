//! What answers show of a learner: how long memories hold, and how steeply they fade.

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
/// hold, and how steep forgetting is; with the pairs that are as good as likely.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    place: Place,
    usual: Law,
    /// Likely laws and their chances, which sum to 1.
    pub beliefs: Vec<(Law, f32)>,
}

/// A place of the grid on the two numbers.
type Place = (i32, i32);

/// How far eases and decays spread among learners, in logarithms.
const EASE_SPREAD: f32 = 0.8;
const DECAY_SPREAD: f32 = 0.6;
/// Places of the grid on each side of the usual ease, below and above the usual decay.
const EASES: i32 = 15;
const DECAYS: (i32, i32) = (-2, 5);
const EASE_STEP: f32 = 0.14;
const DECAY_STEP: f32 = 0.3;
/// Cards whose answers are looked at, at most: enough to know two numbers.
const MOST_CARDS: usize = 1500;

impl Calibration {
    /// What is believed of a learner with these parameters before any answer.
    #[must_use]
    pub fn new(usual: Law) -> Self {
        Self {
            place: (0, 0),
            beliefs: vec![(usual.clone(), 1.0)],
            usual,
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
        let mut known = std::collections::BTreeMap::new();
        let mut best = self.likelihood(self.place, &told, &mut known);
        loop {
            let (place, log) = around(self.place, 1)
                .map(|place| (place, self.likelihood(place, &told, &mut known)))
                .fold((self.place, best), |best, next| {
                    if next.1 > best.1 { next } else { best }
                });
            if log <= best {
                break;
            }
            (self.place, best) = (place, log);
        }
        let logs: Vec<(Place, f32)> = around(self.place, 2)
            .map(|place| (place, self.likelihood(place, &told, &mut known)))
            .collect();
        let sum: f32 = logs.iter().map(|(_, log)| (log - best).exp()).sum();
        self.beliefs = logs
            .into_iter()
            .map(|(place, log)| (self.law_at(place), (log - best).exp() / sum))
            .filter(|(_, chance)| *chance > 1e-3)
            .collect();
    }

    fn law_at(&self, (ease, decay): Place) -> Law {
        let decay = self.usual.decay() * (decay as f32 * DECAY_STEP).exp();
        let ease = self.usual.ease() * (ease as f32 * EASE_STEP).exp();
        self.usual.clone().with_decay(decay).with_ease(ease)
    }

    /// The logarithm of prior chance and likelihood of the law at a place.
    fn likelihood(
        &self,
        place: Place,
        cards: &[&[Study]],
        known: &mut std::collections::BTreeMap<Place, f32>,
    ) -> f32 {
        *known.entry(place).or_insert_with(|| {
            let law = self.law_at(place);
            let prior = -0.5 * (place.0 as f32 * EASE_STEP / EASE_SPREAD).powi(2)
                - 0.5 * (place.1 as f32 * DECAY_STEP / DECAY_SPREAD).powi(2);
            prior
                + cards
                    .iter()
                    .map(|studies| law.likelihood(studies))
                    .sum::<f32>()
        })
    }
}

/// The places of the grid within so many steps of one.
fn around((ease, decay): Place, steps: i32) -> impl Iterator<Item = Place> {
    (-steps..=steps)
        .flat_map(move |e| (-steps..=steps).map(move |d| (ease + e, decay + d)))
        .filter(|(ease, decay)| ease.abs() <= EASES && (DECAYS.0..=DECAYS.1).contains(decay))
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
