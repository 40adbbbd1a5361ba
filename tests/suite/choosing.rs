//! What a learner chooses, by keyboard: the first run and the settings.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhanar::collection::Scope;
use zhanar::lang::Lang;
use zhanar::settings::{Language, Settings};

use crate::common::{Learner, at, plain_deck};
use crate::window::{MORNING, Window};

const SIZE: [f32; 2] = [1280.0, 800.0];

fn saved(learner: &Learner) -> Settings {
    learner.open(at(MORNING)).settings().clone()
}

fn settings_of(learner: &Learner) -> Window {
    let mut window = Window::sized(learner, [1280.0, 1400.0]);
    window.press_with(Modifiers::COMMAND, Key::Comma);
    window
}

fn focus(window: &mut Window, role: Role, name: &str) {
    window.harness.get_by_role_and_label(role, name).focus();
    window.settle();
}

#[test]
fn enter_alone_begins_five_cards_and_the_first_run_never_comes_again() {
    let learner = Learner::new();
    let mut window = Window::first(&learner, SIZE, Lang::En);
    assert!(window.shows("Start with five cards") && window.shows("Alash in Semey"));
    window.press(Key::Enter);
    for _ in 0..5 {
        assert!(window.shows("Show answer"));
        window.press(Key::Space);
        window.press(Key::Num4);
    }
    assert_eq!(window.reviews(), 5);
    assert!(window.shows("The first cards are done"));
    window.press(Key::Enter);
    assert!(window.shows("15 cards today"));
    drop(window);
    assert!(Window::first(&learner, SIZE, Lang::En).shows("15 cards today"));
}

#[test]
fn the_first_run_is_walked_by_keyboard_in_another_language_with_an_exam() {
    let learner = Learner::new();
    let mut window = Window::first(&learner, SIZE, Lang::Kk);
    assert!(window.shows("Бес картадан бастау"), "the system's language");
    window.press(Key::ArrowRight);
    assert!(window.shows("Начать с пяти карт"), "at once");
    window.press_with(Modifiers::COMMAND, Key::Plus);
    window.press(Key::Tab);
    window.press(Key::ArrowRight);
    window.press(Key::Enter);
    assert!(window.shows("Напишите день"), "an exam without a day");
    window.type_text("20 мая");
    assert!(window.shows("Прочитано как 20") && window.shows("среда"));
    window.press(Key::Enter);
    assert!(window.shows("Показать ответ"));
    window.press(Key::Escape);
    assert!(window.shows("Осталось 80 дней"));
    window.press_with(Modifiers::COMMAND, Key::Comma);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("Нет изменений"), "the first run is not undone");
    drop(window);
    let settings = saved(&learner);
    assert_eq!(settings.language, Language::Ru);
    assert_eq!(settings.exam.as_deref(), Some("2026-05-20"));
}

#[test]
fn who_looks_around_first_is_not_asked_again() {
    let learner = Learner::new();
    let mut window = Window::first(&learner, SIZE, Lang::Ru);
    window.press(Key::Escape);
    assert!(window.shows("20 карт на сегодня"));
    drop(window);
    assert_eq!(saved(&learner), Settings::default(), "as the system");
    assert!(Window::first(&learner, SIZE, Lang::En).shows("20 cards today"));
}

#[test]
fn who_has_answered_or_chosen_before_sees_no_first_run() {
    let learner = Learner::new();
    let mut collection = learner.open(at(MORNING));
    let mut session = collection
        .start_review(&Scope::All, at(MORNING))
        .expect("a sitting");
    session.position(at(MORNING));
    let rating = zhanar::progress::Rating::Good;
    collection
        .answer(&mut session, rating, 100, at(MORNING))
        .expect("saved");
    drop(collection);
    assert!(Window::first(&learner, SIZE, Lang::En).shows("cards today"));
}

#[test]
fn another_language_in_the_middle_of_a_review_keeps_card_and_queue() {
    let learner = Learner::new();
    let mut window = Window::sized(&learner, [1280.0, 1400.0]);
    window.press(Key::Enter);
    window.press(Key::Space);
    window.press(Key::Num4);
    window.press(Key::Space);
    let before = window.harness.get_by_label_contains("Good, next in");
    let interval = before.accesskit_node().label().expect("a name");
    let interval = interval
        .split_once("in ")
        .expect("an interval")
        .1
        .to_owned();
    window.press_with(Modifiers::COMMAND, Key::Comma);
    window
        .harness
        .get_by_role_and_label(Role::RadioButton, "Русский")
        .click();
    window.settle();
    assert!(window.shows("Настройки") && !window.shows("Reviews a day"));
    window.press(Key::Escape);
    assert!(
        window.shows("Хорошо") && window.shows("Все колоды"),
        "the answer still shows"
    );
    assert!(window.shows("Ответ:"));
    let number = interval.split('\u{a0}').next().expect("a number");
    assert!(window.shows(number));
    window.press(Key::Num4);
    assert_eq!(window.reviews(), 2);
    for answered in 3..=20 {
        window.press(Key::Space);
        window.press(Key::Num4);
        assert_eq!(window.reviews(), answered);
    }
    assert!(window.shows("Вернуться") || window.shows("Сегодня"));
    drop(window);
    assert_eq!(saved(&learner).language, Language::Ru);
}

