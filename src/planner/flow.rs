//! Cards as masses on the grid, their best future at given prices, and the seconds it takes.
//!
//! With a price on every second cards no longer compete, so the best future of a card is a
//! small dynamic programme over the day of its next study; all cards in one place of the
//! grid share it (Lagrangian relaxation of a weakly coupled problem: D. Adelman and
//! A. Mersereau, Operations Research 56, 2008).

use super::tables::{PLACES, Tables, corners};
use super::{Costs, PlanCard};

/// Cards of one weight.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// What one of them counts in the score.
    pub weight: f32,
    /// How many were never studied.
    pub fresh: f32,
    /// The others by days since their last study, ascending, place by place.
    pub waiting: Vec<(usize, Vec<f32>)>,
}

impl Group {
    /// What the cards count together.
    pub fn worth(&self) -> f32 {
        let seen: f32 = self.waiting.iter().flat_map(|(_, places)| places).sum();
        self.weight * (self.fresh + seen)
    }
}

/// The days and minutes of a plan.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms<'a> {
    /// What a study leads to.
    pub tables: &'a Tables,
    /// Seconds of each day from today up to the day before the exam.
    pub budget: &'a [f32],
    /// Seconds of an answer.
    pub costs: Costs,
    /// How far from the best a future may be and still be chosen by some, in recall; with 0
    /// only the best is.
    pub softness: f32,
    /// Which waits between two studies are considered.
    pub waits: Waits,
}

/// Which waits between two studies are considered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waits {
    /// All short ones, then each a fifth longer: enough for a plan.
    Some,
    /// Every one: for a bound.
    Every,
}

/// The best futures of a group.
pub(super) struct Futures {
    days: usize,
    delays: Vec<usize>,
    /// The value after a study on each day, place by place.
    values: Vec<f32>,
    /// The shares of the choices on each day, place by place: no more study, then delays.
    shares: Vec<f32>,
}

/// What following the futures comes to.
#[derive(Debug, Clone, Default)]
pub(super) struct Course {
    /// Seconds wanted on each day.
    pub wanted: Vec<f32>,
    /// Expected recall at the exam, summed over the cards, by weight.
    pub score: f32,
    /// Cards studied for the first time on each day.
    pub introduced: Vec<f32>,
    /// The value at the prices: what the score is worth less what the seconds cost.
    pub value: f32,
    /// Cards studied for the last time on each day.
    pub last: Vec<f32>,
    /// Cards that wait and are not studied again.
    pub dropped: f32,
    /// New cards that are never studied.
    pub never: f32,
}

impl Course {
    /// A course through so many days, without cards.
    pub fn empty(days: usize) -> Self {
        Self {
            wanted: vec![0.0; days],
            introduced: vec![0.0; days],
            last: vec![0.0; days],
            ..Self::default()
        }
    }

    /// Takes in the course of a group of this weight.
    pub fn add(&mut self, weight: f32, other: &Self) {
        self.score += weight * other.score;
        self.value += weight * other.value;
        self.dropped += other.dropped;
        self.never += other.never;
        for day in 0..self.wanted.len() {
            self.wanted[day] += other.wanted[day];
            self.introduced[day] += other.introduced[day];
            self.last[day] += other.last[day];
        }
    }
}

