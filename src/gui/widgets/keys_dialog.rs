//! The list of keys of a screen.

use egui::{Align2, Role, Sense, Ui, WidgetInfo, vec2};

use super::buttons::{Button, ButtonKind};
use super::dialog::dialog_ui;
use super::labels::{key_cap_size, label, paint_key_cap, paint_text};
use crate::gui::command::Command;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::Tokens;
use crate::lang::Words;

/// Opens on `F1` and shows `commands` with their keys until it is closed; true when that
/// happens now and the focus should go back to the screen.
pub fn keys_dialog_ui(ui: &Ui, open: &mut bool, commands: &[Command], words: &Words) -> bool {
    if Command::ShowKeys.pressed_anywhere(ui) {
        *open = true;
    }
    if !*open {
        return false;
    }
    let shown = dialog_ui(ui, "keys of this screen", |ui| {
        contents(ui, commands, words)
    });
    let again = shown
        .response
        .ctx
        .input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::F1));
    let closed = shown.should_close() || again;
    if closed {
        *open = false;
        ui.request_repaint();
    }
    closed
}

fn contents(ui: &mut Ui, commands: &[Command], words: &Words) {
    let t = Tokens::of(ui);
    ui.set_width(360.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    label(ui, TypeRole::Subtitle, t.text, &words.get("keys-title"));
    ui.add_space(8.0);
    let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
    egui::ScrollArea::vertical()
        .max_height(height)
        .show(ui, |ui| {
            ui.scroll_with_delta(vec2(0.0, -scrolled_by_keys(ui)));
            for command in commands {
                key_row(ui, *command, words);
            }
        });
    ui.add_space(8.0);
    let text = words.get("keys-close");
    let key = words.get("key-escape").into_owned();
    let first = ui.memory(|memory| memory.focused().is_none());
    if Button::new(ButtonKind::Secondary, &text)
        .key(key)
        .focus(first)
        .show(ui)
        .clicked()
    {
        ui.close();
    }
}

/// How far the arrow and page keys move the list; down is positive.
fn scrolled_by_keys(ui: &Ui) -> f32 {
    const ROW: f32 = 32.0;
    ui.input(|input| {
        let presses = |key| input.num_presses(key) as f32;
        let rows = presses(egui::Key::ArrowDown) - presses(egui::Key::ArrowUp);
        let pages = presses(egui::Key::PageDown) - presses(egui::Key::PageUp);
        rows * ROW + pages * 4.0 * ROW
    })
}

fn key_row(ui: &mut Ui, command: Command, words: &Words) {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    let name = words.get(command.name_key());
    let key = command.listed_keys(words);
    paint_text(
        ui,
        rect.left_center(),
        Align2::LEFT_CENTER,
        TypeRole::Body,
        t.text,
        &name,
    );
    let cap = key_cap_size(ui, &key);
    let place = Align2::RIGHT_CENTER.anchor_size(rect.right_center() - vec2(12.0, 0.0), cap);
    paint_key_cap(ui, place, &key, t.text2, t.border);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}: {key}")));
}
