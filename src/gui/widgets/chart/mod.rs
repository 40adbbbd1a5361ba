//! Charts: a frame of axes, and what is drawn in it.
//!
//! Each drawing is told in words by who asks for it; here it is only painted, in the place
//! it is given, and says which of its items lies under a point.
//!
//! Deliberately absent: counting. Values come ready, with the words of their labels.

mod axes;
mod band;
mod dots;
mod rows;
mod stacks;
mod year;

use egui::{Pos2, Rect, Ui};

pub use axes::{Axes, nice_ticks};
pub use band::{BandLine, BandPoint};
pub use dots::{Dot, Dots};
pub use rows::{MasteryRow, ShareRow, TextRow};
pub use stacks::{Mark, Stacks};
pub use year::YearGrid;

use crate::lang::Words;

/// What a chart is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// A line of shares with the range of each.
    Band(BandLine),
    /// Bars of one or two parts.
    Stacks(Stacks),
    /// Dots with the range of each.
    Dots(Dots),
    /// A square for each day of a year.
    Year(YearGrid),
    /// A bar of mastery in each row.
    Mastery(Vec<MasteryRow>),
    /// A bar of four ratings in each row.
    Shares(Vec<ShareRow>),
    /// A text and a figure in each row.
    Texts(Vec<TextRow>),
}

impl Drawing {
    /// The height it takes at a width, where it decides that itself.
    #[must_use]
    pub fn height(&self, ui: &Ui, width: f32) -> Option<f32> {
        match self {
            Self::Band(_) | Self::Stacks(_) | Self::Dots(_) => None,
            Self::Year(year) => Some(year.height(width)),
            Self::Mastery(list) => Some(rows::mastery_height(list)),
            Self::Shares(list) => Some(rows::shares_height(list)),
            Self::Texts(list) => Some(rows::texts_height(ui, list, width)),
        }
    }

    /// Paints it into `rect`.
    pub fn paint(&self, ui: &mut Ui, rect: Rect, words: &Words) {
        match self {
            Self::Band(band) => band.paint(ui, rect),
            Self::Stacks(stacks) => stacks.paint(ui, rect),
            Self::Dots(dots) => dots.paint(ui, rect),
            Self::Year(year) => year.paint(ui, rect),
            Self::Mastery(list) => rows::mastery_ui(ui, rect, list, words),
            Self::Shares(list) => rows::shares_ui(ui, rect, list),
            Self::Texts(list) => rows::texts_ui(ui, rect, list),
        }
    }

    /// Which of its items lies under a point.
    #[must_use]
    pub fn item_at(&self, rect: Rect, at: Pos2) -> Option<usize> {
        match self {
            Self::Band(band) => band.item_at(rect, at),
            Self::Stacks(stacks) => stacks.item_at(rect, at),
            Self::Year(year) => year.item_at(rect, at),
            Self::Dots(dots) => dots.item_at(rect, at),
            Self::Mastery(_) | Self::Shares(_) | Self::Texts(_) => None,
        }
    }
}
