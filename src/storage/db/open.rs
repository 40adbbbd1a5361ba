//! Opening the database: made where it is missing, refused where it is not ours, brought
//! up to the present schema where it is older.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use tempfile::TempDir;

use super::header::{self, APPLICATION_ID, Header};
use super::{doctor, integrity, tallies};
use crate::storage::backup;
use crate::storage::error::{At, StoreError};
use crate::storage::files::{folder_of, free_beside, give_name, new_file_builder, sync_folder};
use crate::storage::restore;
use crate::time::Timestamp;

/// The steps of the schema: the step at place N leads from schema N to N + 1.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_log_and_states.sql"),
    include_str!("migrations/0002_quizzes.sql"),
    include_str!("migrations/0003_acts.sql"),
    include_str!("migrations/0004_tallies.sql"),
    include_str!("migrations/0005_tags.sql"),
];

const TABLES: i64 = 21;
const TABLES_SQL: &str = "SELECT count(*) FROM sqlite_schema WHERE type = 'table'
    AND name IN ('cards', 'presets', 'reviews', 'undone', 'states', 'days', 'quizzes', 'quiz_questions',
    'quiz_answers', 'claims', 'evidence', 'confusions', 'confusions_firm',
    'acts', 'act_cards', 'acts_undone', 'marks', 'card_tags', 'tally_decks', 'homes', 'tallies')";

/// Statements that stay prepared: more than an answer, its undo and the queue have together.
const STATEMENTS: usize = 64;

/// How long another program's write is waited for.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// A database opened only to be read.
pub(super) struct Reading {
    pub conn: Connection,
    /// The copy it is read from, where it cannot be read in its own place.
    pub copy: Option<TempDir>,
}

/// Opens the file to write, and makes it if it is missing. Where the file or its folder
/// may not be written, nothing.
pub(super) fn open_to_write(
    path: &Path,
    steps: &[&str],
    now: Timestamp,
) -> Result<Option<Connection>, StoreError> {
    if !exists(path)? {
        create(path, steps)?;
    }
    if !takes_files(&folder_of(path)) {
        return Ok(None);
    }
    let header = header::check(path, newest(steps))?;
    if header::has_wal(path) {
        settle_wal(path, header.has_log_beside, newest(steps))?;
    }
    let mut conn =
        Connection::open_with_flags(path, flags(OpenFlags::SQLITE_OPEN_READ_WRITE)).at(path)?;
    if conn.is_readonly("main").at(path)? {
        return Ok(None);
    }
    configure(&conn).at(path)?;
    let version = version_of(&conn, path, steps)?;
    if version < newest(steps) {
        backup::before_migration(&conn, path, newest(steps), now)?;
        migrate(&mut conn, steps).at(path)?;
    }
    check_tables(&conn, path)?;
    Ok(Some(conn))
}

/// Opens the file to read; where there is none, an empty database stands in. Where the place
/// knows no locks, a copy elsewhere is read.
pub(super) fn open_to_read(
    path: &Path,
    steps: &[&str],
    has_locks: bool,
) -> Result<Reading, StoreError> {
    let reading = if exists(path)? {
        open_existing(path, steps, has_locks)?
    } else {
        Reading {
            conn: in_memory(steps).at(path)?,
            copy: None,
        }
    };
    reading
        .conn
        .pragma_update(None, "query_only", true)
        .at(path)?;
    Ok(reading)
}

fn open_existing(path: &Path, steps: &[&str], has_locks: bool) -> Result<Reading, StoreError> {
    let header = header::check(path, newest(steps))?;
    let is_spoiled = header::has_wal(path) && !header.has_log_beside;
    let in_place = if is_spoiled || !has_locks {
        None
    } else {
        open_in_place(path).ok()
    };
    let mut reading = match in_place {
        Some(conn) => Reading { conn, copy: None },
        None => open_copy(path, header)?,
    };
    if version_of(&reading.conn, path, steps)? < newest(steps) {
        let mut memory = Connection::open_in_memory().at(path)?;
        copy_pages(&reading.conn, &mut memory, path)?;
        migrate(&mut memory, steps).at(path)?;
        reading.conn = memory;
    }
    check_tables(&reading.conn, path)?;
    Ok(reading)
}

