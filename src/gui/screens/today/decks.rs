//! The list of decks with their mastery and the cards of the day.

use egui::{Align2, CornerRadius, Id, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{DeckRow, TodayAction, panel};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, focus_ring, icon_button, icon_text, mastery_bar_ui, paint_text,
};
use crate::lang::Words;

/// Where the columns of the list stand, from its right edge.
#[derive(Clone, Copy)]
struct Columns {
    mastery: Option<(f32, f32)>,
    learning: f32,
    due: f32,
    new: f32,
    title_end: f32,
}

/// Draws the panel with all decks.
pub fn decks_panel_ui(ui: &mut Ui, decks: &[DeckRow], words: &Words) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let mut asked = None;
    panel(&t, 0.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let columns = Columns::of(ui.available_width());
        asked = header_ui(ui, columns, words);
        for (place, deck) in decks.iter().enumerate() {
            let last = place + 1 == decks.len();
            let in_row = row_ui(ui, deck, columns, last, words);
            asked = asked.take().or(in_row);
        }
    });
    asked
}

/// Moves the focus in the list by the arrows, and folds or unfolds the group that has it.
pub fn move_by_keys(ui: &Ui, decks: &[DeckRow]) -> Option<TodayAction> {
    if egui::Popup::is_any_open(ui.ctx()) || decks.is_empty() {
        return None;
    }
    let focused = ui.memory(egui::Memory::focused);
    let at = decks.iter().position(|deck| focused == Some(row_id(deck)));
    let to = if Command::DeckBelow.pressed(ui) {
        Some(at.map_or(0, |at| (at + 1).min(decks.len() - 1)))
    } else if Command::DeckAbove.pressed(ui) {
        Some(at.map_or(decks.len() - 1, |at| at.saturating_sub(1)))
    } else {
        None
    };
    if let Some(deck) = to.and_then(|to| decks.get(to)) {
        ui.memory_mut(|memory| memory.request_focus(row_id(deck)));
        ui.request_repaint();
    }
    let deck = at.and_then(|at| decks.get(at)).filter(|deck| deck.has_children)?;
    let wanted = if deck.expanded { Command::Fold } else { Command::Unfold };
    wanted.pressed(ui).then(|| TodayAction::ToggleGroup(deck.id.clone()))
}

impl Columns {
    const fn of(width: f32) -> Self {
        if width >= 700.0 {
            Self { mastery: Some((377.0, 112.0)), learning: 169.0, due: 105.0, new: 49.0, title_end: 393.0 }
        } else if width >= 520.0 {
            Self { mastery: Some((329.0, 96.0)), learning: 145.0, due: 97.0, new: 49.0, title_end: 345.0 }
        } else {
            Self { mastery: None, learning: 145.0, due: 97.0, new: 49.0, title_end: 212.0 }
        }
    }
}

fn row_id(deck: &DeckRow) -> Id {
    Id::unique(("deck row", &deck.id))
}

fn header_ui(ui: &mut Ui, columns: Columns, words: &Words) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
    let title = words.get("decks-title");
    let at = rect.left_center() + vec2(16.0, 0.0);
    let words_rect = paint_text(ui, at, Align2::LEFT_CENTER, TypeRole::Strong, t.text, &title);
    if let Some((left, _)) = columns.mastery {
        let at = pos2(rect.right() - left, rect.center().y);
        paint_text(ui, at, Align2::LEFT_CENTER, TypeRole::Small, t.text2, &words.get("mastery-title"));
    }
    for (right, key) in [(columns.learning, "counts-learning"), (columns.due, "decks-due"), (columns.new, "counts-new")] {
        let at = pos2(rect.right() - right, rect.center().y);
        paint_text(ui, at, Align2::RIGHT_CENTER, TypeRole::Small, t.text2, &words.get(key));
    }
    let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("header"));
    let square = Rect::from_center_size(pos2(words_rect.right() + 24.0, rect.center().y), vec2(32.0, 32.0));
    let refresh = icon_button(&mut over, square, icon::REFRESH, &Command::RefreshDecks.tooltip(words), true);
    let square = square.translate(vec2(34.0, 0.0));
    let folder = icon_button(&mut over, square, icon::FOLDER, &words.get("today-open-folder"), true);
    match (refresh.clicked(), folder.clicked()) {
        (true, _) => Some(TodayAction::RefreshDecks),
        (_, true) => Some(TodayAction::OpenDecksFolder),
        _ => None,
    }
}

