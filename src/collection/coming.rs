//! The cards that a queue is made of, found without going through all cards where that can be.

use std::collections::HashSet;

use super::Collection;
use super::standings::DeckStandings;
use super::studying::{Done, Scope};
use crate::catalog::CardIndex;
use crate::facts::Importance;
use crate::progress::Standing;
use crate::scheduler::NewOrder;
use crate::scheduler::queue::Candidate;
use crate::time::StudyDay;

/// Decks by their numbers in the catalog.
type Decks<'a> = Vec<(usize, &'a DeckStandings)>;

impl Collection {
    /// The cards of `scope` that may come on `day`, as the queue sees them.
    pub(super) fn candidates(&self, scope: &Scope, day: StudyDay) -> Vec<Candidate<'_, CardIndex>> {
        self.cards_of(scope)
            .filter_map(|(index, _)| self.candidate(index, day))
            .collect()
    }

    /// A card as the queue sees it; nothing where it is kept away on `day`.
    pub(super) fn candidate(
        &self,
        key: CardIndex,
        day: StudyDay,
    ) -> Option<Candidate<'_, CardIndex>> {
        let Standing { progress, marks } = self.standings.get(key);
        let (_, card) = self.catalog.card(key)?;
        (!marks.keep_away(day)).then(|| Candidate {
            key,
            id: &card.id.0,
            siblings: &card.siblings,
            progress,
            importance: card.importance,
            share: self.presets.place(key.deck),
        })
    }

    /// The cards in learning and relearning steps, as the queue sees them.
    pub(super) fn in_steps(&self, day: StudyDay) -> Vec<Candidate<'_, CardIndex>> {
        let decks = (0..self.catalog.decks().len())
            .filter_map(|deck| Some((deck, self.standings.of_deck(deck)?)));
        decks
            .flat_map(|(deck, it)| it.in_steps().map(move |card| CardIndex { deck, card }))
            .filter_map(|index| self.candidate(index, day))
            .collect()
    }

    /// Those of the candidates that the ordinary queue of `day` can be made of: what is in
    /// steps, what is due, and as many new cards as there may be room for.
    pub(super) fn coming(
        &self,
        scope: &Scope,
        done: &Done,
        seen: &HashSet<&str>,
        day: StudyDay,
    ) -> Vec<Candidate<'_, CardIndex>> {
        let decks = (0..self.catalog.decks().len()).filter(|deck| scope.includes(*deck));
        let decks = decks.filter_map(|deck| Some((deck, self.standings.of_deck(deck)?)));
        let decks: Decks = decks.collect();
        let begun = decks.iter().flat_map(|(deck, standings)| {
            let cards = standings.in_steps().chain(standings.due_by(day));
            cards.map(|card| CardIndex { deck: *deck, card })
        });
        let mut coming: Vec<_> = begun
            .filter_map(|index| self.candidate(index, day))
            .collect();
        let rooms: Vec<usize> = self.rooms_for_new(done);
        // A new card is passed over for a sibling that came today or comes before it, so for
        // no more entries than these can be.
        let passed_over = rooms.iter().fold(coming.len() + seen.len(), |sum, room| {
            sum.saturating_add(*room)
        });
        for (place, room) in rooms.into_iter().enumerate() {
            let of_place = decks.iter().copied();
            let of_place = of_place.filter(|(deck, _)| self.presets.place(*deck) == place);
            let needed = room.saturating_add(passed_over);
            if room > 0 {
                coming.extend(self.first_new(of_place.collect(), place, needed, day));
            }
        }
        coming
    }

    /// How many new cards of each preset there is room for.
    fn rooms_for_new(&self, done: &Done) -> Vec<usize> {
        let presets = self.presets.all().enumerate();
        let rooms = presets.map(|(place, preset)| {
            let begun = done.limits_of(place).new_cards;
            let left = preset.queue.new_per_day.saturating_sub(begun);
            usize::try_from(left).unwrap_or(usize::MAX)
        });
        rooms.collect()
    }

    /// The new cards of decks of one preset in the order they come, of as many entries as are
    /// `needed`. Where they come by chance, all of them: the queue puts them in order.
    fn first_new<'a>(
        &'a self,
        decks: Decks<'a>,
        place: usize,
        needed: usize,
        day: StudyDay,
    ) -> impl Iterator<Item = Candidate<'a, CardIndex>> {
        let preset = self.presets.all().nth(place);
        let order = preset.map_or_else(NewOrder::default, |preset| preset.queue.new_order);
        let needed = match order {
            NewOrder::Random => usize::MAX,
            NewOrder::ByDeck | NewOrder::CoreFirst => needed,
        };
        let mut entries: HashSet<&str> = HashSet::new();
        new_cards(decks, order)
            .filter_map(move |index| self.candidate(index, day))
            .take_while(move |it| {
                entries.insert(it.siblings);
                entries.len() <= needed
            })
    }
}

/// The new cards of some decks in the order they come, as far as that hangs on the decks.
fn new_cards(decks: Decks, order: NewOrder) -> Box<dyn Iterator<Item = CardIndex> + '_> {
    if order == NewOrder::CoreFirst {
        return Box::new(Importance::ALL.into_iter().flat_map(move |importance| {
            decks.clone().into_iter().flat_map(move |(deck, it)| {
                it.new_of(importance)
                    .map(move |card| CardIndex { deck, card })
            })
        }));
    }
    Box::new(
        decks
            .into_iter()
            .flat_map(|(deck, it)| it.new_cards().map(move |card| CardIndex { deck, card })),
    )
}
