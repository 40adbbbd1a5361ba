//! The table: a head that puts in order, and the rows that are in view.

use egui::{
    Align2, Color32, CornerRadius, Id, Modifiers, Rect, Response, Role, ScrollArea, Sense,
    StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::{CardMark, CardRow, CardsAction, CardsState, CardsView, Focus, UsedLast};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, focus_ring, icon_text, label, paint_disc, paint_text, rosette_ui,
};
use crate::lang::Words;
use crate::search::{Column, Direction};

/// The height of a row, and of the head.
pub(super) const ROW: f32 = 48.0;
const HEAD: f32 = 36.0;

/// Below this width a table has no room for the topic and the kind; a tooltip has them.
const NARROW: f32 = 600.0;

/// Where the columns of a table stand.
struct Columns {
    disc: Rect,
    question: Rect,
    topic: Option<Rect>,
    kind: Option<Rect>,
    due: Rect,
    marks: Rect,
}

impl Columns {
    fn of(row: Rect) -> Self {
        let is_wide = row.width() >= NARROW;
        let (topic, kind) = if is_wide { (104.0, 104.0) } else { (0.0, 0.0) };
        // Three marks reach into the end of the day, which no day needs.
        let (due, marks) = (76.0, 44.0);
        let mut right = row.right() - 12.0;
        let mut take = |width: f32| {
            let place = Rect::from_x_y_ranges(right - width..=right, row.y_range());
            right -= width;
            place
        };
        let marks = take(marks);
        let due = take(due);
        let kind = is_wide.then(|| take(kind));
        let topic = is_wide.then(|| take(topic));
        let begin = row.left() + 52.0;
        Self {
            disc: row.with_max_x(begin),
            question: Rect::from_x_y_ranges(begin..=right - 12.0, row.y_range()),
            topic,
            kind,
            due,
            marks,
        }
    }
}

pub(super) fn table_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let t = Tokens::of(ui);
    let radius = CornerRadius::same(size::RADIUS_PANEL);
    ui.painter()
        .rect(rect, radius, t.surface, t.edge(), StrokeKind::Inside);
    let head = rect.with_max_y(rect.top() + HEAD);
    let rows = rect.with_min_y(head.bottom()).shrink(1.0);
    let mut asked = head_ui(ui, head, view, words);
    ui.painter().hline(rect.x_range(), head.bottom(), t.edge());
    if let Some(why) = &view.empty {
        return asked.or(empty_ui(ui, rows, why, words));
    }
    let in_rows = rows_ui(ui, rows, view, state);
    asked = asked.or(in_rows);
    asked
}

fn head_ui(ui: &mut Ui, head: Rect, view: &CardsView<'_>, words: &Words) -> Option<CardsAction> {
    let columns = Columns::of(head);
    let places = [
        (Some(columns.disc), Column::Mastery, "mastery-title"),
        (
            Some(columns.question),
            Column::Question,
            "cards-column-question",
        ),
        (columns.topic, Column::Topic, "cards-column-topic"),
        (columns.kind, Column::Kind, "cards-column-kind"),
        (Some(columns.due), Column::Due, "cards-column-due"),
        (Some(columns.marks), Column::Marks, "cards-column-marks"),
    ];
    let mut asked = None;
    for (place, column, key) in places {
        let Some(place) = place else { continue };
        let name = words.get(key);
        let direction = (view.sorted.0 == column).then_some(view.sorted.1);
        if column_ui(ui, place, (column, &name), direction, words) {
            asked = Some(CardsAction::Sort(column));
        }
    }
    asked
}

/// A column's name, which puts the rows in order; true when it was pressed.
fn column_ui(
    ui: &mut Ui,
    place: Rect,
    (column, name): (Column, &str),
    sorted: Option<Direction>,
    words: &Words,
) -> bool {
    let t = Tokens::of(ui);
    let response = ui.interact(
        place,
        Id::unique(("cards column", column as u8)),
        Sense::click(),
    );
    let is_lively = response.hovered() || sorted.is_some();
    let color = if is_lively { t.text } else { t.text2 };
    let is_unnamed = matches!(column, Column::Mastery | Column::Marks);
    let mut x = place.left();
    if is_unnamed {
        x += 14.0;
    } else {
        // Room for the sign of the order.
        let job = TypeRole::Small.one_line(name, color, place.width() - 20.0);
        let galley = ui.painter().layout_job(job);
        let width = galley.size().x;
        let at = pos2(x, place.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color);
        x += width + 4.0;
    }
    let glyph = match sorted {
        Some(Direction::Down) => Some(icon::CARET_UP),
        Some(Direction::Up) => Some(icon::CARET_DOWN),
        None => is_unnamed
            .then_some(icon::CARET_DOWN)
            .filter(|_| response.hovered()),
    };
    if let Some(glyph) = glyph {
        icon_text(
            ui,
            pos2(x + 8.0, place.center().y),
            glyph,
            false,
            14.0,
            color,
        );
    }
    focus_ring(ui, &response, place.shrink(4.0), 4);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, sorted.is_some(), name));
    let order = match sorted {
        Some(Direction::Up) => "cards-sorted-up",
        Some(Direction::Down) => "cards-sorted-down",
        None => "cards-sort-by",
    };
    let told = words.with(order, &[("column", name.into())]);
    let _ = ui.accesskit_node_builder(response.id, |node| node.set_description(told.as_str()));
    let pressed = response.clicked();
    // A pointer that rests there has nothing to do with what is asked over the screen.
    let is_covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    if !is_covered && !egui::Popup::is_any_open(ui.ctx()) {
        response.on_hover_text(told);
    }
    pressed
}

