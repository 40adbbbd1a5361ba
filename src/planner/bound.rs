//! The most that any way of choosing can reach.

use super::choose::{courses, first_prices, settle};
use super::flow::{Terms, Waits, groups};
use super::law::Law;
use super::tables::Tables;
use super::{Costs, PlanCard};

/// Steps towards the prices that bound best.
const STEPS: usize = 40;
/// How often the bound is taken on the way.
const TAKEN: usize = 12;

/// The most that any policy can be expected to score, 0 to 1, for a learner of this law.
///
/// Whoever may buy seconds at some price, and sell those that are left, does no worse than
/// one who must do with the minutes; so every price gives a bound (weak duality), and the
/// least of them is taken. It is as exact as the grid.
#[must_use]
pub fn upper_bound(cards: &[PlanCard], budget: &[f32], law: &Law, costs: Costs) -> f32 {
    let all: f32 = cards.iter().map(|card| card.weight).sum();
    if budget.is_empty() || all <= 0.0 {
        return 0.0;
    }
    let waited = cards.iter().map(|card| card.days_since).max().unwrap_or(0);
    let tables = Tables::new(law, costs, budget.len() + waited as usize);
    let (groups, _) = groups(cards, &tables);
    let soft = Terms {
        tables: &tables,
        budget,
        costs,
        softness: 0.003,
        waits: Waits::Some,
    };
    let hard = Terms {
        softness: 0.0,
        waits: Waits::Every,
        ..soft
    };
    let mut prices = first_prices(&groups, budget);
    settle(
        &soft,
        &groups,
        &mut prices,
        STEPS * 60_usize.div_ceil(budget.len()),
    );
    let mut least = f32::INFINITY;
    for _ in 0..TAKEN {
        let by_day = prices.by_day(budget.len());
        let paid: f32 = by_day
            .iter()
            .zip(budget)
            .map(|(price, secs)| price * secs)
            .sum();
        least = least.min((courses(&hard, &groups, &by_day).value + paid) / all);
        settle(&soft, &groups, &mut prices, 4);
    }
    least.min(1.0)
}
