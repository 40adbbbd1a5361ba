//! What there is to do today, and what has been done so far.

use serde::Serialize;

use super::cost::Pace;
use super::statistics::Statistics;
use super::studying::{Done, Scope};
use super::{Backlog, Collection};
use crate::catalog::LoadedDeck;
use crate::lang::{Lang, LocalText};
use crate::report::Problem;
use crate::scheduler::queue::Counts;
use crate::stats::{self, ACTIVITY_WEEKS, Activity, MasteryCounts, Period};
use crate::storage::StoreError;
use crate::time::{StudyDay, Timestamp};

/// What there is to do today.
#[derive(Debug, Clone)]
pub struct Today {
    /// The study day.
    pub day: StudyDay,
    /// Cards that wait.
    pub counts: Counts,
    /// Minutes they take at the learner's pace, at least 1 if there are any; nothing before
    /// the pace is known.
    pub minutes: Option<u64>,
    /// What waits beyond the day's room.
    pub backlog: Option<Backlog>,
    /// Whether these are the cards of the plan for the exam.
    pub on_plan: bool,
    /// The decks, by group.
    pub groups: Vec<GroupToday>,
    /// Files of which nothing could be read.
    pub unreadable: Vec<(String, Vec<Problem>)>,
    /// Answers given today.
    pub answered: u32,
    /// Minutes spent on them, rounded up.
    pub minutes_spent: u64,
    /// The next day with reviews.
    pub next_day: Option<StudyDay>,
    /// The last weeks.
    pub activity: Activity,
}

/// The decks of one subject.
#[derive(Debug, Clone)]
pub struct GroupToday {
    /// Its title; a deck without a group stands alone.
    pub title: Option<LocalText>,
    /// What waits in all its decks together.
    pub counts: Counts,
    /// The decks.
    pub decks: Vec<DeckToday>,
}

/// One deck.
#[derive(Debug, Clone)]
pub struct DeckToday {
    /// Its number in the catalog.
    pub index: usize,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: LocalText,
    /// How many cards it has.
    pub cards: usize,
    /// How far they have come.
    pub mastery: MasteryCounts,
    /// What waits in it.
    pub counts: Counts,
    /// What is wrong with its file.
    pub problems: Vec<Problem>,
}

/// What has been learned, for `stats`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatsReport {
    /// Cards in all decks.
    pub cards_total: usize,
    /// Cards answered at least once.
    pub cards_seen: u64,
    /// Answers that count.
    pub reviews_total: u64,
    /// Answers taken back.
    pub undone_total: u64,
    /// Answers today.
    pub reviews_today: u32,
    /// Answers by rating.
    pub again: u64,
    /// Answers by rating.
    pub hard: u64,
    /// Answers by rating.
    pub good: u64,
    /// Answers by rating.
    pub easy: u64,
    /// Seconds spent answering.
    pub seconds_total: u64,
    /// Study days in a row.
    pub streak_days: u32,
    /// Cards that are new, learning, young, firm, mastered.
    pub mastery: [usize; 5],
    /// Cards that wait today: learning, due, new.
    pub waiting: [usize; 3],
    /// The figures of the year behind and of the days ahead.
    #[serde(flatten)]
    pub figures: Statistics,
}

