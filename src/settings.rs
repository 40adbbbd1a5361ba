//! What a learner can choose.
//!
//! The file is RON; what stands in it is taken as far as it makes sense, and everything
//! else has its default.

mod presets;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::report::Problem;
use crate::ron_source::{Field, Source, fields};
use crate::scheduler::{DaysOff, Fitted, Preset, QueueOptions, SchedulingOptions};
use crate::time::StudyDay;

/// The settings, with their defaults.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The language of the interface and the cards, or as the system.
    pub language: Language,
    /// Light, dark, or as the system.
    pub theme: Theme,
    /// How large texts are, in percent of their plain size, 90–150.
    pub text_size: u16,
    /// The day of the exam that is studied for, as ISO 8601 has it: `"2027-05-20"`.
    pub exam: Option<String>,
    /// How the exam is prepared for; nothing where only its day is known.
    pub plan: Option<ExamPlan>,
    /// What decides intervals, of decks without a preset.
    pub scheduling: SchedulingOptions,
    /// What decides how much comes in a day, of decks without a preset.
    pub queue: QueueOptions,
    /// When the parameters of decks without a preset were fitted, if they were.
    pub fitted: Option<Fitted>,
    /// Options by the name that decks choose them by.
    pub presets: BTreeMap<String, Preset>,
    /// The presets of decks, by the id of the deck.
    pub deck_presets: BTreeMap<String, String>,
    /// When nobody studies.
    pub rest: Rest,
    /// The local hour at which a study day ends, 0–12.
    pub rollover_hour: i8,
    /// Whether answers in quizzes change when cards come again.
    pub quiz_teaches: bool,
}

/// The language of the interface and the cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// As the system.
    #[default]
    System,
    /// English.
    En,
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
}

/// How an exam is prepared for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExamPlan {
    /// What it is called, as the learner says; may be empty.
    pub name: String,
    /// When it begins, as `"09:00"`; nothing for the morning.
    pub time: Option<String>,
    /// Minutes for studying on each weekday, Monday first, 0–600. None on days of rest.
    pub minutes: [u16; 7],
    /// The score that passes, in percent.
    pub pass_percent: u8,
    /// What is asked, by the id of its deck, and how much that counts beside the others;
    /// all decks alike where it is empty.
    pub decks: BTreeMap<String, f32>,
    /// Whether only the core of these decks is studied until the exam.
    pub core_only: bool,
    /// The day the plan was made, as ISO 8601 has it.
    pub begun: Option<String>,
}

/// When nobody studies: such days break no row of days, and cards are kept from them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rest {
    /// The weekdays off, Monday first.
    pub weekdays: [bool; 7],
    /// Holidays.
    pub holidays: Vec<Holiday>,
}

/// Days off in a row, as ISO 8601 has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The first of them: `"2026-12-29"`.
    pub from: String,
    /// The last of them.
    pub to: String,
}

impl Default for ExamPlan {
    fn default() -> Self {
        Self {
            name: String::new(),
            time: None,
            minutes: [15; 7],
            pass_percent: 60,
            decks: BTreeMap::new(),
            core_only: false,
            begun: None,
        }
    }
}

impl ExamPlan {
    /// When the exam begins, where a time is named that exists.
    #[must_use]
    pub fn begins(&self) -> Option<Time> {
        self.time.as_ref()?.parse().ok()
    }

    /// The day the plan was made, where one is named that exists.
    #[must_use]
    pub fn begun_on(&self) -> Option<Date> {
        self.begun.as_ref()?.parse().ok()
    }

    fn within_bounds(mut self) -> Self {
        if self.begins().is_none() {
            self.time = None;
        }
        if self.begun_on().is_none() {
            self.begun = None;
        }
        self.name = self.name.chars().take(LONGEST_NAME).collect();
        for minutes in &mut self.minutes {
            *minutes = (*minutes).min(MOST_MINUTES);
        }
        self.pass_percent = self.pass_percent.min(100);
        self.decks
            .retain(|_, weight| weight.is_finite() && *weight > 0.0);
        for weight in self.decks.values_mut() {
            *weight = weight.clamp(0.01, 100.0);
        }
        self
    }
}

