//! Minutes, day by day, under the line of what was planned.

use egui::{
    Align2, Color32, CornerRadius, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::paint_text;
use crate::lang::Words;

/// What the chart shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartView {
    /// Each day up to the exam, today first.
    pub days: Vec<ChartDay>,
    /// What the exam's line says.
    pub exam: String,
    /// What the line of the minutes says.
    pub limit: String,
    /// The whole as a sentence.
    pub told: String,
    /// Whether minutes are missing.
    pub lacks: bool,
}

/// A day of the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartDay {
    /// Its date in full.
    pub date: String,
    /// Its date in short, where it stands under the bars if there is room.
    pub mark: Option<String>,
    /// The day as a sentence.
    pub told: String,
    /// Minutes of cards that come again.
    pub review: f32,
    /// Minutes of new cards.
    pub new: f32,
    /// Minutes that are missing.
    pub lacking: f32,
    /// Minutes there are; nothing on a day off.
    pub limit: f32,
}

/// The height of the bars.
const HEIGHT: f32 = 160.0;
/// The room for figures at the left, for the exam's words above, for dates below, for the
/// words of the line at the right.
const LEFT: f32 = 32.0;
const ABOVE: f32 = 22.0;
const BELOW: f32 = 24.0;
const RIGHT: f32 = 66.0;

impl ChartView {
    /// The minutes the chart reaches up to: some more than any bar and the line.
    fn top(&self) -> f32 {
        let bars = self
            .days
            .iter()
            .map(|day| day.review + day.new + day.lacking);
        let limits = self.days.iter().map(|day| day.limit);
        1.2 * bars.chain(limits).fold(4.0, f32::max)
    }

    /// The one limit of all days that have one, if it is one.
    fn limit_of_all(&self) -> Option<f32> {
        let mut limits = self.days.iter().map(|day| day.limit).filter(|it| *it > 0.0);
        let first = limits.next()?;
        limits
            .all(|it| (it - first).abs() < f32::EPSILON)
            .then_some(first)
    }
}

/// The title and, at the right or below it where there is no room, what the colours mean.
pub(super) fn head_ui(ui: &mut Ui, chart: &ChartView, words: &Words) {
    let t = Tokens::of(ui);
    let (title, role) = (words.get("plan-chart"), TypeRole::Strong);
    let line = |ui: &mut Ui| {
        let wanted = vec2(ui.available_width(), role.line());
        ui.allocate_exact_size(wanted, Sense::hover())
    };
    let (mut rect, head) = line(ui);
    let left = Align2::LEFT_CENTER;
    let shown = paint_text(ui, rect.left_center(), left, role, t.text, &title);
    head.widget_info(|| WidgetInfo::labeled(Role::Label, true, &title));
    let marks = if chart.lacks {
        [
            ("plan-fits", t.accent, t.accent),
            ("plan-lacks", t.wrong_soft, t.wrong),
        ]
    } else {
        [
            ("plan-review", t.accent, t.accent),
            ("plan-new", t.mastery[1], t.accent),
        ]
    };
    let names = marks.map(|(key, ..)| words.get(key));
    let widths = names.each_ref().map(|name| mark_width(ui, name));
    let all = widths[0] + size::GAP + widths[1];
    let mut x = rect.right() - all;
    if x < shown.right() + size::GAP {
        rect = line(ui).0;
        x = rect.left();
    }
    for ((name, width), (_, fill, edge)) in names.iter().zip(widths).zip(marks) {
        let place = Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height()));
        mark_ui(ui, place, name, (fill, edge));
        x += width + size::GAP;
    }
}

/// The width of a square with this name.
fn mark_width(ui: &Ui, name: &str) -> f32 {
    let job = TypeRole::Small.job(name, Tokens::of(ui).text2);
    18.0 + ui.painter().layout_job(job).size().x
}

