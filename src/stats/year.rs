//! Answers of every day, laid out by weeks, and rows of days.
//!
//! A row of days is not broken by a day of rest: it is kept over it, and longer only by the
//! days with answers.

use serde::Serialize;

use crate::time::StudyDay;

/// How many weeks the activity shows.
pub const ACTIVITY_WEEKS: usize = 17;

/// How many weeks a year shows.
pub const YEAR_WEEKS: usize = 52;

/// Answers by day over the last weeks, Monday first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Activity {
    /// Answers of each day, week by week; days to come are 0.
    pub weeks: Vec<[u32; 7]>,
    /// Which of these days are for rest.
    pub rest: Vec<[bool; 7]>,
    /// Week and weekday of today.
    pub today: (usize, usize),
    /// The first week of each month that begins in the range, with the month from 1 to 12.
    pub months: Vec<(usize, i8)>,
    /// Study days in a row with an answer, up to today or the last day before it that was
    /// for studying.
    pub streak_days: u32,
    /// Days of rest without answers that this row was kept over.
    pub rest_kept: u32,
}

/// The answers of a year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Year {
    /// Day by day.
    #[serde(flatten)]
    pub activity: Activity,
    /// All answers in these weeks.
    pub answers: u64,
    /// Days with answers.
    pub days: u32,
    /// The longest row of days with answers in these weeks.
    pub longest_row: u32,
}

/// The first day that an activity of so many weeks shows: a Monday.
#[must_use]
pub fn activity_start(today: StudyDay, weeks: usize) -> StudyDay {
    let weekday = i32::from(today.date().weekday().to_monday_zero_offset());
    let before = i32::try_from(weeks.saturating_sub(1)).unwrap_or(0);
    today.plus_days(-weekday - 7 * before)
}

/// Lays the answers of each day out by weeks. `answers` holds days with answers, ascending;
/// the streak counts as far back as they go.
#[must_use]
pub fn activity(
    answers: &[(StudyDay, u32)],
    today: StudyDay,
    weeks: usize,
    is_rest: &dyn Fn(StudyDay) -> bool,
) -> Activity {
    let start = activity_start(today, weeks);
    let mut by_week = vec![[0; 7]; weeks];
    for (day, count) in answers {
        let offset = usize::try_from(day.0 - start.0).unwrap_or(usize::MAX);
        if let Some(week) = by_week.get_mut(offset / 7) {
            week[offset % 7] = *count;
        }
    }
    let rest = (0..).step_by(7).take(weeks);
    let rest = rest.map(|first| {
        std::array::from_fn(|weekday| {
            let offset = first + i32::try_from(weekday).unwrap_or(0);
            is_rest(start.plus_days(offset))
        })
    });
    let today_offset = usize::try_from(today.0 - start.0).unwrap_or(0);
    let (streak_days, rest_kept) = streak(answers, today, is_rest);
    Activity {
        weeks: by_week,
        rest: rest.collect(),
        today: (today_offset / 7, today_offset % 7),
        months: months(start, weeks),
        streak_days,
        rest_kept,
    }
}

/// The year that ends today. `answers` is as for [`activity`].
#[must_use]
pub fn year(
    answers: &[(StudyDay, u32)],
    today: StudyDay,
    is_rest: &dyn Fn(StudyDay) -> bool,
) -> Year {
    let start = activity_start(today, YEAR_WEEKS);
    let within = |(day, count): &&(StudyDay, u32)| *count > 0 && (start..=today).contains(day);
    let days: Vec<StudyDay> = answers.iter().filter(within).map(|(day, _)| *day).collect();
    Year {
        activity: activity(answers, today, YEAR_WEEKS, is_rest),
        answers: answers
            .iter()
            .filter(within)
            .map(|(_, count)| u64::from(*count))
            .sum(),
        days: u32::try_from(days.len()).unwrap_or(u32::MAX),
        longest_row: longest_row(&days, is_rest),
    }
}

