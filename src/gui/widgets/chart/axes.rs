//! The frame of a chart: level lines with their figures, and words along the foot.

use egui::{Align2, Rangef, Rect, Stroke, Ui, pos2, vec2};

use super::super::labels::paint_text;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};

/// Room for the figures at the left.
const LEFT: f32 = 36.0;

/// Room for the words along the foot.
const FOOT: f32 = 26.0;

/// Half the height of a figure, which stands on its line.
const TOP: f32 = 8.0;

/// Where values stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes {
    /// The part of the chart that values are drawn in.
    pub area: Rect,
    /// The values at its foot and its top.
    pub range: Rangef,
}

impl Axes {
    /// The axes of a chart in `rect`, with `right` room left over.
    #[must_use]
    pub fn new(rect: Rect, range: Rangef, right: f32) -> Self {
        let area = Rect::from_min_max(rect.min + vec2(LEFT, TOP), rect.max - vec2(right, FOOT));
        Self { area, range }
    }

    /// The height at which a value stands.
    #[must_use]
    pub fn y(&self, value: f32) -> f32 {
        let part = (value - self.range.min) / self.range.span().max(f32::EPSILON);
        egui::lerp(self.area.bottom()..=self.area.top(), part.clamp(0.0, 1.0))
    }

    /// Paints a level line for each of these values, with its figure before it.
    pub fn paint_levels(&self, ui: &Ui, levels: &[(f32, String)]) {
        let t = Tokens::of(ui);
        for (value, words) in levels {
            let y = self.y(*value);
            ui.painter().hline(self.area.x_range(), y, t.edge());
            let at = pos2(self.area.left() - 8.0, y);
            paint_text(
                ui,
                at,
                Align2::RIGHT_CENTER,
                TypeRole::Caption,
                t.text2,
                words,
            );
        }
    }

    /// Paints words under the place `x`, kept inside the chart and clear of `taken`: where
    /// the words before them end. Gives back where these end.
    pub fn paint_foot(&self, ui: &Ui, x: f32, align: Align2, words: &str, taken: f32) -> f32 {
        let t = Tokens::of(ui);
        let role = TypeRole::Caption;
        let galley = ui
            .painter()
            .layout_no_wrap(words.to_owned(), role.font(), t.text2);
        let at = pos2(x, self.area.bottom() + 8.0);
        let place = align.anchor_size(at, galley.size());
        let most = (self.area.right() + 4.0 - place.width()).max(self.area.left());
        let place = place.translate(vec2(
            place.left().clamp(self.area.left(), most) - place.left(),
            0.0,
        ));
        if place.left() < taken {
            return taken;
        }
        ui.painter().galley(place.min, galley, t.text2);
        place.right() + 10.0
    }

    /// Paints a dashed line between two points.
    pub fn paint_dashes(ui: &Ui, from: egui::Pos2, to: egui::Pos2) {
        let t = Tokens::of(ui);
        let stroke = Stroke::new(size::OUTLINE, t.text3);
        let dashes = egui::Shape::dashed_line(&[from, to], stroke, 4.0, 4.0);
        ui.painter().extend(dashes);
    }
}

/// Three or four round values from 0 up to at least `most`, for level lines.
#[must_use]
pub fn nice_ticks(most: u32) -> Vec<u32> {
    let steps = (0..9).flat_map(|power| [1, 2, 5].map(|first| first * 10_u32.pow(power)));
    let step = steps.into_iter().find(|step| most <= step * 3);
    let step = step.unwrap_or(most.max(1));
    let count = most.div_ceil(step).max(1);
    (0..=count).map(|level| level * step).collect()
}

#[cfg(test)]
mod tests {
    use super::nice_ticks;

    #[test]
    fn levels_are_round_and_reach_the_highest_value() {
        assert_eq!(nice_ticks(0), [0, 1]);
        assert_eq!(nice_ticks(3), [0, 1, 2, 3]);
        assert_eq!(nice_ticks(34), [0, 20, 40]);
        assert_eq!(nice_ticks(140), [0, 50, 100, 150]);
    }
}
