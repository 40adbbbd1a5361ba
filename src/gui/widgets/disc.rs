//! The mastery disc: a ring that fills by quarters as a card is learned.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::{Color32, Pos2, Shape, Stroke, Ui, pos2, vec2};

use crate::gui::theme::Tokens;
use crate::progress::Mastery;

/// The reach of the ring and of what fills it.
const RING: f32 = 7.0;
const FILLING: f32 = 4.5;

/// Paints the disc of a card that has come so far.
pub fn paint_disc(ui: &Ui, centre: Pos2, mastery: Mastery) {
    let color = Tokens::of(ui).accent;
    ui.painter()
        .circle_stroke(centre, RING, Stroke::new(1.5, color));
    let quarters = mastery as u8;
    match quarters {
        0 => {}
        4 => {
            ui.painter().circle_filled(centre, FILLING, color);
        }
        // Three quarters are not convex, so each quarter is filled by itself.
        _ => (0..quarters).for_each(|quarter| {
            ui.painter().add(quarter_of(centre, quarter, color));
        }),
    }
}

/// A quarter of a disc, from the top clockwise.
fn quarter_of(centre: Pos2, quarter: u8, color: Color32) -> Shape {
    const STEPS: u8 = 6;
    let begin = TAU * 0.75 + f32::from(quarter) * FRAC_PI_2;
    let rim = (0..=STEPS).map(|step| {
        let angle = begin + FRAC_PI_2 * f32::from(step) / f32::from(STEPS);
        centre + FILLING * vec2(angle.cos(), angle.sin())
    });
    let points = std::iter::once(pos2(centre.x, centre.y)).chain(rim);
    Shape::convex_polygon(points.collect(), color, Stroke::NONE)
}
