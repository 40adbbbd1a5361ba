//! The learner's tags on each card.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use crate::deck::CardId;
use crate::progress::Tag;

/// The tags on a card, by its row.
pub(super) fn of(conn: &Connection, key: i64) -> rusqlite::Result<BTreeSet<Tag>> {
    let mut query = conn.prepare_cached("SELECT tag FROM card_tags WHERE card = ?1")?;
    query.query_map([key], |row| row.get(0))?.collect()
}

/// The tags on every card that has any.
pub(super) fn all(conn: &Connection) -> rusqlite::Result<BTreeMap<CardId, BTreeSet<Tag>>> {
    let mut query = conn.prepare_cached(
        "SELECT cards.uid, card_tags.tag FROM card_tags JOIN cards ON cards.id = card_tags.card",
    )?;
    let mut rows = query.query([])?;
    let mut found: BTreeMap<CardId, BTreeSet<Tag>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().insert(row.get(1)?);
    }
    Ok(found)
}

/// The tags on every card by its row; nothing where one of them makes no sense.
pub(super) fn raw(conn: &Connection) -> rusqlite::Result<BTreeMap<i64, Option<BTreeSet<Tag>>>> {
    let mut query = conn.prepare_cached("SELECT card, tag FROM card_tags")?;
    let mut rows = query.query([])?;
    let mut found: BTreeMap<i64, Option<BTreeSet<Tag>>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let tags = found
            .entry(row.get(0)?)
            .or_insert_with(|| Some(BTreeSet::new()));
        match row.get(1) {
            Ok(tag) => tags.iter_mut().for_each(|tags| {
                tags.insert(Tag::clone(&tag));
            }),
            Err(_) => *tags = None,
        }
    }
    Ok(found)
}

/// Puts a tag on a card; false where it was there.
pub(super) fn add(conn: &Connection, key: i64, tag: &Tag) -> rusqlite::Result<bool> {
    let rows = conn
        .prepare_cached("INSERT OR IGNORE INTO card_tags (card, tag) VALUES (?1, ?2)")?
        .execute(params![key, tag])?;
    Ok(rows > 0)
}

/// Takes a tag off a card; false where it was not there.
pub(super) fn remove(conn: &Connection, key: i64, tag: &Tag) -> rusqlite::Result<bool> {
    let rows = conn
        .prepare_cached("DELETE FROM card_tags WHERE card = ?1 AND tag = ?2")?
        .execute(params![key, tag])?;
    Ok(rows > 0)
}

/// Keeps these tags on a card, and no others.
pub(super) fn put(conn: &Connection, key: i64, tags: &BTreeSet<Tag>) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM card_tags WHERE card = ?1")?
        .execute([key])?;
    for tag in tags {
        add(conn, key, tag)?;
    }
    Ok(())
}
