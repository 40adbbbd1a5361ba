//! Time spent, buttons pressed, hours of the day.

use serde::Serialize;

use super::share::{Basis, Share};
use super::span::{DayCount, Span, iso};
use super::tally::{Facet, Phase, Tally};
use crate::time::StudyDay;

/// The time that answers took.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct TimeSpent {
    /// What it rests on: any answer.
    #[serde(flatten)]
    pub basis: Basis,
    /// Milliseconds in all.
    pub millis: u64,
    /// Week by week, the oldest first.
    pub weeks: Vec<TimeWeek>,
}

/// The time of a week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TimeWeek {
    /// Its first day.
    #[serde(serialize_with = "iso")]
    pub from: StudyDay,
    /// Milliseconds.
    pub millis: u64,
    /// Answers.
    pub answers: u64,
}

/// How recalled answers were rated.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Buttons {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// New cards and those in steps: Again, Hard, Good, Easy.
    pub learning: [u64; 4],
    /// Cards that came back after less than 21 days.
    pub young: [u64; 4],
    /// Cards that came back after 21 days or more.
    pub mature: [u64; 4],
}

/// Answers by the hour that the learner's clock showed.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Hours {
    /// What it rests on: any answer.
    #[serde(flatten)]
    pub basis: Basis,
    /// From midnight on.
    pub hours: Vec<Hour>,
}

/// One hour of the day.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Hour {
    /// Answers.
    pub answers: u64,
    /// What was remembered, of cards that had come back after days.
    pub remembered: Share,
}

/// The time spent in the weeks of `span`.
#[must_use]
pub fn time_spent(counts: &[DayCount], span: Span) -> TimeSpent {
    let mut weeks = vec![Tally::default(); usize::from(span.weeks)];
    for (_, week, tally) in buttons_of(counts, span) {
        weeks[week] = weeks[week].plus(tally);
    }
    let all = weeks.iter().copied().fold(Tally::default(), Tally::plus);
    let week = |(from, sum): (StudyDay, Tally)| TimeWeek {
        from,
        millis: sum.millis,
        answers: sum.answers,
    };
    TimeSpent {
        basis: Basis::of(all.answers),
        millis: all.millis,
        weeks: span.starts().zip(weeks).map(week).collect(),
    }
}

/// The buttons pressed in the weeks of `span`.
#[must_use]
pub fn buttons(counts: &[DayCount], span: Span) -> Buttons {
    let mut found = Buttons::default();
    let mut answers = 0;
    for (facet, _, tally) in buttons_of(counts, span) {
        let Facet::Button(phase, rating) = facet else {
            continue;
        };
        let row = match phase {
            Phase::New | Phase::Learning | Phase::Relearning => &mut found.learning,
            Phase::Young => &mut found.young,
            Phase::Mature => &mut found.mature,
            Phase::Offered => continue,
        };
        row[usize::from(rating.number() - 1)] += tally.answers;
        answers += tally.answers;
    }
    found.basis = Basis::of(answers);
    found
}

/// The answers of the weeks of `span` by the hour, where `hour_of` says which hour a half
/// hour of a day was by the learner's clock.
#[must_use]
pub fn hours(counts: &[DayCount], span: Span, hour_of: impl Fn(StudyDay, u8) -> usize) -> Hours {
    let mut sums = [Tally::default(); 24];
    for count in counts {
        if let (Facet::HalfHour(slot), Some(_)) = (count.facet, span.week_of(count.day)) {
            let hour = &mut sums[hour_of(count.day, slot) % 24];
            *hour = hour.plus(count.tally);
        }
    }
    let hour = |sum: &Tally| Hour {
        answers: sum.answers,
        remembered: Share::new(sum.passed, sum.tested),
    };
    Hours {
        basis: Basis::of(sums.iter().map(|sum| sum.answers).sum()),
        hours: sums.iter().map(hour).collect(),
    }
}

fn buttons_of(counts: &[DayCount], span: Span) -> impl Iterator<Item = (Facet, usize, Tally)> + '_ {
    let counts = counts.iter();
    counts.filter_map(move |count| match count.facet {
        Facet::Button(..) => Some((count.facet, span.week_of(count.day)?, count.tally)),
        _ => None,
    })
}
