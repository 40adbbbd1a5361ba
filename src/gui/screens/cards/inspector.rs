//! What is known of the card at the cursor, and what can be done with the chosen ones.

use egui::{
    Align2, CornerRadius, Rect, Response, Role, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::table::look;
use super::{
    CardMark, CardsAction, CardsState, CardsView, HistoryItem, Inspector, MemoryLine, dialogs,
};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::rich_text::rich_text_ui;
use crate::gui::widgets::{
    Button, ButtonKind, chip_ui, icon_button, icon_text, label, paint_text, rating_command,
    rating_look,
};
use crate::lang::Words;

/// The bar of buttons at the foot.
const BAR: f32 = 64.0;

pub(super) fn inspector_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let t = Tokens::of(ui);
    let radius = CornerRadius::same(size::RADIUS_PANEL);
    ui.painter()
        .rect(rect, radius, t.surface, t.edge(), StrokeKind::Inside);
    let inspector = view.inspector?;
    let bar = rect
        .with_min_y(rect.bottom() - BAR)
        .shrink2(vec2(size::PANEL_PAD, 0.0));
    let text = Rect::from_min_max(rect.min, pos2(rect.right(), bar.top())).shrink2(vec2(1.0, 1.0));
    let mut over = ui.new_child(UiBuilder::new().max_rect(text).id_salt("known"));
    over.set_clip_rect(text.intersect(ui.clip_rect()));
    ScrollArea::vertical()
        .id_salt("what is known")
        .auto_shrink([false, false])
        .max_height(text.height())
        .show(&mut over, |ui| {
            ui.scroll_with_delta(vec2(0.0, -state.scroll_details));
            let pad = egui::Margin::symmetric(size::PANEL_PAD as i8 - 1, size::GAP as i8);
            egui::Frame::new().inner_margin(pad).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = Vec2::ZERO;
                known_ui(ui, inspector, words);
            });
        });
    buttons_ui(ui, bar, view, words, state)
}

fn known_ui(ui: &mut Ui, inspector: &Inspector, words: &Words) {
    let t = Tokens::of(ui);
    chips_ui(ui, inspector, words);
    ui.add_space(8.0);
    rich_text_ui(ui, &inspector.question, TypeRole::Repeated, t.text);
    ui.add_space(8.0);
    rich_text_ui(ui, &inspector.answer, TypeRole::Subtitle, t.text);
    ui.add_space(4.0);
    if let Some(citation) = &inspector.citation {
        label(ui, TypeRole::Small, t.text2, citation);
    }
    label(ui, TypeRole::Small, t.text2, &inspector.fact);
    ui.add_space(12.0);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter()
        .hline(line.x_range(), line.center().y, t.edge());
    ui.add_space(12.0);
    label(ui, TypeRole::Strong, t.text, &words.get("cards-memory"));
    if inspector.memory.is_empty() {
        label(
            ui,
            TypeRole::Small,
            t.text2,
            &words.get("cards-memory-none"),
        );
    }
    inspector.memory.iter().for_each(|line| line_ui(ui, line));
    if !inspector.history.is_empty() {
        ui.add_space(12.0);
        label(ui, TypeRole::Strong, t.text, &words.get("cards-history"));
        ui.add_space(4.0);
        history_ui(ui, &inspector.history, words);
    }
    ui.add_space(12.0);
    label(ui, TypeRole::Small, t.text2, &inspector.why);
}

fn chips_ui(ui: &mut Ui, inspector: &Inspector, words: &Words) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        let (glyph, kind) = &inspector.kind;
        chip_ui(ui, Some(*glyph), kind);
        for mark in &inspector.marks {
            mark_chip_ui(ui, *mark, words);
        }
        for tag in &inspector.tags {
            chip_ui(ui, Some(icon::HASH), tag);
        }
    });
}

