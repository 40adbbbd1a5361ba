//! Events to be put in order, by keys or by dragging, and the order once it is told.

use egui::{
    Align2, CornerRadius, Id, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::options::{keep_arrows, wrapped};
use super::{Draft, ToldView};
use crate::gui::command::Command;
use crate::gui::fonts::{Face, TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    beside, icon_text, key_cap_size, label, paint_key_cap, paint_text, panel,
};
use crate::lang::Words;
use crate::session::{ItemFeedback, Response as Given};

/// From the left edge to the rows.
const LEAD: f32 = 56.0;

/// The width of a row where there is room beside it.
const ROW: f32 = 520.0;

/// The width of what stands beside the rows.
const ASIDE: f32 = 264.0;

/// The least height of a row, and the space between two.
const LEAST: f32 = 56.0;
const BETWEEN: f32 = 16.0;

/// Shows the items in the order they have now.
pub(super) fn order_ui(
    ui: &mut Ui,
    items: &[String],
    words: &Words,
    (draft, fresh): (&mut Draft, bool),
) {
    if ui.available_width() >= LEAD + ROW + 40.0 + ASIDE {
        beside(
            ui,
            (LEAD + ROW, 40.0),
            |ui| rows_ui(ui, items, words, (draft, fresh)),
            |ui| {
                ui.add_space(28.0);
                aside_ui(ui, items.len(), words);
            },
        );
        return;
    }
    rows_ui(ui, items, words, (draft, fresh));
    ui.add_space(12.0);
    let t = Tokens::of(ui);
    label(ui, TypeRole::Small, t.text2, &how(items.len(), words));
}

fn rows_ui(ui: &mut Ui, items: &[String], words: &Words, (draft, fresh): (&mut Draft, bool)) {
    let Draft::Order { order, at } = draft.clone() else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    end_ui(ui, &words.get("quiz-order-earliest"));
    let line = ui.painter().add(Shape::Noop);
    let mut rects = Vec::new();
    let mut dragged = None;
    for (place, item) in order.iter().enumerate() {
        let Some(text) = items.get(*item) else {
            continue;
        };
        let row = Item {
            text,
            place,
            is_chosen: place == at,
        };
        let response = row_ui(ui, &row, row_id(ui, *item), words);
        if response.clicked() || response.drag_started() || response.gained_focus() {
            choose(draft, place);
        }
        if (fresh && place == at) || response.clicked() || response.drag_started() {
            response.request_focus();
        }
        if response.dragged() {
            dragged = response.interact_pointer_pos().map(|at| (place, at.y));
        }
        rects.push(response.rect);
    }
    paint_line(ui, line, &rects);
    end_ui(ui, &words.get("quiz-order-latest"));
    if let Some((from, y)) = dragged {
        let others = rects.iter().enumerate().filter(|(place, _)| *place != from);
        let to = others.filter(|(_, rect)| rect.center().y < y).count();
        if to != from {
            draft.send(from, to);
            ui.request_repaint();
        }
    }
    follow_focus(ui, draft);
}

fn row_id(ui: &Ui, item: usize) -> Id {
    ui.scope_id().with(("item", item))
}

fn choose(draft: &mut Draft, place: usize) {
    if let Draft::Order { at, .. } = draft {
        *at = place;
    }
}

/// The chosen item keeps the focus where one of the items has it.
fn follow_focus(ui: &Ui, draft: &Draft) {
    let Draft::Order { order, at } = draft else {
        return;
    };
    let focused = ui.memory(egui::Memory::focused);
    let has_focus = order.iter().any(|item| focused == Some(row_id(ui, *item)));
    if let Some(item) = order.get(*at)
        && has_focus
        && focused != Some(row_id(ui, *item))
    {
        ui.memory_mut(|memory| memory.request_focus(row_id(ui, *item)));
        ui.request_repaint();
    }
}

/// "Earliest" above the rows, "Latest" below them.
fn end_ui(ui: &mut Ui, text: &str) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.add_space(LEAD + 8.0);
        label(ui, TypeRole::Small, t.text2, text);
    });
    ui.add_space(8.0);
}

