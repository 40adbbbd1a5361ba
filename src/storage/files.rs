//! Text files: read within bounds, written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::error::StoreError;
use crate::ron_source::MAX_FILE_BYTES;

/// The text of a file.
///
/// # Errors
/// The file cannot be read, is larger than [`MAX_FILE_BYTES`], or is not UTF-8.
pub fn read_text(path: &Path) -> Result<String, StoreError> {
    read_text_up_to(path, MAX_FILE_BYTES)
}

/// The text of a file that may be larger or smaller than most.
///
/// # Errors
/// The file cannot be read, has more bytes than `limit`, or is not UTF-8.
pub fn read_text_up_to(path: &Path, limit: usize) -> Result<String, StoreError> {
    let bytes = read_bounded(path, limit)?;
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        let before = &error.as_bytes()[..byte];
        let line = before.split(|byte| *byte == b'\n').count();
        StoreError::NotUtf8 {
            path: path.to_path_buf(),
            line,
            byte,
        }
    })
}

/// Puts `content` into the file in one step: after a crash or on a full disk it holds
/// either the old content or the new.
///
/// # Errors
/// The folder is missing, full, or cannot be written to; the file is as it was.
pub fn write_whole(path: &Path, content: &[u8]) -> Result<(), StoreError> {
    // Through a link, what it leads to is replaced and the link stays.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    replace(&target, content).map_err(|error| StoreError::of_writing(path, error))
}

/// Gives a file another name beside its own, one that is free, so that its own can be
/// used again and nothing is lost.
///
/// # Errors
/// The folder cannot be written to; the file is as it was.
pub fn set_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let free = free_beside(path, ".unreadable");
    fs::rename(path, &free).map_err(|error| StoreError::of_writing(path, error))?;
    Ok(free)
}

/// The first free name for what is kept of a file: that of the file, `ending` and a number.
pub(super) fn free_beside(path: &Path, ending: &str) -> PathBuf {
    let mut names = numbered_beside(path, ending);
    names
        .find(|name| is_free(name))
        .unwrap_or_else(|| path.with_extension("kept"))
}

/// The names for what is kept of a file, from 1.
pub(super) fn numbered_beside(path: &Path, ending: &str) -> impl Iterator<Item = PathBuf> {
    (1..=u32::MAX).map(move |number| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!("{ending}-{number}"));
        PathBuf::from(name)
    })
}

/// Whether nothing has this name.
pub(super) fn is_free(name: &Path) -> bool {
    fs::symlink_metadata(name).is_err()
}

/// Gives a finished file its name, in one step, in the place of what has it.
pub(super) fn give_name(temp: TempPath, target: &Path) -> io::Result<()> {
    // As `persist` does it there; here through the standard library, so that tests can make
    // every call to the system fail.
    #[cfg(unix)]
    return fs::rename(&temp, target);
    #[cfg(not(unix))]
    temp.persist(target).map_err(|error| error.error)
}

/// Gives a file a second name that is free, or copies it where the file system knows no
/// such thing.
pub(super) fn keep_as(path: &Path, name: &Path) -> io::Result<()> {
    match fs::hard_link(path, name) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => copy_as(path, name),
        linked => linked,
    }
}

fn copy_as(path: &Path, name: &Path) -> io::Result<()> {
    let mut temp = new_file_builder().tempfile_in(folder_of(name))?;
    io::copy(&mut File::open(path)?, temp.as_file_mut())?;
    temp.as_file().sync_all()?;
    give_name(temp.into_temp_path(), name)
}

fn replace(target: &Path, content: &[u8]) -> io::Result<()> {
    let folder = folder_of(target);
    let mut temp = new_file_builder().tempfile_in(&folder)?;
    temp.write_all(content)?;
    if let Ok(existing) = fs::metadata(target) {
        temp.as_file().set_permissions(existing.permissions())?;
    }
    temp.as_file().sync_all()?;
    give_name(temp.into_temp_path(), target)?;
    sync_folder(&folder)
}

/// Which file a path leads to, whatever its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileId {
    device: u64,
    number: u64,
}

impl FileId {
    /// Nothing where there is no file, or where the system keeps open files in their places by
    /// itself.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            let meta = fs::metadata(path).ok()?;
            Some(Self {
                device: meta.dev(),
                number: meta.ino(),
            })
        }
        #[cfg(not(unix))]
        {
            let _ = path;
            None
        }
    }
}

/// The folder a file lies in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

/// How the names of unfinished files begin, and how they go on after some letters.
const UNFINISHED: &str = ".zhanar-";
const PART: &str = ".part";

/// Whether a file, or one that `SQLite` keeps beside it, is on its way to a name.
pub(super) fn is_unfinished(name: &str) -> bool {
    let rest = name.strip_prefix(UNFINISHED);
    rest.is_some_and(|rest| rest.contains(PART))
}

/// A file on its way to a name: hidden, with the rights a new file usually gets.
pub(super) fn new_file_builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(UNFINISHED).suffix(PART);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// Makes a renaming in the folder last through a power cut.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match File::open(folder)?.sync_all() {
        // Some file systems cannot do this to a folder; the file itself is safe.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) => {}
        result => result?,
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

fn read_bounded(path: &Path, limit: usize) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    // One byte more than the limit is asked for: getting it shows that the file is too large.
    File::open(path)
        .and_then(|file| file.take(limit as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| StoreError::of_reading(path, error))?;
    if bytes.len() > limit {
        return Err(StoreError::TooLarge {
            path: path.to_path_buf(),
            limit,
        });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(dir: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(dir)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn the_first_bad_byte_is_named_with_its_line() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("d.ron");
        fs::write(&path, b"\xd0\x90\nab\n\xff\xfe").unwrap();
        assert!(matches!(
            read_text(&path),
            Err(StoreError::NotUtf8 {
                line: 3,
                byte: 6,
                ..
            })
        ));
        fs::write(&path, "Абай\n").unwrap();
        assert_eq!(read_text(&path).unwrap(), "Абай\n");
        assert!(matches!(read_text(dir.path()), Err(StoreError::Io { .. })));
    }

    #[test]
    fn a_file_is_read_up_to_the_limit_and_no_further() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("d.ron");
        fs::write(&path, "12345").unwrap();
        assert_eq!(read_bounded(&path, 5).unwrap(), b"12345");
        assert!(matches!(
            read_bounded(&path, 4),
            Err(StoreError::TooLarge { limit: 4, .. })
        ));
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("d.ron");
        write_whole(&path, b"first, the longer one").unwrap();
        write_whole(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(names(dir.path()), ["d.ron"]);
    }

    #[test]
    fn a_write_that_fails_leaves_everything_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("d.ron")).unwrap();
        assert!(write_whole(&dir.path().join("d.ron"), b"x").is_err());
        assert!(write_whole(&dir.path().join("nowhere/d.ron"), b"x").is_err());
        assert_eq!(names(dir.path()), ["d.ron"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_rights_stay_as_they_were() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let dir = tempfile::tempdir().unwrap();
        let (file, link) = (dir.path().join("d.ron"), dir.path().join("link.ron"));
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, PermissionsExt::from_mode(0o640)).unwrap();
        symlink(&file, &link).unwrap();
        write_whole(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o640
        );
    }
}
