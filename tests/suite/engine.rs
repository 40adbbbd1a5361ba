//! The everyday engine under any sequence of answers, acts, undoing, restarts, changed
//! options, other time zones and clocks that are set back.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::{Offset, TimeZone};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use zhanar::catalog::CardIndex;
use zhanar::collection::{Collection, Opening, Scope, look_over};
use zhanar::deck::DeckId;
use zhanar::progress::{Flag, Rating, Standing};
use zhanar::scheduler::{
    self, DayLoad, LeechAction, Leeches, Mixing, NewOrder, Preset, ReviewOrder, Siblings, Wait,
};
use zhanar::session::{Position, ReviewSession};
use zhanar::settings::{Holiday, Settings};
use zhanar::stats::tally::{Facet, Phase};
use zhanar::storage::{Logged, Mending};
use zhanar::time::{StudyDay, Timestamp};

use crate::common::{Learner, at, plain_deck};

pub const MORNING: &str = "2026-03-01T09:00:00Z";
pub const DAY_SECS: i64 = 86_400;

/// A deck of entries with three cards each.
fn deck_with_siblings(id: &str, entries: usize) -> String {
    let entries: String = (0..entries)
        .map(|number| {
            format!(
                "        Cloze(id: \"e{number}\", text: \"{id} {number}: {{{{c1::one}}}}, {{{{c2::two}}}}, {{{{c3::three}}}}\"),\n"
            )
        })
        .collect();
    format!(
        "Deck(\n    id: \"{id}\",\n    title: \"{id}\",\n    languages: [en],\n    cards: [\n{entries}    ],\n)\n"
    )
}

/// A learner with two decks of their own beside the shipped ones.
pub fn learner() -> Learner {
    let learner = Learner::new();
    learner.deck("plain.ron", &plain_deck("plain", 25));
    learner.deck("triples.ron", &deck_with_siblings("triples", 12));
    learner
}

pub fn own(collection: &Collection) -> Scope {
    let deck = |id: &str| collection.catalog().deck(&DeckId(id.into())).unwrap().0;
    Scope::Decks(vec![deck("plain"), deck("triples")])
}

pub fn cards(collection: &Collection) -> Vec<CardIndex> {
    let scope = own(collection);
    let all = collection.catalog().cards();
    all.map(|(index, _)| index)
        .filter(|index| scope.includes(index.deck))
        .collect()
}

pub fn standings(collection: &Collection) -> Vec<Standing> {
    let of = |index| Standing {
        progress: collection.progress(index),
        marks: collection.marks(index),
    };
    cards(collection).into_iter().map(of).collect()
}

/// Random options, presets and days off.
fn random_settings(chance: &mut ChaCha8Rng) -> Settings {
    let mut settings = Settings::default();
    let mut preset = || {
        let mut preset = Preset::default();
        let scheduling = &mut preset.scheduling;
        scheduling.desired_retention = chance.random_range(0.75..0.97);
        scheduling.maximum_interval_days = [3, 30, 365, 36_500][chance.random_range(0..4)];
        let steps = [vec![60, 600], vec![], vec![300]];
        scheduling
            .learning_steps_secs
            .clone_from(&steps[chance.random_range(0..3)]);
        scheduling
            .relearning_steps_secs
            .clone_from(&steps[chance.random_range(0..2)]);
        let queue = &mut preset.queue;
        queue.new_per_day = chance.random_range(0..8);
        queue.reviews_per_day = chance.random_range(1..10);
        queue.new_order =
            [NewOrder::CoreFirst, NewOrder::ByDeck, NewOrder::Random][chance.random_range(0..3)];
        queue.review_order = [
            ReviewOrder::Due,
            ReviewOrder::Retrievability,
            ReviewOrder::Random,
        ][chance.random_range(0..3)];
        queue.mixing =
            [Mixing::Mixed, Mixing::NewFirst, Mixing::ReviewsFirst][chance.random_range(0..3)];
        queue.siblings = [Siblings::Bury, Siblings::Show][chance.random_range(0..2)];
        for load in &mut queue.easy_days {
            *load =
                [DayLoad::Normal, DayLoad::Reduced, DayLoad::Minimum][chance.random_range(0..3)];
        }
        queue.leeches = Leeches {
            lapses: chance.random_range(0..4),
            action: [LeechAction::Flag, LeechAction::SetAside][chance.random_range(0..2)],
        };
        preset
    };
    let (general, named) = (preset(), preset());
    settings.scheduling = general.scheduling;
    settings.queue = general.queue;
    settings.presets.insert("own".into(), named);
    if chance.random_range(0..2) == 0 {
        settings.deck_presets.insert("triples".into(), "own".into());
    }
    settings.rest.weekdays[chance.random_range(0..7)] = true;
    settings.rest.holidays.push(Holiday {
        from: "2026-03-10".into(),
        to: "2026-03-14".into(),
    });
    settings
}

fn random_zone(chance: &mut ChaCha8Rng) -> TimeZone {
    TimeZone::fixed(Offset::constant(chance.random_range(-11..=13)))
}

