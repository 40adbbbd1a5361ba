//! What many learners came to, policy by policy, beside the most that was possible.

use std::collections::BTreeMap;

use super::{Outcome, Policy, Scenario, Summary, World, compared, run, summary};
use crate::planner::{Costs, PlanCard, upper_bound};

/// One learner to be made up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Job {
    scenario: usize,
    world: usize,
    policy: Policy,
    seed: u64,
}

/// All policies for one exam and one kind of learner.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The exam and the kind of learner.
    pub name: String,
    /// The most that any policy can reach, in percent, where it is known.
    pub bound: Option<f64>,
    /// How often the score lay in the interval that the planner had forecast half-way, in
    /// percent.
    pub covered: f64,
    /// The policies.
    pub lines: Vec<Line>,
}

/// What a policy came to, in percent.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Which.
    pub policy: Policy,
    /// Recall at the exam.
    pub score: Summary,
    /// How far the planner lies above it, learner by learner.
    pub behind: Summary,
    /// Recall thirty days later, on average.
    pub month_later: f64,
    /// The minutes used of those there were.
    pub minutes_used: f64,
    /// Cards never seen, on average.
    pub unseen: f64,
}

/// Every learner of so many seeds, in every scenario and world, under every policy.
#[must_use]
pub fn jobs(seeds: u64) -> Vec<Job> {
    let mut jobs = Vec::new();
    for scenario in 0..Scenario::ALL.len() {
        for world in 0..World::ALL.len() {
            for policy in Policy::ALL {
                jobs.extend((1..=seeds).map(|seed| Job {
                    scenario,
                    world,
                    policy,
                    seed,
                }));
            }
        }
    }
    jobs
}

impl Job {
    /// Lets the learner study.
    #[must_use]
    pub fn run(&self) -> Outcome {
        let (scenario, world) = (Scenario::ALL[self.scenario], World::ALL[self.world]);
        run(scenario, world, self.policy, self.seed)
    }
}

/// Sums up what came of jobs, in whatever order they were done.
#[must_use]
pub fn reports(done: &[(Job, Outcome)]) -> Vec<Report> {
    type Seeds = BTreeMap<u64, Outcome>;
    let mut found: BTreeMap<(usize, usize), BTreeMap<Policy, Seeds>> = BTreeMap::new();
    for (job, outcome) in done {
        let policies = found.entry((job.scenario, job.world)).or_default();
        let seeds = policies.entry(job.policy).or_default();
        seeds.insert(job.seed, *outcome);
    }
    found
        .into_iter()
        .map(|((scenario, world), policies)| {
            let policies = policies
                .into_iter()
                .map(|(policy, seeds)| (policy, seeds.into_values().collect()))
                .collect();
            report(Scenario::ALL[scenario], World::ALL[world], &policies)
        })
        .collect()
}

fn report(scenario: Scenario, world: World, policies: &BTreeMap<Policy, Vec<Outcome>>) -> Report {
    let percents = |outcomes: &[Outcome], value: fn(&Outcome) -> f32| -> Vec<f32> {
        outcomes
            .iter()
            .map(|outcome| 100.0 * value(outcome))
            .collect()
    };
    let scores = |outcomes: &[Outcome]| percents(outcomes, |outcome| outcome.score);
    let planned = policies
        .get(&Policy::Planner)
        .map_or(&[][..], Vec::as_slice);
    let there = scenario.secs() * scenario.days as f32;
    let lines = policies
        .iter()
        .map(|(policy, outcomes)| Line {
            policy: *policy,
            score: summary(&scores(outcomes)),
            behind: compared(&scores(planned), &scores(outcomes)),
            month_later: summary(&percents(outcomes, |outcome| outcome.month_later)).mean,
            minutes_used: summary(&percents(outcomes, |outcome| outcome.secs)).mean
                / f64::from(there),
            unseen: summary(&percents(outcomes, |outcome| outcome.unseen as f32)).mean / 100.0,
        })
        .collect();
    Report {
        name: format!("{} {}", scenario.name(), world.name()),
        bound: bound(scenario, world),
        covered: summary(&percents(planned, |outcome| {
            f32::from(u8::from(outcome.is_as_forecast()))
        }))
        .mean,
        lines,
    }
}

/// The most that is possible, in percent, where one law holds for all cards.
fn bound(scenario: Scenario, world: World) -> Option<f64> {
    let new = PlanCard {
        weight: 1.0,
        core: false,
        memory: None,
        days_since: 0,
    };
    let budget: Vec<f32> = (0..scenario.days)
        .map(|day| {
            if world.attends(day) {
                scenario.secs()
            } else {
                0.0
            }
        })
        .collect();
    let cards = vec![new; scenario.cards];
    let bound = upper_bound(&cards, &budget, &world.law()?, Costs::default());
    Some(100.0 * f64::from(bound))
}

impl Outcome {
    /// Whether the exam ended within the interval that was forecast.
    fn is_as_forecast(&self) -> bool {
        self.forecast
            .is_some_and(|forecast| (forecast.low..=forecast.high).contains(&self.examined))
    }
}
