//! The row of the personal parameters in the settings.

use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use zhanar::gui;
use zhanar::gui::screens::settings::{
    self, SettingsAction, SettingsState, SettingsView, TrainingView,
};
use zhanar::lang::{Lang, Words};
use zhanar::settings::Settings;

use crate::common::{Learner, at};
use crate::optimise_cli::learner;
use crate::window::{MORNING, Window};

fn settings_of(learner: &Learner) -> Window {
    let mut window = Window::sized(learner, [1280.0, 1600.0]);
    window.press_with(Modifiers::COMMAND, Key::Comma);
    window
}

fn press(window: &mut Window, button: &str) {
    window
        .harness
        .get_by_role_and_label(Role::Button, button)
        .click();
    window.settle();
}

fn parameters(window: &Window) -> usize {
    window
        .harness
        .state()
        .settings()
        .scheduling
        .parameters
        .len()
}

#[test]
fn parameters_are_fitted_kept_undone_and_taken_back_by_buttons() {
    let learner = learner(60);
    let mut window = settings_of(&learner);
    assert!(window.shows("The default parameters hold; they suit most people"));
    assert!(!window.shows("Back to defaults"));
    press(&mut window, "Fit to my answers");
    assert!(window.shows("Personal parameters: kept"));
    assert!(window.shows("Better, and kept: on"));
    assert!(window.shows("Fitted on 1\u{a0}March\u{a0}2026 from"));
    assert_eq!(parameters(&window), 21);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(parameters(&window), 0, "undone as every other change");
    assert!(window.shows("The default parameters hold"));
    press(&mut window, "Fit to my answers");
    press(&mut window, "Fit to my answers");
    assert!(window.shows("not better, nothing was changed"));
    assert_eq!(parameters(&window), 21);
    press(&mut window, "Back to defaults");
    assert_eq!(parameters(&window), 0);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(parameters(&window), 21);
    drop(window);
    let settings = learner.open(at(MORNING)).settings().clone();
    assert!(settings.fitted.is_some(), "over a restart");
}

#[test]
fn too_few_answers_are_told_and_nothing_can_be_fitted() {
    let learner = learner(20);
    let mut window = settings_of(&learner);
    assert!(window.shows("more answers on a later day, and yours can be fitted"));
    press(&mut window, "Fit to my answers");
    assert_eq!(window.harness.state().settings(), Settings::default());
    assert!(!window.shows("held out"));
}

/// The settings in which parameters are being fitted.
fn fitting(running: Option<f32>) -> SettingsView {
    SettingsView {
        settings: Settings::default(),
        today: jiff::civil::date(2026, 3, 1),
        cost: String::new(),
        new_waiting: String::new(),
        data_folder: String::new(),
        decks_folder: String::new(),
        cards_today: 0,
        training: TrainingView {
            can_fit: true,
            running,
            ..TrainingView::default()
        },
        not_saved: None,
    }
}

#[test]
fn a_fitting_that_goes_on_says_how_far_it_is_and_can_be_stopped() {
    let words = Words::new(Lang::En);
    let view = fitting(Some(0.37));
    let mut state = SettingsState::default();
    let mut harness = Harness::builder()
        .with_size([1280.0, 1600.0])
        .build_ui_state(
            move |ui, asked: &mut Option<SettingsAction>| {
                gui::install(ui.ctx());
                *asked = asked.or(settings::show(ui, &view, &words, &mut state));
            },
            None,
        );
    harness.run();
    let told = "Being fitted: 37\u{a0}%";
    harness.get_by_role_and_label(Role::ProgressIndicator, told);
    assert!(harness.query_by_label("Fit to my answers").is_none());
    harness.get_by_role_and_label(Role::Button, "Stop").click();
    harness.run();
    assert_eq!(*harness.state(), Some(SettingsAction::StopFitting));
}
