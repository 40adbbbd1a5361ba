//! Groups of decks, what is kept, and what is not touched.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use super::*;
use crate::catalog::LoadedDeck;
use crate::progress::How;
use crate::report::{Place, Unwatched};
use crate::ron_source::Source;
use crate::scheduler::Preset;
use crate::scheduler::training::simulate::MadeUp;

const DAY: StudyDay = StudyDay(20_785);

/// A deck of so many cards.
fn deck(id: &str, cards: usize) -> LoadedDeck {
    let cards: String = (0..cards)
        .map(|number| format!("Basic(id: \"c{number}\", question: \"{number}?\", answer: \"a\"),"))
        .collect();
    let text = format!("Deck(id: \"{id}\", title: \"{id}\", languages: [en], cards: [{cards}])");
    let (deck, problems) = crate::deck::parse(&Source::new("d.ron", &text)).unwrap();
    LoadedDeck {
        file: format!("{id}.ron"),
        place: Place::default(),
        deck,
        problems,
    }
}

/// Parameters of a learner who forgets faster and more steeply than most.
fn forgetful() -> Vec<f32> {
    let mut truth = ::fsrs::DEFAULT_PARAMETERS.to_vec();
    truth[..4].iter_mut().for_each(|first| *first *= 0.3);
    (truth[8], truth[20]) = (1.0, 0.5);
    truth
}

/// Puts the answers of a made-up learner to a deck into a log.
fn study(store: &mut Store, deck: &LoadedDeck, days: u32) {
    let mut source = ChaCha8Rng::seed_from_u64(5);
    let learner = MadeUp {
        cards: deck.deck.cards.iter().map(|card| card.id.clone()).collect(),
        new_a_day: 10,
        first: StudyDay(20_000),
        days,
        truth: forgetful(),
        options: SchedulingOptions::default(),
    };
    #[expect(clippy::cast_precision_loss, reason = "24 bits are exact")]
    let chance = move || source.random_range(0..1_u32 << 24) as f32 / (1 << 24) as f32;
    for given in learner.answers(chance) {
        store
            .commit(&given.answer, &given.before, &given.after, &learner.options)
            .unwrap();
    }
}

/// A large deck of the preset “verbs”, and a small one of “nouns”.
fn grounds() -> Grounds {
    let decks = vec![deck("large", 100), deck("small", 20)];
    let mut store = Store::in_memory().unwrap();
    study(&mut store, &decks[0], 60);
    study(&mut store, &decks[1], 15);
    let mut settings = Settings::default();
    for (deck, preset) in [("large", "verbs"), ("small", "nouns")] {
        settings.deck_presets.insert(deck.into(), preset.into());
        settings.presets.insert(preset.into(), Preset::default());
    }
    Grounds {
        store,
        catalog: Arc::new(Catalog::new(decks, Vec::new())),
        settings,
    }
}

fn optimised(grounds: &Grounds) -> Optimisation {
    grounds.optimise(&mut Unwatched).unwrap()
}

fn kept(training: &Training) -> Option<&Vec<f32>> {
    match training {
        Training::Tried(tried) => tried.parameters.as_ref(),
        Training::TooFew { .. } => None,
    }
}

#[test]
fn a_preset_with_enough_answers_gets_its_own_and_a_small_one_goes_with_the_rest() {
    let grounds = grounds();
    let done = optimised(&grounds);
    let [rest, verbs] = &done.groups[..] else {
        panic!("{done:?}")
    };
    assert_eq!(
        (&rest.group, &rest.with[..]),
        (&None, &["nouns".to_owned()][..])
    );
    assert!(matches!(rest.training, Training::TooFew { answers: 1.. }));
    assert_eq!(verbs.group.as_deref(), Some("verbs"));
    let parameters = kept(&verbs.training).expect("better");
    let settings = done.applied_to(&grounds.settings, DAY);
    assert_eq!(&settings.presets["verbs"].scheduling.parameters, parameters);
    let fitted = settings.presets["verbs"].fitted.clone().unwrap();
    assert_eq!(fitted.day, "2026-11-28");
    assert_eq!(settings.presets["nouns"], grounds.settings.presets["nouns"]);
    assert!(settings.scheduling.parameters.is_empty() && settings.fitted.is_none());
    assert_eq!(with_default_parameters(&settings), grounds.settings);
}

