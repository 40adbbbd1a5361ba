//! What a question and its feedback show: plain words in one language, ready to be drawn
//! or printed.

use super::marking::Grade;
use super::question::QuestionKind;
use crate::deck::Asks;
use crate::text::Span;

/// What a question shows before it is answered.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionView {
    /// Its form.
    pub kind: QuestionKind,
    /// What kind of thing it asks for.
    pub asks: Asks,
    /// The title of its deck.
    pub topic: String,
    /// The time it is about.
    pub period: Option<String>,
    /// What it and its neighbours are about.
    pub context: Option<String>,
    /// The question, the statement, or the sentence with its gap.
    pub stem: Vec<Span>,
    /// What is to be done.
    pub body: BodyView,
}

/// What is to be done with a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BodyView {
    /// Choose one of these.
    Choice(Vec<String>),
    /// Say whether the stem is true.
    Truth,
    /// Choose all of these that are right.
    Several(Vec<String>),
    /// Type a name or words: what is missing in the stem of a gap.
    Typed,
    /// Type a date.
    Date,
    /// Type a number.
    Number,
    /// Put these in order.
    Order(Vec<String>),
    /// Find the partner of each on the left.
    Match {
        /// On the left.
        left: Vec<String>,
        /// On the right.
        right: Vec<String>,
    },
}

/// What is told once a question is answered.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedbackView {
    /// How good the answer was.
    pub grade: Grade,
    /// What it earned, 0 to 1.
    pub earned: f32,
    /// The mark in words: "0.7".
    pub mark: String,
    /// One sentence, beginning with what was near: "Right month. The day was missing."
    pub headline: String,
    /// What is right, in words; an order or a match tells it in `items`.
    pub answer: String,
    /// What was answered, in words, for lists.
    pub given: String,
    /// What is told of each option, as the question numbers them.
    pub options: Vec<OptionFeedback>,
    /// What is told of each item of an order, or pair of a match, as the question numbers
    /// them.
    pub items: Vec<ItemFeedback>,
    /// The parts of a date and what each earned.
    pub parts: Vec<PartFeedback>,
    /// One sentence on how the chosen and the right answer differ.
    pub difference: Option<String>,
    /// Our sentence on what the source says, the words that matter strong.
    pub gloss: Vec<Span>,
    /// A remark.
    pub note: Option<String>,
    /// Where the source says it, in short.
    pub citation: Option<String>,
    /// The same in full.
    pub citation_full: Option<String>,
    /// Where the source tells of the answer that was chosen instead, in short, with what it
    /// tells.
    pub other_citation: Option<(String, String)>,
    /// What is contested: how the note opens, and its text.
    pub contested: Option<(String, String)>,
    /// What was added to practice: the two that were confused.
    pub confused: Option<(String, String)>,
    /// Whether "My answer was right" can be said.
    pub can_claim: bool,
}

/// What is told of an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionFeedback {
    /// Whether it is right.
    pub is_right: bool,
    /// Whether it was chosen.
    pub is_chosen: bool,
    /// Why it is not the answer.
    pub because: Option<String>,
}

/// What is told of an item of an order, or of a pair of a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemFeedback {
    /// Whether it stood right.
    pub is_right: bool,
    /// Its right place, from 1; the number of its partner on the right, from 1.
    pub place: usize,
    /// Its date in words; the words of its partner.
    pub told: String,
}

/// What a part of a date earned.
#[derive(Debug, Clone, PartialEq)]
pub struct PartFeedback {
    /// "Year".
    pub name: String,
    /// "1917".
    pub value: String,
    /// What it earned.
    pub earned: f32,
    /// What it could earn.
    pub most: f32,
    /// "0.4 of 0.4".
    pub mark: String,
}
