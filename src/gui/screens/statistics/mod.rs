//! Statistics: what was remembered, what is ahead, the year, what was foreseen, mastery, time.
//!
//! Deliberately absent: counting. While figures are counted elsewhere, their places wait.

mod head;
mod panel;
mod table;
mod view;

use std::collections::BTreeSet;

use egui::{Frame, Id, Margin, Popup, Rect, ScrollArea, Ui, UiBuilder, Vec2};

use super::rail::{Place, Rail, beside_rail};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{announce, is_wide, keys_dialog_ui, label};
use crate::lang::Words;
use crate::stats::Period;

pub use view::{
    Cell, Chart, ChartId, Figures, HeadFigure, ScopeLine, StatisticsView, Swatch, Table,
};

/// What the learner can ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatisticsAction {
    /// Look at these decks; at all if none is named.
    Scope(Option<String>),
    /// Look back so far.
    Period(Period),
    /// Copy this text, which holds the chart of this title.
    Copy {
        /// The title.
        title: String,
        /// The table as CSV.
        csv: String,
    },
    /// Go to another screen.
    Go(Place),
}

/// What the screen remembers between frames.
#[derive(Debug)]
pub struct StatisticsState {
    keys_open: bool,
    /// Whether the screen has been shown before.
    greeted: bool,
    /// The chart that keys act on.
    chosen: ChartId,
    /// Charts that are shown as tables.
    as_table: BTreeSet<ChartId>,
    /// Whether sureness stands in the place of what the schedule foresaw.
    by_you: bool,
}

impl Default for StatisticsState {
    fn default() -> Self {
        Self {
            keys_open: false,
            greeted: false,
            chosen: ChartId::Retention,
            as_table: BTreeSet::new(),
            by_you: false,
        }
    }
}

/// What can be done here by keys.
const COMMANDS: &[Command] = &[
    Command::ChartNext,
    Command::ChartBefore,
    Command::ChartTable,
    Command::CopyCsv,
    Command::GoToday,
    Command::GoQuiz,
    Command::GoStatistics,
    Command::GoSettings,
    Command::Larger,
    Command::Smaller,
    Command::UsualSize,
    Command::ShowKeys,
];

/// Rows of charts, where two stand side by side.
const ROWS: [(ChartId, Option<ChartId>, f32); 6] = [
    (ChartId::Retention, Some(ChartId::Ahead), 0.5),
    (ChartId::Year, None, 1.0),
    (ChartId::Calibration, Some(ChartId::Mastery), 0.36),
    (ChartId::Time, Some(ChartId::Hours), 0.5),
    (ChartId::Buttons, None, 1.0),
    (ChartId::Facts, None, 1.0),
];

/// Draws the statistics over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &StatisticsView,
    words: &Words,
    state: &mut StatisticsState,
) -> Option<StatisticsAction> {
    if !std::mem::replace(&mut state.greeted, true) {
        // What led here keeps no focus, so that the arrows begin at the first chart.
        ui.memory_mut(|memory| {
            if let Some(focused) = memory.focused() {
                memory.surrender_focus(focused);
            }
        });
    }
    let by_key = keys(ui, view, state);
    if view.figures.is_none() && view.not_counted.is_none() {
        announce(ui, &words.get("stats-counting"));
    }
    let rail = Rail {
        here: Place::Statistics,
        cards_today: view.cards_today,
    };
    let (place, in_page) = beside_rail(ui, rail, words, |ui| {
        let mut asked = None;
        ScrollArea::vertical()
            .id_salt("statistics")
            .auto_shrink([false, false])
            .show(ui, |ui| asked = page(ui, view, words, state));
        asked
    });
    keys_dialog_ui(ui, &mut state.keys_open, COMMANDS, words);
    by_key.or(place.map(StatisticsAction::Go)).or(in_page)
}

/// The node that stands for a chart.
fn id_of(chart: ChartId) -> Id {
    Id::unique(("statistics", chart as u8))
}

/// The charts on screen, in their order.
fn shown<'a>(figures: &'a Figures, state: &StatisticsState) -> Vec<&'a Chart> {
    let hidden = if state.by_you {
        ChartId::Calibration
    } else {
        ChartId::Sureness
    };
    let charts = figures.charts.iter();
    charts.filter(|chart| chart.id != hidden).collect()
}