/// An empty database in memory.
pub(super) fn in_memory(steps: &[&str]) -> rusqlite::Result<Connection> {
    let mut conn = Connection::open_in_memory()?;
    configure(&conn)?;
    migrate(&mut conn, steps)?;
    Ok(conn)
}

/// Copies a whole database into another.
pub(in crate::storage) fn copy_pages(
    from: &Connection,
    to: &mut Connection,
    path: &Path,
) -> Result<(), StoreError> {
    let step = Backup::new(from, to)
        .and_then(|backup| backup.step(-1))
        .at(path)?;
    if matches!(step, StepResult::Done) {
        Ok(())
    } else {
        Err(StoreError::InUse {
            path: path.to_path_buf(),
        })
    }
}

pub(super) fn newest(steps: &[&str]) -> i32 {
    i32::try_from(steps.len()).unwrap_or(i32::MAX)
}

fn exists(path: &Path) -> Result<bool, StoreError> {
    let exists = path
        .try_exists()
        .map_err(|error| StoreError::of_reading(path, error))?;
    if !exists && header::has_wal(path) {
        // A new file here would be filled with what is left of the old one.
        let detail =
            "the file is gone, but answers wait beside it in the file ending in -wal".to_owned();
        return Err(StoreError::Damaged {
            path: path.to_path_buf(),
            detail,
        });
    }
    if !exists && restore::is_any_beside(path) {
        // An empty one made here would look as if everything were lost.
        return Err(StoreError::Gone {
            path: path.to_path_buf(),
        });
    }
    Ok(exists)
}

/// Whether files may be made in the folder, as `SQLite` does beside the database.
fn takes_files(folder: &Path) -> bool {
    match new_file_builder().tempfile_in(folder) {
        Ok(_) => true,
        Err(error) => !matches!(
            error.kind(),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
        ),
    }
}

/// Makes a new database under another name first, so that a crash leaves a whole one or what
/// was there. It knows no write-ahead log yet, so none that lies there is taken for its own.
pub(super) fn create(path: &Path, steps: &[&str]) -> Result<(), StoreError> {
    let writing = |error| StoreError::of_writing(path, error);
    let folder = folder_of(path);
    let temp = new_file_builder()
        .tempfile_in(&folder)
        .map_err(writing)?
        .into_temp_path();
    let mut conn = Connection::open(&temp).at(path)?;
    migrate(&mut conn, steps).at(path)?;
    conn.close().map_err(|(_, error)| error).at(path)?;
    fs::File::open(&temp)
        .and_then(|file| file.sync_all())
        .map_err(writing)?;
    give_name(temp, path).map_err(writing)?;
    sync_folder(&folder).map_err(writing)
}

/// Looks at a write-ahead log that a crash left, before it becomes part of the file.
fn settle_wal(path: &Path, is_its_own: bool, newest: i32) -> Result<(), StoreError> {
    if is_its_own {
        let together = open_in_place(path).and_then(|conn| {
            let version = user_version(&conn)?;
            Ok((version, integrity(&conn, "quick_check").is_empty()))
        });
        let left = match together {
            Ok((version, is_sound)) => {
                header::check_version(path, version, newest)?;
                if is_sound {
                    return Ok(());
                }
                Ok(())
            }
            Err(error) if is_damage(&error) => Err(StoreError::of_sql(path, error)),
            // A full disk or one that does not answer says nothing of the log.
            Err(error) => return Err(StoreError::of_sql(path, error)),
        };
        // Where a log that can be read whole spoils a file that is sound without it, the file
        // was replaced while it was open, and the log is that of the other.
        let wal = header::wal_of(path);
        fs::read(&wal).map_err(|error| StoreError::of_reading(&wal, error))?;
        if !is_sound_alone(path, newest)? {
            return left;
        }
    }
    // A backup was put in the place of the file; the log of the old one would spoil it.
    set_wal_aside(path)
}