/// One learner under chance, with what must hold after every step.
struct Life {
    learner: Learner,
    collection: Collection,
    session: ReviewSession<CardIndex>,
    chance: ChaCha8Rng,
    now: Timestamp,
    /// Where the cards stood before each answer and act that counts.
    before: Vec<Vec<Standing>>,
}

impl Life {
    fn new(seed: u64) -> Self {
        let (learner, now) = (learner(), at(MORNING));
        let collection = learner.open(now);
        let session = collection.start_review(&own(&collection), now).unwrap();
        Self {
            learner,
            collection,
            session,
            chance: ChaCha8Rng::seed_from_u64(seed),
            now,
            before: Vec::new(),
        }
    }

    fn step(&mut self) {
        match self.chance.random_range(0..20) {
            0 | 1 => {
                let days = self.chance.random_range(1..10);
                self.pass(DAY_SECS * days);
            }
            2 => {
                let days = self.chance.random_range(0..3);
                self.pass(-DAY_SECS * days - 3_600);
            }
            3..=5 => self.act(),
            6 | 7 => self.take_back(),
            8 => {
                let scope = own(&self.collection);
                self.session = self.collection.start_ahead(&scope, 20, self.now);
                self.answer();
                self.begin();
            }
            _ => self.answer(),
        }
    }

    fn begin(&mut self) {
        let scope = own(&self.collection);
        self.session = self.collection.start_review(&scope, self.now).unwrap();
    }

    fn pass(&mut self, secs: i64) {
        self.now = self.now.plus_secs(secs);
        self.begin();
    }

    /// The same with everything opened anew, elsewhere in the world and with other options.
    fn restarted(mut self) -> Self {
        let stood = standings(&self.collection);
        let settings = random_settings(&mut self.chance);
        self.collection.change_settings(settings).unwrap();
        let opening = Opening {
            zone: random_zone(&mut self.chance),
            ..self.learner.opening()
        };
        // The lock must be given back before it is taken again.
        drop(self.collection);
        let collection = Collection::open(&opening, self.now).unwrap();
        assert!(collection.read_only().is_none());
        assert_eq!(standings(&collection), stood);
        let session = collection
            .start_review(&own(&collection), self.now)
            .unwrap();
        Self {
            collection,
            session,
            ..self
        }
    }

    fn answer(&mut self) {
        self.now = self.now.plus_secs(20);
        let Position::Card(index) = self.session.position(self.now) else {
            self.pass(DAY_SECS / 3);
            return;
        };
        let shown = self.collection.outcomes(index, self.now).unwrap();
        self.intervals_are_bounded(index, &shown);
        let rating = Rating::ALL[self.chance.random_range(0..4)];
        let stood = standings(&self.collection);
        let answered = self
            .collection
            .answer(&mut self.session, rating, 1_000, self.now)
            .unwrap()
            .unwrap();
        let promised = shown[usize::from(rating.number() - 1)];
        assert_eq!(answered.outcome, Some(promised));
        assert_eq!(self.collection.progress(index), promised.after);
        self.before.push(stood);
        self.is_replayed(index);
    }

    fn intervals_are_bounded(&self, index: CardIndex, shown: &[scheduler::Outcome; 4]) {
        let most = self
            .collection
            .preset(index.deck)
            .scheduling
            .maximum_interval_days;
        // Without relearning steps, Again comes to days by a fuzz of its own.
        let days: Vec<u32> = shown[1..]
            .iter()
            .filter_map(|outcome| match outcome.wait {
                Wait::Days(days) => Some(days),
                Wait::Secs(_) => None,
            })
            .collect();
        assert!(
            days.iter().all(|days| (1..=most).contains(days)),
            "{days:?}"
        );
        assert!(days.windows(2).all(|pair| pair[0] <= pair[1]), "{days:?}");
    }

    fn act(&mut self) {
        let all = cards(&self.collection);
        let chosen: Vec<CardIndex> = (0..self.chance.random_range(1..4))
            .map(|_| all[self.chance.random_range(0..all.len())])
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let stood = standings(&self.collection);
        let (collection, now) = (&mut self.collection, self.now);
        let day = collection
            .study_day(now)
            .plus_days(self.chance.random_range(0..40));
        let done = match self.chance.random_range(0..10) {
            0 => collection.suspend(&chosen, now),
            1..=3 => collection.unsuspend(&all, now),
            4 => collection.bury(&chosen, now),
            5 => collection.unbury(&chosen, now),
            6 => collection.flag(&chosen, Some(Flag::Green), now),
            7 => collection.flag(&chosen, None, now),
            8 => collection.reschedule(&chosen, day, now),
            _ => collection.forget(&chosen, now),
        };
        if done.unwrap() > 0 {
            self.before.push(stood);
        } else {
            assert_eq!(standings(&self.collection), stood);
        }
        chosen.into_iter().for_each(|index| self.is_replayed(index));
        self.begin();
    }

