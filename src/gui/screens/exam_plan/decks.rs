//! The decks an exam asks, and what each counts.

use egui::{Align2, Rect, Sense, Ui, UiBuilder, vec2};

use super::{Edit, ExamPlanState, ExamPlanView};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Amount, Button, ButtonKind, STEPPER, label, stepper_ui, titled};
use crate::lang::Words;

/// The most a deck counts.
const MOST: i32 = 3;

/// Draws how many there are and, once opened, each with what it counts.
pub(super) fn decks_ui(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    state: &mut ExamPlanState,
) -> Option<Edit> {
    let t = Tokens::of(ui);
    ui.add_space(12.0);
    head_ui(ui, view, words, state);
    let mut asked = None;
    ui.scope(|ui| {
        if !state.opened.decks {
            return;
        }
        let note = words.get("plan-deck-note");
        label(ui, TypeRole::Small, t.text2, &note);
        for (place, (title, weight)) in view.draft.decks.iter().enumerate() {
            let weighed = ui.push_id(place, |ui| deck_ui(ui, title, *weight, words));
            if let Some(weight) = weighed.inner {
                asked = Some(Edit::Deck(place, weight));
            }
        }
    });
    asked
}

fn head_ui(ui: &mut Ui, view: &ExamPlanView, words: &Words, state: &mut ExamPlanState) {
    let decks = &view.draft.decks;
    let count = decks.iter().filter(|(_, weight)| *weight > 0).count();
    let told = if decks.iter().all(|(_, weight)| *weight == 1) {
        words.get("plan-decks-all").into_owned()
    } else {
        let args = [("count", count.into()), ("all", decks.len().into())];
        words.with("plan-decks-some", &args)
    };
    let text = format!("{}: {told}", words.get("plan-decks"));
    let glyph = if state.opened.decks {
        icon::CARET_DOWN
    } else {
        icon::CARET_RIGHT
    };
    let button = Button::new(ButtonKind::QuietSmall, &text).icon(glyph);
    let wanted = button.size(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), wanted.y), Sense::empty());
    let at = rect.left_center() - vec2(6.0, 0.0);
    let place = Align2::LEFT_CENTER.anchor_size(at, wanted);
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("decks"));
    if button.show_at(&mut over, place).clicked() {
        state.opened.decks = !state.opened.decks;
        ui.request_repaint();
    }
}

fn deck_ui(ui: &mut Ui, title: &str, weight: u8, words: &Words) -> Option<u8> {
    let t = Tokens::of(ui);
    ui.add_space(4.0);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::BUTTON_SMALL));
    let room = rect.width() - STEPPER.x - 12.0;
    let height = TypeRole::Small.line();
    let at = rect.left_center() - vec2(0.0, height / 2.0);
    let place = Rect::from_min_size(at, vec2(room, height));
    let color = if weight == 0 { t.text2 } else { t.text };
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("title"));
    titled(&mut over, TypeRole::Small, color, title, room);
    let amount = Amount {
        name: &words.with("plan-deck-weight", &[("deck", title.into())]),
        text: &weight.to_string(),
        value: weight.into(),
        bounds: (0, MOST),
        steps: (1, 1),
    };
    let place = Align2::RIGHT_CENTER.anchor_size(rect.right_center(), STEPPER);
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("weight"));
    let wanted = stepper_ui(&mut over, place, amount)?;
    u8::try_from(wanted).ok()
}
