//! Decks: cards as a teacher writes them, as RON text and in memory.
//!
//! An *entry* of a deck file makes one card (basic), two (both ways) or one per blank
//! (cloze). Cards of one entry, and cards of one fact, are siblings.
//!
//! Deliberately absent: files. A deck is read from a text and written to a text.

mod card;
mod cloze;
mod format;
mod id;
mod parse;
mod write;

pub use crate::facts::Asks;
pub use card::{Card, CardCitation, Contest, ContestedNote, Prompt};
pub use cloze::{Piece, pieces};
pub use id::{CardId, DeckId, is_id};
pub use parse::{MAX_CARDS, MAX_TEXT_CHARS, id_place, parse};
pub use write::{Body, DeckText, EntryText, write};

use crate::lang::{Lang, LocalText};

/// A deck in memory.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// Its id, unique over all decks.
    pub id: DeckId,
    /// Its title.
    pub title: LocalText,
    /// The title decks of one subject are shown under.
    pub group: Option<LocalText>,
    /// Where among the decks of its group it stands.
    pub order: u16,
    /// The languages its cards are written in.
    pub languages: Vec<Lang>,
    /// How citations name the source in short.
    pub source: Option<LocalText>,
    /// The whole reference of the source.
    pub source_full: Option<LocalText>,
    /// The cards, in the order of the file.
    pub cards: Vec<Card>,
}
