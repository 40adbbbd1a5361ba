//! The screens. Each draws from plain data and returns what the learner asks for.

pub mod failed;
pub mod review;
pub mod today;
