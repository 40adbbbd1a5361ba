//! The answers of each day, counted by deck and facet, and the decks that cards belong to.
//!
//! Where a card belongs is not in the log: it is told by whoever knows the decks, and kept,
//! so that counts by deck can be worked out anew from the log.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::catalog::Catalog;
use crate::deck::{CardId, DeckId};
use crate::stats::tally::{Facet, Tally};
use crate::time::StudyDay;

/// Under what answers are counted: the day, the row of the deck, the facet.
pub(super) type Key = (StudyDay, i64, Facet);

/// Counts by key.
pub(super) type Counts = BTreeMap<Key, Tally>;

/// A key as it stands in the database, whether or not it makes sense.
pub(super) type RawKey = (i64, i64, i64, i64);

/// Answers counted under one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountedAnswers {
    /// The study day.
    pub day: StudyDay,
    /// The place of the deck in [`CountedDays::decks`].
    pub deck: usize,
    /// What they are counted under.
    pub facet: Facet,
    /// The counts.
    pub tally: Tally,
}

/// The counts of a span of days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CountedDays {
    /// The decks there are answers of; one without a name stands for cards of no deck.
    pub decks: Vec<Option<DeckId>>,
    /// The counts, day by day.
    pub rows: Vec<CountedAnswers>,
}

/// The counts of the days from `from` to `to`, both included.
pub(super) fn between(
    conn: &Connection,
    from: StudyDay,
    to: StudyDay,
) -> rusqlite::Result<CountedDays> {
    let mut counted = CountedDays::default();
    let mut places = BTreeMap::new();
    let mut decks = conn.prepare_cached("SELECT id, uid FROM tally_decks ORDER BY id")?;
    let mut rows = decks.query([])?;
    while let Some(row) = rows.next()? {
        let uid: String = row.get("uid")?;
        places.insert(row.get::<_, i64>("id")?, counted.decks.len());
        counted.decks.push((!uid.is_empty()).then_some(DeckId(uid)));
    }
    let mut query =
        conn.prepare_cached("SELECT * FROM tallies WHERE day BETWEEN ?1 AND ?2 ORDER BY day")?;
    let mut rows = query.query([from, to])?;
    while let Some(row) = rows.next()? {
        let deck: i64 = row.get("deck")?;
        let facet = Facet::from_numbers(row.get("facet")?, row.get("slot")?);
        if let (Some(facet), Some(deck)) = (facet, places.get(&deck)) {
            counted.rows.push(CountedAnswers {
                day: row.get("day")?,
                deck: *deck,
                facet,
                tally: tally_of_row(row)?,
            });
        }
    }
    Ok(counted)
}

/// The row of the deck that a card with answers belongs to; where it is not kept yet, as
/// `homes` has it.
pub(super) fn home(
    conn: &Connection,
    card_key: i64,
    card: &CardId,
    homes: &Catalog,
) -> rusqlite::Result<i64> {
    if let Some(deck) = kept_home(conn, card_key)? {
        return Ok(deck);
    }
    let Some(deck) = homes.home_of(&card.0) else {
        return Ok(0);
    };
    let deck = intern_deck(conn, deck)?;
    put_home(conn, card_key, deck)?;
    Ok(deck)
}

/// The row of the deck that a card belongs to, 0 for none.
pub(super) fn home_of(conn: &Connection, card_key: i64) -> rusqlite::Result<i64> {
    Ok(kept_home(conn, card_key)?.unwrap_or(0))
}

/// The rows of the decks that cards belong to, by the rows of the cards.
pub(super) fn homes(conn: &Connection) -> rusqlite::Result<BTreeMap<i64, i64>> {
    let mut query = conn.prepare_cached("SELECT card, deck FROM homes")?;
    query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// The cards with answers that belong to another deck than is kept: their rows, and the rows
/// of their decks. A card whose deck is gone stays where it was.
pub(super) fn moved(conn: &Connection, homes: &Catalog) -> rusqlite::Result<Vec<(i64, DeckId)>> {
    let mut query = conn.prepare_cached(
        "SELECT cards.id, cards.uid, tally_decks.uid FROM cards
        LEFT JOIN homes ON homes.card = cards.id
        LEFT JOIN tally_decks ON tally_decks.id = homes.deck",
    )?;
    // Asked of the few alone that are elsewhere than is kept.
    let mut answered =
        conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM reviews WHERE card = ?1)")?;
    let mut rows = query.query([])?;
    let mut moved = Vec::new();
    while let Some(row) = rows.next()? {
        let kept = row.get_ref(2)?.as_str_or_null()?;
        match homes.home_of(row.get_ref(1)?.as_str()?) {
            Some(deck) if kept != Some(&deck.0) => {
                let card_key: i64 = row.get(0)?;
                if answered.query_row([card_key], |row| row.get(0))? {
                    moved.push((card_key, deck.clone()));
                }
            }
            _ => {}
        }
    }
    Ok(moved)
}

/// The row of a deck, which is made if it is missing.
pub(super) fn intern_deck(conn: &Connection, deck: &DeckId) -> rusqlite::Result<i64> {
    let found = conn
        .prepare_cached("SELECT id FROM tally_decks WHERE uid = ?1")?
        .query_row([&deck.0], |row| row.get(0))
        .optional()?;
    match found {
        Some(key) => Ok(key),
        None => conn
            .prepare_cached("INSERT INTO tally_decks (uid) VALUES (?1)")?
            .insert([&deck.0]),
    }
}

