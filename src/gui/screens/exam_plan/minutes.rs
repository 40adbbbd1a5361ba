//! Minutes a day, for all days or each weekday its own, and the weekdays that are studied on.

use egui::{
    Align2, CornerRadius, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::form::row_ui;
use super::{Edit, ExamPlanState, ExamPlanView, Hold};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Amount, STEPPER, check_ui, focus_ring, label, paint_text, slider_ui, stepper_ui,
};
use crate::lang::Words;
use crate::settings::MOST_MINUTES;

/// The bounds of the slider; steppers go further.
const SLIDER: (u16, u16) = (5, 60);

/// Draws them.
pub(super) fn minutes_ui(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    state: &mut ExamPlanState,
) -> Option<(Edit, Hold)> {
    ui.add_space(size::GAP);
    let slid = all_days_ui(ui, view, words);
    let minutes = &view.draft.minutes;
    let differ = minutes.iter().any(|it| *it != minutes[0]);
    let is_open = state.opened.weekdays || differ;
    ui.add_space(8.0);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::BUTTON_SMALL));
    let name = words.get("plan-each-weekday");
    let mut over = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("each"));
    let mut asked = slid;
    if check_ui(&mut over, rect, &name, is_open) {
        state.opened.weekdays = !is_open;
        // Back to one number for all: the most there were.
        let most = minutes.iter().copied().max().unwrap_or(0);
        asked = asked.or((is_open && differ).then_some((Edit::Minutes(most), Hold::LetGo)));
        ui.request_repaint();
    }
    let own = ui.scope(|ui| is_open.then(|| weekdays_ui(ui, view, words)).flatten());
    let days = study_days_ui(ui, view, words);
    let edits = own.inner.or(days).map(|edit| (edit, Hold::LetGo));
    asked.or(edits)
}

fn all_days_ui(ui: &mut Ui, view: &ExamPlanView, words: &Words) -> Option<(Edit, Hold)> {
    let t = Tokens::of(ui);
    let minutes = &view.draft.minutes;
    let most = minutes.iter().copied().max().unwrap_or(0);
    let least = minutes.iter().copied().min().unwrap_or(0);
    let text = if least == most {
        most.to_string()
    } else {
        format!("{least}–{most}")
    };
    let name = words.get("plan-minutes");
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TypeRole::Subtitle.line()));
    let (left, right) = (Align2::LEFT_CENTER, Align2::RIGHT_CENTER);
    paint_text(
        ui,
        rect.left_center(),
        left,
        TypeRole::Small,
        t.text2,
        &name,
    );
    let (at, role) = (rect.right_center(), TypeRole::Subtitle);
    paint_text(ui, at, right, role, t.text, &text);
    let bounds = (SLIDER.0.min(most), SLIDER.1.max(most));
    let amount = Amount {
        name: &name,
        text: &text,
        value: most.into(),
        bounds: (bounds.0.into(), bounds.1.into()),
        steps: (1, 1),
    };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::BUTTON_SMALL));
    let mut over = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("slider"));
    let moved = slider_ui(&mut over, rect, amount);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TypeRole::Caption.line()));
    let ends = [
        (rect.left_center(), left, bounds.0),
        (rect.right_center(), right, bounds.1),
    ];
    for (at, anchor, number) in ends {
        let role = TypeRole::Caption;
        paint_text(ui, at, anchor, role, t.text2, &number.to_string());
    }
    let (value, is_let_go) = moved?;
    let hold = if is_let_go { Hold::LetGo } else { Hold::Held };
    let value = u16::try_from(value).ok()?;
    (is_let_go || value != most || least != most).then_some((Edit::Minutes(value), hold))
}

fn weekdays_ui(ui: &mut Ui, view: &ExamPlanView, words: &Words) -> Option<Edit> {
    let mut asked = None;
    for (weekday, minutes) in view.draft.minutes.iter().enumerate() {
        let day = words.get(&format!("weekday-{}", weekday + 1)).into_owned();
        let name = words.with("plan-minutes-of", &[("weekday", day.clone().into())]);
        let amount = Amount {
            name: &name,
            text: &minutes.to_string(),
            value: (*minutes).into(),
            bounds: (0, MOST_MINUTES.into()),
            steps: (5, 5),
        };
        ui.add_space(4.0);
        let wanted = row_ui(ui, &day, STEPPER, |ui, rect| stepper_ui(ui, rect, amount));
        if let Some(value) = wanted.and_then(|value| u16::try_from(value).ok()) {
            asked = Some(Edit::MinutesOn(weekday, value));
        }
    }
    asked
}

/// One button a weekday.
fn study_days_ui(ui: &mut Ui, view: &ExamPlanView, words: &Words) -> Option<Edit> {
    const GAP: f32 = 5.0;
    let t = Tokens::of(ui);
    ui.add_space(size::GAP);
    label(ui, TypeRole::Small, t.text2, &words.get("plan-study-days"));
    ui.add_space(4.0);
    let width = (ui.available_width() - 6.0 * GAP) / 7.0;
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), 36.0));
    let mut asked = None;
    let days = view.draft.days_off.iter().zip(&view.draft.minutes);
    for (weekday, (is_off, minutes)) in days.enumerate() {
        let is_off = *is_off || *minutes == 0;
        let left = row.left() + weekday as f32 * (width + GAP);
        let place = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
        let day = words.get(&format!("weekday-{}", weekday + 1)).into_owned();
        let name = words.with("plan-study-on", &[("weekday", day.into())]);
        let short = words.weekday_short(weekday);
        let id = ui.scope_id().with(("weekday", weekday));
        let response = ui.interact(place, id, Sense::click());
        paint_day(ui, &response, &short, !is_off);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, !is_off, &name));
        if response.clicked() {
            response.request_focus();
            asked = Some(Edit::Weekday(weekday));
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand);
    }
    asked
}

fn paint_day(ui: &Ui, response: &Response, short: &str, is_on: bool) {
    let t = Tokens::of(ui);
    let rect = response.rect;
    let (fill, stroke, role, color) = if is_on {
        let stroke = egui::Stroke::new(size::OUTLINE, t.accent);
        (t.accent_soft, stroke, TypeRole::SmallStrong, t.accent)
    } else {
        (t.surface, t.outline(), TypeRole::Small, t.text2)
    };
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    ui.painter()
        .rect(rect, radius, fill, stroke, StrokeKind::Inside);
    paint_text(ui, rect.center(), Align2::CENTER_CENTER, role, color, short);
    focus_ring(ui, response, rect, size::RADIUS_BUTTON);
}
