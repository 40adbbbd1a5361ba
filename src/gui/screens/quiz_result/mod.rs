//! The result of a quiz: marks, topics, and what to look at again. No applause, no blame.

mod figures;
mod table;

use egui::{Frame, Margin, Rect, Role, ScrollArea, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::rail::{Place, Rail, beside_rail};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, announce, beside, is_wide, keys_dialog_ui, label, panel, rosette_ui,
};
use crate::lang::Words;
use crate::session::{Grade, Sureness};

/// What the result shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResultView {
    /// What the quiz was about, and how many questions it had.
    pub about: String,
    /// What the answers did to the reviews.
    pub schedule: String,
    /// The marks: "15".
    pub earned: String,
    /// "of 20 marks".
    pub of_marks: String,
    /// "75 %".
    pub percent: String,
    /// "16:40".
    pub time: String,
    /// The share of the marks that was earned.
    pub share: f32,
    /// What came of the quiz before, if there was one.
    pub last_time: Option<String>,
    /// How many were right, partly right and wrong.
    pub by_result: String,
    /// How often sureness was right, if it was asked.
    pub sure: Option<String>,
    /// The marks by topic.
    pub topics: Vec<TopicMarks>,
    /// The questions to look at again.
    pub rows: Vec<LookRow>,
    /// How many cards they ask.
    pub cards_to_review: usize,
    /// The cards of the day, for the rail.
    pub cards_today: usize,
}

/// The marks of a topic.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TopicMarks {
    /// Its title.
    pub title: String,
    /// "5.7".
    pub earned: String,
    /// "7".
    pub most: String,
    /// The share that was earned.
    pub share: f32,
}

/// A question to look at again.
#[derive(Debug, Clone, PartialEq)]
pub struct LookRow {
    /// Its number in the quiz, from 0.
    pub number: usize,
    /// How good the answer was.
    pub grade: Grade,
    /// What was asked.
    pub question: String,
    /// What was answered.
    pub given: String,
    /// What is right.
    pub answer: String,
    /// How sure the learner was.
    pub sureness: Option<Sureness>,
}

/// What the learner can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultAction {
    /// Review the cards that were missed.
    Review,
    /// Set up another quiz of the same topics.
    Again,
    /// Look at the question with this number.
    Look(usize),
    /// Go to this screen.
    Go(Place),
    /// Go back to where the learner came from.
    Back,
}

/// What the result remembers between frames.
#[derive(Debug, Default)]
pub struct ResultState {
    keys_open: bool,
    greeted: bool,
}

/// What can be done here by keys.
const COMMANDS: &[Command] = &[
    Command::ReviewMissed,
    Command::Back,
    Command::GoToday,
    Command::GoQuiz,
    Command::GoStatistics,
    Command::GoSettings,
    Command::ShowKeys,
];

/// Draws the result over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &ResultView,
    words: &Words,
    state: &mut ResultState,
) -> Option<ResultAction> {
    let by_key = Command::Back.pressed(ui).then_some(ResultAction::Back);
    let told = format!("{} {}. {}", view.earned, view.of_marks, view.by_result);
    announce(ui, &told);
    let rail = Rail {
        here: Place::Quiz,
        cards_today: view.cards_today,
    };
    let fresh = !std::mem::replace(&mut state.greeted, true);
    let (place, in_page) = beside_rail(ui, rail, words, |ui| {
        let mut asked = None;
        ScrollArea::vertical()
            .id_salt("quiz result")
            .auto_shrink([false, false])
            .show(ui, |ui| asked = page(ui, view, words, fresh));
        asked
    });
    if keys_dialog_ui(ui, &mut state.keys_open, COMMANDS, words) {
        state.greeted = false;
    }
    by_key.or(place.map(ResultAction::Go)).or(in_page)
}

