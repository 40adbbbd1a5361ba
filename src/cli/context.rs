//! What every command needs: words, the clock, the collection.

use std::borrow::Cow;
use std::cell::RefCell;
use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;

use jiff::tz::TimeZone;

use super::Exit;
use crate::collection::{Collection, Opening, Scope, chosen_language};
use crate::deck::Deck;
use crate::lang::{Lang, Words};
use crate::storage::{StoreError, WhyReadOnly};
use crate::time::Timestamp;

/// The environment variable that names the data folder.
const DATA_DIR_VARIABLE: &str = "ZHANAR_DATA_DIR";

/// The environment variable that stands in for the clock (RFC 3339), for trying things out.
const NOW_VARIABLE: &str = "ZHANAR_NOW";

/// Words, clock and where the data lies.
pub(super) struct Context {
    pub words: Words,
    /// The language of the system.
    pub system: Lang,
    opening: Opening,
    /// Why something could not be printed.
    unwritten: RefCell<Option<String>>,
}

impl Context {
    pub fn new(data_dir: Option<PathBuf>) -> Self {
        let opening = Opening {
            data_dir,
            environment_dir: std::env::var_os(DATA_DIR_VARIABLE).map(PathBuf::from),
            zone: TimeZone::system(),
        };
        let system = Lang::of_system(sys_locale::get_locales());
        Self {
            words: Words::new(chosen_language(&opening, system)),
            opening,
            system,
            unwritten: RefCell::new(None),
        }
    }

    /// What the collection is opened with.
    pub fn opening(&self) -> Opening {
        self.opening.clone()
    }

    /// The collection, or nothing after a sentence why.
    pub fn open(&self) -> Option<Collection> {
        match Collection::open(&self.opening(), now()) {
            Ok(collection) => {
                self.tell_of_decks(&collection);
                Some(collection)
            }
            Err(error) => {
                self.complain_of(&error);
                None
            }
        }
    }

    /// Says why the collection cannot be used, and what brings a backup back where that is
    /// the way out.
    pub fn complain_of(&self, error: &StoreError) {
        self.complain(&error.message(&self.words));
        if error.calls_for_restore() {
            self.complain(&self.words.get("terminal-restore-hint"));
        }
    }

    /// Makes the plan of the day for the exam, where there is one to make. What cannot be
    /// kept is told; the day goes on.
    pub fn plan_the_day(&self, collection: &mut Collection) {
        if let Err(error) = collection.plan_now(now()) {
            self.complain(&error.message(&self.words));
        }
    }

    /// Says that something of the learner's could not be read, and how to see what.
    fn tell_of_decks(&self, collection: &Collection) {
        let folder = collection.data_dir().decks_dir().display().to_string();
        let catalog = collection.catalog();
        let partly = catalog
            .decks()
            .iter()
            .filter(|deck| !deck.problems.is_empty())
            .count();
        // That a deck is there twice is seen in no file alone.
        let problems = catalog.unreadable().iter();
        let problems = problems.filter_map(|(_, problems)| problems.first());
        let (twice, broken): (Vec<_>, Vec<_>) =
            problems.partition(|problem| problem.rule == "duplicate-deck");
        for problem in twice {
            self.complain(&problem.line(&self.words));
        }
        let count = broken.len() + partly;
        if count > 0 {
            let args = [("count", count.into()), ("folder", folder.into())];
            self.complain(&self.words.with("terminal-broken-decks", &args));
        }
        if let Some(problem) = collection.settings_problem() {
            self.complain(&problem.line(&self.words));
        }
    }

    /// What is wrong with the clock's stand-in, if it cannot be read.
    pub fn clock_problem(&self) -> Option<String> {
        let text = std::env::var(NOW_VARIABLE).ok()?;
        let unread = text.parse::<jiff::Timestamp>().is_err();
        unread.then(|| {
            self.words
                .with("terminal-bad-now", &[("text", text.into())])
        })
    }

    /// The scope of the deck named by id or title; all decks without a name. Nothing
    /// after a sentence that there is no such deck.
    pub fn scope(&self, collection: &Collection, name: Option<&str>) -> Option<Scope> {
        let Some(name) = name else {
            return Some(Scope::All);
        };
        let found = decks_called(collection, name);
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

    /// Prints a line for the learner. A reader that has gone away ends the listening
    /// quietly; any other failure is told at the end.
    pub fn say(&self, line: &str) {
        let mut out = std::io::stdout().lock();
        if let Err(error) = writeln!(out, "{}", plain(line)).and_then(|()| out.flush())
            && error.kind() != ErrorKind::BrokenPipe
        {
            self.unwritten.replace(Some(error.to_string()));
        }
    }

    /// The exit of a command, which fails where its words could not be printed.
    pub fn finish(&self, exit: Exit) -> Exit {
        let Some(detail) = self.unwritten.take() else {
            return exit;
        };
        let args = [("detail", detail.into())];
        self.complain(&self.words.with("terminal-unwritten", &args));
        Exit::Failed
    }

    /// Prints a sentence about something that went wrong.
    #[expect(clippy::unused_self, reason = "reads better beside `say`")]
    pub fn complain(&self, line: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{}", plain(line));
    }
}

/// A line without the signs by which a terminal is told to do other things than to show it: a
/// deck of somebody else may hold any.
fn plain(line: &str) -> Cow<'_, str> {
    let is_shown = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    if line.chars().all(is_shown) {
        return line.into();
    }
    line.chars().filter(|c| is_shown(*c)).collect()
}

/// The numbers of the decks with this id or title.
pub(super) fn decks_called(collection: &Collection, name: &str) -> Vec<usize> {
    let wanted = crate::text::fold(name);
    let is_called = |deck: &Deck| {
        let mut titles = deck.title.all();
        deck.id.0 == name || titles.any(|title| crate::text::fold(title) == wanted)
    };
    let decks = collection.catalog().decks().iter().enumerate();
    decks
        .filter(|(_, loaded)| is_called(&loaded.deck))
        .map(|(index, _)| index)
        .collect()
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
        WhyReadOnly::NoLocks => "terminal-read-only-no-locks",
    };
    words.get(key).into_owned()
}
