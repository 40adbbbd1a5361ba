//! The everyday engine under any sequence of answers, acts, undoing, restarts, changed
//! options, other time zones and clocks that are set back.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::{Offset, TimeZone};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use zhanar::catalog::CardIndex;
use zhanar::collection::{Collection, CramChoice, Opening, Scope, TakenBack, WhyNow, look_over};
use zhanar::deck::DeckId;
use zhanar::progress::{ActKind, CardState, Flag, Rating, Standing};
use zhanar::scheduler::{
    self, DayLoad, LeechAction, Leeches, Mixing, NewOrder, Preset, ReviewOrder, Siblings, Wait,
};
use zhanar::session::{Position, ReviewSession};
use zhanar::settings::{Holiday, Settings};
use zhanar::storage::{Logged, Mending};
use zhanar::time::{StudyDay, Timestamp};

use crate::common::{Learner, at, plain_deck};

const MORNING: &str = "2026-03-01T09:00:00Z";
const DAY_SECS: i64 = 86_400;

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
fn learner() -> Learner {
    let learner = Learner::new();
    learner.deck("plain.ron", &plain_deck("plain", 25));
    learner.deck("triples.ron", &deck_with_siblings("triples", 12));
    learner
}

fn own(collection: &Collection) -> Scope {
    let deck = |id: &str| collection.catalog().deck(&DeckId(id.into())).unwrap().0;
    Scope::Decks(vec![deck("plain"), deck("triples")])
}

fn cards(collection: &Collection) -> Vec<CardIndex> {
    let scope = own(collection);
    let all = collection.catalog().cards();
    all.map(|(index, _)| index)
        .filter(|index| scope.includes(index.deck))
        .collect()
}

