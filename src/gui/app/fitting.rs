//! Fitting personal parameters beside the window: begun, stopped, and kept if better.

use super::{App, Screen};
use crate::collection::{Optimisation, OptimiseError, with_default_parameters};
use crate::gui::jobs::{Job, JobState};
use crate::gui::models::FitEnd;
use crate::report::{Cancelled, Task};

/// The fitting that goes on, and how the last one ended.
#[derive(Debug, Default)]
pub(super) struct Fitting {
    job: Option<Job<Result<Optimisation, OptimiseError>>>,
    pub last: Option<FitEnd>,
}

impl App {
    /// Begins to fit parameters to the answers given so far.
    pub(super) fn start_fitting(&mut self, ctx: &egui::Context) {
        let Some(collection) = &self.collection else {
            return;
        };
        if self.fitting.job.is_some() {
            return;
        }
        match collection.training_grounds() {
            Ok(grounds) => {
                let work = move |task: &mut dyn Task| grounds.optimise(task);
                let job = Job::start("fitting", self.workplace, ctx, work);
                self.fitting.job = Some(job);
                self.fitting.last = None;
            }
            Err(error) => self.fitting.last = Some(FitEnd::Failed(error.into())),
        }
        self.rebuild_settings();
    }

    /// Stops the fitting; nothing is changed.
    pub(super) fn stop_fitting(&mut self) {
        if self.fitting.job.take().is_some() {
            self.fitting.last = Some(FitEnd::Failed(Cancelled.into()));
            self.rebuild_settings();
        }
    }

    /// Takes what the fitting gave once it is done, and says how far it is until then.
    pub(super) fn follow_fitting(&mut self) -> Option<f32> {
        let end = match self.fitting.job.as_ref()?.state() {
            JobState::Running { fraction } => return Some(fraction),
            JobState::Done(Ok(done)) => FitEnd::Done(done),
            JobState::Done(Err(error)) => FitEnd::Failed(error),
            JobState::Lost => FitEnd::Lost,
        };
        self.fitting.job = None;
        if let FitEnd::Done(done) = &end {
            self.keep_fitted(done);
        }
        self.fitting.last = Some(end);
        self.rebuild_settings();
        None
    }

    fn keep_fitted(&mut self, done: &Optimisation) {
        let now = (self.clock)();
        let Some(collection) = &self.collection else {
            return;
        };
        let after = done.applied_to(collection.settings(), collection.study_day(now));
        let told = if done.is_better() {
            "training-told-kept"
        } else {
            "training-told-not-kept"
        };
        let told = self.words.get(told).into_owned();
        if !self.change_to(after, told.clone()) {
            self.tell(told, None);
        }
    }

    /// Goes back to the default parameters, everywhere.
    pub(super) fn take_default_parameters(&mut self) {
        let after = with_default_parameters(&self.settings());
        let told = self.words.get("training-told-defaults").into_owned();
        self.fitting.last = None;
        self.change_to(after, told);
    }

    fn rebuild_settings(&mut self) {
        if let Screen::Settings(screen) = &mut self.screen {
            screen.refresh();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};

    use jiff::tz::TimeZone;

    use super::*;
    use crate::collection::Opening;
    use crate::gui::jobs::Workplace;
    use crate::lang::Lang;
    use crate::time::Timestamp;

    fn app(dir: &std::path::Path) -> App {
        let opening = Opening {
            data_dir: Some(dir.to_path_buf()),
            environment_dir: None,
            zone: TimeZone::UTC,
        };
        let clock = Box::new(|| Timestamp(1_772_355_600_000));
        App::new(opening, Lang::En, clock)
    }

    /// A fitting that goes on until the other end is heard of, and then says how it ended.
    fn endless(app: &mut App, until: Receiver<()>) -> Receiver<bool> {
        let (ended, end) = channel();
        let ctx = egui::Context::default();
        let work = move |task: &mut dyn Task| {
            let _ = until.recv();
            let wanted = task.report(1, 2);
            let _ = ended.send(wanted.is_ok());
            wanted?;
            Ok(Optimisation { groups: Vec::new() })
        };
        app.fitting.job = Some(Job::start("test", Workplace::Aside, &ctx, work));
        end
    }

    #[test]
    fn a_fitting_that_is_stopped_changes_nothing_and_its_work_ends() {
        let dir = tempfile::tempdir().unwrap();
        let mut app = app(dir.path());
        let before = app.settings();
        let (go_on, until) = channel();
        let end = endless(&mut app, until);
        assert_eq!(app.follow_fitting(), Some(0.0));
        app.start_fitting(&egui::Context::default());
        assert!(app.fitting.last.is_none(), "one at a time");
        app.stop_fitting();
        go_on.send(()).unwrap();
        assert_eq!(end.recv(), Ok(false), "the work heard of it");
        assert_eq!(app.follow_fitting(), None);
        assert!(matches!(
            app.fitting.last,
            Some(FitEnd::Failed(OptimiseError::Cancelled(_)))
        ));
        assert_eq!(app.settings(), before);
        assert!(app.history.is_empty());
    }
}
