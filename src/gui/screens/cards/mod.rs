//! Cards: all of them in a table, found by a search, with what is known of one beside it, and
//! what can be done to those that are chosen.
//!
//! Deliberately absent: finding and putting in order. The screen draws the rows in view and
//! asks for the rest.

mod dialogs;
mod head;
mod inspector;
mod table;
mod view;

use egui::{
    Align2, Event, Frame, Id, Margin, Popup, Pos2, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2,
    vec2,
};
use jiff::civil::Date;

use super::rail::{Place, Rail, beside_rail};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    announce, is_wide, key_cap_size, keys_dialog_ui, paint_key_cap, paint_text,
};
use crate::lang::Words;
use crate::progress::Flag;
use crate::search::Column;

pub use view::{
    CardMark, CardRow, CardsView, Chip, HistoryItem, Inspector, MemoryLine, Rows, SetOnAll,
    TagsView,
};

/// What the learner can ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardsAction {
    /// Find what this text asks for.
    Search(String),
    /// Look at these decks; at all if none is named.
    Scope(Option<String>),
    /// Set a filter, or take it off.
    Toggle(Chip),
    /// Take the search and every filter away.
    ClearSearch,
    /// Put the rows in order by this, or turn their order round.
    Sort(Column),
    /// Choose the row at this place alone.
    Choose(usize),
    /// Choose it as well, or leave it out again.
    ChooseToo(usize),
    /// Choose all from the row chosen alone last to this one.
    ChooseThrough(usize),
    /// Choose all rows.
    ChooseAll,
    /// Set the chosen cards aside, or take them up again where all are aside.
    SetAside,
    /// Keep the chosen cards away till tomorrow, or let them come where all are away.
    Bury,
    /// Set this flag on them, or take it off where all have it.
    Flag(Flag),
    /// Put them on this day.
    Reschedule(Date),
    /// Make them new.
    Forget,
    /// Put a tag on them.
    Tag(String),
    /// Take a tag off them.
    Untag(String),
    /// Take back what was done last.
    Undo,
    /// Something that cannot be done while cards are acted on.
    NotNow,
    /// Look at the card at the cursor as in a review, or stop that.
    Preview(bool),
    /// Go to another screen.
    Go(Place),
}

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct CardsState {
    keys_open: bool,
    /// What stands in the field.
    pub search: String,
    /// Why the tag that was asked for last was not put on, until another is typed.
    pub tag_problem: Option<String>,
    /// Where the rows are scrolled to, and how high their place is.
    offset: f32,
    page: f32,
    /// Whether the row of the cursor is to come into view.
    to_cursor: bool,
    used_last: UsedLast,
    /// The row of the cursor, as the keyboard focus knows it.
    cursor_row: Option<Id>,
    focus: Focus,
    /// What is typed before the field can take it.
    typed_ahead: String,
    /// How far the keys scroll what is known of a card now; down is positive.
    scroll_details: f32,
    /// In a narrow window: whether what is known of a card stands in the place of the table.
    details: bool,
    menu: Menu,
    dialog: Option<dialogs::Dialog>,
    source: dialogs::Source,
}

/// What was used last. Where the pointer only rests, nothing is told over the rows that keys
/// lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum UsedLast {
    #[default]
    Keys,
    Pointer,
}

/// What takes the keyboard focus next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Focus {
    /// It stays where it is.
    #[default]
    AsItIs,
    /// The field of the search.
    Field,
    /// The field has it, and all that stands in it is to be chosen.
    AllOfField,
    /// The row of the cursor.
    Row,
}

/// The menu of what can be done, and where it hangs.
#[derive(Debug, Default)]
struct Menu {
    is_open: bool,
    corner: Pos2,
}

impl CardsState {
    /// Whether a menu or a dialog about the chosen cards is open.
    const fn is_asking(&self) -> bool {
        self.menu.is_open || self.dialog.is_some()
    }

    /// Brings the row of the cursor into view.
    pub const fn show_cursor(&mut self) {
        self.to_cursor = true;
    }