    fn take_back(&mut self) {
        let taken = self.collection.take_back(Some(&mut self.session), self.now);
        match self.before.pop() {
            Some(stood) => {
                assert!(taken.unwrap().is_some());
                assert_eq!(standings(&self.collection), stood);
            }
            None => assert_eq!(taken.unwrap(), None),
        }
        assert_eq!(self.collection.can_undo(), !self.before.is_empty());
        self.begin();
    }

    fn is_replayed(&self, index: CardIndex) {
        let (_, card) = self.collection.catalog().card(index).unwrap();
        let history = self.collection.store().history(&card.id).unwrap();
        let replayed = scheduler::replay(history.iter().map(Logged::event));
        assert_eq!(replayed.progress, self.collection.progress(index));
        assert_eq!(replayed.marks, self.collection.marks(index));
    }

    /// The whole day's queue keeps to the sibling rule and to what is set on cards.
    fn queue_keeps_to_the_rules(&self) {
        let (collection, now) = (&self.collection, self.now);
        let mut session = collection.start_review(&own(collection), now).unwrap();
        let day = collection.study_day(now);
        let group = |index: CardIndex| collection.catalog().card(index).unwrap().1.siblings.clone();
        let answered = collection.store().answered_on(day).unwrap();
        let seen = answered
            .iter()
            .filter_map(|card| collection.catalog().find(card));
        let mut groups: BTreeSet<String> = seen.map(group).collect();
        while let Position::Card(index) = session.position(Timestamp(i64::MIN)) {
            assert!(!collection.marks(index).keep_away(day));
            let is_first = groups.insert(group(index));
            let rule = collection.preset(index.deck).queue.siblings;
            assert!(is_first || rule == Siblings::Show, "{index:?}");
            session.answered(None);
        }
    }
}

#[test]
fn any_sequence_of_operations_and_undoing_is_replayed_and_keeps_to_the_rules() {
    for seed in 0..3 {
        let mut life = Life::new(seed);
        for step in 0..120 {
            life.step();
            if step % 6 == 0 {
                life.queue_keeps_to_the_rules();
            }
            if step % 30 == 29 {
                life = life.restarted();
            }
        }
        let (opening, now) = (life.learner.opening(), life.now);
        while !life.before.is_empty() {
            life.take_back();
        }
        let all = standings(&life.collection);
        assert!(all.iter().all(|it| *it == Standing::default()));
        drop(life.collection);
        let report = look_over(&opening, Mending::Look, now).unwrap();
        assert!(report.is_sound(), "seed {seed}: {report:?}");
    }
}

/// What the limits count on each day for each preset of the decks of the learner's own.
type Counted = BTreeMap<(StudyDay, bool), (u64, u64)>;

#[test]
fn limits_hold_across_restarts_time_zones_and_a_clock_set_back() {
    for seed in 0..2 {
        let learner = learner();
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        let mut now = at(MORNING);
        let mut settings = Settings::default();
        settings.queue.new_per_day = 4;
        settings.queue.reviews_per_day = 5;
        settings.scheduling.learning_steps_secs = vec![];
        let mut few = Preset::default();
        few.queue.new_per_day = 2;
        few.queue.reviews_per_day = 3;
        settings.presets.insert("few".into(), few);
        settings.deck_presets.insert("triples".into(), "few".into());
        learner.open(now).change_settings(settings).unwrap();
        let mut days = BTreeSet::new();
        for _ in 0..16 {
            let opening = Opening {
                zone: random_zone(&mut chance),
                ..learner.opening()
            };
            let mut collection = Collection::open(&opening, now).unwrap();
            let scope = own(&collection);
            let mut session = collection.start_review(&scope, now).unwrap();
            for _ in 0..chance.random_range(0..12) {
                let Position::Card(_) = session.position(now) else {
                    break;
                };
                let rating = Rating::ALL[chance.random_range(0..4)];
                collection.answer(&mut session, rating, 900, now).unwrap();
                days.insert(collection.study_day(now));
                if chance.random_range(0..8) == 0 {
                    collection.take_back(Some(&mut session), now).unwrap();
                }
            }
            let hours = [-30, -8, 3, 9, 24, 50][chance.random_range(0..6)];
            now = now.plus_secs(hours * 3_600);
        }
        let collection = learner.open(now);
        let mut counted = Counted::new();
        for day in days {
            let counts = collection.store().counted(day, day).unwrap();
            for row in &counts.rows {
                let deck = counts.decks[row.deck].as_ref().unwrap();
                let (new, reviews) = counted.entry((day, deck.0 == "triples")).or_default();
                match row.facet {
                    Facet::Button(Phase::New, _) => *new += row.tally.answers,
                    Facet::Button(Phase::Young | Phase::Mature, _) => *reviews += row.tally.answers,
                    _ => {}
                }
            }
        }
        assert!(counted.len() > 8, "{counted:?}");
        for ((day, is_few), (new, reviews)) in counted {
            let (most_new, most_reviews) = if is_few { (2, 3) } else { (4, 5) };
            assert!(
                new <= most_new && reviews <= most_reviews,
                "seed {seed}, {day:?}: {new} new, {reviews} reviews"
            );
        }
    }
}
