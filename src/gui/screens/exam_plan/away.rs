//! Days away: those that are known, and fields for more.

use egui::{Align2, Rect, Ui, UiBuilder, pos2, vec2};
use jiff::civil::Date;

use super::field::Look;
use super::{Edit, ExamPlanState, ExamPlanView};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, beside, icon_button, label, paint_text};
use crate::lang::{Words, read_day};

/// Draws them.
pub(super) fn away_ui(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    state: &mut ExamPlanState,
) -> Option<Edit> {
    let t = Tokens::of(ui);
    ui.add_space(size::GAP);
    label(ui, TypeRole::Small, t.text2, &words.get("plan-away"));
    let mut asked = None;
    ui.scope(|ui| {
        for (place, days) in view.draft.away.iter().enumerate() {
            if days_ui(ui, place, days, words) {
                asked = Some(Edit::NotAway(place));
            }
        }
    });
    ui.add_space(4.0);
    fields_ui(ui, words, state);
    let span = span(state, view.today);
    ui.add_space(8.0);
    let text = words.get("plan-away-add");
    let button = Button::new(ButtonKind::Small, &text)
        .icon(icon::PLUS)
        .enabled(span.is_some());
    if button.show(ui).clicked()
        && let Some((from, to)) = span
    {
        state.away_from.clear();
        state.away_to.clear();
        asked = Some(Edit::Away(from, to));
    }
    asked
}

/// Draws days in a row; true when they are no longer wanted.
fn days_ui(ui: &mut Ui, place: usize, days: &str, words: &Words) -> bool {
    let t = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::BUTTON_SMALL));
    let at = rect.left_center();
    let shown = paint_text(ui, at, Align2::LEFT_CENTER, TypeRole::Body, t.text, days);
    let id = ui.scope_id().with(("away", place));
    let told = ui.interact(shown, id, egui::Sense::hover());
    told.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, days));
    let square = vec2(size::BUTTON_SMALL, size::BUTTON_SMALL);
    let corner = pos2(rect.right() - square.x, rect.top());
    let name = words.with("plan-away-drop", &[("days", days.into())]);
    let spot = Rect::from_min_size(corner, square);
    let mut over = ui.new_child(UiBuilder::new().max_rect(spot).id_salt(place));
    icon_button(&mut over, spot, icon::CLOSE, &name, true).clicked()
}

fn fields_ui(ui: &mut Ui, words: &Words, state: &mut ExamPlanState) {
    let (from, to) = (words.get("plan-away-from"), words.get("plan-away-to"));
    let width = (ui.available_width() - 12.0) / 2.0;
    let look = |name| Look {
        name,
        hint: "",
        is_wrong: false,
        has_digits: true,
    };
    beside(
        ui,
        (width, 12.0),
        |ui| state.away_from.show(ui, look(&from)),
        |ui| state.away_to.show(ui, look(&to)),
    );
}

/// The days typed, where they can be read; without a last one there is one day.
fn span(state: &ExamPlanState, today: Date) -> Option<(Date, Date)> {
    let from = read_day(&state.away_from.text, today).ok()?;
    if state.away_to.text.trim().is_empty() {
        return Some((from, from));
    }
    // "21 November" to "3 January" ends in the next year.
    let to = read_day(&state.away_to.text, from).ok()?;
    (from <= to).then_some((from, to))
}
