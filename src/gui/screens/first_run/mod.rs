//! The first run: language, exam and what to begin with, all preset, so that Enter alone begins.
//!
//! Deliberately absent: a second page. Whatever is not asked here has a good default.

mod steps;

use egui::{
    Align2, CentralPanel, Frame, Id, Panel, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};
use jiff::civil::Date;

use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{Button, ButtonKind, day_told, is_low, label, paint_text, rosette_of};
use crate::lang::{Lang, Words};

/// What the first run shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FirstRunView {
    /// The day of studying.
    pub today: Date,
    /// The decks to begin with: their title.
    pub title: String,
    /// How many cards they have.
    pub cards: usize,
}

/// What the learner can ask for on the first run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstRunAction {
    /// Show everything in this language.
    ChooseLanguage(Lang),
    /// Begin, with this exam day if there is one.
    Start {
        /// The day of the exam.
        exam: Option<Date>,
    },
    /// Go to Today without beginning.
    LookAround,
    /// Open the folder for decks.
    OpenDecksFolder,
}

/// What the first run remembers between frames.
#[allow(clippy::struct_excessive_bools)] // Each may hold with each other.
#[derive(Debug, Default)]
pub struct FirstRunState {
    has_exam: bool,
    exam_text: String,
    /// Whether the learner tried to begin with what stands in the field.
    tried: bool,
    to_field: bool,
    /// The controls that answer Enter themselves.
    links: Vec<Id>,
    field_had_focus: bool,
    greeted: bool,
}

/// The width of the page.
const WIDTH: f32 = 640.0;

/// How far the steps stand in from their numbers.
const INDENT: f32 = 44.0;

/// Draws the first run over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &FirstRunView,
    words: &Words,
    state: &mut FirstRunState,
) -> Option<FirstRunAction> {
    let by_key = shortcuts(ui, view, words, state);
    let t = Tokens::of(ui);
    let low = is_low(ui);
    state.links.clear();
    let ground = Frame::new().fill(t.bg);
    let mut asked = None;
    if low {
        let bar = Panel::bottom("first run")
            .exact_size(size::BUTTON_MAIN + 24.0)
            .resizable(false)
            .show_separator_line(false);
        bar.frame(ground.inner_margin(egui::Margin::symmetric(0, 12)))
            .show(ui, |ui| {
                middle(ui, |ui| asked = actions(ui, view, words, state));
            });
    }
    CentralPanel::default().frame(ground).show(ui, |ui| {
        ScrollArea::vertical()
            .id_salt("first run")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                middle(ui, |ui| {
                    let in_page = page(ui, view, words, state, low);
                    asked = asked.or(in_page);
                });
            });
    });
    by_key.or(asked)
}

fn shortcuts(
    ui: &Ui,
    view: &FirstRunView,
    words: &Words,
    state: &mut FirstRunState,
) -> Option<FirstRunAction> {
    // Esc and Enter in the field are the field's.
    if state.field_had_focus {
        return None;
    }
    if Command::LookFirst.pressed(ui) {
        return Some(FirstRunAction::LookAround);
    }
    let on_link = ui
        .memory(egui::Memory::focused)
        .is_some_and(|focused| state.links.contains(&focused));
    if !on_link && Command::StartFirst.pressed(ui) {
        return start(view, words, state);
    }
    None
}

/// Begins, unless there is an exam on a day that cannot be read.
fn start(view: &FirstRunView, words: &Words, state: &mut FirstRunState) -> Option<FirstRunAction> {
    if !state.has_exam {
        return Some(FirstRunAction::Start { exam: None });
    }
    if let Ok((day, _)) = day_told(&state.exam_text, view.today, words) {
        return Some(FirstRunAction::Start { exam: Some(day) });
    }
    state.tried = true;
    state.to_field = true;
    None
}

/// A column in the middle of the window.
fn middle(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let all = ui.available_rect_before_wrap();
    let width = WIDTH.min(all.width() - 2.0 * size::MARGIN_NARROW);
    let left = all.center().x - width / 2.0;
    let place = Rect::from_min_size(pos2(left, all.top()), vec2(width, all.height()));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.set_width(width);
        add(ui);
    });
}

