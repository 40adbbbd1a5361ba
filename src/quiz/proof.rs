//! Which answers are wrong for certain: nothing else may stand beside a right one.
//!
//! The facts are taken as whole for what they name: who is not named for a post did not hold
//! it. Where that could be otherwise (the fact mentions them, a claim names them, another
//! question like this one has them for its answer, two dates cannot be told apart) an answer
//! is not proved wrong and not offered.

use std::collections::BTreeSet;

use super::pool::{Answer, Item, Pool};
use crate::dates::{HistoricalDate, Order};
use crate::facts::{Entity, Event, FactBase, Value};
use crate::lang::{Lang, LocalText};
use crate::text::{FoldedText, fold, plain};

/// The share of telling words above which two questions may ask the same.
const ALIKE: f32 = 0.6;

/// The fewest letters of a telling word.
const TELLING_LETTERS: usize = 4;

impl<'a> Pool<'a> {
    /// Whether an entity is proved not to be the answer of `item`.
    pub(super) fn is_wrong_entity(&self, item: &Item<'a>, entity: &Entity<'a>) -> bool {
        let (Some(base), Answer::Entity(right)) = (item.base, &item.answer) else {
            return false;
        };
        let forms = self.forms(base, entity.id);
        entity.id != right.id
            && !is_within(base, entity.id, right.id)
            && !is_within(base, right.id, entity.id)
            && !mentions(item, forms)
            && !is_claimed(base, item.fact, forms)
            && !holds_too(item, base, entity)
            && !self.answers_alike(item, base, entity)
    }

    /// Whether a question much like this one has the entity for its answer.
    fn answers_alike(&self, item: &Item<'a>, base: &FactBase, entity: &Entity) -> bool {
        // What a recipe asks of each fact asks something else of each.
        if item.recipe != "ask" && item.recipe != "back" && item.recipe != "who" {
            return false;
        }
        let asked = plain(item.stem().get(Lang::En));
        self.answered_by(base, entity.id)
            .into_iter()
            .filter(|other| other.fact != item.fact || other.recipe != item.recipe)
            .any(|other| is_alike(item, other, &asked))
    }
}

/// Whether the fact itself, or another of its sort, has the entity in the place that is
/// asked for.
fn holds_too(item: &Item, base: &FactBase, entity: &Entity) -> bool {
    let is = |id: &Option<String>| id.as_deref() == Some(entity.id);
    if let Some(event) = item.event() {
        return match item
            .recipe
            .split_once('-')
            .map_or(item.recipe, |(first, _)| first)
        {
            // A deputy, or whoever opened it, might have taken the chair.
            "chaired" if item.recipe == "chaired" => is(&event.deputy),
            "deputised" => is(&event.chair),
            "where" => is(&event.place),
            _ => {
                other_event(base, entity.id).is_some_and(|other| may_be(event, other, item.recipe))
            }
        };
    }
    let role = base.roles.iter().find(|role| role.id == item.fact);
    role.is_some_and(|role| {
        base.roles.iter().any(|other| {
            other.person == entity.id
                && other.organisation.is_some()
                && other.organisation == role.organisation
                && share(other.role.get(Lang::En), role.role.get(Lang::En)) >= ALIKE
        })
    })
}

/// Whether the answer of another card, in words, is proved not to be that of `item`.
pub(super) fn is_wrong_answer(item: &Item, other: &Item) -> bool {
    let asked = plain(item.stem().get(Lang::En));
    let wrong = other.answer_text();
    item.card.siblings != other.card.siblings
        && fold(&asked) != fold(&plain(other.stem().get(Lang::En)))
        && is_other_text(item, &wrong)
        && !mentions(item, other.folded_answers())
}

/// Whether a text is another answer than the item's, and not a part of it or the whole of
/// which it is a part.
pub(super) fn is_other_text(item: &Item, wrong: &LocalText) -> bool {
    let rights = item.folded_answers();
    wrong.all().all(|text| {
        let text = fold(&plain(text));
        let padded = format!(" {text} ");
        !text.is_empty()
            && rights.iter().all(|right| {
                let padded_right = format!(" {right} ");
                !padded.contains(&padded_right) && !padded_right.contains(&padded)
            })
    })
}

/// Whether a date is certainly another than the right one, in whichever calendar.
pub(super) fn is_wrong_date(item: &Item, date: &HistoricalDate) -> bool {
    let Answer::Date(right) = &item.answer else {
        return false;
    };
    right.compare(date) != Order::CannotTell
}

