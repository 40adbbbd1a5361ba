//! What is told of an answer: what was near, what is right, and where it stands.

use egui::{Align2, CornerRadius, Rect, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};

use super::bottom_bar::{added_words, has_options, said_ui, sure_width};
use super::field::grade_look;
use super::options::wrapped;
use super::{QuizState, QuizView, ToldView};
use crate::gui::fonts::{Length, TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::rich_text::{Span, highlighted};
use crate::gui::widgets::{
    beside, citation_ui, gold_note_ui, icon_text, label, paint_share, paint_text, panel, quote_ui,
};
use crate::lang::Words;
use crate::session::{FeedbackView, Grade, PartFeedback};

/// Below this width what stands side by side stands one below the other.
const SIDE_BY_SIDE: f32 = 560.0;

/// Draws the panel.
pub(super) fn feedback_ui(
    ui: &mut Ui,
    (view, told): (&QuizView, &ToldView),
    words: &Words,
    state: &mut QuizState,
) {
    let t = Tokens::of(ui);
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let feedback = &told.feedback;
        if has_options(view) {
            options_head(ui, told, words);
        } else {
            answer_head(ui, feedback, words);
        }
        parts_ui(ui, &feedback.parts, feedback.grade);
        for text in [&feedback.difference, &feedback.note].into_iter().flatten() {
            ui.add_space(8.0);
            label(ui, TypeRole::Body, t.text, text);
        }
        sources_ui(ui, feedback, words, state);
        if let Some((opening, text)) = &feedback.contested {
            ui.add_space(size::GAP);
            gold_note_ui(ui, opening, text);
        }
        rest_ui(ui, (view, told), words, state);
    });
}

/// The headline, and beside it how sure the learner was.
fn options_head(ui: &mut Ui, told: &ToldView, words: &Words) {
    let t = Tokens::of(ui);
    let feedback = &told.feedback;
    let glyph = match feedback.grade {
        Grade::Right => icon::CHECK_DISC,
        Grade::Partly => icon::HALF,
        Grade::Wrong => icon::INFO,
    };
    let color = match feedback.grade {
        Grade::Partly => t.part,
        _ => t.accent,
    };
    let text = match feedback.grade {
        Grade::Partly => format!("{} {}", feedback.headline, mark_words(feedback, words)),
        _ => feedback.headline.clone(),
    };
    let said = told
        .sureness
        .map_or(0.0, |_| sure_width(ui, "quiz-you-said", words));
    let beside = said > 0.0 && ui.available_width() - said - size::GAP >= 240.0;
    let taken = if beside { said + size::GAP } else { 0.0 };
    let free = ui.available_width() - 32.0 - taken;
    let galley = wrapped(ui, TypeRole::Strong, t.text, &text, free);
    let height = galley
        .size()
        .y
        .max(if beside { size::BUTTON_SMALL } else { 24.0 });
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let middle = rect.center().y;
    icon_text(
        ui,
        pos2(rect.left() + 10.0, middle),
        glyph,
        true,
        size::ICON,
        color,
    );
    let place = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + 32.0, middle), galley.size());
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("headline"));
    over.add(egui::Label::new(galley));
    if let Some(sureness) = told.sureness {
        let right = if beside {
            pos2(rect.right(), middle)
        } else {
            let wanted = vec2(ui.available_width(), size::BUTTON);
            let (_, below) = ui.allocate_space(wanted);
            pos2(below.left() + said, below.center().y)
        };
        said_ui(ui, right, sureness, words);
    }
}

/// "0.7 of 1 mark".
fn mark_words(feedback: &FeedbackView, words: &Words) -> String {
    let args = [("mark", feedback.mark.as_str().into())];
    words.with("quiz-mark-of-one", &args)
}

/// The right answer and the headline, and beside them the mark.
fn answer_head(ui: &mut Ui, feedback: &FeedbackView, words: &Words) {
    let t = Tokens::of(ui);
    let (color, _) = grade_look(feedback.grade, &t);
    let of_one = words.get("quiz-of-one");
    let note = wrapped(ui, TypeRole::Small, t.text2, &of_one, f32::INFINITY);
    let right = note.size().x.max(40.0);
    let all = ui.available_rect_before_wrap();
    let left = Rect::from_min_size(all.min, vec2(all.width() - right - size::GAP, all.height()));
    let builder = UiBuilder::new().max_rect(left).id_salt("answer");
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        if !feedback.answer.is_empty() {
            label(ui, TypeRole::Title, t.text, &feedback.answer);
        }
        let (role, color) = if feedback.answer.is_empty() {
            (TypeRole::Strong, t.text)
        } else {
            (TypeRole::Body, t.text2)
        };
        label(ui, role, color, &feedback.headline);
        if feedback.answer.is_empty() {
            ui.add_space(24.0);
        }
    });
    let (anchor, end) = (Align2::RIGHT_TOP, pos2(all.right(), all.top()));
    paint_text(ui, end, anchor, TypeRole::Title, color, &feedback.mark);
    let below = end + vec2(0.0, 32.0);
    paint_text(ui, below, anchor, TypeRole::Small, t.text2, &of_one);
    if feedback.grade == Grade::Partly {
        ui.add_space(12.0);
        let (_, bar) = ui.allocate_space(vec2(ui.available_width(), size::BAR));
        paint_share(ui, bar, feedback.earned, t.part_fill);
    }
}

