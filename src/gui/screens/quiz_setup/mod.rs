//! The set-up of a quiz: what sort, from which topics, in which forms; and earlier quizzes.

mod choices;
mod earlier;
mod presets;
mod topics;

use egui::{
    Frame, Id, Margin, Rect, Role, ScrollArea, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::rail::{Place, Rail, beside_rail, rail_width};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::notices::{Notice, NoticeKind, notice_bar_ui};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, beside, is_wide, keys_dialog_ui, label, panel};
use crate::lang::Words;
use crate::session::{Feedback, Preset, QuestionKind};

/// What the set-up shows.
#[derive(Debug, Clone, PartialEq)]
pub struct SetupView {
    /// The sort of quiz.
    pub preset: Preset,
    /// Every deck.
    pub topics: Vec<TopicRow>,
    /// How many questions.
    pub count: usize,
    /// Every form, and whether it is asked in.
    pub kinds: Vec<(QuestionKind, bool)>,
    /// Whether there is a limit.
    pub has_limit: bool,
    /// The minutes of the limit.
    pub minutes: usize,
    /// When it is told what was right.
    pub feedback: Feedback,
    /// Whether the learner is asked how sure they are.
    pub asks_sureness: bool,
    /// What quiz comes of it, as a sentence.
    pub summary: String,
    /// What it lacks.
    pub shortfalls: Vec<String>,
    /// Whether a quiz comes of it.
    pub can_start: bool,
    /// How far an unfinished quiz is.
    pub unfinished: Option<String>,
    /// Quizzes that are over, the last first.
    pub earlier: Vec<EarlierRow>,
    /// Why nothing can be saved, if so.
    pub read_only: Option<String>,
    /// The cards of the day, for the rail.
    pub cards_today: usize,
}

/// A topic that can be chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TopicRow {
    /// Its title.
    pub title: String,
    /// Its cards by mastery: new, learning, young, firm, mastered.
    pub mastery: [usize; 5],
    /// How many cards it has.
    pub cards: usize,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// An earlier quiz.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EarlierRow {
    /// The day it was begun.
    pub day: String,
    /// What it was about.
    pub what: String,
    /// The share of the marks it earned.
    pub share: f32,
    /// The same in percent.
    pub percent: String,
    /// How long it took.
    pub time: String,
    /// How many questions are to be looked at again, in words.
    pub to_look_at: String,
    /// Whether there are any.
    pub has_some: bool,
}

/// What the learner can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetupAction {
    /// Make a quiz of this sort.
    Preset(Preset),
    /// Choose the topic of this row, or leave it out.
    Topic(usize),
    /// Choose every topic, or none where all are.
    AllTopics,
    /// Ask so many questions.
    Count(usize),
    /// Ask in this form, or do not.
    Kind(QuestionKind),
    /// Limit the time, or do not.
    Limit(bool),
    /// Tell at this moment what was right.
    Feedback(Feedback),
    /// Ask how sure the learner is, or do not.
    Sureness(bool),
    /// Start the quiz.
    Start,
    /// Go on with the unfinished quiz.
    GoOn,
    /// Open the earlier quiz of this row.
    Open(usize),
    /// Go to this screen.
    Go(Place),
    /// Go back to where the learner came from.
    Back,
}

/// What the set-up remembers between frames.
#[derive(Debug, Default)]
pub struct SetupState {
    keys_open: bool,
    greeted: bool,
    /// The controls that answer Enter by themselves.
    apart: Vec<Id>,
}

/// What can be done here by keys.
const COMMANDS: &[Command] = &[
    Command::StartQuiz,
    Command::Back,
    Command::GoToday,
    Command::GoSettings,
    Command::Larger,
    Command::Smaller,
    Command::UsualSize,
    Command::ShowKeys,
];

