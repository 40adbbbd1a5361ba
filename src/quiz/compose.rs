//! Which questions a quiz has, and in which order.

use std::collections::{BTreeMap, BTreeSet};

use super::blueprint::{Blueprint, Part};
use super::dice::Dice;
use super::forms::Bench;
use super::pool::{Answer, Item, Pool};
use super::proof::share;
use super::saying::{name_args, say};
use super::{Learner, MadeQuiz, Shortfall};
use crate::deck::{CardId, DeckId};
use crate::facts::{Event, Importance};
use crate::lang::{Lang, LocalText};
use crate::session::{Body, Preset, Question, QuestionKind, Quiz, QuizOptions};
use crate::text::{contains_words, plain};

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

/// Makes a test by a blueprint, from the topics chosen.
#[must_use]
pub fn make_by_blueprint(
    pool: &Pool,
    blueprint: &Blueprint,
    options: QuizOptions,
    learner: &Learner,
) -> MadeQuiz {
    let mut composer = Composer::new(pool, learner, options.seed);
    let mut lacks = Lacks::default();
    for part in &blueprint.parts {
        match part.context {
            Some(size) => composer.add_contexts(part, size.max(2), &options),
            None => composer.add_part(part, part.questions, &options, &mut lacks),
        }
    }
    let mut shortfalls = lacks.told(pool);
    shortfalls.extend(fewer(blueprint.question_count(), composer.questions.len()));
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

    /// Adds a part whose questions stand alone.
    fn add_part(&mut self, part: &Part, count: usize, options: &QuizOptions, lacks: &mut Lacks) {
        let queue = self.queue(options);
        let topics = self.topic_quota(part, count, &queue);
        let kinds = quota(&kind_shares(part), count);
        let importance = quota(&part.shares.importance, count);
        let mut left = Left {
            topics,
            kinds,
            importance,
        };
        for _ in 0..count {
            let wish = left.next();
            let Some(found) = self.ask_as_wished(&queue, &wish) else {
                break;
            };
            left.take(&wish);
            lacks.note(&wish, found);
        }
    }

    /// Asks a question as near to the wish as there is: importance is given up first, then the
    /// topic, then the form.
    fn ask_as_wished(&mut self, queue: &[usize], wish: &Wish) -> Option<Met> {
        let levels = [
            Met {
                importance: true,
                topic: true,
                kind: true,
            },
            Met {
                importance: false,
                topic: true,
                kind: true,
            },
            Met {
                importance: false,
                topic: false,
                kind: true,
            },
            Met {
                importance: false,
                topic: false,
                kind: false,
            },
        ];
        for met in levels {
            for number in queue {
                let item = &self.pool.items[*number];
                let fits = (!met.topic || wish.topic.as_ref().is_none_or(|it| *it == item.deck.id))
                    && (!met.importance
                        || wish.importance.is_none_or(|it| it == item.card.importance));
                if !fits {
                    continue;
                }
                let asked = if met.kind {
                    self.ask(*number, wish.kind)
                } else {
                    MIX.iter().any(|(kind, _)| self.ask(*number, *kind))
                };
                if asked {
                    return Some(met);
                }
            }
        }
        None
    }

    fn topic_quota(&self, part: &Part, count: usize, queue: &[usize]) -> BTreeMap<DeckId, usize> {
        let present: BTreeSet<&DeckId> = queue
            .iter()
            .map(|number| &self.pool.items[*number].deck.id)
            .collect();
        let shares: BTreeMap<DeckId, u32> = if part.shares.topics.is_empty() {
            present.iter().map(|deck| ((*deck).clone(), 1)).collect()
        } else {
            part.shares.topics.clone()
        };
        let known = shares
            .into_iter()
            .filter(|(deck, _)| present.contains(deck));
        quota(&known.collect(), count)
    }

    /// Adds questions in groups, each about one event that is told before them.
    fn add_contexts(&mut self, part: &Part, size: usize, options: &QuizOptions) {
        let kinds: Vec<QuestionKind> = kind_shares(part).into_keys().collect();
        let mut left = part.questions;
        let mut events = self.events_by_questions(options);
        while left > 0 {
            let Some((event, numbers)) = (!events.is_empty()).then(|| events.remove(0)) else {
                break;
            };
            left -= self.add_context(event, &numbers, &kinds, size.min(left));
        }
    }

    /// The events with the cards about them, those with most cards first.
    fn events_by_questions(&mut self, options: &QuizOptions) -> Vec<(&'a Event, Vec<usize>)> {
        let mut about: BTreeMap<(&str, &str), (&Event, Vec<usize>)> = BTreeMap::new();
        for (number, item) in self.pool.items.iter().enumerate() {
            let is_asked = item.is_of(&options.topics) && !matches!(item.answer, Answer::Claims);
            if let Some((scope, event)) = event_of(item).filter(|_| is_asked) {
                let group = about
                    .entry((scope, &event.id))
                    .or_insert_with(|| (event, Vec::new()));
                group.1.push(number);
            }
        }
        let mut groups: Vec<(&Event, Vec<usize>)> = about.into_values().collect();
        groups.retain(|(_, numbers)| numbers.len() > 1);
        self.dice.shuffle(&mut groups);
        groups.sort_by_key(|(_, numbers)| std::cmp::Reverse(numbers.len().min(6)));
        groups
    }

    /// Adds up to `most` questions about an event; none where there would be one only.
    fn add_context(
        &mut self,
        event: &Event,
        numbers: &[usize],
        kinds: &[QuestionKind],
        most: usize,
    ) -> usize {
        let mut numbers = numbers.to_vec();
        self.dice.shuffle(&mut numbers);
        let mut group: Vec<Question> = Vec::new();
        for number in numbers {
            let item = &self.pool.items[number];
            // Cards about one event are siblings: within a context they may meet.
            if group.len() == most || self.cards.contains(&item.card.id) {
                continue;
            }
            let asked = kinds.iter().find_map(|kind| {
                suits(item, *kind)
                    .then(|| self.question(item, *kind))
                    .flatten()
            });
            let tells = |a: &Question, b: &Question| holds_answer(a, b);
            let fits = |new: &Question| {
                !self.gives_away(new)
                    && group.iter().all(|known| {
                        known.stem != new.stem && !tells(known, new) && !tells(new, known)
                    })
                    && !tells_name(event, new)
            };
            group.extend(asked.filter(fits));
        }
        if group.len() < 2.min(most) {
            return 0;
        }
        let context = self.context(event, &group);
        let count = group.len();
        for mut question in group {
            question.context = Some(context.clone());
            self.add(question);
        }
        count
    }

    /// What is told before the questions: the event, and our sentence on it where that holds
    /// no answer.
    fn context(&self, event: &Event, group: &[Question]) -> LocalText {
        let gloss = event.gloss.as_ref().filter(|gloss| {
            group.iter().all(|question| {
                answers(question).iter().all(|answer| {
                    gloss
                        .all()
                        .all(|text| !contains_words(&plain(text), answer))
                })
            })
        });
        self.pool.text(|words| {
            let about = say(words, "quiz-context", name_args(&event.name, words));
            match gloss {
                Some(gloss) => format!("{about} {}", plain(gloss.get(words.lang()))),
                None => about,
            }
        })
    }
}

