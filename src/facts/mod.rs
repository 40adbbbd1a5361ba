//! The fact base: what a source says, typed, each statement with its place in the source.
//!
//! A fact base is one RON file that a teacher can write by hand. [`parse`] reads it
//! entry by entry and returns what is sound together with the problems of the rest.
//!
//! Deliberately absent: questions. A fact says what is known; `generate` asks.

mod asks;
mod base;
mod citation;
mod parse;
mod types;

pub use asks::Asks;
pub use base::{Entity, EntityKind, FactBase};
pub use citation::Citation;
pub use parse::parse;
pub use types::{
    Claim, Contested, Event, EventKind, Figure, Gender, Header, Importance, Name, Organisation,
    Person, Place, Point, Publication, Resolution, Role, Section, SourceInfo, Theme, Value,
};