#[test]
fn a_small_preset_gets_the_parameters_of_the_rest_and_one_of_its_own_does_not() {
    let mut grounds = grounds();
    grounds.settings.deck_presets.remove("large");
    let done = optimised(&grounds);
    assert_eq!(done.groups.len(), 1);
    let parameters = kept(&done.groups[0].training).expect("better").clone();
    let settings = done.applied_to(&grounds.settings, DAY);
    let nouns = &settings.presets["nouns"];
    assert_eq!(nouns.scheduling.parameters, parameters);
    assert_eq!(settings.scheduling.parameters, parameters);

    let own = grounds.settings.presets.get_mut("nouns").unwrap();
    own.scheduling.parameters = forgetful();
    let done = optimised(&grounds);
    assert!(done.groups[0].with.is_empty());
    assert!(matches!(done.groups[1].training, Training::TooFew { .. }));
    let settings = done.applied_to(&grounds.settings, DAY);
    assert_eq!(settings.presets["nouns"].scheduling.parameters, forgetful());
}

#[test]
fn answers_that_were_chosen_from_options_train_nothing() {
    let grounds = grounds();
    let mut logged = grounds.store.effective_log(None).unwrap().remove(0);
    let count = |reading: Reading| {
        let logs = reading.logs.into_values();
        logs.map(|log| log.in_order().reviews()).sum::<usize>()
    };
    for (how, expected) in [
        (How::Flashcard, 1),
        (How::Recall, 1),
        (How::Choice { guess: 0.39 }, 0),
        (How::Item { guess: 0.5 }, 0),
    ] {
        logged.answer.how = how;
        let mut reading = Reading::new(&grounds);
        reading.take(&logged);
        assert_eq!(count(reading), expected, "{how:?}");
    }
}

#[test]
fn parameters_that_were_changed_meanwhile_stay() {
    let grounds = grounds();
    let done = optimised(&grounds);
    let mut settings = grounds.settings.clone();
    let verbs = settings.presets.get_mut("verbs").unwrap();
    verbs.scheduling.parameters = forgetful();
    assert_eq!(done.applied_to(&settings, DAY), settings);
}

#[test]
fn evaluating_gives_the_numbers_of_optimising() {
    let grounds = grounds();
    let (done, measured) = (
        optimised(&grounds),
        grounds.evaluate(&mut Unwatched).unwrap(),
    );
    assert_eq!(measured.len(), 2);
    let (Training::Tried(fitted), Training::Tried(tried)) =
        (&done.groups[1].training, &measured[1].training)
    else {
        panic!("{measured:?}")
    };
    assert_eq!((fitted.before, fitted.after), (tried.before, tried.after));
    assert_eq!(tried.parameters, None);
    let evaluation = &measured[1].evaluation;
    assert_eq!(evaluation.present, evaluation.defaults);
    assert_eq!(evaluation.answers, tried.answers);
}

struct Stopped;

impl Task for Stopped {
    fn report(&mut self, _done: u64, _all: u64) -> Result<(), Cancelled> {
        Err(Cancelled)
    }
}

#[test]
fn what_is_stopped_gives_nothing() {
    let stopped = grounds().optimise(&mut Stopped);
    assert!(matches!(stopped, Err(OptimiseError::Cancelled(Cancelled))));
}

#[test]
fn the_answers_that_count_are_counted_as_they_are_trained_on() {
    let grounds = grounds();
    let all: u64 = grounds
        .logs(&mut Unwatched)
        .unwrap()
        .values_mut()
        .map(Log::answers)
        .sum();
    assert_eq!(grounds.store.later_answers(u64::MAX >> 1).unwrap(), all);
    assert_eq!(grounds.store.later_answers(7).unwrap(), 7);
}
