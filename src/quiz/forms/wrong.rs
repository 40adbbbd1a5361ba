//! Wrong answers that are likely: of the same sort as the right one, near it in time, role and
//! length, and proved wrong.
//!
//! Three options that work are as good as five (Rodriguez 2005); what works is what learners
//! take for the answer, their own confusions first.

use std::collections::BTreeSet;

use edtf_core::DateField;

use super::Bench;
use super::numbers::{bare, wrong_numbers};
use crate::dates::{DatePrecision, HistoricalDate};
use crate::deck::CardId;
use crate::facts::EntityKind;
use crate::lang::{Lang, LocalText};
use crate::quiz::pool::{Answer, Item, Pool, per_lang, same_sort};
use crate::quiz::proof::{is_other_text, is_wrong_answer, is_wrong_date, mentions};
use crate::session::Choice;
use crate::text::{fold, plain, skeleton};

/// How many of the best are drawn from, so that a card does not always meet the same.
const DRAWN_FROM: usize = 6;

/// The wrong answers of a card, the best first.
pub(in crate::quiz) struct Wrongs(Vec<Choice>);

/// A wrong answer and how likely it is to be taken for the right one.
struct Scored {
    choice: Choice,
    score: f32,
}

impl Wrongs {
    pub fn of<'a>(bench: &mut Bench<'a, '_>, item: &Item<'a>) -> Self {
        let mut found = named_by_author(item);
        if found.is_empty() {
            found = match &item.answer {
                Answer::Entity(_) => entities(bench.pool, item),
                Answer::Date(_) => dates(bench.pool, item),
                Answer::Number(value) => wrong_numbers(*value)
                    .into_iter()
                    .map(|value| Scored::bare(bare(bench.pool, value)))
                    .collect(),
                // What a base asks freely has no other answers of its kind.
                Answer::Words if item.base.is_some() && is_asked_freely(item) => Vec::new(),
                Answer::Words | Answer::Blank => words(bench.pool, item),
                Answer::Claims => Vec::new(),
            };
        }
        let confused = bench.learner.confused.get(&item.card.id);
        let confused: BTreeSet<&CardId> = confused.into_iter().flatten().collect();
        for wrong in &mut found {
            let was_chosen = wrong
                .choice
                .card
                .as_ref()
                .is_some_and(|it| confused.contains(it));
            wrong.score += if was_chosen { 1.0 } else { 0.0 };
            wrong.score +=
                0.2 * alike_in_length(item, &wrong.choice.text) + 0.25 * bench.dice.share();
        }
        // Scores that are equal keep the order of the file.
        found.sort_by(|a, b| b.score.total_cmp(&a.score));
        Self(different(found))
    }

    /// The best `count`, or as many as there are.
    pub fn take(self, count: usize) -> Vec<Choice> {
        self.0.into_iter().take(count).collect()
    }
}

impl Scored {
    const fn bare(text: LocalText) -> Self {
        Self {
            choice: Choice {
                text,
                card: None,
                because: None,
                statement: None,
                citation: None,
            },
            score: 0.0,
        }
    }
}

/// Each answer once, whatever its spelling.
fn different(found: Vec<Scored>) -> Vec<Choice> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut kept = Vec::new();
    for Scored { choice, .. } in found {
        if choice.text.all().all(|text| !seen.contains(&key(text))) {
            seen.extend(choice.text.all().map(key));
            kept.push(choice);
        }
    }
    kept
}

/// What tells options apart: figures by themselves, words in any spelling.
fn key(text: &str) -> String {
    format!("{} {}", fold(text), skeleton(text))
}

/// How near two lengths are in the worst language, 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "texts are short")]
fn alike_in_length(item: &Item, wrong: &LocalText) -> f32 {
    let right = item.answer_text();
    let ratio = |lang: Lang| {
        let (a, b) = (plain(right.get(lang)), plain(wrong.get(lang)));
        let (a, b) = (a.chars().count().max(1), b.chars().count().max(1));
        a.min(b) as f32 / a.max(b) as f32
    };
    Lang::ALL.into_iter().map(ratio).fold(1.0, f32::min)
}

/// What the author of the card wrote; an option that is right after all is left out.
fn named_by_author(item: &Item) -> Vec<Scored> {
    let wrong = item.card.wrong.iter();
    let sound = wrong.filter(|text| {
        let rights = item.folded_answers();
        text.all().all(|text| !rights.contains(&fold(&plain(text))))
    });
    sound.cloned().map(Scored::bare).collect()
}

/// Others of the same sort that the facts prove wrong.
fn entities<'a>(pool: &Pool<'a>, item: &Item<'a>) -> Vec<Scored> {
    let (Some(base), Answer::Entity(right)) = (item.base, &item.answer) else {
        return Vec::new();
    };
    let kind_of = |id: &str| {
        base.events
            .iter()
            .find(|event| event.id == id)
            .map(|it| it.kind)
    };
    // A square in a town is no town.
    let lies_in = |id: &str| {
        let place = base.places.iter().find(|place| place.id == id);
        place.and_then(|place| place.within.as_ref())
    };
    let others = base.entities().filter(|other| {
        same_sort(other.kind, right.kind)
            && (right.kind != EntityKind::Event || kind_of(other.id) == kind_of(right.id))
            && (right.kind != EntityKind::Place || lies_in(other.id) == lies_in(right.id))
            && pool.is_wrong_entity(item, other)
    });
    let scored = others.filter_map(|other| {
        let asked = pool.answered_by(base, other.id);
        // A name that no card asks for would be no temptation.
        let best = asked
            .iter()
            .max_by(|a, b| nearness(item, a).total_cmp(&nearness(item, b)))?;
        Some(Scored {
            choice: Choice {
                text: per_lang(item.deck, |lang| other.name.label(lang).to_owned()),
                card: Some(best.card.id.clone()),
                because: Some(pool.because(best)),
                statement: Some(pool.statement(best, &best.answer_text())),
                citation: best.card.citation.clone(),
            },
            score: nearness(item, best),
        })
    });
    scored.collect()
}

