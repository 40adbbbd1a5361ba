//! A quiz: its questions one by one, how much time is left, and what came of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::marking::{Grade, Marked, mark_response};
use super::question::{Given, Question, QuestionKind, Response, Sureness, Topic};
use crate::deck::{CardId, DeckId};
use crate::lang::Lang;

/// What sort of quiz it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// A few questions on what was missed or is soon due.
    Short,
    /// The chosen topics, evenly.
    Topic,
    /// A whole test by a blueprint.
    Full,
    /// Pairs that were confused, both ways, until they are firm.
    Practice,
}

/// When the learner is told what was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feedback {
    /// After each answer.
    AtOnce,
    /// After the last one.
    AtEnd,
}

/// What a learner chose before a quiz.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuizOptions {
    /// What sort of quiz.
    pub preset: Preset,
    /// The decks it is from; none for all.
    pub topics: Vec<DeckId>,
    /// The forms of its questions; none for all.
    pub kinds: Vec<QuestionKind>,
    /// How many questions.
    pub count: usize,
    /// What decides everything else.
    pub seed: u64,
    /// Seconds it may take.
    pub time_limit_secs: Option<u32>,
    /// When the learner is told what was right.
    pub feedback: Feedback,
    /// Whether they are asked how sure they are.
    pub asks_sureness: bool,
}

/// A quiz as it was made: the same for ever, whatever becomes of the decks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quiz {
    /// What was chosen.
    pub options: QuizOptions,
    /// Its questions, in their order.
    pub questions: Vec<Question>,
}

/// A sitting of a quiz.
#[derive(Debug, Clone, PartialEq)]
pub struct QuizSession {
    quiz: Quiz,
    given: Vec<Option<Given>>,
    at: usize,
    /// Milliseconds spent so far.
    used_millis: u64,
    /// Seconds added to the limit.
    added_secs: u32,
}

/// Where a sitting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuizPosition {
    /// The question with this number waits for its answer.
    Asking(usize),
    /// It was answered, and what was right is shown.
    Telling(usize),
    /// The last one was answered.
    Finished,
}

/// A quiz in numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct QuizResult {
    /// Marks earned.
    pub earned: f32,
    /// Marks there were: one a question.
    pub most: usize,
    /// Questions right, partly right and wrong.
    pub by_result: [usize; 3],
    /// Marks by topic: earned, and how many there were.
    pub by_topic: Vec<(Topic, f32, usize)>,
    /// Times the learner was sure, and times they were right then.
    pub sure: (usize, usize),
    /// The numbers of the questions to look at again: those wrong though sure first.
    pub to_look_at: Vec<usize>,
    /// The numbers of the questions that count as right because the learner said so: for a
    /// later look, their own or a teacher's.
    pub claimed: Vec<usize>,
    /// Milliseconds it took.
    pub used_millis: u64,
}

impl QuizSession {
    /// The beginning of a quiz.
    #[must_use]
    pub fn new(quiz: Quiz) -> Self {
        let given = vec![None; quiz.questions.len()];
        Self {
            quiz,
            given,
            at: 0,
            used_millis: 0,
            added_secs: 0,
        }
    }

    /// A quiz taken up again: the answers given so far by the number of their question, and
    /// the time used and added. It goes on at the first question without an answer.
    #[must_use]
    pub fn resume(
        quiz: Quiz,
        given: BTreeMap<usize, Given>,
        used_millis: u64,
        added_secs: u32,
    ) -> Self {
        let mut session = Self::new(quiz);
        session.used_millis = used_millis;
        session.added_secs = added_secs;
        for (number, given) in given {
            if let Some(slot) = session.given.get_mut(number) {
                *slot = Some(given);
            }
        }
        session.at = session.first_open();
        session
    }

    /// The quiz.
    #[must_use]
    pub const fn quiz(&self) -> &Quiz {
        &self.quiz
    }

    /// What is to be shown.
    #[must_use]
    pub fn position(&self) -> QuizPosition {
        match self.given.get(self.at) {
            None => QuizPosition::Finished,
            Some(None) => QuizPosition::Asking(self.at),
            Some(Some(_)) => QuizPosition::Telling(self.at),
        }
    }

    /// The question on screen.
    #[must_use]
    pub fn current(&self) -> Option<&Question> {
        self.quiz.questions.get(self.at)
    }

    /// The answer to a question, if it has one.
    #[must_use]
    pub fn given(&self, number: usize) -> Option<&Given> {
        self.given.get(number)?.as_ref()
    }

    /// How an answered question was marked; reasons name the forms of `lang`.
    #[must_use]
    pub fn marked(&self, number: usize, lang: Lang) -> Option<Marked> {
        let given = self.given(number)?;
        let question = self.quiz.questions.get(number)?;
        let mut marked = mark_response(question, &given.response, lang);
        if given.is_claimed {
            marked.earned = 1.0;
        }
        Some(marked)
    }

    /// Takes the answer to the question on screen, once it is saved. With feedback at the
    /// end, the next question comes at once.
    pub fn answered(&mut self, given: Given) {
        self.used_millis = self
            .used_millis
            .saturating_add(u64::from(given.answer_millis));
        if let Some(slot) = self.given.get_mut(self.at) {
            *slot = Some(given);
        }
        if self.quiz.options.feedback == Feedback::AtEnd {
            self.go_on();
        }
    }

