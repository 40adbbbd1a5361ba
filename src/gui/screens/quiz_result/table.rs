//! The questions to look at again; a row opens its question with what is told of it.

use std::sync::Arc;

use egui::{Align2, Color32, CornerRadius, Galley, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{LookRow, ResultAction};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{focus_ring, icon_text, paint_text, panel};
use crate::lang::Words;
use crate::session::{Grade, Sureness};

/// The least height of a row.
const ROW: f32 = 44.0;

/// From the left edge to the words.
const LEAD: f32 = 56.0;

/// Where the columns begin and how wide they are.
#[derive(Clone, Copy)]
struct Columns {
    question: f32,
    /// Begin and width; nothing where they stand under the question.
    given: Option<(f32, f32)>,
    answer: (f32, f32),
    sure: f32,
}

impl Columns {
    fn of(width: f32, chip: f32) -> Self {
        let sure = width - chip - 20.0;
        if width >= 760.0 {
            let part = (sure - LEAD) * 0.26;
            let answer = sure - part - 12.0;
            let given = answer - part;
            Self {
                question: given - LEAD - size::GAP,
                given: Some((given, part - 12.0)),
                answer: (answer, part),
                sure,
            }
        } else {
            Self {
                question: sure - LEAD - 12.0,
                given: None,
                answer: (LEAD, sure - LEAD - 12.0),
                sure,
            }
        }
    }
}

/// Draws the table.
pub(super) fn table_ui(ui: &mut Ui, rows: &[LookRow], words: &Words) -> Option<ResultAction> {
    let t = Tokens::of(ui);
    let mut asked = None;
    panel(&t, 0.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let chips = Chips::of(ui, rows, words);
        let columns = Columns::of(ui.available_width(), chips.widest);
        head_ui(ui, columns, rows, words);
        for (place, row) in rows.iter().enumerate() {
            let is_last = place + 1 == rows.len();
            if row_ui(ui, (row, is_last), columns, &chips, words) {
                asked = Some(ResultAction::Look(row.number));
            }
        }
    });
    asked
}

/// The words of how sure the learner was.
struct Chips {
    words: [String; 3],
    widest: f32,
}

impl Chips {
    fn of(ui: &Ui, rows: &[LookRow], words: &Words) -> Self {
        let texts =
            ["sure-guess", "sure-think-so", "sure-sure"].map(|key| words.get(key).to_lowercase());
        let any = rows.iter().any(|row| row.sureness.is_some());
        let head = words.get("quiz-you-were").into_owned();
        let width = |text: &String| {
            let job = TypeRole::Small.job(text, Tokens::of(ui).text);
            ui.painter().layout_job(job).size().x + 20.0
        };
        let widest = texts.iter().chain([&head]).map(width).fold(0.0, f32::max);
        Self {
            words: texts,
            widest: if any { widest } else { 0.0 },
        }
    }
}

fn head_ui(ui: &mut Ui, columns: Columns, rows: &[LookRow], words: &Words) {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let y = rect.center().y;
    let head = |x: f32, role: TypeRole, color: Color32, key: &str| {
        let (at, anchor) = (pos2(rect.left() + x, y), Align2::LEFT_CENTER);
        paint_text(ui, at, anchor, role, color, &words.get(key));
    };
    head(LEAD, TypeRole::Strong, t.text, "quiz-to-look-at");
    if let Some((given, _)) = columns.given {
        head(given, TypeRole::Small, t.text2, "quiz-you-answered");
        let answer = columns.answer.0;
        head(answer, TypeRole::Small, t.text2, "quiz-source-says");
        if rows.iter().any(|row| row.sureness.is_some()) {
            head(columns.sure, TypeRole::Small, t.text2, "quiz-you-were");
        }
    }
}

