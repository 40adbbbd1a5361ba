//! `zhanar generate`: decks from facts.

use std::path::Path;

use super::Exit;
use super::context::Context;
use crate::collection::{Made, MakeError, make_decks};

pub(super) fn run(context: &Context, folder: &Path, check: bool, explain: bool) -> Exit {
    let made = match make_decks(folder) {
        Ok(made) => made,
        Err(MakeError::Unread(problem)) => {
            context.complain(&problem.line(&context.words));
            return Exit::Failed;
        }
        Err(MakeError::Problems(problems)) => {
            problems
                .iter()
                .for_each(|problem| context.complain(&problem.line(&context.words)));
            return Exit::Problems;
        }
    };
    if explain {
        explain_left_out(context, &made);
    }
    if check {
        compare(context, &made)
    } else {
        write(context, &made)
    }
}

fn compare(context: &Context, made: &Made) -> Exit {
    let stale: Vec<_> = made
        .files
        .iter()
        .filter(|file| !file.is_current && !file.is_handmade)
        .map(|file| &file.path)
        .collect();
    let is_free = complain_of_handmade(context, made);
    for path in &stale {
        context.say(&context.words.with(
            "terminal-generate-stale",
            &[("file", path.display().to_string().into())],
        ));
    }
    for path in &made.orphans {
        context.say(&context.words.with(
            "terminal-generate-orphan",
            &[("file", path.display().to_string().into())],
        ));
    }
    if stale.is_empty() && made.orphans.is_empty() && is_free {
        context.say(
            &context
                .words
                .count("terminal-generate-current", made.files.len()),
        );
        return Exit::Clean;
    }
    Exit::Problems
}

/// Names the files that stand in the way and were not made here; true if there is none.
fn complain_of_handmade(context: &Context, made: &Made) -> bool {
    let handmade = made.files.iter().filter(|file| file.is_handmade);
    let mut is_free = true;
    for file in handmade {
        let args = [("file", file.path.display().to_string().into())];
        context.complain(&context.words.with("terminal-generate-handmade", &args));
        is_free = false;
    }
    is_free
}

fn write(context: &Context, made: &Made) -> Exit {
    if !complain_of_handmade(context, made) {
        return Exit::Failed;
    }
    if let Err(error) = made.write() {
        context.complain(&error.message(&context.words));
        return Exit::Failed;
    }
    for file in &made.files {
        let args = [
            ("file", file.path.display().to_string().into()),
            ("count", file.entries.into()),
        ];
        context.say(&context.words.with("terminal-generate-file", &args));
    }
    let entries: usize = made.files.iter().map(|file| file.entries).sum();
    let args = [
        ("facts", made.facts.into()),
        ("count", entries.into()),
        ("decks", made.files.len().into()),
        ("left", made.left_out.len().into()),
    ];
    context.say(&context.words.with("terminal-generate-sum", &args));
    Exit::Clean
}

fn explain_left_out(context: &Context, made: &Made) {
    for left in &made.left_out {
        let why = context
            .words
            .get(&format!("left-out-{}", left.reason))
            .into_owned();
        context.say(&context.words.with(
            "terminal-generate-left-out",
            &[("id", left.id.as_str().into()), ("why", why.into())],
        ));
    }
}
