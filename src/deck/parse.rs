//! Reading a deck from its RON text.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use rayon::prelude::*;

use super::Deck;
use super::card::{Card, CardCitation, ContestedNote, Prompt};
use super::cloze::{Piece, numbers, pieces};
use super::format::{
    CardCitationFormat, CardEntry, ContestFormat, DeckFormat, EntryFields, SectionCitation,
};
use super::id::{CardId, DeckId, is_id};
use crate::facts::Asks;
use crate::lang::{Lang, LocalText};
use crate::limits::MAX_ID_CHARS;
use crate::report::{Place, Problem};
use crate::ron_source::{Entry, Source};
use crate::text::{FoldedText, fold, is_blank, mixed_script_word, without_marks};

pub use crate::limits::{MAX_CARDS, MAX_TEXT_CHARS};

/// From so many entries on, several are read at a time.
const MANY_ENTRIES: usize = 200;

/// Reads a deck: its sound cards, and the problems of the rest.
///
/// # Errors
/// Where the deck's own fields cannot be read, the problems alone.
///
/// ```
/// use zhanar::{deck, ron_source::Source};
/// let text = r#"Deck(id: "towns", title: "Towns", languages: [en], cards: [
///     Basic(id: "seat", question: "Where did the government sit?", answer: "Semey"),
///     Basic(id: "seat", question: "Twice?", answer: "Yes"),
/// ])"#;
/// let (deck, problems) = deck::parse(&Source::new("towns.ron", text)).unwrap();
/// assert_eq!((deck.cards.len(), problems[0].rule), (1, "duplicate-id"));
/// ```
pub fn parse(source: &Source) -> Result<(Deck, Vec<Problem>), Vec<Problem>> {
    // Each goes through the whole text once, on a core of its own where there are several.
    let ((entries, mut problems), (header, too_deep)) = rayon::join(
        || {
            let mut problems = Vec::new();
            let entries = source.entries::<CardEntry>("cards", &mut problems);
            (entries, problems)
        },
        || {
            let header = source.header::<DeckFormat>(&["cards"]);
            (header, source.too_deep())
        },
    );
    if let Some(offset) = too_deep {
        return Err(vec![Problem::new("too-deep", source.place(offset))]);
    }
    let header = match header {
        Ok(header) => header,
        Err(problem) => {
            problems.insert(0, problem);
            return Err(problems);
        }
    };
    if let Some(problem) = giant_in_header(source, &header) {
        problems.insert(0, problem);
        return Err(problems);
    }
    let mut deck = empty_deck(source, &header, &mut problems);
    let scope = header.scope.unwrap_or(header.id);
    let languages = deck.languages.clone();
    let entries = with_sound_ids(source, entries, &mut problems);
    let read = |entry: Entry<CardEntry>| {
        let start = entry.span.start;
        let mut reader = EntryReader {
            source,
            scope: &scope,
            languages: &languages,
            problems: Vec::new(),
        };
        let cards = reader.cards(entry);
        (start, cards, reader.problems)
    };
    let read: Vec<_> = if entries.len() < MANY_ENTRIES {
        entries.into_iter().map(read).collect()
    } else {
        entries.into_par_iter().map(read).collect()
    };
    for (start, cards, found) in read {
        if deck.cards.len() >= MAX_CARDS {
            problems.push(Problem::new("too-many", source.place(start)).detail("limit", MAX_CARDS));
            break;
        }
        deck.cards.extend(cards);
        problems.extend(found);
    }
    if deck.cards.is_empty() && problems.is_empty() {
        problems.push(Problem::new("no-cards", source.place(0)));
    }
    Problem::only_first(&mut problems);
    Ok((deck, problems))
}

/// Where the deck's id stands.
#[must_use]
pub fn id_place(source: &Source) -> Place {
    deck_field(source, "id")
}

/// The place of a field of the deck itself.
fn deck_field(source: &Source, name: &str) -> Place {
    let start = source.text.len() - source.text.trim_start().len();
    source.field_place(&(start..source.text.len()), name)
}

