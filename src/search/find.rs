//! The cards a search finds.

use super::index::Index;
use super::places::Places;
use super::present::Present;
use super::query::{Needle, Node, Query, State, Term, What};

/// What leaves no card: a condition that none meets, or that none meets beside those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Culprit {
    /// The condition with this number, alone.
    Alone(usize),
    /// The condition with this number, together with those before it.
    Together(usize),
}

/// The cards that meet a search, by their numbers in the index.
#[must_use]
pub fn find(query: &Query, index: &Index, present: &Present) -> Places {
    let finder = Finder { index, present };
    finder.all(&query.all, &Places::all(index.len()))
}

/// Why a search of several conditions finds nothing: which of them leaves no card. Nothing
/// where some card meets all of them.
#[must_use]
pub fn culprit(conditions: &[Query], index: &Index, present: &Present) -> Option<Culprit> {
    let mut left = Places::all(index.len());
    let mut together = None;
    for (number, condition) in conditions.iter().enumerate() {
        let found = find(condition, index, present);
        if found.is_empty() {
            return Some(Culprit::Alone(number));
        }
        left = left.and(&found);
        if left.is_empty() && together.is_none() {
            together = Some(Culprit::Together(number));
        }
    }
    together
}

struct Finder<'a> {
    index: &'a Index,
    present: &'a Present,
}

impl Finder<'_> {
    fn all(&self, nodes: &[Node], within: &Places) -> Places {
        // Texts are looked through at once for all cards, figures card by card: those come
        // last, for the cards that are left.
        let (figures, texts): (Vec<_>, Vec<_>) = nodes.iter().partition(|node| is_slow(node));
        let nodes = texts.into_iter().chain(figures);
        nodes.fold(within.clone(), |left, node| self.node(node, &left))
    }

    fn node(&self, node: &Node, within: &Places) -> Places {
        match &node.what {
            What::All(nodes) => self.all(nodes, within),
            What::Any(nodes) => {
                let nothing = Places::none(self.index.len());
                nodes
                    .iter()
                    .fold(nothing, |found, node| found.or(&self.node(node, within)))
            }
            What::Not(node) => within.clone().without(&self.node(node, within)),
            What::Term(term) => self.term(term, within),
        }
    }

    fn term(&self, term: &Term, within: &Places) -> Places {
        let index = self.index;
        let (there, present) = (|place| index.card(place), self.present);
        match term {
            Term::Text(needle) => index.with_text(needle).and(within),
            Term::Deck(needle) => index.in_deck(needle).and(within),
            Term::Topic(needle) => index.in_topic(needle).or(&self.tagged(needle)).and(within),
            Term::Tag(needle) => self.tagged(needle).and(within),
            Term::Kind(kind) => those(within, |place| index.is_of(place, *kind)),
            Term::Is(State::Contested) => those(within, |place| index.is_contested(place)),
            Term::Is(state) => those(within, |place| present.is(there(place), *state)),
            Term::Flag(flag) => those(within, |place| {
                present.standing(there(place)).marks.flag == Some(*flag)
            }),
            Term::Figure(figure, comparison, number) => those(within, |place| {
                let found = present.figure(there(place), *figure);
                found.is_some_and(|found| comparison.holds(found, *number))
            }),
            Term::InDecks(decks) => index.of_these_decks(decks).and(within),
            Term::Without(lang) => those(within, |place| index.lacks(place, *lang)),
        }
    }

    /// The cards with a tag, the deck's or the learner's.
    fn tagged(&self, needle: &Needle) -> Places {
        let mut found = self.index.with_deck_tag(needle);
        for (card, tags) in &self.present.tags {
            if tags.iter().any(|tag| needle.is_in_title(tag.as_str()))
                && let Some(place) = self.index.place(*card)
            {
                found.add(place);
            }
        }
        found
    }
}

fn is_slow(node: &Node) -> bool {
    match &node.what {
        What::All(nodes) | What::Any(nodes) => nodes.iter().any(is_slow),
        What::Not(_) => true,
        What::Term(term) => matches!(
            term,
            Term::Is(_) | Term::Flag(_) | Term::Figure(..) | Term::Kind(_) | Term::Without(_)
        ),
    }
}

fn those(within: &Places, holds: impl Fn(usize) -> bool) -> Places {
    let mut found = within.clone();
    for place in within.iter().filter(|place| !holds(*place)) {
        found.remove(place);
    }
    found
}
