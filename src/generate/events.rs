//! Recipes for events: when, where, who chaired, what was decided, what came next.

use super::draft::{About, Draft, Kitchen, upper_first};
use crate::dates::{DatePrecision, HistoricalDate, Order};
use crate::deck::{Asks, Body};
use crate::facts::{Citation, Event, EventKind, Importance, Name, Resolution};
use crate::lang::{Lang, LocalText, Words};
use crate::text::contains_words;

/// Drafts every card the events can give.
pub(super) fn draft_all(kitchen: &Kitchen, drafts: &mut Vec<Draft>) {
    for event in &kitchen.facts.events {
        let recipes = Recipes { kitchen, event };
        drafts.extend(recipes.when());
        drafts.extend(recipes.place());
        drafts.extend(recipes.person("chaired", "ask-chair", event.chair.as_ref(), "chair"));
        drafts.extend(recipes.person("deputised", "ask-deputy", event.deputy.as_ref(), "deputy"));
        drafts.extend(recipes.chaired_by());
        drafts.extend(recipes.took_part());
        event
            .resolutions
            .iter()
            .for_each(|resolution| drafts.extend(recipes.resolved(resolution)));
        drafts.extend(recipes.agenda());
        drafts.extend(recipes.signed());
        drafts.extend(recipes.on_date());
        drafts.extend(recipes.came_next());
    }
}

struct Recipes<'a> {
    kitchen: &'a Kitchen<'a>,
    event: &'a Event,
}

