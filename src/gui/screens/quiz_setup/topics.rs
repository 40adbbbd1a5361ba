//! The topics a quiz is from.

use std::sync::Arc;

use egui::{Align2, Galley, Id, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{SetupAction, SetupView, TopicRow};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, focus_ring, label, mastery_bar_ui, paint_check, paint_text, panel,
};
use crate::lang::Words;

/// The height of a row.
const ROW: f32 = 36.0;

/// The room for the number of cards, of up to five digits, beside the bar.
const COUNT: f32 = 52.0;

/// The width of the bars of mastery.
const BAR: f32 = 80.0;

/// Draws the panel of topics.
pub(super) fn topics_ui(
    ui: &mut Ui,
    view: &SetupView,
    words: &Words,
    apart: &mut Vec<Id>,
) -> Option<SetupAction> {
    let t = Tokens::of(ui);
    let mut asked = None;
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        asked = head_ui(ui, words, apart);
        for (place, topic) in view.topics.iter().enumerate() {
            if row_ui(ui, place, topic, words) {
                asked = Some(SetupAction::Topic(place));
            }
        }
        if view.topics.is_empty() {
            label(
                ui,
                TypeRole::Small,
                t.text2,
                &words.get("today-empty-title"),
            );
        }
    });
    asked
}

fn head_ui(ui: &mut Ui, words: &Words, apart: &mut Vec<Id>) -> Option<SetupAction> {
    let t = Tokens::of(ui);
    let wanted = vec2(ui.available_width(), size::BUTTON_SMALL);
    let (rect, head) = ui.allocate_exact_size(wanted, Sense::hover());
    let (role, title) = (TypeRole::Strong, words.get("quiz-topics"));
    let anchor = Align2::LEFT_CENTER;
    paint_text(ui, rect.left_center(), anchor, role, t.text, &title);
    head.widget_info(|| WidgetInfo::labeled(Role::Label, true, &title));
    let text = words.get("quiz-all-topics");
    let button = Button::new(ButtonKind::QuietSmall, &text);
    let at = rect.right_center() + vec2(6.0, 0.0);
    let place = Align2::RIGHT_CENTER.anchor_size(at, button.size(ui));
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("all"));
    let all = button.show_at(&mut over, place);
    apart.push(all.id);
    all.clicked().then_some(SetupAction::AllTopics)
}

/// Draws a topic; true when it was chosen or left out.
fn row_ui(ui: &mut Ui, place: usize, topic: &TopicRow, words: &Words) -> bool {
    let t = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let edge = rect.x_range();
    ui.painter().hline(edge, rect.top() + 0.5, t.edge());
    let id = ui.scope_id().with(("topic", place));
    let response = ui.interact(rect, id, Sense::click());
    paint_check(ui, rect, &response, topic.is_chosen);
    let free = rect.width() - 30.0 - BAR - COUNT - size::GAP;
    let job = TypeRole::Body.one_line(&topic.title, t.text, free);
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    let at = pos2(rect.left() + 30.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.text);
    let (role, anchor) = (TypeRole::Figures, Align2::RIGHT_CENTER);
    let count = words.figure(topic.cards);
    paint_text(ui, rect.right_center(), anchor, role, t.text2, &count);
    let corner = rect.right_center() - vec2(COUNT + BAR, size::BAR / 2.0);
    let bar = Rect::from_min_size(corner, vec2(BAR, size::BAR));
    let mut over = ui.new_child(UiBuilder::new().max_rect(bar).id_salt(place));
    mastery_bar_ui(&mut over, bar, &topic.mastery, words);
    focus_ring(
        ui,
        &response,
        rect.shrink2(vec2(0.0, 5.0)).expand2(vec2(4.0, 0.0)),
        4,
    );
    let (title, is_on) = (topic.title.as_str(), topic.is_chosen);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, title));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let response = if cut {
        response.on_hover_text(title)
    } else {
        response
    };
    if response.clicked() {
        response.request_focus();
    }
    response.clicked()
}

/// `text` laid out in `width`, for notes.
pub(super) fn wrapped(ui: &Ui, role: TypeRole, text: &str, width: f32) -> Arc<Galley> {
    let mut job = role.job(text, Tokens::of(ui).text2);
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}
