//! Today's cards and their order.

use super::calibrate::Calibration;
use super::flow::{Course, Futures, Group, Terms, Waits, groups};
use super::forecast::Forecast;
use super::prices::Prices;
use super::tables::{PLACES, Tables, corners, interpolated};
use super::{Costs, DayAhead, Habit, Outlook, PlanCard};

/// Steps that find the prices of a first plan, and that follow them on later days.
const FIRST_STEPS: usize = 60;
const LATER_STEPS: usize = 8;
/// Below so many days the steps are cheap, and more of them are taken.
const FEW_DAYS: usize = 30;
/// Above so many days they are dear, and a first plan takes fewer.
const MANY_DAYS: usize = 60;
/// How much of the minutes of later days new cards may take before they must come earlier.
const SHARE_OF_NEW: f32 = 0.85;
/// How much of the worth of the budget may be amiss when prices are settled, how much of
/// the score, and how many of the seconds may lack.
const ENOUGH: f32 = 0.01;
const NOTHING: f32 = 2e-4;
const SHORT: f32 = 0.04;
/// How much may be amiss for prices to be followed on.
const FAR: f32 = 0.1;
/// How far behind the best future another may be and still be taken by some cards.
const SOFTNESS: f32 = 0.0015;

/// Plans day after day; keeps the prices of one day for the next.
#[derive(Debug, Clone)]
pub struct Planner {
    calibration: Calibration,
    habit: Habit,
    costs: Costs,
    term_days: usize,
    prices: Option<Prices>,
    tables: Option<Tables>,
}

/// What to do today, and what will come of it.
#[derive(Debug, Clone, PartialEq)]
pub struct DayPlan {
    /// All cards by their place in what was given, most urgent first; one studies as many
    /// as there are minutes for.
    pub order: Vec<usize>,
    /// How many of them the minutes of today are expected to suffice for.
    pub today: usize,
    /// What will be known at the exam.
    pub forecast: Forecast,
    /// What the days up to the exam will look like.
    pub outlook: Outlook,
}

impl Planner {
    /// A planner for a learner of whom this is believed, and who needs so long for answers.
    #[must_use]
    pub fn new(calibration: Calibration, costs: Costs) -> Self {
        Self {
            calibration,
            habit: Habit::steady(),
            costs,
            term_days: 0,
            prices: None,
            tables: None,
        }
    }

    /// Plans by what answers have shown of the learner from now on.
    pub fn believe(&mut self, calibration: Calibration) {
        self.calibration = calibration;
    }

    /// Counts on the days on which the learner comes.
    #[must_use]
    pub fn with_habit(mut self, habit: Habit) -> Self {
        self.expect(habit);
        self
    }

    /// Counts from now on on the days on which the learner comes.
    pub fn expect(&mut self, habit: Habit) {
        self.habit = habit;
    }

    /// Says how many days the exam was away at first, if more than at the first plan. All
    /// core cards are seen before the last eighth of them.
    #[must_use]
    pub const fn with_term(mut self, days: usize) -> Self {
        self.term_days = days;
        self
    }

    /// The plan for today, when each day up to the exam has so many seconds, today first.
    /// Where the learner is known to stay away on some days, they count for less.
    pub fn plan(&mut self, cards: &[PlanCard], budget: &[f32]) -> DayPlan {
        if cards.is_empty() || budget.is_empty() {
            return DayPlan {
                order: Vec::new(),
                today: 0,
                forecast: Forecast::default(),
                outlook: Outlook::default(),
            };
        }
        self.term_days = self.term_days.max(budget.len());
        let tables = self.tables_for(cards, budget.len());
        let (groups, class_of) = groups(cards, &tables);
        let expected = self.habit.expected(budget);
        let terms = Terms {
            tables: &tables,
            budget: &expected,
            costs: self.costs,
            softness: SOFTNESS,
            waits: Waits::Some,
        };
        let prices = self.settled(&terms, &groups);
        let by_day = prices.by_day(budget.len());
        let valued = Valued::new(&terms, &groups, &by_day);
        let order = valued.order(cards, &class_of, self.term_days / 8);
        let (today, load) = enough_for(&order, cards, &tables, self.costs, budget[0]);
        let forecast = valued.forecast(cards, &self.calibration, &by_day, (&self.habit, budget));
        let seen = cards.iter().filter(|card| card.memory.is_some()).count();
        let outlook = Outlook::new(&valued.course, load, &expected, seen as f32, self.costs);
        self.tables = Some(tables);
        self.prices = Some(prices);
        DayPlan {
            order,
            today,
            forecast,
            outlook,
        }
    }

