//! Ways to study besides what is due today.

use egui::{Pos2, Rect, Ui, vec2};

use super::{TodayAction, TodayState};
use crate::gui::command::Command;
use crate::gui::fonts::icon;
use crate::gui::theme::size;
use crate::gui::widgets::{Button, ButtonKind, MenuItem, icon_button, menu_ui};
use crate::lang::Words;

/// A way to study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The first of today's cards, for five minutes.
    Short,
    /// What comes in the next days.
    Ahead,
    /// All cards, changing nothing.
    CramAll,
    /// What was forgotten lately, changing nothing.
    CramMissed,
    /// What has a flag, changing nothing.
    CramFlagged,
    /// What was never answered, changing nothing.
    CramNew,
}

const WAYS: [(Way, char); 6] = [
    (Way::Short, icon::TIMER),
    (Way::Ahead, icon::CALENDAR),
    (Way::CramAll, icon::STACK),
    (Way::CramMissed, icon::AGAIN),
    (Way::CramFlagged, icon::FLAG),
    (Way::CramNew, icon::CARDS),
];

/// The message that names a way.
#[must_use]
pub const fn way_key(way: Way) -> &'static str {
    match way {
        Way::Short => "way-short",
        Way::Ahead => "way-ahead",
        Way::CramAll => "way-cram-all",
        Way::CramMissed => "way-cram-missed",
        Way::CramFlagged => "way-cram-flagged",
        Way::CramNew => "way-cram-new",
    }
}

/// The menu of ways, and what they are for.
#[derive(Debug, Default)]
pub(super) struct WaysMenu {
    open: bool,
    corner: Pos2,
    /// The deck or group; everything if none.
    deck: Option<String>,
}

impl WaysMenu {
    /// Opens the menu for a deck or group, or for everything.
    pub fn open_for(&mut self, deck: Option<String>) {
        self.open = true;
        self.deck = deck;
    }
}

/// Draws the menu while it is open.
pub(super) fn menu_of_ways(ui: &Ui, words: &Words, menu: &mut WaysMenu) -> Option<TodayAction> {
    let items = WAYS.map(|(way, glyph)| MenuItem {
        icon: (glyph, false),
        color: None,
        text: words.get(way_key(way)).into_owned(),
        key: String::new(),
    });
    let place = menu_ui(ui, &mut menu.open, menu.corner, &items)?;
    let (way, _) = WAYS.get(place)?;
    Some(TodayAction::Study {
        way: *way,
        deck: menu.deck.clone(),
    })
}

/// The width that [`tools_ui`] takes.
pub(super) fn tools_width(ui: &Ui, words: &Words) -> f32 {
    let text = words.get(way_key(Way::Short));
    let short = Button::new(ButtonKind::Quiet, &text).size(ui).x;
    short + size::BUTTON + 4.0
}

/// Draws the short round and the button of the menu, right beside each other, with their right
/// edge at the middle of the right side of `place`.
pub(super) fn tools_ui(
    ui: &mut Ui,
    place: Rect,
    words: &Words,
    state: &mut TodayState,
) -> Option<TodayAction> {
    let centre = place.right_center() - vec2(size::BUTTON / 2.0, 0.0);
    let square = Rect::from_center_size(centre, vec2(size::BUTTON, size::BUTTON));
    menu_button(ui, square, words, state);
    let text = words.get(way_key(Way::Short));
    let button = Button::new(ButtonKind::Quiet, &text);
    let wanted = button.size(ui);
    let at = square.left_center() - vec2(4.0, 0.0);
    let place = egui::Align2::RIGHT_CENTER.anchor_size(at, wanted);
    let pressed = button.show_at(ui, place).clicked();
    pressed.then_some(TodayAction::Study {
        way: Way::Short,
        deck: None,
    })
}

/// Draws the button of the menu.
pub(super) fn menu_button(ui: &mut Ui, square: Rect, words: &Words, state: &mut TodayState) {
    state.ways.corner = square.right_bottom() + vec2(0.0, 4.0);
    let name = Command::MoreWays.tooltip(words);
    if icon_button(ui, square, icon::MORE, &name, true).clicked() {
        state.ways.open_for(None);
    }
}
