//! Bars and counts: mastery of a deck, the parts of the day, progress of a sitting.

use egui::{
    Align2, Color32, CornerRadius, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::labels::{icon_text, paint_text};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::lang::Words;
use crate::scheduler::queue::Counts;

/// Whether counts are written with their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Legend {
    /// Icon, name, number.
    Named,
    /// Icon and number; the names are in the tooltip.
    Short,
}

/// The counts as a sentence.
#[must_use]
pub fn counts_sentence(counts: &Counts, words: &Words) -> String {
    let Counts { learning, due, new } = *counts;
    let args = [
        ("learning", learning.into()),
        ("due", due.into()),
        ("new", new.into()),
    ];
    words.with("counts-sentence", &args)
}

/// The parts of the day as one bar: learning, due, new.
pub fn day_bar_ui(ui: &mut Ui, counts: &Counts, words: &Words) -> Response {
    let t = Tokens::of(ui);
    let wanted = vec2(ui.available_width(), size::BAR_DAY);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let parts = [
        (counts.learning, t.part_fill),
        (counts.due, t.accent),
        (counts.new, t.mastery[1]),
    ];
    paint_parts(ui, rect, &parts, 2.0, t.mastery[0]);
    let sentence = counts_sentence(counts, words);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    response
}

/// The mastery of a deck as one bar, the mastered cards at the left.
pub fn mastery_bar_ui(ui: &mut Ui, rect: Rect, mastery: &[usize; 5], words: &Words) -> Response {
    let t = Tokens::of(ui);
    let response = ui.allocate_rect(rect, Sense::hover());
    let parts = [4, 3, 2, 1, 0].map(|level: usize| (mastery[level], t.mastery[level]));
    paint_parts(ui, rect, &parts, 0.0, t.mastery[0]);
    let [new, learning, young, firm, mastered] = *mastery;
    let args = [
        ("new", new.into()),
        ("learning", learning.into()),
        ("young", young.into()),
        ("firm", firm.into()),
        ("mastered", mastered.into()),
    ];
    let sentence = words.with("mastery-sentence", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    response.on_hover_text(sentence)
}

/// What the colours of mastery bars mean.
pub fn mastery_legend_ui(ui: &mut Ui, words: &Words) {
    const KEYS: [&str; 5] = [
        "mastery-new",
        "mastery-learning",
        "mastery-young",
        "mastery-firm",
        "mastery-mastered",
    ];
    let t = Tokens::of(ui);
    ui.spacing_mut().interact_size.y = TypeRole::Small.line();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP, 4.0);
        super::label(ui, TypeRole::Small, t.text2, &words.get("mastery-title"));
        for (key, color) in KEYS.into_iter().zip(t.mastery) {
            swatch_ui(ui, color, &words.get(key));
        }
    });
}

/// The counts in a row.
pub fn counts_ui(ui: &mut Ui, counts: &Counts, legend: Legend, words: &Words) {
    let t = Tokens::of(ui);
    // Learning is a half disc, due a full one, new an empty one.
    let parts = [
        (
            "counts-learning",
            counts.learning,
            (icon::HALF, true, t.part),
        ),
        ("counts-due", counts.due, (icon::CIRCLE, true, t.accent)),
        ("counts-new", counts.new, (icon::CIRCLE, false, t.accent)),
    ];
    for (key, count, mark) in parts {
        let number = words.figure(count);
        count_ui(ui, mark, &words.get(key), &number, legend);
    }
}

