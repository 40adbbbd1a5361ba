//! CommonMark emphasis in the texts of cards.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// A run of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The words.
    pub text: String,
    /// `*…*`: italic, for titles of newspapers and the like.
    pub emphasis: bool,
    /// `**…**`: bold, or highlighted in a gloss.
    pub strong: bool,
    /// A place left out of a cloze, or the words that fill it.
    pub gap: bool,
}

impl Span {
    /// A run without any style.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ..Self::default()
        }
    }
}

/// Put around every line, so that none reads as a list, a heading or code, and white space
/// at its ends is kept.
const LINE_EDGE: char = '‖';

/// The runs of a text with CommonMark's inline marks: emphasis, strong emphasis, escapes.
/// A new line stays a new line; links, code and the like are shown as their words.
#[must_use]
pub fn spans(text: &str) -> Vec<Span> {
    if !has_marks(text) {
        let run = Span {
            text: text.to_owned(),
            ..Span::default()
        };
        return if text.is_empty() {
            Vec::new()
        } else {
            vec![run]
        };
    }
    marked_spans(text)
}

/// Whether a text has a character that CommonMark may read as more than itself, or several
/// lines.
fn has_marks(text: &str) -> bool {
    let means_more = |byte: &u8| {
        matches!(
            byte,
            b'*' | b'_' | b'\\' | b'&' | b'<' | b'`' | b'[' | b']' | b'!' | b'~' | b'|'
        ) || byte.is_ascii_control()
    };
    // Without a way out, so that many bytes are compared at a time.
    let bytes = text.as_bytes().iter();
    bytes.fold(false, |found, byte| found | means_more(byte)) || text.contains(LINE_EDGE)
}

fn marked_spans(text: &str) -> Vec<Span> {
    let lines: String = text
        .split('\n')
        .map(|line| format!("{LINE_EDGE}{line}{LINE_EDGE}\n"))
        .collect();
    let mut runs: Vec<Span> = Vec::new();
    let (mut emphasis, mut strong) = (0_usize, 0_usize);
    let mut line_starts = true;
    for event in Parser::new(&lines) {
        match event {
            Event::Start(Tag::Emphasis) => emphasis += 1,
            Event::End(TagEnd::Emphasis) => emphasis -= 1,
            Event::Start(Tag::Strong) => strong += 1,
            Event::End(TagEnd::Strong) => strong -= 1,
            Event::SoftBreak | Event::HardBreak => {
                drop_edge(&mut runs);
                push(&mut runs, "\n", emphasis > 0, strong > 0);
                line_starts = true;
            }
            Event::Text(words)
            | Event::Code(words)
            | Event::InlineHtml(words)
            | Event::Html(words) => {
                let words = if std::mem::take(&mut line_starts) {
                    words.strip_prefix(LINE_EDGE).unwrap_or(&words)
                } else {
                    &words
                };
                push(&mut runs, words, emphasis > 0, strong > 0);
            }
            _ => {}
        }
    }
    drop_edge(&mut runs);
    runs
}

/// Takes the mark off the end of a line.
fn drop_edge(runs: &mut Vec<Span>) {
    let Some(last) = runs.last_mut() else { return };
    if last.text.ends_with(LINE_EDGE) {
        last.text.pop();
    }
    if last.text.is_empty() {
        runs.pop();
    }
}

/// The words of a text without its emphasis marks.
#[must_use]
pub fn plain(text: &str) -> String {
    without_marks(text).into_owned()
}

/// The same, borrowed where the text has none.
#[must_use]
pub fn without_marks(text: &str) -> Cow<'_, str> {
    if has_marks(text) {
        let words = marked_spans(text).into_iter().map(|span| span.text);
        Cow::Owned(words.collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a text has no words, whatever its marks.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    without_marks(text).trim().is_empty()
}

fn push(runs: &mut Vec<Span>, words: &str, emphasis: bool, strong: bool) {
    match runs.last_mut() {
        _ if words.is_empty() => {}
        Some(last) if last.emphasis == emphasis && last.strong == strong => {
            last.text.push_str(words)
        }
        _ => runs.push(Span {
            text: words.to_owned(),
            emphasis,
            strong,
            gap: false,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emphasis_is_read_and_the_rest_stays_words() {
        let runs = spans("The newspaper *Saryarqa* of **Semey**, 1 < 2");
        let styles: Vec<_> = runs
            .iter()
            .map(|run| (run.text.as_str(), run.emphasis, run.strong))
            .collect();
        assert_eq!(
            styles,
            [
                ("The newspaper ", false, false),
                ("Saryarqa", true, false),
                (" of ", false, false),
                ("Semey", false, true),
                (", 1 < 2", false, false)
            ]
        );
    }

    #[test]
    fn plain_text_keeps_its_words() {
        assert_eq!(plain("first *line*\n\nsecond"), "first line\n\nsecond");
        assert_eq!(plain("27 April – 7 May 1917"), "27 April – 7 May 1917");
        for text in [
            "1917. A year",
            "- no list",
            "# no heading",
            "    no code",
            "‖ mark",
            "a_b_c",
            "**",
            "> no quote",
            " spaces  at both ends  ",
        ] {
            assert_eq!(plain(text), text);
        }
        assert_eq!(
            plain("_Qazaq_ and *«Алаш»*\n*next* line"),
            "Qazaq and «Алаш»\nnext line"
        );
    }

    #[test]
    fn a_text_without_marks_is_read_as_one_with_marks_would_be() {
        let chars: Vec<char> = "aЖ 1.-+#>=:;,()'\"{}/‘’–—…\u{a0}$%@^?".chars().collect();
        for first in &chars {
            for second in &chars {
                for text in [
                    format!("{first}{second}"),
                    format!("{first}{second} w {second}{first}"),
                    format!("1{first} {second}x "),
                ] {
                    assert!(!has_marks(&text), "{text:?}");
                    assert_eq!(spans(&text), marked_spans(&text), "{text:?}");
                }
            }
        }
        assert_eq!(spans(""), marked_spans(""));
    }
}
