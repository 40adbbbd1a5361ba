//! One sitting: which card is shown, and what an answer does to the rest.
//!
//! Deliberately absent: saving. `collection` saves an answer first and moves the session
//! on only then.

mod review;

pub use review::{Finished, Position, ReviewSession};