impl<'a> Recipes<'a> {
    fn about(&self, field: &str) -> About<'a> {
        let event = self.event;
        About {
            fact: &event.id,
            theme: &event.theme,
            importance: event.importance,
            date: event.date.as_ref(),
            gloss: event.gloss.as_ref(),
            note: event.note.as_ref(),
            cite: event.cites.get(field).unwrap_or(&event.cite),
        }
    }

    fn is_contested(&self, field: &str) -> bool {
        self.kitchen.facts.is_contested(&self.event.id, field)
    }

    /// The message `key` about the event as it stands inside a sentence.
    fn ask(&self, key: &str) -> LocalText {
        self.ask_with(key, |_| Vec::new())
    }

    fn ask_with(
        &self,
        key: &str,
        more: impl Fn(&Words) -> Vec<(&'static str, String)>,
    ) -> LocalText {
        let name = &self.event.name;
        let question = self.kitchen.message(key, |words| {
            let mut args = vec![
                ("event", name.phrase(words.lang()).to_owned().into()),
                ("of", name.genitive(words.lang()).to_owned().into()),
                ("gender", name.gender.name().into()),
                ("kind", kind_name(self.event.kind).into()),
            ];
            args.extend(
                more(words)
                    .into_iter()
                    .map(|(name, value)| (name, value.into())),
            );
            args
        });
        upper_first(&question)
    }

    fn when(&self) -> Option<Draft> {
        let date = self
            .event
            .date
            .as_ref()
            .filter(|_| !self.is_contested("date"))?;
        let question = self
            .event
            .ask_when
            .clone()
            .unwrap_or_else(|| self.ask("ask-when"));
        let mut draft = self
            .kitchen
            .date_draft(&self.about("date"), "when", question, date);
        // The chip would give the answer away.
        draft.entry.period = None;
        Some(draft)
    }

    fn place(&self) -> Option<Draft> {
        let id = self
            .event
            .place
            .as_ref()
            .filter(|_| !self.is_contested("place"))?;
        let name = self.kitchen.facts.entity(id)?.name;
        let question = self.event.ask_where.clone();
        let question = question.unwrap_or_else(|| self.ask("ask-where"));
        let body = Body::Basic(question, self.kitchen.label(name));
        Some(
            self.kitchen
                .draft(&self.about("place"), "where", Asks::Where, body)
                .accepting(name),
        )
    }

    fn person(&self, recipe: &str, key: &str, id: Option<&String>, field: &str) -> Option<Draft> {
        let id = id.filter(|_| !self.is_contested(field))?;
        let name = self.kitchen.facts.entity(id)?.name;
        let body = Body::Basic(self.ask(key), self.kitchen.label(name));
        Some(
            self.kitchen
                .draft(&self.about(field), recipe, Asks::Who, body)
                .accepting(name),
        )
    }

    /// From the chair to the event, where the person chaired only this one.
    fn chaired_by(&self) -> Option<Draft> {
        let chair = self
            .event
            .chair
            .as_ref()
            .filter(|_| !self.is_contested("chair"))?;
        let only = self
            .kitchen
            .facts
            .events
            .iter()
            .filter(|other| other.chair.as_ref() == Some(chair))
            .count()
            == 1;
        let person = self.kitchen.facts.entity(chair).filter(|_| only)?.name;
        Some(self.to_event("chair", "chaired-by", "ask-chaired-what", person))
    }

    /// From each participant to the event, where the base knows them at no other gathering.
    fn took_part(&self) -> Vec<Draft> {
        let is_known_by_date = self.event.kind != EventKind::Mission || self.event.date.is_some();
        if !is_known_by_date || !is_gathering(self.event.kind) || self.is_contested("participants")
        {
            return Vec::new();
        }
        let facts = self.kitchen.facts;
        let attended_once = |id: &&String| {
            let gatherings = facts.events.iter().filter(|other| is_gathering(other.kind));
            gatherings.filter(|other| attended(other, id)).count() == 1
        };
        // Whoever is known for nothing else is a name in a list: no teacher would ask.
        let is_known_for_more = |id: &&String| {
            facts.roles.iter().any(|role| role.person == **id)
                || facts.points.iter().any(|point| point.about == **id)
        };
        // Where a question of their own names the event already, this one is worth nothing.
        let is_asked_elsewhere = |id: &&String| {
            let asks = facts.points.iter().filter(|point| point.about == **id);
            let names_event = |ask: &LocalText| {
                let label = self.event.name.label(Lang::En);
                ask.all().any(|ask| contains_words(ask, label))
            };
            asks.map(|point| &point.ask).any(names_event)
        };
        let people = self
            .event
            .participants
            .iter()
            .filter(attended_once)
            .filter(is_known_for_more)
            .filter(|id| !is_asked_elsewhere(id));
        let named = people
            .filter_map(|id| Some((id, facts.people.iter().find(|person| person.id == *id)?)));
        named
            .map(|(id, person)| {
                let mut draft = self.to_event(
                    "participants",
                    &format!("attended-{id}"),
                    "ask-attended-what",
                    &person.name,
                );
                // Many people attended one congress: its date and chair are learned before them.
                draft.entry.importance = Importance::Detail;
                draft
            })
            .collect()
    }

    fn to_event(&self, field: &str, recipe: &str, key: &str, person: &Name) -> Draft {
        let question = self.ask_with(key, |words| {
            vec![
                ("person", person.phrase(words.lang()).to_owned()),
                ("person-gender", person.gender.name().to_owned()),
                (
                    "date",
                    self.event
                        .date
                        .as_ref()
                        .map_or_else(String::new, |date| words.date_in_sentence(date)),
                ),
            ]
        });
        let body = Body::Basic(question, self.kitchen.label(&self.event.name));
        self.kitchen
            .draft(&self.about(field), recipe, Asks::Which, body)
            .accepting(&self.event.name)
    }

    /// What was resolved, and which event resolved it.
    fn resolved(&self, resolution: &Resolution) -> Vec<Draft> {
        if self.is_contested("resolutions") {
            return Vec::new();
        }
        let field = format!("resolutions.{}", resolution.id);
        let mut about = self.about(&field);
        if let Some(cite) = &resolution.cite {
            about.cite = cite;
        }
        let question = resolution.ask.clone().unwrap_or_else(|| {
            self.ask_with("ask-resolved", |words| {
                let topic = resolution.topic.get(words.lang());
                let begins = if begins_with_vowel(topic) {
                    "vowel"
                } else {
                    "other"
                };
                vec![
                    ("topic", topic.to_owned()),
                    ("topic-begins", begins.to_owned()),
                ]
            })
        });
        let body = Body::Basic(question, resolution.says.clone());
        let recipe = format!("resolved-{}", resolution.id);
        let mut decided = self.kitchen.draft(&about, &recipe, Asks::What, body);
        decided.entry.wrong.clone_from(&resolution.wrong);
        let mut drafts = vec![decided];
        if let Some(question) = &resolution.ask_event {
            let body = Body::Basic(question.clone(), self.kitchen.label(&self.event.name));
            let recipe = format!("resolved-by-{}", resolution.id);
            drafts.push(
                self.kitchen
                    .draft(&about, &recipe, Asks::Which, body)
                    .accepting(&self.event.name),
            );
        }
        drafts
    }

    /// One blank for each item of the agenda.
    fn agenda(&self) -> Option<Draft> {
        let items = &self.event.agenda;
        (items.len() > 1 && !self.is_contested("agenda")).then(|| {
            let list = self
                .kitchen
                .text(|words| blanks(words, items.iter().map(|item| item.get(words.lang()))));
            self.cloze("agenda", "cloze-agenda", &list)
        })
    }

    /// One blank for each signature.
    fn signed(&self) -> Option<Draft> {
        let names: Vec<&Name> = self
            .event
            .signatories
            .iter()
            .filter_map(|id| Some(self.kitchen.facts.entity(id)?.name))
            .collect();
        (names.len() > 1 && !self.is_contested("signatories")).then(|| {
            let list = self
                .kitchen
                .text(|words| blanks(words, names.iter().map(|name| name.label(words.lang()))));
            self.cloze("signatories", "cloze-signed", &list)
        })
    }

    fn cloze(&self, field: &str, key: &str, list: &LocalText) -> Draft {
        let text = self.ask_with(key, |words| {
            vec![("list", list.get(words.lang()).to_owned())]
        });
        // A gloss could hold the very words that are left out.
        let about = About {
            gloss: None,
            ..self.about(field)
        };
        self.kitchen
            .draft(&about, field, Asks::Fill, Body::Cloze(text))
    }

    /// From the date to the event, where no other event of its kind can fall on it.
    fn on_date(&self) -> Option<Draft> {
        let date = self
            .event
            .date
            .as_ref()
            .filter(|_| !self.is_contested("date") && is_gathering_or_act(self.event.kind))?;
        let exact = matches!(
            date.precision(),
            Some(DatePrecision::Day | DatePrecision::Month)
        ) && !date.is_vague();
        let alone = self
            .kitchen
            .facts
            .events
            .iter()
            .filter(|other| other.id != self.event.id)
            .all(|other| {
                other.kind != self.event.kind
                    || other
                        .date
                        .as_ref()
                        .is_some_and(|other| other.compare(date) != Order::CannotTell)
            });
        (exact && alone).then(|| {
            let question = self.event.ask_on_date.clone().unwrap_or_else(|| {
                self.ask_with("ask-on-date", |words| {
                    vec![("date", words.date_in_sentence(date))]
                })
            });
            let body = Body::Basic(question, self.kitchen.label(&self.event.name));
            let mut draft = self
                .kitchen
                .draft(&self.about("date"), "on-date", Asks::Which, body)
                .accepting(&self.event.name);
            draft.entry.period = None;
            draft
        })
    }

    /// The next event of the series, where the dates settle which one that is.
    fn came_next(&self) -> Option<Draft> {
        let next = next_in_series(&self.kitchen.facts.events, self.event)?;
        let question = self.ask("ask-next");
        let body = Body::Basic(question, self.kitchen.label(&next.name));
        let about = About {
            gloss: next.gloss.as_ref(),
            note: None,
            cite: next_cite(next),
            ..self.about("date")
        };
        let mut draft = self
            .kitchen
            .draft(&about, "next", Asks::Order, body)
            .accepting(&next.name);
        draft.entry.period = None;
        Some(draft)
    }
}

