//! Words on screen: labels, chips, key caps, icons, and what a screen reader is told.

use std::sync::Arc;

use egui::{
    Align2, Color32, CornerRadius, Galley, Pos2, Rect, Response, Role, Sense, Stroke, Ui, Vec2,
    WidgetInfo,
};

use crate::gui::fonts::{self, TypeRole};
use crate::gui::theme::{Tokens, size};

/// A text that wraps at the end of the place it stands in.
pub fn label(ui: &mut Ui, role: TypeRole, color: Color32, text: &str) -> Response {
    ui.add(egui::Label::new(role.job(text, color)).wrap())
}

/// A text on one line; where it is cut, the whole stands in a tooltip.
pub fn titled(ui: &mut Ui, role: TypeRole, color: Color32, text: &str, width: f32) -> Response {
    let galley = ui.painter().layout_job(role.one_line(text, color, width));
    let cut = galley.elided;
    let response = ui.add(egui::Label::new(galley));
    if cut {
        response.on_hover_text(text)
    } else {
        response
    }
}

/// Paints one line of text with `anchor` of its box at `at`; gives back the box.
#[allow(clippy::must_use_candidate)] // It is for the painting; the box is an extra.
pub fn paint_text(
    ui: &Ui,
    at: Pos2,
    anchor: Align2,
    role: TypeRole,
    color: Color32,
    text: &str,
) -> Rect {
    let galley = ui.painter().layout_job(endless(role, color, text));
    paint_galley(ui, at, anchor, galley, color)
}

/// Paints an icon centred at `at`.
pub fn icon_text(ui: &Ui, at: Pos2, glyph: char, filled: bool, points: f32, color: Color32) {
    let font = if filled {
        fonts::icon_fill_font(points)
    } else {
        fonts::icon_font(points)
    };
    let galley = ui.painter().layout_no_wrap(glyph.to_string(), font, color);
    let place = Align2::CENTER_CENTER.anchor_size(at, galley.mesh_bounds.size());
    ui.painter()
        .galley(place.min - galley.mesh_bounds.min.to_vec2(), galley, color);
}

/// A small word on a rounded ground, with an icon before it.
pub fn chip_ui(ui: &mut Ui, icon: Option<char>, text: &str) -> Response {
    let t = Tokens::of(ui);
    let galley = ui
        .painter()
        .layout_job(endless(TypeRole::Small, t.text2, text));
    let lead = if icon.is_some() { 30.0 } else { 10.0 };
    let wanted = Vec2::new(lead + galley.size().x + 10.0, size::CHIP);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    ui.painter()
        .rect_filled(rect, CornerRadius::same(12), t.sunken);
    if let Some(icon) = icon {
        icon_text(
            ui,
            rect.left_center() + Vec2::new(17.0, 0.0),
            icon,
            false,
            size::ICON_TEXT,
            t.text2,
        );
    }
    paint_galley(
        ui,
        rect.left_center() + Vec2::new(lead, 0.0),
        Align2::LEFT_CENTER,
        galley,
        t.text2,
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}

/// The size of a key cap with these words.
#[must_use]
pub fn key_cap_size(ui: &Ui, text: &str) -> Vec2 {
    let width = ui
        .painter()
        .layout_job(endless(TypeRole::Tiny, Color32::PLACEHOLDER, text))
        .size()
        .x;
    Vec2::new((width + 12.0).max(size::KEY_CAP), size::KEY_CAP)
}

/// Paints a key cap into `rect`.
pub fn paint_key_cap(ui: &Ui, rect: Rect, text: &str, words: Color32, edge: Color32) {
    let stroke = Stroke::new(size::OUTLINE, edge);
    ui.painter().rect_stroke(
        rect,
        CornerRadius::same(size::RADIUS_CAP),
        stroke,
        egui::StrokeKind::Inside,
    );
    paint_text(
        ui,
        rect.center(),
        Align2::CENTER_CENTER,
        TypeRole::Tiny,
        words,
        text,
    );
}

/// Tells a screen reader `text` as soon as it changes; nothing is painted.
pub fn announce(ui: &mut Ui, text: &str) {
    let id = ui.make_persistent_id("announcement");
    let rect = Rect::from_min_size(ui.max_rect().min, Vec2::ZERO);
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
    let _ = ui.accesskit_node_builder(id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}

fn endless(role: TypeRole, color: Color32, text: &str) -> egui::text::LayoutJob {
    let mut job = role.job(text, color);
    job.wrap.max_width = f32::INFINITY;
    job
}

fn paint_galley(ui: &Ui, at: Pos2, anchor: Align2, galley: Arc<Galley>, color: Color32) -> Rect {
    let rect = anchor.anchor_size(at, galley.size());
    ui.painter().galley(rect.min, galley, color);
    rect
}
