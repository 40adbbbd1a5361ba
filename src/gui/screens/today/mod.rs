//! Today: what to do now, the decks, and the last seventeen weeks.

mod confused;
mod day_panel;
mod deck_row;
mod decks;
mod exam;
mod ways;

use egui::{Frame, Margin, Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::super::command::Command;
use super::super::fonts::TypeRole;
use super::super::notices::{Notice, NoticeKind, notice_bar_ui};
use super::super::theme::{Tokens, size};
use super::super::widgets::{
    Activity, Score, activity_ui, is_wide, keys_dialog_ui, label, mastery_legend_ui, panel,
};
use super::rail::{Place, Rail, beside_rail};
use crate::lang::Words;
use crate::scheduler::queue::Counts;
pub use ways::{Way, way_key};

/// What Today shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TodayView {
    /// The date in words.
    pub date: String,
    /// The cards of the day by part.
    pub counts: Counts,
    /// How long they take, about.
    pub minutes: Option<usize>,
    /// The decks and groups of decks, in their order, with folded ones left out.
    pub decks: Vec<DeckRow>,
    /// What was done, when nothing is left to do.
    pub all_done: Option<AllDone>,
    /// How much waits beyond the day's room and how long it takes, if so.
    pub backlog: Option<String>,
    /// Whether these cards are those of the plan for the exam.
    pub on_plan: bool,
    /// The exam.
    pub exam: ExamPanel,
    /// The last seventeen weeks.
    pub activity: Activity,
    /// Why nothing can be saved, if so.
    pub read_only: Option<String>,
    /// What else to tell.
    pub notices: Vec<Notice>,
    /// The pairs that are confused most often.
    pub confused: Vec<ConfusedRow>,
}

/// The exam, or that there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExamPanel {
    /// What it is called, with its day; that there is none.
    pub title: String,
    /// How far it is; empty where there is none.
    pub left: String,
    /// The score to be expected, once it is known.
    pub score: Option<Score>,
    /// Minutes a day and days off, or what else there is to know.
    pub note: String,
    /// The words of the button that opens the plan.
    pub open: String,
}

/// Two answers that are often confused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConfusedRow {
    /// Both: "First / Second Semey congress".
    pub pair: String,
    /// How often: "4 times".
    pub times: String,
}

/// A line of the list of decks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeckRow {
    /// What actions call this deck or group.
    pub id: String,
    /// Its title.
    pub title: String,
    /// 0 for a group or a deck outside groups, 1 for a deck in a group.
    pub depth: u8,
    /// Whether decks stand under it.
    pub has_children: bool,
    /// Whether they are shown.
    pub expanded: bool,
    /// How many cards it has.
    pub cards: usize,
    /// Its cards by mastery: new, learning, young, firm, mastered.
    pub mastery: [usize; 5],
    /// Its cards of the day by part.
    pub counts: Counts,
    /// What is wrong with it, if it cannot be read.
    pub problem: Option<String>,
}

/// A day on which everything is done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AllDone {
    /// How many cards were answered today.
    pub cards_today: usize,
    /// How long that took.
    pub minutes_today: usize,
    /// When the next cards come, as a sentence.
    pub next_text: String,
}

/// What the learner can ask for on Today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TodayAction {
    /// Begin a review.
    StartReview {
        /// Of this deck or group; of everything if none.
        deck: Option<String>,
    },
    /// Set up a quiz of this deck or group.
    Quiz {
        /// The deck or group.
        deck: String,
    },
    /// Study in another way.
    Study {
        /// How.
        way: Way,
        /// Of this deck or group; of everything if none.
        deck: Option<String>,
    },
    /// Open the options of this deck or group.
    Options {
        /// The deck or group.
        deck: String,
    },
    /// Practise what is often confused.
    Practise,
    /// Fold or unfold this group.
    ToggleGroup(String),
    /// Show what is wrong with this deck.
    ShowProblem(String),
    /// Take the last answer back.
    Undo,
    /// Read the deck files again.
    RefreshDecks,
    /// Open the folder with the decks.
    OpenDecksFolder,
    /// Go to another screen.
    Go(Place),
    /// A button of a notice was pressed.
    NoticeButton {
        /// The place of the notice in the view.
        notice: usize,
        /// The place of the button in the notice.
        button: usize,
    },
}

