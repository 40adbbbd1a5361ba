//! Where the learner's data lies.

use std::fs;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::error::StoreError;

/// The folder with everything of one learner: the collection, the decks, the backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataDir {
    root: PathBuf,
}

impl DataDir {
    /// The folder named as an argument, else by the environment, else the system's place
    /// for the data of programs. An empty name counts as none.
    ///
    /// # Errors
    /// [`StoreError::NoHome`] where none is named and the system knows no home folder.
    pub fn choose(
        argument: Option<PathBuf>,
        environment: Option<PathBuf>,
    ) -> Result<Self, StoreError> {
        let named = [argument, environment]
            .into_iter()
            .flatten()
            .find(|path| !path.as_os_str().is_empty());
        named.map_or_else(Self::of_system, |root| Ok(Self { root }))
    }

    fn of_system() -> Result<Self, StoreError> {
        let dirs = ProjectDirs::from("", "", "zhanar").ok_or(StoreError::NoHome)?;
        Ok(Self {
            root: dirs.data_dir().to_path_buf(),
        })
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The database.
    #[must_use]
    pub fn collection_file(&self) -> PathBuf {
        self.root.join("collection.sqlite3")
    }

    /// The folder of the learner's own decks.
    #[must_use]
    pub fn decks_dir(&self) -> PathBuf {
        self.root.join("decks")
    }

    /// The settings.
    #[must_use]
    pub fn settings_file(&self) -> PathBuf {
        self.root.join("settings.ron")
    }

    /// The plan of the day for the exam.
    #[must_use]
    pub fn plan_file(&self) -> PathBuf {
        self.root.join("plan.ron")
    }

    /// The folder of the backups.
    #[must_use]
    pub fn backups_dir(&self) -> PathBuf {
        self.root.join(BACKUPS)
    }

    /// The file whose lock says that a program is writing.
    #[must_use]
    pub fn lock_file(&self) -> PathBuf {
        self.root.join("zhanar.lock")
    }

    /// Makes the folder and the one for decks, where they are missing.
    ///
    /// # Errors
    /// The place cannot be written to, or is full.
    pub fn create(&self) -> Result<(), StoreError> {
        let decks = self.decks_dir();
        fs::create_dir_all(&decks).map_err(|error| StoreError::of_writing(&decks, error))
    }
}

/// The name of the folder of backups, which lies beside the collection.
pub(super) const BACKUPS: &str = "backups";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_comes_before_the_environment() {
        let path = |name: &str| Some(PathBuf::from(name));
        let root = |argument, environment| {
            DataDir::choose(argument, environment)
                .unwrap()
                .root()
                .to_path_buf()
        };
        assert_eq!(root(path("a"), path("b")), PathBuf::from("a"));
        assert_eq!(root(None, path("b")), PathBuf::from("b"));
        assert_eq!(root(path(""), path("b")), PathBuf::from("b"));
        assert!(DataDir::choose(None, path("")).is_ok_and(|dir| dir.root().is_absolute()));
    }

    #[test]
    fn creating_twice_is_harmless_and_a_file_in_the_way_is_an_error() {
        let home = tempfile::tempdir().unwrap();
        let data = DataDir::choose(Some(home.path().join("x/y")), None).unwrap();
        data.create().unwrap();
        data.create().unwrap();
        assert!(data.decks_dir().is_dir() && !data.backups_dir().exists());
        fs::write(home.path().join("file"), "").unwrap();
        let blocked = DataDir::choose(Some(home.path().join("file")), None).unwrap();
        assert!(matches!(blocked.create(), Err(StoreError::Io { .. })));
    }
}
