//! A word that a learner puts on cards, to find them by.

use std::fmt;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::text::fold;

/// The most letters of a tag: it stands on a chip, and beside others.
pub const MAX_TAG_CHARS: usize = 40;

/// The most tags of the learner's own on one card.
pub const MAX_TAGS: usize = 20;

/// A tag: one to forty characters on one line, with single spaces between its words.
///
/// ```
/// use zhanar::progress::{Tag, TagError};
/// assert_eq!(Tag::new("  exam   2027 ").unwrap().as_str(), "exam 2027");
/// assert_eq!(Tag::new(" "), Err(TagError::Empty));
/// assert_eq!(Tag::new("a\u{7}b"), Err(TagError::Control));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(Arc<str>);

/// Why a text cannot be a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagError {
    /// It has no letter and no digit.
    Empty,
    /// It is too long; so many characters.
    TooLong(usize),
    /// It has a character that cannot be seen.
    Control,
}

impl Tag {
    /// The tag of a text; white space at its ends is left out, and a run of it inside is one
    /// space.
    ///
    /// # Errors
    /// It is empty, too long, or has characters that cannot be seen.
    pub fn new(text: &str) -> Result<Self, TagError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let text: String = words.join(" ").nfc().collect();
        if text.chars().any(is_unseen) {
            return Err(TagError::Control);
        }
        if fold(&text).is_empty() {
            return Err(TagError::Empty);
        }
        match text.chars().count() {
            chars if chars > MAX_TAG_CHARS => Err(TagError::TooLong(chars)),
            _ => Ok(Self(text.into())),
        }
    }

    /// Its words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a reader takes both for the same: capitals and accents do not count.
    #[must_use]
    pub fn is_like(&self, other: &str) -> bool {
        fold(&self.0) == fold(other)
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Control characters, and those that only steer how others are drawn.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_one_line_of_words() {
        for (text, expected) in [
            ("соғыс", Ok("соғыс")),
            ("\texam\n\n 2027", Ok("exam 2027")),
            ("и\u{306}од", Ok("йод")),
            ("", Err(TagError::Empty)),
            ("«–»", Err(TagError::Empty)),
            ("a\u{200f}b", Err(TagError::Control)),
            ("a\0", Err(TagError::Control)),
        ] {
            let tag = Tag::new(text);
            assert_eq!(
                tag.as_ref().map(Tag::as_str),
                expected.as_ref().map(|it| *it),
                "{text:?}"
            );
        }
        let longest = "ұ".repeat(MAX_TAG_CHARS);
        assert!(Tag::new(&longest).is_ok());
        let longer = Tag::new(&format!("{longest}ы"));
        assert_eq!(longer, Err(TagError::TooLong(41)));
        assert!(Tag::new("Соғыс").unwrap().is_like("СОҒЫС"));
    }
}
