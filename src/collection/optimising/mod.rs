//! Personal parameters of a collection: fitted to its own log, preset by preset, kept where
//! they are better; and measured with nothing changed.
//!
//! The work needs only [`Grounds`], a copy of the settings and the log opened once more, so
//! that it can go on beside a window that takes answers.
//!
//! New parameters hold for answers from now on. No stored memory is worked out anew: every
//! answer keeps the options it was given under, so the log still replays to the same states.
//!
//! Deliberately absent: a thread, and any change before the learner's settings are written.

mod csv;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

pub use csv::read_log;

use super::Collection;
use super::decks::unreadable_file;
use crate::catalog::Catalog;
use crate::deck::CardId;
use crate::limits::MAX_LOG_BYTES;
use crate::report::{Cancelled, Problem, Stretch, Task};
use crate::scheduler::training::{self, ENOUGH_ANSWERS, Evaluation, Log, Present, Training};
use crate::scheduler::{Fitted, SchedulingOptions};
use crate::settings::Settings;
use crate::storage::{LoggedAnswer, Store, StoreError, read_text_up_to};
use crate::time::{StudyDay, Timestamp};

/// Answers between two reports while the log is read.
const ANSWERS_A_REPORT: u64 = 4096;

/// What fitting and measuring need, apart from the collection.
#[derive(Debug)]
pub struct Grounds {
    store: Store,
    catalog: Arc<Catalog>,
    settings: Settings,
}

/// Why fitting or measuring came to no end.
#[derive(Debug, thiserror::Error)]
pub enum OptimiseError {
    /// The log cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It was stopped.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Whose parameters: those of decks without a preset, or of a preset.
pub type Group = Option<String>;

/// What came of fitting parameters, group by group, decks without a preset first.
#[derive(Debug, Clone, PartialEq)]
pub struct Optimisation {
    /// The groups that have answers; decks without a preset always.
    pub groups: Vec<GroupTraining>,
}

/// What came of fitting the parameters of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupTraining {
    /// Whose they are.
    pub group: Group,
    /// Presets with the same parameters and too few answers of their own, which go with it.
    pub with: Vec<String>,
    /// The parameters it had.
    pub present: Vec<f32>,
    /// What came of it.
    pub training: Training,
}

/// How well the parameters of a group foretell its answers, with nothing changed.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupEvaluation {
    /// Whose they are.
    pub group: Group,
    /// The present parameters and the defaults, on all answers.
    pub evaluation: Evaluation,
    /// The present parameters and those fitted to the earlier answers, on the later ones.
    pub training: Training,
}

/// What came of measuring the log of another program.
#[derive(Debug)]
pub enum EvaluatedLog {
    /// It was read and measured.
    Measured(GroupEvaluation),
    /// Rows of it cannot be read; nothing was measured.
    Unread(Vec<Problem>),
    /// The file cannot be read.
    NoFile(Problem),
}

impl Collection {
    /// What fitting and measuring need, for work that goes on beside this.
    ///
    /// # Errors
    /// The log cannot be opened once more.
    pub fn training_grounds(&self) -> Result<Grounds, StoreError> {
        Ok(Grounds {
            store: self.store_beside()?,
            catalog: self.shared_catalog(),
            settings: self.settings().clone(),
        })
    }

    /// Keeps the parameters that were better, with the day they were fitted; says whether
    /// there were any.
    ///
    /// # Errors
    /// The settings could not be written; they hold until the program ends.
    pub fn keep_parameters(
        &mut self,
        optimisation: &Optimisation,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let settings = optimisation.applied_to(self.settings(), self.study_day(now));
        let is_other = settings != *self.settings();
        if is_other {
            self.change_settings(settings)?;
        }
        Ok(is_other)
    }

    /// How many answers on a later day there are, as far as parameters need them.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn answers_to_fit(&self) -> Result<u64, StoreError> {
        self.store().later_answers(ENOUGH_ANSWERS)
    }

    /// Measures the present parameters of decks without a preset on the log of another
    /// program. Days end as they do here.
    ///
    /// # Errors
    /// The work is no longer wanted.
    pub fn evaluate_log(
        &self,
        path: &Path,
        task: &mut dyn Task,
    ) -> Result<EvaluatedLog, Cancelled> {
        let text = match read_text_up_to(path, MAX_LOG_BYTES) {
            Ok(text) => text,
            Err(error) => return Ok(EvaluatedLog::NoFile(unreadable_file(path, &error))),
        };
        match read_log(&path.display().to_string(), &text, self.rule()) {
            Ok(log) => {
                drop(text);
                let options = &self.settings().scheduling;
                measured(None, log, options, task).map(EvaluatedLog::Measured)
            }
            Err(problems) => Ok(EvaluatedLog::Unread(problems)),
        }
    }
}

