//! The settings, read at the start and written when one is changed.

use super::Collection;
use crate::report::Problem;
use crate::ron_source::Source;
use crate::settings::{Settings, Theme, parse, write};
use crate::storage::{DataDir, StoreError, read_text, set_aside, write_whole};

/// The settings of a learner; where their file cannot be read, the defaults and the reason.
pub(super) fn load(data: &DataDir) -> (Settings, Option<Problem>) {
    let path = data.settings_file();
    if !path.exists() {
        return (Settings::default(), None);
    }
    match read_text(&path) {
        Ok(text) => parse(&Source::new(&path.display().to_string(), &text)),
        Err(error) => (
            Settings::default(),
            Some(super::decks::unreadable_file(&path, &error)),
        ),
    }
}

impl Collection {
    /// Chooses a theme for this time and the next.
    ///
    /// # Errors
    /// The choice could not be written; it holds until the program ends.
    pub fn choose_theme(&mut self, theme: Theme) -> Result<(), StoreError> {
        self.settings.theme = theme;
        let path = self.data.settings_file();
        if self.settings_problem.take().is_some() {
            // What could not be read is kept: it may be a slip of the pen in much work.
            set_aside(&path)?;
        }
        write_whole(&path, write(&self.settings).as_bytes())
    }
}
