//! What a learner can choose.
//!
//! The file is RON; what stands in it is taken as far as it makes sense, and everything
//! else has its default.

use serde::{Deserialize, Serialize};

use crate::report::Problem;
use crate::ron_source::Source;
use crate::scheduler::{QueueOptions, SchedulingOptions};

/// The settings, with their defaults.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Light, dark, or as the system.
    pub theme: Theme,
    /// What decides intervals.
    pub scheduling: SchedulingOptions,
    /// What decides how much comes in a day.
    pub queue: QueueOptions,
    /// The local hour at which a study day ends, 0–12.
    pub rollover_hour: i8,
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

/// The longest list of steps.
const MOST_STEPS: usize = 10;

/// The most cards of a sort a day.
const MOST_A_DAY: u32 = 9_999;

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            scheduling: SchedulingOptions::default(),
            queue: QueueOptions::default(),
            rollover_hour: 4,
        }
    }
}

/// Reads settings; where the text cannot be read, the defaults and the reason.
#[must_use]
pub fn parse(source: &Source) -> (Settings, Option<Problem>) {
    match source.header::<Settings>(&[]) {
        Ok(settings) => (settings.within_bounds(), None),
        Err(problem) => (Settings::default(), Some(problem)),
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
    /// The same with every number brought inside what makes sense.
    #[must_use]
    fn within_bounds(mut self) -> Self {
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
        self.rollover_hour = self.rollover_hour.clamp(0, 12);
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
            theme: Theme::Dark,
            ..Settings::default()
        };
        settings.queue.new_per_day = 7;
        assert_eq!(read(&write(&settings)), (settings, None));
    }

    #[test]
    fn a_few_lines_are_enough_and_absurd_ones_are_brought_inside() {
        let (settings, problem) = read(
            "(queue: (new_per_day: 5), scheduling: (desired_retention: 7.5), rollover_hour: 99)",
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
