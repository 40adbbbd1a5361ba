//! The day's queue as the plan has it.

use super::kept::DayOrder;
use super::{Collection, ExamTerms};
use crate::catalog::CardIndex;
use crate::collection::studying::{Done, Scope};
use crate::facts::Importance;
use crate::planner::{Costs, Law};
use crate::progress::CardState;
use crate::scheduler::queue::{Candidate, Queue, SiblingSet};
use crate::time::{StudyDay, Timestamp};

/// A day that is planned.
pub(in crate::collection) struct PlannedDay<'a> {
    terms: ExamTerms,
    /// The plan of the day, once it is made.
    order: Option<&'a DayOrder>,
    day: StudyDay,
    /// Days up to the exam.
    days: u32,
    /// Seconds of today that were not used before.
    secs_left: f32,
}

impl Collection {
    /// The queue of a day that is planned, and the decks of `scope` that the exam does not
    /// ask, for which the ordinary one holds; nothing without a plan, once the exam has begun,
    /// and where none of the decks is asked.
    ///
    /// Learning cards come first, as always. Then the cards that the plan has for today, in
    /// its order: reviews may come before they are due, and due ones that are not among them
    /// wait. Cards of one fact come on different days, as always.
    pub(in crate::collection) fn planned_queue(
        &self,
        scope: &Scope,
        done: &Done,
        now: Timestamp,
    ) -> Option<(Queue<CardIndex>, Scope)> {
        let planned = self.planned_day(done, now)?;
        let decks = self.catalog.decks().iter();
        let asked: Vec<bool> = decks
            .map(|loaded| planned.terms.weight_of(&loaded.deck.id.0).is_some())
            .collect();
        let is_asked = |deck: usize| asked.get(deck).is_some_and(|it| *it);
        if !(0..asked.len()).any(|deck| scope.includes(deck) && is_asked(deck)) {
            return None;
        }
        let day_ends = self.day_ends(now);
        let mut learning = self.in_steps(self.study_day(now));
        learning.retain(|it| step_due(it).is_some_and(|due| due < day_ends));
        let mut taken: SiblingSet = self.seen_siblings(done);
        taken.extend(learning.iter().map(|it| it.siblings));
        // Steps left over from earlier days take their part of today; those of today belong
        // to cards that were counted.
        let day = self.study_day(now);
        let left_over = learning
            .iter()
            .filter(|it| is_asked(it.key.deck) && it.progress.last_day != Some(day));
        let seen = done.seen.iter().filter(|index| is_asked(index.deck));
        let used = seen.count() + left_over.count();
        let mut main = planned.todays(self, &is_asked, used, taken);
        main.retain(|(key, _)| scope.includes(key.deck));
        let mut learning: Vec<(Timestamp, CardIndex)> = learning
            .iter()
            .filter(|it| scope.includes(it.key.deck) && is_asked(it.key.deck))
            .filter_map(|it| Some((step_due(it)?, it.key)))
            .collect();
        learning.sort_unstable();
        let others = (0..asked.len()).filter(|deck| scope.includes(*deck) && !is_asked(*deck));
        Some((Queue { learning, main }, Scope::Decks(others.collect())))
    }

    /// Minutes for the cards of a queue as the plan reckons; nothing without one.
    pub(in crate::collection) fn planned_minutes(
        &self,
        queue: &Queue<CardIndex>,
        done: &Done,
        now: Timestamp,
    ) -> Option<u64> {
        let planned = self.planned_day(done, now)?;
        let costs = planned.costs();
        let (law, day) = (self.law(), self.study_day(now));
        let main = queue.main.iter().map(|(key, _)| {
            let progress = self.progress(*key);
            let since = progress.last_day.map_or(0, |last| day.days_since(last));
            secs(progress.memory(), since, costs, &law)
        });
        let steps = queue.learning.iter().map(|_| costs.pass_secs);
        let all: f32 = main.chain(steps).sum();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "minutes of a day"
        )]
        Some((all / 60.0).ceil() as u64)
    }

    fn planned_day(&self, done: &Done, now: Timestamp) -> Option<PlannedDay<'_>> {
        let (terms, days) = self.planned_exam(now)?;
        let day = self.study_day(now);
        #[expect(clippy::cast_precision_loss, reason = "seconds of a day")]
        let spent = done.millis as f32 / 1000.0;
        Some(PlannedDay {
            order: self.order_for(&terms, day),
            secs_left: terms.secs_on(day.date()) - spent,
            days: u32::try_from(days).unwrap_or(u32::MAX),
            terms,
            day,
        })
    }

    fn law(&self) -> Law {
        Law::new(&self.settings.scheduling.parameters)
    }
}

