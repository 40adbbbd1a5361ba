//! A whole test by a blueprint: part by part, and questions in groups about one event.

use std::collections::{BTreeMap, BTreeSet};

use super::{Composer, MIX, answers, fewer, finish, holds_answer, suits};
use crate::deck::DeckId;
use crate::facts::{Event, Importance};
use crate::lang::LocalText;
use crate::quiz::blueprint::{Blueprint, Part};
use crate::quiz::pool::{Answer, Item, Pool};
use crate::quiz::saying::{name_args, say};
use crate::quiz::{Learner, MadeQuiz, Shortfall};
use crate::session::{Question, QuestionKind, QuizOptions};
use crate::text::{contains_words, plain};

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

impl<'a> Composer<'a, '_> {
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
