//! A row of the list of decks.

use egui::{
    Align2, CornerRadius, Id, Pos2, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::decks::Columns;
use super::{DeckRow, TodayAction};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, counts_sentence, focus_ring, icon_text, mastery_bar_ui, paint_text,
};
use crate::lang::Words;

/// The room for the way to the options, after the title.
const GEAR: f32 = 26.0;

/// What a row is known by to the keyboard focus.
pub(super) fn row_id(deck: &DeckRow) -> Id {
    Id::unique(("deck row", &deck.id))
}

/// Draws a row; the `last` one has the panel's corners.
pub(super) fn row_ui(
    ui: &mut Ui,
    deck: &DeckRow,
    columns: Columns,
    last: bool,
    words: &Words,
) -> Option<TodayAction> {
    let height = if deck.problem.is_some() {
        size::ROW_HIGH
    } else {
        size::ROW
    };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, row_id(deck), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, sentence(deck, words)));
    paint_ground(ui, rect, &response, last);
    let fold = fold_ui(ui, rect, deck, words);
    let cut = paint_title(ui, rect, deck, columns, words);
    let response = if cut {
        response.on_hover_text(&deck.title)
    } else {
        response
    };
    let mut over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(&deck.id));
    let is_near = response.contains_pointer() || response.has_focus();
    let inside = if let Some(problem) = &deck.problem {
        problem_ui(&mut over, rect, deck, problem, words)
    } else {
        let in_numbers = numbers_ui(&mut over, rect, deck, columns, words);
        let in_tools = is_near.then(|| options_ui(&over, rect, deck, (columns, words)));
        in_numbers.or(in_tools.flatten())
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
        let filter = egui::EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..Default::default()
        };
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
    TodayAction::StartReview {
        deck: Some(deck.id.clone()),
    }
}

fn paint_ground(ui: &Ui, rect: Rect, response: &Response, last: bool) {
    let t = Tokens::of(ui);
    let bottom = if last { size::RADIUS_PANEL - 1 } else { 0 };
    let radius = CornerRadius {
        sw: bottom,
        se: bottom,
        ..CornerRadius::ZERO
    };
    let fill = rect.with_min_y(rect.top() + 1.0);
    if response.has_focus() {
        ui.painter().rect_filled(fill, radius, t.accent_soft);
    } else if response.contains_pointer() {
        ui.painter().rect_filled(fill, radius, t.bg);
    }
    ui.painter()
        .hline(rect.x_range(), rect.top() + 0.5, t.edge());
    focus_ring(ui, response, rect.shrink(6.0), 4);
}

fn fold_ui(ui: &Ui, rect: Rect, deck: &DeckRow, words: &Words) -> Option<TodayAction> {
    if !deck.has_children {
        return None;
    }
    let t = Tokens::of(ui);
    let place = Rect::from_center_size(rect.left_center() + vec2(23.0, 0.0), vec2(32.0, 32.0));
    let response = ui.interact(place, row_id(deck).with("fold"), Sense::CLICK);
    let (glyph, key) = if deck.expanded {
        (icon::CARET_DOWN, "decks-fold")
    } else {
        (icon::CARET_RIGHT, "decks-unfold")
    };
    icon_text(ui, place.center(), glyph, false, size::ICON_TEXT, t.text2);
    let name = words.with(key, &[("deck", deck.title.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response
        .clicked()
        .then(|| TodayAction::ToggleGroup(deck.id.clone()))
}

/// Paints the title and the number of cards; true when the title had to be cut.
fn paint_title(ui: &Ui, rect: Rect, deck: &DeckRow, columns: Columns, words: &Words) -> bool {
    let t = Tokens::of(ui);
    let lead = if deck.depth == 0 { 38.0 } else { 40.0 };
    let (role, heavy) = (TypeRole::Body, TypeRole::Strong);
    let role = if deck.has_children { heavy } else { role };
    let (y, end) = match deck.problem {
        Some(_) => (rect.top() + 17.0, 120.0),
        None => (rect.center().y, columns.title_end + GEAR),
    };
    let free = (rect.width() - lead - end).max(40.0);
    let galley = ui
        .painter()
        .layout_job(role.one_line(&deck.title, t.text, free));
    let cut = galley.elided;
    let place = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + lead, y), galley.size());
    ui.painter().galley(place.min, galley, t.text);
    if deck.problem.is_none() {
        let cards = words.count("decks-cards", deck.cards);
        let short = words.figure(deck.cards);
        let told = [cards.as_str(), short.as_str()];
        paint_cards(ui, place.right_center(), free - place.width(), &told);
    }
    cut
}

/// Paints the number of cards after a title: the first of `told` that there is room for.
fn paint_cards(ui: &Ui, after: Pos2, room: f32, told: &[&str]) {
    let (role, color) = (TypeRole::Small, Tokens::of(ui).text2);
    let fits = |text: &&&str| {
        let galley = ui
            .painter()
            .layout_no_wrap((**text).to_owned(), role.font(), color);
        galley.size().x + 8.0 <= room
    };
    if let Some(text) = told.iter().find(fits) {
        let at = after + vec2(8.0, 0.0);
        paint_text(ui, at, Align2::LEFT_CENTER, role, color, text);
    }
}

fn problem_ui(
    ui: &mut Ui,
    rect: Rect,
    deck: &DeckRow,
    problem: &str,
    words: &Words,
) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let text = words.get("decks-show-problem");
    let button = Button::new(ButtonKind::Small, &text);
    let wanted = button.size(ui);
    let place = Align2::RIGHT_CENTER.anchor_size(rect.right_center() - vec2(12.0, 0.0), wanted);
    let y = rect.bottom() - 15.0;
    icon_text(
        ui,
        pos2(rect.left() + 48.0, y),
        icon::WARNING,
        true,
        size::ICON_TEXT,
        t.wrong,
    );
    let free = place.left() - rect.left() - 60.0 - 12.0;
    let galley = ui
        .painter()
        .layout_job(TypeRole::Small.one_line(problem, t.wrong, free));
    let at = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + 60.0, y), galley.size());
    let cut = galley.elided;
    ui.painter().galley(at.min, galley, t.wrong);
    if cut {
        ui.interact(at, row_id(deck).with("problem"), Sense::hover())
            .on_hover_text(problem);
    }
    button
        .show_at(ui, place)
        .clicked()
        .then(|| TodayAction::ShowProblem(deck.id.clone()))
}

