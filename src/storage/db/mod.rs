//! The database: the log of answers, and what follows from it.
//!
//! Deliberately absent: SQL anywhere else. A transaction is whole or never happened.

mod acts;
mod cards;
mod confusions;
mod days;
mod doctor;
pub(super) mod header;
mod history;
mod marks;
mod open;
mod quizzes;
mod rescue;
mod reviews;
mod saving;
mod sql_types;
mod tags;
mod tallies;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tempfile::TempDir;

use super::backup;
use super::error::{At, StoreError};
use super::files::FileId;
use super::lock::{Access, LockGuard, WhyReadOnly};
use crate::catalog::Catalog;
use crate::deck::CardId;
use crate::progress::{CardProgress, Marks, Tag};
use crate::time::{StudyDay, Timestamp};

pub use acts::{ActId, LoggedAct};
pub use confusions::Confusion;
pub use days::DayTotals;
pub use doctor::{DoctorReport, Mending};
pub use history::Logged;
pub use quizzes::{QuestionAnswer, QuizId, QuizSummary};
pub use reviews::{LoggedAnswer, ReviewId, Totals};
pub use saving::{LastDone, Undone};
pub use tallies::{CountedAnswers, CountedDays};

pub(super) use doctor::integrity;
pub(super) use header::APPLICATION_ID;
pub(super) use open::copy_pages;
pub(super) use rescue::read_log;

/// Whether a collection of ours, of any schema, was written with a log beside it.
///
/// # Errors
/// It is not ours, or cannot be read.
pub(super) fn has_log_beside(path: &Path) -> Result<bool, StoreError> {
    Ok(header::check(path, i32::MAX)?.has_log_beside)
}

/// Puts an empty collection in the place of what is at `path`, in one step.
///
/// # Errors
/// The folder is full or cannot be written to; what was there is as it was.
pub(super) fn put_empty(path: &Path) -> Result<(), StoreError> {
    open::create(path, open::MIGRATIONS)
}

/// Whether the file is a collection of ours that this program can open.
///
/// # Errors
/// It is not, or cannot be read. It is not changed.
pub(super) fn check_is_ours(path: &Path) -> Result<(), StoreError> {
    header::check(path, open::newest(open::MIGRATIONS)).map(|_| ())
}

/// Cards that move to another deck one by one; more of them are counted faster by going
/// through the whole log.
const FEW_MOVED: usize = 20;

/// The learner's answers, opened.
#[derive(Debug)]
pub struct Store {
    // The order matters: the database is closed before the lock and its copy go.
    conn: Connection,
    access: Access,
    path: PathBuf,
    /// Which file that was when it was opened to be written.
    file: Option<FileId>,
    /// Which deck each card belongs to, as whoever opened the store knows it.
    homes: Arc<Catalog>,
    _copy: Option<TempDir>,
}

impl Store {
    /// Opens the collection at `path`, and makes it if it is missing and may be written.
    /// The lock in `access` is kept as long as the store. A schema older than ours is
    /// brought up to date at `now`, after a backup in the folder beside the file.
    ///
    /// # Errors
    /// The file is not ours, is newer, is damaged, or cannot be opened; it is left as it is.
    pub fn open(path: &Path, access: Access, now: Timestamp) -> Result<Self, StoreError> {
        Self::open_with(path, access, now, open::MIGRATIONS)
    }

    fn open_with(
        path: &Path,
        access: Access,
        now: Timestamp,
        steps: &[&str],
    ) -> Result<Self, StoreError> {
        let why = match access.why_read_only() {
            Some(why) => why,
            None => match open::open_to_write(path, steps, now) {
                Ok(Some(conn)) => {
                    return Ok(Self {
                        conn,
                        access,
                        path: path.to_path_buf(),
                        file: FileId::of(path),
                        homes: Arc::default(),
                        _copy: None,
                    });
                }
                Ok(None) => WhyReadOnly::NotWritable,
                Err(StoreError::NoLocks { .. }) => WhyReadOnly::NoLocks,
                // Some systems answer that a lock is held where they know none.
                Err(StoreError::InUse { .. }) if access.is_unshared() => WhyReadOnly::NoLocks,
                Err(error) => return Err(error),
            },
        };
        let has_locks = why != WhyReadOnly::NoLocks;
        let open::Reading { conn, copy } = open::open_to_read(path, steps, has_locks)?;
        Ok(Self {
            conn,
            access: Access::ReadOnly(why),
            path: path.to_path_buf(),
            file: None,
            homes: Arc::default(),
            _copy: copy,
        })
    }

    /// An empty collection in memory, for tests and for trying things out.
    ///
    /// # Errors
    /// There is no memory left.
    pub fn in_memory() -> Result<Self, StoreError> {
        let path = PathBuf::from(":memory:");
        let conn = open::in_memory(open::MIGRATIONS).at(&path)?;
        Ok(Self {
            conn,
            access: Access::Write(LockGuard::unshared()),
            path,
            file: None,
            homes: Arc::default(),
            _copy: None,
        })
    }

