//! What the cards show: rows, the card that is looked at, and the names of conditions.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::review::kind;
use crate::catalog::{CardIndex, Catalog};
use crate::collection::{Collection, WhyNow};
use crate::deck::Card;
use crate::gui::screens::cards::{
    CardMark, CardRow, Chip, HistoryItem, Inspector, MemoryLine, Rows,
};
use crate::gui::widgets::rich_text::drawn;
use crate::lang::{Lang, Words};
use crate::progress::CardState;
use crate::scheduler::Wait;
use crate::search::{Comparison, Figure, Index, Places, Present, Query, State, Term};
use crate::storage::{Logged, StoreError};
use crate::time::Timestamp;

/// The most letters of a text that a row shows; no row is that wide.
const MOST_LETTERS: usize = 240;

/// The most answers that the history shows.
const MOST_ANSWERS: usize = 12;

/// What a chip asks for.
pub(in crate::gui) fn term_of(chip: Chip) -> Query {
    Query::term(match chip {
        Chip::DueToday => Term::Is(State::Due),
        Chip::SourcesDiffer => Term::Is(State::Contested),
        Chip::MissedTwice => Term::Figure(Figure::Missed, Comparison::AtLeast, 2),
        Chip::NoKazakh => Term::Without(Lang::Kk),
    })
}

/// The condition that leaves no card, as the learner set it.
pub(in crate::gui) fn condition_name(text: &str, query: &Query) -> String {
    let span = query.all.first().map(|node| node.span.clone());
    span.and_then(|span| text.get(span))
        .unwrap_or(text)
        .to_owned()
}

/// The rows of found cards, made when they come into view.
pub(in crate::gui) struct CardRows<'a> {
    pub catalog: &'a Catalog,
    pub words: &'a Words,
    pub index: &'a Index,
    pub present: &'a Present,
    pub rows: &'a [u32],
    pub chosen: &'a Places,
}

impl Rows for CardRows<'_> {
    fn len(&self) -> usize {
        self.rows.len()
    }

    fn is_chosen(&self, at: usize) -> bool {
        self.rows
            .get(at)
            .is_some_and(|place| self.chosen.has(*place as usize))
    }

    fn row(&self, at: usize) -> CardRow {
        let place = self.rows.get(at).copied().unwrap_or_default();
        let index = self.index.card(place as usize);
        let Some((deck, card)) = self.catalog.card(index) else {
            return CardRow::default();
        };
        let (words, lang) = (self.words, self.words.lang());
        let due = due(self.present, index, words);
        let mut row = CardRow {
            serial: place,
            mastery: self.present.standing(index).progress.mastery(),
            question: first_letters(&card.question(lang)),
            answer: first_letters(&card.answer(lang)),
            topic: deck.title.get(lang).to_owned(),
            kind: kind(card.asks, words).1,
            is_today: self
                .present
                .days_until_due(index)
                .is_some_and(|days| days <= 0),
            due,
            marks: marks(self.present, index, card),
            told: String::new(),
        };
        row.told = told(&row, words);
        row
    }
}

fn first_letters(text: &str) -> String {
    let line = text.chars().map(|c| if c == '\n' { ' ' } else { c });
    line.take(MOST_LETTERS).collect()
}

/// When a card comes, in a word or a date.
fn due(present: &Present, index: CardIndex, words: &Words) -> String {
    let standing = present.standing(index);
    let key = match present.days_until_due(index) {
        _ if standing.marks.suspended => "cards-due-aside",
        None => "cards-due-new",
        Some(days) if days <= 0 => "cards-due-today",
        Some(days) => {
            let day = present
                .day
                .plus_days(i32::try_from(days).unwrap_or(i32::MAX));
            let date = day.date();
            let is_near = date.year() == present.day.date().year();
            return if is_near {
                words.day_month_short(date)
            } else {
                let args = [
                    ("month", words.month_short(date.month()).into()),
                    ("year", date.year().to_string().into()),
                ];
                words.with("cards-due-month", &args)
            };
        }
    };
    words.get(key).into_owned()
}

fn marks(present: &Present, index: CardIndex, card: &Card) -> Vec<CardMark> {
    let marks = present.standing(index).marks;
    let mut found = Vec::new();
    found.extend(
        card.contested
            .as_ref()
            .map(|note| CardMark::Contested(note.opening)),
    );
    found.extend(marks.flag.map(CardMark::Flag));
    found.extend(present.is_leech(index).then_some(CardMark::Leech));
    found.extend(marks.suspended.then_some(CardMark::Aside));
    found.extend(marks.is_buried(present.day).then_some(CardMark::Buried));
    found
}

