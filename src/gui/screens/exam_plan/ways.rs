//! An exam that does not fit, and the ways out.

use egui::{
    Align2, CornerRadius, Frame, Margin, Rect, Role, Ui, UiBuilder, Vec2, WidgetInfo, vec2,
};

use super::{Lack, Way, WayRow};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, icon_text, label, paint_text, panel};
use crate::lang::Words;

/// Draws the panel; gives back the way that is taken.
pub(super) fn lack_ui(ui: &mut Ui, lack: &Lack, words: &Words) -> Option<Way> {
    let t = Tokens::of(ui);
    let mut taken = None;
    panel(&t, 0.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        head_ui(ui, lack);
        for (place, row) in lack.ways.iter().enumerate() {
            let pressed = ui.push_id(place, |ui| row_ui(ui, row, place == 0, words));
            if pressed.inner {
                taken = Some(row.way);
            }
        }
    });
    taken
}

fn head_ui(ui: &mut Ui, lack: &Lack) {
    let t = Tokens::of(ui);
    let radius = size::RADIUS_PANEL;
    let below = if lack.ways.is_empty() { radius } else { 0 };
    let corners = CornerRadius {
        nw: radius,
        ne: radius,
        sw: below,
        se: below,
    };
    let frame = Frame::new()
        .fill(t.wrong_soft)
        .corner_radius(corners)
        .inner_margin(Margin {
            left: 50,
            right: 16,
            top: 16,
            bottom: 16,
        });
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let title = label(ui, TypeRole::Subtitle, t.text, &lack.title);
        let name = &lack.title;
        title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
        label(ui, TypeRole::Body, t.text, &lack.detail);
    });
    let at = inner.response.rect.left_top() + vec2(28.0, 30.0);
    icon_text(ui, at, icon::WARNING, true, size::ICON, t.wrong);
}

/// Draws a way; true when it is taken.
fn row_ui(ui: &mut Ui, row: &WayRow, is_first: bool, words: &Words) -> bool {
    const PAD: f32 = 12.0;
    let t = Tokens::of(ui);
    let text = words.get("plan-choose");
    let kind = if is_first {
        ButtonKind::Primary
    } else {
        ButtonKind::Small
    };
    let button = Button::new(kind, &text);
    // All as wide as the widest, one below the other.
    let widest = Button::new(ButtonKind::Primary, &text).size(ui).x;
    let button_size = vec2(widest, size::BUTTON_SMALL);
    let role = TypeRole::SmallStrong;
    let score = ui.painter().layout_job(role.job(&row.score, t.text));
    let all = ui.available_rect_before_wrap().shrink2(vec2(16.0, 0.0));
    let taken_width = score.size().x + button_size.x + 2.0 * PAD;
    let room = all.width() - taken_width;
    let wrapped = |role: TypeRole, text: &str, color| {
        let mut job = role.job(text, color);
        job.wrap.max_width = room;
        ui.painter().layout_job(job)
    };
    let title = wrapped(TypeRole::Body, &row.title, t.text);
    let note = wrapped(TypeRole::Small, &row.note, t.text2);
    let height = (title.size().y + note.size().y).max(button_size.y) + 2.0 * 6.0;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    ui.painter().hline(rect.x_range(), rect.top(), t.edge());
    let at = egui::pos2(all.left(), rect.top() + 6.0);
    let below = at + vec2(0.0, title.size().y);
    ui.painter().galley(at, title, t.text);
    ui.painter().galley(below, note, t.text2);
    let right = egui::pos2(all.right(), rect.center().y);
    let place = Align2::RIGHT_CENTER.anchor_size(right, button_size);
    let at = place.left_center() - vec2(PAD, 0.0);
    paint_text(ui, at, Align2::RIGHT_CENTER, role, t.text, &row.score);
    let id = ui.scope_id().with("way");
    let area = Rect::from_min_max(rect.min, egui::pos2(place.left() - PAD, rect.bottom()));
    let told = ui.interact(area, id, egui::Sense::hover());
    let sentence = format!("{}, {}: {}", row.title, row.note, row.score);
    told.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence));
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("choose"));
    let pressed = button.show_at(&mut over, place);
    let name = format!("{text}: {}", row.title);
    pressed.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    pressed.clicked()
}
