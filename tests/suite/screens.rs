//! The window, driven through its accessibility tree by mouse and by keyboard.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhanar::settings::Theme;

use crate::common::{Learner, at, plain_deck};
use crate::window::{MORNING, Window};

fn learner() -> Learner {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 4));
    learner
}

#[test]
fn five_cards_are_answered_by_keyboard_alone() {
    let learner = learner();
    let mut window = Window::open(&learner);
    assert!(window.shows("20 cards today"));
    window.press(Key::Enter);
    for number in 0..5 {
        assert_eq!(window.reviews(), number);
        assert!(window.shows("Show answer"), "question {number}");
        window.press(Key::Space);
        assert!(window.shows("next in"), "answer {number}");
        window.press(
            [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Space]
                [usize::try_from(number).expect("small")],
        );
    }
    assert_eq!(window.reviews(), 5);
    window.press(Key::Escape);
    assert!(window.shows("5 answers") || window.shows("cards today"));
}

#[test]
fn the_same_is_done_by_mouse_and_undone() {
    let learner = learner();
    let mut window = Window::open(&learner);
    window.click("Review mine");
    assert!(window.shows("Question 0 of mine?"));
    window.click("Show answer");
    assert!(window.shows("Reply 0"));
    window.click("Good, next in");
    assert!(window.shows("Question 1 of mine?"));
    assert_eq!(window.reviews(), 1);
    window.click("Take back what was done last");
    assert_eq!(window.reviews(), 0);
    assert!(window.shows("Question 0 of mine?") && window.shows("Answer taken back"));
    window.click("Leave the review");
    assert!(window.shows("cards today"));
}

#[test]
fn undo_by_keyboard_works_also_after_a_restart() {
    let learner = learner();
    let mut window = Window::open(&learner);
    window.press(Key::Enter);
    for _ in 0..3 {
        window.press(Key::Space);
        window.press(Key::Num3);
    }
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.reviews(), 2);
    drop(window);
    let mut window = Window::open(&learner);
    window.press(Key::Enter);
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.reviews(), 0);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.reviews(), 0);
}

#[test]
fn keys_pressed_within_one_frame_are_all_taken_in_their_order() {
    let learner = learner();
    let mut window = Window::open(&learner);
    window.press(Key::Enter);
    for key in [
        Key::Space,
        Key::Num2,
        Key::Space,
        Key::Num4,
        Key::Space,
        Key::Num1,
    ] {
        for pressed in [true, false] {
            window.harness.input_mut().events.push(egui::Event::Key {
                key,
                physical_key: Some(key),
                pressed,
                repeat: false,
                modifiers: Modifiers::NONE,
            });
        }
    }
    window.harness.run_steps(12);
    let log = window
        .harness
        .state()
        .collection()
        .expect("a collection")
        .store()
        .effective_log(None)
        .expect("the log");
    let ratings: Vec<u8> = log
        .iter()
        .map(|logged| logged.answer.rating.number())
        .collect();
    assert_eq!(ratings, [2, 4, 1]);
}

#[test]
fn the_last_answer_is_taken_back_from_today_too() {
    let learner = learner();
    let mut window = Window::open(&learner);
    window.press(Key::Enter);
    window.press(Key::Space);
    window.press(Key::Num4);
    window.press(Key::Escape);
    assert!(window.shows("19 cards today"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("20 cards today") && window.shows("Answer taken back"));
    assert_eq!(window.reviews(), 0);
}

#[test]
fn the_end_of_one_deck_is_not_the_end_of_the_day() {
    let learner = learner();
    let mut window = Window::open(&learner);
    window.click("Review mine");
    for _ in 0..4 {
        window.press(Key::Space);
        window.press(Key::Num4);
    }
    assert!(
        window.shows("“mine” is done for today") && window.shows("16 cards wait in other decks")
    );
}

#[test]
fn no_rating_is_taken_before_the_answer_shows() {
    let learner = learner();
    let mut window = Window::open(&learner);
    window.press(Key::Enter);
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::A, Key::Tab] {
        window.press(key);
    }
    assert_eq!(window.reviews(), 0);
}