    /// Empties the field of tags: what was typed there is put on.
    pub fn forget_typed_tag(&mut self) {
        if let Some(dialogs::Dialog::Tags { text }) = &mut self.dialog {
            text.clear();
        }
    }
}

/// What can be done here by keys.
const COMMANDS: &[Command] = &[
    Command::FindCard,
    Command::RowAbove,
    Command::RowBelow,
    Command::ExtendAbove,
    Command::ExtendBelow,
    Command::PageOfRowsUp,
    Command::PageOfRowsDown,
    Command::ExtendPageUp,
    Command::ExtendPageDown,
    Command::FirstRow,
    Command::LastRow,
    Command::ExtendToFirst,
    Command::ExtendToLast,
    Command::ChooseAll,
    Command::Preview,
    Command::CardDetails,
    Command::SetAside,
    Command::FlagCard,
    Command::BuryCard,
    Command::TagCards,
    Command::ForgetCards,
    Command::CardMenu,
    Command::Undo,
    Command::GoToday,
    Command::GoSettings,
    Command::ShowKeys,
];

/// The width of what is known of a card, and the least height of the table.
const SIDE: f32 = 320.0;
const LEAST_TABLE: f32 = 160.0;
/// The line of keys under the table.
const FOOT: f32 = 40.0;

/// Draws the cards over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    state.used_last = used_last(ui, state.used_last);
    let was_asking = state.is_asking();
    state.scroll_details = 0.0;
    let by_key = keys(ui, view, state);
    announce(ui, view.empty.as_deref().unwrap_or(&view.count));
    let rail = Rail {
        here: Place::Cards,
        cards_today: view.cards_today,
    };
    let (place, in_page) = beside_rail(ui, rail, words, |ui| page(ui, view, words, state));
    let is_refused = view.is_busy && !was_asking && state.is_asking();
    if is_refused {
        state.dialog = None;
        state.menu.is_open = false;
    }
    let in_dialog = dialogs::show(ui, view, words, state);
    let mut commands = COMMANDS.to_vec();
    if view.preview.is_some() {
        commands = dialogs::PREVIEW_COMMANDS.to_vec();
    } else if is_wide(ui) {
        // They stand beside the table there.
        commands.retain(|command| *command != Command::CardDetails);
    }
    keys_dialog_ui(ui, &mut state.keys_open, &commands, words);
    if matches!(
        by_key,
        Some(CardsAction::Choose(_) | CardsAction::ChooseThrough(_))
    ) {
        // The cursor moves after this frame; its row is looked for in the next one.
        state.to_cursor = true;
        state.focus = Focus::Row;
    }
    let asked = by_key.or(place.map(CardsAction::Go)).or(in_page);
    let asked = asked.or(in_dialog);
    asked.or(is_refused.then_some(CardsAction::NotNow))
}

fn used_last(ui: &Ui, before: UsedLast) -> UsedLast {
    let after = |before, event: &Event| match event {
        Event::Key { .. } | Event::Text(_) => UsedLast::Keys,
        Event::PointerMoved(_) => UsedLast::Pointer,
        _ => before,
    };
    ui.input(|input| input.events.iter().fold(before, after))
}