#[test]
fn settings_are_changed_by_keyboard_undone_and_kept_over_a_restart() {
    let learner = Learner::new();
    let mut window = settings_of(&learner);
    focus(&mut window, Role::SpinButton, "New cards a day");
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    assert!(window.shows("New cards a day: 18"), "told with a way back");
    focus(&mut window, Role::Slider, "Goal: remembered when due");
    window.press(Key::ArrowRight);
    focus(&mut window, Role::SpinButton, "A day begins at");
    window.press(Key::ArrowLeft);
    assert_eq!(saved_now(&window), (18, 91, 3));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(saved_now(&window), (18, 91, 4));
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(saved_now(&window), (19, 90, 4));
    drop(window);
    let settings = saved(&learner);
    assert_eq!(settings.queue.new_per_day, 19);
    let mut window = Window::open(&learner);
    assert!(window.shows("19 cards today"));
    window.press_with(Modifiers::COMMAND, Key::Comma);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("There is no change to undo"));
}

fn saved_now(window: &Window) -> (u32, u8, i8) {
    let settings = window.harness.state().settings();
    (
        settings.queue.new_per_day,
        settings.goal_percent(),
        settings.rollover_hour,
    )
}

#[test]
fn a_change_is_undone_by_the_button_of_its_notice() {
    let learner = Learner::new();
    let mut window = settings_of(&learner);
    window
        .harness
        .get_by_role_and_label(Role::RadioButton, "Dark")
        .click();
    window.settle();
    assert!(window.shows("Theme: Dark"));
    window
        .harness
        .get_by_role_and_label(Role::Button, "Undo")
        .click();
    window.settle();
    assert!(window.shows("Change undone"));
    assert_eq!(
        window.harness.state().settings().theme,
        zhanar::settings::Theme::System
    );
}

#[test]
fn text_grows_and_shrinks_anywhere_also_while_typing_and_is_kept() {
    let learner = Learner::new();
    let mut window = settings_of(&learner);
    let size = |window: &Window| window.harness.state().settings().text_size;
    focus(&mut window, Role::TextInput, "Day of the exam");
    for key in [Key::Plus, Key::Equals] {
        window.press_with(Modifiers::COMMAND, key);
    }
    assert_eq!(size(&window), 120);
    assert!((window.harness.ctx.zoom_factor() - 1.2).abs() < 0.001);
    drop(window);
    let mut window = Window::open(&learner);
    assert_eq!(size(&window), 120);
    for _ in 0..5 {
        window.press_with(Modifiers::COMMAND, Key::Plus);
    }
    assert_eq!(size(&window), 150, "and no further");
    window.press(Key::Enter);
    window.press_with(Modifiers::COMMAND, Key::Num0);
    assert_eq!(size(&window), 100, "in a review too");
    for _ in 0..3 {
        window.press_with(Modifiers::COMMAND, Key::Minus);
    }
    assert_eq!(size(&window), 90);
    assert!(window.shows("Show answer"));
}

#[test]
fn an_exam_day_is_read_as_it_is_typed_and_a_bad_one_changes_nothing() {
    let learner = Learner::new();
    let mut window = settings_of(&learner);
    let exam = |window: &Window| window.harness.state().settings().exam;
    let field = "Day of the exam";
    focus(&mut window, Role::TextInput, field);
    window.type_text("30 февраля");
    assert!(window.shows("There is no such day"));
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("some day");
    assert!(window.shows("This is not a day"));
    window.press(Key::Enter);
    assert_eq!(exam(&window), None);
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("1.2.2026");
    assert!(window.shows("1\u{a0}February\u{a0}2026 is over"));
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("2026 жылғы 20 мамыр");
    assert!(window.shows("Read as Wednesday, 20\u{a0}May\u{a0}2026"));
    window.press(Key::Enter);
    assert_eq!(exam(&window).as_deref(), Some("2026-05-20"));
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(window.shows("80 days left"));
    window.press_with(Modifiers::COMMAND, Key::Comma);
    window.click("Clear the exam day");
    assert_eq!(exam(&window), None);
    focus(&mut window, Role::TextInput, field);
    window.type_text("2 March");
    window.press_with(Modifiers::COMMAND, Key::Num1);
    assert!(window.shows("Tomorrow"), "leaving the screen keeps it");
    for leave in [Key::Escape, Key::Tab] {
        window.press_with(Modifiers::COMMAND, Key::Comma);
        window.click("Clear the exam day");
        focus(&mut window, Role::TextInput, field);
        window.type_text("3 March");
        window.press(leave);
        window.press(Key::Escape);
        assert_eq!(exam(&window).as_deref(), Some("2026-03-03"), "{leave:?}");
    }
}

