//! Settings: one page, the sections at its left; every change acts at once.
//!
//! Deliberately absent: a button that saves. A change is kept when it is made, and undone by
//! `Ctrl Z`.

mod change;
mod exam;
mod sections;
mod training;

use egui::{Frame, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use jiff::civil::Date;

pub use change::Change;
pub(super) use change::percent_told;
use sections::Section;
pub use training::TrainingView;

use super::rail::{Place, Rail, beside_rail};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::notices::{Notice, notice_bar_ui};
use crate::gui::theme::Tokens;
use crate::gui::theme::size;
use crate::gui::widgets::{is_wide, keys_dialog_ui, label};
use crate::lang::Words;
use crate::settings::Settings;

/// What the settings show.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingsView {
    /// The settings as they are.
    pub settings: Settings,
    /// The day of studying.
    pub today: Date,
    /// What the goal of remembering costs, as a sentence.
    pub cost: String,
    /// How many new cards wait, as a sentence.
    pub new_waiting: String,
    /// The folder of all data.
    pub data_folder: String,
    /// The folder of the learner's decks.
    pub decks_folder: String,
    /// The cards of the day, for the rail.
    pub cards_today: usize,
    /// How the personal parameters stand.
    pub training: TrainingView,
    /// Why a change could not be kept, if so.
    pub not_saved: Option<Notice>,
}

/// A folder of the learner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folder {
    /// All data.
    Data,
    /// The decks.
    Decks,
}

/// What the learner can ask for in the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsAction {
    /// Change a setting.
    Change(Change),
    /// Take the last change back.
    Undo,
    /// Fit the parameters to the answers.
    Fit,
    /// Stop fitting them.
    StopFitting,
    /// Go back to the default parameters.
    DefaultParameters,
    /// Open this folder.
    Open(Folder),
    /// Open the options of decks.
    OpenOptions,
    /// Go to this screen.
    Go(Place),
    /// Go back to where the learner came from.
    Back,
}

/// What the settings remember between frames.
#[derive(Debug, Default)]
pub struct SettingsState {
    keys_open: bool,
    section: Section,
    /// The section that comes into view.
    to_section: Option<Section>,
    /// The goal under the pointer, while the slider is held.
    held_goal: Option<u8>,
    exam: exam::ExamField,
}

impl SettingsState {
    /// The exam day typed and not yet taken over, if it can be read; when the screen is left,
    /// it counts.
    #[must_use]
    pub fn unkept(&self, view: &SettingsView) -> Option<Change> {
        self.exam.unkept(view)
    }
}

/// What can be done here by keys.
const COMMANDS: &[Command] = &[
    Command::Back,
    Command::UndoSetting,
    Command::GoToday,
    Command::Larger,
    Command::Smaller,
    Command::UsualSize,
    Command::ShowKeys,
];

/// Draws the settings over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &SettingsView,
    words: &Words,
    state: &mut SettingsState,
) -> Option<SettingsAction> {
    let by_key = shortcuts(ui, state);
    let rail = Rail {
        here: Place::Settings,
        cards_today: view.cards_today,
    };
    let (place, in_page) = beside_rail(ui, rail, words, |ui| {
        let mut asked = None;
        ScrollArea::vertical()
            .id_salt("settings")
            .auto_shrink([false, false])
            .show(ui, |ui| asked = page(ui, view, words, state));
        asked
    });
    keys_dialog_ui(ui, &mut state.keys_open, COMMANDS, words);
    by_key.or(place.map(SettingsAction::Go)).or(in_page)
}

fn shortcuts(ui: &Ui, state: &SettingsState) -> Option<SettingsAction> {
    // Esc in the field goes out of the field, not out of the screen.
    if !state.exam.had_focus() && Command::Back.pressed(ui) {
        return Some(SettingsAction::Back);
    }
    Command::UndoSetting
        .pressed(ui)
        .then_some(SettingsAction::Undo)
}

fn page(
    ui: &mut Ui,
    view: &SettingsView,
    words: &Words,
    state: &mut SettingsState,
) -> Option<SettingsAction> {
    let wide = is_wide(ui);
    let margin = if wide {
        size::MARGIN
    } else {
        size::MARGIN_NARROW
    };
    let margin = Margin {
        top: 0,
        ..Margin::same(margin as i8)
    };
    let mut asked = None;
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width().min(size::CONTENT));
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        title(ui, words, wide);
        // A scope also without a notice: what comes after it keeps its ids, and so its focus.
        ui.scope(|ui| {
            if let Some(notice) = &view.not_saved {
                notice_bar_ui(ui, notice);
                ui.add_space(12.0);
            }
        });
        asked = columns(ui, view, words, state, wide);
    });
    asked
}

fn title(ui: &mut Ui, words: &Words, wide: bool) {
    let t = Tokens::of(ui);
    ui.add_space(if wide { 20.0 } else { 15.0 });
    let text = words.get("settings-title");
    let title = label(ui, TypeRole::Title, t.text, &text);
    title.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &text));
    ui.add_space(if wide { 20.0 } else { 17.0 });
}

fn columns(
    ui: &mut Ui,
    view: &SettingsView,
    words: &Words,
    state: &mut SettingsState,
    wide: bool,
) -> Option<SettingsAction> {
    if !wide {
        return sections::sections_ui(ui, view, words, state);
    }
    let all = ui.available_rect_before_wrap();
    let left = Rect::from_min_size(all.min, vec2(size::RAIL, all.height()));
    let begin = pos2(left.right() + size::GAP_WIDE, all.top());
    let right = Rect::from_min_max(begin, all.max);
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        sections::list_ui(ui, words, state);
    });
    let page = ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        sections::sections_ui(ui, view, words, state)
    });
    page.inner
}
