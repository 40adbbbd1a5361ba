//! Kinds of questions.

use serde::{Deserialize, Serialize};

/// What kind of thing a card asks for; shown as a chip on its face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// A date.
    When,
    /// A person.
    Who,
    /// A place.
    Where,
    /// A thing, a reason, a decision.
    #[default]
    What,
    /// One out of its kind: a congress, an act.
    Which,
    /// A number.
    HowMany,
    /// What came before or after.
    Order,
    /// A word left out.
    Fill,
    /// What stands against what.
    Claims,
}

impl Asks {
    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Who => "who",
            Self::Where => "where",
            Self::What => "what",
            Self::Which => "which",
            Self::HowMany => "how_many",
            Self::Order => "order",
            Self::Fill => "fill",
            Self::Claims => "claims",
        }
    }
}
