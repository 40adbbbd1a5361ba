//! The cards that a queue is made of, found without going through all cards where that can be.

use super::Collection;
use super::standings::DeckStandings;
use super::studying::{Done, Scope};
use crate::catalog::CardIndex;
use crate::facts::Importance;
use crate::progress::Standing;
use crate::scheduler::NewOrder;
use crate::scheduler::queue::{Candidate, SiblingSet};
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
    pub(super) fn coming<'a>(
        &'a self,
        scope: &Scope,
        done: &Done,
        seen: &SiblingSet<'a>,
        day: StudyDay,
    ) -> Vec<Candidate<'a, CardIndex>> {
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
        // A new card may be passed over for a sibling that came today or comes before it.
        let mut before: SiblingSet = seen.clone();
        before.extend(coming.iter().map(|it| it.siblings));
        let rooms: Vec<usize> = self.rooms_for_new(done);
        let needed = rooms
            .iter()
            .fold(0_usize, |sum, it| sum.saturating_add(*it));
        for (place, room) in rooms.into_iter().enumerate() {
            let of_place = decks.iter().copied();
            let of_place = of_place.filter(|(deck, _)| self.presets.place(*deck) == place);
            if room > 0 {
                let of_place = (of_place.collect(), place);
                coming.extend(self.first_new(of_place, needed, &before, day));
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
    /// needed, those not counted that may be passed over. Where they come by chance, all of
    /// them: the queue puts them in order.
    fn first_new<'a>(
        &'a self,
        (decks, place): (Decks<'a>, usize),
        needed: usize,
        passed_over: &SiblingSet<'a>,
        day: StudyDay,
    ) -> impl Iterator<Item = Candidate<'a, CardIndex>> {
        let preset = self.presets.all().nth(place);
        let order = preset.map_or_else(NewOrder::default, |preset| preset.queue.new_order);
        let needed = match order {
            NewOrder::Random => usize::MAX,
            NewOrder::ByDeck | NewOrder::CoreFirst => needed,
        };
        let mut entries: SiblingSet = SiblingSet::new();
        new_cards(decks, order)
            .filter_map(move |index| self.candidate(index, day))
            .take_while(move |it| {
                if needed < usize::MAX && !passed_over.contains(it.siblings) {
                    entries.insert(it.siblings);
                }
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

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use rand::rngs::ChaCha8Rng;
    use rand::{RngExt as _, SeedableRng as _};

    use super::*;
    use crate::collection::Opening;
    use crate::progress::{CardProgress, CardState, Marks, MemoryState};
    use crate::scheduler::Preset;
    use crate::settings::Settings;
    use crate::time::Timestamp;

    const NOW: Timestamp = Timestamp(1_780_000_000_000);

    /// Three decks of cards of any importance, some of them siblings, also across decks.
    fn collection(dir: &std::path::Path) -> Collection {
        let decks = dir.join("decks");
        std::fs::create_dir_all(&decks).unwrap();
        for deck in 0..3 {
            let cards: String = (0..40)
                .map(|number| {
                    let importance = ["core", "useful", "detail"][(number + deck) % 3];
                    let fact = (number * 7 + deck * 3) % 25;
                    format!(
                        "Basic(id: \"c{deck}-{number}\", fact: \"f{fact}\", importance: {importance}, question: \"q\", answer: \"a\"),"
                    )
                })
                .collect();
            let text = format!(
                "Deck(id: \"d{deck}\", scope: \"s\", title: \"d{deck}\", languages: [en], cards: [{cards}])"
            );
            std::fs::write(decks.join(format!("d{deck}.ron")), text).unwrap();
        }
        let opening = Opening {
            data_dir: Some(dir.to_path_buf()),
            environment_dir: None,
            zone: TimeZone::UTC,
        };
        Collection::open(&opening, NOW).unwrap()
    }

    fn any_standing(chance: &mut ChaCha8Rng, today: StudyDay) -> Standing {
        let memory = MemoryState {
            stability: chance.random_range(0.5..90.0),
            difficulty: 5.0,
        };
        let due = today.plus_days(chance.random_range(-20..20));
        let state = match chance.random_range(0..5) {
            0 | 1 => CardState::New,
            2 => CardState::Learning {
                step: 0,
                due: NOW.plus_secs(chance.random_range(-900..200_000)),
                memory,
            },
            _ => CardState::Review {
                due,
                interval_days: 5,
                memory,
            },
        };
        let progress = CardProgress {
            state,
            last_day: Some(due.plus_days(-5)),
            ..CardProgress::default()
        };
        let marks = Marks {
            suspended: chance.random_bool(0.1),
            buried_until: chance.random_bool(0.1).then(|| today.plus_days(1)),
            flag: None,
        };
        Standing { progress, marks }
    }

    fn any_preset(chance: &mut ChaCha8Rng) -> Preset {
        use crate::scheduler::{Mixing, ReviewOrder, Siblings};
        let mut preset = Preset::default();
        let queue = &mut preset.queue;
        queue.new_per_day = chance.random_range(0..30);
        queue.reviews_per_day = chance.random_range(1..60);
        queue.new_order =
            [NewOrder::CoreFirst, NewOrder::ByDeck, NewOrder::Random][chance.random_range(0..3)];
        queue.review_order = [
            ReviewOrder::Due,
            ReviewOrder::Retrievability,
            ReviewOrder::Random,
        ][chance.random_range(0..3)];
        queue.mixing =
            [Mixing::NewFirst, Mixing::ReviewsFirst, Mixing::Mixed][chance.random_range(0..3)];
        queue.siblings = [Siblings::Bury, Siblings::Show][chance.random_range(0..2)];
        preset
    }

    #[test]
    fn the_queue_is_the_one_that_all_cards_together_make() {
        let dir = tempfile::tempdir().unwrap();
        let mut collection = collection(dir.path());
        let today = collection.study_day(NOW);
        for seed in 0..300 {
            let mut chance = ChaCha8Rng::seed_from_u64(seed);
            let mut settings = Settings::default();
            settings
                .presets
                .insert("own".to_owned(), any_preset(&mut chance));
            settings
                .deck_presets
                .insert("d1".to_owned(), "own".to_owned());
            let general = any_preset(&mut chance);
            settings.scheduling = general.scheduling;
            settings.queue = general.queue;
            collection.hold_settings(settings);
            let cards: Vec<CardIndex> = collection.catalog.cards().map(|(it, _)| it).collect();
            for index in cards {
                let standing = any_standing(&mut chance, today);
                collection.standings.set(index, standing);
            }
            let mut done = Done::default();
            done.seen
                .push(collection.catalog.find_named("s/c0-3").unwrap());
            let deck = |id: &str| {
                collection
                    .catalog
                    .decks()
                    .iter()
                    .position(|it| it.deck.id.0 == id)
                    .unwrap()
            };
            for scope in [
                Scope::All,
                Scope::Decks(vec![deck("d1")]),
                Scope::Decks(vec![deck("d0"), deck("d2")]),
            ] {
                let all = collection.candidates(&scope, today);
                let expected = collection.queue_of(&all, &done, NOW);
                let found = collection.queue(&scope, &done, NOW);
                assert_eq!(found, expected, "seed {seed}, {scope:?}");
            }
        }
    }
}