fn numbers_ui(
    ui: &mut Ui,
    rect: Rect,
    deck: &DeckRow,
    columns: Columns,
    words: &Words,
) -> Option<TodayAction> {
    let at = |from_right: f32| pos2(rect.right() - from_right, rect.center().y);
    if let Some((left, width)) = columns.mastery {
        let corner = at(left) - vec2(0.0, size::BAR / 2.0);
        let bar = Rect::from_min_size(corner, vec2(width, size::BAR));
        mastery_bar_ui(ui, bar, &deck.mastery, words);
    }
    number(
        ui,
        at(columns.learning),
        (deck.counts.learning, false),
        words,
    );
    number(
        ui,
        at(columns.due),
        (deck.counts.due, deck.has_children),
        words,
    );
    number(ui, at(columns.new), (deck.counts.new, false), words);
    if deck.counts.total() == 0 {
        return None;
    }
    start_ui(ui, at(16.0), deck, words)
}

/// The way to the options, over the end of the title while the row is near at hand.
fn options_ui(
    ui: &Ui,
    rect: Rect,
    deck: &DeckRow,
    (columns, words): (Columns, &Words),
) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let from_right = columns.title_end + GEAR / 2.0 - 6.0;
    let centre = pos2(rect.right() - from_right, rect.center().y);
    let place = Rect::from_center_size(centre, Vec2::splat(size::BUTTON_SMALL));
    let response = ui.interact(place, row_id(deck).with("options"), Sense::CLICK);
    let color = if response.hovered() {
        t.accent
    } else {
        t.text2
    };
    icon_text(ui, centre, icon::GEAR, false, size::ICON_SMALL, color);
    let name = words.with("decks-options", &[("deck", deck.title.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let clicked = response.on_hover_text(name).clicked();
    clicked.then(|| TodayAction::Options {
        deck: deck.id.clone(),
    })
}

fn start_ui(ui: &Ui, centre: Pos2, deck: &DeckRow, words: &Words) -> Option<TodayAction> {
    let t = Tokens::of(ui);
    let place = Rect::from_center_size(centre, Vec2::splat(size::BUTTON_SMALL));
    let response = ui.interact(place, row_id(deck).with("start"), Sense::CLICK);
    let hovered = response.hovered();
    let color = if hovered { t.accent_hover } else { t.accent };
    icon_text(ui, centre, icon::PLAY, true, size::ICON_SMALL, color);
    let name = words.with("decks-start", &[("deck", deck.title.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response.on_hover_text(name).clicked().then(|| start(deck))
}

fn number(ui: &Ui, at: Pos2, (count, strong): (usize, bool), words: &Words) {
    let t = Tokens::of(ui);
    let (role, color, text) = match count {
        0 => (TypeRole::Body, t.text3, "–".to_owned()),
        _ if strong => (TypeRole::FiguresStrong, t.text, words.figure(count)),
        _ => (TypeRole::Figures, t.text, words.figure(count)),
    };
    paint_text(ui, at, Align2::RIGHT_CENTER, role, color, &text);
}

fn sentence(deck: &DeckRow, words: &Words) -> String {
    let args = [
        ("deck", deck.title.as_str().into()),
        ("cards", deck.cards.into()),
        ("counts", counts_sentence(&deck.counts, words).into()),
    ];
    match &deck.problem {
        Some(problem) => words.with(
            "decks-problem-sentence",
            &[
                ("deck", deck.title.as_str().into()),
                ("problem", problem.as_str().into()),
            ],
        ),
        None => words.with("decks-sentence", &args),
    }
}
