//! What is typed: names and words, dates, numbers, what is missing in a sentence.

use super::stem;
use crate::facts::{Entity, EntityKind, FactBase};
use crate::lang::{Lang, LocalText};
use crate::quiz::pool::{Answer, Item, Pool, same_sort};
use crate::session::{AnswerKind, Body, Question, QuestionKind, Wanted};
use crate::text::{fold, plain};

/// The longest answer that can fairly be asked for word by word.
const MOST_WORDS: usize = 3;
const MOST_LETTERS: usize = 32;

/// Rivals are looked through for each answer: no more than this many are of use.
const MOST_RIVALS: usize = 200;

pub(in crate::quiz) fn typed<'a>(
    pool: &Pool<'a>,
    item: &Item<'a>,
    kind: QuestionKind,
) -> Option<Question> {
    let body = match (kind, &item.answer) {
        (QuestionKind::Typed, Answer::Entity(entity)) => Body::Typed(Wanted {
            kind: answer_kind(entity.kind),
            answer: item.answer_text(),
            accept: accepted(item, Some(entity)),
            rivals: rivals_of_entity(item, entity),
        }),
        (QuestionKind::Typed, Answer::Words) if is_short(&item.answer_text()) => {
            Body::Typed(words_wanted(pool, item))
        }
        (QuestionKind::Gap, Answer::Blank) if is_short(&item.answer_text()) => {
            Body::Gap(words_wanted(pool, item))
        }
        (QuestionKind::Date, Answer::Date(date)) if date.precision().is_some() => Body::Date {
            date: date.clone(),
            answer: item.answer_text(),
        },
        (QuestionKind::Number, Answer::Number(value)) => Body::Number {
            value: *value,
            answer: item.answer_text(),
        },
        _ => return None,
    };
    Some(Question {
        cards: vec![item.card.id.clone()],
        topic: item.topic(),
        asks: item.card.asks,
        importance: item.card.importance,
        // The chip with the time would tell a date.
        period: item
            .card
            .period
            .clone()
            .filter(|_| kind != QuestionKind::Date),
        context: None,
        stem: stem(item),
        body,
        source: item.source(pool.statement(item, &item.answer_text())),
    })
}

const fn answer_kind(kind: EntityKind) -> AnswerKind {
    match kind {
        EntityKind::Person => AnswerKind::Person,
        EntityKind::Place => AnswerKind::Place,
        EntityKind::Organisation | EntityKind::Publication => AnswerKind::Org,
        EntityKind::Event => AnswerKind::Term,
    }
}

fn accepted(item: &Item, entity: Option<&Entity>) -> Vec<String> {
    let mut forms = item.card.accept.clone();
    forms.extend(entity.map(|entity| entity.name.forms()).unwrap_or_default());
    forms.sort();
    forms.dedup();
    forms
}

/// The names of all others of its sort, but for those that are one of its own forms.
fn rivals_of_entity(item: &Item, entity: &Entity) -> Vec<String> {
    let own = item.folded_answers();
    let others = item.base.into_iter().flat_map(FactBase::entities);
    let others = others.filter(|it| it.id != entity.id && same_sort(it.kind, entity.kind));
    let names = others.map(|it| it.name.label(Lang::En).to_owned());
    names
        .filter(|name| !own.contains(&fold(name)))
        .take(MOST_RIVALS)
        .collect()
}

fn words_wanted(pool: &Pool, item: &Item) -> Wanted {
    let own = item.folded_answers();
    let others = pool.items.iter().filter(|other| {
        other.deck.id == item.deck.id && matches!(other.answer, Answer::Words | Answer::Blank)
    });
    let answers = others.flat_map(|other| {
        let answer = other.answer_text();
        answer.all().map(plain).collect::<Vec<_>>()
    });
    let mut rivals: Vec<String> = answers
        .filter(|answer| !own.contains(&fold(answer)))
        .take(MOST_RIVALS)
        .collect();
    rivals.dedup();
    Wanted {
        kind: AnswerKind::Term,
        answer: item.answer_text(),
        accept: accepted(item, None),
        rivals,
    }
}

fn is_short(answer: &LocalText) -> bool {
    answer.all().all(|text| {
        let text = plain(text);
        text.split_whitespace().count() <= MOST_WORDS && text.chars().count() <= MOST_LETTERS
    })
}
