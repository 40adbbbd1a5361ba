//! The texts of all decks, folded once.

use std::ops::Range;

use super::haystack::{Builder, Haystack};
use super::places::Places;
use super::query::{Kind, Needle};
use crate::catalog::{CardIndex, Catalog};
use crate::deck::{Asks, Card, Deck, Piece, Prompt, pieces};
use crate::lang::{Lang, LocalText};
use crate::report::{Cancelled, Task};
use crate::text::plain;

/// How many cards are folded between two reports.
const CARDS_A_REPORT: usize = 500;

/// What of a card never changes while its deck does not.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fixed {
    asks: Asks,
    is_gap: bool,
    has_choices: bool,
    pub is_contested: bool,
    /// Which languages it has texts in, by their order.
    langs: [bool; 3],
}

/// All that searching needs to know of the decks. Cards are numbered through all of them.
#[derive(Debug, Default)]
pub struct Index {
    /// The numbers of the cards of each deck.
    decks: Vec<Range<usize>>,
    texts: Haystack,
    tags: Haystack,
    /// Titles by deck: of the deck alone, and with its subject.
    titles: Haystack,
    topics: Haystack,
    fixed: Vec<Fixed>,
    /// Where each card stands by its question.
    by_question: Vec<u32>,
}

impl Index {
    /// Folds the texts of all decks; questions are put in order as they read in `lang`.
    ///
    /// # Errors
    /// The work is not wanted any more.
    pub fn build(catalog: &Catalog, lang: Lang, task: &mut dyn Task) -> Result<Self, Cancelled> {
        let all = catalog.card_count() as u64;
        let mut index = Self::default();
        let (mut texts, mut tags) = (Builder::default(), Builder::default());
        let (mut titles, mut topics) = (Builder::default(), Builder::default());
        let mut questions = Vec::with_capacity(catalog.card_count());
        for loaded in catalog.decks() {
            let deck = &loaded.deck;
            titles.begin();
            topics.begin();
            add_titles(deck, &mut titles, &mut topics);
            let first = index.fixed.len();
            for card in &deck.cards {
                if index.fixed.len().is_multiple_of(CARDS_A_REPORT) {
                    task.report(index.fixed.len() as u64, all)?;
                }
                texts.begin();
                add_texts(card, &mut texts);
                tags.begin();
                card.tags.iter().for_each(|tag| tags.add(tag));
                questions.push(sort_key(card, lang));
                index.fixed.push(fixed(deck, card));
            }
            index.decks.push(first..index.fixed.len());
        }
        task.report(all, all)?;
        index.by_question = ranks(&questions);
        index.texts = texts.done();
        index.tags = tags.done();
        index.titles = titles.done();
        index.topics = topics.done();
        Ok(index)
    }

    /// How many cards there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fixed.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fixed.is_empty()
    }

    /// The card with a number.
    #[must_use]
    pub fn card(&self, place: usize) -> CardIndex {
        let deck = self.decks.partition_point(|cards| cards.end <= place);
        let first = self.decks.get(deck).map_or(0, |cards| cards.start);
        CardIndex {
            deck,
            card: place.saturating_sub(first),
        }
    }

    /// The number of a card.
    #[must_use]
    pub fn place(&self, index: CardIndex) -> Option<usize> {
        let cards = self.decks.get(index.deck)?;
        Some(cards.start + index.card).filter(|place| cards.contains(place))
    }

    pub(super) fn with_text(&self, needle: &Needle) -> Places {
        self.texts.with_words(needle)
    }

    pub(super) fn with_deck_tag(&self, needle: &Needle) -> Places {
        self.tags.with_title(needle)
    }

    pub(super) fn in_deck(&self, needle: &Needle) -> Places {
        self.of_decks(&self.titles.with_title(needle))
    }

    pub(super) fn in_topic(&self, needle: &Needle) -> Places {
        self.of_decks(&self.topics.with_title(needle))
    }

    pub(super) fn is_of(&self, place: usize, kind: Kind) -> bool {
        self.fixed.get(place).is_some_and(|card| match kind {
            Kind::Basic => !card.is_gap,
            Kind::Gap => card.is_gap,
            Kind::Choice => card.has_choices,
            Kind::Asks(asks) => card.asks == asks,
        })
    }

    pub(super) fn is_contested(&self, place: usize) -> bool {
        self.fixed.get(place).is_some_and(|card| card.is_contested)
    }

    pub(super) fn lacks(&self, place: usize, lang: Lang) -> bool {
        self.fixed
            .get(place)
            .is_some_and(|card| !card.langs[lang as usize])
    }

    pub(super) fn rank(&self, place: usize) -> u32 {
        self.by_question.get(place).copied().unwrap_or(u32::MAX)
    }

    pub(super) fn asks(&self, place: usize) -> Asks {
        self.fixed.get(place).map_or(Asks::What, |card| card.asks)
    }

    pub(super) fn of_these_decks(&self, decks: &[usize]) -> Places {
        let mut numbers = Places::none(self.decks.len());
        decks.iter().for_each(|deck| numbers.add(*deck));
        self.of_decks(&numbers)
    }

    fn of_decks(&self, decks: &Places) -> Places {
        let mut found = Places::none(self.len());
        for deck in decks.iter() {
            if let Some(cards) = self.decks.get(deck) {
                found.add_range(cards.clone());
            }
        }
        found
    }
}

