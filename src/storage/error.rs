//! What can go wrong with files and the database, and one sentence for each.

use std::io;
use std::path::{Path, PathBuf};

use crate::deck::CardId;
use crate::lang::Words;

/// What kept a file or the database from being read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is something else than a collection of ours; it was left as it is.
    #[error("not a collection of Zhanar: {path}")]
    NotADatabase {
        /// The file.
        path: PathBuf,
    },
    /// The file was made by a newer version of the program; it was left as it is.
    #[error("made by a newer Zhanar (schema {version}): {path}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// The number of its schema.
        version: i32,
    },
    /// The file is ours and cannot be read any more.
    #[error("damaged ({detail}): {path}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found, in technical words.
        detail: String,
    },
    /// The file is not there, and backups of it are: it was lost, not never made.
    #[error("gone, and there are backups of it: {path}")]
    Gone {
        /// The file.
        path: PathBuf,
    },
    /// The file was moved away, removed or replaced while it was open; what came after is not
    /// saved.
    #[error("moved or replaced while it was open: {path}")]
    Moved {
        /// The file as it was named.
        path: PathBuf,
    },
    /// None of the backups can stand in for the collection.
    #[error("no sound backup: {path}")]
    NoBackup {
        /// The folder of the backups.
        path: PathBuf,
    },
    /// There is no space left; what was saved before is safe.
    #[error("no space left: {path}")]
    Full {
        /// The file that was being written.
        path: PathBuf,
    },
    /// The place cannot be written to.
    #[error("cannot be written to: {path}")]
    ReadOnly {
        /// The file that was to be written.
        path: PathBuf,
    },
    /// The place knows no locks on files, so nothing can be saved safely.
    #[error("no locks on files: {path}")]
    NoLocks {
        /// The file.
        path: PathBuf,
    },
    /// Another window or program is writing to the collection.
    #[error("in use by another program: {path}")]
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// The card was answered elsewhere since it was read; nothing was saved.
    #[error("answered elsewhere meanwhile: {card}")]
    Changed {
        /// The card.
        card: CardId,
    },
    /// A value that the database cannot keep, as a number that is none; nothing was saved.
    #[error("cannot be kept ({detail}): {path}")]
    Unstorable {
        /// The file.
        path: PathBuf,
        /// What the value was.
        detail: String,
    },
    /// The file is larger than we read.
    #[error("larger than {limit} bytes: {path}")]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most that is read, in bytes.
        limit: usize,
    },
    /// The file is not UTF-8 text.
    #[error("not UTF-8 text (line {line}, byte {byte}): {path}")]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// The line of the first byte that is not UTF-8, from 1.
        line: usize,
        /// That byte's place in the file, from 0.
        byte: usize,
    },
    /// The system refused to read or write.
    #[error("{source}: {path}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The system names no home folder, so there is no place for the data.
    #[error("no home folder")]
    NoHome,
    /// The database refused for another reason.
    #[error("{source}: {path}")]
    Sql {
        /// The file.
        path: PathBuf,
        /// What the database says.
        source: rusqlite::Error,
    },
}

