//! Answers and facts as sentences, for statements and for why an option is wrong.

use super::pool::{Answer, Item, Pool};
use crate::facts::{Gender, Name};
use crate::lang::{LocalText, Words};
use crate::text::plain;

impl<'a> Pool<'a> {
    /// What a card says as a sentence, with `answer` in the place of its answer.
    pub(super) fn statement(&self, item: &Item<'a>, answer: &LocalText) -> LocalText {
        self.plain_statement(item, answer).unwrap_or_else(|| {
            self.text(|words| {
                let question = plain(item.stem().get(words.lang()));
                let answer = plain(answer.get(words.lang()));
                let args = [("question", question.into()), ("answer", answer.into())];
                words.with("quiz-question-and-answer", &args)
            })
        })
    }

    /// A sentence of its own, where the recipe has one.
    fn plain_statement(&self, item: &Item<'a>, answer: &LocalText) -> Option<LocalText> {
        let key = match item.recipe {
            "chaired" => "quiz-says-chair",
            "deputised" => "quiz-says-deputy",
            "who" => return self.role_statement(item, answer),
            _ => return None,
        };
        let event = item.event()?;
        Some(self.text(|words| {
            let mut args = name_args(&event.name, words);
            args.push(("person", plain(answer.get(words.lang()))));
            say(words, key, args)
        }))
    }

    fn role_statement(&self, item: &Item<'a>, answer: &LocalText) -> Option<LocalText> {
        let roles = &item.base?.roles;
        let role = roles.iter().find(|role| role.id == item.fact)?;
        Some(self.text(|words| {
            let person = plain(answer.get(words.lang()));
            let role = plain(role.role.get(words.lang()));
            say(
                words,
                "quiz-says-role",
                vec![("person", person), ("role", role)],
            )
        }))
    }

    /// Why the answer of `item` is none elsewhere, in a few words: what it is the answer to.
    pub(super) fn because(&self, item: &Item<'a>) -> LocalText {
        self.short_because(item).unwrap_or_else(|| {
            self.text(|words| {
                let question = plain(item.stem().get(words.lang()));
                words.with("quiz-because-answers", &[("question", question.into())])
            })
        })
    }

    fn short_because(&self, item: &Item<'a>) -> Option<LocalText> {
        let base = item.base?;
        let role = || base.roles.iter().find(|role| role.id == item.fact);
        match item.recipe {
            "chaired" | "deputised" => {
                let event = item.event()?;
                let key = if item.recipe == "chaired" {
                    "quiz-because-chair"
                } else {
                    "quiz-because-deputy"
                };
                Some(self.text(|words| say(words, key, name_args(&event.name, words))))
            }
            "who" => {
                let role = role()?;
                Some(self.text(|words| upper_first(&plain(role.role.get(words.lang())))))
            }
            // Whose post it was; what happened then or there.
            "role" => Some(self.label(base.entity(&role()?.person)?.name)),
            "when" | "where" | "editor" => Some(self.label(item.subject()?)),
            _ => self.date_of_answer(item),
        }
    }

    /// When the event that is the answer was.
    fn date_of_answer(&self, item: &Item<'a>) -> Option<LocalText> {
        let Answer::Entity(entity) = &item.answer else {
            return None;
        };
        let events = &item.base?.events;
        let event = events.iter().find(|event| event.id == entity.id)?;
        let date = event.date.as_ref()?;
        Some(self.text(|words| words.date(date)))
    }

    fn label(&self, name: &Name) -> LocalText {
        self.text(|words| name.label(words.lang()).to_owned())
    }
}

/// The message `key` with texts in its places.
pub(super) fn say(words: &Words, key: &str, args: Vec<(&'static str, String)>) -> String {
    let args: Vec<_> = args
        .into_iter()
        .map(|(name, text)| (name, text.into()))
        .collect();
    upper_first(&words.with(key, &args))
}

/// A name as messages want it: inside a sentence, in the genitive, with its gender.
pub(super) fn name_args(name: &Name, words: &Words) -> Vec<(&'static str, String)> {
    let gender: Gender = name.gender;
    vec![
        ("event", name.phrase(words.lang()).to_owned()),
        ("of", name.genitive(words.lang()).to_owned()),
        ("gender", gender.name().to_owned()),
    ]
}

pub(super) fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