/// What keys ask for while no dialog is open.
fn keys(ui: &Ui, view: &CardsView<'_>, state: &mut CardsState) -> Option<CardsAction> {
    if Popup::is_any_open(ui.ctx()) || view.preview.is_some() {
        return None;
    }
    if matches!(state.focus, Focus::Field | Focus::AllOfField) {
        state.typed_ahead += &take_typed(ui).concat();
        return None;
    }
    if Command::FindCard.pressed(ui) {
        state.focus = Focus::Field;
        let typed = take_typed(ui);
        // A key without Ctrl has written its own sign first.
        let own = usize::from(!ui.input(|input| input.modifiers.command));
        state.typed_ahead = typed.into_iter().skip(own).collect();
        return None;
    }
    if state.details && !is_wide(ui) {
        state.scroll_details = scroll_by_pages(ui);
    }
    if let Some(asked) = moves(ui, view, state) {
        return Some(asked);
    }
    if Command::Undo.pressed(ui) {
        return Some(CardsAction::Undo);
    }
    if Command::CardDetails.pressed(ui) && !is_wide(ui) {
        state.details = !state.details;
    }
    // The press that leaves the field does no more.
    let was_in_field = ui.memory(|memory| memory.had_focus_last_frame(head::field_id()));
    if !was_in_field && Command::Back.pressed(ui) {
        return back(view, state);
    }
    if view.chosen == 0 {
        return None;
    }
    // Enter works what has the focus.
    let focused = ui.memory(egui::Memory::focused);
    if (focused.is_none() || focused == state.cursor_row) && Command::Preview.pressed(ui) {
        return Some(CardsAction::Preview(true));
    }
    if Command::CardMenu.pressed(ui) {
        state.menu.is_open = true;
    } else if Command::TagCards.pressed(ui) {
        state.dialog = Some(dialogs::Dialog::tags());
    } else if Command::ForgetCards.pressed(ui) {
        state.dialog = Some(dialogs::Dialog::Forget);
    }
    let acts = [
        (Command::SetAside, CardsAction::SetAside),
        (Command::FlagCard, CardsAction::Flag(Flag::Red)),
        (Command::BuryCard, CardsAction::Bury),
    ];
    let act = acts.into_iter().find(|(command, _)| command.pressed(ui));
    act.map(|(_, act)| act)
}

/// How far the page keys pressed now scroll; they do nothing else then.
fn scroll_by_pages(ui: &Ui) -> f32 {
    const PAGE: f32 = 240.0;
    let pages = [
        (Command::PageOfRowsDown, PAGE),
        (Command::PageOfRowsUp, -PAGE),
    ];
    let pressed = pages.into_iter().filter(|(command, _)| command.pressed(ui));
    pressed.map(|(_, way)| way).sum()
}

/// One step back: from what is known of a card to the table, from what a search found to all.
fn back(view: &CardsView<'_>, state: &mut CardsState) -> Option<CardsAction> {
    state.focus = Focus::Row;
    if std::mem::take(&mut state.details) {
        return None;
    }
    let is_searched = !state.search.is_empty() || !view.chips.is_empty() || view.scope > 0;
    is_searched.then_some(CardsAction::ClearSearch)
}

/// What was typed since the last frame, kept from everything else.
fn take_typed(ui: &Ui) -> Vec<String> {
    let mut typed = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Text(text) = event else {
                return true;
            };
            typed.push(text.clone());
            false
        });
    });
    typed
}

/// Where the keys move the cursor to.
fn moves(ui: &Ui, view: &CardsView<'_>, state: &CardsState) -> Option<CardsAction> {
    let last = view.rows.len().checked_sub(1)?;
    if Command::ChooseAll.pressed(ui) {
        return Some(CardsAction::ChooseAll);
    }
    let at = view.cursor.unwrap_or(0);
    let page = ((state.page / table::ROW) as usize).max(2) - 1;
    let extend = [
        (Command::ExtendAbove, at.saturating_sub(1)),
        (Command::ExtendBelow, at + 1),
        (Command::ExtendPageUp, at.saturating_sub(page)),
        (Command::ExtendPageDown, at + page),
        (Command::ExtendToFirst, 0),
        (Command::ExtendToLast, last),
    ];
    let go = [
        (Command::RowAbove, at.saturating_sub(1)),
        (Command::RowBelow, view.cursor.map_or(0, |at| at + 1)),
        (Command::PageOfRowsUp, at.saturating_sub(page)),
        (Command::PageOfRowsDown, at + page),
        (Command::FirstRow, 0),
        (Command::LastRow, last),
    ];
    let pressed = |(command, _): &(Command, usize)| command.pressed(ui);
    let asked = if let Some((_, to)) = extend.into_iter().find(pressed) {
        CardsAction::ChooseThrough(to.min(last))
    } else {
        let (_, to) = go.into_iter().find(pressed)?;
        CardsAction::Choose(to.min(last))
    };
    // The press has done its work; it moves the focus no further.
    ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    Some(asked)
}

