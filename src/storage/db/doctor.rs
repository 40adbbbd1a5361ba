//! Looking the database over: everything that follows from the log is worked out anew
//! and compared with what is kept.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::days::{self, DayTotals};
use super::history::Whole;
use super::{cards, marks, tags, tallies};
use crate::progress::{CardProgress, Marks, Standing, Tag};
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
    /// Cards on which something else is set, or with other tags, than their acts say.
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
    tags: BTreeMap<i64, BTreeSet<Tag>>,
    days: BTreeMap<StudyDay, DayTotals>,
    tallies: tallies::Counts,
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
        )
        .len(),
        wrong_marks: wrong_marks(conn, &derived)?.len(),
        wrong_days: wrong_days(conn, &derived)?.len(),
        reviews: derived.reviews,
        repaired: false,
    };
    Ok((report, derived))
}

/// Puts what follows from the log in the place of what is kept.
pub(super) fn rewrite(conn: &Connection, derived: &Derived) -> rusqlite::Result<()> {
    conn.execute_batch(
        "DELETE FROM states; DELETE FROM marks; DELETE FROM card_tags; DELETE FROM days;",
    )?;
    for (key, progress) in &derived.states {
        cards::put(conn, *key, progress)?;
    }
    for (key, set) in &derived.marks {
        marks::put(conn, *key, set)?;
    }
    for (key, put_on) in &derived.tags {
        tags::put(conn, *key, put_on)?;
    }
    for (day, totals) in &derived.days {
        days::put(conn, *day, *totals)?;
    }
    tallies::rewrite(conn, &derived.tallies)
}

/// Counts all answers by deck and facet, where that was never done.
pub(super) fn count_anew(conn: &Connection) -> rusqlite::Result<()> {
    tallies::rewrite(conn, &derive(conn)?.tallies)
}

fn derive(conn: &Connection) -> rusqlite::Result<Derived> {
    let whole = Whole::of(conn)?;
    let mut derived = Derived {
        days: whole.counted.days,
        tallies: whole.counted.tallies,
        reviews: whole.answers,
        ..Derived::default()
    };
    for (key, course) in whole.courses {
        let Standing { progress, marks } = course.standing;
        // What says nothing is kept by having no row.
        if progress != CardProgress::default() {
            derived.states.insert(key, progress);
        }
        if marks != Marks::default() {
            derived.marks.insert(key, marks);
        }
        if !course.tags.is_empty() {
            derived.tags.insert(key, course.tags);
        }
    }
    Ok(derived)
}

/// The cards on which something else is set, or which have other tags, than their acts say.
fn wrong_marks(conn: &Connection, derived: &Derived) -> rusqlite::Result<BTreeSet<i64>> {
    let mut wrong = differing(&derived.marks, &marks::raw(conn)?, Marks::eq);
    wrong.extend(differing(&derived.tags, &tags::raw(conn)?, BTreeSet::eq));
    Ok(wrong)
}

/// The days of which anything is counted otherwise than it should be.
fn wrong_days(conn: &Connection, derived: &Derived) -> rusqlite::Result<BTreeSet<i64>> {
    let totals = by_number(&derived.days);
    let mut wrong = differing(&totals, &days::raw_days(conn)?, DayTotals::eq);
    let counts = derived.tallies.iter();
    let counts = counts
        .map(|(key, tally)| (tallies::raw_key(*key), *tally))
        .collect();
    let differing = differing(&counts, &tallies::raw(conn)?, tallies::agree);
    wrong.extend(differing.into_iter().map(|(day, ..)| day));
    Ok(wrong)
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
    // One answer may hold several findings under a heading.
    let findings = lines.iter().flat_map(|answer| answer.lines());
    let findings = findings.filter(|line| !line.starts_with("***"));
    findings.map(str::to_owned).collect()
}

fn is_about_derived_values(line: &str) -> bool {
    ["states", "marks", "card_tags", "days", "tallies"]
        .iter()
        .any(|table| {
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

/// The keys that do not have the same value on both sides.
fn differing<K: Ord + Copy, T>(
    expected: &BTreeMap<K, T>,
    kept: &BTreeMap<K, Option<T>>,
    same: impl Fn(&T, &T) -> bool,
) -> BTreeSet<K> {
    let keys: BTreeSet<K> = expected.keys().chain(kept.keys()).copied().collect();
    let is_right = |key: &K| matches!((expected.get(key), kept.get(key)), (Some(expected), Some(Some(kept))) if same(expected, kept));
    keys.into_iter().filter(|key| !is_right(key)).collect()
}
