//! Files and the database: where the learner's data lies and how it is kept safe.
//!
//! One answer is one transaction; the log of answers is only ever added to, and
//! everything else in the database follows from it. A file that is not ours, is newer
//! than we are or is damaged is refused as it is.
//!
//! Deliberately absent: the clock, and decisions. Every moment is handed in, and what an
//! answer leads to is decided by `scheduler`.

pub mod backup;
mod db;
mod error;
mod files;
mod lock;
mod paths;
pub mod restore;
mod sources;

pub use db::{
    ActId, Confusion, CountedAnswers, CountedDays, DayTotals, DoctorReport, LastDone, Logged,
    LoggedAct, LoggedAnswer, Mending, QuestionAnswer, QuizId, QuizSummary, ReviewId, Store, Totals,
    Undone,
};
pub use error::StoreError;
pub use files::{read_text, read_text_up_to, set_aside, write_whole};
pub use lock::{Access, LockGuard, WhyReadOnly};
pub use paths::DataDir;
pub use sources::{DeckFiles, deck_files};
