//! What opens over the cards: the menu, the questions before acts, the card as in a review.

use egui::{CentralPanel, Frame, Key, Panel, Rect, ScrollArea, Sense, Ui, Vec2, pos2, vec2};

use super::super::review::{
    CardView, ReviewAction, Room, Side, card_ui, day_dialog, flag_key, scroll_by_keys,
};
use super::{CardsAction, CardsState, CardsView, Focus};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, DayField, MenuItem, answer_field_ui, dialog_ui, icon_button, is_low, label,
    menu_ui,
};
use crate::lang::Words;
use crate::progress::Flag;

/// A question that is open.
#[derive(Debug)]
pub(super) enum Dialog {
    /// Which tags.
    Tags {
        /// What stands in the field.
        text: String,
    },
    /// On which day.
    Day {
        /// What stands in the field.
        text: String,
    },
    /// Whether to make cards new.
    Forget,
}

impl Dialog {
    pub const fn tags() -> Self {
        Self::Tags {
            text: String::new(),
        }
    }
}

/// How many tags are offered at once.
const MOST_OFFERED: usize = 12;

/// How high the menu is.
pub(super) const fn menu_height() -> f32 {
    9.0 * 36.0 + 16.0
}

/// Draws what is open.
pub(super) fn show(
    ui: &Ui,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let was_open = state.menu.is_open || state.dialog.is_some();
    let mut asked = menu(ui, view, words, state);
    let mut dialog = state.dialog.take();
    let is_done = match &mut dialog {
        None => false,
        Some(Dialog::Forget) => {
            let (is_done, forget) = forget_dialog(ui, view, words);
            asked = asked.or(forget.then_some(CardsAction::Forget));
            is_done
        }
        Some(Dialog::Day { text }) => {
            let (is_done, day) = day_dialog(ui, view.today, (words, view.chosen), text);
            asked = asked.or(day.map(CardsAction::Reschedule));
            is_done
        }
        Some(Dialog::Tags { text }) => {
            let (is_done, tag) = tags_dialog(ui, view, words, (text, &mut state.tag_problem));
            asked = asked.or(tag);
            is_done
        }
    };
    if !is_done {
        // A choice in the menu may have opened one.
        state.dialog = dialog.or(state.dialog.take());
    }
    if was_open && !state.menu.is_open && state.dialog.is_none() {
        // The focus goes back to the row.
        state.focus = Focus::Row;
        state.tag_problem = None;
        ui.request_repaint();
    }
    asked
}

fn menu(
    ui: &Ui,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let t = Tokens::of(ui);
    let item = |glyph: char, key: &str, command: Option<Command>| MenuItem {
        icon: (glyph, false),
        color: None,
        text: words.get(key).into_owned(),
        key: command.map(|it| it.key_words(words)).unwrap_or_default(),
    };
    let set = view.set;
    let (aside, buried) = (
        if set.aside {
            "cards-take-up"
        } else {
            "cards-set-aside"
        },
        if set.buried {
            "cards-unbury"
        } else {
            "cards-bury"
        },
    );
    let mut items = vec![
        item(icon::PAUSE, aside, Some(Command::SetAside)),
        item(icon::CLOCK, buried, Some(Command::BuryCard)),
        item(icon::HASH, "cards-tags", Some(Command::TagCards)),
        item(icon::CALENDAR, "card-reschedule", None),
        item(icon::REFRESH, "cards-forget", Some(Command::ForgetCards)),
    ];
    for flag in Flag::ALL {
        let is_set = set.flag == Some(flag);
        let key = if is_set { "flag-off" } else { flag_key(flag) };
        let command = (flag == Flag::Red).then_some(Command::FlagCard);
        let mut item = item(icon::FLAG, key, command);
        item.icon.1 = is_set;
        item.color = Some(t.flags[usize::from(flag.number() - 1)]);
        items.push(item);
    }
    let highest = ui.ctx().content_rect().bottom() - menu_height() - 8.0;
    let corner = pos2(
        state.menu.corner.x,
        state.menu.corner.y.min(highest).max(8.0),
    );
    match menu_ui(ui, &mut state.menu.is_open, corner, &items)? {
        0 => Some(CardsAction::SetAside),
        1 => Some(CardsAction::Bury),
        2 => open(ui, state, Dialog::tags()),
        3 => {
            let text = String::new();
            open(ui, state, Dialog::Day { text })
        }
        4 => open(ui, state, Dialog::Forget),
        place => Some(CardsAction::Flag(*Flag::ALL.get(place - 5)?)),
    }
}

