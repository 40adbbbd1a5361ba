//! Clocks that go wrong, zones that change, daylight saving and leap days: no interval is
//! negative, no answer is lost or counted twice, no day is skipped.

use jiff::tz::TimeZone;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use zhanar::deck::CardId;
use zhanar::progress::{Answer, CardProgress, CardState, How, Rating};
use zhanar::scheduler::{SchedulingOptions, foreseen, outcome};
use zhanar::stats::activity;
use zhanar::storage::Mending;
use zhanar::time::{DayRule, StudyDay, Timestamp};

use super::work::{NOW, open, quick_folder};

/// The seed of all times; printed when a check fails.
const SEED: u64 = 0x5eed_0004;

/// Zones far apart, with clocks that change at night, at midnight, by half an hour, or did
/// once and for all.
const ZONES: [&str; 12] = [
    "UTC",
    "Asia/Almaty",
    "Europe/Berlin",
    "America/New_York",
    "America/Havana",
    "America/Santiago",
    "Africa/Cairo",
    "Asia/Beirut",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
];

fn rule(zone: &str, rollover_hour: i8) -> DayRule {
    DayRule {
        zone: TimeZone::get(zone).expect("a zone"),
        rollover_hour,
    }
}

fn at(text: &str) -> Timestamp {
    crate::common::at(text)
}

#[test]
fn days_follow_one_another_in_every_zone_at_every_rollover() {
    for zone in ZONES {
        for hour in 0..=12 {
            let rule = rule(zone, hour);
            let first = rule.study_day(at("2023-01-01T12:00:00Z"));
            for number in 0..6 * 366 {
                let day = first.plus_days(number);
                let (start, next) = (rule.start_of(day), rule.start_of(day.plus_days(1)));
                let what = format!("{zone}, {hour} h, {day}");
                let minutes = next.secs_since(start) / 60;
                assert!(
                    (23 * 60..=25 * 60).contains(&minutes),
                    "{what}: {minutes} minutes"
                );
                assert_eq!(rule.study_day(start), day, "{what}");
                assert_eq!(rule.study_day(Timestamp(next.0 - 1)), day, "{what}");
                let within = Timestamp(start.0 + (next.0 - start.0) / 3);
                assert_eq!(rule.study_day(within), day, "{what}");
            }
        }
    }
}

#[test]
fn a_day_never_goes_back_while_time_goes_on() {
    for zone in ZONES {
        for hour in [0, 1, 2, 3, 4, 12] {
            let rule = rule(zone, hour);
            let mut last = rule.study_day(at("2023-12-31T00:00:00Z"));
            // Every ten minutes of two years, one of them a leap year.
            for step in 0..2 * 366 * 144_i64 {
                let moment = at("2023-12-31T00:00:00Z").plus_secs(step * 600);
                let day = rule.study_day(moment);
                let is_next = (last..=last.plus_days(1)).contains(&day);
                assert!(is_next, "{zone}, {hour} h, {moment:?}: {last} to {day}");
                last = day;
            }
        }
    }
}

/// A learner whose clock, zone and hour of rollover change without reason.
struct Wanderer {
    rng: ChaCha8Rng,
    now: Timestamp,
    rule: DayRule,
}

impl Wanderer {
    fn go_on(&mut self) {
        let rng = &mut self.rng;
        let secs = match rng.random_range(0..20) {
            0 => -rng.random_range(0..6 * 365 * 86_400),
            1 => rng.random_range(0..6 * 365 * 86_400),
            2 => -rng.random_range(0..3 * 86_400),
            3..8 => rng.random_range(0..3 * 86_400),
            _ => rng.random_range(0..900),
        };
        self.now = self.now.plus_secs(secs);
        if rng.random_range(0..12) == 0 {
            let zone = ZONES[rng.random_range(0..ZONES.len())];
            self.rule = rule(zone, rng.random_range(0..=12));
        }
    }

    fn answer(&mut self) -> Answer {
        let number = self.rng.random_range(0..9);
        Answer {
            card: CardId(format!("deck/карта-{number}")),
            at: self.now,
            day: self.rule.study_day(self.now),
            rating: Rating::ALL[self.rng.random_range(0..4)],
            how: How::Flashcard,
            answer_millis: 2000,
            interval_days: None,
        }
    }
}

fn is_sensible(after: &CardProgress, answer: &Answer, what: &str) {
    match after.state {
        CardState::New => panic!("{what}: still new"),
        CardState::Learning { due, .. } | CardState::Relearning { due, .. } => {
            assert!(due >= answer.at, "{what}: due before it was answered");
            assert!(due.secs_since(answer.at) < 86_400 * 2, "{what}: {due:?}");
        }
        CardState::Review {
            due, interval_days, ..
        } => {
            assert!(interval_days > 0, "{what}: no interval");
            assert_eq!(due.days_since(answer.day), interval_days, "{what}");
            assert!(due > answer.day, "{what}: due on the day it was answered");
        }
    }
    let recall = foreseen(
        after,
        answer.day.plus_days(-900),
        &SchedulingOptions::default(),
    );
    let is_chance = recall.is_none_or(|it| (0.0..=1.0).contains(&it));
    assert!(is_chance, "{what}: {recall:?}");
}