fn next_cite(next: &Event) -> &Citation {
    next.cites.get("date").unwrap_or(&next.cite)
}

/// The event of the same series that follows `event` before every other that does.
fn next_in_series<'a>(events: &'a [Event], event: &Event) -> Option<&'a Event> {
    let series = event.series.as_ref()?;
    let date = event.date.as_ref()?;
    let members: Vec<(&Event, &HistoricalDate)> = events
        .iter()
        .filter(|other| other.id != event.id && other.series.as_ref() == Some(series))
        .map(|other| Some((other, other.date.as_ref()?)))
        .collect::<Option<_>>()?;
    if members
        .iter()
        .any(|(_, other)| date.compare(other) == Order::CannotTell)
    {
        return None;
    }
    let later = || {
        members
            .iter()
            .filter(|(_, other)| date.compare(other) == Order::Before)
    };
    later()
        .find(|(_, first)| {
            later().all(|(_, other)| {
                std::ptr::eq(*first, *other) || first.compare(other) == Order::Before
            })
        })
        .map(|(next, _)| *next)
}

fn attended(event: &Event, id: &str) -> bool {
    event
        .participants
        .iter()
        .chain(&event.chair)
        .chain(&event.deputy)
        .any(|participant| participant == id)
}

const fn is_gathering(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Congress | EventKind::Conference | EventKind::Meeting | EventKind::Mission
    )
}

const fn is_gathering_or_act(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Congress | EventKind::Conference | EventKind::Meeting | EventKind::Act
    )
}

/// The name messages choose their wording by.
const fn kind_name(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Congress => "congress",
        EventKind::Conference => "conference",
        EventKind::Meeting => "meeting",
        EventKind::Act => "act",
        EventKind::Founding => "founding",
        EventKind::End => "end",
        EventKind::Military => "military",
        EventKind::Mission => "mission",
        EventKind::Publication => "publication",
        EventKind::Petition => "petition",
        EventKind::Other => "other",
    }
}

/// Whether the Russian preposition before it is «об», not «о».
fn begins_with_vowel(text: &str) -> bool {
    text.chars()
        .next()
        .is_some_and(|first| "аэиоуАЭИОУ".contains(first))
}

/// A list in words, each item a blank of its own: `{{c1::a}}, {{c2::b}} and {{c3::c}}`.
fn blanks<'a>(words: &Words, items: impl ExactSizeIterator<Item = &'a str>) -> String {
    let final_index = items.len().saturating_sub(1);
    let mut list = String::new();
    for (index, item) in items.enumerate() {
        list += match index {
            0 => "",
            index if index == final_index => " & ",
            _ => ", ",
        };
        list += &format!("{{{{c{}::{item}}}}}", index + 1);
    }
    match list.rsplit_once(" & ") {
        Some((start, end)) => {
            words.with("list-and", &[("start", start.into()), ("end", end.into())])
        }
        None => list,
    }
}
