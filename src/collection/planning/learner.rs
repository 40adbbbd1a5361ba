//! What the log shows of the learner: how memories hold, how long answers take, which days
//! are kept.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::deck::CardId;
use crate::planner::{Calibration, Costs, Law, Study};
use crate::progress::{MemoryState, Rating};
use crate::storage::LoggedAnswer;
use crate::time::StudyDay;

/// Answers before the learner's own seconds count.
const LEAST_ANSWERS: usize = 30;

/// How many looks the usual seconds weigh as much as, beside the learner's own.
const USUAL_LOOKS: f32 = 5.0;

/// What is known of a learner.
#[derive(Debug, Clone)]
pub struct Learner {
    pub(super) calibration: Calibration,
    pub(super) costs: Costs,
    pub(super) days: BTreeSet<StudyDay>,
    studies: HashMap<CardId, Vec<Study>>,
    usual: Law,
}

/// One card on one day: how the first answer was rated, and how long all of them took.
struct Look {
    rating: Rating,
    millis: u64,
}

impl Learner {
    /// Whether there are enough answers to go by.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.studies.values().map(Vec::len).sum::<usize>() >= LEAST_ANSWERS
    }

    /// What these answers show, each card's in order; `parameters` are those of FSRS-6.
    pub(super) fn of(log: &[LoggedAnswer], parameters: &[f32]) -> Self {
        let looks = looks(log);
        let studies: HashMap<CardId, Vec<Study>> = looks
            .iter()
            .map(|(card, days)| ((*card).clone(), studies(days)))
            .collect();
        let usual = Law::new(parameters);
        let mut calibration = Calibration::new(usual.clone());
        let mut told: Vec<(&CardId, &Vec<Study>)> = studies.iter().collect();
        told.sort_unstable_by_key(|(card, _)| *card);
        let told: Vec<Vec<Study>> = told.into_iter().map(|(_, it)| it.clone()).collect();
        calibration.learn(&told);
        Self {
            calibration,
            costs: costs(&looks),
            days: log.iter().map(|logged| logged.answer.day).collect(),
            studies,
            usual,
        }
    }

    /// The memory of a card, as the law most likely for this learner has it. What answers in
    /// quizzes changed of it stays.
    pub(super) fn memory(&self, card: &CardId, kept: MemoryState) -> MemoryState {
        let law = self.calibration.law();
        let studies = self.studies.get(card).map(Vec::as_slice);
        let replayed = |law: &Law| law.replay(studies.unwrap_or_default());
        match (replayed(&law), replayed(&self.usual)) {
            (Some(likely), Some(usual)) => {
                let times = likely.stability / usual.stability.max(f32::MIN_POSITIVE);
                MemoryState {
                    stability: (kept.stability * times).clamp(0.001, 36_500.0),
                    ..kept
                }
            }
            _ => kept,
        }
    }
}

/// The recalled answers, card by card and day by day.
fn looks(log: &[LoggedAnswer]) -> BTreeMap<&CardId, BTreeMap<StudyDay, Look>> {
    let mut looks: BTreeMap<&CardId, BTreeMap<StudyDay, Look>> = BTreeMap::new();
    let recalled = log.iter().map(|logged| &logged.answer);
    for answer in recalled.filter(|answer| answer.how.is_recalled()) {
        let days = looks.entry(&answer.card).or_default();
        let look = days.entry(answer.day).or_insert(Look {
            rating: answer.rating,
            millis: 0,
        });
        look.millis += u64::from(answer.answer_millis);
    }
    looks
}

fn studies(days: &BTreeMap<StudyDay, Look>) -> Vec<Study> {
    let study = |(day, look): (&StudyDay, &Look)| Study {
        day: day.days_since(StudyDay(0)),
        rating: look.rating,
    };
    days.iter().map(study).collect()
}

/// Mean seconds of a look at a card by what came of it, drawn towards the usual ones while
/// there are few.
fn costs(looks: &BTreeMap<&CardId, BTreeMap<StudyDay, Look>>) -> Costs {
    let usual = Costs::default();
    let all: usize = looks.values().map(BTreeMap::len).sum();
    if all < LEAST_ANSWERS {
        return usual;
    }
    let first = looks.values().filter_map(|days| days.values().next());
    let later = || looks.values().flat_map(|days| days.values().skip(1));
    let failed = |look: &&Look| look.rating == Rating::Again;
    Costs {
        pass_secs: mean(later().filter(|look| !failed(look)), usual.pass_secs),
        lapse_secs: mean(later().filter(failed), usual.lapse_secs),
        new_secs: mean(first, usual.new_secs),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "seconds of a day are far from the digits of a float"
)]
fn mean<'a>(looks: impl Iterator<Item = &'a Look>, usual: f32) -> f32 {
    let (mut sum, mut count) = (usual * USUAL_LOOKS, USUAL_LOOKS);
    for look in looks {
        sum += look.millis as f32 / 1000.0;
        count += 1.0;
    }
    (sum / count).clamp(1.0, 600.0)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::progress::{Answer, How};
    use crate::scheduler::SchedulingOptions;
    use crate::storage::ReviewId;
    use crate::time::Timestamp;

    fn answer(card: usize, day: i32, rating: Rating, secs: u32, how: How) -> LoggedAnswer {
        LoggedAnswer {
            review: ReviewId(0),
            answer: Answer {
                card: CardId(format!("c{card}")),
                at: Timestamp(0),
                day: StudyDay(day),
                rating,
                how,
                interval_days: None,
                answer_millis: secs * 1000,
            },
            options: Arc::new(SchedulingOptions::default()),
        }
    }

    #[test]
    fn own_seconds_count_once_there_are_thirty_looks() {
        let log: Vec<LoggedAnswer> = (0..29)
            .map(|card| answer(card, 100, Rating::Good, 5, How::Flashcard))
            .collect();
        assert_eq!(Learner::of(&log, &[]).costs, Costs::default());
        let mut more = log.clone();
        more.push(answer(99, 100, Rating::Good, 2, How::Flashcard));
        more.push(answer(99, 100, Rating::Good, 3, How::Flashcard));
        for card in 0..20 {
            more.push(answer(card, 103, Rating::Again, 20, How::Recall));
        }
        let costs = Learner::of(&more, &[]).costs;
        let near = |a: f32, b: f32| (a - b).abs() < 0.01;
        assert!(near(costs.new_secs, (5.0 * 38.0 + 30.0 * 5.0) / 35.0));
        assert!(near(costs.lapse_secs, (5.0 * 38.0 + 20.0 * 20.0) / 25.0));
        assert!(near(costs.pass_secs, 13.0), "none were passed");
    }

    #[test]
    fn a_memory_moves_with_the_law_and_keeps_what_quizzes_changed() {
        let mut log = Vec::new();
        for card in 0..120 {
            log.push(answer(card, 100, Rating::Good, 5, How::Flashcard));
            log.push(answer(card, 101, Rating::Again, 5, How::Flashcard));
        }
        let forgetful = Learner::of(&log, &[]);
        let kept = MemoryState {
            stability: 4.0,
            difficulty: 5.0,
        };
        let seen = forgetful.memory(&CardId("c7".into()), kept);
        assert!(seen.stability < 3.0, "{seen:?}");
        assert_eq!(forgetful.memory(&CardId("new".into()), kept), kept);
        let unknown = Learner::of(&[], &[]);
        assert_eq!(unknown.memory(&CardId("c7".into()), kept), kept);
        let chosen = [answer(1, 1, Rating::Good, 5, How::Choice { guess: 0.4 })];
        assert!(Learner::of(&chosen, &[]).studies.is_empty());
    }
}
