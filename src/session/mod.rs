//! One sitting: which card or question is shown, what an answer does to the rest, and how it
//! is marked.
//!
//! Deliberately absent: saving. `collection` saves an answer first and moves the session
//! on only then.

mod confusion;
mod evidence;
mod marking;
mod question;
mod quiz;
mod review;
mod telling;
mod view;

pub use confusion::{Confused, confused};
pub use evidence::{CardEvidence, evidence_of, recall_rating};
pub use marking::{
    AnswerKind, DateMark, DatePart, Detail, Expected, Grade, Marked, PartMark, Reason, Unmarkable,
    Verdict, mark, mark_response,
};
pub use question::{
    Body, Choice, Exchanged, Given, OrderItem, Pair, Question, QuestionKind, Response, Source,
    Sureness, Topic, Wanted,
};
pub use quiz::{Feedback, Preset, Quiz, QuizOptions, QuizPosition, QuizResult, QuizSession};
pub use review::{Finished, Position, Purpose, ReviewSession};
pub use telling::{decimal, feedback_view, question_view, read_back};
pub use view::{BodyView, FeedbackView, ItemFeedback, OptionFeedback, PartFeedback, QuestionView};
