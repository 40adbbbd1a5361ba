//! `zhanar cards`: one row a card.

use serde::Serialize;

use super::Exit;
use super::args::CardFormat;
use super::context::Context;
use crate::deck::{Card, Deck};
use crate::lang::{Lang, Words};

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
    deck: Option<&str>,
    format: CardFormat,
    lang: Option<Lang>,
) -> Exit {
    let Some(collection) = context.open() else {
        return Exit::Failed;
    };
    let Some(scope) = context.scope(&collection, deck) else {
        return Exit::Failed;
    };
    let words = Words::new(lang.unwrap_or_else(|| context.words.lang()));
    if format == CardFormat::Tsv {
        context.say("deck\tid\tquestion\tanswer\tnote\tcitation\ttags");
    }
    for (index, _) in collection
        .catalog()
        .cards()
        .filter(|(index, _)| scope.includes(index.deck))
    {
        let Some((deck, card)) = collection.catalog().card(index) else {
            continue;
        };
        let row = row(&words, deck, card);
        match format {
            CardFormat::Tsv => context.say(&tsv(&row)),
            CardFormat::Jsonl => context.say(&serde_json::to_string(&row).unwrap_or_default()),
        }
    }
    Exit::Clean
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
