//! Two lists to be matched: choose on the left, then its partner on the right.

use egui::{
    Align2, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::options::{Look, Row, keep_arrows, key_words, told_row_ui, wrapped};
use super::{Draft, ToldView};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{beside, focus_ring, label, paint_key_cap, paint_text};
use crate::lang::Words;
use crate::session::Response as Given;

/// The least height of a row.
const LEAST: f32 = 48.0;

/// The side of a key cap.
const CAP: f32 = 22.0;

/// Shows both lists; the chosen item waits for its partner.
pub(super) fn pairs_ui(
    ui: &mut Ui,
    (left, right): (&[String], &[String]),
    words: &Words,
    (draft, fresh): (&mut Draft, bool),
) {
    let t = Tokens::of(ui);
    label(ui, TypeRole::Small, t.text2, &words.get("quiz-match-how"));
    ui.add_space(12.0);
    let width = (ui.available_width() - size::GAP_WIDE) / 2.0;
    let before = draft.clone();
    let ((), picked) = beside(
        ui,
        (width, size::GAP_WIDE),
        |ui| left_ui(ui, (left, right), words, (draft, fresh)),
        |ui| right_ui(ui, right, words, &before),
    );
    if let Some(partner) = picked {
        draft.pair(partner);
        ui.request_repaint();
    }
}

fn left_ui(
    ui: &mut Ui,
    (left, right): (&[String], &[String]),
    words: &Words,
    (draft, fresh): (&mut Draft, bool),
) {
    let Draft::Pairs { partners, at } = draft.clone() else {
        return;
    };
    ui.spacing_mut().item_spacing = vec2(0.0, 8.0);
    let id = |ui: &Ui, place: usize| ui.scope_id().with(("pair", place));
    let any_focus = (0..left.len()).any(|place| ui.memory(|it| it.has_focus(id(ui, place))));
    for (place, text) in left.iter().enumerate() {
        let partner = partners.get(place).copied().flatten();
        let key = partner.map_or_else(|| "–".to_owned(), |partner| key_words(partner, words));
        let name = match partner.and_then(|partner| right.get(partner)) {
            Some(partner) => format!("{text}: {partner}"),
            None => text.clone(),
        };
        let row = PairRow {
            text,
            number: None,
            key: &key,
            is_chosen: place == at,
            is_paired: partner.is_some(),
        };
        let sense = if place == at {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = row_ui(ui, &row, ("pair", place), sense);
        let is_chosen = place == at;
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &name));
        if response.clicked()
            && let Draft::Pairs { at, .. } = draft
        {
            *at = place;
            response.request_focus();
        }
        if is_chosen && (fresh || (any_focus && !response.has_focus())) {
            response.request_focus();
        }
    }
}

/// Draws the partners; gives back the one that was clicked.
fn right_ui(ui: &mut Ui, right: &[String], words: &Words, draft: &Draft) -> Option<usize> {
    let Draft::Pairs { partners, .. } = draft else {
        return None;
    };
    let mut picked = None;
    ui.spacing_mut().item_spacing = vec2(0.0, 8.0);
    for (place, text) in right.iter().enumerate() {
        let owner = partners.iter().position(|partner| *partner == Some(place));
        let number = owner.map(|owner| (owner + 1).to_string());
        let row = PairRow {
            text,
            number: number.as_deref(),
            key: &key_words(place, words),
            is_chosen: false,
            is_paired: owner.is_some(),
        };
        let response = row_ui(ui, &row, ("partner", place), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
        if response.clicked() {
            picked = Some(place);
        }
    }
    picked
}

/// A row of one of the lists.
struct PairRow<'a> {
    text: &'a str,
    /// The number of the item it belongs to; nothing on the left.
    number: Option<&'a str>,
    /// What stands in its key cap.
    key: &'a str,
    is_chosen: bool,
    is_paired: bool,
}

fn row_ui(ui: &mut Ui, row: &PairRow<'_>, id: (&str, usize), sense: Sense) -> Response {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let is_left = id.0 == "pair";
    let (lead, end) = if is_left { (46.0, 50.0) } else { (48.0, 48.0) };
    let galley = wrapped(ui, TypeRole::Body, t.text, row.text, width - lead - end);
    let height = (galley.size().y + 20.0).max(LEAST);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, ui.scope_id().with(id), sense);
    paint_ground(ui, &response, row);
    let at = pos2(rect.left() + lead, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.text);
    let color = if row.is_paired { t.accent } else { t.text2 };
    let edge = if row.is_paired { t.accent } else { t.border };
    let cap = |x: f32| Rect::from_center_size(pos2(x, rect.center().y), Vec2::splat(CAP));
    if is_left {
        number_ui(ui, rect.left() + 23.0, rect, id.1 + 1);
        paint_key_cap(ui, cap(rect.right() - 25.0), row.key, color, edge);
    } else {
        paint_key_cap(ui, cap(rect.left() + 25.0), row.key, color, edge);
        if let Some(number) = row.number.and_then(|number| number.parse().ok()) {
            number_ui(ui, rect.right() - 25.0, rect, number);
        }
    }
    focus_ring(ui, &response, rect, size::RADIUS_BUTTON);
    keep_arrows(ui, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn paint_ground(ui: &Ui, response: &Response, row: &PairRow<'_>) {
    let t = Tokens::of(ui);
    let fill = if row.is_paired || response.hovered() {
        t.accent_soft
    } else {
        t.surface
    };
    let stroke = if row.is_chosen {
        Stroke::new(size::FOCUS, t.accent)
    } else {
        t.outline()
    };
    let (radius, inside) = (CornerRadius::same(size::RADIUS_BUTTON), StrokeKind::Inside);
    ui.painter()
        .rect(response.rect, radius, fill, stroke, inside);
}

/// The number of an item, in a disc.
fn number_ui(ui: &Ui, x: f32, row: Rect, number: usize) {
    let t = Tokens::of(ui);
    let at = pos2(x, row.center().y);
    ui.painter().circle(at, 11.5, t.surface, t.outline());
    let (role, anchor) = (TypeRole::Caption, Align2::CENTER_CENTER);
    let number = number.to_string();
    paint_text(ui, at, anchor, role, t.text2, &number);
}

/// Shows every item with its partner, and the partner that was chosen instead.
pub(super) fn told_ui(
    ui: &mut Ui,
    (left, right): (&[String], &[String]),
    told: &ToldView,
    words: &Words,
) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let chosen: &[Option<usize>] = match &told.response {
        Given::Match(chosen) => chosen,
        _ => &[],
    };
    for (place, (text, item)) in left.iter().zip(&told.feedback.items).enumerate() {
        let partner = chosen.get(place).copied().flatten();
        let partner = partner.and_then(|partner| right.get(partner));
        let (look, note) = match partner {
            _ if item.is_right => (Look::Right, item.told.clone()),
            Some(partner) => {
                let args = [
                    ("right", item.told.as_str().into()),
                    ("chosen", partner.as_str().into()),
                ];
                (Look::Wrong, words.with("quiz-pair-wrong", &args))
            }
            None => (Look::Other, item.told.clone()),
        };
        let row = Row {
            text,
            key: &(place + 1).to_string(),
            note: Some(&note),
            flag: None,
            look,
        };
        told_row_ui(ui, &row, place);
    }
}
