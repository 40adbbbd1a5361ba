//! Bars of one or two parts, side by side.

use egui::{Align2, CornerRadius, Pos2, Rangef, Rect, Stroke, StrokeKind, Ui, pos2};

use super::super::labels::paint_text;
use super::axes::{Axes, nice_ticks};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::Tokens;

/// Bars side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stacks {
    /// The lower part of each, and the part on it.
    pub bars: Vec<(u32, u32)>,
    /// Words under some of the bars.
    pub labels: Vec<(usize, String)>,
    /// A bar that a line stands on.
    pub mark: Option<Mark>,
    /// A height that a line across is drawn at.
    pub limit: Option<u32>,
}

/// A line on one bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The number of the bar.
    pub bar: usize,
    /// The words beside the line.
    pub words: String,
}

impl Stacks {
    pub(super) fn paint(&self, ui: &Ui, rect: Rect) {
        let ticks = self.ticks();
        let axes = axes_in(rect, &ticks);
        let levels: Vec<(f32, String)> = ticks
            .iter()
            .map(|level| (*level as f32, level.to_string()))
            .collect();
        axes.paint_levels(ui, &levels);
        for (place, (lower, upper)) in self.bars.iter().enumerate() {
            self.paint_bar(ui, &axes, place, (*lower, *upper));
        }
        if let Some(limit) = self.limit {
            let y = axes.y(limit as f32);
            Axes::paint_dashes(ui, pos2(axes.area.left(), y), pos2(axes.area.right(), y));
        }
        if let Some(mark) = &self.mark {
            self.paint_mark(ui, &axes, mark);
        }
        let mut taken = f32::NEG_INFINITY;
        for (place, words) in &self.labels {
            let x = self.span(&axes, *place).min;
            taken = axes.paint_foot(ui, x, Align2::LEFT_TOP, words, taken);
        }
    }

    pub(super) fn item_at(&self, rect: Rect, at: Pos2) -> Option<usize> {
        let area = axes_in(rect, &self.ticks()).area;
        let part = (at.x - area.left()) / area.width() * self.bars.len() as f32;
        let place = (part >= 0.0).then_some(part as usize)?;
        (place < self.bars.len()).then_some(place)
    }

    fn ticks(&self) -> Vec<u32> {
        let bars = self
            .bars
            .iter()
            .map(|(lower, upper)| lower.saturating_add(*upper));
        nice_ticks(bars.chain(self.limit).max().unwrap_or(0))
    }

    /// From where to where a bar reaches.
    fn span(&self, axes: &Axes, place: usize) -> Rangef {
        let step = axes.area.width() / self.bars.len().max(1) as f32;
        let gap = (step * 0.2).clamp(0.5, 8.0);
        let left = axes.area.left() + step * place as f32;
        Rangef::new(left, left + step - gap)
    }

    fn paint_bar(&self, ui: &Ui, axes: &Axes, place: usize, (lower, upper): (u32, u32)) {
        let t = Tokens::of(ui);
        let x = self.span(axes, place);
        let (foot, middle) = (axes.y(0.0), axes.y(lower as f32));
        let part = Rect::from_x_y_ranges(x, Rangef::new(middle, foot));
        ui.painter().rect_filled(part, CornerRadius::ZERO, t.accent);
        if upper > 0 {
            let top = axes.y(lower.saturating_add(upper) as f32);
            let part = Rect::from_x_y_ranges(x, Rangef::new(top, middle));
            let edge = Stroke::new(1.0, t.accent);
            let inside = StrokeKind::Inside;
            ui.painter()
                .rect(part, CornerRadius::ZERO, t.mastery[1], edge, inside);
        }
    }

    fn paint_mark(&self, ui: &Ui, axes: &Axes, mark: &Mark) {
        let t = Tokens::of(ui);
        let x = self.span(axes, mark.bar).center();
        let y = Rangef::new(axes.area.top() - 6.0, axes.area.bottom());
        ui.painter().vline(x, y, Stroke::new(1.5, t.text));
        let (anchor, x) = if x > axes.area.center().x {
            (Align2::RIGHT_CENTER, x - 5.0)
        } else {
            (Align2::LEFT_CENTER, x + 5.0)
        };
        let at = pos2(x, axes.area.top() - 2.0);
        paint_text(ui, at, anchor, TypeRole::Tiny, t.text, &mark.words);
    }
}

fn axes_in(rect: Rect, ticks: &[u32]) -> Axes {
    let top = ticks.last().copied().unwrap_or(1) as f32;
    Axes::new(rect, Rangef::new(0.0, top), 0.0)
}
