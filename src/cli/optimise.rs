//! `zhanar optimise`: parameters fitted to the learner's own answers, kept if better.

use serde_json::{Map, Value, json};

use super::Exit;
use super::context::{Context, now, why_read_only};
use super::measures::{Progress, complain, print_json, print_training, training_json};
use crate::collection::{Collection, GroupTraining, Optimisation};
use crate::scheduler::training::Training;

pub(super) fn run(context: &Context, dry_run: bool, json: bool) -> Exit {
    let Some(mut collection) = context.open() else {
        return Exit::Failed;
    };
    if let (Some(why), false) = (collection.read_only(), dry_run) {
        context.complain(&why_read_only(&context.words, why));
        return Exit::Failed;
    }
    let Some(optimisation) = optimised(context, &collection) else {
        return Exit::Failed;
    };
    if !dry_run && let Err(error) = collection.keep_parameters(&optimisation, now()) {
        context.complain(&error.message(&context.words));
        return Exit::Failed;
    }
    if json {
        let groups = optimisation.groups.iter();
        print_json(context, groups.map(|group| as_json(group, dry_run)));
    } else {
        let groups = optimisation.groups.iter();
        groups.for_each(|group| print(context, group, dry_run));
    }
    Exit::Clean
}

fn optimised(context: &Context, collection: &Collection) -> Option<Optimisation> {
    let mut progress = Progress::new(context);
    let done = collection
        .training_grounds()
        .map_err(Into::into)
        .and_then(|grounds| grounds.optimise(&mut progress));
    progress.end();
    done.inspect_err(|error| complain(context, error)).ok()
}

fn print(context: &Context, group: &GroupTraining, dry_run: bool) {
    let words = &context.words;
    if let Some(name) = &group.group {
        let args = [("preset", name.as_str().into())];
        context.say(&words.with("training-preset", &args));
    }
    print_training(context, &group.training);
    if let Training::Tried(tried) = &group.training {
        let told = match (&tried.parameters, dry_run) {
            (Some(_), false) => words.get("training-kept"),
            (Some(_), true) => words.get("training-better"),
            (None, _) => words.get("training-not-kept"),
        };
        context.say(&told);
    }
}

fn as_json(group: &GroupTraining, dry_run: bool) -> (Option<String>, Map<String, Value>) {
    let GroupTraining {
        group,
        with,
        present: _,
        training,
    } = group;
    let parameters = match training {
        Training::Tried(tried) => tried.parameters.as_ref(),
        Training::TooFew { .. } => None,
    };
    let mut value = training_json(training);
    value.insert("with".to_owned(), json!(with));
    value.insert("kept".to_owned(), json!(parameters.is_some() && !dry_run));
    value.insert(
        "parameters".to_owned(),
        json!(parameters.map(|it| four_digits(it))),
    );
    (group.clone(), value)
}

/// Parameters as they are written, not as single precision stands in double.
fn four_digits(parameters: &[f32]) -> Vec<f64> {
    let rounded = |it: &f32| (f64::from(*it) * 10_000.0).round() / 10_000.0;
    parameters.iter().map(rounded).collect()
}
