//! Keys by themselves, with Ctrl, with Alt or with Shift, on every keyboard layout.

use egui::{Key, Modifiers};

use crate::lang::Words;

/// One key, alone, with Ctrl, with Alt or with Shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chord {
    key: Key,
    with: With,
}

/// What is held down with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum With {
    Nothing,
    Ctrl,
    Alt,
    Shift,
}

/// `key` alone.
pub(super) const fn alone(key: Key) -> Chord {
    let with = With::Nothing;
    Chord { key, with }
}

/// `key` with Ctrl.
pub(super) const fn ctrl(key: Key) -> Chord {
    let with = With::Ctrl;
    Chord { key, with }
}

/// `key` with Alt.
pub(super) const fn alt(key: Key) -> Chord {
    let with = With::Alt;
    Chord { key, with }
}

/// `key` with Shift. Asked for before the same key alone, which counts with Shift too.
pub(super) const fn shift(key: Key) -> Chord {
    let with = With::Shift;
    Chord { key, with }
}

impl Chord {
    /// The chord in words, for key caps and tooltips.
    pub(super) fn words(self, words: &Words) -> String {
        let key = match self.key {
            Key::Space => words.get("key-space").into_owned(),
            Key::Enter => words.get("key-enter").into_owned(),
            Key::Escape => words.get("key-escape").into_owned(),
            Key::PageUp => words.get("key-page-up").into_owned(),
            Key::PageDown => words.get("key-page-down").into_owned(),
            Key::Home => words.get("key-home").into_owned(),
            Key::End => words.get("key-end").into_owned(),
            Key::Delete => words.get("key-delete").into_owned(),
            Key::Slash => "/".to_owned(),
            Key::ArrowUp => "↑".to_owned(),
            Key::ArrowDown => "↓".to_owned(),
            Key::ArrowLeft => "←".to_owned(),
            Key::ArrowRight => "→".to_owned(),
            Key::Comma => ",".to_owned(),
            Key::Plus => "+".to_owned(),
            Key::Minus => "−".to_owned(),
            key => key.name().to_owned(),
        };
        match self.with {
            With::Nothing => key,
            With::Ctrl => words.with("key-ctrl", &[("key", key.into())]),
            With::Alt => words.with("key-alt", &[("key", key.into())]),
            With::Shift => words.with("key-shift", &[("key", key.into())]),
        }
    }

    /// Whether a press means this chord. Letters go by what is typed when that is a Latin letter
    /// and by place otherwise; digits go by place, so that the number row of the Kazakh and
    /// French layouts and the keypad count too.
    pub(super) fn matches(self, key: Key, physical: Option<Key>, modifiers: Modifiers) -> bool {
        let held = match (modifiers.alt, modifiers.ctrl || modifiers.command) {
            (false, false) => With::Nothing,
            (false, true) => With::Ctrl,
            (true, false) => With::Alt,
            (true, true) => return false,
        };
        let is_held = match self.with {
            With::Shift => held == With::Nothing && modifiers.shift,
            with => held == with,
        };
        if !is_held {
            return false;
        }
        let by_place = physical == Some(self.key);
        if is_digit(self.key) {
            let elsewhere = physical.is_some_and(is_digit);
            return (by_place && !moves(key)) || (key == self.key && !elsewhere);
        }
        key == self.key || (by_place && is_letter(self.key) && !is_letter(key))
    }
}

const fn is_digit(key: Key) -> bool {
    matches!(
        key,
        Key::Num0
            | Key::Num1
            | Key::Num2
            | Key::Num3
            | Key::Num4
            | Key::Num5
            | Key::Num6
            | Key::Num7
            | Key::Num8
            | Key::Num9
    )
}

/// Keys of the keypad while its digits are switched off.
const fn moves(key: Key) -> bool {
    matches!(
        key,
        Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::Insert
            | Key::Delete
    )
}

fn is_letter(key: Key) -> bool {
    let name = key.name();
    name.len() == 1 && name.starts_with(|c: char| c.is_ascii_uppercase())
}
