//! The list of decks with their mastery and the cards of the day.

use egui::{Align2, Pos2, Rect, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::deck_row::{row_id, row_ui};
use super::{DeckRow, TodayAction};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{icon_button, paint_text, panel};
use crate::lang::Words;

/// Where the columns of the list stand, from its right edge.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    pub(super) mastery: Option<(f32, f32)>,
    pub(super) learning: f32,
    pub(super) due: f32,
    pub(super) new: f32,
    pub(super) title_end: f32,
}

/// Draws the panel with all decks.
pub fn decks_panel_ui(ui: &mut Ui, decks: &[DeckRow], words: &Words) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let mut asked = None;
    panel(&t, 0.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let columns = Columns::of(ui.available_width());
        let heads = (!decks.is_empty()).then_some(columns);
        asked = header_ui(ui, heads, words);
        for (place, deck) in decks.iter().enumerate() {
            let last = place + 1 == decks.len();
            let in_row = row_ui(ui, deck, columns, last, words);
            asked = asked.take().or(in_row);
        }
    });
    asked
}

/// Moves the focus in the list by the arrows, and folds or unfolds the group that has it.
pub fn move_by_keys(ui: &Ui, decks: &[DeckRow]) -> Option<TodayAction> {
    if egui::Popup::is_any_open(ui.ctx()) || decks.is_empty() {
        return None;
    }
    let focused = ui.memory(egui::Memory::focused);
    let at = decks.iter().position(|deck| focused == Some(row_id(deck)));
    let to = if Command::DeckBelow.pressed(ui) {
        Some(at.map_or(0, |at| (at + 1).min(decks.len() - 1)))
    } else if Command::DeckAbove.pressed(ui) {
        Some(at.map_or(decks.len() - 1, |at| at.saturating_sub(1)))
    } else {
        None
    };
    if let Some(deck) = to.and_then(|to| decks.get(to)) {
        ui.memory_mut(|memory| memory.request_focus(row_id(deck)));
        ui.request_repaint();
    }
    let deck = at.and_then(|at| decks.get(at))?;
    if deck.problem.is_none() && Command::QuizDeck.pressed(ui) {
        let deck = deck.id.clone();
        return Some(TodayAction::Quiz { deck });
    }
    if deck.problem.is_none() && Command::DeckOptions.pressed(ui) {
        let deck = deck.id.clone();
        return Some(TodayAction::Options { deck });
    }
    if !deck.has_children {
        return None;
    }
    let wanted = if deck.expanded {
        Command::Fold
    } else {
        Command::Unfold
    };
    wanted
        .pressed(ui)
        .then(|| TodayAction::ToggleGroup(deck.id.clone()))
}

/// The deck or group of the row that has the focus.
pub fn chosen(ui: &Ui, decks: &[DeckRow]) -> Option<String> {
    let focused = ui.memory(egui::Memory::focused);
    let deck = decks.iter().find(|deck| focused == Some(row_id(deck)))?;
    deck.problem.is_none().then(|| deck.id.clone())
}

impl Columns {
    const fn of(width: f32) -> Self {
        if width >= 700.0 {
            Self {
                mastery: Some((377.0, 112.0)),
                learning: 169.0,
                due: 105.0,
                new: 49.0,
                title_end: 393.0,
            }
        } else if width >= 520.0 {
            Self {
                mastery: Some((329.0, 96.0)),
                learning: 151.0,
                due: 103.0,
                new: 49.0,
                title_end: 345.0,
            }
        } else {
            Self {
                mastery: None,
                learning: 151.0,
                due: 103.0,
                new: 49.0,
                title_end: 212.0,
            }
        }
    }
}

fn header_ui(ui: &mut Ui, columns: Option<Columns>, words: &Words) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
    let title = words.get("decks-title");
    let at = rect.left_center() + vec2(16.0, 0.0);
    let title = paint_text(
        ui,
        at,
        Align2::LEFT_CENTER,
        TypeRole::Strong,
        t.text,
        &title,
    );
    if let Some(columns) = columns {
        paint_column_heads(ui, rect, columns, words);
    }
    let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("header"));
    tools_ui(
        &mut over,
        pos2(title.right() + 24.0, rect.center().y),
        words,
    )
}

fn paint_column_heads(ui: &Ui, rect: Rect, columns: Columns, words: &Words) {
    let color = Tokens::of(ui).text2;
    let head = |from_right: f32, anchor: Align2, key: &str| {
        let at = pos2(rect.right() - from_right, rect.center().y);
        paint_text(ui, at, anchor, TypeRole::Small, color, &words.get(key));
    };
    if let Some((left, _)) = columns.mastery {
        head(left, Align2::LEFT_CENTER, "mastery-title");
    }
    head(columns.learning, Align2::RIGHT_CENTER, "counts-learning");
    head(columns.due, Align2::RIGHT_CENTER, "decks-due");
    head(columns.new, Align2::RIGHT_CENTER, "counts-new");
}

/// Reading the decks again, and the folder they are in.
fn tools_ui(ui: &mut Ui, at: Pos2, words: &Words) -> Option<TodayAction> {
    let square = Rect::from_center_size(at, Vec2::splat(size::BUTTON_SMALL));
    let name = Command::RefreshDecks.tooltip(words);
    let refresh = icon_button(ui, square, icon::REFRESH, &name, true);
    let square = square.translate(vec2(34.0, 0.0));
    let name = words.get("today-open-folder");
    let folder = icon_button(ui, square, icon::FOLDER, &name, true);
    match (refresh.clicked(), folder.clicked()) {
        (true, _) => Some(TodayAction::RefreshDecks),
        (_, true) => Some(TodayAction::OpenDecksFolder),
        _ => None,
    }
}
