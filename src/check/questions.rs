//! Questions an author wrote: none holds its answer, and each has one answer only.
//!
//! Deliberately absent: questions that recipes make. A recipe that comes out bad leaves
//! its card out (see `generate`); what an author wrote is told.

use std::collections::BTreeMap;

use super::place;
use crate::facts::{Event, FactBase, Value};
use crate::lang::{Lang, LocalText};
use crate::report::Problem;
use crate::ron_source::Source;
use crate::text::{contains_words, fold, plain};

/// A question as it was written, and what is right as its answer.
struct Authored<'a> {
    id: &'a str,
    field: &'static str,
    ask: &'a LocalText,
    answers: Vec<LocalText>,
}

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let questions = questions(base);
    let mut problems = Vec::new();
    let mut asked: BTreeMap<(Lang, String), (&str, &str)> = BTreeMap::new();
    for question in &questions {
        if let Some(answer) = visible_answer(base, question) {
            let place = place(source, base, question.id, question.field);
            problems.push(Problem::new("answer-visible", place).detail("answer", answer));
        }
        let twice = base.header.languages.iter().find_map(|lang| {
            let words = fold(&plain(question.ask.exact(*lang)?));
            let first = *asked
                .entry((*lang, words))
                .or_insert((question.id, question.field));
            (first != (question.id, question.field)).then_some(first)
        });
        if let Some((other, _)) = twice {
            let line = place(source, base, other, "id").line;
            let place = place(source, base, question.id, question.field);
            problems.push(
                Problem::new("ambiguous-question", place)
                    .detail("other", other)
                    .detail("line", line),
            );
        }
    }
    problems
}

/// The answer that stands in the question, in one of the languages of the base.
fn visible_answer(base: &FactBase, question: &Authored) -> Option<String> {
    base.header.languages.iter().find_map(|lang| {
        let ask = plain(question.ask.exact(*lang)?);
        let answers = question.answers.iter().filter_map(|it| it.exact(*lang));
        answers
            .map(plain)
            .find(|answer| contains_words(&ask, answer))
    })
}

fn questions(base: &FactBase) -> Vec<Authored<'_>> {
    let mut found = Vec::new();
    let accepted = |accept: &[String]| accept.iter().map(|it| it.as_str().into()).collect();
    for it in &base.events {
        of_event(it, &mut found);
    }
    for it in &base.roles {
        let person = base.entity(&it.person).map(|person| person.name.forms());
        let mut ask = |field, ask, answers| {
            let id = it.id.as_str();
            found.push(Authored {
                id,
                field,
                ask,
                answers,
            });
        };
        ask(
            "ask_person",
            &it.ask_person,
            accepted(&person.unwrap_or_default()),
        );
        if let Some(question) = &it.ask_role {
            ask("ask_role", question, vec![it.role.clone()]);
        }
    }
    for it in &base.figures {
        let number = match it.value {
            Value::Exactly(number) | Value::About(number) | Value::UpTo(number) => number,
            Value::Between(low, _) => low,
        };
        found.push(Authored {
            id: &it.id,
            field: "ask",
            ask: &it.ask,
            answers: vec![number.to_string().into()],
        });
    }
    for it in &base.points {
        let mut answers: Vec<LocalText> = accepted(&it.accept);
        answers.push(it.answer.clone());
        found.push(Authored {
            id: &it.id,
            field: "ask",
            ask: &it.ask,
            answers,
        });
        found.extend(it.back.iter().map(|(ask, answer)| Authored {
            id: &it.id,
            field: "back",
            ask,
            answers: vec![answer.clone()],
        }));
    }
    found.extend(base.contested.iter().map(|it| Authored {
        id: &it.id,
        field: "ask",
        ask: &it.ask,
        answers: Vec::new(),
    }));
    found
}

fn of_event<'a>(event: &'a Event, found: &mut Vec<Authored<'a>>) {
    let name: Vec<LocalText> = event.name.forms().into_iter().map(Into::into).collect();
    let id = event.id.as_str();
    let mut ask = |field, ask: Option<&'a LocalText>, answers: Vec<LocalText>| {
        found.extend(ask.map(|ask| Authored {
            id,
            field,
            ask,
            answers,
        }));
    };
    ask("ask_when", event.ask_when.as_ref(), Vec::new());
    ask("ask_where", event.ask_where.as_ref(), Vec::new());
    ask("ask_on_date", event.ask_on_date.as_ref(), name.clone());
    for resolution in &event.resolutions {
        ask(
            "resolutions",
            resolution.ask.as_ref(),
            vec![resolution.says.clone()],
        );
        ask("resolutions", resolution.ask_event.as_ref(), name.clone());
    }
}
