//! The mark for an answer to a question of a quiz: from 0 to 1, part by part.

use super::dates::{self, DateMark};
use super::{Expected, Reason, Verdict, mark, numbers};
use crate::lang::Lang;
use crate::limits::MAX_TEXT_BYTES;
use crate::session::question::{Body, Choice, OrderItem, Pair, Question, Response, Wanted};

/// What a close answer earns: a slip of the pen is not knowledge lost.
const CLOSE: f32 = 0.5;

/// How an answer was marked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Marked {
    /// What it earned, 0 to 1.
    pub earned: f32,
    /// Why.
    pub detail: Detail,
}

/// Why an answer earned what it did.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Detail {
    /// Right or wrong as a whole.
    #[default]
    Whole,
    /// What was typed, compared with what was wanted.
    Typed(Reason),
    /// What was typed as a date, part by part.
    Date(DateMark),
    /// Items in order.
    Order {
        /// Pairs that can be told apart and stand in the right order.
        pairs_right: usize,
        /// Pairs that can be told apart.
        pairs: usize,
        /// Whether each item, as the question numbers them, agrees with its neighbours.
        items_right: Vec<bool>,
    },
    /// Whether each pair is right.
    Match(Vec<bool>),
}

/// How good an answer is as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// The whole mark.
    Right = 0,
    /// Some of it.
    Partly = 1,
    /// None of it.
    Wrong = 2,
}

impl Marked {
    /// How good the answer is as a whole.
    #[must_use]
    pub fn grade(&self) -> Grade {
        if self.earned >= 1.0 - f32::EPSILON {
            Grade::Right
        } else if self.earned > 0.0 {
            Grade::Partly
        } else {
            Grade::Wrong
        }
    }

    /// Whether each card of the question was known, where a question has several.
    #[must_use]
    pub fn items_right(&self) -> Option<Vec<bool>> {
        match &self.detail {
            Detail::Order { items_right, .. } | Detail::Match(items_right) => {
                Some(items_right.clone())
            }
            _ => None,
        }
    }

    const fn whole(is_right: bool) -> Self {
        Self {
            earned: if is_right { 1.0 } else { 0.0 },
            detail: Detail::Whole,
        }
    }

    fn typed(reason: Reason) -> Self {
        Self {
            earned: match reason.verdict() {
                Verdict::Exact | Verdict::Accepted => 1.0,
                Verdict::Close => CLOSE,
                Verdict::Wrong => 0.0,
            },
            detail: Detail::Typed(reason),
        }
    }
}

/// Marks an answer to a question. The same answer earns the same in every language; only
/// the forms that reasons name are those of `lang`. An answer of another form than the
/// question's earns nothing.
#[must_use]
pub fn mark_response(question: &Question, response: &Response, lang: Lang) -> Marked {
    if matches!(response, Response::Text(typed) if typed.len() > MAX_TEXT_BYTES) {
        return Marked::typed(Reason::Different);
    }
    match (&question.body, response) {
        (Body::Choice { key, .. }, Response::Choice(chosen)) => Marked::whole(chosen == key),
        (Body::Truth { is_true, .. }, Response::Truth(said)) => Marked::whole(said == is_true),
        (Body::Several { options, key }, Response::Several(chosen)) => {
            several(options, key, chosen)
        }
        (Body::Typed(wanted) | Body::Gap(wanted), Response::Text(typed)) => {
            Marked::typed(mark(&wanted.expected(lang), typed))
        }
        (Body::Date { date, .. }, Response::Text(typed)) => {
            let mark = dates::mark_parts(date, typed);
            Marked {
                earned: mark.earned(),
                detail: Detail::Date(mark),
            }
        }
        (Body::Number { value, .. }, Response::Text(typed)) => {
            Marked::typed(numbers::mark_value(*value, typed))
        }
        (Body::Order { items }, Response::Order(order)) => ordered(items, order),
        (Body::Match { pairs, .. }, Response::Match(chosen)) => matched(pairs, chosen),
        (Body::Match { pairs, .. }, _) => matched(pairs, &[]),
        (Body::Order { items }, _) => ordered(items, &[]),
        _ => Marked::default(),
    }
}

impl Wanted {
    /// What is expected, its canonical form in `lang`.
    #[must_use]
    pub fn expected(&self, lang: Lang) -> Expected {
        let canonical = crate::text::plain(self.answer.get(lang));
        let others = self.answer.all().map(crate::text::plain);
        let aliases = others.chain(self.accept.iter().cloned());
        Expected {
            kind: self.kind,
            aliases: aliases.filter(|form| *form != canonical).collect(),
            canonical,
            rivals: self.rivals.clone(),
        }
    }
}

/// Each right option chosen earns its share, each wrong one takes as much away; never below
/// nothing, so that choosing all of them earns nothing where half are right.
#[expect(clippy::cast_precision_loss, reason = "a question has few options")]
fn several(options: &[Choice], key: &[bool], chosen: &[usize]) -> Marked {
    let is_chosen = |number: &usize| chosen.contains(number);
    let numbers = 0..options.len().min(key.len());
    let rights = key.iter().filter(|right| **right).count();
    let hits = numbers
        .clone()
        .filter(|number| key[*number] && is_chosen(number));
    let misses = numbers.filter(|number| !key[*number] && is_chosen(number));
    let (hits, misses) = (hits.count(), misses.count());
    let earned = hits.saturating_sub(misses) as f32 / rights.max(1) as f32;
    Marked {
        earned: earned.clamp(0.0, 1.0),
        detail: Detail::Whole,
    }
}

/// The share of the pairs that can be told apart and stand in the right order.
#[expect(clippy::cast_precision_loss, reason = "a question has few items")]
fn ordered(items: &[OrderItem], order: &[usize]) -> Marked {
    let mut seen = vec![false; items.len()];
    let is_whole = order.len() == items.len()
        && order.iter().all(|number| {
            seen.get_mut(*number)
                .is_some_and(|seen| !std::mem::replace(seen, true))
        });
    let pairs = (0..items.len())
        .flat_map(|a| (a + 1..items.len()).map(move |b| (a, b)))
        .filter(|(a, b)| items[*a].place != items[*b].place)
        .count();
    let mut items_right = vec![is_whole; items.len()];
    let mut pairs_right = 0;
    if is_whole {
        let places: Vec<usize> = order.iter().map(|number| items[*number].place).collect();
        for (at, place) in places.iter().enumerate() {
            pairs_right += places[at + 1..]
                .iter()
                .filter(|later| *later > place)
                .count();
        }
        for at in 1..places.len() {
            if places[at - 1] > places[at] {
                items_right[order[at - 1]] = false;
                items_right[order[at]] = false;
            }
        }
    }
    Marked {
        earned: pairs_right as f32 / pairs.max(1) as f32,
        detail: Detail::Order {
            pairs_right,
            pairs,
            items_right,
        },
    }
}

#[expect(clippy::cast_precision_loss, reason = "a question has few pairs")]
fn matched(pairs: &[Pair], chosen: &[Option<usize>]) -> Marked {
    let partners = chosen.iter().copied().chain(std::iter::repeat(None));
    let right: Vec<bool> = pairs
        .iter()
        .zip(partners)
        .map(|(pair, partner)| partner == Some(pair.key))
        .collect();
    let count = right.iter().filter(|right| **right).count();
    Marked {
        earned: count as f32 / pairs.len().max(1) as f32,
        detail: Detail::Match(right),
    }
}
