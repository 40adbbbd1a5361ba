//! The cards of the days to come.

use super::Telling;
use crate::gui::screens::statistics::{Cell, Chart, ChartId, Swatch, Table};
use crate::gui::widgets::chart::{Drawing, Mark, Stacks};

impl Telling<'_> {
    pub(super) fn ahead(&self) -> Chart {
        let ahead = &self.statistics.ahead;
        let days = &ahead.days;
        let reviews: u32 = days.iter().map(|day| day.reviews).sum();
        let new: u32 = days.iter().map(|day| day.new).sum();
        let today = days.first().map_or(0, |day| day.reviews + day.new);
        let args = [
            ("reviews", reviews.into()),
            ("new", new.into()),
            ("days", days.len().into()),
            ("today", today.into()),
        ];
        let legend = [
            (Swatch::Review, "stats-ahead-review"),
            (Swatch::New, "stats-ahead-new"),
        ];
        let tip = |reviews, new| {
            let named = [("stats-ahead-review", reviews), ("stats-ahead-new", new)];
            named.map(|(key, count): (&str, u32)| format!("{}: {count}", self.get(key)))
        };
        Chart {
            id: ChartId::Ahead,
            title: self.get("stats-ahead"),
            note: None,
            legend: legend.map(|(swatch, key)| (swatch, self.get(key))).into(),
            foot: None,
            how: self.get("stats-ahead-how"),
            sentence: self.words.with("stats-ahead-sentence", &args),
            few: (reviews + new == 0).then(|| self.get("stats-none-yet")),
            tips: days
                .iter()
                .map(|day| {
                    let date = self.words.day_heading(day.day.date());
                    format!("{date}\n{}", tip(day.reviews, day.new).join("\n"))
                })
                .collect(),
            drawing: Drawing::Stacks(Stacks {
                bars: days.iter().map(|day| (day.reviews, day.new)).collect(),
                labels: self.ahead_labels(),
                mark: ahead.exam.map(|bar| Mark {
                    bar,
                    words: self.get("stats-exam"),
                }),
                limit: None,
            }),
            table: Table {
                columns: self.columns(&["stats-day", "stats-reviews", "counts-new"]),
                rows: days
                    .iter()
                    .map(|day| {
                        vec![
                            self.day_cell(day.day),
                            Cell::count(day.reviews),
                            Cell::count(day.new),
                        ]
                    })
                    .collect(),
            },
        }
    }

    /// Today, and the first of each month.
    fn ahead_labels(&self) -> Vec<(usize, String)> {
        let mut labels = vec![(0, self.get("stats-today"))];
        let days = self.statistics.ahead.days.iter().enumerate().skip(1);
        let firsts = days.filter(|(_, day)| day.day.date().day() == 1);
        labels.extend(firsts.map(|(place, day)| (place, self.short_day(day.day))));
        labels
    }
}
