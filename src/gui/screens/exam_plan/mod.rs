//! The plan for the exam: its date and minutes at the left, what comes of them at the right.
//!
//! Deliberately absent: saving by itself. What is chosen shows at once what it leads to, and
//! holds only when it is saved.

mod away;
mod chart;
mod decks;
mod field;
mod form;
mod minutes;
mod result;
mod table;
mod view;
mod ways;

use egui::{Align2, Frame, Margin, Role, ScrollArea, Ui, UiBuilder, Vec2, WidgetInfo, vec2};

pub use chart::{ChartDay, ChartView};
use field::Field;
pub use view::{
    DraftView, Edit, ExamPlanAction, ExamPlanView, Hold, Lack, PlanView, ResultView, Way, WayRow,
};

use super::rail::{Place, Rail, beside_rail};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::notices::{Notice, NoticeKind, notice_bar_ui};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, beside, is_wide, keys_dialog_ui, label};
use crate::lang::Words;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct ExamPlanState {
    keys_open: bool,
    opened: Opened,
    name: Field,
    date: Field,
    time: Field,
    away_from: Field,
    away_to: Field,
    /// Whether a field had the focus in the last frame.
    is_typing: bool,
}

/// What the learner has opened.
#[derive(Debug, Default)]
struct Opened {
    /// The table in place of the chart.
    table: bool,
    /// Minutes of each weekday.
    weekdays: bool,
    /// The decks.
    decks: bool,
}

impl ExamPlanState {
    /// What was typed and is not yet taken over; when the plan is saved or the screen left,
    /// it counts.
    #[must_use]
    pub fn unkept(&self, view: &ExamPlanView) -> Vec<Edit> {
        form::unkept(self, view)
    }
}

/// What can be done here by keys.
const COMMANDS: &[Command] = &[
    Command::SavePlan,
    Command::ChartTable,
    Command::Back,
    Command::GoToday,
    Command::GoQuiz,
    Command::GoSettings,
    Command::Larger,
    Command::Smaller,
    Command::UsualSize,
    Command::ShowKeys,
];

/// The width of the form beside what comes of it.
const FORM: f32 = 328.0;

/// The same in a narrow window.
const FORM_NARROW: f32 = 288.0;

/// With less room than this the form stands above what comes of it.
const LEAST_BOTH: f32 = 720.0;

/// Draws the screen over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    state: &mut ExamPlanState,
) -> Option<ExamPlanAction> {
    let by_key = by_key(ui, view, state);
    let rail = Rail {
        here: Place::ExamPlan,
        cards_today: view.cards_today,
    };
    let (place, in_page) = beside_rail(ui, rail, words, |ui| {
        let mut asked = None;
        ScrollArea::vertical()
            .id_salt("exam plan")
            .auto_shrink([false, false])
            .show(ui, |ui| asked = page(ui, view, words, state));
        asked
    });
    keys_dialog_ui(ui, &mut state.keys_open, COMMANDS, words);
    state.is_typing = ui.text_edit_focused();
    by_key.or(place.map(ExamPlanAction::Go)).or(in_page)
}

fn by_key(ui: &Ui, view: &ExamPlanView, state: &mut ExamPlanState) -> Option<ExamPlanAction> {
    if Command::SavePlan.pressed_anywhere(ui) && can_save(view) {
        return Some(ExamPlanAction::Save);
    }
    if Command::ChartTable.pressed(ui) {
        state.opened.table = !state.opened.table;
        ui.request_repaint();
    }
    // Esc in a field goes out of the field, not out of the screen.
    (!state.is_typing && Command::Back.pressed(ui)).then_some(ExamPlanAction::Back)
}

const fn can_save(view: &ExamPlanView) -> bool {
    view.draft.exam.is_some() && view.read_only.is_none()
}

fn page(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    state: &mut ExamPlanState,
) -> Option<ExamPlanAction> {
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
        asked = title_line(ui, view, words);
        notices(ui, view, words);
        let below = columns(ui, view, words, state);
        asked = asked.take().or(below);
    });
    asked
}

