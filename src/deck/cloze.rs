//! Sentences with blanks: `The congress met in {{c1::Semey::a town}} in {{c2::1917}}.`

/// A piece of a cloze text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words that always show.
    Text(String),
    /// Words that one card leaves out.
    Blank {
        /// Which card: blanks of one number are left out together.
        number: u8,
        /// The words left out.
        words: String,
        /// Shown in their place.
        hint: Option<String>,
    },
}

/// The pieces of a cloze text; a blank that does not close stays text.
///
/// ```
/// use zhanar::deck::{Piece, pieces};
/// assert_eq!(pieces("in {{c1::Semey::a town}}").len(), 2);
/// assert_eq!(pieces("in {{c1::Semey"), [Piece::Text("in {{c1::Semey".to_owned())]);
/// ```
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("{{c") {
        let (before, from) = rest.split_at(start);
        plain.push_str(before);
        if let Some((blank, after)) = blank(from) {
            if !plain.is_empty() {
                found.push(Piece::Text(std::mem::take(&mut plain)));
            }
            found.push(blank);
            rest = after;
        } else {
            plain.push_str(&from[..3]);
            rest = &from[3..];
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        found.push(Piece::Text(plain));
    }
    found
}

/// The numbers of the blanks, each once, ascending.
pub(super) fn numbers(text: &str) -> Vec<u8> {
    let mut numbers: Vec<u8> = pieces(text)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Blank { number, .. } => Some(number),
            Piece::Text(_) => None,
        })
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// The blank that `text` begins with, and what follows it.
fn blank(text: &str) -> Option<(Piece, &str)> {
    let inside = text.strip_prefix("{{c")?;
    // The braces of this one close before the next begins; no farther is looked.
    let next = inside.find("{{").unwrap_or(inside.len());
    let end = inside[..next].find("}}")?;
    let (inside, after) = (&inside[..end], &inside[end + 2..]);
    let (number, inside) = inside.split_once("::")?;
    let number = number.parse().ok().filter(|number| *number > 0)?;
    let (words, hint) = match inside.split_once("::") {
        Some((words, hint)) => (words, Some(hint.to_owned())),
        None => (inside, None),
    };
    (!words.trim().is_empty()).then(|| {
        (
            Piece::Blank {
                number,
                words: words.to_owned(),
                hint,
            },
            after,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_read_and_mistakes_stay_text() {
        assert_eq!(numbers("{{c2::a}} {{c1::b}} {{c2::c}}"), [1, 2]);
        for text in [
            "{{c0::a}}",
            "{{c1:a}}",
            "{{c1::}}",
            "{{c::a}}",
            "{{c1::a",
            "{{c999::a}}",
            "{{{{c",
            "{{c1::a{{",
        ] {
            assert_eq!(pieces(text), [Piece::Text(text.to_owned())], "{text}");
        }
    }
}
