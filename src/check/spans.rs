//! What a body did lies between its beginning and its end.

use super::place;
use crate::dates::{HistoricalDate, Order};
use crate::facts::FactBase;
use crate::report::Problem;
use crate::ron_source::Source;

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let outside = |(id, field, body, date): (&str, &'static str, &str, &HistoricalDate)| {
        let body = base.organisations.iter().find(|it| it.id == body)?;
        let span = body.span.as_ref()?;
        (date.compare(span) != Order::CannotTell).then(|| {
            Problem::new("outside-span", place(source, base, id, field))
                .detail("date", date)
                .detail("id", &body.id)
                .detail("span", span)
        })
    };
    doings(base).into_iter().filter_map(outside).collect()
}

/// Which body is said to have done or had something at a date: the entry and its field.
fn doings(base: &FactBase) -> Vec<(&str, &'static str, &str, &HistoricalDate)> {
    let mut found = Vec::new();
    for it in &base.events {
        let Some(date) = &it.date else { continue };
        let own = it.organisation.iter().map(|id| ("organisation", id));
        let present = it.participants.iter().map(|id| ("participants", id));
        let all = own.chain(present);
        found.extend(all.map(|(field, id)| (it.id.as_str(), field, id.as_str(), date)));
    }
    for it in &base.roles {
        if let (Some(body), Some(date)) = (&it.organisation, &it.date) {
            found.push((it.id.as_str(), "organisation", body.as_str(), date));
        }
    }
    found
}
