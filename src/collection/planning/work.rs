//! The work of planning: over copies, so that it can be done beside the window.

use std::sync::Arc;

use super::{ExamTerms, Learner};
use crate::deck::CardId;
use crate::planner::{
    Ask, Calibration, Costs, DayPlan, Fit, Forecast, Habit, LaterExam, MoreMinutes, Outlook,
    PlanCard, Planner, fit,
};
use crate::progress::MemoryState;
use crate::report::{Cancelled, Task};
use crate::storage::{Store, StoreError};
use crate::time::StudyDay;

/// How many cards beyond those of today are kept with a plan: some may have siblings today.
const SPARE: usize = 100;

/// All that a plan is made from.
#[derive(Debug)]
pub struct PlanInput {
    pub(super) terms: ExamTerms,
    pub(super) day: StudyDay,
    pub(super) cards: Vec<Asked>,
    /// Seconds of each day, today first; of today those that are left.
    pub(super) budget: Vec<f32>,
    pub(super) later: Vec<f32>,
    pub(super) spent_secs: f32,
    pub(super) done: usize,
    pub(super) parameters: Vec<f32>,
    pub(super) source: LearnerSource,
}

/// A card that the exam asks.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub id: CardId,
    pub card: PlanCard,
    pub is_core: bool,
}

/// Where what is known of the learner comes from.
#[derive(Debug)]
pub(super) enum LearnerSource {
    Known(Arc<Learner>),
    Log(Box<Store>),
}

/// A plan, with what it was made for.
#[derive(Debug, Clone)]
pub struct ExamForecast {
    /// The exam, and how it is prepared for.
    pub terms: ExamTerms,
    /// The day it was made on.
    pub day: StudyDay,
    /// The cards of today, most urgent first, and some more.
    pub order: Vec<CardId>,
    /// How many of them today has minutes for.
    pub today: usize,
    /// The score to be expected, of all that is asked.
    pub forecast: Forecast,
    /// What the days up to the exam will look like.
    pub outlook: Outlook,
    /// Seconds of each of these days; of today those that were left.
    pub budget: Vec<f32>,
    /// Seconds spent today before the plan was made.
    pub spent_secs: f32,
    /// Cards answered today before the plan was made.
    pub done: usize,
    /// How many cards the exam asks.
    pub cards: usize,
    /// How many of them are core.
    pub core_cards: usize,
    /// Whether the mark that passes can be expected, and every core card be seen.
    pub fits: bool,
    /// Seconds of an answer.
    pub costs: Costs,
    /// What is known of the learner, for the next plan.
    pub learner: Arc<Learner>,
}

/// Ways out of an exam that does not fit, beside leaving it as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct ExamWays {
    /// Seconds of each day that are missing, today first.
    pub beyond_secs: Vec<f32>,
    /// The minutes that suffice.
    pub more: Option<MoreMinutes>,
    /// What comes of studying the core only: how many cards, and the score of all.
    pub core_only: Option<(usize, Forecast)>,
    /// The first later exam for which these minutes suffice.
    pub later: Option<(jiff::civil::Date, Forecast)>,
}

/// Why work was not done.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// Nobody waits for it any more.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The log cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes the plan.
///
/// # Errors
/// Nobody waits for it any more, or the log cannot be read.
pub fn plan(input: PlanInput, task: &mut dyn Task) -> Result<ExamForecast, PlanError> {
    task.report(0, 2)?;
    let work = Work::of(input)?;
    task.report(1, 2)?;
    let plan = work.planner().plan(&work.studied, &work.input.budget);
    let fits = work.suffices(&plan);
    task.report(2, 2)?;
    Ok(work.told(plan, fits))
}

/// Looks for ways out of an exam that does not fit; nothing where it does.
///
/// # Errors
/// Nobody waits for them any more, or the log cannot be read.
pub fn ways_out(input: PlanInput, task: &mut dyn Task) -> Result<Option<ExamWays>, PlanError> {
    task.report(0, 2)?;
    let work = Work::of(input)?;
    task.report(1, 2)?;
    let Fit { ways, .. } = fit(&Ask {
        cards: &work.studied,
        budget: &work.input.budget,
        later: &work.input.later,
        wanted: work.wanted(),
        calibration: work.calibration(),
        habit: &work.habit,
        costs: work.learner.costs,
    });
    task.report(2, 2)?;
    let Some(ways) = ways else { return Ok(None) };
    let overall = |forecast| work.left.with(forecast);
    let terms = &work.input.terms;
    let later = ways.later.map(|LaterExam { days, forecast }| {
        let exam = terms.exam_after(work.input.day.date(), days);
        (exam, overall(forecast))
    });
    Ok(Some(ExamWays {
        beyond_secs: ways.beyond_secs,
        more: ways.more.map(|more| MoreMinutes {
            forecast: overall(more.forecast),
            ..more
        }),
        core_only: ways.core_only.map(|core| (core.cards, core.all)),
        later,
    }))
}

/// An input with what the log shows.
struct Work {
    input: PlanInput,
    learner: Arc<Learner>,
    habit: Habit,
    /// The cards that are studied, and their places among all.
    studied: Vec<PlanCard>,
    places: Vec<usize>,
    left: LeftAlone,
}

