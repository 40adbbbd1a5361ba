//! From the parameters and what came of fitting them to their row in the settings.

use jiff::civil::Date;

use crate::collection::{Collection, GroupTraining, Optimisation, OptimiseError};
use crate::gui::screens::settings::TrainingView;
use crate::lang::Words;
use crate::scheduler::Fitted;
use crate::scheduler::training::{ENOUGH_ANSWERS, Training, Tried};
use crate::settings::Settings;
use crate::storage::StoreError;

/// How the last fitting ended.
#[derive(Debug)]
pub(in crate::gui) enum FitEnd {
    /// It came to its end.
    Done(Optimisation),
    /// It could not.
    Failed(OptimiseError),
    /// It ended without a word.
    Lost,
}

/// What the row shows, but for how far a fitting is.
pub(in crate::gui) fn training_view(
    collection: &Collection,
    last: Option<&FitEnd>,
    words: &Words,
) -> Result<TrainingView, StoreError> {
    let settings = collection.settings();
    let answers = collection.answers_to_fit()?;
    Ok(TrainingView {
        state: state(settings, answers, words),
        can_fit: answers >= ENOUGH_ANSWERS,
        has_own: has_own(settings),
        running: None,
        results: last.map_or_else(Vec::new, |end| results(end, words)),
    })
}

fn has_own(settings: &Settings) -> bool {
    let presets = settings.presets.values().map(|preset| &preset.scheduling);
    let mut all = presets.chain([&settings.scheduling]);
    all.any(|scheduling| !scheduling.parameters.is_empty())
}

/// Which parameters hold; where presets were fitted at other times, the last time.
fn state(settings: &Settings, answers: u64, words: &Words) -> String {
    let presets = settings.presets.values().map(|preset| &preset.fitted);
    let fitted = presets.chain([&settings.fitted]).flatten();
    let last = fitted.max_by(|a, b| a.day.cmp(&b.day));
    if let Some((day, answers)) = last.and_then(day_of) {
        let args = [
            ("day", words.civil_date(day).into()),
            ("answers", answers.into()),
        ];
        return words.with("training-fitted", &args);
    }
    if has_own(settings) {
        return words.get("training-own").into_owned();
    }
    match ENOUGH_ANSWERS.saturating_sub(answers) {
        0 => words.get("training-defaults-hold").into_owned(),
        missing => words.with("training-early", &[("missing", missing.into())]),
    }
}

fn day_of(fitted: &Fitted) -> Option<(Date, u64)> {
    Some((fitted.day.parse().ok()?, fitted.answers))
}

fn results(end: &FitEnd, words: &Words) -> Vec<String> {
    match end {
        FitEnd::Done(done) => done
            .groups
            .iter()
            .filter_map(|group| result(group, words))
            .collect(),
        FitEnd::Failed(OptimiseError::Store(error)) => {
            let args = [("detail", error.message(words).into())];
            vec![words.with("training-failed", &args)]
        }
        FitEnd::Failed(OptimiseError::Cancelled(_)) => {
            vec![words.get("training-stopped").into_owned()]
        }
        FitEnd::Lost => vec![words.get("training-lost").into_owned()],
    }
}

/// What came of one group, where it had enough answers.
fn result(group: &GroupTraining, words: &Words) -> Option<String> {
    let Training::Tried(tried) = &group.training else {
        return None;
    };
    let Tried {
        answers: _,
        held_out,
        before,
        after,
        parameters,
    } = tried;
    let args = [
        ("held", (*held_out).into()),
        ("before-loss", words.decimal(before.log_loss, 3).into()),
        ("after-loss", words.decimal(after.log_loss, 3).into()),
        ("before-rmse", words.decimal(before.rmse_bins, 3).into()),
        ("after-rmse", words.decimal(after.rmse_bins, 3).into()),
    ];
    let result = if parameters.is_some() {
        words.with("training-result-kept", &args)
    } else {
        words.with("training-result-not-kept", &args)
    };
    Some(match &group.group {
        None => result,
        Some(name) => {
            let preset = words.with("training-preset", &[("preset", name.as_str().into())]);
            let args = [("preset", preset.into()), ("result", result.into())];
            words.with("training-result-of", &args)
        }
    })
}
