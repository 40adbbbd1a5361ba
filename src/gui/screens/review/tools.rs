//! What can be done with the card on screen besides answering it.

use egui::{Key, Pos2, Rect, Ui, vec2};
use jiff::civil::Date;

use super::{ReviewAction, ReviewState, ReviewView};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::Tokens;
use crate::gui::widgets::{
    Button, ButtonKind, DAY_FIELD, DayField, MenuItem, day_field_ui, day_told, dialog_ui, label,
    menu_ui,
};
use crate::lang::Words;
use crate::progress::Flag;

/// What the tools remember between frames.
#[derive(Debug, Default)]
pub(super) struct Tools {
    pub menu_open: bool,
    /// Where the menu hangs.
    pub corner: Pos2,
    /// The day that is typed, while one is asked for.
    day: Option<String>,
}

/// The message that names a flag.
pub(in crate::gui::screens) const fn flag_key(flag: Flag) -> &'static str {
    match flag {
        Flag::Red => "flag-red",
        Flag::Orange => "flag-orange",
        Flag::Green => "flag-green",
        Flag::Blue => "flag-blue",
    }
}

/// What the keys ask for.
pub(super) fn by_key(ui: &Ui, view: &ReviewView, tools: &mut Tools) -> Option<ReviewAction> {
    if Command::CardMenu.pressed(ui) {
        tools.menu_open = true;
        ui.request_repaint();
        return None;
    }
    let commands = [
        (Command::FlagCard, flagged(view.flag, Flag::Red)),
        (Command::SetAside, ReviewAction::SetAside),
        (Command::BuryCard, ReviewAction::Bury),
    ];
    let asked = commands
        .into_iter()
        .find(|(command, _)| command.pressed(ui));
    asked.map(|(_, action)| action)
}

/// Setting a flag that is there takes it off.
fn flagged(now: Option<Flag>, wanted: Flag) -> ReviewAction {
    ReviewAction::Flag((now != Some(wanted)).then_some(wanted))
}

/// Draws the menu and the question for a day, while they are open.
pub(super) fn tools_ui(
    ui: &Ui,
    view: &ReviewView,
    words: &Words,
    state: &mut ReviewState,
) -> Option<ReviewAction> {
    let tools = &mut state.tools;
    let was_open = tools.menu_open || tools.day.is_some();
    let mut asked = menu(ui, view, words, tools);
    if let Some(text) = &mut tools.day {
        let (done, chosen) = day_dialog(ui, view.today, (words, 1), text);
        asked = asked.or(chosen.map(ReviewAction::Reschedule));
        if done {
            tools.day = None;
        }
    }
    if was_open && !tools.menu_open && tools.day.is_none() {
        // The focus goes back to the card.
        state.greeted = None;
    }
    asked
}

fn menu(ui: &Ui, view: &ReviewView, words: &Words, tools: &mut Tools) -> Option<ReviewAction> {
    let t = Tokens::of(ui);
    let plain = |glyph: char, key: &str, command: Option<Command>| MenuItem {
        icon: (glyph, false),
        color: None,
        text: words.get(key).into_owned(),
        key: command.map(|it| it.key_words(words)).unwrap_or_default(),
    };
    let mut items = vec![
        plain(icon::PAUSE, "command-set-aside", Some(Command::SetAside)),
        plain(icon::CLOCK, "command-bury", Some(Command::BuryCard)),
        plain(icon::CALENDAR, "card-reschedule", None),
        plain(icon::REFRESH, "card-forget", None),
    ];
    for flag in Flag::ALL {
        let is_set = view.flag == Some(flag);
        let key = if is_set { "flag-off" } else { flag_key(flag) };
        let mut item = plain(
            icon::FLAG,
            key,
            (flag == Flag::Red).then_some(Command::FlagCard),
        );
        item.icon.1 = is_set;
        item.color = Some(t.flags[usize::from(flag.number() - 1)]);
        items.push(item);
    }
    match menu_ui(ui, &mut tools.menu_open, tools.corner, &items)? {
        0 => Some(ReviewAction::SetAside),
        1 => Some(ReviewAction::Bury),
        2 => {
            tools.day = Some(String::new());
            ui.request_repaint();
            None
        }
        3 => Some(ReviewAction::Forget),
        place => Some(flagged(view.flag, *Flag::ALL.get(place - 4)?)),
    }
}

/// Asks for the day on which the card comes again; true when that is over, and the day.
pub(in crate::gui::screens) fn day_dialog(
    ui: &Ui,
    today: Date,
    (words, cards): (&Words, usize),
    text: &mut String,
) -> (bool, Option<Date>) {
    let shown = dialog_ui(ui, "a day for the card", |ui| {
        day_words(ui, today, (words, cards), text)
    });
    let done = shown.inner.is_some() || shown.should_close();
    (done, shown.inner)
}

fn day_words(
    ui: &mut Ui,
    today: Date,
    (words, cards): (&Words, usize),
    text: &mut String,
) -> Option<Date> {
    let t = Tokens::of(ui);
    ui.set_width(360.0);
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    let title = words.count("card-reschedule-title", cards);
    label(ui, TypeRole::Subtitle, t.text, &title);
    let read = day_told(text, today, words);
    let (rect, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), DAY_FIELD.y),
        egui::Sense::hover(),
    );
    let look = DayField {
        name: &title,
        hint: &words.get("day-hint"),
        is_wrong: read.is_err() && !text.is_empty(),
    };
    let field = day_field_ui(ui, Rect::from_min_size(rect.min, rect.size()), text, look);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let (told, color) = match &read {
        Ok((_, told)) => (told.clone(), t.text2),
        Err(_) if text.is_empty() => (words.count("card-reschedule-note", cards), t.text2),
        Err(problem) => (problem.clone(), t.wrong),
    };
    label(ui, TypeRole::Small, color, &told);
    let day = read.ok().map(|(day, _)| day);
    let pressed = ui.horizontal(|ui| {
        let text = words.count("card-reschedule-do", cards);
        let put = Button::new(ButtonKind::Primary, &text).enabled(day.is_some());
        let put = put.show(ui).clicked();
        let text = words.get("dialog-cancel");
        if Button::new(ButtonKind::Secondary, &text).show(ui).clicked() {
            ui.close();
        }
        put
    });
    day.filter(|_| pressed.inner || entered)
}
