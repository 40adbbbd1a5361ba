//! The marks in numbers, and by topic.

use egui::{Align2, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::{ResultView, TopicMarks};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{icon_text, label, paint_share, paint_text, panel};
use crate::lang::Words;

/// Draws the marks, the time and what sureness was worth; at least `least` high.
pub(super) fn figures_ui(ui: &mut Ui, view: &ResultView, words: &Words, least: f32) {
    let t = Tokens::of(ui);
    panel(&t, size::MAIN_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_min_height((least - 2.0 * size::MAIN_PAD - 2.0).max(0.0));
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        three_ui(ui, view, words);
        ui.add_space(20.0);
        let wanted = vec2(ui.available_width(), size::BAR_DAY);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        paint_share(ui, rect, view.share, t.accent);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &view.percent));
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_WIDE, 2.0);
            for text in view.last_time.iter().chain([&view.by_result]) {
                let job = TypeRole::Small.job(text, t.text2);
                ui.add(egui::Label::new(job));
            }
        });
        if let Some(sure) = &view.sure {
            ui.add_space(20.0);
            let all = ui.available_rect_before_wrap();
            let at = all.min + vec2(10.0, 10.0);
            icon_text(ui, at, icon::SCALES, false, size::ICON, t.text2);
            let place = Rect::from_min_max(all.min + vec2(32.0, 0.0), all.max);
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                label(ui, TypeRole::Small, t.text, sure)
            });
        }
    });
}

/// Marks, percent and time side by side.
fn three_ui(ui: &mut Ui, view: &ResultView, words: &Words) {
    let t = Tokens::of(ui);
    let of_all = words.get("quiz-of-the-marks");
    let minutes = words.get("quiz-minutes-name");
    let parts = [
        (
            TypeRole::Figure,
            view.earned.as_str(),
            view.of_marks.as_str(),
        ),
        (TypeRole::Title, &view.percent, of_all.as_ref()),
        (TypeRole::Title, &view.time, minutes.as_ref()),
    ];
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 72.0));
    let width = rect.width() / 3.0;
    for (place, (role, figure, note)) in parts.into_iter().enumerate() {
        let left = rect.left() + width * place as f32;
        let at = pos2(left, rect.top() + 44.0);
        paint_text(ui, at, Align2::LEFT_BOTTOM, role, t.text, figure);
        let at = pos2(left, rect.top() + 48.0);
        paint_text(ui, at, Align2::LEFT_TOP, TypeRole::Small, t.text2, note);
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        let id = ui.scope_id().with(("figure", place));
        let response = ui.interact(cell, id, Sense::hover());
        let sentence = format!("{figure} {note}");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence));
    }
}

/// Draws the marks by topic; at least `least` high.
pub(super) fn topics_ui(ui: &mut Ui, topics: &[TopicMarks], words: &Words, least: f32) {
    let t = Tokens::of(ui);
    panel(&t, size::MAIN_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_min_height((least - 2.0 * size::MAIN_PAD - 2.0).max(0.0));
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        label(ui, TypeRole::Strong, t.text, &words.get("quiz-by-topic"));
        ui.add_space(4.0);
        for (place, topic) in topics.iter().enumerate() {
            topic_ui(ui, place, topic);
        }
    });
}

fn topic_ui(ui: &mut Ui, place: usize, topic: &TopicMarks) {
    let t = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 36.0));
    let y = rect.center().y;
    let bar = (rect.width() * 0.36).min(222.0);
    let marks = 96.0;
    let free = rect.width() - bar - marks - size::GAP;
    let job = TypeRole::Body.one_line(&topic.title, t.text, free);
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    let at = pos2(rect.left(), y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.text);
    let corner = pos2(rect.right() - marks - bar, y - size::BAR / 2.0);
    let place_of_bar = Rect::from_min_size(corner, vec2(bar, size::BAR));
    paint_share(ui, place_of_bar, topic.share, t.accent);
    let most = format!(" / {}", topic.most);
    let (role, anchor) = (TypeRole::Figures, Align2::RIGHT_CENTER);
    let end = paint_text(ui, rect.right_center(), anchor, role, t.text2, &most);
    paint_text(ui, end.left_center(), anchor, role, t.text, &topic.earned);
    let id = ui.scope_id().with(("topic", place));
    let response = ui.interact(rect, id, Sense::hover());
    let sentence = format!("{}: {}{most}", topic.title, topic.earned);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence));
    if cut {
        response.on_hover_text(&topic.title);
    }
}
