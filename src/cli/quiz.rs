//! `zhanar quiz`: a quiz in the terminal, or its questions and key as JSON, a line each.

mod json;
mod terminal;

use std::path::{Path, PathBuf};

use super::Exit;
use super::args::{QuizArgs, QuizFormat};
use super::context::{Context, now};
use crate::collection::{Collection, Scope, shipped_blueprint};
use crate::deck::DeckId;
use crate::lang::Words;
use crate::quiz::{Blueprint, parse_blueprint};
use crate::ron_source::Source;
use crate::session::{Feedback, Preset, QuestionKind, QuizOptions};
use crate::storage::read_text;

/// How many questions there are where no number is given.
const USUAL_COUNT: usize = 10;

/// The most questions that may be asked for.
const MOST: usize = 1_000;

pub(super) fn run(context: &Context, args: QuizArgs) -> Exit {
    let Some(collection) = context.open() else {
        return Exit::Failed;
    };
    let Some(topics) = topics(context, &collection, &args.decks) else {
        return Exit::Failed;
    };
    let blueprint = match &args.blueprint {
        None => None,
        Some(path) => match read_blueprint(context, path) {
            Some(blueprint) => Some(blueprint),
            None => return Exit::Failed,
        },
    };
    let options = options(&args, topics, blueprint.as_ref());
    let made = match collection.make_quiz_by(&options, blueprint.as_ref(), now()) {
        Ok(made) => made,
        Err(error) => {
            context.complain(&error.message(&context.words));
            return Exit::Failed;
        }
    };
    let words = args.lang.map(Words::new);
    let words = words.as_ref().unwrap_or(&context.words);
    for shortfall in &made.shortfalls {
        context.complain(&shortfall.sentence(words));
    }
    if made.quiz.questions.is_empty() {
        return Exit::Problems;
    }
    match args.format {
        QuizFormat::Json => {
            for (number, question) in made.quiz.questions.iter().enumerate() {
                context.say(&json::line(number + 1, question, words).to_string());
            }
            Exit::Clean
        }
        QuizFormat::Text => terminal::run(context, collection, made.quiz, words),
    }
}

fn options(args: &QuizArgs, topics: Vec<DeckId>, blueprint: Option<&Blueprint>) -> QuizOptions {
    let preset = if blueprint.is_some() {
        Preset::Full
    } else if args.decks.is_empty() {
        Preset::Short
    } else {
        Preset::Topic
    };
    let count = blueprint.map_or_else(
        || args.count.unwrap_or(USUAL_COUNT).min(MOST),
        Blueprint::question_count,
    );
    QuizOptions {
        preset,
        topics,
        kinds: args.kinds.clone(),
        count,
        // Any moment is as good as another.
        seed: args.seed.unwrap_or_else(|| now().0.unsigned_abs()),
        time_limit_secs: blueprint
            .and_then(|it| it.minutes)
            .map(|minutes| minutes.saturating_mul(60)),
        feedback: Feedback::AtOnce,
        asks_sureness: false,
    }
}

/// The ids of the decks named; nothing after a sentence that there is no such deck.
fn topics(context: &Context, collection: &Collection, names: &[String]) -> Option<Vec<DeckId>> {
    let mut topics = Vec::new();
    for name in names {
        if let Scope::Decks(found) = context.scope(collection, Some(name))? {
            let decks = collection.catalog().decks();
            topics.extend(
                found
                    .into_iter()
                    .filter_map(|at| Some(decks.get(at)?.deck.id.clone())),
            );
        }
    }
    Some(topics)
}

/// The blueprint in a file, or the shipped one by its name; nothing after a sentence why.
fn read_blueprint(context: &Context, path: &PathBuf) -> Option<Blueprint> {
    if path == Path::new("national-test") && !path.exists() {
        return shipped_blueprint();
    }
    let file = path.display().to_string();
    let text = match read_text(path) {
        Ok(text) => text,
        Err(error) => {
            context.complain(&error.message(&context.words));
            return None;
        }
    };
    match parse_blueprint(&Source::new(&file, &text)) {
        Ok(blueprint) => Some(blueprint),
        Err(problem) => {
            context.complain(&problem.line(&context.words));
            None
        }
    }
}

/// The form of question called so.
pub(super) fn parse_kind(name: &str) -> Result<QuestionKind, String> {
    QuestionKind::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = QuestionKind::ALL.iter().map(|kind| kind.name()).collect();
        format!("`{name}` is not one of {}", names.join(", "))
    })
}