/// Why there are no rows, and a way out.
fn empty_ui(ui: &mut Ui, rect: Rect, why: &str, words: &Words) -> Option<CardsAction> {
    let t = Tokens::of(ui);
    let mut over = ui.new_child(
        UiBuilder::new()
            .max_rect(rect.shrink(16.0))
            .id_salt("empty"),
    );
    let text = words.get("cards-clear");
    let mut asked = None;
    let ui = &mut over;
    ui.vertical_centered(|ui| {
        if rect.height() > 260.0 {
            ui.add_space((rect.height() - 260.0) / 2.0);
            rosette_ui(ui);
            ui.add_space(size::GAP);
        }
        label(ui, TypeRole::Subtitle, t.text, why);
        ui.add_space(size::GAP);
        let key = Command::Back.key_words(words);
        let button = Button::new(ButtonKind::Secondary, &text).key(key);
        if button.show(ui).clicked() {
            asked = Some(CardsAction::ClearSearch);
        }
    });
    asked
}

fn rows_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &CardsView<'_>,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("rows"));
    over.set_clip_rect(rect.intersect(ui.clip_rect()));
    over.spacing_mut().item_spacing = Vec2::ZERO;
    let mut area = ScrollArea::vertical()
        .id_salt("cards rows")
        .auto_shrink([false, false])
        .max_height(rect.height());
    if std::mem::take(&mut state.to_cursor)
        && let Some(cursor) = view.cursor
    {
        area = area.vertical_scroll_offset(offset_for(cursor, state.offset, rect.height()));
    }
    let wants_row = state.focus == Focus::Row;
    if wants_row {
        state.focus = Focus::AsItIs;
    }
    let is_covered = over.memory(|memory| memory.top_modal_layer().is_some());
    let mut asked = None;
    let shown = area.show_rows(&mut over, ROW, view.rows.len(), |ui, range| {
        for at in range {
            let (place, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
            let row = view.rows.row(at);
            let is_cursor = view.cursor == Some(at);
            let is_chosen = view.rows.is_chosen(at);
            let look = RowLook {
                is_chosen,
                is_cursor,
                is_told: state.used_last == UsedLast::Pointer && !is_covered,
            };
            let response = row_ui(ui, place, &row, look);
            if is_cursor {
                state.cursor_row = Some(response.id);
            }
            if wants_row && is_cursor {
                response.request_focus();
            }
            asked = asked
                .take()
                .or_else(|| pressed(ui, &response, (at, is_chosen), state));
        }
    });
    state.offset = shown.state.unclamped_offset().y;
    state.page = rect.height();
    asked
}

/// The offset nearest to `now` at which a row is wholly in view.
fn offset_for(row: usize, now: f32, height: f32) -> f32 {
    let top = row as f32 * ROW;
    now.min(top).max(top + ROW - height)
}

/// What a click on a row asks for.
fn pressed(
    ui: &Ui,
    response: &Response,
    (at, is_chosen): (usize, bool),
    state: &mut CardsState,
) -> Option<CardsAction> {
    if response.double_clicked() {
        return Some(CardsAction::Preview(true));
    }
    if response.secondary_clicked() {
        state.menu.is_open = true;
        state.menu.corner = ui
            .input(|input| input.pointer.interact_pos())
            .unwrap_or_default();
        // Among several chosen cards, the menu is for all of them.
        return (!is_chosen).then_some(CardsAction::Choose(at));
    }
    if !response.clicked() {
        return None;
    }
    response.request_focus();
    let Modifiers { shift, command, .. } = ui.input(|input| input.modifiers);
    Some(match (shift, command) {
        (true, _) => CardsAction::ChooseThrough(at),
        (_, true) => CardsAction::ChooseToo(at),
        _ => CardsAction::Choose(at),
    })
}

