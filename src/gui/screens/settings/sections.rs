//! The sections of the settings and their rows.

use egui::{Align2, CornerRadius, Role, Sense, Ui, WidgetInfo, vec2};

use super::change::{hour_told, language_key, percent_told, theme_key};
use super::exam::exam_row;
use super::training::training_row;
use super::{Change, Folder, SettingsAction, SettingsState, SettingsView};
use crate::gui::command::{Command, TEXT_SIZE_STEP};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Amount, Choice, button_row, choice_row, focus_ring, icon_text, label, paint_text, panel,
    row_of, slider_row, stepper_row, switch_row,
};
use crate::lang::Words;
use crate::settings::{GOALS_PERCENT, Language, MOST_A_DAY, ROLLOVER_HOURS, TEXT_SIZES, Theme};

/// A section of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Section {
    #[default]
    Study,
    Appearance,
    Language,
    Data,
}

impl Section {
    const ALL: [Self; 4] = [Self::Study, Self::Appearance, Self::Language, Self::Data];

    const fn key(self) -> &'static str {
        match self {
            Self::Study => "settings-study",
            Self::Appearance => "settings-appearance",
            Self::Language => "settings-language",
            Self::Data => "settings-data",
        }
    }

    const fn icon(self) -> char {
        match self {
            Self::Study => icon::TIMER,
            Self::Appearance => icon::SUN,
            Self::Language => icon::TRANSLATE,
            Self::Data => icon::DISK,
        }
    }
}

/// Draws the list of sections; the one chosen comes into view.
pub(super) fn list_ui(ui: &mut Ui, words: &Words, state: &mut SettingsState) {
    ui.spacing_mut().item_spacing.y = 4.0;
    for section in Section::ALL {
        let wanted = vec2(ui.available_width(), size::ROW);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        let (t, chosen) = (Tokens::of(ui), section == state.section);
        let radius = CornerRadius::same(size::RADIUS_BUTTON);
        if chosen {
            ui.painter().rect_filled(rect, radius, t.accent_soft);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, radius, t.sunken);
        }
        let name = words.get(section.key());
        let (role, color) = if chosen {
            (TypeRole::Strong, t.accent)
        } else {
            (TypeRole::Body, t.text2)
        };
        let at = rect.left_center() + vec2(21.0, 0.0);
        icon_text(ui, at, section.icon(), false, size::ICON, color);
        let at = rect.left_center() + vec2(42.0, 0.0);
        paint_text(ui, at, Align2::LEFT_CENTER, role, t.text, &name);
        focus_ring(ui, &response, rect.shrink(2.0), size::RADIUS_BUTTON);
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, &name));
        if response.clicked() {
            state.section = section;
            state.to_section = Some(section);
            ui.request_repaint();
        }
    }
}

/// Draws every section, one below the other.
pub(super) fn sections_ui(
    ui: &mut Ui,
    view: &SettingsView,
    words: &Words,
    state: &mut SettingsState,
) -> Option<SettingsAction> {
    let mut asked = None;
    for section in Section::ALL {
        let t = Tokens::of(ui);
        let text = words.get(section.key());
        let heading = label(ui, TypeRole::Heading, t.text, &text);
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &text));
        if state.to_section == Some(section) {
            state.to_section = None;
            heading.scroll_to_me(Some(egui::Align::TOP));
        }
        ui.add_space(8.0);
        panel(&t, 0.0).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            let in_section = match section {
                Section::Study => {
                    let change = study(ui, view, words, state).map(SettingsAction::Change);
                    change
                        .or(options(ui, words))
                        .or(row_of(ui, "training", |ui| training_row(ui, view, words)))
                }
                Section::Appearance => appearance(ui, view, words).map(SettingsAction::Change),
                Section::Language => language(ui, view, words).map(SettingsAction::Change),
                Section::Data => data(ui, view, words),
            };
            asked = asked.or(in_section);
        });
        ui.add_space(20.0);
    }
    asked
}

fn study(
    ui: &mut Ui,
    view: &SettingsView,
    words: &Words,
    state: &mut SettingsState,
) -> Option<Change> {
    let goal = row_of(ui, "goal", |ui| goal(ui, view, words, state));
    let queue = &view.settings.queue;
    let new = Amount {
        name: &words.get("settings-new"),
        text: &queue.new_per_day.to_string(),
        value: amount(queue.new_per_day),
        bounds: (0, amount(MOST_A_DAY)),
        steps: new_steps(queue.new_per_day),
    };
    let new = row_of(ui, "new", |ui| stepper_row(ui, &view.new_waiting, new));
    let note = words.get("settings-reviews-note");
    let reviews = Amount {
        name: &words.get("settings-reviews"),
        text: &queue.reviews_per_day.to_string(),
        value: amount(queue.reviews_per_day),
        bounds: (0, amount(MOST_A_DAY)),
        steps: (10, 10),
    };
    let reviews = row_of(ui, "reviews", |ui| stepper_row(ui, &note, reviews));
    let rollover = row_of(ui, "rollover", |ui| rollover(ui, view, words));
    let exam = row_of(ui, "exam", |ui| exam_row(ui, view, words, &mut state.exam));
    let teaches = view.settings.quiz_teaches;
    let (name, note) = (
        words.get("settings-quiz-teaches"),
        words.get("settings-quiz-teaches-note"),
    );
    let switched = row_of(ui, "quiz", |ui| switch_row(ui, &name, &note, teaches));
    let quiz = switched.then_some(Change::QuizTeaches(!teaches));
    let cards = |value: i32| u32::try_from(value).unwrap_or(0);
    let new = new.map(|value| Change::NewPerDay(cards(value)));
    let reviews = reviews.map(|value| Change::ReviewsPerDay(cards(value)));
    goal.or(new).or(reviews).or(rollover).or(exam).or(quiz)
}