/// Whether the name of the event is the answer, which the context would tell.
fn tells_name(event: &Event, question: &Question) -> bool {
    let forms = event.name.forms();
    answers(question)
        .iter()
        .any(|answer| forms.iter().any(|form| contains_words(form, answer)))
}

/// The event a card is about.
fn event_of<'a>(item: &Item<'a>) -> Option<(&'a str, &'a Event)> {
    let base = item.base?;
    let scope = base.header.id.as_str();
    if let Some(event) = item.event() {
        return Some((scope, event));
    }
    let point = base
        .points
        .iter()
        .find(|point| point.id == item.fact)
        .map(|it| it.about.as_str());
    let figure = base.figures.iter().find(|figure| figure.id == item.fact);
    let about = point.or_else(|| figure.and_then(|it| it.event.as_deref()))?;
    let event = base.events.iter().find(|event| event.id == about)?;
    Some((scope, event))
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

fn kind_shares(part: &Part) -> BTreeMap<QuestionKind, u32> {
    if part.shares.kinds.is_empty() {
        MIX.into_iter().collect()
    } else {
        part.shares.kinds.clone()
    }
}

/// Shares as whole numbers that add up to `count`: the largest remainders get what is left
/// (Hamilton's method).
fn quota<K: Clone + Ord>(shares: &BTreeMap<K, u32>, count: usize) -> BTreeMap<K, usize> {
    let sum: u64 = shares.values().map(|share| u64::from(*share)).sum();
    if sum == 0 {
        return BTreeMap::new();
    }
    let whole = |share: u32| u64::from(share) * count as u64;
    let mut quota: BTreeMap<K, usize> = shares
        .iter()
        .map(|(key, share)| {
            (
                key.clone(),
                usize::try_from(whole(*share) / sum).unwrap_or(0),
            )
        })
        .collect();
    let mut rest: Vec<(&K, u64)> = shares
        .iter()
        .map(|(key, share)| (key, whole(*share) % sum))
        .collect();
    rest.sort_by_key(|(_, remainder)| std::cmp::Reverse(*remainder));
    let given: usize = quota.values().sum();
    for (key, _) in rest.into_iter().take(count.saturating_sub(given)) {
        if let Some(number) = quota.get_mut(key) {
            *number += 1;
        }
    }
    quota
}

/// What is left to be asked of a part.
struct Left {
    topics: BTreeMap<DeckId, usize>,
    kinds: BTreeMap<QuestionKind, usize>,
    importance: BTreeMap<Importance, usize>,
}

/// What the next question of a part should be.
struct Wish {
    topic: Option<DeckId>,
    kind: QuestionKind,
    importance: Option<Importance>,
}

/// Which wishes a question met.
#[derive(Clone, Copy)]
struct Met {
    importance: bool,
    topic: bool,
    kind: bool,
}

impl Left {
    fn next(&self) -> Wish {
        Wish {
            topic: most(&self.topics),
            kind: most(&self.kinds).unwrap_or(QuestionKind::Choice),
            importance: most(&self.importance),
        }
    }

    fn take(&mut self, wish: &Wish) {
        less(&mut self.topics, wish.topic.as_ref());
        less(&mut self.kinds, Some(&wish.kind));
        less(&mut self.importance, wish.importance.as_ref());
    }
}

/// The key of which most is left.
fn most<K: Clone + Ord>(left: &BTreeMap<K, usize>) -> Option<K> {
    let some = left.iter().filter(|(_, count)| **count > 0);
    some.max_by_key(|(_, count)| **count)
        .map(|(key, _)| key.clone())
}

fn less<K: Ord>(left: &mut BTreeMap<K, usize>, key: Option<&K>) {
    if let Some(count) = key.and_then(|key| left.get_mut(key)) {
        *count = count.saturating_sub(1);
    }
}

/// What the parts of a blueprint lacked.
#[derive(Default)]
struct Lacks {
    topics: BTreeMap<DeckId, usize>,
    kinds: BTreeMap<QuestionKind, usize>,
    importance: BTreeMap<Importance, usize>,
}

impl Lacks {
    fn note(&mut self, wish: &Wish, met: Met) {
        // One reason is told: the widest wish that was given up.
        if !met.kind {
            *self.kinds.entry(wish.kind).or_default() += 1;
        } else if let Some(topic) = wish.topic.clone().filter(|_| !met.topic) {
            *self.topics.entry(topic).or_default() += 1;
        } else if let Some(importance) = wish.importance.filter(|_| !met.importance) {
            *self.importance.entry(importance).or_default() += 1;
        }
    }

    fn told(self, pool: &Pool) -> Vec<Shortfall> {
        let title = |deck: &DeckId| {
            let item = pool.items.iter().find(|item| item.deck.id == *deck);
            item.map_or_else(|| deck.0.as_str().into(), |item| item.deck.title.clone())
        };
        let topics = self.topics.iter().map(|(deck, lacking)| Shortfall::Topic {
            title: title(deck),
            lacking: *lacking,
        });
        let kinds = self.kinds.iter().map(|(kind, lacking)| Shortfall::Kind {
            kind: *kind,
            lacking: *lacking,
        });
        let importance =
            self.importance
                .iter()
                .map(|(importance, lacking)| Shortfall::Importance {
                    importance: *importance,
                    lacking: *lacking,
                });
        topics.chain(kinds).chain(importance).collect()
    }
}
