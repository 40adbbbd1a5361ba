//! Text with stretches that are strong, slanted, highlighted or left out.

use egui::text::LayoutJob;
use egui::{Color32, Response, Stroke, Ui};

use crate::gui::fonts::{Face, TypeRole};
use crate::gui::theme::{Tokens, size};
use crate::text;

/// A stretch of text set in one way.
#[allow(clippy::struct_excessive_bools)] // Each may hold with each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// In the heavier weight.
    pub strong: bool,
    /// Italic: titles of newspapers.
    pub emphasis: bool,
    /// On gold, because these words matter.
    pub highlight: bool,
    /// A gap in a cloze text: what is asked for, or on the back what belongs there.
    pub gap: bool,
}

impl Span {
    /// Words set as the text around them.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

impl From<text::Span> for Span {
    fn from(span: text::Span) -> Self {
        let text::Span {
            text,
            emphasis,
            strong,
            gap,
        } = span;
        Self {
            text,
            strong,
            emphasis,
            gap,
            ..Self::default()
        }
    }
}

/// Spans as they stand in a card.
#[must_use]
pub fn drawn(spans: &[text::Span]) -> Vec<Span> {
    spans.iter().cloned().map(Span::from).collect()
}

/// The spans of a gloss: strong words are the ones that matter, and are highlighted.
#[must_use]
pub fn highlighted(spans: &[text::Span]) -> Vec<Span> {
    let highlighted = |span: text::Span| Span {
        highlight: span.strong,
        strong: false,
        ..Span::from(span)
    };
    spans.iter().cloned().map(highlighted).collect()
}

/// The words of `spans` without their setting, as a screen reader says them.
#[must_use]
pub fn plain_text(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// The letters in `spans`, which decide how large they are set.
#[must_use]
pub fn letters(spans: &[Span]) -> usize {
    spans.iter().map(|span| span.text.chars().count()).sum()
}

/// `spans` in `role` and `color`, ready to be laid out.
#[must_use]
pub fn layout(spans: &[Span], role: TypeRole, color: Color32, t: &Tokens) -> LayoutJob {
    let mut job = LayoutJob::default();
    for span in spans {
        let mut format = role.format(color);
        format.font_id = face(span).font(role);
        if span.highlight {
            format.background = t.gold_soft;
            format.underline = Stroke::new(size::FOCUS, t.gold);
        }
        if span.gap {
            format.color = t.accent;
            format.underline = Stroke::new(size::FOCUS, t.accent);
        }
        job.append(&span.text, 0.0, format);
    }
    job
}

/// Shows `spans` in the flow of `ui`, wrapped at its end.
pub fn rich_text_ui(ui: &mut Ui, spans: &[Span], role: TypeRole, color: Color32) -> Response {
    let job = layout(spans, role, color, &Tokens::of(ui));
    ui.add(egui::Label::new(job).wrap())
}

const fn face(span: &Span) -> Face {
    match (span.strong, span.emphasis) {
        (_, true) => Face::Emphasis,
        (true, false) => Face::Strong,
        (false, false) => Face::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn highlighted_words_are_one_section_on_gold() {
        let t = Tokens::light();
        let spans = [
            Span::plain("between "),
            Span {
                highlight: true,
                ..Span::plain("300 and 500")
            },
        ];
        let job = layout(&spans, TypeRole::Quote, t.text, &t);
        assert_eq!(job.text, "between 300 and 500");
        assert_eq!(job.sections[1].format.background, t.gold_soft);
        assert_eq!(plain_text(&spans), job.text);
    }
}
