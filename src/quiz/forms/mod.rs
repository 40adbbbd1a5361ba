//! The forms of questions, one file each: what they need of a card, and how they are put.

mod choice;
mod matching;
mod numbers;
mod order;
mod several;
mod truth;
mod typed;
mod wrong;

pub(super) use choice::choice;
pub(super) use matching::matching;
pub(super) use order::order;
pub(super) use several::several;
pub(super) use truth::truth;
pub(super) use typed::typed;
pub(super) use wrong::Wrongs;

use super::Learner;
use super::dice::Dice;
use super::pool::{Answer, Item, Pool, per_lang};
use crate::deck::Prompt;
use crate::lang::LocalText;
use crate::session::{Body, Question, QuestionKind};

/// What a form is made with.
pub(super) struct Bench<'a, 'b> {
    pub pool: &'b Pool<'a>,
    pub learner: &'b Learner<'b>,
    pub dice: &'b mut Dice,
    /// The cards asked already: no form asks them again.
    pub is_free: &'b dyn Fn(&Item<'a>) -> bool,
}

impl<'a> Bench<'a, '_> {
    /// The question of this form on a card, where one can be asked soundly.
    pub fn ask(&mut self, item: &Item<'a>, kind: QuestionKind) -> Option<Question> {
        if matches!(item.answer, Answer::Claims) {
            return None;
        }
        match kind {
            QuestionKind::Choice => choice(self, item),
            QuestionKind::Truth => truth(self, item),
            QuestionKind::Several => several(self, item),
            QuestionKind::Order => order(self, item),
            QuestionKind::Match => matching(self, item),
            QuestionKind::Typed | QuestionKind::Date | QuestionKind::Number | QuestionKind::Gap => {
                typed(self.pool, item, kind)
            }
        }
    }

    /// A question on one card, with its own words for a stem.
    fn of_card(&self, item: &Item<'a>, body: Body) -> Question {
        Question {
            cards: vec![item.card.id.clone()],
            topic: item.topic(),
            asks: item.card.asks,
            importance: item.card.importance,
            period: item.card.period.clone(),
            context: None,
            stem: stem(item),
            body,
            source: item.source(self.pool.statement(item, &item.answer_text())),
        }
    }
}

/// What is asked, a blank shown as a gap.
pub(super) fn stem(item: &Item) -> LocalText {
    match &item.card.prompt {
        Prompt::Question { question, .. } => question.clone(),
        Prompt::Cloze { .. } => per_lang(item.deck, |lang| item.card.question(lang)),
    }
}
