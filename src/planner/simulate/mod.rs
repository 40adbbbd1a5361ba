//! Made-up learners study for an exam, to compare ways of choosing cards at equal minutes.
//!
//! Deliberately absent: files and words. The same seed gives the same figures.

mod learner;
mod policy;
mod report;
mod summary;

pub use learner::World;
pub use policy::Policy;
pub use report::{Job, Line, Report, jobs, reports};
pub use summary::{Summary, compared, summary};

use self::learner::Learner;
use self::policy::{Chooser, Morning};
use super::{Costs, Forecast, Law, PlanCard, Study};
use crate::progress::Rating;

/// An exam to be learned for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scenario {
    /// How many cards, all new.
    pub cards: usize,
    /// How many days, the exam being on the morning after the last.
    pub days: usize,
    /// Minutes a day.
    pub minutes: f32,
}

impl Scenario {
    /// The three that are reported.
    pub const ALL: [Self; 3] = [
        Self {
            cards: 200,
            days: 14,
            minutes: 15.0,
        },
        Self {
            cards: 1000,
            days: 60,
            minutes: 20.0,
        },
        Self {
            cards: 60,
            days: 3,
            minutes: 10.0,
        },
    ];

    /// A short name: cards, days, minutes.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}/{}/{}", self.cards, self.days, self.minutes)
    }

    /// Seconds of a day.
    #[must_use]
    pub const fn secs(&self) -> f32 {
        self.minutes * 60.0
    }
}

/// What a learner came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Mean true recall at the exam, 0 to 1.
    pub score: f32,
    /// The share of cards that were right in the exam.
    pub examined: f32,
    /// Mean true recall thirty days later.
    pub month_later: f32,
    /// Seconds used in all.
    pub secs: f32,
    /// Cards never seen.
    pub unseen: usize,
    /// What was forecast when half of the days were over; by the planner only.
    pub forecast: Option<Forecast>,
}

/// Lets the learner of this seed study by a policy.
#[must_use]
pub fn run(scenario: Scenario, world: World, policy: Policy, seed: u64) -> Outcome {
    let mut study = Term::new(scenario, world, policy, seed);
    for day in 0..scenario.days {
        if world.attends(day) {
            study.sit(day);
        }
        study.night(world.attends(day));
    }
    study.outcome()
}

struct Term {
    scenario: Scenario,
    seed: u64,
    law: Law,
    costs: Costs,
    learner: Learner,
    chooser: Chooser,
    cards: Vec<PlanCard>,
    studies: Vec<Vec<Study>>,
    attended: Vec<Option<bool>>,
    secs: f32,
    forecast: Option<Forecast>,
}

impl Term {
    fn new(scenario: Scenario, world: World, policy: Policy, seed: u64) -> Self {
        let costs = Costs::default();
        let new = PlanCard {
            weight: 1.0,
            core: true,
            memory: None,
            days_since: 0,
        };
        Self {
            scenario,
            seed,
            law: Law::default(),
            costs,
            learner: Learner::new(world, scenario.cards, seed),
            chooser: Chooser::new(policy, costs),
            cards: vec![new; scenario.cards],
            studies: vec![Vec::new(); scenario.cards],
            attended: Vec::new(),
            secs: 0.0,
            forecast: None,
        }
    }

    /// Studies until the minutes are gone. A card is begun only if half of the seconds it is
    /// expected to take are left, so that all policies use the same minutes on average.
    fn sit(&mut self, day: usize) {
        let budget = vec![self.scenario.secs(); self.scenario.days - day];
        let order = self.chooser.order(&Morning {
            day,
            seed: self.seed,
            cards: &self.cards,
            studies: &self.studies,
            attended: &self.attended,
            budget: &budget,
        });
        if day >= self.scenario.days / 2 && self.forecast.is_none() {
            self.forecast = self.chooser.plan.as_ref().map(|plan| plan.forecast);
        }
        let mut left = budget[0];
        for card in order {
            if left < 0.5 * self.expected_secs(card) {
                break;
            }
            left -= self.study(card, day);
        }
        self.secs += budget[0] - left;
    }

    fn expected_secs(&self, card: usize) -> f32 {
        let card = &self.cards[card];
        card.memory.map_or(self.costs.new_secs, |memory| {
            self.costs
                .review(self.law.recall(card.days_since as f32, memory.stability))
        })
    }

    /// Studies one card; what a program believes of it afterwards follows the answer.
    fn study(&mut self, number: usize, day: usize) -> f32 {
        let studied = self.learner.study(number, day);
        let card = &mut self.cards[number];
        let days = card.days_since as f32;
        let passed = studied.rating != Rating::Again;
        let mean = match card.memory {
            None => self.costs.new_secs,
            Some(_) if passed => self.costs.pass_secs,
            Some(_) => self.costs.lapse_secs,
        };
        card.memory = Some(match card.memory {
            None => self.law.first(studied.rating),
            Some(memory) => {
                let recall = self.law.recall(days, memory.stability);
                self.law.later(memory, recall, studied.rating)
            }
        });
        card.days_since = 0;
        self.studies[number].push(Study {
            day: day as u32,
            rating: studied.rating,
        });
        mean * studied.pace
    }

    fn night(&mut self, came: bool) {
        self.attended.push(Some(came));
        for card in self.cards.iter_mut().filter(|card| card.memory.is_some()) {
            card.days_since += 1;
        }
    }

    fn outcome(&self) -> Outcome {
        let cards = self.cards.len();
        let mean = |day: usize| {
            (0..cards)
                .map(|card| self.learner.recall(card, day))
                .sum::<f32>()
                / cards as f32
        };
        let right = (0..cards)
            .filter(|card| self.learner.examined(*card, self.scenario.days, self.seed))
            .count();
        Outcome {
            score: mean(self.scenario.days),
            examined: right as f32 / cards as f32,
            month_later: mean(self.scenario.days + 30),
            secs: self.secs,
            unseen: self
                .cards
                .iter()
                .filter(|card| card.memory.is_none())
                .count(),
            forecast: self.forecast,
        }
    }
}
