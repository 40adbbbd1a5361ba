//! A text that may be written in several languages.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Lang;

/// A text in one language that stands for all (`"1917"`), or one text per language
/// (`{"en": "Semey", "kk": "Семей"}`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LocalText {
    /// The same words whatever the language.
    Plain(String),
    /// Words per language; never empty when read from a file.
    PerLang(BTreeMap<Lang, String>),
}

impl LocalText {
    /// The words in `lang`, or in the first language that has them (see [`Lang::ALL`]).
    ///
    /// ```
    /// use zhanar::lang::{Lang, LocalText};
    /// let text = LocalText::from("Semey");
    /// assert_eq!(text.get(Lang::Kk), "Semey");
    /// ```
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        self.exact(lang)
            .or_else(|| Lang::ALL.into_iter().find_map(|other| self.exact(other)))
            .unwrap_or_default()
    }

    /// The words in exactly this language; a plain text is in every language.
    #[must_use]
    pub fn exact(&self, lang: Lang) -> Option<&str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::PerLang(texts) => texts.get(&lang).map(String::as_str),
        }
    }

    /// Every wording, each once, in the order of the languages.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (plain, per_lang) = match self {
            Self::Plain(text) => (Some(text.as_str()), None),
            Self::PerLang(texts) => (None, Some(texts.values().map(String::as_str))),
        };
        plain.into_iter().chain(per_lang.into_iter().flatten())
    }
}

impl From<&str> for LocalText {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for LocalText {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl Serialize for LocalText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(text) => serializer.serialize_str(text),
            Self::PerLang(texts) => {
                let mut map = serializer.serialize_map(Some(texts.len()))?;
                for (lang, text) in texts {
                    map.serialize_entry(lang.code(), text)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for LocalText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

/// The code before a text.
enum Code {
    Known(Lang),
    Unknown(String),
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(CodeVisitor)
    }
}

struct CodeVisitor;

impl Visitor<'_> for CodeVisitor {
    type Value = Code;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a string with the code of a language")
    }

    fn visit_str<E: serde::de::Error>(self, code: &str) -> Result<Code, E> {
        Ok(Lang::from_code(code).map_or_else(|| Code::Unknown(code.to_owned()), Code::Known))
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = LocalText;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(
            "a text in quotes, or texts per language such as {\"en\": \"…\", \"kk\": \"…\"}",
        )
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<LocalText, E> {
        Ok(LocalText::Plain(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<LocalText, A::Error> {
        let mut texts = BTreeMap::new();
        while let Some((code, text)) = map.next_entry::<Code, String>()? {
            let lang = match code {
                Code::Known(lang) => lang,
                Code::Unknown(code) => {
                    return Err(A::Error::custom(format_args!(
                        "`{code}` is not a language here; use \"en\", \"kk\" or \"ru\""
                    )));
                }
            };
            if texts.insert(lang, text).is_some() {
                let code = lang.code();
                return Err(A::Error::custom(format_args!(
                    "the language `{code}` stands twice"
                )));
            }
        }
        if texts.is_empty() {
            return Err(A::Error::custom("a text needs at least one language"));
        }
        Ok(LocalText::PerLang(texts))
    }
}
