//! The options of each deck, made ready once.

use crate::catalog::Catalog;
use crate::scheduler::{DaysOff, Preset};
use crate::settings::Settings;

/// The options of each deck.
#[derive(Debug, Default)]
pub(super) struct Presets {
    /// What holds for all decks without a preset.
    general: Preset,
    /// The presets, by name.
    named: Vec<Preset>,
    /// For each deck of the catalog the place of its options: 0 for the general ones.
    of_deck: Vec<usize>,
    /// When nobody studies.
    pub off: DaysOff,
}

impl Presets {
    pub fn new(settings: &Settings, catalog: &Catalog) -> Self {
        let place = |deck: &str| {
            let name = settings.deck_presets.get(deck)?;
            let place = settings.presets.keys().position(|it| it == name)?;
            Some(place + 1)
        };
        let decks = catalog.decks().iter();
        Self {
            general: settings.preset(None),
            named: settings.presets.values().cloned().collect(),
            of_deck: decks
                .map(|it| place(&it.deck.id.0).unwrap_or_default())
                .collect(),
            off: settings.rest.days_off(),
        }
    }

    /// All of them, by their places.
    pub fn all(&self) -> impl Iterator<Item = &Preset> {
        std::iter::once(&self.general).chain(&self.named)
    }

    /// The place of the options of a deck among all.
    pub fn place(&self, deck: usize) -> usize {
        self.of_deck.get(deck).copied().unwrap_or_default()
    }

    /// The options of a deck.
    pub fn of(&self, deck: usize) -> &Preset {
        let named = self.place(deck).checked_sub(1);
        named
            .and_then(|place| self.named.get(place))
            .unwrap_or(&self.general)
    }
}