#[test]
fn the_rating_buttons_say_what_they_do() {
    let learner = learner();
    let mut window = Window::open(&learner);
    window.press(Key::Enter);
    window.press(Key::Space);
    for label in [
        "Again, next in 1\u{a0}min",
        "Hard, next in 5.5\u{a0}min",
        "Good, next in 10\u{a0}min",
    ] {
        assert!(window.shows(label), "{label}");
    }
    let easy = window
        .harness
        .get_by_label_contains("Easy, next in")
        .accesskit_node()
        .label()
        .expect("a name");
    window.press(Key::Num4);
    let collection = window.harness.state().collection().expect("a collection");
    let log = collection.store().effective_log(None).expect("the log");
    let card = collection
        .catalog()
        .find(&log[0].answer.card)
        .expect("the card");
    let zhanar::progress::CardState::Review { interval_days, .. } = collection.progress(card).state
    else {
        panic!("days")
    };
    assert_eq!(easy, format!("Easy, next in {interval_days}\u{a0}d"));
}

#[test]
fn a_learning_card_comes_back_when_its_time_has_come() {
    let learner = learner();
    let mut window = Window::open(&learner);
    window.click("Review mine");
    window.press(Key::Space);
    window.press(Key::Num1);
    assert!(window.shows("Question 1 of mine?"));
    window.pass(61);
    window.press(Key::Space);
    window.press(Key::Num4);
    assert!(window.shows("Question 0 of mine?"));
    assert!(window.shows("still being learned"));
}

#[test]
fn the_source_is_shown_and_hidden_by_its_key() {
    let learner = Learner::new();
    let mut window = Window::open(&learner);
    window.press(Key::Enter);
    window.press(Key::Space);
    assert!(!window.shows("DOI 10.37238"));
    window.press(Key::S);
    assert!(window.shows("DOI 10.37238"));
    window.press(Key::S);
    assert!(!window.shows("DOI 10.37238"));
}

#[test]
fn when_all_is_done_today_says_when_the_next_cards_come() {
    let learner = learner();
    let mut window = Window::open(&learner);
    window.press(Key::Enter);
    for _ in 0..20 {
        window.press(Key::Space);
        window.press(Key::Num4);
    }
    assert_eq!(window.reviews(), 20);
    assert!(window.shows("20 answers in this sitting"));
    window.press(Key::Enter);
    assert!(window.shows("All done for today") && window.shows("The next ones come"));
}

#[test]
fn a_broken_deck_stays_in_the_list_with_its_line() {
    let learner = Learner::new();
    learner.deck(
        "broken.ron",
        "Deck(\n    id: \"broken\",\n    titel: \"x\",\n)\n",
    );
    let half = plain_deck("half", 2).replace("answer: \"Reply 1\"", "anser: \"Reply 1\"");
    learner.deck("half.ron", &half);
    // High enough for the whole list.
    let mut window = Window::sized(&learner, [1280.0, 1400.0]);
    assert!(window.shows("broken.ron") && window.shows("line 3: there is no field “titel” here"));
    assert!(window.shows("“half” has a problem in line 7"));
    window.click("Show");
    assert!(window.shows("broken.ron cannot be read") && window.shows("use title"));
    std::fs::write(
        learner.path().join("decks/broken.ron"),
        plain_deck("mended", 1),
    )
    .expect("a deck");
    window.press(Key::F5);
    assert!(!window.shows("broken.ron") && window.shows("mended"));
}

#[test]
fn a_second_window_says_that_it_only_reads_and_goes_on_when_the_first_is_closed() {
    let learner = learner();
    let first = learner.open(at(MORNING));
    let mut window = Window::open(&learner);
    assert!(window.shows("Another Zhanar is open with this collection"));
    window.press(Key::Enter);
    assert!(
        !window.shows("Show answer"),
        "nothing can be reviewed that cannot be saved"
    );
    let told = "Answers cannot be saved. Another Zhanar is open";
    assert!(window.shows(told), "the press is answered");
    drop(first);
    window.press(Key::F5);
    assert!(!window.shows("Another Zhanar is open"));
    window.press(Key::Enter);
    assert!(window.shows("Show answer"));
}

