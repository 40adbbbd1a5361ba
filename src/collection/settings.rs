//! The settings, read at the start and written when one is changed.

use super::presets::Presets;
use super::{Collection, Opening};
use crate::lang::Lang;
use crate::report::Problem;
use crate::ron_source::Source;
use crate::settings::{Settings, parse, write};
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

/// The language that was chosen, else that of the system; what cannot be read counts as
/// not chosen.
#[must_use]
pub fn chosen_language(opening: &Opening, system: Lang) -> Lang {
    DataDir::choose(opening.data_dir.clone(), opening.environment_dir.clone())
        .map_or(system, |data| load(&data).0.language.or_system(system))
}

impl Collection {
    /// Keeps changed settings, for this time and the next.
    ///
    /// # Errors
    /// The settings could not be written; they hold until the program ends.
    pub fn change_settings(&mut self, settings: Settings) -> Result<(), StoreError> {
        self.hold_settings(settings);
        let path = self.data.settings_file();
        if self.settings_problem.take().is_some() {
            // What could not be read is kept: it may be a slip of the pen in much work.
            set_aside(&path)?;
        }
        write_whole(&path, write(&self.settings).as_bytes())
    }

    /// Follows changed settings until the program ends, writing nothing.
    pub fn hold_settings(&mut self, settings: Settings) {
        self.settings = settings.within_bounds();
        self.rule.rollover_hour = self.settings.rollover_hour;
        self.presets = Presets::new(&self.settings, &self.catalog);
    }

    /// Whether nothing was ever chosen here: no settings have been written.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        !self.data.settings_file().exists()
    }
}
