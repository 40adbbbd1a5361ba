//! The statistics screen, driven through its accessibility tree.

use egui::{Event, Key, Modifiers, OutputCommand, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::common::{Learner, at, plain_deck};
use crate::statistics::studied_from;
use crate::window::Window;

/// A window on the statistics of a learner who has answered 80 cards, the last of them
/// yesterday.
fn studied() -> (Learner, Window) {
    let learner = Learner::new();
    studied_from(&learner, at("2026-02-07T09:00Z"));
    let mut window = Window::open(&learner);
    window.press_with(Modifiers::COMMAND, Key::Num4);
    (learner, window)
}

/// What is copied when a key goes down.
fn copied(window: &mut Window, key: Key) -> Option<String> {
    window.harness.event(Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    window.harness.step();
    let commands = &window.harness.output().platform_output.commands;
    commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn with_too_few_answers_the_frames_say_how_many_are_missing() {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 4));
    let mut window = Window::open(&learner);
    window.click("Statistics");
    let few = window
        .harness
        .query_all_by_role(Role::Image)
        .filter(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            label.contains("after 30 answers; 0 so far")
        })
        .count();
    assert!(few >= 3, "{few}");
    assert!(window.shows("Cards ahead: ") && window.shows("The year: 0 answers on 0 days"));
    assert!(!window.shows("Brier"), "no figure rests on nothing");
}

#[test]
fn figures_and_charts_are_told_in_sentences() {
    let (_learner, window) = studied();
    for told in [
        "88\u{a0}% remembered",
        "80 answers in 13 weeks",
        "40 of ",
        "Remembered, week by week: Remembered 88\u{a0}% of 40 answers, truly between",
        "the goal is 90\u{a0}%",
        "The year: 80 answers on 3 days, longest row 2 days",
        "Foreseen and real: Foreseen ",
        "from 40 answers",
        "Hours of the day: Most answers came from 9:00 to 10:00: 80",
    ] {
        assert!(window.shows(told), "{told}");
    }
    let mut found = window
        .harness
        .query_all_by_label_contains("88\u{a0}% remembered");
    let how = found
        .next()
        .expect("a figure")
        .accesskit_node()
        .description();
    assert!(
        how.is_some_and(|how| how.contains("Wilson")),
        "it says how it is counted"
    );
}

#[test]
fn t_shows_the_chosen_chart_as_a_table_and_back() {
    let (_learner, mut window) = studied();
    assert!(!window.shows("Week from: All"));
    window.press(Key::T);
    assert!(window.shows(
        "Week from: All, Remembered: 88\u{a0}%, 95\u{a0}% range: 74–95\u{a0}%, Answers: 40"
    ));
    assert!(
        window.shows("only what was recalled"),
        "the table says how it is counted"
    );
    window.press(Key::T);
    assert!(!window.shows("Week from: All"));
    window.click("Cards ahead: Show as a table");
    assert!(window.shows("Day: 1\u{a0}March\u{a0}2026, Reviews: "));
    window.press(Key::T);
    window.click("The year: Show as a table");
    assert!(window.shows("Month: Feb 2026, Answers: 80, Days with answers: 3"));
}

#[test]
fn a_chart_is_copied_as_csv_by_key_and_by_button() {
    let (_learner, mut window) = studied();
    let csv = copied(&mut window, Key::C).expect("something is copied");
    assert!(
        csv.starts_with("Week from,Remembered,95\u{a0}% range,Answers\r\nAll,0.875,"),
        "{csv}"
    );
    assert!(
        csv.contains("\r\n2026-02-23,0.875,0.739–0.945,40\r\n"),
        "{csv}"
    );
    window.settle();
    assert!(window.shows("Copied as CSV: Remembered, week by week"));
    window.pass(30);
    window.click("The year: Show as a table");
    let button = window.harness.get_by_label("Copy as CSV");
    button.scroll_to_me();
    window.settle();
    window.click("Copy as CSV");
    assert!(window.shows("Copied as CSV: The year"));
}

#[test]
fn decks_and_time_are_chosen_and_kept_while_settings_change() {
    let (_learner, mut window) = studied();
    window.click("Decks: All decks");
    let line = window.harness.get_by_role_and_label(Role::Button, "a");
    line.scroll_to_me();
    window.settle();
    window
        .harness
        .get_by_role_and_label(Role::Button, "a")
        .click();
    window.settle();
    assert!(window.shows("20 of 20 cards started") && window.shows("40 answers"));
    assert!(window.shows("after 30 answers; 20 so far"));
    window.click("Month");
    assert!(window.shows("40 answers in 4 weeks"));
    window.press_with(Modifiers::COMMAND, Key::Plus);
    assert!(window.shows("Decks: a") && window.shows("40 answers in 4 weeks"));
    window.press_with(Modifiers::COMMAND, Key::Num1);
    assert!(window.shows("cards today"));
}

#[test]
fn arrows_lead_from_chart_to_chart() {
    let (_learner, mut window) = studied();
    let chosen = |window: &Window| {
        let mut nodes = window.harness.query_all_by_role(Role::Image);
        let focused = nodes.find(|node| node.accesskit_node().is_focused());
        focused.and_then(|node| node.accesskit_node().label())
    };
    for title in [
        "Remembered, ",
        "Cards ahead",
        "The year",
        "Foreseen",
        "Mastery",
    ] {
        window.press(Key::ArrowDown);
        let now = chosen(&window);
        assert!(
            now.as_ref().is_some_and(|now| now.starts_with(title)),
            "{title}: {now:?}"
        );
    }
    window.press(Key::ArrowUp);
    assert!(chosen(&window).is_some_and(|now| now.starts_with("Foreseen")));
}

#[test]
fn own_sureness_stands_beside_what_the_schedule_foresaw() {
    let (_learner, mut window) = studied();
    window
        .harness
        .get_by_role_and_label(Role::RadioButton, "You")
        .click();
    window.settle();
    assert!(window.shows("Foreseen and real: after 30 answers; 0 so far"));
    window
        .harness
        .get_by_role_and_label(Role::RadioButton, "Schedule")
        .click();
    window.settle();
    assert!(window.shows("Brier score"));
}
