//! One writer at a time: a lock on a file, held while the program runs.
//!
//! The system drops the lock with the program, even when it is killed, so nothing stale
//! can be left behind. The file itself stays and is empty.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

/// What may be done with the collection.
#[derive(Debug)]
pub enum Access {
    /// Reading and writing, as long as the guard is kept.
    Write(LockGuard),
    /// Reading only.
    ReadOnly(WhyReadOnly),
}

/// Why the collection can only be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyReadOnly {
    /// Another program has it open to write.
    InUse,
    /// The place cannot be written to.
    NotWritable,
    /// The place knows no locks on files, so two programs could write over each other.
    NoLocks,
}

/// The right to write, given back when this is dropped.
#[derive(Debug)]
pub struct LockGuard {
    file: Option<File>,
}

impl Drop for LockGuard {
    /// Closing alone would not do: a program being started at this moment by another
    /// thread may hold the same open file for an instant longer.
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            // What fails here is given back by closing.
            let _ = file.unlock();
        }
    }
}

impl LockGuard {
    /// A right that nothing contends for, as over a database in memory.
    pub(super) const fn unshared() -> Self {
        Self { file: None }
    }
}

impl Access {
    /// Takes the lock file, whose folder must exist. A lock held elsewhere, or a place
    /// that cannot be written to, gives reading only.
    #[must_use]
    pub fn take(lock_file: &Path) -> Self {
        let Ok(file) = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(lock_file)
        else {
            return Self::ReadOnly(WhyReadOnly::NotWritable);
        };
        match file.try_lock() {
            Ok(()) => Self::Write(LockGuard { file: Some(file) }),
            Err(TryLockError::WouldBlock) => Self::ReadOnly(WhyReadOnly::InUse),
            Err(TryLockError::Error(error))
                if matches!(
                    error.kind(),
                    ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
                ) =>
            {
                Self::ReadOnly(WhyReadOnly::NotWritable)
            }
            // Where the file system knows no such locks, it may know those of the database,
            // and each answer is still checked when it is saved.
            Err(TryLockError::Error(_)) => Self::Write(LockGuard::unshared()),
        }
    }

    /// Whether writing is possible though nothing keeps others from it.
    pub(super) const fn is_unshared(&self) -> bool {
        matches!(self, Self::Write(LockGuard { file: None }))
    }

    /// Why only reading is possible; nothing if writing is.
    #[must_use]
    pub const fn why_read_only(&self) -> Option<WhyReadOnly> {
        match self {
            Self::Write(_) => None,
            Self::ReadOnly(why) => Some(*why),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_writes_and_the_others_read_until_it_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("zhanar.lock");
        let first = Access::take(&path);
        assert_eq!(first.why_read_only(), None);
        assert_eq!(
            Access::take(&path).why_read_only(),
            Some(WhyReadOnly::InUse)
        );
        drop(first);
        assert_eq!(Access::take(&path).why_read_only(), None);
    }

    #[test]
    fn the_right_is_given_back_though_a_program_being_started_still_holds_the_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("zhanar.lock");
        let Access::Write(guard) = Access::take(&path) else {
            panic!("the place is free")
        };
        let inherited = guard.file.as_ref().unwrap().try_clone().unwrap();
        drop(guard);
        assert_eq!(Access::take(&path).why_read_only(), None);
        drop(inherited);
    }

    #[test]
    fn a_place_without_a_lock_file_can_only_be_read() {
        let dir = tempfile::tempdir().unwrap();
        let missing = dir.path().join("nowhere/zhanar.lock");
        assert_eq!(
            Access::take(&missing).why_read_only(),
            Some(WhyReadOnly::NotWritable)
        );
        assert_eq!(
            Access::take(dir.path()).why_read_only(),
            Some(WhyReadOnly::NotWritable)
        );
    }
}
