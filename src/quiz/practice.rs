//! Practising two answers that were taken for one another: both ways, until they are firm.

use super::dice::Dice;
use super::forms::stem;
use super::pool::{Item, Pool};
use crate::deck::CardId;
use crate::lang::Lang;
use crate::session::{Body, Grade, Question, QuizSession};

/// How often in a row each of the two must be right.
const FIRM: usize = 2;

/// One question on each of two cards, with the two answers as options, in the order that
/// `seed` gives; none, where a card is gone or the answers do not exclude each other.
#[must_use]
pub fn practice_questions(pool: &Pool, (a, b): (&CardId, &CardId), seed: u64) -> Vec<Question> {
    let find = |card| pool.items.get(pool.number_of(card)?);
    let (Some(a), Some(b)) = (find(a), find(b)) else {
        return Vec::new();
    };
    let mut dice = Dice::new(seed);
    let mut questions = vec![
        question(pool, &mut dice, a, b),
        question(pool, &mut dice, b, a),
    ];
    dice.shuffle(&mut questions);
    questions
}

fn question<'a>(pool: &Pool<'a>, dice: &mut Dice, asked: &Item<'a>, other: &Item<'a>) -> Question {
    let statement = pool.statement(asked, &asked.answer_text());
    let mut right = asked.as_choice();
    right.statement = Some(statement.clone());
    let mut wrong = other.as_choice();
    wrong.because = Some(pool.because(other));
    wrong.statement = Some(pool.statement(other, &other.answer_text()));
    let key = dice.below(2);
    let options = if key == 0 {
        vec![right, wrong]
    } else {
        vec![wrong, right]
    };
    Question {
        cards: vec![asked.card.id.clone()],
        topic: asked.topic(),
        asks: asked.card.asks,
        importance: asked.card.importance,
        period: asked.card.period.clone(),
        context: None,
        stem: stem(asked),
        body: Body::Choice { options, key },
        source: asked.source(statement),
    }
}

/// Whether both cards of a practice were right the last times they were asked.
#[must_use]
pub fn is_firm(session: &QuizSession) -> bool {
    let questions = &session.quiz().questions;
    let mut cards: Vec<&CardId> = questions.iter().flat_map(|it| &it.cards).collect();
    cards.sort();
    cards.dedup();
    cards.iter().all(|card| {
        let numbers = (0..questions.len()).rev();
        let asked = numbers.filter(|number| questions[*number].cards.contains(card));
        let grades = asked.filter_map(|number| session.marked(number, Lang::En));
        let last: Vec<Grade> = grades.take(FIRM).map(|marked| marked.grade()).collect();
        last.len() == FIRM && last.iter().all(|grade| *grade == Grade::Right)
    })
}
