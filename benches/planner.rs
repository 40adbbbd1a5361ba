//! How long the plan for an exam takes: ten thousand cards, sixty days.
//!
//! `cargo bench --bench planner` measures a first plan of new cards,
//! and the plan of the next morning, with one weight for all cards and with three.

#![allow(
    missing_docs,
    reason = "the entry points that criterion writes have none"
)]

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use zhanar::planner::{Calibration, Costs, Law, PlanCard, Planner};
use zhanar::progress::MemoryState;

const CARDS: usize = 10_000;
const DAYS: usize = 60;
/// Seconds of a day.
const SECS: f32 = 10_000.0;

fn new_cards(weights: &[f32]) -> Vec<PlanCard> {
    (0..CARDS)
        .map(|number| PlanCard {
            weight: weights[number % weights.len()],
            core: number % 5 == 0,
            memory: None,
            days_since: 0,
        })
        .collect()
}

/// Cards half-way: most have been seen, on many days and with many strengths.
fn half_way(weights: &[f32]) -> Vec<PlanCard> {
    let mut cards = new_cards(weights);
    for (number, card) in (0_u16..).zip(&mut cards).take(7_000) {
        card.memory = Some(MemoryState {
            stability: 0.5 + f32::from(number % 97) / 3.0,
            difficulty: 1.0 + f32::from(number % 10),
        });
        card.days_since = 1 + u32::from(number % 31);
    }
    cards
}

/// The cards on the next morning, when those of today have been studied.
fn next_morning(cards: &[PlanCard], studied: &[usize]) -> Vec<PlanCard> {
    let mut cards = cards.to_vec();
    for card in cards.iter_mut().filter(|card| card.memory.is_some()) {
        card.days_since += 1;
    }
    for number in studied {
        cards[*number].memory = Some(MemoryState {
            stability: 4.0,
            difficulty: 5.0,
        });
        cards[*number].days_since = 1;
    }
    cards
}

fn planner() -> Planner {
    Planner::new(Calibration::new(Law::default()), Costs::default())
}

fn plans(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("plan of 10,000 cards and 60 days");
    group.sample_size(10);
    for (name, weights) in [
        ("one weight", &[1.0][..]),
        ("three weights", &[1.0, 2.0, 3.0]),
    ] {
        let cards = new_cards(weights);
        group.bench_function(format!("first, {name}"), |bench| {
            bench.iter(|| planner().plan(black_box(&cards), &[SECS; DAYS]));
        });
        let cards = half_way(weights);
        group.bench_function(format!("first, half-way, {name}"), |bench| {
            bench.iter(|| planner().plan(black_box(&cards), &[SECS; DAYS]));
        });
        let mut settled = planner();
        let plan = settled.plan(&cards, &[SECS; DAYS]);
        let cards = next_morning(&cards, &plan.order[..plan.today]);
        group.bench_function(format!("next morning, {name}"), |bench| {
            bench.iter_batched(
                || settled.clone(),
                |mut settled| settled.plan(black_box(&cards), &[SECS; DAYS - 1]),
                BatchSize::LargeInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, plans);
criterion_main!(benches);
