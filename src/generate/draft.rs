//! What recipes work with, and the drafts they make.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;

use crate::dates::{Calendar, DatePrecision, HistoricalDate};
use crate::deck::{Asks, Body, Contest, EntryText};
use crate::facts::{Citation, FactBase, Importance, Name};
use crate::lang::{Lang, LocalText, Words};

/// Facts and words: all a recipe needs.
pub(super) struct Kitchen<'a> {
    pub facts: &'a FactBase,
    pub words: &'a [Words],
}

/// A card before it is proved.
pub(super) struct Draft {
    pub theme: String,
    pub entry: EntryText,
}

/// A draft that did not become a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The id the card would have had.
    pub id: String,
    /// The message that says why: `left-out-REASON`.
    pub reason: &'static str,
}

/// What a draft takes over from its fact.
pub(super) struct About<'a> {
    /// The fact its siblings share.
    pub fact: &'a str,
    pub theme: &'a str,
    pub importance: Importance,
    pub date: Option<&'a HistoricalDate>,
    pub gloss: Option<&'a LocalText>,
    pub note: Option<&'a LocalText>,
    pub cite: &'a Citation,
}

impl Kitchen<'_> {
    /// A text with one wording per language.
    pub fn text(&self, wording: impl Fn(&Words) -> String) -> LocalText {
        LocalText::PerLang(
            self.words
                .iter()
                .map(|words| (words.lang(), wording(words)))
                .collect::<BTreeMap<Lang, String>>(),
        )
    }

    /// The message `key` in every language, with places filled in per language.
    pub fn message(
        &self,
        key: &str,
        args: impl Fn(&Words) -> Vec<(&'static str, FluentValue<'static>)>,
    ) -> LocalText {
        self.text(|words| words.with(key, &args(words)))
    }

    /// A name as an answer, in every language.
    pub fn label(&self, name: &Name) -> LocalText {
        self.text(|words| name.label(words.lang()).to_owned())
    }

    /// A date as an answer, in every language.
    pub fn date(&self, date: &HistoricalDate) -> LocalText {
        self.text(|words| words.date(date))
    }

    /// A draft of the recipe `recipe` on the fact it is about.
    pub fn draft(&self, about: &About, recipe: &str, asks: Asks, body: Body) -> Draft {
        Draft {
            theme: about.theme.to_owned(),
            entry: EntryText {
                id: format!("{}.{recipe}", about.fact),
                fact: about.fact.to_owned(),
                asks,
                body,
                accept: Vec::new(),
                wrong: Vec::new(),
                period: about
                    .date
                    .map(|date| self.text(|words| words.period(date).unwrap_or_default()))
                    .filter(|text| text.all().all(|text| !text.is_empty())),
                importance: about.importance,
                gloss: about.gloss.cloned(),
                note: about.note.cloned(),
                contested: None,
                citation: self.citation(about.cite),
            },
        }
    }

    /// The same, where the answer is a date: an unstated calendar is told on the card.
    pub fn date_draft(
        &self,
        about: &About,
        recipe: &str,
        question: LocalText,
        date: &HistoricalDate,
    ) -> Draft {
        let mut draft = self.draft(
            about,
            recipe,
            Asks::When,
            Body::Basic(question, self.date(date)),
        );
        draft.entry.accept = vec![date.to_string()];
        if date.calendar == Calendar::Unstated && date.precision() == Some(DatePrecision::Day) {
            draft.entry.contested = Some((
                Contest::WhichCalendar,
                self.message("calendar-unstated", |_| Vec::new()),
            ));
        }
        draft
    }

    /// Section title, paragraph and references of a citation.
    pub fn citation(&self, cite: &Citation) -> (LocalText, u16, Vec<u16>) {
        let title = self
            .facts
            .header
            .source
            .sections
            .get(&cite.section)
            .map(|section| section.title.clone());
        (
            title.unwrap_or_else(|| cite.section.as_str().into()),
            cite.paragraph,
            cite.references.clone(),
        )
    }
}

impl Draft {
    /// The other forms that are right as an answer: all of the name's but the one shown.
    pub fn accepting(mut self, name: &Name) -> Self {
        if let Body::Basic(_, answer) = &self.entry.body {
            self.entry.accept = name
                .forms()
                .into_iter()
                .filter(|form| answer.all().all(|shown| shown != form))
                .collect();
        }
        self
    }
}

/// The text with a capital at its front, in every language.
pub(super) fn upper_first(text: &LocalText) -> LocalText {
    let upper = |text: &str| {
        let mut chars = text.chars();
        chars.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(chars).collect()
        })
    };
    match text {
        LocalText::Plain(text) => LocalText::Plain(upper(text)),
        LocalText::PerLang(texts) => LocalText::PerLang(
            texts
                .iter()
                .map(|(lang, text)| (*lang, upper(text)))
                .collect(),
        ),
    }
}
