//! The learner's own deck files.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::StoreError;

/// How many folders deep decks are looked for.
const MAX_DEPTH: usize = 4;

/// The deck files of a folder, and what could not be looked at.
#[derive(Debug, Default)]
pub struct DeckFiles {
    /// The files, sorted by path.
    pub files: Vec<PathBuf>,
    /// Folders and files that could not be looked at, and why; the others were.
    pub errors: Vec<(PathBuf, StoreError)>,
}

/// The `*.ron` files in `dir` and up to four folders below it. Hidden ones are skipped,
/// and a folder that links lead to more than once is visited once; no `dir`, no files.
#[must_use]
pub fn deck_files(dir: &Path) -> DeckFiles {
    let mut found = DeckFiles::default();
    if dir.exists() {
        visit(dir, 0, &mut BTreeSet::new(), &mut found);
    }
    found.files.sort();
    found
}

fn visit(dir: &Path, depth: usize, visited: &mut BTreeSet<PathBuf>, found: &mut DeckFiles) {
    match sorted_entries(dir, visited) {
        Ok(entries) => entries
            .into_iter()
            .for_each(|path| visit_entry(path, depth, visited, found)),
        Err(error) => {
            let error = StoreError::of_reading(dir, error);
            found.errors.push((dir.to_path_buf(), error));
        }
    }
}

fn visit_entry(
    path: PathBuf,
    depth: usize,
    visited: &mut BTreeSet<PathBuf>,
    found: &mut DeckFiles,
) {
    if path
        .file_name()
        .is_none_or(|name| name.as_encoded_bytes().starts_with(b"."))
    {
        return;
    }
    let is_deck = path.extension() == Some(OsStr::new("ron"));
    match fs::metadata(&path) {
        Ok(meta) if meta.is_dir() && depth < MAX_DEPTH => visit(&path, depth + 1, visited, found),
        Ok(meta) if meta.is_file() && is_deck => found.files.push(path),
        Err(error) if is_deck => {
            let error = StoreError::of_reading(&path, error);
            found.errors.push((path, error));
        }
        _ => {}
    }
}

/// What lies in `dir`, sorted, so that the shortest way to a folder is not left to
/// chance; nothing if it was visited before.
fn sorted_entries(dir: &Path, visited: &mut BTreeSet<PathBuf>) -> std::io::Result<Vec<PathBuf>> {
    if !visited.insert(fs::canonicalize(dir)?) {
        return Ok(Vec::new());
    }
    let mut paths = fs::read_dir(dir)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn touch(root: &Path, name: &str) {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
    }

    fn found(root: &Path) -> Vec<String> {
        deck_files(root)
            .files
            .iter()
            .map(|path| {
                path.strip_prefix(root)
                    .unwrap()
                    .display()
                    .to_string()
                    .replace('\\', "/")
            })
            .collect()
    }

    #[test]
    fn decks_are_found_sorted_and_not_too_deep() {
        let dir = tempfile::tempdir().unwrap();
        for name in [
            "b.ron",
            "a/z.ron",
            "a/notes.txt",
            ".hidden.ron",
            ".git/x.ron",
            "1/2/3/4/deep.ron",
            "1/2/3/4/5/deeper.ron",
            "ron",
        ] {
            touch(dir.path(), name);
        }
        assert_eq!(found(dir.path()), ["1/2/3/4/deep.ron", "a/z.ron", "b.ron"]);
        assert!(deck_files(&dir.path().join("nowhere")).files.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_in_a_circle_are_harmless_and_broken_ones_are_named() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        touch(dir.path(), "a/x.ron");
        symlink(dir.path(), dir.path().join("a/round")).unwrap();
        symlink(dir.path().join("a"), dir.path().join("b")).unwrap();
        symlink(dir.path().join("gone"), dir.path().join("broken.ron")).unwrap();
        assert_eq!(found(dir.path()), ["a/x.ron"]);
        let errors = deck_files(dir.path()).errors;
        assert!(
            matches!(&errors[..], [(path, StoreError::Io { .. })] if path.ends_with("broken.ron")),
            "{errors:?}"
        );
    }
}
