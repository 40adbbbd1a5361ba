//! The two sides of the card.

use egui::{Align, Layout, Margin, Ui, vec2};

use super::{CardView, ReviewAction, Room, Side};
use crate::gui::command::Command;
use crate::gui::fonts::{Length, TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::rich_text::{layout, letters, rich_text_ui};
use crate::gui::widgets::{
    CardFace, card_face_ui, chip_ui, citation_ui, divider_ui, gold_note_ui, label, quote_ui,
};
use crate::lang::Words;

/// How far a key scrolls the card.
const LINE: f32 = 40.0;
/// How far a page key scrolls it.
const PAGE: f32 = 240.0;

/// How far the keys pressed now scroll the card; down is positive.
pub fn scroll_by_keys(ui: &Ui) -> f32 {
    let keys = [
        (Command::ScrollDown, LINE),
        (Command::ScrollUp, -LINE),
        (Command::PageDown, PAGE),
        (Command::PageUp, -PAGE),
    ];
    keys.into_iter()
        .filter(|(command, _)| command.pressed(ui))
        .map(|(_, way)| way)
        .sum()
}

/// Draws the card in the middle of `ui`.
pub fn card_ui(
    ui: &mut Ui,
    (side, source_open): (Side, bool),
    card: &CardView,
    words: &Words,
    (room, scroll_by): (Room, f32),
) -> Option<ReviewAction> {
    let area = ui.max_rect();
    let mut asked = None;
    let face = CardFace {
        salt: card.serial * 2 + u64::from(side == Side::Answer),
        pad: pad(side, room),
        least_height: if side == Side::Question {
            size::CARD_FRONT
        } else {
            0.0
        },
        scroll_by,
    };
    card_face_ui(ui, area, face, |ui, least| match side {
        Side::Question => front(ui, card, least),
        Side::Answer => asked = back(ui, source_open, card, words, room),
    });
    asked
}

const fn pad(side: Side, room: Room) -> Margin {
    match (side, room) {
        (Side::Question, Room::High) => Margin::symmetric(48, 32),
        (Side::Answer, Room::High) => Margin::symmetric(48, 24),
        (_, Room::Low) => Margin::symmetric(32, 16),
    }
}

/// Chips at the top, the question in the middle of what is left.
fn front(ui: &mut Ui, card: &CardView, least: f32) {
    let t = Tokens::of(ui);
    chips(ui, card);
    let role = TypeRole::Question(Length::of(letters(&card.question)));
    let mut job = layout(&card.question, role, t.text, &t);
    job.wrap.max_width = ui.available_width();
    let galley = ui.painter().layout_job(job);
    let free = least - size::CHIP - galley.size().y;
    let above = (free / 2.0 - 4.0).max(size::GAP_WIDE).round();
    ui.add_space(above);
    ui.add(egui::Label::new(galley));
    ui.add_space((free - above).max(0.0));
}

fn back(
    ui: &mut Ui,
    source_open: bool,
    card: &CardView,
    words: &Words,
    room: Room,
) -> Option<ReviewAction> {
    let t = Tokens::of(ui);
    let low = room == Room::Low;
    chips(ui, card);
    ui.add_space(if low { 8.0 } else { 15.0 });
    let repeated = if low {
        TypeRole::RepeatedLow
    } else {
        TypeRole::Repeated
    };
    rich_text_ui(ui, &card.question, repeated, t.text2);
    ui.add_space(if low { 7.0 } else { 11.0 });
    divider_ui(ui);
    ui.add_space(if low { 7.0 } else { 12.0 });
    rich_text_ui(ui, &card.answer, answer_role(card, room), t.text);
    if let Some(note) = &card.note {
        ui.add_space(if low { 4.0 } else { 2.0 });
        label(ui, TypeRole::Body, t.text, note);
    }
    let asked = source(ui, source_open, card, words);
    if let Some(contested) = &card.contested {
        ui.add_space(size::GAP);
        gold_note_ui(ui, &contested.opening, &contested.text);
    }
    asked
}

const fn first_fits(length: Length, room: Room) -> TypeRole {
    match (length, room) {
        (Length::Short | Length::Medium, Room::Low) => TypeRole::AnswerLow,
        (length, _) => TypeRole::Answer(length),
    }
}

fn answer_role(card: &CardView, room: Room) -> TypeRole {
    first_fits(Length::of(letters(&card.answer)), room)
}

fn source(ui: &mut Ui, source_open: bool, card: &CardView, words: &Words) -> Option<ReviewAction> {
    let gloss = card.gloss.as_deref().unwrap_or_default();
    if gloss.is_empty() && card.citation.is_none() {
        return None;
    }
    let mut asked = false;
    ui.add_space(size::GAP);
    quote_ui(ui, gloss, |ui| {
        if let Some(short) = &card.citation {
            let full = card
                .citation_full
                .as_deref()
                .map(|full| (full, source_open));
            asked = citation_ui(ui, short, full, words);
        }
    });
    asked.then_some(ReviewAction::ToggleSource)
}

fn chips(ui: &mut Ui, card: &CardView) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), size::CHIP),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            if let Some((glyph, name)) = &card.kind {
                chip_ui(ui, Some(*glyph), name);
            }
            if let Some(period) = &card.period {
                chip_ui(ui, Some(icon::CALENDAR), period);
            }
        },
    );
}
