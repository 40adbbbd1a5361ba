//! The pairs that are often confused.

use egui::{Align2, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{ConfusedRow, TodayAction};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, paint_text, panel};
use crate::lang::Words;

/// Draws the panel.
pub(super) fn confused_ui(ui: &mut Ui, rows: &[ConfusedRow], words: &Words) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let mut asked = false;
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        asked = head_ui(ui, words);
        rows.iter().for_each(|row| row_ui(ui, row));
    });
    asked.then_some(TodayAction::Practise)
}

fn head_ui(ui: &mut Ui, words: &Words) -> bool {
    let t = Tokens::of(ui);
    let wanted = vec2(ui.available_width(), size::BUTTON_SMALL);
    let (rect, head) = ui.allocate_exact_size(wanted, Sense::hover());
    let (role, title) = (TypeRole::Strong, words.get("today-confused"));
    let anchor = Align2::LEFT_CENTER;
    paint_text(ui, rect.left_center(), anchor, role, t.text, &title);
    head.widget_info(|| WidgetInfo::labeled(Role::Label, true, &title));
    let text = words.get("today-practise");
    let button = Button::new(ButtonKind::QuietSmall, &text);
    let at = rect.right_center() + vec2(6.0, 0.0);
    let place = Align2::RIGHT_CENTER.anchor_size(at, button.size(ui));
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("practise"));
    button.show_at(&mut over, place).clicked()
}

/// Both names, wrapped where they are long, and how often.
fn row_ui(ui: &mut Ui, row: &ConfusedRow) {
    let t = Tokens::of(ui);
    let role = TypeRole::Small;
    let times = ui.painter().layout_job(role.job(&row.times, t.text2));
    let mut job = role.job(&row.pair, t.text);
    job.wrap.max_width = ui.available_width() - times.size().x - 12.0;
    let pair = ui.painter().layout_job(job);
    let wanted = vec2(ui.available_width(), pair.size().y + 6.0);
    let (_, rect) = ui.allocate_space(wanted);
    let at = pos2(rect.right() - times.size().x, rect.top() + 3.0);
    ui.painter().galley(at, times, t.text2);
    let at = rect.min + vec2(0.0, 3.0);
    ui.painter().galley(at, pair, t.text);
    let id = ui.scope_id().with(("confused", &row.pair));
    let response = ui.interact(rect, id, Sense::hover());
    let sentence = format!("{}: {}", row.pair, row.times);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence));
}
