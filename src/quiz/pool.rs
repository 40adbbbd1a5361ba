//! What can be asked: every card with what its answer is, as far as facts tell.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::catalog::{CardIndex, Catalog};
use crate::dates::{Calendar, HistoricalDate};
use crate::deck::{Asks, Card, CardId, Deck, DeckId, Prompt};
use crate::facts::{Entity, EntityKind, Event, FactBase, Name, Value};
use crate::lang::{Lang, LocalText, Words, read_date};
use crate::session::{Choice, Source, Topic};
use crate::text::{FoldedText, fold, plain};

/// All that quizzes are made from.
pub struct Pool<'a> {
    pub(super) items: Vec<Item<'a>>,
    pub(super) words: &'a [Words],
    by_card: BTreeMap<&'a CardId, usize>,
    /// The items of which an entity is the answer, by scope and id.
    by_entity: BTreeMap<(&'a str, &'a str), Vec<usize>>,
    /// Every form of each name, folded, by scope and id.
    forms: BTreeMap<(&'a str, &'a str), Vec<String>>,
}

/// A card that can be asked.
pub(super) struct Item<'a> {
    pub index: CardIndex,
    pub deck: &'a Deck,
    pub card: &'a Card,
    /// The base its fact stands in.
    pub base: Option<&'a FactBase>,
    /// The id of its fact: an event, role, figure, point or publication.
    pub fact: &'a str,
    /// What the recipe asks of the fact: `when`, `chaired`, `attended-somebody`.
    pub recipe: &'a str,
    pub answer: Answer<'a>,
    /// When its fact was.
    pub fact_date: Option<&'a HistoricalDate>,
    /// The first day of that, as days from 1970.
    pub first_day: Option<i64>,
    texts: OnceLock<Vec<FoldedText>>,
    answers: OnceLock<Vec<String>>,
}

/// What the answer of a card is.
#[derive(Debug, Clone)]
pub(super) enum Answer<'a> {
    /// Somebody or something of the base.
    Entity(Entity<'a>),
    Date(HistoricalDate),
    Number(Value),
    /// Words that name nothing the base knows.
    Words,
    /// What is missing in a sentence.
    Blank,
    /// All claims of a contested statement: these are talked over, not examined.
    Claims,
}

impl<'a> Pool<'a> {
    /// The cards of `topics` (of all decks where none is named) with the facts they were made
    /// from; `words` are the interface words of every language.
    #[must_use]
    pub fn new(catalog: &'a Catalog, bases: &'a [FactBase], words: &'a [Words]) -> Self {
        let named: Vec<(&FactBase, BTreeMap<String, Entity>)> = bases
            .iter()
            .map(|base| (base, entities_by_form(base)))
            .collect();
        let item = |(index, card)| {
            let (deck, _) = catalog.card(index)?;
            Some(Item::new(index, deck, card, &named))
        };
        let items: Vec<Item> = catalog.cards().filter_map(item).collect();
        let mut by_card = BTreeMap::new();
        let mut by_entity: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
        for (number, item) in items.iter().enumerate() {
            by_card.insert(&item.card.id, number);
            if let (Some(base), Answer::Entity(entity)) = (item.base, &item.answer) {
                let key = (base.header.id.as_str(), entity.id);
                by_entity.entry(key).or_default().push(number);
            }
        }
        let forms = bases.iter().flat_map(|base| {
            base.entities().map(|entity| {
                let key = (base.header.id.as_str(), entity.id);
                (
                    key,
                    entity.name.forms().iter().map(|form| fold(form)).collect(),
                )
            })
        });
        Self {
            words,
            by_card,
            by_entity,
            forms: forms.collect(),
            items,
        }
    }

    /// Every form of a name of a base, folded.
    pub(super) fn forms<'s>(&'s self, base: &'s FactBase, id: &'s str) -> &'s [String] {
        self.forms
            .get(&(base.header.id.as_str(), id))
            .map_or(&[], Vec::as_slice)
    }

    /// The number of the item of a card.
    pub(super) fn number_of(&self, card: &CardId) -> Option<usize> {
        self.by_card.get(card).copied()
    }

    /// The item of a card that a recipe made of a fact.
    pub(super) fn made_by(&self, base: &FactBase, entry: &str) -> Option<&Item<'a>> {
        let id = CardId(format!("{}/{entry}", base.header.id));
        self.items.get(self.number_of(&id)?)
    }

    /// The items of which an entity is the answer.
    pub(super) fn answered_by(&self, base: &FactBase, id: &str) -> Vec<&Item<'a>> {
        let numbers = self.by_entity.get(&(base.header.id.as_str(), id));
        let numbers = numbers.into_iter().flatten();
        numbers.filter_map(|at| self.items.get(*at)).collect()
    }

    /// A text with one wording per language of the interface.
    pub(super) fn text(&self, wording: impl Fn(&Words) -> String) -> LocalText {
        let wordings = self
            .words
            .iter()
            .map(|words| (words.lang(), wording(words)));
        LocalText::PerLang(wordings.collect())
    }

    /// How many cards of these topics there are, of all where none is named.
    #[must_use]
    pub fn card_count(&self, topics: &[DeckId]) -> usize {
        let cards = self.items.iter().filter(|item| item.is_of(topics));
        cards
            .filter(|item| !matches!(item.answer, Answer::Claims))
            .count()
    }
}

