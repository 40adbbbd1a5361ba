//! What a learner does to cards besides answering them.
//!
//! Each is saved at once, changes only the cards that were not so already, and is taken back
//! like an answer.

use super::Collection;
use crate::catalog::CardIndex;
use crate::deck::CardId;
use crate::lang::Words;
use crate::progress::{Act, ActKind, Flag, Standing};
use crate::storage::StoreError;
use crate::time::{StudyDay, Timestamp};

/// How far ahead a card may be put, in days.
const FURTHEST_DAYS: i32 = 36_500;

impl Collection {
    /// Sets cards aside until they are taken up again. Gives how many were not aside already.
    ///
    /// # Errors
    /// It was not saved; nothing was changed.
    pub fn suspend(&mut self, cards: &[CardIndex], now: Timestamp) -> Result<usize, StoreError> {
        self.act(ActKind::Suspend, cards, now)
    }

    /// Takes cards up again that were set aside. Gives how many were.
    ///
    /// # Errors
    /// It was not saved; nothing was changed.
    pub fn unsuspend(&mut self, cards: &[CardIndex], now: Timestamp) -> Result<usize, StoreError> {
        self.act(ActKind::Unsuspend, cards, now)
    }

    /// Keeps cards away till the next study day. Gives how many were not away already.
    ///
    /// # Errors
    /// It was not saved; nothing was changed.
    pub fn bury(&mut self, cards: &[CardIndex], now: Timestamp) -> Result<usize, StoreError> {
        let until = self.study_day(now).plus_days(1);
        self.act(ActKind::Bury(until), cards, now)
    }

    /// Lets buried cards come today after all. Gives how many were buried.
    ///
    /// # Errors
    /// It was not saved; nothing was changed.
    pub fn unbury(&mut self, cards: &[CardIndex], now: Timestamp) -> Result<usize, StoreError> {
        self.act(ActKind::Unbury, cards, now)
    }

    /// Sets a flag on cards, or takes theirs off. Gives on how many that changed something.
    ///
    /// # Errors
    /// It was not saved; nothing was changed.
    pub fn flag(
        &mut self,
        cards: &[CardIndex],
        flag: Option<Flag>,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        self.act(flag.map_or(ActKind::Unflag, ActKind::Flag), cards, now)
    }

    /// Puts cards on a day, today at the earliest, a hundred years on at the latest; what is remembered of them stays as it is,
    /// and those in steps leave these. New cards stay new: nothing of them can be forgotten
    /// yet. Gives how many were put there.
    ///
    /// # Errors
    /// It was not saved; nothing was changed.
    pub fn reschedule(
        &mut self,
        cards: &[CardIndex],
        due: StudyDay,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let today = self.study_day(now);
        let due = due.clamp(today, today.plus_days(FURTHEST_DAYS));
        self.act(ActKind::Reschedule(due), cards, now)
    }

    /// Makes cards new, as if never answered; the log keeps their answers. Gives how many
    /// were not new.
    ///
    /// # Errors
    /// It was not saved; nothing was changed.
    pub fn forget(&mut self, cards: &[CardIndex], now: Timestamp) -> Result<usize, StoreError> {
        self.act(ActKind::Forget, cards, now)
    }

    pub(super) fn act(
        &mut self,
        kind: ActKind,
        cards: &[CardIndex],
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let ids = cards.iter().filter_map(|index| self.catalog.card(*index));
        let puts_on_a_day = matches!(kind, ActKind::Reschedule(_));
        let act = Act {
            kind,
            cards: ids.map(|(_, card)| card.id.clone()).collect(),
            at: now,
            day: self.study_day(now),
        };
        let changed = self.store.act(&act)?;
        let count = changed.len();
        let changed = self.take_standings_over(changed);
        if puts_on_a_day {
            self.planned.extend(&changed);
        }
        self.take_tags_over(&act.kind, &changed);
        self.can_undo |= count > 0;
        Ok(count)
    }

    /// Takes over where cards stand that were saved; gives those of them that are in a deck.
    pub(super) fn take_standings_over(
        &mut self,
        changed: Vec<(CardId, Standing)>,
    ) -> Vec<CardIndex> {
        let mut found = Vec::with_capacity(changed.len());
        for (card, standing) in changed {
            if let Some(index) = self.catalog.find(&card) {
                self.standings.set(index, standing);
                found.push(index);
            }
        }
        found
    }
}

/// What was done to so many cards, in one sentence.
#[must_use]
pub fn act_in_words(kind: &ActKind, count: usize, words: &Words) -> String {
    let day = match kind {
        ActKind::Reschedule(due) => words.day_heading(due.date()),
        _ => String::new(),
    };
    let tag = match kind {
        ActKind::Tag(tag) | ActKind::Untag(tag) => tag.as_str(),
        _ => "",
    };
    let key = match kind {
        ActKind::Suspend => "act-suspend",
        ActKind::Unsuspend => "act-unsuspend",
        ActKind::Bury(_) => "act-bury",
        ActKind::Unbury => "act-unbury",
        ActKind::Flag(_) => "act-flag",
        ActKind::Unflag => "act-unflag",
        ActKind::Reschedule(_) => "act-reschedule",
        ActKind::Forget => "act-forget",
        ActKind::Tag(_) => "act-tag",
        ActKind::Untag(_) => "act-untag",
    };
    let args = [
        ("count", count.into()),
        ("day", day.into()),
        ("tag", tag.into()),
    ];
    words.with(key, &args)
}

/// That it was taken back, in one sentence.
#[must_use]
pub fn act_taken_back_in_words(kind: &ActKind, count: usize, words: &Words) -> String {
    let what = act_in_words(kind, count, words);
    words.with("act-taken-back", &[("what", what.into())])
}
