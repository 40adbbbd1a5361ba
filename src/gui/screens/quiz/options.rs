//! Options to choose from, and what is told of each.

use std::sync::Arc;

use egui::{
    Align2, Color32, CornerRadius, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::{Draft, ToldView};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{focus_ring, icon_text, paint_check, paint_key_cap, paint_text};
use crate::lang::Words;
use crate::session::OptionFeedback;

/// From the left edge of an option to its words.
const LEAD: f32 = 52.0;

/// From its words to the right edge.
const END: f32 = 18.0;

/// The least height of an option.
const LEAST: f32 = 58.0;

/// Between options.
const BETWEEN: f32 = 8.0;

/// The side of the key cap before an option.
const CAP: f32 = 22.0;

/// How an option looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// It can be chosen.
    Open,
    /// It is chosen.
    Chosen,
    /// It is right, and was chosen.
    Right,
    /// It is right, and was not chosen.
    Missed,
    /// It is wrong, and was chosen.
    Wrong,
    /// It is wrong, and was not chosen.
    Other,
}

/// What stands before the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    Key,
    Box,
}

/// One option.
pub(super) struct Row<'a> {
    /// Its words.
    pub text: &'a str,
    /// What stands in the key cap before it.
    pub key: &'a str,
    /// A second line.
    pub note: Option<&'a str>,
    /// What stands at its right end.
    pub flag: Option<&'a str>,
    /// How it looks.
    pub look: Look,
}

/// Shows options of which one can be chosen, or what is told of them.
pub(super) fn one_ui(
    ui: &mut Ui,
    told: Option<&ToldView>,
    texts: &[String],
    words: &Words,
    draft: &mut Draft,
) {
    ui.spacing_mut().item_spacing.y = BETWEEN;
    if let Some(told) = told {
        return told_ui(ui, texts, &told.feedback.options, words);
    }
    let Draft::One(chosen) = draft else {
        return;
    };
    let tabbed = chosen.unwrap_or(0);
    for (place, text) in texts.iter().enumerate() {
        let is_chosen = *chosen == Some(place);
        let row = open_row(text, &key_words(place, words), is_chosen, |row| {
            // Tab reaches one of them; the arrows choose another.
            let sense = if place == tabbed {
                Sense::click()
            } else {
                Sense::CLICK
            };
            row_ui(ui, row, (place, sense), Lead::Key)
        });
        let name = text.as_str();
        row.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
        if row.clicked() {
            *chosen = Some(place);
            row.request_focus();
        }
        keep_arrows(ui, &row);
    }
}

/// Shows options of which any number can be chosen, or what is told of them.
pub(super) fn several_ui(
    ui: &mut Ui,
    told: Option<&ToldView>,
    texts: &[String],
    words: &Words,
    draft: &mut Draft,
) {
    ui.spacing_mut().item_spacing.y = BETWEEN;
    if let Some(told) = told {
        return told_ui(ui, texts, &told.feedback.options, words);
    }
    let Draft::Several(chosen) = draft else {
        return;
    };
    for (place, (text, is_on)) in texts.iter().zip(chosen).enumerate() {
        let now = *is_on;
        let row = open_row(text, &key_words(place, words), now, |row| {
            row_ui(ui, row, (place, Sense::click()), Lead::Box)
        });
        let name = text.as_str();
        row.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, now, name));
        if row.clicked() {
            *is_on = !now;
            row.request_focus();
        }
    }
}