/// The parts of a date, each with what it earned.
fn parts_ui(ui: &mut Ui, parts: &[PartFeedback], grade: Grade) {
    if parts.is_empty() {
        return;
    }
    ui.add_space(size::GAP);
    let all = ui.available_width();
    let columns = if all >= SIDE_BY_SIDE { parts.len() } else { 1 };
    let width = (all - 12.0 * (columns as f32 - 1.0)) / columns as f32;
    for row in parts.chunks(columns) {
        let (_, rect) = ui.allocate_space(vec2(all, 78.0));
        for (place, part) in row.iter().enumerate() {
            let left = rect.left() + place as f32 * (width + 12.0);
            let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, 78.0));
            part_ui(ui, cell, part, grade);
        }
        if columns == 1 {
            ui.add_space(8.0);
        }
    }
}

fn part_ui(ui: &mut Ui, cell: Rect, part: &PartFeedback, grade: Grade) {
    let t = Tokens::of(ui);
    let (radius, inside) = (CornerRadius::same(size::RADIUS_BUTTON), StrokeKind::Inside);
    ui.painter().rect(cell, radius, t.surface, t.edge(), inside);
    let is_whole = part.earned >= part.most - f32::EPSILON;
    let part_grade = match grade {
        _ if is_whole => Grade::Right,
        Grade::Wrong => Grade::Wrong,
        _ => Grade::Partly,
    };
    let (color, glyph) = grade_look(part_grade, &t);
    let y = cell.top() + 23.0;
    icon_text(
        ui,
        pos2(cell.left() + 26.0, y),
        glyph,
        true,
        size::ICON_TEXT,
        color,
    );
    let (small, strong) = (TypeRole::Small, TypeRole::SmallStrong);
    let at = pos2(cell.left() + 43.0, y);
    paint_text(ui, at, Align2::LEFT_CENTER, small, t.text2, &part.name);
    let at = pos2(cell.right() - 16.0, y);
    paint_text(ui, at, Align2::RIGHT_CENTER, strong, color, &part.mark);
    let at = pos2(cell.left() + 17.0, cell.top() + 53.0);
    let role = TypeRole::Question(Length::Long);
    paint_text(ui, at, Align2::LEFT_CENTER, role, t.text, &part.value);
    let id = ui.scope_id().with(("part", &part.name));
    let response = ui.interact(cell, id, egui::Sense::hover());
    let sentence = format!("{} {}: {}", part.name, part.value, part.mark);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &sentence));
}

/// Our sentence on the source and its place; beside it those of the answer chosen instead.
fn sources_ui(ui: &mut Ui, feedback: &FeedbackView, words: &Words, state: &mut QuizState) {
    let gloss = highlighted(&feedback.gloss);
    if gloss.is_empty() && feedback.citation.is_none() {
        return;
    }
    ui.add_space(12.0);
    let all = ui.available_rect_before_wrap();
    let Some((citation, tells)) = &feedback.other_citation else {
        return source_ui(ui, &gloss, feedback, words, state);
    };
    let other = [Span::plain(tells.clone())];
    if all.width() < SIDE_BY_SIDE {
        source_ui(ui, &gloss, feedback, words, state);
        ui.add_space(12.0);
        return other_ui(ui, &other, citation);
    }
    let width = (all.width() - size::GAP_WIDE) / 2.0;
    beside(
        ui,
        (width, size::GAP_WIDE),
        |ui| source_ui(ui, &gloss, feedback, words, state),
        |ui| other_ui(ui, &other, citation),
    );
}

fn source_ui(
    ui: &mut Ui,
    gloss: &[Span],
    feedback: &FeedbackView,
    words: &Words,
    state: &mut QuizState,
) {
    let is_open = state.source_open;
    let mut asked = false;
    quote_ui(ui, gloss, |ui| {
        if let Some(short) = &feedback.citation {
            let full = feedback.citation_full.as_deref();
            asked = citation_ui(ui, short, full.map(|full| (full, is_open)), words);
        }
    });
    state.source_open = is_open != asked;
}

fn other_ui(ui: &mut Ui, spans: &[Span], citation: &str) {
    let t = Tokens::of(ui);
    quote_ui(ui, spans, |ui| {
        label(ui, TypeRole::Small, t.text2, citation);
    });
}

/// What had no room in the bar at the bottom.
fn rest_ui(ui: &mut Ui, (view, told): (&QuizView, &ToldView), words: &Words, state: &QuizState) {
    let t = Tokens::of(ui);
    if let Some(added) = added_words(told, words).filter(|_| !state.in_bar.added) {
        ui.add_space(12.0);
        let free = ui.available_width() - 26.0;
        let galley = wrapped(ui, TypeRole::Small, t.text2, &added, free);
        let wanted = vec2(ui.available_width(), galley.size().y);
        let (_, rect) = ui.allocate_space(wanted);
        let at = pos2(rect.left() + 9.0, rect.top() + 10.0);
        icon_text(ui, at, icon::BOTH_WAYS, false, size::ICON_TEXT, t.text2);
        let place = Rect::from_min_size(rect.min + vec2(26.0, 0.0), galley.size());
        let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("added"));
        over.add(egui::Label::new(galley));
    }
    if let Some(sureness) = told.sureness
        && !has_options(view)
        && !state.in_bar.said
    {
        ui.add_space(8.0);
        let width = sure_width(ui, "quiz-you-said", words);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::BUTTON_SMALL));
        let right = pos2(rect.left() + width, rect.center().y);
        said_ui(ui, right, sureness, words);
    }
}
