//! The weekdays, each with how much may come on it.

use egui::{Align2, CornerRadius, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::change::load_key;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Row, focus_ring, paint_text, row_ui};
use crate::lang::Words;
use crate::scheduler::DayLoad;

/// The side of a day, and the space between two.
const DAY: f32 = 40.0;
const BETWEEN: f32 = 6.0;

/// Shows the row of the weekdays; gives back the one that was changed and how much comes now.
pub(super) fn days_row(
    ui: &mut Ui,
    loads: [DayLoad; 7],
    words: &Words,
) -> Option<(usize, DayLoad)> {
    let (name, note) = (
        words.get("options-days-name"),
        words.get("options-days-note"),
    );
    let row = Row::new(&name, &note);
    let wanted = vec2(7.0f32.mul_add(DAY, 6.0 * BETWEEN), DAY);
    row_ui(ui, &row, wanted, |ui, rect| {
        let mut changed = None;
        for (weekday, load) in loads.into_iter().enumerate() {
            let left = rect.left() + weekday as f32 * (DAY + BETWEEN);
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(DAY, DAY));
            if day_ui(ui, place, (weekday, load), words) {
                changed = Some((weekday, next(load)));
            }
        }
        changed
    })
}

/// What a press makes of a day.
const fn next(load: DayLoad) -> DayLoad {
    match load {
        DayLoad::Normal => DayLoad::Reduced,
        DayLoad::Reduced => DayLoad::Minimum,
        DayLoad::Minimum => DayLoad::Normal,
    }
}

/// A weekday as a button filled as high as its load; true when it was pressed.
fn day_ui(ui: &mut Ui, rect: Rect, (weekday, load): (usize, DayLoad), words: &Words) -> bool {
    let t = Tokens::of(ui);
    let response = ui.allocate_rect(rect, Sense::click());
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    ui.painter().rect_filled(rect, radius, t.surface);
    let part = match load {
        DayLoad::Normal => 1.0,
        DayLoad::Reduced => 0.5,
        DayLoad::Minimum => 0.0,
    };
    let filled = rect.with_min_y(rect.bottom() - part * rect.height());
    let corners = if part < 1.0 {
        CornerRadius {
            nw: 0,
            ne: 0,
            ..radius
        }
    } else {
        radius
    };
    ui.painter().rect_filled(filled, corners, t.accent_soft);
    let stroke = if load == DayLoad::Minimum {
        t.outline()
    } else {
        egui::Stroke::new(size::OUTLINE, t.accent)
    };
    ui.painter()
        .rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    let (role, color) = if load == DayLoad::Minimum {
        (TypeRole::Small, t.text2)
    } else {
        (TypeRole::SmallStrong, t.accent)
    };
    let text = words.weekday_short(weekday);
    paint_text(ui, rect.center(), Align2::CENTER_CENTER, role, color, &text);
    focus_ring(ui, &response, rect, size::RADIUS_BUTTON);
    let args = [
        ("setting", words.weekday(weekday).into()),
        ("value", words.get(load_key(load)).into_owned().into()),
    ];
    let name = words.with("settings-changed", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        response.request_focus();
    }
    response.on_hover_text(name).clicked()
}
