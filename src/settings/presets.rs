//! Presets: options under a name, which decks share.

use super::{LONGEST_NAME, Settings};
use crate::deck::DeckId;
use crate::scheduler::Preset;

/// The most presets.
pub const MOST_PRESETS: usize = 100;

impl Settings {
    /// The options of a deck: those of its preset, or what holds for all.
    ///
    /// ```
    /// use zhanar::deck::DeckId;
    /// use zhanar::settings::Settings;
    /// let mut settings = Settings::default();
    /// let verbs = DeckId("verbs".into());
    /// let mut slow = settings.preset_of(&verbs);
    /// slow.queue.new_per_day = 5;
    /// settings.set_preset(Some("slow"), slow);
    /// settings.choose_preset(&verbs, Some("slow"));
    /// assert_eq!(settings.preset_of(&verbs).queue.new_per_day, 5);
    /// assert_eq!(settings.preset_of(&DeckId("other".into())).queue.new_per_day, 20);
    /// ```
    #[must_use]
    pub fn preset_of(&self, deck: &DeckId) -> Preset {
        self.preset(self.preset_name_of(deck))
    }

    /// The name of a deck's preset; nothing where what holds for all holds for it.
    #[must_use]
    pub fn preset_name_of(&self, deck: &DeckId) -> Option<&str> {
        let name = self.deck_presets.get(&deck.0)?;
        self.presets.contains_key(name).then_some(name)
    }

    /// The options of this name, or what holds for all decks without a preset.
    #[must_use]
    pub fn preset(&self, name: Option<&str>) -> Preset {
        let named = name.and_then(|name| self.presets.get(name)).cloned();
        named.unwrap_or_else(|| Preset {
            scheduling: self.scheduling.clone(),
            queue: self.queue,
            fitted: self.fitted.clone(),
        })
    }

    /// Keeps options under a name, or for all decks without a preset. A name that cannot be
    /// one, or one too many, changes nothing.
    pub fn set_preset(&mut self, name: Option<&str>, preset: Preset) {
        let Some(name) = name else {
            self.scheduling = preset.scheduling;
            self.queue = preset.queue;
            self.fitted = preset.fitted;
            return;
        };
        let has_room = self.presets.len() < MOST_PRESETS || self.presets.contains_key(name);
        if is_name(name) && has_room {
            self.presets.insert(name.to_owned(), preset);
        }
    }

    /// Lets a deck have the options of this name, or those of all.
    pub fn choose_preset(&mut self, deck: &DeckId, name: Option<&str>) {
        match name.filter(|name| self.presets.contains_key(*name)) {
            Some(name) => self.deck_presets.insert(deck.0.clone(), name.to_owned()),
            None => self.deck_presets.remove(&deck.0),
        };
    }

    /// Gives a preset another name; its decks stay with it. A name that is taken, or cannot
    /// be one, changes nothing.
    pub fn rename_preset(&mut self, name: &str, wanted: &str) {
        if !is_name(wanted) || self.presets.contains_key(wanted) {
            return;
        }
        let Some(preset) = self.presets.remove(name) else {
            return;
        };
        self.presets.insert(wanted.to_owned(), preset);
        for of_deck in self.deck_presets.values_mut().filter(|it| *it == name) {
            wanted.clone_into(of_deck);
        }
    }

    /// Takes a preset away; its decks follow what holds for all.
    pub fn remove_preset(&mut self, name: &str) {
        self.presets.remove(name);
        self.deck_presets.retain(|_, of_deck| of_deck != name);
    }
}

/// Whether a preset can be called so.
fn is_name(name: &str) -> bool {
    !name.trim().is_empty() && name.chars().count() <= LONGEST_NAME
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decks_stay_with_a_preset_that_is_renamed_and_leave_one_that_is_removed() {
        let (verbs, nouns) = (DeckId("verbs".into()), DeckId("nouns".into()));
        let mut settings = Settings::default();
        let mut slow = settings.preset(None);
        slow.queue.new_per_day = 3;
        settings.set_preset(Some("slow"), slow);
        settings.set_preset(Some("fast"), Preset::default());
        settings.choose_preset(&verbs, Some("slow"));
        settings.choose_preset(&nouns, Some("gone"));
        assert_eq!(settings.preset_name_of(&nouns), None);
        settings.rename_preset("slow", "fast");
        assert_eq!(settings.preset_name_of(&verbs), Some("slow"), "taken");
        settings.rename_preset("slow", "  ");
        settings.rename_preset("slow", "calm");
        assert_eq!(settings.preset_name_of(&verbs), Some("calm"));
        assert_eq!(settings.preset_of(&verbs).queue.new_per_day, 3);
        settings.remove_preset("calm");
        assert_eq!(settings.preset_name_of(&verbs), None);
        assert_eq!(settings.preset_of(&verbs).queue.new_per_day, 20);
    }
}