/// What Today remembers between frames.
#[derive(Debug, Default)]
pub struct TodayState {
    keys_open: bool,
    ways: ways::WaysMenu,
    /// Whether the top of the page comes into view: something new stands there.
    pub to_top: bool,
}

/// What can be done here by keys.
const COMMANDS: &[Command] = &[
    Command::StartReview,
    Command::DeckAbove,
    Command::DeckBelow,
    Command::Unfold,
    Command::Fold,
    Command::MoreWays,
    Command::QuizDeck,
    Command::DeckOptions,
    Command::Undo,
    Command::RefreshDecks,
    Command::GoQuiz,
    Command::GoStatistics,
    Command::GoExamPlan,
    Command::GoSettings,
    Command::Larger,
    Command::Smaller,
    Command::UsualSize,
    Command::ShowKeys,
];

/// Draws Today over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &TodayView,
    words: &Words,
    state: &mut TodayState,
) -> Option<TodayAction> {
    let mut asked = shortcuts(ui, view, state);
    let wide = is_wide(ui);
    let rail = Rail {
        here: Place::Today,
        cards_today: view.counts.total(),
    };
    let (place, in_page) = beside_rail(ui, rail, words, |ui| {
        let mut asked = None;
        let mut area = ScrollArea::vertical()
            .id_salt("today")
            .auto_shrink([false, false]);
        if std::mem::take(&mut state.to_top) {
            area = area.vertical_scroll_offset(0.0);
        }
        area.show(ui, |ui| asked = page(ui, view, words, (state, wide)));
        asked
    });
    let in_menu = ways::menu_of_ways(ui, words, &mut state.ways);
    asked = asked.or(place.map(TodayAction::Go)).or(in_page).or(in_menu);
    keys_dialog_ui(ui, &mut state.keys_open, COMMANDS, words);
    asked
}

fn shortcuts(ui: &Ui, view: &TodayView, state: &mut TodayState) -> Option<TodayAction> {
    if !view.decks.is_empty() && Command::MoreWays.pressed(ui) {
        state.ways.open_for(decks::chosen(ui, &view.decks));
        ui.request_repaint();
        return None;
    }
    if Command::Undo.pressed(ui) {
        return Some(TodayAction::Undo);
    }
    if Command::RefreshDecks.pressed(ui) {
        return Some(TodayAction::RefreshDecks);
    }
    decks::move_by_keys(ui, &view.decks)
}

fn page(
    ui: &mut Ui,
    view: &TodayView,
    words: &Words,
    (state, wide): (&mut TodayState, bool),
) -> Option<TodayAction> {
    let margin = if wide {
        size::MARGIN
    } else {
        size::MARGIN_NARROW
    };
    let mut asked = None;
    Frame::new()
        .inner_margin(Margin {
            top: 0,
            ..Margin::same(margin as i8)
        })
        .show(ui, |ui| {
            ui.set_width(ui.available_width().min(size::CONTENT));
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            title_line(ui, view, words, wide);
            asked = notices(ui, view, words);
            let in_main = columns(ui, view, words, (state, wide));
            asked = asked.take().or(in_main);
        });
    asked
}

fn title_line(ui: &mut Ui, view: &TodayView, words: &Words, wide: bool) {
    let t = Tokens::of(ui);
    ui.add_space(if wide { 20.0 } else { 15.0 });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        let title = label(ui, TypeRole::Title, t.text, &words.get("today-title"));
        title.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Heading, true, words.get("today-title"))
        });
        ui.vertical(|ui| {
            ui.add_space(7.0);
            label(ui, TypeRole::Body, t.text2, &view.date);
        });
    });
    ui.add_space(if wide { 20.0 } else { 17.0 });
}

