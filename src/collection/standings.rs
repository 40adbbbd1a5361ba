//! Where every card stands, and how many come on each day.

use std::collections::BTreeMap;

use crate::catalog::CardIndex;
use crate::progress::{CardProgress, CardState, Standing};
use crate::time::StudyDay;

/// Where every card stands, deck by deck, as the store has it.
#[derive(Debug, Default)]
pub(super) struct Standings {
    decks: Vec<Vec<Standing>>,
    /// How many cards come on each day; kept up answer by answer.
    due: BTreeMap<StudyDay, u32>,
}

impl Standings {
    pub fn new(decks: Vec<Vec<Standing>>) -> Self {
        let mut due = BTreeMap::new();
        for day in decks.iter().flatten().filter_map(due_day) {
            *due.entry(day).or_default() += 1;
        }
        Self { decks, due }
    }

    pub fn get(&self, index: CardIndex) -> Standing {
        let deck = self.decks.get(index.deck);
        let standing = deck.and_then(|deck| deck.get(index.card));
        standing.copied().unwrap_or_default()
    }

    pub fn set(&mut self, index: CardIndex, standing: Standing) {
        let deck = self.decks.get_mut(index.deck);
        let Some(slot) = deck.and_then(|deck| deck.get_mut(index.card)) else {
            return;
        };
        let before = std::mem::replace(slot, standing);
        if let Some(count) = due_day(&before).and_then(|day| self.due.get_mut(&day)) {
            *count = count.saturating_sub(1);
        }
        if let Some(day) = due_day(&standing) {
            *self.due.entry(day).or_default() += 1;
        }
    }

    /// All cards.
    pub fn all(&self) -> impl Iterator<Item = &Standing> {
        self.decks.iter().flatten()
    }

    /// Where all cards stand, whatever is set on them.
    pub fn progress(&self) -> impl Iterator<Item = &CardProgress> {
        self.all().map(|standing| &standing.progress)
    }

    /// Where all cards stand, deck by deck, for work that goes on beside this.
    pub fn progress_by_deck(&self) -> Vec<Vec<CardProgress>> {
        let of_deck = |deck: &Vec<Standing>| deck.iter().map(|it| it.progress).collect();
        self.decks.iter().map(of_deck).collect()
    }

    /// The cards of a deck.
    pub fn deck(&self, deck: usize) -> &[Standing] {
        self.decks.get(deck).map_or(&[], Vec::as_slice)
    }

    /// How many cards come on each day.
    pub const fn due(&self) -> &BTreeMap<StudyDay, u32> {
        &self.due
    }
}

/// The day a card comes on; one that is set aside comes on none.
fn due_day(standing: &Standing) -> Option<StudyDay> {
    match standing.progress.state {
        CardState::Review { due, .. } if !standing.marks.suspended => Some(due),
        _ => None,
    }
}