    /// The prices of these days: followed from those of the last plan, or found from the
    /// beginning where there are none or where they lie too far away.
    fn settled(&mut self, terms: &Terms, groups: &[Group]) -> Prices {
        if let Some(mut prices) = self.prices.take()
            && settle(terms, groups, &mut prices, steps(true, terms.days())) < FAR
        {
            return prices;
        }
        let mut prices = first_prices(groups, terms.budget);
        settle(terms, groups, &mut prices, steps(false, terms.days()));
        prices
    }

    /// The tables of the last plan, or new ones where law or length have changed.
    fn tables_for(&mut self, cards: &[PlanCard], days: usize) -> Tables {
        let law = self.calibration.law();
        let waited = cards.iter().map(|card| card.days_since).max().unwrap_or(0);
        let longest = days + (waited as usize).min(400);
        match self.tables.take() {
            Some(tables) if *tables.law() == law && tables.longest() >= longest => tables,
            _ => Tables::new(&law, self.costs, longest),
        }
    }
}

/// How many steps the prices get: more where they are cheap, fewer where they are dear.
fn steps(are_known: bool, days: usize) -> usize {
    match (are_known, days) {
        (true, _) => LATER_STEPS * FEW_DAYS.div_ceil(days),
        (false, ..=MANY_DAYS) => FIRST_STEPS * FEW_DAYS.div_ceil(days),
        (false, _) => (FIRST_STEPS * MANY_DAYS / days).max(20),
    }
}

/// A price from which the search begins: half of what there is to gain, by the second.
pub(super) fn first_prices(groups: &[Group], budget: &[f32]) -> Prices {
    let worth: f32 = groups
        .iter()
        .map(|group| {
            let seen: f32 = group.waiting.iter().flat_map(|(_, places)| places).sum();
            group.weight * (group.fresh + 0.3 * seen)
        })
        .sum();
    let secs: f32 = budget.iter().sum();
    Prices::about(budget.len(), 0.5 * worth / secs.max(1.0))
}

/// Moves prices until what is wanted fits the minutes, in so many steps at most; says which
/// share of the worth of the budget was amiss last.
pub(super) fn settle(terms: &Terms, groups: &[Group], prices: &mut Prices, steps: usize) -> f32 {
    prices.begin();
    let cards: f32 = groups.iter().map(Group::worth).sum();
    let mut last = 0.0;
    for _ in 0..steps {
        let course = courses(terms, groups, &prices.by_day(terms.days()));
        let amiss = prices.adjust(&course, terms.budget);
        let is_nothing = amiss.worth < NOTHING * cards;
        last = if is_nothing {
            0.0
        } else {
            amiss.worth / amiss.paid
        };
        if last < ENOUGH && amiss.short < SHORT {
            break;
        }
        last = last.max(amiss.short);
    }
    last
}

/// What all cards do at these prices. Groups do not meet, so each has a thread.
pub(super) fn courses(terms: &Terms, groups: &[Group], prices: &[f32]) -> Course {
    let course = |group: &Group| {
        let own = own_prices(prices, group.weight);
        terms.course(group, &own, &terms.futures(&own))
    };
    let mut sum = Course::empty(terms.days());
    for (group, course) in groups.iter().zip(side_by_side(groups, course)) {
        sum.add(group.weight, &course);
    }
    sum
}

