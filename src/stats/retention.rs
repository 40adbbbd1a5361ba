//! How much is remembered when cards come back, against the goal.

use serde::Serialize;

use super::share::{Basis, Share};
use super::span::{DayCount, Span, iso};
use super::tally::{Facet, Phase};
use crate::time::StudyDay;

/// The share of remembered cards among those that had come back after days, each counted
/// once a day, by its first answer.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Retention {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The share that is aimed at.
    pub goal: f64,
    /// All cards.
    pub all: Share,
    /// Those that came back after less than 21 days.
    pub young: Share,
    /// Those that came back after 21 days or more.
    pub mature: Share,
    /// Week by week, the oldest first.
    pub weeks: Vec<RetentionWeek>,
}

/// What was remembered in a week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RetentionWeek {
    /// Its first day.
    #[serde(serialize_with = "iso")]
    pub from: StudyDay,
    /// The share.
    pub share: Share,
}

/// What was remembered in the weeks of `span`.
#[must_use]
pub fn retention(counts: &[DayCount], span: Span, goal: f64) -> Retention {
    let mut weeks = vec![(0, 0); usize::from(span.weeks)];
    let (mut young, mut mature) = ((0, 0), (0, 0));
    for count in counts {
        let (Facet::Button(phase, _), Some(week)) = (count.facet, span.week_of(count.day)) else {
            continue;
        };
        let of_phase = match phase {
            Phase::Young => &mut young,
            Phase::Mature => &mut mature,
            _ => continue,
        };
        for sum in [of_phase, &mut weeks[week]] {
            sum.0 += count.tally.passed;
            sum.1 += count.tally.tested;
        }
    }
    let share = |(hits, of): (u64, u64)| Share::new(hits, of);
    let week = |(from, sum)| RetentionWeek {
        from,
        share: share(sum),
    };
    Retention {
        basis: Basis::of(young.1 + mature.1),
        goal,
        all: share((young.0 + mature.0, young.1 + mature.1)),
        young: share(young),
        mature: share(mature),
        weeks: span.starts().zip(weeks).map(week).collect(),
    }
}
