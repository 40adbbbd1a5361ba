//! Yes or no: a box beside words, and a switch.

use egui::{
    Align2, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    vec2,
};

use super::buttons::{focus_ring, take_focus};
use super::labels::{icon_text, paint_text};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};

/// The size of a switch.
pub const SWITCH: Vec2 = Vec2::new(36.0, 20.0);

/// The side of a box.
const BOX: f32 = 18.0;

/// From the edge of the box to the words beside it.
const LEAD: f32 = BOX + 12.0;

/// The width of a box with these words.
#[must_use]
pub fn check_width(ui: &Ui, name: &str) -> f32 {
    let job = TypeRole::Body.job(name, Tokens::of(ui).text);
    LEAD + ui.painter().layout_job(job).size().x
}

/// Shows a box with its words in `rect`; true when it was switched.
pub fn check_ui(ui: &mut Ui, rect: Rect, name: &str, is_on: bool) -> bool {
    let t = Tokens::of(ui);
    let response = ui.allocate_rect(rect, Sense::click());
    paint_check(ui, rect, &response, is_on);
    let at = rect.left_center() + vec2(LEAD, 0.0);
    paint_text(ui, at, Align2::LEFT_CENTER, TypeRole::Body, t.text, name);
    tell(ui, &response, Role::CheckBox, name, is_on)
}

/// Paints the box at the left of `rect`.
pub fn paint_check(ui: &Ui, rect: Rect, response: &Response, is_on: bool) {
    let t = Tokens::of(ui);
    let middle = rect.left_center() + vec2(BOX / 2.0, 0.0);
    let square = Rect::from_center_size(middle, Vec2::splat(BOX));
    let (fill, stroke) = match (is_on, response.hovered()) {
        (true, true) => (t.accent_hover, Stroke::NONE),
        (true, false) => (t.accent, Stroke::NONE),
        (false, true) => (t.accent_soft, t.outline()),
        (false, false) => (t.surface, t.outline()),
    };
    let radius = CornerRadius::same(size::RADIUS_CAP);
    ui.painter()
        .rect(square, radius, fill, stroke, StrokeKind::Inside);
    if is_on {
        icon_text(ui, middle, icon::CHECK, false, 14.0, t.on_accent);
    }
}

/// Shows a switch in `rect`; true when it was switched.
pub fn switch_ui(ui: &mut Ui, rect: Rect, name: &str, is_on: bool) -> bool {
    let t = Tokens::of(ui);
    let response = ui.allocate_rect(rect, Sense::click());
    let place = Rect::from_center_size(rect.center(), SWITCH);
    let (fill, stroke, knob, x) = if is_on {
        (t.accent, Stroke::NONE, t.on_accent, place.right() - 10.0)
    } else {
        (t.surface, t.outline(), t.border, place.left() + 10.0)
    };
    ui.painter()
        .rect(place, 10.0, fill, stroke, StrokeKind::Inside);
    ui.painter()
        .circle_filled(egui::pos2(x, place.center().y), 6.0, knob);
    focus_ring(ui, &response, place, 10);
    tell(ui, &response, Role::Switch, name, is_on)
}

/// What a screen reader is told of it; true when it was switched.
fn tell(ui: &Ui, response: &Response, role: Role, name: &str, is_on: bool) -> bool {
    take_focus(ui, response, false);
    if role == Role::CheckBox {
        focus_ring(ui, response, response.rect.expand2(vec2(3.0, 0.0)), 4);
    }
    response.widget_info(|| WidgetInfo::selected(role, true, is_on, name));
    let response = response.clone();
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
}
