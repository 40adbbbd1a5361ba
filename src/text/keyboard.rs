//! Keyboards: what a text would have been on another layout, and which keys lie side by side.

/// A layout as the characters of its keys, row after row, plain and then with Shift.
/// The keys stand in one order in all of them; a space is a key of no use here.
struct Layout {
    plain: &'static str,
    shifted: &'static str,
}

/// English (US), Russian (ЙЦУКЕН) and Kazakh (its nine letters on the row of digits,
/// where Windows and X11 have them).
const LAYOUTS: [Layout; 3] = [
    Layout {
        plain: "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./",
        shifted: "~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?",
    },
    Layout {
        plain: "ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.",
        shifted: "Ё!\"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,",
    },
    Layout {
        plain: "(\"әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№",
        shifted: ")!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?",
    },
];

/// How many keys the rows of a layout have, from the digits down.
const ROWS: [usize; 4] = [13, 12, 11, 10];

/// What the keys of `text` give on each other layout, where that is another text. Words
/// without a letter stay, so that the figures of a date do.
///
/// ```
/// use zhanar::text::on_other_layouts;
/// assert!(on_other_layouts("fkfi").contains(&"алаш".to_owned()));
/// assert!(on_other_layouts("2kb[fy").contains(&"әлихан".to_owned()));
/// assert!(on_other_layouts("27 fghtkz").contains(&"27 апреля".to_owned()));
/// ```
#[must_use]
pub fn on_other_layouts(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for from in &LAYOUTS {
        for to in &LAYOUTS {
            let other = converted(text, from, to);
            if other != text && !found.contains(&other) {
                found.push(other);
            }
        }
    }
    found
}

fn converted(text: &str, from: &Layout, to: &Layout) -> String {
    let word = |word: &str| {
        if word.chars().any(char::is_alphabetic) {
            word.chars().map(|c| key_on(c, from, to)).collect()
        } else {
            word.to_owned()
        }
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// What the key of `c` gives on the other layout; `c` itself, if no key gives it.
fn key_on(c: char, from: &Layout, to: &Layout) -> char {
    let levels = [(from.plain, to.plain), (from.shifted, to.shifted)];
    levels
        .into_iter()
        .find_map(|(from, to)| to.chars().nth(from.chars().position(|key| key == c)?))
        .unwrap_or(c)
}

/// Whether the keys of two letters touch on one of the layouts, as a finger slips from
/// one to the other.
///
/// ```
/// assert!(zhanar::text::is_neighbour('т', 'и'));
/// assert!(!zhanar::text::is_neighbour('т', 'а'));
/// ```
#[must_use]
pub fn is_neighbour(a: char, b: char) -> bool {
    LAYOUTS.iter().any(|layout| {
        let (Some((row, column)), Some((other_row, other_column))) =
            (place_of(a, layout), place_of(b, layout))
        else {
            return false;
        };
        row == other_row && column.abs_diff(other_column) == 1
    })
}

/// Row and column of the key that gives `c`.
fn place_of(c: char, layout: &Layout) -> Option<(usize, usize)> {
    let mut column = layout.plain.chars().position(|key| key == c)?;
    for (row, keys) in ROWS.into_iter().enumerate() {
        if column < keys {
            return Some((row, column));
        }
        column -= keys;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_has_every_key() {
        let keys: usize = ROWS.iter().sum();
        for layout in &LAYOUTS {
            assert_eq!(layout.plain.chars().count(), keys, "{}", layout.plain);
            assert_eq!(layout.shifted.chars().count(), keys, "{}", layout.shifted);
        }
    }

    #[test]
    fn each_pair_of_layouts_is_recognised() {
        for (typed, meant) in [
            ("fkfi", "алаш"),
            ("Fkfi", "Алаш"),
            ("фдфыр", "alash"),
            ("2лихан", "әлихан"),
            ("0азақ", "қазақ"),
            ("c2e3h", "сәуір"),
            ("@kb[fy", "Әлихан"),
        ] {
            let others = on_other_layouts(typed);
            assert!(others.contains(&meant.to_owned()), "{typed}: {others:?}");
        }
        assert!(on_other_layouts("1917").is_empty());
    }
}
