//! What is searched for, as a tree with the place of each part in the typed text.

use std::ops::Range;

use crate::deck::Asks;
use crate::lang::Lang;
use crate::progress::Flag;
use crate::text::{fold, skeleton};

/// A search: everything it asks for at once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Query {
    /// The conditions; a card has to meet all of them.
    pub all: Vec<Node>,
}

/// A part of a search, and where it stands in the typed text.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// What it asks for.
    pub what: What,
}

/// What a part of a search asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// All of these.
    All(Vec<Node>),
    /// One of these at least.
    Any(Vec<Node>),
    /// Not this.
    Not(Box<Node>),
    /// One condition.
    Term(Term),
}

/// One condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Term {
    /// These words stand on the card.
    Text(Needle),
    /// Its deck is called so.
    Deck(Needle),
    /// Its deck or the subject of its deck is called so, or it has such a tag.
    Topic(Needle),
    /// It has such a tag.
    Tag(Needle),
    /// It is of this kind.
    Kind(Kind),
    /// It stands so, or this is set on it.
    Is(State),
    /// It has this flag.
    Flag(Flag),
    /// A figure of it, compared with a number.
    Figure(Figure, Comparison, i64),
    /// It has no text in this language.
    Without(Lang),
    /// It is in one of the decks with these numbers. No text asks for this.
    InDecks(Vec<usize>),
}

/// A kind of card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A question and its answer.
    Basic,
    /// A sentence with a gap.
    Gap,
    /// One that has wrong answers to choose among.
    Choice,
    /// One that asks for this.
    Asks(Asks),
}

/// Where a card stands, or what is set on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Never answered.
    New,
    /// In its learning or relearning steps.
    Learning,
    /// Due today or before, and kept away by nothing.
    Due,
    /// Coming back after days.
    Review,
    /// Set aside.
    Suspended,
    /// Kept away till a later day.
    Buried,
    /// With a flag.
    Flagged,
    /// Forgotten as often as makes a leech in its deck.
    Leech,
    /// With a note that sources differ, or the like.
    Contested,
}

/// A figure of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Days until it comes; none for one that is new or set aside, below 0 for one overdue.
    Due,
    /// Times it was forgotten.
    Missed,
    /// Answers given.
    Answers,
    /// The chance that it is known today, in percent; none for a new one.
    Recall,
}

/// How a figure is compared with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// Below it.
    Less,
    /// It or below.
    AtMost,
    /// It.
    Equal,
    /// It or above.
    AtLeast,
    /// Above it.
    More,
}

/// Words to look for, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needle {
    /// In lower case, one form a letter.
    pub folded: String,
    /// In one spelling for every script; empty where too little is left of it to tell.
    pub skeleton: String,
    /// Whether it stands for itself, not for words that hold it.
    pub is_whole: bool,
}

impl Needle {
    /// Part of a word or a title.
    #[must_use]
    pub fn part(text: &str) -> Self {
        Self::of(text, false)
    }

    /// Whole words, or a whole title.
    #[must_use]
    pub fn whole(text: &str) -> Self {
        Self::of(text, true)
    }

    fn of(text: &str, is_whole: bool) -> Self {
        let skeleton = skeleton(text);
        // One letter of a skeleton stands for half an alphabet.
        let tells = skeleton.chars().count() > 1;
        Self {
            folded: fold(text),
            skeleton: if tells { skeleton } else { String::new() },
            is_whole,
        }
    }

    /// Whether a title or a tag is meant: one that holds the words, or is the whole of them.
    #[must_use]
    pub fn is_in_title(&self, title: &str) -> bool {
        let is_in = |title: &str, words: &str| {
            if self.is_whole {
                title == words
            } else {
                title.contains(words)
            }
        };
        let in_skeleton = !self.skeleton.is_empty() && is_in(&skeleton(title), &self.skeleton);
        in_skeleton || is_in(&fold(title), &self.folded)
    }

    /// Whether nothing is left to look for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }
}

impl Comparison {
    /// Whether it holds.
    #[must_use]
    pub const fn holds(self, figure: i64, number: i64) -> bool {
        match self {
            Self::Less => figure < number,
            Self::AtMost => figure <= number,
            Self::Equal => figure == number,
            Self::AtLeast => figure >= number,
            Self::More => figure > number,
        }
    }
}

impl Query {
    /// A search for one condition, which no text was typed for.
    #[must_use]
    pub fn term(term: Term) -> Self {
        Self {
            all: vec![Node {
                span: 0..0,
                what: What::Term(term),
            }],
        }
    }

    /// Whether every card meets it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The search for what both ask.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.all.extend(other.all.iter().cloned());
        self
    }
}