/// Draws the set-up over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &SetupView,
    words: &Words,
    state: &mut SetupState,
) -> Option<SetupAction> {
    let by_key = by_key(ui, view, state);
    let rail = Rail {
        here: Place::Quiz,
        cards_today: view.cards_today,
    };
    let fresh = !std::mem::replace(&mut state.greeted, true);
    let (place, in_page) = beside_rail(ui, rail, words, |ui| {
        let mut asked = None;
        ScrollArea::vertical()
            .id_salt("quiz set-up")
            .auto_shrink([false, false])
            .show(ui, |ui| asked = page(ui, view, words, (state, fresh)));
        asked
    });
    if keys_dialog_ui(ui, &mut state.keys_open, COMMANDS, words) {
        state.greeted = false;
    }
    by_key.or(place.map(SetupAction::Go)).or(in_page)
}

/// What the keys ask for. Enter is the primary action also where a choice has the focus; a
/// choice is made by Space.
fn by_key(ui: &Ui, view: &SetupView, state: &mut SetupState) -> Option<SetupAction> {
    let apart = std::mem::take(&mut state.apart);
    if Command::Back.pressed(ui) {
        return Some(SetupAction::Back);
    }
    let in_rail = |id| {
        let response = ui.ctx().read_response(id);
        response.is_some_and(|it| it.rect.left() < rail_width(ui))
    };
    let focused = ui.memory(egui::Memory::focused);
    let free = focused.is_none_or(|id| !apart.contains(&id) && !in_rail(id));
    if !free || !Command::StartQuiz.pressed(ui) {
        return None;
    }
    match view.unfinished {
        Some(_) => Some(SetupAction::GoOn),
        None => view.can_start.then_some(SetupAction::Start),
    }
}

fn page(
    ui: &mut Ui,
    view: &SetupView,
    words: &Words,
    (state, fresh): (&mut SetupState, bool),
) -> Option<SetupAction> {
    let wide = is_wide(ui);
    let margin = if wide {
        size::MARGIN
    } else {
        size::MARGIN_NARROW
    };
    let margin = Margin {
        top: 0,
        ..Margin::same(margin as i8)
    };
    let mut asked = None;
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width().min(size::CONTENT));
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        title(ui, words, wide);
        if let Some(reason) = &view.read_only {
            read_only_ui(ui, reason, words);
        }
        let parts = [
            unfinished_ui(ui, view, words, fresh),
            presets::presets_ui(ui, view, words),
            (!wide)
                .then(|| start_ui(ui, view, words, (state, fresh)))
                .flatten(),
            columns(ui, view, words, (state, wide)),
            wide.then(|| start_ui(ui, view, words, (state, fresh)))
                .flatten(),
            earlier::earlier_ui(ui, &view.earlier, words, &mut state.apart),
        ];
        asked = parts.into_iter().flatten().next();
    });
    asked
}

fn title(ui: &mut Ui, words: &Words, wide: bool) {
    let t = Tokens::of(ui);
    ui.add_space(if wide { 20.0 } else { 15.0 });
    let text = words.get("command-go-quiz");
    let title = label(ui, TypeRole::Title, t.text, &text);
    title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &text));
    ui.add_space(if wide { 20.0 } else { 17.0 });
}

fn read_only_ui(ui: &mut Ui, reason: &str, words: &Words) {
    let notice = Notice {
        kind: NoticeKind::Warning,
        title: words.get("today-read-only").into_owned(),
        detail: reason.to_owned(),
        buttons: Vec::new(),
    };
    notice_bar_ui(ui, &notice);
    ui.add_space(12.0);
}

