//! Two entries do not say of one thing what cannot both be so; where the source does, the
//! statement is contested and says both.

use std::collections::BTreeMap;

use super::place;
use crate::dates::{HistoricalDate, Order};
use crate::facts::{Event, FactBase, Figure, Value};
use crate::lang::LocalText;
use crate::limits::MAX_ALIKE;
use crate::report::Problem;
use crate::ron_source::Source;
use crate::text::fold;

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let told = |id: &str| base.contested.iter().any(|it| it.about == id);
    let mut found: Vec<(&str, &'static str, &str)> = Vec::new();
    let events = groups(&base.events, |it| Some((it.kind, fold(&it.name.canonical))));
    for (a, b) in events.values().flat_map(|group| pairs(group)) {
        found.extend(events_differ(a, b).map(|field| (b.id.as_str(), field, a.id.as_str())));
    }
    let of_one_thing = groups(&base.figures, |it| {
        Some((it.event.clone()?, folded(&it.unit)))
    });
    let asked_alike = groups(&base.figures, |it| Some((String::new(), folded(&it.ask))));
    for group in of_one_thing.values().chain(asked_alike.values()) {
        let apart = pairs(group).filter(|(a, b)| figures_differ(a, b));
        found.extend(apart.map(|(a, b)| (b.id.as_str(), "value", a.id.as_str())));
    }
    found.sort_unstable();
    found.dedup();
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

/// Entries that may be about the same thing, by what tells them from others.
fn groups<T, K: Ord>(all: &[T], key: impl Fn(&T) -> Option<K>) -> BTreeMap<K, Vec<&T>> {
    let mut groups: BTreeMap<K, Vec<&T>> = BTreeMap::new();
    for it in all {
        if let Some(key) = key(it) {
            groups.entry(key).or_default().push(it);
        }
    }
    groups
}

fn pairs<'a, T>(group: &[&'a T]) -> impl Iterator<Item = (&'a T, &'a T)> {
    let group = &group[..group.len().min(MAX_ALIKE)];
    group
        .iter()
        .enumerate()
        .flat_map(|(index, a)| group[index + 1..].iter().map(move |b| (*a, *b)))
}

/// The field in which two entries about one event exclude each other.
fn events_differ(a: &Event, b: &Event) -> Option<&'static str> {
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

/// Two numbers for one thing that cannot both be.
fn figures_differ(a: &Figure, b: &Figure) -> bool {
    let (a_value, b_value) = (bounds(a.value), bounds(b.value));
    let apart = a_value.1 < b_value.0 || b_value.1 < a_value.0;
    apart && !excluded(a.date.as_ref(), b.date.as_ref())
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

fn folded(text: &LocalText) -> Vec<String> {
    text.all().map(fold).collect()
}

/// Whether two dates cannot be of one moment.
fn excluded(a: Option<&HistoricalDate>, b: Option<&HistoricalDate>) -> bool {
    a.zip(b)
        .is_some_and(|(a, b)| a.compare(b) != Order::CannotTell)
}