#[test]
fn a_clock_that_jumps_by_years_makes_no_interval_negative_and_loses_no_answer() {
    for round in 0..8 {
        let dir = quick_folder();
        let mut store = open(dir.path()).expect("a collection");
        let mut wanderer = Wanderer {
            rng: ChaCha8Rng::seed_from_u64(SEED ^ round),
            now: at("2026-03-01T09:00:00Z"),
            rule: rule("Asia/Almaty", 4),
        };
        let options = SchedulingOptions::default();
        let mut given = 0;
        for number in 0..150 {
            wanderer.go_on();
            let answer = wanderer.answer();
            let what = format!("seed {SEED:#x} round {round}, answer {number}, {answer:?}");
            let before = store.progress(&answer.card).expect("progress");
            let after = outcome(&before, &answer, &options).after;
            is_sensible(&after, &answer, &what);
            let counted = |store: &zhanar::storage::Store| {
                store.day_totals(answer.day).expect("a day").answers()
            };
            let on_the_day = counted(&store);
            store
                .commit(&answer, &before, &after, &options)
                .expect(&what);
            assert_eq!(counted(&store), on_the_day + 1, "{what}");
            given += 1;
            let all = store
                .activity(StudyDay(i32::MIN), StudyDay(i32::MAX))
                .expect("days");
            let sum: u32 = all.iter().map(|(_, count)| count).sum();
            assert_eq!(sum, given, "{what}");
        }
        let report = store.doctor(Mending::Look, NOW).expect("a report");
        assert!(
            report.is_sound(),
            "seed {SEED:#x} round {round}: {report:?}"
        );
        while store.undo_last(NOW).expect("taken back").is_some() {}
        assert_eq!(store.totals().expect("totals").reviews, 0);
        assert!(
            store
                .doctor(Mending::Look, NOW)
                .expect("a report")
                .is_sound()
        );
    }
}

/// Days in a row of a learner who answers at these moments.
fn row(moments: &[(Timestamp, DayRule)]) -> u32 {
    let mut days: Vec<StudyDay> = moments
        .iter()
        .map(|(at, rule)| rule.study_day(*at))
        .collect();
    let today = *days.last().expect("a day");
    days.sort_unstable();
    days.dedup();
    let answers: Vec<(StudyDay, u32)> = days.into_iter().map(|day| (day, 1)).collect();
    activity(&answers, today, 17, &|_| false).streak_days
}

#[test]
fn a_row_of_days_is_kept_over_daylight_saving_leap_days_and_midnight() {
    let mut rng = ChaCha8Rng::seed_from_u64(SEED);
    for zone in ZONES {
        for hour in 0..=12 {
            // From before a leap day to after the clocks have changed both ways.
            let rule = rule(zone, hour);
            let first = rule.study_day(at("2028-02-20T12:00:00Z"));
            let moments: Vec<_> = (0..300)
                .map(|number| {
                    let day = first.plus_days(number);
                    let (start, next) = (rule.start_of(day), rule.start_of(day.plus_days(1)));
                    (Timestamp(rng.random_range(start.0..next.0)), rule.clone())
                })
                .collect();
            assert_eq!(row(&moments), 300, "{zone}, {hour} h");
        }
    }
}

#[test]
fn a_row_of_days_is_kept_by_a_traveller_who_answers_every_evening() {
    let mut rng = ChaCha8Rng::seed_from_u64(SEED);
    for round in 0..200 {
        let mut date = jiff::civil::date(2028, 2, 1);
        let moments: Vec<_> = (0..60)
            .map(|_| {
                let rule = rule(ZONES[rng.random_range(0..ZONES.len())], 4);
                let evening = date.at(rng.random_range(17..24), rng.random_range(0..60), 0, 0);
                let moment = evening.to_zoned(rule.zone.clone()).expect("an evening");
                date = date.tomorrow().expect("a date");
                (Timestamp(moment.timestamp().as_millisecond()), rule)
            })
            .collect();
        assert_eq!(row(&moments), 60, "seed {SEED:#x} round {round}");
    }
}

#[test]
fn a_row_of_days_is_kept_when_the_rollover_hour_is_changed() {
    for (before, after) in [(0, 12), (12, 0), (4, 0), (0, 4), (4, 3)] {
        // Every evening at nine: the hour of rollover does not matter to it.
        let moments: Vec<_> = (0..20)
            .map(|number| {
                let hour = if number < 10 { before } else { after };
                let evening = at("2026-10-20T16:00:00Z").plus_secs(number * 86_400);
                (evening, rule("Asia/Almaty", hour))
            })
            .collect();
        assert_eq!(row(&moments), 20, "{before} to {after}");
    }
}

#[test]
fn a_clock_that_was_years_ahead_does_not_break_the_row_when_it_is_right_again() {
    let rule = rule("Asia/Almaty", 4);
    let mut moments: Vec<_> = (0..10)
        .map(|number| at("2026-10-20T16:00:00Z").plus_secs(number * 86_400))
        .collect();
    moments.insert(4, at("2031-01-01T16:00:00Z"));
    let moments: Vec<_> = moments.into_iter().map(|it| (it, rule.clone())).collect();
    assert_eq!(row(&moments), 10);
}
