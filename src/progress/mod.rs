//! What is remembered of a card: its state and marks, and the log of answers and acts they
//! follow from.
//!
//! Deliberately absent: decisions. `scheduler` decides what an answer or an act leads to.

mod acts;
mod tag;

use serde::{Deserialize, Serialize};

use crate::deck::CardId;
use crate::time::{StudyDay, Timestamp};

pub use acts::{Act, ActKind, Flag, Marks, Standing};
pub use tag::{MAX_TAG_CHARS, MAX_TAGS, Tag, TagError};

/// How well an answer was known, as the learner says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rating {
    /// Not known.
    Again = 1,
    /// Known with trouble.
    Hard = 2,
    /// Known.
    Good = 3,
    /// Known at once.
    Easy = 4,
}

impl Rating {
    /// All four, worst first.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// 1 for Again to 4 for Easy.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The rating of a number from 1 to 4.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|rating| rating.number() == number)
    }
}

/// The memory of a card in the model of FSRS-6.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MemoryState {
    /// Days after which recall has fallen to 90 %.
    pub stability: f32,
    /// How hard the card is, 1 to 10.
    pub difficulty: f32,
}

/// Where a card stands.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub enum CardState {
    /// Never answered.
    #[default]
    New,
    /// In its first learning steps.
    Learning {
        /// The step it is at, from 0.
        step: u8,
        /// When it comes again.
        due: Timestamp,
        /// What is remembered.
        memory: MemoryState,
    },
    /// Coming back after days.
    Review {
        /// The day it comes again.
        due: StudyDay,
        /// Days it was given.
        interval_days: u32,
        /// What is remembered.
        memory: MemoryState,
    },
    /// Forgotten, in its relearning steps.
    Relearning {
        /// The step it is at, from 0.
        step: u8,
        /// When it comes again.
        due: Timestamp,
        /// What is remembered.
        memory: MemoryState,
    },
}

/// What is kept of a card between answers.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct CardProgress {
    /// Where it stands.
    pub state: CardState,
    /// When it was last answered.
    pub last_at: Option<Timestamp>,
    /// The study day of that answer.
    pub last_day: Option<StudyDay>,
    /// Answers given.
    pub reviews: u32,
    /// Times it was forgotten after having been learned.
    pub lapses: u32,
}

impl CardProgress {
    /// The memory state, once there is one.
    #[must_use]
    pub const fn memory(&self) -> Option<MemoryState> {
        match self.state {
            CardState::New => None,
            CardState::Learning { memory, .. }
            | CardState::Review { memory, .. }
            | CardState::Relearning { memory, .. } => Some(memory),
        }
    }

    /// Whether two states are the same but for the last digits of the memory, in which
    /// the arithmetic of two machines may differ.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        const TOLERANCE: f32 = 1e-4;
        let near = |a: f32, b: f32| (a - b).abs() <= TOLERANCE * a.abs().max(b.abs());
        let (Some(mine), Some(theirs)) = (self.memory(), other.memory()) else {
            return self == other;
        };
        let with_mine = other.with_memory(mine);
        near(mine.stability, theirs.stability)
            && near(mine.difficulty, theirs.difficulty)
            && *self == with_mine
    }

    /// The same with another memory; a new card has none.
    pub(crate) const fn with_memory(mut self, replaced: MemoryState) -> Self {
        match &mut self.state {
            CardState::New => {}
            CardState::Learning { memory, .. }
            | CardState::Review { memory, .. }
            | CardState::Relearning { memory, .. } => *memory = replaced,
        }
        self
    }

    /// How far the card has come.
    #[must_use]
    pub const fn mastery(&self) -> Mastery {
        match self.state {
            CardState::New => Mastery::New,
            CardState::Learning { .. } | CardState::Relearning { .. } => Mastery::Learning,
            CardState::Review { memory, .. } if memory.stability < 21.0 => Mastery::Young,
            CardState::Review { memory, .. } if memory.stability < 90.0 => Mastery::Firm,
            CardState::Review { .. } => Mastery::Mastered,
        }
    }
}

/// How far a card has come, by the stability of its memory: young below 21 days,
/// firm below 90, then mastered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mastery {
    /// Never answered.
    New,
    /// In learning or relearning steps.
    Learning,
    /// Stability under 21 days.
    Young,
    /// Stability under 90 days.
    Firm,
    /// Stability of 90 days or more.
    Mastered,
}

/// In what way a card was answered, which decides how much the answer says of its memory.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum How {
    /// Recalled from a flashcard, and rated by the learner.
    #[default]
    Flashcard,
    /// Typed in a quiz, and marked.
    Recall,
    /// Chosen from what a question of a quiz offered.
    Choice {
        /// The chance of a right answer without knowledge, 0 to 1.
        guess: f32,
    },
    /// One item of several that were put in order or matched.
    Item {
        /// The chance of a right answer without knowledge, 0 to 1.
        guess: f32,
    },
}

impl How {
    /// Whether the answer had to be recalled, so that it counts as a review of its card.
    #[must_use]
    pub const fn is_recalled(self) -> bool {
        matches!(self, Self::Flashcard | Self::Recall)
    }
}

/// An answer to be put into the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Which card.
    pub card: CardId,
    /// When.
    pub at: Timestamp,
    /// The study day that was.
    pub day: StudyDay,
    /// How well it was known; of a choice and of an item, Good for right and Again for wrong.
    pub rating: Rating,
    /// In what way it was answered.
    pub how: How,
    /// Milliseconds from showing the question to the rating.
    pub answer_millis: u32,
    /// Days it was given with regard to other cards, where it came to days; nothing where
    /// they follow from the card alone.
    pub interval_days: Option<u32>,
}
