//! What a learner does to a card besides answering it, and what then stands on it.

use super::{CardProgress, Tag};
use crate::deck::CardId;
use crate::time::{StudyDay, Timestamp};

/// A colour that a learner sets on a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// The first.
    Red = 1,
    /// The second.
    Orange = 2,
    /// The third.
    Green = 3,
    /// The fourth.
    Blue = 4,
}

impl Flag {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::Red, Self::Orange, Self::Green, Self::Blue];

    /// 1 for red to 4 for blue.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The flag of a number from 1 to 4.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|flag| flag.number() == number)
    }
}

/// What is set on a card, beside where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// It does not come until it is taken up again.
    pub suspended: bool,
    /// It does not come before this day.
    pub buried_until: Option<StudyDay>,
    /// Its flag.
    pub flag: Option<Flag>,
}

impl Marks {
    /// Whether they keep the card from coming on `day`.
    #[must_use]
    pub fn keep_away(&self, day: StudyDay) -> bool {
        self.suspended || self.is_buried(day)
    }

    /// Whether the card is buried on `day`.
    #[must_use]
    pub fn is_buried(&self, day: StudyDay) -> bool {
        self.buried_until.is_some_and(|until| day < until)
    }
}

/// Where a card stands and what is set on it: all that follows from its history.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Standing {
    /// Where it stands.
    pub progress: CardProgress,
    /// What is set on it.
    pub marks: Marks,
}

/// What was done to cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActKind {
    /// Set aside until taken up again.
    Suspend,
    /// Taken up again.
    Unsuspend,
    /// Kept away until this day.
    Bury(StudyDay),
    /// Let come again before that day.
    Unbury,
    /// Given a flag.
    Flag(Flag),
    /// Freed of its flag.
    Unflag,
    /// Put on this day.
    Reschedule(StudyDay),
    /// Made new, as if never answered.
    Forget,
    /// Given a tag.
    Tag(Tag),
    /// Freed of a tag.
    Untag(Tag),
}

impl ActKind {
    /// Whether it is about a tag, which stands beside where a card stands and what is set on it.
    #[must_use]
    pub const fn is_about_tags(&self) -> bool {
        matches!(self, Self::Tag(_) | Self::Untag(_))
    }

    /// Whether it changes which cards come to be reviewed.
    #[must_use]
    pub const fn changes_queue(&self) -> bool {
        match self {
            Self::Suspend
            | Self::Unsuspend
            | Self::Bury(_)
            | Self::Unbury
            | Self::Reschedule(_)
            | Self::Forget => true,
            Self::Flag(_) | Self::Unflag | Self::Tag(_) | Self::Untag(_) => false,
        }
    }

    /// Whether it changes what is remembered of a card and when it comes, on which the answers
    /// after it build, and not only what is set on it.
    #[must_use]
    pub const fn changes_memory(&self) -> bool {
        match self {
            Self::Reschedule(_) | Self::Forget => true,
            Self::Suspend
            | Self::Unsuspend
            | Self::Bury(_)
            | Self::Unbury
            | Self::Flag(_)
            | Self::Unflag
            | Self::Tag(_)
            | Self::Untag(_) => false,
        }
    }
}

/// Something done to cards, to be put into the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// What was done.
    pub kind: ActKind,
    /// To which cards.
    pub cards: Vec<CardId>,
    /// When.
    pub at: Timestamp,
    /// The study day that was.
    pub day: StudyDay,
}
