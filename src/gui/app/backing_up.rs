//! The backup of the day: made beside the window, after the first frame.

use super::{App, Screen};
use crate::collection::restoring::backup_failed_in_words;
use crate::gui::jobs::{Job, JobState};
use crate::storage::StoreError;

/// How far the backup of the day is.
#[derive(Debug, Default)]
pub(super) enum Backup {
    /// The first frame comes first, so that it is delayed by none.
    #[default]
    AfterFirstFrame,
    /// It comes next.
    Due,
    /// It is being made.
    Going(Job<Result<(), StoreError>>),
    /// It was made or failed, or is not to be made.
    Done,
}

impl App {
    /// Begins the backup once its time has come, and says what came of it. A review or a quiz
    /// is not interrupted: what is to be said waits for its end.
    pub(super) fn tend_backup(&mut self, ctx: &egui::Context) {
        if matches!(self.backup, Backup::Due) {
            self.backup = self.begin_backup(ctx);
        }
        let Backup::Going(job) = &self.backup else {
            return;
        };
        if matches!(self.screen, Screen::Review(_) | Screen::Quiz(_)) {
            return;
        }
        let made = match job.state() {
            JobState::Running { .. } => return,
            JobState::Done(made) => made,
            // Where there is no thread to make it on, it is made here.
            JobState::Lost => self.back_up_here(),
        };
        self.backup = Backup::Done;
        if let Err(error) = made {
            self.tell_of_backup(&error);
        }
    }

    fn begin_backup(&mut self, ctx: &egui::Context) -> Backup {
        let Some(collection) = &self.collection else {
            return Backup::Due;
        };
        match collection.daily_backup((self.clock)()) {
            Ok(Some(backup)) => {
                Backup::Going(Job::start("backup", self.workplace, ctx, move |_| {
                    backup.make()
                }))
            }
            Ok(None) => Backup::Done,
            Err(error) => {
                self.tell_of_backup(&error);
                Backup::Done
            }
        }
    }

    fn back_up_here(&self) -> Result<(), StoreError> {
        let collection = self.collection.as_ref();
        collection.map_or(Ok(()), |it| it.back_up((self.clock)()))
    }

    fn tell_of_backup(&mut self, error: &StoreError) {
        if error.calls_for_restore() {
            return self.show_rescue(error, true);
        }
        let text = backup_failed_in_words(error, &self.words);
        self.toasts.push(text, None);
    }

    /// Lets a backup that goes on come to its end: before its file is replaced, and before the
    /// program ends. What came of it is told no more; the next collection has its own.
    pub(super) fn end_backup(&mut self) {
        if let Backup::Going(job) = std::mem::replace(&mut self.backup, Backup::Due) {
            let _ = job.wait();
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::collection::{Collection, Opening, Scope};
    use crate::gui::jobs::Workplace;
    use crate::lang::Lang;
    use crate::progress::Rating;
    use crate::time::Timestamp;

    const NOW: Timestamp = Timestamp(1_772_355_600_000);

    /// The window of a learner with one answer; its backup comes next.
    fn app(dir: &std::path::Path) -> App {
        let opening = Opening {
            data_dir: Some(dir.to_path_buf()),
            environment_dir: None,
            zone: TimeZone::UTC,
        };
        let mut collection = Collection::open(&opening, NOW).unwrap();
        let mut session = collection.start_review(&Scope::All, NOW).unwrap();
        session.position(NOW);
        let answered = collection.answer(&mut session, Rating::Good, 1_000, NOW);
        assert!(answered.unwrap().is_some());
        drop(collection);
        let mut app = App::new(opening, Lang::En, Box::new(|| NOW));
        app.backup = Backup::Due;
        app
    }

    #[test]
    fn a_backup_that_was_begun_is_there_when_the_program_ends() {
        let dir = tempfile::tempdir().unwrap();
        let mut app = app(dir.path());
        app.tend_backup(&egui::Context::default());
        app.end_backup();
        let backups = std::fs::read_dir(dir.path().join("backups")).unwrap();
        let names: Vec<_> = backups.map(|it| it.unwrap().file_name()).collect();
        assert_eq!(names, ["zhanar-2026-03-01.sqlite3"]);
    }

    #[test]
    fn a_review_is_not_interrupted_by_what_is_wrong_with_the_backup() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("backups"), "no folder").unwrap();
        let mut app = app(dir.path()).with_workplace(Workplace::AtOnce);
        let ctx = egui::Context::default();
        app.start_review(None);
        app.tend_backup(&ctx);
        assert!(matches!(app.backup, Backup::Going(_)));
        app.show_today();
        app.tend_backup(&ctx);
        assert!(matches!(app.backup, Backup::Done));
        let told = app.toasts.text().expect("it is told on Today");
        assert!(told.starts_with("No backup could be made today"), "{told}");
    }
}
