//! Today's queue: which cards come, and in which order.
//!
//! Gather what is due and what is new, keep siblings apart, keep to the day's limits, mix.
//! Learning cards come by the clock, before everything else once they are due.

mod mix;

use std::collections::HashSet;

use super::options::QueueOptions;
use crate::facts::Importance;
use crate::progress::{CardProgress, CardState};
use crate::time::{StudyDay, Timestamp};

/// A card as the queue sees it; `K` is whatever the caller finds it by again.
#[derive(Debug, Clone)]
pub struct Candidate<'a, K> {
    /// How the caller finds the card again.
    pub key: K,
    /// What its siblings share.
    pub siblings: &'a str,
    /// Its state.
    pub progress: CardProgress,
    /// How much a learner short of time needs it.
    pub importance: Importance,
}

/// What has been done today, which the limits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DoneToday {
    /// New cards begun.
    pub new_cards: u32,
    /// Reviews answered.
    pub reviews: u32,
}

/// The cards of a sitting.
#[derive(Debug, Clone, PartialEq)]
pub struct Queue<K> {
    /// Cards in steps, by the moment they come again.
    pub learning: Vec<(Timestamp, K)>,
    /// Reviews and new cards in the order they come; `true` marks a new one.
    pub main: Vec<(K, bool)>,
}

/// How many cards of each sort wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// In learning or relearning steps that are due today.
    pub learning: usize,
    /// To review.
    pub due: usize,
    /// New.
    pub new: usize,
}

impl Counts {
    /// All of them.
    #[must_use]
    pub const fn total(self) -> usize {
        self.learning + self.due + self.new
    }
}

impl<K> Queue<K> {
    /// How many cards of each sort it holds.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let new = self.main.iter().filter(|(_, new)| *new).count();
        Counts {
            learning: self.learning.len(),
            due: self.main.len() - new,
            new,
        }
    }
}

/// Builds the queue of a day.
///
/// `seen_siblings` are the sibling groups of cards answered today: their other cards wait
/// for another day. `day_ends` is the moment the study day is over; steps beyond it wait.
pub fn build<K: Copy + Ord>(
    candidates: &[Candidate<K>],
    seen_siblings: &HashSet<&str>,
    day: StudyDay,
    day_ends: Timestamp,
    done: DoneToday,
    options: &QueueOptions,
) -> Queue<K> {
    let mut gathered = gather(candidates, day, day_ends);
    let mut apart = Apart {
        taken: seen_siblings.clone(),
    };
    gathered
        .learning
        .sort_by_key(|(due, candidate)| (*due, candidate.key));
    gathered
        .learning
        .iter()
        .for_each(|(_, candidate)| apart.note(candidate));
    gathered
        .reviews
        .sort_by_key(|(due, candidate)| (*due, candidate.key));
    let reviews_left = options.reviews_per_day.saturating_sub(done.reviews);
    let reviews = apart.take(
        gathered.reviews.into_iter().map(|(_, candidate)| candidate),
        reviews_left,
    );
    gathered
        .new
        .sort_by_key(|candidate| (candidate.importance, candidate.key));
    let new_left = options.new_per_day.saturating_sub(done.new_cards);
    let new = apart.take(gathered.new.into_iter(), new_left);
    Queue {
        learning: gathered
            .learning
            .into_iter()
            .map(|(due, candidate)| (due, candidate.key))
            .collect(),
        main: mix::evenly(reviews, new),
    }
}

/// When the next card comes after today, if any: the earliest due day after `day`.
#[must_use]
pub fn next_due_day<'a>(
    progress: impl IntoIterator<Item = &'a CardProgress>,
    day: StudyDay,
) -> Option<StudyDay> {
    let due = progress.into_iter().filter_map(|it| match it.state {
        CardState::Review { due, .. } => Some(due.max(day.plus_days(1))),
        CardState::New => None,
        CardState::Learning { .. } | CardState::Relearning { .. } => Some(day.plus_days(1)),
    });
    due.min()
}

struct Gathered<'c, 'a, K> {
    learning: Vec<(Timestamp, &'c Candidate<'a, K>)>,
    reviews: Vec<(StudyDay, &'c Candidate<'a, K>)>,
    new: Vec<&'c Candidate<'a, K>>,
}

fn gather<'c, 'a, K>(
    candidates: &'c [Candidate<'a, K>],
    day: StudyDay,
    day_ends: Timestamp,
) -> Gathered<'c, 'a, K> {
    let mut gathered = Gathered {
        learning: Vec::new(),
        reviews: Vec::new(),
        new: Vec::new(),
    };
    for candidate in candidates {
        match candidate.progress.state {
            CardState::New => gathered.new.push(candidate),
            CardState::Learning { due, .. } | CardState::Relearning { due, .. } => {
                if due < day_ends {
                    gathered.learning.push((due, candidate));
                }
            }
            CardState::Review { due, .. } => {
                if due <= day {
                    gathered.reviews.push((due, candidate));
                }
            }
        }
    }
    gathered
}

