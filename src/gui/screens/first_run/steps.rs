//! What the steps of the first run ask.

use egui::{Key, Rect, Sense, Ui, vec2};

use super::{FirstRunAction, FirstRunState, FirstRunView, start};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Choice, DAY_FIELD, DayField, day_field_ui, day_told, icon_text, label, panel, radio_cards_ui,
    segments_size, segments_ui,
};
use crate::lang::{Lang, Words};

/// The languages in the order of their cards.
const LANGUAGES: [(Lang, &str); 3] = [
    (Lang::Kk, "language-kk"),
    (Lang::Ru, "language-ru"),
    (Lang::En, "language-en"),
];

/// The languages as cards; the one chosen has the focus to begin with.
pub(super) fn language(
    ui: &mut Ui,
    words: &Words,
    state: &mut FirstRunState,
) -> Option<FirstRunAction> {
    let names = LANGUAGES.map(|(_, key)| words.get(key));
    let name = words.get("first-language");
    let chosen = LANGUAGES
        .iter()
        .position(|(lang, _)| *lang == words.lang())
        .unwrap_or(0);
    let choice = Choice {
        name: &name,
        options: &names.each_ref().map(AsRef::as_ref),
        chosen,
        wants_focus: !std::mem::replace(&mut state.greeted, true),
    };
    let wanted = vec2(ui.available_width(), 48.0);
    let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
    let picked = ui.push_id("language", |ui| radio_cards_ui(ui, rect, choice));
    let (lang, _) = LANGUAGES.get(picked.inner?)?;
    Some(FirstRunAction::ChooseLanguage(*lang))
}

/// Whether there is an exam, and its day as it is read.
pub(super) fn exam(
    ui: &mut Ui,
    view: &FirstRunView,
    words: &Words,
    state: &mut FirstRunState,
) -> Option<FirstRunAction> {
    let (none, on_day) = (words.get("first-exam-none"), words.get("first-exam-day"));
    let name = words.get("first-exam");
    let choice = Choice {
        name: &name,
        options: &[&none, &on_day],
        chosen: usize::from(state.has_exam),
        wants_focus: false,
    };
    let segments = segments_size(ui, choice.options, size::BUTTON);
    let below = segments.x + 12.0 + DAY_FIELD.x > ui.available_width();
    let rows = if below {
        2.0 * size::BUTTON + 8.0
    } else {
        size::BUTTON
    };
    let wanted = vec2(ui.available_width(), rows);
    let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
    let place = Rect::from_min_size(rect.min, segments);
    let picked = ui
        .push_id("exam", |ui| segments_ui(ui, place, choice))
        .inner;
    if let Some(picked) = picked {
        state.has_exam = picked == 1;
        state.tried = false;
    }
    let beside = if below {
        rect.left_top() + vec2(0.0, size::BUTTON + 8.0)
    } else {
        place.right_top() + vec2(12.0, 0.0)
    };
    let asked = field(
        ui,
        Rect::from_min_size(beside, DAY_FIELD),
        view,
        words,
        state,
    );
    reading(ui, view, words, state);
    asked
}

fn field(
    ui: &mut Ui,
    rect: Rect,
    view: &FirstRunView,
    words: &Words,
    state: &mut FirstRunState,
) -> Option<FirstRunAction> {
    let look = DayField {
        name: &words.get("first-exam-name"),
        hint: &words.get("day-hint"),
        is_wrong: state.tried && state.has_exam,
    };
    let response = day_field_ui(ui, rect, &mut state.exam_text, look);
    if std::mem::take(&mut state.to_field) {
        response.request_focus();
    }
    if response.changed() {
        // Who types a day has an exam.
        state.has_exam = !state.exam_text.trim().is_empty();
        state.tried = false;
    }
    state.field_had_focus = response.has_focus();
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    entered.then(|| start(view, words, state)).flatten()
}

/// How the day in the field is read, or what is wrong with it.
fn reading(ui: &mut Ui, view: &FirstRunView, words: &Words, state: &FirstRunState) {
    let t = Tokens::of(ui);
    let is_empty = state.exam_text.trim().is_empty();
    if !state.has_exam || (is_empty && !state.tried) {
        return;
    }
    ui.add_space(4.0);
    let (color, told) = match day_told(&state.exam_text, view.today, words) {
        Ok((_, told)) => (t.text2, told),
        Err(told) => (t.wrong, told),
    };
    let response = label(ui, TypeRole::Small, color, &told);
    let _ = ui.accesskit_node_builder(response.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}

/// The decks to begin with.
pub(super) fn begin_with(ui: &mut Ui, view: &FirstRunView, words: &Words) {
    let t = Tokens::of(ui);
    let frame = panel(&t, 0.0)
        .corner_radius(size::RADIUS_BUTTON)
        .inner_margin(egui::Margin {
            left: 60,
            right: 16,
            top: 10,
            bottom: 10,
        });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        label(ui, TypeRole::Strong, t.text, &view.title);
        let cards = words.count("first-cards", view.cards);
        label(ui, TypeRole::Small, t.text2, &cards);
    });
    let at = shown.response.rect.left_center() + vec2(31.0, 0.0);
    icon_text(ui, at, icon::BOOKS, false, 24.0, t.accent);
}