fn row_ui(ui: &mut Ui, deck: &DeckRow, columns: Columns, last: bool, words: &Words) -> Option<TodayAction> {
    let height = if deck.problem.is_some() { size::ROW_HIGH } else { size::ROW };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, row_id(deck), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, sentence(deck, words)));
    paint_ground(ui, rect, &response, last);
    let fold = fold_ui(ui, rect, deck, words);
    let cut = paint_title(ui, rect, deck, columns, words);
    let response = if cut { response.on_hover_text(&deck.title) } else { response };
    let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(&deck.id));
    let inside = match &deck.problem {
        Some(problem) => problem_ui(&mut over, rect, deck, problem, words),
        None => numbers_ui(&mut over, rect, deck, columns, words),
    };
    by_row(ui, &response, deck).or(fold).or(inside)
}

/// A click with the mouse chooses the row; Enter, or a double click, begins.
fn by_row(ui: &Ui, response: &Response, deck: &DeckRow) -> Option<TodayAction> {
    let with_mouse = response.clicked_by(egui::PointerButton::Primary);
    if with_mouse {
        response.request_focus();
        ui.request_repaint();
    }
    if response.has_focus() {
        let filter = egui::EventFilter { vertical_arrows: true, horizontal_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
    }
    let begins = response.double_clicked() || (response.clicked() && !with_mouse);
    match &deck.problem {
        Some(_) if begins => Some(TodayAction::ShowProblem(deck.id.clone())),
        None if begins && deck.counts.total() > 0 => Some(start(deck)),
        _ => None,
    }
}

fn start(deck: &DeckRow) -> TodayAction {
    TodayAction::StartReview { deck: Some(deck.id.clone()) }
}

fn paint_ground(ui: &Ui, rect: Rect, response: &Response, last: bool) {
    let t = Tokens::of(ui);
    let bottom = if last { size::RADIUS_PANEL - 1 } else { 0 };
    let radius = CornerRadius { sw: bottom, se: bottom, ..CornerRadius::ZERO };
    let fill = rect.with_min_y(rect.top() + 1.0);
    if response.has_focus() {
        ui.painter().rect_filled(fill, radius, t.accent_soft);
    } else if response.contains_pointer() {
        ui.painter().rect_filled(fill, radius, t.bg);
    }
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, t.edge());
    focus_ring(ui, response, rect.shrink(6.0), 4);
}

