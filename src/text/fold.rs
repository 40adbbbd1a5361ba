//! Folding texts so that what a reader takes for the same compares equal.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in lower case with one form per letter, ё as е, quotes and dashes as spaces
/// and runs of anything but letters and digits as one space.
///
/// ```
/// assert_eq!(zhanar::text::fold("«Алаш–Орда», 1917 ЖЫЛ"), "алаш орда 1917 жыл");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    if text.chars().all(is_simple) {
        fold_simple(text)
    } else {
        fold_any(text)
    }
}

/// Whether a character stands for itself in every normal form, and its class is told by
/// its place: ASCII, Cyrillic letters, the usual quotes and dashes. Most texts have no other.
const fn is_simple(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{7f}' | '\u{a0}' | '«' | '»' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}'
            | '–' | '—' | '‘' | '’' | '“' | '”' | '„' | '…'
    )
}

/// Folds a text of simple characters, without the tables of Unicode.
fn fold_simple(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Whether a word is to be parted from the one before.
    let mut is_gap = false;
    for c in text.chars() {
        let letter = match c {
            'Ё' | 'ё' => 'е',
            'А'..='Я' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
            'а'..='џ' => c,
            '\u{400}'..='\u{52f}' => c.to_lowercase().next().unwrap_or(c),
            _ if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
            _ if is_apostrophe(c) => continue,
            _ => {
                is_gap = true;
                continue;
            }
        };
        if std::mem::take(&mut is_gap) && !folded.is_empty() {
            folded.push(' ');
        }
        folded.push(letter);
    }
    folded
}

fn fold_any(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Apostrophes go first: some are letters to Unicode, some fall apart into a space.
    let bare = text.chars().filter(|c| !is_apostrophe(*c));
    for c in bare.nfkc().flat_map(char::to_lowercase) {
        let c = if c == 'ё' { 'е' } else { c };
        if is_dropped(c) {
            // Marks inside a word do not part it.
        } else if c.is_alphanumeric() {
            folded.push(c);
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

const fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | '‘' | '‛' | '`' | '´' | '′' | '＇' | '\u{2b9}'
            ..='\u{2bf}' | '\u{2c8}' | '\u{2cb}'
    )
}

fn is_dropped(c: char) -> bool {
    is_combining_mark(c)
        // One letter may fall apart into an apostrophe and another: ŉ.
        || is_apostrophe(c)
        || matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
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
        for apostrophe in "'’‘ʼʻ`´′".chars() {
            assert_eq!(fold(&format!("qur{apostrophe}an")), "quran", "{apostrophe}");
        }
        assert_eq!(fold("19171ŉ"), "19171n");
        assert_eq!(fold("Ала\u{301}ш \u{20d0}"), "алаш");
        assert_eq!(fold("  "), "");
    }

    #[test]
    fn simple_texts_fold_as_all_texts_do() {
        let simple: Vec<char> = (0..0x3000)
            .filter_map(char::from_u32)
            .filter(|c| is_simple(*c))
            .collect();
        assert!(simple.len() > 400);
        for c in &simple {
            for text in [format!("{c}"), format!("a{c}b"), format!("и{c}{c} ")] {
                assert_eq!(fold_simple(&text), fold_any(&text), "{text:?}");
            }
        }
    }
}
