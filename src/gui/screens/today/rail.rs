//! The left rail: the sign, the screens, and the choice of the theme.

use egui::{
    Align2, CornerRadius, Popup, Rect, Response, Role, Sense, ThemePreference, Ui, WidgetInfo,
    pos2, vec2,
};

use super::TodayView;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{focus_ring, icon_text, paint_text, sign_ui};
use crate::lang::Words;

/// One line of the rail or of its menu.
struct Item<'a> {
    icon: char,
    name: &'a str,
    count: Option<usize>,
    chosen: bool,
    wide: bool,
}

/// Draws the rail; gives back the theme that was chosen.
pub fn rail_ui(
    ui: &mut Ui,
    view: &TodayView,
    words: &Words,
    wide: bool,
) -> Option<ThemePreference> {
    let t = Tokens::of(ui);
    let rect = ui.max_rect();
    ui.expand_to_include_rect(rect);
    ui.painter()
        .vline(rect.right() - 0.5, rect.y_range(), t.edge());
    head(ui, rect, words, wide);
    let total = view.counts.total();
    let today = words.get("today-title");
    let count = (total > 0).then_some(total);
    let item = Item {
        icon: icon::HOUSE,
        name: &today,
        count,
        chosen: true,
        wide,
    };
    let top = if wide { 84.0 } else { 64.0 };
    item_ui(ui, item_rect(rect, rect.top() + top, wide), &item);
    theme_choice(ui, rect, words, wide)
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
    let section = words.get("rail-study");
    paint_text(
        ui,
        rect.min + vec2(24.0, 72.0),
        Align2::LEFT_CENTER,
        TypeRole::Caption,
        t.text2,
        &section,
    );
}

fn item_rect(rail: Rect, top: f32, wide: bool) -> Rect {
    let (left, width) = if wide { (12.0, 183.0) } else { (8.0, 38.0) };
    Rect::from_min_size(pos2(rail.left() + left, top), vec2(width, size::ROW))
}

fn item_ui(ui: &mut Ui, rect: Rect, item: &Item<'_>) -> Response {
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
    let tooltip = !item.wide;
    if tooltip {
        response.on_hover_text(item.name)
    } else {
        response
    }
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
    if let Some(count) = item.count {
        let at = rect.right_center() - vec2(12.0, 0.0);
        let (role, count) = (TypeRole::SmallStrong, count.to_string());
        paint_text(ui, at, Align2::RIGHT_CENTER, role, t.accent, &count);
    }
}

fn theme_choice(ui: &mut Ui, rail: Rect, words: &Words, wide: bool) -> Option<ThemePreference> {
    let now = ui.options(|options| options.theme_preference);
    let (icon, key) = look(now);
    let theme = words.get(key).into_owned();
    let name = &words.with("theme-now", &[("theme", theme.into())]);
    let item = Item {
        icon,
        name,
        count: None,
        chosen: false,
        wide,
    };
    let button = item_ui(ui, item_rect(rail, rail.bottom() - 52.0, wide), &item);
    let menu = Popup::menu(&button).show(|ui| theme_menu(ui, now, words));
    let chosen = menu.and_then(|menu| menu.inner);
    if let Some(theme) = chosen {
        ui.set_theme(theme);
    }
    chosen
}

fn theme_menu(ui: &mut Ui, now: ThemePreference, words: &Words) -> Option<ThemePreference> {
    const THEMES: [ThemePreference; 3] = [
        ThemePreference::System,
        ThemePreference::Light,
        ThemePreference::Dark,
    ];
    ui.spacing_mut().item_spacing.y = 4.0;
    let mut picked = None;
    for theme in THEMES {
        let (icon, key) = look(theme);
        let name = &words.get(key);
        let (rect, _) = ui.allocate_exact_size(vec2(183.0, size::ROW), Sense::hover());
        let item = Item {
            icon,
            name,
            count: None,
            chosen: theme == now,
            wide: true,
        };
        let mut over = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt(key));
        if item_ui(&mut over, rect, &item).clicked() {
            picked = Some(theme);
            ui.close();
        }
    }
    picked
}

const fn look(theme: ThemePreference) -> (char, &'static str) {
    match theme {
        ThemePreference::System => (icon::HALF, "theme-system"),
        ThemePreference::Light => (icon::SUN, "theme-light"),
        ThemePreference::Dark => (icon::MOON, "theme-dark"),
    }
}
