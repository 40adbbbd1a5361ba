//! Builders and a program to call from outside.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use jiff::tz::TimeZone;
use tempfile::TempDir;
use zhanar::collection::{Collection, Opening};
use zhanar::time::Timestamp;

/// The moment of a text such as `2026-03-01T09:00Z`.
pub fn at(text: &str) -> Timestamp {
    Timestamp(
        text.parse::<jiff::Timestamp>()
            .expect("a moment")
            .as_millisecond(),
    )
}

/// A folder of its own for one learner.
pub struct Learner {
    pub dir: TempDir,
}

impl Learner {
    pub fn new() -> Self {
        Self {
            dir: tempfile::tempdir().expect("a folder"),
        }
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    pub fn opening(&self) -> Opening {
        Opening {
            data_dir: Some(self.path().to_path_buf()),
            environment_dir: None,
            zone: TimeZone::UTC,
        }
    }

    pub fn open(&self, now: Timestamp) -> Collection {
        Collection::open(&self.opening(), now).expect("a collection")
    }

    /// Puts a deck of the learner's own into the data folder.
    pub fn deck(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path().join("decks").join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, text).expect("a deck");
        path
    }

    /// The program on this learner's data.
    pub fn zhanar(&self) -> Command {
        let mut command = zhanar();
        command.env("ZHANAR_DATA_DIR", self.path());
        command
    }

    /// What the program prints, and its exit code.
    pub fn run(&self, args: &[&str]) -> Ran {
        Ran::from(
            self.zhanar()
                .args(args)
                .stdin(Stdio::null())
                .output()
                .expect("the program runs"),
        )
    }
}

/// The program, with nothing of this machine's settings.
pub fn zhanar() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhanar"));
    for variable in [
        "ZHANAR_DATA_DIR",
        "ZHANAR_NOW",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "WAYLAND_SOCKET",
    ] {
        command.env_remove(variable);
    }
    command.env("TZ", "UTC").env("LC_ALL", "C");
    command
}

/// How a run of the program ended.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Self {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// A deck of `count` basic cards, each a fact of its own.
pub fn plain_deck(id: &str, count: usize) -> String {
    let cards: String = (0..count)
        .map(|number| format!("        Basic(id: \"c{number}\", question: \"Question {number} of {id}?\", answer: \"Reply {number}\"),\n"))
        .collect();
    format!(
        "Deck(\n    id: \"{id}\",\n    title: \"{id}\",\n    languages: [en],\n    cards: [\n{cards}    ],\n)\n"
    )
}
