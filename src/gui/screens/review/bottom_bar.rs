//! The bar at the bottom, where the hand rests: show the answer, then rate it.

use egui::{Align2, Frame, Panel, Rect, Ui, UiBuilder, pos2, vec2};

use super::{CardView, ReviewAction, ReviewState, ReviewView, Room, Side};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, RatingFace, is_low, label, rating_button_ui};
use crate::lang::Words;
use crate::progress::Rating;

/// The most height the bar takes in a window as high as that of `ui`.
#[must_use]
pub fn most_height(ui: &Ui) -> f32 {
    bar_height(
        Side::Answer,
        if is_low(ui) { Room::Low } else { Room::High },
    )
}

/// Draws the bar; when the card or its side is `fresh`, its main control takes the focus.
pub fn bottom_bar_ui(
    ui: &mut Ui,
    (view, _card): (&ReviewView, &CardView),
    words: &Words,
    state: &mut ReviewState,
    (room, fresh): (Room, bool),
) -> Option<ReviewAction> {
    let t = Tokens::of(ui);
    let (pad, control) = measures(view.side, room);
    let panel = Panel::bottom("review bottom").exact_size(bar_height(view.side, room));
    let panel = panel
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(t.sunken));
    let shown = panel.show(ui, |ui| {
        let rect = ui.max_rect();
        ui.expand_to_include_rect(rect);
        ui.painter()
            .hline(rect.x_range(), rect.top() + 0.5, t.edge());
        let width = size::CARD.min(rect.width() - 2.0 * size::GAP);
        let top = rect.top() + 1.0 + pad;
        let row = Rect::from_min_size(
            pos2(rect.center().x - width / 2.0, top),
            vec2(width, control),
        );
        let asked = match view.side {
            Side::Question => show_button(ui, row, words, state, fresh),
            Side::Answer => rating_row(ui, row, view, words, state, fresh),
        };
        if room == Room::High {
            why_line(ui, row, view);
        }
        asked
    });
    if room == Room::Low && state.why_open {
        why_tooltip(ui, shown.response.rect, view);
    }
    shown.inner
}

const fn bar_height(side: Side, room: Room) -> f32 {
    let (pad, control) = measures(side, room);
    let why = match room {
        Room::High => 32.0,
        Room::Low => 0.0,
    };
    1.0 + pad + control + why + 12.0
}

const fn measures(side: Side, room: Room) -> (f32, f32) {
    match (side, room) {
        (Side::Answer, Room::High) => (16.0, size::RATING),
        (_, Room::High) => (16.0, size::BUTTON_MAIN),
        (_, Room::Low) => (12.0, size::BUTTON_MAIN),
    }
}

fn show_button(
    ui: &mut Ui,
    row: Rect,
    words: &Words,
    state: &mut ReviewState,
    fresh: bool,
) -> Option<ReviewAction> {
    let text = words.get("review-show-answer");
    let key = Command::ShowAnswer.key_words(words);
    let place =
        Rect::from_center_size(row.center(), vec2(320.0_f32.min(row.width()), row.height()));
    let button = Button::new(ButtonKind::Main, &text).key(key).focus(fresh);
    let response = button.show_at(ui, place);
    state.main = Some(response.id);
    response.clicked().then_some(ReviewAction::ShowAnswer)
}

fn rating_row(
    ui: &mut Ui,
    row: Rect,
    view: &ReviewView,
    words: &Words,
    state: &mut ReviewState,
    fresh: bool,
) -> Option<ReviewAction> {
    let width = (row.width() - 3.0 * 8.0) / 4.0;
    let mut asked = None;
    for (place, (rating, interval)) in Rating::ALL.into_iter().zip(&view.ratings).enumerate() {
        let left = row.left() + place as f32 * (width + 8.0);
        let rect = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
        let good = rating == Rating::Good;
        let face = RatingFace {
            rating,
            interval,
            wants_focus: fresh && good,
        };
        let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(rating));
        let response = rating_button_ui(&mut over, rect, face, words);
        if good {
            state.main = Some(response.id);
        }
        if response.clicked() {
            asked = Some(ReviewAction::Rate(rating));
        }
    }
    asked
}

fn why_line(ui: &mut Ui, row: Rect, view: &ReviewView) {
    let t = Tokens::of(ui);
    let job = TypeRole::Small.one_line(&view.why_today, t.text2, row.width());
    let galley = ui.painter().layout_job(job);
    let place =
        Align2::CENTER_TOP.anchor_size(row.center_bottom() + vec2(0.0, 12.0), galley.size());
    let cut = galley.elided;
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("why today"));
    let response = over.add(egui::Label::new(galley));
    if cut {
        response.on_hover_text(&view.why_today);
    }
}

fn why_tooltip(ui: &Ui, bar: Rect, view: &ReviewView) {
    let t = Tokens::of(ui);
    let area = egui::Area::new(egui::Id::unique("why today")).order(egui::Order::Tooltip);
    let area = area
        .pivot(Align2::CENTER_BOTTOM)
        .fixed_pos(bar.center_top() - vec2(0.0, 8.0));
    area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style())
            .fill(t.surface)
            .inner_margin(12.0)
            .show(ui, |ui| {
                ui.set_max_width(size::CARD.min(bar.width()) - 64.0);
                let words = label(ui, TypeRole::Small, t.text, &view.why_today);
                let _ = ui.accesskit_node_builder(words.id, |node| {
                    node.set_live(egui::accesskit::Live::Polite);
                });
            });
    });
}