/// A square of a colour, and what it means.
fn mark_ui(ui: &Ui, rect: Rect, name: &str, (fill, edge): (Color32, Color32)) {
    let t = Tokens::of(ui);
    let middle = rect.left_center() + vec2(5.0, 0.0);
    let square = Rect::from_center_size(middle, vec2(10.0, 10.0));
    let stroke = Stroke::new(1.0, edge);
    ui.painter()
        .rect(square, 0.0, fill, stroke, StrokeKind::Inside);
    let at = rect.left_center() + vec2(18.0, 0.0);
    paint_text(ui, at, Align2::LEFT_CENTER, TypeRole::Small, t.text2, name);
    let response = ui.interact(rect, ui.scope_id().with(name), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}

/// The bars.
pub(super) fn chart_ui(ui: &mut Ui, chart: &ChartView, words: &Words) {
    let wanted = vec2(ui.available_width(), ABOVE + HEIGHT + BELOW);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let plot = Rect::from_min_max(rect.min + vec2(LEFT, ABOVE), rect.max - vec2(RIGHT, BELOW));
    let frame = Plot {
        area: plot,
        top: chart.top(),
        slot: plot.width() / chart.days.len().max(1) as f32,
    };
    frame.paint_grid(ui, rect);
    for (place, day) in chart.days.iter().enumerate() {
        frame.paint_day(ui, place, day, chart.lacks);
    }
    frame.paint_limit(ui, rect, chart);
    frame.paint_exam(ui, &chart.exam);
    frame.paint_marks(ui, chart);
    tell(response, chart, &frame, words);
}

fn tell(response: Response, chart: &ChartView, frame: &Plot, words: &Words) {
    let told = &chart.told;
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, told));
    let place = response.hover_pos().and_then(|at| frame.place(at.x));
    let day = place.and_then(|place| chart.days.get(place));
    let table = super::Command::ChartTable.tooltip(words);
    match day {
        Some(day) => response.on_hover_text_at_pointer(&day.told),
        None => response.on_hover_text_at_pointer(table),
    };
}

/// Where minutes and days stand on the screen.
struct Plot {
    area: Rect,
    top: f32,
    slot: f32,
}

impl Plot {
    fn y(&self, minutes: f32) -> f32 {
        self.area.bottom() - self.area.height() * (minutes / self.top).min(1.0)
    }

    fn x(&self, place: usize) -> f32 {
        self.area.left() + self.slot * place as f32
    }

    fn place(&self, x: f32) -> Option<usize> {
        let along = (x - self.area.left()) / self.slot;
        (along >= 0.0).then_some(along as usize)
    }

    fn paint_grid(&self, ui: &Ui, rect: Rect) {
        let t = Tokens::of(ui);
        let step = step(self.top);
        let mut minutes = 0.0;
        while minutes <= self.top {
            let y = self.y(minutes);
            let across = self.area.left()..=rect.right();
            ui.painter().hline(across, y, t.edge());
            let at = pos2(self.area.left() - 8.0, y);
            let (role, figure) = (TypeRole::Caption, format!("{minutes:.0}"));
            paint_text(ui, at, Align2::RIGHT_CENTER, role, t.text2, &figure);
            minutes += step;
        }
    }

    fn paint_day(&self, ui: &Ui, place: usize, day: &ChartDay, lacks: bool) {
        let t = Tokens::of(ui);
        let width = (self.slot * 0.72).clamp(1.0, 24.0);
        let left = self.x(place) + (self.slot - width) / 2.0;
        let bar = |from: f32, to: f32| {
            let (high, low) = (self.y(to), self.y(from));
            Rect::from_min_max(pos2(left, high), pos2(left + width, low))
        };
        let fits = day.review + day.new;
        if lacks {
            ui.painter().rect_filled(bar(0.0, fits), 0.0, t.accent);
            if day.lacking > 0.0 {
                hatched(ui, bar(fits, fits + day.lacking));
            }
            return;
        }
        let review = bar(0.0, day.review);
        ui.painter().rect_filled(review, 0.0, t.accent);
        if day.new > 0.0 {
            let new = bar(day.review, fits);
            let edge = Stroke::new(1.0, t.accent);
            let corners = CornerRadius::ZERO;
            ui.painter()
                .rect(new, corners, t.mastery[1], edge, StrokeKind::Inside);
        }
    }

