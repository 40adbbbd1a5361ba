//! Ways to choose today's cards. Each sees what a program sees: answers, never the truth.

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

use super::learner::share;
use crate::planner::{Calibration, Costs, DayPlan, Habit, Law, PlanCard, Planner, Study};

/// A way to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Policy {
    /// The planner, calibrated every morning.
    Planner,
    /// The card that gains most at the exam by one study today and none later, a second.
    Greedy,
    /// FSRS at 90 %: new cards first, then those that are due, then those soon due.
    Fsrs,
    /// FSRS at 90 %: those that are due first.
    FsrsDueFirst,
    /// FSRS at 90 % with twenty new cards a day among the reviews, as Anki comes.
    Anki,
    /// Any card.
    Random,
    /// All cards in turn.
    Cycle,
}

impl Policy {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Planner,
        Self::Greedy,
        Self::Fsrs,
        Self::FsrsDueFirst,
        Self::Anki,
        Self::Random,
        Self::Cycle,
    ];

    /// A short name, for tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planner => "planner",
            Self::Greedy => "greedy",
            Self::Fsrs => "fsrs",
            Self::FsrsDueFirst => "fsrs-due-first",
            Self::Anki => "anki",
            Self::Random => "random",
            Self::Cycle => "cycle",
        }
    }
}

/// What a program knows in the morning of a day.
pub(super) struct Morning<'a> {
    pub day: usize,
    pub seed: u64,
    pub cards: &'a [PlanCard],
    /// The studies of every card.
    pub studies: &'a [Vec<Study>],
    /// The days so far, and whether the learner came.
    pub attended: &'a [Option<bool>],
    /// Seconds of today and of every day up to the exam.
    pub budget: &'a [f32],
}

/// A policy at work.
pub(super) struct Chooser {
    policy: Policy,
    law: Law,
    costs: Costs,
    planner: Planner,
    calibration: Calibration,
    /// The plan of today, of the planner.
    pub plan: Option<DayPlan>,
}

impl Chooser {
    pub fn new(policy: Policy, costs: Costs) -> Self {
        let law = Law::default();
        Self {
            policy,
            planner: Planner::new(Calibration::new(law.clone()), costs),
            calibration: Calibration::new(law.clone()),
            law,
            costs,
            plan: None,
        }
    }

    /// All cards in the order in which they are to be studied today.
    pub fn order(&mut self, morning: &Morning) -> Vec<usize> {
        match self.policy {
            Policy::Planner => {
                let plan = self.plan(morning);
                let order = plan.order.clone();
                self.plan = Some(plan);
                order
            }
            Policy::Greedy => self.by_gain(morning),
            Policy::Fsrs => parts(
                self.due(morning),
                fresh(morning),
                self.ahead(morning),
                [1, 0, 2],
            ),
            Policy::FsrsDueFirst => parts(
                self.due(morning),
                fresh(morning),
                self.ahead(morning),
                [0, 1, 2],
            ),
            Policy::Anki => {
                let mut fresh = fresh(morning);
                fresh.truncate(20);
                let mut order = mixed(self.due(morning), fresh);
                order.extend(self.ahead(morning));
                order
            }
            Policy::Random => shuffled(morning),
            Policy::Cycle => in_turn(morning),
        }
    }

    /// What the planner does: calibrates, looks at the cards as the learner is known now, and
    /// counts on the learner as before.
    fn plan(&mut self, morning: &Morning) -> DayPlan {
        self.calibration.learn(morning.studies);
        let law = self.calibration.law();
        let mut cards = morning.cards.to_vec();
        for (card, studies) in cards.iter_mut().zip(morning.studies) {
            card.memory = law.replay(studies);
        }
        self.planner.believe(self.calibration.clone());
        self.planner.expect(Habit::of(morning.attended));
        self.planner.plan(&cards, morning.budget)
    }

    fn recall(&self, card: &PlanCard) -> f32 {
        card.memory.map_or(0.0, |memory| {
            self.law.recall(card.days_since as f32, memory.stability)
        })
    }

    /// Cards whose recall has fallen to 90 %, the least known first.
    fn due(&self, morning: &Morning) -> Vec<usize> {
        self.reviews(morning, |days, interval| days >= interval)
    }

    fn ahead(&self, morning: &Morning) -> Vec<usize> {
        self.reviews(morning, |days, interval| days < interval)
    }

    fn reviews(&self, morning: &Morning, wanted: impl Fn(f32, f32) -> bool) -> Vec<usize> {
        let mut found: Vec<usize> = (0..morning.cards.len())
            .filter(|card| {
                let card = &morning.cards[*card];
                card.memory.is_some_and(|memory| {
                    wanted(card.days_since as f32, memory.stability.round().max(1.0))
                })
            })
            .collect();
        let recall = |card: &usize| self.recall(&morning.cards[*card]);
        found.sort_by(|a, b| recall(a).total_cmp(&recall(b)));
        found
    }

    fn by_gain(&self, morning: &Morning) -> Vec<usize> {
        let left = morning.budget.len() as f32;
        let gain = |card: &PlanCard| match card.memory {
            None => self.law.expected_first(left) / self.costs.new_secs,
            Some(memory) => {
                let days = card.days_since as f32;
                let recall = self.law.recall(days, memory.stability);
                let later = self.law.recall(days + left, memory.stability);
                let after = self.law.expected_later(memory, recall, left);
                (after - later) / self.costs.review(recall)
            }
        };
        let gains: Vec<f32> = morning.cards.iter().map(gain).collect();
        let mut order: Vec<usize> = (0..gains.len()).collect();
        order.sort_by(|a, b| gains[*b].total_cmp(&gains[*a]));
        order
    }
}

fn fresh(morning: &Morning) -> Vec<usize> {
    (0..morning.cards.len())
        .filter(|card| morning.cards[*card].memory.is_none())
        .collect()
}

fn parts(due: Vec<usize>, fresh: Vec<usize>, ahead: Vec<usize>, order: [usize; 3]) -> Vec<usize> {
    let parts = [due, fresh, ahead];
    order.iter().flat_map(|part| parts[*part].clone()).collect()
}

/// New cards spread evenly among reviews.
fn mixed(due: Vec<usize>, fresh: Vec<usize>) -> Vec<usize> {
    let place = |at: usize, of: usize| (at as f32 + 0.5) / of as f32;
    let mut placed: Vec<(f32, usize)> = Vec::new();
    for part in [&due, &fresh] {
        placed.extend(
            part.iter()
                .enumerate()
                .map(|(at, card)| (place(at, part.len()), *card)),
        );
    }
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    placed.into_iter().map(|(_, card)| card).collect()
}

fn shuffled(morning: &Morning) -> Vec<usize> {
    let mut chance = ChaCha8Rng::seed_from_u64(morning.seed ^ (morning.day as u64 + 1) << 32);
    let mut order: Vec<usize> = (0..morning.cards.len()).collect();
    for last in (1..order.len()).rev() {
        let other = (share(&mut chance) * (last + 1) as f32) as usize;
        order.swap(last, other.min(last));
    }
    order
}

/// New cards first; then the one that has waited longest.
fn in_turn(morning: &Morning) -> Vec<usize> {
    let waited = |card: usize| match morning.cards[card].memory {
        None => u32::MAX,
        Some(_) => morning.cards[card].days_since,
    };
    let mut order: Vec<usize> = (0..morning.cards.len()).collect();
    order.sort_by_key(|card| std::cmp::Reverse(waited(*card)));
    order
}
