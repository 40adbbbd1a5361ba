//! Rows of bars and of texts.

use egui::{Align2, Color32, CornerRadius, Rect, Ui, UiBuilder, pos2, vec2};

use super::super::bars::mastery_bar_ui;
use super::super::labels::{paint_text, titled};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::lang::Words;

/// From one row to the next.
const ROW: f32 = 28.0;

/// Room for the figure at the right.
const FIGURE: f32 = 112.0;

/// A bar of mastery.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MasteryRow {
    /// What it is about.
    pub title: String,
    /// Its cards: new, learning, young, firm, mastered.
    pub mastery: [usize; 5],
    /// "55 %", and "firm".
    pub figure: (String, String),
}

/// A bar of the four ratings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShareRow {
    /// What it is about.
    pub title: String,
    /// Answers: Again, Hard, Good, Easy.
    pub ratings: [u64; 4],
    /// The figure at the right.
    pub figure: String,
}

/// A text with a figure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextRow {
    /// The text, which wraps.
    pub text: String,
    /// The figure at the right.
    pub figure: String,
}

pub(super) fn mastery_height(rows: &[MasteryRow]) -> f32 {
    ROW * rows.len() as f32
}

pub(super) fn shares_height(rows: &[ShareRow]) -> f32 {
    ROW * rows.len() as f32
}

pub(super) fn texts_height(ui: &Ui, rows: &[TextRow], width: f32) -> f32 {
    rows.iter().map(|row| text_height(ui, row, width)).sum()
}

pub(super) fn mastery_ui(ui: &mut Ui, rect: Rect, rows: &[MasteryRow], words: &Words) {
    let t = Tokens::of(ui);
    for (place, row) in rows.iter().enumerate() {
        let at = row_at(rect, place);
        let bar = titled_row(ui, at, &row.title);
        let builder = UiBuilder::new().max_rect(bar).id_salt(("bar", place));
        mastery_bar_ui(&mut ui.new_child(builder), bar, &row.mastery, words);
        let (figure, word) = &row.figure;
        let end = at.right_center();
        let small = TypeRole::Small;
        let told = paint_text(ui, end, Align2::RIGHT_CENTER, small, t.text2, word);
        let end = pos2(told.left() - 4.0, end.y);
        paint_text(
            ui,
            end,
            Align2::RIGHT_CENTER,
            TypeRole::SmallStrong,
            t.text,
            figure,
        );
    }
}

pub(super) fn shares_ui(ui: &mut Ui, rect: Rect, rows: &[ShareRow]) {
    let t = Tokens::of(ui);
    let colors = [t.wrong, t.part_fill, t.accent, t.easy];
    for (place, row) in rows.iter().enumerate() {
        let at = row_at(rect, place);
        let bar = titled_row(ui, at, &row.title);
        paint_ratings(ui, bar, &row.ratings, colors);
        let end = at.right_center();
        paint_text(
            ui,
            end,
            Align2::RIGHT_CENTER,
            TypeRole::SmallStrong,
            t.text,
            &row.figure,
        );
    }
}

pub(super) fn texts_ui(ui: &mut Ui, rect: Rect, rows: &[TextRow]) {
    let t = Tokens::of(ui);
    let mut top = rect.top();
    for row in rows {
        let galley = ui.painter().layout_job(text_job(ui, row, rect.width()));
        let height = galley.size().y + 8.0;
        ui.painter()
            .galley(pos2(rect.left(), top + 4.0), galley, t.text);
        let end = pos2(rect.right(), top + 4.0);
        paint_text(
            ui,
            end,
            Align2::RIGHT_TOP,
            TypeRole::Small,
            t.text2,
            &row.figure,
        );
        top += height;
    }
}

fn text_height(ui: &Ui, row: &TextRow, width: f32) -> f32 {
    ui.painter().layout_job(text_job(ui, row, width)).size().y + 8.0
}

fn text_job(ui: &Ui, row: &TextRow, width: f32) -> egui::text::LayoutJob {
    let t = Tokens::of(ui);
    let figure = TypeRole::Small.job(&row.figure, t.text2);
    let taken = ui.painter().layout_job(figure).size().x + size::GAP;
    let mut job = TypeRole::Small.job(&row.text, t.text);
    job.wrap.max_width = (width - taken).max(80.0);
    job
}

fn row_at(rect: Rect, place: usize) -> Rect {
    let top = rect.top() + ROW * place as f32;
    Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROW))
}

/// Shows the title of a row, and gives back the place of its bar.
fn titled_row(ui: &mut Ui, row: Rect, title: &str) -> Rect {
    let t = Tokens::of(ui);
    let width = (row.width() * 0.32).min(200.0);
    let place = Rect::from_min_size(row.min + vec2(0.0, 4.0), vec2(width - 12.0, 20.0));
    let builder = UiBuilder::new()
        .max_rect(place)
        .id_salt((title, row.top() as i32));
    titled(
        &mut ui.new_child(builder),
        TypeRole::Small,
        t.text,
        title,
        place.width(),
    );
    let left = row.left() + width;
    let middle = row.center().y;
    Rect::from_min_max(
        pos2(left, middle - size::BAR / 2.0),
        pos2(row.right() - FIGURE, middle + size::BAR / 2.0),
    )
}

fn paint_ratings(ui: &Ui, bar: Rect, ratings: &[u64; 4], colors: [Color32; 4]) {
    let t = Tokens::of(ui);
    let radius = CornerRadius::same(4);
    ui.painter().rect_filled(bar, radius, t.mastery[0]);
    let all: u64 = ratings.iter().sum();
    let mut left = bar.left();
    for (count, color) in ratings.iter().zip(colors).filter(|(count, _)| **count > 0) {
        let right = left + bar.width() * *count as f32 / all.max(1) as f32;
        let part = Rect::from_x_y_ranges(left..=right, bar.y_range());
        let round = |is_end: bool| if is_end { 4 } else { 0 };
        let (start, end) = (round(left <= bar.left()), round(right >= bar.right() - 0.5));
        let corners = CornerRadius {
            nw: start,
            sw: start,
            ne: end,
            se: end,
        };
        ui.painter().rect_filled(part, corners, color);
        left = right;
    }
}
