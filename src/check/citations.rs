//! Every citation names a section, a paragraph and references that the source has.

use super::place;
use crate::facts::{Citation, FactBase};
use crate::report::{Place, Problem};
use crate::ron_source::Source;
use crate::text::nearest;

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    citations(base)
        .into_iter()
        .filter_map(|(id, field, cite)| problem(base, cite, || place(source, base, id, field)))
        .collect()
}

fn problem(base: &FactBase, cite: &Citation, place: impl Fn() -> Place) -> Option<Problem> {
    let info = &base.header.source;
    let Some(section) = info.sections.get(&cite.section) else {
        let near = nearest(&cite.section, info.sections.keys().map(String::as_str)).unwrap_or("–");
        return Some(
            Problem::new("unknown-section", place())
                .detail("name", &cite.section)
                .detail("near", near),
        );
    };
    if cite.paragraph > section.paragraphs {
        let problem = Problem::new("no-such-paragraph", place()).detail("section", &cite.section);
        return Some(
            problem
                .detail("paragraph", cite.paragraph)
                .detail("last", section.paragraphs),
        );
    }
    let unknown = cite
        .references
        .iter()
        .find(|reference| !info.references.contains_key(reference))?;
    Some(Problem::new("no-such-reference", place()).detail("number", unknown))
}

/// Every citation of the base: whose, in which field.
fn citations(base: &FactBase) -> Vec<(&str, &'static str, &Citation)> {
    let mut found: Vec<(&str, &'static str, &Citation)> = Vec::new();
    found.extend(
        base.people
            .iter()
            .map(|it| (it.id.as_str(), "cite", &it.cite)),
    );
    found.extend(
        base.places
            .iter()
            .map(|it| (it.id.as_str(), "cite", &it.cite)),
    );
    found.extend(
        base.organisations
            .iter()
            .map(|it| (it.id.as_str(), "cite", &it.cite)),
    );
    found.extend(
        base.publications
            .iter()
            .map(|it| (it.id.as_str(), "cite", &it.cite)),
    );
    for it in &base.events {
        found.push((&it.id, "cite", &it.cite));
        found.extend(
            it.cites
                .values()
                .map(|cite| (it.id.as_str(), "cites", cite)),
        );
        found.extend(it.resolutions.iter().filter_map(|resolution| {
            Some((it.id.as_str(), "resolutions", resolution.cite.as_ref()?))
        }));
    }
    found.extend(
        base.roles
            .iter()
            .map(|it| (it.id.as_str(), "cite", &it.cite)),
    );
    found.extend(
        base.figures
            .iter()
            .map(|it| (it.id.as_str(), "cite", &it.cite)),
    );
    found.extend(
        base.points
            .iter()
            .map(|it| (it.id.as_str(), "cite", &it.cite)),
    );
    for it in &base.contested {
        found.extend(
            it.claims
                .iter()
                .map(|claim| (it.id.as_str(), "claims", &claim.cite)),
        );
    }
    found
}