/// How near another card is to the asked one: in what is asked, in time, in the deck.
fn nearness(item: &Item, other: &Item) -> f32 {
    let same_recipe = other.recipe == item.recipe && item.recipe != "ask";
    let same_deck = other.deck.id == item.deck.id;
    let days = item
        .first_day
        .zip(other.first_day)
        .map(|(a, b)| a.abs_diff(b));
    let in_time = match days {
        Some(0..=183) => 0.3,
        Some(184..=730) => 0.15,
        _ => 0.0,
    };
    (if same_recipe { 0.35 } else { 0.0 }) + (if same_deck { 0.2 } else { 0.0 }) + in_time
}

/// Other dates of the base as precise as the right one; where there are too few, the slips
/// that learners make: a month or a year off.
fn dates<'a>(pool: &Pool<'a>, item: &Item<'a>) -> Vec<Scored> {
    let Answer::Date(right) = &item.answer else {
        return Vec::new();
    };
    let is_span = |date: &HistoricalDate| date.ends().is_some_and(|(_, end)| end.is_some());
    let is_like = |date: &HistoricalDate| {
        date.precision() == right.precision()
            && is_span(date) == is_span(right)
            && date.is_vague() == right.is_vague()
    };
    let of_others = pool.items.iter().filter_map(|other| {
        let Answer::Date(date) = &other.answer else {
            return None;
        };
        let text = other.answer_text();
        let fits = is_like(date)
            && other.fact != item.fact
            && is_wrong_date(item, date)
            && !mentions(item, other.folded_answers())
            && is_other_text(item, &text);
        fits.then(|| Scored {
            choice: Choice {
                because: Some(pool.because(other)),
                statement: Some(pool.statement(other, &text)),
                text,
                card: Some(other.card.id.clone()),
                citation: other.card.citation.clone(),
            },
            score: nearness(item, other) + near_years(right, date),
        })
    });
    let mut found: Vec<Scored> = of_others.collect();
    if found.len() < DRAWN_FROM {
        found.extend(slips(pool, item, right));
    }
    found
}

/// Dates within two years are taken for one another, those of another decade are not.
fn near_years(right: &HistoricalDate, other: &HistoricalDate) -> f32 {
    let years = right.year().zip(other.year()).map(|(a, b)| a.abs_diff(b));
    match years {
        Some(0..=1) => 0.3,
        Some(2..=5) => 0.1,
        _ => 0.0,
    }
}

fn slips(pool: &Pool, item: &Item, right: &HistoricalDate) -> Vec<Scored> {
    let Some((start, None)) = right.ends() else {
        return Vec::new();
    };
    let (Some(year), month) = (start.year.value(), start.month.and_then(DateField::value)) else {
        return Vec::new();
    };
    let day = start.day.and_then(DateField::value);
    let shifted = |years: i64, months: i64| {
        let edtf = match (right.precision()?, month, day) {
            (DatePrecision::Year, ..) => format!("{:04}", year + years),
            (DatePrecision::Month, Some(month), _) => {
                let month = (i64::from(month) - 1 + months).rem_euclid(12) + 1;
                format!("{:04}-{month:02}", year + years)
            }
            (DatePrecision::Day, Some(month), Some(day)) => {
                let month = (i64::from(month) - 1 + months).rem_euclid(12) + 1;
                format!("{:04}-{month:02}-{:02}", year + years, day.min(28))
            }
            _ => return None,
        };
        let date = HistoricalDate::parse(&edtf, right.calendar).ok()?;
        is_wrong_date(item, &date).then_some(date)
    };
    let by = [(1, 0), (-1, 0), (0, 2), (0, -2), (2, 0), (-2, 0), (1, 1)];
    let dates = by
        .into_iter()
        .filter_map(|(years, months)| shifted(years, months));
    dates
        .map(|date| Scored::bare(pool.text(|words| words.date(&date))))
        .collect()
}

/// The answers of other cards that ask for the same kind of thing in the same way.
fn words<'a>(pool: &Pool<'a>, item: &Item<'a>) -> Vec<Scored> {
    let others = pool.items.iter().filter(|other| {
        other.deck.languages == item.deck.languages
            && std::mem::discriminant(&other.answer) == std::mem::discriminant(&item.answer)
            && other.card.asks == item.card.asks
            && is_put_alike(item, other)
            && is_wrong_answer(item, other)
    });
    let scored = others.map(|other| Scored {
        choice: Choice {
            text: other.answer_text(),
            card: Some(other.card.id.clone()),
            because: Some(pool.because(other)),
            statement: Some(pool.statement(other, &other.answer_text())),
            citation: other.card.citation.clone(),
        },
        score: nearness(item, other),
    });
    scored.collect()
}

/// Whether the author of the facts worded the question and its answer.
fn is_asked_freely(item: &Item) -> bool {
    matches!(item.recipe, "ask" | "back") || item.recipe.starts_with("resolved-")
}

/// Whether two questions in words want the same sort of answer: what the same recipe asks; in
/// a teacher's own deck the deck is the sort.
fn is_put_alike(item: &Item, other: &Item) -> bool {
    if item.base.is_none() {
        return item.deck.id == other.deck.id;
    }
    let recipe = |recipe: &str| recipe.split('#').next().unwrap_or_default().to_owned();
    recipe(item.recipe) == recipe(other.recipe)
}
