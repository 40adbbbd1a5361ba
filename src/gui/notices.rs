//! Notices: bars that stay until what they tell is solved, and toasts that go by themselves.

use egui::{Align2, Area, Color32, CornerRadius, Frame, Margin, Rect, Role, Ui, WidgetInfo, vec2};

use super::fonts::{TypeRole, icon};
use super::theme::{Tokens, size};
use super::widgets::{Button, ButtonKind, icon_text, label};

/// How long a toast stays, in seconds.
const TOAST_SECS: f64 = 6.0;

/// How much a notice matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something failed.
    Error,
    /// Something is not quite right.
    Warning,
    /// Something to know.
    Info,
}

/// A bar that says what happened and what can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How much it matters.
    pub kind: NoticeKind,
    /// What happened.
    pub title: String,
    /// What is safe, and what follows.
    pub detail: String,
    /// The words of its buttons.
    pub buttons: Vec<String>,
}

/// Shows a bar as wide as its place; gives back which button was pressed.
pub fn notice_bar_ui(ui: &mut Ui, notice: &Notice) -> Option<usize> {
    let t = Tokens::of(ui);
    let (fill, ink, glyph) = notice.kind.look(&t);
    let frame = Frame::new()
        .fill(fill)
        .corner_radius(CornerRadius::same(size::RADIUS_BUTTON))
        .inner_margin(Margin {
            left: 50,
            right: 16,
            top: 12,
            bottom: 12,
        });
    let mut pressed = None;
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        pressed = words_and_buttons(ui, notice);
    });
    let rect = inner.response.rect;
    icon_text(
        ui,
        rect.left_center() + vec2(27.0, 0.0),
        glyph,
        true,
        size::ICON,
        ink,
    );
    let sentence = format!("{}. {}", notice.title, notice.detail);
    inner
        .response
        .widget_info(|| WidgetInfo::labeled(Role::Alert, true, &sentence));
    let _ = ui.accesskit_node_builder(inner.response.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
    pressed
}

/// What the button of a toast takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undoes {
    /// The last change of a setting.
    Setting,
    /// What was done to a card last.
    Act,
}

/// Short notices at the bottom left, the newest one shown.
#[derive(Debug, Default)]
pub struct Toasts {
    current: Option<Toast>,
}

#[derive(Debug)]
struct Toast {
    text: String,
    button: Option<(String, Undoes)>,
    lasts: Lasts,
    until_secs: Option<f64>,
}

/// How long a toast is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lasts {
    /// Long enough to read it.
    AWhile,
    /// Until what it tells of is over.
    UntilOver,
}

impl Toasts {
    /// Shows `text`, with a button if `button` has words for one, in place of what is shown.
    pub fn push(&mut self, text: String, button: Option<(String, Undoes)>) {
        self.current = Some(Toast {
            text,
            button,
            lasts: Lasts::AWhile,
            until_secs: None,
        });
    }

    /// Shows `text` until it is [over](Self::over), in place of what is shown.
    pub fn hold(&mut self, text: String) {
        self.current = Some(Toast {
            text,
            button: None,
            lasts: Lasts::UntilOver,
            until_secs: None,
        });
    }

    /// What a held toast tells of is over.
    pub fn over(&mut self) {
        self.current
            .take_if(|toast| toast.lasts == Lasts::UntilOver);
    }

    /// What is shown.
    #[cfg(test)]
    pub(super) fn text(&self) -> Option<&str> {
        self.current.as_ref().map(|toast| toast.text.as_str())
    }

    /// Whether the toast on screen offers to undo a setting.
    #[must_use]
    pub fn offers_undo(&self) -> bool {
        self.current
            .as_ref()
            .and_then(|toast| toast.button.as_ref())
            .is_some_and(|(_, undoes)| *undoes == Undoes::Setting)
    }

