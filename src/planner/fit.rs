//! Whether an exam can be learned for in the minutes there are, and what else could be done.

use super::{Calibration, Costs, DayPlan, Forecast, Habit, PlanCard, Planner};

/// How many times the minutes are looked at, at most.
const MOST_TIMES: f32 = 16.0;
/// How many days later the exam is looked at, at most.
const MOST_DAYS_LATER: usize = 120;
/// Halvings of the step between enough and too few minutes.
const HALVINGS: usize = 5;

/// An exam, what is to be reached in it, and what is believed of the learner.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// The cards of the exam.
    pub cards: &'a [PlanCard],
    /// Seconds of each day from today up to the day before the exam; 0 on days off.
    pub budget: &'a [f32],
    /// Seconds of the days after that, in case the exam were later; as many as are to be
    /// looked at, 120 at most.
    pub later: &'a [f32],
    /// The score to be reached, 0 to 1.
    pub wanted: f32,
    /// What answers have shown.
    pub calibration: &'a Calibration,
    /// On which days the learner comes.
    pub habit: &'a Habit,
    /// Seconds of an answer.
    pub costs: Costs,
}

/// Whether the minutes suffice.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The plan with the minutes there are: what comes of accepting them.
    pub plan: DayPlan,
    /// What else can be done where they do not suffice; nothing where they do.
    pub ways: Option<WaysOut>,
}

/// Ways out of an exam that does not fit, beside accepting what comes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct WaysOut {
    /// Seconds beyond those of each day, today first, that all cards would need for the
    /// score wanted: what the plan with enough minutes takes more; with the most minutes
    /// looked at where even they do not suffice.
    pub beyond_secs: Vec<f32>,
    /// The minutes that suffice; nothing if even sixteen times as many do not.
    pub more: Option<MoreMinutes>,
    /// What comes of studying core cards only; nothing if there are none, or no others.
    pub core_only: Option<CoreOnly>,
    /// The exam on a later day with the same minutes; nothing if no day looked at suffices.
    pub later: Option<LaterExam>,
}

/// More minutes on every day on which there are some.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MoreMinutes {
    /// How many times as many as there are, above 1.
    pub times: f32,
    /// Seconds of the longest day then.
    pub secs_a_day: f32,
    /// What comes of it.
    pub forecast: Forecast,
}

/// Studying core cards only.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CoreOnly {
    /// How many cards the core has.
    pub cards: usize,
    /// What will be known of the core.
    pub core: Forecast,
    /// What will be known of all cards, the others left as they are.
    pub all: Forecast,
}

/// The same exam on a later day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LaterExam {
    /// How many days there are then from today up to the day before the exam.
    pub days: usize,
    /// What comes of it.
    pub forecast: Forecast,
}

/// Whether the score can be reached, and what else can be done if it cannot.
#[must_use]
pub fn fit(ask: &Ask) -> Fit {
    let plan = ask.planner().plan(ask.cards, ask.budget);
    if ask.suffices(&plan, ask.budget) {
        return Fit { plan, ways: None };
    }
    let (more, beyond_secs) = ask.more_minutes();
    Fit {
        plan,
        ways: Some(WaysOut {
            beyond_secs,
            more,
            core_only: ask.core_only(),
            later: ask.later_exam(),
        }),
    }
}

impl Ask<'_> {
    fn planner(&self) -> Planner {
        Planner::new(self.calibration.clone(), self.costs).with_habit(self.habit.clone())
    }

    fn suffices(&self, plan: &DayPlan, budget: &[f32]) -> bool {
        let unseen = self
            .cards
            .iter()
            .filter(|card| card.core && card.memory.is_none())
            .count();
        plan.forecast.expected >= self.wanted
            && unseen as f32 * self.costs.new_secs <= budget.iter().sum()
    }

    /// The least minutes that suffice, and the seconds of each day beyond those there are.
    fn more_minutes(&self) -> (Option<MoreMinutes>, Vec<f32>) {
        let mut planner = self.planner();
        let mut tried = |times: f32| {
            let scaled: Vec<f32> = self.budget.iter().map(|secs| secs * times).collect();
            let plan = planner.plan(self.cards, &scaled);
            let suffices = self.suffices(&plan, &scaled);
            (plan, suffices)
        };
        let (mut low, mut high) = (1.0, 2.0);
        let mut found = loop {
            match tried(high) {
                (plan, true) => break plan,
                (plan, false) if high >= MOST_TIMES => {
                    return (None, plan.outlook.beyond(self.budget));
                }
                _ => (low, high) = (high, 2.0 * high),
            }
        };
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            match tried(middle) {
                (plan, true) => (high, found) = (middle, plan),
                _ => low = middle,
            }
        }
        let longest = self.budget.iter().copied().fold(0.0, f32::max);
        let more = MoreMinutes {
            times: high,
            secs_a_day: longest * high,
            forecast: found.forecast,
        };
        (Some(more), found.outlook.beyond(self.budget))
    }

    /// The first later day on which the minutes suffice.
    fn later_exam(&self) -> Option<LaterExam> {
        let most = self.later.len().min(MOST_DAYS_LATER);
        let mut planner = self.planner();
        let mut tried = |more: usize| {
            let longer = [self.budget, &self.later[..more]].concat();
            let plan = planner.plan(self.cards, &longer);
            self.suffices(&plan, &longer).then_some(plan.forecast)
        };
        let (mut low, mut high) = (0, most.min(self.budget.len().max(1)));
        if most == 0 {
            return None;
        }
        let mut forecast = loop {
            match tried(high) {
                Some(forecast) => break forecast,
                None if high >= most => return None,
                None => (low, high) = (high, most.min(2 * high)),
            }
        };
        while high - low > 1 {
            let middle = usize::midpoint(low, high);
            match tried(middle) {
                Some(found) => (high, forecast) = (middle, found),
                None => low = middle,
            }
        }
        Some(LaterExam {
            days: self.budget.len() + high,
            forecast,
        })
    }

    fn core_only(&self) -> Option<CoreOnly> {
        let (core, others): (Vec<PlanCard>, Vec<PlanCard>) =
            self.cards.iter().partition(|card| card.core);
        if core.is_empty() || others.is_empty() {
            return None;
        }
        let plan = self.planner().plan(&core, self.budget);
        let left = self.left_alone(&others);
        let share = weight(&core) / weight(self.cards).max(f32::MIN_POSITIVE);
        Some(CoreOnly {
            cards: core.len(),
            core: plan.forecast,
            all: plan.forecast.beside(left, share),
        })
    }

    /// What is known at the exam of cards that are no longer studied.
    fn left_alone(&self, cards: &[PlanCard]) -> Forecast {
        let law = self.calibration.law();
        let days = self.budget.len() as f32;
        let (mut known, mut chance) = (0.0, 0.0);
        for card in cards {
            let Some(memory) = card.memory else { continue };
            let recall = law.recall(card.days_since as f32 + days, memory.stability);
            known += card.weight * recall;
            chance += card.weight.powi(2) * recall * (1.0 - recall);
        }
        let all = weight(cards).max(f32::MIN_POSITIVE);
        Forecast::around(known / all, chance.sqrt() / all)
    }
}

fn weight(cards: &[PlanCard]) -> f32 {
    cards.iter().map(|card| card.weight).sum()
}
