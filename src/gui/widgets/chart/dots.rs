//! Dots with the range of each, against the line on which both sides are equal.

use egui::{Align2, Pos2, Rangef, Rect, Stroke, Ui, pos2};

use super::axes::Axes;
use crate::gui::theme::Tokens;

/// Dots in a square of shares.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dots {
    /// The dots, from left to right; nothing where there was nothing to count.
    pub dots: Vec<Option<Dot>>,
    /// Words under the dots, where they stand at even distances; else the shares are told.
    pub names: Vec<String>,
}

/// A dot; every number is a share from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// What was foreseen.
    pub x: f32,
    /// What came.
    pub y: f32,
    /// The lower end of its range.
    pub low: f32,
    /// The upper end.
    pub high: f32,
}

impl Dots {
    pub(super) fn paint(&self, ui: &Ui, rect: Rect) {
        let t = Tokens::of(ui);
        let axes = self.axes(rect);
        let levels: Vec<(f32, String)> = self.levels();
        axes.paint_levels(ui, &levels);
        if self.names.is_empty() {
            let ends = [axes.range.min, axes.range.max];
            let [from, to] = ends.map(|share| pos2(x(&axes, share), axes.y(share)));
            Axes::paint_dashes(ui, from, to);
            for (share, words) in levels.iter().rev() {
                let x = x(&axes, *share);
                axes.paint_foot(ui, x, Align2::CENTER_TOP, words, f32::NEG_INFINITY);
            }
        }
        let mut taken = f32::NEG_INFINITY;
        for (place, words) in self.names.iter().enumerate() {
            let x = self.place(&axes, place);
            taken = axes.paint_foot(ui, x, Align2::CENTER_TOP, words, taken);
        }
        for (place, dot) in self.dots.iter().enumerate() {
            let Some(dot) = dot else {
                continue;
            };
            let x = self.place(&axes, place);
            let range = Rangef::new(axes.y(dot.high), axes.y(dot.low));
            ui.painter().vline(x, range, Stroke::new(1.5, t.accent));
            ui.painter()
                .circle_filled(pos2(x, axes.y(dot.y)), 4.0, t.accent);
        }
    }

    pub(super) fn item_at(&self, rect: Rect, at: Pos2) -> Option<usize> {
        let axes = self.axes(rect);
        let far = |place: &usize| (self.place(&axes, *place) - at.x).abs();
        let nearest = (0..self.dots.len()).min_by(|a, b| far(a).total_cmp(&far(b)))?;
        (far(&nearest) < 12.0).then_some(nearest)
    }

    fn axes(&self, rect: Rect) -> Axes {
        Axes::new(rect, Rangef::new(self.least(), 1.0), 22.0)
    }

    /// The lowest share shown, a fifth.
    fn least(&self) -> f32 {
        let lows = self.dots.iter().flatten().map(|dot| {
            let x = if self.names.is_empty() { dot.x } else { 1.0 };
            dot.y.min(x)
        });
        let least = lows.fold(0.4, f32::min);
        // A range may go on below the lowest line; its dot may not.
        ((least * 5.0 + 0.001).floor() / 5.0).clamp(0.0, 0.4)
    }

    fn levels(&self) -> Vec<(f32, String)> {
        let least = (self.least() * 5.0).round() as u32;
        let levels = (least..=5).rev();
        levels
            .map(|level| (level as f32 / 5.0, (level * 20).to_string()))
            .collect()
    }

    fn place(&self, axes: &Axes, place: usize) -> f32 {
        match self.dots.get(place) {
            Some(Some(dot)) if self.names.is_empty() => x(axes, dot.x),
            _ => {
                let part = (place as f32 + 0.5) / self.names.len().max(1) as f32;
                egui::lerp(axes.area.x_range(), part)
            }
        }
    }
}

fn x(axes: &Axes, share: f32) -> f32 {
    let part = (share - axes.range.min) / axes.range.span().max(f32::EPSILON);
    egui::lerp(axes.area.x_range(), part)
}
