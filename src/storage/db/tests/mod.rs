//! Tests of the database, by subject.

mod acts;
mod damage;
mod log;
mod migrations;
mod quizzes;
mod sharing;

use std::path::Path;

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use super::*;
use crate::progress::{Act, ActKind, Answer, Flag, How, Rating, Standing, Tag};
use crate::scheduler::{self, SchedulingOptions};

pub const NOW: Timestamp = Timestamp(1_700_000_000_000);

/// The lock of a test that is alone.
pub fn alone() -> Access {
    Access::Write(LockGuard::unshared())
}

pub fn open(path: &Path) -> Store {
    Store::open(path, alone(), NOW).unwrap()
}

pub fn card(name: &str) -> CardId {
    CardId(name.to_owned())
}

pub fn answer_to(name: &str, rating: Rating, day: i32) -> Answer {
    Answer {
        card: card(name),
        at: Timestamp(i64::from(day) * 86_400_000),
        day: StudyDay(day),
        rating,
        how: How::Flashcard,
        answer_millis: 1500,
        interval_days: None,
    }
}

/// Answers as the program does: what is stored, what follows, one commit.
pub fn give(
    store: &mut Store,
    answer: &Answer,
    options: &SchedulingOptions,
) -> Result<ReviewId, StoreError> {
    let before = store.progress(&answer.card)?;
    let after = scheduler::outcome(&before, answer, options).after;
    store.commit(answer, &before, &after, options)
}

/// A random answer and options, over few cards and few days so that they meet.
pub fn random_answer(chance: &mut ChaCha8Rng) -> (Answer, SchedulingOptions) {
    let day = chance.random_range(20_000..20_040);
    let answer = Answer {
        card: card(&format!("deck/карта-{}", chance.random_range(0..8))),
        at: Timestamp(i64::from(day) * 86_400_000 + chance.random_range(0..86_400_000)),
        day: StudyDay(day),
        rating: Rating::ALL[chance.random_range(0..4)],
        how: How::Flashcard,
        answer_millis: chance.random_range(0..90_000),
        interval_days: (chance.random_range(0..3) == 0).then(|| chance.random_range(1..40)),
    };
    let retention = [0.9, 0.85, 0.97][chance.random_range(0..3)];
    (
        answer,
        SchedulingOptions {
            desired_retention: retention,
            ..SchedulingOptions::default()
        },
    )
}

/// Something done to one or two of the cards of [`random_answer`].
pub fn random_act(chance: &mut ChaCha8Rng) -> Act {
    let day = chance.random_range(20_000..20_040);
    let other = StudyDay(day + chance.random_range(0..30));
    let kind = [
        ActKind::Suspend,
        ActKind::Unsuspend,
        ActKind::Bury(other),
        ActKind::Unbury,
        ActKind::Flag(Flag::ALL[chance.random_range(0..4)]),
        ActKind::Unflag,
        ActKind::Reschedule(other),
        ActKind::Forget,
        ActKind::Tag(tag(["соғыс", "exam 2027"][chance.random_range(0..2)])),
        ActKind::Untag(tag(["соғыс", "exam 2027"][chance.random_range(0..2)])),
    ][chance.random_range(0..10)]
    .clone();
    let first = chance.random_range(0..7);
    let cards = first..=first + chance.random_range(0..2);
    Act {
        kind,
        cards: cards
            .map(|number| card(&format!("deck/карта-{number}")))
            .collect(),
        at: Timestamp(i64::from(day) * 86_400_000),
        day: StudyDay(day),
    }
}

pub fn tag(text: &str) -> Tag {
    Tag::new(text).unwrap()
}

pub fn random(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// Makes a file with 200 random answers, and says what is in it.
pub fn filled(path: &Path) -> Shown {
    let mut store = open(path);
    let mut chance = random(5);
    for _ in 0..200 {
        let (answer, options) = random_answer(&mut chance);
        give(&mut store, &answer, &options).unwrap();
    }
    Shown::of(&store)
}

/// Everything that is shown of a store, to be compared as a whole.
#[derive(Debug, PartialEq)]
pub struct Shown {
    progress: BTreeMap<CardId, CardProgress>,
    marks: BTreeMap<CardId, Marks>,
    tags: BTreeMap<CardId, BTreeSet<Tag>>,
    days: Vec<(StudyDay, DayTotals)>,
    answered: Vec<Vec<CardId>>,
    log: Vec<LoggedAnswer>,
    totals: Totals,
}

impl Shown {
    pub fn of(store: &Store) -> Self {
        let activity = store
            .activity(StudyDay(i32::MIN), StudyDay(i32::MAX))
            .unwrap();
        let day = |(day, answers): (StudyDay, u32)| {
            let totals = store.day_totals(day).unwrap();
            assert_eq!(totals.answers(), answers);
            (day, totals)
        };
        let days: Vec<_> = activity.into_iter().map(day).collect();
        let cards = |(day, _): &(StudyDay, DayTotals)| store.answered_on(*day).unwrap();
        Self {
            progress: store.all_progress().unwrap(),
            marks: store.all_marks().unwrap(),
            tags: store.all_tags().unwrap(),
            answered: days.iter().map(cards).collect(),
            days,
            log: store.effective_log(None).unwrap(),
            // What was taken back is remembered, and not part of what is shown.
            totals: Totals {
                undone: 0,
                ..store.totals().unwrap()
            },
        }
    }
}