impl Work {
    fn of(mut input: PlanInput) -> Result<Self, StoreError> {
        let learner = match &input.source {
            LearnerSource::Known(learner) => Arc::clone(learner),
            LearnerSource::Log(store) => {
                let log = store.effective_log(None)?;
                Arc::new(Learner::of(&log, &input.parameters))
            }
        };
        for asked in &mut input.cards {
            let kept = asked.card.memory;
            asked.card.memory = kept.map(|memory| learner.memory(&asked.id, memory));
        }
        let core_only = input.terms.plan.core_only;
        let is_studied = |asked: &Asked| !core_only || asked.is_core;
        let places: Vec<usize> = (0..input.cards.len())
            .filter(|place| is_studied(&input.cards[*place]))
            .collect();
        let studied = places
            .iter()
            .map(|place| input.cards[*place].card)
            .collect();
        Ok(Self {
            habit: habit(&input, &learner),
            left: LeftAlone::of(&input, learner.calibration.law(), is_studied),
            learner,
            studied,
            places,
            input,
        })
    }

    fn planner(&self) -> Planner {
        Planner::new(self.calibration().clone(), self.learner.costs)
            .with_habit(self.habit.clone())
            .with_term(self.input.terms.term_days())
    }

    fn calibration(&self) -> &Calibration {
        &self.learner.calibration
    }

    /// The score that the cards which are studied must reach for all to reach the mark that
    /// passes.
    fn wanted(&self) -> f32 {
        let pass = f32::from(self.input.terms.plan.pass_percent) / 100.0;
        self.left.needed_beside(pass)
    }

    fn suffices(&self, plan: &DayPlan) -> bool {
        let unseen = self
            .studied
            .iter()
            .filter(|card| card.core && card.memory.is_none());
        let new_secs: f32 = unseen.map(|_| self.learner.costs.new_secs).sum();
        plan.forecast.expected >= self.wanted() && new_secs <= self.input.budget.iter().sum()
    }

    fn told(self, plan: DayPlan, fits: bool) -> ExamForecast {
        let forecast = self.left.with(plan.forecast);
        let most = 2 * plan.today + SPARE;
        let id = |place: usize| self.input.cards[self.places[place]].id.clone();
        ExamForecast {
            order: plan.order.into_iter().take(most).map(id).collect(),
            today: plan.today,
            forecast,
            outlook: plan.outlook,
            cards: self.input.cards.len(),
            core_cards: self.input.cards.iter().filter(|it| it.is_core).count(),
            fits,
            costs: self.learner.costs,
            learner: self.learner,
            terms: self.input.terms,
            day: self.input.day,
            budget: self.input.budget,
            spent_secs: self.input.spent_secs,
            done: self.input.done,
        }
    }
}

/// The days since the plan was made on which the learner came; a day off says nothing.
fn habit(input: &PlanInput, learner: &Learner) -> Habit {
    let Some(begun) = input.terms.plan.begun_on() else {
        return Habit::steady();
    };
    let begun = StudyDay::of_date(begun);
    let days = i32::try_from(input.day.days_since(begun)).unwrap_or(0);
    let came = |day: i32| {
        let day = begun.plus_days(day);
        let came = learner.days.contains(&day);
        (came || input.terms.secs_on(day.date()) > 0.0).then_some(came)
    };
    let days: Vec<Option<bool>> = (0..days).map(came).collect();
    if days.is_empty() {
        Habit::steady()
    } else {
        Habit::of(&days)
    }
}

/// What is known at the exam of cards that are not studied until then.
#[derive(Debug, Clone, Copy)]
struct LeftAlone {
    /// Their part of all, by weight.
    share: f32,
    /// Their score, and how far it may lie from that.
    score: f32,
    reach: f32,
}

impl LeftAlone {
    fn of(input: &PlanInput, law: crate::planner::Law, studied: impl Fn(&Asked) -> bool) -> Self {
        /// Half of a normal distribution's 90 %, in standard deviations.
        const NINE_OF_TEN: f32 = 1.645;
        #[expect(clippy::cast_precision_loss, reason = "days of a year at most")]
        let days = input.budget.len() as f32;
        let (mut all, mut weight, mut known, mut chance) = (0.0, 0.0, 0.0, 0.0);
        for asked in &input.cards {
            all += asked.card.weight;
            if studied(asked) {
                continue;
            }
            weight += asked.card.weight;
            let recall = asked.card.memory.map_or(0.0, |memory: MemoryState| {
                #[expect(clippy::cast_precision_loss, reason = "days of a life at most")]
                let since = asked.card.days_since as f32;
                law.recall(since + days, memory.stability)
            });
            known += asked.card.weight * recall;
            chance += asked.card.weight.powi(2) * recall * (1.0 - recall);
        }
        let whole = weight.max(f32::MIN_POSITIVE);
        Self {
            share: weight / all.max(f32::MIN_POSITIVE),
            score: known / whole,
            reach: NINE_OF_TEN * chance.sqrt() / whole,
        }
    }

    /// The score of all, where those that are studied come to this.
    fn with(&self, studied: Forecast) -> Forecast {
        let share = 1.0 - self.share;
        let expected = share * studied.expected + self.share * self.score;
        let reach = |own: f32| (share * own).hypot(self.share * self.reach);
        Forecast {
            expected,
            low: (expected - reach(studied.expected - studied.low)).max(0.0),
            high: (expected + reach(studied.high - studied.expected)).min(1.0),
        }
    }

    fn needed_beside(&self, of_all: f32) -> f32 {
        if self.share >= 1.0 {
            return f32::INFINITY;
        }
        (of_all - self.share * self.score) / (1.0 - self.share)
    }
}
