//! Our own drawings: the ram's horn (as divider and as rosette) and the sign.

use std::f32::consts::{FRAC_PI_2, PI, TAU};

use egui::{Color32, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, emath::Rot2, pos2, vec2};

use crate::gui::theme::{Tokens, size};

/// Where the stem of a horn begins, below its middle.
const STEM: f32 = 6.5;

/// The divider between question and answer, as wide as its place.
pub fn divider_ui(ui: &mut Ui) {
    let t = Tokens::of(ui);
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::ORNAMENT), Sense::hover());
    let (middle, y) = (rect.center().x, rect.center().y);
    let stroke = Stroke::new(1.5, t.gold);
    ui.painter().hline(rect.left()..=middle - 27.0, y, t.edge());
    ui.painter()
        .hline(middle + 27.0..=rect.right(), y, t.edge());
    let scale = size::ORNAMENT / 28.0;
    for side in [-1.0, 1.0] {
        let points = horn()
            .into_iter()
            .map(|p| pos2(p.x.mul_add(side * scale, middle), p.y.mul_add(scale, y)));
        ui.painter().line(points.collect(), stroke);
        diamond(ui, pos2(middle + side * 22.5, y), 2.5, stroke);
    }
    diamond(ui, pos2(middle, y + STEM + 2.5), 2.5, stroke);
}

/// The ornament of empty states, in the middle of its place.
pub fn rosette_ui(ui: &mut Ui) {
    rosette_of(ui, size::ROSETTE);
}

/// The same, `across` high and wide.
pub fn rosette_of(ui: &mut Ui, across: f32) {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), across), Sense::hover());
    let stroke = Stroke::new(1.8, t.gold);
    let scale = across / 47.0;
    for quarter in 0_u8..4 {
        let turn = Rot2::from_angle(f32::from(quarter) * FRAC_PI_2);
        for side in [-1.0, 1.0] {
            let place = |p: Pos2| rect.center() + turn * vec2(p.x * side, p.y - STEM - 5.0) * scale;
            ui.painter()
                .line(horn().into_iter().map(place).collect(), stroke);
        }
    }
    diamond(ui, rect.center(), 5.0 * scale, stroke);
}

/// The sign of the program: the sun at the edge of the steppe.
pub fn sign_ui(ui: &Ui, centre: Pos2, width: f32) {
    let t = Tokens::of(ui);
    let unit = width / 40.0;
    let base = centre + vec2(0.0, 1.0 * unit);
    let rim = (0_u8..=24).map(|step| {
        let angle = PI + PI * f32::from(step) / 24.0;
        base + 12.0 * unit * vec2(angle.cos(), angle.sin())
    });
    ui.painter().add(Shape::convex_polygon(
        rim.collect(),
        t.part_fill,
        Stroke::NONE,
    ));
    bar(
        ui,
        base + vec2(0.0, 2.5 * unit),
        vec2(38.0, 3.4) * unit,
        t.accent,
    );
    bar(
        ui,
        base + vec2(0.0, 8.5 * unit),
        vec2(23.0, 3.0) * unit,
        t.accent,
    );
}

fn bar(ui: &Ui, centre: Pos2, extent: Vec2, color: Color32) {
    ui.painter().rect_filled(
        Rect::from_center_size(centre, extent),
        extent.y / 2.0,
        color,
    );
}

/// Half a horn: a stem that rises from the diamond and winds into a spiral.
fn horn() -> Vec<Pos2> {
    const TURNS: f32 = 1.35;
    const POINTS: u8 = 44;
    let centre = pos2(8.5, -5.0);
    let mut line = vec![pos2(0.0, STEM)];
    let begin = centre - vec2(6.8, 0.0);
    line.extend((1_u8..6).map(|step| {
        let part = f32::from(step) / 6.0;
        // The stem leaves upright and meets the spiral where that runs upright too.
        pos2(begin.x * part * part, STEM + (begin.y - STEM) * part)
    }));
    line.extend((0..=POINTS).map(|step| {
        let part = f32::from(step) / f32::from(POINTS);
        let angle = PI + TAU * TURNS * part;
        let radius = 6.8 + (1.3 - 6.8) * part;
        centre + radius * vec2(angle.cos(), angle.sin())
    }));
    line
}

fn diamond(ui: &Ui, centre: Pos2, reach: f32, stroke: Stroke) {
    let corners = [
        vec2(0.0, -reach),
        vec2(reach, 0.0),
        vec2(0.0, reach),
        vec2(-reach, 0.0),
    ];
    ui.painter().add(Shape::closed_line(
        corners.into_iter().map(|c| centre + c).collect(),
        stroke,
    ));
}
