//! A backlog: more reviews than a day has room for, and how long it takes to clear.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Collection;
use super::studying::Done;
use crate::lang::Words;
use crate::progress::CardState;
use crate::storage::StoreError;
use crate::time::{StudyDay, Timestamp};

/// The longest time that is worked out, in days.
const LONGEST_DAYS: u32 = 365;

/// Reviews that wait, more than a day has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backlog {
    /// Cards that wait.
    pub cards: usize,
    /// Reviews a day there is room for.
    pub a_day: u32,
    /// Study days until none waits longer than its day, today among them; nothing where that
    /// takes more than a year.
    pub days_to_clear: Option<u32>,
    /// Minutes a day they take at the learner's pace, once it is known.
    pub minutes_a_day: Option<u64>,
}

impl Backlog {
    /// How much waits and how long it takes, in one sentence.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let key = match (self.days_to_clear, self.minutes_a_day) {
            (Some(_), Some(_)) => "backlog-minutes",
            (Some(_), None) => "backlog-days",
            (None, _) => "backlog-grows",
        };
        let args = [
            ("count", self.cards.into()),
            ("limit", self.a_day.into()),
            ("days", self.days_to_clear.unwrap_or_default().into()),
            ("minutes", self.minutes_a_day.unwrap_or_default().into()),
        ];
        words.with(key, &args)
    }
}

impl Collection {
    /// The backlog at `now`, if more reviews wait than there is room for today.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn backlog(&self, now: Timestamp) -> Result<Option<Backlog>, StoreError> {
        let done = self.done_today(now)?;
        let queues = self.reviews_by_preset();
        let backlogs = queues.into_iter().enumerate();
        let found: Vec<(usize, u32, Option<u32>)> = backlogs
            .filter_map(|(place, reviews)| self.backlog_of(place, reviews, &done, now))
            .collect();
        if found.is_empty() {
            return Ok(None);
        }
        let a_day = found.iter().map(|(_, a_day, _)| a_day).sum();
        // Where one takes for ever, all do.
        let days = found.iter().map(|(_, _, days)| *days);
        let longest = days.reduce(|a, b| a.zip(b).map(|(a, b)| a.max(b)));
        let millis = self.pace()?.map(|pace| pace.answer_millis);
        Ok(Some(Backlog {
            cards: found.iter().map(|(cards, _, _)| cards).sum(),
            a_day,
            days_to_clear: longest.flatten(),
            minutes_a_day: millis.map(|it| (u64::from(a_day) * it).div_ceil(60_000)),
        }))
    }

    /// The cards that wait, the room of a day, and the days it takes; nothing where the room
    /// of today is enough.
    fn backlog_of(
        &self,
        place: usize,
        reviews: Vec<Review>,
        done: &Done,
        now: Timestamp,
    ) -> Option<(usize, u32, Option<u32>)> {
        let today = self.study_day(now);
        let preset = self.presets.all().nth(place)?;
        let room = preset.queue.reviews_per_day;
        let left = room.saturating_sub(done.limits_of(place).reviews);
        let waiting = reviews.iter().filter(|it| it.due <= today).count();
        if waiting <= usize::try_from(left).unwrap_or(usize::MAX) {
            return None;
        }
        let day = |days: u32| today.plus_days(i32::try_from(days).unwrap_or(i32::MAX));
        let rooms = (0..LONGEST_DAYS).map(|days| match (days, day(days)) {
            (0, _) => (today, left),
            (_, day) if self.presets.off.includes(day) => (day, 0),
            (_, day) => (day, room),
        });
        Some((waiting, room, days_to_clear(reviews, rooms)))
    }

    /// The cards in review of each preset.
    fn reviews_by_preset(&self) -> Vec<Vec<Review>> {
        let mut by_preset: Vec<Vec<Review>> = self.presets.all().map(|_| Vec::new()).collect();
        for deck in 0..self.catalog.decks().len() {
            let cards = self.standings.deck(deck).iter();
            let reviews = cards.filter_map(|it| match it.progress.state {
                CardState::Review {
                    due, interval_days, ..
                } if !it.marks.suspended => Some(Review {
                    due,
                    interval_days,
                    last: it.progress.last_day.unwrap_or(due),
                }),
                _ => None,
            });
            if let Some(of_preset) = by_preset.get_mut(self.presets.place(deck)) {
                of_preset.extend(reviews);
            }
        }
        by_preset
    }
}

/// A card as far as a backlog goes; the one due first is the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Review {
    due: StudyDay,
    interval_days: u32,
    last: StudyDay,
}

impl Review {
    /// The same once it is answered. It is taken to come again after as many days as it was
    /// away this time: known cards take longer, forgotten ones come sooner.
    fn answered(self, day: StudyDay) -> Self {
        let interval_days = self.interval_days.max(day.days_since(self.last)).max(1);
        Self {
            due: day.plus_days(i32::try_from(interval_days).unwrap_or(i32::MAX)),
            interval_days,
            last: day,
        }
    }
}

/// The days until no card waits at the end of one, each day with its room.
fn days_to_clear(
    reviews: Vec<Review>,
    rooms: impl Iterator<Item = (StudyDay, u32)>,
) -> Option<u32> {
    let mut coming: BinaryHeap<Reverse<Review>> = reviews.into_iter().map(Reverse).collect();
    let mut days = 0;
    for (day, room) in rooms {
        days += 1;
        for _ in 0..room {
            let Some(card) = pop_due(&mut coming, day) else {
                break;
            };
            coming.push(Reverse(card.answered(day)));
        }
        if coming.peek().is_none_or(|Reverse(card)| card.due > day) {
            return Some(days);
        }
    }
    None
}

fn pop_due(coming: &mut BinaryHeap<Reverse<Review>>, day: StudyDay) -> Option<Review> {
    let is_due = coming.peek().is_some_and(|Reverse(card)| card.due <= day);
    is_due
        .then(|| coming.pop())
        .flatten()
        .map(|Reverse(card)| card)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleared(cards: u32, interval_days: u32, room: u32) -> Option<u32> {
        let today = StudyDay(100);
        let reviews = (0..cards).map(|_| Review {
            due: today,
            interval_days,
            last: today.plus_days(-1),
        });
        let rooms = (0..365).map(|days| (today.plus_days(days), room));
        days_to_clear(reviews.collect(), rooms)
    }

    #[test]
    fn a_backlog_takes_its_cards_by_the_room_of_a_day() {
        assert_eq!(cleared(100, 400, 30), Some(4));
        assert_eq!(cleared(0, 400, 30), Some(1));
    }

    #[test]
    fn cards_that_come_back_meanwhile_take_room_too() {
        assert_eq!(cleared(100, 30, 60), Some(2));
        assert_eq!(cleared(100, 1, 60), Some(3));
        assert_eq!(cleared(1_000, 1, 1), None, "more than a year");
    }
}
