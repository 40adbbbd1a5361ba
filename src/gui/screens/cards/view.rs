//! What the cards show.

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::civil::Date;

use super::super::review::CardView;
use super::super::statistics::ScopeLine;
use crate::deck::Contest;
use crate::gui::widgets::rich_text::Span;
use crate::progress::{Flag, Mastery, Rating};
use crate::search::{Column, Direction};

/// What the cards show.
pub struct CardsView<'a> {
    /// The cards of the day, for the rail.
    pub cards_today: usize,
    /// Whether cards are being acted on, so that nothing else can be done to any.
    pub is_busy: bool,
    /// How many cards are found, in words.
    pub count: String,
    /// The decks that can be looked at, and the place of those that are.
    pub scopes: &'a [ScopeLine],
    /// See `scopes`.
    pub scope: usize,
    /// The filters that are set.
    pub chips: &'a BTreeSet<Chip>,
    /// What is wrong with the search: where, and a sentence.
    pub problem: Option<(Range<usize>, String)>,
    /// What the rows are put in order by.
    pub sorted: (Column, Direction),
    /// The cards found.
    pub rows: &'a dyn Rows,
    /// The row that keys start from.
    pub cursor: Option<usize>,
    /// How many cards are chosen.
    pub chosen: usize,
    /// Why there is no row, if there is none.
    pub empty: Option<String>,
    /// What is known of the card at the cursor.
    pub inspector: Option<&'a Inspector>,
    /// That card as a review shows it, while it is looked at.
    pub preview: Option<&'a CardView>,
    /// What is set on all chosen cards.
    pub set: SetOnAll,
    /// The tags on chosen cards that can be taken off, and all tags there are.
    pub tags: &'a TagsView,
    /// The day of studying.
    pub today: Date,
}

/// Rows that are made when they come into view.
pub trait Rows {
    /// How many there are.
    fn len(&self) -> usize;
    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The row at a place.
    fn row(&self, at: usize) -> CardRow;
    /// Whether the card at a place is chosen.
    fn is_chosen(&self, at: usize) -> bool;
}

/// What is set on every chosen card.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SetOnAll {
    /// All are set aside.
    pub aside: bool,
    /// All are buried.
    pub buried: bool,
    /// All have this flag.
    pub flag: Option<Flag>,
}

/// Tags to choose among.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TagsView {
    /// The learner's tags on chosen cards.
    pub on_chosen: Vec<String>,
    /// Every tag there is.
    pub known: Vec<String>,
}

/// A filter that one press sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chip {
    /// What comes today.
    DueToday,
    /// What has a note that sources differ.
    SourcesDiffer,
    /// What was forgotten twice or more.
    MissedTwice,
    /// What has no Kazakh text.
    NoKazakh,
}

impl Chip {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::DueToday,
        Self::SourcesDiffer,
        Self::MissedTwice,
        Self::NoKazakh,
    ];

    /// The message that names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::DueToday => "cards-chip-due",
            Self::SourcesDiffer => "cards-chip-contested",
            Self::MissedTwice => "cards-chip-missed",
            Self::NoKazakh => "cards-chip-no-kazakh",
        }
    }
}

/// Something to be told of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardMark {
    /// It has a note that sources differ, or the like.
    Contested(Contest),
    /// It has a flag.
    Flag(Flag),
    /// It was forgotten so often that it is a leech.
    Leech,
    /// It is set aside.
    Aside,
    /// It is kept away till tomorrow.
    Buried,
}

impl CardMark {
    /// The message that names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Contested(Contest::SourcesDiffer) => "cards-mark-sources-differ",
            Self::Contested(Contest::TwoThings | Contest::SeveralThings) => "cards-mark-things",
            Self::Contested(Contest::WhichCalendar) => "cards-mark-calendar",
            Self::Flag(flag) => super::super::review::flag_key(flag),
            Self::Leech => "cards-mark-leech",
            Self::Aside => "cards-mark-aside",
            Self::Buried => "cards-mark-buried",
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardRow {
    /// Another number for every card.
    pub serial: u32,
    /// How far it has come.
    pub mastery: Mastery,
    /// The front.
    pub question: String,
    /// The back.
    pub answer: String,
    /// Its deck.
    pub topic: String,
    /// What it asks for.
    pub kind: String,
    /// When it comes.
    pub due: String,
    /// Whether it comes today.
    pub is_today: bool,
    /// What is to be told of it.
    pub marks: Vec<CardMark>,
    /// All of this in a sentence.
    pub told: String,
}

impl Default for CardRow {
    fn default() -> Self {
        Self {
            serial: 0,
            mastery: Mastery::New,
            question: String::new(),
            answer: String::new(),
            topic: String::new(),
            kind: String::new(),
            due: String::new(),
            is_today: false,
            marks: Vec::new(),
            told: String::new(),
        }
    }
}

/// What is known of one card.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inspector {
    /// The icon of its kind, and the word for it.
    pub kind: (char, String),
    /// What is to be told of it.
    pub marks: Vec<CardMark>,
    /// The front.
    pub question: Vec<Span>,
    /// The back.
    pub answer: Vec<Span>,
    /// Where its source says it.
    pub citation: Option<String>,
    /// The fact or entry it comes from.
    pub fact: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// What is known of its memory; nothing for a new one.
    pub memory: Vec<MemoryLine>,
    /// Its last answers, oldest first.
    pub history: Vec<HistoryItem>,
    /// Why it comes today, or does not.
    pub why: String,
}

/// A figure of a card's memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemoryLine {
    /// What it is.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// An answer of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryItem {
    /// How it was rated.
    pub rating: Rating,
    /// When, in short.
    pub date: String,
    /// When, with the year.
    pub full_date: String,
}