fn told(row: &CardRow, words: &Words) -> String {
    let args = [
        ("question", row.question.as_str().into()),
        ("answer", row.answer.as_str().into()),
        ("topic", row.topic.as_str().into()),
        ("kind", row.kind.as_str().into()),
        ("due", row.due.as_str().into()),
    ];
    let mut told = words.with("cards-row", &args);
    for mark in &row.marks {
        told.push_str(". ");
        told.push_str(&words.get(mark.key()));
    }
    told
}

/// All that is told of one card beside the table.
pub(in crate::gui) fn inspector(
    collection: &Collection,
    present: &Arc<Present>,
    index: CardIndex,
    words: &Words,
) -> Result<Inspector, StoreError> {
    let Some((deck, card)) = collection.catalog().card(index) else {
        return Ok(Inspector::default());
    };
    let (lang, now) = (words.lang(), present.now);
    let own: BTreeSet<String> = collection
        .own_tags(index)
        .map(ToString::to_string)
        .collect();
    let of_deck = card.tags.iter().filter(|tag| !own.contains(*tag)).cloned();
    Ok(Inspector {
        kind: kind(card.asks, words),
        marks: marks(present, index, card),
        question: drawn(&card.question_spans(lang)),
        answer: drawn(&card.answer_spans(lang)),
        citation: card.citation_line(words, deck.source.as_ref()),
        fact: words.with("cards-fact", &[("id", card.siblings.as_str().into())]),
        tags: own.iter().cloned().chain(of_deck).collect(),
        memory: memory(collection, index, words, now),
        history: history(collection, card, words)?,
        why: why(collection, index, now).in_words(words),
    })
}

fn memory(
    collection: &Collection,
    index: CardIndex,
    words: &Words,
    now: Timestamp,
) -> Vec<MemoryLine> {
    let progress = collection.progress(index);
    let Some(memory) = progress.memory() else {
        return Vec::new();
    };
    let percent = |share: f32| words.with("percent", &[("percent", whole(share).into())]);
    let goal = collection.preset(index.deck).scheduling.desired_retention;
    let stays = collection.days_above_goal(index, now).unwrap_or_default();
    let difficulty = words.decimal(f64::from(memory.difficulty), 1);
    let counts = [
        ("answers", progress.reviews.into()),
        ("lapses", progress.lapses.into()),
    ];
    let line = |name: String, value: String| MemoryLine { name, value };
    vec![
        line(
            words.get("cards-recall").into_owned(),
            percent(collection.recall(index, now)),
        ),
        line(
            words.with("cards-stays", &[("percent", whole(goal).into())]),
            Wait::Days(stays).in_words(words),
        ),
        line(
            words.get("cards-difficulty").into_owned(),
            words.with("cards-difficulty-of", &[("number", difficulty.into())]),
        ),
        line(
            words.get("cards-counts").into_owned(),
            words.with("cards-counts-of", &counts),
        ),
    ]
}

fn whole(share: f32) -> u32 {
    (share * 100.0).round() as u32
}

/// The last answers, oldest first.
fn history(
    collection: &Collection,
    card: &Card,
    words: &Words,
) -> Result<Vec<HistoryItem>, StoreError> {
    let logged = collection.store().history(&card.id)?;
    let answers = logged.iter().filter_map(|logged| match logged {
        Logged::Answer(logged) => Some(&logged.answer),
        Logged::Act(..) => None,
    });
    let items = answers.map(|answer| HistoryItem {
        rating: answer.rating,
        date: words.day_month_short(answer.day.date()),
        full_date: words.civil_date(answer.day.date()),
    });
    let items: Vec<HistoryItem> = items.collect();
    let first = items.len().saturating_sub(MOST_ANSWERS);
    Ok(items.into_iter().skip(first).collect())
}

/// Why a card comes today or does not; one that is not due comes later, not early.
fn why(collection: &Collection, index: CardIndex, now: Timestamp) -> WhyNow {
    match collection.why_now(index, now) {
        WhyNow::Early { in_days, recall } => WhyNow::Later { in_days, recall },
        WhyNow::LearningEarly if is_past_today(collection, index, now) => WhyNow::Later {
            in_days: 1,
            recall: collection.recall(index, now),
        },
        why => why,
    }
}

fn is_past_today(collection: &Collection, index: CardIndex, now: Timestamp) -> bool {
    match collection.progress(index).state {
        CardState::Learning { due, .. } | CardState::Relearning { due, .. } => {
            due >= collection.day_ends(now)
        }
        CardState::New | CardState::Review { .. } => false,
    }
}