/// The weeks in which a new month begins. The first week names its month as well, unless
/// the next name would stand on it.
fn months(start: StudyDay, weeks: usize) -> Vec<(usize, i8)> {
    let month_of = |week: usize| {
        start
            .plus_days(i32::try_from(week * 7).unwrap_or(0))
            .date()
            .month()
    };
    let mut found = vec![(0, month_of(0))];
    for week in 1..weeks {
        if month_of(week) != month_of(week - 1) {
            found.push((week, month_of(week)));
        }
    }
    if found.get(1).is_some_and(|(week, _)| *week < 3) {
        found.remove(0);
    }
    found
}

/// Days in a row with answers, and the days of rest between them; today need not have any
/// answers yet.
fn streak(
    answers: &[(StudyDay, u32)],
    today: StudyDay,
    is_rest: &dyn Fn(StudyDay) -> bool,
) -> (u32, u32) {
    let answered = answers.iter().rev();
    let answered = answered.filter(|(day, count)| *count > 0 && *day <= today);
    let (mut days, mut kept) = (0, 0);
    let mut later: Option<StudyDay> = None;
    for (day, _) in answered {
        let rest = match later {
            Some(later) => rest_between(*day, later, is_rest),
            // Today may still be studied.
            None if *day == today => Some(0),
            None => rest_between(*day, today, is_rest),
        };
        let Some(rest) = rest else {
            break;
        };
        days += 1;
        kept += rest;
        later = Some(*day);
    }
    (days, kept)
}

/// How many days lie between two, if all of them are for rest.
fn rest_between(
    before: StudyDay,
    after: StudyDay,
    is_rest: &dyn Fn(StudyDay) -> bool,
) -> Option<u32> {
    let mut between = (before.0.saturating_add(1)..after.0).map(StudyDay);
    between
        .all(is_rest)
        .then(|| after.days_since(before).saturating_sub(1))
}

fn longest_row(days: &[StudyDay], is_rest: &dyn Fn(StudyDay) -> bool) -> u32 {
    let (mut longest, mut row) = (0, 0);
    let mut last: Option<StudyDay> = None;
    for day in days {
        let goes_on = last.is_some_and(|last| rest_between(last, *day, is_rest).is_some());
        row = if goes_on { row + 1 } else { 1 };
        longest = longest.max(row);
        last = Some(*day);
    }
    longest
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
            assert_eq!(
                streak(&days(list), StudyDay(100), &|_| false).0,
                expected,
                "{list:?}"
            );
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
            ACTIVITY_WEEKS,
            &|_| false,
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

    #[test]
    fn a_row_is_kept_over_days_of_rest_and_longer_by_days_with_answers() {
        let answers = |days: &[i32]| -> Vec<(StudyDay, u32)> {
            days.iter().map(|day| (StudyDay(*day), 1)).collect()
        };
        let weekend = |day: StudyDay| matches!(day.0 % 7, 6 | 0);
        for (days, expected) in [
            (&[102, 103, 106, 107][..], (4, 2)),
            (&[102, 103, 104, 106, 107], (5, 1)),
            (&[102, 107], (1, 0)),
            (&[99, 100, 101, 102, 103], (0, 0)),
            (&[102, 103, 106], (3, 2)),
        ] {
            assert_eq!(
                streak(&answers(days), StudyDay(107), &weekend),
                expected,
                "{days:?}"
            );
        }
        // Today is for rest, and so was yesterday.
        assert_eq!(streak(&answers(&[103]), StudyDay(105), &weekend), (1, 1));
    }

    #[test]
    fn the_longest_row_is_found_anywhere_in_the_year() {
        let today = StudyDay(20_779);
        let answers: Vec<(StudyDay, u32)> = [-900, -899, -50, -49, -48, -20, -19, 0]
            .map(|offset| (today.plus_days(offset), 2))
            .to_vec();
        let found = year(&answers, today, &|_| false);
        assert_eq!((found.longest_row, found.days, found.answers), (3, 6, 12));
        assert_eq!(found.activity.streak_days, 1);
        let rests = year(&answers, today, &|day| {
            (-47..-20).contains(&(day.0 - today.0))
        });
        assert_eq!(rests.longest_row, 5, "a long holiday breaks nothing");
    }
}
