//! The kinds of facts, as they stand in the file.

use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Asks, Citation};
use crate::dates::HistoricalDate;
use crate::lang::{Lang, LocalText};
use crate::limits::MAX_NUMBER;
use crate::ron_source::LARGE_NUMBER;

/// What a fact base says of itself before its lists.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The scope of the ids of its cards; letters, digits and hyphens.
    pub id: String,
    /// What the decks made from it are grouped under.
    pub title: LocalText,
    /// The languages every text of it has; the first is that of the canonical names.
    #[serde(default = "only_english")]
    pub languages: Vec<Lang>,
    /// The text the facts were taken from.
    pub source: SourceInfo,
    /// The decks to make, in their order on screen.
    pub themes: Vec<Theme>,
}

pub(super) fn only_english() -> Vec<Lang> {
    vec![Lang::En]
}

/// The text the facts were taken from.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceInfo {
    /// How a citation names it in short: "Abubakir and Dukenbaeva, 2026".
    pub short: LocalText,
    /// The whole reference.
    pub full: LocalText,
    /// Its sections, by id.
    pub sections: BTreeMap<String, Section>,
    /// Its own list of references, by number.
    #[serde(default)]
    pub references: BTreeMap<u16, String>,
}

/// A section of the source.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// A short name for citations.
    pub title: LocalText,
    /// How many paragraphs it has.
    pub paragraphs: u16,
}

/// A deck to be made: all facts of one theme.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its id, also the deck's file name.
    pub id: String,
    /// The deck's title.
    pub title: LocalText,
}

/// The grammatical gender of a Russian name: verbs agree with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// «съезд состоялся»
    #[default]
    Masculine,
    /// «конференция состоялась»
    Feminine,
    /// «совещание состоялось»
    Neuter,
    /// «переговоры состоялись»
    Plural,
}

impl Gender {
    /// The name messages choose their wording by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Masculine => "masculine",
            Self::Feminine => "feminine",
            Self::Neuter => "neuter",
            Self::Plural => "plural",
        }
    }
}

/// How somebody or something is called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// The one spelling the fact base uses for it.
    pub canonical: String,
    /// The name per language, where it differs from the canonical form.
    #[serde(default)]
    pub labels: Option<LocalText>,
    /// How it stands inside a sentence ("the First Semey Oblast Kazakh Congress"),
    /// where that differs from its label.
    #[serde(default)]
    pub phrase: Option<LocalText>,
    /// How it stands in the genitive («председатель …», «… төрағасы»), in the languages
    /// that need it.
    #[serde(default)]
    pub genitive: Option<LocalText>,
    /// What Russian verbs agree with.
    #[serde(default)]
    pub gender: Gender,
    /// Other forms that are right as an answer.
    #[serde(default)]
    pub accept: Vec<String>,
}

/// Somebody.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Its id, unique over all lists.
    pub id: String,
    /// What they are called.
    pub name: Name,
    /// One clause that tells them from others: "lawyer from Semey".
    #[serde(default)]
    pub known_as: Option<LocalText>,
    /// When they were born.
    #[serde(default)]
    pub born: Option<HistoricalDate>,
    /// When they died.
    #[serde(default)]
    pub died: Option<HistoricalDate>,
    /// Where the source says so.
    pub cite: Citation,
}

/// Somewhere.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Name,
    /// The place it lies in.
    #[serde(default)]
    pub within: Option<String>,
    /// Where the source names it.
    pub cite: Citation,
}

/// A body of people: a party, a government, a committee, a branch.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Name,
    /// The body it belongs to.
    #[serde(default)]
    pub part_of: Option<String>,
    /// From when to when it existed, as far as the source tells.
    #[serde(default)]
    pub span: Option<HistoricalDate>,
    /// Where the source names it.
    pub cite: Citation,
}

/// A newspaper, journal or book.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Name,
    /// Where it appeared.
    #[serde(default)]
    pub place: Option<String>,
    /// When it appeared.
    #[serde(default)]
    pub date: Option<HistoricalDate>,
    /// Who edited it.
    #[serde(default)]
    pub editor: Option<String>,
    /// The deck its questions go to; without one it is only named by others.
    #[serde(default)]
    pub theme: Option<String>,
    /// One sentence of context, shown with the answer.
    #[serde(default)]
    pub gloss: Option<LocalText>,
    /// Where the source says so.
    pub cite: Citation,
}

