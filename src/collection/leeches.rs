//! Leeches: cards that are forgotten again and again.

use super::Collection;
use crate::catalog::CardIndex;
use crate::deck::CardId;
use crate::lang::{LocalText, Words};
use crate::progress::{ActKind, CardProgress, Flag};
use crate::scheduler::{LeechAction, Leeches};
use crate::storage::{Confusion, StoreError};

/// A card that was forgotten once too often, and what was done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeechNotice {
    /// How many times it was forgotten.
    pub lapses: u32,
    /// What was done with it.
    pub action: LeechAction,
    /// What it is taken for most often, if quizzes show it.
    pub confused_with: Option<ConfusedWith>,
}

/// A card that another one is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfusedWith {
    /// The card, where its deck is still there.
    pub card: Option<CardIndex>,
    /// Its answer.
    pub text: LocalText,
    /// How many times they were confused.
    pub times: u32,
}

impl LeechNotice {
    /// The notice in one or two sentences.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let key = match self.action {
            LeechAction::Flag => "leech-flagged",
            LeechAction::SetAside => "leech-set-aside",
        };
        let done = words.with(key, &[("count", self.lapses.into())]);
        match &self.confused_with {
            Some(with) => {
                let text = crate::text::plain(with.text.get(words.lang()));
                let confused = words.with("leech-confused", &[("text", text.into())]);
                format!("{done} {confused}")
            }
            None => done,
        }
    }
}

/// What an answer that led from one state to another makes of a card under a rule: what is
/// done with it, if it is a leech now.
///
/// A card is one when its lapses reach the number of the rule, and again each time half as
/// many have come on top.
pub(super) fn leech(
    rule: Leeches,
    before: &CardProgress,
    after: &CardProgress,
) -> Option<LeechAction> {
    let over = after.lapses.checked_sub(rule.lapses)?;
    let again = rule.lapses.div_ceil(2).max(1);
    let reached = rule.lapses > 0 && after.lapses > before.lapses && over.is_multiple_of(again);
    reached.then_some(rule.action)
}

impl Collection {
    /// What is done to a leech; a flag of the learner's own stays.
    pub(super) fn done_to_leech(&self, index: CardIndex, action: LeechAction) -> Option<ActKind> {
        let marks = self.marks(index);
        match action {
            LeechAction::Flag => marks.flag.is_none().then_some(ActKind::Flag(Flag::Red)),
            LeechAction::SetAside => (!marks.suspended).then_some(ActKind::Suspend),
        }
    }

    /// The notice of a leech.
    pub(super) fn leech_notice(
        &self,
        card: &CardId,
        lapses: u32,
        action: LeechAction,
    ) -> Result<LeechNotice, StoreError> {
        Ok(LeechNotice {
            lapses,
            action,
            confused_with: self.most_confused_with(card)?,
        })
    }

    /// What a card is taken for most often, one way or the other.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn most_confused_with(&self, card: &CardId) -> Result<Option<ConfusedWith>, StoreError> {
        let of = |pair: Confusion| {
            let (other, text) = if pair.asked == *card {
                (pair.chosen, pair.chosen_text)
            } else if pair.chosen == *card {
                (pair.asked, pair.asked_text)
            } else {
                return None;
            };
            Some(ConfusedWith {
                card: self.catalog.find(&other),
                text,
                times: pair.times,
            })
        };
        Ok(self.confusions()?.into_iter().find_map(of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_becomes_a_leech_at_the_number_and_again_every_half_of_it() {
        let lapsed = |lapses| CardProgress {
            lapses,
            ..CardProgress::default()
        };
        let leeches = |lapses, action| {
            let rule = Leeches { lapses, action };
            (0..25)
                .filter(|times| leech(rule, &lapsed(*times), &lapsed(times + 1)).is_some())
                .map(|times| times + 1)
                .collect::<Vec<_>>()
        };
        assert_eq!(leeches(8, LeechAction::Flag), [8, 12, 16, 20, 24]);
        assert_eq!(leeches(7, LeechAction::SetAside), [7, 11, 15, 19, 23]);
        assert!(leeches(0, LeechAction::Flag).is_empty(), "never");
        let rule = Leeches::default();
        assert_eq!(leech(rule, &lapsed(8), &lapsed(8)), None, "no lapse");
    }
}
