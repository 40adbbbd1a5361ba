//! Alphabets that look alike and are not.

/// The first word with both Latin and Cyrillic letters, as scanning and a wrong keyboard
/// layout leave them; it looks right and is found by no search.
///
/// ```
/// use zhanar::text::mixed_script_word;
/// assert_eq!(mixed_script_word("Алаш and Alash, XX ғасыр"), None);
/// assert_eq!(mixed_script_word("the Aлaш party"), Some("Aлaш"));
/// ```
#[must_use]
pub fn mixed_script_word(text: &str) -> Option<&str> {
    // Most texts have letters of one alphabet only, which their first bytes tell.
    let (cyrillic, latin) = text
        .bytes()
        .fold((false, false), |(cyrillic, latin), byte| {
            (
                cyrillic | matches!(byte, 0xd0..=0xd4),
                latin | byte.is_ascii_alphabetic() | matches!(byte, 0xc3..=0xc9),
            )
        });
    if !(cyrillic && latin) {
        return None;
    }
    text.split(|c: char| !c.is_alphanumeric())
        .find(|word| word.chars().any(is_cyrillic) && word.chars().any(is_latin))
}

const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

const fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (matches!(c, '\u{c0}'..='\u{24f}') && c != '×' && c != '÷')
}
