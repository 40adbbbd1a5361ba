//! What a learner can choose.
//!
//! The file is RON; what stands in it is taken as far as it makes sense, and everything
//! else has its default.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::report::Problem;
use crate::ron_source::Source;
use crate::scheduler::{QueueOptions, SchedulingOptions};

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
    /// What decides intervals.
    pub scheduling: SchedulingOptions,
    /// What decides how much comes in a day.
    pub queue: QueueOptions,
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

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: Theme::default(),
            text_size: 100,
            exam: None,
            scheduling: SchedulingOptions::default(),
            queue: QueueOptions::default(),
            rollover_hour: 4,
            quiz_teaches: true,
        }
    }
}

/// Reads settings; where the text cannot be read, the defaults and the reason.
#[must_use]
pub fn parse(source: &Source) -> (Settings, Option<Problem>) {
    match source.header::<Settings>(&[]) {
        Ok(settings) => (settings.within_bounds(), None),
        Err(mut problem) => {
            if problem.rule == "not-a-deck" {
                problem.rule = "not-settings";
            }
            (Settings::default(), Some(problem))
        }
    }
}

/// The settings as the text of their file.
#[must_use]
pub fn write(settings: &Settings) -> String {
    let pretty = ron::ser::PrettyConfig::new().struct_names(false);
    ron::ser::to_string_pretty(settings, pretty)
        .map(|text| text + "\n")
        .unwrap_or_default()
}

impl Settings {
    /// The day of the exam, where one is named that exists.
    #[must_use]
    pub fn exam_day(&self) -> Option<jiff::civil::Date> {
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
        let scheduling = &mut self.scheduling;
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
        self.queue.new_per_day = self.queue.new_per_day.min(MOST_A_DAY);
        self.queue.reviews_per_day = self.queue.reviews_per_day.min(MOST_A_DAY);
        self.queue.learn_ahead_secs = self.queue.learn_ahead_secs.min(86_400);
        self.rollover_hour = self
            .rollover_hour
            .clamp(*ROLLOVER_HOURS.start(), *ROLLOVER_HOURS.end());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(problem, None);
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
    fn a_broken_file_gives_the_defaults_and_the_place() {
        let (settings, problem) = read("(\n    queue: (new_per_dy: 5),\n)");
        let problem = problem.unwrap();
        assert_eq!(
            (settings, problem.rule, problem.place.line),
            (Settings::default(), "unknown-field", 2)
        );
    }
}
