//! What comes, in which order, and what waits.

use super::*;
use crate::progress::MemoryState;
use crate::scheduler::{Mixing, NewOrder, ReviewOrder};

const MEMORY: MemoryState = MemoryState {
    stability: 5.0,
    difficulty: 5.0,
};
const TODAY: Today = Today {
    day: StudyDay(100),
    ends: Timestamp(1_000_000),
};
const IDS: [&str; 8] = ["d/0", "d/1", "d/2", "d/3", "d/4", "d/5", "d/6", "d/7"];

fn card(key: u32, siblings: &'static str, state: CardState) -> Candidate<'static, u32> {
    let progress = CardProgress {
        state,
        ..CardProgress::default()
    };
    Candidate {
        key,
        id: IDS[key as usize % IDS.len()],
        siblings,
        progress,
        importance: Importance::Useful,
        share: 0,
    }
}

fn due(day: i32) -> CardState {
    CardState::Review {
        due: StudyDay(day),
        interval_days: 3,
        memory: MEMORY,
    }
}

fn built<'a>(
    cards: &[Candidate<'a, u32>],
    seen: &[&'a str],
    done: DoneToday,
    options: &QueueOptions,
) -> Queue<u32> {
    let model = Model::new(&[], 0.9);
    let share = Share {
        options,
        model: &model,
        done,
    };
    build(cards, &seen.iter().copied().collect(), TODAY, &[share])
}

fn order(queue: &Queue<u32>) -> Vec<u32> {
    queue.main.iter().map(|(key, _)| *key).collect()
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
                siblings: group,
                ..card(key, "", state)
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
    let queue = built(&cards, &[], done, &options);
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

/// A card that was last seen so many days ago, and is due.
fn seen(key: u32, days_ago: i32, due_day: i32) -> Candidate<'static, u32> {
    let mut it = card(key, IDS[key as usize], due(due_day));
    it.progress.last_day = Some(TODAY.day.plus_days(-days_ago));
    it
}

#[test]
fn reviews_come_in_the_order_that_was_chosen() {
    let cards = [seen(1, 30, 100), seen(2, 10, 90), seen(3, 20, 95)];
    let by = |review_order| {
        let options = QueueOptions {
            review_order,
            ..QueueOptions::default()
        };
        order(&built(&cards, &[], DoneToday::default(), &options))
    };
    assert_eq!(by(ReviewOrder::Due), [2, 3, 1]);
    assert_eq!(by(ReviewOrder::Retrievability), [1, 3, 2]);
    let random = by(ReviewOrder::Random);
    assert_eq!(random, by(ReviewOrder::Random), "the same all day");
    let mut sorted = random;
    sorted.sort_unstable();
    assert_eq!(sorted, [1, 2, 3]);
}

#[test]
fn what_is_soonest_lost_is_taken_where_there_is_no_room_for_all() {
    let cards = [
        seen(1, 5, 90),
        seen(2, 40, 98),
        seen(3, 20, 99),
        seen(4, 4, 80),
    ];
    for review_order in [ReviewOrder::Due, ReviewOrder::Retrievability] {
        let options = QueueOptions {
            review_order,
            reviews_per_day: 2,
            ..QueueOptions::default()
        };
        let queue = built(&cards, &[], DoneToday::default(), &options);
        assert_eq!(order(&queue), [2, 3], "{review_order:?}");
    }
    let options = QueueOptions {
        review_order: ReviewOrder::Random,
        reviews_per_day: 2,
        ..QueueOptions::default()
    };
    let mut by_chance = order(&built(&cards, &[], DoneToday::default(), &options));
    by_chance.sort_unstable();
    assert_eq!(by_chance, [2, 3]);
}

#[test]
fn a_random_order_outlasts_the_answers_of_the_day() {
    let options = QueueOptions {
        new_order: NewOrder::Random,
        ..QueueOptions::default()
    };
    let cards: Vec<_> = (0..8)
        .map(|key| card(key, IDS[key as usize], CardState::New))
        .collect();
    let all = order(&built(&cards, &[], DoneToday::default(), &options));
    assert_ne!(all, (0..8).collect::<Vec<_>>());
    let rest: Vec<_> = cards.into_iter().filter(|it| it.key != all[0]).collect();
    let later = order(&built(&rest, &[], DoneToday::default(), &options));
    assert_eq!(later, all[1..]);
}

#[test]
fn siblings_may_come_on_one_day_where_that_was_chosen() {
    let cards = [
        card(1, "a", due(100)),
        card(2, "a", due(99)),
        card(3, "a", CardState::New),
    ];
    let options = QueueOptions {
        siblings: Siblings::Show,
        ..QueueOptions::default()
    };
    let queue = built(&cards, &["a"], DoneToday::default(), &options);
    assert_eq!(queue.main.len(), 3);
}

#[test]
fn new_cards_come_before_or_after_where_that_was_chosen() {
    let cards = [
        card(1, "a", due(100)),
        card(2, "b", due(100)),
        card(3, "c", CardState::New),
    ];
    for (mixing, expected) in [
        (Mixing::NewFirst, [3, 1, 2]),
        (Mixing::ReviewsFirst, [1, 2, 3]),
    ] {
        let options = QueueOptions {
            mixing,
            ..QueueOptions::default()
        };
        let queue = built(&cards, &[], DoneToday::default(), &options);
        assert_eq!(order(&queue), expected);
    }
}

#[test]
fn each_share_has_its_own_limits_and_siblings_stay_apart_between_them() {
    let model = Model::new(&[], 0.9);
    let (few, many) = (
        QueueOptions {
            new_per_day: 1,
            ..QueueOptions::default()
        },
        QueueOptions::default(),
    );
    let share = |options| Share {
        options,
        model: &model,
        done: DoneToday::default(),
    };
    let of = |key: u32, siblings, share| Candidate {
        share,
        ..card(key, siblings, CardState::New)
    };
    let cards = [
        of(0, "a", 0),
        of(1, "b", 0),
        of(2, "a", 1),
        of(3, "c", 1),
        of(4, "d", 1),
    ];
    let shares = [share(&few), share(&many)];
    let queue = build(&cards, &SiblingSet::new(), TODAY, &shares);
    let mut keys = order(&queue);
    keys.sort_unstable();
    assert_eq!(keys, [0, 3, 4]);
}