    /// Draws the toast over the screen, beside a rail of the width `rail` and above a bar of the
    /// height `bar`; gives what is to be taken back when its button was pressed.
    pub fn show(&mut self, ui: &Ui, rail: f32, bar: f32) -> Option<Undoes> {
        let now = ui.input(|input| input.time);
        let Some(toast) = &mut self.current else {
            return None;
        };
        let until = *toast.until_secs.get_or_insert(now + TOAST_SECS);
        let (rect, pressed, focused) = toast_ui(ui, toast, rail, bar);
        if toast.lasts == Lasts::UntilOver {
            return None;
        }
        let undoes = toast.button.as_ref().map(|(_, undoes)| *undoes);
        let watched = focused || ui.rect_contains_pointer(rect);
        if watched {
            toast.until_secs = Some(now + TOAST_SECS);
        }
        if pressed || (now >= until && !watched) {
            self.current = None;
            // This frame still shows it.
            ui.request_repaint();
        } else if !watched {
            ui.request_repaint_after_secs((until - now) as f32);
        }
        undoes.filter(|_| pressed)
    }
}

impl NoticeKind {
    const fn look(self, t: &Tokens) -> (Color32, Color32, char) {
        match self {
            Self::Error => (t.wrong_soft, t.wrong, icon::WARNING),
            Self::Warning => (t.gold_soft, t.part, icon::WARNING),
            Self::Info => (t.accent_soft, t.accent, icon::INFO),
        }
    }
}

fn words_and_buttons(ui: &mut Ui, notice: &Notice) -> Option<usize> {
    let t = Tokens::of(ui);
    let buttons: Vec<_> = notice
        .buttons
        .iter()
        .map(|text| Button::new(ButtonKind::Small, text))
        .collect();
    let widths: f32 = buttons.iter().map(|button| button.size(ui).x + 12.0).sum();
    let full = ui.available_rect_before_wrap();
    let words = ui.allocate_ui_with_layout(
        vec2(full.width() - widths, 0.0),
        egui::Layout::top_down(egui::Align::Min),
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width());
            label(ui, TypeRole::Strong, t.text, &notice.title);
            label(ui, TypeRole::Small, t.text, &notice.detail);
        },
    );
    let mut right = full.right();
    let mut pressed = None;
    for (place, button) in buttons.into_iter().enumerate().rev() {
        let wanted = button.size(ui);
        let at = egui::pos2(right, words.response.rect.center().y);
        let rect: Rect = Align2::RIGHT_CENTER.anchor_size(at, wanted);
        let mut over = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt(place));
        if button.show_at(&mut over, rect).clicked() {
            pressed = Some(place);
        }
        right = rect.left() - 12.0;
    }
    pressed
}

fn toast_ui(ui: &Ui, toast: &Toast, rail: f32, bar: f32) -> (Rect, bool, bool) {
    let t = Tokens::of(ui);
    let area = Area::new(egui::Id::unique("toast"))
        .order(egui::Order::Foreground)
        .anchor(
            Align2::LEFT_BOTTOM,
            vec2(rail + size::MARGIN_NARROW, -size::GAP - bar),
        );
    let free = ui.ctx().content_rect().width() - rail - 2.0 * size::MARGIN_NARROW;
    let shown = area.show(ui.ctx(), |ui| {
        // As wide as the window allows, whatever the toast before it took.
        ui.set_max_width(free);
        let frame = Frame::new()
            .fill(t.text)
            .shadow(t.lift())
            .corner_radius(CornerRadius::same(size::RADIUS_BUTTON))
            .inner_margin(Margin::symmetric(16, 12));
        frame.show(ui, |ui| toast_words(ui, toast)).inner
    });
    let (pressed, focused) = shown.inner;
    (shown.response.rect, pressed, focused)
}

fn toast_words(ui: &mut Ui, toast: &Toast) -> (bool, bool) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::MARGIN;
        let words = label(ui, TypeRole::Body, t.bg, &toast.text);
        let _ = ui.accesskit_node_builder(words.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        let Some((text, _)) = &toast.button else {
            return (false, false);
        };
        let job = TypeRole::SmallStrong.job(text, t.bg);
        let button = ui.add(
            egui::Button::new(job)
                .frame(false)
                .min_size(vec2(0.0, size::BUTTON_SMALL)),
        );
        (button.clicked(), button.has_focus())
    })
    .inner
}
