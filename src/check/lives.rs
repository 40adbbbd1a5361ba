//! Nobody acts before they are grown or after they have died.

use super::place;
use crate::dates::{HistoricalDate, Order};
use crate::facts::{FactBase, Person};
use crate::report::Problem;
use crate::ron_source::Source;

/// Younger than this, in years, nobody chairs, signs or edits.
const YOUNGEST: i64 = 12;

/// Older than this, in years, nobody does any more.
const OLDEST: i64 = 100;

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let mut problems = Vec::new();
    for person in &base.people {
        if let (Some(born), Some(died)) = (&person.born, &person.died)
            && died.compare(born) == Order::Before
        {
            let place = place(source, base, &person.id, "died");
            problems.push(Problem::new("impossible-life", place).detail("id", &person.id));
        }
    }
    for (id, field, person, date) in deeds(base) {
        let Some(person) = base.people.iter().find(|it| it.id == person) else {
            continue;
        };
        if let Some(rule) = fault(person, date) {
            problems.push(
                Problem::new(rule, place(source, base, id, field))
                    .detail("id", &person.id)
                    .detail("date", date),
            );
        }
    }
    problems
}

fn fault(person: &Person, date: &HistoricalDate) -> Option<&'static str> {
    if let Some(died) = &person.died
        && died.compare(date) == Order::Before
    {
        return Some("after-death");
    }
    let age = date.year()? - person.born.as_ref()?.year()?;
    match age {
        age if age < YOUNGEST => Some("too-young"),
        age if age > OLDEST => Some("too-old"),
        _ => None,
    }
}

/// Who did something at a date: the entry, its field, the person.
fn deeds(base: &FactBase) -> Vec<(&str, &'static str, &str, &HistoricalDate)> {
    let mut found = Vec::new();
    for it in &base.events {
        let Some(date) = &it.date else { continue };
        let chairs = it.chair.iter().map(|id| ("chair", id));
        let deputies = it.deputy.iter().map(|id| ("deputy", id));
        let others = it.participants.iter().map(|id| ("participants", id));
        let signatories = it.signatories.iter().map(|id| ("signatories", id));
        let all = chairs.chain(deputies).chain(others).chain(signatories);
        found.extend(all.map(|(field, id)| (it.id.as_str(), field, id.as_str(), date)));
    }
    for it in &base.roles {
        let dated = it.date.iter();
        found.extend(dated.map(|date| (it.id.as_str(), "date", it.person.as_str(), date)));
    }
    for it in &base.publications {
        if let (Some(editor), Some(date)) = (&it.editor, &it.date) {
            found.push((it.id.as_str(), "editor", editor.as_str(), date));
        }
    }
    found
}