fn notices(ui: &mut Ui, view: &ExamPlanView, words: &Words) {
    let read_only = view.read_only.as_ref().map(|reason| Notice {
        kind: NoticeKind::Warning,
        title: words.get("today-read-only").into_owned(),
        detail: reason.clone(),
        buttons: Vec::new(),
    });
    // A scope also without a notice: what comes after it keeps its ids, and so its focus.
    ui.scope(|ui| {
        for notice in read_only.iter().chain(&view.not_saved) {
            notice_bar_ui(ui, notice);
            ui.add_space(12.0);
        }
    });
}

/// The title, how far the exam is, and the buttons; under the title where they have no room
/// beside it.
fn title_line(ui: &mut Ui, view: &ExamPlanView, words: &Words) -> Option<ExamPlanAction> {
    let fits = match &view.result {
        ResultView::Plan(plan) => plan.lack.is_none(),
        _ => true,
    };
    let (kind, key) = if fits {
        (ButtonKind::Primary, "command-save-plan")
    } else {
        (ButtonKind::Secondary, "plan-save-as-is")
    };
    let (save, remove) = (words.get(key), words.get("plan-remove"));
    let save = Button::new(kind, &save)
        .key(Command::SavePlan.key_words(words))
        .enabled(can_save(view));
    let remove = view
        .can_remove
        .then(|| Button::new(ButtonKind::Quiet, &remove).enabled(view.read_only.is_none()));
    let gap = 20.0;
    let wanted = save.size(ui) + vec2(remove.as_ref().map_or(0.0, |it| it.size(ui).x + gap), 0.0);
    ui.add_space(16.0);
    let all = ui.available_rect_before_wrap();
    let text = words.get("command-go-exam-plan");
    let title_width = ui
        .painter()
        .layout_job(TypeRole::Title.one_line(&text, Tokens::of(ui).text, f32::INFINITY))
        .size()
        .x;
    let is_beside = all.width() - wanted.x - size::GAP > title_width + 120.0;
    title(ui, view, &text);
    if !is_beside {
        ui.add_space(8.0);
    }
    let top = if is_beside {
        all.top()
    } else {
        ui.cursor().top()
    };
    let corner = if is_beside {
        Align2::RIGHT_TOP.anchor_size(egui::pos2(all.right(), top), wanted)
    } else {
        egui::Rect::from_min_size(egui::pos2(all.left(), top), wanted)
    };
    let mut over = ui.new_child(UiBuilder::new().max_rect(corner).id_salt("buttons"));
    let mut left = corner.left();
    let mut asked = None;
    if let Some(remove) = remove {
        let place = egui::Rect::from_min_size(egui::pos2(left, corner.top()), remove.size(ui));
        left = place.right() + gap;
        if remove.show_at(&mut over, place).clicked() {
            asked = Some(ExamPlanAction::Remove);
        }
    }
    let place = egui::Rect::from_min_size(egui::pos2(left, corner.top()), save.size(ui));
    if save.show_at(&mut over, place).clicked() {
        asked = Some(ExamPlanAction::Save);
    }
    if !is_beside {
        ui.add_space(size::BUTTON);
    }
    ui.add_space(20.0);
    asked
}

fn title(ui: &mut Ui, view: &ExamPlanView, text: &str) {
    let t = Tokens::of(ui);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        let title = label(ui, TypeRole::Title, t.text, text);
        title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
        if let Some(days) = &view.days_left {
            label(ui, TypeRole::Body, t.text2, days);
        }
    });
}

fn columns(
    ui: &mut Ui,
    view: &ExamPlanView,
    words: &Words,
    state: &mut ExamPlanState,
) -> Option<ExamPlanAction> {
    let room = ui.available_width();
    let has_table = state.opened.table;
    if room < LEAST_BOTH {
        let in_form = form::form_ui(ui, view, words, state);
        ui.add_space(size::GAP);
        let in_result = result::result_ui(ui, view, words, has_table);
        return in_form.or(in_result.map(ExamPlanAction::Take));
    }
    let form = if room < 960.0 { FORM_NARROW } else { FORM };
    let gap = if room < 960.0 {
        size::GAP
    } else {
        size::GAP_WIDE
    };
    let (in_form, in_result) = beside(
        ui,
        (form, gap),
        |ui| form::form_ui(ui, view, words, state),
        |ui| result::result_ui(ui, view, words, has_table),
    );
    in_form.or(in_result.map(ExamPlanAction::Take))
}
