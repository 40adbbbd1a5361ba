//! A contested statement has two claims or more.

use super::place;
use crate::facts::FactBase;
use crate::report::Problem;
use crate::ron_source::Source;

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let alone = base.contested.iter().filter(|it| it.claims.len() < 2);
    alone
        .map(|it| {
            let place = place(source, base, &it.id, "claims");
            Problem::new("too-few-claims", place).detail("id", &it.id)
        })
        .collect()
}
