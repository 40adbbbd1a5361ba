//! The ground panels stand on, and how wide the window is.

use egui::{Frame, Rect, Ui, UiBuilder, pos2};

use crate::gui::theme::{Tokens, size};

/// The frame of a panel with `pad` inside.
pub fn panel(t: &Tokens, pad: f32) -> Frame {
    Frame::new()
        .fill(t.surface)
        .stroke(t.edge())
        .corner_radius(size::RADIUS_PANEL)
        .inner_margin(pad)
}

/// Shows two columns side by side, the first of the width `left`, `gap` between them; what
/// follows comes below the longer one.
pub fn beside<A, B>(
    ui: &mut Ui,
    (left, gap): (f32, f32),
    first: impl FnOnce(&mut Ui) -> A,
    second: impl FnOnce(&mut Ui) -> B,
) -> (A, B) {
    let all = ui.available_rect_before_wrap();
    let middle = all.left() + left;
    let one = all.with_max_x(middle);
    let other = Rect::from_min_max(pos2(middle + gap, all.top()), all.max);
    let mut one = ui.new_child(UiBuilder::new().max_rect(one).id_salt("first column"));
    let in_first = first(&mut one);
    let mut other = ui.new_child(UiBuilder::new().max_rect(other).id_salt("second column"));
    let in_second = second(&mut other);
    let both = one.min_rect().union(other.min_rect());
    ui.advance_cursor_after_rect(both);
    (in_first, in_second)
}

/// Whether the window has room for the unfolded rail and for side columns.
#[must_use]
pub fn is_wide(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= size::WIDE
}

/// Whether the window is so low that screens are set closer.
#[must_use]
pub fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < size::HIGH
}
