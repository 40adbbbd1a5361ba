//! A card: what is asked, what is wanted, what is shown with the answer.

use serde::{Deserialize, Serialize};

use super::cloze::{Piece, pieces};
use super::id::CardId;
use crate::facts::{Asks, Importance};
use crate::lang::{Lang, LocalText, Words};
use crate::text::{Span, plain, spans};

/// How a gold note opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contest {
    /// "Sources differ."
    SourcesDiffer,
    /// "The article says two things."
    TwoThings,
    /// "The article says several things."
    SeveralThings,
    /// "Which calendar?"
    WhichCalendar,
}

impl Contest {
    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SourcesDiffer => "sources_differ",
            Self::TwoThings => "two_things",
            Self::SeveralThings => "several_things",
            Self::WhichCalendar => "which_calendar",
        }
    }
}

/// A gold note on the back of a card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContestedNote {
    /// How it opens.
    pub opening: Contest,
    /// What a learner should take away.
    pub text: LocalText,
}

/// What the front of a card shows and its back wants.
#[derive(Debug, Clone, PartialEq)]
pub enum Prompt {
    /// A question and its answer.
    Question {
        /// The front.
        question: LocalText,
        /// The back.
        answer: LocalText,
    },
    /// A sentence of which the blanks of one number are left out.
    Cloze {
        /// The sentence with its blanks marked.
        text: LocalText,
        /// The number of the blanks this card leaves out.
        blank: u8,
    },
}

/// Where a card comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardCitation {
    /// In a teacher's own words.
    Words(LocalText),
    /// A paragraph of the deck's source.
    Section {
        /// The section's title.
        section: LocalText,
        /// The paragraph within it, from 1.
        paragraph: u16,
        /// Numbers of the source's own references.
        references: Vec<u16>,
    },
}

/// One card.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What progress hangs on.
    pub id: CardId,
    /// What its siblings share: the fact, or the entry.
    pub siblings: String,
    /// Front and back.
    pub prompt: Prompt,
    /// Other forms that are right when typed.
    pub accept: Vec<String>,
    /// Answers that are wrong but likely: the other options where one is to be chosen.
    pub wrong: Vec<LocalText>,
    /// What kind of thing it asks.
    pub asks: Asks,
    /// The time it is about, in words.
    pub period: Option<LocalText>,
    /// How much a learner short of time needs it.
    pub importance: Importance,
    /// One sentence of context shown with the answer.
    pub gloss: Option<LocalText>,
    /// A remark shown with the answer.
    pub note: Option<LocalText>,
    /// A gold note shown with the answer.
    pub contested: Option<ContestedNote>,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Where it comes from.
    pub citation: Option<CardCitation>,
}

impl Card {
    /// The question in runs of one style; a blank reads `[…]` or `[hint]`.
    #[must_use]
    pub fn question_spans(&self, lang: Lang) -> Vec<Span> {
        match &self.prompt {
            Prompt::Question { question, .. } => spans(question.get(lang)),
            Prompt::Cloze { text, blank } => cloze_spans(text.get(lang), |piece| match piece {
                Piece::Blank { number, hint, .. } if number == blank => {
                    Some(format!("[{}]", hint.as_deref().unwrap_or("…")))
                }
                _ => None,
            }),
        }
    }

    /// The answer in runs of one style.
    #[must_use]
    pub fn answer_spans(&self, lang: Lang) -> Vec<Span> {
        match &self.prompt {
            Prompt::Question { answer, .. } => spans(answer.get(lang)),
            Prompt::Cloze { .. } => spans(&self.answer(lang)),
        }
    }

    /// The question as plain words.
    #[must_use]
    pub fn question(&self, lang: Lang) -> String {
        self.question_spans(lang)
            .into_iter()
            .map(|span| span.text)
            .collect()
    }

    /// The answer as plain words; of a cloze, the words of its blanks.
    #[must_use]
    pub fn answer(&self, lang: Lang) -> String {
        match &self.prompt {
            Prompt::Question { answer, .. } => plain(answer.get(lang)),
            Prompt::Cloze { text, blank } => {
                let mut words: Vec<String> = Vec::new();
                for piece in pieces(text.get(lang)) {
                    if let Piece::Blank {
                        number,
                        words: blank_words,
                        ..
                    } = piece
                        && number == *blank
                        && !words.contains(&plain(&blank_words))
                    {
                        words.push(plain(&blank_words));
                    }
                }
                words.join(", ")
            }
        }
    }

    /// The citation as one line after the source's short name.
    #[must_use]
    pub fn citation_line(&self, words: &Words, source: Option<&LocalText>) -> Option<String> {
        Some(self.citation.as_ref()?.line(words, source))
    }
}

impl CardCitation {
    /// The place as one line after the source's short name.
    #[must_use]
    pub fn line(&self, words: &Words, source: Option<&LocalText>) -> String {
        let lang = words.lang();
        match self {
            Self::Words(text) => plain(text.get(lang)),
            Self::Section {
                section,
                paragraph,
                references,
            } => {
                let mut line =
                    source.map_or_else(String::new, |source| format!("{} · ", source.get(lang)));
                line += &words.with(
                    "citation-paragraph",
                    &[
                        ("section", section.get(lang).into()),
                        ("paragraph", (*paragraph).into()),
                    ],
                );
                references
                    .iter()
                    .for_each(|reference| line += &format!(" [{reference}]"));
                line
            }
        }
    }

    /// The whole reference of the source with the place in it.
    #[must_use]
    pub fn full_line(&self, words: &Words, source_full: Option<&LocalText>) -> Option<String> {
        let full = plain(source_full?.get(words.lang()));
        match self {
            Self::Words(_) => Some(full),
            Self::Section { .. } => {
                let place = self.line(words, None);
                let args = [("source", full.into()), ("place", place.into())];
                Some(words.with("citation-full", &args))
            }
        }
    }
}

/// The runs of a cloze text, where `show` replaces a blank or leaves its words.
fn cloze_spans(text: &str, show: impl Fn(&Piece) -> Option<String>) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for piece in pieces(text) {
        match (&piece, show(&piece)) {
            (_, Some(gap)) => runs.push(Span {
                gap: true,
                ..Span::plain(&gap)
            }),
            (Piece::Text(words) | Piece::Blank { words, .. }, None) => runs.extend(spans(words)),
        }
    }
    runs
}
