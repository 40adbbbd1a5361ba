//! What the statistics show: plain data, ready to be drawn.

use std::borrow::Cow;

use crate::gui::widgets::chart::Drawing;
use crate::stats::Period;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq)]
pub struct StatisticsView {
    /// What may be chosen: all decks, groups, decks.
    pub scopes: Vec<ScopeLine>,
    /// The place of the chosen one.
    pub scope: usize,
    /// The weeks that are looked back.
    pub period: Period,
    /// The figures, once they are counted.
    pub figures: Option<Figures>,
    /// Why they could not be counted, if so.
    pub not_counted: Option<String>,
    /// The cards of the day, for the rail.
    pub cards_today: usize,
}

/// Decks that figures can be asked of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeLine {
    /// What actions call them; nothing for all.
    pub id: Option<String>,
    /// Their title.
    pub title: String,
}

/// Figures that are counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Those at the head.
    pub head: Vec<HeadFigure>,
    /// The charts, in their order.
    pub charts: Vec<Chart>,
}

/// A figure with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadFigure {
    /// "91 %".
    pub value: String,
    /// "remembered".
    pub words: String,
    /// How it is counted.
    pub how: String,
}

/// Which chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartId {
    /// Remembered, against the goal.
    Retention,
    /// Cards ahead.
    Ahead,
    /// The year.
    Year,
    /// Foreseen by the schedule, and real.
    Calibration,
    /// Own sureness, and real.
    Sureness,
    /// Mastery by topic.
    Mastery,
    /// Time spent.
    Time,
    /// Answer buttons.
    Buttons,
    /// Hours of the day.
    Hours,
    /// The weakest facts.
    Facts,
}

/// A chart with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Which it is.
    pub id: ChartId,
    /// Its title.
    pub title: String,
    /// A remark beside the title.
    pub note: Option<String>,
    /// What its colours mean, beside the title.
    pub legend: Vec<(Swatch, String)>,
    /// A remark below it.
    pub foot: Option<String>,
    /// How it is counted.
    pub how: String,
    /// What it says, in a sentence.
    pub sentence: String,
    /// Why it is not drawn, if there is too little to count.
    pub few: Option<String>,
    /// What each of its items says.
    pub tips: Vec<String>,
    /// What is drawn.
    pub drawing: Drawing,
    /// The same as a table.
    pub table: Table,
}

/// A colour of a legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swatch {
    /// What came back.
    Review,
    /// What is new.
    New,
    /// A rating, from 0 for Again.
    Rating(usize),
}

/// A table: its heads, and its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// The rows, as wide as the heads.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell as it is shown, and as it is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Shown: "91 %".
    pub shown: String,
    /// Copied: "0.913".
    pub plain: String,
}

impl Cell {
    /// A text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self {
            shown: text.to_owned(),
            plain: text.to_owned(),
        }
    }

    /// A count.
    #[must_use]
    pub fn count(count: impl std::fmt::Display) -> Self {
        Self::text(&count.to_string())
    }
}

impl Table {
    /// The table as RFC 4180 has it: columns parted by commas, rows ended by CR LF, and
    /// what would be mistaken for them in quotes.
    ///
    /// ```
    /// use zhanar::gui::screens::statistics::{Cell, Table};
    /// let table = Table {
    ///     columns: vec!["Topic".into(), "Cards".into()],
    ///     rows: vec![vec![Cell::text("a \"b\", c"), Cell::count(3)]],
    /// };
    /// assert_eq!(table.csv(), "Topic,Cards\r\n\"a \"\"b\"\", c\",3\r\n");
    /// ```
    #[must_use]
    pub fn csv(&self) -> String {
        let heads = self.columns.iter().map(String::as_str);
        let mut text = line(heads);
        for row in &self.rows {
            text += &line(row.iter().map(|cell| cell.plain.as_str()));
        }
        text
    }
}

fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let cells: Vec<Cow<'a, str>> = cells.map(quoted).collect();
    format!("{}\r\n", cells.join(","))
}

fn quoted(cell: &str) -> Cow<'_, str> {
    if cell.contains(['"', ',', '\r', '\n']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}
