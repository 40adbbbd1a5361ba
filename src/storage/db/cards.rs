//! Card ids and where each card stands.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::deck::CardId;
use crate::progress::{CardProgress, CardState, MemoryState};

/// The row of a card id, which is made if it is missing.
pub(super) fn intern(conn: &Connection, card: &CardId) -> rusqlite::Result<i64> {
    if let Some(key) = key_of(conn, card)? {
        return Ok(key);
    }
    conn.prepare_cached("INSERT INTO cards (uid) VALUES (?1)")?
        .insert([card])
}

/// The row of a card id, if the card was ever answered.
pub(super) fn key_of(conn: &Connection, card: &CardId) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached(KEY_SQL)?
        .query_row([card], |row| row.get(0))
        .optional()
}

pub(super) const KEY_SQL: &str = "SELECT id FROM cards WHERE uid = ?1";

/// Where the card stands, by its row.
pub(super) fn progress(conn: &Connection, key: i64) -> rusqlite::Result<CardProgress> {
    let found = conn
        .prepare_cached(PROGRESS_SQL)?
        .query_row([key], progress_of_row)
        .optional()?;
    Ok(found.unwrap_or_default())
}

pub(super) const PROGRESS_SQL: &str = "SELECT phase, step, due_ms, due_day, interval_days,
    stability, difficulty, last_ms, last_day, reviews, lapses FROM states WHERE card = ?1";

/// The columns of a state in the order in which they are read.
const STATE_COLUMNS: &str = "phase, step, due_ms, due_day, interval_days, stability, difficulty,
    last_ms, last_day, reviews, lapses";

/// How many they are.
const STATE_WIDTH: usize = 11;

/// Hands where every card stands that was answered to `visit`, with its id.
pub(super) fn visit_progress(
    conn: &Connection,
    mut visit: impl FnMut(&str, CardProgress),
) -> rusqlite::Result<()> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {STATE_COLUMNS}, cards.uid FROM states JOIN cards ON cards.id = states.card"
    ))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        visit(row.get_ref(STATE_WIDTH)?.as_str()?, progress_of_row(row)?);
    }
    Ok(())
}

/// The rows of all states, and what each says; nothing where a row makes no sense.
pub(super) fn raw_states(
    conn: &Connection,
) -> rusqlite::Result<BTreeMap<i64, Option<CardProgress>>> {
    let mut query = conn.prepare_cached(&format!("SELECT {STATE_COLUMNS}, card FROM states"))?;
    query
        .query_map([], |row| {
            Ok((row.get(STATE_WIDTH)?, progress_of_row(row).ok()))
        })?
        .collect()
}

/// Keeps where a card stands; a new card is kept by having no row.
pub(super) fn put(conn: &Connection, key: i64, progress: &CardProgress) -> rusqlite::Result<()> {
    if *progress == CardProgress::default() {
        conn.prepare_cached("DELETE FROM states WHERE card = ?1")?
            .execute([key])?;
        return Ok(());
    }
    let columns = Columns::of(progress)?;
    let CardProgress {
        state: _,
        last_at,
        last_day,
        reviews,
        lapses,
    } = progress;
    conn.prepare_cached(PUT_SQL)?.execute(named_params! {
        ":card": key, ":phase": columns.phase, ":step": columns.step, ":due_ms": columns.due_ms,
        ":due_day": columns.due_day, ":interval_days": columns.interval_days,
        ":stability": columns.memory.stability, ":difficulty": columns.memory.difficulty,
        ":last_ms": last_at, ":last_day": last_day, ":reviews": reviews, ":lapses": lapses,
    })?;
    Ok(())
}

pub(super) const PUT_SQL: &str = "INSERT INTO states
    (card, phase, step, due_ms, due_day, interval_days, stability, difficulty, last_ms, last_day, reviews, lapses)
    VALUES (:card, :phase, :step, :due_ms, :due_day, :interval_days, :stability, :difficulty, :last_ms, :last_day, :reviews, :lapses)
    ON CONFLICT (card) DO UPDATE SET phase = :phase, step = :step, due_ms = :due_ms, due_day = :due_day,
    interval_days = :interval_days, stability = :stability, difficulty = :difficulty, last_ms = :last_ms,
    last_day = :last_day, reviews = :reviews, lapses = :lapses";

/// A state taken apart into columns; those that a phase does not have are empty.
struct Columns {
    phase: &'static str,
    step: Option<u8>,
    due_ms: Option<i64>,
    due_day: Option<i32>,
    interval_days: Option<u32>,
    memory: MemoryState,
}

impl Columns {
    fn of(progress: &CardProgress) -> rusqlite::Result<Self> {
        let refuse = |detail: &str| rusqlite::Error::ToSqlConversionFailure(detail.into());
        let columns = match progress.state {
            CardState::New => return Err(refuse("a new card that was answered")),
            CardState::Learning { step, due, memory } => {
                Self::in_steps("learning", step, due.0, memory)
            }
            CardState::Relearning { step, due, memory } => {
                Self::in_steps("relearning", step, due.0, memory)
            }
            CardState::Review {
                due,
                interval_days,
                memory,
            } => Self {
                phase: "review",
                step: None,
                due_ms: None,
                due_day: Some(due.0),
                interval_days: Some(interval_days),
                memory,
            },
        };
        let MemoryState {
            stability,
            difficulty,
        } = columns.memory;
        if stability.is_finite() && difficulty.is_finite() {
            Ok(columns)
        } else {
            Err(refuse("a memory state that is no number"))
        }
    }

    const fn in_steps(phase: &'static str, step: u8, due_ms: i64, memory: MemoryState) -> Self {
        Self {
            phase,
            step: Some(step),
            due_ms: Some(due_ms),
            due_day: None,
            interval_days: None,
            memory,
        }
    }
}

/// Reads the columns of a state by their places: by their names it takes three times as long.
fn progress_of_row(row: &Row) -> rusqlite::Result<CardProgress> {
    let memory = MemoryState {
        stability: row.get(5)?,
        difficulty: row.get(6)?,
    };
    let state = match row.get_ref(0)?.as_str()? {
        "review" => CardState::Review {
            due: row.get(3)?,
            interval_days: row.get(4)?,
            memory,
        },
        "learning" => CardState::Learning {
            step: row.get(1)?,
            due: row.get(2)?,
            memory,
        },
        "relearning" => CardState::Relearning {
            step: row.get(1)?,
            due: row.get(2)?,
            memory,
        },
        _ => return Err(rusqlite::types::FromSqlError::other(UnknownPhase).into()),
    };
    Ok(CardProgress {
        state,
        last_at: row.get(7)?,
        last_day: row.get(8)?,
        reviews: row.get(9)?,
        lapses: row.get(10)?,
    })
}

#[derive(Debug, thiserror::Error)]
#[error("a card in a phase that there is not")]
struct UnknownPhase;
