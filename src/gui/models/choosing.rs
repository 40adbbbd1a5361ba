//! From the collection to the settings, the first run and the exam.

use super::exam_plan::score_of;
use super::today::{group_id, scope_of_row};
use super::training::{FitEnd, training_view};
use crate::collection::{Collection, GoalCost, SHIPPED, Scope};
use crate::gui::notices::Notice;
use crate::gui::screens::first_run::FirstRunView;
use crate::gui::screens::settings::SettingsView;
use crate::gui::screens::today::ExamPanel;
use crate::lang::Words;
use crate::scheduler::queue::Counts;
use crate::settings::{ExamPlan, GOALS_PERCENT, Rest};
use crate::storage::StoreError;
use crate::time::{StudyDay, Timestamp};

/// How far the goal is whose cost is told beside the chosen one's, in percent.
const OTHER_GOAL: u8 = 5;

/// What the settings show.
pub(in crate::gui) fn settings_view(
    collection: &Collection,
    words: &Words,
    (not_saved, last_fit): (Option<Notice>, Option<&FitEnd>),
    now: Timestamp,
) -> Result<SettingsView, StoreError> {
    let data = collection.data_dir();
    let counts: Counts = collection.waiting(&Scope::All, now)?;
    Ok(SettingsView {
        settings: collection.settings().clone(),
        today: collection.study_day(now).date(),
        cost: cost(collection, words)?,
        new_waiting: words.count("settings-new-waiting", collection.unseen_cards()),
        data_folder: data.root().display().to_string(),
        decks_folder: data.decks_dir().display().to_string(),
        cards_today: counts.total(),
        training: training_view(collection, last_fit, words)?,
        not_saved,
    })
}

/// What the chosen goal costs, and one above it, or below where there is none.
fn cost(collection: &Collection, words: &Words) -> Result<String, StoreError> {
    let goal = collection.settings().goal_percent();
    let above = goal + OTHER_GOAL;
    let other = if GOALS_PERCENT.contains(&above) {
        above
    } else {
        goal - OTHER_GOAL
    };
    let goals = [goal, other].map(|percent| f32::from(percent) / 100.0);
    Ok(match collection.goal_cost(goals)? {
        GoalCost::TooFewAnswers { answers, wanted } => words.with(
            "settings-cost-early",
            &[("count", answers.into()), ("wanted", wanted.into())],
        ),
        GoalCost::NothingLearned => words.get("settings-cost-none").into_owned(),
        GoalCost::Minutes([minutes, others]) => words.with(
            "settings-cost",
            &[
                ("minutes", (minutes.round() as u32).into()),
                ("percent", other.into()),
                ("others", (others.round() as u32).into()),
            ],
        ),
    })
}

/// The decks that come with the program and are begun with.
pub(in crate::gui) struct FirstDecks {
    /// What actions call them.
    pub row: String,
    /// Which they are.
    pub scope: Scope,
    /// Their title.
    pub title: String,
    /// How many cards they have.
    pub cards: usize,
}

impl FirstDecks {
    /// The first shipped deck and its group.
    pub fn of(collection: &Collection, words: &Words) -> Option<Self> {
        let decks = collection.catalog().decks();
        let shipped = |file: &str| SHIPPED.iter().any(|(name, _)| *name == file);
        let first = &decks.iter().find(|loaded| shipped(&loaded.file))?.deck;
        let row = first
            .group
            .as_ref()
            .map_or_else(|| first.id.0.clone(), group_id);
        let (scope, title) = scope_of_row(collection, &row, words)?;
        let of_scope = decks
            .iter()
            .enumerate()
            .filter(|(index, _)| scope.includes(*index));
        let cards = of_scope.map(|(_, loaded)| loaded.deck.cards.len()).sum();
        Some(Self {
            row,
            scope,
            title,
            cards,
        })
    }
}

/// What the first run shows.
pub(in crate::gui) fn first_run_view(
    collection: &Collection,
    words: &Words,
    now: Timestamp,
) -> FirstRunView {
    let first = FirstDecks::of(collection, words);
    FirstRunView {
        today: collection.study_day(now).date(),
        cards: first.as_ref().map_or(0, |first| first.cards),
        title: first.map(|first| first.title).unwrap_or_default(),
    }
}

/// The exam, as Today shows it; one that is over is none.
pub(super) fn exam_panel(collection: &Collection, now: Timestamp, words: &Words) -> ExamPanel {
    let today = collection.study_day(now).date();
    let settings = collection.settings();
    let day = settings.exam_day().filter(|day| *day >= today);
    let Some(day) = day else {
        return ExamPanel {
            title: words.get("plan-no-exam").into_owned(),
            open: words.get("exam-open").into_owned(),
            ..ExamPanel::default()
        };
    };
    let days = StudyDay::of_date(day).days_since(collection.study_day(now));
    let days = usize::try_from(days).unwrap_or(usize::MAX);
    let name = settings.plan.as_ref().map_or("", |plan| &plan.name);
    let args = [("name", name.into()), ("day", words.day_month(day).into())];
    let title = if name.is_empty() {
        words.with("exam-in-plain", &args[1..])
    } else {
        words.with("exam-in-name", &args)
    };
    let score = collection.expected_score(now);
    let plan = settings.plan.as_ref();
    let score = score
        .zip(plan)
        .map(|(it, plan)| score_of(it, plan.pass_percent));
    let (note, open) = plan.map_or_else(
        || (words.get("exam-unplanned").into_owned(), "exam-make-plan"),
        |plan| (days_told(plan, &settings.rest, words), "exam-open-plan"),
    );
    ExamPanel {
        title,
        left: words.count("exam-days-left", days),
        score,
        note,
        open: words.get(open).into_owned(),
    }
}

/// "15 min a day, Sundays off".
fn days_told(plan: &ExamPlan, rest: &Rest, words: &Words) -> String {
    let days = plan.minutes.iter().zip(rest.weekdays);
    let studied = || {
        days.clone()
            .filter(|(_, is_off)| !is_off)
            .map(|(it, _)| *it)
    };
    let (least, most) = (studied().min().unwrap_or(0), studied().max().unwrap_or(0));
    let minutes = if least == most {
        words.with("exam-minutes-a-day", &[("minutes", most.into())])
    } else {
        let args = [("least", least.into()), ("most", most.into())];
        words.with("exam-minutes-vary", &args)
    };
    let off: Vec<String> = (1..=7)
        .zip(rest.weekdays)
        .filter(|(_, is_off)| *is_off)
        .map(|(day, _)| words.get(&format!("exam-weekday-{day}")).into_owned())
        .collect();
    if off.is_empty() {
        return minutes;
    }
    let args = [("minutes", minutes.into()), ("days", off.join(", ").into())];
    words.with("exam-days-off", &args)
}
