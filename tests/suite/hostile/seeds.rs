//! Texts to begin with, and changes of them.

use std::fs;
use std::path::Path;

use crate::dice::Dice;

/// What is put into texts: brackets, quotes, names and numbers that mean something, letters
/// that join, letters of another direction, signs that steer, ends of lines.
const PIECES: [&str; 48] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "\\",
    "'",
    ",",
    ":",
    "//",
    "/*",
    "*/",
    "r#\"",
    "\"#",
    "{{c1::",
    "::",
    "}}",
    "**",
    "_",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\u{feff}",
    "\0",
    "\u{7f}",
    "\u{301}",
    "\u{202e}",
    "\u{2067}",
    "\u{200d}",
    "שלום",
    "الاش",
    "\\u{D800}",
    "\\x00",
    "ﬁ",
    "İ",
    "ß",
    "𝄞",
    "-0",
    "1e999",
    "NaN",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "1917-02-29",
    "None",
];

/// The texts kept for one way in, with the names of their files.
pub fn corpus(name: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(name);
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    let text = |path: &Path| {
        let bytes = fs::read(path).expect("a file");
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let named = files.iter().map(|path| {
        let name = path.file_name().expect("a name");
        (name.to_string_lossy().into_owned(), text(path))
    });
    named.collect()
}

/// One of the texts, changed in a few places.
pub fn changed(texts: &[String], dice: &mut Dice) -> String {
    let mut text: Vec<char> = dice.of(texts).chars().collect();
    for _ in 0..=dice.below(6) {
        let at = dice.below(text.len() + 1);
        let to = (at + dice.below(12)).min(text.len());
        match dice.below(5) {
            0 => drop(text.splice(at..to, [])),
            1 => drop(text.splice(at..at, dice.of(&PIECES).chars())),
            2 => drop(text.splice(at..to, dice.of(&PIECES).chars())),
            3 => {
                let again: Vec<char> = text[at..to].repeat(1 + dice.below(4));
                drop(text.splice(at..at, again));
            }
            _ => {
                let other: Vec<char> = dice.of(texts).chars().collect();
                let from = dice.below(other.len() + 1);
                let until = (from + dice.below(80)).min(other.len());
                drop(text.splice(at..to, other[from..until].iter().copied()));
            }
        }
    }
    text.into_iter().collect()
}