fn page(ui: &mut Ui, view: &ResultView, words: &Words, fresh: bool) -> Option<ResultAction> {
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
        title(ui, view, words, wide);
        columns(ui, view, words, wide);
        let gap = if wide { size::GAP_WIDE } else { size::GAP };
        ui.add_space(gap);
        // Above the table, which may be long: what to do next is always in view.
        let in_buttons = buttons_ui(ui, view, words, fresh);
        ui.add_space(gap);
        asked = if view.rows.is_empty() {
            nothing_ui(ui, words);
            in_buttons
        } else {
            in_buttons.or(table::table_ui(ui, &view.rows, words))
        };
        if !wide {
            let t = Tokens::of(ui);
            ui.add_space(size::GAP);
            label(ui, TypeRole::Small, t.text2, &view.schedule);
        }
    });
    asked
}

fn title(ui: &mut Ui, view: &ResultView, words: &Words, wide: bool) {
    let t = Tokens::of(ui);
    ui.add_space(if wide { 20.0 } else { 15.0 });
    let text = words.get("quiz-result");
    let all = ui.available_rect_before_wrap();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        let title = label(ui, TypeRole::Title, t.text, &text);
        title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &text));
        let about = TypeRole::Body.job(&view.about, t.text2);
        ui.add(egui::Label::new(about));
    });
    if wide {
        let role = TypeRole::Small;
        let galley =
            ui.painter()
                .layout_job(role.one_line(&view.schedule, t.text2, all.width() / 2.0));
        let at = pos2(all.right() - galley.size().x, all.top() + 7.0);
        let place = Rect::from_min_size(at, galley.size());
        let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("schedule"));
        over.add(egui::Label::new(galley));
    }
    ui.add_space(if wide { 20.0 } else { 17.0 });
}

fn columns(ui: &mut Ui, view: &ResultView, words: &Words, wide: bool) {
    if !wide {
        figures::figures_ui(ui, view, words, 0.0);
        ui.add_space(size::GAP);
        return figures::topics_ui(ui, &view.topics, words, 0.0);
    }
    let id = ui.scope_id().with("height of both");
    let least: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let (one, other) = beside(
        ui,
        (400.0, size::GAP_WIDE),
        |ui| {
            figures::figures_ui(ui, view, words, least);
            ui.min_rect().height()
        },
        |ui| {
            figures::topics_ui(ui, &view.topics, words, least);
            ui.min_rect().height()
        },
    );
    let height = one.max(other);
    if (height - least).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, height));
        ui.request_discard("both panels get the height of the higher one");
    }
}

fn nothing_ui(ui: &mut Ui, words: &Words) {
    let t = Tokens::of(ui);
    panel(&t, size::MAIN_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.vertical_centered(|ui| {
            rosette_ui(ui);
            ui.add_space(12.0);
            label(ui, TypeRole::Subtitle, t.text, &words.get("quiz-nothing"));
        });
    });
}

fn buttons_ui(ui: &mut Ui, view: &ResultView, words: &Words, fresh: bool) -> Option<ResultAction> {
    let mut asked = None;
    let has_cards = view.cards_to_review > 0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        let key = Command::ReviewMissed.key_words(words);
        if has_cards {
            let text = words.count("quiz-review-these", view.cards_to_review);
            let button = Button::new(ButtonKind::Primary, &text);
            if button.key(key.clone()).focus(fresh).show(ui).clicked() {
                asked = Some(ResultAction::Review);
            }
        }
        let text = words.get("quiz-again");
        let again = if has_cards {
            Button::new(ButtonKind::Secondary, &text)
        } else {
            Button::new(ButtonKind::Primary, &text)
                .key(key)
                .focus(fresh)
        };
        if again.show(ui).clicked() {
            asked = Some(ResultAction::Again);
        }
    });
    let unfocused = ui.memory(|memory| memory.focused().is_none());
    if unfocused && Command::ReviewMissed.pressed(ui) {
        asked = Some(if has_cards {
            ResultAction::Review
        } else {
            ResultAction::Again
        });
    }
    asked
}
