//! The bar at the top: close, title, the question's number, the marks, the clock, the tools.

use egui::{
    Align2, CornerRadius, Layout, Popup, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::{Clock, QuizAction, QuizMark, QuizState, QuizView, position};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, icon_button, icon_text, paint_text};
use crate::lang::Words;
use crate::session::Grade;

/// From one mark to the next, at most.
const STEP: f32 = 17.0;

/// The height of a whole mark.
const MARK: f32 = 12.0;

/// The room of the clock and the tools at the right end.
const TOOLS: f32 = 136.0;

/// Draws the bar.
pub(super) fn top_bar_ui(
    ui: &mut Ui,
    view: &QuizView,
    words: &Words,
    state: &mut QuizState,
) -> Option<QuizAction> {
    let t = Tokens::of(ui);
    let rect = ui.max_rect();
    ui.expand_to_include_rect(rect);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, t.edge());
    let square =
        |x: f32| Rect::from_center_size(pos2(x, rect.center().y), vec2(size::BUTTON, size::BUTTON));
    let name = Command::LeaveQuiz.tooltip(words);
    let leave = icon_button(ui, square(rect.left() + 36.0), icon::CLOSE, &name, true);
    state.apart.push(leave.id);
    middle(ui, rect, view, words);
    if let Some(clock) = &view.clock {
        clock_ui(ui, rect, clock);
    }
    let looked_at = view.told.as_ref().is_some_and(|told| told.is_looked_at);
    let in_menu = if looked_at {
        None
    } else {
        menu_ui(ui, square(rect.right() - 36.0), view, words, state)
    };
    leave.clicked().then_some(QuizAction::Leave).or(in_menu)
}

/// The number of the question and the marks, in the middle or where the title leaves room.
fn middle(ui: &mut Ui, rect: Rect, view: &QuizView, words: &Words) {
    let t = Tokens::of(ui);
    let (begin, end) = (rect.left() + 68.0, rect.right() - TOOLS);
    let told = position(view, words);
    let number = width_of(ui, TypeRole::Body, &told) + size::GAP;
    let title = width_of(ui, TypeRole::Strong, &view.title);
    let count = view.marks.len().max(1) as f32;
    let room = end - begin - number - size::GAP;
    let step = STEP.min(room / count).max(2.0);
    let whole = number + step * count;
    let centred = rect.center().x - whole / 2.0;
    let left = if begin + title + size::GAP_WIDE <= centred {
        centred
    } else {
        (end - size::GAP - whole).max(begin)
    };
    let y = rect.center().y;
    if begin + title + size::GAP_WIDE <= left {
        let at = pos2(begin, y);
        let (role, anchor) = (TypeRole::Strong, Align2::LEFT_CENTER);
        paint_text(ui, at, anchor, role, t.text, &view.title);
    }
    let (role, anchor) = (TypeRole::Body, Align2::LEFT_CENTER);
    paint_text(ui, pos2(left, y), anchor, role, t.text2, &told);
    let begin = pos2(left + number, y - MARK / 2.0);
    let row = Rect::from_min_size(begin, vec2(step * count, MARK));
    marks_ui(ui, row, step, view, words);
}

fn width_of(ui: &Ui, role: TypeRole, text: &str) -> f32 {
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), role.font(), Tokens::of(ui).text);
    galley.size().x
}

/// The row of marks: how good each answer was by colour and by height.
fn marks_ui(ui: &mut Ui, row: Rect, step: f32, view: &QuizView, words: &Words) {
    for (place, mark) in view.marks.iter().enumerate() {
        let left = row.left() + place as f32 * step;
        let width = (step - 3.0).max(step * 0.7);
        let cell = Rect::from_min_size(pos2(left, row.top()), vec2(width, MARK));
        paint_mark(ui, cell, *mark);
    }
    let over = UiBuilder::new().max_rect(row).id_salt("marks");
    let mut over = ui.new_child(over);
    let response = over.allocate_rect(row, Sense::hover());
    let sentence = marks_sentence(view, words);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    response.on_hover_text(sentence);
}

