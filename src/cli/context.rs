//! What every command needs: words, the clock, the collection.

use std::io::Write as _;
use std::path::PathBuf;

use jiff::tz::TimeZone;

use crate::collection::{Collection, Opening, Scope};
use crate::lang::{Lang, Words};
use crate::storage::WhyReadOnly;
use crate::time::Timestamp;

/// The environment variable that names the data folder.
const DATA_DIR_VARIABLE: &str = "ZHANAR_DATA_DIR";

/// The environment variable that stands in for the clock (RFC 3339), for trying things out.
const NOW_VARIABLE: &str = "ZHANAR_NOW";

/// Words, clock and where the data lies.
pub(super) struct Context {
    pub words: Words,
    data_dir: Option<PathBuf>,
}

impl Context {
    pub fn new(data_dir: Option<PathBuf>) -> Self {
        Self {
            words: Words::new(Lang::En),
            data_dir,
        }
    }

    /// What the collection is opened with.
    pub fn opening(&self) -> Opening {
        Opening {
            data_dir: self.data_dir.clone(),
            environment_dir: std::env::var_os(DATA_DIR_VARIABLE).map(PathBuf::from),
            zone: TimeZone::system(),
        }
    }

    /// The collection, or nothing after a sentence why.
    pub fn open(&self) -> Option<Collection> {
        match Collection::open(&self.opening(), now()) {
            Ok(collection) => Some(collection),
            Err(error) => {
                self.complain(&error.message(&self.words));
                None
            }
        }
    }

    /// The scope of the deck named by id or title; all decks without a name. Nothing
    /// after a sentence that there is no such deck.
    pub fn scope(&self, collection: &Collection, name: Option<&str>) -> Option<Scope> {
        let Some(name) = name else {
            return Some(Scope::All);
        };
        let wanted = crate::text::fold(name);
        let decks = collection.catalog().decks().iter().enumerate();
        let found: Vec<usize> = decks
            .filter(|(_, loaded)| {
                loaded.deck.id.0 == name
                    || loaded
                        .deck
                        .title
                        .all()
                        .any(|title| crate::text::fold(title) == wanted)
            })
            .map(|(index, _)| index)
            .collect();
        if found.is_empty() {
            let titles: Vec<&str> = collection
                .catalog()
                .decks()
                .iter()
                .map(|loaded| loaded.deck.id.0.as_str())
                .collect();
            self.complain(&self.words.with(
                "terminal-no-deck",
                &[("name", name.into()), ("decks", titles.join(", ").into())],
            ));
            return None;
        }
        Some(Scope::Decks(found))
    }

    /// Prints a line for the learner. A reader that has gone away is no reason to crash.
    #[expect(clippy::unused_self, reason = "reads better beside `open` and `scope`")]
    pub fn say(&self, line: &str) {
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "{line}").and_then(|()| out.flush());
    }

    /// Prints a sentence about something that went wrong.
    #[expect(clippy::unused_self, reason = "reads better beside `say`")]
    pub fn complain(&self, line: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }
}

/// This moment.
pub(super) fn now() -> Timestamp {
    let stand_in = std::env::var(NOW_VARIABLE)
        .ok()
        .and_then(|text| text.parse::<jiff::Timestamp>().ok());
    Timestamp(
        stand_in
            .unwrap_or_else(jiff::Timestamp::now)
            .as_millisecond(),
    )
}

/// The sentence that says why nothing can be saved.
pub(super) fn why_read_only(words: &Words, why: WhyReadOnly) -> String {
    let key = match why {
        WhyReadOnly::InUse => "terminal-read-only-in-use",
        WhyReadOnly::NotWritable => "terminal-read-only-not-writable",
    };
    words.get(key).into_owned()
}