/// One item.
struct Item<'a> {
    text: &'a str,
    place: usize,
    is_chosen: bool,
}

fn row_ui(ui: &mut Ui, item: &Item<'_>, id: Id, words: &Words) -> Response {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let caps = if item.is_chosen && width >= LEAD + ROW {
        caps_width(ui, &MOVES.map(|key| words_of(key, words))) + 12.0
    } else {
        0.0
    };
    let mut job = TypeRole::Quote.job(item.text, t.text);
    if item.is_chosen {
        let bold = Face::Strong.font(TypeRole::Quote);
        job.sections
            .iter_mut()
            .for_each(|section| section.format.font_id = bold.clone());
    }
    job.wrap.max_width = width - LEAD - 41.0 - 16.0 - caps;
    let galley = ui.painter().layout_job(job);
    let height = (galley.size().y + 30.0).max(LEAST);
    let (_, whole) = ui.allocate_space(vec2(width, height + BETWEEN));
    let corner = pos2(whole.left() + LEAD, whole.top());
    let mut rect = Rect::from_min_size(corner, vec2(width - LEAD, height));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    if item.is_chosen {
        rect = rect
            .translate(vec2(8.0, 0.0))
            .with_max_x(rect.right() + 4.0);
    }
    paint_row(ui, rect, item);
    let at = pos2(rect.left() + 41.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.text);
    if caps > 0.0 {
        let keys = MOVES.map(|key| words_of(key, words));
        paint_caps(
            ui,
            rect.right_center() - vec2(14.0, 0.0),
            &keys,
            Align2::RIGHT_CENTER,
        );
    }
    disc(
        ui,
        pos2(whole.left() + 28.0, rect.center().y),
        item.place,
        item.is_chosen,
    );
    keep_arrows(ui, &response);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let name = format!("{}. {}", item.place + 1, item.text);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, item.is_chosen, &name));
    response.on_hover_cursor(egui::CursorIcon::Grab)
}

fn paint_row(ui: &Ui, rect: Rect, item: &Item<'_>) {
    let t = Tokens::of(ui);
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    if item.is_chosen {
        ui.painter().add(t.lift().as_shape(rect, radius));
    }
    let inside = StrokeKind::Inside;
    ui.painter().rect(rect, radius, t.surface, t.edge(), inside);
    if item.is_chosen {
        let stroke = Stroke::new(size::FOCUS, t.accent);
        let ring = rect.expand(size::FOCUS);
        let radius = CornerRadius::same(size::RADIUS_BUTTON + 2);
        ui.painter()
            .rect_stroke(ring, radius, stroke, StrokeKind::Outside);
    }
    let at = rect.left_center() + vec2(19.0, 0.0);
    icon_text(ui, at, icon::GRIP, false, size::ICON, t.text3);
}

/// The number of a place.
fn disc(ui: &Ui, at: egui::Pos2, place: usize, is_chosen: bool) {
    let t = Tokens::of(ui);
    let (fill, stroke, words) = if is_chosen {
        (t.accent, Stroke::new(size::OUTLINE, t.accent), t.on_accent)
    } else {
        (t.surface, t.outline(), t.text2)
    };
    ui.painter().circle(at, 11.5, fill, stroke);
    let (role, anchor) = (TypeRole::Caption, Align2::CENTER_CENTER);
    let number = (place + 1).to_string();
    paint_text(ui, at, anchor, role, words, &number);
}

