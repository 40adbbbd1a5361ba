//! One of several options is right.

use super::{Bench, Wrongs};
use crate::quiz::pool::{Answer, Item};
use crate::session::{Body, Choice, Question};

/// How many wrong options stand beside the right one.
const WRONG: usize = 3;

pub(in crate::quiz) fn choice<'a>(bench: &mut Bench<'a, '_>, item: &Item<'a>) -> Option<Question> {
    let wrong = Wrongs::of(bench, item).take(WRONG);
    // Of a teacher's small deck two options are better than no question.
    let least = if item.base.is_some() { 2 } else { 1 };
    if wrong.len() < least {
        return None;
    }
    let mut options: Vec<(Choice, bool)> = wrong.into_iter().map(|it| (it, false)).collect();
    let mut right = item.as_choice();
    if let Answer::Number(value) = &item.answer {
        right.text = super::numbers::bare(bench.pool, *value);
    }
    right.statement = Some(bench.pool.statement(item, &item.answer_text()));
    options.push((right, true));
    bench.dice.shuffle(&mut options);
    let key = options.iter().position(|(_, is_right)| *is_right)?;
    let options = options.into_iter().map(|(option, _)| option).collect();
    Some(bench.of_card(item, Body::Choice { options, key }))
}
