//! Options: how much of a deck comes, in what order, and after how long; shared by name.
//!
//! Deliberately absent: a button that saves. As in the settings a change is kept when it is
//! made, and undone by `Ctrl Z`.

mod change;
mod days;
mod presets;
mod sections;
mod typed;

use egui::{Frame, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

pub use change::OptionChange;
use typed::Typed;

use super::rail::{Place, Rail, beside_rail};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::notices::{Notice, notice_bar_ui};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{is_wide, keys_dialog_ui, label};
use crate::lang::Words;
use crate::scheduler::Preset;

/// What the options show.
#[derive(Debug, Clone, PartialEq)]
pub struct OptionsView {
    /// The deck or group they are of; nothing where all presets are looked at.
    pub title: Option<String>,
    /// What the list of presets is for.
    pub heading: String,
    /// The presets, the one of all decks first.
    pub presets: Vec<PresetRow>,
    /// The place of the chosen one; beyond the last where decks differ.
    pub chosen: usize,
    /// Whether all decks of the group have the same.
    pub is_one: bool,
    /// The name of the chosen one, if it has one of its own.
    pub own_name: Option<String>,
    /// Which decks have it.
    pub used_by: String,
    /// What it holds.
    pub preset: Preset,
    /// Its goal of remembering, in percent.
    pub goal_percent: u8,
    /// Where the learner is.
    pub here: Place,
    /// The cards of the day, for the rail.
    pub cards_today: usize,
    /// Why a change could not be kept, if so.
    pub not_saved: Option<Notice>,
}

/// A preset in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresetRow {
    /// What it is called.
    pub name: String,
    /// How many decks have it, in words.
    pub used_by: String,
}

/// What the learner can ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OptionsAction {
    /// Take the preset at this place of the list.
    Choose(usize),
    /// Add a preset that begins as the chosen one is.
    Add,
    /// Call the chosen preset so.
    Rename(String),
    /// Take the chosen preset away.
    Remove,
    /// Change an option of the chosen preset.
    Change(OptionChange),
    /// Take the last change back.
    Undo,
    /// Go to this screen.
    Go(Place),
    /// Go back to where the learner came from.
    Back,
}

/// What the options remember between frames.
#[derive(Debug, Default)]
pub struct OptionsState {
    keys_open: bool,
    /// The goal under the pointer, while the slider is held.
    held_goal: Option<u8>,
    name: Typed,
    /// Whether a preset was just added, so that its name is asked for.
    pub asks_name: bool,
    learning: Typed,
    relearning: Typed,
}

/// What can be done here by keys.
const COMMANDS: &[Command] = &[
    Command::Back,
    Command::UndoSetting,
    Command::GoToday,
    Command::GoSettings,
    Command::Larger,
    Command::Smaller,
    Command::UsualSize,
    Command::ShowKeys,
];

/// Draws the options over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &OptionsView,
    words: &Words,
    state: &mut OptionsState,
) -> Option<OptionsAction> {
    let by_key = shortcuts(ui, state);
    let rail = Rail {
        here: view.here,
        cards_today: view.cards_today,
    };
    let (place, in_page) = beside_rail(ui, rail, words, |ui| {
        let mut asked = None;
        ScrollArea::vertical()
            .id_salt("options")
            .auto_shrink([false, false])
            .show(ui, |ui| asked = page(ui, view, words, state));
        asked
    });
    keys_dialog_ui(ui, &mut state.keys_open, COMMANDS, words);
    by_key.or(place.map(OptionsAction::Go)).or(in_page)
}

fn shortcuts(ui: &Ui, state: &OptionsState) -> Option<OptionsAction> {
    // Esc in a field goes out of the field, not out of the screen.
    let fields = [&state.name, &state.learning, &state.relearning];
    let is_typing = fields.iter().any(|field| field.had_focus);
    if !is_typing && Command::Back.pressed(ui) {
        return Some(OptionsAction::Back);
    }
    Command::UndoSetting
        .pressed(ui)
        .then_some(OptionsAction::Undo)
}

fn page(
    ui: &mut Ui,
    view: &OptionsView,
    words: &Words,
    state: &mut OptionsState,
) -> Option<OptionsAction> {
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
        title(ui, view, words, wide);
        ui.scope(|ui| {
            if let Some(notice) = &view.not_saved {
                notice_bar_ui(ui, notice);
                ui.add_space(12.0);
            }
        });
        asked = columns(ui, view, words, (state, wide));
    });
    asked
}

fn title(ui: &mut Ui, view: &OptionsView, words: &Words, wide: bool) {
    let t = Tokens::of(ui);
    ui.add_space(if wide { 20.0 } else { 15.0 });
    let text = words.get("options-title");
    let title = label(ui, TypeRole::Title, t.text, &text);
    title.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &text));
    if let Some(deck) = &view.title {
        label(ui, TypeRole::Body, t.text2, deck);
    }
    ui.add_space(if wide { 20.0 } else { 17.0 });
}

fn columns(
    ui: &mut Ui,
    view: &OptionsView,
    words: &Words,
    (state, wide): (&mut OptionsState, bool),
) -> Option<OptionsAction> {
    if !wide {
        let in_list = presets::presets_ui(ui, view, words);
        ui.add_space(size::PANEL_PAD);
        return in_list.or(sections::sections_ui(ui, view, words, state));
    }
    let all = ui.available_rect_before_wrap();
    let left = Rect::from_min_size(all.min, vec2(size::SIDE_COLUMN, all.height()));
    let begin = pos2(left.right() + size::GAP_WIDE, all.top());
    let right = Rect::from_min_max(begin, all.max);
    let in_list = ui
        .scope_builder(UiBuilder::new().max_rect(left), |ui| {
            presets::presets_ui(ui, view, words)
        })
        .inner;
    let in_page = ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        sections::sections_ui(ui, view, words, state)
    });
    in_list.or(in_page.inner)
}
