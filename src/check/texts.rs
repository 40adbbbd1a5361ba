//! Every text of a fact base, with the entry and the field it stands in.

use crate::facts::{FactBase, Name};
use crate::lang::LocalText;

/// A text and where it stands.
pub(super) struct TextAt<'a> {
    /// The id of its entry; empty for the header.
    pub id: &'a str,
    /// The field of the entry, or of the header.
    pub field: &'static str,
    pub text: &'a LocalText,
}

/// All texts that are written once per language.
pub(super) fn texts(base: &FactBase) -> Vec<TextAt<'_>> {
    let mut walk = Walk { found: Vec::new() };
    walk.header(base);
    for it in &base.people {
        walk.some(&it.id, "known_as", it.known_as.as_ref());
    }
    for it in &base.publications {
        walk.some(&it.id, "gloss", it.gloss.as_ref());
    }
    walk.events(base);
    for it in &base.roles {
        walk.one(&it.id, "role", &it.role);
        walk.one(&it.id, "ask_person", &it.ask_person);
        walk.some(&it.id, "ask_role", it.ask_role.as_ref());
        walk.context(&it.id, it.gloss.as_ref(), it.note.as_ref());
    }
    for it in &base.figures {
        walk.one(&it.id, "ask", &it.ask);
        walk.one(&it.id, "unit", &it.unit);
        walk.context(&it.id, it.gloss.as_ref(), it.note.as_ref());
    }
    for it in &base.points {
        walk.one(&it.id, "ask", &it.ask);
        walk.one(&it.id, "answer", &it.answer);
        for text in it.back.iter().flat_map(|(ask, answer)| [ask, answer]) {
            walk.one(&it.id, "back", text);
        }
        for text in &it.wrong {
            walk.one(&it.id, "wrong", text);
        }
        for text in &it.back_wrong {
            walk.one(&it.id, "back_wrong", text);
        }
        walk.context(&it.id, it.gloss.as_ref(), it.note.as_ref());
    }
    for it in &base.contested {
        walk.one(&it.id, "ask", &it.ask);
        for claim in &it.claims {
            walk.one(&it.id, "claims", &claim.says);
        }
        walk.one(&it.id, "takeaway", &it.takeaway);
    }
    walk.found
}

/// Every name of the base with the id of its entry.
pub(super) fn names(base: &FactBase) -> impl Iterator<Item = (&str, &Name)> {
    base.entities().map(|entity| (entity.id, entity.name))
}

struct Walk<'a> {
    found: Vec<TextAt<'a>>,
}

impl<'a> Walk<'a> {
    fn one(&mut self, id: &'a str, field: &'static str, text: &'a LocalText) {
        self.found.push(TextAt { id, field, text });
    }

    fn some(&mut self, id: &'a str, field: &'static str, text: Option<&'a LocalText>) {
        self.found
            .extend(text.map(|text| TextAt { id, field, text }));
    }

    fn context(&mut self, id: &'a str, gloss: Option<&'a LocalText>, note: Option<&'a LocalText>) {
        self.some(id, "gloss", gloss);
        self.some(id, "note", note);
    }

    fn header(&mut self, base: &'a FactBase) {
        let header = &base.header;
        self.one("", "title", &header.title);
        self.one("", "source", &header.source.short);
        self.one("", "source", &header.source.full);
        for section in header.source.sections.values() {
            self.one("", "source", &section.title);
        }
        for theme in &header.themes {
            self.one("", "themes", &theme.title);
        }
    }

    fn events(&mut self, base: &'a FactBase) {
        for it in &base.events {
            self.some(&it.id, "ask_when", it.ask_when.as_ref());
            self.some(&it.id, "ask_where", it.ask_where.as_ref());
            self.some(&it.id, "ask_on_date", it.ask_on_date.as_ref());
            for item in &it.agenda {
                self.one(&it.id, "agenda", item);
            }
            for resolution in &it.resolutions {
                self.one(&it.id, "resolutions", &resolution.topic);
                self.one(&it.id, "resolutions", &resolution.says);
                self.some(&it.id, "resolutions", resolution.ask.as_ref());
                self.some(&it.id, "resolutions", resolution.ask_event.as_ref());
                for text in &resolution.wrong {
                    self.one(&it.id, "resolutions", text);
                }
            }
            self.context(&it.id, it.gloss.as_ref(), it.note.as_ref());
        }
    }
}
