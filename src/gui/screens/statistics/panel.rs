//! One chart in its panel: the title with its remarks, the drawing or the table, and what
//! is said where there is too little to draw.

use egui::{
    Align2, EventFilter, Id, Margin, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::{
    Chart, ChartId, StatisticsAction, StatisticsState, StatisticsView, Swatch, copy_of, id_of,
    shown, table, toggle,
};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::chart::Drawing;
use crate::gui::widgets::{
    Button, ButtonKind, Choice, icon_button, label, mastery_legend_ui, paint_text, panel,
    segments_size, segments_ui,
};
use crate::lang::Words;

/// The height of a drawing that has none of its own.
const DRAWING: f32 = 128.0;

/// The height of a title row.
const HEAD: f32 = 24.0;

/// Inside the panels: a little less above and below than at the sides, for the room that
/// the lines of text bring along.
const MARGIN: Margin = Margin {
    left: 20,
    right: 20,
    top: 16,
    bottom: 16,
};

/// The most that a drawing is stretched to the height of its neighbour.
const MOST_EXTRA: f32 = 140.0;

/// The height that a chart's panel had by itself when it was last drawn.
pub(super) fn own_height(ui: &Ui, chart: ChartId) -> f32 {
    ui.data(|data| data.get_temp(own_height_id(chart)))
        .unwrap_or(0.0)
}

fn own_height_id(chart: ChartId) -> Id {
    Id::unique(("height of a chart", chart as u8))
}

/// Draws the panel of `chart`, at least `least` high.
pub(super) fn panel_ui(
    ui: &mut Ui,
    view: &StatisticsView,
    chart: ChartId,
    words: &Words,
    state: &mut StatisticsState,
    least: f32,
) -> Option<StatisticsAction> {
    let t = Tokens::of(ui);
    let found = view.figures.as_ref().and_then(|figures| {
        let charts = shown(figures, state);
        // One of the two stands in the other's place.
        let stands_for = |it: &&Chart| {
            it.id == chart || chart == ChartId::Calibration && it.id == ChartId::Sureness
        };
        charts.into_iter().find(stands_for)
    });
    let mut asked = None;
    let extra = (least - own_height(ui, chart)).clamp(0.0, MOST_EXTRA);
    let frame = panel(&t, size::PANEL_PAD).inner_margin(MARGIN);
    let room = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let mut stretched = 0.0;
        if let Some(found) = found {
            let is_table = state.as_table.contains(&found.id);
            if !is_table && found.drawing.height(ui, 0.0).is_none() {
                stretched = extra;
            }
            asked = chart_ui(ui, found, words, state, stretched);
        } else {
            ui.set_min_height(HEAD + DRAWING);
        }
        let pads = f32::from(MARGIN.top + MARGIN.bottom) + 2.0;
        let own = ui.min_rect().height() - stretched + pads;
        ui.data_mut(|data| data.insert_temp(own_height_id(chart), own));
        let wanted = vec2(1.0, (least - pads).max(0.0));
        ui.expand_to_include_rect(Rect::from_min_size(ui.min_rect().min, wanted));
    });
    if let Some(found) = found
        && state.chosen == found.id
        && ui.memory(|memory| memory.has_focus(id_of(found.id)))
    {
        let response = ui.interact(
            room.response.rect,
            id_of(found.id).with("ring"),
            Sense::hover(),
        );
        let stroke = egui::Stroke::new(size::FOCUS, t.accent);
        let radius = size::RADIUS_PANEL + 2;
        let outside = egui::StrokeKind::Outside;
        ui.painter()
            .rect_stroke(response.rect.expand(size::FOCUS), radius, stroke, outside);
    }
    asked
}