fn open(ui: &Ui, state: &mut CardsState, dialog: Dialog) -> Option<CardsAction> {
    state.dialog = Some(dialog);
    ui.request_repaint();
    None
}

fn modal<R>(ui: &Ui, id: &str, contents: impl FnOnce(&mut Ui) -> R) -> (bool, R) {
    let shown = dialog_ui(ui, ("cards dialog", id), |ui| {
        ui.set_width(400.0);
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        contents(ui)
    });
    (shown.should_close(), shown.inner)
}

/// Asks before cards are made new: whether that is over, and whether to do it.
fn forget_dialog(ui: &Ui, view: &CardsView<'_>, words: &Words) -> (bool, bool) {
    let t = Tokens::of(ui);
    let (closed, pressed) = modal(ui, "forget", |ui| {
        let title = words.count("cards-forget-title", view.chosen);
        label(ui, TypeRole::Subtitle, t.text, &title);
        let note = words.get("cards-forget-note");
        label(ui, TypeRole::Body, t.text2, &note);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let text = words.get("cards-forget-do");
            let nothing_focused = ui.memory(|memory| memory.focused().is_none());
            let cancel_text = words.get("dialog-cancel");
            let pressed = Button::new(ButtonKind::Primary, &text).show(ui).clicked();
            let cancel = Button::new(ButtonKind::Secondary, &cancel_text).focus(nothing_focused);
            if cancel.show(ui).clicked() {
                ui.close();
            }
            pressed
        })
        .inner
    });
    (closed || pressed, pressed)
}

/// Puts tags on, and takes them off: whether that is over, and what is asked.
fn tags_dialog(
    ui: &Ui,
    view: &CardsView<'_>,
    words: &Words,
    (text, problem): (&mut String, &mut Option<String>),
) -> (bool, Option<CardsAction>) {
    modal(ui, "tags", |ui| {
        let t = Tokens::of(ui);
        let title = words.count("cards-tags-title", view.chosen);
        label(ui, TypeRole::Subtitle, t.text, &title);
        let wanted = vec2(ui.available_width(), size::BUTTON);
        let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
        let name = words.get("cards-tag-field");
        let look = DayField {
            name: &name,
            hint: &name,
            is_wrong: problem.is_some(),
        };
        let field = answer_field_ui(ui, rect, text, look, false);
        if field.changed() {
            *problem = None;
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        if let Some(problem) = problem.as_ref() {
            label(ui, TypeRole::Small, t.wrong, problem);
        }
        let mut asked = tags_to_choose(ui, view, words, text);
        ui.add_space(8.0);
        let add = ui.horizontal(|ui| {
            let (add, close) = (words.get("cards-tag-add"), words.get("keys-close"));
            let is_typed = !text.trim().is_empty();
            let button = Button::new(ButtonKind::Primary, &add).enabled(is_typed);
            let pressed = button.show(ui).clicked();
            if Button::new(ButtonKind::Secondary, &close)
                .show(ui)
                .clicked()
            {
                ui.close();
            }
            pressed || (entered && is_typed)
        });
        if add.inner {
            asked = Some(CardsAction::Tag(text.clone()));
            field.request_focus();
        }
        asked
    })
}

/// The tags on the chosen cards, to take them off, and others, to put them on.
fn tags_to_choose(
    ui: &mut Ui,
    view: &CardsView<'_>,
    words: &Words,
    text: &str,
) -> Option<CardsAction> {
    let t = Tokens::of(ui);
    let mut asked = None;
    let height = (ui.ctx().content_rect().height() - 320.0).clamp(60.0, 240.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        if !view.tags.on_chosen.is_empty() {
            label(ui, TypeRole::Small, t.text2, &words.get("cards-tags-there"));
            let there = view.tags.on_chosen.iter().map(String::as_str);
            let name = |tag: &str| words.with("cards-tag-off", &[("tag", tag.into())]);
            asked = pressed_tag(ui, there, Some(icon::CLOSE), name).map(CardsAction::Untag);
        }
        let typed = crate::text::fold(text);
        let offered = view.tags.known.iter().map(String::as_str);
        let is_other = |tag: &&str| !view.tags.on_chosen.iter().any(|there| there == tag);
        let is_meant = |tag: &&str| crate::text::fold(tag).contains(&typed);
        let mut offered = offered
            .filter(is_other)
            .filter(is_meant)
            .take(MOST_OFFERED)
            .peekable();
        if offered.peek().is_some() {
            label(ui, TypeRole::Small, t.text2, &words.get("cards-tags-known"));
            let name = |tag: &str| words.with("cards-tag-on", &[("tag", tag.into())]);
            let put = pressed_tag(ui, offered, Some(icon::PLUS), name);
            asked = asked.take().or(put.map(CardsAction::Tag));
        }
    });
    asked
}

