//! The answers of each study day, counted.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::progress::{Answer, CardState};
use crate::time::StudyDay;

/// The answers of one study day that count, by where the card stood before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayTotals {
    /// New cards answered for the first time.
    pub new_cards: u32,
    /// Reviews of cards that had come back after days.
    pub reviews: u32,
    /// Answers in learning and relearning steps, and those of quizzes that were not recalled.
    pub learning: u32,
    /// Milliseconds spent answering.
    pub millis: u64,
}

impl DayTotals {
    /// All answers of the day.
    #[must_use]
    pub const fn answers(&self) -> u32 {
        self.new_cards
            .saturating_add(self.reviews)
            .saturating_add(self.learning)
    }

    /// One answer, given to a card that stood at `before`. What was not recalled uses up no
    /// limit of the day: it is neither a new card nor a review.
    #[must_use]
    pub(super) fn of_answer(before: &CardState, answer: &Answer) -> Self {
        let mut one = Self {
            millis: answer.answer_millis.into(),
            ..Self::default()
        };
        match before {
            CardState::New if answer.how.is_recalled() => one.new_cards = 1,
            CardState::Review { .. } if answer.how.is_recalled() => one.reviews = 1,
            _ => one.learning = 1,
        }
        one
    }

    pub(super) const fn plus(self, other: Self) -> Self {
        Self {
            new_cards: self.new_cards.saturating_add(other.new_cards),
            reviews: self.reviews.saturating_add(other.reviews),
            learning: self.learning.saturating_add(other.learning),
            millis: self.millis.saturating_add(other.millis),
        }
    }

    /// Without `other`; what would fall below nothing stays at nothing.
    pub(super) const fn minus(self, other: Self) -> Self {
        Self {
            new_cards: self.new_cards.saturating_sub(other.new_cards),
            reviews: self.reviews.saturating_sub(other.reviews),
            learning: self.learning.saturating_sub(other.learning),
            millis: self.millis.saturating_sub(other.millis),
        }
    }
}

/// The totals of one day.
pub(super) fn totals(conn: &Connection, day: StudyDay) -> rusqlite::Result<DayTotals> {
    let found = conn
        .prepare_cached(TOTALS_SQL)?
        .query_row([day], totals_of_row)
        .optional()?;
    Ok(found.unwrap_or_default())
}

pub(super) const TOTALS_SQL: &str = "SELECT * FROM days WHERE day = ?1";

/// The days from `from` to `to`, both included, that have answers, and how many.
pub(super) fn activity(
    conn: &Connection,
    from: StudyDay,
    to: StudyDay,
) -> rusqlite::Result<Vec<(StudyDay, u32)>> {
    let mut query = conn.prepare_cached(
        "SELECT day, new_cards + reviews + learning FROM days
        WHERE day BETWEEN ?1 AND ?2 ORDER BY day",
    )?;
    query
        .query_map([from, to], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// Every row; nothing where a row makes no sense.
pub(super) fn raw_days(conn: &Connection) -> rusqlite::Result<BTreeMap<i64, Option<DayTotals>>> {
    let mut query = conn.prepare_cached("SELECT * FROM days")?;
    query
        .query_map([], |row| Ok((row.get("day")?, totals_of_row(row).ok())))?
        .collect()
}

/// Keeps the totals of a day; a day without answers is kept by having no row.
pub(super) fn put(conn: &Connection, day: StudyDay, totals: DayTotals) -> rusqlite::Result<()> {
    if totals.answers() == 0 {
        conn.prepare_cached("DELETE FROM days WHERE day = ?1")?
            .execute([day])?;
        return Ok(());
    }
    let DayTotals {
        new_cards,
        reviews,
        learning,
        millis,
    } = totals;
    let millis = i64::try_from(millis).unwrap_or(i64::MAX);
    conn.prepare_cached(PUT_SQL)?
        .execute(params![day, new_cards, reviews, learning, millis])?;
    Ok(())
}

pub(super) const PUT_SQL: &str =
    "INSERT INTO days (day, new_cards, reviews, learning, millis) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (day) DO UPDATE SET new_cards = ?2, reviews = ?3, learning = ?4, millis = ?5";

fn totals_of_row(row: &Row) -> rusqlite::Result<DayTotals> {
    let millis: i64 = row.get("millis")?;
    Ok(DayTotals {
        new_cards: row.get("new_cards")?,
        reviews: row.get("reviews")?,
        learning: row.get("learning")?,
        millis: u64::try_from(millis)
            .map_err(|_| rusqlite::types::FromSqlError::OutOfRange(millis))?,
    })
}
