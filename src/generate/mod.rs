//! Facts and recipes make decks.
//!
//! A recipe asks one question a teacher would ask of a fact: when, where, who, what was
//! resolved, which came next. What a recipe drafts is then proved: a question that holds
//! its own answer, that another card asks too, or that more than one fact answers is left
//! out, and the reason is told.
//!
//! The same facts give the same decks to the byte. Deliberately absent: chance and time.

mod draft;
mod events;
mod proof;
mod statements;

use crate::deck::{DeckText, EntryText};
use crate::facts::{FactBase, Theme};
use crate::lang::Words;

pub use draft::LeftOut;

/// A deck made from facts, with the name of its file.
#[derive(Debug, Clone)]
pub struct MadeDeck {
    /// `THEME.ron`
    pub file_name: String,
    /// The deck.
    pub deck: DeckText,
}

/// What came of a fact base.
#[derive(Debug, Clone)]
pub struct Generated {
    /// One deck for each theme that has cards, in the order of the themes.
    pub decks: Vec<MadeDeck>,
    /// Drafts that were not good enough, and why.
    pub left_out: Vec<LeftOut>,
}

/// Makes the decks of a fact base in the languages of `words`.
#[must_use]
pub fn generate(facts: &FactBase, words: &[Words]) -> Generated {
    let kitchen = draft::Kitchen { facts, words };
    let mut drafts = Vec::new();
    events::draft_all(&kitchen, &mut drafts);
    statements::draft_all(&kitchen, &mut drafts);
    let (entries, left_out) = proof::keep_the_sound(drafts);
    let decks = facts
        .header
        .themes
        .iter()
        .enumerate()
        .filter_map(|(order, theme)| made_deck(facts, words, order, theme, &entries));
    Generated {
        decks: decks.collect(),
        left_out,
    }
}

fn made_deck(
    facts: &FactBase,
    words: &[Words],
    order: usize,
    theme: &Theme,
    entries: &[(String, EntryText)],
) -> Option<MadeDeck> {
    let entries: Vec<EntryText> = entries
        .iter()
        .filter(|(id, _)| *id == theme.id)
        .map(|(_, entry)| entry.clone())
        .collect();
    let first = words.first()?;
    (!entries.is_empty()).then(|| MadeDeck {
        file_name: format!("{}.ron", theme.id),
        deck: DeckText {
            remark: first
                .get("deck-remark")
                .lines()
                .map(str::to_owned)
                .collect(),
            id: format!("{}.{}", facts.header.id, theme.id),
            scope: facts.header.id.clone(),
            title: theme.title.clone(),
            group: facts.header.title.clone(),
            order: u16::try_from(order + 1).unwrap_or(u16::MAX),
            languages: words.iter().map(Words::lang).collect(),
            source: facts.header.source.short.clone(),
            source_full: facts.header.source.full.clone(),
            entries,
        },
    })
}