/// The way to what can be chosen for each deck.
fn options(ui: &mut Ui, words: &Words) -> Option<SettingsAction> {
    let (name, note) = (words.get("settings-more"), words.get("settings-more-note"));
    let text = words.get("settings-more-open");
    let pressed = row_of(ui, "options", |ui| button_row(ui, &name, &note, &text));
    pressed.then_some(SettingsAction::OpenOptions)
}

/// One card more or less matters up to twenty a day; beyond, five do.
const fn new_steps(cards: u32) -> (i32, i32) {
    match cards {
        0..20 => (1, 1),
        20 => (1, 5),
        _ => (5, 5),
    }
}

fn amount(cards: u32) -> i32 {
    i32::try_from(cards).unwrap_or(i32::MAX)
}

fn goal(
    ui: &mut Ui,
    view: &SettingsView,
    words: &Words,
    state: &mut SettingsState,
) -> Option<Change> {
    let percent = state.held_goal.unwrap_or(view.settings.goal_percent());
    let amount = Amount {
        name: &words.get("settings-goal"),
        text: &percent_told(percent.into(), words),
        value: percent.into(),
        bounds: (
            (*GOALS_PERCENT.start()).into(),
            (*GOALS_PERCENT.end()).into(),
        ),
        steps: (1, 1),
    };
    let less = words.get("settings-goal-less");
    let (value, let_go) = slider_row(ui, &view.cost, &less, amount)?;
    let goal = u8::try_from(value).ok()?;
    state.held_goal = (!let_go).then_some(goal);
    let_go.then_some(Change::Goal(goal))
}

fn rollover(ui: &mut Ui, view: &SettingsView, words: &Words) -> Option<Change> {
    let hour = view.settings.rollover_hour;
    let amount = Amount {
        name: &words.get("settings-rollover"),
        text: &hour_told(hour),
        value: hour.into(),
        bounds: (
            (*ROLLOVER_HOURS.start()).into(),
            (*ROLLOVER_HOURS.end()).into(),
        ),
        steps: (1, 1),
    };
    let hour = stepper_row(ui, &words.get("settings-rollover-note"), amount)?;
    i8::try_from(hour).ok().map(Change::Rollover)
}

fn appearance(ui: &mut Ui, view: &SettingsView, words: &Words) -> Option<Change> {
    const THEMES: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];
    let names = THEMES.map(|theme| words.get(theme_key(theme)));
    let name = words.get("settings-theme");
    let choice = Choice {
        name: &name,
        options: &names.each_ref().map(AsRef::as_ref),
        chosen: place_of(&THEMES, &view.settings.theme),
        wants_focus: false,
    };
    let theme = row_of(ui, "theme", |ui| choice_row(ui, "", choice));
    let theme = theme.and_then(|place| THEMES.get(place).copied());
    let text_size = row_of(ui, "text size", |ui| text_size(ui, view, words));
    theme.map(Change::Theme).or(text_size)
}

fn text_size(ui: &mut Ui, view: &SettingsView, words: &Words) -> Option<Change> {
    let percent = view.settings.text_size;
    let key = |command: Command| command.key_words(words).into();
    let args = [
        ("larger", key(Command::Larger)),
        ("smaller", key(Command::Smaller)),
        ("usual", key(Command::UsualSize)),
    ];
    let note = words.with("settings-text-size-note", &args);
    let amount = Amount {
        name: &words.get("settings-text-size"),
        text: &percent_told(percent, words),
        value: percent.into(),
        bounds: ((*TEXT_SIZES.start()).into(), (*TEXT_SIZES.end()).into()),
        steps: (TEXT_SIZE_STEP.into(), TEXT_SIZE_STEP.into()),
    };
    let percent = stepper_row(ui, &note, amount)?;
    u16::try_from(percent).ok().map(Change::TextSize)
}

fn language(ui: &mut Ui, view: &SettingsView, words: &Words) -> Option<Change> {
    const LANGUAGES: [Language; 4] = [Language::System, Language::Kk, Language::Ru, Language::En];
    let names = LANGUAGES.map(|language| words.get(language_key(language)));
    let name = words.get("settings-language");
    let choice = Choice {
        name: &name,
        options: &names.each_ref().map(AsRef::as_ref),
        chosen: place_of(&LANGUAGES, &view.settings.language),
        wants_focus: false,
    };
    let note = words.get("settings-language-note");
    let picked = row_of(ui, "language", |ui| choice_row(ui, &note, choice));
    let language = LANGUAGES.get(picked?).copied();
    language.map(Change::Language)
}

fn data(ui: &mut Ui, view: &SettingsView, words: &Words) -> Option<SettingsAction> {
    let rows = [
        (
            Folder::Data,
            "settings-data-folder",
            &view.data_folder,
            "settings-open-data",
        ),
        (
            Folder::Decks,
            "settings-decks-folder",
            &view.decks_folder,
            "today-open-folder",
        ),
    ];
    let mut asked = None;
    for (folder, key, path, text) in rows {
        let (name, text) = (words.get(key), words.get(text));
        let pressed = row_of(ui, key, |ui| button_row(ui, &name, path, &text));
        if pressed {
            asked = Some(SettingsAction::Open(folder));
        }
    }
    asked
}

fn place_of<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|other| other == one).unwrap_or(0)
}
