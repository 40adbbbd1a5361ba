//! All decks together.
//!
//! Deliberately absent: progress; a catalog knows what there is to learn, not who knows it.

use std::collections::HashMap;

use ahash::AHashMap;

use crate::deck::{Card, CardId, Deck, DeckId};
use crate::lang::{Lang, LocalText};
use crate::report::{Place, Problem};

/// Where a card stands: the number of its deck and its number in the deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardIndex {
    /// Which deck of the catalog.
    pub deck: usize,
    /// Which card of the deck.
    pub card: usize,
}

/// A deck with the file it came from.
#[derive(Debug, Clone)]
pub struct LoadedDeck {
    /// The file, as problems name it.
    pub file: String,
    /// Where its id stands.
    pub place: Place,
    /// The deck.
    pub deck: Deck,
    /// What was wrong with the rest of the file.
    pub problems: Vec<Problem>,
}

/// All decks, with their cards by id.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    decks: Vec<LoadedDeck>,
    unreadable: Vec<(String, Vec<Problem>)>,
    by_id: AHashMap<CardId, CardIndex>,
}

impl Catalog {
    /// Puts decks together: sorted by group, order and title, decks without a group last. A second deck of one id, and
    /// a second card of one id, is left out and reported.
    #[must_use]
    pub fn new(mut decks: Vec<LoadedDeck>, unreadable: Vec<(String, Vec<Problem>)>) -> Self {
        let mut unreadable = unreadable;
        drop_second_decks(&mut decks, &mut unreadable);
        decks.sort_by_key(|loaded| sort_key(&loaded.deck));
        let by_id = index_cards(&mut decks);
        Self {
            decks,
            unreadable,
            by_id,
        }
    }

    /// The decks, in the order they are shown.
    #[must_use]
    pub fn decks(&self) -> &[LoadedDeck] {
        &self.decks
    }

    /// Files of which nothing could be read, with the reasons.
    #[must_use]
    pub fn unreadable(&self) -> &[(String, Vec<Problem>)] {
        &self.unreadable
    }

    /// The deck with this id, and its number.
    #[must_use]
    pub fn deck(&self, id: &DeckId) -> Option<(usize, &Deck)> {
        self.decks
            .iter()
            .enumerate()
            .find(|(_, loaded)| loaded.deck.id == *id)
            .map(|(index, loaded)| (index, &loaded.deck))
    }

    /// The card with this id.
    #[must_use]
    pub fn find(&self, id: &CardId) -> Option<CardIndex> {
        self.find_named(&id.0)
    }

    /// The card whose id reads so.
    #[must_use]
    pub fn find_named(&self, id: &str) -> Option<CardIndex> {
        self.by_id.get(id).copied()
    }

    /// The deck of the card whose id reads so.
    #[must_use]
    pub fn home_of(&self, id: &str) -> Option<&DeckId> {
        let index = self.find_named(id)?;
        Some(&self.decks.get(index.deck)?.deck.id)
    }

    /// The card at a place, with its deck.
    #[must_use]
    pub fn card(&self, index: CardIndex) -> Option<(&Deck, &Card)> {
        let deck = &self.decks.get(index.deck)?.deck;
        Some((deck, deck.cards.get(index.card)?))
    }

    /// Every card with its place, deck by deck.
    pub fn cards(&self) -> impl Iterator<Item = (CardIndex, &Card)> {
        self.decks.iter().enumerate().flat_map(|(deck, loaded)| {
            loaded
                .deck
                .cards
                .iter()
                .enumerate()
                .map(move |(card, it)| (CardIndex { deck, card }, it))
        })
    }

    /// How many cards there are.
    #[must_use]
    pub fn card_count(&self) -> usize {
        self.by_id.len()
    }
}

/// Decks of a subject first, by its title; a teacher's single decks after them.
fn sort_key(deck: &Deck) -> (bool, String, u16, String, String) {
    let words = |text: &LocalText| text.get(Lang::En).to_owned();
    (
        deck.group.is_none(),
        deck.group.as_ref().map(words).unwrap_or_default(),
        deck.order,
        words(&deck.title),
        deck.id.0.clone(),
    )
}

fn drop_second_decks(decks: &mut Vec<LoadedDeck>, unreadable: &mut Vec<(String, Vec<Problem>)>) {
    let mut first_files: HashMap<DeckId, String> = HashMap::new();
    decks.retain_mut(|loaded| {
        if let Some(first) = first_files.get(&loaded.deck.id) {
            let problem = Problem::new("duplicate-deck", loaded.place.clone())
                .detail("id", &loaded.deck.id)
                .detail("other", first);
            let problems = std::iter::once(problem).chain(std::mem::take(&mut loaded.problems));
            unreadable.push((loaded.file.clone(), problems.collect()));
            return false;
        }
        first_files.insert(loaded.deck.id.clone(), loaded.file.clone());
        true
    });
}

fn index_cards(decks: &mut [LoadedDeck]) -> AHashMap<CardId, CardIndex> {
    let cards = decks.iter().map(|loaded| loaded.deck.cards.len()).sum();
    let mut by_id: AHashMap<CardId, CardIndex> = AHashMap::with_capacity(cards);
    for deck in 0..decks.len() {
        let mut seconds = Vec::new();
        let mut kept = 0;
        decks[deck].deck.cards.retain(|card| {
            if let Some(first) = by_id.get(&card.id) {
                seconds.push((card.id.clone(), first.deck));
                return false;
            }
            by_id.insert(card.id.clone(), CardIndex { deck, card: kept });
            kept += 1;
            true
        });
        for (id, first) in seconds {
            let place = Place {
                file: decks[deck].file.clone(),
                line: 1,
                column: 1,
            };
            let other = decks[first].file.clone();
            decks[deck].problems.push(
                Problem::new("duplicate-card", place)
                    .detail("id", id)
                    .detail("other", other),
            );
        }
    }
    by_id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ron_source::Source;

    fn loaded(file: &str, text: &str) -> LoadedDeck {
        let (deck, problems) = crate::deck::parse(&Source::new(file, text)).unwrap();
        LoadedDeck {
            place: Place::default(),
            file: file.into(),
            deck,
            problems,
        }
    }

    #[test]
    fn a_second_deck_or_card_of_one_id_is_reported_and_left_out() {
        let deck = |id: &str, scope: &str| {
            format!(
                "Deck(id: \"{id}\", scope: \"{scope}\", title: \"{id}\", languages: [en], cards: [Basic(id: \"x\", question: \"q\", answer: \"a\")])"
            )
        };
        let catalog = Catalog::new(
            vec![
                loaded("1", &deck("a", "s")),
                loaded("2", &deck("b", "s")),
                loaded("3", &deck("a", "t")),
            ],
            vec![],
        );
        assert_eq!(catalog.card_count(), 1);
        assert_eq!(
            catalog
                .decks()
                .iter()
                .map(|it| it.problems.len())
                .collect::<Vec<_>>(),
            [0, 1]
        );
        assert_eq!(catalog.unreadable()[0].1[0].rule, "duplicate-deck");
        let index = catalog.find(&CardId("s/x".into())).unwrap();
        assert_eq!(catalog.card(index).unwrap().0.id.0, "a");
    }
}
