//! Which questions a quiz has, and in which order.

mod parts;

use std::collections::{BTreeMap, BTreeSet};

use super::dice::Dice;
use super::forms::Bench;
use super::pool::{Answer, Item, Pool};
use super::proof::share;
use super::{Learner, MadeQuiz, Shortfall};
use crate::deck::{CardId, DeckId};
use crate::facts::Importance;
use crate::lang::{Lang, LocalText};
use crate::session::{Body, Preset, Question, QuestionKind, Quiz, QuizOptions};
use crate::text::{contains_words, plain};

pub use parts::make_by_blueprint;

/// How often each form comes where a learner leaves them all in.
const MIX: [(QuestionKind, u32); 9] = [
    (QuestionKind::Choice, 8),
    (QuestionKind::Typed, 4),
    (QuestionKind::Date, 3),
    (QuestionKind::Truth, 2),
    (QuestionKind::Several, 2),
    (QuestionKind::Number, 2),
    (QuestionKind::Order, 2),
    (QuestionKind::Match, 2),
    (QuestionKind::Gap, 1),
];

/// Questions that share this much, of which one holds the other's answer, do not meet.
const ABOUT_THE_SAME: f32 = 0.5;

/// Makes a quiz as it was chosen: of what the learner needs most, or evenly of all topics.
#[must_use]
pub fn make(pool: &Pool, options: QuizOptions, learner: &Learner) -> MadeQuiz {
    let mut composer = Composer::new(pool, learner, options.seed);
    let queue = composer.queue(&options);
    let kinds = &options.kinds;
    let mix: Vec<(QuestionKind, u32)> = MIX
        .into_iter()
        .filter(|(kind, _)| kinds.is_empty() || kinds.contains(kind))
        .collect();
    let mut made: BTreeMap<QuestionKind, u32> = BTreeMap::new();
    while composer.questions.len() < options.count {
        let mut wished = mix.clone();
        wished.sort_by_key(|(kind, weight)| {
            // The form that is furthest behind its share comes first.
            let made = made.get(kind).copied().unwrap_or_default();
            (made * 2 + 1) * 1000 / weight.max(&1)
        });
        let asked = wished
            .iter()
            .find(|(kind, _)| queue.iter().any(|number| composer.ask(*number, *kind)));
        match asked {
            Some((kind, _)) => *made.entry(*kind).or_default() += 1,
            // Rather siblings that do not tell of one another than a short quiz.
            None if composer.siblings_rule == Siblings::Apart => composer.let_siblings_meet(),
            None => break,
        }
    }
    composer.dice.shuffle(&mut composer.questions);
    let shortfalls = fewer(options.count, composer.questions.len());
    finish(composer, options, shortfalls)
}

fn fewer(wanted: usize, made: usize) -> Vec<Shortfall> {
    let lacks = made < wanted;
    lacks
        .then_some(Shortfall::Fewer { wanted, made })
        .into_iter()
        .collect()
}

fn finish(composer: Composer, options: QuizOptions, shortfalls: Vec<Shortfall>) -> MadeQuiz {
    MadeQuiz {
        quiz: Quiz {
            options,
            questions: composer.questions,
        },
        shortfalls,
    }
}

/// Whether cards of one fact may be asked in one quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Siblings {
    /// They may not.
    Apart,
    /// They may, where neither question holds the other's answer.
    Meet,
}

/// A quiz in the making.
struct Composer<'a, 'b> {
    pool: &'b Pool<'a>,
    learner: &'b Learner<'b>,
    dice: Dice,
    questions: Vec<Question>,
    cards: BTreeSet<CardId>,
    siblings: BTreeSet<&'a str>,
    siblings_rule: Siblings,
    /// Forms that a card was found not to have.
    refused: BTreeSet<(usize, QuestionKind)>,
}

impl<'a, 'b> Composer<'a, 'b> {
    fn new(pool: &'b Pool<'a>, learner: &'b Learner<'b>, seed: u64) -> Self {
        Self {
            pool,
            learner,
            dice: Dice::new(seed),
            questions: Vec::new(),
            cards: BTreeSet::new(),
            siblings: BTreeSet::new(),
            siblings_rule: Siblings::Apart,
            refused: BTreeSet::new(),
        }
    }

    /// The cards to ask, in the order in which they are tried.
    fn queue(&mut self, options: &QuizOptions) -> Vec<usize> {
        let mut scored: Vec<(usize, f32)> = Vec::new();
        for (number, item) in self.pool.items.iter().enumerate() {
            if item.is_of(&options.topics) && !matches!(item.answer, Answer::Claims) {
                let need = (self.learner.need)(item.index);
                let score = match (options.preset, need) {
                    // What was learned and slips away comes before what is new.
                    (Preset::Short, Some(need)) => 2.0 + need,
                    _ => weight(item.card.importance),
                };
                scored.push((number, score + 0.8 * self.dice.share()));
            }
        }
        scored.sort_by(|a, b| b.1.total_cmp(&a.1));
        let queue = scored.into_iter().map(|(number, _)| number);
        if options.preset == Preset::Short {
            return queue.collect();
        }
        self.by_topic_in_turn(queue)
    }

