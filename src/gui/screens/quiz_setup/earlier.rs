//! Quizzes that are over.

use egui::{Align2, CornerRadius, Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{EarlierRow, SetupAction};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{focus_ring, paint_share, paint_text, panel};
use crate::lang::Words;

/// Where the columns stand: from the left, and from the right edge.
struct Columns {
    what: Option<f32>,
    bar: Option<f32>,
    percent: f32,
    time: f32,
    note: f32,
}

impl Columns {
    const fn of(width: f32) -> Self {
        if width >= 700.0 {
            Self {
                what: Some(177.0),
                bar: Some(372.0),
                percent: 262.0,
                time: 206.0,
                note: 20.0,
            }
        } else {
            Self {
                what: None,
                bar: None,
                percent: 256.0,
                time: 196.0,
                note: 20.0,
            }
        }
    }
}

/// Draws the panel, if there are any.
pub(super) fn earlier_ui(
    ui: &mut Ui,
    rows: &[EarlierRow],
    words: &Words,
    apart: &mut Vec<Id>,
) -> Option<SetupAction> {
    if rows.is_empty() {
        return None;
    }
    let t = Tokens::of(ui);
    let mut asked = None;
    panel(&t, 0.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let wanted = vec2(ui.available_width(), 44.0);
        let (rect, head) = ui.allocate_exact_size(wanted, Sense::hover());
        let at = rect.left_center() + vec2(20.0, 0.0);
        let (role, title) = (TypeRole::Strong, words.get("quiz-earlier"));
        paint_text(ui, at, Align2::LEFT_CENTER, role, t.text, &title);
        head.widget_info(|| WidgetInfo::labeled(Role::Label, true, &title));
        for (place, row) in rows.iter().enumerate() {
            let response = row_ui(ui, (place, place + 1 == rows.len()), row);
            apart.push(response.id);
            if response.clicked() {
                asked = Some(SetupAction::Open(place));
            }
        }
    });
    asked
}

fn row_ui(ui: &mut Ui, (place, is_last): (usize, bool), row: &EarlierRow) -> Response {
    let t = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::ROW));
    let id = ui.scope_id().with(("earlier", place));
    let response = ui.interact(rect, id, Sense::click());
    if response.hovered() {
        let corner = if is_last { size::RADIUS_PANEL - 1 } else { 0 };
        let radius = CornerRadius {
            sw: corner,
            se: corner,
            ..CornerRadius::ZERO
        };
        ui.painter().rect_filled(rect, radius, t.bg);
    }
    ui.painter()
        .hline(rect.x_range(), rect.top() + 0.5, t.edge());
    paint_columns(ui, rect, row);
    focus_ring(ui, &response, rect.shrink(6.0), 4);
    let parts = [
        &row.day,
        &row.what,
        &row.percent,
        &row.time,
        &row.to_look_at,
    ];
    let sentence = parts.map(String::as_str).join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &sentence));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn paint_columns(ui: &Ui, rect: Rect, row: &EarlierRow) {
    let t = Tokens::of(ui);
    let columns = Columns::of(rect.width());
    let y = rect.center().y;
    let left = |x: f32| pos2(rect.left() + x, y);
    let right = |x: f32| pos2(rect.right() - x, y);
    let (begin, end) = (Align2::LEFT_CENTER, Align2::RIGHT_CENTER);
    paint_text(ui, left(20.0), begin, TypeRole::Body, t.text, &row.day);
    if let (Some(what), Some(bar)) = (columns.what, columns.bar) {
        let free = rect.width() - what - bar - size::GAP;
        let job = TypeRole::Body.one_line(&row.what, t.text2, free);
        let galley = ui.painter().layout_job(job);
        let at = left(what) - vec2(0.0, galley.size().y / 2.0);
        ui.painter().galley(at, galley, t.text2);
        let corner = right(bar) - vec2(0.0, size::BAR / 2.0);
        let place = Rect::from_min_size(corner, vec2(56.0, size::BAR));
        paint_share(ui, place, row.share, t.accent);
    }
    let (strong, plain) = (TypeRole::FiguresStrong, TypeRole::Figures);
    paint_text(
        ui,
        right(columns.percent),
        end,
        strong,
        t.text,
        &row.percent,
    );
    paint_text(ui, right(columns.time), end, plain, t.text2, &row.time);
    let (role, color) = if row.has_some {
        (TypeRole::SmallStrong, t.accent)
    } else {
        (TypeRole::Small, t.text2)
    };
    paint_text(ui, right(columns.note), end, role, color, &row.to_look_at);
}