/// How far a sitting is.
pub fn progress_ui(ui: &mut Ui, rect: Rect, done: f32, words: &Words) -> Response {
    let t = Tokens::of(ui);
    let response = ui.allocate_rect(rect, Sense::hover());
    let radius = CornerRadius::same(4);
    ui.painter().rect_filled(rect, radius, t.mastery[0]);
    let filled = Rect::from_min_size(
        rect.min,
        vec2(rect.width() * done.clamp(0.0, 1.0), rect.height()),
    );
    let end = if done >= 1.0 { 4 } else { 0 };
    let radius = CornerRadius {
        ne: end,
        se: end,
        ..radius
    };
    ui.painter().rect_filled(filled, radius, t.accent);
    let percent = (done.clamp(0.0, 1.0) * 100.0).round() as usize;
    let sentence = words.with("review-progress", &[("percent", percent.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &sentence));
    response.on_hover_text(sentence)
}

/// Paints a bar of which `share`, from 0 to 1, is filled with `color`.
pub fn paint_share(ui: &Ui, rect: Rect, share: f32, color: Color32) {
    let t = Tokens::of(ui);
    let radius = (rect.height() / 2.0) as u8;
    ui.painter().rect_filled(rect, radius, t.mastery[0]);
    let width = rect.width() * share.clamp(0.0, 1.0);
    if width < 1.0 {
        return;
    }
    let end = if share >= 1.0 { radius } else { 0 };
    let corners = CornerRadius {
        ne: end,
        se: end,
        ..CornerRadius::same(radius)
    };
    let filled = Rect::from_min_size(rect.min, vec2(width, rect.height()));
    ui.painter().rect_filled(filled, corners, color);
}

fn paint_parts(ui: &Ui, rect: Rect, parts: &[(usize, Color32)], gap: f32, empty: Color32) {
    let total: usize = parts.iter().map(|(count, _)| count).sum();
    let round = (rect.height() / 2.0) as u8;
    if total == 0 {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(round), empty);
        return;
    }
    let shown: Vec<_> = parts.iter().filter(|(count, _)| *count > 0).collect();
    let width = rect.width() - gap * (shown.len() - 1) as f32;
    let mut left = rect.left();
    for (place, (count, color)) in shown.iter().enumerate() {
        let right = left + width * *count as f32 / total as f32;
        let start = if place == 0 { round } else { 0 };
        let end = if place + 1 == shown.len() { round } else { 0 };
        let radius = CornerRadius {
            nw: start,
            sw: start,
            ne: end,
            se: end,
        };
        let part = Rect::from_x_y_ranges(left..=right, rect.y_range());
        ui.painter().rect_filled(part, radius, *color);
        left = right + gap;
    }
}

fn swatch_ui(ui: &mut Ui, color: Color32, name: &str) {
    let t = Tokens::of(ui);
    let text = ui
        .painter()
        .layout_no_wrap(name.to_owned(), TypeRole::Small.font(), t.text2);
    let (rect, response) = ui.allocate_exact_size(vec2(20.0 + text.size().x, 20.0), Sense::hover());
    let square = Rect::from_center_size(rect.left_center() + vec2(6.0, 0.0), vec2(12.0, 12.0));
    ui.painter().rect(
        square,
        CornerRadius::same(3),
        color,
        t.edge(),
        StrokeKind::Inside,
    );
    paint_text(
        ui,
        rect.left_center() + vec2(20.0, 0.0),
        Align2::LEFT_CENTER,
        TypeRole::Small,
        t.text2,
        name,
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}

fn count_ui(ui: &mut Ui, mark: (char, bool, Color32), name: &str, number: &str, legend: Legend) {
    let t = Tokens::of(ui);
    let (glyph, filled, color) = mark;
    let (word_role, number_role, lead) = match legend {
        Legend::Named => (TypeRole::Body, TypeRole::Strong, 24.0),
        Legend::Short => (TypeRole::Body, TypeRole::Body, 21.0),
    };
    let named = legend == Legend::Named;
    let word = if named {
        format!("{name} ")
    } else {
        String::new()
    };
    let measure = |role: TypeRole, text: &str| {
        ui.painter()
            .layout_no_wrap(text.to_owned(), role.font(), t.text)
            .size()
            .x
    };
    let word_width = measure(word_role, &word);
    let wanted = vec2(
        lead + word_width + measure(number_role, number),
        word_role.line(),
    );
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let middle = rect.left_center();
    let at = middle + vec2(7.5, 0.0);
    icon_text(ui, at, glyph, filled, size::ICON_TEXT, color);
    let at = middle + vec2(lead, 0.0);
    paint_text(ui, at, Align2::LEFT_CENTER, word_role, t.text, &word);
    let at = at + vec2(word_width, 0.0);
    paint_text(ui, at, Align2::LEFT_CENTER, number_role, t.text, number);
    let whole = format!("{name} {number}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
    if legend == Legend::Short {
        response.on_hover_text(whole);
    }
}
