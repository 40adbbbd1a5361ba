//! The screens. Each draws from plain data and returns what the learner asks for.

pub mod busy;
pub mod cards;
pub mod exam_plan;
pub mod failed;
pub mod first_run;
pub mod options;
pub mod quiz;
pub mod quiz_result;
pub mod quiz_setup;
pub mod rail;
pub mod rescue;
pub mod review;
pub mod settings;
pub mod statistics;
pub mod today;
