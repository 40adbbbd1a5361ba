//! Decks, progress and settings opened together: the one interface of both fronts.
//!
//! An answer is decided by `scheduler`, saved by `storage`, and only then does the
//! session move on.
//!
//! Deliberately absent: the clock and the screen; moments come in, plain values go out.

mod acting;
mod ahead;
mod backlog;
mod checking;
mod coming;
mod cost;
mod decks;
mod lasting;
mod leeches;
mod making;
mod marking;
mod models;
mod optimising;
pub mod planning;
mod presets;
mod quizmaking;
mod quizzing;
pub mod restoring;
mod searching;
mod settings;
mod shipped;
mod short;
mod standings;
mod statistics;
mod studying;
mod tagging;
mod today;
mod why;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use jiff::tz::TimeZone;

pub use acting::{act_in_words, act_taken_back_in_words};
pub use ahead::CramChoice;
pub use backlog::Backlog;
pub use checking::{CheckedFile, check_file};
pub use cost::GoalCost;
pub use leeches::{ConfusedWith, LeechNotice};
pub use making::{Made, MakeError, make_decks};
pub use marking::{MarkedAnswer, MarkedFile, mark_file, mark_text};
pub use optimising::{
    EvaluatedLog, Grounds, Group, GroupEvaluation, GroupTraining, Optimisation, OptimiseError,
    read_log, with_default_parameters,
};
pub use planning::kept_plan_again;
pub use quizmaking::{PracticeMaker, QuizMaker, Supply, shipped_blueprint};
pub use quizzing::RunningQuiz;
pub use settings::chosen_language;
pub use shipped::SHIPPED;
pub use statistics::{
    FactMastery, Statistics, StatisticsSource, SureLevel, SureShares, TopicMastery,
};
pub use studying::{Answered, Scope, TakenBack};
pub use tagging::{TaggingError, tag_problem};
pub use today::{DeckToday, GroupToday, StatsReport, Today};
pub use why::{Reasons, WhyNow};

pub use crate::storage::{Confusion, QuizId, QuizSummary};

use crate::catalog::{CardIndex, Catalog};

use crate::progress::{CardProgress, Marks, Standing};
use crate::report::Problem;
use crate::scheduler::Preset;
use crate::settings::Settings;
use crate::storage::{
    Access, DataDir, DoctorReport, Mending, Store, StoreError, WhyReadOnly, backup,
};
use crate::time::{DayRule, StudyDay, Timestamp};
use presets::Presets;
use standings::{DeckStandings, Standings};

/// What the program was started with.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The data folder from the arguments.
    pub data_dir: Option<PathBuf>,
    /// The data folder from the environment.
    pub environment_dir: Option<PathBuf>,
    /// The learner's time zone.
    pub zone: TimeZone,
}

/// The shipped decks and the files of the learner's own.
#[derive(Debug)]
pub struct DeckFiles {
    data: DataDir,
}

impl DeckFiles {
    /// Reads them all; what is wrong with one stands in the catalog.
    #[must_use]
    pub fn read(&self) -> Catalog {
        decks::load(&self.data)
    }
}

/// The backup of a day, with what it takes to make it: answers are saved meanwhile.
#[derive(Debug)]
pub struct DailyBackup {
    store: Store,
    dir: PathBuf,
    day: StudyDay,
}

impl DailyBackup {
    /// Makes it, if it is due. Studying can go on when it fails.
    ///
    /// # Errors
    /// The backup could not be made; older ones are still there.
    pub fn make(&self) -> Result<(), StoreError> {
        backup::daily(&self.store, &self.dir, self.day).map(|_| ())
    }
}

/// Everything of one learner, opened.
#[derive(Debug)]
pub struct Collection {
    data: DataDir,
    catalog: Arc<Catalog>,
    store: Store,
    standings: Standings,
    /// Cards that the learner put on the day they come.
    planned: BTreeSet<CardIndex>,
    /// The learner's tags.
    tags: tagging::Tags,
    presets: Presets,
    settings: Settings,
    settings_problem: Option<Problem>,
    rule: DayRule,
    can_undo: bool,
    quiz_grounds: Arc<OnceLock<quizmaking::QuizGrounds>>,
    /// The plan of the day for the exam.
    plan: planning::KeptPlan,
}

