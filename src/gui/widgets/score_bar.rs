//! A score to be expected, with its interval and the mark that passes, on a bar.

use egui::{Align2, CornerRadius, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::labels::paint_text;
use crate::gui::fonts::TypeRole;
use crate::gui::theme::{Tokens, size};
use crate::lang::Words;

/// A score to be expected, in percent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// The mean.
    pub percent: u8,
    /// The lower end of the interval.
    pub low: u8,
    /// The upper end of the interval.
    pub high: u8,
    /// The mark that passes.
    pub pass: u8,
}

/// Whether the ends of the bar are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// 0 and 100 stand under it.
    Told,
    /// Only the mark that passes does.
    Left,
}

impl Score {
    /// The score as a sentence.
    #[must_use]
    pub fn told(self, words: &Words) -> String {
        let args = [
            ("percent", self.percent.into()),
            ("low", self.low.into()),
            ("high", self.high.into()),
            ("pass", self.pass.into()),
        ];
        words.with("plan-score-told", &args)
    }

    /// The score in short: "78 % (71–85)".
    #[must_use]
    pub fn short(self, words: &Words) -> String {
        let args = [
            ("percent", self.percent.into()),
            ("low", self.low.into()),
            ("high", self.high.into()),
        ];
        words.with("plan-score", &args)
    }
}

/// Shows the bar, as wide as its place, with the marks under it.
pub fn score_bar_ui(ui: &mut Ui, score: Score, ends: Ends, words: &Words) {
    let t = Tokens::of(ui);
    let wanted = vec2(ui.available_width(), 24.0 + TypeRole::Caption.line());
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let track = Rect::from_min_size(
        rect.min + vec2(4.0, 8.0),
        vec2(rect.width() - 8.0, size::BAR),
    );
    let x = |percent: u8| track.left() + track.width() * f32::from(percent.min(100)) / 100.0;
    let round = CornerRadius::same(4);
    ui.painter().rect_filled(track, round, t.mastery[0]);
    let span = Rect::from_x_y_ranges(x(score.low)..=x(score.high), track.y_range());
    ui.painter().rect_filled(span, round, t.mastery[2]);
    let tall = track.y_range().expand(6.0);
    let tick = egui::Stroke::new(1.5, t.text);
    ui.painter().vline(x(score.pass), tall, tick);
    let middle = pos2(x(score.percent), track.center().y);
    let knob = Rect::from_center_size(middle, vec2(5.0, 20.0));
    ui.painter()
        .rect_filled(knob, CornerRadius::same(2), t.accent);
    marks(ui, rect, x(score.pass), score.pass, (ends, words));
    let sentence = score.told(words);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    response.on_hover_text(sentence);
}

/// The mark that passes, under its line as far as it fits, and the ends where they are free.
fn marks(ui: &Ui, rect: Rect, pass_x: f32, pass: u8, (ends, words): (Ends, &Words)) {
    let t = Tokens::of(ui);
    let role = TypeRole::Caption;
    let told = words.with("plan-pass-at", &[("percent", pass.into())]);
    let width = ui.painter().layout_job(role.job(&told, t.text2)).size().x;
    let half = width / 2.0;
    let y = rect.bottom() - role.line() / 2.0;
    let (least, most) = (rect.left() + half, rect.right() - half);
    let at = pos2(pass_x.clamp(least, most.max(least)), y);
    let taken = paint_text(ui, at, Align2::CENTER_CENTER, role, t.text2, &told);
    if ends == Ends::Left {
        return;
    }
    let sides = [
        (
            rect.left() + 4.0,
            Align2::LEFT_CENTER,
            "0",
            taken.left() - rect.left(),
        ),
        (
            rect.right() - 4.0,
            Align2::RIGHT_CENTER,
            "100",
            rect.right() - taken.right(),
        ),
    ];
    for (x, anchor, text, room) in sides {
        if room > 40.0 {
            paint_text(ui, pos2(x, y), anchor, role, t.text2, text);
        }
    }
}
