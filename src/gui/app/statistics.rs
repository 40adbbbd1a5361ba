//! The statistics: counted beside the window, and shown when they are there.

use egui::Ui;

use super::{App, Screen};
use crate::collection::{Collection, Scope, Statistics, StatisticsSource};
use crate::gui::jobs::{Job, JobState};
use crate::gui::models::{figures, scope_lines, scope_of_line};
use crate::gui::screens::statistics::{self, StatisticsAction, StatisticsState, StatisticsView};
use crate::lang::Words;
use crate::stats::Period;
use crate::storage::StoreError;
use crate::time::{StudyDay, Timestamp};

/// The statistics, and what they are about.
#[derive(Default)]
pub(super) struct StatisticsScreen {
    state: StatisticsState,
    /// The line of the decks that are looked at; nothing for all.
    line: Option<String>,
    period: Period,
    /// The day the figures are counted for, once counting has begun.
    day: Option<StudyDay>,
    job: Option<Job<Result<Statistics, StoreError>>>,
    counted: Option<Result<Statistics, StoreError>>,
    view: Option<StatisticsView>,
}

impl StatisticsScreen {
    /// Lets everything be counted and told anew.
    pub fn rebuild(&mut self) {
        self.day = None;
        self.view = None;
    }

    /// Begins to count where that is to be done, and takes over what is counted.
    fn count(
        &mut self,
        collection: &Collection,
        words: &Words,
        now: Timestamp,
        begin: impl FnOnce(StatisticsSource, Scope, Period) -> Job<Result<Statistics, StoreError>>,
    ) -> Result<(), StoreError> {
        let day = collection.study_day(now);
        if self.day != Some(day) {
            let scope = scope_of_line(collection, self.line.as_deref(), words);
            let source = collection.statistics_source(now)?;
            self.job = Some(begin(source, scope, self.period));
            self.day = Some(day);
        }
        match self.job.as_ref().map(Job::state) {
            Some(JobState::Done(counted)) => {
                self.counted = Some(counted);
                self.job = None;
                self.view = None;
            }
            // It is begun again with the next choice.
            Some(JobState::Lost) => self.job = None,
            Some(JobState::Running { .. }) | None => {}
        }
        Ok(())
    }

    fn view(
        &self,
        collection: &Collection,
        words: &Words,
        now: Timestamp,
    ) -> Result<StatisticsView, StoreError> {
        let scopes = scope_lines(collection, words);
        let chosen = scopes.iter().position(|line| line.id == self.line);
        Ok(StatisticsView {
            scope: chosen.unwrap_or(0),
            scopes,
            period: self.period,
            figures: match &self.counted {
                Some(Ok(counted)) => Some(figures(counted, collection, words)),
                _ => None,
            },
            not_counted: match &self.counted {
                Some(Err(error)) => Some(error.message(words)),
                _ => None,
            },
            cards_today: collection.waiting(&Scope::All, now)?.total(),
        })
    }
}

impl App {
    pub(super) fn show_statistics(&mut self) {
        self.screen = Screen::Statistics(Box::default());
    }

    pub(super) fn statistics_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let place = self.workplace;
        let (Screen::Statistics(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        let ctx = ui.ctx().clone();
        let begin = |source: StatisticsSource, scope, period| {
            Job::start("statistics", place, &ctx, move |_| {
                source.statistics(&scope, period)
            })
        };
        let counted = screen.count(collection, &self.words, now, begin);
        if let Err(error) = counted {
            return self.fail(&error);
        }
        if screen.view.is_none() {
            match screen.view(collection, &self.words, now) {
                Ok(view) => screen.view = Some(view),
                Err(error) => return self.fail(&error),
            }
        }
        let Some(view) = &screen.view else {
            return;
        };
        if let Some(action) = statistics::show(ui, view, &self.words, &mut screen.state) {
            self.act_on_statistics(ui, action);
            ui.request_repaint();
        }
    }

    fn act_on_statistics(&mut self, ui: &Ui, action: StatisticsAction) {
        match (action, &mut self.screen) {
            (StatisticsAction::Go(place), _) => self.go(place),
            (StatisticsAction::Copy { title, csv }, _) => {
                ui.copy_text(csv);
                let args = [("chart", title.into())];
                self.toasts
                    .push(self.words.with("stats-copied", &args), None);
            }
            (StatisticsAction::Scope(line), Screen::Statistics(screen)) => {
                screen.line = line;
                screen.rebuild();
            }
            (StatisticsAction::Period(period), Screen::Statistics(screen)) => {
                screen.period = period;
                screen.rebuild();
            }
            _ => {}
        }
    }
}