fn keys(ui: &Ui, view: &StatisticsView, state: &mut StatisticsState) -> Option<StatisticsAction> {
    if Popup::is_any_open(ui.ctx()) {
        return None;
    }
    let charts = shown(view.figures.as_ref()?, state);
    let place = charts.iter().position(|chart| chart.id == state.chosen);
    let place = place.unwrap_or(0);
    let focused = ui.memory(egui::Memory::focused);
    let on_chart = |id: Id| charts.iter().any(|chart| id_of(chart.id) == id);
    // Segments move by arrows themselves; they lie beside what this screen has drawn.
    let on_segments = |id: Id| {
        ui.data(|data| data.get_temp::<bool>(id.with("segment")))
            .is_some()
    };
    if focused.is_none_or(|id| on_chart(id) || !on_segments(id)) {
        // Before anything has the focus, the first key only shows where it stands.
        let step = |by: isize| {
            let to = if focused.is_some_and(on_chart) {
                place.saturating_add_signed(by)
            } else {
                place
            };
            charts
                .get(to.min(charts.len().saturating_sub(1)))
                .map(|chart| chart.id)
        };
        let moved = if Command::ChartNext.pressed(ui) {
            step(1)
        } else if Command::ChartBefore.pressed(ui) {
            step(-1)
        } else {
            None
        };
        if let Some(to) = moved {
            state.chosen = to;
            ui.memory_mut(|memory| {
                memory.request_focus(id_of(to));
                // The press has done its work; it moves the focus no further.
                memory.move_focus(egui::FocusDirection::None);
            });
        }
    }
    let chart = charts.iter().find(|chart| chart.id == state.chosen)?;
    if Command::ChartTable.pressed(ui) {
        toggle(&mut state.as_table, chart.id);
    }
    Command::CopyCsv.pressed(ui).then(|| copy_of(chart))
}

fn toggle(tables: &mut BTreeSet<ChartId>, chart: ChartId) {
    if !tables.remove(&chart) {
        tables.insert(chart);
    }
}

fn copy_of(chart: &Chart) -> StatisticsAction {
    StatisticsAction::Copy {
        title: chart.title.clone(),
        csv: chart.table.csv(),
    }
}

fn page(
    ui: &mut Ui,
    view: &StatisticsView,
    words: &Words,
    state: &mut StatisticsState,
) -> Option<StatisticsAction> {
    let wide = is_wide(ui);
    let margin = if wide {
        size::MARGIN
    } else {
        size::MARGIN_NARROW
    };
    let margin = Margin {
        top: 0,
        bottom: 18,
        ..Margin::same(margin as i8)
    };
    let mut asked = None;
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width().min(size::CONTENT));
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        asked = head::head_ui(ui, view, words);
        if let Some(reason) = &view.not_counted {
            let t = Tokens::of(ui);
            label(
                ui,
                TypeRole::Strong,
                t.wrong,
                &words.get("stats-not-counted"),
            );
            label(ui, TypeRole::Body, t.text2, reason);
            ui.add_space(size::GAP);
        }
        let in_charts = charts_ui(ui, view, words, state, wide);
        asked = asked.take().or(in_charts);
    });
    asked
}

fn charts_ui(
    ui: &mut Ui,
    view: &StatisticsView,
    words: &Words,
    state: &mut StatisticsState,
    wide: bool,
) -> Option<StatisticsAction> {
    let mut asked = None;
    for (row, (first, second, part)) in ROWS.into_iter().enumerate() {
        if row > 0 {
            ui.add_space(size::GAP);
        }
        let Some(second) = second else {
            asked = asked.or(panel::panel_ui(ui, view, first, words, state, 0.0));
            continue;
        };
        if wide {
            let pair = (row, [first, second], part);
            asked = asked.or(pair_ui(ui, view, pair, words, state));
        } else {
            asked = asked.or(panel::panel_ui(ui, view, first, words, state, 0.0));
            ui.add_space(size::GAP);
            asked = asked.or(panel::panel_ui(ui, view, second, words, state, 0.0));
        }
    }
    asked
}

/// Two charts side by side, of which the first takes `part` of the width.
fn pair_ui(
    ui: &mut Ui,
    view: &StatisticsView,
    (row, charts, part): (usize, [ChartId; 2], f32),
    words: &Words,
    state: &mut StatisticsState,
) -> Option<StatisticsAction> {
    let all = ui.available_rect_before_wrap();
    let middle = all.left() + ((all.width() - size::GAP) * part).round();
    let places = [all.with_max_x(middle), all.with_min_x(middle + size::GAP)];
    let id = ui.scope_id().with(("height", row));
    let least: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let mut asked = None;
    let mut height = 0.0_f32;
    let mut both = Rect::NOTHING;
    for (chart, place) in charts.into_iter().zip(places) {
        let builder = UiBuilder::new().max_rect(place).id_salt(chart as u8);
        let mut column = ui.new_child(builder);
        let in_chart = panel::panel_ui(&mut column, view, chart, words, state, least);
        asked = asked.or(in_chart);
        both = both.union(column.min_rect());
        height = height.max(panel::own_height(ui, chart));
    }
    ui.advance_cursor_after_rect(both);
    if (height - least).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, height));
        ui.ctx()
            .request_discard("both panels get the height of the higher one");
    }
    asked
}
