//! A line of shares in time, with the range in which each truly lies.

use egui::{Align2, Color32, Mesh, Pos2, Rangef, Rect, Shape, Stroke, Ui, pos2};

use super::super::labels::paint_text;
use super::axes::Axes;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::Tokens;

/// A line of shares.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BandLine {
    /// The shares, the oldest first; nothing where there was nothing to count.
    pub points: Vec<Option<BandPoint>>,
    /// The share aimed at, and the words beside its line.
    pub goal: (f32, String),
    /// Words under some of the points.
    pub labels: Vec<(usize, String)>,
}

/// A share and its range, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandPoint {
    /// The share.
    pub value: f32,
    /// The lower end.
    pub low: f32,
    /// The upper end.
    pub high: f32,
}

impl BandLine {
    pub(super) fn paint(&self, ui: &Ui, rect: Rect) {
        let axes = self.axes(rect);
        let t = Tokens::of(ui);
        self.paint_bands(ui, &axes, t.accent_soft);
        axes.paint_levels(ui, &self.levels());
        let goal = axes.y(self.goal.0);
        Axes::paint_dashes(
            ui,
            pos2(axes.area.left(), goal),
            pos2(axes.area.right(), goal),
        );
        self.paint_line(ui, &axes);
        let at = pos2(axes.area.left() + 4.0, goal - 1.0);
        paint_text(
            ui,
            at,
            Align2::LEFT_BOTTOM,
            TypeRole::Tiny,
            t.text,
            &self.goal.1,
        );
        let mut taken = f32::NEG_INFINITY;
        for (place, words) in &self.labels {
            let x = self.x(&axes, *place);
            taken = axes.paint_foot(ui, x, Align2::LEFT_TOP, words, taken);
        }
    }

    pub(super) fn item_at(&self, rect: Rect, at: Pos2) -> Option<usize> {
        let axes = self.axes(rect);
        let gap = axes.area.width() / (self.points.len().max(2) - 1) as f32;
        let place = ((at.x - axes.area.left()) / gap).round();
        let place = (place >= 0.0).then_some(place as usize)?;
        (place < self.points.len()).then_some(place)
    }

    fn axes(&self, rect: Rect) -> Axes {
        Axes::new(rect, Rangef::new(self.least(), 1.0), 20.0)
    }

    /// The lowest share shown: a tenth below which nothing lies.
    fn least(&self) -> f32 {
        let lows = self.points.iter().flatten().map(|point| point.low);
        let least = lows.fold(self.goal.0, f32::min);
        ((least * 10.0 - 0.3).floor() / 10.0).clamp(0.0, 0.8)
    }

    fn levels(&self) -> Vec<(f32, String)> {
        let least = (self.least() * 10.0).round() as u32;
        let step = if least < 5 { 2 } else { 1 };
        let levels = (0..=10).rev().step_by(step).filter(|level| *level >= least);
        levels
            .map(|level| (level as f32 / 10.0, (level * 10).to_string()))
            .collect()
    }

    fn x(&self, axes: &Axes, place: usize) -> f32 {
        let last = self.points.len().max(2) - 1;
        egui::lerp(axes.area.x_range(), place as f32 / last as f32)
    }

    /// The stretches of points that follow one another without a gap.
    fn stretches(&self) -> impl Iterator<Item = Vec<(usize, BandPoint)>> {
        let points = self.points.iter().enumerate();
        let points: Vec<_> = points
            .map(|(place, point)| point.map(|it| (place, it)))
            .collect();
        let stretches: Vec<Vec<_>> = points
            .split(Option::is_none)
            .map(|stretch| stretch.iter().flatten().copied().collect())
            .collect();
        stretches
            .into_iter()
            .filter(|stretch: &Vec<_>| !stretch.is_empty())
    }

    fn paint_bands(&self, ui: &Ui, axes: &Axes, color: Color32) {
        for stretch in self.stretches() {
            let mut mesh = Mesh::default();
            for (place, point) in &stretch {
                let middle = self.x(axes, *place);
                // A point alone has a range too.
                let sides: &[f32] = if stretch.len() == 1 {
                    &[-3.0, 3.0]
                } else {
                    &[0.0]
                };
                for side in sides {
                    mesh.colored_vertex(pos2(middle + side, axes.y(point.low)), color);
                    mesh.colored_vertex(pos2(middle + side, axes.y(point.high)), color);
                }
            }
            let pairs = mesh.vertices.len() as u32 / 2;
            for pair in 0..pairs.saturating_sub(1) {
                let first = pair * 2;
                mesh.add_triangle(first, first + 1, first + 2);
                mesh.add_triangle(first + 1, first + 2, first + 3);
            }
            ui.painter().add(Shape::mesh(mesh));
        }
    }

    fn paint_line(&self, ui: &Ui, axes: &Axes) {
        let t = Tokens::of(ui);
        let stroke = Stroke::new(2.0, t.accent);
        let radius = if self.points.len() > 20 { 2.0 } else { 3.5 };
        for stretch in self.stretches() {
            let places: Vec<Pos2> = stretch
                .iter()
                .map(|(place, point)| pos2(self.x(axes, *place), axes.y(point.value)))
                .collect();
            ui.painter().add(Shape::line(places.clone(), stroke));
            for place in places {
                ui.painter().circle(place, radius, t.surface, stroke);
            }
        }
    }
}
