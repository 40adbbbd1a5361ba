//! One of several: segments side by side, and the same as cards with a mark.
//!
//! The chosen one can be reached by Tab; the arrows choose another.

use egui::{
    Align2, CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::buttons::focus_ring;
use super::labels::{icon_text, paint_text};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};

/// Several options of which one is chosen.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'a> {
    /// What is chosen by it, for a screen reader.
    pub name: &'a str,
    /// The words of the options.
    pub options: &'a [&'a str],
    /// The place of the chosen one; beyond the last where none is.
    pub chosen: usize,
    /// Whether the chosen one takes the keyboard focus now.
    pub wants_focus: bool,
}

/// The room beside the words of a segment.
const PAD: f32 = 12.0;

/// The size the segments take at `height`.
#[must_use]
pub fn segments_size(ui: &Ui, options: &[&str], height: f32) -> Vec2 {
    vec2(segment_widths(ui, options).iter().sum(), height)
}

/// Shows the options as one bar of segments in `rect`; gives back the one chosen now.
pub fn segments_ui(ui: &mut Ui, rect: Rect, choice: Choice<'_>) -> Option<usize> {
    let mut left = rect.left();
    let places = segment_widths(ui, choice.options).into_iter().map(|width| {
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        left += width;
        place
    });
    let places: Vec<Rect> = places.collect();
    let t = Tokens::of(ui);
    ui.allocate_rect(rect, Sense::hover());
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    ui.painter().rect_filled(rect, radius, t.surface);
    let (responses, chosen, picked) = pick(ui, &places, choice);
    for (place, response) in responses.iter().enumerate() {
        let corners = corners(place, places.len());
        paint_segment(
            ui,
            response,
            corners,
            choice.options[place],
            place == chosen,
        );
        if place > 0 {
            let x = response.rect.left();
            ui.painter().vline(x, rect.y_range(), t.edge());
        }
    }
    ui.painter()
        .rect_stroke(rect, radius, t.outline(), StrokeKind::Inside);
    for response in &responses {
        focus_ring(ui, response, response.rect, size::RADIUS_BUTTON);
    }
    picked
}

/// Paints the segments in `rect` as they were chosen, with nothing to click.
pub fn paint_segments(ui: &Ui, rect: Rect, options: &[&str], chosen: Option<usize>) {
    let t = Tokens::of(ui);
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    ui.painter().rect_filled(rect, radius, t.surface);
    let mut left = rect.left();
    for (place, width) in segment_widths(ui, options).into_iter().enumerate() {
        let segment = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        let is_chosen = chosen == Some(place);
        let corners = corners(place, options.len());
        paint_words(ui, segment, corners, options[place], (is_chosen, false));
        if place > 0 {
            ui.painter().vline(left, rect.y_range(), t.edge());
        }
        left += width;
    }
    ui.painter()
        .rect_stroke(rect, radius, t.outline(), StrokeKind::Inside);
}

/// Shows the options as cards of equal width with a mark each; gives back the one chosen now.
pub fn radio_cards_ui(ui: &mut Ui, rect: Rect, choice: Choice<'_>) -> Option<usize> {
    let count = choice.options.len().max(1) as f32;
    let width = (rect.width() - (count - 1.0) * PAD) / count;
    let places: Vec<Rect> = (0..choice.options.len())
        .map(|place| {
            let left = rect.left() + place as f32 * (width + PAD);
            Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()))
        })
        .collect();
    ui.allocate_rect(rect, Sense::hover());
    let (responses, chosen, picked) = pick(ui, &places, choice);
    for (place, response) in responses.iter().enumerate() {
        paint_card(ui, response, choice.options[place], place == chosen);
        focus_ring(ui, response, response.rect, size::RADIUS_BUTTON);
    }
    picked
}

