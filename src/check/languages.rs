//! Every text is there in every language the fact base is written in.

use super::place;
use super::texts::{names, texts};
use crate::facts::{EventKind, FactBase};
use crate::lang::{Lang, LocalText};
use crate::report::Problem;
use crate::ron_source::Source;

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let languages = &base.header.languages;
    if languages.is_empty() {
        return vec![Problem::new(
            "no-language",
            place(source, base, "", "languages"),
        )];
    }
    let problem = |id: &str, field: &'static str, missing: &[Lang]| {
        let codes: Vec<&str> = missing.iter().map(|lang| lang.code()).collect();
        Problem::new("missing-language", place(source, base, id, field))
            .detail("field", field)
            .detail("languages", codes.join(", "))
    };
    let mut problems: Vec<Problem> = texts(base)
        .iter()
        .filter_map(|at| {
            let missing = missing(languages, at.text);
            (!missing.is_empty()).then(|| problem(at.id, at.field, &missing))
        })
        .collect();
    // The canonical form is in the first language.
    let others = languages.get(1..).unwrap_or_default();
    for (id, name) in names(base) {
        let missing = match &name.labels {
            Some(labels) => missing(others, labels),
            None => others.to_vec(),
        };
        if !missing.is_empty() {
            problems.push(problem(id, "name", &missing));
        }
    }
    for lang in [Lang::Kk, Lang::Ru] {
        if !languages.contains(&lang) {
            continue;
        }
        let without = genitives_needed(base).into_iter().filter(|id| {
            let name = base.entity(id).map(|entity| entity.name);
            name.is_some_and(|name| {
                let genitive = name.genitive.as_ref();
                genitive.and_then(|text| text.exact(lang)).is_none()
            })
        });
        problems.extend(without.map(|id| {
            Problem::new("missing-genitive", place(source, base, id, "name"))
                .detail("id", id)
                .detail("lang", lang.code())
        }));
    }
    problems
}

fn missing(languages: &[Lang], text: &LocalText) -> Vec<Lang> {
    let lacks = |lang: &&Lang| text.exact(**lang).is_none();
    languages.iter().filter(lacks).copied().collect()
}

/// Whose name a recipe puts into the genitive: «председатель съезда», «после съезда».
fn genitives_needed(base: &FactBase) -> Vec<&str> {
    let events = base.events.iter().filter(|event| {
        event.chair.is_some()
            || event.deputy.is_some()
            || event.agenda.len() > 1
            || (event.series.is_some() && event.kind != EventKind::Other)
    });
    let publications = base
        .publications
        .iter()
        .filter(|it| it.theme.is_some() && it.editor.is_some());
    events
        .map(|event| event.id.as_str())
        .chain(publications.map(|it| it.id.as_str()))
        .collect()
}