impl Rest {
    /// Whether nobody studies on this date.
    #[must_use]
    pub fn includes(&self, date: Date) -> bool {
        let weekday = date.weekday().to_monday_zero_offset();
        let is_off = usize::try_from(weekday).is_ok_and(|weekday| self.weekdays[weekday]);
        is_off || self.holidays.iter().any(|days| days.include(date))
    }

    /// The same as study days.
    #[must_use]
    pub fn days_off(&self) -> DaysOff {
        let spans = self.holidays.iter().filter_map(Holiday::span);
        DaysOff {
            weekdays: self.weekdays,
            spans: spans
                .map(|(from, to)| (StudyDay::of_date(from), StudyDay::of_date(to)))
                .collect(),
        }
    }

    fn within_bounds(mut self) -> Self {
        self.holidays.retain(|days| days.span().is_some());
        self.holidays.truncate(MOST_HOLIDAYS);
        self
    }
}

impl Holiday {
    /// The first and the last day, where both exist and stand in this order.
    #[must_use]
    pub fn span(&self) -> Option<(Date, Date)> {
        let span = (self.from.parse().ok()?, self.to.parse().ok()?);
        (span.0 <= span.1).then_some(span)
    }

    fn include(&self, date: Date) -> bool {
        self.span()
            .is_some_and(|(from, to)| (from..=to).contains(&date))
    }
}

impl Language {
    /// The language chosen, where none is chosen that of the system.
    #[must_use]
    pub const fn or_system(self, system: Lang) -> Lang {
        match self {
            Self::System => system,
            Self::En => Lang::En,
            Self::Kk => Lang::Kk,
            Self::Ru => Lang::Ru,
        }
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::En,
            Lang::Kk => Self::Kk,
            Lang::Ru => Self::Ru,
        }
    }
}

/// How the window is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The text sizes there are, in percent.
pub const TEXT_SIZES: RangeInclusive<u16> = 90..=150;

/// The goals of remembering there are, in percent.
pub const GOALS_PERCENT: RangeInclusive<u8> = 70..=99;

/// The hours at which a study day may end.
pub const ROLLOVER_HOURS: RangeInclusive<i8> = 0..=12;

/// The longest list of steps.
const MOST_STEPS: usize = 10;

/// The most cards of a sort a day.
pub const MOST_A_DAY: u32 = 9_999;

/// The most lapses a card may need to become a leech.
pub const MOST_LAPSES: u32 = 99;

/// The most minutes of studying a day.
pub const MOST_MINUTES: u16 = 600;

/// The longest name of an exam or a preset, in letters.
pub const LONGEST_NAME: usize = 80;

/// The most holidays.
const MOST_HOLIDAYS: usize = 200;

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: Theme::default(),
            text_size: 100,
            exam: None,
            plan: None,
            scheduling: SchedulingOptions::default(),
            queue: QueueOptions::default(),
            fitted: None,
            presets: BTreeMap::new(),
            deck_presets: BTreeMap::new(),
            rest: Rest::default(),
            rollover_hour: 4,
            quiz_teaches: true,
        }
    }
}

/// Reads settings; of what cannot be read the defaults, and the first reason.
#[must_use]
pub fn parse(source: &Source) -> (Settings, Option<Problem>) {
    match source.header::<Settings>(&[]) {
        Ok(settings) => {
            let kept = settings.clone().within_bounds();
            let problem = (kept != settings).then(|| out_of_bounds(source));
            (kept, problem)
        }
        Err(mut problem) => {
            if problem.rule == "not-a-deck" {
                problem.rule = "not-settings";
            }
            (readable_part(source.text), Some(problem))
        }
    }
}

/// The field that holds what cannot be, where one alone can be named.
fn out_of_bounds(source: &Source) -> Problem {
    let is_wrong = |field: &Field<'_>| {
        let alone = only(source.text, std::slice::from_ref(field));
        alone.is_some_and(|settings| settings.clone().within_bounds() != settings)
    };
    let fields = fields(source.text);
    let wrong = fields.iter().find(|field| is_wrong(field));
    let (start, name) = wrong.map_or((0, ""), |field| (field.name_span.start, field.name));
    Problem::new("settings-bounds", source.place(start)).detail("field", name)
}

