//! The title, which decks and how far back, and the four figures.

use egui::{Layout, Popup, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{StatisticsAction, StatisticsView};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, Choice, focus_ring, icon_text, is_wide, label, segments_size, segments_ui,
    titled,
};
use crate::lang::Words;
use crate::stats::Period;

/// The widest that the title of the chosen decks is.
const SCOPE: f32 = 220.0;

/// Draws the head.
pub(super) fn head_ui(
    ui: &mut Ui,
    view: &StatisticsView,
    words: &Words,
) -> Option<StatisticsAction> {
    let t = Tokens::of(ui);
    let wide = is_wide(ui);
    ui.add_space(if wide { 20.0 } else { 15.0 });
    let text = words.get("command-go-statistics");
    let all = ui.available_rect_before_wrap();
    let title = label(ui, TypeRole::Title, t.text, &text);
    title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &text));
    let asked = choices_ui(ui, view, words, all);
    ui.add_space(if wide { 20.0 } else { 12.0 });
    figures_ui(ui, view);
    ui.add_space(if wide { 12.0 } else { size::GAP });
    asked
}

/// The choices at the right of the title, or below it where there is no room.
fn choices_ui(
    ui: &mut Ui,
    view: &StatisticsView,
    words: &Words,
    all: Rect,
) -> Option<StatisticsAction> {
    let names = ["stats-month", "stats-quarter", "stats-year-long"].map(|key| words.get(key));
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let segments = segments_size(ui, &names, size::BUTTON_SMALL);
    let scope = scope_width(ui, view);
    let title = words.get("command-go-statistics");
    let title = TypeRole::Title.job(&title, Tokens::of(ui).text);
    let title = ui.painter().layout_job(title).size().x;
    let wanted = scope + size::GAP + segments.x;
    let beside = title + size::GAP_WIDE + wanted <= all.width();
    let place = if beside {
        Rect::from_min_size(
            pos2(all.right() - wanted, all.top()),
            vec2(wanted, segments.y),
        )
    } else {
        ui.add_space(8.0);
        ui.allocate_space(vec2(wanted, segments.y)).1
    };
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("choices"));
    let of_scope = Rect::from_min_size(place.min, vec2(scope, segments.y));
    let asked = scope_ui(&mut over, of_scope, view, words);
    let place = Rect::from_min_size(of_scope.right_top() + vec2(size::GAP, 0.0), segments);
    let name = words.get("stats-period");
    let chosen = Period::ALL.iter().position(|period| *period == view.period);
    let choice = Choice {
        name: &name,
        options: &names,
        chosen: chosen.unwrap_or(0),
        wants_focus: false,
    };
    let picked = segments_ui(&mut over, place, choice);
    let period = picked.and_then(|place| Period::ALL.get(place).copied());
    asked.or(period.map(StatisticsAction::Period))
}

fn scope_title(view: &StatisticsView) -> &str {
    view.scopes.get(view.scope).map_or("", |line| &line.title)
}

fn scope_width(ui: &Ui, view: &StatisticsView) -> f32 {
    let job = TypeRole::Small.job(scope_title(view), Tokens::of(ui).text);
    (ui.painter().layout_job(job).size().x.min(SCOPE) + 48.0).ceil()
}

/// A button with the title of the chosen decks, which opens the others.
fn scope_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &StatisticsView,
    words: &Words,
) -> Option<StatisticsAction> {
    let t = Tokens::of(ui);
    let title = scope_title(view);
    let button = ui.allocate_rect(rect, Sense::click());
    let fill = if button.hovered() {
        t.sunken
    } else {
        t.surface
    };
    let radius = size::RADIUS_BUTTON;
    let inside = egui::StrokeKind::Inside;
    ui.painter().rect(rect, radius, fill, t.outline(), inside);
    let place = Rect::from_min_size(
        pos2(rect.left() + 12.0, rect.center().y - 10.0),
        vec2(rect.width() - 48.0, 20.0),
    );
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("scope title"));
    titled(
        &mut over,
        TypeRole::Small,
        t.text,
        title,
        SCOPE.min(place.width() + 1.0),
    );
    let at = rect.right_center() - vec2(18.0, 0.0);
    icon_text(ui, at, icon::CARET_DOWN, false, size::ICON_TEXT, t.text2);
    focus_ring(ui, &button, rect, radius);
    let name = format!("{}: {title}", words.get("stats-scope"));
    button.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
    let mut asked = None;
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(rect.width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let most = (ui.ctx().content_rect().height() - rect.bottom() - 40.0).max(120.0);
        ui.set_max_height(most);
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            let left = Layout::top_down(egui::Align::Min);
            ui.with_layout(left, |ui| {
                for (place, line) in view.scopes.iter().enumerate() {
                    let kind = ButtonKind::QuietSmall;
                    let wants_focus = place == view.scope && button.clicked();
                    let line_ui = Button::new(kind, &line.title).focus(wants_focus);
                    if line_ui.show(ui).clicked() {
                        asked = Some(StatisticsAction::Scope(line.id.clone()));
                        ui.close();
                    }
                }
            });
        });
    });
    asked
}

fn figures_ui(ui: &mut Ui, view: &StatisticsView) {
    let t = Tokens::of(ui);
    let Some(figures) = &view.figures else {
        // The room the figures will take, so that nothing moves when they come.
        ui.add_space(TypeRole::Subtitle.line());
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(40.0, 4.0);
        for figure in &figures.head {
            let value = TypeRole::Subtitle.job(&figure.value, t.text);
            let value = ui.painter().layout_job(value);
            let words = TypeRole::Small.job(&figure.words, t.text2);
            let words = ui.painter().layout_job(words);
            let gap = if figure.value.is_empty() { 0.0 } else { 8.0 };
            let size = vec2(value.size().x + gap + words.size().x, 28.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let at = pos2(rect.left(), rect.center().y - value.size().y / 2.0);
            let left = rect.left() + value.size().x + gap;
            ui.painter().galley(at, value, t.text);
            let at = pos2(left, rect.center().y - words.size().y / 2.0 + 1.0);
            ui.painter().galley(at, words, t.text2);
            let told = format!("{} {}", figure.value, figure.words);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
            let _ = ui.accesskit_node_builder(response.id, |node| {
                node.set_description(figure.how.as_str());
            });
            response.on_hover_text(&figure.how);
        }
    });
}
