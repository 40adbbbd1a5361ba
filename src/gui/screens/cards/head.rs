//! The title, the field of the search, filters, and how many cards there are.

use std::ops::Range;

use egui::text::LayoutJob;
use egui::{
    Align2, Color32, CornerRadius, Key, Layout, Margin, Popup, Rect, Response, Role, ScrollArea,
    Sense, Stroke, TextEdit, TextFormat, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{CardsAction, CardsState, CardsView, Chip, Focus};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, focus_ring, icon_button, icon_text, is_wide, key_cap_size, label,
    paint_key_cap, paint_text,
};
use crate::lang::Words;

/// The height of a filter, and the widest that the title of decks in one is.
const CHIP: f32 = 28.0;
const SCOPE: f32 = 200.0;

/// The least width of the field beside the title.
const LEAST_FIELD: f32 = 320.0;

pub(super) fn head_ui(
    ui: &mut Ui,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let t = Tokens::of(ui);
    let text = words.get("command-go-cards");
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::BUTTON), Sense::hover());
    let mut over = ui.new_child(UiBuilder::new().max_rect(row.translate(vec2(0.0, 4.0))));
    let title = label(&mut over, TypeRole::Title, t.text, &text);
    title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &text));
    let left = title.rect.right() + size::GAP_WIDE;
    let field = if row.right() - left >= LEAST_FIELD {
        row.with_min_x(left)
    } else {
        ui.add_space(4.0);
        let wanted = vec2(row.width(), size::BUTTON);
        ui.allocate_exact_size(wanted, Sense::hover()).0
    };
    let mut asked = field_ui(ui, field, view, words, state);
    if let Some((_, sentence)) = &view.problem {
        ui.add_space(4.0);
        let told = label(ui, TypeRole::Small, t.wrong, sentence);
        told.widget_info(|| WidgetInfo::labeled(Role::Alert, true, sentence));
    }
    ui.add_space(8.0);
    let in_chips = chips_ui(ui, view, words, state);
    asked = asked.or(in_chips);
    ui.add_space(8.0);
    asked
}

fn field_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let t = Tokens::of(ui);
    let role = TypeRole::Body;
    let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("search"));
    if view.problem.is_some() {
        let widgets = &mut over.visuals_mut().widgets;
        for widget in [&mut widgets.inactive, &mut widgets.hovered] {
            widget.bg_stroke.color = t.wrong;
        }
    }
    let wrong = view.problem.as_ref().map(|(span, _)| span.clone());
    let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, _: f32| {
        let job = marked(text.as_str(), wrong.clone(), &Tokens::of(ui));
        ui.painter().layout_job(job)
    };
    let id = field_id();
    let edit = TextEdit::singleline(&mut state.search)
        .id(id)
        .hint_text(role.job(&words.get("cards-search-hint"), t.text3))
        .layouter(&mut layouter)
        .char_limit(1000)
        .margin(Margin {
            left: 42,
            right: 44,
            top: 8,
            bottom: 8,
        })
        .align(Align2::LEFT_CENTER)
        .desired_width(rect.width())
        .min_size(rect.size());
    let response = over.place(rect, edit);
    let name = words.get(Command::FindCard.name_key());
    let _ = over.accesskit_node_builder(response.id, |node| node.set_label(name.as_ref()));
    let at = rect.left_center() + vec2(22.0, 0.0);
    icon_text(ui, at, icon::SEARCH, false, size::ICON_SMALL, t.text2);
    let mut is_replaced = false;
    if state.focus == Focus::Field {
        response.request_focus();
        state.focus = Focus::AllOfField;
        ui.request_repaint();
    } else if state.focus == Focus::AllOfField && !response.has_focus() {
        state.focus = Focus::AsItIs;
        state.typed_ahead.clear();
    } else if state.focus == Focus::AllOfField {
        // A field that has just got the focus lets go of what was chosen in it.
        state.focus = Focus::AsItIs;
        let ahead = std::mem::take(&mut state.typed_ahead);
        if ahead.is_empty() {
            select(ui, id, 0, &state.search);
        } else {
            let end = ahead.chars().count();
            select(ui, id, end, &ahead);
            state.search = ahead;
            is_replaced = true;
        }
    }
    let cleared = end_of_field(ui, rect, words, state);
    if response.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown)) {
        response.surrender_focus();
        state.focus = Focus::Row;
        state.to_cursor = true;
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        state.focus = Focus::Row;
    }
    let changed = (response.changed() || is_replaced).then(|| state.search.clone());
    cleared.or(changed.map(CardsAction::Search))
}

