//! Tags: those of the deck files, and those the learner puts on cards.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::Collection;
use crate::catalog::{CardIndex, Catalog};
use crate::lang::Words;
use crate::progress::{ActKind, MAX_TAG_CHARS, MAX_TAGS, Tag, TagError};
use crate::storage::{Store, StoreError};
use crate::text::fold;
use crate::time::Timestamp;

/// The learner's tags on the cards whose decks are there.
#[derive(Debug, Default)]
pub(super) struct Tags(BTreeMap<CardIndex, BTreeSet<Tag>>);

impl Tags {
    pub fn read(store: &Store, catalog: &Catalog) -> Result<Self, StoreError> {
        let all = store.all_tags()?.into_iter();
        let found = all.filter_map(|(card, tags)| Some((catalog.find(&card)?, tags)));
        Ok(Self(found.collect()))
    }

    /// Those on every card that has any.
    pub fn all(&self) -> impl Iterator<Item = (CardIndex, &BTreeSet<Tag>)> {
        self.0.iter().map(|(index, tags)| (*index, tags))
    }

    fn put(&mut self, index: CardIndex, tags: BTreeSet<Tag>) {
        if tags.is_empty() {
            self.0.remove(&index);
        } else {
            self.0.insert(index, tags);
        }
    }
}

/// Why cards were not given a tag.
#[derive(Debug)]
pub enum TaggingError {
    /// It could not be saved.
    Store(StoreError),
    /// So many of the cards have as many tags as a card may have.
    TooMany(usize),
}

impl TaggingError {
    /// The reason in one sentence.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Store(error) => error.message(words),
            Self::TooMany(cards) => {
                let args = [("count", (*cards).into()), ("most", MAX_TAGS.into())];
                words.with("tag-too-many", &args)
            }
        }
    }
}

impl From<StoreError> for TaggingError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Why a text cannot be a tag, in one sentence.
#[must_use]
pub fn tag_problem(error: TagError, words: &Words) -> String {
    match error {
        TagError::Empty => words.get("tag-empty").into_owned(),
        TagError::Control => words.get("tag-control").into_owned(),
        TagError::TooLong(count) => {
            let args = [("count", count.into()), ("most", MAX_TAG_CHARS.into())];
            words.with("tag-too-long", &args)
        }
    }
}

impl Collection {
    /// The learner's tags on a card.
    pub fn own_tags(&self, index: CardIndex) -> impl Iterator<Item = &Tag> {
        self.tags.0.get(&index).into_iter().flatten()
    }

    /// Every tag there is, of decks and of the learner, each once and sorted.
    #[must_use]
    pub fn known_tags(&self) -> Vec<String> {
        let of_decks = self.catalog.cards().flat_map(|(_, card)| &card.tags);
        let of_decks: HashSet<&str> = of_decks.map(String::as_str).collect();
        let mut seen = HashSet::new();
        let own = self.tags.0.values().flatten().map(Tag::as_str);
        let own = own.filter(|tag| seen.insert(*tag));
        let mut of_decks: Vec<&str> = of_decks.into_iter().collect();
        of_decks.sort_unstable();
        let mut by_fold: BTreeMap<String, String> = BTreeMap::new();
        for tag in own.chain(of_decks) {
            by_fold.entry(fold(tag)).or_insert_with(|| tag.to_owned());
        }
        by_fold.into_values().collect()
    }

    /// Puts a tag on cards; one that differs only in capitals from a tag that is there is that
    /// one. Gives how many did not have it.
    ///
    /// # Errors
    /// Some card has too many already, or it was not saved; nothing was changed.
    pub fn tag(
        &mut self,
        cards: &[CardIndex],
        tag: &Tag,
        now: Timestamp,
    ) -> Result<usize, TaggingError> {
        let tag = self.known_tag(tag);
        let full = cards.iter().filter(|index| {
            let tags = self.tags.0.get(index);
            tags.is_some_and(|tags| tags.len() >= MAX_TAGS && !tags.contains(&tag))
        });
        match full.count() {
            0 => Ok(self.act(ActKind::Tag(tag), cards, now)?),
            count => Err(TaggingError::TooMany(count)),
        }
    }

    /// Takes a tag of the learner's off cards. Gives how many had it.
    ///
    /// # Errors
    /// It was not saved; nothing was changed.
    pub fn untag(
        &mut self,
        cards: &[CardIndex],
        tag: &Tag,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        self.act(ActKind::Untag(self.known_tag(tag)), cards, now)
    }

    /// The tag of the learner's that is like this one, or this one if there is none.
    #[must_use]
    pub fn known_tag(&self, tag: &Tag) -> Tag {
        let own = self.tags.0.values().flatten();
        let like = own.into_iter().find(|own| own.is_like(tag.as_str()));
        like.unwrap_or(tag).clone()
    }

    /// Follows what was done to these cards, which it changed.
    pub(super) fn take_tags_over(&mut self, kind: &ActKind, cards: &[CardIndex]) {
        for index in cards {
            let mut tags = self.tags.0.get(index).cloned().unwrap_or_default();
            match kind {
                ActKind::Tag(tag) => tags.insert(tag.clone()),
                ActKind::Untag(tag) => tags.remove(tag),
                _ => return,
            };
            self.tags.put(*index, tags);
        }
    }

    /// Reads the tags of some cards again.
    pub(super) fn reread_tags(&mut self, cards: &[CardIndex]) -> Result<(), StoreError> {
        for index in cards {
            if let Some((_, card)) = self.catalog.card(*index) {
                let tags = self.store.tags(&card.id)?;
                self.tags.put(*index, tags);
            }
        }
        Ok(())
    }
}