/// Gives the log beside a file another name, so that it does not become part of it.
pub(super) fn set_wal_aside(path: &Path) -> Result<(), StoreError> {
    let wal = header::wal_of(path);
    if !header::has_wal(path) {
        return Ok(());
    }
    fs::rename(&wal, free_beside(path, "-wal-set-aside"))
        .map_err(|error| StoreError::of_writing(&wal, error))?;
    match fs::remove_file(header::beside(path, "-shm")) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(StoreError::of_writing(path, error))
        }
        _ => Ok(()),
    }
}

/// Whether an error says that the file itself is wrong, and not that it cannot be read now.
pub(super) fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode;
    let code = error.sqlite_error_code();
    matches!(
        code,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
    )
}

/// Whether nothing is wrong with the file where the log beside it is left out.
fn is_sound_alone(path: &Path, newest: i32) -> Result<bool, StoreError> {
    let header = Header {
        has_log_beside: false,
        ..header::check(path, newest)?
    };
    let reading = open_copy(path, header)?;
    Ok(integrity(&reading.conn, "quick_check").is_empty())
}

fn flags(access: OpenFlags) -> OpenFlags {
    access | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

/// Opens the file for reading where it lies, which fails where `SQLite` cannot put its
/// working files beside it.
fn open_in_place(path: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(path, flags(OpenFlags::SQLITE_OPEN_READ_ONLY))?;
    conn.busy_timeout(BUSY_TIMEOUT)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    user_version(&conn)?;
    Ok(conn)
}

/// Opens a copy of the file with what waits beside it, if that is its own.
pub(super) fn open_copy(path: &Path, header: Header) -> Result<Reading, StoreError> {
    let reading = |error| StoreError::of_reading(path, error);
    let dir = tempfile::tempdir().map_err(reading)?;
    let copy = dir.path().join("copy.sqlite3");
    fs::copy(path, &copy).map_err(reading)?;
    if header::has_wal(path) && header.has_log_beside {
        fs::copy(header::wal_of(path), header::wal_of(&copy)).map_err(reading)?;
    }
    make_writable(&copy).map_err(reading)?;
    let conn =
        Connection::open_with_flags(&copy, flags(OpenFlags::SQLITE_OPEN_READ_WRITE)).at(path)?;
    Ok(Reading {
        conn,
        copy: Some(dir),
    })
}

/// A copy takes over the rights of the file, but it is ours to write.
fn make_writable(copy: &Path) -> std::io::Result<()> {
    for file in [copy.to_path_buf(), header::wal_of(copy)] {
        let Ok(meta) = fs::metadata(&file) else {
            continue;
        };
        let mut rights = meta.permissions();
        #[cfg(unix)]
        std::os::unix::fs::PermissionsExt::set_mode(&mut rights, 0o600);
        #[cfg(not(unix))]
        rights.set_readonly(false);
        fs::set_permissions(&file, rights)?;
    }
    Ok(())
}

/// Sets what makes an answer last through a power cut, and what guards the tables.
fn configure(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(BUSY_TIMEOUT)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    // Where the file system cannot keep a write-ahead log, SQLite stays with its journal.
    conn.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)
}

/// Takes all steps that are missing, together or not at all.
fn migrate(conn: &mut Connection, steps: &[&str]) -> rusqlite::Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = usize::try_from(user_version(&tx)?).unwrap_or(0);
    for step in steps.iter().skip(done) {
        tx.execute_batch(step)?;
    }
    if tallies::are_missing(&tx)? {
        doctor::count_anew(&tx)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", newest(steps))?;
    tx.commit()
}

fn user_version(conn: &Connection) -> rusqlite::Result<i32> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

fn version_of(conn: &Connection, path: &Path, steps: &[&str]) -> Result<i32, StoreError> {
    let version = user_version(conn).at(path)?;
    header::check_version(path, version, newest(steps))?;
    Ok(version)
}

fn check_tables(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    let tables: i64 = conn.query_row(TABLES_SQL, [], |row| row.get(0)).at(path)?;
    if tables == TABLES {
        return Ok(());
    }
    Err(StoreError::Damaged {
        path: path.to_path_buf(),
        detail: "tables are missing".to_owned(),
    })
}
