//! The exam: how far it is, what is to be expected, and the way to its plan.

use egui::{Align2, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::{ExamPanel, TodayAction};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::screens::rail::Place;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, Ends, Score, icon_text, label, paint_text, panel, score_bar_ui,
};
use crate::lang::Words;

/// Draws the panel.
pub(super) fn exam_ui(ui: &mut Ui, exam: &ExamPanel, words: &Words) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let mut is_asked = false;
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        if exam.left.is_empty() {
            is_asked = foot_ui(ui, &exam.title, &exam.open);
            return;
        }
        title_ui(ui, &exam.title);
        ui.add_space(2.0);
        label(ui, TypeRole::Subtitle, t.text, &exam.left);
        if let Some(score) = exam.score {
            ui.add_space(6.0);
            score_line_ui(ui, score, words);
            score_bar_ui(ui, score, Ends::Left, words);
        }
        ui.add_space(8.0);
        let line = ui.available_rect_before_wrap();
        ui.painter().hline(line.x_range(), line.top(), t.edge());
        ui.add_space(6.0);
        is_asked = foot_ui(ui, &exam.note, &exam.open);
    });
    is_asked.then_some(TodayAction::Go(Place::ExamPlan))
}

fn title_ui(ui: &mut Ui, title: &str) {
    let t = Tokens::of(ui);
    let all = ui.available_rect_before_wrap();
    let rect = all.with_min_x(all.left() + 24.0);
    let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("title"));
    let shown = label(&mut over, TypeRole::Small, t.text2, title);
    let at = pos2(all.left() + 8.0, shown.rect.top() + 10.0);
    icon_text(
        ui,
        at,
        icon::CALENDAR_CHECK,
        false,
        size::ICON_TEXT,
        t.text2,
    );
    ui.advance_cursor_after_rect(shown.rect);
}

/// "Expected score" at the left, the score at the right, below it where they have no room.
fn score_line_ui(ui: &mut Ui, score: Score, words: &Words) {
    let t = Tokens::of(ui);
    let name = words.get("plan-expected");
    let (role, strong) = (TypeRole::Small, TypeRole::SmallStrong);
    let short = score.short(words);
    let width = |role: TypeRole, text: &str| {
        let job = role.job(text, t.text);
        ui.painter().layout_job(job).size().x
    };
    let both = width(role, &name) + width(strong, &short) + 12.0;
    let lines = if both > ui.available_width() {
        2.0
    } else {
        1.0
    };
    let wanted = vec2(ui.available_width(), lines * role.line());
    let (rect, shown) = ui.allocate_exact_size(wanted, Sense::hover());
    paint_text(ui, rect.left_top(), Align2::LEFT_TOP, role, t.text2, &name);
    let (at, anchor) = (rect.right_bottom(), Align2::RIGHT_BOTTOM);
    paint_text(ui, at, anchor, strong, t.text, &short);
    let sentence = format!("{name}: {short}");
    shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence));
}

/// A note with the button that opens the plan; true when it was pressed.
fn foot_ui(ui: &mut Ui, note: &str, open: &str) -> bool {
    let t = Tokens::of(ui);
    let button = Button::new(ButtonKind::QuietSmall, open);
    let wanted = button.size(ui);
    let all = ui.available_rect_before_wrap();
    let mut job = TypeRole::Small.job(note, t.text2);
    job.wrap.max_width = all.width() - wanted.x - 4.0;
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y.max(wanted.y);
    let (rect, shown) = ui.allocate_exact_size(vec2(all.width(), height), Sense::hover());
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.text2);
    shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, note));
    let at = rect.right_center() + vec2(6.0, 0.0);
    let place = Align2::RIGHT_CENTER.anchor_size(at, wanted);
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("open plan"));
    button.show_at(&mut over, place).clicked()
}
