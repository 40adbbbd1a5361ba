//! Whether an exam can be learned for in the minutes there are, and what else could be done.

use super::{Calibration, Costs, Forecast, PlanCard, Planner};

/// How many times the minutes are looked at, at most.
const MOST_TIMES: f32 = 16.0;
/// Halvings of the step between enough and too few minutes.
const HALVINGS: usize = 6;

/// Whether the minutes suffice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fit {
    /// They do, with this to be expected.
    Fits(Forecast),
    /// They do not; what can be done.
    TooMuch(WaysOut),
}

/// Three ways out of an exam that does not fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WaysOut {
    /// What comes of leaving everything as it is.
    pub accept: Forecast,
    /// The minutes that suffice; nothing if even very many do not.
    pub more: Option<MoreMinutes>,
    /// What comes of studying core cards only; nothing if there are none, or no others.
    pub core_only: Option<CoreOnly>,
}

/// More minutes on every day on which there are some.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MoreMinutes {
    /// How many times as many as there are.
    pub times: f32,
    /// Seconds of the longest day then.
    pub secs_a_day: f32,
    /// What comes of it.
    pub forecast: Forecast,
}

/// Studying core cards only.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CoreOnly {
    /// What will be known of the core.
    pub core: Forecast,
    /// What will be known of all cards, 0 to 1.
    pub all: f32,
}

/// Whether so much of the exam can be known, 0 to 1, in the seconds of each day.
#[must_use]
pub fn fit(
    cards: &[PlanCard],
    budget: &[f32],
    wanted: f32,
    calibration: &Calibration,
    costs: Costs,
) -> Fit {
    let mut planner = Planner::new(calibration.clone(), costs);
    let accept = planner.plan(cards, budget).forecast;
    if accept.expected >= wanted && core_can_be_seen(cards, budget, costs) {
        return Fit::Fits(accept);
    }
    Fit::TooMuch(WaysOut {
        accept,
        more: more_minutes(&mut planner, cards, budget, wanted, costs),
        core_only: core_only(cards, budget, calibration, costs),
    })
}

fn core_can_be_seen(cards: &[PlanCard], budget: &[f32], costs: Costs) -> bool {
    let unseen = cards
        .iter()
        .filter(|card| card.core && card.memory.is_none())
        .count();
    unseen as f32 * costs.new_secs <= budget.iter().sum()
}

fn more_minutes(
    planner: &mut Planner,
    cards: &[PlanCard],
    budget: &[f32],
    wanted: f32,
    costs: Costs,
) -> Option<MoreMinutes> {
    let mut tried = |times: f32| {
        let scaled: Vec<f32> = budget.iter().map(|secs| secs * times).collect();
        let forecast = planner.plan(cards, &scaled).forecast;
        let enough = forecast.expected >= wanted && core_can_be_seen(cards, &scaled, costs);
        enough.then_some(forecast)
    };
    let mut low = 1.0;
    let mut found = loop {
        let high = low * 2.0;
        match tried(high) {
            Some(forecast) => break (high, forecast),
            None if high >= MOST_TIMES => return None,
            None => low = high,
        }
    };
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + found.0);
        match tried(middle) {
            Some(forecast) => found = (middle, forecast),
            None => low = middle,
        }
    }
    let longest = budget.iter().copied().fold(0.0, f32::max);
    Some(MoreMinutes {
        times: found.0,
        secs_a_day: longest * found.0,
        forecast: found.1,
    })
}

fn core_only(
    cards: &[PlanCard],
    budget: &[f32],
    calibration: &Calibration,
    costs: Costs,
) -> Option<CoreOnly> {
    let (core, others): (Vec<PlanCard>, Vec<PlanCard>) = cards.iter().partition(|card| card.core);
    if core.is_empty() || others.is_empty() {
        return None;
    }
    let law = calibration.law();
    let kept = |card: &PlanCard| {
        let days = card.days_since as f32 + budget.len() as f32;
        card.memory.map_or(0.0, |memory| {
            card.weight * law.recall(days, memory.stability)
        })
    };
    let weight = |cards: &[PlanCard]| cards.iter().map(|card| card.weight).sum::<f32>();
    let forecast = Planner::new(calibration.clone(), costs)
        .plan(&core, budget)
        .forecast;
    let known = forecast.expected * weight(&core) + others.iter().map(kept).sum::<f32>();
    Some(CoreOnly {
        core: forecast,
        all: known / weight(cards).max(f32::MIN_POSITIVE),
    })
}
