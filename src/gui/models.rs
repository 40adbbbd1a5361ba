//! From the collection to what screens show: plain data, ready to be drawn.

mod choosing;
mod quiz;
mod review;
mod statistics;
mod today;

pub(super) use choosing::{FirstDecks, first_run_view, settings_view};
pub(super) use quiz::{earlier, looked_at_view, quiz_view, result_view, setup_view, topics_of_row};
pub(super) use review::review_view;
pub(super) use statistics::{figures, scope_lines, scope_of_line};
pub(super) use today::{scope_of_row, today_view};
