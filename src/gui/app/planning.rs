//! The plan for the exam: the screen with what is chosen and what it leads to, and the plan
//! of the day.

mod latest;

use egui::Ui;
use jiff::civil::Date;

use self::latest::Latest;
use super::{App, Screen};
use crate::collection::planning::{ExamForecast, ExamTerms, PlanError, plan};
use crate::collection::{Collection, Scope};
use crate::gui::jobs::{Job, JobState, Workplace};
use crate::gui::models::{Draft, deck_ids, draft_view, read_only_key};
use crate::gui::notices::Undoes;
use crate::gui::screens::exam_plan::{
    self, Edit, ExamPlanAction, ExamPlanState, ExamPlanView, Hold, Way,
};
use crate::lang::Words;
use crate::report::Task;
use crate::settings::Settings;
use crate::storage::StoreError;
use crate::time::{StudyDay, Timestamp};

/// The plan of the day, being made.
#[derive(Default)]
pub(super) struct DayPlanning {
    job: Option<Job<Result<ExamForecast, PlanError>>>,
    /// What it was begun for, whatever came of it.
    begun: Option<(StudyDay, ExamTerms)>,
}

/// The screen, with what is chosen in it.
pub(super) struct ExamPlanScreen {
    draft: Draft,
    state: ExamPlanState,
    view: Option<ExamPlanView>,
    latest: Latest,
    is_held: bool,
}

impl App {
    /// Begins the plan of the day beside the window where it lacks, and takes it when done.
    pub(super) fn tend_day_plan(&mut self, ctx: &egui::Context) {
        let now = (self.clock)();
        let Some(collection) = &mut self.collection else {
            return;
        };
        let state = self.day_planning.job.as_ref().map(Job::state);
        match state {
            Some(JobState::Running { .. }) => return,
            Some(JobState::Done(Ok(plan))) => {
                self.day_planning.job = None;
                if let Err(error) = collection.keep_plan(&plan) {
                    let detail = error.message(&self.words);
                    let text = format!("{}. {detail}", self.words.get("plan-not-kept"));
                    self.toasts.push(text, None);
                }
                self.rebuild_today();
                ctx.request_repaint();
            }
            // Without a plan the cards that gain most come; the next day tries again.
            Some(JobState::Done(Err(_)) | JobState::Lost) => self.day_planning.job = None,
            None => {}
        }
        self.begin_day_plan(ctx, now);
    }

    fn begin_day_plan(&mut self, ctx: &egui::Context, now: Timestamp) {
        let Some(collection) = self.collection.as_ref().filter(|it| it.lacks_plan(now)) else {
            return;
        };
        let Some(terms) = collection.exam_terms() else {
            return;
        };
        let key = (collection.study_day(now), terms);
        if self.day_planning.begun.as_ref() == Some(&key) {
            return;
        }
        // What cannot be read is told by the screens that need it.
        if let Ok(Ok(input)) = collection.plan_input(&key.1, None, now) {
            let work = move |task: &mut dyn Task| plan(input, task);
            self.day_planning.job = Some(Job::start("day plan", self.workplace, ctx, work));
            ctx.request_repaint();
        }
        self.day_planning.begun = Some(key);
    }

    /// Makes the plan of the day anew, as after other decks were read.
    pub(super) fn forget_day_plan(&mut self) {
        self.day_planning = DayPlanning::default();
    }

    pub(super) fn show_exam_plan(&mut self) {
        let now = (self.clock)();
        let Some(collection) = &self.collection else {
            return;
        };
        let today = collection.study_day(now).date();
        let saved = Draft::of(collection.settings(), today);
        self.screen = Screen::ExamPlan(Box::new(ExamPlanScreen {
            draft: self.resting_draft.take().unwrap_or(saved),
            state: ExamPlanState::default(),
            view: None,
            latest: Latest::default(),
            is_held: false,
        }));
    }

    /// Keeps what was chosen and not saved, for when the screen is opened again.
    pub(super) fn rest_draft(&mut self) {
        self.take_typed();
        let today = self.today_date();
        if let (Screen::ExamPlan(screen), Some(collection)) = (&self.screen, &self.collection) {
            let saved = Draft::of(collection.settings(), today);
            let draft = screen.draft.clone();
            self.resting_draft = (draft != saved).then_some(draft);
        }
    }

    /// Shows what is chosen again, in the words and settings that hold now.
    pub(super) fn rebuild_exam_plan(&mut self) {
        if let Screen::ExamPlan(screen) = &mut self.screen {
            screen.view = None;
        }
    }

    /// Forgets what was chosen and not saved, where something else is saved now.
    pub(super) fn heed_exam(&mut self, before: &Settings) {
        let after = self.settings();
        let exam = |settings: &Settings| {
            let Settings {
                exam, plan, rest, ..
            } = settings.clone();
            (exam, plan, rest)
        };
        if exam(before) == exam(&after) {
            return;
        }
        self.resting_draft = None;
        let today = self.today_date();
        if let Screen::ExamPlan(screen) = &mut self.screen {
            screen.draft = Draft::of(&after, today);
        }
    }

