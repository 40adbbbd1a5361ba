//! A statement, as it is or with its answer exchanged for one that is proved wrong.

use super::{Bench, Wrongs};
use crate::quiz::pool::{Answer, Item};
use crate::session::{Body, Exchanged, Question};

pub(in crate::quiz) fn truth<'a>(bench: &mut Bench<'a, '_>, item: &Item<'a>) -> Option<Question> {
    if matches!(item.answer, Answer::Blank) {
        return None;
    }
    let is_true = bench.dice.flip();
    let mut right = item.answer_text();
    if let Answer::Number(value) = &item.answer {
        right = super::numbers::bare(bench.pool, *value);
    }
    let truth = bench.pool.statement(item, &right);
    let wrong = Wrongs::of(bench, item).take(1).into_iter().next()?;
    let mut question = if is_true {
        bench.of_card(item, body(true, None, truth.clone()))
    } else {
        let exchanged = Exchanged {
            wrong: wrong.clone(),
            right,
        };
        bench.of_card(item, body(false, Some(exchanged), truth.clone()))
    };
    question.stem = if is_true {
        truth
    } else {
        bench.pool.statement(item, &wrong.text)
    };
    Some(question)
}

const fn body(is_true: bool, exchanged: Option<Exchanged>, truth: crate::lang::LocalText) -> Body {
    Body::Truth {
        is_true,
        exchanged,
        truth,
    }
}
