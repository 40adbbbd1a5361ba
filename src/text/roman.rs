//! Roman numerals, as centuries and congresses are counted.

/// The value of a Roman numeral in capital or small letters, of the Latin alphabet or of
/// Cyrillic ones that look alike (Х, І, С, М).
///
/// ```
/// use zhanar::text::roman_numeral;
/// assert_eq!(roman_numeral("XV"), Some(15));
/// assert_eq!(roman_numeral("ІІ"), Some(2));
/// assert_eq!(roman_numeral("IIX"), None);
/// ```
#[must_use]
pub fn roman_numeral(word: &str) -> Option<u32> {
    let word: String = word.to_lowercase().chars().map(latin).collect();
    let mut value = 0;
    let mut rest = word.as_str();
    while let Some((letters, worth)) = STEPS
        .into_iter()
        .find(|(letters, _)| rest.starts_with(letters))
    {
        value += worth;
        rest = &rest[letters.len()..];
        if value >= 4000 {
            return None;
        }
    }
    (rest.is_empty() && value > 0 && written(value) == word).then_some(value)
}

/// The steps of a numeral, the greatest first.
const STEPS: [(&str, u32); 13] = [
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
];

fn written(mut value: u32) -> String {
    let mut numeral = String::new();
    for (letters, worth) in STEPS {
        while value >= worth {
            numeral.push_str(letters);
            value -= worth;
        }
    }
    numeral
}

const fn latin(c: char) -> char {
    match c {
        'х' => 'x',
        'і' | 'ı' => 'i',
        'с' => 'c',
        'м' => 'm',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_is_read_back() {
        for value in 1..4000 {
            assert_eq!(roman_numeral(&written(value)), Some(value));
        }
        for text in ["", "iiii", "vx", "mmmm", "alash", "іх2"] {
            assert_eq!(roman_numeral(text), None, "{text}");
        }
    }
}
