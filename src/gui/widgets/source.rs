//! What comes from the source: the sentence beside its gold rule, the citation, the gold note.

use egui::{Align2, CornerRadius, Frame, Margin, Rect, Ui, pos2, vec2};

use super::buttons::{Button, ButtonKind};
use super::labels::{icon_text, key_cap_size, label, paint_key_cap};
use super::rich_text::{Span, rich_text_ui};
use crate::gui::command::Command;
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::lang::Words;

/// Sentences beside the gold rule, with what `below` adds under them.
pub fn quote_ui(ui: &mut Ui, spans: &[Span], below: impl FnOnce(&mut Ui)) {
    let t = Tokens::of(ui);
    let inner = Frame::new()
        .inner_margin(Margin {
            left: 19,
            ..Margin::ZERO
        })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            if !spans.is_empty() {
                rich_text_ui(ui, spans, TypeRole::Quote, t.text);
            }
            below(ui);
        });
    let rect = inner.response.rect;
    let rule = Rect::from_min_size(rect.min, vec2(size::RULE, rect.height()));
    ui.painter().rect_filled(rule, CornerRadius::ZERO, t.gold);
}

/// The short citation and, if there is more, the way to it; true when that was asked for.
pub fn citation_ui(ui: &mut Ui, short: &str, full: Option<(&str, bool)>, words: &Words) -> bool {
    let t = Tokens::of(ui);
    let Some((full, open)) = full else {
        label(ui, TypeRole::Small, t.text2, short);
        return false;
    };
    let asked = citation_line(ui, short, open, words);
    let id = ui.scope_id().with("full source was open");
    let was_open = ui.data_mut(|data| data.get_temp(id).unwrap_or(false));
    ui.data_mut(|data| data.insert_temp(id, open));
    if open {
        ui.add_space(4.0);
        let shown = label(ui, TypeRole::Small, t.text2, full);
        if !was_open {
            shown.scroll_to_me(None);
        }
    }
    asked
}

/// A note on gold: its opening words, then the rest.
pub fn gold_note_ui(ui: &mut Ui, opening: &str, text: &str) {
    let t = Tokens::of(ui);
    let frame = Frame::new()
        .fill(t.gold_soft)
        .corner_radius(CornerRadius::same(size::RADIUS_BUTTON))
        .inner_margin(Margin {
            left: 48,
            right: 16,
            top: 12,
            bottom: 12,
        });
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let mut job = TypeRole::SmallStrong.job(opening, t.gold_text);
        job.append(" ", 0.0, TypeRole::Small.format(t.text));
        job.append(text, 0.0, TypeRole::Small.format(t.text));
        ui.add(egui::Label::new(job).wrap());
    });
    let corner = inner.response.rect.min;
    icon_text(
        ui,
        corner + vec2(26.0, 22.0),
        icon::SCALES,
        false,
        size::ICON,
        t.gold_text,
    );
}

fn citation_line(ui: &mut Ui, short: &str, open: bool, words: &Words) -> bool {
    let t = Tokens::of(ui);
    let key = Command::ToggleSource.key_words(words);
    let words_key = if open {
        "review-source-less"
    } else {
        "review-source-more"
    };
    let text = words.get(words_key);
    let button = Button::new(ButtonKind::QuietSmall, &text);
    let (wanted, cap) = (button.size(ui), key_cap_size(ui, &key));
    let top = ui.cursor().min;
    let right = top.x + ui.available_width();
    let left_width = ui.available_width() - wanted.x - cap.x - 16.0;
    ui.allocate_ui_with_layout(
        vec2(left_width, 24.0),
        egui::Layout::top_down(egui::Align::Min),
        |ui| {
            ui.set_max_width(left_width);
            ui.add_space(3.0);
            label(ui, TypeRole::Small, t.text2, short);
            ui.add_space(1.0);
        },
    );
    let middle = top.y + 13.0;
    let place = Align2::RIGHT_CENTER.anchor_size(pos2(right, middle), cap);
    paint_key_cap(ui, place, &key, t.text2, t.border);
    let place = Align2::RIGHT_CENTER.anchor_size(pos2(right - cap.x - 2.0, middle), wanted);
    let mut over = ui.new_child(egui::UiBuilder::new().max_rect(place));
    button.show_at(&mut over, place).clicked()
}