impl PlannedDay<'_> {
    fn costs(&self) -> Costs {
        self.order.map(|order| order.costs).unwrap_or_default()
    }

    /// The cards of today among those of the decks that are asked.
    fn todays<'c>(
        &self,
        collection: &'c Collection,
        is_asked: &dyn Fn(usize) -> bool,
        used: usize,
        taken: SiblingSet<'c>,
    ) -> Vec<(CardIndex, bool)> {
        let waits = |it: &Candidate<CardIndex>| is_asked(it.key.deck) && step_due(it).is_none();
        if let Some(order) = self.order {
            return by_plan(order, (collection, self.day), waits, used, taken);
        }
        let mut waiting = collection.candidates(&Scope::All, self.day);
        waiting.retain(waits);
        self.by_gain(&collection.law(), &waiting, taken)
    }

    /// Before the plan is made: the cards that gain most, by the second, from one study today
    /// and none later, as many as there are seconds for.
    fn by_gain<'c>(
        &self,
        law: &Law,
        waiting: &[Candidate<'c, CardIndex>],
        mut taken: SiblingSet<'c>,
    ) -> Vec<(CardIndex, bool)> {
        let costs = Costs::default();
        #[expect(clippy::cast_precision_loss, reason = "days of a year at most")]
        let left = self.days as f32;
        let since = |it: &Candidate<CardIndex>| {
            let last = it.progress.last_day;
            last.map_or(0, |last| self.day.days_since(last))
        };
        let gain = |it: &Candidate<CardIndex>| {
            let Some(memory) = it.progress.memory() else {
                return law.expected_first(left) / costs.new_secs;
            };
            #[expect(clippy::cast_precision_loss, reason = "days of a life at most")]
            let days = since(it) as f32;
            let recall = law.recall(days, memory.stability);
            let later = law.recall(days + left, memory.stability);
            (law.expected_later(memory, recall, left) - later) / costs.review(recall)
        };
        let mut best: Vec<(f32, &Candidate<CardIndex>)> = waiting
            .iter()
            .filter(|it| it.progress.last_day != Some(self.day))
            .map(|it| (gain(it), it))
            .collect();
        let core = |it: &Candidate<CardIndex>| it.importance == Importance::Core;
        best.sort_by(|a, b| b.0.total_cmp(&a.0).then(core(b.1).cmp(&core(a.1))));
        let (mut main, mut secs_left) = (Vec::new(), self.secs_left);
        for (_, it) in best {
            let needed = secs(it.progress.memory(), since(it), costs, law);
            if secs_left <= 0.5 * needed {
                break;
            }
            if taken.insert(it.siblings) {
                secs_left -= needed;
                main.push((it.key, it.progress.memory().is_none()));
            }
        }
        main
    }
}

/// The cards of today in the order of the plan: as many as it has for today, less those that
/// were `used`. A card whose sibling came today makes room for the next.
fn by_plan<'c>(
    order: &DayOrder,
    (collection, day): (&'c Collection, StudyDay),
    waits: impl Fn(&Candidate<CardIndex>) -> bool,
    used: usize,
    mut taken: SiblingSet<'c>,
) -> Vec<(CardIndex, bool)> {
    let places = (order.today + order.done).saturating_sub(used);
    let known = order.order.iter();
    let known = known.filter_map(|id| collection.candidate(collection.catalog.find(id)?, day));
    known
        .filter(waits)
        .filter(|it| taken.insert(it.siblings))
        .take(places)
        .map(|it| (it.key, matches!(it.progress.state, CardState::New)))
        .collect()
}

/// Expected seconds of a card.
fn secs(
    memory: Option<crate::progress::MemoryState>,
    days_since: u32,
    costs: Costs,
    law: &Law,
) -> f32 {
    memory.map_or(costs.new_secs, |memory| {
        #[expect(clippy::cast_precision_loss, reason = "days of a life at most")]
        let recall = law.recall(days_since as f32, memory.stability);
        costs.review(recall)
    })
}

const fn step_due(candidate: &Candidate<CardIndex>) -> Option<Timestamp> {
    match candidate.progress.state {
        CardState::Learning { due, .. } | CardState::Relearning { due, .. } => Some(due),
        CardState::New | CardState::Review { .. } => None,
    }
}
