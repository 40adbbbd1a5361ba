//! Numbers written in words, in any of our languages.

/// Beginnings of numerals with their values, cardinal and ordinal. Kazakh, Russian with
/// its stems that change, English with its irregular ones.
#[rustfmt::skip]
const STEMS: &[(&str, i64)] = &[
    ("нөл", 0), ("бір", 1), ("екі", 2), ("үш", 3), ("төрт", 4), ("бес", 5), ("алты", 6), ("жеті", 7),
    ("сегіз", 8), ("тоғыз", 9), ("он", 10), ("жиырма", 20), ("отыз", 30), ("қырық", 40), ("елу", 50),
    ("алпыс", 60), ("жетпіс", 70), ("сексен", 80), ("тоқсан", 90), ("жүз", 100), ("мың", 1000),
    ("миллион", 1_000_000), ("тыс", 1000), ("млн", 1_000_000), ("mln", 1_000_000), ("млрд", 1_000_000_000), ("миллиард", 1_000_000_000),
    ("ноль", 0), ("нул", 0), ("один", 1), ("одн", 1), ("перв", 1), ("дв", 2), ("втор", 2), ("тр", 3), ("трет", 3),
    ("четыр", 4), ("четверт", 4), ("пят", 5), ("шест", 6), ("семь", 7), ("семи", 7), ("седьм", 7), ("восем", 8),
    ("восьм", 8), ("девят", 9), ("десят", 10), ("одиннадцат", 11), ("двенадцат", 12),
    ("тринадцат", 13), ("четырнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16),
    ("семнадцат", 17), ("восемнадцат", 18), ("девятнадцат", 19), ("двадцат", 20), ("тридцат", 30),
    ("сорок", 40), ("сороков", 40), ("пятьдесят", 50), ("пятидесят", 50), ("шестьдесят", 60),
    ("шестидесят", 60), ("семьдесят", 70), ("семидесят", 70), ("восемьдесят", 80),
    ("восьмидесят", 80), ("девяност", 90), ("сто", 100), ("ста", 100), ("сот", 100), ("двести", 200), ("двухсот", 200), ("триста", 300), ("трехсот", 300),
    ("четыреста", 400), ("четырехсот", 400), ("пятьсот", 500), ("пятисот", 500), ("шестьсот", 600), ("шестисот", 600), ("семьсот", 700), ("семисот", 700),
    ("восемьсот", 800), ("восьмисот", 800), ("девятьсот", 900), ("девятисот", 900), ("тысяч", 1000),
    ("zero", 0), ("one", 1), ("first", 1), ("two", 2), ("second", 2), ("three", 3), ("third", 3),
    ("four", 4), ("five", 5), ("fif", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
    ("nin", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("twelf", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
    ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("twentie", 20),
    ("thirty", 30), ("thirtie", 30), ("forty", 40), ("fortie", 40), ("fifty", 50), ("fiftie", 50), ("sixty", 60), ("sixtie", 60),
    ("seventy", 70), ("seventie", 70), ("eighty", 80), ("eightie", 80), ("ninety", 90), ("ninetie", 90),
    ("hundred", 100), ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000),
];

/// What may follow a stem.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "", "інші", "ыншы", "нші", "ншы", "сыншы", "сінші", "у", "а", "о", "е", "и", "ь", "ью", "я", "й", "ый", "ой",
    "ий", "ая", "ое", "ее", "ье", "ья", "ого", "его", "ьего", "ому", "ему", "ом", "ем", "ым", "ых", "ую",
    "ью", "ьей", "ей", "ех", "ем", "ух", "ум", "ов", "ьми", "умя", "емя", "ная", "ный", "th", "h", "s", "ный",
];

/// How the words of a number join.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    total: i64,
    current: i64,
}

impl Sum {
    /// Adds a numeral: greater units multiply what stands before them.
    fn add(&mut self, value: i64) {
        match value {
            1000.. => {
                self.total = self
                    .total
                    .saturating_add(self.current.max(1).saturating_mul(value));
                self.current = 0;
            }
            100 if (1..10).contains(&self.current) => self.current *= 100,
            _ => self.current = self.current.saturating_add(value),
        }
    }

    const fn value(self) -> i64 {
        self.total.saturating_add(self.current)
    }
}

/// The number that the numerals among `words` make together, cardinal or ordinal; other
/// words do not count. Words are in lower case.
///
/// ```
/// use zhanar::lang::number_in_words;
/// let of = |text: &str| number_in_words(text.split(' '));
/// assert_eq!(of("жиырма бес"), Some(25));
/// assert_eq!(of("двадцать пятый"), Some(25));
/// assert_eq!(of("two hundred and three"), Some(203));
/// assert_eq!(of("no number"), None);
/// ```
#[must_use]
pub fn number_in_words<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<i64> {
    let mut sum = None;
    for value in words.into_iter().filter_map(numeral) {
        sum.get_or_insert_with(Sum::default).add(value);
    }
    sum.map(Sum::value)
}

/// The value of one word, if it is a numeral.
#[must_use]
pub fn numeral(word: &str) -> Option<i64> {
    STEMS
        .iter()
        .filter(|(stem, _)| {
            word.strip_prefix(stem)
                .is_some_and(|ending| ENDINGS.contains(&ending))
        })
        .max_by_key(|(stem, _)| stem.len())
        .map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_are_read_in_three_languages() {
        for (text, expected) in [
            ("екінші", 2),
            ("жетінші", 7),
            ("алтыншы", 6),
            ("он бесінші", 15),
            ("жиырмасыншы", 20),
            ("үш жүз", 300),
            ("екі мың бес жүз", 2500),
            ("бір мың тоғыз жүз он жеті", 1917),
            ("второй", 2),
            ("третьего", 3),
            ("пятнадцатый", 15),
            ("тысяча девятьсот семнадцатый", 1917),
            ("сорок тысяч", 40_000),
            ("двух", 2),
            ("second", 2),
            ("fifteenth", 15),
            ("twenty fifth", 25),
            ("three hundred", 300),
            ("forty thousand", 40_000),
            ("ninth", 9),
            ("twentieth", 20),
        ] {
            assert_eq!(number_in_words(text.split(' ')), Some(expected), "{text}");
        }
        for text in [
            "алаш",
            "орда",
            "",
            "онда",
            "двор",
            "тройка",
            "семей",
            "стол",
            "tent",
        ] {
            assert_eq!(number_in_words(text.split(' ')), None, "{text}");
        }
    }
}