/// Tags as buttons; gives back the one that was pressed.
fn pressed_tag<'a>(
    ui: &mut Ui,
    tags: impl Iterator<Item = &'a str>,
    glyph: Option<char>,
    name: impl Fn(&str) -> String,
) -> Option<String> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for tag in tags {
            let mut button = Button::new(ButtonKind::Small, tag);
            if let Some(glyph) = glyph {
                button = button.icon(glyph);
            }
            let response = button.show(ui);
            let name = name(tag);
            let _ = ui.accesskit_node_builder(response.id, |node| node.set_label(name.as_str()));
            if response.clicked() {
                pressed = Some(tag.to_owned());
            }
        }
    });
    pressed
}

/// What can be done by keys while a card is looked at.
pub(super) const PREVIEW_COMMANDS: &[Command] = &[
    Command::Back,
    Command::ScrollUp,
    Command::ScrollDown,
    Command::PageUp,
    Command::PageDown,
    Command::ToggleSource,
    Command::ShowKeys,
];

/// How much of the source of a card is shown while it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Source {
    #[default]
    Short,
    Full,
}

/// Shows a card as a review does, its answer open, until it is left.
pub(super) fn preview_ui(
    ui: &mut Ui,
    card: &CardView,
    words: &Words,
    source: &mut Source,
) -> Option<CardsAction> {
    let t = Tokens::of(ui);
    let room = if is_low(ui) { Room::Low } else { Room::High };
    let scroll = scroll_by_keys(ui);
    let left = Command::Back.pressed(ui) || Command::Preview.pressed(ui);
    let top = Panel::top("preview top")
        .exact_size(56.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(t.bg));
    let closed = top.show(ui, |ui| {
        let rect = ui.max_rect();
        let at = rect.left_center() + vec2(size::GAP_WIDE + 16.0, 0.0);
        let place = Rect::from_center_size(at, Vec2::splat(size::BUTTON));
        let name = words.get("cards-preview-back");
        let pressed = icon_button(ui, place, icon::CLOSE, &name, true).clicked();
        let words_at = pos2(
            place.right() + 8.0,
            rect.center().y - TypeRole::Body.line() / 2.0,
        );
        let builder = egui::UiBuilder::new().max_rect(Rect::from_min_max(words_at, rect.max));
        let mut over = ui.new_child(builder);
        label(
            &mut over,
            TypeRole::Strong,
            t.text,
            &words.get("cards-preview"),
        );
        pressed
    });
    let by_key = card.citation_full.is_some() && Command::ToggleSource.pressed(ui);
    let is_full = *source == Source::Full;
    let asked = CentralPanel::default()
        .frame(Frame::new().fill(t.bg))
        .show(ui, |ui| {
            card_ui(ui, (Side::Answer, is_full), card, words, (room, scroll))
        });
    if by_key || asked.inner == Some(ReviewAction::ToggleSource) {
        *source = if is_full { Source::Short } else { Source::Full };
        ui.request_repaint();
    }
    (left || closed.inner).then_some(CardsAction::Preview(false))
}
