//! Two entries do not say of one thing what cannot both be so; where the source does, the
//! statement is contested and says both.

use super::place;
use crate::dates::{HistoricalDate, Order};
use crate::facts::{Event, FactBase, Figure, Name, Value};
use crate::lang::LocalText;
use crate::report::Problem;
use crate::ron_source::Source;
use crate::text::fold;

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let told = |id: &str| base.contested.iter().any(|it| it.about == id);
    let mut found: Vec<(&str, &'static str, &str)> = Vec::new();
    found.extend(
        pairs(&base.events)
            .filter_map(|(a, b)| Some((b.id.as_str(), events_differ(a, b)?, a.id.as_str()))),
    );
    found.extend(
        pairs(&base.figures)
            .filter(|(a, b)| figures_differ(a, b))
            .map(|(a, b)| (b.id.as_str(), "value", a.id.as_str())),
    );
    found
        .into_iter()
        .filter(|(id, _, other)| !told(id) && !told(other))
        .map(|(id, field, other)| {
            let line = place(source, base, other, "id").line;
            Problem::new("contradiction", place(source, base, id, field))
                .detail("field", field)
                .detail("other", other)
                .detail("line", line)
        })
        .collect()
}

fn pairs<T>(all: &[T]) -> impl Iterator<Item = (&T, &T)> {
    all.iter()
        .enumerate()
        .flat_map(|(index, a)| all[index + 1..].iter().map(move |b| (a, b)))
}

/// The field in which two entries about the same event exclude each other.
fn events_differ(a: &Event, b: &Event) -> Option<&'static str> {
    if a.kind != b.kind || !same_name(&a.name, &b.name) {
        return None;
    }
    if excluded(a.date.as_ref(), b.date.as_ref()) {
        return Some("date");
    }
    let fields = [
        ("place", &a.place, &b.place),
        ("chair", &a.chair, &b.chair),
        ("deputy", &a.deputy, &b.deputy),
    ];
    fields
        .into_iter()
        .find(|(_, a, b)| a.is_some() && b.is_some() && a != b)
        .map(|(field, ..)| field)
}

fn same_name(a: &Name, b: &Name) -> bool {
    fold(&a.canonical) == fold(&b.canonical)
}

/// Two numbers for one thing: the same event and unit, or the same question.
fn figures_differ(a: &Figure, b: &Figure) -> bool {
    let same_thing = a.event.is_some() && a.event == b.event && same_text(&a.unit, &b.unit);
    let (a_value, b_value) = (bounds(a.value), bounds(b.value));
    let apart = a_value.1 < b_value.0 || b_value.1 < a_value.0;
    (same_thing || same_text(&a.ask, &b.ask))
        && apart
        && !excluded(a.date.as_ref(), b.date.as_ref())
}

/// The least and greatest number meant; about this many is a tenth less or more.
fn bounds(value: Value) -> (i64, i64) {
    match value {
        Value::Exactly(number) => (number, number),
        Value::About(number) => (number - number / 10, number + number / 10),
        Value::Between(low, high) => (low, high),
        Value::UpTo(number) => (0, number),
    }
}

fn same_text(a: &LocalText, b: &LocalText) -> bool {
    a.all().map(fold).eq(b.all().map(fold))
}

/// Whether two dates cannot be of one moment.
fn excluded(a: Option<&HistoricalDate>, b: Option<&HistoricalDate>) -> bool {
    a.zip(b)
        .is_some_and(|(a, b)| a.compare(b) != Order::CannotTell)
}
