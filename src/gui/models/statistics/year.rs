//! The year, day by day.

use super::Telling;
use crate::gui::screens::statistics::{Cell, Chart, ChartId, Table};
use crate::gui::widgets::chart::{Drawing, YearGrid};
use crate::stats::{self, YEAR_WEEKS, Year};
use crate::time::StudyDay;

impl Telling<'_> {
    pub(super) fn year(&self) -> Chart {
        let Year {
            activity,
            answers,
            days,
            longest_row,
        } = &self.statistics.year;
        let args = [
            ("answers", self.number(*answers).into()),
            ("days", (*days).into()),
            ("row", (*longest_row).into()),
        ];
        let side = self.words.with("stats-year-side", &args);
        let kept = usize::try_from(activity.rest_kept).unwrap_or(0);
        let weekdays = ["stats-weekday-1", "stats-weekday-3", "stats-weekday-5"];
        let months = activity.months.iter();
        Chart {
            id: ChartId::Year,
            title: self.get("stats-year"),
            note: Some(side.clone()),
            legend: Vec::new(),
            foot: (kept > 0).then(|| {
                let row = usize::try_from(activity.streak_days).unwrap_or(0);
                let row = self.words.count("activity-streak", row);
                format!("{row} · {}", self.words.count("activity-rest-kept", kept))
            }),
            how: self.get("stats-year-how"),
            sentence: side,
            few: None,
            tips: self.year_tips(),
            drawing: Drawing::Year(YearGrid {
                weeks: activity.weeks.clone(),
                rest: activity.rest.clone(),
                today: activity.today.1,
                months: months
                    .map(|(week, month)| (*week, self.words.month_short(*month)))
                    .collect(),
                weekdays: weekdays.map(|key| self.get(key)),
            }),
            table: self.year_table(),
        }
    }

    /// Every day of the year that has been, with its answers and whether it is for rest.
    fn year_days(&self) -> impl Iterator<Item = (StudyDay, u32, bool)> {
        let activity = &self.statistics.year.activity;
        let (week, weekday) = activity.today;
        let offset = i32::try_from(week * 7 + weekday).unwrap_or(0);
        let today = self
            .statistics
            .ahead
            .days
            .first()
            .map_or(StudyDay(0), |day| day.day);
        let start = stats::activity_start(today, YEAR_WEEKS);
        let answers = activity.weeks.iter().flatten();
        let rest = activity.rest.iter().flatten();
        (0..=offset)
            .zip(answers.zip(rest))
            .map(move |(day, (answers, rest))| (start.plus_days(day), *answers, *rest))
    }

    fn year_tips(&self) -> Vec<String> {
        let tip = |(day, answers, is_rest): (StudyDay, u32, bool)| {
            let date = self.words.civil_date(day.date());
            let told = self.words.count("activity-day", answers as usize);
            if is_rest {
                format!("{date}\n{told} · {}", self.get("stats-rest"))
            } else {
                format!("{date}\n{told}")
            }
        };
        self.year_days().map(tip).collect()
    }

    /// By month, the newest first.
    fn year_table(&self) -> Table {
        let mut months: Vec<((i16, i8), u64, u32)> = Vec::new();
        for (day, answers, _) in self.year_days() {
            let date = day.date();
            let month = (date.year(), date.month());
            if months.last().is_none_or(|(last, ..)| *last != month) {
                months.push((month, 0, 0));
            }
            if let Some((_, sum, days)) = months.last_mut() {
                *sum += u64::from(answers);
                *days += u32::from(answers > 0);
            }
        }
        let row = |((year, month), answers, days): &((i16, i8), u64, u32)| {
            let name = Cell {
                shown: format!("{} {year}", self.words.month_short(*month)),
                plain: format!("{year:04}-{month:02}"),
            };
            vec![name, Cell::count(answers), Cell::count(days)]
        };
        Table {
            columns: self.columns(&["stats-month-name", "stats-answers", "stats-days"]),
            rows: months.iter().rev().map(row).collect(),
        }
    }
}