/// Keeps siblings apart: of one group, one card a day.
struct Apart<'a> {
    taken: HashSet<&'a str>,
}

impl<'a> Apart<'a> {
    fn note<K>(&mut self, candidate: &Candidate<'a, K>) {
        self.taken.insert(candidate.siblings);
    }

    fn take<'c, K: Copy + 'c>(
        &mut self,
        candidates: impl Iterator<Item = &'c Candidate<'a, K>>,
        limit: u32,
    ) -> Vec<K>
    where
        'a: 'c,
    {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        candidates
            .filter(|candidate| self.taken.insert(candidate.siblings))
            .map(|candidate| candidate.key)
            .take(limit)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::MemoryState;

    const MEMORY: MemoryState = MemoryState {
        stability: 5.0,
        difficulty: 5.0,
    };
    const TODAY: StudyDay = StudyDay(100);
    const ENDS: Timestamp = Timestamp(1_000_000);

    fn card(key: u32, siblings: &'static str, state: CardState) -> Candidate<'static, u32> {
        let progress = CardProgress {
            state,
            ..CardProgress::default()
        };
        Candidate {
            key,
            siblings,
            progress,
            importance: Importance::Useful,
        }
    }

    fn due(day: i32) -> CardState {
        CardState::Review {
            due: StudyDay(day),
            interval_days: 3,
            memory: MEMORY,
        }
    }

    fn built(
        cards: &[Candidate<u32>],
        seen: &[&str],
        done: DoneToday,
        options: &QueueOptions,
    ) -> Queue<u32> {
        build(
            cards,
            &seen.iter().copied().collect(),
            TODAY,
            ENDS,
            done,
            options,
        )
    }

    #[test]
    fn what_is_due_comes_and_what_is_not_waits() {
        let steps = |due| CardState::Learning {
            step: 0,
            due: Timestamp(due),
            memory: MEMORY,
        };
        let cards = [
            card(1, "a", due(100)),
            card(2, "b", due(101)),
            card(3, "c", due(90)),
            card(4, "d", CardState::New),
            card(5, "e", steps(50)),
            card(6, "f", steps(2_000_000)),
        ];
        let queue = built(&cards, &[], DoneToday::default(), &QueueOptions::default());
        assert_eq!(
            queue.counts(),
            Counts {
                learning: 1,
                due: 2,
                new: 1
            }
        );
        assert_eq!(queue.learning, [(Timestamp(50), 5)]);
        assert_eq!(
            queue
                .main
                .iter()
                .filter(|(_, new)| !new)
                .map(|(key, _)| *key)
                .collect::<Vec<_>>(),
            [3, 1]
        );
    }

    #[test]
    fn siblings_come_on_different_days() {
        let cards = [
            card(1, "a", due(100)),
            card(2, "a", due(99)),
            card(3, "a", CardState::New),
            card(4, "b", CardState::New),
            card(5, "b", CardState::New),
            card(6, "c", due(100)),
        ];
        let queue = built(
            &cards,
            &["c"],
            DoneToday::default(),
            &QueueOptions::default(),
        );
        let mut keys: Vec<u32> = queue.main.iter().map(|(key, _)| *key).collect();
        keys.sort_unstable();
        assert_eq!(keys, [2, 4]);
    }

    #[test]
    fn limits_count_what_was_done_today() {
        let groups: Vec<String> = (0..40).map(|number| format!("g{number}")).collect();
        let cards: Vec<Candidate<u32>> = groups
            .iter()
            .zip(0_u32..)
            .map(|(group, key)| {
                let state = if key < 20 { due(100) } else { CardState::New };
                Candidate {
                    key,
                    siblings: group,
                    progress: CardProgress {
                        state,
                        ..CardProgress::default()
                    },
                    importance: Importance::Useful,
                }
            })
            .collect();
        let options = QueueOptions {
            new_per_day: 10,
            reviews_per_day: 15,
            ..QueueOptions::default()
        };
        let done = DoneToday {
            new_cards: 4,
            reviews: 20,
        };
        let queue = build(&cards, &HashSet::new(), TODAY, ENDS, done, &options);
        assert_eq!(
            queue.counts(),
            Counts {
                learning: 0,
                due: 0,
                new: 6
            }
        );
    }

    #[test]
    fn core_cards_are_begun_first() {
        let mut core = card(9, "x", CardState::New);
        core.importance = Importance::Core;
        let queue = built(
            &[card(1, "a", CardState::New), core],
            &[],
            DoneToday::default(),
            &QueueOptions::default(),
        );
        assert_eq!(queue.main, [(9, true), (1, true)]);
    }
}
