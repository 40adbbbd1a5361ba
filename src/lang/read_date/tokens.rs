//! The numbers and names a typed date consists of.

use std::sync::OnceLock;

use crate::lang::numerals::number_in_words;
use crate::lang::read_day::month_of;
use crate::lang::{Lang, Words};
use crate::text::{fold, roman_numeral, skeleton};

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub value: i64,
    pub digits: usize,
    /// A word for "year" follows it.
    pub is_year: bool,
    /// It stands after the name of a month.
    pub after_month: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token {
    Number(Number),
    Month(u8),
    Century,
    Decade,
}

/// Words that may stand in a date and say nothing that is compared.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "of", "the", "in", "on", "from", "to", "till", "until", "between", "and", "about", "around", "circa",
    "ca", "ad", "с", "со", "по", "до", "от", "в", "во", "между", "и", "около", "примерно", "числа", "число",
    "мен", "және", "пен", "бен", "шамамен", "жуық", "бастап", "дейін", "аралығы", "аралығында", "қарай", "к", "ко", "by", "күні", "айы", "айында", "approximately",
];

/// Words that make the number before them a year.
#[rustfmt::skip]
const YEAR_WORDS: &[&str] = &[
    "г", "гг", "год", "года", "году", "годом", "ж", "жж", "жыл", "жылы", "жылғы", "жылдың", "жылдан", "жылға", "year", "жылдары", "жылында",
];

/// Words that make the number before them a decade, where it ends in nought.
const DECADE_WORDS: &[&str] = &[
    "s",
    "годы",
    "годов",
    "годах",
    "жылдар",
    "жылдары",
    "жылдарда",
];

#[rustfmt::skip]
const CENTURY_WORDS: &[&str] = &[
    "century", "centuries", "cent", "c", "век", "века", "веке", "веку", "ғасыр", "ғасыры", "ғасырда", "ғасырдың", "ғ", "столетие",
];

/// What is left of an ordinal in digits: "27th", «27-го», «27-ші».
#[rustfmt::skip]
const ORDINAL_ENDINGS: &[&str] = &[
    "st", "nd", "rd", "th", "го", "е", "й", "ый", "ой", "ого", "м", "х", "ы", "і", "шы", "ші", "ншы", "нші", "ыншы", "інші",
];

/// The numbers and names of a date in their order; nothing if another word stands there.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').flat_map(runs).collect();
    let mut tokens: Vec<Token> = Vec::new();
    let mut in_words: Vec<&str> = Vec::new();
    for word in words {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            // A month in Roman numerals stands between day and year.
            push_numeral(&mut tokens, &mut in_words, false);
            push_digits(&mut tokens, word)?;
        } else if CENTURY_WORDS.contains(&word) {
            push_numeral(&mut tokens, &mut in_words, true);
            tokens.push(Token::Century);
        } else if !(follows_number(&mut tokens, word) || is_filler(word)) {
            match month_or_season(word) {
                Some(month) => {
                    push_numeral(&mut tokens, &mut in_words, false);
                    tokens.push(Token::Month(month));
                }
                None if YEAR_WORDS.contains(&word) => {
                    push_numeral(&mut tokens, &mut in_words, true)
                }
                None => in_words.push(word),
            }
        }
    }
    push_numeral(&mut tokens, &mut in_words, true);
    in_words.is_empty().then_some(tokens)
}

/// The month or season of a word, also in a Kazakh case: «тамызға», «тамызда».
fn month_or_season(word: &str) -> Option<u8> {
    let plain = |word| {
        let month = month_of(word).and_then(|month| u8::try_from(month).ok());
        month.or_else(|| season_of(word))
    };
    let bare = CASE_ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending));
    plain(word)
        .or_else(|| plain(bare.filter(|bare| bare.chars().count() > 3)?))
        .or_else(|| latin_month(word))
}