impl Collection {
    /// What there is to do at `now`.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn today(&self, now: Timestamp) -> Result<Today, StoreError> {
        let day = self.study_day(now);
        let done = self.done_today(now)?;
        let queue = self.queue(&Scope::All, &done, now);
        let counts = queue.counts();
        let planned = self.planned_minutes(&queue, &done, now);
        let pace = self.pace()?;
        let totals = self.store.day_totals(day)?;
        let steps = self.settings.scheduling.learning_steps_secs.len();
        Ok(Today {
            day,
            counts,
            minutes: match planned {
                Some(minutes) => Some(minutes),
                None => pace.map(|pace| minutes(counts, steps, pace)),
            },
            on_plan: planned.is_some(),
            backlog: if planned.is_some() {
                None
            } else {
                self.backlog_after(&done, pace, now)
            },
            groups: self.groups(&done, now),
            unreadable: self.catalog.unreadable().to_vec(),
            answered: totals.answers(),
            minutes_spent: totals.millis.div_ceil(60_000),
            next_day: self.next_planned_day(now).or_else(|| self.next_day(day)),
            activity: self.activity(day)?,
        })
    }

    /// How many cards of `scope` wait at `now`.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn waiting(&self, scope: &Scope, now: Timestamp) -> Result<Counts, StoreError> {
        Ok(self.queue(scope, &self.done_today(now)?, now).counts())
    }

    /// How far the cards of a deck have come.
    #[must_use]
    pub fn mastery_of(&self, deck: usize) -> MasteryCounts {
        let standings = self.standings.of_deck(deck);
        standings.map_or_else(MasteryCounts::default, |deck| *deck.mastery())
    }

    /// What has been learned so far.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn stats(&self, now: Timestamp) -> Result<StatsReport, StoreError> {
        let totals = self.store.totals()?;
        let day = self.study_day(now);
        let mastery = self.standings.mastery();
        let counts = self.waiting(&Scope::All, now)?;
        let [again, hard, good, easy] = totals.by_rating;
        Ok(StatsReport {
            cards_total: self.catalog.card_count(),
            cards_seen: totals.cards_seen,
            reviews_total: totals.reviews,
            undone_total: totals.undone,
            reviews_today: self.store.day_totals(day)?.answers(),
            again,
            hard,
            good,
            easy,
            seconds_total: totals.millis / 1000,
            streak_days: self.activity(day)?.streak_days,
            mastery: mastery.by_mastery,
            waiting: [counts.learning, counts.due, counts.new],
            figures: self
                .statistics_source(now)?
                .statistics(&Scope::All, Period::Year)?,
        })
    }

    /// The next day with cards: new ones come every day as long as there are any.
    fn next_day(&self, day: StudyDay) -> Option<StudyDay> {
        let mut decks = (0..self.catalog.decks().len()).filter_map(|deck| {
            let standings = self.standings.of_deck(deck)?;
            Some((self.preset(deck).queue.new_per_day, standings))
        });
        let tomorrow = day.plus_days(1);
        // New cards come every day, and so do those in steps; what was due waits for the next.
        let comes = decks.any(|(new_per_day, deck)| {
            (new_per_day > 0 && deck.has_new())
                || deck.in_steps().next().is_some()
                || deck.due_by(tomorrow).next().is_some()
        });
        if comes {
            return Some(tomorrow);
        }
        self.standings.next_due(tomorrow)
    }

    fn activity(&self, day: StudyDay) -> Result<Activity, StoreError> {
        // A streak may be longer than the weeks shown.
        let answers = self.store.activity(StudyDay(0), day)?;
        let rest = |day: StudyDay| self.settings.rest.includes(day.date());
        Ok(stats::activity(&answers, day, ACTIVITY_WEEKS, &rest))
    }

    fn groups(&self, done: &Done, now: Timestamp) -> Vec<GroupToday> {
        let mut groups: Vec<GroupToday> = Vec::new();
        for (index, loaded) in self.catalog.decks().iter().enumerate() {
            let deck = self.deck_today(index, loaded, done, now);
            match groups.last_mut() {
                Some(group)
                    if group.title.is_some()
                        && same_words(group.title.as_ref(), loaded.deck.group.as_ref()) =>
                {
                    group.decks.push(deck)
                }
                _ => groups.push(GroupToday {
                    title: loaded.deck.group.clone(),
                    counts: deck.counts,
                    decks: vec![deck],
                }),
            }
        }
        for group in groups.iter_mut().filter(|group| group.decks.len() > 1) {
            let scope = Scope::Decks(group.decks.iter().map(|deck| deck.index).collect());
            group.counts = self.queue(&scope, done, now).counts();
        }
        groups
    }

    fn deck_today(
        &self,
        index: usize,
        loaded: &LoadedDeck,
        done: &Done,
        now: Timestamp,
    ) -> DeckToday {
        DeckToday {
            index,
            id: loaded.deck.id.0.clone(),
            title: loaded.deck.title.clone(),
            cards: loaded.deck.cards.len(),
            mastery: self.mastery_of(index),
            counts: self.queue(&Scope::Decks(vec![index]), done, now).counts(),
            problems: loaded.problems.clone(),
        }
    }
}

fn same_words(a: Option<&LocalText>, b: Option<&LocalText>) -> bool {
    a.map(|text| text.get(Lang::En)) == b.map(|text| text.get(Lang::En))
}

/// Minutes for these cards at the learner's own pace: a new card takes an answer for each
/// learning step and one more, any other card one.
fn minutes(counts: Counts, steps: usize, pace: Pace) -> u64 {
    let answers = counts.new.saturating_mul(steps + 1) + counts.learning + counts.due;
    let answers = u64::try_from(answers).unwrap_or(u64::MAX);
    answers.saturating_mul(pace.answer_millis).div_ceil(60_000)
}