    pub(super) fn exam_plan_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let (Screen::ExamPlan(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        let place = self.workplace;
        if let Err(error) = screen.tend(collection, (ui.ctx(), place), now) {
            return self.fail(&error);
        }
        let made = screen
            .view
            .take()
            .map_or_else(|| screen.view_of(collection, &self.words, now), Ok);
        let mut view = match made {
            Ok(view) => view,
            Err(error) => return self.fail(&error),
        };
        view.not_saved.clone_from(&self.not_saved);
        let asked = exam_plan::show(ui, &view, &self.words, &mut screen.state);
        screen.view = Some(view);
        if let Some(action) = asked {
            self.act_on_exam_plan(action);
            ui.request_repaint();
        }
    }

    fn act_on_exam_plan(&mut self, action: ExamPlanAction) {
        match action {
            ExamPlanAction::Edit(edit, hold) => self.edit_plan(edit, hold),
            ExamPlanAction::Take(Way::Accept) | ExamPlanAction::Save => self.save_plan(),
            ExamPlanAction::Take(way) => self.take_way(way),
            ExamPlanAction::Remove => self.remove_plan(),
            ExamPlanAction::Go(place) => self.go(place),
            ExamPlanAction::Back => {
                self.rest_draft();
                self.show_today();
            }
        }
    }

    fn edit_plan(&mut self, edit: Edit, hold: Hold) {
        let today = self.today_date();
        let (Screen::ExamPlan(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        screen.draft.edit(edit, &deck_ids(collection), today);
        screen.is_held = hold == Hold::Held;
        screen.view = None;
    }

    fn take_way(&mut self, way: Way) {
        if let Screen::ExamPlan(screen) = &mut self.screen
            && let Some(ways) = &screen.latest.ways
        {
            screen.draft.take(way, ways);
            screen.view = None;
        }
    }

    /// What was typed and not taken over counts.
    fn take_typed(&mut self) {
        let typed = match &self.screen {
            Screen::ExamPlan(screen) => screen.view.as_ref().map(|it| screen.state.unkept(it)),
            _ => None,
        };
        for edit in typed.into_iter().flatten() {
            self.edit_plan(edit, Hold::LetGo);
        }
    }

    fn save_plan(&mut self) {
        self.take_typed();
        let Screen::ExamPlan(screen) = &self.screen else {
            return;
        };
        if screen.draft.exam.is_none() {
            return;
        }
        let before = self.settings();
        let after = screen.draft.saved_in(&before);
        self.replace_plan(before, after, "plan-saved");
        self.follow_saved();
    }

    /// Removes the exam with its plan; days off stay.
    fn remove_plan(&mut self) {
        let before = self.settings();
        let after = Settings {
            exam: None,
            plan: None,
            ..before.clone()
        };
        self.replace_plan(before, after, "plan-removed");
    }

    fn replace_plan(&mut self, before: Settings, after: Settings, key: &str) {
        if before != after {
            self.history.push(before);
        }
        self.keep(after);
        let undo = self.words.get("settings-undo").into_owned();
        let text = self.words.get(key).into_owned();
        self.tell(text, Some((undo, Undoes::Setting)));
    }

    /// Where the plan shown is the one saved, the day follows it at once.
    fn follow_saved(&mut self) {
        let (Screen::ExamPlan(screen), Some(collection)) = (&self.screen, &mut self.collection)
        else {
            return;
        };
        if let Some(Ok(plan)) = &screen.latest.shown
            && collection.exam_terms().as_ref() == Some(&plan.terms)
            && let Err(error) = collection.keep_plan(plan)
        {
            let detail = error.message(&self.words);
            let text = format!("{}. {detail}", self.words.get("plan-not-kept"));
            self.toasts.push(text, None);
        }
        self.rebuild_exam_plan();
    }

    fn today_date(&self) -> Date {
        let now = (self.clock)();
        let day = self.collection.as_ref().map(|it| it.study_day(now));
        day.unwrap_or_default().date()
    }
}

impl ExamPlanScreen {
    /// Begins what has to be worked out, and takes what is done.
    fn tend(
        &mut self,
        collection: &Collection,
        (ctx, place): (&egui::Context, Workplace),
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let terms = self.draft.terms();
        let latest = &mut self.latest;
        if latest.made_for != terms {
            latest.begin(collection, terms, (ctx, place), now)?;
            self.view = None;
        }
        if self.latest.take_done() {
            self.view = None;
            ctx.request_repaint();
        }
        if !self.is_held {
            self.latest.look_for_ways(collection, (ctx, place), now)?;
        }
        Ok(())
    }

    fn view_of(
        &self,
        collection: &Collection,
        words: &Words,
        now: Timestamp,
    ) -> Result<ExamPlanView, StoreError> {
        let today = collection.study_day(now).date();
        let settings = collection.settings();
        let read_only = collection.read_only();
        Ok(ExamPlanView {
            draft: draft_view(&self.draft, collection, today, words),
            today,
            days_left: days_left(self.draft.exam, today, words),
            can_remove: settings.exam.is_some() || settings.plan.is_some(),
            result: self.latest.result(words),
            is_old: self.latest.is_making(),
            read_only: read_only.map(|why| words.get(read_only_key(why)).into_owned()),
            not_saved: None,
            cards_today: collection.waiting(&Scope::All, now)?.total(),
        })
    }
}

fn days_left(exam: Option<Date>, today: Date, words: &Words) -> Option<String> {
    let days = today.until(exam?).ok()?.get_days();
    let days = usize::try_from(days).ok()?;
    Some(words.count("plan-days-left", days))
}