/// Keeps where a card belongs.
pub(super) fn put_home(conn: &Connection, card_key: i64, deck: i64) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO homes (card, deck) VALUES (?1, ?2) ON CONFLICT (card) DO UPDATE SET deck = ?2",
    )?
    .execute([card_key, deck])?;
    Ok(())
}

/// Adds counts.
pub(super) fn add(conn: &Connection, key: Key, more: Tally) -> rusqlite::Result<()> {
    let total = one(conn, key)?.plus(more);
    put(conn, key, total)
}

/// Takes `was` out of the counts and puts `is` in.
pub(super) fn replace(conn: &Connection, was: &Counts, is: &Counts) -> rusqlite::Result<()> {
    for (key, tally) in was.iter().filter(|(key, tally)| is.get(key) != Some(tally)) {
        let rest = one(conn, *key)?.minus(*tally);
        put(conn, *key, rest)?;
    }
    for (key, tally) in is.iter().filter(|(key, tally)| was.get(key) != Some(tally)) {
        add(conn, *key, *tally)?;
    }
    Ok(())
}

/// Puts these counts in the place of all that are kept.
pub(super) fn rewrite(conn: &Connection, counts: &Counts) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM tallies", [])?;
    counts
        .iter()
        .try_for_each(|(key, tally)| put(conn, *key, *tally))
}

/// Whether there are answers but no counts of them, as after a step of the schema.
pub(super) fn are_missing(conn: &Connection) -> rusqlite::Result<bool> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'tallies'";
    let tables: i64 = conn.query_row(sql, [], |row| row.get(0))?;
    if tables == 0 {
        return Ok(false);
    }
    let sql = "SELECT EXISTS (SELECT 1 FROM reviews) AND NOT EXISTS (SELECT 1 FROM tallies)";
    conn.query_row(sql, [], |row| row.get(0))
}

/// Every row; nothing where a row makes no sense.
pub(super) fn raw(conn: &Connection) -> rusqlite::Result<BTreeMap<RawKey, Option<Tally>>> {
    let mut query = conn.prepare_cached("SELECT * FROM tallies")?;
    query
        .query_map([], |row| {
            let key = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            Ok((key, tally_of_row(row).ok()))
        })?
        .collect()
}

/// A key as it stands in the database.
pub(super) fn raw_key((day, deck, facet): Key) -> RawKey {
    let (kind, slot) = facet.numbers();
    (day.0.into(), deck, kind.into(), slot.into())
}

/// Whether two counts are the same but for the last digits of what was foreseen, in which
/// the arithmetic of two machines may differ.
pub(super) fn agree(one: &Tally, other: &Tally) -> bool {
    let near = |a: u64, b: u64| a.abs_diff(b) <= 100 * one.answers;
    let with_mine = Tally {
        foreseen: one.foreseen,
        squares: one.squares,
        ..*other
    };
    near(one.foreseen, other.foreseen) && near(one.squares, other.squares) && *one == with_mine
}

fn kept_home(conn: &Connection, card_key: i64) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached("SELECT deck FROM homes WHERE card = ?1")?
        .query_row([card_key], |row| row.get(0))
        .optional()
}

fn one(conn: &Connection, (day, deck, facet): Key) -> rusqlite::Result<Tally> {
    let (kind, slot) = facet.numbers();
    let found = conn
        .prepare_cached(ONE_SQL)?
        .query_row(params![day, deck, kind, slot], tally_of_row)
        .optional()?;
    Ok(found.unwrap_or_default())
}

pub(super) const ONE_SQL: &str =
    "SELECT * FROM tallies WHERE day = ?1 AND deck = ?2 AND facet = ?3 AND slot = ?4";

/// Keeps a count; nothing is kept by having no row.
fn put(conn: &Connection, (day, deck, facet): Key, tally: Tally) -> rusqlite::Result<()> {
    let (kind, slot) = facet.numbers();
    if tally.answers == 0 {
        conn.prepare_cached(
            "DELETE FROM tallies WHERE day = ?1 AND deck = ?2 AND facet = ?3 AND slot = ?4",
        )?
        .execute(params![day, deck, kind, slot])?;
        return Ok(());
    }
    let Tally {
        answers,
        tested,
        passed,
        millis,
        foreseen,
        squares,
    } = tally;
    let [answers, tested, passed, millis, foreseen, squares] =
        [answers, tested, passed, millis, foreseen, squares]
            .map(|number| i64::try_from(number).unwrap_or(i64::MAX));
    conn.prepare_cached("INSERT OR REPLACE INTO tallies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")?
        .execute(params![
            day, deck, kind, slot, answers, tested, passed, millis, foreseen, squares
        ])?;
    Ok(())
}

fn tally_of_row(row: &Row) -> rusqlite::Result<Tally> {
    let number = |column: &str| -> rusqlite::Result<u64> {
        let number: i64 = row.get(column)?;
        u64::try_from(number).map_err(|_| rusqlite::types::FromSqlError::OutOfRange(number).into())
    };
    Ok(Tally {
        answers: number("answers")?,
        tested: number("tested")?,
        passed: number("passed")?,
        millis: number("millis")?,
        foreseen: number("foreseen")?,
        squares: number("squares")?,
    })
}