impl StoreError {
    /// One sentence for the learner: what happened, what is safe, what can be done.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let path = |path: &Path| ("path", path.display().to_string().into());
        match self {
            Self::NotADatabase { path: at } => words.with("store-not-a-database", &[path(at)]),
            Self::Newer { path: at, version } => {
                words.with("store-newer", &[("version", (*version).into()), path(at)])
            }
            Self::Damaged { path: at, detail } => words.with(
                "store-damaged",
                &[("detail", one_line(detail).into()), path(at)],
            ),
            Self::Gone { path: at } => words.with("store-gone", &[path(at)]),
            Self::Moved { path: at } => words.with("store-moved", &[path(at)]),
            Self::NoBackup { path: at } => words.with("store-no-backup", &[path(at)]),
            Self::Full { path: at } => words.with("store-full", &[path(at)]),
            Self::ReadOnly { path: at } => words.with("store-read-only", &[path(at)]),
            Self::NoLocks { path: at } => words.with("store-no-locks", &[path(at)]),
            Self::InUse { path: at } => words.with("store-in-use", &[path(at)]),
            Self::Changed { card } => {
                words.with("store-changed", &[("card", card.0.as_str().into())])
            }
            Self::Unstorable { path: at, detail } => words.with(
                "store-unstorable",
                &[("detail", one_line(detail).into()), path(at)],
            ),
            Self::TooLarge { path: at, limit } => words.with(
                "store-too-large",
                &[("megabytes", (limit / 1_048_576).into()), path(at)],
            ),
            Self::NotUtf8 {
                path: at,
                line,
                byte,
            } => words.with(
                "store-not-utf8",
                &[("line", (*line).into()), ("byte", (*byte).into()), path(at)],
            ),
            Self::Io { path: at, source } => words.with(
                "store-io",
                &[("detail", one_line(&source.to_string()).into()), path(at)],
            ),
            Self::NoHome => words.get("store-no-home").into_owned(),
            Self::Sql { path: at, source } => words.with(
                "store-sql",
                &[("detail", one_line(&told(source)).into()), path(at)],
            ),
        }
    }

    /// Whether a backup in the place of the collection is the way out.
    #[must_use]
    pub const fn calls_for_restore(&self) -> bool {
        matches!(
            self,
            Self::NotADatabase { .. } | Self::Damaged { .. } | Self::Gone { .. }
        )
    }

    /// An error of the database, told apart by what can be done about it.
    pub(super) fn of_sql(path: &Path, error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let path = path.to_path_buf();
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::Full { path },
            Some(Code::ReadOnly) => Self::ReadOnly { path },
            Some(Code::DatabaseBusy | Code::DatabaseLocked | Code::FileLockingProtocolFailed) => {
                Self::InUse { path }
            }
            Some(Code::DatabaseCorrupt) => Self::Damaged {
                path,
                detail: error.to_string(),
            },
            Some(Code::NotADatabase) => Self::NotADatabase { path },
            Some(Code::SystemIoFailure) if is_about_locks(&error) => Self::NoLocks { path },
            // SQLite cannot make the files beside a database on a full disk, and calls it
            // a failure of the disk.
            Some(Code::CannotOpen | Code::SystemIoFailure) if has_no_space(&path) => {
                Self::Full { path }
            }
            Some(Code::CannotOpen | Code::SystemIoFailure | Code::PermissionDenied) => Self::Io {
                path,
                source: io::Error::other(error),
            },
            _ => Self::of_value(path, error),
        }
    }

    /// An error of values: what cannot be read back is damage, what cannot be kept is not.
    fn of_value(path: PathBuf, error: rusqlite::Error) -> Self {
        use rusqlite::Error;
        match &error {
            Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::InvalidColumnType(..) => Self::Damaged {
                path,
                detail: error.to_string(),
            },
            Error::ToSqlConversionFailure(detail) => Self::Unstorable {
                path,
                detail: detail.to_string(),
            },
            _ => Self::Sql {
                path,
                source: error,
            },
        }
    }

    /// An error of the system while writing.
    pub(super) fn of_writing(path: &Path, source: io::Error) -> Self {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                Self::ReadOnly { path }
            }
            _ => Self::Io { path, source },
        }
    }

    /// An error of the system while reading.
    pub(super) fn of_reading(path: &Path, source: io::Error) -> Self {
        Self::Io {
            path: path.to_path_buf(),
            source,
        }
    }
}

/// Whether the disk of a file takes no more: a small file that goes at once tells.
fn has_no_space(path: &Path) -> bool {
    let Some(folder) = path.parent().filter(|folder| folder.is_dir()) else {
        return false;
    };
    let written = tempfile::tempfile_in(folder)
        .and_then(|mut probe| io::Write::write_all(&mut probe, &[0; 8 * 1024]));
    written.is_err_and(|error| {
        matches!(
            error.kind(),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
        )
    })
}

/// Whether the system refused a lock, rather than saying that another program has it.
fn is_about_locks(error: &rusqlite::Error) -> bool {
    use rusqlite::ffi;
    let code = error.sqlite_error().map(|error| error.extended_code);
    matches!(
        code,
        Some(
            ffi::SQLITE_IOERR_LOCK
                | ffi::SQLITE_IOERR_RDLOCK
                | ffi::SQLITE_IOERR_CHECKRESERVEDLOCK
                | ffi::SQLITE_IOERR_SHMLOCK
        )
    )
}

/// Says at which file an error happened.
pub(super) trait At<T> {
    /// The value, or the error with its file.
    fn at(self, path: &Path) -> Result<T, StoreError>;
}

impl<T> At<T> for rusqlite::Result<T> {
    fn at(self, path: &Path) -> Result<T, StoreError> {
        self.map_err(|error| StoreError::of_sql(path, error))
    }
}

/// What a library says, in one line of bearable length: of a damaged file it may quote
/// anything.
fn one_line(detail: &str) -> String {
    const LONGEST: usize = 120;
    let is_plain = |c: &char| !c.is_control() && *c != char::REPLACEMENT_CHARACTER;
    let line = detail.lines().next().unwrap_or_default();
    let mut short: String = line.chars().filter(is_plain).take(LONGEST).collect();
    if detail.lines().nth(1).is_some() || line.chars().count() > LONGEST {
        short.push('…');
    }
    short
}