impl Terms<'_> {
    /// How many days there are.
    pub const fn days(&self) -> usize {
        self.budget.len()
    }

    /// The delays that are considered.
    fn delays(&self) -> Vec<usize> {
        if self.waits == Waits::Every {
            return (1..self.days()).collect();
        }
        let mut delays: Vec<usize> = (1..self.days().min(11)).collect();
        let mut last = 10.0_f32;
        while ((last * 1.2) as usize) < self.days() {
            last *= 1.2;
            delays.push(last as usize);
        }
        delays
    }

    /// The best futures of cards after a study on each day, at these prices of a second.
    pub fn futures(&self, prices: &[f32]) -> Futures {
        let (days, delays) = (self.days(), self.delays());
        let choices = delays.len() + 1;
        let mut values = vec![0.0; days * PLACES];
        let mut shares = vec![0.0; days * PLACES * choices];
        let mut worth = vec![f32::NEG_INFINITY; choices];
        for day in (0..days).rev() {
            let (now, later) = values[day * PLACES..].split_at_mut(PLACES);
            let kept = self.tables.recall(days - day);
            for place in 0..PLACES {
                worth[0] = kept[place];
                for (worth, delay) in worth[1..].iter_mut().zip(&delays) {
                    let then = day + delay;
                    *worth = if then < days && self.budget[then] > 0.0 {
                        let after = self.tables.after(*delay);
                        let values = &later[(delay - 1) * PLACES..delay * PLACES];
                        after.expected(place, values) - prices[then] * after.secs[place]
                    } else {
                        f32::NEG_INFINITY
                    };
                }
                let at = (day * PLACES + place) * choices;
                now[place] = choose(&worth, self.softness, &mut shares[at..at + choices]);
            }
        }
        Futures {
            days,
            delays,
            values,
            shares,
        }
    }

    /// What the cards of a group do at these prices.
    pub fn course(&self, group: &Group, prices: &[f32], futures: &Futures) -> Course {
        let mut course = Course::empty(self.days());
        let mut mass = vec![0.0; self.days() * PLACES];
        self.begin(group, prices, futures, &mut mass, &mut course);
        self.follow(futures, &mut mass, &mut course);
        course
    }

    /// First choices: of cards that wait, and of new ones.
    fn begin(
        &self,
        group: &Group,
        prices: &[f32],
        futures: &Futures,
        mass: &mut [f32],
        course: &mut Course,
    ) {
        let days = self.waits();
        let mut shares = vec![0.0; days.len() + 1];
        for (elapsed, places) in &group.waiting {
            for (place, count) in places.iter().enumerate().filter(|(_, count)| **count > 0.0) {
                let worth = self.worth_waiting(*elapsed, place, prices, futures, &days);
                course.value += count * choose(&worth, self.softness, &mut shares);
                course.dropped += count * shares[0];
                course.score +=
                    count * shares[0] * self.tables.recall(elapsed + self.days())[place];
                for (day, share) in days
                    .iter()
                    .zip(&shares[1..])
                    .filter(|(_, share)| **share > 0.0)
                {
                    let after = self.tables.after(elapsed + day);
                    course.wanted[*day] += count * share * after.secs[place];
                    spread(&mut mass[day * PLACES..], after.from(place), count * share);
                }
            }
        }
        if group.fresh > 0.0 {
            let worth = self.worth_new(prices, futures);
            let mut shares = vec![0.0; worth.len()];
            course.value += group.fresh * choose(&worth, self.softness, &mut shares);
            course.never += group.fresh * shares[0];
            for (day, share) in shares[1..]
                .iter()
                .enumerate()
                .filter(|(_, share)| **share > 0.0)
            {
                course.introduced[day] += group.fresh * share;
                course.wanted[day] += group.fresh * share * self.costs.new_secs;
                spread(
                    &mut mass[day * PLACES..],
                    &self.tables.first,
                    group.fresh * share,
                );
            }
        }
    }

    /// Every later choice, day by day.
    fn follow(&self, futures: &Futures, mass: &mut [f32], course: &mut Course) {
        for day in 0..self.days() {
            let kept = self.tables.recall(self.days() - day);
            for place in 0..PLACES {
                let count = mass[day * PLACES + place];
                if count <= 1e-7 {
                    continue;
                }
                let shares = futures.shares(day, place);
                course.score += count * shares[0] * kept[place];
                course.last[day] += count * shares[0];
                for (delay, share) in futures.delays.iter().zip(&shares[1..]) {
                    if *share > 0.0 {
                        let after = self.tables.after(*delay);
                        let then = day + delay;
                        course.wanted[then] += count * share * after.secs[place];
                        spread(&mut mass[then * PLACES..], after.from(place), count * share);
                    }
                }
            }
        }
    }

    /// The variance of how many cards of a group are known at the exam. Cards that are alike
    /// part in fixed numbers among their futures; chance is only in what each future leads to.
    pub fn variance(&self, group: &Group, prices: &[f32], futures: &Futures) -> f32 {
        let recalls = futures.recalls(self.tables);
        let of_chance = |chance: f32| chance * (1.0 - chance);
        let days = self.waits();
        let mut shares = vec![0.0; days.len() + 1];
        let mut variance = 0.0;
        for (elapsed, places) in &group.waiting {
            for (place, count) in places.iter().enumerate().filter(|(_, count)| **count > 0.0) {
                let worth = self.worth_waiting(*elapsed, place, prices, futures, &days);
                choose(&worth, self.softness, &mut shares);
                let kept = self.tables.recall(elapsed + self.days())[place];
                let mut each = shares[0] * of_chance(kept);
                for (day, share) in days
                    .iter()
                    .zip(&shares[1..])
                    .filter(|(_, share)| **share > 0.0)
                {
                    let then = &recalls[day * PLACES..(day + 1) * PLACES];
                    let recall = self.tables.after(elapsed + day).expected(place, then);
                    each += share * of_chance(recall);
                }
                variance += count * each;
            }
        }
        let worth = self.worth_new(prices, futures);
        let mut shares = vec![0.0; worth.len()];
        choose(&worth, self.softness, &mut shares);
        for (day, share) in shares[1..].iter().enumerate() {
            let then = &recalls[day * PLACES..(day + 1) * PLACES];
            variance += group.fresh * share * of_chance(self.after_first(then));
        }
        variance
    }

    /// The expectation of a value after a first study, from its values place by place.
    fn after_first(&self, values: &[f32]) -> f32 {
        let first = self.tables.first.iter();
        first
            .map(|(place, chance)| chance * values[usize::from(*place)])
            .sum()
    }

    /// The days on which a card that waits may be studied: today, and after some delays.
    pub fn waits(&self) -> Vec<usize> {
        let mut days = vec![0];
        days.extend(self.delays());
        days.retain(|day| self.budget[*day] > 0.0);
        days
    }

    /// What a card that has waited so long is worth: without another study, and with one on
    /// each of these days.
    pub fn worth_waiting(
        &self,
        elapsed: usize,
        place: usize,
        prices: &[f32],
        futures: &Futures,
        days: &[usize],
    ) -> Vec<f32> {
        let mut worth = Vec::with_capacity(days.len() + 1);
        worth.push(self.tables.recall(elapsed + self.days())[place]);
        worth.extend(days.iter().map(|day| {
            if elapsed + day == 0 {
                return f32::NEG_INFINITY;
            }
            let after = self.tables.after(elapsed + day);
            after.expected(place, futures.values(*day)) - prices[*day] * after.secs[place]
        }));
        worth
    }

    /// What a new card is worth: never studied, and first studied on each day.
    pub fn worth_new(&self, prices: &[f32], futures: &Futures) -> Vec<f32> {
        let mut worth = vec![0.0];
        worth.extend((0..self.days()).map(|day| {
            if self.budget[day] <= 0.0 {
                return f32::NEG_INFINITY;
            }
            self.after_first(futures.values(day)) - prices[day] * self.costs.new_secs
        }));
        worth
    }
}

