//! What is done to cards in the window besides answering, and other ways to study.

use egui::{Key, Modifiers};
use zhanar::catalog::CardIndex;
use zhanar::progress::{CardState, Flag, Marks, Rating};

use crate::common::{Learner, at, plain_deck};
use crate::window::{MORNING, Window};

/// A window in a review of three cards of the learner's own.
fn in_review(learner: &Learner) -> Window {
    learner.deck("verbs.ron", &plain_deck("verbs", 3));
    let mut window = Window::open(learner);
    // The learner's own deck is the last of the list.
    window.press(Key::ArrowUp);
    window.press(Key::Enter);
    assert!(window.shows("Show answer"));
    window
}

/// The card of this number in the learner's own deck.
fn card(window: &Window, number: usize) -> CardIndex {
    let collection = window.harness.state().collection().expect("a collection");
    let id = zhanar::deck::DeckId("verbs".into());
    let (deck, _) = collection.catalog().deck(&id).expect("the deck");
    CardIndex { deck, card: number }
}

fn marks(window: &Window, number: usize) -> Marks {
    let index = card(window, number);
    let collection = window.harness.state().collection().expect("a collection");
    collection.marks(index)
}

fn state(window: &Window, number: usize) -> CardState {
    let index = card(window, number);
    let collection = window.harness.state().collection().expect("a collection");
    collection.progress(index).state
}

#[test]
fn a_card_is_flagged_set_aside_and_buried_by_keys_and_each_is_taken_back() {
    let learner = Learner::new();
    let mut window = in_review(&learner);
    window.press(Key::F);
    assert_eq!(marks(&window, 0).flag, Some(Flag::Red));
    assert!(window.shows("1 card flagged") && window.shows("Red flag"));
    window.press(Key::F);
    assert_eq!(marks(&window, 0).flag, None);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(marks(&window, 0).flag, Some(Flag::Red), "taken back");
    window.press(Key::P);
    assert!(marks(&window, 0).suspended && window.shows("1 card set aside"));
    window.press(Key::B);
    assert!(marks(&window, 1).buried_until.is_some());
    window.click("Undo");
    assert!(marks(&window, 1).buried_until.is_none(), "by the notice");
    drop(window);
    let mut window = Window::open(&learner);
    assert!(marks(&window, 0).suspended, "kept over a restart");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!marks(&window, 0).suspended, "taken back after a restart");
    assert!(window.shows("Taken back: 1 card set aside"));
}

#[test]
fn what_was_done_on_an_earlier_day_is_not_taken_back_by_a_slip_of_the_finger() {
    let learner = Learner::new();
    let mut window = in_review(&learner);
    window.press(Key::Space);
    window.press(Key::Num4);
    window.press(Key::Escape);
    window.pass(86_400);
    window.settle();
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("What was done last is of Sunday, 1 March, and stays"));
    assert_eq!(window.reviews(), 1);
}

#[test]
fn the_menu_of_a_card_is_walked_by_keyboard_and_no_key_reaches_the_card_behind_it() {
    let learner = Learner::new();
    let mut window = in_review(&learner);
    window.press(Key::Space);
    window.press(Key::M);
    window.press(Key::Num4);
    assert_eq!(window.reviews(), 0, "no rating while the menu is open");
    window.press(Key::Escape);
    window.press(Key::Num4);
    assert_eq!(window.reviews(), 1);
    window.press(Key::M);
    for _ in 0..6 {
        window.press(Key::ArrowDown);
    }
    window.press(Key::Enter);
    assert_eq!(marks(&window, 1).flag, Some(Flag::Green));
    window.press(Key::Space);
    window.press(Key::Num3);
    assert_eq!(window.reviews(), 2, "the focus came back to the card");
}

