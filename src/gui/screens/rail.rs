//! The left rail: the sign, the screens, and the settings at its foot.

use egui::{
    Align2, CentralPanel, CornerRadius, Frame, Panel, Rect, Response, Role, Sense, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{focus_ring, icon_text, is_wide, paint_text, sign_ui};
use crate::lang::Words;

/// A screen the rail leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// What to do now.
    Today,
    /// The set-up of a quiz, and its result.
    Quiz,
    /// What was learned.
    Statistics,
    /// The plan for the exam.
    ExamPlan,
    /// All cards.
    Cards,
    /// The settings.
    Settings,
}

/// What the rail shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rail {
    /// Where the learner is.
    pub here: Place,
    /// The cards of the day.
    pub cards_today: usize,
}

/// One line of the rail.
struct Item<'a> {
    icon: char,
    command: Command,
    name: &'a str,
    count: Option<String>,
    chosen: bool,
    wide: bool,
}

/// Draws the rail and, beside it, the screen itself; gives back where the rail was asked to
/// lead, and what `screen` gave.
pub fn beside_rail<R>(
    ui: &mut Ui,
    rail: Rail,
    words: &Words,
    screen: impl FnOnce(&mut Ui) -> R,
) -> (Option<Place>, R) {
    let t = Tokens::of(ui);
    let panel = Panel::left("rail")
        .resizable(false)
        .exact_size(rail_width(ui))
        .show_separator_line(false)
        .frame(Frame::new().fill(t.sunken));
    let asked = panel.show(ui, |ui| rail_ui(ui, rail, words)).inner;
    let main = CentralPanel::default().frame(Frame::new().fill(t.bg));
    (asked, main.show(ui, screen).inner)
}

/// The width of the rail at the left.
#[must_use]
pub fn rail_width(ui: &Ui) -> f32 {
    if is_wide(ui) {
        size::RAIL
    } else {
        size::RAIL_FOLDED
    }
}

fn rail_ui(ui: &mut Ui, rail: Rail, words: &Words) -> Option<Place> {
    let t = Tokens::of(ui);
    let wide = is_wide(ui);
    let rect = ui.max_rect();
    ui.expand_to_include_rect(rect);
    ui.painter()
        .vline(rect.right() - 0.5, rect.y_range(), t.edge());
    head(ui, rect, words, wide);
    let top = rect.top() + if wide { 84.0 } else { 64.0 };
    let foot = rect.bottom() - 52.0;
    // The word for the second part of the rail takes room only where it is shown.
    let make = top + 4.0 * size::ROW + if wide { 44.0 } else { 0.0 };
    if wide {
        section(ui, rect, make - 14.0, &words.get("rail-make"));
    }
    let places = [
        (Place::Today, Command::GoToday, icon::HOUSE, top),
        (Place::Quiz, Command::GoQuiz, icon::EXAM, top + size::ROW),
        (
            Place::Statistics,
            Command::GoStatistics,
            icon::CHART,
            top + 2.0 * size::ROW,
        ),
        (
            Place::ExamPlan,
            Command::GoExamPlan,
            icon::CALENDAR_CHECK,
            top + 3.0 * size::ROW,
        ),
        (Place::Cards, Command::GoCards, icon::CARDS, make),
        (Place::Settings, Command::GoSettings, icon::GEAR, foot),
    ];
    let mut asked = None;
    for (place, command, icon, y) in places {
        let shows_count = place == Place::Today && rail.cards_today > 0;
        let item = Item {
            icon,
            command,
            name: &words.get(command.name_key()),
            count: shows_count.then(|| words.figure(rail.cards_today)),
            chosen: place == rail.here,
            wide,
        };
        if item_ui(ui, item_rect(rect, y, wide), &item, words).clicked() {
            asked = Some(place);
        }
    }
    asked
}

fn head(ui: &Ui, rect: Rect, words: &Words, wide: bool) {
    let t = Tokens::of(ui);
    if !wide {
        sign_ui(ui, rect.min + vec2(28.0, 37.0), 31.0);
        return;
    }
    sign_ui(ui, rect.min + vec2(34.0, 35.0), 27.0);
    let name = words.get("app-name");
    paint_text(
        ui,
        rect.min + vec2(60.0, 32.0),
        Align2::LEFT_CENTER,
        TypeRole::Subtitle,
        t.text,
        &name,
    );
    section(ui, rect, rect.top() + 72.0, &words.get("rail-study"));
}

/// The name of a part of the rail.
fn section(ui: &Ui, rect: Rect, y: f32, name: &str) {
    let at = pos2(rect.left() + 24.0, y);
    let color = Tokens::of(ui).text2;
    paint_text(ui, at, Align2::LEFT_CENTER, TypeRole::Caption, color, name);
}

fn item_rect(rail: Rect, top: f32, wide: bool) -> Rect {
    let (left, width) = if wide { (12.0, 183.0) } else { (8.0, 38.0) };
    Rect::from_min_size(pos2(rail.left() + left, top), vec2(width, size::ROW))
}

fn item_ui(ui: &mut Ui, rect: Rect, item: &Item<'_>, words: &Words) -> Response {
    let response = ui.allocate_rect(rect, Sense::click());
    paint_item_ground(ui, &response, item);
    let t = Tokens::of(ui);
    let color = if item.chosen { t.accent } else { t.text2 };
    let icon_x = if item.wide { 22.0 } else { 20.0 };
    let at = rect.left_center() + vec2(icon_x, 0.0);
    icon_text(ui, at, item.icon, item.chosen, size::ICON, color);
    if item.wide {
        paint_item_words(ui, rect, item);
    }
    focus_ring(ui, &response, rect.shrink(2.0), size::RADIUS_BUTTON);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, item.chosen, item.name));
    response.on_hover_text(item.command.tooltip(words))
}

fn paint_item_ground(ui: &Ui, response: &Response, item: &Item<'_>) {
    let t = Tokens::of(ui);
    let rect = response.rect;
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    if item.chosen {
        ui.painter().rect_filled(rect, radius, t.accent_soft);
        let middle = rect.left_center() + vec2(1.5, 0.0);
        let bar = Rect::from_center_size(middle, vec2(size::RULE, 22.0));
        ui.painter().rect_filled(bar, 1.0, t.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, t.bg);
    }
}

fn paint_item_words(ui: &Ui, rect: Rect, item: &Item<'_>) {
    let t = Tokens::of(ui);
    let (plain, heavy) = (TypeRole::Body, TypeRole::Strong);
    let role = if item.chosen { heavy } else { plain };
    let at = rect.left_center() + vec2(44.0, 0.0);
    paint_text(ui, at, Align2::LEFT_CENTER, role, t.text, item.name);
    if let Some(count) = &item.count {
        let at = rect.right_center() - vec2(12.0, 0.0);
        let role = TypeRole::SmallStrong;
        paint_text(ui, at, Align2::RIGHT_CENTER, role, t.accent, count);
    }
}
