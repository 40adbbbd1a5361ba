//! Buttons: primary, secondary, quiet, small, and icons with a tooltip.

use egui::{
    Align2, Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use super::labels::{icon_text, key_cap_size, paint_key_cap, paint_text};
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};

/// How much a button asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    /// The main action of a session: a high primary button.
    Main,
    /// Something else to do.
    Secondary,
    /// Something small beside the text.
    Small,
    /// Words alone, in the accent colour.
    Quiet,
    /// The same, in a line of small text.
    QuietSmall,
}

/// A button with words, perhaps an icon and a key cap.
pub struct Button<'a> {
    kind: ButtonKind,
    text: &'a str,
    icon: Option<char>,
    key: Option<String>,
    width: f32,
    wants_focus: bool,
    enabled: bool,
}

impl<'a> Button<'a> {
    /// A button that says `text`.
    #[must_use]
    pub const fn new(kind: ButtonKind, text: &'a str) -> Self {
        Self {
            kind,
            text,
            icon: None,
            key: None,
            width: 0.0,
            wants_focus: false,
            enabled: true,
        }
    }

    /// Shows the key that does the same.
    #[must_use]
    pub fn key(mut self, key: String) -> Self {
        self.key = Some(key);
        self
    }

    /// Puts an icon before the words.
    #[must_use]
    pub const fn icon(mut self, icon: char) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Is at least this wide.
    #[must_use]
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Takes the keyboard focus now.
    #[must_use]
    pub const fn focus(mut self, wanted: bool) -> Self {
        self.wants_focus = wanted;
        self
    }

    /// Can be pressed only if `enabled`.
    #[must_use]
    pub const fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// The size this button takes.
    #[must_use]
    pub fn size(&self, ui: &Ui) -> Vec2 {
        let inner = self.inner_width(ui);
        Vec2::new((inner + 2.0 * self.pad()).max(self.width), self.height())
    }

    /// Shows the button in the flow of `ui`.
    pub fn show(self, ui: &mut Ui) -> Response {
        let wanted = self.size(ui);
        let (_, response) = ui.allocate_exact_size(wanted, self.sense());
        self.finish(ui, response)
    }

    /// Shows the button in exactly this place.
    pub fn show_at(self, ui: &mut Ui, rect: Rect) -> Response {
        let response = ui.allocate_rect(rect, self.sense());
        self.finish(ui, response)
    }

    fn sense(&self) -> Sense {
        if self.enabled {
            Sense::click()
        } else {
            Sense::empty()
        }
    }

