//! The bar at the bottom, where the hand rests: skip, say how sure, check, go on.

use egui::{Align2, Frame, Panel, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::keys::{SURENESS, check};
use super::{InBar, QuizAction, QuizState, QuizView, ToldView, sureness_words};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, Choice, icon_text, is_low, paint_segments, paint_text, segments_size,
    segments_ui,
};
use crate::lang::Words;
use crate::session::{QuestionKind, Response, Sureness};

/// Between things in the bar.
const GAP: f32 = 16.0;

/// The most height the bar takes in a window as high as that of `ui`.
#[must_use]
pub fn most_height(ui: &Ui) -> f32 {
    row_height(ui) + size::BUTTON
}

/// Draws the bar; when the question or its stage is `fresh`, its main control takes the focus
/// unless the question has one that does.
pub(super) fn bottom_bar_ui(
    ui: &mut Ui,
    view: &QuizView,
    words: &Words,
    state: &mut QuizState,
    fresh: bool,
) -> Option<QuizAction> {
    let t = Tokens::of(ui);
    let width = size::QUIZ.min(ui.max_rect().width() - 2.0 * size::GAP);
    let plan = Plan::of(ui, view, words, (state, width));
    state.in_bar = plan.in_bar;
    let height = row_height(ui) + if plan.is_stacked { size::BUTTON } else { 0.0 };
    let panel = Panel::bottom("quiz bottom")
        .exact_size(height)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(t.sunken));
    let shown = panel.show(ui, |ui| {
        let rect = ui.max_rect();
        ui.expand_to_include_rect(rect);
        ui.painter()
            .hline(rect.x_range(), rect.top() + 0.5, t.edge());
        let left = rect.center().x - width / 2.0;
        let top = rect.bottom() - row_height(ui);
        let row = Rect::from_min_size(pos2(left, top), vec2(width, row_height(ui)));
        let above = Rect::from_min_size(pos2(left, rect.top() + 6.0), vec2(width, size::BUTTON));
        let sure_row = if plan.is_stacked { above } else { row };
        match &view.told {
            Some(told) => telling(ui, row, (view, told), words, (state, fresh)),
            None => asking(ui, (row, sure_row), view, words, state),
        }
    });
    shown.inner
}

fn row_height(ui: &Ui) -> f32 {
    if is_low(ui) { 60.0 } else { 72.0 }
}

/// What has room where.
struct Plan {
    is_stacked: bool,
    in_bar: InBar,
}

impl Plan {
    fn of(ui: &Ui, view: &QuizView, words: &Words, (state, width): (&QuizState, f32)) -> Self {
        match &view.told {
            Some(told) => Self::telling(ui, (view, told), words, width),
            None => Self::asking(ui, view, words, (state, width)),
        }
    }

    fn asking(ui: &Ui, view: &QuizView, words: &Words, (state, width): (&QuizState, f32)) -> Self {
        let skip = words.get("quiz-skip");
        let again = words.get("quiz-start-again");
        let check = words.get("quiz-check");
        let mut taken =
            skip_button(&skip, words).size(ui).x + check_button(&check, words).size(ui).x + GAP;
        if state.draft.is_begun(&view.question.body) {
            taken += again_button(&again).size(ui).x + GAP;
        }
        let sure = sure_width(ui, "quiz-how-sure", words) + GAP;
        Self {
            is_stacked: view.asks_sureness && taken + sure > width,
            in_bar: InBar::default(),
        }
    }

    fn telling(ui: &Ui, (view, told): (&QuizView, &ToldView), words: &Words, width: f32) -> Self {
        let text = next_words(view, told, words);
        let mut free = width - next_button(&text, words).size(ui).x - GAP;
        let claim = words.get("quiz-claim");
        if told.feedback.can_claim {
            free -= claim_button(&claim).size(ui).x + GAP;
        }
        let has_options = has_options(view);
        let sure = sure_width(ui, "quiz-you-said", words) + GAP;
        let said = told.sureness.is_some() && !has_options && sure <= free;
        if said {
            free -= sure;
        }
        let added = added_words(told, words).filter(|_| !told.feedback.can_claim);
        let added = added.is_some_and(|added| added_width(ui, &added) + GAP <= free);
        Self {
            is_stacked: false,
            in_bar: InBar { said, added },
        }
    }
}