fn notices(ui: &mut Ui, view: &TodayView, words: &Words) -> Option<TodayAction> {
    let mut asked = None;
    if let Some(reason) = &view.read_only {
        let title = words.get("today-read-only").into_owned();
        let notice = Notice {
            kind: NoticeKind::Warning,
            title,
            detail: reason.clone(),
            buttons: Vec::new(),
        };
        notice_bar_ui(ui, &notice);
        ui.add_space(12.0);
    }
    for (place, notice) in view.notices.iter().enumerate() {
        let pressed = ui.push_id(place, |ui| notice_bar_ui(ui, notice)).inner;
        asked = asked.or(pressed.map(|button| TodayAction::NoticeButton {
            notice: place,
            button,
        }));
        ui.add_space(12.0);
    }
    asked
}

fn columns(
    ui: &mut Ui,
    view: &TodayView,
    words: &Words,
    (state, wide): (&mut TodayState, bool),
) -> Option<TodayAction> {
    let all = ui.available_rect_before_wrap();
    if !wide {
        let asked = main_column(ui, view, words, (state, size::GAP));
        ui.add_space(size::GAP);
        let in_exam = exam::exam_ui(ui, &view.exam, words);
        ui.add_space(size::GAP);
        weeks_panel(ui, view, words);
        return asked.or(in_exam).or(side_confused(ui, view, words));
    }
    let main_width = all.width() - size::SIDE_COLUMN - size::GAP_WIDE;
    let main = Rect::from_min_size(all.min, vec2(main_width, all.height()));
    let side = Rect::from_min_size(
        all.min + vec2(main_width + size::GAP_WIDE, 0.0),
        vec2(size::SIDE_COLUMN, all.height()),
    );
    let in_main = ui.scope_builder(UiBuilder::new().max_rect(main), |ui| {
        main_column(ui, view, words, (state, size::GAP_WIDE))
    });
    let in_side = ui.scope_builder(UiBuilder::new().max_rect(side), |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let in_exam = exam::exam_ui(ui, &view.exam, words);
        ui.add_space(size::GAP);
        weeks_panel(ui, view, words);
        in_exam.or(side_confused(ui, view, words))
    });
    in_main.inner.or(in_side.inner)
}

fn main_column(
    ui: &mut Ui,
    view: &TodayView,
    words: &Words,
    (state, gap): (&mut TodayState, f32),
) -> Option<TodayAction> {
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let started = day_panel::day_panel_ui(ui, view, words, state);
    ui.add_space(gap);
    let in_decks = decks::decks_panel_ui(ui, &view.decks, words);
    if !view.decks.is_empty() {
        ui.add_space(gap);
        mastery_legend_ui(ui, words);
    }
    started.or(in_decks)
}

/// The pairs that are often confused, under the weeks.
fn side_confused(ui: &mut Ui, view: &TodayView, words: &Words) -> Option<TodayAction> {
    if view.confused.is_empty() {
        return None;
    }
    ui.add_space(size::GAP);
    confused::confused_ui(ui, &view.confused, words)
}

fn weeks_panel(ui: &mut Ui, view: &TodayView, words: &Words) {
    let t = Tokens::of(ui);
    panel(&t, size::PANEL_PAD).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let title = match view.activity.streak_days {
            0 => words.get("activity-title").into_owned(),
            days => words.count("activity-streak", days),
        };
        label(ui, TypeRole::Strong, t.text, &title);
        ui.add_space(6.0);
        activity_ui(ui, &view.activity, words);
        if view.activity.rest_kept > 0 {
            ui.add_space(6.0);
            let kept = words.count("activity-rest-kept", view.activity.rest_kept);
            label(ui, TypeRole::Small, t.text2, &kept);
        }
    });
}