    fn finish(self, ui: &Ui, response: Response) -> Response {
        take_focus(ui, &response, self.wants_focus);
        self.paint(ui, &response);
        focus_ring(ui, &response, response.rect, size::RADIUS_BUTTON);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, self.enabled, self.text));
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    }

    fn paint(&self, ui: &Ui, response: &Response) {
        let t = Tokens::of(ui);
        let rect = response.rect;
        let (fill, stroke, words, cap_edge) = self.colours(&t, response);
        ui.painter().rect(
            rect,
            CornerRadius::same(size::RADIUS_BUTTON),
            fill,
            stroke,
            StrokeKind::Inside,
        );
        let mut x = rect.center().x - self.inner_width(ui) / 2.0;
        if let Some(icon) = self.icon {
            let points = self.icon_points();
            icon_text(
                ui,
                egui::pos2(x + points / 2.0, rect.center().y),
                icon,
                false,
                points,
                words,
            );
            x += points + 8.0;
        }
        let text = paint_text(
            ui,
            egui::pos2(x, rect.center().y),
            Align2::LEFT_CENTER,
            self.role(),
            words,
            self.text,
        );
        if let Some(key) = &self.key {
            let cap = key_cap_size(ui, key);
            let at = egui::pos2(text.right() + 8.0, rect.center().y);
            paint_key_cap(
                ui,
                Align2::LEFT_CENTER.anchor_size(at, cap),
                key,
                words,
                cap_edge,
            );
        }
    }

    fn colours(&self, t: &Tokens, response: &Response) -> (Color32, Stroke, Color32, Color32) {
        let lively = response.hovered() || response.is_pointer_button_down_on();
        let none = Color32::TRANSPARENT;
        match self.kind {
            _ if !self.enabled => (t.sunken, t.edge(), t.text3, t.line),
            ButtonKind::Primary | ButtonKind::Main => {
                let fill = if lively { t.accent_hover } else { t.accent };
                (fill, Stroke::NONE, t.on_accent, t.on_accent)
            }
            ButtonKind::Secondary | ButtonKind::Small => (
                if lively { t.accent_soft } else { t.surface },
                t.outline(),
                t.text,
                t.border,
            ),
            ButtonKind::Quiet | ButtonKind::QuietSmall => (
                if lively { t.accent_soft } else { none },
                Stroke::NONE,
                t.accent,
                t.border,
            ),
        }
    }

    fn inner_width(&self, ui: &Ui) -> f32 {
        let text = ui.painter().layout_no_wrap(
            self.text.to_owned(),
            self.role().font(),
            Color32::PLACEHOLDER,
        );
        let key = self
            .key
            .as_ref()
            .map_or(0.0, |key| key_cap_size(ui, key).x + 8.0);
        let icon = if self.icon.is_some() {
            self.icon_points() + 8.0
        } else {
            0.0
        };
        icon + text.size().x + key
    }

    const fn icon_points(&self) -> f32 {
        match self.kind {
            ButtonKind::Small | ButtonKind::QuietSmall => size::ICON_SMALL,
            _ => size::ICON,
        }
    }

    const fn role(&self) -> TypeRole {
        match self.kind {
            ButtonKind::Main => TypeRole::Heading,
            ButtonKind::Small | ButtonKind::QuietSmall => TypeRole::SmallStrong,
            _ => TypeRole::Strong,
        }
    }

    const fn height(&self) -> f32 {
        match self.kind {
            ButtonKind::Main => size::BUTTON_MAIN,
            ButtonKind::Small | ButtonKind::QuietSmall => size::BUTTON_SMALL,
            _ => size::BUTTON,
        }
    }

    const fn pad(&self) -> f32 {
        match self.kind {
            ButtonKind::Small => 12.0,
            ButtonKind::Quiet => 8.0,
            ButtonKind::QuietSmall => 6.0,
            _ => 17.0,
        }
    }
}

/// A square button with an icon; `name` is its tooltip and what a screen reader says.
pub fn icon_button(ui: &mut Ui, rect: Rect, icon: char, name: &str, enabled: bool) -> Response {
    let t = Tokens::of(ui);
    let sense = if enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.allocate_rect(rect, sense);
    let lively = enabled && (response.hovered() || response.is_pointer_button_down_on());
    if lively {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(size::RADIUS_BUTTON), t.sunken);
    }
    let color = if enabled { t.text2 } else { t.text3 };
    icon_text(ui, rect.center(), icon, false, size::ICON, color);
    focus_ring(ui, &response, rect, size::RADIUS_BUTTON);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response.on_hover_text(name)
}

/// Gives the focus to a control that was clicked or wants it; while it has it, the vertical
/// arrows stay with the screen.
pub(super) fn take_focus(ui: &Ui, response: &Response, wanted: bool) {
    if wanted || response.clicked() {
        response.request_focus();
        // The filter below counts only from the frame after the focus came.
        ui.request_repaint();
    }
    if response.has_focus() {
        let filter = egui::EventFilter {
            vertical_arrows: true,
            ..Default::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

/// Draws the focus ring around `rect` if the control has the focus.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let ring = rect.expand(size::FOCUS);
        let stroke = Stroke::new(size::FOCUS, Tokens::of(ui).accent);
        ui.painter().rect_stroke(
            ring,
            CornerRadius::same(radius + 2),
            stroke,
            StrokeKind::Outside,
        );
    }
}
