//! Time spent, buttons pressed, hours of the day.

use super::{Telling, few};
use crate::gui::screens::statistics::{Cell, Chart, ChartId, Swatch, Table};
use crate::gui::widgets::chart::{Drawing, ShareRow, Stacks};
use crate::stats::Share;

/// Every so many hours one is named under the chart.
const HOURS_APART: usize = 6;

impl Telling<'_> {
    pub(super) fn time(&self) -> Chart {
        let time = &self.statistics.time;
        let span = self.words.count("stats-weeks", time.weeks.len());
        let args = [
            ("time", self.duration(time.millis).into()),
            ("answers", time.basis.answers.into()),
            ("span", span.into()),
        ];
        let minutes = |millis: u64| u32::try_from(millis.div_ceil(60_000)).unwrap_or(u32::MAX);
        let weeks = || time.weeks.iter().filter(|_| time.basis.enough);
        Chart {
            id: ChartId::Time,
            title: self.get("stats-time"),
            note: Some(self.get("stats-time-note")),
            legend: Vec::new(),
            foot: None,
            how: self.get("stats-time-how"),
            sentence: self.words.with("stats-time-sentence", &args),
            few: few(time.basis, self.words),
            tips: weeks()
                .map(|week| {
                    let from = self.short_day(week.from);
                    let until = self.short_day(week.from.plus_days(6));
                    let spent = self.duration(week.millis);
                    let answers = self.words.count("activity-day", week.answers as usize);
                    format!("{from} – {until}\n{spent} · {answers}")
                })
                .collect(),
            drawing: Drawing::Stacks(Stacks {
                bars: weeks().map(|week| (minutes(week.millis), 0)).collect(),
                labels: self.week_labels(),
                ..Stacks::default()
            }),
            table: Table {
                columns: self.columns(&["stats-week-from", "stats-minutes-name", "stats-answers"]),
                rows: time
                    .weeks
                    .iter()
                    .rev()
                    .map(|week| {
                        vec![
                            self.day_cell(week.from),
                            Cell::count(minutes(week.millis)),
                            Cell::count(week.answers),
                        ]
                    })
                    .collect(),
            },
        }
    }

    pub(super) fn buttons(&self) -> Chart {
        let buttons = &self.statistics.buttons;
        let ratings = ["rating-again", "rating-hard", "rating-good", "rating-easy"];
        let named = [
            ("stats-row-steps", buttons.learning),
            ("stats-row-young", buttons.young),
            ("stats-row-mature", buttons.mature),
        ];
        let again = |row: &[u64; 4]| self.share(&Share::new(row[0], row.iter().sum()));
        let args = [
            ("learning", again(&buttons.learning).into()),
            ("young", again(&buttons.young).into()),
            ("mature", again(&buttons.mature).into()),
        ];
        let rows = named.iter().map(|(key, row)| ShareRow {
            title: self.get(key),
            ratings: *row,
            figure: format!("{} {}", self.get("rating-again"), again(row)),
        });
        let cells = named.iter().map(|(key, row)| {
            let mut cells = vec![Cell::text(&self.get(key))];
            cells.extend(row.map(Cell::count));
            cells
        });
        let legend = ratings.iter().enumerate();
        Chart {
            id: ChartId::Buttons,
            title: self.get("stats-buttons"),
            note: None,
            legend: legend
                .map(|(place, key)| (Swatch::Rating(place), self.get(key)))
                .collect(),
            foot: None,
            how: self.get("stats-buttons-how"),
            sentence: self.words.with("stats-buttons-sentence", &args),
            few: few(buttons.basis, self.words),
            tips: Vec::new(),
            drawing: Drawing::Shares(rows.collect()),
            table: Table {
                columns: std::iter::once(self.get("stats-reviews"))
                    .chain(ratings.iter().map(|key| self.get(key)))
                    .collect(),
                rows: cells.collect(),
            },
        }
    }

    pub(super) fn hours(&self) -> Chart {
        let hours = &self.statistics.hours;
        let shown = || {
            hours
                .hours
                .iter()
                .filter(|_| hours.basis.enough)
                .enumerate()
        };
        let most = hours
            .hours
            .iter()
            .enumerate()
            .max_by_key(|(_, it)| it.answers);
        let (busiest, answers) = most.map_or((0, 0), |(hour, it)| (hour, it.answers));
        let args = [
            ("hour", busiest.into()),
            ("next", (busiest + 1).into()),
            ("answers", answers.into()),
        ];
        let count = |answers: u64| u32::try_from(answers).unwrap_or(u32::MAX);
        Chart {
            id: ChartId::Hours,
            title: self.get("stats-hours"),
            note: Some(self.get("stats-hours-note")),
            legend: Vec::new(),
            foot: None,
            how: self.get("stats-hours-how"),
            sentence: self.words.with("stats-hours-sentence", &args),
            few: few(hours.basis, self.words),
            tips: shown()
                .map(|(hour, it)| {
                    let answers = self.words.count("activity-day", it.answers as usize);
                    let remembered = self.get("stats-remembered");
                    let share = self.share(&it.remembered);
                    format!(
                        "{hour}:00 – {}:00\n{answers}\n{remembered}: {share}",
                        hour + 1
                    )
                })
                .collect(),
            drawing: Drawing::Stacks(Stacks {
                bars: shown().map(|(_, it)| (count(it.answers), 0)).collect(),
                labels: (0..24)
                    .step_by(HOURS_APART)
                    .filter(|_| hours.basis.enough)
                    .map(|hour| (hour, format!("{hour}:00")))
                    .collect(),
                ..Stacks::default()
            }),
            table: Table {
                columns: self.columns(&[
                    "stats-hour",
                    "stats-answers",
                    "stats-remembered",
                    "stats-range-name",
                ]),
                rows: hours
                    .hours
                    .iter()
                    .enumerate()
                    .filter(|(_, it)| it.answers > 0)
                    .map(|(hour, it)| {
                        let [share, range, _] = self.share_cells(&it.remembered);
                        vec![
                            Cell::text(&format!("{hour}:00")),
                            Cell::count(it.answers),
                            share,
                            range,
                        ]
                    })
                    .collect(),
            },
        }
    }
}
