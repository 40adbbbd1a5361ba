//! The screens. Each draws from plain data and returns what the learner asks for.

pub mod review;
pub mod today;
pub mod failed;
