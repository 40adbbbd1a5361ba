//! A menu under a button: a list of things to do, reached by arrows.

use egui::{
    Align2, Area, Color32, CornerRadius, Frame, Key, Margin, Modifiers, Order, Pos2, Role, Sense,
    Ui, WidgetInfo, vec2,
};

use super::buttons::take_focus;
use super::labels::{icon_text, key_cap_size, paint_key_cap, paint_text};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};

/// A thing to do.
#[derive(Debug, Clone)]
pub struct MenuItem {
    /// Its icon, and whether it is filled.
    pub icon: (char, bool),
    /// The colour of the icon; that of notes where there is none.
    pub color: Option<Color32>,
    /// What it is called.
    pub text: String,
    /// The key that does the same without the menu; may be empty.
    pub key: String,
}

/// How far left the right edge of a menu may stand: it opens over the page, not over what is
/// beside it.
const LEAST_RIGHT: f32 = 520.0;
/// The height of an item.
const ITEM: f32 = 36.0;
/// The room before the words, and between them and the key.
const LEAD: f32 = 44.0;
const TAIL: f32 = 24.0;

/// Shows the menu with its upper right corner at `corner` while `open`; gives back the place of
/// the item that was chosen. Nothing behind it hears a key.
pub fn menu_ui(ui: &Ui, open: &mut bool, corner: Pos2, items: &[MenuItem]) -> Option<usize> {
    if !*open {
        return None;
    }
    let t = Tokens::of(ui);
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(t.edge())
        .shadow(t.lift())
        .corner_radius(size::RADIUS_PANEL)
        .inner_margin(Margin::same(8));
    let id = egui::Id::unique("menu");
    let area = Area::new(id)
        .order(Order::Foreground)
        .pivot(Align2::RIGHT_TOP)
        .fixed_pos(corner.max(Pos2::new(LEAST_RIGHT, 0.0)));
    let modal = egui::Modal::new(id)
        .area(area)
        .frame(frame)
        .backdrop_color(Color32::TRANSPARENT);
    let shown = modal.show(ui.ctx(), |ui| list(ui, items));
    if shown.inner.is_some() || shown.should_close() {
        *open = false;
        ui.request_repaint();
    }
    shown.inner
}

fn list(ui: &mut Ui, items: &[MenuItem]) -> Option<usize> {
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let widths = items.iter().map(|item| {
        let job = TypeRole::Body.job(&item.text, Color32::PLACEHOLDER);
        let key = if item.key.is_empty() {
            0.0
        } else {
            key_cap_size(ui, &item.key).x
        };
        LEAD + ui.painter().layout_job(job).size().x + TAIL + key + 12.0
    });
    let width = widths.fold(200.0, f32::max).ceil();
    let mut ids = Vec::new();
    let mut chosen = None;
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    for (place, item) in items.iter().enumerate() {
        let (rect, response) = ui.allocate_exact_size(vec2(width, ITEM), Sense::click());
        take_focus(ui, &response, nothing_focused && place == 0);
        let t = Tokens::of(ui);
        if response.has_focus() || response.hovered() {
            let radius = CornerRadius::same(size::RADIUS_BUTTON);
            ui.painter().rect_filled(rect, radius, t.accent_soft);
        }
        let left = rect.left_center();
        let color = item.color.unwrap_or(t.text2);
        let (glyph, filled) = item.icon;
        icon_text(
            ui,
            left + vec2(22.0, 0.0),
            glyph,
            filled,
            size::ICON_SMALL,
            color,
        );
        let at = left + vec2(LEAD, 0.0);
        paint_text(
            ui,
            at,
            Align2::LEFT_CENTER,
            TypeRole::Body,
            t.text,
            &item.text,
        );
        if !item.key.is_empty() {
            let cap = key_cap_size(ui, &item.key);
            let at = rect.right_center() - vec2(12.0, 0.0);
            let cap = Align2::RIGHT_CENTER.anchor_size(at, cap);
            paint_key_cap(ui, cap, &item.key, t.text2, t.border);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, &item.text));
        if response.clicked() {
            chosen = Some(place);
        }
        ids.push(response.id);
    }
    move_by_arrows(ui, &ids);
    chosen
}

fn move_by_arrows(ui: &Ui, ids: &[egui::Id]) {
    let focused = ui.memory(egui::Memory::focused);
    let Some(at) = ids.iter().position(|id| focused == Some(*id)) else {
        return;
    };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = ids.len() - 1;
    let to = if pressed(Key::ArrowDown) {
        if at == last { 0 } else { at + 1 }
    } else if pressed(Key::ArrowUp) {
        if at == 0 { last } else { at - 1 }
    } else {
        return;
    };
    ui.memory_mut(|memory| memory.request_focus(ids[to]));
    ui.request_repaint();
}
