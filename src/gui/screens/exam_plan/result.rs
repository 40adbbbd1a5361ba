//! What comes of what is chosen: the score, whether it fits, the days, three figures.

use egui::{Align2, CornerRadius, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, vec2};

use super::{ExamPlanView, PlanView, ResultView, Way, chart, table, ways};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Ends, announce, icon_text, label, paint_text, panel, rosette_ui, score_bar_ui,
};
use crate::lang::Words;

/// Draws it; gives back the way out that is taken.
pub(super) fn result_ui(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    has_table: bool,
) -> Option<Way> {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    match &view.result {
        ResultView::NoExam => {
            let detail = words.get("plan-no-exam-detail");
            empty_ui(ui, &words.get("plan-no-exam"), &detail);
            None
        }
        ResultView::Nothing(sentence) => {
            empty_ui(ui, sentence, "");
            None
        }
        ResultView::Making => {
            empty_ui(ui, &words.get("plan-making"), "");
            None
        }
        ResultView::Plan(plan) => {
            let taken = plan_ui(ui, plan, words, has_table);
            let key = if view.is_old {
                "plan-making"
            } else if plan.knows_learner {
                "plan-estimate"
            } else {
                "plan-estimate-usual"
            };
            note_ui(ui, &words.get(key));
            taken
        }
    }
}

fn plan_ui(ui: &mut Ui, plan: &PlanView, words: &Words, has_table: bool) -> Option<Way> {
    let taken = if let Some(lack) = &plan.lack {
        announce(ui, &lack.title);
        ways::lack_ui(ui, lack, words)
    } else {
        announce(ui, &plan.score.told(words));
        score_ui(ui, plan, words);
        None
    };
    ui.add_space(size::GAP);
    let t = Tokens::of(ui);
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        chart::head_ui(ui, &plan.chart, words);
        ui.add_space(8.0);
        if has_table {
            table::table_ui(ui, &plan.chart, words);
        } else {
            chart::chart_ui(ui, &plan.chart, words);
        }
    });
    ui.add_space(size::GAP);
    figures_ui(ui, &plan.figures);
    taken
}

/// The score in large, with its interval and the bar.
fn score_ui(ui: &mut Ui, plan: &PlanView, words: &Words) {
    let t = Tokens::of(ui);
    let score = plan.score;
    panel(&t, size::MAIN_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP, 4.0);
            ui.spacing_mut().interact_size.y = TypeRole::Figure.line();
            // As high as the figure, on its baseline.
            let low = |ui: &mut Ui, text: &str| {
                let role = TypeRole::Body;
                let width = ui.painter().layout_job(role.job(text, t.text2)).size().x;
                let wanted = vec2(width, TypeRole::Figure.line());
                let (rect, shown) = ui.allocate_exact_size(wanted, Sense::hover());
                let at = rect.left_bottom() - vec2(0.0, 5.0);
                paint_text(ui, at, Align2::LEFT_BOTTOM, role, t.text2, text);
                shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
            };
            low(ui, &words.get("plan-expected"));
            let percent = words.with("plan-percent", &[("percent", score.percent.into())]);
            label(ui, TypeRole::Figure, t.text, &percent);
            let args = [("low", score.low.into()), ("high", score.high.into())];
            low(ui, &words.with("plan-between", &args));
            on_plan_ui(ui, &words.get("plan-on-plan"));
        });
        ui.add_space(8.0);
        score_bar_ui(ui, score, Ends::Told, words);
    });
}

/// A chip with a tick.
fn on_plan_ui(ui: &mut Ui, text: &str) {
    let t = Tokens::of(ui);
    let role = TypeRole::Small;
    let width = ui.painter().layout_job(role.job(text, t.accent)).size().x;
    let wanted = vec2(width + 40.0, TypeRole::Figure.line());
    let (all, shown) = ui.allocate_exact_size(wanted, Sense::hover());
    let at = all.left_bottom() - vec2(0.0, 6.0);
    let rect = Align2::LEFT_BOTTOM.anchor_size(at, vec2(wanted.x, size::CHIP));
    ui.painter()
        .rect_filled(rect, CornerRadius::same(12), t.accent_soft);
    let at = rect.left_center() + vec2(16.0, 0.0);
    icon_text(ui, at, icon::CHECK, false, size::ICON_TEXT, t.accent);
    let at = rect.left_center() + vec2(28.0, 0.0);
    paint_text(ui, at, Align2::LEFT_CENTER, role, t.accent, text);
    shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

/// Three figures side by side, or one below the other.
fn figures_ui(ui: &mut Ui, figures: &[(String, String); 3]) {
    let t = Tokens::of(ui);
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let all = ui.available_rect_before_wrap();
        let is_row = all.width() >= 560.0;
        let width = if is_row {
            (all.width() - 2.0 * size::GAP) / 3.0
        } else {
            all.width()
        };
        let mut bottom = all.top();
        for (place, (figure, note)) in figures.iter().enumerate() {
            let corner = if is_row {
                all.min + vec2(place as f32 * (width + size::GAP), 0.0)
            } else {
                egui::pos2(all.left(), bottom + if place > 0 { 8.0 } else { 0.0 })
            };
            let rect = Rect::from_min_size(corner, vec2(width, all.height()));
            let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(place));
            over.spacing_mut().item_spacing = Vec2::ZERO;
            label(&mut over, TypeRole::Subtitle, t.text, figure);
            label(&mut over, TypeRole::Small, t.text2, note);
            bottom = bottom.max(over.min_rect().bottom());
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(all.min, egui::pos2(all.right(), bottom)));
    });
}

fn note_ui(ui: &mut Ui, text: &str) {
    let t = Tokens::of(ui);
    ui.add_space(size::GAP);
    let left = 26.0;
    let all = ui.available_rect_before_wrap();
    let rect = Rect::from_min_max(all.min + vec2(left, 0.0), all.max);
    let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("note"));
    let words = label(&mut over, TypeRole::Small, t.text2, text);
    let at = egui::pos2(all.left() + 9.0, words.rect.top() + 10.0);
    icon_text(ui, at, icon::INFO, false, size::ICON_TEXT, t.text2);
    ui.advance_cursor_after_rect(words.rect);
}

fn empty_ui(ui: &mut Ui, title: &str, detail: &str) {
    let t = Tokens::of(ui);
    panel(&t, size::MAIN_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        announce(ui, title);
        ui.vertical_centered(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(12.0);
            rosette_ui(ui);
            ui.add_space(16.0);
            label(ui, TypeRole::Subtitle, t.text, title);
            if !detail.is_empty() {
                label(ui, TypeRole::Body, t.text2, detail);
            }
            ui.add_space(12.0);
        });
    });
}