/// The settings of those fields that can be read by themselves.
fn readable_part(text: &str) -> Settings {
    let mut sound = fields(text);
    sound.retain(|field| only(text, std::slice::from_ref(field)).is_some());
    only(text, &sound).unwrap_or_default().within_bounds()
}

/// The settings that these fields of a text make.
fn only(text: &str, fields: &[Field<'_>]) -> Option<Settings> {
    let parts = fields
        .iter()
        .map(|field| text.get(field.name_span.start..field.value.end))
        .collect::<Option<Vec<&str>>>()?;
    let text = format!("({})", parts.join(", "));
    Source::new("", &text).header(&[]).ok()
}

/// The settings as the text of their file.
#[must_use]
pub fn write(settings: &Settings) -> String {
    let pretty = ron::ser::PrettyConfig::new().struct_names(false);
    crate::ron_source::options()
        .to_string_pretty(settings, pretty)
        .map(|text| text + "\n")
        .unwrap_or_default()
}

impl Settings {
    /// The day of the exam, where one is named that exists.
    #[must_use]
    pub fn exam_day(&self) -> Option<Date> {
        self.exam.as_ref()?.parse().ok()
    }

    /// The goal of remembering, in whole percent.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0.70 to 0.99 is 70 to 99"
    )]
    pub fn goal_percent(&self) -> u8 {
        (self.scheduling.desired_retention * 100.0).round() as u8
    }

    /// The same with every number brought inside what makes sense.
    #[must_use]
    pub(crate) fn within_bounds(mut self) -> Self {
        self.text_size = self.text_size.clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end());
        if self.exam_day().is_none() {
            self.exam = None;
        }
        self.plan = self.plan.map(ExamPlan::within_bounds);
        self.rest = self.rest.within_bounds();
        self.presets
            .retain(|name, _| !name.is_empty() && name.chars().count() <= LONGEST_NAME);
        while self.presets.len() > presets::MOST_PRESETS {
            self.presets.pop_last();
        }
        self.deck_presets
            .retain(|_, name| self.presets.contains_key(name));
        keep_scheduling_sound(&mut self.scheduling);
        keep_queue_sound(&mut self.queue);
        keep_fitted_sound(&mut self.fitted, &self.scheduling);
        for preset in self.presets.values_mut() {
            keep_scheduling_sound(&mut preset.scheduling);
            keep_queue_sound(&mut preset.queue);
            keep_fitted_sound(&mut preset.fitted, &preset.scheduling);
        }
        self.rollover_hour = self
            .rollover_hour
            .clamp(*ROLLOVER_HOURS.start(), *ROLLOVER_HOURS.end());
        self
    }
}

fn keep_scheduling_sound(scheduling: &mut SchedulingOptions) {
    if !scheduling.desired_retention.is_finite() {
        scheduling.desired_retention = SchedulingOptions::default().desired_retention;
    }
    scheduling.desired_retention = scheduling.desired_retention.clamp(0.70, 0.99);
    scheduling.maximum_interval_days = scheduling.maximum_interval_days.clamp(1, 36_500);
    if !scheduling
        .parameters
        .iter()
        .all(|weight| weight.is_finite())
    {
        scheduling.parameters.clear();
    }
    for steps in [
        &mut scheduling.learning_steps_secs,
        &mut scheduling.relearning_steps_secs,
    ] {
        steps.truncate(MOST_STEPS);
        steps
            .iter_mut()
            .for_each(|secs| *secs = (*secs).clamp(1, 86_400));
    }
}

/// The defaults were never fitted, and a day has to be one.
fn keep_fitted_sound(fitted: &mut Option<Fitted>, scheduling: &SchedulingOptions) {
    let is_day = |it: &Fitted| it.day.parse::<Date>().is_ok();
    fitted.take_if(|it| scheduling.parameters.is_empty() || !is_day(it));
}

