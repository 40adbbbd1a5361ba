//! Memory on a grid of stability and difficulty, and what a study after each delay leads to.
//!
//! Between two studies nothing happens by chance, so a study after so many days is one row of
//! a sparse table for each place of the grid.

use super::Costs;
use super::law::{FIRST_RATINGS, Law, PASS_RATINGS};
use crate::progress::{MemoryState, Rating};

/// Places of the grid along the logarithm of stability.
const STABILITIES: usize = 32;
/// Places of the grid along difficulty.
const DIFFICULTIES: usize = 5;
/// Places of the grid.
pub(super) const PLACES: usize = STABILITIES * DIFFICULTIES;
/// The least stability of the grid, in days.
const LEAST: f32 = 0.03;
/// The greatest stability of the grid, in days.
const GREATEST: f32 = 2000.0;
/// Delays up to this one have tables of their own; of longer ones some.
const EVERY_DELAY_TO: usize = 64;

/// A memory between places of the grid: up to four of them, with their shares.
pub(super) type Corners = [(u16, f32); 4];

/// All tables for one law of forgetting.
#[derive(Debug, Clone)]
pub(super) struct Tables {
    law: Law,
    /// The delays that have tables, ascending.
    delays: Vec<usize>,
    /// The table of each delay, of the nearest one for those that have none.
    by_delay: Vec<usize>,
    after: Vec<AfterDelay>,
    /// Where a card stands after its first study.
    pub first: Vec<(u16, f32)>,
    /// Recall so many days after a study: place by place for each number of days.
    recall: Vec<f32>,
}

/// What a study leads to after one delay, from each place of the grid.
#[derive(Debug, Clone)]
pub(super) struct AfterDelay {
    starts: Vec<u32>,
    targets: Vec<(u16, f32)>,
    /// Expected seconds of the study.
    pub secs: Vec<f32>,
}

impl AfterDelay {
    /// The places a study from this place leads to, with their chances.
    pub fn from(&self, place: usize) -> &[(u16, f32)] {
        &self.targets[self.starts[place] as usize..self.starts[place + 1] as usize]
    }

    /// The expected value of a study from this place, when places have these values then.
    pub fn expected(&self, place: usize, values: &[f32]) -> f32 {
        self.from(place)
            .iter()
            .map(|(target, chance)| chance * values[usize::from(*target)])
            .sum()
    }
}

impl Tables {
    /// The tables for delays up to `longest` days.
    pub fn new(law: &Law, costs: Costs, longest: usize) -> Self {
        let delays = delays(longest);
        let after = delays
            .iter()
            .map(|delay| after_delay(law, costs, *delay))
            .collect();
        let by_delay = (0..=longest).map(|days| nearest(&delays, days)).collect();
        let recall = (0..=longest)
            .flat_map(|days| (0..PLACES).map(move |place| (days, place)))
            .map(|(days, place)| law.recall(days as f32, memory_at(place).stability))
            .collect();
        Self {
            law: law.clone(),
            delays,
            by_delay,
            after,
            first: first(law),
            recall,
        }
    }

    /// The law they are made from.
    pub const fn law(&self) -> &Law {
        &self.law
    }

    /// The longest delay they know.
    pub fn longest(&self) -> usize {
        self.by_delay.len() - 1
    }

    /// The table for a delay in days; the longest there is for longer ones.
    pub fn after(&self, days: usize) -> &AfterDelay {
        &self.after[self.by_delay[days.min(self.longest())]]
    }

    /// Recall so many days after a study, place by place.
    pub fn recall(&self, days: usize) -> &[f32] {
        let days = days.min(self.longest());
        &self.recall[days * PLACES..(days + 1) * PLACES]
    }

    /// The delay whose table stands for a wait of so many days.
    pub fn rounded(&self, days: usize) -> usize {
        self.delays[self.by_delay[days.min(self.longest())]]
    }
}