fn chart_ui(
    ui: &mut Ui,
    chart: &Chart,
    words: &Words,
    state: &mut StatisticsState,
    stretched: f32,
) -> Option<StatisticsAction> {
    let t = Tokens::of(ui);
    let is_table = state.as_table.contains(&chart.id);
    title_ui(ui, chart, words, state);
    ui.add_space(6.0);
    let mut asked = None;
    if is_table {
        label(ui, TypeRole::Small, t.text2, &chart.how);
        ui.add_space(8.0);
        table_ui(ui, chart, state);
        ui.add_space(8.0);
        let text = words.get("command-copy-csv");
        let button = Button::new(ButtonKind::Small, &text).key(Command::CopyCsv.key_words(words));
        if button.show(ui).clicked() {
            asked = Some(copy_of(chart));
        }
    } else {
        drawing_ui(ui, chart, words, state, stretched);
        if matches!(chart.drawing, Drawing::Mastery(_)) {
            ui.add_space(8.0);
            mastery_legend_ui(ui, words);
        }
    }
    if let Some(foot) = &chart.foot {
        ui.add_space(4.0);
        label(ui, TypeRole::Small, t.text2, foot);
    }
    asked
}

/// The title, the way to the table, and what stands at the right: beside them, or below
/// where there is no room.
fn title_ui(ui: &mut Ui, chart: &Chart, words: &Words, state: &mut StatisticsState) {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let title = TypeRole::Strong.job(&chart.title, t.text);
    let title = ui.painter().layout_job(title);
    let aside = aside_width(ui, chart, words);
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, HEAD.max(title.size().y)), Sense::hover());
    let place = Rect::from_min_size(rect.min, title.size());
    ui.painter().galley(rect.min, title, t.text);
    let titled = ui.interact(place, response.id.with("title"), Sense::hover());
    titled.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &chart.title));
    titled.on_hover_text(&chart.how);
    let middle = pos2(place.right() + 20.0, rect.center().y);
    let button = Rect::from_center_size(middle, Vec2::splat(size::BUTTON_SMALL));
    let name = format!("{}: {}", chart.title, Command::ChartTable.tooltip(words));
    let pressed = ui.push_id((chart.id as u8, "table"), |ui| {
        let mut over = ui.new_child(UiBuilder::new().max_rect(button));
        icon_button(&mut over, button, icon::LIST, &name, true).clicked()
    });
    if pressed.inner {
        state.chosen = chart.id;
        toggle(&mut state.as_table, chart.id);
    }
    let beside = button.right() + 8.0 + aside <= rect.right();
    let line = if beside || aside == 0.0 {
        rect
    } else {
        ui.add_space(4.0);
        ui.allocate_exact_size(vec2(width, HEAD), Sense::hover()).0
    };
    aside_ui(ui, line, chart, words, state);
}

/// The options of the chart that has two sides.
fn sides(words: &Words) -> [String; 2] {
    ["stats-schedule", "stats-you"].map(|key| words.get(key).into_owned())
}

const fn has_sides(chart: ChartId) -> bool {
    matches!(chart, ChartId::Calibration | ChartId::Sureness)
}

fn aside_width(ui: &Ui, chart: &Chart, words: &Words) -> f32 {
    let t = Tokens::of(ui);
    if has_sides(chart.id) {
        let options = sides(words);
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        return segments_size(ui, &options, size::BUTTON_SMALL).x;
    }
    let width = |text: &str| {
        let job = TypeRole::Small.job(text, t.text2);
        ui.painter().layout_job(job).size().x
    };
    let legend: f32 = chart
        .legend
        .iter()
        .map(|(_, text)| width(text) + 34.0)
        .sum();
    legend + chart.note.as_deref().map_or(0.0, width)
}

