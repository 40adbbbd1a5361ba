//! A collection that cannot be read: what is told of it, and a backup put in its place.

use egui::Ui;

use super::{App, Screen};
use crate::collection::restoring::{
    backup_day, best_backup, data_folder, restore_backup, start_anew,
};
use crate::gui::models::{Trouble, anew_view, rescue_view};
use crate::gui::screens::rescue::{self, RescueAction, RescueView};
use crate::storage::StoreError;
use crate::storage::restore::Replaced;

/// What is told, and what it is told of.
pub(super) struct RescueScreen {
    trouble: Trouble,
    view: RescueView,
    is_fresh: bool,
}

impl App {
    /// Tells of damage and offers the newest backup. `is_usable` says whether the collection
    /// can be used as it is.
    pub(super) fn show_rescue(&mut self, error: &StoreError, is_usable: bool) {
        self.show_trouble(Trouble {
            error: error.message(&self.words),
            is_usable,
            backup: best_backup(&self.opening, (self.clock)()).ok(),
        });
    }

    fn show_trouble(&mut self, trouble: Trouble) {
        self.screen = Screen::Rescue(Box::new(RescueScreen {
            view: rescue_view(&trouble, &self.opening, &self.words),
            trouble,
            is_fresh: true,
        }));
    }

    pub(super) fn rescue_ui(&mut self, ui: &mut Ui) {
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
