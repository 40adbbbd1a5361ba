//! The fact base in memory, with its index by id.

use std::collections::BTreeMap;
use std::ops::Range;

use super::types::{
    Contested, Event, Figure, Header, Name, Organisation, Person, Place, Point, Publication, Role,
};
use crate::lang::{Lang, LocalText};

/// Everything one file of facts says.
#[derive(Debug, Clone)]
pub struct FactBase {
    /// What it says of itself.
    pub header: Header,
    /// People.
    pub people: Vec<Person>,
    /// Places.
    pub places: Vec<Place>,
    /// Bodies of people.
    pub organisations: Vec<Organisation>,
    /// Newspapers, journals, books.
    pub publications: Vec<Publication>,
    /// What happened.
    pub events: Vec<Event>,
    /// Who was what.
    pub roles: Vec<Role>,
    /// Numbers.
    pub figures: Vec<Figure>,
    /// Other statements.
    pub points: Vec<Point>,
    /// Where claims stand against each other.
    pub contested: Vec<Contested>,
    /// Where each id's entry stands in the text it was read from, in bytes.
    pub spans: BTreeMap<String, Range<usize>>,
}

/// What an id may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityKind {
    /// A [`Person`].
    Person,
    /// A [`Place`].
    Place,
    /// An [`Organisation`].
    Organisation,
    /// A [`Publication`].
    Publication,
    /// An [`Event`].
    Event,
}

/// Somebody or something with a name.
#[derive(Debug, Clone, Copy)]
pub struct Entity<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is.
    pub kind: EntityKind,
    /// What it is called.
    pub name: &'a Name,
}

impl FactBase {
    pub(super) const fn new(header: Header) -> Self {
        Self {
            header,
            people: Vec::new(),
            places: Vec::new(),
            organisations: Vec::new(),
            publications: Vec::new(),
            events: Vec::new(),
            roles: Vec::new(),
            figures: Vec::new(),
            points: Vec::new(),
            contested: Vec::new(),
            spans: BTreeMap::new(),
        }
    }

    /// Everybody and everything with a name, in the order of the file.
    pub fn entities(&self) -> impl Iterator<Item = Entity<'_>> {
        let people = self
            .people
            .iter()
            .map(|it| entity(&it.id, EntityKind::Person, &it.name));
        let places = self
            .places
            .iter()
            .map(|it| entity(&it.id, EntityKind::Place, &it.name));
        let bodies = self
            .organisations
            .iter()
            .map(|it| entity(&it.id, EntityKind::Organisation, &it.name));
        let publications = self
            .publications
            .iter()
            .map(|it| entity(&it.id, EntityKind::Publication, &it.name));
        let events = self
            .events
            .iter()
            .map(|it| entity(&it.id, EntityKind::Event, &it.name));
        people
            .chain(places)
            .chain(bodies)
            .chain(publications)
            .chain(events)
    }

    /// The entity with this id.
    #[must_use]
    pub fn entity(&self, id: &str) -> Option<Entity<'_>> {
        self.entities().find(|entity| entity.id == id)
    }

    /// How many statements the base makes: entities are only named, facts are known.
    #[must_use]
    pub fn fact_count(&self) -> usize {
        self.events.len()
            + self.roles.len()
            + self.figures.len()
            + self.points.len()
            + self.contested.len()
    }

    /// Whether a contested statement forbids stating this field of this fact flatly.
    #[must_use]
    pub fn is_contested(&self, id: &str, field: &str) -> bool {
        self.contested
            .iter()
            .any(|it| it.about == id && it.field.as_deref() == Some(field))
    }
}

const fn entity<'a>(id: &'a str, kind: EntityKind, name: &'a Name) -> Entity<'a> {
    Entity { id, kind, name }
}

impl Name {
    /// The name as a title or an answer.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        let label = self.labels.as_ref().and_then(|labels| labels.exact(lang));
        label.unwrap_or(&self.canonical)
    }

    /// The name inside a sentence, in the nominative.
    #[must_use]
    pub fn phrase(&self, lang: Lang) -> &str {
        let phrase = self.phrase.as_ref().and_then(|phrase| phrase.exact(lang));
        phrase.unwrap_or_else(|| self.label(lang))
    }

    /// The name inside a sentence, in the genitive where the language has one.
    #[must_use]
    pub fn genitive(&self, lang: Lang) -> &str {
        let genitive = self.genitive.as_ref().and_then(|it| it.exact(lang));
        genitive.unwrap_or_else(|| self.phrase(lang))
    }

    /// Every form that is right as an answer, each once.
    #[must_use]
    pub fn forms(&self) -> Vec<String> {
        let mut forms = vec![self.canonical.clone()];
        let labels = self
            .labels
            .iter()
            .flat_map(LocalText::all)
            .map(str::to_owned);
        for form in labels.chain(self.accept.iter().cloned()) {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        forms
    }
}
