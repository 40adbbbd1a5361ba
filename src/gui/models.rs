//! From the collection to what screens show: plain data, ready to be drawn.

mod cards;
mod choosing;
mod exam_plan;
mod options;
mod quiz;
mod rescue;
mod review;
mod statistics;
mod today;
mod training;

pub(super) use cards::{CardRows, condition_name, inspector, term_of};
pub(super) use choosing::{FirstDecks, first_run_view, settings_view};
pub(super) use exam_plan::{Draft, deck_ids, draft_view, nothing_view, plan_view};
pub(super) use options::{OfDecks, common_preset, names as preset_names, options_view};
pub(super) use quiz::{earlier, looked_at_view, quiz_view, result_view, setup_view, topics_of_row};
pub(super) use rescue::{Trouble, anew_view, rescue_view, searching_view};
pub(super) use review::{card_view, review_view};
pub(super) use statistics::{figures, scope_lines, scope_of_line};
pub(super) use today::{read_only_key, scope_of_row, today_view};
pub(super) use training::FitEnd;
