//! Moments and study days.
//!
//! Deliberately absent: the clock. Every moment is handed in.

use std::fmt;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A moment, in milliseconds since 1970-01-01 00:00 UTC.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Timestamp(pub i64);

/// A day of studying, numbered by the date it began on: days since 1970-01-01.
///
/// It lasts from the rollover hour of that date to the rollover hour of the next, local
/// time, so that studying past midnight still belongs to the evening.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct StudyDay(pub i32);

/// Gives the present moment; the fronts hand in the system's clock, tests their own.
pub type Clock = Box<dyn Fn() -> Timestamp>;

/// How moments become study days: the time zone and the hour a study day ends.
#[derive(Debug, Clone)]
pub struct DayRule {
    /// The learner's time zone.
    pub zone: TimeZone,
    /// The local hour at which one study day ends and the next begins, 0–23.
    pub rollover_hour: i8,
}

impl Timestamp {
    /// The moment `seconds` later.
    #[must_use]
    pub const fn plus_secs(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    /// Whole seconds from `earlier` to this moment; negative if the clock was set back.
    #[must_use]
    pub const fn secs_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0) / 1000
    }

    fn instant(self) -> jiff::Timestamp {
        let (least, most) = (
            jiff::Timestamp::MIN.as_millisecond(),
            jiff::Timestamp::MAX.as_millisecond(),
        );
        jiff::Timestamp::from_millisecond(self.0.clamp(least, most)).unwrap_or_default()
    }
}

impl StudyDay {
    /// The day `days` later.
    #[must_use]
    pub const fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Days from `earlier` to this day; 0 if the clock was set back.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> u32 {
        u32::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0)
    }

    /// The calendar date on which this study day begins.
    #[must_use]
    pub fn date(self) -> Date {
        let epoch = jiff::civil::date(1970, 1, 1);
        epoch
            .checked_add(jiff::Span::new().days(self.0.clamp(-700_000, 2_900_000)))
            .unwrap_or(epoch)
    }

    /// The weekday of that date: 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn weekday(self) -> usize {
        // Day 0 was a Thursday.
        usize::try_from((i64::from(self.0) + 3).rem_euclid(7)).unwrap_or_default()
    }

    /// The study day that begins on this calendar date.
    #[must_use]
    pub fn of_date(date: Date) -> Self {
        let days = jiff::civil::date(1970, 1, 1)
            .until(date)
            .map_or(0, |span| span.get_days());
        Self(days)
    }
}

impl DayRule {
    /// The study day that `at` belongs to.
    ///
    /// ```
    /// use zhanar::time::{DayRule, StudyDay, Timestamp};
    /// let rule = DayRule { zone: jiff::tz::TimeZone::UTC, rollover_hour: 4 };
    /// assert_eq!(rule.study_day(Timestamp(3 * 3_600_000)), StudyDay(-1));
    /// assert_eq!(rule.study_day(Timestamp(4 * 3_600_000)), StudyDay(0));
    /// ```
    #[must_use]
    pub fn study_day(&self, at: Timestamp) -> StudyDay {
        let local = at.instant().to_zoned(self.zone.clone()).datetime();
        let day = StudyDay::of_date(local.date());
        if local.hour() < self.rollover_hour {
            day.plus_days(-1)
        } else {
            day
        }
    }

    /// The moment a study day begins. Where the clocks jump over the rollover hour, the
    /// first moment after the jump.
    #[must_use]
    pub fn start_of(&self, day: StudyDay) -> Timestamp {
        let local = day.date().at(self.rollover_hour, 0, 0, 0);
        local
            .to_zoned(self.zone.clone())
            .map_or(Timestamp(i64::from(day.0) * 86_400_000), |zoned| {
                Timestamp(zoned.timestamp().as_millisecond())
            })
    }

    /// How far local clocks are ahead of universal time at `at`, in seconds.
    #[must_use]
    pub fn offset_secs(&self, at: Timestamp) -> i64 {
        self.zone.to_offset(at.instant()).seconds().into()
    }

    /// The local date and hour at `at`, for showing.
    #[must_use]
    pub fn local(&self, at: Timestamp) -> jiff::civil::DateTime {
        at.instant().to_zoned(self.zone.clone()).datetime()
    }
}

impl fmt::Display for StudyDay {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.date().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(zone: &str) -> DayRule {
        DayRule {
            zone: TimeZone::get(zone).unwrap(),
            rollover_hour: 4,
        }
    }

    fn at(text: &str) -> Timestamp {
        Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
    }

    #[test]
    fn a_study_day_ends_at_four_local_time() {
        let cases = [
            ("Asia/Almaty", "2026-11-22T22:59:59Z", "2026-11-22"),
            ("Asia/Almaty", "2026-11-22T23:00:00Z", "2026-11-23"),
            ("UTC", "2026-11-23T03:59:59Z", "2026-11-22"),
            ("America/New_York", "2026-11-23T03:00:00Z", "2026-11-22"),
            ("Pacific/Kiritimati", "2026-11-22T14:00:00Z", "2026-11-23"),
        ];
        for (zone, moment, expected) in cases {
            assert_eq!(
                rule(zone).study_day(at(moment)).to_string(),
                expected,
                "{zone} {moment}"
            );
        }
    }

    #[test]
    fn both_daylight_saving_switches_keep_four_in_the_morning() {
        // Berlin: clocks forward on 29 March 2026, back on 25 October 2026.
        let berlin = rule("Europe/Berlin");
        assert_eq!(
            berlin.study_day(at("2026-03-29T01:59:59Z")).to_string(),
            "2026-03-28"
        );
        assert_eq!(
            berlin.study_day(at("2026-03-29T02:00:00Z")).to_string(),
            "2026-03-29"
        );
        assert_eq!(
            berlin.study_day(at("2026-10-25T02:59:59Z")).to_string(),
            "2026-10-24"
        );
        assert_eq!(
            berlin.study_day(at("2026-10-25T03:00:00Z")).to_string(),
            "2026-10-25"
        );
        for day in [20_541, 20_540, 20_751, 20_750] {
            assert_eq!(
                berlin.study_day(berlin.start_of(StudyDay(day))),
                StudyDay(day)
            );
        }
    }

    #[test]
    fn almaty_changed_its_offset_without_losing_a_day() {
        // On 1 March 2024 Almaty went from UTC+6 to UTC+5.
        let almaty = rule("Asia/Almaty");
        assert_eq!(
            almaty.study_day(at("2024-02-28T22:00:00Z")).to_string(),
            "2024-02-29"
        );
        assert_eq!(
            almaty.study_day(at("2024-02-29T22:59:59Z")).to_string(),
            "2024-02-29"
        );
        assert_eq!(
            almaty.study_day(at("2024-02-29T23:00:00Z")).to_string(),
            "2024-03-01"
        );
    }

    #[test]
    fn absurd_moments_are_still_days() {
        for moment in [i64::MIN, i64::MAX, 0] {
            let day = rule("UTC").study_day(Timestamp(moment));
            assert!(day.0.abs() < 5_000_000, "{moment}: {}", day.0);
        }
        assert_eq!(StudyDay(5).days_since(StudyDay(9)), 0);
    }
}
