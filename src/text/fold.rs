//! Folding texts so that what a reader takes for the same compares equal.

use unicode_normalization::UnicodeNormalization;

/// The text in lower case with one form per letter, ё as е, quotes and dashes as spaces
/// and runs of anything but letters and digits as one space.
///
/// ```
/// assert_eq!(zhanar::text::fold("«Алаш–Орда», 1917 ЖЫЛ"), "алаш орда 1917 жыл");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkc().flat_map(char::to_lowercase) {
        let c = if c == 'ё' { 'е' } else { c };
        if c.is_alphanumeric() {
            folded.push(c);
        } else if is_dropped(c) {
            // Marks and apostrophes inside a word do not part it.
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether the words of `needle` stand in `text` one after another, as whole words.
///
/// ```
/// assert!(zhanar::text::contains_words("Who led the Alash party?", "alash Party"));
/// assert!(!zhanar::text::contains_words("Who led the Alashorda?", "Alash"));
/// ```
#[must_use]
pub fn contains_words(text: &str, needle: &str) -> bool {
    FoldedText::new(text).contains(needle)
}

/// A text folded once, to look for many words in it.
#[derive(Debug, Clone)]
pub struct FoldedText(String);

impl FoldedText {
    /// Folds a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(format!(" {} ", fold(text)))
    }

    /// Whether the words of `needle` stand in it one after another, as whole words.
    #[must_use]
    pub fn contains(&self, needle: &str) -> bool {
        self.contains_folded(&fold(needle))
    }

    /// The same for words that are folded already.
    #[must_use]
    pub fn contains_folded(&self, needle: &str) -> bool {
        !needle.is_empty() && self.0.contains(&format!(" {needle} "))
    }
}

const fn is_dropped(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_kazakh_stay_letters() {
        assert_eq!(fold("Әлихан  БӨКЕЙХАН"), "әлихан бөкейхан");
        assert_eq!(fold("Й"), "й");
        assert_eq!(fold("И\u{306}"), "й");
        assert_eq!(fold("Qur’an"), "quran");
        assert_eq!(fold("  "), "");
    }
}
