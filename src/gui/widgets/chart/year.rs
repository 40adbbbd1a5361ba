//! A year of days: one square each, darker for more answers, a line through days of rest.

use egui::{Align2, Pos2, Rect, Ui, pos2, vec2};

use super::super::activity::{Squares, level};
use super::super::labels::paint_text;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::Tokens;

/// Room for the names of weekdays at the right.
const RIGHT: f32 = 64.0;

/// The widest step from one week to the next.
const WIDEST: f32 = 17.0;

/// A year of days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearGrid {
    /// Per week, oldest first, the answers of its seven days.
    pub weeks: Vec<[u32; 7]>,
    /// Which days are for rest.
    pub rest: Vec<[bool; 7]>,
    /// The day of the last week that is today.
    pub today: usize,
    /// Names of months, each over the week it begins in.
    pub months: Vec<(usize, String)>,
    /// The short names of Monday, Wednesday and Friday.
    pub weekdays: [String; 3],
}

impl YearGrid {
    pub(super) fn height(&self, width: f32) -> f32 {
        TypeRole::Tiny.line() + 4.0 + 7.0 * self.step(width)
    }

    pub(super) fn paint(&self, ui: &Ui, rect: Rect) {
        let t = Tokens::of(ui);
        let squares = self.squares(rect);
        let mut taken = f32::NEG_INFINITY;
        for (week, name) in &self.months {
            let x = squares.square(*week, 0).left();
            if x >= taken {
                let at = pos2(x, rect.top());
                let told = paint_text(ui, at, Align2::LEFT_TOP, TypeRole::Tiny, t.text2, name);
                taken = told.right() + 4.0;
            }
        }
        let most = self.weeks.iter().flatten().copied().max().unwrap_or(0);
        for (week, days) in self.weeks.iter().enumerate() {
            let is_last = week + 1 == self.weeks.len();
            for (day, answers) in days.iter().enumerate() {
                let to_today = is_last.then(|| day.cmp(&self.today));
                let is_rest = self.rest.get(week).is_some_and(|rest| rest[day]);
                squares.paint(ui, (week, day), level(*answers, most), to_today, is_rest);
            }
        }
        let left = squares.square(self.weeks.len(), 0).left() + 14.0;
        for (place, name) in self.weekdays.iter().enumerate() {
            let y = squares.square(0, place * 2).center().y;
            let at = pos2(left, y);
            paint_text(
                ui,
                at,
                Align2::LEFT_CENTER,
                TypeRole::Caption,
                t.text2,
                name,
            );
        }
    }

    /// The number of the day under a point, counted from the first.
    pub(super) fn item_at(&self, rect: Rect, at: Pos2) -> Option<usize> {
        let squares = self.squares(rect);
        let days = (0..self.weeks.len() * 7)
            .filter(|day| day / 7 + 1 < self.weeks.len() || day % 7 <= self.today);
        let mut days = days.into_iter();
        days.find(|day| squares.square(day / 7, day % 7).contains(at))
    }

    fn step(&self, width: f32) -> f32 {
        let fits = (width - RIGHT) / self.weeks.len().max(1) as f32;
        fits.min(WIDEST)
    }

    fn squares(&self, rect: Rect) -> Squares {
        let step = self.step(rect.width());
        Squares {
            corner: rect.min + vec2(0.0, TypeRole::Tiny.line() + 4.0),
            step,
            side: (step * 0.77).floor(),
        }
    }
}
