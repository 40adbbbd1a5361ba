//! Remembered, week by week, against the goal.

use super::{Telling, few};
use crate::gui::screens::statistics::{Cell, Chart, ChartId, Table};
use crate::gui::widgets::chart::{BandLine, BandPoint, Drawing};
use crate::stats::{Retention, Share, percent};

impl Telling<'_> {
    pub(super) fn retention(&self) -> Chart {
        let Retention {
            basis,
            goal,
            all,
            young,
            mature,
            weeks: _,
        } = &self.statistics.retention;
        let is_few = !basis.enough;
        let sides = [
            ("young", self.share(young).into()),
            ("mature", self.share(mature).into()),
        ];
        let interval = all.interval;
        let args = [
            ("percent", interval.map_or(0, |it| percent(it.value)).into()),
            ("low", interval.map_or(0, |it| percent(it.low)).into()),
            ("high", interval.map_or(0, |it| percent(it.high)).into()),
            ("goal", percent(*goal).into()),
            ("answers", basis.answers.into()),
        ];
        Chart {
            id: ChartId::Retention,
            title: self.get("stats-retention"),
            note: (!is_few).then(|| self.words.with("stats-retention-side", &sides)),
            legend: Vec::new(),
            foot: None,
            how: self.get("stats-retention-how"),
            sentence: self.words.with("stats-retention-sentence", &args),
            few: few(*basis, self.words),
            tips: self.retention_tips(),
            drawing: Drawing::Band(self.band(is_few)),
            table: self.retention_table(),
        }
    }

    fn band(&self, is_few: bool) -> BandLine {
        let Retention { goal, weeks, .. } = &self.statistics.retention;
        let point = |share: &Share| {
            let found = share.interval.filter(|_| !is_few)?;
            let [value, low, high] = [found.value, found.low, found.high].map(|it| it as f32);
            Some(BandPoint { value, low, high })
        };
        let told = [("percent", percent(*goal).into())];
        BandLine {
            points: weeks.iter().map(|week| point(&week.share)).collect(),
            goal: (*goal as f32, self.words.with("stats-goal", &told)),
            labels: self.week_labels(),
        }
    }

    /// Names of months under the weeks they begin in, or days where there are few weeks; and
    /// "now" under the last.
    pub(super) fn week_labels(&self) -> Vec<(usize, String)> {
        let weeks = &self.statistics.retention.weeks;
        let months = weeks.len() > 6;
        let mut labels = Vec::new();
        let mut last = None;
        for (place, week) in weeks.iter().enumerate() {
            let month = week.from.date().month();
            if !months {
                labels.push((place, self.short_day(week.from)));
            } else if last.replace(month) != Some(month) {
                labels.push((place, self.words.month_short(month)));
            }
        }
        // A month that begins at once after the first takes its place.
        let apart = weeks.len() / 10 + 1;
        if let [(first, _), (second, _), ..] = labels[..]
            && months
            && second - first < apart
        {
            labels.remove(0);
        }
        let now = weeks.len().saturating_sub(1);
        // The month before gives way.
        labels.retain(|(place, _)| place + apart <= now);
        labels.push((now, self.get("stats-now")));
        labels
    }

    fn retention_tips(&self) -> Vec<String> {
        let weeks = self.statistics.retention.weeks.iter();
        weeks
            .map(|week| {
                let [share, range, answers] = self.share_cells(&week.share);
                let from = self.short_day(week.from);
                let until = self.short_day(week.from.plus_days(6));
                let named = self.get("stats-answers");
                format!(
                    "{from} – {until}\n{} · {}\n{named}: {}",
                    share.shown, range.shown, answers.shown
                )
            })
            .collect()
    }

    fn retention_table(&self) -> Table {
        let Retention {
            all,
            young,
            mature,
            weeks,
            ..
        } = &self.statistics.retention;
        let row = |name: Cell, share: &Share| {
            let mut row = vec![name];
            row.extend(self.share_cells(share));
            row
        };
        let sums = [
            ("stats-row-all", all),
            ("stats-row-young", young),
            ("stats-row-mature", mature),
        ];
        let sums = sums.map(|(key, share)| row(Cell::text(&self.get(key)), share));
        let weeks = weeks.iter().rev();
        let weeks = weeks.map(|week| row(self.day_cell(week.from), &week.share));
        Table {
            columns: self.columns(&[
                "stats-week-from",
                "stats-remembered",
                "stats-range-name",
                "stats-answers",
            ]),
            rows: sums.into_iter().chain(weeks).collect(),
        }
    }
}