    /// The line of the minutes: one across all days where they are the same, else one a day.
    fn paint_limit(&self, ui: &Ui, rect: Rect, chart: &ChartView) {
        let t = Tokens::of(ui);
        let stroke = Stroke::new(1.5, t.text);
        let most = chart.days.iter().map(|day| day.limit).fold(0.0, f32::max);
        if most <= 0.0 {
            return;
        }
        let y = self.y(most);
        if chart.limit_of_all().is_some() {
            let ends = [pos2(self.area.left(), y), pos2(rect.right(), y)];
            ui.painter()
                .extend(Shape::dashed_line(&ends, stroke, 5.0, 3.0));
        } else {
            for (place, day) in chart.days.iter().enumerate() {
                let across = self.x(place)..=self.x(place + 1);
                ui.painter().hline(across, self.y(day.limit), stroke);
            }
        }
        let at = pos2(rect.right(), y - 3.0);
        let role = TypeRole::Caption;
        paint_text(ui, at, Align2::RIGHT_BOTTOM, role, t.text, &chart.limit);
    }

    fn paint_exam(&self, ui: &Ui, text: &str) {
        let t = Tokens::of(ui);
        let (x, stroke) = (self.area.right() + 1.0, Stroke::new(1.5, t.text));
        let top = self.area.top() - ABOVE + 4.0;
        ui.painter().vline(x, top..=self.area.bottom(), stroke);
        let at = pos2(x - 6.0, top);
        let role = TypeRole::Caption;
        paint_text(ui, at, Align2::RIGHT_TOP, role, t.text, text);
    }

    /// Dates under the bars, as many as have room.
    fn paint_marks(&self, ui: &Ui, chart: &ChartView) {
        let t = Tokens::of(ui);
        let role = TypeRole::Caption;
        let mut free = self.area.left() - 1.0;
        for (place, day) in chart.days.iter().enumerate() {
            let Some(mark) = &day.mark else { continue };
            let x = self.x(place);
            let width = ui.painter().layout_job(role.job(mark, t.text2)).size().x;
            if x < free || x + width > self.area.right() + RIGHT {
                continue;
            }
            let at = pos2(x, self.area.bottom() + 8.0);
            paint_text(ui, at, Align2::LEFT_TOP, role, t.text2, mark);
            free = x + width + size::GAP;
        }
    }
}

/// A bar of what does not fit: an outline with slanting lines.
fn hatched(ui: &Ui, rect: Rect) {
    let t = Tokens::of(ui);
    let stroke = Stroke::new(1.0, t.wrong);
    ui.painter()
        .rect(rect, 0.0, t.wrong_soft, stroke, StrokeKind::Inside);
    let inside = rect.shrink(1.0);
    if inside.width() < 3.0 {
        return;
    }
    let painter = ui
        .painter()
        .with_clip_rect(ui.clip_rect().intersect(inside));
    let mut from = inside.bottom();
    while from > inside.top() - inside.width() {
        let ends = [
            pos2(inside.left(), from + inside.width()),
            pos2(inside.right(), from),
        ];
        painter.line_segment(ends, stroke);
        from -= 6.0;
    }
}

/// A round distance between lines, so that there are three to six of them.
fn step(top: f32) -> f32 {
    let rough = top / 5.0;
    let steps = [1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0];
    steps
        .into_iter()
        .find(|step| *step >= rough)
        .unwrap_or(600.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_at_round_distances() {
        for top in [4.0, 7.2, 18.0, 36.0, 90.0, 720.0, 1500.0] {
            let lines = (top / step(top)) as usize;
            assert!((2..=5).contains(&lines), "{top}: {lines}");
        }
    }
}
