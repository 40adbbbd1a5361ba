//! Sets of cards, by their numbers through all decks.

/// A set of cards: one bit each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    words: Vec<u64>,
    len: usize,
}

impl Places {
    /// No card of `len`.
    #[must_use]
    pub fn none(len: usize) -> Self {
        Self {
            words: vec![0; len.div_ceil(64)],
            len,
        }
    }

    /// All of `len` cards.
    #[must_use]
    pub fn all(len: usize) -> Self {
        let mut all = Self::none(len);
        all.add_range(0..len);
        all
    }

    /// Puts a card in.
    pub fn add(&mut self, place: usize) {
        if place < self.len
            && let Some(word) = self.words.get_mut(place / 64)
        {
            *word |= 1 << (place % 64);
        }
    }

    /// Takes a card out.
    pub fn remove(&mut self, place: usize) {
        if let Some(word) = self.words.get_mut(place / 64) {
            *word &= !(1 << (place % 64));
        }
    }

    /// Puts the cards of a range in.
    pub fn add_range(&mut self, range: std::ops::Range<usize>) {
        for place in range.start..range.end.min(self.len) {
            self.add(place);
        }
    }

    /// Whether a card is in it.
    #[must_use]
    pub fn has(&self, place: usize) -> bool {
        let word = self.words.get(place / 64).copied().unwrap_or_default();
        word >> (place % 64) & 1 == 1
    }

    /// Keeps those that are in both.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
        self
    }

    /// Puts those of the other in.
    #[must_use]
    pub fn or(mut self, other: &Self) -> Self {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
        self
    }

    /// Leaves those of the other out.
    #[must_use]
    pub fn without(mut self, other: &Self) -> Self {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
        self
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.words
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Those in it, from the first to the last.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left = (left != 0).then_some(left & left.wrapping_sub(1))?;
                Some(at * 64 + bit)
            })
        })
    }
}
