//! The order of words by the alphabet.

use super::fold;

/// The Kazakh alphabet, which has every Russian letter at its place.
const CYRILLIC: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// Where the Cyrillic letters begin in Unicode; their places are given from here on.
const FIRST: u32 = 0x0400;

/// A text whose order by characters is the order of `text` by the alphabet: digits, Latin,
/// then the Kazakh alphabet, in which ә stands after а and not behind я.
///
/// ```
/// use zhanar::text::collation_key;
/// let mut words = ["Өлең", "Пән", "ән", "Бата", "Ұлт", "Abai"];
/// words.sort_by_key(|word| collation_key(word));
/// assert_eq!(words, ["Abai", "ән", "Бата", "Өлең", "Пән", "Ұлт"]);
/// ```
#[must_use]
pub fn collation_key(text: &str) -> String {
    fold(text).chars().map(place_of).collect()
}

fn place_of(c: char) -> char {
    let place = (FIRST..)
        .zip(CYRILLIC.chars())
        .find(|(_, letter)| *letter == c);
    place
        .and_then(|(place, _)| char::from_u32(place))
        .unwrap_or(c)
}
