//! Where a quiz could not be made as it was wished, and what was done instead.

use crate::facts::Importance;
use crate::lang::{LocalText, Words};
use crate::session::QuestionKind;

/// What a quiz lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shortfall {
    /// There are fewer questions than were asked for.
    Fewer {
        /// How many were asked for.
        wanted: usize,
        /// How many there are.
        made: usize,
    },
    /// A deck lacks questions; other decks give them.
    Topic {
        /// The title of the deck, or its id where there is no such deck.
        title: LocalText,
        /// How many it lacks.
        lacking: usize,
    },
    /// A form lacks questions; other forms take their place.
    Kind {
        /// The form.
        kind: QuestionKind,
        /// How many it lacks.
        lacking: usize,
    },
    /// Questions of an importance are lacking; others take their place.
    Importance {
        /// The importance.
        importance: Importance,
        /// How many it lacks.
        lacking: usize,
    },
}

impl Shortfall {
    /// It as a sentence: what is lacking, and what is done instead.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Fewer { wanted, made: 0 } => words.count("quiz-lacks-all", *wanted),
            Self::Fewer { wanted, made } => words.with(
                "quiz-lacks-some",
                &[("count", (*made).into()), ("wanted", (*wanted).into())],
            ),
            Self::Topic { title, lacking } => words.with(
                "quiz-lacks-topic",
                &[
                    ("topic", title.get(words.lang()).into()),
                    ("count", (*lacking).into()),
                ],
            ),
            Self::Kind { kind, lacking } => {
                let kind = words.get(kind_key(*kind)).into_owned();
                words.with(
                    "quiz-lacks-kind",
                    &[("kind", kind.into()), ("count", (*lacking).into())],
                )
            }
            Self::Importance {
                importance,
                lacking,
            } => {
                let name = words.get(importance_key(*importance)).into_owned();
                words.with(
                    "quiz-lacks-importance",
                    &[("importance", name.into()), ("count", (*lacking).into())],
                )
            }
        }
    }
}

/// The message that names a form of question.
pub(super) const fn kind_key(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Choice => "quiz-kind-choice",
        QuestionKind::Truth => "quiz-kind-truth",
        QuestionKind::Several => "quiz-kind-several",
        QuestionKind::Typed => "quiz-kind-typed",
        QuestionKind::Date => "quiz-kind-date",
        QuestionKind::Number => "quiz-kind-number",
        QuestionKind::Order => "quiz-kind-order",
        QuestionKind::Match => "quiz-kind-match",
        QuestionKind::Gap => "quiz-kind-gap",
    }
}

const fn importance_key(importance: Importance) -> &'static str {
    match importance {
        Importance::Core => "quiz-importance-core",
        Importance::Useful => "quiz-importance-useful",
        Importance::Detail => "quiz-importance-detail",
    }
}