fn page(
    ui: &mut Ui,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    if let Some(card) = view.preview {
        return dialogs::preview_ui(ui, card, words, &mut state.source);
    }
    let margin = if is_wide(ui) {
        size::MARGIN
    } else {
        size::MARGIN_NARROW
    };
    let margin = Margin {
        top: size::GAP as i8,
        bottom: 0,
        ..Margin::same(margin as i8)
    };
    let mut asked = None;
    let height = ui.available_height();
    // Where the window is too low for a table, the whole page scrolls.
    ScrollArea::vertical()
        .id_salt("cards")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width().min(size::CONTENT));
                ui.spacing_mut().item_spacing = Vec2::ZERO;
                let top = ui.cursor().top();
                asked = head::head_ui(ui, view, words, state);
                let used = ui.cursor().top() - top + f32::from(margin.top);
                let left = (height - used - FOOT).max(LEAST_TABLE);
                let in_body = body(ui, left.floor(), view, words, state);
                asked = asked.take().or(in_body);
                foot(ui, view, words);
            });
        });
    asked
}

/// The table, and what is known of a card beside it or in its place.
fn body(
    ui: &mut Ui,
    height: f32,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    let mut asked = None;
    let wide = is_wide(ui);
    let (in_table, beside) = if wide {
        let middle = rect.right() - SIDE;
        (rect.with_max_x(middle - size::GAP), rect.with_min_x(middle))
    } else {
        (rect, rect)
    };
    if wide || !state.details {
        let mut over = ui.new_child(UiBuilder::new().max_rect(in_table).id_salt("table"));
        asked = table::table_ui(&mut over, in_table, view, words, state);
    }
    if wide || state.details {
        let mut over = ui.new_child(UiBuilder::new().max_rect(beside).id_salt("inspector"));
        let in_side = inspector::inspector_ui(&mut over, beside, view, words, state);
        asked = asked.or(in_side);
    }
    asked
}

/// The keys that matter most, and how many cards are chosen.
fn foot(ui: &mut Ui, view: &CardsView<'_>, words: &Words) {
    let t = Tokens::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), FOOT), egui::Sense::hover());
    let chosen = words.count("cards-chosen", view.chosen);
    let (left, right) = (Align2::LEFT_CENTER, Align2::RIGHT_CENTER);
    let at = rect.right_center();
    let count = paint_text(ui, at, right, TypeRole::Small, t.text2, &chosen);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &chosen));
    let mut x = rect.left();
    let groups: [(&[Command], &str); 3] = [
        (&[Command::RowAbove, Command::RowBelow], "cards-keys-choose"),
        (&[Command::ExtendBelow], "cards-keys-several"),
        (&[Command::Preview], "cards-keys-preview"),
    ];
    for (commands, key) in groups {
        let name = words.get(key);
        let name_width = TypeRole::Small.job(&name, t.text2);
        let name_width = ui.painter().layout_job(name_width).size().x;
        let caps: Vec<(String, Vec2)> = commands
            .iter()
            .map(|command| command.key_words(words))
            .map(|key| (key.clone(), key_cap_size(ui, &key)))
            .collect();
        let wide: f32 = caps.iter().map(|(_, cap)| cap.x + 4.0).sum();
        if x + wide + name_width + size::GAP > count.left() {
            break;
        }
        for (key, cap) in caps {
            let place = Rect::from_min_size(pos2(x, rect.center().y - cap.y / 2.0), cap);
            paint_key_cap(ui, place, &key, t.text2, t.border);
            x += cap.x + 4.0;
        }
        let at = pos2(x, rect.center().y);
        paint_text(ui, at, left, TypeRole::Small, t.text2, &name);
        x += name_width + size::GAP;
    }
}