/// How a row is shown.
#[derive(Debug, Clone, Copy)]
struct RowLook {
    is_chosen: bool,
    is_cursor: bool,
    /// Whether what is cut in it is told under the pointer.
    is_told: bool,
}

fn row_ui(ui: &mut Ui, rect: Rect, row: &CardRow, look: RowLook) -> Response {
    let RowLook {
        is_chosen,
        is_cursor,
        is_told,
    } = look;
    let t = Tokens::of(ui);
    // The rows are one stop of the keyboard focus, at the cursor.
    let sense = if is_cursor {
        Sense::click()
    } else {
        Sense::CLICK
    };
    let response = ui.interact(rect, Id::unique(("card row", row.serial)), sense);
    if is_chosen {
        ui.painter().rect_filled(rect, 0.0, t.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, t.bg);
    }
    if is_cursor {
        let bar = rect.with_max_x(rect.left() + size::RULE);
        ui.painter().rect_filled(bar, 0.0, t.accent);
    }
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, t.edge());
    let is_cut = paint_row(ui, rect, row);
    if response.has_focus() {
        // Vertical arrows stay with the screen.
        let filter = egui::EventFilter {
            vertical_arrows: true,
            ..Default::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let stroke = egui::Stroke::new(size::FOCUS, t.accent);
        ui.painter()
            .rect_stroke(rect.shrink(1.0), 4.0, stroke, StrokeKind::Inside);
    }
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_chosen, &row.told));
    let _ = ui.accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
    if is_told && (is_cut || !row.marks.is_empty()) {
        response.on_hover_text(&row.told)
    } else {
        response
    }
}

/// Paints the cells of a row; true where one is cut.
fn paint_row(ui: &Ui, rect: Rect, row: &CardRow) -> bool {
    let t = Tokens::of(ui);
    let columns = Columns::of(rect);
    let middle = rect.center().y;
    paint_disc(ui, pos2(rect.left() + 24.0, middle), row.mastery);
    let CardRow {
        question,
        answer,
        topic,
        kind,
        due,
        ..
    } = row;
    let place = columns.question;
    let mut is_cut = false;
    let mut cell = |place: Rect, y: f32, role: TypeRole, color: Color32, text: &str| {
        let job = role.one_line(text, color, place.width() - 8.0);
        let galley = ui.painter().layout_job(job);
        is_cut |= galley.elided;
        let at = pos2(place.left(), y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color);
    };
    cell(place, middle - 8.0, TypeRole::Body, t.text, question);
    cell(place, middle + 11.0, TypeRole::Caption, t.text2, answer);
    if let Some(place) = columns.topic {
        cell(place, middle, TypeRole::Small, t.text2, topic);
    }
    if let Some(place) = columns.kind {
        cell(place, middle, TypeRole::Small, t.text2, kind);
    }
    let (role, color) = if row.is_today {
        (TypeRole::SmallStrong, t.accent)
    } else {
        (TypeRole::Small, t.text2)
    };
    cell(columns.due, middle, role, color, due);
    is_cut |= columns.topic.is_none();
    paint_marks(ui, columns.marks, &row.marks);
    is_cut
}

/// How many marks stand in a row; what is left out stands in the tooltip.
const MOST_MARKS: usize = 3;

fn paint_marks(ui: &Ui, place: Rect, marks: &[CardMark]) {
    let t = Tokens::of(ui);
    let mut x = place.right() - 8.0;
    for mark in marks.iter().take(MOST_MARKS) {
        let (glyph, is_filled, color) = look(*mark, &t);
        icon_text(
            ui,
            pos2(x, place.center().y),
            glyph,
            is_filled,
            size::ICON_TEXT,
            color,
        );
        x -= 19.0;
    }
    if marks.len() > MOST_MARKS {
        let at = pos2(place.right(), place.bottom() - 8.0);
        paint_text(ui, at, Align2::RIGHT_CENTER, TypeRole::Tiny, t.text2, "+");
    }
}

/// The icon of a mark, whether it is filled, and its colour.
pub(super) const fn look(mark: CardMark, t: &Tokens) -> (char, bool, Color32) {
    match mark {
        CardMark::Contested(_) => (icon::SCALES, false, t.gold_text),
        CardMark::Flag(flag) => (icon::FLAG, true, t.flags[flag as usize - 1]),
        CardMark::Leech => (icon::WARNING, false, t.wrong),
        CardMark::Aside => (icon::PAUSE, false, t.text2),
        CardMark::Buried => (icon::CLOCK, false, t.text2),
    }
}