fn standings(collection: &Collection) -> Vec<Standing> {
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
        scheduling.learning_steps_secs =
            [vec![60, 600], vec![], vec![300]][chance.random_range(0..3)].clone();
        scheduling.relearning_steps_secs = [vec![600], vec![]][chance.random_range(0..2)].clone();
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
            0 => self.restart(),
            1 => {
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

    /// Opens everything anew, elsewhere in the world and with other options.
    fn restart(&mut self) {
        let stood = standings(&self.collection);
        let settings = random_settings(&mut self.chance);
        self.collection.change_settings(settings).unwrap();
        let opening = Opening {
            zone: random_zone(&mut self.chance),
            ..self.learner.opening()
        };
        // The lock must be given back before it is taken again.
        let empty = Learner::new();
        self.collection = empty.open(self.now);
        self.collection = Collection::open(&opening, self.now).unwrap();
        assert!(self.collection.read_only().is_none());
        assert_eq!(standings(&self.collection), stood);
        self.begin();
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
        let days: Vec<u32> = shown
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
            .filter_map(|(card, _)| collection.catalog().find(card));
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
    for seed in 0..6 {
        let mut life = Life::new(seed);
        for step in 0..130 {
            life.step();
            if step % 6 == 0 {
                life.queue_keeps_to_the_rules();
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
type Counted = BTreeMap<(StudyDay, bool), (u32, u32)>;

#[test]
fn limits_hold_across_restarts_time_zones_and_a_clock_set_back() {
    for seed in 0..4 {
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
        for _ in 0..40 {
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
            for (card, totals) in collection.store().answered_on(day).unwrap() {
                let is_few = card.0.starts_with("triples/");
                let (new, reviews) = counted.entry((day, is_few)).or_default();
                *new += totals.new_cards;
                *reviews += totals.reviews;
            }
        }
        assert!(counted.len() > 15, "{counted:?}");
        for ((day, is_few), (new, reviews)) in counted {
            let (most_new, most_reviews) = if is_few { (2, 3) } else { (4, 5) };
            assert!(
                new <= most_new && reviews <= most_reviews,
                "seed {seed}, {day:?}: {new} new, {reviews} reviews"
            );
        }
    }
}

/// A learner whose cards are all in review, last answered so many days ago at the most.
fn reviewed(learner: &Learner, days_ago: i64) -> Collection {
    let start = at(MORNING);
    let mut collection = learner.open(start);
    let mut settings = Settings::default();
    settings.queue.new_per_day = 9_999;
    settings.queue.siblings = Siblings::Show;
    settings.scheduling.learning_steps_secs = vec![];
    collection.hold_settings(settings);
    let scope = own(&collection);
    let mut session = collection.start_review(&scope, start).unwrap();
    while let Position::Card(_) = session.position(start) {
        collection
            .answer(&mut session, Rating::Good, 2_000, start)
            .unwrap();
    }
    collection.hold_settings(Settings::default());
    assert!(days_ago >= 0);
    collection
}

#[test]
fn cards_answered_together_spread_and_days_off_are_kept_free() {
    let learner = learner();
    let mut collection = reviewed(&learner, 0);
    let mut now = at(MORNING);
    let mut settings = Settings::default();
    settings.rest.weekdays[6] = true;
    settings.rest.holidays.push(Holiday {
        from: "2026-03-24".into(),
        to: "2026-03-26".into(),
    });
    settings.queue.siblings = Siblings::Show;
    collection.hold_settings(settings.clone());
    // Good twice: the second time the intervals are long enough to have a choice of days.
    for _ in 0..4 {
        now = now.plus_secs(3 * DAY_SECS);
        let mut session = collection.start_review(&own(&collection), now).unwrap();
        while let Position::Card(_) = session.position(now) {
            collection
                .answer(&mut session, Rating::Good, 2_000, now)
                .unwrap();
        }
    }
    let mut by_day: BTreeMap<StudyDay, u32> = BTreeMap::new();
    for index in cards(&collection) {
        let CardState::Review {
            due, interval_days, ..
        } = collection.progress(index).state
        else {
            continue;
        };
        if interval_days >= 7 {
            *by_day.entry(due).or_default() += 1;
        }
    }
    assert!(by_day.len() >= 3, "{by_day:?}");
    for (day, count) in &by_day {
        assert!(!settings.rest.includes(day.date()), "{day:?}: {by_day:?}");
        assert!(*count <= 25, "{by_day:?}");
    }
}

#[test]
fn a_backlog_says_how_long_it_takes_and_shrinks() {
    let learner = learner();
    let mut collection = reviewed(&learner, 60);
    let mut now = at(MORNING).plus_secs(60 * DAY_SECS);
    let mut settings = Settings::default();
    settings.queue.reviews_per_day = 20;
    settings.queue.new_per_day = 0;
    settings.queue.siblings = Siblings::Show;
    collection.hold_settings(settings);
    let backlog = collection.backlog(now).unwrap().unwrap();
    assert_eq!((backlog.cards, backlog.a_day), (61, 20));
    let days = backlog.days_to_clear.unwrap();
    assert!((4..=8).contains(&days), "{backlog:?}");
    assert_eq!(backlog.minutes_a_day, Some(1));
    let words = zhanar::lang::Words::new(zhanar::lang::Lang::En);
    let said = backlog.in_words(&words);
    assert!(
        said.starts_with("61 reviews wait; at 20 a day that takes"),
        "{said}"
    );
    let mut passed = 0;
    while collection.backlog(now).unwrap().is_some() {
        let mut session = collection.start_review(&own(&collection), now).unwrap();
        let Position::Card(index) = session.position(now) else {
            panic!("nothing comes");
        };
        let reasons = collection.reasons(now).unwrap();
        assert!(matches!(reasons.of(index), WhyNow::Overdue { .. }));
        let waits = cards(&collection)
            .into_iter()
            .filter(|index| matches!(reasons.of(*index), WhyNow::ReviewLimit { limit: 20 }));
        assert!(waits.count() > 0);
        while let Position::Card(_) = session.position(now) {
            collection
                .answer(&mut session, Rating::Good, 2_000, now)
                .unwrap();
        }
        passed += 1;
        now = now.plus_secs(DAY_SECS);
    }
    assert!(passed <= days, "{passed} of {days}");
}

#[test]
fn reviewing_ahead_takes_what_is_soonest_lost_and_inflates_no_interval() {
    let learner = learner();
    let mut collection = reviewed(&learner, 0);
    let now = at(MORNING).plus_secs(DAY_SECS);
    let scope = own(&collection);
    let mut ahead = collection.start_ahead(&scope, 30, now);
    assert_eq!(ahead.counts().due, 61);
    assert_eq!(collection.start_ahead(&scope, 0, now).counts().total(), 0);
    let Position::Card(index) = ahead.position(now) else {
        panic!("nothing comes");
    };
    let WhyNow::Early { in_days, recall } = collection.why_now(index, now) else {
        panic!("not early");
    };
    assert!(in_days >= 1 && recall > 0.9);
    let on_its_day = now.plus_secs(i64::from(in_days) * DAY_SECS);
    let good = |now| match collection.outcomes(index, now).unwrap()[2].wait {
        Wait::Days(days) => days,
        Wait::Secs(_) => panic!("a step"),
    };
    let stability = |now| {
        let good = collection.outcomes(index, now).unwrap()[2].after;
        good.memory().unwrap().stability
    };
    assert!(good(now) <= good(on_its_day) && stability(now) < stability(on_its_day));
    let before = collection.progress(index).memory().unwrap().stability;
    for _ in 0..5 {
        let mut again = collection.start_review_of(
            &[collection.catalog().card(index).unwrap().1.id.clone()],
            now,
        );
        again.position(now);
        collection
            .answer(&mut again, Rating::Good, 1_000, now)
            .unwrap();
    }
    let after = collection.progress(index).memory().unwrap().stability;
    assert!(
        after < before * 1.6,
        "five times on one day: {before} to {after}"
    );
}

#[test]
fn a_cram_changes_nothing_and_asks_again_what_was_not_known() {
    let learner = learner();
    let mut collection = reviewed(&learner, 0);
    let now = at(MORNING).plus_secs(DAY_SECS);
    let scope = own(&collection);
    let all = cards(&collection);
    collection.flag(&all[..3], Some(Flag::Red), now).unwrap();
    collection.suspend(&all[..1], now).unwrap();
    let count = |choice| {
        let session = collection.start_cram(&scope, choice, 5, now).unwrap();
        session.counts().total()
    };
    assert_eq!(count(CramChoice::All), all.len() - 1);
    assert_eq!(count(CramChoice::Flagged), 2);
    assert_eq!((count(CramChoice::Missed), count(CramChoice::New)), (0, 0));
    let (stood, log) = (standings(&collection), collection.store().totals().unwrap());
    let mut session = collection
        .start_cram(&scope, CramChoice::Flagged, 5, now)
        .unwrap();
    assert!(!collection.can_take_back(&session));
    let Position::Card(first) = session.position(now) else {
        panic!("nothing comes");
    };
    let mut answer = |session: &mut _, rating| {
        let answered = collection
            .answer(session, rating, 1_000, now)
            .unwrap()
            .unwrap();
        assert_eq!(answered.outcome, None);
    };
    answer(&mut session, Rating::Again);
    session.position(now);
    answer(&mut session, Rating::Good);
    assert_eq!(
        session.position(now),
        Position::Card(first),
        "it comes again"
    );
    answer(&mut session, Rating::Good);
    assert!(matches!(session.position(now), Position::Finished(_)));
    assert_eq!(
        collection.take_back(Some(&mut session), now).unwrap(),
        Some(TakenBack::Answer {
            card: Some(first),
            rating: Rating::Good
        })
    );
    assert_eq!(session.position(now), Position::Card(first));
    assert_eq!(standings(&collection), stood);
    assert_eq!(collection.store().totals().unwrap(), log);
    assert!(
        collection.can_undo(),
        "what was saved before can still be taken back"
    );
}

#[test]
fn a_leech_is_flagged_or_set_aside_once_and_that_goes_with_the_answer() {
    for action in [LeechAction::Flag, LeechAction::SetAside] {
        let learner = learner();
        let mut collection = reviewed(&learner, 0);
        let mut settings = Settings::default();
        settings.queue.leeches = Leeches { lapses: 2, action };
        settings.scheduling.relearning_steps_secs = vec![];
        collection.hold_settings(settings);
        let index = cards(&collection)[0];
        let id = collection.catalog().card(index).unwrap().1.id.clone();
        let mut now = at(MORNING);
        let mut notices = Vec::new();
        let mut forget_once = |collection: &mut Collection| {
            now = now.plus_secs(DAY_SECS);
            let mut session = collection.start_review_of(&[id.clone()], now);
            session.position(now);
            let answered = collection
                .answer(&mut session, Rating::Again, 1_000, now)
                .unwrap();
            notices.push(
                answered
                    .and_then(|it| it.leech)
                    .map(|it| (it.lapses, it.action)),
            );
            now
        };
        forget_once(&mut collection);
        assert_eq!(collection.marks(index), zhanar::progress::Marks::default());
        let now = forget_once(&mut collection);
        let marks = collection.marks(index);
        assert_eq!(marks.suspended, action == LeechAction::SetAside);
        assert_eq!(marks.flag.is_some(), action == LeechAction::Flag);
        assert_eq!(notices, [None, Some((2, action))]);
        collection.take_back(None, now).unwrap();
        assert_eq!(collection.marks(index), zhanar::progress::Marks::default());
        assert_eq!(collection.progress(index).lapses, 1);
    }
}

#[test]
fn what_is_put_away_leaves_the_sitting_and_comes_back_when_that_is_undone() {
    let learner = learner();
    let now = at(MORNING);
    let mut collection = learner.open(now);
    let mut session = collection.start_review(&own(&collection), now).unwrap();
    let total = session.counts().total();
    let Position::Card(first) = session.position(now) else {
        panic!("nothing comes");
    };
    assert_eq!(collection.bury(&[first], now).unwrap(), 1);
    session.put_away(&[first]);
    assert_ne!(session.position(now), Position::Card(first));
    assert_eq!(session.counts().total(), total - 1);
    assert_eq!(collection.why_now(first, now), WhyNow::Buried);
    let tomorrow = now.plus_secs(DAY_SECS);
    assert_eq!(collection.why_now(first, tomorrow), WhyNow::New);
    let taken = collection.take_back(Some(&mut session), now).unwrap();
    assert!(matches!(
        taken,
        Some(TakenBack::Act {
            kind: ActKind::Bury(_),
            ..
        })
    ));
    assert_eq!(session.position(now), Position::Card(first));
    assert_eq!(session.counts().total(), total);
}

#[test]
fn every_card_says_why_it_comes_or_not() {
    let learner = learner();
    let now = at(MORNING);
    let mut collection = learner.open(now);
    let mut settings = Settings::default();
    settings.queue.new_per_day = 3;
    collection.hold_settings(settings);
    let all = cards(&collection);
    collection.suspend(&all[..1], now).unwrap();
    let reasons = collection.reasons(now).unwrap();
    let words = zhanar::lang::Words::new(zhanar::lang::Lang::En);
    let mut said: BTreeMap<String, usize> = BTreeMap::new();
    for (index, _) in collection.catalog().cards() {
        *said.entry(reasons.of(index).in_words(&words)).or_default() += 1;
    }
    let count = |text: &str| said.get(text).copied().unwrap_or_default();
    assert_eq!(count("Why today: it is new."), 3);
    assert_eq!(count("Not at all for now: you set it aside."), 1);
    let limit = "Not today: the day takes 3 new cards, and others come first.";
    assert!(count(limit) > 50, "{said:?}");
    let all_of_them: usize = said.values().sum();
    assert_eq!(all_of_them, collection.catalog().card_count());
}

#[test]
fn a_card_put_on_a_day_says_so() {
    let learner = learner();
    let mut collection = reviewed(&learner, 0);
    let now = at(MORNING);
    let index = cards(&collection)[0];
    let tomorrow = now.plus_secs(DAY_SECS);
    let day = collection.study_day(tomorrow);
    assert_eq!(collection.reschedule(&[index], day, now).unwrap(), 1);
    assert!(matches!(
        collection.why_now(index, tomorrow),
        WhyNow::Planned { .. }
    ));
    assert!(matches!(
        collection.why_now(index, now),
        WhyNow::Early { in_days: 1, .. }
    ));
    collection.take_back(None, now).unwrap();
    assert!(!matches!(
        collection.why_now(index, tomorrow),
        WhyNow::Planned { .. }
    ));
}