/// The options as things to click, which one is chosen, and which one was chosen just now.
pub fn pick(ui: &Ui, places: &[Rect], choice: Choice<'_>) -> (Vec<Response>, usize, Option<usize>) {
    let id = |place: usize| ui.scope_id().with(("choice", place));
    // Where none is chosen, the first stands for it.
    let at = if choice.chosen < places.len() {
        choice.chosen
    } else {
        0
    };
    let by_key = moved_by_keys(ui, id(at), (at, choice.options.len()));
    let mut chosen = by_key.unwrap_or(choice.chosen);
    let mut clicked = None;
    let responses: Vec<Response> = places
        .iter()
        .enumerate()
        .map(|(place, rect)| {
            let is_chosen = place == chosen;
            // Tab reaches the chosen one alone.
            let sense = if place == by_key.unwrap_or(at) {
                Sense::click()
            } else {
                Sense::CLICK
            };
            let response = ui.interact(*rect, id(place), sense);
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, true, is_chosen, choice.options[place])
            });
            if response.clicked() && !is_chosen {
                clicked = Some(place);
            }
            response.on_hover_cursor(egui::CursorIcon::PointingHand)
        })
        .collect();
    chosen = clicked.unwrap_or(chosen);
    let picked = clicked.or(by_key);
    if picked.is_some() || choice.wants_focus {
        ui.memory_mut(|memory| memory.request_focus(id(chosen)));
        ui.request_repaint();
    }
    if let Some(response) = responses.get(chosen)
        && response.has_focus()
    {
        // Whoever else listens to arrows can see that they are taken here.
        ui.data_mut(|data| data.insert_temp(response.id.with("segment"), true));
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
    }
    (responses, chosen, picked)
}

fn moved_by_keys(ui: &Ui, chosen: Id, (at, count): (usize, usize)) -> Option<usize> {
    if !ui.memory(|memory| memory.has_focus(chosen)) {
        return None;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let forward = pressed(Key::ArrowRight) | pressed(Key::ArrowDown);
    let back = pressed(Key::ArrowLeft) | pressed(Key::ArrowUp);
    let last = count.saturating_sub(1);
    let to = match (forward, back) {
        (true, false) => (at + 1).min(last),
        (false, true) => at.saturating_sub(1),
        _ => at,
    };
    (to != at).then_some(to)
}

fn segment_widths(ui: &Ui, options: &[&str]) -> Vec<f32> {
    let role = TypeRole::SmallStrong;
    let width = |text: &&str| {
        let galley = ui.painter().layout_job(role.job(text, Tokens::of(ui).text));
        (galley.size().x + 2.0 * PAD).ceil()
    };
    options.iter().map(width).collect()
}

const fn corners(place: usize, count: usize) -> CornerRadius {
    let first = if place == 0 { size::RADIUS_BUTTON } else { 0 };
    let last = if place + 1 == count {
        size::RADIUS_BUTTON
    } else {
        0
    };
    CornerRadius {
        nw: first,
        sw: first,
        ne: last,
        se: last,
    }
}

fn paint_segment(ui: &Ui, response: &Response, corners: CornerRadius, text: &str, chosen: bool) {
    let look = (chosen, response.hovered());
    paint_words(ui, response.rect, corners, text, look);
}

fn paint_words(
    ui: &Ui,
    rect: Rect,
    corners: CornerRadius,
    text: &str,
    (chosen, hovered): (bool, bool),
) {
    let t = Tokens::of(ui);
    let (role, color) = if chosen {
        (TypeRole::SmallStrong, t.accent)
    } else {
        (TypeRole::Small, t.text)
    };
    if chosen {
        ui.painter().rect_filled(rect, corners, t.accent_soft);
    } else if hovered {
        ui.painter().rect_filled(rect, corners, t.sunken);
    }
    let middle = rect.center();
    paint_text(ui, middle, Align2::CENTER_CENTER, role, color, text);
}

fn paint_card(ui: &Ui, response: &Response, text: &str, chosen: bool) {
    let t = Tokens::of(ui);
    let rect = response.rect;
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    let fill = match (chosen, response.hovered()) {
        (true, _) => t.accent_soft,
        (false, true) => t.sunken,
        (false, false) => t.surface,
    };
    let stroke = if chosen {
        Stroke::new(size::OUTLINE, t.accent)
    } else {
        t.outline()
    };
    ui.painter()
        .rect(rect, radius, fill, stroke, StrokeKind::Inside);
    let mark = rect.left_center() + vec2(26.0, 0.0);
    let (role, glyph, color) = if chosen {
        (TypeRole::Strong, icon::CHECK_DISC, t.accent)
    } else {
        (TypeRole::Body, icon::CIRCLE, t.border)
    };
    icon_text(ui, mark, glyph, chosen, size::ICON, color);
    let at = rect.left_center() + vec2(48.0, 0.0);
    paint_text(ui, at, Align2::LEFT_CENTER, role, t.text, text);
}