fn page(
    ui: &mut Ui,
    view: &FirstRunView,
    words: &Words,
    state: &mut FirstRunState,
    low: bool,
) -> Option<FirstRunAction> {
    let gap = if low { 14.0 } else { size::GAP_WIDE };
    greeting(ui, words, low);
    ui.add_space(gap);
    let note = words.get("first-language-note");
    let chosen = step(ui, 1, &words.get("first-language"), &note, |ui| {
        steps::language(ui, words, state)
    });
    ui.add_space(gap);
    let started = step(ui, 2, &words.get("first-exam"), "", |ui| {
        steps::exam(ui, view, words, state)
    });
    ui.add_space(gap);
    step(ui, 3, &words.get("first-begin"), "", |ui| {
        steps::begin_with(ui, view, words);
    });
    let mut asked = chosen.or(started);
    if !low {
        ui.add_space(size::MARGIN);
        let in_row = actions(ui, view, words, state);
        asked = asked.or(in_row);
    }
    ui.add_space(20.0);
    indented(ui, |ui| {
        let t = Tokens::of(ui);
        label(ui, TypeRole::Small, t.text2, &words.get("first-foot"));
        ui.add_space(12.0);
        let text = words.get("first-other-deck");
        let other = Button::new(ButtonKind::QuietSmall, &text).show(ui);
        state.links.push(other.id);
        if other.clicked() {
            asked = Some(FirstRunAction::OpenDecksFolder);
        }
    });
    ui.add_space(size::GAP);
    asked
}

fn greeting(ui: &mut Ui, words: &Words, low: bool) {
    let t = Tokens::of(ui);
    let spare = ui.ctx().content_rect().height() - 680.0;
    let (above, across) = if low {
        (12.0, 48.0)
    } else {
        ((spare / 2.0).clamp(24.0, 160.0), size::ROSETTE)
    };
    ui.add_space(above);
    rosette_of(ui, across);
    ui.add_space(if low { 4.0 } else { 20.0 });
    ui.vertical_centered(|ui| {
        let name = words.get("app-name");
        let role = if low {
            TypeRole::Title
        } else {
            TypeRole::Figure
        };
        let title = label(ui, role, t.text, &name);
        title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &name));
        label(ui, TypeRole::Body, t.text2, &words.get("first-promise"));
    });
}

/// A step: its number in a ring, its heading with a note, and what is asked.
fn step<R>(
    ui: &mut Ui,
    number: u8,
    heading: &str,
    note: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let t = Tokens::of(ui);
    let centre = ui.cursor().left_top() + vec2(14.0, 13.0);
    let stroke = Stroke::new(1.5, t.accent);
    ui.painter().circle_stroke(centre, 14.0, stroke);
    let (role, text) = (TypeRole::SmallStrong, number.to_string());
    paint_text(ui, centre, Align2::CENTER_CENTER, role, t.accent, &text);
    indented(ui, |ui| {
        ui.add_space(1.0);
        let mut job = TypeRole::Heading.job(heading, t.text);
        if !note.is_empty() {
            job.append(note, 8.0, TypeRole::Small.format(t.text2));
        }
        ui.add(egui::Label::new(job).wrap());
        ui.add_space(8.0);
        add(ui)
    })
}

fn indented<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let all = ui.available_rect_before_wrap();
    let place = all.with_min_x(all.left() + INDENT);
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.set_width(place.width());
        add(ui)
    })
    .inner
}

fn actions(
    ui: &mut Ui,
    view: &FirstRunView,
    words: &Words,
    state: &mut FirstRunState,
) -> Option<FirstRunAction> {
    let (text, look) = (words.get("first-start"), words.get("first-look"));
    let main = Button::new(ButtonKind::Main, &text).key(Command::StartFirst.key_words(words));
    let quiet = Button::new(ButtonKind::Quiet, &look);
    let all = ui.available_rect_before_wrap();
    let height = size::BUTTON_MAIN;
    let row = Rect::from_min_size(all.min, vec2(all.width(), height));
    let (wanted, beside) = (main.size(ui), quiet.size(ui));
    let indent = INDENT.min(row.width() - wanted.x - beside.x - 8.0).max(0.0);
    ui.allocate_rect(row, Sense::hover());
    let at = Rect::from_min_size(row.min + vec2(indent, 0.0), wanted);
    let pressed = main.show_at(ui, at).clicked();
    let at = Align2::RIGHT_CENTER.anchor_size(row.right_center(), beside);
    let link = quiet.show_at(ui, at);
    state.links.push(link.id);
    if link.clicked() {
        return Some(FirstRunAction::LookAround);
    }
    pressed.then(|| start(view, words, state)).flatten()
}