#[test]
fn an_answer_that_cannot_be_saved_is_said_and_tried_again() {
    let learner = learner();
    let mut window = Window::open(&learner);
    window.press(Key::Enter);
    window.press(Key::Space);
    // Another program holds the file for good: saving fails after SQLite's patience.
    let blocker =
        rusqlite::Connection::open(learner.path().join("collection.sqlite3")).expect("the file");
    blocker
        .execute_batch(
            "CREATE TRIGGER full BEFORE INSERT ON reviews BEGIN SELECT RAISE(ABORT, 'no'); END;",
        )
        .expect("a trigger");
    window.press(Key::Num3);
    assert!(window.shows("This answer is not saved"));
    assert!(window.shows("Good, next in"), "the card stays");
    blocker
        .execute_batch("DROP TRIGGER full")
        .expect("no trigger");
    window
        .harness
        .get_by_role_and_label(Role::Button, "Try again")
        .click();
    window.settle();
    assert!(!window.shows("This answer is not saved"));
    assert_eq!(window.reviews(), 1);
}

#[test]
fn a_collection_that_cannot_be_opened_is_a_notice_and_nothing_is_overwritten() {
    let learner = Learner::new();
    let file = learner.path().join("collection.sqlite3");
    std::fs::write(&file, "my holiday photographs").expect("a file");
    let mut window = Window::open(&learner);
    assert!(window.shows("Your answers cannot be read") && window.shows("was left as it is"));
    assert_eq!(
        std::fs::read(&file).expect("the file"),
        b"my holiday photographs"
    );
    std::fs::remove_file(&file).expect("moved away");
    window.click("Try again");
    assert!(window.shows("cards today"));
}

#[test]
fn the_chosen_theme_is_kept_and_unreadable_settings_are_not_lost() {
    let learner = Learner::new();
    let settings = learner.path().join("settings.ron");
    std::fs::write(&settings, "(queue: (new_per_day: 3), theme: drak)").expect("settings");
    let mut window = Window::open(&learner);
    assert!(window.shows("Not all settings can be read"));
    assert!(window.shows("use system, light, dark"));
    assert_eq!(window.harness.state().settings().queue.new_per_day, 3);
    window.press_with(Modifiers::COMMAND, Key::Comma);
    window
        .harness
        .get_by_role_and_label(Role::RadioButton, "Dark")
        .click();
    window.settle();
    drop(window);
    let aside = learner.path().join("settings.ron.unreadable-1");
    assert!(
        std::fs::read_to_string(aside)
            .expect("the old settings")
            .contains("drak")
    );
    let window = Window::open(&learner);
    assert_eq!(window.harness.state().settings().theme, Theme::Dark);
    assert_eq!(window.harness.state().settings().queue.new_per_day, 3);
    assert!(!window.shows("Not all settings can be read"));
}

#[test]
fn limits_in_the_settings_hold() {
    let learner = Learner::new();
    std::fs::write(
        learner.path().join("settings.ron"),
        "(queue: (new_per_day: 3))",
    )
    .expect("settings");
    assert!(Window::open(&learner).shows("3 cards today"));
}

#[test]
fn a_settled_window_asks_for_no_more_frames() {
    let learner = Learner::new();
    let mut window = Window::open(&learner);
    for key in [None, Some(Key::Enter), Some(Key::Space)] {
        if let Some(key) = key {
            window.press(key);
        }
        // `run` fails where the window does not come to rest by itself.
        window.harness.run();
        let rest = window.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        assert_eq!(rest, std::time::Duration::MAX, "after {key:?}");
    }
}

#[test]
fn everything_to_press_has_a_name_at_both_sizes() {
    for size in [[1280.0, 800.0], [900.0, 600.0]] {
        let learner = learner();
        let mut window = Window::sized(&learner, size);
        for key in [Key::F1, Key::Escape, Key::Enter, Key::Space] {
            for node in window.harness.get_all_by_role(Role::Button) {
                assert!(
                    node.accesskit_node()
                        .label()
                        .is_some_and(|name| !name.is_empty()),
                    "a button without a name at {size:?}"
                );
            }
            window.press(key);
        }
    }
}