    /// Opens the same file once more, to be read by another thread while answers go on.
    /// An empty collection stands in for one in memory.
    ///
    /// # Errors
    /// The file cannot be read any more.
    pub fn open_beside(&self) -> Result<Self, StoreError> {
        let open::Reading { conn, copy } = if self.path.as_os_str() == ":memory:" {
            open::Reading {
                conn: open::in_memory(open::MIGRATIONS).at(&self.path)?,
                copy: None,
            }
        } else {
            let has_locks = self.access.why_read_only() != Some(WhyReadOnly::NoLocks);
            open::open_to_read(&self.path, open::MIGRATIONS, has_locks)?
        };
        Ok(Self {
            conn,
            access: Access::ReadOnly(WhyReadOnly::InUse),
            path: self.path.clone(),
            file: None,
            homes: Arc::clone(&self.homes),
            _copy: copy,
        })
    }

    /// What may be done with the collection.
    #[must_use]
    pub const fn access(&self) -> &Access {
        &self.access
    }

    /// The file of the collection.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where a card stands; one never answered is new.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn progress(&self, card: &CardId) -> Result<CardProgress, StoreError> {
        self.read(|conn| {
            cards::key_of(conn, card)?.map_or_else(
                || Ok(CardProgress::default()),
                |key| cards::progress(conn, key),
            )
        })
    }

    /// Where every card stands that has an answer that counts.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn all_progress(&self) -> Result<BTreeMap<CardId, CardProgress>, StoreError> {
        let mut all = BTreeMap::new();
        self.visit_progress(|card, progress| {
            all.insert(CardId(card.to_owned()), progress);
        })?;
        Ok(all)
    }

    /// Hands where every card stands that has an answer that counts to `visit`, with the
    /// card's id.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn visit_progress(&self, visit: impl FnMut(&str, CardProgress)) -> Result<(), StoreError> {
        self.read(|conn| cards::visit_progress(conn, visit))
    }

    /// What is set on every card that has anything set.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn all_marks(&self) -> Result<BTreeMap<CardId, Marks>, StoreError> {
        self.read(marks::all)
    }

    /// The learner's tags on every card that has any.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn all_tags(&self) -> Result<BTreeMap<CardId, BTreeSet<Tag>>, StoreError> {
        self.read(tags::all)
    }

    /// The learner's tags on a card.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn tags(&self, card: &CardId) -> Result<BTreeSet<Tag>, StoreError> {
        self.read(|conn| {
            cards::key_of(conn, card)?.map_or(Ok(BTreeSet::new()), |key| tags::of(conn, key))
        })
    }

    /// Whether there is an answer or an act for [`Store::undo_last`] to take back.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn can_undo(&self) -> Result<bool, StoreError> {
        self.read(|conn| Ok(reviews::newest(conn)?.is_some() || acts::newest(conn)?.is_some()))
    }

    /// The cards that were put on a day and not answered since.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn planned(&self) -> Result<Vec<CardId>, StoreError> {
        self.read(acts::planned)
    }

    /// The cards that were forgotten on `day` or later by an answer that counts.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn forgotten_since(&self, day: StudyDay) -> Result<BTreeSet<CardId>, StoreError> {
        self.read(|conn| reviews::forgotten_since(conn, day))
    }

    /// Every act that counts, as they were done.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn effective_acts(&self) -> Result<Vec<LoggedAct>, StoreError> {
        self.read(acts::all)
    }

    /// The last answer to a flashcard that counts.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn last_answer(&self) -> Result<Option<LoggedAnswer>, StoreError> {
        self.read(reviews::newest)
    }

    /// The answers of a study day, counted.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn day_totals(&self, day: StudyDay) -> Result<DayTotals, StoreError> {
        self.read(|conn| days::totals(conn, day))
    }

    /// The cards recalled on a study day, sorted.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn answered_on(&self, day: StudyDay) -> Result<Vec<CardId>, StoreError> {
        self.read(|conn| reviews::answered_on(conn, day))
    }

    /// How many of the last thousand recalled answers there are, and how many milliseconds
    /// they took.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn recent_pace(&self) -> Result<(u64, u64), StoreError> {
        self.read(reviews::recent_pace)
    }

    /// The study days from `from` to `to`, both included, that have answers, and how many.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn activity(
        &self,
        from: StudyDay,
        to: StudyDay,
    ) -> Result<Vec<(StudyDay, u32)>, StoreError> {
        self.read(|conn| days::activity(conn, from, to))
    }

    /// The answers from `from` to `to`, both included, counted by day, deck and facet.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn counted(&self, from: StudyDay, to: StudyDay) -> Result<CountedDays, StoreError> {
        self.read(|conn| tallies::between(conn, from, to))
    }

    /// Says which deck each card belongs to, so that answers are counted for it. Answers to
    /// a card that moved are counted for its new deck; those to cards of no deck any more
    /// stay where they were.
    ///
    /// # Errors
    /// What moved could not be saved; it stays counted where it was.
    pub fn settle(&mut self, homes: &Arc<Catalog>) -> Result<(), StoreError> {
        self.homes = Arc::clone(homes);
        let moved = self.read(|conn| tallies::moved(conn, homes))?;
        if moved.is_empty() || self.access.why_read_only().is_some() {
            return Ok(());
        }
        let (tx, path) = self.begin()?;
        let is_many = moved.len() > FEW_MOVED;
        for (card_key, deck) in moved {
            let deck = tallies::intern_deck(&tx, &deck).at(path)?;
            if is_many {
                tallies::put_home(&tx, card_key, deck).at(path)?;
            } else {
                history::move_to(&tx, card_key, deck).at(path)?;
            }
        }
        if is_many {
            doctor::count_anew(&tx).at(path)?;
        }
        tx.commit().at(path)
    }

    /// Whether there is an answer that counts.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn has_answers(&self) -> Result<bool, StoreError> {
        self.read(reviews::is_any)
    }

    /// The whole log in numbers. Reads all of it.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn totals(&self) -> Result<Totals, StoreError> {
        self.read(reviews::totals)
    }

    /// The answers that count as they were given, of one card or of all.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn effective_log(&self, card: Option<&CardId>) -> Result<Vec<LoggedAnswer>, StoreError> {
        self.read(|conn| match card {
            None => reviews::all(conn),
            Some(card) => {
                cards::key_of(conn, card)?.map_or(Ok(Vec::new()), |key| reviews::of_card(conn, key))
            }
        })
    }

    /// What happened to a card and counts, answers and acts one after another.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn history(&self, card: &CardId) -> Result<Vec<Logged>, StoreError> {
        self.read(|conn| {
            cards::key_of(conn, card)?.map_or(Ok(Vec::new()), |key| history::logged(conn, key))
        })
    }

    /// Hands the answers that count to `visit`, as they were given, until it has enough; no
    /// more than one of them is kept at a time.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn visit_log(
        &self,
        visit: impl FnMut(LoggedAnswer) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.read(|conn| reviews::visit_while(conn, visit))
    }

    /// How many recalled answers came on a later day than an earlier one to their card, a card
    /// counting once a day; counted as far as `most`.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn later_answers(&self, most: u64) -> Result<u64, StoreError> {
        self.read(|conn| reviews::later_answers(conn, most))
    }

    /// Looks the database over, and puts right what follows from the log if asked to.
    /// `now` names the backup made before that.
    ///
    /// # Errors
    /// The log cannot be read; or the repair or its backup failed, and nothing was changed.
    pub fn doctor(&mut self, mending: Mending, now: Timestamp) -> Result<DoctorReport, StoreError> {
        let (mut report, _) = self.read(doctor::look)?;
        if mending == Mending::Look || !report.can_be_repaired() {
            return Ok(report);
        }
        self.check_writable()?;
        backup::before_repair(&self.conn, &self.path, now)?;
        let (tx, path) = self.begin()?;
        let (_, derived) = doctor::look(&tx).at(path)?;
        doctor::rewrite(&tx, &derived).at(path)?;
        tx.commit().at(path)?;
        report.repaired = true;
        Ok(report)
    }

    /// Lets the file grow to so many pages only, as a full disk would.
    ///
    /// # Errors
    /// The database refuses.
    #[cfg(test)]
    pub(crate) fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        self.conn
            .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
            .at(&self.path)
    }

    pub(super) const fn connection(&self) -> &Connection {
        &self.conn
    }

    /// Reads one state of the database, whatever others write meanwhile.
    fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let tx = self.conn.unchecked_transaction().at(&self.path)?;
        read(&tx).at(&self.path)
    }

    fn begin(&mut self) -> Result<(Transaction<'_>, &Path), StoreError> {
        self.check_writable()?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .at(&self.path)?;
        Ok((tx, &self.path))
    }

    fn check_writable(&self) -> Result<(), StoreError> {
        let path = self.path.clone();
        match self.access.why_read_only() {
            None => self.check_place(),
            Some(WhyReadOnly::InUse) => Err(StoreError::InUse { path }),
            Some(WhyReadOnly::NotWritable) => Err(StoreError::ReadOnly { path }),
            Some(WhyReadOnly::NoLocks) => Err(StoreError::NoLocks { path }),
        }
    }

    /// Whether the open file still has its name. What is written into one that was moved away
    /// or replaced is lost, and its log would spoil the file that took its place.
    fn check_place(&self) -> Result<(), StoreError> {
        if self.file.is_none() || FileId::of(&self.path) == self.file {
            return Ok(());
        }
        open::set_wal_aside(&self.path)?;
        Err(StoreError::Moved {
            path: self.path.clone(),
        })
    }
}