/// The line through the numbers, under them.
fn paint_line(ui: &Ui, line: egui::layers::ShapeIdx, rects: &[Rect]) {
    let t = Tokens::of(ui);
    if let (Some(first), Some(last)) = (rects.first(), rects.last()) {
        let x = first.left() - 28.0;
        let points = [pos2(x, first.center().y), pos2(x, last.center().y)];
        let stroke = Stroke::new(size::FOCUS, t.line);
        ui.painter().set(line, Shape::line_segment(points, stroke));
    }
}

/// Between the first and the last of several keys.
const DASH: &str = "–";

/// The keys that move the chosen item.
const MOVES: [&str; 3] = ["alt", "↑", "↓"];

fn words_of(key: &str, words: &Words) -> String {
    match key {
        "alt" => words.get("key-alt-alone").into_owned(),
        key => key.to_owned(),
    }
}

fn caps_width(ui: &Ui, keys: &[String]) -> f32 {
    let widths = keys.iter().map(|key| cap_width(ui, key) + 5.0);
    widths.sum::<f32>() - 5.0
}

/// The width of a key cap, or of the dash between two.
fn cap_width(ui: &Ui, key: &str) -> f32 {
    if key == DASH {
        8.0
    } else {
        key_cap_size(ui, key).x
    }
}

/// Paints key caps beside one another, one end of them at `at`.
fn paint_caps(ui: &Ui, at: egui::Pos2, keys: &[String], anchor: Align2) {
    let t = Tokens::of(ui);
    let whole = anchor.anchor_size(at, vec2(caps_width(ui, keys), size::KEY_CAP));
    let mut left = whole.left();
    for key in keys {
        let wanted = vec2(cap_width(ui, key), size::KEY_CAP);
        let cap = Rect::from_min_size(pos2(left, whole.top()), wanted);
        if key == DASH {
            let (role, anchor) = (TypeRole::Small, Align2::CENTER_CENTER);
            paint_text(ui, cap.center(), anchor, role, t.text2, key);
        } else {
            paint_key_cap(ui, cap, key, t.text2, t.border);
        }
        left = cap.right() + 5.0;
    }
}

/// How many pairs there are, and that each counts.
fn how(count: usize, words: &Words) -> String {
    let pairs = count * count.saturating_sub(1) / 2;
    let args = [("items", count.into()), ("pairs", pairs.into())];
    words.with("quiz-order-how", &args)
}

fn aside_ui(ui: &mut Ui, count: usize, words: &Words) {
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = size::GAP;
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        label(ui, TypeRole::Strong, t.text, &words.get("quiz-keys"));
        let alt = words.get("key-alt-alone").into_owned();
        let last = count.min(9).to_string();
        let up_down = ["↑".to_owned(), "↓".to_owned()];
        let moves = [alt.clone(), "↑".to_owned(), "↓".to_owned()];
        let sends = [alt, "1".to_owned(), DASH.to_owned(), last];
        let enter = [Command::CheckAnswer.key_words(words)];
        let lines = [
            (&up_down[..], "quiz-key-choose"),
            (&moves, "quiz-key-move"),
            (&sends, "quiz-key-send"),
            (&enter, "quiz-key-check"),
        ];
        let caps = lines.iter().map(|(keys, _)| caps_width(ui, keys));
        let widest = caps.fold(0.0, f32::max) + 12.0;
        for (keys, key) in lines {
            key_line(ui, keys, widest, &words.get(key));
        }
    });
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(0.0, 4.0);
        label(ui, TypeRole::Strong, t.text, &words.get("quiz-how-marked"));
        label(ui, TypeRole::Small, t.text2, &how(count, words));
    });
}

/// Keys, and in words what they do.
fn key_line(ui: &mut Ui, keys: &[String], caps: f32, text: &str) {
    let t = Tokens::of(ui);
    ui.add_space(6.0);
    let top = ui.cursor().top();
    let galley = wrapped(
        ui,
        TypeRole::Small,
        t.text,
        text,
        ui.available_width() - caps,
    );
    let height = galley.size().y.max(22.0);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let at = pos2(rect.left(), top + 11.0);
    paint_caps(ui, at, keys, Align2::LEFT_CENTER);
    let at = pos2(rect.left() + caps, top + 1.0);
    ui.painter().galley(at, galley, t.text);
}

