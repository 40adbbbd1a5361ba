//! How long a card stays remembered.

use super::Collection;
use crate::catalog::CardIndex;
use crate::scheduler::Model;
use crate::time::Timestamp;

/// Further ahead is not counted, in days: a hundred years.
const FURTHEST_DAYS: u32 = 36_500;

impl Collection {
    /// The days from `now` on which the chance that a card is still known stays at the goal of
    /// its deck or above; none for a new card, 0 where it is below already.
    #[must_use]
    pub fn days_above_goal(&self, index: CardIndex, now: Timestamp) -> Option<u32> {
        let options = &self.preset(index.deck).scheduling;
        let progress = self.progress(index);
        let memory = progress.memory()?;
        let model = Model::new(&options.parameters, options.desired_retention);
        let day = self.study_day(now);
        let since = progress.last_day.map_or(0, |last| day.days_since(last));
        let holds = |days: u32| {
            model.retrievability(memory, since.saturating_add(days)) >= options.desired_retention
        };
        // The chance only falls, so the last day is found by halving.
        let (mut low, mut high) = (0, FURTHEST_DAYS);
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            if holds(middle) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Some(low)
    }
}
