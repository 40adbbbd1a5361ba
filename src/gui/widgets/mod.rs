//! The parts screens are made of. Each paints what it is given and answers with its response.

mod activity;
mod amount;
mod bars;
mod buttons;
mod card_face;
pub mod chart;
mod check;
mod choice;
mod day_field;
mod dialog;
mod disc;
mod keys_dialog;
mod labels;
mod menu;
mod ornament;
mod panel;
mod rating;
pub mod rich_text;
mod row;
mod rows;
mod score_bar;
mod source;

pub use activity::{Activity, activity_ui};
pub use amount::{Amount, SLIDER, STEPPER, slider_ui, stepper_ui};
pub use bars::{
    Legend, counts_sentence, counts_ui, day_bar_ui, mastery_bar_ui, mastery_legend_ui, paint_share,
    progress_ui,
};
pub use buttons::{Button, ButtonKind, focus_ring, icon_button};
pub use card_face::{CardFace, card_face_ui};
pub use check::{SWITCH, check_ui, check_width, paint_check, switch_ui};
pub use choice::{Choice, paint_segments, pick, radio_cards_ui, segments_size, segments_ui};
pub use day_field::{DAY_FIELD, DayField, answer_field_ui, day_field_ui, day_told};
pub use dialog::dialog_ui;
pub use disc::paint_disc;
pub use keys_dialog::keys_dialog_ui;
pub use labels::{
    announce, chip_ui, icon_text, key_cap_size, label, paint_key_cap, paint_text, titled,
};
pub use menu::{MenuItem, menu_ui};
pub use ornament::{divider_ui, rosette_of, rosette_ui, sign_ui};
pub use panel::{beside, is_low, is_wide, panel};
pub use rating::{RatingFace, rating_button_ui, rating_command, rating_look};
pub use row::{Row, row_of, row_ui};
pub use rows::{button_row, choice_row, slider_row, stepper_row, switch_row};
pub use score_bar::{Ends, Score, score_bar_ui};
pub use source::{citation_ui, gold_note_ui, quote_ui};
