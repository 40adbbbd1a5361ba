//! Two lists to be matched: people and posts, events and dates, papers and places.

use super::Bench;
use crate::facts::EntityKind;
use crate::lang::{Lang, LocalText};
use crate::quiz::pool::{Answer, Item, Pool, tells_year};
use crate::quiz::proof::{is_wrong_date, share};
use crate::quiz::saying::upper_first;
use crate::session::{Body, Pair, Question, Source};
use crate::text::{fold, plain};

/// How many pairs there are, and one partner more that belongs to none.
const MOST: usize = 4;
const LEAST: usize = 3;

/// What is matched with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// People with their posts.
    Posts,
    /// Events with their dates.
    Dates,
    /// Events with who chaired them.
    Chairs,
    /// Events, or papers, with where they were.
    Places,
}

impl Sort {
    fn of(item: &Item) -> Option<Self> {
        match (item.recipe, &item.answer) {
            ("who", Answer::Entity(entity)) if entity.kind == EntityKind::Person => {
                Some(Self::Posts)
            }
            ("when", Answer::Date(_)) => {
                let is_told = item.event().is_none_or(|event| tells_year(&event.name));
                (!is_told).then_some(Self::Dates)
            }
            ("chaired", _) => Some(Self::Chairs),
            ("where", Answer::Entity(entity)) if entity.kind == EntityKind::Place => {
                Some(Self::Places)
            }
            _ => None,
        }
    }

    const fn stem(self) -> &'static str {
        match self {
            Self::Posts => "quiz-ask-match-posts",
            Self::Dates => "quiz-ask-match-dates",
            Self::Chairs => "quiz-ask-match-chairs",
            Self::Places => "quiz-ask-match-places",
        }
    }
}

/// What stands on either side of a card.
struct Sides {
    left: LocalText,
    right: LocalText,
}

pub(in crate::quiz) fn matching<'a>(
    bench: &mut Bench<'a, '_>,
    item: &Item<'a>,
) -> Option<Question> {
    let pool = bench.pool;
    let sort = Sort::of(item)?;
    let mut others: Vec<&Item> = pool
        .items
        .iter()
        .filter(|other| Sort::of(other) == Some(sort) && other.card.id != item.card.id)
        .filter(|other| same_sort_of_subject(item, other) && (bench.is_free)(other))
        .collect();
    bench.dice.shuffle(&mut others);
    others.sort_by_key(|other| other.deck.id != item.deck.id);
    let mut chosen: Vec<(&Item, Sides)> = vec![(item, sides(pool, sort, item)?)];
    for other in others {
        let Some(new) = sides(pool, sort, other) else {
            continue;
        };
        let fits = chosen.iter().all(|(known, sides)| {
            known.card.siblings != other.card.siblings
                && are_apart(sort, (known, sides), (other, &new))
        });
        if fits {
            chosen.push((other, new));
        }
        if chosen.len() == MOST + 1 {
            break;
        }
    }
    // The last partner belongs to none of those asked.
    let asked = if chosen.len() > LEAST {
        chosen.len() - 1
    } else {
        chosen.len()
    };
    (asked >= LEAST).then(|| question(bench, sort, item, &chosen, asked))
}

fn question<'a>(
    bench: &mut Bench<'a, '_>,
    sort: Sort,
    item: &Item<'a>,
    chosen: &[(&Item<'a>, Sides)],
    asked: usize,
) -> Question {
    let mut order: Vec<usize> = (0..chosen.len()).collect();
    bench.dice.shuffle(&mut order);
    let key = |number: usize| {
        order
            .iter()
            .position(|at| *at == number)
            .unwrap_or_default()
    };
    let mut lefts: Vec<usize> = (0..asked).collect();
    bench.dice.shuffle(&mut lefts);
    let pairs: Vec<Pair> = lefts
        .iter()
        .map(|number| {
            let (card, sides) = &chosen[*number];
            Pair {
                left: sides.left.clone(),
                key: key(*number),
                card: card.card.id.clone(),
            }
        })
        .collect();
    let right = order
        .iter()
        .map(|number| chosen[*number].1.right.clone())
        .collect();
    let cards = pairs.iter().map(|pair| pair.card.clone()).collect();
    let question = bench.of_card(item, Body::Match { pairs, right });
    Question {
        cards,
        period: None,
        stem: bench.pool.text(|words| words.get(sort.stem()).into_owned()),
        source: Source {
            citation: None,
            gloss: None,
            note: None,
            contested: None,
            ..question.source
        },
        ..question
    }
}

fn sides(pool: &Pool, sort: Sort, item: &Item) -> Option<Sides> {
    let right = item.answer_text();
    if sort == Sort::Posts {
        let role = item.base?.roles.iter().find(|role| role.id == item.fact)?;
        let post = pool.text(|words| upper_first(&plain(role.role.get(words.lang()))));
        return Some(Sides {
            left: right,
            right: post,
        });
    }
    let name = item.subject()?;
    Some(Sides {
        left: pool.text(|words| name.label(words.lang()).to_owned()),
        right,
    })
}

/// Papers stand beside papers, events beside events.
fn same_sort_of_subject(item: &Item, other: &Item) -> bool {
    item.event().is_some() == other.event().is_some()
}

/// Whether neither partner can belong to the other's item, and neither item tells its own.
fn are_apart(sort: Sort, (a, a_sides): (&Item, &Sides), (b, b_sides): (&Item, &Sides)) -> bool {
    let folded = |text: &LocalText| {
        text.all()
            .map(|text| fold(&plain(text)))
            .collect::<Vec<_>>()
    };
    let differ = |a: &LocalText, b: &LocalText| {
        let (a, b) = (folded(a), folded(b));
        a.iter().all(|text| !b.contains(text))
    };
    if !differ(&a_sides.left, &b_sides.left) || !differ(&a_sides.right, &b_sides.right) {
        return false;
    }
    match sort {
        Sort::Dates => match &b.answer {
            Answer::Date(date) => is_wrong_date(a, date),
            _ => false,
        },
        Sort::Posts => !holds(a, &b_sides.right) && !holds(b, &a_sides.right),
        Sort::Chairs | Sort::Places => true,
    }
}

/// Posts that share this much of their words may be one.
const ALIKE: f32 = 0.6;

/// Whether the person of a card held a post like this one, by any of the facts.
fn holds(item: &Item, post: &LocalText) -> bool {
    let (Some(base), Answer::Entity(person)) = (item.base, &item.answer) else {
        return true;
    };
    let post = plain(post.get(Lang::En));
    let roles = base.roles.iter().filter(|role| role.person == person.id);
    let mut held = roles.map(|role| plain(role.role.get(Lang::En)));
    held.any(|held| share(&held, &post) >= ALIKE || share(&post, &held) >= ALIKE)
}
