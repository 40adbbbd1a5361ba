//! Weeks back from today, and answers counted in them.

use serde::{Serialize, Serializer};

use super::tally::{Facet, Tally};
use crate::time::StudyDay;

/// How far back figures go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Period {
    /// 4 weeks.
    Month,
    /// 13 weeks.
    #[default]
    Quarter,
    /// 52 weeks.
    Year,
}

impl Period {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// How many weeks it has.
    #[must_use]
    pub const fn weeks(self) -> u8 {
        match self {
            Self::Month => 4,
            Self::Quarter => 13,
            Self::Year => 52,
        }
    }
}

/// Whole weeks that end today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The last day.
    pub today: StudyDay,
    /// How many weeks.
    pub weeks: u8,
}

impl Span {
    /// The first day.
    #[must_use]
    pub fn first(self) -> StudyDay {
        self.today.plus_days(1 - 7 * i32::from(self.weeks))
    }

    /// The number of the week a day lies in, the oldest being 0.
    #[must_use]
    pub fn week_of(self, day: StudyDay) -> Option<usize> {
        let offset = usize::try_from(day.0.checked_sub(self.first().0)?).ok()?;
        Some(offset / 7).filter(|_| day <= self.today)
    }

    /// The first day of each week, the oldest first.
    pub fn starts(self) -> impl Iterator<Item = StudyDay> {
        (0..i32::from(self.weeks)).map(move |week| self.first().plus_days(7 * week))
    }
}

/// Answers of a day under one facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayCount {
    /// The day.
    pub day: StudyDay,
    /// What they are counted under.
    pub facet: Facet,
    /// The counts.
    pub tally: Tally,
}

/// Writes a day as ISO 8601 has it.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it so")]
pub(super) fn iso<S: Serializer>(day: &StudyDay, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(day)
}