fn keep_queue_sound(queue: &mut QueueOptions) {
    queue.new_per_day = queue.new_per_day.min(MOST_A_DAY);
    queue.reviews_per_day = queue.reviews_per_day.min(MOST_A_DAY);
    queue.learn_ahead_secs = queue.learn_ahead_secs.min(86_400);
    queue.leeches.lapses = queue.leeches.lapses.min(MOST_LAPSES);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::DeckId;
    use crate::scheduler::Mixing;

    fn read(text: &str) -> (Settings, Option<Problem>) {
        parse(&Source::new("settings.ron", text))
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut settings = Settings {
            language: Language::Kk,
            theme: Theme::Dark,
            exam: Some("2027-05-20".to_owned()),
            quiz_teaches: false,
            ..Settings::default()
        };
        settings.queue.new_per_day = 7;
        assert_eq!(read(&write(&settings)), (settings, None));
    }

    #[test]
    fn a_few_lines_are_enough_and_absurd_ones_are_brought_inside() {
        let (settings, problem) = read(
            "(queue: (new_per_day: 5), scheduling: (desired_retention: 7.5), rollover_hour: 99, text_size: 1, exam: \"2027-02-30\")",
        );
        assert_eq!(problem.map(|it| it.rule), Some("settings-bounds"));
        assert_eq!(
            (
                settings.queue.new_per_day,
                settings.queue.reviews_per_day,
                settings.rollover_hour
            ),
            (5, 200, 12)
        );
        assert_eq!((settings.text_size, settings.exam), (90, None));
        assert!((settings.scheduling.desired_retention - 0.99).abs() < 1e-6);
        assert!(
            (read("(scheduling: (desired_retention: NaN))")
                .0
                .scheduling
                .desired_retention
                - 0.90)
                .abs()
                < 1e-6
        );
    }

    #[test]
    fn what_can_be_read_is_kept_and_what_cannot_is_named() {
        let (settings, problem) = read(
            "(\n  language: kk, // the teacher's\n  theme: dark,\n  futurething: (a: [1, 2]),\n  queue: (new_per_day: 7),\n  text_size: \"big\",\n)",
        );
        let problem = problem.unwrap();
        assert_eq!(problem.place.line, 4);
        assert_eq!(settings.language, Language::Kk);
        assert_eq!(settings.theme, Theme::Dark);
        assert_eq!((settings.queue.new_per_day, settings.text_size), (7, 100));
        let (_, problem) = read("(language: ru,\n exam: \"2026-02-30\")");
        let problem = problem.unwrap();
        assert_eq!((problem.rule, problem.place.line), ("settings-bounds", 2));
        for text in [
            "",
            "(",
            "language: kk",
            "(language: kk, language: ru)",
            "([]: 1)",
        ] {
            assert!(read(text).1.is_some(), "{text}");
        }
    }

    #[test]
    fn presets_plans_and_days_off_are_kept_and_absurd_ones_are_not() {
        let (settings, problem) = read(
            r#"(
                presets: {"slow": (queue: (new_per_day: 99999, mixing: NewFirst))},
                deck_presets: {"verbs": "slow", "nouns": "gone"},
                rest: (weekdays: (false, false, false, false, false, false, true),
                    holidays: [(from: "2026-12-29", to: "2027-01-03"), (from: "2027-02-30", to: "2027-03-01")]),
                plan: (time: "25:00", minutes: (9999, 15, 15, 15, 15, 15, 15), decks: {"a": NaN, "b": 2}),
            )"#,
        );
        assert_eq!(problem.map(|it| it.rule), Some("settings-bounds"));
        let verbs = settings.preset_of(&DeckId("verbs".into())).queue;
        assert_eq!(
            (verbs.new_per_day, verbs.mixing),
            (MOST_A_DAY, Mixing::NewFirst)
        );
        assert_eq!(settings.deck_presets.len(), 1);
        let off = |date: &str| settings.rest.includes(date.parse().unwrap());
        assert!(off("2026-11-29"), "a Sunday");
        assert!(off("2026-12-29") && off("2027-01-01") && !off("2027-01-04"));
        let plan = settings.plan.clone().unwrap();
        assert_eq!((plan.time, plan.minutes[0]), (None, MOST_MINUTES));
        assert_eq!(
            plan.decks.into_iter().collect::<Vec<_>>(),
            [("b".into(), 2.0)]
        );
        assert_eq!(read(&write(&settings)), (settings, None));
    }

    #[test]
    fn a_broken_file_gives_the_defaults_and_the_place() {
        let (settings, problem) = read("(\n    queue: (new_per_dy: 5),\n)");
        let problem = problem.unwrap();
        assert_eq!(
            (settings, problem.rule, problem.place.line),
            (Settings::default(), "unknown-field", 2)
        );
    }
}