#[test]
fn a_card_is_put_on_a_day_that_is_typed_and_made_new_again() {
    let learner = Learner::new();
    let mut window = in_review(&learner);
    window.press(Key::Space);
    window.press(Key::Num4);
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.press(Key::Space);
    window.press(Key::Num3);
    // Past the other two the card comes again in its step.
    for _ in 0..2 {
        window.press(Key::Space);
        window.press(Key::Num4);
    }
    assert!(matches!(state(&window, 0), CardState::Learning { .. }));
    let to_item = |window: &mut Window, place: usize| {
        window.press(Key::M);
        for _ in 0..place {
            window.press(Key::ArrowDown);
        }
        window.press(Key::Enter);
    };
    to_item(&mut window, 2);
    window.type_text("yesterday");
    assert!(window.shows("This is not a day"));
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("11.03.2026");
    window.press(Key::Enter);
    assert!(window.shows("1 card put on Wednesday, 11 March"));
    assert!(
        matches!(state(&window, 0), CardState::Review { due, .. } if due.to_string() == "2026-03-11")
    );
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(matches!(state(&window, 0), CardState::Learning { .. }));
    to_item(&mut window, 3);
    assert_eq!(state(&window, 0), CardState::New);
    assert_eq!(window.reviews(), 3, "its answers stay in the log");
}

#[test]
fn practice_saves_nothing_and_what_was_not_known_comes_again() {
    let learner = Learner::new();
    learner.deck("verbs.ron", &plain_deck("verbs", 2));
    let mut window = Window::open(&learner);
    window.press(Key::ArrowUp);
    window.press(Key::M);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(window.shows("Practise all cards") && window.shows("nothing is saved"));
    window.press(Key::Space);
    window.press(Key::Num1);
    window.press(Key::Space);
    window.press(Key::Num3);
    assert!(window.shows("Show answer"), "the missed one again");
    window.press(Key::Space);
    window.press(Key::Num3);
    assert!(window.shows("That was all"));
    assert_eq!(window.reviews(), 0);
    assert_eq!(state(&window, 0), CardState::New);
}

#[test]
fn a_short_round_takes_a_part_and_ways_without_cards_say_so() {
    let learner = Learner::new();
    let mut window = Window::open(&learner);
    window.click("Short round, 5 min");
    // Five minutes at 12 seconds are 25 answers: eight new cards of three answers, and one.
    assert!(window.shows("1 of 9"));
    window.press(Key::Escape);
    window.press(Key::M);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(window.shows("There are no such cards now"));
}

#[test]
fn a_card_forgotten_for_the_eighth_time_is_flagged_and_said_so() {
    let learner = Learner::new();
    learner.deck("verbs.ron", &plain_deck("verbs", 1));
    let mut now = at(MORNING);
    let mut collection = learner.open(now);
    let id = zhanar::deck::DeckId("verbs".into());
    let scope = collection.scope_of(&id).expect("the deck");
    let mut lapses = 0;
    while lapses < 7 {
        let mut session = collection.start_review(&scope, now).expect("a sitting");
        session.position(now);
        let rating = match session
            .current()
            .map(|index| collection.progress(index).state)
        {
            Some(CardState::Review { .. }) => Rating::Again,
            _ => Rating::Easy,
        };
        let answered = collection.answer(&mut session, rating, 1_000, now);
        if rating == Rating::Again && answered.expect("saved").is_some() {
            lapses += 1;
        }
        now = now.plus_secs(40 * 86_400);
    }
    drop(collection);
    let mut window = Window::open(&learner);
    window.pass(now.secs_since(at(MORNING)));
    window.settle();
    window.press(Key::ArrowUp);
    window.press(Key::Enter);
    window.press(Key::Space);
    window.press(Key::Num4);
    while marks(&window, 0).flag.is_none() {
        window.press(Key::Escape);
        window.pass(400 * 86_400);
        window.settle();
        window.press(Key::ArrowUp);
        window.press(Key::Enter);
        assert!(window.shows("Show answer"));
        window.press(Key::Space);
        window.press(Key::Num1);
    }
    assert!(window.shows("forgotten 8 times") || window.shows("Forgotten 8 times"));
}