impl Collection {
    /// Opens the collection, and makes it on the first start. Where another program is
    /// writing, or the place cannot be written to, it is opened to read.
    ///
    /// # Errors
    /// The place or the file cannot be used; nothing was changed.
    pub fn open(opening: &Opening, now: Timestamp) -> Result<Self, StoreError> {
        let data = DataDir::choose(opening.data_dir.clone(), opening.environment_dir.clone())?;
        let (settings, settings_problem) = settings::load(&data);
        let rule = DayRule {
            zone: opening.zone.clone(),
            rollover_hour: settings.rollover_hour,
        };
        let store = open_store(&data, now)?;
        let catalog = Arc::new(decks::load(&data));
        let mut collection = Self {
            plan: planning::KeptPlan::load(&data),
            data,
            catalog,
            store,
            standings: Standings::default(),
            planned: BTreeSet::new(),
            tags: tagging::Tags::default(),
            presets: Presets::default(),
            settings,
            settings_problem,
            rule,
            can_undo: false,
            quiz_grounds: Arc::default(),
        };
        collection.reload()?;
        Ok(collection)
    }

    /// Reads the deck files and the progress again; takes the right to write, if another
    /// program has given it back.
    ///
    /// # Errors
    /// The database cannot be read any more; what was shown before stays.
    pub fn refresh(&mut self, now: Timestamp) -> Result<(), StoreError> {
        self.take_decks(self.deck_files().read(), now)
    }

    /// The deck files, to be read beside this.
    #[must_use]
    pub fn deck_files(&self) -> DeckFiles {
        DeckFiles {
            data: self.data.clone(),
        }
    }

    /// Takes over decks that were read from the files, as [`Collection::refresh`] does.
    ///
    /// # Errors
    /// The database cannot be read any more; what was shown before stays.
    pub fn take_decks(&mut self, decks: Catalog, now: Timestamp) -> Result<(), StoreError> {
        if self.read_only().is_some() {
            self.store = open_store(&self.data, now)?;
        }
        self.catalog = Arc::new(decks);
        self.quiz_grounds = Arc::default();
        self.plan = planning::KeptPlan::default();
        self.reload()
    }

    /// The backup of the day, to be made beside this; nothing where nothing may be written.
    ///
    /// # Errors
    /// The file cannot be read any more.
    pub fn daily_backup(&self, now: Timestamp) -> Result<Option<DailyBackup>, StoreError> {
        if self.read_only().is_some() {
            return Ok(None);
        }
        Ok(Some(DailyBackup {
            store: self.store_beside()?,
            dir: self.data.backups_dir(),
            day: self.study_day(now),
        }))
    }

    /// Makes the backup of the day, if it is due. Studying can go on when it fails.
    ///
    /// # Errors
    /// The backup could not be made; older ones are still there.
    pub fn back_up(&self, now: Timestamp) -> Result<(), StoreError> {
        let backup = self.daily_backup(now)?;
        backup.map_or(Ok(()), |backup| backup.make())
    }

    /// All decks.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// All decks, for work that goes on beside this.
    #[must_use]
    pub fn shared_catalog(&self) -> Arc<Catalog> {
        Arc::clone(&self.catalog)
    }

    /// The log, for work that goes on beside this; it sees what is saved by then.
    ///
    /// # Errors
    /// The file cannot be read any more.
    pub fn store_beside(&self) -> Result<Store, StoreError> {
        self.store.open_beside()
    }

    /// The settings.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Why the settings could not be read, if so; the defaults are used.
    #[must_use]
    pub const fn settings_problem(&self) -> Option<&Problem> {
        self.settings_problem.as_ref()
    }

    /// The folder with the learner's data.
    #[must_use]
    pub const fn data_dir(&self) -> &DataDir {
        &self.data
    }