impl Grounds {
    /// Fits the parameters of every group that has enough answers, and tries them.
    ///
    /// # Errors
    /// The log cannot be read, or the work is no longer wanted.
    pub fn optimise(&self, task: &mut dyn Task) -> Result<Optimisation, OptimiseError> {
        let groups = self.each_group(task, |gathered, task| {
            let Gathered { group, with, log } = gathered;
            let options = self.options_of(group.as_ref());
            let training = training::optimise(&log.in_order(), present(options), task)?;
            Ok(GroupTraining {
                group,
                with,
                present: options.parameters.clone(),
                training,
            })
        })?;
        Ok(Optimisation { groups })
    }

    /// Measures the parameters of every group, decks without a preset first; nothing is
    /// changed.
    ///
    /// # Errors
    /// The log cannot be read, or the work is no longer wanted.
    pub fn evaluate(&self, task: &mut dyn Task) -> Result<Vec<GroupEvaluation>, OptimiseError> {
        self.each_group(task, |gathered, task| {
            let Gathered { group, log, .. } = gathered;
            let options = self.options_of(group.as_ref());
            measured(group, log, options, task)
        })
    }

    /// Reads the log and works on one group after the other.
    fn each_group<T>(
        &self,
        task: &mut dyn Task,
        mut work: impl FnMut(Gathered, &mut dyn Task) -> Result<T, Cancelled>,
    ) -> Result<Vec<T>, OptimiseError> {
        let gathered = self.gather(&mut Stretch::new(task, 0, 100))?;
        let count = gathered.len() as u64;
        let mut done = Vec::new();
        for (number, group) in (0..).zip(gathered) {
            let at = |number: u64| 100 + 900 * number / count;
            let mut stretch = Stretch::new(task, at(number), at(number + 1));
            done.push(work(group, &mut stretch)?);
        }
        Ok(done)
    }

    /// The recalled answers of each group. A preset with too few of its own goes with the
    /// decks without one, as long as it has the same parameters as they do.
    fn gather(&self, task: &mut dyn Task) -> Result<Vec<Gathered>, OptimiseError> {
        let mut logs = self.logs(task)?;
        let mut rest = Gathered {
            group: None,
            with: Vec::new(),
            log: logs.remove(&None).unwrap_or_default(),
        };
        let mut own = Vec::new();
        for (group, mut log) in logs {
            let options = self.options_of(group.as_ref());
            let is_alike = options.parameters == self.settings.scheduling.parameters;
            match group {
                Some(name) if is_alike && log.answers() < ENOUGH_ANSWERS => {
                    rest.log.append(log);
                    rest.with.push(name);
                }
                group => own.push(Gathered {
                    group,
                    with: Vec::new(),
                    log,
                }),
            }
        }
        own.insert(0, rest);
        Ok(own)
    }

    /// Reads the log, an answer at a time.
    fn logs(&self, task: &mut dyn Task) -> Result<BTreeMap<Group, Log>, OptimiseError> {
        let all = self.store.totals()?.reviews;
        let (mut reading, mut read, mut wanted) = (Reading::new(self), 0, Ok(()));
        self.store.visit_log(|logged| {
            reading.take(&logged);
            read += 1;
            if read % ANSWERS_A_REPORT == 0 {
                wanted = task.report(read, all);
            }
            match wanted {
                Ok(()) => ControlFlow::Continue(()),
                Err(Cancelled) => ControlFlow::Break(()),
            }
        })?;
        wanted?;
        Ok(reading.logs)
    }

    /// The group of a card; one of no deck belongs to the decks without a preset.
    fn group_of(&self, card: &CardId) -> Group {
        let index = self.catalog.find(card)?;
        let (deck, _) = self.catalog.card(index)?;
        let name = self.settings.deck_presets.get(&deck.id.0)?;
        self.settings
            .presets
            .contains_key(name)
            .then(|| name.clone())
    }