/// What kind of event something was; it decides how questions are worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A congress of delegates.
    Congress,
    /// A conference or negotiation of bodies.
    Conference,
    /// A smaller gathering: a rally, a parade, a meeting.
    Meeting,
    /// A resolution, decree or other act.
    Act,
    /// The founding of a body.
    Founding,
    /// The end of a body.
    End,
    /// Fighting and moves of troops.
    Military,
    /// A journey on behalf of a body.
    Mission,
    /// The first or last appearance of a publication.
    Publication,
    /// A petition.
    Petition,
    /// Anything else that happened.
    Other,
}

/// How much a learner short of time needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Importance {
    /// Learned first.
    Core,
    /// Worth knowing.
    #[default]
    Useful,
    /// For completeness.
    Detail,
}

impl Importance {
    /// All three, what is needed most first.
    pub const ALL: [Self; 3] = [Self::Core, Self::Useful, Self::Detail];
}

/// Something that happened.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// What kind of event.
    pub kind: EventKind,
    /// The deck its questions go to.
    pub theme: String,
    /// How much it matters.
    #[serde(default)]
    pub importance: Importance,
    /// What it is called.
    pub name: Name,
    /// When it happened.
    #[serde(default)]
    pub date: Option<HistoricalDate>,
    /// A question whose answer is the date, in place of the one made from kind and name.
    #[serde(default)]
    pub ask_when: Option<LocalText>,
    /// A question whose answer is the place, in place of the one made from kind and name.
    #[serde(default)]
    pub ask_where: Option<LocalText>,
    /// A question whose only answer is the event, in place of the one made from the date.
    #[serde(default)]
    pub ask_on_date: Option<LocalText>,
    /// Where: the id of a place.
    #[serde(default)]
    pub place: Option<String>,
    /// Who was in the chair.
    #[serde(default)]
    pub chair: Option<String>,
    /// Who deputised for the chair.
    #[serde(default)]
    pub deputy: Option<String>,
    /// The body whose doing it was; the event lies within that body's span.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Who took part (people or organisations).
    #[serde(default)]
    pub participants: Vec<String>,
    /// What was discussed, item by item.
    #[serde(default)]
    pub agenda: Vec<LocalText>,
    /// What was resolved.
    #[serde(default)]
    pub resolutions: Vec<Resolution>,
    /// Who signed.
    #[serde(default)]
    pub signatories: Vec<String>,
    /// The name of a series whose members follow one another, for "which came next".
    #[serde(default)]
    pub series: Option<String>,
    /// One sentence of our own for context; `**…**` marks the words that matter.
    #[serde(default)]
    pub gloss: Option<LocalText>,
    /// A remark shown with every answer from this event.
    #[serde(default)]
    pub note: Option<LocalText>,
    /// Where the source says so.
    pub cite: Citation,
    /// Citations of single fields that stand elsewhere (`"chair"`, `"date"` …).
    #[serde(default)]
    pub cites: BTreeMap<String, Citation>,
}

/// One thing an event decided.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resolution {
    /// Its id within the event.
    pub id: String,
    /// What it was about, as a noun: "Kazakh autonomy".
    pub topic: LocalText,
    /// What was resolved, as a clause that stands by itself: "A Kazakh autonomy should be set up".
    pub says: LocalText,
    /// A question that asks for it, in place of the one made from the topic.
    #[serde(default)]
    pub ask: Option<LocalText>,
    /// A question whose only answer is the event; without one, that direction is not asked.
    #[serde(default)]
    pub ask_event: Option<LocalText>,
    /// What was not resolved, but is likely: the other options where one is to be chosen.
    #[serde(default)]
    pub wrong: Vec<LocalText>,
    /// Where the source says so, where that is not the event's place.
    #[serde(default)]
    pub cite: Option<Citation>,
}

/// Who was what, where, when, after whom.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id.
    pub id: String,
    /// The deck its questions go to.
    pub theme: String,
    /// How much it matters.
    #[serde(default)]
    pub importance: Importance,
    /// Whose role: the id of a person.
    pub person: String,
    /// The role inside a sentence: "chairman of the Alashorda Government".
    pub role: LocalText,
    /// A question whose only answer is the person.
    pub ask_person: LocalText,
    /// A question whose answer is the role; without one, that direction is not asked.
    #[serde(default)]
    pub ask_role: Option<LocalText>,
    /// The body it belongs to.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
    /// When.
    #[serde(default)]
    pub date: Option<HistoricalDate>,
    /// After whom: the id of a person.
    #[serde(default)]
    pub after: Option<String>,
    /// One sentence of context.
    #[serde(default)]
    pub gloss: Option<LocalText>,
    /// A remark shown with the answer.
    #[serde(default)]
    pub note: Option<LocalText>,
    /// Where the source says so.
    pub cite: Citation,
}

