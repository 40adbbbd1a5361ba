//! The list of presets at the left: which one the decks have.

use egui::{Align2, CornerRadius, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::{OptionsAction, OptionsView};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Button, ButtonKind, Choice, focus_ring, icon_text, label, paint_text, panel, pick,
};
use crate::lang::Words;

/// Draws the panel.
pub(super) fn presets_ui(ui: &mut Ui, view: &OptionsView, words: &Words) -> Option<OptionsAction> {
    let t = Tokens::of(ui);
    let mut asked = None;
    panel(&t, 0.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let margin = egui::Margin::symmetric(size::PANEL_PAD as i8, 14);
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            label(ui, TypeRole::Strong, t.text, &view.heading);
            if !view.is_one {
                label(ui, TypeRole::Small, t.text2, &words.get("options-several"));
            }
        });
        asked = list_ui(ui, view);
        let margin = egui::Margin {
            top: 8,
            bottom: 12,
            ..egui::Margin::symmetric(12, 0)
        };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            asked = asked.take().or(buttons_ui(ui, view, words));
        });
    });
    asked
}

fn list_ui(ui: &mut Ui, view: &OptionsView) -> Option<OptionsAction> {
    let all = ui.available_rect_before_wrap();
    let names: Vec<&str> = view.presets.iter().map(|it| it.name.as_str()).collect();
    let height = size::ROW_HIGH;
    let places: Vec<Rect> = (0..names.len())
        .map(|place| {
            let top = all.top() + place as f32 * height;
            Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), height))
                .shrink2(vec2(8.0, 2.0))
        })
        .collect();
    let whole = vec2(all.width(), height * names.len() as f32);
    let (rect, _) = ui.allocate_exact_size(whole, Sense::hover());
    let over = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("presets"));
    let choice = Choice {
        name: &view.heading,
        options: &names,
        chosen: view.chosen,
        wants_focus: false,
    };
    let (responses, chosen, picked) = pick(&over, &places, choice);
    let t = Tokens::of(ui);
    for (place, response) in responses.iter().enumerate() {
        let is_chosen = place == chosen && view.is_one;
        let radius = CornerRadius::same(size::RADIUS_BUTTON);
        if is_chosen {
            ui.painter()
                .rect_filled(response.rect, radius, t.accent_soft);
        } else if response.hovered() {
            ui.painter().rect_filled(response.rect, radius, t.sunken);
        }
        let (role, glyph, color) = if is_chosen {
            (TypeRole::Strong, icon::CHECK_DISC, t.accent)
        } else {
            (TypeRole::Body, icon::CIRCLE, t.border)
        };
        let left = response.rect.left_center();
        icon_text(
            ui,
            left + vec2(20.0, 0.0),
            glyph,
            is_chosen,
            size::ICON,
            color,
        );
        let preset = &view.presets[place];
        let room = response.rect.width() - 48.0;
        let name = role.one_line(&preset.name, t.text, room);
        let galley = ui.painter().layout_job(name);
        let at = left + vec2(38.0, -galley.size().y);
        ui.painter().galley(at, galley, t.text);
        let at = left + vec2(38.0, 10.0);
        paint_text(
            ui,
            at,
            Align2::LEFT_CENTER,
            TypeRole::Small,
            t.text2,
            &preset.used_by,
        );
        focus_ring(ui, response, response.rect, size::RADIUS_BUTTON);
    }
    picked.map(OptionsAction::Choose)
}

fn buttons_ui(ui: &mut Ui, view: &OptionsView, words: &Words) -> Option<OptionsAction> {
    let mut asked = None;
    let text = words.get("options-add");
    if Button::new(ButtonKind::QuietSmall, &text)
        .icon(icon::PLUS)
        .show(ui)
        .clicked()
    {
        asked = Some(OptionsAction::Add);
    }
    if view.own_name.is_some() && view.is_one {
        let text = words.get("options-remove");
        if Button::new(ButtonKind::QuietSmall, &text)
            .icon(icon::CLOSE)
            .show(ui)
            .clicked()
        {
            asked = Some(OptionsAction::Remove);
        }
    }
    asked
}
