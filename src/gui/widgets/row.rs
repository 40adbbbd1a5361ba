//! A row of a page of choices: what it is about, and its control.

use egui::{Align2, Color32, Rect, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::labels::label;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};

/// What a row says.
pub struct Row<'a> {
    /// The name of the setting.
    pub name: &'a str,
    /// What there is to know about it.
    pub note: &'a str,
    /// Whether the note tells of a mistake.
    pub is_wrong: bool,
}

/// The least room words have beside a control; with less, the control stands under them.
const LEAST_WORDS: f32 = 220.0;

/// The space above and below the words.
const PAD: f32 = 8.0;

/// The space between the words and a control under them.
const BETWEEN: f32 = 6.0;

/// The least height of a row.
const LEAST_HEIGHT: f32 = 56.0;

impl<'a> Row<'a> {
    /// A row with a plain note.
    pub const fn new(name: &'a str, note: &'a str) -> Self {
        Self {
            name,
            note,
            is_wrong: false,
        }
    }
}

/// Draws what belongs to the row `key`, with a line above it unless it is the first in `ui`.
pub fn row_of<R>(ui: &mut Ui, key: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    if ui.min_rect().height() > 1.0 {
        let edge = Tokens::of(ui).edge();
        let (x, y) = (ui.max_rect().x_range(), ui.cursor().top());
        ui.painter().hline(x, y, edge);
    }
    ui.push_id(key, add).inner
}

/// Shows a row with a control of the size `wanted`, beside the words or, where they would
/// have too little room, under them.
pub fn row_ui<R>(
    ui: &mut Ui,
    row: &Row<'_>,
    wanted: Vec2,
    control: impl FnOnce(&mut Ui, Rect) -> R,
) -> R {
    let t = Tokens::of(ui);
    let full = ui.available_rect_before_wrap();
    let places = Places::of(ui, full, row, wanted);
    let whole = vec2(full.width(), places.height);
    ui.allocate_exact_size(whole, Sense::hover());
    let builder = UiBuilder::new().max_rect(places.words);
    let mut over = ui.new_child(builder.id_salt("words"));
    over.spacing_mut().item_spacing.y = 0.0;
    label(&mut over, TypeRole::Body, t.text, row.name);
    if !row.note.is_empty() {
        label(&mut over, TypeRole::Small, note_color(row, &t), row.note);
    }
    let builder = UiBuilder::new().max_rect(places.control);
    let mut over = ui.new_child(builder.id_salt("control"));
    control(&mut over, places.control)
}

/// Where the parts of a row stand.
struct Places {
    words: Rect,
    control: Rect,
    height: f32,
}

impl Places {
    fn of(ui: &Ui, full: Rect, row: &Row<'_>, wanted: Vec2) -> Self {
        let inside = full.shrink2(vec2(size::PANEL_PAD, 0.0));
        let beside = inside.width() - wanted.x - size::GAP;
        if beside < LEAST_WORDS {
            return Self::stacked(ui, inside, row, wanted);
        }
        let words = vec2(beside, words_height(ui, row, beside));
        let height = (words.y.max(wanted.y) + 2.0 * PAD).max(LEAST_HEIGHT);
        let middle = full.top() + height / 2.0;
        let (left, right) = (Align2::LEFT_CENTER, Align2::RIGHT_CENTER);
        Self {
            words: left.anchor_size(pos2(inside.left(), middle), words),
            control: right.anchor_size(pos2(inside.right(), middle), wanted),
            height,
        }
    }

    fn stacked(ui: &Ui, inside: Rect, row: &Row<'_>, wanted: Vec2) -> Self {
        let begin = inside.left_top() + vec2(0.0, PAD);
        let words = vec2(inside.width(), words_height(ui, row, inside.width()));
        let below = begin + vec2(0.0, words.y + BETWEEN);
        Self {
            words: Rect::from_min_size(begin, words),
            control: Rect::from_min_size(below, wanted),
            height: words.y + BETWEEN + wanted.y + 2.0 * PAD + BETWEEN,
        }
    }
}

const fn note_color(row: &Row<'_>, t: &Tokens) -> Color32 {
    if row.is_wrong { t.wrong } else { t.text2 }
}

fn words_height(ui: &Ui, row: &Row<'_>, width: f32) -> f32 {
    let height = |role: TypeRole, text: &str| {
        if text.is_empty() {
            return 0.0;
        }
        let mut job = role.job(text, Color32::PLACEHOLDER);
        job.wrap.max_width = width;
        ui.painter().layout_job(job).size().y
    };
    height(TypeRole::Body, row.name) + height(TypeRole::Small, row.note)
}
