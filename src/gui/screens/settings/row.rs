//! A row of the settings: what it is about, and its control.

use egui::{Align2, Color32, Rect, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::label;

/// What a row says.
pub(super) struct Row<'a> {
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
pub(super) fn row_of<R>(ui: &mut Ui, key: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    if ui.min_rect().height() > 1.0 {
        let edge = Tokens::of(ui).edge();
        let (x, y) = (ui.max_rect().x_range(), ui.cursor().top());
        ui.painter().hline(x, y, edge);
    }
    ui.push_id(key, add).inner
}

/// Shows a row with a control of the size `wanted`, beside the words or, where they would
/// have too little room, under them.
pub(super) fn row_ui<R>(
    ui: &mut Ui,
    row: &Row<'_>,
    wanted: Vec2,
    control: impl FnOnce(&mut Ui, Rect) -> R,
) -> R {
    let t = Tokens::of(ui);
    let full = ui.available_rect_before_wrap();
    let inside = full.shrink2(vec2(size::PANEL_PAD, 0.0));
    let beside = inside.width() - wanted.x - size::GAP;
    let stacked = beside < LEAST_WORDS;
    let width = if stacked { inside.width() } else { beside };
    let height = words_height(ui, row, width);
    let (place, whole) = if stacked {
        let at = pos2(inside.left(), full.top() + PAD + height + 6.0);
        (
            Rect::from_min_size(at, wanted),
            height + wanted.y + 6.0 + 2.0 * PAD + 4.0,
        )
    } else {
        let whole = (height.max(wanted.y) + 2.0 * PAD).max(LEAST_HEIGHT);
        let at = pos2(inside.right(), full.top() + whole / 2.0);
        (Align2::RIGHT_CENTER.anchor_size(at, wanted), whole)
    };
    let top = if stacked {
        full.top() + PAD
    } else {
        full.top() + (whole - height) / 2.0
    };
    let words = Rect::from_min_size(pos2(inside.left(), top), vec2(width, height));
    ui.allocate_exact_size(vec2(full.width(), whole), Sense::hover());
    let mut over = ui.new_child(UiBuilder::new().max_rect(words).id_salt("words"));
    over.spacing_mut().item_spacing.y = 0.0;
    label(&mut over, TypeRole::Body, t.text, row.name);
    if !row.note.is_empty() {
        label(&mut over, TypeRole::Small, note_color(row, &t), row.note);
    }
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("control"));
    control(&mut over, place)
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
