//! `zhanar due`: how many cards wait, how long a backlog takes, and why each comes.

use super::Exit;
use super::context::{Context, now};
use crate::collection::{Backlog, Collection, Scope};
use crate::scheduler::queue::Counts;
use crate::storage::StoreError;

pub(super) fn run(context: &Context, deck: Option<&str>, why: bool, json: bool) -> Exit {
    let Some(mut collection) = context.open() else {
        return Exit::Failed;
    };
    let Some(scope) = context.scope(&collection, deck) else {
        return Exit::Failed;
    };
    context.plan_the_day(&mut collection);
    match tell(context, &collection, &scope, (why, json)) {
        Ok(()) => Exit::Clean,
        Err(error) => {
            context.complain(&error.message(&context.words));
            Exit::Failed
        }
    }
}

fn tell(
    context: &Context,
    collection: &Collection,
    scope: &Scope,
    (why, json): (bool, bool),
) -> Result<(), StoreError> {
    let counts = collection.waiting(scope, now())?;
    let backlog = collection.backlog(now())?;
    if json {
        context.say(&as_json(counts, backlog).to_string());
        return Ok(());
    }
    let args = [
        ("learning", counts.learning.into()),
        ("due", counts.due.into()),
        ("new", counts.new.into()),
        ("count", counts.total().into()),
    ];
    context.say(&context.words.with("terminal-due", &args));
    if let Some(backlog) = backlog {
        context.say(&backlog.in_words(&context.words));
    }
    if why {
        tell_why(context, collection, scope)?;
    }
    Ok(())
}

fn tell_why(context: &Context, collection: &Collection, scope: &Scope) -> Result<(), StoreError> {
    let reasons = collection.reasons_in(scope, now())?;
    let cards = collection.catalog().cards();
    for (index, card) in cards.filter(|(index, _)| scope.includes(index.deck)) {
        let why = reasons.of(index);
        if why.comes() {
            context.say(&format!("{}\t{}", card.id.0, why.in_words(&context.words)));
        }
    }
    Ok(())
}

fn as_json(counts: Counts, backlog: Option<Backlog>) -> serde_json::Value {
    let backlog = backlog.map(|it| {
        serde_json::json!({
            "cards": it.cards, "a_day": it.a_day,
            "days_to_clear": it.days_to_clear, "minutes_a_day": it.minutes_a_day,
        })
    });
    serde_json::json!({
        "learning": counts.learning, "due": counts.due, "new": counts.new,
        "total": counts.total(), "backlog": backlog,
    })
}
