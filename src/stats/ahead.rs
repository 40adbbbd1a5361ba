//! The cards of the days to come.
//!
//! Every card is taken to be remembered whenever it comes, and answered the day it comes;
//! new ones come up to their limit. So this is a floor: what is forgotten comes on top.

use serde::Serialize;

use super::span::iso;
use crate::progress::{CardProgress, CardState, MemoryState};
use crate::scheduler::{Model, SchedulingOptions};
use crate::time::StudyDay;

/// The days that are looked ahead where no exam is near.
pub const DAYS_AHEAD: u32 = 35;

/// The most days that are looked ahead.
const MOST_DAYS: u32 = 366;

/// Cards of the days to come.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Ahead {
    /// Day by day, from today on.
    pub days: Vec<AheadDay>,
    /// The place of the exam among them.
    pub exam: Option<usize>,
}

/// The cards of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AheadDay {
    /// The day.
    #[serde(serialize_with = "iso")]
    pub day: StudyDay,
    /// Cards that come back.
    pub reviews: u32,
    /// New cards.
    pub new: u32,
}

/// Cards that share their options.
#[derive(Debug, Clone)]
pub struct AheadGroup<'a> {
    /// What decides their intervals.
    pub options: &'a SchedulingOptions,
    /// New cards a day.
    pub new_per_day: u32,
    /// New cards that may still come today.
    pub new_today: u32,
    /// Where each card stands.
    pub cards: Vec<CardProgress>,
}

