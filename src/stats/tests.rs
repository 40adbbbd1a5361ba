//! Figures against small logs counted by hand.

use super::tally::{Facet, Phase, Tally};
use super::*;
use crate::progress::Rating;
use crate::time::StudyDay;

const TODAY: StudyDay = StudyDay(20_000);
const SPAN: Span = Span {
    today: TODAY,
    weeks: 4,
};

fn count(days_ago: i32, facet: Facet, answers: u64, tested: u64, passed: u64) -> DayCount {
    DayCount {
        day: TODAY.plus_days(-days_ago),
        facet,
        tally: Tally {
            answers,
            tested,
            passed,
            millis: answers * 1_000,
            ..Tally::default()
        },
    }
}

fn log() -> Vec<DayCount> {
    let button = |phase, rating| Facet::Button(phase, rating);
    vec![
        count(0, button(Phase::Young, Rating::Good), 10, 8, 8),
        count(0, button(Phase::Young, Rating::Again), 2, 2, 0),
        count(6, button(Phase::Mature, Rating::Easy), 5, 5, 5),
        count(7, button(Phase::Mature, Rating::Again), 1, 1, 0),
        count(7, button(Phase::New, Rating::Good), 7, 0, 0),
        count(8, button(Phase::Offered, Rating::Good), 20, 0, 0),
        count(28, button(Phase::Mature, Rating::Again), 100, 100, 0),
    ]
}

#[test]
fn retention_counts_what_was_tested_week_by_week() {
    let found = retention(&log(), SPAN, 0.9);
    assert_eq!((found.all.hits, found.all.of), (13, 16));
    assert_eq!((found.young.hits, found.young.of), (8, 10));
    assert_eq!((found.mature.hits, found.mature.of), (5, 6));
    let weeks: Vec<(u64, u64)> = found
        .weeks
        .iter()
        .map(|week| (week.share.hits, week.share.of))
        .collect();
    assert_eq!(weeks, [(0, 0), (0, 0), (0, 1), (13, 15)]);
    assert_eq!(found.weeks[3].from, TODAY.plus_days(-6));
    assert!(!found.basis.enough && found.basis.answers == 16);
}

#[test]
fn time_and_buttons_count_every_answer_but_what_was_offered_has_no_button() {
    let spent = time_spent(&log(), SPAN);
    assert_eq!((spent.millis, spent.basis.answers), (45_000, 45));
    assert_eq!(spent.weeks[2].answers, 28);
    let pressed = buttons(&log(), SPAN);
    assert_eq!(pressed.learning, [0, 0, 7, 0]);
    assert_eq!(pressed.young, [2, 0, 10, 0]);
    assert_eq!(pressed.mature, [1, 0, 0, 5]);
    assert_eq!(pressed.basis.answers, 25);
}

#[test]
fn calibration_is_by_what_was_foreseen() {
    let bin = |bin, tested, passed, foreseen: u64, squares| DayCount {
        tally: Tally {
            foreseen,
            squares,
            ..count(0, Facet::Recall(bin), tested, tested, passed).tally
        },
        ..count(3, Facet::Recall(bin), 0, 0, 0)
    };
    // Ten times 0.95 foreseen and 9 came, ten times 0.55 and 6 came.
    let (missed, got) = (902_500, 2_500);
    let high = bin(9, 10, 9, 9_500_000, missed + 9 * got);
    let low = bin(5, 10, 6, 5_500_000, 4 * 302_500 + 6 * 202_500);
    let found = calibration(&[high, low], SPAN);
    let told: Vec<(f64, u64)> = found
        .bins
        .iter()
        .map(|bin| (bin.foreseen, bin.real.hits))
        .collect();
    assert_eq!(told, [(0.55, 6), (0.95, 9)]);
    let brier = found.brier.unwrap();
    assert!((brier - 0.1675).abs() < 1e-6, "{brier}");
    assert!((found.foreseen.unwrap() - 0.75).abs() < 1e-9);
}

#[test]
fn hours_are_those_of_the_learners_clock() {
    let counts = [
        count(0, Facet::HalfHour(3), 4, 4, 3),
        count(1, Facet::HalfHour(40), 6, 0, 0),
    ];
    let found = hours(&counts, SPAN, |_, slot| usize::from(slot / 2) + 5);
    assert_eq!(found.hours[6].answers, 4);
    assert_eq!(found.hours[6].remembered.percent(), Some(75));
    assert_eq!(found.hours[1].answers, 6, "past midnight");
}
