//! What is chosen for the exam leads to a plan and, where it does not fit, to ways out:
//! worked out beside the window, what was shown before staying until they are there.

use std::sync::Arc;

use crate::collection::Collection;
use crate::collection::planning::{
    ExamForecast, ExamTerms, ExamWays, Learner, NoPlan, PlanError, plan, ways_out,
};
use crate::gui::jobs::{Job, JobState, Workplace};
use crate::gui::models::{nothing_view, plan_view};
use crate::gui::screens::exam_plan::ResultView;
use crate::lang::Words;
use crate::report::Task;
use crate::storage::StoreError;
use crate::time::Timestamp;

/// What a look for ways out comes to.
type FoundWays = Result<Option<ExamWays>, PlanError>;

/// What the choices lead to, as far as it is known.
#[derive(Default)]
pub(super) struct Latest {
    /// What the plan is made for: shown, or being made.
    pub made_for: Option<ExamTerms>,
    pub shown: Option<Result<Box<ExamForecast>, NoPlan>>,
    pub ways: Option<ExamWays>,
    job: Option<Job<Result<ExamForecast, PlanError>>>,
    ways_job: Option<(Job<FoundWays>, ExamTerms)>,
    learner: Option<Arc<Learner>>,
    /// Whether a plan could not be made.
    is_lost: bool,
}

impl Latest {
    /// Begins the plan for these terms; what is shown stays until it is there.
    pub fn begin(
        &mut self,
        collection: &Collection,
        terms: Option<ExamTerms>,
        (ctx, place): (&egui::Context, Workplace),
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.made_for.clone_from(&terms);
        self.job = None;
        self.is_lost = false;
        let Some(terms) = terms else {
            self.shown = None;
            return Ok(());
        };
        match collection.plan_input(&terms, self.learner.clone(), now)? {
            Err(why) => self.shown = Some(Err(why)),
            Ok(input) => {
                let work = move |task: &mut dyn Task| plan(input, task);
                self.job = Some(Job::start("exam plan", place, ctx, work));
            }
        }
        Ok(())
    }

    /// Whether a plan is being made.
    pub const fn is_making(&self) -> bool {
        self.job.is_some()
    }

    /// Takes what is done; true where something new is to be shown.
    pub fn take_done(&mut self) -> bool {
        let plan = self.job.as_ref().map(Job::state);
        let planned = match plan {
            None | Some(JobState::Running { .. }) => false,
            Some(JobState::Done(Ok(plan))) => {
                self.learner = Some(Arc::clone(&plan.learner));
                self.shown = Some(Ok(Box::new(plan)));
                self.ways = None;
                self.job = None;
                true
            }
            Some(JobState::Done(Err(_)) | JobState::Lost) => {
                self.is_lost = true;
                self.job = None;
                true
            }
        };
        let ways = self.ways_job.as_ref().map(|(job, _)| job.state());
        let found = match ways {
            None | Some(JobState::Running { .. }) => false,
            Some(JobState::Done(Ok(ways))) => self.take_ways(ways),
            Some(JobState::Done(Err(_)) | JobState::Lost) => self.take_ways(None),
        };
        planned || found
    }

    /// Takes ways out, unless something else has been chosen meanwhile.
    fn take_ways(&mut self, ways: Option<ExamWays>) -> bool {
        let made_for = self.ways_job.take().map(|(_, terms)| terms);
        let is_wanted = self.job.is_none() && made_for == self.made_for;
        if is_wanted {
            // Where none are found there are none: an empty answer is not asked for again.
            self.ways = Some(ways.unwrap_or(ExamWays {
                beyond_secs: Vec::new(),
                more: None,
                core_only: None,
                later: None,
            }));
        }
        is_wanted
    }

    /// Looks for ways out of the plan shown, where it does not fit. One look at a time: it
    /// takes as long as twenty plans.
    pub fn look_for_ways(
        &mut self,
        collection: &Collection,
        (ctx, place): (&egui::Context, Workplace),
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let Some(Ok(shown)) = &self.shown else {
            return Ok(());
        };
        let is_open = self.job.is_none() && self.ways.is_none() && self.ways_job.is_none();
        if shown.fits || !is_open || self.made_for.as_ref() != Some(&shown.terms) {
            return Ok(());
        }
        let terms = shown.terms.clone();
        if let Ok(input) = collection.plan_input(&terms, self.learner.clone(), now)? {
            let work = move |task: &mut dyn Task| ways_out(input, task);
            let job = Job::start("ways out", place, ctx, work);
            self.ways_job = Some((job, terms));
            ctx.request_repaint();
        }
        Ok(())
    }

    /// What comes of what is chosen, to be shown.
    pub fn result(&self, words: &Words) -> ResultView {
        match &self.shown {
            _ if self.is_lost => ResultView::Nothing(words.get("plan-lost").into_owned()),
            Some(Ok(plan)) => {
                let view = plan_view(plan, self.ways.as_ref(), words);
                ResultView::Plan(Box::new(view))
            }
            Some(Err(why)) => nothing_view(*why, words),
            None if self.made_for.is_none() => ResultView::NoExam,
            None => ResultView::Making,
        }
    }
}
