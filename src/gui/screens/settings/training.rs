//! The row of the personal parameters: how they stand, fitting them, and what came of it.

use egui::{Frame, Margin, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::{SettingsAction, SettingsView};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, Row, label, paint_share, row_ui};
use crate::lang::Words;

/// The space between two buttons, and the height of the bar of progress.
const BETWEEN: f32 = 8.0;
const BAR: f32 = 8.0;

/// How the personal parameters stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TrainingView {
    /// Which hold, as a sentence.
    pub state: String,
    /// Whether there are enough answers to fit them.
    pub can_fit: bool,
    /// Whether others than the defaults hold.
    pub has_own: bool,
    /// How far the fitting is, 0 to 1, while it goes on.
    pub running: Option<f32>,
    /// What came of the last fitting, a sentence for each group.
    pub results: Vec<String>,
}

/// Shows the row; gives back what the learner asks for.
pub(super) fn training_row(
    ui: &mut Ui,
    view: &SettingsView,
    words: &Words,
) -> Option<SettingsAction> {
    let training = &view.training;
    let name = words.get("training-name");
    let percent = |done: f32| (done * 100.0).round() as u32;
    let note = training.running.map_or_else(
        || training.state.clone(),
        |done| words.with("training-running", &[("percent", percent(done).into())]),
    );
    let (texts, actions) = buttons(training);
    let texts: Vec<_> = texts.iter().map(|key| words.get(key)).collect();
    let sizes: Vec<_> = texts
        .iter()
        .map(|text| Button::new(ButtonKind::Small, text).size(ui))
        .collect();
    let gaps = BETWEEN * (sizes.len() - 1) as f32;
    let width = sizes.iter().map(|size| size.x).sum::<f32>() + gaps;
    let row = Row::new(&name, &note);
    let mut asked = None;
    row_ui(ui, &row, vec2(width, size::BUTTON_SMALL), |ui, rect| {
        let mut at = rect.min;
        for ((text, size), action) in texts.iter().zip(&sizes).zip(&actions) {
            let can_be = *action != SettingsAction::Fit || training.can_fit;
            let button = Button::new(ButtonKind::Small, text).enabled(can_be);
            if button.show_at(ui, Rect::from_min_size(at, *size)).clicked() {
                asked = Some(*action);
            }
            at.x += size.x + BETWEEN;
        }
    });
    match training.running {
        Some(done) => bar_ui(ui, done, &note),
        None => results_ui(ui, training, words),
    }
    asked
}

/// What can be asked for now: the words of the buttons, and what they do.
fn buttons(training: &TrainingView) -> (Vec<&'static str>, Vec<SettingsAction>) {
    let fit = ("training-fit", SettingsAction::Fit);
    let reset = ("training-reset", SettingsAction::DefaultParameters);
    let buttons = if training.running.is_some() {
        vec![("training-stop", SettingsAction::StopFitting)]
    } else if training.has_own {
        vec![reset, fit]
    } else {
        vec![fit]
    };
    buttons.into_iter().unzip()
}

fn bar_ui(ui: &mut Ui, done: f32, told: &str) {
    let t = Tokens::of(ui);
    below(ui, |ui| {
        let wanted = vec2(ui.available_width(), BAR);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        paint_share(ui, rect, done, t.accent);
        response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, told));
    });
}

/// What came of the last fitting; how it is counted stands in a tooltip.
fn results_ui(ui: &mut Ui, training: &TrainingView, words: &Words) {
    if training.results.is_empty() {
        return;
    }
    let t = Tokens::of(ui);
    below(ui, |ui| {
        for result in &training.results {
            label(ui, TypeRole::Small, t.text, result).on_hover_text(words.get("training-how"));
        }
    });
}

/// A place under the words of a row.
fn below(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let side = size::PANEL_PAD as i8;
    let margin = Margin {
        left: side,
        right: side,
        top: 0,
        bottom: 14,
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        add(ui);
    });
}