/// Where a memory stands on the grid.
pub(super) fn corners(memory: MemoryState) -> Corners {
    let along = (memory.stability.clamp(LEAST, GREATEST) / LEAST).ln() / step();
    let low = (along as usize).min(STABILITIES - 2);
    let high_share = along - low as f32;
    let (low_d, d_share) = difficulty_cell(memory.difficulty);
    let place = |s: usize, d: usize| u16::try_from(s * DIFFICULTIES + d).unwrap_or(0);
    [
        (place(low, low_d), (1.0 - high_share) * (1.0 - d_share)),
        (place(low, low_d + 1), (1.0 - high_share) * d_share),
        (place(low + 1, low_d), high_share * (1.0 - d_share)),
        (place(low + 1, low_d + 1), high_share * d_share),
    ]
}

/// The value at a memory of something known at the places of the grid.
pub(super) fn interpolated(corners: &Corners, values: &[f32]) -> f32 {
    corners
        .iter()
        .map(|(place, share)| share * values[usize::from(*place)])
        .sum()
}

fn step() -> f32 {
    (GREATEST / LEAST).ln() / (STABILITIES - 1) as f32
}

fn difficulty_cell(difficulty: f32) -> (usize, f32) {
    let along = (difficulty.clamp(1.0, 10.0) - 1.0) / 9.0 * (DIFFICULTIES - 1) as f32;
    let low = (along as usize).min(DIFFICULTIES - 2);
    (low, along - low as f32)
}

fn memory_at(place: usize) -> MemoryState {
    let (s, d) = (place / DIFFICULTIES, place % DIFFICULTIES);
    MemoryState {
        stability: LEAST * (step() * s as f32).exp(),
        difficulty: 1.0 + 9.0 * d as f32 / (DIFFICULTIES - 1) as f32,
    }
}

/// The delays that get tables: every one of the first weeks, then each 6 % longer.
fn delays(longest: usize) -> Vec<usize> {
    let mut delays: Vec<usize> = (1..=longest.min(EVERY_DELAY_TO)).collect();
    let mut last = EVERY_DELAY_TO as f32;
    while (last as usize) < longest {
        last *= 1.06;
        delays.push((last as usize).min(longest));
    }
    delays
}

fn nearest(delays: &[usize], days: usize) -> usize {
    let above = delays.partition_point(|delay| *delay < days);
    let below = above.saturating_sub(1);
    if above >= delays.len() || days.abs_diff(delays[below]) < days.abs_diff(delays[above]) {
        below
    } else {
        above
    }
}

fn after_delay(law: &Law, costs: Costs, days: usize) -> AfterDelay {
    let mut made = AfterDelay {
        starts: vec![0],
        targets: Vec::with_capacity(PLACES * 14),
        secs: Vec::with_capacity(PLACES),
    };
    for place in 0..PLACES {
        let memory = memory_at(place);
        let recall = law.recall(days as f32, memory.stability);
        let mut row = Vec::with_capacity(16);
        for (rating, share) in Rating::ALL[1..].iter().zip(PASS_RATINGS) {
            add(&mut row, law.later(memory, recall, *rating), recall * share);
        }
        add(
            &mut row,
            law.later(memory, recall, Rating::Again),
            1.0 - recall,
        );
        made.targets.append(&mut row);
        made.starts
            .push(u32::try_from(made.targets.len()).unwrap_or(u32::MAX));
        made.secs.push(costs.review(recall));
    }
    made
}

fn first(law: &Law) -> Vec<(u16, f32)> {
    let mut row = Vec::new();
    for (rating, share) in Rating::ALL.iter().zip(FIRST_RATINGS) {
        add(&mut row, law.first(*rating), share);
    }
    row
}

/// Adds a memory with this chance to a row, place by place.
fn add(row: &mut Vec<(u16, f32)>, memory: MemoryState, chance: f32) {
    for (place, share) in corners(memory) {
        if share * chance <= 1e-6 {
            continue;
        }
        match row.iter_mut().find(|(there, _)| *there == place) {
            Some((_, sum)) => *sum += share * chance,
            None => row.push((place, share * chance)),
        }
    }
}