/// A month in a Kazakh Latin alphabet or another spelling of ours: "säuır", "fevral".
fn latin_month(word: &str) -> Option<u8> {
    static MONTHS: OnceLock<Vec<(String, u8)>> = OnceLock::new();
    let months = MONTHS.get_or_init(|| {
        let words = Lang::ALL.map(Words::new);
        let mut names = Vec::new();
        for month in 1..=12_u8 {
            for form in ["month", "month-alone"] {
                let name = |words: &Words| skeleton(&words.get(&format!("{form}-{month}")));
                names.extend(words.iter().map(|words| (name(words), month)));
            }
        }
        names
    });
    let spelt = skeleton(word);
    let mut found = months.iter().filter(|(name, _)| *name == spelt);
    let (_, month) = found.next()?;
    found.all(|(_, other)| other == month).then_some(*month)
}

/// Whether a word says nothing that is compared: a small word, or the day of the week.
fn is_filler(word: &str) -> bool {
    static WEEKDAYS: OnceLock<Vec<String>> = OnceLock::new();
    let weekdays = WEEKDAYS.get_or_init(|| {
        let words = Lang::ALL.map(Words::new);
        let day = |day: u8| {
            words
                .each_ref()
                .map(|words| fold(&words.get(&format!("weekday-{day}"))))
        };
        (1..=7).flat_map(day).collect()
    });
    FILLERS.contains(&word) || weekdays.iter().any(|day| day == word)
}

/// Kazakh endings of the dative, locative, ablative and genitive.
#[rustfmt::skip]
const CASE_ENDINGS: &[&str] = &[
    "ға", "ге", "қа", "ке", "да", "де", "та", "те", "нан", "нен", "дан", "ден", "тан", "тен",
    "ның", "нің", "дың", "дің", "тың", "тің",
];

/// The runs of digits and of letters in a word.
fn runs(word: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let end = rest
            .find(|c: char| c.is_ascii_digit() != first.is_ascii_digit())
            .unwrap_or(rest.len());
        runs.push(&rest[..end]);
        rest = &rest[end..];
    }
    runs
}

fn push_digits(tokens: &mut Vec<Token>, digits: &str) -> Option<()> {
    let after_month = matches!(tokens.last(), Some(Token::Month(_)))
        || matches!(tokens.last(), Some(Token::Number(number)) if number.after_month);
    tokens.push(Token::Number(Number {
        value: digits.parse().ok()?,
        digits: digits.len(),
        is_year: false,
        after_month,
    }));
    Some(())
}

/// Whether the word belongs to the number before it: "year", "-s", the end of an ordinal.
fn follows_number(tokens: &mut Vec<Token>, word: &str) -> bool {
    let Some(Token::Number(number)) = tokens.last_mut() else {
        return false;
    };
    if DECADE_WORDS.contains(&word) && number.value % 10 == 0 {
        tokens.push(Token::Decade);
        return true;
    }
    // «1913–1918 жылдар»: years that are no tens.
    let is_year = YEAR_WORDS.contains(&word) || DECADE_WORDS.contains(&word);
    number.is_year |= is_year;
    is_year || ORDINAL_ENDINGS.contains(&word)
}

/// Puts a number written in words or in Roman numerals among the tokens: a year, or the
/// day before a month.
fn push_numeral(tokens: &mut Vec<Token>, words: &mut Vec<&str>, is_year: bool) {
    let roman = match words.as_slice() {
        [word] => roman_numeral(word).map(i64::from),
        _ => None,
    };
    let value = roman.or_else(|| {
        let all = words.iter().all(|word| number_in_words([*word]).is_some());
        number_in_words(words.iter().copied()).filter(|_| all)
    });
    if let Some(value) = value {
        words.clear();
        tokens.push(Token::Number(Number {
            value,
            digits: value.to_string().len(),
            is_year,
            after_month: false,
        }));
    }
}

/// The season that is called so, or begins so.
fn season_of(word: &str) -> Option<u8> {
    static NAMES: OnceLock<Vec<(String, u8)>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let words = Lang::ALL.map(Words::new);
        let mut names = Vec::new();
        for season in 21..=24 {
            for form in ["season", "season-of", "season-at"] {
                let name = |words: &Words| fold(&words.get(&format!("{form}-{season}")));
                names.extend(words.iter().map(|words| (name(words), season)));
            }
        }
        names
    });
    let long = |text: &str| text.chars().count() >= 3;
    names
        .iter()
        .find(|(name, _)| name == word || (long(word) && name.starts_with(word)))
        .map(|(_, season)| *season)
}
