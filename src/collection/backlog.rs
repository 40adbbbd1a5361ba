//! A backlog: more reviews than a day has room for, and how long it takes to clear.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Collection;
use super::cost::Pace;
use super::standings::DeckStandings;
use super::studying::Done;
use crate::lang::Words;
use crate::progress::{CardState, Standing};
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
        let (done, pace) = (self.done_today(now)?, self.pace()?);
        Ok(self.backlog_after(&done, pace, now))
    }

    /// The same where it is known what was done today, and the learner's pace.
    pub(super) fn backlog_after(
        &self,
        done: &Done,
        pace: Option<Pace>,
        now: Timestamp,
    ) -> Option<Backlog> {
        let presets = 0..self.presets.all().count();
        let found: Vec<(usize, u32, Option<u32>)> = presets
            .filter_map(|place| self.backlog_of(place, done, now))
            .collect();
        if found.is_empty() {
            return None;
        }
        let a_day = found.iter().map(|(_, a_day, _)| a_day).sum();
        // Where one takes for ever, all do.
        let days = found.iter().map(|(_, _, days)| *days);
        let longest = days.reduce(|a, b| a.zip(b).map(|(a, b)| a.max(b)));
        let millis = pace.map(|pace| pace.answer_millis);
        Some(Backlog {
            cards: found.iter().map(|(cards, _, _)| cards).sum(),
            a_day,
            days_to_clear: longest.flatten(),
            minutes_a_day: millis.map(|it| (u64::from(a_day) * it).div_ceil(60_000)),
        })
    }

    /// The cards of a preset that wait, the room of a day, and the days it takes; nothing
    /// where the room of today is enough.
    fn backlog_of(
        &self,
        place: usize,
        done: &Done,
        now: Timestamp,
    ) -> Option<(usize, u32, Option<u32>)> {
        let today = self.study_day(now);
        let preset = self.presets.all().nth(place)?;
        let room = preset.queue.reviews_per_day;
        let left = room.saturating_sub(done.limits_of(place).reviews);
        let decks = self.decks_of(place);
        let waiting = decks.map(|(_, deck)| deck.due_by(today).count()).sum();
        if waiting <= usize::try_from(left).unwrap_or(usize::MAX) {
            return None;
        }
        let day = |days: u32| today.plus_days(i32::try_from(days).unwrap_or(i32::MAX));
        let rooms = (0..LONGEST_DAYS).map(|days| match (days, day(days)) {
            (0, _) => (today, left),
            (_, day) if self.presets.off.includes(day) => (day, 0),
            (_, day) => (day, room),
        });
        let last = day(LONGEST_DAYS);
        let reviews = self.decks_of(place).flat_map(|(number, deck)| {
            deck.due_by(last)
                .filter_map(move |card| Review::of(self.standings.deck(number).get(card)?))
        });
        Some((waiting, room, days_to_clear(reviews, rooms)))
    }

    /// The decks that share a preset.
    fn decks_of(&self, place: usize) -> impl Iterator<Item = (usize, &DeckStandings)> {
        let decks =
            (0..self.catalog.decks().len()).filter(move |deck| self.presets.place(*deck) == place);
        decks.filter_map(|deck| Some((deck, self.standings.of_deck(deck)?)))
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
    /// A card in review.
    const fn of(standing: &Standing) -> Option<Self> {
        let progress = &standing.progress;
        let CardState::Review {
            due, interval_days, ..
        } = progress.state
        else {
            return None;
        };
        let last = match progress.last_day {
            Some(last) => last,
            None => due,
        };
        Some(Self {
            due,
            interval_days,
            last,
        })
    }

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

/// The days until no card waits at the end of one, each day with its room; the days follow
/// one another. Only cards that wait are kept in order: of the others the day they come is enough.
fn days_to_clear(
    reviews: impl Iterator<Item = Review>,
    rooms: impl Iterator<Item = (StudyDay, u32)>,
) -> Option<u32> {
    let mut rooms = rooms.peekable();
    let first = rooms.peek()?.0;
    let longest = usize::try_from(LONGEST_DAYS).unwrap_or(usize::MAX);
    let mut coming: Vec<Vec<Review>> = vec![Vec::new(); longest];
    let place = |card: &Review| usize::try_from(card.due.days_since(first)).unwrap_or(usize::MAX);
    for card in reviews {
        if let Some(of_day) = coming.get_mut(place(&card)) {
            of_day.push(card);
        }
    }
    let mut waiting: BinaryHeap<Reverse<Review>> = BinaryHeap::new();
    for (number, (day, room)) in rooms.enumerate() {
        let come = coming.get_mut(number).map(std::mem::take);
        waiting.extend(come.unwrap_or_default().into_iter().map(Reverse));
        for _ in 0..room {
            let Some(Reverse(card)) = waiting.pop() else {
                break;
            };
            let next = card.answered(day);
            if let Some(of_day) = coming.get_mut(place(&next)) {
                of_day.push(next);
            }
        }
        if waiting.is_empty() {
            return u32::try_from(number + 1).ok();
        }
    }
    None
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
        days_to_clear(reviews, rooms)
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
