//! The flashcard: a lifted sheet in the middle of its place that scrolls inside itself.

use egui::{CornerRadius, Margin, Rect, ScrollArea, StrokeKind, Ui, UiBuilder, Vec2, vec2};

use crate::gui::theme::{Tokens, size};

/// How a card stands in its place.
#[derive(Debug, Clone, Copy)]
pub struct CardFace {
    /// What the card's scroll position and height are remembered under.
    pub salt: u64,
    /// Space between the edge of the card and its content.
    pub pad: Margin,
    /// The least height of the card.
    pub least_height: f32,
    /// How far the keys asked to scroll; down is positive.
    pub scroll_by: f32,
}

/// Shows a card with `content` in the middle of `area`; gives back where it stands.
///
/// The content is told the height it has on the least high card.
pub fn card_face_ui(
    ui: &mut Ui,
    area: Rect,
    face: CardFace,
    content: impl FnOnce(&mut Ui, f32),
) -> Rect {
    let t = Tokens::of(ui);
    let id = egui::Id::unique(("card face", face.salt));
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    let margins = face.pad.sum() + Vec2::splat(2.0 * size::OUTLINE);
    let width = size::CARD.min(area.width() - 2.0 * size::GAP);
    let least = face.least_height.min(area.height() - 2.0 * size::GAP);
    let height = known
        .map_or(least, |known| (known + margins.y).max(least))
        .min(area.height() - 2.0 * size::GAP);
    let card = Rect::from_center_size(area.center(), vec2(width, height)).round_to_pixels_of(ui);
    let radius = CornerRadius::same(size::RADIUS_PANEL);
    ui.painter().add(t.lift().as_shape(card, radius));
    ui.painter()
        .rect(card, radius, t.surface, t.edge(), StrokeKind::Inside);
    let measured = inside(ui, card, face, least - margins.y, content);
    if known.is_none_or(|known| (known - measured).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, measured));
        ui.request_discard("the card's height is known only now");
    }
    card
}

trait ToPixels {
    fn round_to_pixels_of(self, ui: &Ui) -> Self;
}

impl ToPixels for Rect {
    fn round_to_pixels_of(self, ui: &Ui) -> Self {
        egui::emath::GuiRounding::round_to_pixels(self, ui.pixels_per_point())
    }
}

fn inside(
    ui: &mut Ui,
    card: Rect,
    face: CardFace,
    least: f32,
    content: impl FnOnce(&mut Ui, f32),
) -> f32 {
    let window = card.shrink(size::OUTLINE);
    let mut child = ui.new_child(
        UiBuilder::new()
            .max_rect(window)
            .id_salt(("card", face.salt)),
    );
    let bar = window.shrink2(vec2(0.0, f32::from(size::RADIUS_PANEL)));
    let area = ScrollArea::vertical()
        .auto_shrink([false, false])
        .scroll_bar_rect(bar)
        .id_salt("text");
    let scrolled = area.show(&mut child, |ui| {
        if face.scroll_by != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -face.scroll_by));
        }
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let frame = egui::Frame::new().inner_margin(face.pad);
        let inner = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui, least);
        });
        inner.response.rect.height() - face.pad.sum().y
    });
    scrolled.inner
}
