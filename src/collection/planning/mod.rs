//! The exam: what it asks, the plan up to it, and the day's cards as the plan has them.
//!
//! Making a plan is work beside the window: [`Collection::plan_input`] copies what it needs,
//! [`plan`] does it, [`Collection::keep_plan`] takes what came of it. The day's queue follows
//! the plan kept last; until there is one of today, the cards that gain most come. After the
//! exam the ordinary queue goes on: intervals are never changed by a plan.
//!
//! Deliberately absent: the arithmetic, which is the planner's.

mod kept;
mod learner;
mod queue;
mod terms;
mod work;

pub use kept::kept_plan_again;
pub use learner::Learner;
pub use terms::{ExamTerms, NoPlan};
pub use work::{ExamForecast, ExamWays, PlanError, PlanInput, plan, ways_out};

use std::sync::Arc;

use super::Collection;
use crate::facts::Importance;
use crate::planner::{Forecast, PlanCard};
use crate::report::Unwatched;
use crate::storage::StoreError;
use crate::time::{StudyDay, Timestamp};
use kept::DayOrder;
use work::{Asked, LearnerSource};

/// The plan of the day, as far as the collection keeps one.
#[derive(Debug, Default)]
pub(super) struct KeptPlan(Option<DayOrder>);

impl KeptPlan {
    /// What was kept at the last start.
    pub fn load(data: &crate::storage::DataDir) -> Self {
        Self(DayOrder::load(data))
    }
}

impl Collection {
    /// The exam that is planned for; nothing without an exam or without a plan.
    #[must_use]
    pub fn exam_terms(&self) -> Option<ExamTerms> {
        ExamTerms::of(&self.settings)
    }

    /// Whether the exam is planned for, and its plan is not of today or of other choices.
    #[must_use]
    pub fn lacks_plan(&self, now: Timestamp) -> bool {
        let day = self.study_day(now);
        self.planned_exam(now)
            .is_some_and(|(terms, _)| self.order_for(&terms, day).is_none())
    }

    /// The score the plan of the day leads to; nothing before it is made.
    #[must_use]
    pub fn expected_score(&self, now: Timestamp) -> Option<Forecast> {
        let (terms, _) = self.planned_exam(now)?;
        Some(self.order_for(&terms, self.study_day(now))?.forecast)
    }

    /// The next day with minutes, while a plan holds.
    pub(super) fn next_planned_day(&self, now: Timestamp) -> Option<StudyDay> {
        let (terms, days) = self.planned_exam(now)?;
        let today = self.study_day(now);
        let mut after = (1..i32::try_from(days).ok()?).map(|after| today.plus_days(after));
        after.find(|day| terms.secs_on(day.date()) > 0.0)
    }

    /// The exam whose plan the days follow, and how many days there are: one that is ahead,
    /// with cards to ask and minutes to learn them in.
    fn planned_exam(&self, now: Timestamp) -> Option<(ExamTerms, usize)> {
        let terms = self.exam_terms()?;
        let today = self.study_day(now).date();
        let days = terms.days(today, self.rule.local(now)).ok()?;
        let mut decks = self.catalog.decks().iter().map(|loaded| &loaded.deck);
        let asks =
            decks.any(|deck| !deck.cards.is_empty() && terms.weight_of(&deck.id.0).is_some());
        (asks && terms.has_minutes(today, days)).then_some((terms, days))
    }

    /// What a plan of these terms is made from. What is `known` of the learner already need
    /// not be read again.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn plan_input(
        &self,
        terms: &ExamTerms,
        known: Option<Arc<Learner>>,
        now: Timestamp,
    ) -> Result<Result<PlanInput, NoPlan>, StoreError> {
        let day = self.study_day(now);
        let days = match terms.days(day.date(), self.rule.local(now)) {
            Ok(days) => days,
            Err(why) => return Ok(Err(why)),
        };
        let cards = self.asked(terms, day);
        let (mut budget, later) = terms.seconds(day.date(), days);
        if cards.is_empty() {
            return Ok(Err(NoPlan::NoCards));
        }
        if budget.iter().sum::<f32>() <= 0.0 {
            return Ok(Err(NoPlan::NoMinutes));
        }
        #[expect(clippy::cast_precision_loss, reason = "seconds of a day")]
        let spent_secs = self.store.day_totals(day)?.millis as f32 / 1000.0;
        if let Some(today) = budget.first_mut() {
            *today = (*today - spent_secs).max(0.0);
        }
        let source = match known {
            Some(learner) => LearnerSource::Known(learner),
            None => LearnerSource::Log(Box::new(self.store_beside()?)),
        };
        Ok(Ok(PlanInput {
            terms: terms.clone(),
            day,
            cards,
            budget,
            later,
            spent_secs,
            done: self.done_today(now)?.seen.len(),
            parameters: self.settings.scheduling.parameters.clone(),
            source,
        }))
    }

    /// Makes the plan of the day at once, where it lacks, and keeps it.
    ///
    /// # Errors
    /// The database cannot be read, or the plan not kept.
    pub fn plan_now(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let Some(terms) = self.exam_terms().filter(|_| self.lacks_plan(now)) else {
            return Ok(());
        };
        let Ok(input) = self.plan_input(&terms, None, now)? else {
            return Ok(());
        };
        match plan(input, &mut Unwatched) {
            Ok(plan) => self.keep_plan(&plan),
            Err(PlanError::Store(error)) => Err(error),
            Err(PlanError::Cancelled(_)) => Ok(()),
        }
    }

    /// Lets the day follow this plan, and keeps it for the next start; where nothing can be
    /// written, until the program ends.
    ///
    /// # Errors
    /// It holds, but could not be written.
    pub fn keep_plan(&mut self, plan: &ExamForecast) -> Result<(), StoreError> {
        let order = DayOrder::of(plan);
        let kept = if self.read_only().is_some() {
            Ok(())
        } else {
            order.keep(&self.data)
        };
        self.plan = KeptPlan(Some(order));
        kept
    }

    /// The plan of this day for these terms, if it is kept.
    fn order_for(&self, terms: &ExamTerms, day: StudyDay) -> Option<&DayOrder> {
        let order = self.plan.0.as_ref()?;
        (order.day == day && order.terms == *terms).then_some(order)
    }

    /// The cards an exam asks, as far as they come at all.
    fn asked(&self, terms: &ExamTerms, day: StudyDay) -> Vec<Asked> {
        let candidates = self.candidates(&super::Scope::All, day).into_iter();
        let asked = candidates.filter_map(|it| {
            let (deck, card) = self.catalog.card(it.key)?;
            let last = it.progress.last_day;
            let is_core = it.importance == Importance::Core;
            Some(Asked {
                id: card.id.clone(),
                card: PlanCard {
                    weight: terms.weight_of(&deck.id.0)?,
                    core: is_core,
                    memory: it.progress.memory(),
                    days_since: last.map_or(0, |last| day.days_since(last)),
                },
                is_core,
            })
        });
        asked.collect()
    }
}