/// A chip in the colours of a mark.
fn mark_chip_ui(ui: &mut Ui, mark: CardMark, words: &Words) {
    let t = Tokens::of(ui);
    let name = words.get(mark.key());
    let (glyph, is_filled, color) = look(mark, &t);
    let (fill, ink) = match mark {
        CardMark::Contested(_) => (t.gold_soft, t.gold_text),
        CardMark::Leech => (t.wrong_soft, t.text),
        _ => (t.sunken, t.text2),
    };
    let galley = ui.painter().layout_job(TypeRole::Small.job(&name, ink));
    let wanted = vec2(30.0 + galley.size().x + 10.0, size::CHIP);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(12), fill);
    let at = rect.left_center() + vec2(17.0, 0.0);
    icon_text(ui, at, glyph, is_filled, size::ICON_TEXT, color);
    let at = pos2(rect.left() + 30.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name.as_ref()));
}

/// A figure: its name left, its value right, below each other where they do not fit.
fn line_ui(ui: &mut Ui, line: &MemoryLine) {
    let t = Tokens::of(ui);
    let MemoryLine { name, value } = line;
    let width = ui.available_width();
    let value_galley = ui
        .painter()
        .layout_job(TypeRole::SmallStrong.job(value, t.text));
    let mut job = TypeRole::Small.job(name, t.text2);
    job.wrap.max_width = (width - value_galley.size().x - 12.0).max(80.0);
    let name_galley = ui.painter().layout_job(job);
    let wanted = vec2(width, name_galley.size().y + 4.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let top = rect.top() + 2.0;
    let right = rect.right() - value_galley.size().x;
    ui.painter()
        .galley(pos2(rect.left(), top), name_galley, t.text2);
    ui.painter().galley(pos2(right, top), value_galley, t.text);
    let told = format!("{name}: {value}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
}

fn history_ui(ui: &mut Ui, history: &[HistoryItem], words: &Words) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        for item in history {
            answer_ui(ui, item, words);
        }
    });
}

/// An answer of the past: the icon of its rating over its date.
fn answer_ui(ui: &mut Ui, item: &HistoryItem, words: &Words) -> Response {
    let t = Tokens::of(ui);
    let job = TypeRole::Caption.job(&item.date, t.text2);
    let galley = ui.painter().layout_job(job);
    let wanted = vec2(galley.size().x.max(40.0), 40.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let (glyph, color, _) = rating_look(item.rating, &t);
    let at = pos2(rect.center().x, rect.top() + 10.0);
    icon_text(ui, at, glyph, false, size::ICON_TEXT, color);
    let at = pos2(rect.center().x, rect.bottom() - 9.0);
    paint_text(
        ui,
        at,
        Align2::CENTER_CENTER,
        TypeRole::Caption,
        t.text2,
        &item.date,
    );
    let rating = words.get(rating_command(item.rating).name_key());
    let told = format!("{rating}, {}", item.full_date);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
    response.on_hover_text(told)
}

fn buttons_ui(
    ui: &mut Ui,
    bar: Rect,
    view: &CardsView<'_>,
    words: &Words,
    state: &mut CardsState,
) -> Option<CardsAction> {
    let key = if view.set.aside {
        "cards-take-up"
    } else {
        "cards-set-aside"
    };
    let aside = words.get(key);
    let tags = words.get("cards-tags");
    let side = size::BUTTON;
    let more = Rect::from_center_size(
        pos2(bar.right() - side / 2.0, bar.center().y),
        Vec2::splat(side),
    );
    state.menu.corner = if state.menu.is_open {
        state.menu.corner
    } else {
        more.right_top() - vec2(0.0, dialogs::menu_height())
    };
    let mut asked = None;
    let mut left = bar.left();
    let mut place = |ui: &Ui, button: &Button<'_>| {
        let wanted = button.size(ui);
        let at = Rect::from_min_size(pos2(left, bar.center().y - wanted.y / 2.0), wanted);
        left = at.right() + 8.0;
        at
    };
    let kind = ButtonKind::Secondary;
    let button = Button::new(kind, &aside).key(Command::SetAside.key_words(words));
    let at = place(ui, &button);
    if button.show_at(ui, at).clicked() {
        asked = Some(CardsAction::SetAside);
    }
    let button = Button::new(kind, &tags);
    let at = place(ui, &button);
    if at.right() < more.left() && button.show_at(ui, at).clicked() {
        state.dialog = Some(dialogs::Dialog::tags());
    }
    let name = Command::CardMenu.tooltip(words);
    if icon_button(ui, more, icon::MORE, &name, true).clicked() {
        state.menu.is_open = true;
    }
    asked
}