fn open_row(
    text: &str,
    key: &str,
    is_chosen: bool,
    show: impl FnOnce(&Row<'_>) -> Response,
) -> Response {
    show(&Row {
        text,
        key,
        note: None,
        flag: None,
        look: if is_chosen { Look::Chosen } else { Look::Open },
    })
}

/// The letter of an option.
pub(super) fn key_words(place: usize, words: &Words) -> String {
    u8::try_from(place).map_or_else(
        |_| String::new(),
        |place| Command::Option(place).key_words(words),
    )
}

/// While a control has the focus, the vertical arrows stay with the screen.
pub(super) fn keep_arrows(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let filter = egui::EventFilter {
            vertical_arrows: true,
            ..egui::EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

fn told_ui(ui: &mut Ui, texts: &[String], options: &[OptionFeedback], words: &Words) {
    let flags = Flags::of(words);
    for (place, text) in texts.iter().enumerate() {
        let told = options.get(place);
        let look = told.map_or(Look::Other, look_of);
        let row = Row {
            text,
            key: &key_words(place, words),
            note: told.and_then(|told| told.because.as_deref()),
            flag: flags.of_look(look),
            look,
        };
        told_row_ui(ui, &row, place);
    }
}

/// Shows a row with nothing to click.
pub(super) fn told_row_ui(ui: &mut Ui, row: &Row<'_>, place: usize) {
    let response = row_ui(ui, row, (place, Sense::hover()), Lead::Key);
    let parts = [Some(row.text), row.flag, row.note];
    let sentence = parts.into_iter().flatten().collect::<Vec<_>>().join(". ");
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &sentence));
}

const fn look_of(told: &OptionFeedback) -> Look {
    match (told.is_right, told.is_chosen) {
        (true, true) => Look::Right,
        (true, false) => Look::Missed,
        (false, true) => Look::Wrong,
        (false, false) => Look::Other,
    }
}

/// What stands at the right end of options.
struct Flags {
    right: String,
    missed: String,
    wrong: String,
}

impl Flags {
    fn of(words: &Words) -> Self {
        let get = |key: &str| words.get(key).into_owned();
        Self {
            right: get("quiz-flag-right"),
            missed: get("quiz-flag-missed"),
            wrong: get("quiz-flag-wrong"),
        }
    }

    fn of_look(&self, look: Look) -> Option<&str> {
        match look {
            Look::Right => Some(&self.right),
            Look::Missed => Some(&self.missed),
            Look::Wrong => Some(&self.wrong),
            Look::Open | Look::Chosen | Look::Other => None,
        }
    }
}

fn row_ui(ui: &mut Ui, row: &Row<'_>, (place, sense): (usize, Sense), lead: Lead) -> Response {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let flag = row.flag.map_or(0.0, |flag| {
        let job = TypeRole::Strong.job(flag, t.text);
        ui.painter().layout_job(job).size().x + size::GAP
    });
    let free = width - LEAD - END - flag;
    let role = match row.look {
        Look::Open | Look::Other => TypeRole::Body,
        _ => TypeRole::Strong,
    };
    let text = wrapped(ui, role, t.text, row.text, free);
    let note = row
        .note
        .map(|note| wrapped(ui, TypeRole::Small, t.text2, note, free));
    let inner = text.size().y + note.as_ref().map_or(0.0, |note| note.size().y);
    let height = (inner + 16.0).max(LEAST);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let id = ui.scope_id().with(("option", place));
    let response = ui.interact(rect, id, sense);
    paint_ground(
        ui,
        rect,
        row.look,
        response.hovered() && sense.senses_click(),
    );
    paint_lead(ui, &response, row, lead);
    let top = rect.center().y - inner / 2.0;
    let at = pos2(rect.left() + LEAD, top);
    let below = at + vec2(0.0, text.size().y);
    ui.painter().galley(at, text, t.text);
    if let Some(note) = note {
        ui.painter().galley(below, note, t.text2);
    }
    if let Some(flag) = row.flag {
        let at = rect.right_center() - vec2(END, 0.0);
        let color = ink(row.look, &t);
        paint_text(ui, at, Align2::RIGHT_CENTER, TypeRole::Strong, color, flag);
    }
    focus_ring(ui, &response, rect, size::RADIUS_BUTTON);
    response
}

/// `text` laid out in `width`.
pub(super) fn wrapped(
    ui: &Ui,
    role: TypeRole,
    color: Color32,
    text: &str,
    width: f32,
) -> Arc<Galley> {
    let mut job = role.job(text, color);
    job.wrap.max_width = width.max(1.0);
    ui.painter().layout_job(job)
}

const fn ink(look: Look, t: &Tokens) -> Color32 {
    match look {
        Look::Wrong => t.wrong,
        _ => t.accent,
    }
}

fn paint_ground(ui: &Ui, rect: Rect, look: Look, hovered: bool) {
    let t = Tokens::of(ui);
    let (fill, stroke) = match look {
        Look::Open if hovered => (t.accent_soft, t.outline()),
        Look::Open => (t.surface, t.outline()),
        Look::Other => (t.surface, t.edge()),
        Look::Missed => (t.surface, Stroke::new(size::FOCUS, t.accent)),
        Look::Chosen | Look::Right => (t.accent_soft, Stroke::new(size::FOCUS, t.accent)),
        Look::Wrong => (t.wrong_soft, Stroke::new(size::FOCUS, t.wrong)),
    };
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    ui.painter()
        .rect(rect, radius, fill, stroke, StrokeKind::Inside);
}

fn paint_lead(ui: &Ui, response: &Response, row: &Row<'_>, lead: Lead) {
    let t = Tokens::of(ui);
    let rect = response.rect;
    let middle = rect.left_center() + vec2(28.0, 0.0);
    let color = ink(row.look, &t);
    match row.look {
        Look::Right | Look::Missed => {
            icon_text(ui, middle, icon::CHECK_DISC, true, size::ICON, color);
        }
        Look::Wrong => icon_text(ui, middle, icon::CROSS_DISC, true, size::ICON, color),
        Look::Open | Look::Chosen if lead == Lead::Box => {
            let place = rect.with_min_x(rect.left() + 19.0);
            paint_check(ui, place, response, row.look == Look::Chosen);
        }
        Look::Open | Look::Chosen | Look::Other => {
            let (words, edge) = if row.look == Look::Chosen {
                (t.accent, t.accent)
            } else {
                (t.text2, t.border)
            };
            let cap = Rect::from_center_size(middle, egui::Vec2::splat(CAP));
            paint_key_cap(ui, cap, row.key, words, edge);
        }
    }
}