/// Whether the question is one whose feedback names the sureness beside its headline.
pub(super) const fn has_options(view: &QuizView) -> bool {
    matches!(
        view.question.kind,
        QuestionKind::Choice | QuestionKind::Truth | QuestionKind::Several
    )
}

/// What was added to practice, as a sentence.
pub(super) fn added_words(told: &ToldView, words: &Words) -> Option<String> {
    let (one, other) = told.feedback.confused.as_ref()?;
    let args = [
        ("one", one.as_str().into()),
        ("other", other.as_str().into()),
    ];
    Some(words.with("quiz-added", &args))
}

/// How sure the learner said to be, with what comes before it.
pub(super) fn said_ui(ui: &mut Ui, right: egui::Pos2, sureness: Sureness, words: &Words) {
    let t = Tokens::of(ui);
    let options = sureness_words(words);
    let names = options.each_ref().map(String::as_str);
    let wanted = segments_size(ui, &names, size::BUTTON_SMALL);
    let place = Align2::RIGHT_CENTER.anchor_size(right, wanted);
    paint_segments(ui, place, &names, Some(sureness as usize));
    let before = words.get("quiz-you-said");
    let at = place.left_center() - vec2(12.0, 0.0);
    let (role, anchor) = (TypeRole::Body, Align2::RIGHT_CENTER);
    let said = paint_text(ui, at, anchor, role, t.text2, &before);
    let whole = said.union(place);
    let over = UiBuilder::new().max_rect(whole).id_salt("you said");
    let mut over = ui.new_child(over);
    let response = over.allocate_rect(whole, Sense::hover());
    let sentence = format!("{before} {}", options[sureness as usize]);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence));
}

/// The room of the three segments and the words `before` them.
pub(super) fn sure_width(ui: &Ui, before: &str, words: &Words) -> f32 {
    let options = sureness_words(words);
    let names = options.each_ref().map(String::as_str);
    let segments = segments_size(ui, &names, size::BUTTON_SMALL).x;
    segments + 12.0 + text_width(ui, TypeRole::Body, &words.get(before))
}

fn text_width(ui: &Ui, role: TypeRole, text: &str) -> f32 {
    let color = Tokens::of(ui).text;
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), role.font(), color);
    galley.size().x
}

fn added_width(ui: &Ui, text: &str) -> f32 {
    26.0 + text_width(ui, TypeRole::Small, text)
}

fn skip_button<'a>(text: &'a str, words: &Words) -> Button<'a> {
    Button::new(ButtonKind::Quiet, text).key(Command::SkipQuestion.key_words(words))
}

const fn again_button(text: &str) -> Button<'_> {
    Button::new(ButtonKind::Quiet, text).icon(icon::UNDO)
}

fn check_button<'a>(text: &'a str, words: &Words) -> Button<'a> {
    Button::new(ButtonKind::Primary, text).key(Command::CheckAnswer.key_words(words))
}

const fn claim_button(text: &str) -> Button<'_> {
    Button::new(ButtonKind::Quiet, text)
}

fn next_button<'a>(text: &'a str, words: &Words) -> Button<'a> {
    Button::new(ButtonKind::Primary, text).key(Command::NextQuestion.key_words(words))
}

fn next_words(view: &QuizView, told: &ToldView, words: &Words) -> String {
    let key = match (told.is_looked_at, view.is_last) {
        (true, _) => "quiz-back-to-result",
        (false, true) => "quiz-see-result",
        (false, false) => "quiz-next",
    };
    words.get(key).into_owned()
}

fn asking(
    ui: &mut Ui,
    (row, sure_row): (Rect, Rect),
    view: &QuizView,
    words: &Words,
    state: &mut QuizState,
) -> Option<QuizAction> {
    let mut asked = None;
    state.main = None;
    let text = words.get("quiz-skip");
    let (skip, end) = at_left(ui, row, row.left(), skip_button(&text, words));
    state.apart.push(skip.id);
    if skip.clicked() {
        asked = Some(QuizAction::Check(Response::Skipped, None));
    }
    if state.draft.is_begun(&view.question.body) {
        let text = words.get("quiz-start-again");
        let (again, _) = at_left(ui, row, end + GAP, again_button(&text));
        state.apart.push(again.id);
        if again.clicked() {
            state.draft = super::Draft::of(&view.question.body);
        }
    }
    let ready = state.draft.response(&view.question.body).is_some();
    let text = words.get("quiz-check");
    let button = check_button(&text, words).enabled(ready);
    let (checked, begin) = at_right(ui, row, row.right(), button);
    if checked.clicked() {
        asked = check(view, state);
    }
    if view.asks_sureness {
        let begin = if sure_row == row {
            begin - GAP
        } else {
            row.right()
        };
        sureness_ui(ui, pos2(begin, sure_row.center().y), words, state);
    }
    asked
}

