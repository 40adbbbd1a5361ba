//! A chart as a table; only the rows in view are laid out for a screen reader.

use std::sync::Arc;

use egui::{Galley, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::view::Table;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::Tokens;

/// The room between two columns.
const GAP: f32 = 12.0;

/// The room above and below a row's text.
const PAD: f32 = 3.0;

/// Draws the table over the whole width.
pub(super) fn table_ui(ui: &mut Ui, table: &Table) {
    let widths = widths(ui, table);
    let heads = table.columns.iter().map(String::as_str).collect::<Vec<_>>();
    row_ui(ui, &heads, &widths, None);
    for row in &table.rows {
        let cells: Vec<&str> = row.iter().map(|cell| cell.shown.as_str()).collect();
        row_ui(ui, &cells, &widths, Some(&heads));
    }
}

/// The first column takes what the figures in the others leave.
fn widths(ui: &Ui, table: &Table) -> Vec<f32> {
    let t = Tokens::of(ui);
    let all = ui.available_width();
    let columns = table.columns.len().max(1);
    let measure =
        |text: &str, role: TypeRole| ui.painter().layout_job(role.job(text, t.text)).size().x;
    let widest = |column: usize| {
        let cells = table.rows.iter().take(60).filter_map(|row| row.get(column));
        let cells = cells.map(|cell| measure(&cell.shown, TypeRole::Small));
        let head = table
            .columns
            .get(column)
            .map_or(0.0, |head| measure(head, TypeRole::Caption));
        cells.fold(head, f32::max).ceil() + 1.0
    };
    let most = (all * 0.62 - GAP * (columns - 1) as f32) / (columns - 1).max(1) as f32;
    let others: Vec<f32> = (1..columns)
        .map(|column| widest(column).min(most))
        .collect();
    let taken: f32 = others.iter().map(|width| width + GAP).sum();
    let first = (all - taken).min(widest(0).max(all * 0.3));
    std::iter::once(first).chain(others).collect()
}

/// A row; without `heads` it is the one of the heads.
fn row_ui(ui: &mut Ui, cells: &[&str], widths: &[f32], heads: Option<&[&str]>) {
    let t = Tokens::of(ui);
    let (role, color) = if heads.is_some() {
        (TypeRole::Small, t.text)
    } else {
        (TypeRole::Caption, t.text2)
    };
    let galleys: Vec<Arc<Galley>> = cells
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(column, (cell, width))| {
            let mut job = role.job(cell, color);
            job.wrap.max_width = *width;
            if column > 0 {
                job.halign = egui::Align::RIGHT;
            }
            ui.painter().layout_job(job)
        })
        .collect();
    let height = galleys
        .iter()
        .map(|galley| galley.size().y)
        .fold(0.0, f32::max)
        + 2.0 * PAD;
    let wanted = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    paint_row(ui, rect, galleys, widths);
    let told = match heads {
        None => cells.join(", "),
        Some(heads) => {
            let told = cells
                .iter()
                .zip(heads)
                .map(|(cell, head)| format!("{head}: {cell}"));
            told.collect::<Vec<_>>().join(", ")
        }
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &told));
}

fn paint_row(ui: &Ui, rect: Rect, galleys: Vec<Arc<Galley>>, widths: &[f32]) {
    let t = Tokens::of(ui);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, t.edge());
    let mut left = rect.left();
    for (column, (galley, width)) in galleys.into_iter().zip(widths).enumerate() {
        // A text set to the right is laid out from its right end.
        let x = if column == 0 { left } else { left + width };
        ui.painter()
            .galley(pos2(x, rect.top() + PAD), galley, t.text);
        left += width + GAP;
    }
}