/// Does the same for each, in a thread of its own if there are several.
fn side_by_side<A: Sync, B: Send>(all: &[A], work: impl Fn(&A) -> B + Sync) -> Vec<B> {
    if all.len() < 2 {
        return all.iter().map(work).collect();
    }
    let mut done: Vec<Option<B>> = all.iter().map(|_| None).collect();
    std::thread::scope(|scope| {
        for (one, place) in all.iter().zip(&mut done) {
            let work = &work;
            scope.spawn(move || *place = Some(work(one)));
        }
    });
    done.into_iter().flatten().collect()
}

/// Prices as a card of this weight feels them.
pub(super) fn own_prices(prices: &[f32], weight: f32) -> Vec<f32> {
    prices
        .iter()
        .map(|price| price / weight.max(1e-6))
        .collect()
}

/// The futures of every group at the prices found.
pub(super) struct Valued<'a> {
    pub terms: &'a Terms<'a>,
    pub groups: &'a [Group],
    pub own: Vec<Vec<f32>>,
    pub futures: Vec<Futures>,
    /// What all cards do.
    pub course: Course,
}

impl<'a> Valued<'a> {
    pub fn new(terms: &'a Terms<'a>, groups: &'a [Group], prices: &[f32]) -> Self {
        let own: Vec<Vec<f32>> = groups
            .iter()
            .map(|group| own_prices(prices, group.weight))
            .collect();
        let futures: Vec<Futures> = own.iter().map(|own| terms.futures(own)).collect();
        let mut course = Course::empty(terms.days());
        for ((group, own), futures) in groups.iter().zip(&own).zip(&futures) {
            course.add(group.weight, &terms.course(group, own, futures));
        }
        Self {
            terms,
            groups,
            own,
            futures,
            course,
        }
    }

    /// All cards, most urgent first: core cards that would else come too late, reviews that
    /// gain more than a new card, the new cards of today, then the rest.
    fn order(&self, cards: &[PlanCard], class_of: &[usize], reserve: usize) -> Vec<usize> {
        let urgency = self.urgencies(cards, class_of);
        let (planned, must) = self.quota(cards, reserve);
        let mut fresh: Vec<usize> = (0..cards.len())
            .filter(|card| cards[*card].memory.is_none())
            .collect();
        fresh.sort_by(|a, b| {
            (cards[*b].core.cmp(&cards[*a].core)).then(urgency[*b].total_cmp(&urgency[*a]))
        });
        let bar = fresh
            .first()
            .map_or(f32::NEG_INFINITY, |card| urgency[*card]);
        let (must, planned) = if must > planned {
            (must, 0)
        } else {
            (0, planned)
        };
        let (must, fresh) = fresh.split_at(must.min(fresh.len()));
        let (planned, rest_of_new) = fresh.split_at(planned.min(fresh.len()));
        let mut reviews: Vec<usize> = (0..cards.len())
            .filter(|card| cards[*card].memory.is_some())
            .collect();
        reviews.sort_by(|a, b| urgency[*b].total_cmp(&urgency[*a]));
        let ahead = reviews.partition_point(|card| urgency[*card] > bar.max(0.0));
        let mut order = must.to_vec();
        order.extend(&reviews[..ahead]);
        order.extend(planned);
        let mut rest: Vec<usize> = reviews[ahead..]
            .iter()
            .chain(rest_of_new)
            .copied()
            .collect();
        rest.sort_by(|a, b| urgency[*b].total_cmp(&urgency[*a]));
        order.extend(rest);
        order
    }

    /// What each card gains by a study today over its best future without one, a second.
    fn urgencies(&self, cards: &[PlanCard], class_of: &[usize]) -> Vec<f32> {
        let mut gains = Gains::new(self);
        cards
            .iter()
            .zip(class_of)
            .map(|(card, class)| {
                let weight = card.weight;
                match card.memory {
                    None => weight * gains.of_new(*class),
                    Some(_) if card.days_since == 0 => f32::NEG_INFINITY,
                    Some(memory) => {
                        let gain = gains.of_waiting(*class, card.days_since as usize);
                        weight * interpolated(&corners(memory), gain)
                    }
                }
            })
            .collect()
    }

