//! Reading a fact base from its RON text.

use std::ops::Range;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::base::FactBase;
use super::types::{Header, SourceInfo, Theme, only_english};
use crate::lang::{Lang, LocalText};
use crate::limits::{MAX_FACTS, MAX_ID_CHARS, MAX_ITEMS, MAX_TEXT_CHARS};
use crate::report::Problem;
use crate::ron_source::Source;

/// The lists of a fact base, in the order of the file.
const LISTS: [&str; 9] = [
    "people",
    "places",
    "organisations",
    "publications",
    "events",
    "roles",
    "figures",
    "points",
    "contested",
];

/// The outermost struct as it stands in the file; the lists are read entry by entry.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "the lists are named so that they are known; their entries are read apart"
)]
struct FileHeader {
    id: String,
    title: LocalText,
    #[serde(default = "only_english")]
    languages: Vec<Lang>,
    source: SourceInfo,
    themes: Vec<Theme>,
    #[serde(default)]
    people: Blank,
    #[serde(default)]
    places: Blank,
    #[serde(default)]
    organisations: Blank,
    #[serde(default)]
    publications: Blank,
    #[serde(default)]
    events: Blank,
    #[serde(default)]
    roles: Blank,
    #[serde(default)]
    figures: Blank,
    #[serde(default)]
    points: Blank,
    #[serde(default)]
    contested: Blank,
}

/// A list whose entries were left out of the header.
#[derive(Default)]
struct Blank;

impl<'de> Deserialize<'de> for Blank {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<IgnoredAny>::deserialize(deserializer).map(|_| Self)
    }
}

/// Reads a fact base: what is sound, and the problems of the rest.
///
/// # Errors
/// Where the outermost struct itself cannot be read, the problems alone.
pub fn parse(source: &Source) -> Result<(FactBase, Vec<Problem>), Vec<Problem>> {
    if let Some(offset) = source.too_deep() {
        return Err(vec![Problem::new("too-deep", source.place(offset))]);
    }
    let header: FileHeader = source.header(&LISTS).map_err(|problem| vec![problem])?;
    let FileHeader {
        id,
        title,
        languages,
        source: source_info,
        themes,
        ..
    } = header;
    refuse_giants(source, &id, &title, &themes)?;
    let mut base = FactBase::new(Header {
        id,
        title,
        languages: Lang::each_once(languages),
        source: source_info,
        themes,
    });
    let mut problems = Vec::new();
    let mut reader = Reader {
        source,
        problems: &mut problems,
    };
    base.people = reader.list("people", &mut base.spans, |person: &super::Person| {
        &person.id
    });
    base.places = reader.list("places", &mut base.spans, |place: &super::Place| &place.id);
    base.organisations = reader.list(
        "organisations",
        &mut base.spans,
        |body: &super::Organisation| &body.id,
    );
    base.publications = reader.list(
        "publications",
        &mut base.spans,
        |publication: &super::Publication| &publication.id,
    );
    base.events = reader.list("events", &mut base.spans, |event: &super::Event| &event.id);
    base.roles = reader.list("roles", &mut base.spans, |role: &super::Role| &role.id);
    base.figures = reader.list("figures", &mut base.spans, |figure: &super::Figure| {
        &figure.id
    });
    base.points = reader.list("points", &mut base.spans, |point: &super::Point| &point.id);
    base.contested = reader.list(
        "contested",
        &mut base.spans,
        |contested: &super::Contested| &contested.id,
    );
    Ok((base, problems))
}

/// What a header cannot have, as much is made of each part of it.
fn refuse_giants(
    source: &Source,
    id: &str,
    title: &LocalText,
    themes: &[Theme],
) -> Result<(), Vec<Problem>> {
    let start = source.text.len() - source.text.trim_start().len();
    let place = |name| source.field_place(&(start..source.text.len()), name);
    if id.chars().count() > MAX_ID_CHARS {
        return Err(vec![Problem::new("bad-id", place("id")).detail("id", id)]);
    }
    if title
        .all()
        .any(|text| text.chars().count() > MAX_TEXT_CHARS)
    {
        let problem = Problem::new("text-too-long", place("title"));
        return Err(vec![problem.detail("limit", MAX_TEXT_CHARS)]);
    }
    if themes.len() > MAX_ITEMS {
        let problem = Problem::new("too-many-items", place("themes"));
        return Err(vec![problem.detail("limit", MAX_ITEMS)]);
    }
    Ok(())
}

struct Reader<'a, 'p> {
    source: &'a Source<'a>,
    problems: &'p mut Vec<Problem>,
}

impl Reader<'_, '_> {
    /// The entries of a list whose ids are new; a second use of an id is a problem.
    fn list<T: DeserializeOwned + Send>(
        &mut self,
        name: &str,
        spans: &mut std::collections::BTreeMap<String, Range<usize>>,
        id: impl Fn(&T) -> &String,
    ) -> Vec<T> {
        let mut values = Vec::new();
        for entry in self.source.entries::<T>(name, self.problems) {
            if spans.len() >= MAX_FACTS {
                let place = self.source.place(entry.span.start);
                self.problems
                    .push(Problem::new("too-many-facts", place).detail("limit", MAX_FACTS));
                break;
            }
            let id = id(&entry.value).clone();
            if let Some(first) = spans.get(&id) {
                let first_line = self.source.place(first.start).line;
                let place = self.source.field_place(&entry.span, "id");
                self.problems.push(
                    Problem::new("duplicate-id", place)
                        .detail("id", &id)
                        .detail("line", first_line),
                );
                continue;
            }
            spans.insert(id, entry.span);
            values.push(entry.value);
        }
        values
    }
}