impl<'a> Item<'a> {
    fn new(
        index: CardIndex,
        deck: &'a Deck,
        card: &'a Card,
        named: &[(&'a FactBase, BTreeMap<String, Entity<'a>>)],
    ) -> Self {
        let (scope, entry) = card.id.0.split_once('/').unwrap_or(("", &card.id.0));
        let (fact, recipe) = entry.rsplit_once('.').unwrap_or((entry, ""));
        let own = named.iter().find(|(base, _)| base.header.id == scope);
        let mut item = Self {
            index,
            deck,
            card,
            base: own.map(|(base, _)| *base),
            fact,
            recipe,
            answer: Answer::Words,
            fact_date: None,
            first_day: None,
            texts: OnceLock::new(),
            answers: OnceLock::new(),
        };
        item.fact_date = item.find_date();
        item.first_day = item.fact_date.and_then(HistoricalDate::first_day);
        item.answer = item.find_answer(own.map(|(_, forms)| forms));
        item
    }

    fn find_answer(&self, forms: Option<&BTreeMap<String, Entity<'a>>>) -> Answer<'a> {
        let Prompt::Question { answer, .. } = &self.card.prompt else {
            return Answer::Blank;
        };
        if self.card.asks == Asks::Claims {
            return Answer::Claims;
        }
        if let Some(number) = self.number() {
            return Answer::Number(number);
        }
        if let Some(date) = self.date() {
            return Answer::Date(date);
        }
        let named = forms.and_then(|forms| {
            answer
                .all()
                .find_map(|answer| forms.get(&fold(&plain(answer))))
        });
        match named {
            Some(entity) => Answer::Entity(*entity),
            None => read_answer(&plain(answer.get(Lang::En)), self.card.asks),
        }
    }

    /// The number a figure gives.
    fn number(&self) -> Option<Value> {
        let figures = &self.base?.figures;
        let figure = figures.iter().find(|figure| figure.id == self.fact)?;
        (self.recipe == "how-many").then_some(figure.value)
    }

    /// The date that a recipe asks for.
    fn date(&self) -> Option<HistoricalDate> {
        if self.recipe != "when" {
            return None;
        }
        self.fact_date.cloned()
    }

    /// The event its fact is, if it is one.
    pub fn event(&self) -> Option<&'a Event> {
        self.base?.events.iter().find(|event| event.id == self.fact)
    }

    fn find_date(&self) -> Option<&'a HistoricalDate> {
        let base = self.base?;
        let id = self.fact;
        let events = base.events.iter().map(|it| (&it.id, it.date.as_ref()));
        let others = base
            .publications
            .iter()
            .map(|it| (&it.id, it.date.as_ref()));
        let roles = base.roles.iter().map(|it| (&it.id, it.date.as_ref()));
        let figures = base.figures.iter().map(|it| (&it.id, it.date.as_ref()));
        let points = base.points.iter().map(|it| (&it.id, it.date.as_ref()));
        let mut all = events
            .chain(others)
            .chain(roles)
            .chain(figures)
            .chain(points);
        all.find(|(other, _)| *other == id)
            .and_then(|(_, date)| date)
    }

    /// What it is about, where that has a name.
    pub fn subject(&self) -> Option<&'a Name> {
        self.base?.entity(self.fact).map(|entity| entity.name)
    }

    pub fn topic(&self) -> Topic {
        Topic {
            deck: self.deck.id.clone(),
            title: self.deck.title.clone(),
        }
    }

    /// Whether it is of one of these decks; of any, where none is named.
    pub fn is_of(&self, topics: &[DeckId]) -> bool {
        topics.is_empty() || topics.contains(&self.deck.id)
    }

    /// What is asked; of a sentence with blanks, the sentence.
    pub const fn stem(&self) -> &'a LocalText {
        match &self.card.prompt {
            Prompt::Question { question, .. } => question,
            Prompt::Cloze { text, .. } => text,
        }
    }

    /// What is right, in every language of the deck.
    pub fn answer_text(&self) -> LocalText {
        match &self.card.prompt {
            Prompt::Question { answer, .. } => answer.clone(),
            Prompt::Cloze { .. } => per_lang(self.deck, |lang| self.card.answer(lang)),
        }
    }

    /// Every form of the answer, folded.
    pub fn folded_answers(&self) -> &[String] {
        self.answers.get_or_init(|| {
            let answer = self.answer_text();
            let shown = answer.all().map(plain);
            let forms = shown.chain(self.card.accept.iter().cloned());
            let mut folded: Vec<String> = forms.map(|form| fold(&form)).collect();
            if let Answer::Entity(entity) = &self.answer {
                folded.extend(entity.name.forms().iter().map(|form| fold(form)));
            }
            folded.retain(|form| !form.is_empty());
            folded
        })
    }

    /// What the card says besides its answer, folded: question, gloss, note, what is contested.
    pub fn folded_texts(&self) -> &[FoldedText] {
        self.texts.get_or_init(|| {
            let card = self.card;
            let contested = card.contested.as_ref().map(|note| &note.text);
            let texts = [card.note.as_ref(), card.gloss.as_ref(), contested];
            let texts = texts.into_iter().flatten().chain([self.stem()]);
            texts
                .flat_map(LocalText::all)
                .map(|text| FoldedText::new(&plain(text)))
                .collect()
        })
    }

    /// The answer as an option: by its name, as the others have theirs.
    pub fn as_choice(&self) -> Choice {
        let text = match &self.answer {
            Answer::Entity(entity) => {
                per_lang(self.deck, |lang| entity.name.label(lang).to_owned())
            }
            _ => self.answer_text(),
        };
        Choice {
            text,
            card: Some(self.card.id.clone()),
            because: None,
            statement: None,
            citation: self.card.citation.clone(),
        }
    }

    /// What is told once it is answered.
    pub fn source(&self, statement: LocalText) -> Source {
        Source {
            citation: self.card.citation.clone(),
            short: self.deck.source.clone(),
            full: self.deck.source_full.clone(),
            gloss: self.card.gloss.clone(),
            note: self.card.note.clone(),
            contested: self.card.contested.clone(),
            statement: Some(statement),
        }
    }
}

