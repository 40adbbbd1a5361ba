//! A deck as it stands in a RON file.

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::card::Contest;
use crate::facts::{Asks, Importance};
use crate::lang::{Lang, LocalText};

/// The outermost struct of a deck file, without its cards.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename = "Deck", deny_unknown_fields)]
pub struct DeckFormat {
    /// The deck's id, unique over all decks; progress of its cards hangs on it.
    pub id: String,
    /// The deck's title.
    pub title: LocalText,
    /// The title decks of one subject are shown under.
    #[serde(default)]
    pub group: Option<LocalText>,
    /// Where among the decks of its group it stands.
    #[serde(default)]
    pub order: u16,
    /// What its card ids are unique in, where several decks share one: else the deck's id.
    #[serde(default)]
    pub scope: Option<String>,
    /// The languages its cards are written in.
    pub languages: Vec<Lang>,
    /// How citations name the source in short.
    #[serde(default)]
    pub source: Option<LocalText>,
    /// The whole reference of the source.
    #[serde(default)]
    pub source_full: Option<LocalText>,
    /// The cards; read entry by entry.
    #[serde(default, rename = "cards")]
    pub _cards: Vec<serde::de::IgnoredAny>,
}

/// An entry of the list of cards.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum CardEntry {
    /// One question, one answer.
    Basic(EntryFields),
    /// Asked both ways: from the question to the answer and back.
    Both(EntryFields),
    /// A sentence with blanks: `{{c1::Semey}}`, or with a hint `{{c1::Semey::a town}}`.
    Cloze(EntryFields),
}

impl CardEntry {
    /// What stands in it, whatever its kind.
    pub const fn fields(&self) -> &EntryFields {
        match self {
            Self::Basic(fields) | Self::Both(fields) | Self::Cloze(fields) => fields,
        }
    }
}

/// The fields of an entry; which of question, answer and text it needs depends on its kind.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryFields {
    /// What progress hangs on.
    pub id: String,
    /// Asked (basic, both).
    #[serde(default)]
    pub question: Option<LocalText>,
    /// Wanted (basic, both).
    #[serde(default)]
    pub answer: Option<LocalText>,
    /// The sentence with blanks (cloze).
    #[serde(default)]
    pub text: Option<LocalText>,
    /// Other forms that are right when typed.
    #[serde(default)]
    pub accept: Vec<String>,
    /// Answers that are wrong but likely: the other options where one is to be chosen.
    #[serde(default)]
    pub wrong: Vec<LocalText>,
    /// The fact it was made from; entries of one fact are siblings.
    #[serde(default)]
    pub fact: Option<String>,
    /// What kind of thing is asked.
    #[serde(default)]
    pub asks: Option<Asks>,
    /// The time it is about, in words: "June 1918".
    #[serde(default)]
    pub period: Option<LocalText>,
    /// How much a learner short of time needs it.
    #[serde(default)]
    pub importance: Importance,
    /// One sentence of context shown with the answer; `**…**` is highlighted.
    #[serde(default)]
    pub gloss: Option<LocalText>,
    /// A remark shown with the answer.
    #[serde(default)]
    pub note: Option<LocalText>,
    /// Shown in gold: sources differ, or the source is not clear.
    #[serde(default)]
    pub contested: Option<ContestFormat>,
    /// Words to find the card by.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Where it comes from.
    #[serde(default)]
    pub citation: Option<CardCitationFormat>,
}

/// A gold note: how it opens, and what it says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContestFormat {
    /// Which opening.
    pub opening: Contest,
    /// What a learner should take away.
    pub text: LocalText,
}

/// A place in the source: a text in a teacher's own words, or section and paragraph.
#[derive(Debug, Clone)]
pub enum CardCitationFormat {
    /// `"Textbook, page 48"`
    Words(LocalText),
    /// `(section: "…", paragraph: 8, references: [9])`
    Section(SectionCitation),
}

/// Section, paragraph and references of a source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionCitation {
    /// The section's title.
    pub section: LocalText,
    /// The paragraph within the section, from 1.
    pub paragraph: u16,
    /// Numbers of the source's own list of references.
    #[serde(default)]
    pub references: Vec<u16>,
}

impl<'de> Deserialize<'de> for CardCitationFormat {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CitationVisitor)
    }
}

struct CitationVisitor;

impl<'de> Visitor<'de> for CitationVisitor {
    type Value = CardCitationFormat;

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("a text in quotes, or (section: \"…\", paragraph: 1, references: [2])")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<CardCitationFormat, E> {
        Ok(CardCitationFormat::Words(LocalText::from(text)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<CardCitationFormat, A::Error> {
        let (mut section, mut paragraph, mut references) = (None, None, Vec::new());
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "section" => section = Some(map.next_value()?),
                "paragraph" => paragraph = Some(map.next_value()?),
                "references" => references = map.next_value()?,
                _ => {
                    return Err(A::Error::unknown_field(
                        &key,
                        &["section", "paragraph", "references"],
                    ));
                }
            }
        }
        Ok(CardCitationFormat::Section(SectionCitation {
            section: section.ok_or_else(|| A::Error::missing_field("section"))?,
            paragraph: paragraph.ok_or_else(|| A::Error::missing_field("paragraph"))?,
            references,
        }))
    }
}