/// A number, exact, approximate or within bounds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Exactly this many.
    Exactly(#[serde(deserialize_with = "bounded")] i64),
    /// About this many, as the source puts it.
    About(#[serde(deserialize_with = "bounded")] i64),
    /// From the first to the second, both included.
    Between(
        #[serde(deserialize_with = "bounded")] i64,
        #[serde(deserialize_with = "bounded")] i64,
    ),
    /// At most this many, as the source puts it.
    UpTo(#[serde(deserialize_with = "bounded")] i64),
}

/// A number that can be reckoned with: no sum or product of it goes over.
fn bounded<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    let number = i64::deserialize(deserializer)?;
    if (-MAX_NUMBER..=MAX_NUMBER).contains(&number) {
        Ok(number)
    } else {
        Err(D::Error::custom(format_args!("{LARGE_NUMBER}{number}")))
    }
}

/// A number the source gives.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its id.
    pub id: String,
    /// The deck its questions go to.
    pub theme: String,
    /// How much it matters.
    #[serde(default)]
    pub importance: Importance,
    /// The question: "How many members was the Alashorda Government to have?"
    pub ask: LocalText,
    /// The number.
    pub value: Value,
    /// What it counts: "members".
    pub unit: LocalText,
    /// When it held.
    #[serde(default)]
    pub date: Option<HistoricalDate>,
    /// The event it belongs to; its cards are siblings of the event's.
    #[serde(default)]
    pub event: Option<String>,
    /// One sentence of context.
    #[serde(default)]
    pub gloss: Option<LocalText>,
    /// A remark: who says so, how sure it is.
    #[serde(default)]
    pub note: Option<LocalText>,
    /// Where the source says so.
    pub cite: Citation,
}

/// A statement that fits no other kind: a reason, a purpose, a consequence, a name.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Its id.
    pub id: String,
    /// The deck its questions go to.
    pub theme: String,
    /// How much it matters.
    #[serde(default)]
    pub importance: Importance,
    /// What it is about: the id of an event, person, organisation, place or publication.
    pub about: String,
    /// The question.
    pub ask: LocalText,
    /// What kind of thing the question asks for.
    #[serde(default)]
    pub asks: Asks,
    /// Its answer.
    pub answer: LocalText,
    /// A question from the other side, and its answer.
    #[serde(default)]
    pub back: Option<(LocalText, LocalText)>,
    /// The wrong but likely answers to the question from the other side.
    #[serde(default)]
    pub back_wrong: Vec<LocalText>,
    /// Other answers that are right.
    #[serde(default)]
    pub accept: Vec<String>,
    /// Answers that are wrong but likely: the other options where one is to be chosen.
    #[serde(default)]
    pub wrong: Vec<LocalText>,
    /// When it held.
    #[serde(default)]
    pub date: Option<HistoricalDate>,
    /// One sentence of context.
    #[serde(default)]
    pub gloss: Option<LocalText>,
    /// A remark shown with the answer.
    #[serde(default)]
    pub note: Option<LocalText>,
    /// Where the source says so.
    pub cite: Citation,
}

/// A statement on which the source, or its sources, disagree or cannot be taken at their word.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contested {
    /// Its id.
    pub id: String,
    /// The deck its question goes to.
    pub theme: String,
    /// How much it matters.
    #[serde(default)]
    pub importance: Importance,
    /// What it is about: the id of any fact.
    pub about: String,
    /// The field that no card states flatly (`"date"`, `"chair"` …), if it is one.
    #[serde(default)]
    pub field: Option<String>,
    /// A question that asks for all claims.
    pub ask: LocalText,
    /// Two claims or more.
    pub claims: Vec<Claim>,
    /// What a learner should take away, in one or two sentences.
    pub takeaway: LocalText,
    /// When it held.
    #[serde(default)]
    pub date: Option<HistoricalDate>,
}

/// One of the claims of a contested statement.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What is claimed, as a short clause.
    pub says: LocalText,
    /// Where.
    pub cite: Citation,
}
