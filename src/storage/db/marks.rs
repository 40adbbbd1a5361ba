//! What is set on each card.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::deck::CardId;
use crate::progress::Marks;

/// What is set on a card, by its row.
pub(super) fn of(conn: &Connection, key: i64) -> rusqlite::Result<Marks> {
    let found = conn
        .prepare_cached("SELECT * FROM marks WHERE card = ?1")?
        .query_row([key], marks_of_row)
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// What is set on every card that has anything set.
pub(super) fn all(conn: &Connection) -> rusqlite::Result<BTreeMap<CardId, Marks>> {
    let mut query = conn.prepare_cached(
        "SELECT cards.uid, marks.* FROM marks JOIN cards ON cards.id = marks.card",
    )?;
    query
        .query_map([], |row| Ok((row.get("uid")?, marks_of_row(row)?)))?
        .collect()
}

/// Every row; nothing where a row makes no sense.
pub(super) fn raw(conn: &Connection) -> rusqlite::Result<BTreeMap<i64, Option<Marks>>> {
    let mut query = conn.prepare_cached("SELECT * FROM marks")?;
    query
        .query_map([], |row| Ok((row.get("card")?, marks_of_row(row).ok())))?
        .collect()
}

/// Keeps what is set on a card; one with nothing set is kept by having no row.
pub(super) fn put(conn: &Connection, key: i64, marks: &Marks) -> rusqlite::Result<()> {
    if *marks == Marks::default() {
        conn.prepare_cached("DELETE FROM marks WHERE card = ?1")?
            .execute([key])?;
        return Ok(());
    }
    let Marks {
        suspended,
        buried_until,
        flag,
    } = marks;
    conn.prepare_cached(PUT_SQL)?
        .execute(params![key, suspended, buried_until, flag])?;
    Ok(())
}

const PUT_SQL: &str =
    "INSERT INTO marks (card, suspended, buried_until, flag) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (card) DO UPDATE SET suspended = ?2, buried_until = ?3, flag = ?4";

fn marks_of_row(row: &Row) -> rusqlite::Result<Marks> {
    Ok(Marks {
        suspended: row.get("suspended")?,
        buried_until: row.get("buried_until")?,
        flag: row.get("flag")?,
    })
}
