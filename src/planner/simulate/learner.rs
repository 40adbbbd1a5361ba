//! A learner who is made up, and whose memory is therefore known.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use crate::planner::law::{FIRST_RATINGS, Law, PASS_RATINGS};
use crate::progress::{MemoryState, Rating};

/// How a made-up learner remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum World {
    /// As the planner supposes.
    Known,
    /// First memories hold a third as long, and fade more steeply.
    Weak,
    /// Any learner of many, with cards that are easier and harder than they seem.
    Mixed,
    /// By another law: activation that decays faster the fresher a memory was when it was
    /// renewed (P. Pavlik and J. Anderson, Cognitive Science 29, 2005).
    Activation,
    /// As the planner supposes, but away on every third day.
    Skipping,
}

impl World {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Known,
        Self::Weak,
        Self::Mixed,
        Self::Activation,
        Self::Skipping,
    ];

    /// A short name, for tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Weak => "weak",
            Self::Mixed => "mixed",
            Self::Activation => "activation",
            Self::Skipping => "skipping",
        }
    }

    /// The law of all cards, if one law holds for all of them.
    #[must_use]
    pub fn law(self) -> Option<Law> {
        match self {
            Self::Known | Self::Skipping => Some(Law::default()),
            Self::Weak => Some(Law::default().with_ease(0.35).with_decay(0.5)),
            Self::Mixed | Self::Activation => None,
        }
    }

    /// Whether the learner studies on this day, counted from 0.
    #[must_use]
    pub const fn attends(self, day: usize) -> bool {
        !matches!(self, Self::Skipping) || day % 3 != 2
    }
}

/// A learner and the true memory of every card.
pub(super) struct Learner {
    laws: Vec<Law>,
    thresholds: Vec<f32>,
    memories: Vec<Memory>,
    chances: Vec<ChaCha8Rng>,
}

/// What is truly remembered of a card.
enum Memory {
    Nothing,
    Lasting { memory: MemoryState, day: f32 },
    Traces(Vec<Trace>),
}

/// One study in the law of activation.
struct Trace {
    day: f32,
    decay: f32,
}

/// How one study went.
#[derive(Debug, Clone, Copy)]
pub(super) struct Studied {
    pub rating: Rating,
    /// How long it took, beside the mean.
    pub pace: f32,
}

/// Least decay of a trace, and how much it rises with the activation at the study: Pavlik
/// and Anderson's estimates; noise of the activation from the same experiments.
const LEAST_DECAY: f32 = 0.177;
const DECAY_BY_ACTIVATION: f32 = 0.217;
const NOISE: f32 = 0.255;

impl Learner {
    /// The learner of this seed. The same seed gives a card the same chances under every
    /// policy, so that policies can be compared card by card.
    pub fn new(world: World, cards: usize, seed: u64) -> Self {
        let mut own = ChaCha8Rng::seed_from_u64(seed);
        let (own_ease, own_decay, own_threshold) =
            (normal(&mut own), normal(&mut own), normal(&mut own));
        let mut chances: Vec<ChaCha8Rng> = (0..cards).map(|card| stream(seed, card)).collect();
        let (mut laws, mut thresholds) = (Vec::new(), Vec::new());
        for chance in &mut chances {
            let hidden = normal(chance);
            laws.push(match world {
                World::Mixed => Law::default()
                    .with_ease((0.4 * own_ease + 0.5 * hidden).exp())
                    .with_decay((0.2 * (0.35 * own_decay).exp()).clamp(0.1, 0.6)),
                _ => world.law().unwrap_or_default(),
            });
            thresholds.push(-0.35 + 0.12 * own_threshold + 0.15 * hidden);
        }
        let memories = (0..cards)
            .map(|_| match world {
                World::Activation => Memory::Traces(Vec::new()),
                _ => Memory::Nothing,
            })
            .collect();
        Self {
            laws,
            thresholds,
            memories,
            chances,
        }
    }

    /// The true chance of recall of a card in the morning of a day.
    pub fn recall(&self, card: usize, day: usize) -> f32 {
        let now = day as f32;
        match &self.memories[card] {
            Memory::Nothing => 0.0,
            Memory::Lasting { memory, day } => self.laws[card].recall(now - day, memory.stability),
            Memory::Traces(traces) if traces.is_empty() => 0.0,
            Memory::Traces(traces) => {
                let above = activation(traces, now) - self.thresholds[card];
                1.0 / (1.0 + (-above / NOISE).exp())
            }
        }
    }

    /// Studies a card on a day, on which it was not studied yet.
    pub fn study(&mut self, card: usize, day: usize) -> Studied {
        let recall = self.recall(card, day);
        let chance = &mut self.chances[card];
        let (known, rated, paced) = (share(chance), share(chance), share(chance));
        let is_new = match &self.memories[card] {
            Memory::Nothing => true,
            Memory::Lasting { .. } => false,
            Memory::Traces(traces) => traces.is_empty(),
        };
        let rating = if is_new {
            picked(&Rating::ALL, &FIRST_RATINGS, rated)
        } else if known < recall {
            picked(&Rating::ALL[1..], &PASS_RATINGS, rated)
        } else {
            Rating::Again
        };
        self.remember(card, day as f32, recall, rating);
        Studied {
            rating,
            pace: 0.6 + 0.8 * paced,
        }
    }

    fn remember(&mut self, card: usize, day: f32, recall: f32, rating: Rating) {
        let law = &self.laws[card];
        match &mut self.memories[card] {
            Memory::Traces(traces) => {
                let held = if traces.is_empty() {
                    0.0
                } else {
                    activation(traces, day).exp()
                };
                let decay = LEAST_DECAY + DECAY_BY_ACTIVATION * held;
                traces.push(Trace { day, decay });
            }
            lasting => {
                let memory = match lasting {
                    Memory::Lasting { memory, .. } => law.later(*memory, recall, rating),
                    _ => law.first(rating),
                };
                *lasting = Memory::Lasting { memory, day };
            }
        }
    }

    /// Whether a card is known at the exam, which asks each card once.
    pub fn examined(&self, card: usize, day: usize, seed: u64) -> bool {
        let mut chance = stream(seed ^ 0x5eed, card);
        share(&mut chance) < self.recall(card, day)
    }
}

fn activation(traces: &[Trace], now: f32) -> f32 {
    traces
        .iter()
        .map(|trace| (now - trace.day).max(0.5).powf(-trace.decay))
        .sum::<f32>()
        .ln()
}

/// The chances of one card.
fn stream(seed: u64, card: usize) -> ChaCha8Rng {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    chance.set_stream(card as u64 + 1);
    chance
}

/// A number from 0 to less than 1.
pub(super) fn share(chance: &mut ChaCha8Rng) -> f32 {
    chance.random_range(0..1_u32 << 24) as f32 / (1 << 24) as f32
}

/// A number of the normal distribution, by Box and Muller.
fn normal(chance: &mut ChaCha8Rng) -> f32 {
    let (a, b) = (share(chance), share(chance));
    (-2.0 * (1.0 - a).ln()).sqrt() * (std::f32::consts::TAU * b).cos()
}

/// The rating in whose part of 0 to 1 a number falls.
fn picked(ratings: &[Rating], shares: &[f32], number: f32) -> Rating {
    let mut left = number;
    for (rating, share) in ratings.iter().zip(shares) {
        left -= share;
        if left < 0.0 {
            return *rating;
        }
    }
    Rating::Good
}