fn fold_ui(ui: &Ui, rect: Rect, deck: &DeckRow, words: &Words) -> Option<TodayAction> {
    if !deck.has_children {
        return None;
    }
    let t = Tokens::of(ui);
    let place = Rect::from_center_size(rect.left_center() + vec2(23.0, 0.0), vec2(32.0, 32.0));
    let response = ui.interact(place, row_id(deck).with("fold"), Sense::CLICK);
    let (glyph, key) =
        if deck.expanded { (icon::CARET_DOWN, "decks-fold") } else { (icon::CARET_RIGHT, "decks-unfold") };
    icon_text(ui, place.center(), glyph, false, size::ICON_TEXT, t.text2);
    let name = words.with(key, &[("deck", deck.title.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response.clicked().then(|| TodayAction::ToggleGroup(deck.id.clone()))
}

/// Paints the title and the number of cards; true when the title had to be cut.
fn paint_title(ui: &Ui, rect: Rect, deck: &DeckRow, columns: Columns, words: &Words) -> bool {
    let t = Tokens::of(ui);
    let (lead, role) = if deck.depth == 0 { (38.0, TypeRole::Strong) } else { (40.0, TypeRole::Body) };
    let role = if deck.has_children { role } else { TypeRole::Body };
    let cards = words.count("decks-cards", deck.cards);
    let cards_width = ui.painter().layout_no_wrap(cards.clone(), TypeRole::Small.font(), t.text2).size().x;
    let end = if deck.problem.is_some() { 120.0 } else { columns.title_end };
    let free = rect.width() - lead - end;
    let y = if deck.problem.is_some() { rect.top() + 17.0 } else { rect.center().y };
    let galley = ui.painter().layout_job(role.one_line(&deck.title, t.text, free.max(40.0)));
    let cut = galley.elided;
    let place = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + lead, y), galley.size());
    ui.painter().galley(place.min, galley, t.text);
    // The number of cards gives way to a long title.
    if deck.problem.is_none() && place.width() + 8.0 + cards_width <= free {
        let at = pos2(place.right() + 8.0, y);
        paint_text(ui, at, Align2::LEFT_CENTER, TypeRole::Small, t.text2, &cards);
    }
    cut
}

fn problem_ui(ui: &mut Ui, rect: Rect, deck: &DeckRow, problem: &str, words: &Words) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let text = words.get("decks-show-problem");
    let button = Button::new(ButtonKind::Small, &text);
    let wanted = button.size(ui);
    let place = Align2::RIGHT_CENTER.anchor_size(rect.right_center() - vec2(12.0, 0.0), wanted);
    let y = rect.bottom() - 15.0;
    icon_text(ui, pos2(rect.left() + 48.0, y), icon::WARNING, true, size::ICON_TEXT, t.wrong);
    let free = place.left() - rect.left() - 60.0 - 12.0;
    let galley = ui.painter().layout_job(TypeRole::Small.one_line(problem, t.wrong, free));
    let at = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + 60.0, y), galley.size());
    let cut = galley.elided;
    ui.painter().galley(at.min, galley, t.wrong);
    if cut {
        ui.interact(at, row_id(deck).with("problem"), Sense::hover()).on_hover_text(problem);
    }
    button.show_at(ui, place).clicked().then(|| TodayAction::ShowProblem(deck.id.clone()))
}

fn numbers_ui(ui: &mut Ui, rect: Rect, deck: &DeckRow, columns: Columns, words: &Words) -> Option<TodayAction> {
    let y = rect.center().y;
    if let Some((left, width)) = columns.mastery {
        let bar = Rect::from_min_size(pos2(rect.right() - left, y - size::BAR / 2.0), vec2(width, size::BAR));
        mastery_bar_ui(ui, bar, &deck.mastery, words);
    }
    let strong = deck.has_children;
    number(ui, pos2(rect.right() - columns.learning, y), deck.counts.learning, false);
    number(ui, pos2(rect.right() - columns.due, y), deck.counts.due, strong);
    number(ui, pos2(rect.right() - columns.new, y), deck.counts.new, false);
    if deck.counts.total() == 0 {
        return None;
    }
    let t = Tokens::of(ui);
    let place = Rect::from_center_size(pos2(rect.right() - 16.0, y), vec2(32.0, 32.0));
    let response = ui.interact(place, row_id(deck).with("start"), Sense::CLICK);
    let color = if response.hovered() { t.accent_hover } else { t.accent };
    icon_text(ui, place.center(), icon::PLAY, true, size::ICON_SMALL, color);
    let name = words.with("decks-start", &[("deck", deck.title.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response.on_hover_text(name).clicked().then(|| start(deck))
}

fn number(ui: &Ui, at: egui::Pos2, count: usize, strong: bool) {
    let t = Tokens::of(ui);
    let (role, color, text) = match count {
        0 => (TypeRole::Body, t.text3, "–".to_owned()),
        _ if strong => (TypeRole::FiguresStrong, t.text, count.to_string()),
        _ => (TypeRole::Figures, t.text, count.to_string()),
    };
    paint_text(ui, at, Align2::RIGHT_CENTER, role, color, &text);
}

fn sentence(deck: &DeckRow, words: &Words) -> String {
    let args = [
        ("deck", deck.title.as_str().into()),
        ("cards", deck.cards.into()),
        ("counts", deck.counts.sentence(words).into()),
    ];
    match &deck.problem {
        Some(problem) => words.with("decks-problem-sentence", &[("deck", deck.title.as_str().into()), ("problem", problem.as_str().into())]),
        None => words.with("decks-sentence", &args),
    }
}