/// The cards of each day from `today` to the exam, or of [`DAYS_AHEAD`] days; nothing new
/// comes on days of rest, and what would come back on one comes after it.
#[must_use]
pub fn ahead(
    groups: &[AheadGroup<'_>],
    today: StudyDay,
    exam: Option<StudyDay>,
    is_rest: &dyn Fn(StudyDay) -> bool,
) -> Ahead {
    let exam = exam.map(|exam| exam.0.saturating_sub(today.0));
    let exam = exam.and_then(|days| u32::try_from(days).ok().filter(|days| *days < MOST_DAYS));
    let length = exam.map_or(DAYS_AHEAD, |days| days + 1);
    let days = (0..i32::try_from(length).unwrap_or(0)).map(|offset| today.plus_days(offset));
    let mut calendar = Calendar {
        today,
        rest: days.clone().map(is_rest).collect(),
        reviews: vec![0; length as usize],
        new: vec![0; length as usize],
    };
    groups.iter().for_each(|group| calendar.add(group));
    let counts = calendar.reviews.into_iter().zip(calendar.new);
    let day = |(day, (reviews, new))| AheadDay { day, reviews, new };
    Ahead {
        days: days.zip(counts).map(day).collect(),
        exam: exam.map(|days| days as usize),
    }
}

struct Calendar {
    today: StudyDay,
    rest: Vec<bool>,
    reviews: Vec<u32>,
    new: Vec<u32>,
}

impl Calendar {
    fn add(&mut self, group: &AheadGroup<'_>) {
        let options = group.options;
        let follower = Follower {
            model: Model::new(&options.parameters, options.desired_retention),
            longest: options.maximum_interval_days.max(1),
        };
        let mut unseen = 0;
        for progress in &group.cards {
            match progress.state {
                CardState::New => unseen += 1,
                CardState::Review { due, memory, .. } => {
                    let last = progress.last_day.unwrap_or(self.today);
                    let first = due.days_since(self.today) as usize;
                    let elapsed = self.today.days_since(last);
                    self.follow(&follower, memory, first, elapsed, 1);
                }
                CardState::Learning { memory, .. } | CardState::Relearning { memory, .. } => {
                    self.follow(&follower, memory, 0, 0, 1);
                }
            }
        }
        self.add_new(group, &follower, unseen);
    }

    fn add_new(&mut self, group: &AheadGroup<'_>, follower: &Follower, mut unseen: u32) {
        let learned = follower.good(None, 0).0;
        let (memory, interval) = follower.good(Some(learned), 0);
        for day in 0..self.new.len() {
            let limit = if day == 0 {
                group.new_today
            } else {
                group.new_per_day
            };
            let count = if self.rest[day] { 0 } else { limit.min(unseen) };
            if count > 0 {
                self.new[day] += count;
                unseen -= count;
                self.follow(follower, memory, day + interval, 0, count);
            }
        }
    }

    /// Adds `count` cards that come back on `day` and are remembered ever after; on the
    /// first of these days, `elapsed` days more than from today lie behind them.
    fn follow(
        &mut self,
        follower: &Follower,
        mut memory: MemoryState,
        day: usize,
        elapsed: u32,
        count: u32,
    ) {
        let mut last = 0;
        let mut before = elapsed;
        let mut next = self.working(day);
        while let Some(day) = next {
            self.reviews[day] += count;
            let waited = u32::try_from(day - last).unwrap_or(0) + before;
            let (after, interval) = follower.good(Some(memory), waited);
            (memory, last, before) = (after, day, 0);
            next = self.working(day + interval);
        }
    }

    /// The first day from this one on that is no day of rest.
    fn working(&self, day: usize) -> Option<usize> {
        (day..self.rest.len()).find(|day| !self.rest[*day])
    }
}

struct Follower {
    model: Model,
    longest: u32,
}

impl Follower {
    /// The memory after Good, and the whole days until the card comes again.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "intervals are positive and bounded"
    )]
    fn good(&self, memory: Option<MemoryState>, elapsed: u32) -> (MemoryState, usize) {
        let step = self.model.next(memory, elapsed)[2];
        let days = (step.interval_days.round() as u32).clamp(1, self.longest);
        (step.memory, days as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_review(due: i32, stability: f32) -> CardProgress {
        CardProgress {
            state: CardState::Review {
                due: StudyDay(due),
                interval_days: 10,
                memory: MemoryState {
                    stability,
                    difficulty: 5.0,
                },
            },
            last_day: Some(StudyDay(due - 10)),
            ..CardProgress::default()
        }
    }

    fn look(cards: Vec<CardProgress>, is_rest: &dyn Fn(StudyDay) -> bool) -> Ahead {
        let options = SchedulingOptions::default();
        let group = AheadGroup {
            options: &options,
            new_per_day: 3,
            new_today: 1,
            cards,
        };
        ahead(&[group], StudyDay(1000), None, is_rest)
    }

    #[test]
    fn what_is_overdue_comes_today_and_new_cards_by_their_limit() {
        let cards = vec![
            in_review(990, 100.0),
            in_review(1003, 100.0),
            CardProgress::default(),
            CardProgress::default(),
            CardProgress::default(),
        ];
        let found = look(cards, &|_| false);
        assert_eq!(found.days.len(), DAYS_AHEAD as usize);
        let first: Vec<_> = found.days.iter().take(2).map(|day| day.new).collect();
        assert_eq!(first, [1, 2]);
        assert_eq!(found.days[0].reviews, 1);
        assert!(found.days[3].reviews >= 1);
        let all: u32 = found.days.iter().map(|day| day.reviews).sum();
        assert!(all > 5, "what was learned comes back: {all}");
    }

    #[test]
    fn nothing_comes_on_a_day_of_rest() {
        let cards = vec![in_review(1000, 100.0), CardProgress::default()];
        let found = look(cards, &|day| day.0 % 7 == 6);
        assert_eq!(found.days[0].day, StudyDay(1000));
        assert!(
            found
                .days
                .iter()
                .all(|day| day.day.0 % 7 != 6 || day.new + day.reviews == 0)
        );
        assert_eq!(found.days[0].reviews, 0, "day 1000 is one");
        assert_eq!((found.days[1].reviews, found.days[1].new), (1, 1));
    }

    #[test]
    fn an_exam_ends_the_outlook() {
        let options = SchedulingOptions::default();
        let group = AheadGroup {
            options: &options,
            new_per_day: 0,
            new_today: 0,
            cards: Vec::new(),
        };
        let to = |exam| {
            ahead(
                std::slice::from_ref(&group),
                StudyDay(10),
                Some(StudyDay(exam)),
                &|_| false,
            )
        };
        assert_eq!((to(52).days.len(), to(52).exam), (43, Some(42)));
        assert_eq!((to(9).days.len(), to(9).exam), (35, None), "it is over");
        assert_eq!(to(5000).exam, None, "it is far");
    }
}
