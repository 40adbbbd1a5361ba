//! A collection that cannot be read: what is told of it, and a backup put in its place.

use std::time::Duration;

use egui::{Context, Ui};

use super::{App, Screen};
use crate::collection::restoring::{
    backup_day, best_backup, data_folder, restore_backup, start_anew,
};
use crate::gui::jobs::{Job, JobState};
use crate::gui::models::{Trouble, anew_view, rescue_view, searching_view};
use crate::gui::screens::rescue::{self, RescueAction, RescueView};
use crate::report::Task;
use crate::storage::StoreError;
use crate::storage::restore::{Backup, Replaced};

/// What is told, and what it is told of.
pub(super) struct RescueScreen {
    trouble: Trouble,
    view: RescueView,
    is_fresh: bool,
    search: Search,
}

/// How far the search is for what can take the place of the collection. It reads all of the
/// damaged file, so that it goes on beside the window.
enum Search {
    Due,
    Going(Job<Option<Backup>>),
    Done,
}

/// For so long the window waits: what is found by then needs no word before it.
const PATIENCE: Duration = Duration::from_millis(100);

impl App {
    /// Tells of damage and offers the newest backup. `is_usable` says whether the collection
    /// can be used as it is.
    pub(super) fn show_rescue(&mut self, error: &StoreError, is_usable: bool) {
        let trouble = Trouble {
            error: error.message(&self.words),
            is_usable,
            backup: None,
        };
        self.screen = Screen::Rescue(Box::new(RescueScreen {
            view: searching_view(&trouble, &self.words),
            trouble,
            is_fresh: false,
            search: Search::Due,
        }));
    }

    fn show_trouble(&mut self, trouble: Trouble) {
        self.screen = Screen::Rescue(Box::new(RescueScreen {
            view: rescue_view(&trouble, &self.opening, &self.words),
            trouble,
            is_fresh: true,
            search: Search::Done,
        }));
    }

    /// Looks for what can take the place of the collection, and tells it once it is found.
    fn tend_search(&mut self, ctx: &Context) {
        let now = (self.clock)();
        let Screen::Rescue(screen) = &mut self.screen else {
            return;
        };
        let mut patience = Duration::ZERO;
        if matches!(screen.search, Search::Due) {
            let opening = self.opening.clone();
            let work = move |_: &mut dyn Task| best_backup(&opening, now).ok();
            screen.search = Search::Going(Job::start("rescue", self.workplace, ctx, work));
            patience = PATIENCE;
        }
        let Search::Going(job) = &screen.search else {
            return;
        };
        let found = match job.state_within(patience) {
            JobState::Running { .. } => return,
            JobState::Done(found) => found,
            // Without a thread it is looked for here.
            JobState::Lost => best_backup(&self.opening, now).ok(),
        };
        let mut trouble = screen.trouble.clone();
        trouble.backup = found;
        self.show_trouble(trouble);
    }

    pub(super) fn rescue_ui(&mut self, ui: &mut Ui) {
        self.tend_search(ui.ctx());
        let Screen::Rescue(screen) = &mut self.screen else {
            return;
        };
        let is_fresh = std::mem::take(&mut screen.is_fresh);
        if let Some(action) = rescue::show(ui, &screen.view, is_fresh) {
            self.act_on_rescue(ui, action);
            ui.request_repaint();
        }
    }

    fn act_on_rescue(&mut self, ui: &Ui, action: RescueAction) {
        let Screen::Rescue(screen) = &mut self.screen else {
            return;
        };
        match action {
            RescueAction::Restore => self.restore(),
            RescueAction::TryAgain => self.open(),
            RescueAction::GoOn => self.show_today(),
            RescueAction::OpenFolder => {
                if let Ok(folder) = data_folder(&self.opening) {
                    self.open_folder(ui, &folder);
                }
            }
            RescueAction::AskAnew => {
                screen.view = anew_view(&self.words);
                screen.is_fresh = true;
            }
            RescueAction::NotAnew => {
                let trouble = screen.trouble.clone();
                self.show_trouble(trouble);
            }
            RescueAction::StartAnew => {
                self.close();
                let done = start_anew(&self.opening);
                self.after_replacing(done, None);
            }
        }
    }

    fn restore(&mut self) {
        let Screen::Rescue(screen) = &self.screen else {
            return;
        };
        let Some(backup) = screen.trouble.backup.clone() else {
            return;
        };
        self.close();
        let done = restore_backup(&self.opening, &backup.path);
        let told = if backup.is_rescued() {
            self.words.get("rescue-done-rescued").into_owned()
        } else {
            let day = backup_day(&backup, &self.words);
            self.words.with("rescue-done", &[("day", day.into())])
        };
        self.after_replacing(done, Some(told));
    }

    /// Opens what is there now, and says what came of replacing it.
    fn after_replacing(&mut self, done: Result<Replaced, StoreError>, told: Option<String>) {
        self.forget_day_plan();
        self.open();
        let told = match done {
            Err(error) => error.message(&self.words),
            Ok(replaced) => {
                let kept = replaced.kept.map(|path| path.display().to_string());
                let kept =
                    kept.map(|path| self.words.with("restore-kept", &[("path", path.into())]));
                told.into_iter().chain(kept).collect::<Vec<_>>().join(". ")
            }
        };
        self.toasts.push(told, None);
    }
}