/// The key that leads into an empty field, or the way to empty it.
fn end_of_field(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let t = Tokens::of(ui);
    let at = rect.right_center() - vec2(22.0, 0.0);
    if state.search.is_empty() {
        let key = Command::FindCard.key_words(words);
        let cap = Rect::from_center_size(at, key_cap_size(ui, &key));
        paint_key_cap(ui, cap, &key, t.text2, t.border);
        return None;
    }
    let place = Rect::from_center_size(at, egui::Vec2::splat(size::BUTTON_SMALL));
    let name = words.get("cards-empty-field");
    // Beside the row of the field, so that nothing below it moves.
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("empty field"));
    let pressed = icon_button(&mut over, place, icon::CLOSE, &name, true).clicked();
    pressed.then(|| {
        state.search.clear();
        state.focus = Focus::Field;
        CardsAction::Search(String::new())
    })
}

/// The field, as the keyboard focus knows it.
pub(super) fn field_id() -> egui::Id {
    egui::Id::unique("cards field")
}

fn select(ui: &Ui, id: egui::Id, begin: usize, text: &str) {
    let mut edit = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let end = egui::text::CCursor::new(text.chars().count());
    let range = egui::text::CCursorRange::two(egui::text::CCursor::new(begin), end);
    edit.cursor.set_char_range(Some(range));
    edit.store(ui.ctx(), id);
}

/// The typed text, with what is wrong underlined.
fn marked(text: &str, wrong: Option<Range<usize>>, t: &Tokens) -> LayoutJob {
    let plain = TextFormat {
        // The line under a word stands at the foot of its row, which has to leave it room.
        line_height: Some(20.0),
        ..TypeRole::Body.format(t.text)
    };
    let under = TextFormat {
        underline: Stroke::new(2.0, t.wrong),
        ..plain.clone()
    };
    let span = wrong.unwrap_or(0..0);
    let parts = [
        (text.get(..span.start), plain.clone()),
        (text.get(span.clone()), under),
        (text.get(span.end..), plain.clone()),
    ];
    let mut job = LayoutJob::default();
    // A text that was typed on since it was read has no such places.
    if parts.iter().any(|(part, _)| part.is_none()) {
        job.append(text, 0.0, plain);
        return job;
    }
    for (part, format) in parts {
        job.append(part.unwrap_or_default(), 0.0, format);
    }
    job.wrap.max_width = f32::INFINITY;
    job.break_on_newline = false;
    job
}

fn chips_ui(
    ui: &mut Ui,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let t = Tokens::of(ui);
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = CHIP;
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        asked = scope_ui(ui, view, words);
        for chip in Chip::ALL {
            let is_on = view.chips.contains(&chip);
            let name = words.get(chip.key());
            if filter_ui(ui, &name, is_on, None, Role::CheckBox).clicked() {
                asked = Some(CardsAction::Toggle(chip));
            }
        }
        if !is_wide(ui) {
            let name = words.get("cards-details");
            if filter_ui(ui, &name, state.details, None, Role::CheckBox).clicked() {
                state.details = !state.details;
            }
        }
        let count = TypeRole::Small.job(&view.count, t.text2);
        let count = ui.painter().layout_job(count);
        // Where it fits, it stands at the end of the line.
        let free = ui.available_size_before_wrap().x - count.size().x;
        let width = count.size().x + free.max(0.0);
        let (rect, response) = ui.allocate_exact_size(vec2(width, CHIP), Sense::hover());
        let at = rect.right_center();
        let right = Align2::RIGHT_CENTER;
        paint_text(ui, at, right, TypeRole::Small, t.text2, &view.count);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &view.count));
    });
    asked
}

