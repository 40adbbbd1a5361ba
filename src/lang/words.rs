//! The words of the interface, from the Fluent files in `assets/texts`.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Lang;

/// What is put into a message's place: a number (plural rules apply) or a text.
pub type Arg<'a> = (&'static str, FluentValue<'a>);

/// The files of one language.
macro_rules! texts {
    ($lang:literal) => {
        texts!($lang: "window" "terminal" "problems" "dates" "cards" "storage" "settings" "marking" "examiner" "quiz" "options" "engine" "acts" "exam" "training" "statistics" "browse")
    };
    ($lang:literal: $($name:literal)+) => {
        &[$(include_str!(concat!("../../assets/texts/", $lang, "/", $name, ".ftl"))),+]
    };
}

/// The interface words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| large_number(value, Lang::En),
            Lang::Kk => |value, _| large_number(value, Lang::Kk),
            Lang::Ru => |value, _| large_number(value, Lang::Ru),
        }));
        for source in sources(lang) {
            // A file with a mistake in it still gives its sound messages.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language these words are in.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `key`, without anything to fill in.
    #[must_use]
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        self.format(key, None)
    }

    /// The message `key` with its places filled in.
    #[must_use]
    pub fn with(&self, key: &str, args: &[Arg]) -> String {
        let args: FluentArgs = args
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        self.format(key, Some(&args)).into_owned()
    }

    /// The message `key` for a number, which it calls `$count`.
    #[must_use]
    pub fn count(&self, key: &str, count: usize) -> String {
        self.with(key, &[("count", count.into())])
    }

    /// A number with its thousands apart, as the language writes it: "29,000".
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        grouped(number, self.lang)
    }

    /// A count by itself, written as inside a message: in one piece up to four digits.
    #[must_use]
    pub fn figure(&self, count: usize) -> String {
        large_number(&count.into(), self.lang).unwrap_or_else(|| count.to_string())
    }

    /// A number with so many decimals, as the language writes it: "0.325".
    #[must_use]
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        let point = self.get("decimal-point");
        format!("{number:.decimals$}").replace('.', &point)
    }

    fn format<'a>(&'a self, key: &str, args: Option<&'a FluentArgs>) -> Cow<'a, str> {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return Cow::Owned(format!("⟨{key}⟩"));
        };
        self.bundle.format_pattern(pattern, args, &mut Vec::new())
    }
}

/// A number of five digits or more with its thousands apart. Shorter ones may be years.
fn large_number(value: &FluentValue, lang: Lang) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let number: i64 = number.as_string().parse().ok()?;
    (number.unsigned_abs() >= 10_000).then(|| grouped(number, lang))
}

fn grouped(number: i64, lang: Lang) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(lang.thousands());
        }
        grouped.push(digit);
    }
    if number < 0 {
        format!("−{grouped}")
    } else {
        grouped
    }
}

const fn sources(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => texts!("en"),
        Lang::Kk => texts!("kk"),
        Lang::Ru => texts!("ru"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_of_large_numbers_stand_apart_and_years_stay_whole() {
        for (lang, year, cards) in [
            (Lang::En, "1917 cards", "100,470 cards"),
            (Lang::Kk, "1917 карта", "100\u{a0}470 карта"),
            (Lang::Ru, "1917 карт", "100\u{a0}470 карт"),
        ] {
            let words = Words::new(lang);
            assert_eq!(words.count("decks-cards", 1_917), year);
            assert_eq!(words.count("decks-cards", 100_470), cards);
        }
        let words = Words::new(Lang::Ru);
        assert_eq!(words.count("decks-cards", 100_471), "100\u{a0}471 карта");
        assert_eq!(words.figure(10_269), "10\u{a0}269");
        assert_eq!(words.figure(9_999), "9999");
        assert_eq!(words.number(-29_000), "−29\u{a0}000");
    }
}