/// What is too long in a header: it would stand with every card.
fn giant_in_header(source: &Source, header: &DeckFormat) -> Option<Problem> {
    let ids = [("id", Some(&header.id)), ("scope", header.scope.as_ref())];
    for (name, id) in ids {
        if let Some(id) = id.filter(|id| id.chars().count() > MAX_ID_CHARS) {
            return Some(Problem::new("bad-id", deck_field(source, name)).detail("id", id));
        }
    }
    let texts = [
        ("title", Some(&header.title)),
        ("group", header.group.as_ref()),
        ("source", header.source.as_ref()),
        ("source_full", header.source_full.as_ref()),
    ];
    let mut texts = texts
        .into_iter()
        .filter_map(|(name, text)| Some((name, text?)));
    let (name, _) = texts.find(|(_, text)| is_too_long(text))?;
    let problem = Problem::new("text-too-long", deck_field(source, name));
    Some(problem.detail("limit", MAX_TEXT_CHARS))
}

fn is_too_long(text: &LocalText) -> bool {
    text.all().any(|text| text.chars().count() > MAX_TEXT_CHARS)
}

fn empty_deck(source: &Source, header: &DeckFormat, problems: &mut Vec<Problem>) -> Deck {
    let field = |name| deck_field(source, name);
    if !is_id(&header.id) {
        problems.push(Problem::new("bad-id", field("id")).detail("id", &header.id));
    }
    if header.title.all().any(|title| title.trim().is_empty()) {
        problems.push(Problem::new("empty-side", field("title")).detail("field", "title"));
    }
    if header.languages.is_empty() {
        problems.push(Problem::new("no-language", field("languages")));
    }
    Deck {
        id: DeckId(header.id.clone()),
        title: header.title.clone(),
        group: header.group.clone(),
        order: header.order,
        languages: Lang::each_once(header.languages.clone()),
        source: header.source.clone(),
        source_full: header.source_full.clone(),
        cards: Vec::new(),
    }
}

/// The rule of a cloze whose gaps are not marked, or not alike in all languages.
const NO_GAP: &str = "no-gap";

/// How one kind of entry becomes cards; the name of a field where that is missing.
type MakeCards = fn(&EntryReader, EntryFields) -> Result<Vec<Card>, &'static str>;

/// The entries whose ids are ids and stand in the file for the first time.
fn with_sound_ids(
    source: &Source,
    entries: Vec<Entry<CardEntry>>,
    problems: &mut Vec<Problem>,
) -> Vec<Entry<CardEntry>> {
    let mut first_starts: HashMap<String, usize> = HashMap::with_capacity(entries.len());
    let is_sound = |entry: &Entry<CardEntry>| {
        let id = entry.value.fields().id.as_str();
        let problem = |rule| {
            let place = source.field_place(&entry.span, "id");
            Problem::new(rule, place).detail("id", id)
        };
        if !is_id(id) {
            problems.push(problem("bad-id"));
            return false;
        }
        if let Some(first) = first_starts.get(id) {
            let line = source.place(*first).line;
            problems.push(problem("duplicate-id").detail("line", line));
            return false;
        }
        first_starts.insert(id.to_owned(), entry.span.start);
        true
    };
    entries.into_iter().filter(is_sound).collect()
}

/// Turns one entry into cards.
struct EntryReader<'a> {
    source: &'a Source<'a>,
    scope: &'a str,
    languages: &'a [Lang],
    problems: Vec<Problem>,
}