    /// One card of each topic after another.
    fn by_topic_in_turn(&mut self, queue: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut by_topic: BTreeMap<&DeckId, Vec<usize>> = BTreeMap::new();
        for number in queue {
            let deck = &self.pool.items[number].deck.id;
            by_topic.entry(deck).or_default().push(number);
        }
        let mut topics: Vec<Vec<usize>> = by_topic.into_values().collect();
        self.dice.shuffle(&mut topics);
        let longest = topics.iter().map(Vec::len).max().unwrap_or_default();
        let rounds = (0..longest).flat_map(|round| {
            topics
                .iter()
                .filter_map(move |topic| topic.get(round).copied())
                .collect::<Vec<_>>()
        });
        rounds.collect()
    }

    fn let_siblings_meet(&mut self) {
        self.siblings_rule = Siblings::Meet;
        self.siblings.clear();
        self.refused.clear();
    }

    /// Asks a card in a form, where that can be done soundly.
    fn ask(&mut self, number: usize, kind: QuestionKind) -> bool {
        let item = &self.pool.items[number];
        let is_new = !self.cards.contains(&item.card.id)
            && !self.siblings.contains(item.card.siblings.as_str());
        if !is_new || !suits(item, kind) || self.refused.contains(&(number, kind)) {
            return false;
        }
        let Some(question) = self.question(item, kind) else {
            self.refused.insert((number, kind));
            return false;
        };
        if self.gives_away(&question) {
            self.refused.insert((number, kind));
            return false;
        }
        self.add(question);
        true
    }

    fn question(&mut self, item: &Item<'a>, kind: QuestionKind) -> Option<Question> {
        let (cards, siblings) = (&self.cards, &self.siblings);
        let is_free = |item: &Item<'a>| {
            !cards.contains(&item.card.id) && !siblings.contains(item.card.siblings.as_str())
        };
        let mut bench = Bench {
            pool: self.pool,
            learner: self.learner,
            dice: &mut self.dice,
            is_free: &is_free,
        };
        bench.ask(item, kind)
    }

    fn add(&mut self, question: Question) {
        for card in &question.cards {
            let number = self.pool.number_of(card);
            if let Some(number) = number.filter(|_| self.siblings_rule == Siblings::Apart) {
                self.siblings.insert(&self.pool.items[number].card.siblings);
            }
            self.cards.insert(card.clone());
        }
        self.questions.push(question);
    }

    /// Whether this question and one asked already tell one another's answer.
    fn gives_away(&self, question: &Question) -> bool {
        let tells = |a: &Question, b: &Question| {
            let close = share(&plain(b.stem.get(Lang::En)), &plain(a.stem.get(Lang::En)));
            let meet = self.siblings_rule == Siblings::Meet;
            (meet || close >= ABOUT_THE_SAME) && holds_answer(a, b)
        };
        self.questions.iter().any(|other| {
            other.stem == question.stem
                && other.body.kind() != QuestionKind::Order
                && other.body.kind() != QuestionKind::Match
                || tells(other, question)
                || tells(question, other)
        })
    }
}

/// Whether the stem of one question holds the answer of another.
fn holds_answer(question: &Question, other: &Question) -> bool {
    let stem: Vec<String> = question.stem.all().map(plain).collect();
    answers(other)
        .iter()
        .any(|answer| stem.iter().any(|stem| contains_words(stem, answer)))
}

/// What a question wants in words; nothing, where a yes, an order or pairs are wanted.
fn answers(question: &Question) -> Vec<String> {
    let text = match &question.body {
        Body::Choice { options, key } => options.get(*key).map(|option| &option.text),
        Body::Typed(wanted) | Body::Gap(wanted) => Some(&wanted.answer),
        Body::Date { answer, .. } | Body::Number { answer, .. } => Some(answer),
        _ => None,
    };
    let all = text.into_iter().flat_map(LocalText::all).map(plain);
    all.filter(|answer| answer.chars().count() > 2).collect()
}

const fn suits(item: &Item, kind: QuestionKind) -> bool {
    match kind {
        QuestionKind::Choice => true,
        QuestionKind::Truth => !matches!(item.answer, Answer::Blank),
        QuestionKind::Typed => matches!(item.answer, Answer::Entity(_) | Answer::Words),
        QuestionKind::Date => matches!(item.answer, Answer::Date(_)),
        QuestionKind::Number => matches!(item.answer, Answer::Number(_)),
        QuestionKind::Gap => matches!(item.answer, Answer::Blank),
        QuestionKind::Several | QuestionKind::Order | QuestionKind::Match => item.base.is_some(),
    }
}

const fn weight(importance: Importance) -> f32 {
    match importance {
        Importance::Core => 1.5,
        Importance::Useful => 1.0,
        Importance::Detail => 0.5,
    }
}
