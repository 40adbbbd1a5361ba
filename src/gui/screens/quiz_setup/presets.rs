//! The three sorts of quiz.

use egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::{SetupAction, SetupView};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Choice, focus_ring, icon_text, paint_text, pick};
use crate::lang::Words;
use crate::session::Preset;

const PRESETS: [(Preset, char, &str, &str); 3] = [
    (
        Preset::Short,
        icon::BULB,
        "quiz-preset-short",
        "quiz-preset-short-note",
    ),
    (
        Preset::Topic,
        icon::STACK,
        "quiz-preset-topic",
        "quiz-preset-topic-note",
    ),
    (
        Preset::Full,
        icon::EXAM,
        "quiz-preset-full",
        "quiz-preset-full-note",
    ),
];

/// The least width of a card beside the others.
const LEAST: f32 = 230.0;

/// The height of the name and its margins.
const HEAD: f32 = 50.0;

/// Draws the three as cards.
pub(super) fn presets_ui(ui: &mut Ui, view: &SetupView, words: &Words) -> Option<SetupAction> {
    let texts = PRESETS.map(|(_, _, name, note)| (words.get(name), words.get(note)));
    let names = texts.each_ref().map(|(name, _)| name.as_ref());
    let all = ui.available_rect_before_wrap();
    let columns = if all.width() >= 3.0 * LEAST + 24.0 {
        3
    } else {
        1
    };
    let width = (all.width() - 12.0 * (columns as f32 - 1.0)) / columns as f32;
    let notes = texts
        .each_ref()
        .map(|(_, note)| super::topics::wrapped(ui, TypeRole::Small, note, width - 67.0));
    let height = notes
        .iter()
        .map(|note| note.size().y + HEAD)
        .fold(0.0, f32::max);
    let places: Vec<Rect> = (0..3)
        .map(|place| {
            let (row, column) = (place / columns, place % columns);
            let step = vec2((width + 12.0) * column as f32, (height + 12.0) * row as f32);
            Rect::from_min_size(all.min + step, vec2(width, height))
        })
        .collect();
    let rows = (3 / columns) as f32;
    let whole = vec2(all.width(), height * rows + 12.0 * (rows - 1.0));
    let (rect, _) = ui.allocate_exact_size(whole, Sense::hover());
    let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("presets"));
    let choice = Choice {
        name: &words.get("quiz-preset"),
        options: &names,
        chosen: PRESETS
            .iter()
            .position(|(preset, ..)| *preset == view.preset)
            .unwrap_or(usize::MAX),
        wants_focus: false,
    };
    let (responses, chosen, picked) = pick(&over, &places, choice);
    for (place, (response, note)) in responses.iter().zip(notes).enumerate() {
        let glyph = PRESETS[place].1;
        paint_preset(&over, response.rect, (glyph, names[place]), place == chosen);
        let at = response.rect.min + vec2(51.0, 37.0);
        over.painter().galley(at, note, Tokens::of(&over).text2);
        focus_ring(&over, response, response.rect, size::RADIUS_BUTTON);
    }
    over.set_clip_rect(rect);
    ui.add_space(size::GAP_WIDE);
    let preset = PRESETS.get(picked?)?.0;
    Some(SetupAction::Preset(preset))
}

fn paint_preset(ui: &Ui, rect: Rect, (glyph, name): (char, &str), chosen: bool) {
    let t = Tokens::of(ui);
    let (fill, stroke) = if chosen {
        (t.accent_soft, Stroke::new(size::FOCUS, t.accent))
    } else {
        (t.surface, t.outline())
    };
    let (radius, inside) = (CornerRadius::same(size::RADIUS_BUTTON), StrokeKind::Inside);
    ui.painter().rect(rect, radius, fill, stroke, inside);
    let at = rect.left_center() + vec2(27.0, 0.0);
    icon_text(ui, at, glyph, false, size::ICON, t.accent);
    let at = pos2(rect.left() + 51.0, rect.top() + 25.0);
    let anchor = egui::Align2::LEFT_CENTER;
    paint_text(ui, at, anchor, TypeRole::Strong, t.text, name);
}