    fn options_of(&self, group: Option<&String>) -> &SchedulingOptions {
        let preset = group.and_then(|name| self.settings.presets.get(name));
        preset.map_or(&self.settings.scheduling, |preset| &preset.scheduling)
    }
}

/// The answers of one group.
struct Gathered {
    group: Group,
    with: Vec<String>,
    log: Log,
}

/// A log that is being read.
struct Reading<'a> {
    grounds: &'a Grounds,
    logs: BTreeMap<Group, Log>,
    /// The group of each card, and its number in the log of that group.
    known: HashMap<CardId, (Group, usize)>,
    counts: BTreeMap<Group, usize>,
}

impl<'a> Reading<'a> {
    fn new(grounds: &'a Grounds) -> Self {
        Self {
            grounds,
            logs: BTreeMap::new(),
            known: HashMap::new(),
            counts: BTreeMap::new(),
        }
    }

    fn take(&mut self, logged: &LoggedAnswer) {
        let answer = &logged.answer;
        if !answer.how.is_recalled() {
            return;
        }
        if !self.known.contains_key(&answer.card) {
            let group = self.grounds.group_of(&answer.card);
            let count = self.counts.entry(group.clone()).or_default();
            self.known.insert(answer.card.clone(), (group, *count));
            *count += 1;
        }
        if let Some((group, number)) = self.known.get(&answer.card) {
            let log = self.logs.entry(group.clone()).or_default();
            log.add(*number, answer.at, answer.day, answer.rating);
        }
    }
}

impl Optimisation {
    /// Whether any group has better parameters.
    #[must_use]
    pub fn is_better(&self) -> bool {
        let mut trainings = self.groups.iter().map(|group| &group.training);
        trainings.any(
            |training| matches!(training, Training::Tried(tried) if tried.parameters.is_some()),
        )
    }

    /// The settings with the parameters that were better, fitted on `day`. A group whose
    /// parameters are no longer those they were compared with stays as it is.
    #[must_use]
    pub fn applied_to(&self, settings: &Settings, day: StudyDay) -> Settings {
        let mut settings = settings.clone();
        for group in &self.groups {
            group.apply_to(&mut settings, day);
        }
        settings
    }
}

impl GroupTraining {
    fn apply_to(&self, settings: &mut Settings, day: StudyDay) {
        let Training::Tried(tried) = &self.training else {
            return;
        };
        let Some(parameters) = &tried.parameters else {
            return;
        };
        let fitted = Fitted {
            day: day.to_string(),
            answers: tried.answers,
        };
        let take_over = |scheduling: &mut SchedulingOptions, when: &mut Option<Fitted>| {
            if scheduling.parameters == self.present {
                scheduling.parameters.clone_from(parameters);
                *when = Some(fitted.clone());
            }
        };
        if self.group.is_none() {
            take_over(&mut settings.scheduling, &mut settings.fitted);
        }
        for name in self.group.iter().chain(&self.with) {
            if let Some(preset) = settings.presets.get_mut(name) {
                take_over(&mut preset.scheduling, &mut preset.fitted);
            }
        }
    }
}

/// The settings with the default parameters everywhere.
#[must_use]
pub fn with_default_parameters(settings: &Settings) -> Settings {
    let mut settings = settings.clone();
    settings.scheduling.parameters.clear();
    settings.fitted = None;
    for preset in settings.presets.values_mut() {
        preset.scheduling.parameters.clear();
        preset.fitted = None;
    }
    settings
}

/// Measures the parameters of `options` on a log, and tries others on its later answers.
fn measured(
    group: Group,
    log: Log,
    options: &SchedulingOptions,
    task: &mut dyn Task,
) -> Result<GroupEvaluation, Cancelled> {
    let (histories, present) = (log.in_order(), present(options));
    Ok(GroupEvaluation {
        group,
        evaluation: training::evaluate(&histories, present, &mut Stretch::new(task, 0, 200))?,
        training: training::try_out(&histories, present, &mut Stretch::new(task, 200, 1000))?,
    })
}

fn present(options: &SchedulingOptions) -> Present<'_> {
    Present {
        parameters: &options.parameters,
        relearning_steps: options.relearning_steps_secs.len(),
    }
}