#[test]
fn what_is_undone_is_what_the_notice_says() {
    let learner = Learner::new();
    let mut window = Window::open(&learner);
    window.press(Key::Enter);
    window.press(Key::Space);
    window.press(Key::Num4);
    assert_eq!(window.reviews(), 1);
    window.press_with(Modifiers::COMMAND, Key::Plus);
    assert_eq!(window.harness.state().settings().text_size, 110);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.harness.state().settings().text_size, 100);
    assert_eq!(window.reviews(), 1, "the answer stays");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("Answer taken back"));
}

#[test]
fn a_first_run_that_was_only_looked_at_comes_again() {
    let learner = Learner::new();
    let mut window = Window::first(&learner, SIZE, Lang::Ru);
    window.press_with(Modifiers::COMMAND, Key::Plus);
    assert_eq!(window.harness.state().settings().text_size, 110);
    drop(window);
    let mut window = Window::first(&learner, SIZE, Lang::Ru);
    assert!(window.shows("Начать с пяти карт"));
    window.press_with(Modifiers::COMMAND, Key::Plus);
    window.press(Key::Enter);
    assert_eq!(saved(&learner).text_size, 110, "beginning keeps it");
}

#[test]
fn a_limit_of_no_new_cards_is_no_dead_end() {
    let learner = Learner::new();
    let file = learner.path().join("settings.ron");
    std::fs::write(file, "(queue: (new_per_day: 0))").expect("settings");
    let window = Window::open(&learner);
    assert!(window.shows("All done for today") && !window.shows("Start review"));
    assert!(window.shows("Settings allow 0 a day"));
}

#[test]
fn settings_that_cannot_be_read_are_named_as_such() {
    let learner = Learner::new();
    std::fs::write(learner.path().join("settings.ron"), "garbage(").expect("settings");
    let window = Window::sized(&learner, SIZE);
    assert!(!window.shows("fact base"));
    assert!(window.shows("settings.ron:1:1"));
}

#[test]
fn the_exam_is_today_and_then_over() {
    let learner = Learner::new();
    let settings = learner.path().join("settings.ron");
    for (day, told) in [("2026-03-01", true), ("2026-02-28", false)] {
        std::fs::write(&settings, format!("(exam: Some(\"{day}\"))")).expect("settings");
        let window = Window::open(&learner);
        assert_eq!(window.shows("Exam, 1\u{a0}March"), told, "{day}");
        assert_eq!(window.shows("No exam"), !told, "{day}");
    }
}

#[test]
fn a_choice_that_cannot_be_written_is_told_and_holds_for_now() {
    let learner = Learner::new();
    let mut window = settings_of(&learner);
    let file = learner.path().join("settings.ron");
    std::fs::remove_file(&file).expect("removed");
    std::fs::create_dir(&file).expect("a folder in the way");
    focus(&mut window, Role::SpinButton, "Reviews a day");
    window.press(Key::ArrowUp);
    assert!(window.shows("it could not be saved"));
    assert_eq!(window.harness.state().settings().queue.reviews_per_day, 210);
    std::fs::remove_dir(&file).expect("out of the way");
    window.press(Key::ArrowUp);
    assert!(!window.shows("it could not be saved"));
    drop(window);
    assert_eq!(saved(&learner).queue.reviews_per_day, 220);
}

#[test]
fn the_cost_of_the_goal_is_told_once_there_are_enough_answers() {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 40));
    std::fs::write(
        learner.path().join("settings.ron"),
        "(queue: (new_per_day: 40))",
    )
    .expect("settings");
    let mut window = settings_of(&learner);
    assert!(window.shows("told after 30 answers; 0 so far"));
    window.press(Key::Escape);
    window.press(Key::Enter);
    for _ in 0..30 {
        window.press(Key::Space);
        window.pass(12);
        window.press(Key::Num4);
    }
    window.press_with(Modifiers::COMMAND, Key::Comma);
    assert!(window.shows("a day for the cards learned so far; at 95\u{a0}%"));
}

#[test]
fn every_control_of_the_settings_is_reached_by_tab() {
    let learner = Learner::new();
    let mut window = settings_of(&learner);
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..40 {
        window.press(Key::Tab);
        let focused = window
            .harness
            .get_all_by(|node| node.is_focused() && node.label().is_some())
            .next()
            .and_then(|node| node.accesskit_node().label());
        reached.extend(focused);
    }
    for name in [
        "Today",
        "Settings",
        "Goal: remembered when due",
        "New cards a day",
        "Reviews a day",
        "A day begins at",
        "Day of the exam",
        "System",
        "Text size",
        "As the system",
        "Open the data folder",
        "Open the folder with the decks",
    ] {
        assert!(reached.contains(name), "{name} is not in {reached:?}");
    }
}