/// Draws a row; true when it was opened.
fn row_ui(
    ui: &mut Ui,
    (row, is_last): (&LookRow, bool),
    columns: Columns,
    chips: &Chips,
    words: &Words,
) -> bool {
    let t = Tokens::of(ui);
    let question = wrapped(ui, TypeRole::Body, t.text, &row.question, columns.question);
    let (given, answer) = texts(ui, row, columns, words);
    let beside = columns.given.is_some();
    let inner = if beside {
        let given = given.as_ref().map_or(0.0, |it| it.size().y);
        question.size().y.max(answer.size().y).max(given)
    } else {
        question.size().y + answer.size().y
    };
    let height = (inner + 18.0).max(ROW);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let id = ui.scope_id().with(("look", row.number));
    let response = ui.interact(rect, id, Sense::click());
    paint_ground(ui, rect, response.hovered(), is_last);
    let (glyph, color) = match row.grade {
        Grade::Partly => (icon::HALF, t.part),
        _ => (icon::CROSS_DISC, t.wrong),
    };
    let at = pos2(rect.left() + 30.0, rect.center().y);
    icon_text(ui, at, glyph, true, 18.0, color);
    let top = |galley: &Galley| rect.center().y - galley.size().y / 2.0;
    let corner = |x: f32, y: f32| pos2(rect.left() + x, y);
    if let (Some((x, _)), Some(given)) = (columns.given, given) {
        let at = corner(LEAD, top(&question));
        ui.painter().galley(at, question, t.text);
        let at = corner(x, top(&given));
        ui.painter().galley(at, given, t.text2);
        let at = corner(columns.answer.0, top(&answer));
        ui.painter().galley(at, answer, t.text);
    } else {
        let at = corner(LEAD, rect.center().y - inner / 2.0);
        let below = at + vec2(0.0, question.size().y);
        ui.painter().galley(at, question, t.text);
        ui.painter().galley(below, answer, t.text2);
    }
    if let Some(sureness) = row.sureness {
        let at = corner(columns.sure, rect.center().y);
        chip(ui, at, sureness, &chips.words[sureness as usize]);
    }
    focus_ring(ui, &response, rect.shrink(6.0), 4);
    let sentence = format!("{} {}. {}", row.question, row.given, row.answer);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &sentence));
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
}

/// What was answered and what is right: apart, or as one line.
fn texts(
    ui: &Ui,
    row: &LookRow,
    columns: Columns,
    words: &Words,
) -> (Option<Arc<Galley>>, Arc<Galley>) {
    let t = Tokens::of(ui);
    let (small, strong) = (TypeRole::Small, TypeRole::SmallStrong);
    if let Some((_, width)) = columns.given {
        let given = wrapped(ui, small, t.text2, &row.given, width);
        let answer = wrapped(ui, strong, t.text, &row.answer, columns.answer.1);
        return (Some(given), answer);
    }
    let args = [
        ("chosen", row.given.as_str().into()),
        ("right", row.answer.as_str().into()),
    ];
    let both = words.with("quiz-given-and-right", &args);
    (None, wrapped(ui, small, t.text2, &both, columns.answer.1))
}

fn wrapped(ui: &Ui, role: TypeRole, color: Color32, text: &str, width: f32) -> Arc<Galley> {
    let mut job = role.job(text, color);
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

fn paint_ground(ui: &Ui, rect: Rect, hovered: bool, is_last: bool) {
    let t = Tokens::of(ui);
    if hovered {
        let corner = if is_last { size::RADIUS_PANEL - 1 } else { 0 };
        let radius = CornerRadius {
            sw: corner,
            se: corner,
            ..CornerRadius::ZERO
        };
        ui.painter().rect_filled(rect, radius, t.bg);
    }
    ui.painter()
        .hline(rect.x_range(), rect.top() + 0.5, t.edge());
}

fn chip(ui: &Ui, at: egui::Pos2, sureness: Sureness, text: &str) {
    let t = Tokens::of(ui);
    let (fill, ink) = match sureness {
        Sureness::Sure => (t.wrong_soft, t.wrong),
        _ => (t.sunken, t.text2),
    };
    let galley = wrapped(ui, TypeRole::Caption, ink, text, f32::INFINITY);
    let wanted = vec2(galley.size().x + 16.0, size::CHIP);
    let place = Align2::LEFT_CENTER.anchor_size(at, wanted);
    ui.painter().rect_filled(place, 12.0, fill);
    let at = place.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, ink);
}
