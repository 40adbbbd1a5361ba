//! A question of a quiz as data: what is asked, what is right, and where it is known from.
//!
//! A question is whole: it holds its words in every language of its deck, so that a quiz
//! can be kept, opened again years later and read in another language.

use serde::{Deserialize, Serialize};

use super::AnswerKind;
use crate::dates::HistoricalDate;
use crate::deck::{Asks, CardCitation, CardId, ContestedNote, DeckId};
use crate::facts::{Importance, Value};
use crate::lang::LocalText;

/// A form of question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One of several options is right.
    Choice,
    /// A statement is true or false.
    Truth,
    /// Any number of the options is right.
    Several,
    /// A name or words are typed.
    Typed,
    /// A date is typed.
    Date,
    /// A number is typed.
    Number,
    /// Events are put in order.
    Order,
    /// Two lists are matched.
    Match,
    /// What is missing in a sentence is typed.
    Gap,
}

impl QuestionKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Choice,
        Self::Truth,
        Self::Several,
        Self::Typed,
        Self::Date,
        Self::Number,
        Self::Order,
        Self::Match,
        Self::Gap,
    ];

    /// The name it has in files and arguments.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Truth => "truth",
            Self::Several => "several",
            Self::Typed => "typed",
            Self::Date => "date",
            Self::Number => "number",
            Self::Order => "order",
            Self::Match => "match",
            Self::Gap => "gap",
        }
    }

    /// The kind called so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A question with its key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The cards it asks: one, or one for each item of an order or a match.
    pub cards: Vec<CardId>,
    /// The deck it is from.
    pub topic: Topic,
    /// What kind of thing it asks for.
    pub asks: Asks,
    /// How much a learner short of time needs it.
    pub importance: Importance,
    /// The time it is about, in words.
    pub period: Option<LocalText>,
    /// What several questions after one another are about, said before each of them.
    pub context: Option<LocalText>,
    /// The question, the statement or the sentence with its gap, with emphasis.
    pub stem: LocalText,
    /// What is to be done, and what is right.
    pub body: Body,
    /// What is shown once it is answered.
    pub source: Source,
}

/// The deck a question is from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Topic {
    /// Its id.
    pub deck: DeckId,
    /// Its title.
    pub title: LocalText,
}

/// What is known about the answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// Where it stands.
    pub citation: Option<CardCitation>,
    /// How citations name the source in short.
    pub short: Option<LocalText>,
    /// The whole reference of the source.
    pub full: Option<LocalText>,
    /// One sentence of context.
    pub gloss: Option<LocalText>,
    /// A remark.
    pub note: Option<LocalText>,
    /// What is contested.
    pub contested: Option<ContestedNote>,
    /// What is true, as a sentence that stands by itself.
    pub statement: Option<LocalText>,
}

/// What is to be done, and what is right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// Choose one option.
    Choice {
        /// The options, in the order they are shown.
        options: Vec<Choice>,
        /// The number of the right one, from 0.
        key: usize,
    },
    /// Say whether the stem is true.
    Truth {
        /// Whether it is.
        is_true: bool,
        /// The part of a false statement that was exchanged, and what stands there in truth.
        exchanged: Option<Exchanged>,
        /// The statement as it is true.
        truth: LocalText,
    },
    /// Choose every right option.
    Several {
        /// The options, in the order they are shown.
        options: Vec<Choice>,
        /// Whether each is right.
        key: Vec<bool>,
    },
    /// Type a name or words.
    Typed(Wanted),
    /// Type a date.
    Date {
        /// The date; it is asked for as precisely as it is known.
        date: HistoricalDate,
        /// The date in words.
        answer: LocalText,
    },
    /// Type a number.
    Number {
        /// The number.
        value: Value,
        /// The number with its unit, in words.
        answer: LocalText,
    },
    /// Put the items in order, the earliest first.
    Order {
        /// The items, in the order they are shown first.
        items: Vec<OrderItem>,
    },
    /// Find the partner of each item on the left.
    Match {
        /// The items on the left.
        pairs: Vec<Pair>,
        /// What stands on the right, in the order it is shown; it may hold more than there are pairs.
        right: Vec<LocalText>,
    },
    /// Type what is missing in the stem.
    Gap(Wanted),
}

/// An option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Its words.
    pub text: LocalText,
    /// The card it is the answer of: the asked one's, or another's.
    pub card: Option<CardId>,
    /// What it is the answer to, or what is known of it: why it is not the answer here.
    pub because: Option<LocalText>,
    /// The same as a sentence that stands by itself.
    pub statement: Option<LocalText>,
    /// Where that stands.
    pub citation: Option<CardCitation>,
}

/// The part of a statement that was exchanged to make it false.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exchanged {
    /// What stands in the false statement.
    pub wrong: Choice,
    /// What stands there in truth.
    pub right: LocalText,
}

/// Words that are to be typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wanted {
    /// What kind of answer they are.
    pub kind: AnswerKind,
    /// The answer shown to the learner.
    pub answer: LocalText,
    /// Other forms that are right, in any script and language.
    pub accept: Vec<String>,
    /// What is wrong here: the answers of others.
    pub rivals: Vec<String>,
}

/// An item to be put in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrderItem {
    /// What happened.
    pub text: LocalText,
    /// When, in words.
    pub date: LocalText,
    /// Its place from 0; items of one place may stand either way.
    pub place: usize,
    /// The card that asks for its date.
    pub card: CardId,
}

/// An item on the left, and its partner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The item.
    pub left: LocalText,
    /// The number of its partner on the right, from 0.
    pub key: usize,
    /// The card that asks for it.
    pub card: CardId,
}

impl Body {
    /// Its form.
    #[must_use]
    pub const fn kind(&self) -> QuestionKind {
        match self {
            Self::Choice { .. } => QuestionKind::Choice,
            Self::Truth { .. } => QuestionKind::Truth,
            Self::Several { .. } => QuestionKind::Several,
            Self::Typed(_) => QuestionKind::Typed,
            Self::Date { .. } => QuestionKind::Date,
            Self::Number { .. } => QuestionKind::Number,
            Self::Order { .. } => QuestionKind::Order,
            Self::Match { .. } => QuestionKind::Match,
            Self::Gap(_) => QuestionKind::Gap,
        }
    }
}

/// What a learner answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    /// Nothing: it was skipped, or time was up.
    Skipped,
    /// The option with this number, from 0.
    Choice(usize),
    /// The statement is true, or is not.
    Truth(bool),
    /// The options with these numbers.
    Several(Vec<usize>),
    /// These words.
    Text(String),
    /// The items with these numbers, in this order.
    Order(Vec<usize>),
    /// For each item on the left the number of its partner on the right.
    Match(Vec<Option<usize>>),
}

/// How sure a learner was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// It was a guess.
    Guess,
    /// They thought so.
    ThinkSo,
    /// They were sure.
    Sure,
}

impl Sureness {
    /// All, the least sure first.
    pub const ALL: [Self; 3] = [Self::Guess, Self::ThinkSo, Self::Sure];
}

/// An answer to a question of a quiz.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// What was answered.
    pub response: Response,
    /// How sure the learner was, if it was asked.
    pub sureness: Option<Sureness>,
    /// Milliseconds from showing the question to the answer.
    pub answer_millis: u32,
    /// Whether the learner says that it was right after all; it then counts as right.
    pub is_claimed: bool,
}