fn paint_mark(ui: &Ui, cell: Rect, mark: QuizMark) {
    let t = Tokens::of(ui);
    let radius = CornerRadius::same(2);
    let fill = |height: f32, color| {
        let part = cell.with_min_y(cell.bottom() - MARK * height);
        ui.painter().rect_filled(part, radius, color);
    };
    match mark {
        QuizMark::Open => {
            let (fill, edge, inside) = (t.mastery[0], t.edge(), StrokeKind::Inside);
            ui.painter().rect(cell, radius, fill, edge, inside);
        }
        QuizMark::Here => {
            let stroke = Stroke::new(size::FOCUS, t.accent);
            let inside = StrokeKind::Inside;
            ui.painter().rect(cell, radius, t.surface, stroke, inside);
        }
        QuizMark::Answered => fill(1.0, t.border),
        QuizMark::Marked(Grade::Right) => fill(1.0, t.accent),
        QuizMark::Marked(Grade::Partly) => fill(2.0 / 3.0, t.part_fill),
        QuizMark::Marked(Grade::Wrong) => fill(1.0 / 3.0, t.wrong),
    }
}

fn marks_sentence(view: &QuizView, words: &Words) -> String {
    let count = |wanted: &[QuizMark]| {
        let marks = view.marks.iter().filter(|mark| wanted.contains(mark));
        marks.count()
    };
    let of = |grade: Grade| count(&[QuizMark::Marked(grade)]);
    if view.marks.contains(&QuizMark::Answered) {
        return words.count("quiz-answered-count", count(&[QuizMark::Answered]));
    }
    let args = [
        ("right", of(Grade::Right).into()),
        ("partly", of(Grade::Partly).into()),
        ("wrong", of(Grade::Wrong).into()),
    ];
    words.with("quiz-by-result", &args)
}

fn clock_ui(ui: &mut Ui, rect: Rect, clock: &Clock) {
    let t = Tokens::of(ui);
    let color = if clock.is_short { t.part } else { t.text2 };
    let end = pos2(rect.right() - 68.0, rect.center().y);
    let (role, anchor) = (TypeRole::Figures, Align2::RIGHT_CENTER);
    let time = paint_text(ui, end, anchor, role, color, &clock.time);
    let at = time.left_center() - vec2(17.0, 0.0);
    icon_text(ui, at, icon::TIMER, false, size::ICON, color);
    let place = time.expand2(vec2(0.0, 4.0)).with_min_x(at.x - 10.0);
    let over = UiBuilder::new().max_rect(place).id_salt("clock");
    let mut over = ui.new_child(over);
    let response = over.allocate_rect(place, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &clock.sentence));
    response.on_hover_text(&clock.sentence);
}

fn menu_ui(
    ui: &mut Ui,
    place: Rect,
    view: &QuizView,
    words: &Words,
    state: &mut QuizState,
) -> Option<QuizAction> {
    let name = words.get("quiz-tools");
    let button = icon_button(ui, place, icon::MORE, &name, true);
    state.apart.push(button.id);
    let mut asked = None;
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(200.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        let left = Layout::top_down(egui::Align::Min);
        ui.with_layout(left, |ui| {
            let mut line = |text: &str, key: Option<String>| {
                let line = Button::new(ButtonKind::Quiet, text);
                let line = match key {
                    Some(key) => line.key(key),
                    None => line,
                };
                let pressed = line.show(ui).clicked();
                if pressed {
                    ui.close();
                }
                pressed
            };
            if view.has_limit && line(&words.get("quiz-lengthen"), None) {
                asked = Some(QuizAction::Lengthen);
            }
            if line(&words.get("quiz-finish"), None) {
                state.finish_open = true;
            }
            let keys = Command::ShowKeys.key_words(words);
            if line(&words.get("command-keys"), Some(keys)) {
                state.keys_open = true;
            }
        });
    });
    asked
}
