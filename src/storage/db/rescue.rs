//! What was answered and done, read out of a damaged collection: row by row, past the indexes
//! and past everything that follows from the log, which is worked out anew.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::{doctor, header, open};
use crate::storage::error::{At, StoreError};

/// The tables from which all others follow, each after those it names.
const LOG: [&str; 16] = [
    "cards",
    "presets",
    "reviews",
    "undone",
    "quizzes",
    "quiz_questions",
    "quiz_answers",
    "claims",
    "evidence",
    "confusions",
    "confusions_firm",
    "acts",
    "act_cards",
    "acts_undone",
    "tally_decks",
    "homes",
];

/// A collection in memory with the whole log of the file at `path`.
///
/// # Errors
/// A part of the log cannot be read, or does not fit together; the file is of another schema.
pub(in crate::storage) fn read_log(path: &Path) -> Result<Connection, StoreError> {
    let damaged = |detail: String| StoreError::Damaged {
        path: path.to_path_buf(),
        detail,
    };
    let newest = open::newest(open::MIGRATIONS);
    let header = header::check(path, newest)?;
    if header.version != newest {
        return Err(damaged(format!("schema {}", header.version)));
    }
    let from = open::open_copy(path, header)?;
    let to = open::in_memory(open::MIGRATIONS).at(path)?;
    to.pragma_update(None, "foreign_keys", false).at(path)?;
    let tx = to.unchecked_transaction().at(path)?;
    for table in LOG {
        copy_rows(&from.conn, &tx, table).at(path)?;
    }
    let is_torn = tx
        .prepare("PRAGMA foreign_key_check")
        .and_then(|mut check| check.exists([]))
        .at(path)?;
    if is_torn {
        return Err(damaged("rows are missing".to_owned()));
    }
    let (_, derived) = doctor::look(&tx).at(path)?;
    doctor::rewrite(&tx, &derived).at(path)?;
    tx.commit().at(path)?;
    Ok(to)
}

fn copy_rows(from: &Connection, to: &Connection, table: &str) -> rusqlite::Result<()> {
    // The row of no deck is there from the beginning.
    let which = match table {
        "tally_decks" => "WHERE id <> 0",
        _ => "",
    };
    let mut read = from.prepare(&format!("SELECT * FROM {table} NOT INDEXED {which}"))?;
    let columns: Vec<&str> = read.column_names().collect();
    let columns = columns.join(", ");
    let places = vec!["?"; read.column_count()].join(", ");
    let insert = format!("INSERT INTO {table} ({columns}) VALUES ({places})");
    let mut write = to.prepare(&insert)?;
    let count = read.column_count();
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let values: Vec<Value> = (0..count)
            .map(|place| row.get(place))
            .collect::<Result<_, _>>()?;
        write.execute(params_from_iter(values))?;
    }
    Ok(())
}
