//! From counted figures to what the statistics show.

mod ahead;
mod effort;
mod foreseen;
mod mastery;
mod remembered;
mod year;

use crate::collection::{Collection, Scope, Statistics};
use crate::gui::screens::statistics::{Cell, Figures, HeadFigure, ScopeLine};
use crate::lang::Words;
use crate::stats::{Basis, Share, percent};

use super::today::{group_id, scope_of_row};

/// The decks that figures can be asked of: all, then each group with its decks.
pub(in crate::gui) fn scope_lines(collection: &Collection, words: &Words) -> Vec<ScopeLine> {
    let mut lines = vec![ScopeLine {
        id: None,
        title: words.get("stats-all-decks").into_owned(),
    }];
    let mut last_group = None;
    for loaded in collection.catalog().decks() {
        let deck = &loaded.deck;
        if let Some(group) = &deck.group {
            let id = group_id(group);
            if last_group.as_ref() != Some(&id) {
                lines.push(ScopeLine {
                    id: Some(id.clone()),
                    title: group.get(words.lang()).to_owned(),
                });
            }
            last_group = Some(id);
        }
        lines.push(ScopeLine {
            id: Some(deck.id.0.clone()),
            title: deck.title.get(words.lang()).to_owned(),
        });
    }
    lines
}

/// The decks of a line, or all where they are gone.
pub(in crate::gui) fn scope_of_line(
    collection: &Collection,
    line: Option<&str>,
    words: &Words,
) -> Scope {
    let found = line.and_then(|id| scope_of_row(collection, id, words));
    found.map_or(Scope::All, |(scope, _)| scope)
}

/// The figures with their words.
pub(in crate::gui) fn figures(
    statistics: &Statistics,
    collection: &Collection,
    words: &Words,
) -> Figures {
    let told = Telling {
        statistics,
        collection,
        words,
    };
    Figures {
        head: told.head(),
        charts: vec![
            told.retention(),
            told.ahead(),
            told.year(),
            told.calibration(),
            told.sureness(),
            told.mastery(),
            told.time(),
            told.buttons(),
            told.hours(),
            told.facts(),
        ],
    }
}

/// Everything that words of figures are made from.
struct Telling<'a> {
    statistics: &'a Statistics,
    collection: &'a Collection,
    words: &'a Words,
}

impl Telling<'_> {
    fn head(&self) -> Vec<HeadFigure> {
        let words = self.words;
        let Statistics {
            retention,
            time,
            cards,
            cards_started,
            ..
        } = self.statistics;
        let span = words.count("stats-weeks", self.statistics.period.weeks().into());
        let answers = time.basis.answers;
        let args = [("count", answers.into()), ("span", span.clone().into())];
        let figure = |value: String, words: String, how: &str| HeadFigure {
            value,
            words,
            how: self.words.get(how).into_owned(),
        };
        let cards = [("cards", self.number(*cards as u64).into())];
        let remembered = match few(retention.basis, words) {
            None => self.share(&retention.all),
            Some(_) => "–".to_owned(),
        };
        vec![
            figure(
                remembered,
                few(retention.basis, words)
                    .unwrap_or_else(|| words.get("stats-figure-remembered").into_owned()),
                "stats-retention-how",
            ),
            figure(
                self.number(answers),
                words.with("stats-figure-answers", &args),
                "stats-answers-how",
            ),
            figure(
                self.duration(time.millis),
                words.with("stats-figure-time", &[("span", span.into())]),
                "stats-time-how",
            ),
            figure(
                self.number(*cards_started as u64),
                words.with("stats-figure-started", &cards),
                "stats-started-how",
            ),
        ]
    }

    fn get(&self, key: &str) -> String {
        self.words.get(key).into_owned()
    }

    fn columns(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.get(key)).collect()
    }

    fn number(&self, number: u64) -> String {
        self.words.number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn percent(&self, share: f64) -> String {
        percent_of(percent(share), self.words)
    }

    /// A share in percent, a dash where there is nothing to count.
    fn share(&self, share: &Share) -> String {
        let value = share.interval.map(|it| self.percent(it.value));
        value.unwrap_or_else(|| "–".to_owned())
    }

    /// The cells of a share: itself, its range, the answers it rests on.
    fn share_cells(&self, share: &Share) -> [Cell; 3] {
        let answers = Cell::count(share.of);
        match share.interval {
            None => [Cell::text("–"), Cell::text("–"), answers],
            Some(found) => {
                let range = [
                    ("low", percent(found.low).into()),
                    ("high", percent(found.high).into()),
                ];
                [
                    self.share_cell(found.value),
                    Cell {
                        shown: self.words.with("stats-range", &range),
                        plain: format!("{:.3}–{:.3}", found.low, found.high),
                    },
                    answers,
                ]
            }
        }
    }

    fn share_cell(&self, share: f64) -> Cell {
        Cell {
            shown: self.percent(share),
            plain: format!("{share:.3}"),
        }
    }

    fn duration(&self, millis: u64) -> String {
        let minutes = millis.div_ceil(60_000);
        let args = [
            ("hours", (minutes / 60).into()),
            ("minutes", (minutes % 60).into()),
        ];
        if minutes < 60 {
            self.words.with("stats-minutes", &args[1..])
        } else {
            self.words.with("stats-hours-minutes", &args)
        }
    }

    /// A day: "3 Nov".
    fn short_day(&self, day: crate::time::StudyDay) -> String {
        let date = day.date();
        let month = self.words.month_short(date.month());
        format!("{}\u{a0}{month}", date.day())
    }

    /// A day as it is shown and copied.
    fn day_cell(&self, day: crate::time::StudyDay) -> Cell {
        Cell {
            shown: self.words.civil_date(day.date()),
            plain: day.to_string(),
        }
    }
}

/// What is said where there are too few answers.
fn few(basis: Basis, words: &Words) -> Option<String> {
    let args = [
        ("needed", basis.needed.into()),
        ("answers", basis.answers.into()),
    ];
    (!basis.enough).then(|| words.with("stats-few", &args))
}

fn percent_of(percent: u32, words: &Words) -> String {
    words.with("settings-percent", &[("percent", percent.into())])
}
