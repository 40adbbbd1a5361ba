//! The bar at the top: close, deck, progress, counts, undo.

use egui::{Align2, Rect, Ui, UiBuilder, pos2, vec2};

use super::tools::flag_key;
use super::{ReviewAction, ReviewState, ReviewView};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Legend, counts_ui, icon_button, icon_text, progress_ui, titled};
use crate::lang::Words;

/// The room the counts take beside the bar.
const COUNTS: f32 = 134.0;

/// The bar in a very narrow window.
const LEAST_BAR: f32 = 72.0;

/// The room of the tools at the right end.
const TOOLS: f32 = 112.0;

/// Draws the bar.
pub fn top_bar_ui(
    ui: &mut Ui,
    view: &ReviewView,
    words: &Words,
    state: &mut ReviewState,
) -> Option<ReviewAction> {
    let t = Tokens::of(ui);
    let rect = ui.max_rect();
    ui.expand_to_include_rect(rect);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, t.edge());
    let square =
        |x: f32| Rect::from_center_size(pos2(x, rect.center().y), vec2(size::BUTTON, size::BUTTON));
    let leave = icon_button(
        ui,
        square(rect.left() + 36.0),
        icon::CLOSE,
        &Command::Leave.tooltip(words),
        true,
    );
    let (middle, bar_width) = progress_place(rect);
    deck_title(ui, rect, view, middle);
    if view.card.is_some() {
        progress(ui, rect, view, words, (middle, bar_width));
    }
    let place = square(rect.right() - 36.0);
    let undo = icon_button(
        ui,
        place,
        icon::UNDO,
        &Command::Undo.tooltip(words),
        view.can_undo,
    );
    if view.card.is_some() {
        more(ui, square(rect.right() - 80.0), view, words, state);
    }
    match (leave.clicked(), undo.clicked()) {
        (true, _) => Some(ReviewAction::Leave),
        (_, true) => Some(ReviewAction::Undo),
        _ => None,
    }
}

/// The way to what else can be done with the card; its icon is the flag, where there is one.
fn more(ui: &mut Ui, place: Rect, view: &ReviewView, words: &Words, state: &mut ReviewState) {
    let t = Tokens::of(ui);
    state.tools.corner = place.right_bottom() + vec2(0.0, 4.0);
    let tooltip = Command::CardMenu.tooltip(words);
    let name = match view.flag {
        Some(flag) => format!("{tooltip}. {}", words.get(flag_key(flag))),
        None => tooltip,
    };
    let glyph = if view.flag.is_some() {
        icon::FLAG
    } else {
        icon::MORE
    };
    if icon_button(ui, place, glyph, &name, true).clicked() {
        state.tools.menu_open = true;
    }
    if let Some(flag) = view.flag {
        let color = t.flags[usize::from(flag.number() - 1)];
        icon_text(ui, place.center(), icon::FLAG, true, size::ICON, color);
    }
}

/// Where bar and counts begin, and the width of the bar: in the middle, or in a narrow window
/// at the right, where they leave the title room.
fn progress_place(rect: Rect) -> (f32, f32) {
    let width = if rect.width() < size::CARD {
        LEAST_BAR
    } else {
        (rect.width() * 0.22).clamp(96.0, 280.0)
    };
    let begin = if rect.width() < size::WIDE {
        rect.right() - TOOLS - COUNTS - width
    } else {
        rect.center().x - 0.5 * (width + COUNTS)
    };
    (begin, width)
}

fn deck_title(ui: &mut Ui, rect: Rect, view: &ReviewView, end: f32) {
    let t = Tokens::of(ui);
    let width = (end - rect.left() - 68.0 - size::GAP).max(40.0);
    let line = TypeRole::Strong.line();
    let place = Align2::LEFT_CENTER
        .anchor_size(pos2(rect.left() + 68.0, rect.center().y), vec2(width, line));
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("deck title"));
    titled(&mut over, TypeRole::Strong, t.text, &view.deck_title, width);
}

fn progress(ui: &mut Ui, rect: Rect, view: &ReviewView, words: &Words, (left, width): (f32, f32)) {
    let y = rect.center().y;
    let bar = Rect::from_min_size(pos2(left, y - size::BAR / 2.0), vec2(width, size::BAR));
    let mut over = ui.new_child(UiBuilder::new().max_rect(bar).id_salt("progress"));
    progress_ui(&mut over, bar, view.done, words);
    let place = Rect::from_min_size(
        pos2(left + width + 16.0, y - 12.0),
        vec2(COUNTS + 40.0, 24.0),
    );
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut over = ui.new_child(
        UiBuilder::new()
            .max_rect(place)
            .layout(layout)
            .id_salt("counts"),
    );
    over.spacing_mut().item_spacing.x = 12.0;
    counts_ui(&mut over, &view.counts, Legend::Short, words);
}
