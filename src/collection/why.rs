//! Why a card comes today, or does not: one sentence from the scheduler's own numbers.

use std::collections::HashSet;

use super::Collection;
use super::studying::Scope;
use crate::catalog::CardIndex;
use crate::lang::Words;
use crate::progress::{CardProgress, CardState};
use crate::scheduler::{Model, Preset, Siblings, Wait};
use crate::storage::StoreError;
use crate::time::Timestamp;

/// Why a card comes, or does not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WhyNow {
    /// It is new.
    New,
    /// It is in its learning or relearning steps.
    Learning,
    /// The same, and its step is not over: nothing else is left.
    LearningEarly,
    /// It is due: days since the last answer, and the chance that it is still known.
    Due {
        /// Study days since the last answer.
        days: u32,
        /// 0 to 1.
        recall: f32,
    },
    /// It was due on a day before this.
    Overdue {
        /// Study days since it was due.
        late: u32,
        /// 0 to 1.
        recall: f32,
    },
    /// It is due, and was forgotten so often that it is a leech.
    Leech {
        /// Times it was forgotten.
        lapses: u32,
        /// 0 to 1.
        recall: f32,
    },
    /// The learner put it on this day.
    Planned {
        /// 0 to 1.
        recall: f32,
    },
    /// It comes ahead of its day.
    Early {
        /// Study days until it is due.
        in_days: u32,
        /// 0 to 1.
        recall: f32,
    },
    /// Not today: it is due later.
    Later {
        /// Study days until it is due.
        in_days: u32,
        /// 0 to 1.
        recall: f32,
    },
    /// Not today: another card of its entry comes, or came.
    Sibling,
    /// Not today: as many new cards as there may be come already.
    NewLimit {
        /// New cards a day.
        limit: u32,
    },
    /// Not today: as many reviews as there may be come already, of cards sooner lost.
    ReviewLimit {
        /// Reviews a day.
        limit: u32,
    },
    /// Not today: the learner buried it till the next study day.
    Buried,
    /// The learner set it aside.
    Suspended,
}

impl WhyNow {
    /// The reason in one sentence.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let key = self.key();
        match *self {
            Self::Due { days, recall } => with(words, key, ("days", days), recall),
            Self::Overdue { late, recall } => with(words, key, ("days", late), recall),
            Self::Leech { lapses, recall } => with(words, key, ("count", lapses), recall),
            Self::Planned { recall } => words.with(key, &[("percent", percent(recall).into())]),
            Self::Early { in_days, recall } | Self::Later { in_days, recall } => {
                let wait = Wait::Days(in_days).in_words(words);
                words.with(
                    key,
                    &[("wait", wait.into()), ("percent", percent(recall).into())],
                )
            }
            Self::NewLimit { limit } | Self::ReviewLimit { limit } => {
                words.with(key, &[("count", limit.into())])
            }
            Self::New
            | Self::Learning
            | Self::LearningEarly
            | Self::Sibling
            | Self::Buried
            | Self::Suspended => words.get(key).into_owned(),
        }
    }

    const fn key(&self) -> &'static str {
        match self {
            Self::New => "why-new",
            Self::Learning => "why-learning",
            Self::LearningEarly => "why-learning-early",
            Self::Due { .. } => "why-due",
            Self::Overdue { .. } => "why-overdue",
            Self::Leech { .. } => "why-leech",
            Self::Planned { .. } => "why-planned",
            Self::Early { .. } => "why-early",
            Self::Later { .. } => "why-later",
            Self::Sibling => "why-sibling",
            Self::NewLimit { .. } => "why-new-limit",
            Self::ReviewLimit { .. } => "why-review-limit",
            Self::Buried => "why-buried",
            Self::Suspended => "why-suspended",
        }
    }

    /// Whether the card comes today.
    #[must_use]
    pub const fn comes(&self) -> bool {
        matches!(
            self,
            Self::New
                | Self::Learning
                | Self::LearningEarly
                | Self::Due { .. }
                | Self::Overdue { .. }
                | Self::Leech { .. }
                | Self::Planned { .. }
                | Self::Early { .. }
        )
    }
}

/// Why each card comes today or does not, once the day's queue is known.
#[derive(Debug)]
pub struct Reasons<'a> {
    collection: &'a Collection,
    now: Timestamp,
    queued: HashSet<CardIndex>,
    /// The sibling groups of which a card comes, or came today.
    groups: HashSet<&'a str>,
}

