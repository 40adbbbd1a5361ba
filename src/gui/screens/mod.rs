//! The screens. Each draws from plain data and returns what the learner asks for.

pub mod failed;
pub mod first_run;
pub mod quiz;
pub mod quiz_result;
pub mod quiz_setup;
pub mod rail;
pub mod review;
pub mod settings;
pub mod statistics;
pub mod today;