/// A filter that is on or off.
fn filter_ui(ui: &mut Ui, name: &str, is_on: bool, end: Option<char>, role: Role) -> Response {
    let t = Tokens::of(ui);
    let (ink, fill) = if is_on {
        (t.accent, t.accent_soft)
    } else {
        (t.text2, t.sunken)
    };
    let widest = if end.is_some() { SCOPE } else { f32::INFINITY };
    let galley = TypeRole::Small.one_line(name, ink, widest);
    let galley = ui.painter().layout_job(galley);
    let (before, after) = (
        if is_on { 28.0 } else { 10.0 },
        if end.is_some() { 26.0 } else { 10.0 },
    );
    let wanted = vec2(before + galley.size().x + after, CHIP);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let edge = if response.hovered() {
        t.border
    } else {
        Color32::TRANSPARENT
    };
    let radius = CornerRadius::same(14);
    let stroke = Stroke::new(size::OUTLINE, edge);
    ui.painter()
        .rect(rect, radius, fill, stroke, egui::StrokeKind::Inside);
    if is_on {
        let at = rect.left_center() + vec2(16.0, 0.0);
        icon_text(ui, at, icon::CHECK, false, 14.0, ink);
    }
    if let Some(end) = end {
        let at = rect.right_center() - vec2(15.0, 0.0);
        icon_text(ui, at, end, false, 14.0, ink);
    }
    let at = pos2(
        rect.left() + before,
        rect.center().y - galley.size().y / 2.0,
    );
    let is_cut = galley.elided;
    ui.painter().galley(at, galley, ink);
    focus_ring(ui, &response, rect, 14);
    response.widget_info(|| WidgetInfo::selected(role, true, is_on, name));
    if is_cut {
        response.on_hover_text(name)
    } else {
        response
    }
}

/// Moves the focus among lines by the arrow keys, from the line at `begin` where none has it.
fn walk(ui: &Ui, lines: &[Response], begin: usize) {
    let (up, down) = ui.input(|input| {
        let pressed = |key| input.key_pressed(key);
        (pressed(Key::ArrowUp), pressed(Key::ArrowDown))
    });
    if up == down {
        return;
    }
    let last = lines.len().saturating_sub(1);
    let at = lines.iter().position(Response::has_focus).unwrap_or(begin);
    let to = if down { at + 1 } else { at.saturating_sub(1) };
    if let Some(line) = lines.get(to.min(last)) {
        // The press has done its work; it moves the focus no further.
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
        line.request_focus();
        line.scroll_to_me(None);
    }
}

/// The decks that are looked at, and the others to choose among.
fn scope_ui(ui: &mut Ui, view: &CardsView<'_>, words: &Words) -> Option<CardsAction> {
    let title = view.scopes.get(view.scope).map_or("", |line| &line.title);
    let is_on = view.scope > 0;
    let button = filter_ui(ui, title, is_on, Some(icon::CARET_DOWN), Role::ComboBox);
    let name = format!("{}: {title}", words.get("stats-scope"));
    let _ = ui.accesskit_node_builder(button.id, |node| node.set_label(name.as_str()));
    let mut asked = None;
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(200.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        let most = (ui.ctx().content_rect().height() - button.rect.bottom() - 40.0).max(120.0);
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            let left = Layout::top_down(egui::Align::Min);
            ui.with_layout(left, |ui| {
                let mut lines = Vec::with_capacity(view.scopes.len());
                for (place, line) in view.scopes.iter().enumerate() {
                    let wants_focus = place == view.scope && button.clicked();
                    let line_ui = Button::new(ButtonKind::QuietSmall, &line.title);
                    let line_ui = line_ui.focus(wants_focus).show(ui);
                    if line_ui.clicked() {
                        asked = Some(CardsAction::Scope(line.id.clone()));
                        ui.close();
                    }
                    lines.push(line_ui);
                }
                walk(ui, &lines, view.scope);
            });
        });
    });
    asked
}
