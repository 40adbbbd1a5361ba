//! The days of an exam: which of them are studied on, and for how long.

use jiff::civil::{Date, DateTime, Time};

use crate::settings::{ExamPlan, Rest, Settings};

/// The longest time that is planned, in days. Before that the ordinary queue serves as well.
const LONGEST_DAYS: usize = 366;

/// How many days after the exam are looked at for a later one.
const DAYS_AFTER: usize = 120;

/// When an exam begins of which no time is known.
const MORNING: Time = Time::constant(9, 0, 0, 0);

/// An exam, and how it is prepared for.
#[derive(Debug, Clone, PartialEq)]
pub struct ExamTerms {
    /// The day of the exam.
    pub exam: Date,
    /// Minutes, decks and the mark that passes.
    pub plan: ExamPlan,
    /// When nobody studies.
    pub rest: Rest,
}

/// Why there is nothing to plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPlan {
    /// The exam has begun or is over, or nothing is left of the days before it.
    Over,
    /// The exam is more than a year away.
    FarAway,
    /// What it asks has no cards.
    NoCards,
    /// No day before it has a minute.
    NoMinutes,
}

impl ExamTerms {
    /// The exam these settings plan for, if they do.
    #[must_use]
    pub fn of(settings: &Settings) -> Option<Self> {
        Some(Self {
            exam: settings.exam_day()?,
            plan: settings.plan.clone()?,
            rest: settings.rest.clone(),
        })
    }

    /// How many days are planned, the study day `today` first; `clock` is the local time.
    ///
    /// The last one is the day before the exam. Where the exam begins at noon or later, its
    /// own day is one more: the morning is long enough for the minutes of a day.
    pub(super) fn days(&self, today: Date, clock: DateTime) -> Result<usize, NoPlan> {
        let left = today.until(self.exam).map_or(-1, |span| span.get_days());
        let begins = self.plan.begins().unwrap_or(MORNING);
        let days = usize::try_from(left).map_err(|_| NoPlan::Over)? + self.own_day();
        let has_begun = clock >= self.exam.to_datetime(begins);
        match days {
            0 => Err(NoPlan::Over),
            _ if has_begun => Err(NoPlan::Over),
            _ if days > LONGEST_DAYS => Err(NoPlan::FarAway),
            _ => Ok(days),
        }
    }

    /// The day on which the study of so many days ends in an exam.
    pub(super) fn exam_after(&self, today: Date, days: usize) -> Date {
        let days = i64::try_from(days.saturating_sub(self.own_day())).unwrap_or(0);
        let span = jiff::Span::new().try_days(days).unwrap_or_default();
        today.checked_add(span).unwrap_or(self.exam)
    }

    /// Seconds of so many days, from this one on, and of the days after them.
    pub(super) fn seconds(&self, today: Date, days: usize) -> (Vec<f32>, Vec<f32>) {
        let dates = today.series(jiff::Span::new().days(1));
        let mut secs = dates.map(|date| self.secs_on(date));
        let planned = secs.by_ref().take(days).collect();
        (planned, secs.take(DAYS_AFTER).collect())
    }

    /// Whether one of so many days, from this one on, has a minute.
    pub(super) fn has_minutes(&self, today: Date, days: usize) -> bool {
        let mut dates = today.series(jiff::Span::new().days(1)).take(days);
        dates.any(|date| self.secs_on(date) > 0.0)
    }

    /// Seconds for studying on this date.
    #[must_use]
    pub fn secs_on(&self, date: Date) -> f32 {
        let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
        if self.rest.includes(date) {
            0.0
        } else {
            60.0 * f32::from(self.plan.minutes[weekday])
        }
    }

    /// What a card of this deck counts; nothing where the exam does not ask it.
    #[must_use]
    pub fn weight_of(&self, deck: &str) -> Option<f32> {
        if self.plan.decks.is_empty() {
            return Some(1.0);
        }
        self.plan.decks.get(deck).copied()
    }

    /// How many days the plan was for when it was made.
    pub(super) fn term_days(&self) -> usize {
        let begun = self.plan.begun_on().unwrap_or(self.exam);
        let days = begun.until(self.exam).map_or(0, |span| span.get_days());
        usize::try_from(days).unwrap_or(0).min(LONGEST_DAYS)
    }

    fn own_day(&self) -> usize {
        let noon = Time::constant(12, 0, 0, 0);
        usize::from(self.plan.begins().is_some_and(|time| time >= noon))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};

    use super::*;

    fn terms(exam: Date, time: Option<&str>) -> ExamTerms {
        ExamTerms {
            exam,
            plan: ExamPlan {
                time: time.map(str::to_owned),
                minutes: [10, 20, 30, 0, 0, 0, 0],
                ..ExamPlan::default()
            },
            rest: Rest::default(),
        }
    }

    #[test]
    fn the_day_of_the_exam_counts_only_where_it_begins_at_noon_or_later() {
        let exam = date(2026, 3, 5);
        let days = |time, today: Date, hour| {
            let clock = today.at(hour, 0, 0, 0);
            terms(exam, time).days(today, clock)
        };
        let monday = date(2026, 3, 2);
        assert_eq!(days(None, monday, 9), Ok(3));
        assert_eq!(days(Some("09:00"), monday, 9), Ok(3));
        assert_eq!(days(Some("12:00"), monday, 9), Ok(4));
        assert_eq!(days(None, exam, 8), Err(NoPlan::Over));
        assert_eq!(days(Some("14:00"), exam, 8), Ok(1));
        assert_eq!(days(Some("14:00"), exam, 14), Err(NoPlan::Over));
        assert_eq!(days(None, date(2026, 3, 6), 8), Err(NoPlan::Over));
        assert_eq!(days(None, date(1969, 1, 1), 8), Err(NoPlan::FarAway));
        let far = terms(Date::MAX, None).days(monday, datetime(2026, 3, 2, 9, 0, 0, 0));
        assert_eq!(far, Err(NoPlan::FarAway));
    }

    #[test]
    fn every_day_has_the_minutes_of_its_weekday_unless_it_is_off() {
        let mut terms = terms(date(2026, 3, 6), None);
        let monday = date(2026, 3, 2);
        let (planned, after) = terms.seconds(monday, 4);
        assert_eq!(planned, [600.0, 1200.0, 1800.0, 0.0]);
        assert_eq!((after.len(), after[3]), (DAYS_AFTER, 600.0));
        terms.rest.weekdays[1] = true;
        terms.rest.holidays.push(crate::settings::Holiday {
            from: "2026-03-04".into(),
            to: "2026-03-05".into(),
        });
        assert_eq!(terms.seconds(monday, 4).0, [600.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn a_later_exam_falls_on_the_day_after_the_last_of_study() {
        let monday = date(2026, 3, 2);
        let morning = terms(date(2026, 3, 6), None);
        assert_eq!(morning.exam_after(monday, 4), date(2026, 3, 6));
        let afternoon = terms(date(2026, 3, 6), Some("15:00"));
        assert_eq!(afternoon.exam_after(monday, 5), date(2026, 3, 6));
    }
}
