//! The last seventeen weeks: one square a day, darker for more cards, a line through days
//! of rest.

use std::cmp::Ordering;

use egui::{
    Align2, Color32, CornerRadius, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::labels::paint_text;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::lang::Words;

/// The cards answered on each day of the last weeks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Activity {
    /// Per week, oldest first, the answers of its seven days.
    pub weeks: Vec<[u32; 7]>,
    /// Which of these days are for rest.
    pub rest: Vec<[bool; 7]>,
    /// The day of the last week that is today; the days after it are still to come.
    pub today: usize,
    /// Names of months, each over the week it begins in.
    pub months: Vec<(usize, String)>,
    /// How many days in a row something was answered.
    pub streak_days: usize,
    /// How many days of rest that row was kept over.
    pub rest_kept: usize,
}

/// Where the squares of days stand, week by week from left to right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Squares {
    /// The upper left corner of the first Monday.
    pub corner: Pos2,
    /// From one square to the next.
    pub step: f32,
    /// The side of a square.
    pub side: f32,
}

impl Squares {
    /// The square of a day.
    pub fn square(&self, week: usize, day: usize) -> Rect {
        let corner = self.corner + vec2(week as f32 * self.step, day as f32 * self.step);
        Rect::from_min_size(corner, vec2(self.side, self.side))
    }

    /// Paints a day; `to_today` says where a day of the last week stands to today.
    pub fn paint(
        &self,
        ui: &Ui,
        (week, day): (usize, usize),
        level: usize,
        to_today: Option<Ordering>,
        is_rest: bool,
    ) {
        let t = Tokens::of(ui);
        let square = self.square(week, day);
        let radius = CornerRadius::same(3);
        let fill = if to_today == Some(Ordering::Greater) {
            Color32::TRANSPARENT
        } else {
            t.mastery[level]
        };
        let (stroke, kind) = match to_today {
            Some(Ordering::Greater) => (t.edge(), StrokeKind::Inside),
            Some(Ordering::Equal) => (Stroke::new(1.5, t.text), StrokeKind::Outside),
            _ => (Stroke::NONE, StrokeKind::Inside),
        };
        ui.painter().rect(square, radius, fill, stroke, kind);
        if is_rest && level == 0 {
            let middle = square.shrink(square.width() * 0.28);
            let stroke = Stroke::new(1.0, t.text3);
            ui.painter()
                .hline(middle.x_range(), middle.center().y, stroke);
        }
    }
}

/// Shows the squares with the months above them.
pub fn activity_ui(ui: &mut Ui, activity: &Activity, words: &Words) -> Response {
    let columns = activity.weeks.len().max(1) as f32;
    let head = TypeRole::Tiny.line() + 4.0;
    let wanted = vec2(
        columns * size::DAY_STEP - 4.0,
        head + 7.0 * size::DAY_STEP - 4.0,
    );
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    paint_months(ui, rect, activity);
    let squares = Squares {
        corner: rect.min + vec2(0.0, head),
        step: size::DAY_STEP,
        side: size::DAY,
    };
    let most = activity.weeks.iter().flatten().copied().max().unwrap_or(0);
    for (week, days) in activity.weeks.iter().enumerate() {
        for (day, answers) in days.iter().enumerate() {
            let last = week + 1 == activity.weeks.len();
            let to_today = last.then(|| day.cmp(&activity.today));
            let is_rest = activity.rest.get(week).is_some_and(|rest| rest[day]);
            squares.paint(ui, (week, day), level(*answers, most), to_today, is_rest);
        }
    }
    let sentence = summary(activity, words);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    match pointed_at(ui, &response, squares, activity) {
        Some(answers) => {
            response.on_hover_text_at_pointer(words.count("activity-day", answers as usize))
        }
        None => response,
    }
}

fn paint_months(ui: &Ui, rect: Rect, activity: &Activity) {
    let color = Tokens::of(ui).text2;
    for (week, name) in &activity.months {
        let at = pos2(rect.left() + *week as f32 * size::DAY_STEP, rect.top());
        paint_text(ui, at, Align2::LEFT_TOP, TypeRole::Tiny, color, name);
    }
}

/// 0 for a day without answers, else 1–4 by its share of the busiest day.
pub(super) fn level(answers: u32, most: u32) -> usize {
    if answers == 0 {
        0
    } else {
        let most = u64::from(most.max(1));
        (u64::from(answers) * 4).div_ceil(most).clamp(1, 4) as usize
    }
}

fn summary(activity: &Activity, words: &Words) -> String {
    let answered: u32 = activity.weeks.iter().flatten().sum();
    let days = activity
        .weeks
        .iter()
        .flatten()
        .filter(|answers| **answers > 0)
        .count();
    let args = [
        ("weeks", activity.weeks.len().into()),
        ("days", days.into()),
        ("answers", u64::from(answered).into()),
    ];
    words.with("activity-summary", &args)
}

fn pointed_at(ui: &Ui, response: &Response, squares: Squares, activity: &Activity) -> Option<u32> {
    let pointer = response.hover_pos().filter(|_| ui.is_enabled())?;
    let weeks = activity.weeks.iter().enumerate();
    let mut days = weeks.flat_map(|(week, days)| {
        days.iter()
            .enumerate()
            .map(move |(day, answers)| (week, day, *answers))
    });
    days.find(|(week, day, _)| squares.square(*week, *day).contains(pointer))
        .map(|(_, _, answers)| answers)
}

#[cfg(test)]
mod tests {
    use super::level;

    #[test]
    fn a_day_is_as_dark_as_its_share_of_the_busiest() {
        assert_eq!(
            [0, 1, 10, 11, 30, 40].map(|answers| level(answers, 40)),
            [0, 1, 1, 2, 3, 4]
        );
        assert_eq!(level(0, 0), 0);
    }
}
