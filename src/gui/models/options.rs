//! What the options show: presets, which decks have them, and what they hold.

use crate::collection::{Collection, Scope};
use crate::deck::DeckId;
use crate::gui::notices::Notice;
use crate::gui::screens::options::{OptionsView, PresetRow};
use crate::gui::screens::rail::Place;
use crate::lang::Words;
use crate::settings::Settings;
use crate::storage::StoreError;
use crate::time::Timestamp;

/// The decks whose options are looked at.
#[derive(Debug, Clone)]
pub(in crate::gui) struct OfDecks {
    /// What they are called together.
    pub title: String,
    /// Which they are.
    pub decks: Vec<DeckId>,
}

impl OfDecks {
    /// The deck or the decks of a group behind a row of Today.
    pub fn of_row(collection: &Collection, row: &str, words: &Words) -> Option<Self> {
        let (scope, title) = super::scope_of_row(collection, row, words)?;
        let Scope::Decks(indices) = scope else {
            return None;
        };
        let all = collection.catalog().decks();
        let id = |index: &usize| all.get(*index).map(|loaded| loaded.deck.id.clone());
        let decks = indices.iter().filter_map(id).collect();
        Some(Self { title, decks })
    }
}

/// What the options show, of some decks, or of all presets with `looked_at` open.
pub(in crate::gui) fn options_view(
    collection: &Collection,
    words: &Words,
    (of_decks, looked_at): (Option<&OfDecks>, Option<&str>),
    not_saved: Option<Notice>,
    now: Timestamp,
) -> Result<OptionsView, StoreError> {
    let settings = collection.settings();
    let (name, is_one) = match of_decks {
        Some(of_decks) => common_preset(settings, &of_decks.decks),
        None => (
            looked_at.filter(|it| settings.presets.contains_key(*it)),
            true,
        ),
    };
    let rows = preset_rows(collection, words);
    let names = names(settings);
    let shown = names.iter().position(|it| *it == name).unwrap_or(0);
    let preset = settings.preset(name);
    Ok(OptionsView {
        title: of_decks.map(|it| it.title.clone()),
        heading: words.get(heading_key(of_decks)).into_owned(),
        used_by: rows[shown].used_by.clone(),
        presets: rows,
        chosen: if is_one { shown } else { usize::MAX },
        is_one,
        own_name: name.map(str::to_owned),
        goal_percent: Settings {
            scheduling: preset.scheduling.clone(),
            ..Settings::default()
        }
        .goal_percent(),
        preset,
        here: if of_decks.is_some() {
            Place::Today
        } else {
            Place::Settings
        },
        cards_today: collection.waiting(&Scope::All, now)?.total(),
        not_saved,
    })
}

const fn heading_key(of_decks: Option<&OfDecks>) -> &'static str {
    match of_decks {
        None => "options-heading-all",
        Some(of_decks) if of_decks.decks.len() > 1 => "options-heading-group",
        Some(_) => "options-heading-deck",
    }
}

/// The presets in the order of the list: that of all decks first.
pub(in crate::gui) fn names(settings: &Settings) -> Vec<Option<&str>> {
    let own = settings.presets.keys().map(|name| Some(name.as_str()));
    std::iter::once(None).chain(own).collect()
}

/// The preset of these decks, that of the first where they differ, and whether they agree.
pub(in crate::gui) fn common_preset<'a>(
    settings: &'a Settings,
    decks: &[DeckId],
) -> (Option<&'a str>, bool) {
    let mut all = decks.iter().map(|deck| settings.preset_name_of(deck));
    let first = all.next().flatten();
    (first, all.all(|other| other == first))
}

fn preset_rows(collection: &Collection, words: &Words) -> Vec<PresetRow> {
    let settings = collection.settings();
    let decks = collection.catalog().decks();
    let row = |name: Option<&str>| {
        let has_it = |deck: &DeckId| settings.preset_name_of(deck) == name;
        let count = decks.iter().filter(|it| has_it(&it.deck.id)).count();
        PresetRow {
            name: name.map_or_else(|| words.get("options-for-all").into_owned(), str::to_owned),
            used_by: words.count("options-used-by", count),
        }
    };
    names(settings).into_iter().map(row).collect()
}