    /// Why nothing can be saved; nothing if it can.
    #[must_use]
    pub const fn read_only(&self) -> Option<WhyReadOnly> {
        self.store.access().why_read_only()
    }

    /// The database, for looking it over.
    #[must_use]
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// The study day of a moment.
    #[must_use]
    pub fn study_day(&self, now: Timestamp) -> StudyDay {
        self.rule.study_day(now)
    }

    /// The moment the study day of `now` ends.
    #[must_use]
    pub fn day_ends(&self, now: Timestamp) -> Timestamp {
        self.rule.start_of(self.study_day(now).plus_days(1))
    }

    /// How moments become days.
    #[must_use]
    pub const fn rule(&self) -> &DayRule {
        &self.rule
    }

    /// Where a card stands.
    #[must_use]
    pub fn progress(&self, index: CardIndex) -> CardProgress {
        self.standings.get(index).progress
    }

    /// What is set on a card.
    #[must_use]
    pub fn marks(&self, index: CardIndex) -> Marks {
        self.standings.get(index).marks
    }

    /// The options of a deck, by its number in the catalog.
    #[must_use]
    pub fn preset(&self, deck: usize) -> &Preset {
        self.presets.of(deck)
    }

    /// Whether there is an answer or an act to take back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.can_undo
    }

    fn set_progress(&mut self, index: CardIndex, progress: CardProgress) {
        let marks = self.marks(index);
        self.standings.set(index, Standing { progress, marks });
    }

    fn reload(&mut self) -> Result<(), StoreError> {
        self.standings = read_standings(&self.catalog, &self.store)?;
        self.presets = Presets::new(&self.settings, &self.catalog);
        // Studying can go on where this could not be saved; it is tried again next time.
        let _ = self.store.settle(&self.catalog);
        self.reload_planned()?;
        self.tags = tagging::Tags::read(&self.store, &self.catalog)?;
        self.can_undo = self.store.can_undo()?;
        Ok(())
    }

    fn reload_planned(&mut self) -> Result<(), StoreError> {
        let planned = self.store.planned()?;
        let planned = planned.iter().filter_map(|card| self.catalog.find(card));
        self.planned = planned.collect();
        Ok(())
    }
}

/// Where every card of the catalog stands.
fn read_standings(catalog: &Catalog, store: &Store) -> Result<Standings, StoreError> {
    let decks = catalog.decks().iter();
    let mut standings: Vec<Vec<Standing>> = decks
        .map(|loaded| vec![Standing::default(); loaded.deck.cards.len()])
        .collect();
    let mut put = |card: &str, put: &dyn Fn(&mut Standing)| {
        let index = catalog.find_named(card);
        let of_deck = index.and_then(|index| standings.get_mut(index.deck)?.get_mut(index.card));
        of_deck.into_iter().for_each(put);
    };
    store.visit_progress(|card, progress| put(card, &|it| it.progress = progress))?;
    for (card, marks) in store.all_marks()? {
        put(&card.0, &|it| it.marks = marks);
    }
    let decks = catalog.decks().iter().zip(standings);
    let decks = decks.map(|(loaded, standings)| {
        let importance = loaded.deck.cards.iter().map(|card| card.importance);
        DeckStandings::new(importance.collect(), standings)
    });
    Ok(Standings::new(decks.collect()))
}

/// Looks the database over without reading any state from it first, so that a state that
/// cannot be read does not stand in the way of mending it.
///
/// # Errors
/// The place or the file cannot be used, or the repair failed; nothing was changed.
pub fn look_over(
    opening: &Opening,
    mending: Mending,
    now: Timestamp,
) -> Result<DoctorReport, StoreError> {
    let data = DataDir::choose(opening.data_dir.clone(), opening.environment_dir.clone())?;
    open_store(&data, now)?.doctor(mending, now)
}

fn open_store(data: &DataDir, now: Timestamp) -> Result<Store, StoreError> {
    // A stick that cannot be written to may still be read.
    let created = data.create();
    let file = data.collection_file();
    match created {
        Err(error) if !file.exists() => Err(error),
        _ => Store::open(&file, Access::take(&data.lock_file()), now),
    }
}
