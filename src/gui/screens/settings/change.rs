//! What can be changed, and how a change is told.

use jiff::civil::Date;

use crate::lang::Words;
use crate::settings::{Language, Settings, Theme};

/// A change of one setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The goal of remembering, in percent.
    Goal(u8),
    /// New cards a day.
    NewPerDay(u32),
    /// Reviews a day.
    ReviewsPerDay(u32),
    /// The hour at which a day begins.
    Rollover(i8),
    /// The day of the exam, if there is one.
    Exam(Option<Date>),
    /// The colours.
    Theme(Theme),
    /// The text size in percent.
    TextSize(u16),
    /// The language.
    Language(Language),
    /// Whether answers of a quiz count for the reviews.
    QuizTeaches(bool),
}

impl Change {
    /// The settings with this change.
    #[must_use]
    pub fn applied_to(self, settings: &Settings) -> Settings {
        let mut settings = settings.clone();
        match self {
            Self::Goal(percent) => {
                settings.scheduling.desired_retention = f32::from(percent) / 100.0;
            }
            Self::NewPerDay(cards) => settings.queue.new_per_day = cards,
            Self::ReviewsPerDay(cards) => settings.queue.reviews_per_day = cards,
            Self::Rollover(hour) => settings.rollover_hour = hour,
            Self::Exam(day) => settings.exam = day.map(|day| day.to_string()),
            Self::Theme(theme) => settings.theme = theme,
            Self::TextSize(percent) => settings.text_size = percent,
            Self::Language(language) => settings.language = language,
            Self::QuizTeaches(teaches) => settings.quiz_teaches = teaches,
        }
        settings
    }

    /// The change in words: "Text size: 110 %".
    #[must_use]
    pub fn told(self, words: &Words) -> String {
        let (key, value) = match self {
            Self::Theme(theme) => {
                let theme = words.get(theme_key(theme)).into_owned();
                return words.with("theme-now", &[("theme", theme.into())]);
            }
            Self::Goal(percent) => ("settings-goal", percent_told(percent.into(), words)),
            Self::NewPerDay(cards) => ("settings-new", cards.to_string()),
            Self::ReviewsPerDay(cards) => ("settings-reviews", cards.to_string()),
            Self::Rollover(hour) => ("settings-rollover", hour_told(hour)),
            Self::Exam(day) => ("settings-exam", exam_told(day, words)),
            Self::TextSize(percent) => ("settings-text-size", percent_told(percent, words)),
            Self::Language(language) => (
                "settings-language",
                words.get(language_key(language)).into_owned(),
            ),
            Self::QuizTeaches(teaches) => (
                "settings-quiz-teaches",
                words
                    .get(if teaches {
                        "settings-yes"
                    } else {
                        "settings-no"
                    })
                    .into_owned(),
            ),
        };
        let setting = words.get(key).into_owned();
        let args = [("setting", setting.into()), ("value", value.into())];
        words.with("settings-changed", &args)
    }
}

/// The message that names a theme.
pub(super) const fn theme_key(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "theme-system",
        Theme::Light => "theme-light",
        Theme::Dark => "theme-dark",
    }
}

/// The message that names a language, in that language.
pub(super) const fn language_key(language: Language) -> &'static str {
    match language {
        Language::System => "language-system",
        Language::En => "language-en",
        Language::Kk => "language-kk",
        Language::Ru => "language-ru",
    }
}

/// "90 %".
pub fn percent_told(percent: u16, words: &Words) -> String {
    words.with("settings-percent", &[("percent", percent.into())])
}

/// "04:00".
pub(super) fn hour_told(hour: i8) -> String {
    format!("{hour:02}:00")
}

fn exam_told(day: Option<Date>, words: &Words) -> String {
    day.map_or_else(
        || words.get("settings-exam-none").into_owned(),
        |day| words.civil_date(day),
    )
}