impl EntryReader<'_> {
    /// The cards of an entry; none where a mistake makes it useless.
    fn cards(&mut self, entry: Entry<CardEntry>) -> Vec<Card> {
        let span = entry.span;
        let (fields, make): (EntryFields, MakeCards) = match entry.value {
            CardEntry::Basic(fields) => (fields, |reader, fields| {
                reader.basic(fields).map(|card| vec![card])
            }),
            CardEntry::Both(fields) => (fields, |reader, fields| reader.both(fields)),
            CardEntry::Cloze(fields) => (fields, |reader, fields| reader.cloze(fields)),
        };
        if !self.texts_are_sound(&fields, &span) {
            return Vec::new();
        }
        let right_among_wrong = right_among_wrong(&fields);
        match make(self, fields) {
            Ok(cards) => {
                self.warn_of_visible_answers(&cards, &span);
                // It is kept out of quizzes.
                if let Some(text) = right_among_wrong {
                    self.problem("wrong-is-right", &span, "wrong", &[("text", &text)]);
                }
                cards
            }
            Err(missing) => {
                if missing == NO_GAP {
                    self.problem(NO_GAP, &span, "text", &[]);
                } else {
                    self.problem("missing-field", &span, "id", &[("name", missing)]);
                }
                Vec::new()
            }
        }
    }

    fn texts_are_sound(&mut self, fields: &EntryFields, span: &Range<usize>) -> bool {
        let single = [
            ("question", &fields.question),
            ("answer", &fields.answer),
            ("text", &fields.text),
            ("gloss", &fields.gloss),
            ("note", &fields.note),
        ];
        let single = single
            .into_iter()
            .filter_map(|(name, text)| Some((name, text.as_ref()?)));
        let wrong = fields.wrong.iter().map(|text| ("wrong", text));
        let named: Vec<(&'static str, &LocalText)> = single.chain(wrong).collect();
        let mut sound = true;
        self.warn_of_missing_languages(&named, span);
        for (name, text) in named {
            if is_too_long(text) {
                let limit = MAX_TEXT_CHARS.to_string();
                let details = [("field", name), ("limit", &limit)];
                self.problem("too-long", span, name, &details);
                sound = false;
            } else if text.all().any(is_blank) {
                self.problem("empty-side", span, name, &[("field", name)]);
                sound = false;
            } else if let Some(code) = text.all().find_map(control_character) {
                let details = [("field", name), ("code", &code)];
                self.problem("control-character", span, name, &details);
                sound = false;
            } else if let Some(word) = text.all().find_map(mixed_script_word) {
                // Shown as it is: the learner loses nothing by it.
                self.problem("mixed-script", span, name, &[("word", word)]);
            }
        }
        sound
    }

    /// A text that lacks a language of the deck is shown in another, and reported.
    fn warn_of_missing_languages(
        &mut self,
        named: &[(&'static str, &LocalText)],
        span: &Range<usize>,
    ) {
        for (name, text) in named {
            let lacks = |lang: &&Lang| text.exact(**lang).is_none();
            let missing = self.languages.iter().filter(lacks).map(|lang| lang.code());
            let codes: Vec<&str> = missing.collect();
            if !codes.is_empty() {
                let codes = codes.join(", ");
                let details = [("field", *name), ("languages", codes.as_str())];
                self.problem("missing-language", span, name, &details);
            }
        }
    }

    fn basic(&self, mut fields: EntryFields) -> Result<Card, &'static str> {
        let question = fields.question.take().ok_or("question")?;
        let answer = fields.answer.take().ok_or("answer")?;
        let asks = fields.asks.unwrap_or_default();
        Ok(self.card(fields, "", Prompt::Question { question, answer }, asks))
    }

    fn both(&self, fields: EntryFields) -> Result<Vec<Card>, &'static str> {
        let there = self.basic(fields)?;
        let mut back = there.clone();
        back.id.0.push_str("#back");
        if let Prompt::Question { question, answer } = &mut back.prompt {
            std::mem::swap(question, answer);
        }
        back.accept.clear();
        back.wrong.clear();
        Ok(vec![there, back])
    }

    fn cloze(&self, mut fields: EntryFields) -> Result<Vec<Card>, &'static str> {
        let text = fields.text.take().ok_or("text")?;
        let mut blanks = text.all().map(numbers);
        let first = blanks
            .next()
            .filter(|numbers| !numbers.is_empty())
            .ok_or(NO_GAP)?;
        if blanks.any(|others| others != first) || text.all().any(has_broken_gap) {
            return Err(NO_GAP);
        }
        let asks = fields.asks.unwrap_or(Asks::Fill);
        fields.accept.clear();
        fields.wrong.clear();
        let card = |blank: u8| {
            let prompt = Prompt::Cloze {
                text: text.clone(),
                blank,
            };
            self.card(fields.clone(), &format!("#c{blank}"), prompt, asks)
        };
        Ok(first.into_iter().map(card).collect())
    }

    fn card(&self, fields: EntryFields, suffix: &str, prompt: Prompt, asks: Asks) -> Card {
        let siblings = fields.fact.as_ref().unwrap_or(&fields.id);
        Card {
            id: CardId(format!("{}/{}{suffix}", self.scope, fields.id)),
            siblings: format!("{}/{siblings}", self.scope),
            prompt,
            accept: fields.accept,
            wrong: fields.wrong,
            asks,
            period: fields.period,
            importance: fields.importance,
            gloss: fields.gloss,
            note: fields.note,
            contested: fields.contested.map(contested),
            tags: fields.tags,
            citation: fields.citation.map(citation),
        }
    }

    /// A question that holds its own answer is kept and reported: its learner loses nothing.
    fn warn_of_visible_answers(&mut self, cards: &[Card], span: &Range<usize>) {
        for card in cards {
            let Prompt::Question { question, answer } = &card.prompt else {
                continue;
            };
            let asked: Vec<FoldedText> = question
                .all()
                .map(|question| FoldedText::new(&without_marks(question)))
                .collect();
            let shown = answer
                .all()
                .chain(card.accept.iter().map(String::as_str))
                .find(|answer| {
                    let answer = without_marks(answer);
                    let answer = fold(&answer);
                    asked
                        .iter()
                        .any(|question| question.contains_folded(&answer))
                });
            if let Some(shown) = shown.map(str::to_owned) {
                self.problem("answer-visible", span, "question", &[("answer", &shown)]);
                return;
            }
        }
    }

    fn problem(
        &mut self,
        rule: &'static str,
        span: &Range<usize>,
        field: &str,
        details: &[(&'static str, &str)],
    ) {
        let mut problem = Problem::new(rule, self.source.field_place(span, field));
        for (name, value) in details {
            problem = problem.detail(name, value);
        }
        self.problems.push(problem);
    }
}

/// An option said to be wrong that is the answer.
fn right_among_wrong(fields: &EntryFields) -> Option<String> {
    if fields.wrong.is_empty() {
        return None;
    }
    let right = fields.answer.iter().flat_map(LocalText::all);
    let right: Vec<String> = right
        .chain(fields.accept.iter().map(String::as_str))
        .map(|form| fold(&without_marks(form)))
        .collect();
    let wrong = fields.wrong.iter().flat_map(LocalText::all);
    let mut wrong = wrong.map(without_marks);
    let found = wrong.find(|text| right.contains(&fold(text)));
    found.map(Cow::into_owned)
}

/// The code of a character that no text has: one that steers a machine.
fn control_character(text: &str) -> Option<String> {
    let control = |c: &char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
    text.chars()
        .find(control)
        .map(|c| format!("U+{:04X}", u32::from(c)))
}

/// Whether braces of a gap stand in the text that is none: it would be shown with them.
fn has_broken_gap(text: &str) -> bool {
    pieces(text).iter().any(|piece| match piece {
        Piece::Text(words) => words.contains("{{") || words.contains("}}"),
        Piece::Blank { .. } => false,
    })
}

fn contested(format: ContestFormat) -> ContestedNote {
    ContestedNote {
        opening: format.opening,
        text: format.text,
    }
}

fn citation(format: CardCitationFormat) -> CardCitation {
    match format {
        CardCitationFormat::Words(text) => CardCitation::Words(text),
        CardCitationFormat::Section(SectionCitation {
            section,
            paragraph,
            references,
        }) => CardCitation::Section {
            section,
            paragraph,
            references,
        },
    }
}
