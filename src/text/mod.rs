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
pub use markup::{Span, is_blank, plain, spans, without_marks};
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
        .filter_map(|candidate| Some((edit_distance_within(word, candidate, limit)?, candidate)))
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

/// The same, where it is `limit` at most: the time goes with the length of the texts, not with
/// the product of both.
#[must_use]
pub fn edit_distance_within(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (a_length, b_length) = (a.chars().count(), b.chars().count());
    if a_length.abs_diff(b_length) > limit {
        return None;
    }
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    // A swap across the end of what is the same is a swap within what is left.
    let same = same.saturating_sub(1);
    let rest = |text: &str| text.chars().skip(same).collect::<Vec<char>>();
    banded_distance(&rest(a), &rest(b), limit)
}

/// The distance of two texts, by the cells of the table that lie near its diagonal: those
/// farther off cost more than `limit`.
fn banded_distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    let width = 2 * limit + 1;
    let too_far = limit + 1;
    // A row holds the columns from `row - limit` to `row + limit`.
    let column = |row: usize, at: usize| (row + at).checked_sub(limit).filter(|it| *it <= b.len());
    let mut before_last = vec![too_far; width];
    let mut last: Vec<usize> = (0..width)
        .map(|at| column(0, at).unwrap_or(too_far))
        .collect();
    for row in 1..=a.len() {
        let mut next = vec![too_far; width];
        for at in 0..width {
            let Some(to) = column(row, at) else { continue };
            let mut best = match to.checked_sub(1) {
                Some(before) => last[at] + usize::from(a[row - 1] != b[before]),
                None => too_far,
            };
            if at + 1 < width {
                best = best.min(last[at + 1] + 1);
            }
            if at > 0 {
                best = best.min(next[at - 1] + 1);
            }
            if row > 1 && to > 1 && a[row - 1] == b[to - 2] && a[row - 2] == b[to - 1] {
                best = best.min(before_last[at] + 1);
            }
            next[at] = best.min(too_far);
        }
        if next.iter().all(|distance| *distance > limit) {
            return None;
        }
        before_last = std::mem::replace(&mut last, next);
    }
    let end = (b.len() + limit).checked_sub(a.len())?;
    last.get(end).copied().filter(|distance| *distance <= limit)
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
            for limit in 0..5 {
                let within = Some(expected).filter(|distance| *distance <= limit);
                assert_eq!(edit_distance_within(a, b, limit), within, "{a} {b} {limit}");
            }
        }
    }
}
