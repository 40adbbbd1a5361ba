//! The first bytes of a database file, looked at before `SQLite` opens it, so that a file
//! that is not ours is never touched.
//!
//! Source: the `SQLite` file format, section 1.3, "The Database Header".

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::storage::error::StoreError;

/// Our mark in the header of the file: "Zhnr".
pub(in crate::storage) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"Zhnr");

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// The header of a file of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    /// The number of its schema.
    pub version: i32,
    /// Whether it was written with a write-ahead log beside it.
    pub has_log_beside: bool,
}

/// Reads the header of a collection whose schema may be up to `newest`.
///
/// # Errors
/// The file is not ours, is newer, is damaged, or cannot be read. It is not changed.
pub(super) fn check(path: &Path, newest: i32) -> Result<Header, StoreError> {
    let (head, len) = read_head(path).map_err(|error| StoreError::of_reading(path, error))?;
    let damaged = |detail: &str| StoreError::Damaged {
        path: path.to_path_buf(),
        detail: detail.to_owned(),
    };
    if head.iter().all(|byte| *byte == 0) {
        return Err(damaged("the file is empty"));
    }
    if !MAGIC.starts_with(&head[..head.len().min(MAGIC.len())]) {
        return Err(StoreError::NotADatabase {
            path: path.to_path_buf(),
        });
    }
    let Ok(head) = <[u8; 100]>::try_from(head) else {
        return Err(damaged("the file is cut short"));
    };
    if number_at(&head, 68) != APPLICATION_ID {
        return Err(StoreError::NotADatabase {
            path: path.to_path_buf(),
        });
    }
    let header = Header {
        version: number_at(&head, 60),
        has_log_beside: head[18] == 2,
    };
    check_version(path, header.version, newest)?;
    if len < least_len(&head) && !has_wal(path) {
        return Err(damaged("the file is cut short"));
    }
    Ok(header)
}

/// Whether a schema of this number can be opened.
///
/// # Errors
/// It is newer than `newest`, or no number of ours.
pub(super) fn check_version(path: &Path, version: i32, newest: i32) -> Result<(), StoreError> {
    match version {
        1.. if version <= newest => Ok(()),
        1.. => Err(StoreError::Newer {
            path: path.to_path_buf(),
            version,
        }),
        _ => Err(StoreError::Damaged {
            path: path.to_path_buf(),
            detail: format!("schema {version}"),
        }),
    }
}

/// Whether answers wait beside the file, in the write-ahead log.
pub(super) fn has_wal(path: &Path) -> bool {
    fs::metadata(wal_of(path)).is_ok_and(|meta| meta.len() > 0)
}

/// The write-ahead log of a database file.
pub(in crate::storage) fn wal_of(path: &Path) -> PathBuf {
    beside(path, "-wal")
}

/// The file of this name with `ending` after it.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

fn read_head(path: &Path) -> std::io::Result<(Vec<u8>, u64)> {
    let file = File::open(path)?;
    let len = file.metadata()?.len();
    let mut head = Vec::with_capacity(100);
    file.take(100).read_to_end(&mut head)?;
    Ok((head, len))
}

/// The length the file must have by its own count of pages; 0 where it keeps no count.
fn least_len(head: &[u8; 100]) -> u64 {
    // A size of 1 stands for 65,536.
    let page_size = match u64::from(head[16]) << 8 | u64::from(head[17]) {
        1 => 65_536,
        size => size,
    };
    let counted = number_at(head, 24) == number_at(head, 92);
    let pages = u64::try_from(number_at(head, 28)).unwrap_or(0);
    if counted { pages * page_size } else { 0 }
}

const fn number_at(head: &[u8; 100], offset: usize) -> i32 {
    i32::from_be_bytes([
        head[offset],
        head[offset + 1],
        head[offset + 2],
        head[offset + 3],
    ])
}
