//! A short round: as many of today's cards as fit into a few minutes.

use super::Collection;
use super::studying::Scope;
use crate::catalog::CardIndex;
use crate::session::ReviewSession;
use crate::storage::StoreError;
use crate::time::Timestamp;

/// How long an answer is thought to take before the learner's own pace is known.
const USUAL_MILLIS: u64 = 12_000;

impl Collection {
    /// A sitting over the first of today's cards, as many as fit into `minutes` at the
    /// learner's pace and one at least: a card in steps or to review takes an answer, a new
    /// one an answer for each step and one more.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn start_short(
        &self,
        scope: &Scope,
        minutes: u32,
        now: Timestamp,
    ) -> Result<ReviewSession<CardIndex>, StoreError> {
        let mut queue = self.queue(scope, &self.done_today(now)?, now);
        let pace = self.pace()?.map_or(USUAL_MILLIS, |pace| pace.answer_millis);
        let answers = u64::from(minutes) * 60_000 / pace.max(1);
        let mut left = answers.max(1);
        let mut fits = |cost: u64| {
            let fits = left > 0;
            left = left.saturating_sub(cost);
            fits
        };
        queue.learning.retain(|_| fits(1));
        queue.main.retain(|(index, is_new)| {
            let steps = self.preset(index.deck).scheduling.learning_steps_secs.len();
            let steps = u64::try_from(steps).unwrap_or(u64::MAX);
            fits(if *is_new { steps.saturating_add(1) } else { 1 })
        });
        Ok(ReviewSession::new(queue, self.learn_ahead_secs(scope)))
    }
}
