//! Ids that outlive wording.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::limits::MAX_ID_CHARS;

/// The id of a deck, as its file gives it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DeckId(pub String);

/// The id of a card, unique over all decks: `scope/entry`, and `#back` or `#c2` where an
/// entry makes several cards. Progress hangs on it, so it never depends on wording or language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CardId(pub String);

impl Borrow<str> for CardId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DeckId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for CardId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a text can be an id: letters and digits of any script, `-`, `_`, `.`;
/// at most 120 characters.
///
/// ```
/// assert!(zhanar::deck::is_id("семей-1917.when"));
/// assert!(!zhanar::deck::is_id("a b"));
/// ```
#[must_use]
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 4 * MAX_ID_CHARS
        && text.chars().count() <= MAX_ID_CHARS
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || "-_.".contains(c))
}