fn add_titles(deck: &Deck, titles: &mut Builder, topics: &mut Builder) {
    for title in deck.title.all().chain([deck.id.0.as_str()]) {
        titles.add(title);
        topics.add(title);
    }
    for title in deck.group.iter().flat_map(LocalText::all) {
        topics.add(title);
    }
}

/// All a card says, in every language: front, back, what is shown with it, other right answers.
pub(super) fn texts(card: &Card) -> Vec<String> {
    let mut found = Vec::new();
    let mut push = |text: &LocalText| found.extend(text.all().map(unmarked));
    match &card.prompt {
        Prompt::Question { question, answer } => {
            push(question);
            push(answer);
        }
        Prompt::Cloze { text, .. } => found.extend(text.all().map(filled)),
    }
    let mut push = |text: &LocalText| found.extend(text.all().map(unmarked));
    [&card.gloss, &card.note, &card.period]
        .into_iter()
        .flatten()
        .for_each(&mut push);
    if let Some(note) = &card.contested {
        push(&note.text);
    }
    found.extend(card.accept.iter().cloned());
    found
}

fn add_texts(card: &Card, builder: &mut Builder) {
    texts(card).iter().for_each(|text| builder.add(text));
}

/// The words of a text; only one with marks needs reading.
fn unmarked(text: &str) -> String {
    if text.contains(['*', '_', '\\', '&', '`', '[', '<']) {
        plain(text)
    } else {
        text.to_owned()
    }
}

/// A text with its blanks filled in.
fn filled(text: &str) -> String {
    let words = pieces(text).into_iter().map(|piece| match piece {
        Piece::Text(words) | Piece::Blank { words, .. } => words,
    });
    unmarked(&words.collect::<String>())
}

fn fixed(deck: &Deck, card: &Card) -> Fixed {
    let (text, is_gap) = match &card.prompt {
        Prompt::Question { question, .. } => (question, false),
        Prompt::Cloze { text, .. } => (text, true),
    };
    Fixed {
        asks: card.asks,
        is_gap,
        has_choices: !card.wrong.is_empty(),
        is_contested: card.contested.is_some(),
        langs: Lang::ALL.map(|lang| is_in(text, deck, lang)),
    }
}

/// Whether a text is written in a language; one that stands for all is in those of its deck.
fn is_in(text: &LocalText, deck: &Deck, lang: Lang) -> bool {
    match text {
        LocalText::Plain(_) => deck.languages.contains(&lang),
        LocalText::PerLang(texts) => texts.contains_key(&lang),
    }
}

fn sort_key(card: &Card, lang: Lang) -> String {
    crate::text::collation_key(&card.question(lang))
}

/// The place of each text among all.
fn ranks(texts: &[String]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..u32::try_from(texts.len()).unwrap_or(u32::MAX)).collect();
    order.sort_by(|a, b| texts[*a as usize].cmp(&texts[*b as usize]));
    let mut ranks = vec![0; texts.len()];
    for (rank, place) in (0..).zip(order) {
        ranks[place as usize] = rank;
    }
    ranks
}