/// A text in each language of a deck.
pub(super) fn per_lang(deck: &Deck, wording: impl Fn(Lang) -> String) -> LocalText {
    match deck.languages.as_slice() {
        [] => LocalText::Plain(wording(Lang::En)),
        [only] => LocalText::Plain(wording(*only)),
        languages => LocalText::PerLang(
            languages
                .iter()
                .map(|lang| (*lang, wording(*lang)))
                .collect(),
        ),
    }
}

/// Whether a name tells its own year, so that a date asked by it would be no question.
pub(super) fn tells_year(name: &Name) -> bool {
    let has_year = |label: &str| {
        let mut words = label.split(|c: char| !c.is_ascii_digit());
        words.any(|digits| digits.len() == 4)
    };
    Lang::ALL.into_iter().any(|lang| has_year(name.label(lang)))
}

/// The answer of a card that no fact tells about, by its look: a date, a number, words.
fn read_answer(answer: &str, asks: Asks) -> Answer<'static> {
    let digits: String = answer.chars().filter(|c| !c.is_whitespace()).collect();
    let number = digits.parse::<i64>().ok();
    let is_year = number.is_some_and(|number| (1000..=2100).contains(&number));
    match (asks, number) {
        (Asks::HowMany, Some(number)) => return Answer::Number(Value::Exactly(number)),
        (Asks::When, _) => {}
        (_, Some(number)) if !is_year => return Answer::Number(Value::Exactly(number)),
        _ => {}
    }
    let date = read_date(answer).and_then(|read| read.to_edtf());
    date.and_then(|edtf| HistoricalDate::parse(&edtf, Calendar::Gregorian).ok())
        .map_or(Answer::Words, Answer::Date)
}

/// Who or what a form names, where it names one only.
fn entities_by_form(base: &FactBase) -> BTreeMap<String, Entity<'_>> {
    let mut found: BTreeMap<String, Option<Entity>> = BTreeMap::new();
    for entity in base.entities() {
        // A surname alone may be the answer to another kind of question.
        let name = entity.name;
        let labels = Lang::ALL
            .into_iter()
            .map(|lang| name.label(lang).to_owned());
        let phrases = Lang::ALL
            .into_iter()
            .map(|lang| name.phrase(lang).to_owned());
        for form in labels.chain(phrases) {
            found
                .entry(fold(&form))
                .and_modify(|known| {
                    if known.is_some_and(|known| known.id != entity.id) {
                        *known = None;
                    }
                })
                .or_insert(Some(entity));
        }
    }
    let single = found.into_iter();
    single
        .filter_map(|(form, entity)| Some((form, entity?)))
        .collect()
}

/// What two entities have to share to stand beside one another as options.
pub(super) const fn same_sort(a: EntityKind, b: EntityKind) -> bool {
    matches!(
        (a, b),
        (EntityKind::Person, EntityKind::Person)
            | (EntityKind::Place, EntityKind::Place)
            | (EntityKind::Organisation, EntityKind::Organisation)
            | (EntityKind::Publication, EntityKind::Publication)
            | (EntityKind::Event, EntityKind::Event)
    )
}
