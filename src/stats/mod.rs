//! Numbers about learning, from counts that are kept.
//!
//! Deliberately absent: painting. Widgets draw these structs as they are.

pub mod tally;

use crate::progress::Mastery;
use crate::time::StudyDay;

/// How many weeks the activity shows.
pub const ACTIVITY_WEEKS: usize = 17;

/// Answers by day over the last weeks, Monday first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Activity {
    /// Answers of each day, week by week; days to come are 0.
    pub weeks: Vec<[u32; 7]>,
    /// Week and weekday of today.
    pub today: (usize, usize),
    /// The first week of each month that begins in the range, with the month from 1 to 12.
    pub months: Vec<(usize, i8)>,
    /// Study days in a row with an answer, up to today or yesterday.
    pub streak_days: u32,
}

/// How many cards have come how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MasteryCounts {
    /// New, learning, young, firm, mastered.
    pub by_mastery: [usize; 5],
}

impl MasteryCounts {
    /// Counts one card.
    pub fn add(&mut self, mastery: Mastery) {
        self.by_mastery[mastery as usize] += 1;
    }

    /// Adds the counts of another deck.
    pub fn merge(&mut self, other: &Self) {
        self.by_mastery
            .iter_mut()
            .zip(other.by_mastery)
            .for_each(|(sum, count)| *sum += count);
    }
}

/// The first day that [`activity`] shows: a Monday.
#[must_use]
pub fn activity_start(today: StudyDay) -> StudyDay {
    let weekday = i32::from(today.date().weekday().to_monday_zero_offset());
    today.plus_days(-weekday - 7 * (i32::try_from(ACTIVITY_WEEKS).unwrap_or(1) - 1))
}

/// Lays the answers of each day out by weeks. `answers` holds days with answers, ascending;
/// the streak counts as far back as they go.
#[must_use]
pub fn activity(answers: &[(StudyDay, u32)], today: StudyDay) -> Activity {
    let start = activity_start(today);
    let mut weeks = vec![[0; 7]; ACTIVITY_WEEKS];
    for (day, count) in answers {
        let offset = usize::try_from(day.0 - start.0).unwrap_or(usize::MAX);
        if let Some(week) = weeks.get_mut(offset / 7) {
            week[offset % 7] = *count;
        }
    }
    let today_offset = usize::try_from(today.0 - start.0).unwrap_or(0);
    Activity {
        weeks,
        today: (today_offset / 7, today_offset % 7),
        months: months(start),
        streak_days: streak(answers, today),
    }
}

/// The weeks in which a new month begins. The first week names its month as well, unless
/// the next name would stand on it.
fn months(start: StudyDay) -> Vec<(usize, i8)> {
    let month_of = |week: usize| {
        start
            .plus_days(i32::try_from(week * 7).unwrap_or(0))
            .date()
            .month()
    };
    let mut found = vec![(0, month_of(0))];
    for week in 1..ACTIVITY_WEEKS {
        if month_of(week) != month_of(week - 1) {
            found.push((week, month_of(week)));
        }
    }
    if found.get(1).is_some_and(|(week, _)| *week < 3) {
        found.remove(0);
    }
    found
}

/// Days in a row with answers; today need not have any yet.
fn streak(answers: &[(StudyDay, u32)], today: StudyDay) -> u32 {
    let mut expected = today;
    let mut days = 0;
    for (day, _) in answers
        .iter()
        .rev()
        .filter(|(day, count)| *count > 0 && *day <= today)
    {
        if days == 0 && *day == today.plus_days(-1) {
            expected = *day;
        }
        if *day != expected {
            break;
        }
        days += 1;
        expected = expected.plus_days(-1);
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_streak_runs_to_today_or_yesterday() {
        let days = |list: &[i32]| {
            list.iter()
                .map(|day| (StudyDay(*day), 1))
                .collect::<Vec<_>>()
        };
        for (list, expected) in [
            (&[98, 99, 100][..], 3),
            (&[98, 99], 2),
            (&[97, 98], 0),
            (&[96, 98, 99, 100], 3),
            (&[100], 1),
            (&[], 0),
            (&[100, 105], 1),
        ] {
            assert_eq!(streak(&days(list), StudyDay(100)), expected, "{list:?}");
        }
    }

    #[test]
    fn today_stands_in_the_last_week_on_its_weekday() {
        // 22 November 2026 is a Sunday.
        let today = StudyDay(20_779);
        assert_eq!(today.to_string(), "2026-11-22");
        let shown = activity(
            &[
                (today.plus_days(-6), 3),
                (today, 5),
                (today.plus_days(-500), 9),
            ],
            today,
        );
        assert_eq!(shown.today, (16, 6));
        assert_eq!(shown.weeks[16], [3, 0, 0, 0, 0, 0, 5]);
        assert_eq!(shown.weeks.iter().flatten().sum::<u32>(), 8);
        assert!(
            shown
                .months
                .windows(2)
                .all(|pair| pair[1].0 - pair[0].0 >= 3),
            "{:?}",
            shown.months
        );
    }
}