    /// How many new cards belong to today: as planned, and as must be, for all core cards to
    /// be seen well before the exam.
    fn quota(&self, cards: &[PlanCard], reserve: usize) -> (usize, usize) {
        let planned = self.course.introduced[0];
        let unseen = cards
            .iter()
            .filter(|card| card.core && card.memory.is_none())
            .count();
        let must = due_core(
            unseen,
            self.terms.budget,
            reserve,
            self.terms.costs.new_secs,
        );
        (planned.round() as usize, must)
    }
}

/// How many of the cards that must be seen have to come today, so that all are seen before
/// so many last days: those for which the days after today have no place.
fn due_core(unseen: usize, budget: &[f32], reserve: usize, new_secs: f32) -> usize {
    let ends = budget.len().saturating_sub(reserve).max(1);
    let later: f32 = budget[1..ends.max(1)].iter().sum();
    let place = SHARE_OF_NEW * later / new_secs;
    (unseen as f32 - place).ceil().max(0.0) as usize
}

/// Gains by a study today for each place of the grid, worked out once for each wait.
struct Gains<'a> {
    valued: &'a Valued<'a>,
    waiting: std::collections::BTreeMap<(usize, usize), Vec<f32>>,
    fresh: Vec<f32>,
}

impl<'a> Gains<'a> {
    fn new(valued: &'a Valued<'a>) -> Self {
        let fresh = (0..valued.groups.len())
            .map(|class| {
                let worth = valued
                    .terms
                    .worth_new(&valued.own[class], &valued.futures[class]);
                gain(worth[0], worth[1], &worth[2..]) / valued.terms.costs.new_secs
            })
            .collect();
        Self {
            valued,
            waiting: std::collections::BTreeMap::new(),
            fresh,
        }
    }

    fn of_new(&self, class: usize) -> f32 {
        self.fresh[class]
    }

    fn of_waiting(&mut self, class: usize, days: usize) -> &[f32] {
        let valued = self.valued;
        let days = valued.terms.tables.rounded(days);
        self.waiting.entry((class, days)).or_insert_with(|| {
            let (terms, own) = (valued.terms, &valued.own[class]);
            let mut later = terms.waits();
            later.retain(|day| *day > 0);
            let mut open = vec![0];
            open.extend(later);
            (0..PLACES)
                .map(|place| {
                    let worth =
                        terms.worth_waiting(days, place, own, &valued.futures[class], &open);
                    gain(worth[0], worth[1], &worth[2..]) / terms.tables.after(days).secs[place]
                })
                .collect()
        })
    }
}

/// What today's study is worth more than the best of never and later.
fn gain(never: f32, today: f32, later: &[f32]) -> f32 {
    today - later.iter().copied().fold(never, f32::max)
}

/// How many cards of the order the seconds are expected to suffice for, and what they take.
fn enough_for(
    order: &[usize],
    cards: &[PlanCard],
    tables: &Tables,
    costs: Costs,
    secs: f32,
) -> (usize, DayAhead) {
    let (mut today, mut load) = (0, DayAhead::default());
    for card in order {
        let card = &cards[*card];
        let needed = card.memory.map_or(costs.new_secs, |memory| {
            let days = card.days_since as f32;
            costs.review(tables.law().recall(days, memory.stability))
        });
        let was_today = card.memory.is_some() && card.days_since == 0;
        if was_today || load.secs() + 0.5 * needed >= secs {
            break;
        }
        if card.memory.is_none() {
            load.new_cards += 1.0;
            load.new_secs += needed;
        } else {
            load.review_secs += needed;
        }
        today += 1;
    }
    (today, load)
}
