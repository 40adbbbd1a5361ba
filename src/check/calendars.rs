//! A date from before 14 February 1918 names the calendar of its source: Russia changed
//! from the Julian to the Gregorian calendar on that day.

use super::place;
use crate::dates::{Calendar, HistoricalDate};
use crate::facts::FactBase;
use crate::report::Problem;
use crate::ron_source::Source;

const FIRST_GREGORIAN_DAY: &str = "1918-02-14";

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let Ok(change) = HistoricalDate::parse(FIRST_GREGORIAN_DAY, Calendar::Gregorian) else {
        return Vec::new();
    };
    dates(base)
        .into_iter()
        .filter(|(_, _, date)| !date.calendar_named && begins_before(date, &change))
        .map(|(id, field, date)| {
            Problem::new("calendar-missing", place(source, base, id, field)).detail("date", date)
        })
        .collect()
}

/// Whether the date, read as Gregorian, can begin before the change.
fn begins_before(date: &HistoricalDate, change: &HistoricalDate) -> bool {
    date.first_day()
        .zip(change.first_day())
        .is_some_and(|(first, change)| first < change)
}

fn dates(base: &FactBase) -> Vec<(&str, &'static str, &HistoricalDate)> {
    let people = base.people.iter().flat_map(|it| {
        [("born", &it.born), ("died", &it.died)].map(|(field, date)| (&it.id, field, date))
    });
    let bodies = base
        .organisations
        .iter()
        .map(|it| (&it.id, "span", &it.span));
    let publications = base
        .publications
        .iter()
        .map(|it| (&it.id, "date", &it.date));
    let events = base.events.iter().map(|it| (&it.id, "date", &it.date));
    let roles = base.roles.iter().map(|it| (&it.id, "date", &it.date));
    let figures = base.figures.iter().map(|it| (&it.id, "date", &it.date));
    let points = base.points.iter().map(|it| (&it.id, "date", &it.date));
    let contested = base.contested.iter().map(|it| (&it.id, "date", &it.date));
    people
        .chain(bodies)
        .chain(publications)
        .chain(events)
        .chain(roles)
        .chain(figures)
        .chain(points)
        .chain(contested)
        .filter_map(|(id, field, date)| Some((id.as_str(), field, date.as_ref()?)))
        .collect()
}
