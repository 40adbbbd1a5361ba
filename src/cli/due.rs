//! `zhanar due`: how many cards wait.

use super::Exit;
use super::context::{Context, now};

pub(super) fn run(context: &Context, deck: Option<&str>, json: bool) -> Exit {
    let Some(mut collection) = context.open() else {
        return Exit::Failed;
    };
    let Some(scope) = context.scope(&collection, deck) else {
        return Exit::Failed;
    };
    context.plan_the_day(&mut collection);
    let counts = match collection.waiting(&scope, now()) {
        Ok(counts) => counts,
        Err(error) => {
            context.complain(&error.message(&context.words));
            return Exit::Failed;
        }
    };
    if json {
        let value = serde_json::json!({ "learning": counts.learning, "due": counts.due, "new": counts.new, "total": counts.total() });
        context.say(&value.to_string());
    } else {
        let args = [
            ("learning", counts.learning.into()),
            ("due", counts.due.into()),
            ("new", counts.new.into()),
            ("count", counts.total().into()),
        ];
        context.say(&context.words.with("terminal-due", &args));
    }
    Exit::Clean
}
