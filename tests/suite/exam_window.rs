//! The plan for an exam in the window, by keyboard and by mouse.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use zhanar::settings::Settings;

use crate::common::{Learner, plain_deck};
use crate::window::Window;

/// A window of a learner with these settings.
fn window(learner: &Learner, settings: &str) -> Window {
    let file = learner.path().join("settings.ron");
    std::fs::write(file, settings).expect("settings");
    Window::open(learner)
}

fn learner() -> Learner {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 60));
    learner
}

/// An exam in twenty days that asks the 60 cards of one deck.
fn exam(minutes: u16) -> String {
    let minutes = format!("{minutes}, ").repeat(7);
    format!(
        "(exam: \"2026-03-21\", plan: (name: \"Term test\", minutes: ({minutes}), decks: {{\"mine\": 1.0}}, begun: \"2026-03-01\"))"
    )
}

fn focus(window: &mut Window, role: Role, name: &str) {
    window.harness.get_by_role_and_label(role, name).focus();
    window.settle();
}

fn open_plan(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::Num5);
}

fn settings(window: &Window) -> Settings {
    window.harness.state().settings()
}

#[test]
fn an_exam_is_planned_by_keyboard_and_nothing_is_saved_before_save() {
    let learner = learner();
    let mut window = window(&learner, "()");
    assert!(window.shows("No exam"), "Today says so quietly");
    open_plan(&mut window);
    assert!(window.shows("the minutes you have go to the cards"));
    focus(&mut window, Role::TextInput, "Exam");
    window.type_text("Term test");
    focus(&mut window, Role::TextInput, "Date");
    window.type_text("21 March");
    assert!(window.shows("Read as Saturday, 21\u{a0}March\u{a0}2026"));
    window.press(Key::Enter);
    assert!(window.shows("20 days left") && window.shows("Expected score"));
    focus(&mut window, Role::TextInput, "Begins at");
    window.type_text("25");
    assert!(window.shows("Write the time as 09:00"));
    window.press(Key::Escape);
    focus(&mut window, Role::TextInput, "Begins at");
    window.type_text("14.30");
    window.press(Key::Enter);
    focus(&mut window, Role::Slider, "Minutes a day");
    window.press(Key::ArrowRight);
    focus(&mut window, Role::CheckBox, "Study on Sunday");
    window.press(Key::Space);
    focus(&mut window, Role::SpinButton, "Mark that passes");
    window.press(Key::ArrowUp);
    assert_eq!(
        (settings(&window).exam, settings(&window).plan),
        (None, None)
    );
    window.press_with(Modifiers::COMMAND, Key::S);
    let saved = settings(&window);
    let plan = saved.plan.expect("a plan");
    assert_eq!(saved.exam.as_deref(), Some("2026-03-21"));
    assert_eq!(
        (
            plan.name.as_str(),
            plan.time.as_deref(),
            plan.minutes,
            plan.pass_percent
        ),
        ("Term test", Some("14:30"), [16; 7], 65)
    );
    assert!(saved.rest.weekdays[6] && window.shows("Plan saved"));
    window.press_with(Modifiers::COMMAND, Key::Num1);
    assert!(window.shows("Term test, 21\u{a0}March") && window.shows("20 days left"));
    assert!(window.shows("16 min a day, Sundays off"));
    // 1 March 2026 is a Sunday.
    assert!(window.shows("All done for today"));
}

#[test]
fn today_follows_the_plan_and_says_so() {
    let learner = learner();
    let mut window = window(&learner, &exam(10));
    window.settle();
    assert!(window.shows("16 cards today"));
    assert!(window.shows("minutes, on plan") && window.shows("Expected score"));
    window.press(Key::Enter);
    window.press(Key::Space);
    window.press(Key::Num4);
    window.press(Key::Escape);
    assert!(window.shows("15 cards today"));
    window.click("Open plan");
    assert!(window.shows("Minutes, day by day"));
    window.press(Key::Escape);
    assert!(window.shows("15 cards today"));
}

#[test]
fn what_does_not_fit_is_said_first_and_a_way_out_is_taken() {
    let learner = learner();
    let mut window = window(&learner, &exam(1));
    open_plan(&mut window);
    window.settle();
    assert!(window.shows("1 minute a day is not enough"));
    assert!(window.shows("The 60 cards need about") && window.shows("most likely between"));
    assert!(window.shows("Save as it is") && window.shows("Choose: Leave it as it is"));
    window.click("Choose: Study");
    window.settle();
    assert!(window.shows("On plan") && !window.shows("not enough"));
    assert_eq!(
        settings(&window).plan.map(|plan| plan.minutes),
        Some([1; 7])
    );
    window.press_with(Modifiers::COMMAND, Key::S);
    let minutes = settings(&window).plan.expect("a plan").minutes[0];
    assert!((2..=10).contains(&minutes), "{minutes}");
}