/// Whether a number lies outside the right one and what a reader might take for it.
pub(super) fn is_wrong_number(right: Value, wrong: Value) -> bool {
    let (low, high) = bounds(right);
    let (wrong_low, wrong_high) = bounds(wrong);
    wrong_high < low || wrong_low > high
}

/// The numbers a reader might take for a value: a fifth to either side of a rough one.
fn bounds(value: Value) -> (i64, i64) {
    match value {
        Value::Exactly(number) => (number, number),
        Value::About(number) => (number - number / 5, number + number / 5),
        Value::UpTo(number) => (number - number / 5, number),
        Value::Between(low, high) => (low, high),
    }
}

fn other_event<'a>(base: &'a FactBase, id: &str) -> Option<&'a Event> {
    base.events.iter().find(|event| event.id == id)
}

/// Whether what is asked of `right` may hold of `other` as well.
fn may_be(right: &Event, other: &Event, recipe: &str) -> bool {
    match recipe {
        "chaired-by" => {
            other.chair == right.chair || other.deputy == right.chair || other.chair.is_none()
        }
        "on-date" => match (&right.date, &other.date) {
            (Some(right), Some(other)) => right.compare(other) == Order::CannotTell,
            _ => true,
        },
        // Another of the series was not the next one; nor was what came before.
        "next" => {
            let is_before = match (&right.date, &other.date) {
                (Some(right), Some(other)) => other.compare(right) == Order::Before,
                _ => false,
            };
            other.series != right.series && !is_before
        }
        _ => {
            let attended = recipe.strip_prefix("attended-");
            attended.is_some_and(|id| takes_part(other, id))
        }
    }
}

/// Whether somebody is named with an event in any part.
pub(super) fn takes_part(event: &Event, id: &str) -> bool {
    let people = event.participants.iter().chain(&event.signatories);
    people
        .chain(&event.chair)
        .chain(&event.deputy)
        .any(|other| other == id)
}

/// Whether one entity lies in the other: a town in its oblast, a commission in its branch.
fn is_within(base: &FactBase, inner: &str, outer: &str) -> bool {
    let mut at = inner;
    for _ in 0..8 {
        let place = base.places.iter().find(|place| place.id == at);
        let body = base.organisations.iter().find(|body| body.id == at);
        let next = place
            .and_then(|place| place.within.as_deref())
            .or_else(|| body.and_then(|body| body.part_of.as_deref()));
        match next {
            Some(next) if next == outer => return true,
            Some(next) => at = next,
            None => return false,
        }
    }
    false
}

/// Whether the card's own texts name one of these folded forms: as what is asked about, or as
/// something that may be as right.
pub(super) fn mentions(item: &Item, forms: &[String]) -> bool {
    let texts = item.folded_texts();
    forms
        .iter()
        .any(|form| texts.iter().any(|text| text.contains_folded(form)))
}

/// Whether a contested statement about the fact names one of these forms: claims never stand
/// against each other.
fn is_claimed(base: &FactBase, fact: &str, forms: &[String]) -> bool {
    let contested = base
        .contested
        .iter()
        .filter(|it| it.about == fact || it.id == fact);
    let claims = contested.flat_map(|it| &it.claims);
    let texts: Vec<FoldedText> = claims
        .flat_map(|claim| claim.says.all())
        .map(FoldedText::new)
        .collect();
    forms
        .iter()
        .any(|form| texts.iter().any(|text| text.contains(form)))
}

/// Whether two cards may ask the same thing in other words.
fn is_alike(item: &Item, other: &Item, asked: &str) -> bool {
    item.recipe == other.recipe && share(asked, &plain(other.stem().get(Lang::En))) >= ALIKE
}

/// The share of the telling words of one text that stand in another.
#[expect(clippy::cast_precision_loss, reason = "a question has few words")]
pub(super) fn share(a: &str, b: &str) -> f32 {
    let (a, b) = (telling(a), telling(b));
    if a.is_empty() {
        return 0.0;
    }
    a.intersection(&b).count() as f32 / a.len() as f32
}

pub(super) fn telling(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let words = folded
        .split(' ')
        .filter(|word| word.chars().count() >= TELLING_LETTERS);
    words.map(str::to_owned).collect()
}

/// Whether two lists of things have a telling word in common, in any language.
pub(super) fn overlap(a: &LocalText, b: &LocalText) -> bool {
    let words = |text: &LocalText| -> BTreeSet<String> {
        text.all().flat_map(|text| telling(&plain(text))).collect()
    };
    !words(a).is_disjoint(&words(b))
}
