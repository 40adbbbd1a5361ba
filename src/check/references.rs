//! Every id that is named stands somewhere.

use std::collections::BTreeSet;

use super::place;
use crate::facts::FactBase;
use crate::limits::MAX_TOLD;
use crate::report::Problem;
use crate::ron_source::Source;
use crate::text::nearest;

/// For so many unknown names a near one is looked for.
const MOST_NEAR: usize = 20;

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let ids: BTreeSet<&str> = base.spans.keys().map(String::as_str).collect();
    let themes: BTreeSet<&str> = base
        .header
        .themes
        .iter()
        .map(|theme| theme.id.as_str())
        .collect();
    let mut problems = Vec::new();
    for (owner, field, named, of_themes) in references(base) {
        let known = if of_themes { &themes } else { &ids };
        if !known.contains(named) && problems.len() <= MAX_TOLD {
            let place = place(source, base, owner, field);
            // Looking through every name takes long, and the first ones are mended first.
            let near = (problems.len() < MOST_NEAR)
                .then(|| nearest(named, known.iter().copied()))
                .flatten();
            problems.push(
                Problem::new("unknown-reference", place)
                    .detail("name", named)
                    .detail("near", near.unwrap_or("–")),
            );
        }
    }
    problems
}

/// Every id named: by which fact, in which field, the id, and whether it names a theme.
fn references(base: &FactBase) -> Vec<(&str, &'static str, &str, bool)> {
    let mut found: Vec<(&str, &'static str, &str, bool)> = Vec::new();
    for place in &base.places {
        found.extend(
            place
                .within
                .iter()
                .map(|id| (place.id.as_str(), "within", id.as_str(), false)),
        );
    }
    for body in &base.organisations {
        found.extend(
            body.part_of
                .iter()
                .map(|id| (body.id.as_str(), "part_of", id.as_str(), false)),
        );
    }
    for it in &base.publications {
        let named = [("place", &it.place), ("editor", &it.editor)];
        found.extend(
            named
                .into_iter()
                .filter_map(|(field, id)| Some((it.id.as_str(), field, id.as_deref()?, false))),
        );
        found.extend(
            it.theme
                .iter()
                .map(|theme| (it.id.as_str(), "theme", theme.as_str(), true)),
        );
    }
    for it in &base.events {
        let single = [
            ("place", &it.place),
            ("chair", &it.chair),
            ("deputy", &it.deputy),
            ("organisation", &it.organisation),
        ];
        found.extend(
            single
                .into_iter()
                .filter_map(|(field, id)| Some((it.id.as_str(), field, id.as_deref()?, false))),
        );
        found.extend(
            it.participants
                .iter()
                .map(|id| (it.id.as_str(), "participants", id.as_str(), false)),
        );
        found.extend(
            it.signatories
                .iter()
                .map(|id| (it.id.as_str(), "signatories", id.as_str(), false)),
        );
        found.push((&it.id, "theme", &it.theme, true));
    }
    for it in &base.roles {
        let optional = [
            ("organisation", &it.organisation),
            ("place", &it.place),
            ("after", &it.after),
        ];
        found.extend(
            optional
                .into_iter()
                .filter_map(|(field, id)| Some((it.id.as_str(), field, id.as_deref()?, false))),
        );
        found.push((&it.id, "person", &it.person, false));
        found.push((&it.id, "theme", &it.theme, true));
    }
    for it in &base.figures {
        found.extend(
            it.event
                .iter()
                .map(|id| (it.id.as_str(), "event", id.as_str(), false)),
        );
        found.push((&it.id, "theme", &it.theme, true));
    }
    for it in &base.points {
        found.push((&it.id, "about", &it.about, false));
        found.push((&it.id, "theme", &it.theme, true));
    }
    for it in &base.contested {
        found.push((&it.id, "about", &it.about, false));
        found.push((&it.id, "theme", &it.theme, true));
    }
    found
}
