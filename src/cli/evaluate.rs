//! `zhanar evaluate`: how well the parameters foretell answers; nothing is changed.

use std::path::Path;

use serde_json::{Map, Value};

use super::Exit;
use super::context::Context;
use super::measures::{
    Progress, complain, measure_json, number, object, print_json, print_training, training_json,
};
use crate::collection::{Collection, EvaluatedLog, GroupEvaluation};
use crate::scheduler::training::{Evaluation, Measure, Training};

pub(super) fn run(context: &Context, log: Option<&Path>, json: bool) -> Exit {
    let Some(collection) = context.open() else {
        return Exit::Failed;
    };
    let found = match log {
        Some(path) => of_log(context, &collection, path).map(|group| vec![group]),
        None => of_collection(context, &collection),
    };
    let groups = match found {
        Ok(groups) => groups,
        Err(exit) => return exit,
    };
    if json {
        print_json(context, groups.iter().map(as_json));
    } else {
        groups.iter().for_each(|group| print(context, group));
    }
    Exit::Clean
}

fn of_collection(context: &Context, collection: &Collection) -> Result<Vec<GroupEvaluation>, Exit> {
    let mut progress = Progress::new(context);
    let done = collection
        .training_grounds()
        .map_err(Into::into)
        .and_then(|grounds| grounds.evaluate(&mut progress));
    progress.end();
    done.map_err(|error| {
        complain(context, &error);
        Exit::Failed
    })
}

fn of_log(
    context: &Context,
    collection: &Collection,
    path: &Path,
) -> Result<GroupEvaluation, Exit> {
    let mut progress = Progress::new(context);
    let done = collection.evaluate_log(path, &mut progress);
    progress.end();
    match done {
        Ok(EvaluatedLog::Measured(group)) => Ok(group),
        Ok(EvaluatedLog::Unread(problems)) => {
            let lines = problems.iter().map(|problem| problem.line(&context.words));
            lines.for_each(|line| context.say(&line));
            Err(Exit::Problems)
        }
        Ok(EvaluatedLog::NoFile(problem)) => {
            context.complain(&problem.line(&context.words));
            Err(Exit::Failed)
        }
        Err(_) => Err(Exit::Failed),
    }
}

fn print(context: &Context, group: &GroupEvaluation) {
    let GroupEvaluation {
        group,
        evaluation,
        training,
    } = group;
    let Evaluation {
        cards,
        reviews,
        answers,
        present,
        defaults,
    } = evaluation;
    let words = &context.words;
    if let Some(name) = group {
        let args = [("preset", name.as_str().into())];
        context.say(&words.with("training-preset", &args));
    }
    let args = [
        ("reviews", (*reviews).into()),
        ("cards", (*cards).into()),
        ("answers", (*answers).into()),
    ];
    context.say(&words.with("training-log", &args));
    if let (Some(present), Some(defaults)) = (present, defaults) {
        let numbers = |measure: &Measure| {
            [
                ("loss", number(context, measure.log_loss).into()),
                ("rmse", number(context, measure.rmse_bins).into()),
            ]
        };
        context.say(&words.with("training-present", &numbers(present)));
        context.say(&words.with("training-defaults", &numbers(defaults)));
    }
    print_training(context, training);
    if let Training::Tried(tried) = training {
        let told = if tried.is_better() {
            words.get("training-would-be-better")
        } else {
            words.get("training-would-not-be-better")
        };
        context.say(&told);
    }
}

fn as_json(group: &GroupEvaluation) -> (Option<String>, Map<String, Value>) {
    let GroupEvaluation {
        group,
        evaluation,
        training,
    } = group;
    let Evaluation {
        cards,
        reviews,
        answers,
        present,
        defaults,
    } = evaluation;
    let mut value = Map::new();
    value.insert("reviews".to_owned(), (*reviews).into());
    value.insert("cards".to_owned(), (*cards).into());
    value.insert("answers".to_owned(), (*answers).into());
    value.extend(
        present
            .as_ref()
            .map(measure_json)
            .map(object)
            .unwrap_or_default(),
    );
    let defaults = defaults.as_ref().map(measure_json);
    value.insert("defaults".to_owned(), defaults.unwrap_or_default());
    value.extend(training_json(training));
    (group.clone(), value)
}
