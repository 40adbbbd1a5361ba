//! The chart as a table: one row a day.

use egui::{Align2, Color32, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::chart::{ChartDay, ChartView};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::Tokens;
use crate::gui::widgets::paint_text;
use crate::lang::Words;

/// The height of a row.
const ROW: f32 = 28.0;

/// The width of a column of figures.
const COLUMN: f32 = 110.0;

/// Draws it.
pub(super) fn table_ui(ui: &mut Ui, chart: &ChartView, words: &Words) {
    let t = Tokens::of(ui);
    let (first, second) = if chart.lacks {
        ("plan-fits", "plan-lacks")
    } else {
        ("plan-review", "plan-new")
    };
    let (day, first, second) = (words.get("plan-day"), words.get(first), words.get(second));
    let heads = [day.as_ref(), first.as_ref(), second.as_ref()];
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    paint_row(ui, rect, heads, (TypeRole::Small, t.text2));
    for day in &chart.days {
        day_ui(ui, day, chart.lacks);
    }
}

fn day_ui(ui: &mut Ui, day: &ChartDay, lacks: bool) {
    let t = Tokens::of(ui);
    let wanted = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    ui.painter().hline(rect.x_range(), rect.top(), t.edge());
    let minutes = |value: f32| {
        if day.limit <= 0.0 {
            "–".to_owned()
        } else {
            format!("{value:.0}")
        }
    };
    let (first, second) = if lacks {
        (day.review + day.new, day.lacking)
    } else {
        (day.review, day.new)
    };
    let cells = [day.date.as_str(), &minutes(first), &minutes(second)];
    paint_row(ui, rect, cells, (TypeRole::Figures, t.text));
    let told = &day.told;
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, told));
}

fn paint_row(ui: &Ui, rect: Rect, cells: [&str; 3], (role, color): (TypeRole, Color32)) {
    let y = rect.center().y;
    let places = [
        (rect.left(), Align2::LEFT_CENTER),
        (rect.right() - COLUMN, Align2::RIGHT_CENTER),
        (rect.right(), Align2::RIGHT_CENTER),
    ];
    for ((x, anchor), cell) in places.into_iter().zip(cells) {
        paint_text(ui, pos2(x, y), anchor, role, color, cell);
    }
}