/// What the database says of an error, without the statement it was in.
fn told(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        error => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    type Check = fn(&StoreError) -> bool;

    fn sqlite(code: i32) -> rusqlite::Error {
        rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None)
    }

    fn every_error() -> Vec<StoreError> {
        let path = || PathBuf::from("/data/collection.sqlite3");
        vec![
            StoreError::NotADatabase { path: path() },
            StoreError::Newer {
                path: path(),
                version: 9,
            },
            StoreError::Damaged {
                path: path(),
                detail: "page 3".into(),
            },
            StoreError::Gone { path: path() },
            StoreError::Moved { path: path() },
            StoreError::NoBackup { path: path() },
            StoreError::Full { path: path() },
            StoreError::ReadOnly { path: path() },
            StoreError::NoLocks { path: path() },
            StoreError::InUse { path: path() },
            StoreError::Unstorable {
                path: path(),
                detail: "NaN".into(),
            },
            StoreError::TooLarge {
                path: path(),
                limit: 64 * 1_048_576,
            },
            StoreError::NotUtf8 {
                path: path(),
                line: 3,
                byte: 40,
            },
            StoreError::Io {
                path: path(),
                source: io::Error::other("unplugged"),
            },
            StoreError::Sql {
                path: path(),
                source: rusqlite::Error::QueryReturnedNoRows,
            },
        ]
    }

    #[test]
    fn no_statement_of_the_database_is_shown() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        let error = conn
            .execute_batch("CREATE TABLE a (b); CREATE TABLE a (c)")
            .unwrap_err();
        let shown = StoreError::of_sql(Path::new("/x"), error).message(&Words::new(Lang::En));
        assert!(
            shown.contains("already exists") && !shown.contains("CREATE"),
            "{shown}"
        );
    }

    #[test]
    fn what_a_damaged_file_holds_is_not_spread_over_the_screen() {
        assert_eq!(one_line("page 3"), "page 3");
        assert_eq!(one_line("near \u{7}\"\nEND"), "near \"…");
        assert_eq!(one_line(&"ж".repeat(500)).chars().count(), 121);
    }

    #[test]
    fn every_error_is_one_sentence_with_its_path_last() {
        let words = Words::new(Lang::En);
        for error in every_error() {
            let message = error.message(&words);
            assert!(message.ends_with(": /data/collection.sqlite3"), "{message}");
            assert!(
                !message.contains('⟨') && !message.contains('{') && !message.contains('!'),
                "{message}"
            );
        }
        let changed = StoreError::Changed {
            card: CardId("d/a".into()),
        }
        .message(&words);
        assert!(changed.contains("d/a"), "{changed}");
        assert!(!StoreError::NoHome.message(&words).contains('⟨'));
    }

    #[test]
    fn the_codes_of_sqlite_are_told_apart() {
        let path = Path::new("c");
        let cases: [(i32, Check); 9] = [
            (rusqlite::ffi::SQLITE_FULL, |error| {
                matches!(error, StoreError::Full { .. })
            }),
            (rusqlite::ffi::SQLITE_READONLY, |error| {
                matches!(error, StoreError::ReadOnly { .. })
            }),
            (rusqlite::ffi::SQLITE_READONLY_DIRECTORY, |error| {
                matches!(error, StoreError::ReadOnly { .. })
            }),
            (rusqlite::ffi::SQLITE_BUSY, |error| {
                matches!(error, StoreError::InUse { .. })
            }),
            (rusqlite::ffi::SQLITE_CORRUPT, |error| {
                matches!(error, StoreError::Damaged { .. })
            }),
            (rusqlite::ffi::SQLITE_NOTADB, |error| {
                matches!(error, StoreError::NotADatabase { .. })
            }),
            (rusqlite::ffi::SQLITE_CANTOPEN, |error| {
                matches!(error, StoreError::Io { .. })
            }),
            (rusqlite::ffi::SQLITE_IOERR_FSYNC, |error| {
                matches!(error, StoreError::Io { .. })
            }),
            (rusqlite::ffi::SQLITE_CONSTRAINT, |error| {
                matches!(error, StoreError::Sql { .. })
            }),
        ];
        for (code, expected) in cases {
            let error = StoreError::of_sql(path, sqlite(code));
            assert!(expected(&error), "{code}: {error:?}");
        }
        let full = StoreError::of_writing(path, io::ErrorKind::StorageFull.into());
        assert!(matches!(full, StoreError::Full { .. }));
    }
}
