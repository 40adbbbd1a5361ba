//! Where every card stands, and what of it is new, in steps or due.
//!
//! Kept up answer by answer, so that what comes today is found without going through all
//! cards.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::CardIndex;
use crate::facts::Importance;
use crate::progress::{CardProgress, CardState, Standing};
use crate::stats::MasteryCounts;
use crate::time::StudyDay;

/// Where every card stands, deck by deck, as the store has it.
#[derive(Debug, Default)]
pub(super) struct Standings {
    decks: Vec<DeckStandings>,
    /// How many cards come on each day.
    due: BTreeMap<StudyDay, u32>,
}

/// Where the cards of a deck stand, by their numbers in it. Cards that are set aside are
/// among the standings and the counts of mastery alone.
#[derive(Debug, Default)]
pub(super) struct DeckStandings {
    cards: Vec<Standing>,
    importance: Vec<Importance>,
    mastery: MasteryCounts,
    /// New cards.
    new: BTreeSet<usize>,
    /// New cards, those first that a learner short of time needs most.
    new_core_first: BTreeSet<(Importance, usize)>,
    /// Cards in learning and relearning steps.
    steps: BTreeSet<usize>,
    /// Cards in review, by the day they come.
    due: BTreeSet<(StudyDay, usize)>,
}

impl Standings {
    pub fn new(decks: Vec<DeckStandings>) -> Self {
        let mut due = BTreeMap::new();
        for (day, _) in decks.iter().flat_map(|deck| &deck.due) {
            *due.entry(*day).or_default() += 1;
        }
        Self { decks, due }
    }

    pub fn get(&self, index: CardIndex) -> Standing {
        let standing = self.deck(index.deck).get(index.card);
        standing.copied().unwrap_or_default()
    }

    pub fn set(&mut self, index: CardIndex, standing: Standing) {
        let Some(deck) = self.decks.get_mut(index.deck) else {
            return;
        };
        let Some(before) = deck.set(index.card, standing) else {
            return;
        };
        if let Some(count) = due_day(&before).and_then(|day| self.due.get_mut(&day)) {
            *count = count.saturating_sub(1);
        }
        if let Some(day) = due_day(&standing) {
            *self.due.entry(day).or_default() += 1;
        }
    }

    /// All cards.
    pub fn all(&self) -> impl Iterator<Item = &Standing> {
        self.decks.iter().flat_map(|deck| &deck.cards)
    }

    /// Where all cards stand, deck by deck, for work that goes on beside this.
    pub fn progress_by_deck(&self) -> Vec<Vec<CardProgress>> {
        let of_deck = |deck: &DeckStandings| deck.cards.iter().map(|it| it.progress).collect();
        self.decks.iter().map(of_deck).collect()
    }

    /// The cards of a deck.
    pub fn deck(&self, deck: usize) -> &[Standing] {
        self.decks.get(deck).map_or(&[], |deck| &deck.cards)
    }

    /// The deck, with what of it is new, in steps or due.
    pub fn of_deck(&self, deck: usize) -> Option<&DeckStandings> {
        self.decks.get(deck)
    }

    /// How far the cards of all decks have come.
    pub fn mastery(&self) -> MasteryCounts {
        let mut all = MasteryCounts::default();
        self.decks.iter().for_each(|deck| all.merge(&deck.mastery));
        all
    }

    /// How many cards come on each day.
    pub const fn due(&self) -> &BTreeMap<StudyDay, u32> {
        &self.due
    }

    /// The first day from `day` on that cards come.
    pub fn next_due(&self, day: StudyDay) -> Option<StudyDay> {
        let mut coming = self.due.range(day..).filter(|(_, count)| **count > 0);
        coming.next().map(|(day, _)| *day)
    }
}

impl DeckStandings {
    /// A deck of cards of this importance that stand there.
    pub fn new(importance: Vec<Importance>, cards: Vec<Standing>) -> Self {
        let mut mastery = MasteryCounts::default();
        let mut places = [Vec::new(), Vec::new()];
        let mut due = Vec::new();
        for (card, standing) in cards.iter().enumerate() {
            mastery.add(standing.progress.mastery());
            match place(standing) {
                Some(Place::New) => places[0].push(card),
                Some(Place::Steps) => places[1].push(card),
                Some(Place::Due(day)) => due.push((day, card)),
                None => {}
            }
        }
        let [new, steps] = places;
        let by_importance = new.iter().map(|card| (importance[*card], *card));
        Self {
            new_core_first: by_importance.collect(),
            new: new.into_iter().collect(),
            steps: steps.into_iter().collect(),
            due: due.into_iter().collect(),
            mastery,
            importance,
            cards,
        }
    }

    /// How far its cards have come.
    pub const fn mastery(&self) -> &MasteryCounts {
        &self.mastery
    }

    /// Whether a card is new.
    pub fn has_new(&self) -> bool {
        !self.new.is_empty()
    }

    /// The new cards in the order of the deck.
    pub fn new_cards(&self) -> impl Iterator<Item = usize> {
        self.new.iter().copied()
    }

    /// The new cards that are needed so much.
    pub fn new_of(&self, importance: Importance) -> impl Iterator<Item = usize> {
        let cards = (importance, 0)..=(importance, usize::MAX);
        self.new_core_first.range(cards).map(|(_, card)| *card)
    }

    /// The cards in steps.
    pub fn in_steps(&self) -> impl Iterator<Item = usize> {
        self.steps.iter().copied()
    }

    /// The cards in review that come on `day` or came before, by the day they came.
    pub fn due_by(&self, day: StudyDay) -> impl Iterator<Item = usize> {
        self.due.range(..=(day, usize::MAX)).map(|(_, card)| *card)
    }

    /// Where the cards stand that are in review and not set aside, in the order of the deck.
    pub fn in_review(&self) -> impl Iterator<Item = &Standing> {
        let cards = self.cards.iter();
        cards.filter(|it| due_day(it).is_some())
    }

    /// Puts a card where it stands now; gives where it stood, if there is such a card.
    fn set(&mut self, card: usize, standing: Standing) -> Option<Standing> {
        let slot = self.cards.get_mut(card)?;
        let before = std::mem::replace(slot, standing);
        self.mastery.remove(before.progress.mastery());
        self.mastery.add(standing.progress.mastery());
        let importance = self.importance.get(card).copied().unwrap_or_default();
        match place(&before) {
            Some(Place::New) => {
                self.new.remove(&card);
                self.new_core_first.remove(&(importance, card));
            }
            Some(Place::Steps) => drop(self.steps.remove(&card)),
            Some(Place::Due(day)) => drop(self.due.remove(&(day, card))),
            None => {}
        }
        match place(&standing) {
            Some(Place::New) => {
                self.new.insert(card);
                self.new_core_first.insert((importance, card));
            }
            Some(Place::Steps) => drop(self.steps.insert(card)),
            Some(Place::Due(day)) => drop(self.due.insert((day, card))),
            None => {}
        }
        Some(before)
    }
}

/// Where a card is found that is not set aside.
enum Place {
    New,
    Steps,
    Due(StudyDay),
}

fn place(standing: &Standing) -> Option<Place> {
    if standing.marks.suspended {
        return None;
    }
    Some(match standing.progress.state {
        CardState::New => Place::New,
        CardState::Learning { .. } | CardState::Relearning { .. } => Place::Steps,
        CardState::Review { due, .. } => Place::Due(due),
    })
}

/// The day a card comes on; one that is set aside comes on none.
fn due_day(standing: &Standing) -> Option<StudyDay> {
    match place(standing) {
        Some(Place::Due(day)) => Some(day),
        _ => None,
    }
}