impl Reasons<'_> {
    /// Why a card comes today or does not.
    #[must_use]
    pub fn of(&self, index: CardIndex) -> WhyNow {
        let why = self.collection.why_now(index, self.now);
        if !why.comes() || self.queued.contains(&index) {
            return why;
        }
        let queue = &self.collection.preset(index.deck).queue;
        match why {
            WhyNow::Early { in_days, recall } => WhyNow::Later { in_days, recall },
            WhyNow::Learning | WhyNow::LearningEarly => WhyNow::Later {
                in_days: 1,
                recall: self.collection.recall(index, self.now),
            },
            _ if queue.siblings == Siblings::Bury && self.has_sibling(index) => WhyNow::Sibling,
            WhyNow::New => WhyNow::NewLimit {
                limit: queue.new_per_day,
            },
            _ => WhyNow::ReviewLimit {
                limit: queue.reviews_per_day,
            },
        }
    }

    fn has_sibling(&self, index: CardIndex) -> bool {
        let card = self.collection.catalog.card(index);
        card.is_some_and(|(_, card)| self.groups.contains(card.siblings.as_str()))
    }
}

impl Collection {
    /// Why a card comes at `now`, taken that it comes: a card that is not due comes early.
    /// For any card, with those that wait for others, see [`Collection::reasons`].
    #[must_use]
    pub fn why_now(&self, index: CardIndex, now: Timestamp) -> WhyNow {
        let (day, marks) = (self.study_day(now), self.marks(index));
        let progress = self.progress(index);
        match progress.state {
            _ if marks.suspended => WhyNow::Suspended,
            _ if marks.is_buried(day) => WhyNow::Buried,
            CardState::New => WhyNow::New,
            CardState::Learning { due, .. } | CardState::Relearning { due, .. } if due > now => {
                WhyNow::LearningEarly
            }
            CardState::Learning { .. } | CardState::Relearning { .. } => WhyNow::Learning,
            CardState::Review { due, .. } if due > day => WhyNow::Early {
                in_days: due.days_since(day),
                recall: self.recall(index, now),
            },
            CardState::Review { .. } => self.why_due(index, &progress, now),
        }
    }

    /// Why each card comes at `now`, or does not, when all decks are studied.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn reasons(&self, now: Timestamp) -> Result<Reasons<'_>, StoreError> {
        self.reasons_in(&Scope::All, now)
    }

    /// The same when only some decks are studied, which then have the whole room of the day.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn reasons_in(&self, scope: &Scope, now: Timestamp) -> Result<Reasons<'_>, StoreError> {
        let done = self.done_today(now)?;
        let queue = self.queue(scope, &done, now);
        let learning = queue.learning.into_iter().map(|(_, index)| index);
        let main = queue.main.into_iter().map(|(index, _)| index);
        let queued: HashSet<CardIndex> = learning.chain(main).collect();
        let group = |index: &CardIndex| Some(self.catalog.card(*index)?.1.siblings.as_str());
        let groups = queued.iter().chain(&done.seen).filter_map(group).collect();
        Ok(Reasons {
            collection: self,
            now,
            queued,
            groups,
        })
    }

    fn why_due(&self, index: CardIndex, progress: &CardProgress, now: Timestamp) -> WhyNow {
        let (day, recall) = (self.study_day(now), self.recall(index, now));
        let CardState::Review { due, .. } = progress.state else {
            return WhyNow::New;
        };
        let Preset { queue, .. } = self.preset(index.deck);
        let rule = queue.leeches.lapses;
        let lapses = progress.lapses;
        if self.planned.contains(&index) {
            WhyNow::Planned { recall }
        } else if rule > 0 && lapses >= rule {
            WhyNow::Leech { lapses, recall }
        } else if due < day {
            let late = day.days_since(due);
            WhyNow::Overdue { late, recall }
        } else {
            let days = progress.last_day.map_or(0, |last| day.days_since(last));
            WhyNow::Due { days, recall }
        }
    }

    /// The chance that a card is still known; a new one is not.
    #[must_use]
    pub fn recall(&self, index: CardIndex, now: Timestamp) -> f32 {
        let options = &self.preset(index.deck).scheduling;
        let progress = self.progress(index);
        let Some(memory) = progress.memory() else {
            return 0.0;
        };
        let day = self.study_day(now);
        let days = progress.last_day.map_or(0, |last| day.days_since(last));
        Model::new(&options.parameters, options.desired_retention).retrievability(memory, days)
    }
}

fn with(words: &Words, key: &str, (name, number): (&'static str, u32), recall: f32) -> String {
    words.with(
        key,
        &[(name, number.into()), ("percent", percent(recall).into())],
    )
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 1 is 0 to 100"
)]
fn percent(recall: f32) -> u32 {
    (recall * 100.0).round() as u32
}