fn aside_ui(ui: &mut Ui, line: Rect, chart: &Chart, words: &Words, state: &mut StatisticsState) {
    let t = Tokens::of(ui);
    if has_sides(chart.id) {
        let options = sides(words);
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        let wanted = segments_size(ui, &options, size::BUTTON_SMALL);
        let place = Align2::RIGHT_CENTER.anchor_size(line.right_center(), wanted);
        let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("sides"));
        let choice = Choice {
            name: &chart.title,
            options: &options,
            chosen: usize::from(state.by_you),
            wants_focus: false,
        };
        if let Some(picked) = segments_ui(&mut over, place, choice) {
            state.by_you = picked == 1;
            state.chosen = if state.by_you {
                ChartId::Sureness
            } else {
                ChartId::Calibration
            };
        }
        return;
    }
    let mut right = line.right();
    if let Some(note) = &chart.note {
        let at = pos2(right, line.center().y);
        let told = paint_text(ui, at, Align2::RIGHT_CENTER, TypeRole::Small, t.text2, note);
        right = told.left() - size::GAP;
    }
    for (swatch, text) in chart.legend.iter().rev() {
        let at = pos2(right, line.center().y);
        let told = paint_text(ui, at, Align2::RIGHT_CENTER, TypeRole::Small, t.text2, text);
        let middle = pos2(told.left() - 13.0, line.center().y);
        paint_swatch(
            ui,
            Rect::from_center_size(middle, Vec2::splat(10.0)),
            *swatch,
        );
        right = middle.x - 5.0 - size::GAP + 2.0;
    }
}

fn paint_swatch(ui: &Ui, rect: Rect, swatch: Swatch) {
    let t = Tokens::of(ui);
    let ratings = [t.wrong, t.part_fill, t.accent, t.easy];
    let (fill, edge) = match swatch {
        Swatch::Review => (t.accent, t.accent),
        Swatch::New => (t.mastery[1], t.accent),
        Swatch::Rating(rating) => {
            let color = ratings.get(rating).copied().unwrap_or(t.accent);
            (color, color)
        }
    };
    let stroke = egui::Stroke::new(1.0, edge);
    let inside = egui::StrokeKind::Inside;
    ui.painter().rect(rect, 0.0, fill, stroke, inside);
}

fn drawing_ui(
    ui: &mut Ui,
    chart: &Chart,
    words: &Words,
    state: &mut StatisticsState,
    stretched: f32,
) {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let own = chart.drawing.height(ui, width);
    let is_framed = own.is_none() || matches!(chart.drawing, Drawing::Year(_));
    let height = match own {
        Some(_) if chart.few.is_some() => DRAWING,
        Some(height) => height,
        None => DRAWING + stretched,
    };
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let response = node_ui(ui, rect, chart, state, Role::Image);
    if is_framed || chart.few.is_none() {
        let builder = UiBuilder::new().max_rect(rect).id_salt("drawing");
        chart.drawing.paint(&mut ui.new_child(builder), rect, words);
    }
    if let Some(few) = &chart.few {
        let galley = ui.painter().layout_job(TypeRole::Body.job(few, t.text2));
        let place = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
        ui.painter()
            .rect_filled(place.expand2(vec2(10.0, 4.0)), 4.0, t.surface);
        ui.painter().galley(place.min, galley, t.text2);
        return;
    }
    let pointer = response.hover_pos().filter(|_| ui.is_enabled());
    let item = pointer.and_then(|at| chart.drawing.item_at(rect, at));
    if let Some(tip) = item.and_then(|item| chart.tips.get(item)) {
        response.on_hover_text_at_pointer(tip);
    }
}

fn table_ui(ui: &mut Ui, chart: &Chart, state: &mut StatisticsState) {
    let top = ui.cursor().top();
    let width = ui.available_width();
    table::table_ui(ui, &chart.table);
    let bottom = ui.min_rect().bottom();
    let rect = Rect::from_min_max(
        pos2(ui.min_rect().left(), top),
        pos2(ui.min_rect().left() + width, bottom),
    );
    node_ui(ui, rect, chart, state, Role::Table);
}

/// The node that stands for the chart, has the focus, and says what is drawn.
fn node_ui(
    ui: &Ui,
    rect: Rect,
    chart: &Chart,
    state: &mut StatisticsState,
    role: Role,
) -> Response {
    let response = ui.interact(rect, id_of(chart.id), Sense::click());
    if response.clicked() {
        response.request_focus();
    }
    if response.has_focus() {
        state.chosen = chart.id;
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let said = chart.few.as_ref().unwrap_or(&chart.sentence);
    let said = format!("{}: {said}", chart.title);
    response.widget_info(|| WidgetInfo::labeled(role, true, &said));
    let _ = ui.accesskit_node_builder(response.id, |node| {
        node.set_description(chart.how.as_str());
    });
    response
}
