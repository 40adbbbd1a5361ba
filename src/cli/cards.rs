//! `zhanar cards`: one row a card, of all, of a deck, or of those a search finds.

use serde::Serialize;

use super::Exit;
use super::args::CardFormat;
use super::context::{Context, decks_called, now};
use crate::catalog::CardIndex;
use crate::collection::Collection;
use crate::deck::{Card, Deck};
use crate::lang::{Lang, Words};
use crate::search::SearchError;

/// The fields of a row, in the order of the columns.
#[derive(Serialize)]
struct Row {
    deck: String,
    id: String,
    question: String,
    answer: String,
    note: String,
    citation: String,
    tags: String,
}

pub(super) fn run(
    context: &Context,
    search: Option<&str>,
    format: CardFormat,
    lang: Option<Lang>,
) -> Exit {
    let Some(collection) = context.open() else {
        return Exit::Failed;
    };
    let words = Words::new(lang.unwrap_or_else(|| context.words.lang()));
    let cards = match wanted(&collection, search, &words) {
        Ok(cards) => cards,
        Err(error) => {
            let text = search.unwrap_or_default();
            context.complain(&pointed(text, &error, &context.words));
            return Exit::Failed;
        }
    };
    if format == CardFormat::Tsv {
        context.say("deck\tid\tquestion\tanswer\tnote\tcitation\ttags");
    }
    for index in &cards {
        let Some((deck, card)) = collection.catalog().card(*index) else {
            continue;
        };
        let mut row = row(&words, deck, card);
        for tag in collection.own_tags(*index) {
            row.tags.push_str(&format!(", {tag}"));
        }
        match format {
            CardFormat::Tsv => context.say(&tsv(&row)),
            CardFormat::Jsonl => context.say(&serde_json::to_string(&row).unwrap_or_default()),
        }
    }
    if search.is_some() && cards.is_empty() {
        Exit::Problems
    } else {
        Exit::Clean
    }
}

/// The cards of the deck that is called so, or else those the search finds.
fn wanted(
    collection: &Collection,
    search: Option<&str>,
    words: &Words,
) -> Result<Vec<CardIndex>, SearchError> {
    let called = search.map(|name| decks_called(collection, name));
    match (search, called) {
        (Some(text), Some(decks)) if decks.is_empty() => {
            collection.search(text, words.lang(), now())
        }
        (_, decks) => {
            let cards = collection.catalog().cards().map(|(index, _)| index);
            let is_in =
                |index: &CardIndex| decks.as_ref().is_none_or(|it| it.contains(&index.deck));
            Ok(cards.filter(is_in).collect())
        }
    }
}

/// What is wrong with a search, under it and with its place marked.
fn pointed(text: &str, error: &SearchError, words: &Words) -> String {
    let width = |part: Option<&str>| part.unwrap_or_default().chars().count();
    let before = " ".repeat(width(text.get(..error.span.start)));
    let marks = "^".repeat(width(text.get(error.span.clone())).max(1));
    let text = text.replace(['\n', '\t', '\r'], " ");
    format!("{text}\n{before}{marks}\n{}", error.in_words(words))
}

fn row(words: &Words, deck: &Deck, card: &Card) -> Row {
    let lang = words.lang();
    let plain =
        |text: Option<&crate::lang::LocalText>| text.map(|text| crate::text::plain(text.get(lang)));
    let contested = card.contested.as_ref().map(|note| {
        let opening = words
            .get(&format!(
                "contested-{}",
                note.opening.name().replace('_', "-")
            ))
            .into_owned();
        format!("{opening} {}", crate::text::plain(note.text.get(lang)))
    });
    let notes: Vec<String> = [
        plain(card.gloss.as_ref()),
        plain(card.note.as_ref()),
        contested,
    ]
    .into_iter()
    .flatten()
    .collect();
    let asks = card.asks.name().to_owned();
    let tags: Vec<String> = std::iter::once(asks)
        .chain(plain(card.period.as_ref()))
        .chain(card.tags.iter().cloned())
        .collect();
    Row {
        deck: deck.id.0.clone(),
        id: card.id.0.clone(),
        question: card.question(lang),
        answer: card.answer(lang),
        note: notes.join(" "),
        citation: card
            .citation_line(words, deck.source.as_ref())
            .unwrap_or_default(),
        tags: tags.join(", "),
    }
}

/// Columns parted by tabs; a tab or new line inside a column becomes a space.
fn tsv(row: &Row) -> String {
    let Row {
        deck,
        id,
        question,
        answer,
        note,
        citation,
        tags,
    } = row;
    [deck, id, question, answer, note, citation, tags]
        .map(|field| field.replace(['\t', '\n', '\r'], " "))
        .join("\t")
}
