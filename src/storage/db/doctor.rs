//! Looking the database over: everything that follows from the log is worked out anew
//! and compared with what is kept.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::days::{self, DayTotals};
use super::history::Whole;
use super::{cards, marks};
use crate::progress::{CardProgress, Marks, Standing};
use crate::time::StudyDay;

/// Whether what is found wrong is put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mending {
    /// Nothing is changed.
    Look,
    /// States, marks and days are worked out anew from the log, after a backup.
    Repair,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DoctorReport {
    /// What `SQLite` finds wrong with the file, in technical words; such damage is not repaired.
    pub integrity: Vec<String>,
    /// Rows that belong to a card or an answer that is not there.
    pub orphans: usize,
    /// Cards whose state is not what their answers and acts lead to.
    pub wrong_states: usize,
    /// Cards on which something else is set than their acts say.
    pub wrong_marks: usize,
    /// Study days whose counts are not those of their answers.
    pub wrong_days: usize,
    /// Answers that count, gone through.
    pub reviews: u64,
    /// Whether anything was put right.
    pub repaired: bool,
}

impl DoctorReport {
    /// Whether nothing was found wrong.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.integrity.is_empty()
            && self.orphans == 0
            && self.wrong_states == 0
            && self.wrong_marks == 0
            && self.wrong_days == 0
    }

    /// Whether working them out anew would help and is safe.
    pub(super) const fn can_be_repaired(&self) -> bool {
        self.integrity.is_empty() && self.wrong_states + self.wrong_marks + self.wrong_days > 0
    }
}

/// Everything that follows from the log.
#[derive(Default)]
pub(super) struct Derived {
    states: BTreeMap<i64, CardProgress>,
    marks: BTreeMap<i64, Marks>,
    days: BTreeMap<StudyDay, DayTotals>,
    reviews: u64,
}

/// Looks the database over without changing it, and says what should be in it.
pub(super) fn look(conn: &Connection) -> rusqlite::Result<(DoctorReport, Derived)> {
    let integrity = integrity(conn, "integrity_check");
    let derived = match derive(conn) {
        // Damage that keeps the log from being read is in the report already.
        Err(_) if !integrity.is_empty() => {
            return Ok((
                DoctorReport {
                    integrity,
                    ..DoctorReport::default()
                },
                Derived::default(),
            ));
        }
        derived => derived?,
    };
    let report = DoctorReport {
        integrity,
        orphans: orphans(conn)?,
        wrong_states: differing(
            &derived.states,
            &cards::raw_states(conn)?,
            CardProgress::agrees_with,
        ),
        wrong_marks: differing(&derived.marks, &marks::raw(conn)?, Marks::eq),
        wrong_days: differing(
            &by_number(&derived.days),
            &days::raw_days(conn)?,
            DayTotals::eq,
        ),
        reviews: derived.reviews,
        repaired: false,
    };
    Ok((report, derived))
}

/// Puts what follows from the log in the place of what is kept.
pub(super) fn rewrite(conn: &Connection, derived: &Derived) -> rusqlite::Result<()> {
    conn.execute_batch("DELETE FROM states; DELETE FROM marks; DELETE FROM days;")?;
    for (key, progress) in &derived.states {
        cards::put(conn, *key, progress)?;
    }
    for (key, set) in &derived.marks {
        marks::put(conn, *key, set)?;
    }
    for (day, totals) in &derived.days {
        days::put(conn, *day, *totals)?;
    }
    Ok(())
}

fn derive(conn: &Connection) -> rusqlite::Result<Derived> {
    let whole = Whole::of(conn)?;
    let mut derived = Derived {
        days: whole.days,
        reviews: whole.answers,
        ..Derived::default()
    };
    for (key, Standing { progress, marks }) in whole.standings {
        // What says nothing is kept by having no row.
        if progress != CardProgress::default() {
            derived.states.insert(key, progress);
        }
        if marks != Marks::default() {
            derived.marks.insert(key, marks);
        }
    }
    Ok(derived)
}

/// What a check of `SQLite`'s, `integrity_check` or `quick_check`, finds wrong with the file.
/// A state or a day that makes no sense is left out: it is found by working it out anew.
pub(in crate::storage) fn integrity(conn: &Connection, check: &str) -> Vec<String> {
    let lines = conn
        .prepare(&format!("PRAGMA {check}"))
        .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect());
    let mut lines: Vec<String> =
        lines.unwrap_or_else(|error: rusqlite::Error| vec![error.to_string()]);
    lines.retain(|line| line != "ok" && !is_about_derived_values(line));
    lines
}

fn is_about_derived_values(line: &str) -> bool {
    ["states", "marks", "days"].iter().any(|table| {
        line == format!("CHECK constraint failed in {table}")
            || line.contains(&format!(" value in {table}."))
    })
}

fn orphans(conn: &Connection) -> rusqlite::Result<usize> {
    let count: i64 =
        conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

fn by_number(days: &BTreeMap<StudyDay, DayTotals>) -> BTreeMap<i64, DayTotals> {
    days.iter()
        .map(|(day, totals)| (day.0.into(), *totals))
        .collect()
}

/// How many keys do not have the same value on both sides.
fn differing<T>(
    expected: &BTreeMap<i64, T>,
    kept: &BTreeMap<i64, Option<T>>,
    same: impl Fn(&T, &T) -> bool,
) -> usize {
    let keys: BTreeSet<_> = expected.keys().chain(kept.keys()).collect();
    let is_right = |key| matches!((expected.get(key), kept.get(key)), (Some(expected), Some(Some(kept))) if same(expected, kept));
    keys.into_iter().filter(|key| !is_right(*key)).count()
}