impl Futures {
    /// The value after a study on a day, place by place.
    pub fn values(&self, day: usize) -> &[f32] {
        &self.values[day * PLACES..(day + 1) * PLACES]
    }

    fn shares(&self, day: usize, place: usize) -> &[f32] {
        let choices = self.delays.len() + 1;
        let at = (day * PLACES + place) * choices;
        &self.shares[at..at + choices]
    }

    /// The expected recall at the exam after a study on each day, place by place.
    pub fn recalls(&self, tables: &Tables) -> Vec<f32> {
        let mut recalls = vec![0.0; self.days * PLACES];
        for day in (0..self.days).rev() {
            let (now, later) = recalls[day * PLACES..].split_at_mut(PLACES);
            let kept = tables.recall(self.days - day);
            for place in 0..PLACES {
                let shares = self.shares(day, place);
                now[place] = shares[0] * kept[place];
                for (delay, share) in self.delays.iter().zip(&shares[1..]) {
                    if *share > 0.0 {
                        let values = &later[(delay - 1) * PLACES..delay * PLACES];
                        now[place] += share * tables.after(*delay).expected(place, values);
                    }
                }
            }
        }
        recalls
    }
}

/// The cards of each weight, on the grid. Weights are rounded to so many classes at most.
pub(super) fn groups(cards: &[PlanCard], tables: &Tables) -> (Vec<Group>, Vec<usize>) {
    let (weights, of_card) = classes(cards);
    let mut groups: Vec<Group> = weights
        .into_iter()
        .map(|weight| Group {
            weight,
            ..Group::default()
        })
        .collect();
    for (card, class) in cards.iter().zip(&of_card) {
        let group = &mut groups[*class];
        let Some(memory) = card.memory else {
            group.fresh += 1.0;
            continue;
        };
        let elapsed = match card.days_since as usize {
            0 => 0,
            days => tables.rounded(days),
        };
        let at = group.waiting.partition_point(|(days, _)| *days < elapsed);
        if group
            .waiting
            .get(at)
            .is_none_or(|(days, _)| *days != elapsed)
        {
            group.waiting.insert(at, (elapsed, vec![0.0; PLACES]));
        }
        for (place, share) in corners(memory) {
            group.waiting[at].1[usize::from(place)] += share;
        }
    }
    (groups, of_card)
}

/// Weights of cards in at most four classes, and the class of each card.
fn classes(cards: &[PlanCard]) -> (Vec<f32>, Vec<usize>) {
    const MOST: usize = 4;
    let mut weights: Vec<f32> = cards.iter().map(|card| card.weight).collect();
    weights.sort_by(f32::total_cmp);
    weights.dedup();
    if weights.len() > MOST {
        let last = weights.len() - 1;
        weights = (0..MOST)
            .map(|class| weights[(2 * class + 1) * last / (2 * MOST)])
            .collect();
        weights.dedup();
    }
    let nearest = |weight: f32| {
        let distance = |at: &usize| (weights[*at] - weight).abs();
        (0..weights.len())
            .min_by(|a, b| distance(a).total_cmp(&distance(b)))
            .unwrap_or(0)
    };
    let of_card = cards.iter().map(|card| nearest(card.weight)).collect();
    (weights, of_card)
}

fn spread(mass: &mut [f32], row: &[(u16, f32)], count: f32) {
    for (place, chance) in row {
        mass[usize::from(*place)] += count * chance;
    }
}

/// The value of choosing among futures of this worth, and the share of each: the best one
/// takes most, and takes all where `softness` is 0. Having a choice is itself worth a little
/// (the value is the soft maximum), so that wishes are the slopes of the value.
fn choose(worth: &[f32], softness: f32, shares: &mut [f32]) -> f32 {
    let best = worth.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for (share, worth) in shares.iter_mut().zip(worth) {
        let behind = best - worth;
        *share = if behind <= 0.0 {
            1.0
        } else if behind < 8.0 * softness {
            (-behind / softness).exp()
        } else {
            0.0
        };
        sum += *share;
    }
    shares.iter_mut().for_each(|share| *share /= sum);
    best + softness * sum.ln()
}
