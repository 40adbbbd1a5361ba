//! A field to type the answer into, how it is read, and the same field once it is told.

use egui::{
    Align2, Color32, CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::options::wrapped;
use super::{Draft, QuizState, QuizView, ToldView};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{DayField, answer_field_ui, icon_text, label};
use crate::lang::Words;
use crate::session::{Grade, QuestionKind, Response};

/// The size of the field.
const FIELD: Vec2 = vec2(400.0, 48.0);

/// Shows the field, and beside or below it how it is read.
pub(super) fn field_ui(
    ui: &mut Ui,
    view: &QuizView,
    words: &Words,
    (state, fresh): (&mut QuizState, bool),
) {
    let t = Tokens::of(ui);
    let name = words.get("quiz-your-answer");
    label(ui, TypeRole::Small, t.text2, &name);
    ui.add_space(4.0);
    let width = FIELD.x.min(ui.available_width());
    let (_, rect) = ui.allocate_space(vec2(width, FIELD.y));
    match &view.told {
        Some(told) => told_field(ui, rect, told, &name),
        None => open_field(ui, rect, view, &name, (state, fresh)),
    }
    let (text, color) = reading(view, words, state, &t);
    if let Some(text) = text {
        reading_ui(ui, rect, &text, color);
    }
}

fn open_field(
    ui: &mut Ui,
    rect: Rect,
    view: &QuizView,
    name: &str,
    (state, fresh): (&mut QuizState, bool),
) {
    let is_refused = state.is_refused;
    let Draft::Text(text) = &mut state.draft else {
        return;
    };
    let field = DayField {
        name,
        hint: "",
        is_wrong: is_refused,
    };
    let has_digits = matches!(
        view.question.kind,
        QuestionKind::Date | QuestionKind::Number
    );
    let builder = UiBuilder::new().max_rect(rect).id_salt("answer");
    let mut over = ui.new_child(builder);
    let response = answer_field_ui(&mut over, rect, text, field, has_digits);
    if fresh {
        response.request_focus();
        ui.request_repaint();
    }
    if response.changed() {
        state.is_refused = false;
        ui.request_repaint();
    }
}

/// The field with what was typed and a mark.
fn told_field(ui: &mut Ui, rect: Rect, told: &ToldView, name: &str) {
    let t = Tokens::of(ui);
    let typed = match &told.response {
        Response::Text(text) => text.as_str(),
        _ => "–",
    };
    let (color, glyph) = grade_look(told.feedback.grade, &t);
    let stroke = Stroke::new(size::FOCUS, color);
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    ui.painter()
        .rect(rect, radius, t.surface, stroke, StrokeKind::Inside);
    let free = rect.width() - 60.0;
    let galley = ui
        .painter()
        .layout_job(TypeRole::Body.one_line(typed, t.text, free));
    let at = rect.left_center() + vec2(14.0, -galley.size().y / 2.0);
    let cut = galley.elided;
    ui.painter().galley(at, galley, t.text);
    let at = rect.right_center() - vec2(24.0, 0.0);
    icon_text(ui, at, glyph, true, size::ICON, color);
    let id = ui.scope_id().with("typed");
    let response = ui.interact(rect, id, Sense::hover());
    let sentence = format!("{name}: {typed}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence));
    if cut {
        response.on_hover_text(typed);
    }
}

/// The colour and the filled icon of a grade.
pub(super) const fn grade_look(grade: Grade, t: &Tokens) -> (Color32, char) {
    match grade {
        Grade::Right => (t.accent, icon::CHECK_DISC),
        Grade::Partly => (t.part, icon::HALF),
        Grade::Wrong => (t.wrong, icon::CROSS_DISC),
    }
}

/// How what is typed is read, or how it can be written.
fn reading(
    view: &QuizView,
    words: &Words,
    state: &QuizState,
    t: &Tokens,
) -> (Option<String>, Color32) {
    if view.question.kind != QuestionKind::Date {
        return (None, t.text2);
    }
    let hint = words.get("quiz-date-hint");
    let read = view.read_back.as_ref();
    if let Some(read) = read.filter(|read| read.is_readable || !state.is_refused) {
        return (Some(read.told.clone()), t.text2);
    }
    if view.told.is_some() {
        return (None, t.text2);
    }
    if state.is_refused {
        let missing = read.map_or("", |read| read.told.as_str());
        return (Some(format!("{missing}. {hint}")), t.wrong);
    }
    (Some(hint.into_owned()), t.text2)
}

/// Shows how the field is read: beside it, or below where there is too little room.
fn reading_ui(ui: &mut Ui, field: Rect, text: &str, color: Color32) {
    let all = ui.max_rect();
    let beside = all.right() - field.right() - 50.0;
    let (at, width) = if beside >= 300.0 {
        (pos2(field.right() + 50.0, field.center().y), beside)
    } else {
        ui.add_space(8.0);
        (pos2(field.left() + 26.0, 0.0), all.width() - 26.0)
    };
    let galley = wrapped(ui, TypeRole::Small, color, text, width);
    let wanted = galley.size();
    let place = if at.y > 0.0 {
        Align2::LEFT_CENTER.anchor_size(at, wanted)
    } else {
        let (_, whole) = ui.allocate_space(vec2(all.width(), wanted.y));
        Rect::from_min_size(pos2(at.x, whole.top()), wanted)
    };
    let icon_at = pos2(place.left() - 17.0, place.center().y);
    icon_text(ui, icon_at, icon::TRANSLATE, false, size::ICON_TEXT, color);
    let builder = UiBuilder::new().max_rect(place).id_salt("reading");
    let mut over = ui.new_child(builder);
    let words = over.add(egui::Label::new(galley));
    let _ = ui.accesskit_node_builder(words.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}
