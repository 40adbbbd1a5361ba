//! How many questions, in which forms, in what time, and what is told when.

use egui::{Align2, Rect, Sense, Ui, UiBuilder, vec2};

use super::{SetupAction, SetupView};
use crate::gui::fonts::TypeRole;
use crate::gui::screens::quiz::kind_key;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Choice, SWITCH, check_ui, check_width, paint_text, panel, segments_size, segments_ui, switch_ui,
};
use crate::lang::Words;
use crate::session::{Feedback, Preset};

/// The numbers of questions there are to choose from.
pub const COUNTS: [usize; 3] = [10, 20, 40];

/// Draws the panel.
pub(super) fn choices_ui(ui: &mut Ui, view: &SetupView, words: &Words) -> Option<SetupAction> {
    let t = Tokens::of(ui);
    let mut asked = None;
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        // What a blueprint decides is not chosen here.
        let in_count = count_ui(ui, view, words);
        let in_kinds = if view.preset == Preset::Full {
            None
        } else {
            kinds_ui(ui, view, words)
        };
        ui.add_space(12.0);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
        ui.painter()
            .hline(rect.x_range(), rect.center().y, t.edge());
        ui.add_space(12.0);
        let in_time = time_ui(ui, view, words);
        let in_feedback = feedback_ui(ui, view, words);
        let in_sure = sure_ui(ui, view, words);
        asked = in_count
            .or(in_kinds)
            .or(in_time)
            .or(in_feedback)
            .or(in_sure);
    });
    asked
}

fn count_ui(ui: &mut Ui, view: &SetupView, words: &Words) -> Option<SetupAction> {
    let texts = COUNTS.map(|count| count.to_string());
    let choice = Choice {
        name: &words.get("quiz-questions"),
        options: &texts.each_ref().map(String::as_str),
        chosen: place_of(&COUNTS, view.count),
        wants_focus: false,
    };
    let picked = row_ui(ui, choice, TypeRole::Strong)?;
    COUNTS.get(picked).copied().map(SetupAction::Count)
}

fn kinds_ui(ui: &mut Ui, view: &SetupView, words: &Words) -> Option<SetupAction> {
    let names: Vec<_> = view
        .kinds
        .iter()
        .map(|(kind, _)| words.get(kind_key(*kind)))
        .collect();
    let widest = names
        .iter()
        .map(|name| check_width(ui, name))
        .fold(0.0, f32::max);
    let all = ui.available_width();
    let columns = ((all + 12.0) / (widest + 12.0)).floor().clamp(1.0, 3.0);
    let width = all / columns;
    let columns = columns as usize;
    let rows = names.len().div_ceil(columns);
    ui.add_space(4.0);
    let (_, area) = ui.allocate_space(vec2(all, rows as f32 * size::BUTTON_SMALL));
    let mut asked = None;
    for (place, ((kind, is_on), name)) in view.kinds.iter().zip(&names).enumerate() {
        let step = vec2(
            width * (place % columns) as f32,
            size::BUTTON_SMALL * (place / columns) as f32,
        );
        let wanted = vec2(check_width(ui, name), size::BUTTON_SMALL - 4.0);
        let rect = Rect::from_min_size(area.min + step + vec2(0.0, 2.0), wanted);
        let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(place));
        if check_ui(&mut over, rect, name, *is_on) {
            asked = Some(SetupAction::Kind(*kind));
        }
    }
    asked
}

fn time_ui(ui: &mut Ui, view: &SetupView, words: &Words) -> Option<SetupAction> {
    let none = words.get("quiz-no-limit");
    let minutes = words.count("quiz-minutes", view.minutes);
    let choice = Choice {
        name: &words.get("quiz-time"),
        options: &[&none, &minutes],
        chosen: usize::from(view.has_limit),
        wants_focus: false,
    };
    let picked = row_ui(ui, choice, TypeRole::Body)?;
    Some(SetupAction::Limit(picked == 1))
}

fn feedback_ui(ui: &mut Ui, view: &SetupView, words: &Words) -> Option<SetupAction> {
    const MOMENTS: [Feedback; 2] = [Feedback::AtOnce, Feedback::AtEnd];
    let texts = ["quiz-feedback-at-once", "quiz-feedback-at-end"].map(|key| words.get(key));
    let choice = Choice {
        name: &words.get("quiz-feedback"),
        options: &texts.each_ref().map(AsRef::as_ref),
        chosen: place_of(&MOMENTS, view.feedback),
        wants_focus: false,
    };
    let picked = row_ui(ui, choice, TypeRole::Body)?;
    MOMENTS.get(picked).copied().map(SetupAction::Feedback)
}

fn sure_ui(ui: &mut Ui, view: &SetupView, words: &Words) -> Option<SetupAction> {
    let t = Tokens::of(ui);
    let name = words.get("quiz-ask-sure");
    let wanted = vec2(ui.available_width(), size::BUTTON);
    let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
    let (role, anchor) = (TypeRole::Body, Align2::LEFT_CENTER);
    paint_text(ui, rect.left_center(), anchor, role, t.text, &name);
    let hit = vec2(SWITCH.x, size::BUTTON_SMALL);
    let place = Align2::RIGHT_CENTER.anchor_size(rect.right_center(), hit);
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("sure"));
    let switched = switch_ui(&mut over, place, &name, view.asks_sureness);
    switched.then_some(SetupAction::Sureness(!view.asks_sureness))
}

/// A name with segments at its right, or below it where there is too little room.
fn row_ui(ui: &mut Ui, choice: Choice<'_>, role: TypeRole) -> Option<usize> {
    let t = Tokens::of(ui);
    let wanted = segments_size(ui, choice.options, size::BUTTON_SMALL);
    let name = super::topics::wrapped(ui, role, choice.name, f32::INFINITY);
    let all = ui.available_width();
    let is_beside = name.size().x + size::GAP + wanted.x <= all;
    let height = if is_beside { 44.0 } else { 68.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(all, height), Sense::hover());
    let row = rect.with_max_y(rect.top() + 44.0_f32.min(height));
    let (at, place) = if is_beside {
        let right = Align2::RIGHT_CENTER;
        (
            row.left_center(),
            right.anchor_size(row.right_center(), wanted),
        )
    } else {
        let below = rect.left_bottom() - vec2(0.0, 6.0);
        (
            rect.left_top() + vec2(0.0, 14.0),
            Align2::LEFT_BOTTOM.anchor_size(below, wanted),
        )
    };
    paint_text(ui, at, Align2::LEFT_CENTER, role, t.text, choice.name);
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt(choice.name));
    segments_ui(&mut over, place, choice)
}

fn place_of<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter()
        .position(|other| *other == one)
        .unwrap_or(usize::MAX)
}
