//! Chance that is the same on every machine for the same seed.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

/// A source of chance: ChaCha with eight rounds.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number from 0 to less than `count`; 0 where there is none.
    pub fn below(&mut self, count: usize) -> usize {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        if count < 2 {
            return 0;
        }
        self.0.random_range(0..count) as usize
    }

    /// A number from 0 to less than 1, in thousandths.
    #[expect(clippy::cast_precision_loss, reason = "there are a thousand of them")]
    pub fn share(&mut self) -> f32 {
        self.below(1000) as f32 / 1000.0
    }

    pub fn flip(&mut self) -> bool {
        self.below(2) == 1
    }

    /// Fisher and Yates.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}
