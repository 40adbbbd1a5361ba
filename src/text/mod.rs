//! Texts of cards: folding for comparison and search, one spelling for all scripts,
//! keyboards, emphasis, nearest names.
//!
//! Deliberately absent: languages' words; see `lang`.

mod collate;
mod fold;
mod keyboard;
mod markup;
mod roman;
mod script;
mod skeleton;

pub use collate::collation_key;
pub use fold::{FoldedText, contains_words, fold};
pub use keyboard::{is_neighbour, on_other_layouts};
pub use markup::{Span, plain, spans};
pub use roman::roman_numeral;
pub use script::mixed_script_word;
pub use skeleton::skeleton;

/// The candidate nearest to `word` by edits, if one is near enough to be meant.
///
/// ```
/// assert_eq!(zhanar::text::nearest("titel", ["title", "cards"]), Some("title"));
/// assert_eq!(zhanar::text::nearest("xyzzy", ["title", "cards"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 2).clamp(1, 3);
    candidates
        .into_iter()
        .map(|candidate| (edit_distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Letters to insert, remove, exchange or swap with their neighbour to turn `a` into `b`
/// (optimal string alignment).
#[must_use]
pub fn edit_distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let exchange = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = exchange.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before_last[j - 2] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_edits_and_swaps() {
        for (a, b, expected) in [
            ("", "", 0),
            ("алаш", "алаш", 0),
            ("алаш", "алшш", 1),
            ("ab", "ba", 1),
            ("kitten", "sitting", 3),
            ("", "abc", 3),
        ] {
            assert_eq!(edit_distance(a, b), expected, "{a} {b}");
        }
    }
}
