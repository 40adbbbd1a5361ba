//! Searching cards: what a learner types, and the cards it finds.
//!
//! A text becomes a [`Query`] or a [`SearchError`] with its place. The texts of all decks are
//! folded once into an [`Index`]; what changes from answer to answer comes as [`Present`].
//! [`find`] joins the three.
//!
//! Deliberately absent: the clock, the database, and words of the interface language: names of
//! fields come in all languages at once, so that a search means the same whoever typed it.

mod error;
mod find;
mod haystack;
mod index;
mod names;
mod order;
mod parse;
mod places;
mod present;
mod query;
mod scan;
#[cfg(test)]
mod tests;

pub use error::{Mistake, SearchError};
pub use find::{Culprit, culprit, find};
pub use index::Index;
pub use names::Names;
pub use order::{Column, Direction, order};
pub use parse::{MAX_DEPTH, MAX_QUERY_BYTES, parse};
pub use places::Places;
pub use present::{Present, PresentDeck};
pub use query::{Comparison, Figure, Kind, Needle, Node, Query, State, Term, What};
