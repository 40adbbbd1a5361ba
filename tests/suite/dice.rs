//! Numbers that look like chance and follow from a seed (SplitMix64).

/// A row of numbers.
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; nought where that is nought.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).expect("small").max(1);
        usize::try_from(self.next() % bound).expect("small")
    }

    /// One of these.
    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// A number between two.
    pub fn between(&mut self, least: f32, most: f32) -> f32 {
        let share = f32::from(u16::try_from(self.next() % 10_000).expect("small")) / 10_000.0;
        least + share * (most - least)
    }
}
