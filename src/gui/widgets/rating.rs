//! The buttons of the four ratings.

use egui::{
    Align2, Color32, CornerRadius, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::buttons::{focus_ring, take_focus};
use super::labels::{icon_text, key_cap_size, paint_key_cap, paint_text};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::lang::Words;
use crate::progress::Rating;

/// What a rating button shows besides its rating.
#[derive(Debug, Clone, Copy)]
pub struct RatingFace<'a> {
    /// The rating.
    pub rating: Rating,
    /// When the card comes back after it.
    pub interval: &'a str,
    /// Whether the button takes the focus now.
    pub wants_focus: bool,
}

/// Below this width a button is set closer.
const NARROW: f32 = 150.0;

/// The command that gives a rating.
#[must_use]
pub const fn rating_command(rating: Rating) -> Command {
    match rating {
        Rating::Again => Command::Again,
        Rating::Hard => Command::Hard,
        Rating::Good => Command::Good,
        Rating::Easy => Command::Easy,
    }
}

/// The icon of a rating and its colour, and the colour of the strip.
pub const fn rating_look(rating: Rating, t: &Tokens) -> (char, Color32, Color32) {
    match rating {
        Rating::Again => (icon::AGAIN, t.wrong, t.wrong),
        Rating::Hard => (icon::HALF, t.part, t.part_fill),
        Rating::Good => (icon::CHECK, t.accent, t.accent),
        Rating::Easy => (icon::SEAL, t.easy, t.easy),
    }
}

/// A rating button in `rect`: strip, icon, name, next interval, key.
pub fn rating_button_ui(ui: &mut Ui, rect: Rect, face: RatingFace<'_>, words: &Words) -> Response {
    let response = ui.allocate_rect(rect, Sense::click());
    take_focus(ui, &response, face.wants_focus);
    paint_ground(ui, &response, face.rating);
    paint_words(ui, rect, face, words);
    focus_ring(ui, &response, rect, size::RADIUS_BUTTON);
    let name = words.get(rating_command(face.rating).name_key());
    let args = [
        ("rating", name.as_ref().into()),
        ("interval", face.interval.into()),
    ];
    let sentence = words.with("rating-sentence", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &sentence));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn paint_ground(ui: &Ui, response: &Response, rating: Rating) {
    let t = Tokens::of(ui);
    let rect = response.rect;
    let (_, _, strip) = rating_look(rating, &t);
    let fill = if response.hovered() {
        t.accent_soft
    } else {
        t.surface
    };
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    // The strip is what the sheet leaves of a whole button in its colour: so it keeps the corners.
    ui.painter().rect_filled(rect, radius, strip);
    let sheet = rect.with_min_x(rect.left() + size::STRIP);
    ui.painter().rect_filled(
        sheet,
        CornerRadius {
            nw: 0,
            sw: 0,
            ..radius
        },
        fill,
    );
    ui.painter()
        .rect_stroke(rect, radius, t.outline(), StrokeKind::Inside);
}

fn paint_words(ui: &Ui, rect: Rect, face: RatingFace<'_>, words: &Words) {
    let t = Tokens::of(ui);
    let (glyph, color, _) = rating_look(face.rating, &t);
    let middle = rect.left_center();
    let (icon, lead, end) = if rect.width() < NARROW {
        (20.0, 34.0, 7.0)
    } else {
        (25.5, 43.0, 13.0)
    };
    let name = words.get(rating_command(face.rating).name_key());
    icon_text(
        ui,
        middle + vec2(icon, -9.0),
        glyph,
        false,
        size::ICON_SMALL,
        color,
    );
    paint_text(
        ui,
        middle + vec2(lead, -9.0),
        Align2::LEFT_CENTER,
        TypeRole::Strong,
        t.text,
        &name,
    );
    paint_text(
        ui,
        middle + vec2(lead, 13.0),
        Align2::LEFT_CENTER,
        TypeRole::Small,
        t.text2,
        face.interval,
    );
    let key = rating_command(face.rating).key_words(words);
    let cap = key_cap_size(ui, &key);
    let place = Align2::RIGHT_CENTER.anchor_size(rect.right_center() + vec2(-end, -9.0), cap);
    paint_key_cap(ui, place, &key, t.text2, t.border);
}
