//! A backlog: more reviews than a day has room for, and how long it takes to clear.

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
        let reviews = self.decks_of(place).flat_map(|(_, deck)| deck.in_review());
        let days = days_to_clear(reviews.filter_map(Review::of), rooms);
        Some((waiting, room, days))
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
/// one another.
fn days_to_clear(
    reviews: impl Iterator<Item = Review>,
    rooms: impl Iterator<Item = (StudyDay, u32)>,
) -> Option<u32> {
    let mut rooms = rooms.peekable();
    let mut coming = Coming::from(rooms.peek()?.0);
    reviews.for_each(|card| coming.push(card));
    let mut waiting = 0;
    for (number, (day, room)) in rooms.enumerate() {
        waiting += coming.by_day.get(number).map_or(0, Vec::len);
        for _ in 0..room {
            let Some(card) = coming.next_by(number) else {
                break;
            };
            coming.push(card.answered(day));
            waiting -= 1;
        }
        if waiting == 0 {
            return u32::try_from(number + 1).ok();
        }
    }
    None
}

/// Cards by the day they come. A day's cards are put in order when they are come to: where
/// there is room for few, most never are.
struct Coming {
    first: StudyDay,
    /// From the first day on; what came before it stands there.
    by_day: Vec<Vec<Review>>,
    /// The first day whose cards are not in order yet.
    unordered: usize,
    /// The cards of the day before, those first that come first.
    ordered: std::vec::IntoIter<Review>,
}

impl Coming {
    fn from(first: StudyDay) -> Self {
        let days = usize::try_from(LONGEST_DAYS).unwrap_or(usize::MAX);
        Self {
            first,
            by_day: vec![Vec::new(); days],
            unordered: 0,
            ordered: Vec::new().into_iter(),
        }
    }

    /// Puts a card on its day, which is none whose cards are in order; it is left out where
    /// that is too far.
    fn push(&mut self, card: Review) {
        let day = usize::try_from(card.due.days_since(self.first)).unwrap_or(usize::MAX);
        if let Some(cards) = self.by_day.get_mut(day) {
            cards.push(card);
        }
    }

    /// The next of the cards that have come by the day with this number.
    fn next_by(&mut self, day: usize) -> Option<Review> {
        while self.ordered.len() == 0 && self.unordered <= day {
            let mut cards = std::mem::take(self.by_day.get_mut(self.unordered)?);
            cards.sort_unstable();
            self.ordered = cards.into_iter();
            self.unordered += 1;
        }
        self.ordered.next()
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;
    use std::collections::BinaryHeap;

    use rand::rngs::ChaCha8Rng;
    use rand::{RngExt as _, SeedableRng as _};

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

    /// The same with all cards in one heap.
    fn by_heap(reviews: &[Review], rooms: &[(StudyDay, u32)]) -> Option<u32> {
        let mut cards: BinaryHeap<_> = reviews.iter().copied().map(Reverse).collect();
        for (number, (day, room)) in rooms.iter().enumerate() {
            for _ in 0..*room {
                if cards.peek().is_some_and(|card| card.0.due <= *day) {
                    let card = cards.pop().map(|card| card.0.answered(*day));
                    cards.extend(card.map(Reverse));
                }
            }
            if cards.peek().is_none_or(|card| card.0.due > *day) {
                return u32::try_from(number + 1).ok();
            }
        }
        None
    }

    #[test]
    fn any_cards_and_any_rooms_take_as_long_as_answering_them_one_by_one() {
        let mut rng = ChaCha8Rng::seed_from_u64(7);
        let today = StudyDay(100);
        let mut cleared = 0;
        for _ in 0..300 {
            let reviews: Vec<Review> = (0..rng.random_range(0..400))
                .map(|_| {
                    let interval = rng.random_range(1..60);
                    let due = today.plus_days(rng.random_range(-40..40));
                    Review {
                        due,
                        interval_days: u32::try_from(interval).expect("positive"),
                        last: due.plus_days(-interval),
                    }
                })
                .collect();
            let most = rng.random_range(1..20);
            let rooms: Vec<(StudyDay, u32)> = (0..365)
                .map(|day| (today.plus_days(day), rng.random_range(0..most)))
                .collect();
            let days = days_to_clear(reviews.iter().copied(), rooms.iter().copied());
            assert_eq!(days, by_heap(&reviews, &rooms));
            cleared += u32::from(days.is_some());
        }
        assert!((30..270).contains(&cleared), "{cleared} of 300");
    }

    #[test]
    fn cards_that_come_back_meanwhile_take_room_too() {
        assert_eq!(cleared(100, 30, 60), Some(2));
        assert_eq!(cleared(100, 1, 60), Some(3));
        assert_eq!(cleared(1_000, 1, 1), None, "more than a year");
    }
}