    /// Goes on to the next question without an answer, from what was told.
    pub fn go_on(&mut self) {
        self.at = self.first_open();
    }

    /// Counts the answer to a question as right, as the learner says.
    pub fn claimed(&mut self, number: usize) {
        if let Some(Some(given)) = self.given.get_mut(number) {
            given.is_claimed = true;
        }
    }

    /// Gives a practised quiz one more question at its end.
    pub fn add(&mut self, question: Question) {
        self.quiz.questions.push(question);
        self.given.push(None);
    }

    /// Milliseconds of answers so far.
    #[must_use]
    pub const fn used_millis(&self) -> u64 {
        self.used_millis
    }

    /// Seconds added to the limit.
    #[must_use]
    pub const fn added_secs(&self) -> u32 {
        self.added_secs
    }

    /// Adds time to a quiz with a limit.
    pub fn lengthen(&mut self, secs: u32) {
        self.added_secs = self.added_secs.saturating_add(secs);
    }

    /// Counts time spent on the question on screen that no answer has counted: the learner
    /// leaves it for now.
    pub fn spent(&mut self, millis: u64) {
        self.used_millis = self.used_millis.saturating_add(millis);
    }

    /// Milliseconds left after `on_question` on the question on screen; nothing without a
    /// limit.
    #[must_use]
    pub fn left_millis(&self, on_question: u64) -> Option<u64> {
        let limit = self.quiz.options.time_limit_secs?;
        let whole = (u64::from(limit) + u64::from(self.added_secs)) * 1000;
        Some(whole.saturating_sub(self.used_millis.saturating_add(on_question)))
    }

    /// The quiz in numbers; a question without an answer is wrong.
    #[must_use]
    pub fn result(&self) -> QuizResult {
        let mut result = QuizResult {
            earned: 0.0,
            most: self.quiz.questions.len(),
            by_result: [0; 3],
            by_topic: Vec::new(),
            sure: (0, 0),
            to_look_at: Vec::new(),
            claimed: Vec::new(),
            used_millis: self.used_millis,
        };
        for (number, question) in self.quiz.questions.iter().enumerate() {
            let marked = self.marked(number, Lang::En).unwrap_or_default();
            result.count(&question.topic, &marked);
            if self.sureness(number) == Some(Sureness::Sure) {
                result.sure.0 += 1;
                result.sure.1 += usize::from(marked.grade() == Grade::Right);
            }
            if marked.grade() != Grade::Right {
                result.to_look_at.push(number);
            }
            if self.given(number).is_some_and(|given| given.is_claimed) {
                result.claimed.push(number);
            }
        }
        result.by_topic.sort_by(|a, b| a.0.cmp(&b.0));
        let order = |number: &usize| {
            let sure = self.sureness(*number) == Some(Sureness::Sure);
            (!sure, *number)
        };
        result.to_look_at.sort_by_key(order);
        result
    }

    /// The cards of the questions to look at again, each once.
    #[must_use]
    pub fn cards_to_review(&self) -> Vec<CardId> {
        let mut cards: Vec<CardId> = Vec::new();
        for number in self.result().to_look_at {
            for card in self.missed_cards(number) {
                if !cards.contains(&card) {
                    cards.push(card);
                }
            }
        }
        cards
    }

    /// The cards of a question whose part was not right.
    fn missed_cards(&self, number: usize) -> Vec<CardId> {
        let Some(question) = self.quiz.questions.get(number) else {
            return Vec::new();
        };
        let missed = self
            .marked(number, Lang::En)
            .and_then(|marked| marked.items_right());
        match missed {
            Some(items) => {
                let items = question.cards.iter().zip(items);
                items
                    .filter(|(_, right)| !right)
                    .map(|(card, _)| card.clone())
                    .collect()
            }
            None => question.cards.clone(),
        }
    }

    fn sureness(&self, number: usize) -> Option<Sureness> {
        self.given(number)?.sureness
    }

    fn first_open(&self) -> usize {
        let open = self.given.iter().position(Option::is_none);
        open.unwrap_or(self.given.len())
    }
}

impl QuizResult {
    fn count(&mut self, topic: &Topic, marked: &Marked) {
        self.earned += marked.earned;
        self.by_result[marked.grade() as usize] += 1;
        match self.by_topic.iter_mut().find(|(known, ..)| known == topic) {
            Some((_, earned, most)) => {
                *earned += marked.earned;
                *most += 1;
            }
            None => self.by_topic.push((topic.clone(), marked.earned, 1)),
        }
    }

    /// The share of the marks that was earned, 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a quiz has few questions")]
    pub fn share(&self) -> f32 {
        if self.most == 0 {
            return 0.0;
        }
        self.earned / self.most as f32
    }
}

/// An answer that was skipped.
impl Default for Given {
    fn default() -> Self {
        Self {
            response: Response::Skipped,
            sureness: None,
            answer_millis: 0,
            is_claimed: false,
        }
    }
}
