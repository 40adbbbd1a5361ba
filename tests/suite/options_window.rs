//! The options of decks in the window, by keyboard.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use zhanar::deck::DeckId;
use zhanar::scheduler::{DayLoad, LeechAction, Mixing, NewOrder, Preset, Siblings};
use zhanar::settings::Settings;

use crate::common::{Learner, at, plain_deck};
use crate::window::{MORNING, Window};

const TALL: [f32; 2] = [1280.0, 1600.0];

fn focus(window: &mut Window, role: Role, name: &str) {
    window.harness.get_by_role_and_label(role, name).focus();
    window.settle();
}

fn settings(window: &Window) -> Settings {
    window.harness.state().settings()
}

fn options_of(window: &Window, deck: &str) -> Preset {
    settings(window).preset_of(&DeckId(deck.into()))
}

/// A window on the options of the learner's own deck, the last of the list.
fn on_options(learner: &Learner) -> Window {
    learner.deck("verbs.ron", &plain_deck("verbs", 3));
    let mut window = Window::sized(learner, TALL);
    window.press(Key::ArrowUp);
    window.press(Key::O);
    assert!(window.shows("Options this deck has"));
    window
}

#[test]
fn a_deck_gets_a_preset_of_its_own_which_is_changed_renamed_undone_and_kept() {
    let learner = Learner::new();
    let mut window = on_options(&learner);
    focus(&mut window, Role::Button, "New preset");
    window.press(Key::Enter);
    assert!(window.shows("Added: Preset 1"));
    focus(&mut window, Role::SpinButton, "New cards a day");
    window.press(Key::ArrowDown);
    assert_eq!(options_of(&window, "verbs").queue.new_per_day, 19);
    assert_eq!(settings(&window).queue.new_per_day, 20, "not of the others");
    focus(&mut window, Role::RadioButton, "Core first");
    window.press(Key::ArrowRight);
    focus(&mut window, Role::RadioButton, "Mixed");
    window.press(Key::ArrowRight);
    focus(&mut window, Role::Switch, "Keep cards of one entry apart");
    window.press(Key::Space);
    focus(&mut window, Role::Button, "Sunday: as full as others");
    window.press(Key::Space);
    window.press(Key::Space);
    focus(&mut window, Role::RadioButton, "Flag");
    window.press(Key::ArrowRight);
    let queue = options_of(&window, "verbs").queue;
    assert_eq!(
        (queue.new_order, queue.mixing, queue.siblings),
        (NewOrder::ByDeck, Mixing::NewFirst, Siblings::Show)
    );
    assert_eq!(queue.easy_days[6], DayLoad::Minimum);
    assert_eq!(queue.leeches.action, LeechAction::SetAside);
    window.press_with(Modifiers::COMMAND, Key::Z);
    let undone = options_of(&window, "verbs").queue.leeches.action;
    assert_eq!(undone, LeechAction::Flag);
    focus(&mut window, Role::TextInput, "Name");
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("Slow");
    window.press(Key::Enter);
    assert!(window.shows("New name: Slow"));
    drop(window);
    let kept = learner.open(at(MORNING)).settings().clone();
    let verbs = DeckId("verbs".into());
    assert_eq!(kept.preset_name_of(&verbs), Some("Slow"));
    assert_eq!(kept.preset_of(&verbs).queue.new_per_day, 19);
}

#[test]
fn a_new_preset_asks_for_its_name_and_keeps_the_one_it_has_without() {
    let learner = Learner::new();
    let mut window = on_options(&learner);
    focus(&mut window, Role::Button, "New preset");
    window.press(Key::Enter);
    window.type_text("Slow");
    window.press(Key::Enter);
    assert!(settings(&window).presets.contains_key("Slow"));
    focus(&mut window, Role::Button, "New preset");
    window.press(Key::Enter);
    window.press(Key::Tab);
    assert!(settings(&window).presets.contains_key("Preset 2"));
}

#[test]
fn steps_are_typed_and_what_is_no_step_changes_nothing() {
    let learner = Learner::new();
    let mut window = on_options(&learner);
    let steps = |window: &Window| options_of(window, "verbs").scheduling.learning_steps_secs;
    focus(&mut window, Role::TextInput, "Steps of new cards");
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("soon");
    assert!(window.shows("“soon” is no time"));
    window.press(Key::Enter);
    assert_eq!(steps(&window), [60, 600]);
    window.press(Key::Escape);
    focus(&mut window, Role::TextInput, "Steps of new cards");
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("30 с, 5 мин 1 h");
    window.press(Key::Tab);
    assert_eq!(steps(&window), [30, 300, 3_600]);
    assert!(window.shows("Steps of new cards: 30\u{a0}s, 5\u{a0}min, 1\u{a0}h"));
}

#[test]
fn a_group_whose_decks_differ_says_so_and_a_removed_preset_leaves_them_to_all() {
    let learner = Learner::new();
    let mut window = Window::sized(&learner, TALL);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.press(Key::O);
    focus(&mut window, Role::Button, "New preset");
    window.press(Key::Enter);
    assert!(window.shows("1 deck"));
    // Out of the name that is asked for, then out of the screen.
    window.press(Key::Escape);
    window.press(Key::Escape);
    window.press(Key::ArrowDown);
    window.press(Key::O);
    assert!(window.shows("Options these decks have"));
    assert!(window.shows("These decks have different options"));
    window.click("Preset 1");
    assert!(window.shows("10 decks") && !window.shows("These decks have different options"));
    focus(&mut window, Role::Button, "Remove this preset");
    window.press(Key::Enter);
    assert!(window.shows("Removed: Preset 1"));
    assert!(settings(&window).presets.is_empty() && settings(&window).deck_presets.is_empty());
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        settings(&window).deck_presets.len(),
        10,
        "all of it comes back"
    );
}

#[test]
fn all_options_are_looked_at_from_the_settings_and_going_back_leads_there() {
    let learner = Learner::new();
    let mut window = Window::sized(&learner, TALL);
    window.press_with(Modifiers::COMMAND, Key::Comma);
    focus(&mut window, Role::Button, "Open options");
    window.press(Key::Enter);
    assert!(window.shows("All options"));
    focus(&mut window, Role::SpinButton, "Lapses until then");
    window.press(Key::ArrowUp);
    assert_eq!(settings(&window).queue.leeches.lapses, 9);
    focus(&mut window, Role::SpinButton, "Longest interval");
    window.press(Key::ArrowDown);
    assert_eq!(settings(&window).scheduling.maximum_interval_days, 3_650);
    window.press(Key::Escape);
    assert!(window.shows("Appearance"), "the settings");
}