/// The quiz that waits to be gone on with.
fn unfinished_ui(ui: &mut Ui, view: &SetupView, words: &Words, fresh: bool) -> Option<SetupAction> {
    let detail = view.unfinished.as_ref()?;
    let t = Tokens::of(ui);
    let text = words.get("quiz-go-on-with");
    let button = Button::new(ButtonKind::Primary, &text)
        .key(Command::StartQuiz.key_words(words))
        .focus(fresh);
    let mut pressed = false;
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        pressed = beside_button(ui, button, |ui| {
            label(ui, TypeRole::Strong, t.text, &words.get("quiz-unfinished"));
            label(ui, TypeRole::Small, t.text2, detail);
        });
    });
    ui.add_space(size::GAP);
    pressed.then_some(SetupAction::GoOn)
}

/// Words with a button at their right, or below them where there is too little room; true
/// when it was pressed.
fn beside_button(ui: &mut Ui, button: Button<'_>, left: impl FnOnce(&mut Ui)) -> bool {
    let wanted = button.size(ui);
    let all = ui.available_rect_before_wrap();
    if all.width() - wanted.x < 260.0 {
        left(ui);
        ui.add_space(12.0);
        return button.show(ui).clicked();
    }
    let begin = Rect::from_min_max(all.min, all.max - vec2(wanted.x + size::GAP, 0.0));
    let words = ui.scope_builder(UiBuilder::new().max_rect(begin).id_salt("words"), left);
    let at = pos2(all.right(), words.response.rect.center().y);
    let place = egui::Align2::RIGHT_CENTER.anchor_size(at, wanted);
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("button"));
    button.show_at(&mut over, place).clicked()
}

fn columns(
    ui: &mut Ui,
    view: &SetupView,
    words: &Words,
    (state, wide): (&mut SetupState, bool),
) -> Option<SetupAction> {
    let apart = &mut state.apart;
    if !wide {
        let in_topics = topics::topics_ui(ui, view, words, apart);
        ui.add_space(size::GAP);
        let in_choices = choices::choices_ui(ui, view, words);
        ui.add_space(size::GAP);
        return in_topics.or(in_choices);
    }
    let width = (ui.available_width() - size::GAP_WIDE) / 2.0;
    let (in_topics, in_choices) = beside(
        ui,
        (width, size::GAP_WIDE),
        |ui| topics::topics_ui(ui, view, words, apart),
        |ui| choices::choices_ui(ui, view, words),
    );
    ui.add_space(size::GAP_WIDE);
    in_topics.or(in_choices)
}

/// The button that starts, and what quiz comes of it.
fn start_ui(
    ui: &mut Ui,
    view: &SetupView,
    words: &Words,
    (state, fresh): (&mut SetupState, bool),
) -> Option<SetupAction> {
    let t = Tokens::of(ui);
    let text = words.get("quiz-start");
    let first = view.unfinished.is_none();
    let kind = if first {
        ButtonKind::Main
    } else {
        ButtonKind::Secondary
    };
    let mut button = Button::new(kind, &text).enabled(view.can_start);
    if first {
        let key = Command::StartQuiz.key_words(words);
        button = button.key(key).focus(fresh && view.can_start);
    }
    let wanted = button.size(ui);
    let all = ui.available_rect_before_wrap();
    let begin = Rect::from_min_max(all.min + vec2(wanted.x + size::GAP, 0.0), all.max);
    let at = all.min + vec2(0.0, 0.0);
    let builder = UiBuilder::new().max_rect(begin).id_salt("summary");
    let told = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let lines = 24.0 + 20.0 * view.shortfalls.len() as f32;
        ui.add_space(((wanted.y - lines) / 2.0).max(0.0));
        if view.can_start {
            label(ui, TypeRole::Body, t.text2, &view.summary);
        }
        for shortfall in &view.shortfalls {
            label(ui, TypeRole::Small, t.text2, shortfall);
        }
    });
    let place = Rect::from_min_size(at, wanted);
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("start"));
    let start = button.show_at(&mut over, place);
    if !first {
        state.apart.push(start.id);
    }
    let missing = wanted.y - told.response.rect.height();
    ui.add_space(missing.max(0.0) + size::GAP_WIDE);
    start.clicked().then_some(SetupAction::Start)
}
