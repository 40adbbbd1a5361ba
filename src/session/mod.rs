//! One sitting: which card is shown, what an answer does to the rest, and how a typed one
//! is marked.
//!
//! Deliberately absent: saving. `collection` saves an answer first and moves the session
//! on only then.

mod marking;
mod review;

pub use marking::{AnswerKind, Expected, Reason, Unmarkable, Verdict, mark};
pub use review::{Finished, Position, ReviewSession};