#[test]
fn an_exam_that_does_not_fit_may_be_saved_as_it_is() {
    let learner = learner();
    let mut window = window(&learner, "(exam: \"2026-03-04\")");
    assert!(window.shows("no plan is made yet"));
    window.click("Make a plan");
    window.settle();
    assert!(window.shows("15 minutes a day are not enough"));
    window.click("Choose: Leave it as it is");
    assert!(window.shows("Plan saved") && settings(&window).plan.is_some());
}

#[test]
fn the_chart_is_a_table_too() {
    let learner = learner();
    let mut window = window(&learner, &exam(10));
    open_plan(&mut window);
    assert!(window.shows("Minutes from 1\u{a0}March to 20\u{a0}March"));
    window.press(Key::T);
    let rows = window.harness.get_all_by_role(Role::Row).count();
    assert_eq!(rows, 20);
    assert!(window.shows("Sunday, 1\u{a0}March:") || window.shows("Sunday, 1 March:"));
    window.press(Key::T);
    assert!(window.shows("Minutes from 1\u{a0}March"));
}

#[test]
fn what_was_chosen_waits_when_the_screen_is_left_and_goes_when_the_exam_is_changed_elsewhere() {
    let learner = learner();
    let mut window = window(&learner, &exam(10));
    open_plan(&mut window);
    focus(&mut window, Role::TextInput, "Date");
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("25 March");
    window.press_with(Modifiers::COMMAND, Key::Num1);
    assert!(window.shows("20 days left"), "not saved");
    open_plan(&mut window);
    assert!(window.shows("24 days left"), "what was typed waits");
    window.press_with(Modifiers::COMMAND, Key::Comma);
    focus(&mut window, Role::TextInput, "Day of the exam");
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("31 March");
    window.press(Key::Enter);
    open_plan(&mut window);
    assert!(window.shows("30 days left"));
}

#[test]
fn a_plan_is_removed_and_that_is_undone() {
    let learner = learner();
    let mut window = window(&learner, &exam(10));
    open_plan(&mut window);
    window.click("Remove plan");
    assert_eq!(
        (settings(&window).exam, settings(&window).plan),
        (None, None)
    );
    assert!(window.shows("No exam") && window.shows("Plan removed"));
    window.click("Undo");
    assert!(settings(&window).plan.is_some());
    window.press_with(Modifiers::COMMAND, Key::Num1);
    open_plan(&mut window);
    assert!(window.shows("20 days left"));
}

#[test]
fn each_weekday_days_away_and_decks_are_chosen() {
    let learner = learner();
    learner.deck("other.ron", &plain_deck("other", 3));
    let mut window = window(&learner, &exam(10));
    open_plan(&mut window);
    focus(&mut window, Role::CheckBox, "Each weekday its own");
    window.press(Key::Space);
    focus(&mut window, Role::SpinButton, "Minutes on Monday");
    window.press(Key::ArrowUp);
    focus(&mut window, Role::TextInput, "First day away");
    window.type_text("10.3.2026");
    focus(&mut window, Role::TextInput, "Last day away");
    window.type_text("12.3.2026");
    focus(&mut window, Role::Button, "Add");
    window.press(Key::Space);
    assert!(window.shows("10–12 March") || window.shows("10–12\u{a0}March"));
    focus(&mut window, Role::Button, "Decks asked: 1 of 12");
    window.press(Key::Space);
    focus(&mut window, Role::SpinButton, "Weight of other");
    window.press(Key::ArrowUp);
    window.press(Key::ArrowUp);
    window.press_with(Modifiers::COMMAND, Key::S);
    let saved = settings(&window);
    let plan = saved.plan.expect("a plan");
    assert_eq!(plan.minutes, [15, 10, 10, 10, 10, 10, 10]);
    assert_eq!(plan.decks.get("other"), Some(&2.0));
    assert_eq!(saved.rest.holidays.len(), 1);
    let name = "Do not keep 10–12\u{a0}March free";
    focus(&mut window, Role::Button, name);
    window.press(Key::Space);
    window.press_with(Modifiers::COMMAND, Key::S);
    assert!(settings(&window).rest.holidays.is_empty());
}

#[test]
fn what_cannot_be_planned_is_a_sentence() {
    let cases = [
        (exam(0), "not a minute on any day"),
        (
            exam(10).replace("2026-03-21", "2026-02-01"),
            "The exam is over",
        ),
        (
            exam(10).replace("2026-03-21", "2999-01-01"),
            "more than a year away",
        ),
        (exam(10).replace("mine", "gone"), "have no cards"),
    ];
    for (text, told) in cases {
        let learner = learner();
        let mut window = window(&learner, &text);
        open_plan(&mut window);
        assert!(window.shows(told), "{told}");
    }
}

#[test]
fn a_window_that_only_reads_shows_the_plan_and_saves_nothing() {
    let learner = learner();
    let first = learner.open(crate::common::at(crate::window::MORNING));
    let mut window = window(&learner, &exam(10));
    open_plan(&mut window);
    assert!(window.shows("Expected score") && window.shows("Answers cannot be saved"));
    window.press_with(Modifiers::COMMAND, Key::S);
    assert!(!window.shows("Plan saved"));
    assert!(!learner.path().join("plan.ron").exists());
    drop(first);
}