/// Shows the order that was given, each item with its date, and the right place of those
/// that stand wrong; where none was given, the right order.
pub(super) fn told_ui(ui: &mut Ui, items: &[String], told: &ToldView, words: &Words) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let feedback = &told.feedback.items;
    let given = match &told.response {
        Given::Order(order) => Some(order.clone()),
        _ => None,
    };
    let is_given = given.is_some();
    let order = given.unwrap_or_else(|| {
        let mut order: Vec<usize> = (0..items.len()).collect();
        order.sort_by_key(|item| feedback.get(*item).map_or(0, |it| it.place));
        order
    });
    let line = ui.painter().add(Shape::Noop);
    let mut rects = Vec::new();
    for (place, item) in order.iter().enumerate() {
        let (Some(text), Some(told)) = (items.get(*item), feedback.get(*item)) else {
            continue;
        };
        let moved = (is_given && !told.is_right).then(|| {
            let args = [("number", told.place.into())];
            words.with("quiz-order-place", &args)
        });
        rects.push(told_row(
            ui,
            (place, text),
            told,
            moved.as_deref(),
            is_given,
        ));
    }
    paint_line(ui, line, &rects);
}

fn told_row(
    ui: &mut Ui,
    (place, text): (usize, &str),
    told: &ItemFeedback,
    moved: Option<&str>,
    is_given: bool,
) -> Rect {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let flag = moved.map_or(36.0, |moved| {
        let galley = wrapped(ui, TypeRole::Strong, t.wrong, moved, f32::INFINITY);
        galley.size().x + size::GAP
    });
    let free = width - LEAD - 20.0 - flag - 18.0;
    let words = wrapped(ui, TypeRole::Quote, t.text, text, free);
    let date = wrapped(ui, TypeRole::Small, t.text2, &told.told, free);
    let inner = words.size().y + date.size().y;
    let height = (inner + 16.0).max(LEAST);
    let (_, whole) = ui.allocate_space(vec2(width, height + 8.0));
    let corner = pos2(whole.left() + LEAD, whole.top());
    let rect = Rect::from_min_size(corner, vec2(width - LEAD, height));
    let (fill, stroke) = match (is_given, told.is_right) {
        (true, true) => (t.accent_soft, Stroke::new(size::OUTLINE, t.accent)),
        (true, false) => (t.wrong_soft, Stroke::new(size::OUTLINE, t.wrong)),
        (false, _) => (t.surface, t.edge()),
    };
    let (radius, inside) = (CornerRadius::same(size::RADIUS_BUTTON), StrokeKind::Inside);
    ui.painter().rect(rect, radius, fill, stroke, inside);
    let at = pos2(rect.left() + 20.0, rect.center().y - inner / 2.0);
    let below = at + vec2(0.0, words.size().y);
    ui.painter().galley(at, words, t.text);
    ui.painter().galley(below, date, t.text2);
    let at = rect.right_center() - vec2(18.0, 0.0);
    match moved {
        Some(moved) => {
            let (role, anchor) = (TypeRole::Strong, Align2::RIGHT_CENTER);
            paint_text(ui, at, anchor, role, t.wrong, moved);
        }
        None if is_given => {
            let at = at - vec2(8.0, 0.0);
            icon_text(ui, at, icon::CHECK_DISC, true, size::ICON, t.accent);
        }
        None => {}
    }
    disc(ui, pos2(whole.left() + 28.0, rect.center().y), place, false);
    let id = ui.scope_id().with(("told item", place));
    let response = ui.interact(rect, id, Sense::hover());
    let sentence = format!(
        "{}. {text}, {}. {}",
        place + 1,
        told.told,
        moved.unwrap_or("")
    );
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &sentence));
    rect
}
