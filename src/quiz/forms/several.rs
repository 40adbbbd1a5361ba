//! Any number of the options is right: who is named at a gathering, what stood on its agenda,
//! who signed.

use super::Bench;
use crate::deck::CardId;
use crate::facts::{EntityKind, Event, FactBase};
use crate::lang::LocalText;
use crate::quiz::pool::{Item, Pool};
use crate::quiz::proof::{mentions, overlap, takes_part};
use crate::quiz::saying::{name_args, say};
use crate::session::{Body, Choice, Question};

/// How many options there are, and the most of them that are right.
const OPTIONS: usize = 5;
const MOST_RIGHT: usize = 3;
const LEAST_RIGHT: usize = 2;

/// What a list of an event holds, and what it does not.
struct List {
    stem: &'static str,
    right: Vec<(LocalText, Option<CardId>)>,
    wrong: Vec<Choice>,
}

pub(in crate::quiz) fn several<'a>(bench: &mut Bench<'a, '_>, item: &Item<'a>) -> Option<Question> {
    let (base, event) = (item.base?, item.event()?);
    let mut list = list_of(bench.pool, base, event, item)?;
    bench.dice.shuffle(&mut list.right);
    bench.dice.shuffle(&mut list.wrong);
    let right = list
        .right
        .len()
        .min(LEAST_RIGHT + bench.dice.below(MOST_RIGHT - LEAST_RIGHT + 1));
    // The asked card's own answer is among the right ones.
    let own = list
        .right
        .iter()
        .position(|(_, card)| card.as_ref() == Some(&item.card.id));
    list.right.swap(0, own.unwrap_or_default());
    let wrong = list.wrong.len().min(OPTIONS - right);
    if right < LEAST_RIGHT || wrong == 0 {
        return None;
    }
    let mut cards: Vec<CardId> = Vec::new();
    let mut options: Vec<(Choice, bool)> = Vec::new();
    for (text, card) in list.right.into_iter().take(right) {
        cards.extend(card.clone().filter(|card| !cards.contains(card)));
        options.push((plain_choice(text, card), true));
    }
    options.extend(list.wrong.into_iter().take(wrong).map(|it| (it, false)));
    if cards.is_empty() {
        return None;
    }
    bench.dice.shuffle(&mut options);
    let (options, key) = options.into_iter().unzip();
    let stem = bench
        .pool
        .text(|words| say(words, list.stem, name_args(&event.name, words)));
    let question = bench.of_card(item, Body::Several { options, key });
    Some(Question {
        cards,
        stem,
        ..question
    })
}

fn list_of<'a>(
    pool: &Pool<'a>,
    base: &'a FactBase,
    event: &'a Event,
    item: &Item<'a>,
) -> Option<List> {
    let recipe = item.recipe.split('#').next().unwrap_or_default();
    match recipe {
        "agenda" => Some(List {
            stem: "quiz-ask-agenda",
            right: numbered(event, "agenda", &event.agenda, pool, base),
            wrong: other_agendas(pool, base, event),
        }),
        "signatories" => Some(List {
            stem: "quiz-ask-signed",
            right: people(pool, base, &event.signatories, |number, _| {
                format!("{}.signatories#c{}", event.id, number + 1)
            }),
            wrong: strangers(pool, base, event),
        }),
        _ if item.recipe.starts_with("attended-") => Some(List {
            stem: "quiz-ask-attended",
            right: people(pool, base, &event.participants, |_, id| {
                format!("{}.attended-{id}", event.id)
            }),
            wrong: strangers(pool, base, event),
        }),
        _ => None,
    }
}

fn numbered(
    event: &Event,
    recipe: &str,
    texts: &[LocalText],
    pool: &Pool,
    base: &FactBase,
) -> Vec<(LocalText, Option<CardId>)> {
    let texts = texts.iter().enumerate();
    let with_card = texts.map(|(number, text)| {
        let entry = format!("{}.{recipe}#c{}", event.id, number + 1);
        let card = pool.made_by(base, &entry).map(|item| item.card.id.clone());
        (text.clone(), card)
    });
    with_card.collect()
}

/// The people among `ids`, each with the card that asks for them.
fn people(
    pool: &Pool,
    base: &FactBase,
    ids: &[String],
    entry: impl Fn(usize, &str) -> String,
) -> Vec<(LocalText, Option<CardId>)> {
    let numbered = ids.iter().enumerate();
    let named = numbered.filter_map(|(number, id)| {
        let entity = base.entity(id).filter(|it| it.kind == EntityKind::Person)?;
        let card = pool
            .made_by(base, &entry(number, id))
            .map(|item| item.card.id.clone());
        Some((
            pool.text(|words| entity.name.label(words.lang()).to_owned()),
            card,
        ))
    });
    named.collect()
}

/// People that cards ask for and no text about the event names.
fn strangers(pool: &Pool, base: &FactBase, event: &Event) -> Vec<Choice> {
    let people = base.people.iter().filter(|person| {
        let forms = pool.forms(base, &person.id);
        !takes_part(event, &person.id) && !is_named_with(pool, base, event, forms)
    });
    let asked = people.filter_map(|person| {
        let other = pool.answered_by(base, &person.id).into_iter().next()?;
        Some(Choice {
            text: pool.text(|words| person.name.label(words.lang()).to_owned()),
            card: Some(other.card.id.clone()),
            because: Some(pool.because(other)),
            statement: None,
            citation: other.card.citation.clone(),
        })
    });
    asked.collect()
}

/// Whether a card about an event says one of these forms.
fn is_named_with(pool: &Pool, base: &FactBase, event: &Event, forms: &[String]) -> bool {
    let about = |id: &str| {
        id == event.id
            || base
                .points
                .iter()
                .any(|point| point.id == id && point.about == event.id)
    };
    let mut cards = pool.items.iter().filter(|item| about(item.fact));
    cards.any(|item| {
        let says = |form: &String| item.folded_answers().contains(form);
        mentions(item, forms) || forms.iter().any(says)
    })
}

/// What stood on other agendas, and has no word in common with this one.
fn other_agendas(pool: &Pool, base: &FactBase, event: &Event) -> Vec<Choice> {
    let others = base.events.iter().filter(|other| other.id != event.id);
    let mut found: Vec<Choice> = Vec::new();
    let decided: Vec<&LocalText> = event.resolutions.iter().map(|it| &it.topic).collect();
    for other in others {
        for (number, text) in other.agenda.iter().enumerate() {
            let is_apart = |known: &&LocalText| !overlap(known, text);
            let known: Vec<&LocalText> = found.iter().map(|choice| &choice.text).collect();
            if !event.agenda.iter().all(|known| is_apart(&known))
                || !decided.iter().all(is_apart)
                || !known.iter().all(is_apart)
            {
                continue;
            }
            let card = pool.made_by(base, &format!("{}.agenda#c{}", other.id, number + 1));
            let because =
                pool.text(|words| say(words, "quiz-because-agenda", name_args(&other.name, words)));
            found.push(Choice {
                because: Some(because),
                citation: card.and_then(|item| item.card.citation.clone()),
                ..plain_choice(text.clone(), card.map(|item| item.card.id.clone()))
            });
        }
    }
    found
}

const fn plain_choice(text: LocalText, card: Option<CardId>) -> Choice {
    Choice {
        text,
        card,
        because: None,
        statement: None,
        citation: None,
    }
}
