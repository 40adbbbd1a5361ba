//! An amount to change: a field with − and +, and a slider.

use egui::{
    Align2, CornerRadius, EventFilter, Key, Modifiers, Rect, Response, Role, Sense, StrokeKind, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};

use super::buttons::focus_ring;
use super::labels::{icon_text, paint_text};
use crate::gui::fonts::{TypeRole, icon};
use crate::gui::theme::{Tokens, size};

/// An amount with its bounds.
#[derive(Debug, Clone, Copy)]
pub struct Amount<'a> {
    /// What it is the amount of, for a screen reader.
    pub name: &'a str,
    /// How it is written: "100 %".
    pub text: &'a str,
    /// Where it stands.
    pub value: i32,
    /// The least and the most it can be.
    pub bounds: (i32, i32),
    /// What one step down and one step up change.
    pub steps: (i32, i32),
}

impl Amount<'_> {
    /// The amount after so many steps up, or down where it is negative.
    fn after(self, steps: i32) -> i32 {
        let (down, up) = self.steps;
        let step = if steps < 0 { down } else { up };
        let (least, most) = self.bounds;
        (self.value + steps * step).clamp(least, most)
    }
}

/// The size of a field with − and +.
pub const STEPPER: Vec2 = Vec2::new(132.0, size::BUTTON_SMALL);

/// The size of a slider.
pub const SLIDER: Vec2 = Vec2::new(160.0, size::BUTTON_SMALL);

/// The knob of a slider.
const KNOB: f32 = 9.0;

/// How many steps a page key takes.
const PAGE: i32 = 10;

/// Shows − , the amount and + in `rect`; gives back the amount wanted now. One thing for the
/// keyboard: the arrows change it by a step, the page keys by ten.
pub fn stepper_ui(ui: &mut Ui, rect: Rect, amount: Amount<'_>) -> Option<i32> {
    let response = ui.allocate_rect(rect, Sense::click());
    let by_keys = steps_by_keys(ui, &response);
    let pointer = response.interact_pointer_pos().map(|at| at.x);
    let by_mouse = match pointer {
        Some(x) if response.clicked() && x < rect.center().x => -1,
        Some(_) if response.clicked() => 1,
        _ => 0,
    };
    let wanted = amount.after(by_keys + by_mouse);
    describe(ui, &response, amount, Role::SpinButton);
    paint_stepper(ui, &response, amount);
    focus_ring(ui, &response, rect, size::RADIUS_BUTTON);
    (wanted != amount.value).then_some(wanted)
}

/// Shows a slider in `rect`; gives back the amount it was moved to, and whether it was let go
/// there.
pub fn slider_ui(ui: &mut Ui, rect: Rect, amount: Amount<'_>) -> Option<(i32, bool)> {
    let response = ui.allocate_rect(rect, Sense::click_and_drag());
    let (least, most) = amount.bounds;
    let track = rect.shrink2(vec2(KNOB, 0.0));
    let by_mouse = response.interact_pointer_pos().map(|at| {
        let part = ((at.x - track.left()) / track.width()).clamp(0.0, 1.0);
        least + (part * (most - least) as f32).round() as i32
    });
    let steps = steps_by_keys(ui, &response);
    let shown = by_mouse.unwrap_or(amount.value);
    describe(ui, &response, amount, Role::Slider);
    paint_slider(
        ui,
        &response,
        track,
        (shown - least) as f32 / (most - least).max(1) as f32,
    );
    if steps != 0 {
        return Some((amount.after(steps), true));
    }
    let done = response.clicked() || response.drag_stopped();
    by_mouse.map(|value| (value, done))
}

/// Steps asked for by the keyboard or a screen reader.
fn steps_by_keys(ui: &Ui, response: &Response) -> i32 {
    use egui::accesskit::Action;
    if response.clicked() {
        response.request_focus();
    }
    let number = |count: usize| i32::try_from(count).unwrap_or(0);
    let asked = ui.input(|input| {
        let times = |action| number(input.num_accesskit_action_requests(response.id, action));
        times(Action::Increment) - times(Action::Decrement)
    });
    if !response.has_focus() {
        return asked;
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let pressed =
        |key| number(ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)));
    let ones = pressed(Key::ArrowRight) + pressed(Key::ArrowUp);
    let back = pressed(Key::ArrowLeft) + pressed(Key::ArrowDown);
    let pages = pressed(Key::PageUp) - pressed(Key::PageDown);
    asked + ones - back + pages * PAGE
}

fn describe(ui: &Ui, response: &Response, amount: Amount<'_>, role: Role) {
    use egui::accesskit::Action;
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, f64::from(amount.value), amount.name);
        info.role = role;
        info.current_text_value = Some(amount.text.to_owned());
        info
    });
    let _ = ui.accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(f64::from(amount.bounds.0));
        node.set_max_numeric_value(f64::from(amount.bounds.1));
        node.set_numeric_value_step(f64::from(amount.steps.1));
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
}

fn paint_stepper(ui: &Ui, response: &Response, amount: Amount<'_>) {
    let t = Tokens::of(ui);
    let rect = response.rect;
    let radius = CornerRadius::same(size::RADIUS_BUTTON);
    ui.painter()
        .rect(rect, radius, t.surface, t.outline(), StrokeKind::Inside);
    let hover = ui.input(|input| input.pointer.hover_pos());
    let sides = [
        (
            rect.left() + 17.0,
            icon::MINUS,
            amount.value > amount.bounds.0,
        ),
        (
            rect.right() - 17.0,
            icon::PLUS,
            amount.value < amount.bounds.1,
        ),
    ];
    for (x, glyph, possible) in sides {
        let place = Rect::from_center_size(pos2(x, rect.center().y), vec2(28.0, 26.0));
        let near = hover.is_some_and(|at| (at.x - rect.center().x) * (x - rect.center().x) > 0.0);
        if possible && response.hovered() && near {
            ui.painter().rect_filled(place, radius, t.accent_soft);
        }
        let color = if possible { t.text2 } else { t.text3 };
        icon_text(ui, place.center(), glyph, false, size::ICON_TEXT, color);
    }
    let (role, middle) = (TypeRole::SmallStrong, rect.center());
    paint_text(ui, middle, Align2::CENTER_CENTER, role, t.text, amount.text);
}

fn paint_slider(ui: &Ui, response: &Response, track: Rect, part: f32) {
    let t = Tokens::of(ui);
    let y = track.center().y;
    let knob = pos2(track.left() + part * track.width(), y);
    let bar = |from: f32, to: f32| Rect::from_min_max(pos2(from, y - 3.0), pos2(to, y + 3.0));
    let all = bar(track.left() - KNOB, track.right() + KNOB);
    ui.painter().rect_filled(all, 3.0, t.mastery[0]);
    let done = bar(all.left(), knob.x);
    ui.painter().rect_filled(done, 3.0, t.accent);
    let stroke = egui::Stroke::new(size::FOCUS, t.accent);
    ui.painter().circle(knob, KNOB, t.surface, stroke);
    let reach = KNOB + size::FOCUS;
    let around = Rect::from_center_size(knob, Vec2::splat(2.0 * reach));
    focus_ring(ui, response, around, reach as u8);
}
