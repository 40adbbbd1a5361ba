//! The panel of the day: how many cards, how long, and the button that begins.

use egui::{Rect, Ui, UiBuilder, vec2};

use super::ways::{menu_button, tools_ui, tools_width};
use super::{AllDone, TodayAction, TodayState, TodayView};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, Legend, counts_ui, day_bar_ui, is_wide, label, panel, rosette_ui,
};
use crate::lang::Words;

/// The least room for the number of cards beside the buttons.
const LEAST_HEAD: f32 = 190.0;

/// Draws the panel; its button has the focus unless something else does.
pub fn day_panel_ui(
    ui: &mut Ui,
    view: &TodayView,
    words: &Words,
    state: &mut TodayState,
) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let pad = if is_wide(ui) {
        size::MAIN_PAD
    } else {
        size::PANEL_PAD
    };
    let mut asked = None;
    panel(&t, pad).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        asked = match &view.all_done {
            Some(done) => all_done(ui, done, words, state),
            None if view.decks.is_empty() => no_decks(ui, words),
            None => to_do(ui, view, words, state),
        };
    });
    asked
}

fn to_do(
    ui: &mut Ui,
    view: &TodayView,
    words: &Words,
    state: &mut TodayState,
) -> Option<TodayAction> {
    let text = words.get("today-start");
    let button = Button::new(ButtonKind::Primary, &text)
        .key(Command::StartReview.key_words(words))
        .focus(unfocused(ui));
    let wanted = button.size(ui);
    let all = ui.available_rect_before_wrap();
    let tools = tools_width(ui, words);
    let has_room = all.width() - wanted.x - tools - 2.0 * size::GAP >= LEAST_HEAD;
    let taken = wanted.x + size::GAP + if has_room { tools + size::GAP } else { 0.0 };
    let left = Rect::from_min_max(all.min, all.max - vec2(taken, 0.0));
    let builder = UiBuilder::new().max_rect(left);
    let head = ui.scope_builder(builder, |ui| headline(ui, view, words));
    let at = egui::pos2(all.right(), head.response.rect.center().y);
    let place = egui::Align2::RIGHT_CENTER.anchor_size(at, wanted);
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("start"));
    let start = button.show_at(&mut over, place).clicked();
    let mut asked = None;
    if has_room {
        let right = place.left() - size::GAP;
        let beside = Rect::from_min_max(
            egui::pos2(right - tools, place.top()),
            egui::pos2(right, place.bottom()),
        );
        let mut over = ui.new_child(UiBuilder::new().max_rect(beside).id_salt("ways"));
        asked = tools_ui(&mut over, beside, words, state);
    }
    ui.add_space(20.0);
    day_bar_ui(ui, &view.counts, words);
    ui.add_space(10.0);
    ui.spacing_mut().interact_size.y = TypeRole::Body.line();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        counts_ui(ui, &view.counts, Legend::Named, words);
    });
    if !has_room {
        ui.add_space(8.0);
        let (rect, _) = ui.allocate_exact_size(vec2(tools, size::BUTTON), egui::Sense::hover());
        let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("ways"));
        asked = tools_ui(&mut over, rect, words, state);
    }
    start
        .then_some(TodayAction::StartReview { deck: None })
        .or(asked)
}

fn headline(ui: &mut Ui, view: &TodayView, words: &Words) {
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let cards = words.count("today-cards", view.counts.total());
    label(ui, TypeRole::Title, t.text, &cards);
    ui.add_space(3.0);
    if let Some(minutes) = view.minutes {
        let key = if view.on_plan {
            "today-minutes-on-plan"
        } else {
            "today-minutes"
        };
        let minutes = words.count(key, minutes);
        label(ui, TypeRole::Body, t.text2, &minutes);
    }
    if let Some(backlog) = &view.backlog {
        label(ui, TypeRole::Small, t.text2, backlog);
    }
    ui.add_space(1.0);
}

/// Whether nothing has the focus and no dialog or menu stands over the screen.
fn unfocused(ui: &Ui) -> bool {
    let free =
        |memory: &egui::Memory| memory.focused().is_none() && memory.top_modal_layer().is_none();
    ui.memory(free) && !egui::Popup::is_any_open(ui.ctx())
}

fn all_done(
    ui: &mut Ui,
    done: &AllDone,
    words: &Words,
    state: &mut TodayState,
) -> Option<TodayAction> {
    let sentence = words.with(
        "today-done-detail",
        &[
            ("cards", done.cards_today.into()),
            ("minutes", done.minutes_today.into()),
            ("next", done.next_text.as_str().into()),
        ],
    );
    empty_state(ui, &words.get("today-done-title"), &sentence);
    ui.add_space(8.0);
    let (row, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), size::BUTTON),
        egui::Sense::hover(),
    );
    let square = Rect::from_center_size(row.center(), vec2(size::BUTTON, size::BUTTON));
    menu_button(ui, square, words, state);
    None
}

fn no_decks(ui: &mut Ui, words: &Words) -> Option<TodayAction> {
    empty_state(
        ui,
        &words.get("today-empty-title"),
        &words.get("today-empty-detail"),
    );
    ui.add_space(12.0);
    let text = words.get("today-open-folder");
    let idle = unfocused(ui);
    let pressed = ui.vertical_centered(|ui| {
        Button::new(ButtonKind::Primary, &text)
            .focus(idle)
            .show(ui)
            .clicked()
    });
    pressed.inner.then_some(TodayAction::OpenDecksFolder)
}

/// The ornament, a title and a sentence, one below the other in the middle.
pub fn empty_state(ui: &mut Ui, title: &str, sentence: &str) {
    let t = Tokens::of(ui);
    ui.vertical_centered(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(12.0);
        rosette_ui(ui);
        ui.add_space(16.0);
        label(ui, TypeRole::Subtitle, t.text, title);
        label(ui, TypeRole::Body, t.text2, sentence);
    });
}