fn telling(
    ui: &mut Ui,
    row: Rect,
    (view, told): (&QuizView, &ToldView),
    words: &Words,
    (state, fresh): (&mut QuizState, bool),
) -> Option<QuizAction> {
    let mut asked = None;
    let text = next_words(view, told, words);
    let button = next_button(&text, words).focus(fresh);
    let (next, begin) = at_right(ui, row, row.right(), button);
    state.main = Some(next.id);
    if next.clicked() {
        asked = Some(QuizAction::Next);
    }
    if state.in_bar.said
        && let Some(sureness) = told.sureness
    {
        said_ui(ui, pos2(begin - GAP, row.center().y), sureness, words);
    }
    if told.feedback.can_claim && !told.is_looked_at {
        let text = words.get("quiz-claim");
        let (claim, _) = at_left(ui, row, row.left(), claim_button(&text));
        state.apart.push(claim.id);
        if claim.clicked() {
            asked = Some(QuizAction::Claim);
        }
    } else if state.in_bar.added
        && let Some(added) = added_words(told, words)
    {
        added_ui(ui, row, &added);
    }
    asked
}

fn added_ui(ui: &mut Ui, row: Rect, text: &str) {
    let t = Tokens::of(ui);
    let at = row.left_center() + vec2(9.0, 0.0);
    icon_text(ui, at, icon::BOTH_WAYS, false, size::ICON_TEXT, t.text2);
    let at = row.left_center() + vec2(26.0, 0.0);
    let (role, anchor) = (TypeRole::Small, Align2::LEFT_CENTER);
    let place = paint_text(ui, at, anchor, role, t.text2, text);
    let over = UiBuilder::new().max_rect(place).id_salt("added");
    let response = ui.new_child(over).allocate_rect(place, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

fn sureness_ui(ui: &mut Ui, right: egui::Pos2, words: &Words, state: &mut QuizState) {
    let t = Tokens::of(ui);
    let options = sureness_words(words);
    let names = options.each_ref().map(String::as_str);
    let wanted = segments_size(ui, &names, size::BUTTON_SMALL);
    let place = Align2::RIGHT_CENTER.anchor_size(right, wanted);
    let before = words.get("quiz-how-sure");
    let at = place.left_center() - vec2(12.0, 0.0);
    let (role, anchor) = (TypeRole::Body, Align2::RIGHT_CENTER);
    paint_text(ui, at, anchor, role, t.text2, &before);
    let choice = Choice {
        name: &before,
        options: &names,
        chosen: state.sureness.map_or(usize::MAX, |said| said as usize),
        wants_focus: false,
    };
    let over = UiBuilder::new().max_rect(place).id_salt("how sure");
    let mut over = ui.new_child(over);
    if let Some(picked) = segments_ui(&mut over, place, choice) {
        state.sureness = SURENESS.get(picked).map(|(_, sureness)| *sureness);
    }
}

/// Puts a button into `row` with its left edge at `x`; gives back its right edge too.
fn at_left(ui: &mut Ui, row: Rect, x: f32, button: Button<'_>) -> (egui::Response, f32) {
    let at = pos2(x, row.center().y);
    let place = Align2::LEFT_CENTER.anchor_size(at, button.size(ui));
    (button.show_at(ui, place), place.right())
}

/// Puts a button into `row` with its right edge at `x`; gives back its left edge too.
fn at_right(ui: &mut Ui, row: Rect, x: f32, button: Button<'_>) -> (egui::Response, f32) {
    let at = pos2(x, row.center().y);
    let place = Align2::RIGHT_CENTER.anchor_size(at, button.size(ui));
    (button.show_at(ui, place), place.left())
}
