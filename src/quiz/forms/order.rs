//! Events to be put in order: only such whose dates can be told apart, or are the same day.

use super::Bench;
use crate::dates::{DatePrecision, HistoricalDate, Order};
use crate::quiz::pool::{Answer, Item, tells_year};
use crate::session::{Body, OrderItem, Question};

/// How many events are put in order.
const MOST: usize = 5;
const LEAST: usize = 3;

pub(in crate::quiz) fn order<'a>(bench: &mut Bench<'a, '_>, item: &Item<'a>) -> Option<Question> {
    let pool = bench.pool;
    date_of(item).filter(|_| is_event(item))?;
    let mut others: Vec<(&Item, u64)> = pool
        .items
        .iter()
        .filter(|other| other.card.id != item.card.id && (bench.is_free)(other))
        .filter(|other| is_event(other))
        .filter_map(|other| Some((other, item.first_day?.abs_diff(other.first_day?))))
        .map(|(other, days)| (other, days + other_deck(item, other)))
        .collect();
    bench.dice.shuffle(&mut others);
    others.sort_by_key(|(_, days)| days / 90);
    let mut chosen: Vec<&Item> = vec![item];
    for (other, _) in others {
        let fits = chosen.iter().all(|known| {
            can_be_ordered(known, other) && known.card.siblings != other.card.siblings
        });
        if fits {
            chosen.push(other);
        }
        if chosen.len() == MOST {
            break;
        }
    }
    // Where all fell on one day, there is nothing to put in order.
    let places = places(&chosen);
    (chosen.len() >= LEAST && places.iter().max() > Some(&1)).then(|| {
        let mut shown: Vec<usize> = (0..chosen.len()).collect();
        bench.dice.shuffle(&mut shown);
        // The order shown first is never the right one.
        if shown.is_sorted_by_key(|at| places[*at]) {
            shown.reverse();
        }
        let items = shown.iter().filter_map(|at| {
            let (item, name) = (chosen[*at], chosen[*at].subject()?);
            Some(OrderItem {
                text: pool.text(|words| name.label(words.lang()).to_owned()),
                date: item.answer_text(),
                place: places[*at],
                card: item.card.id.clone(),
            })
        });
        let items: Vec<OrderItem> = items.collect();
        let mut question = bench.of_card(
            item,
            Body::Order {
                items: items.clone(),
            },
        );
        question.cards = items.into_iter().map(|item| item.card).collect();
        question.stem = pool.text(|words| words.get("quiz-ask-order").into_owned());
        question.period = None;
        question.source = crate::session::Source {
            citation: None,
            gloss: None,
            note: None,
            contested: None,
            ..question.source
        };
        question
    })
}

/// An event whose name does not tell its year.
fn is_event(item: &Item) -> bool {
    item.event().is_some_and(|event| !tells_year(&event.name))
}

fn date_of<'b>(item: &'b Item) -> Option<&'b HistoricalDate> {
    match &item.answer {
        Answer::Date(date) if item.recipe == "when" => Some(date),
        _ => None,
    }
}

/// Events of another deck come where there are none near of the same.
fn other_deck(item: &Item, other: &Item) -> u64 {
    if item.deck.id == other.deck.id {
        0
    } else {
        120
    }
}

fn can_be_ordered(a: &Item, b: &Item) -> bool {
    let (Some(a), Some(b)) = (date_of(a), date_of(b)) else {
        return false;
    };
    a.compare(b) != Order::CannotTell || is_same_day(a, b)
}

fn is_same_day(a: &HistoricalDate, b: &HistoricalDate) -> bool {
    a.precision() == Some(DatePrecision::Day) && a == b && !a.is_vague()
}

/// The place of each in time; those of one day share it.
fn places(chosen: &[&Item]) -> Vec<usize> {
    let before = |a: &Item, b: &Item| {
        let dates = date_of(a).zip(date_of(b));
        dates.is_some_and(|(a, b)| a.compare(b) == Order::Before)
    };
    chosen
        .iter()
        .map(|item| chosen.iter().filter(|other| before(other, item)).count())
        .collect()
}
