//! The order in which found cards are shown.

use super::index::Index;
use super::places::Places;
use super::present::Present;

/// What cards are put in order by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    /// How far they have come.
    Mastery,
    /// The question, by the alphabet.
    Question,
    /// The deck, as the decks are shown.
    Topic,
    /// What they ask for.
    Kind,
    /// When they come; new ones last, and those set aside after them.
    #[default]
    Due,
    /// What is to be told of them: those with most come first.
    Marks,
}

/// Which end comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// The least first.
    #[default]
    Up,
    /// The most first.
    Down,
}

/// Found cards in order; those that are alike stay as the decks have them.
#[must_use]
pub fn order(
    found: &Places,
    index: &Index,
    present: &Present,
    (column, direction): (Column, Direction),
) -> Vec<u32> {
    let key = |place: usize| key(place, index, present, column);
    let mut keyed: Vec<(i64, u32)> = found
        .iter()
        .map(|place| (key(place), u32::try_from(place).unwrap_or(u32::MAX)))
        .collect();
    match direction {
        Direction::Up => keyed.sort_unstable(),
        Direction::Down => keyed.sort_unstable_by_key(|(key, place)| (-key, *place)),
    }
    keyed.into_iter().map(|(_, place)| place).collect()
}

fn key(place: usize, index: &Index, present: &Present, column: Column) -> i64 {
    /// Days beyond any there are.
    const NEW: i64 = 1 << 40;
    let card = index.card(place);
    let standing = present.standing(card);
    match column {
        Column::Mastery => standing.progress.mastery() as i64,
        Column::Question => index.rank(place).into(),
        Column::Topic => i64::try_from(card.deck).unwrap_or(i64::MAX),
        Column::Kind => index.asks(place) as i64,
        Column::Due if standing.marks.suspended => NEW + 1,
        Column::Due => present.days_until_due(card).unwrap_or(NEW),
        Column::Marks => {
            let marks = standing.marks;
            let told = [
                index.is_contested(place),
                marks.is_buried(present.day),
                marks.suspended,
                present.is_leech(card),
                marks.flag.is_some(),
            ];
            let weight = told
                .into_iter()
                .rev()
                .fold(0, |sum, it| sum * 2 + i64::from(it));
            -weight
        }
    }
}
