//! `zhanar card`: what is done to cards besides answering them. `zhanar undo`: taking the
//! last of it, or the last answer, back.

use jiff::civil::Date;

use super::Exit;
use super::args::{CardCommand, FlagName};
use super::context::{Context, now, why_read_only};
use crate::catalog::CardIndex;
use crate::collection::{
    Collection, TaggingError, TakenBack, act_in_words, act_taken_back_in_words, tag_problem,
};
use crate::deck::CardId;
use crate::lang::Words;
use crate::progress::{ActKind, Flag, Tag, TagError};
use crate::storage::StoreError;
use crate::time::{StudyDay, Timestamp};

pub(super) fn run(context: &Context, command: &CardCommand) -> Exit {
    let Some(mut collection) = context.open() else {
        return Exit::Failed;
    };
    let Some(cards) = found(context, &collection, command.ids()) else {
        return Exit::Failed;
    };
    if matches!(command, CardCommand::Why { .. }) {
        return why(context, &collection, &cards);
    }
    if let Some(why) = collection.read_only() {
        context.complain(&why_read_only(&context.words, why));
        return Exit::Failed;
    }
    match act(&mut collection, command, &cards, now()) {
        Ok(Some((kind, count))) => {
            context.say(&act_in_words(&kind, count, &context.words));
            Exit::Clean
        }
        Ok(None) => Exit::Clean,
        Err(refusal) => {
            context.complain(&refusal.message(&context.words));
            Exit::Failed
        }
    }
}

/// Why nothing was done.
enum Refusal {
    Tag(TagError),
    Act(TaggingError),
}

impl Refusal {
    fn message(&self, words: &Words) -> String {
        match self {
            Self::Tag(error) => tag_problem(*error, words),
            Self::Act(error) => error.message(words),
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Act(error.into())
    }
}

/// Takes the last answer or act back.
pub(super) fn undo(context: &Context) -> Exit {
    let Some(mut collection) = context.open() else {
        return Exit::Failed;
    };
    match collection.take_back(None, now()) {
        Ok(taken) => {
            context.say(&taken_back_in_words(taken.as_ref(), &context.words));
            Exit::Clean
        }
        Err(error) => {
            context.complain(&error.message(&context.words));
            Exit::Failed
        }
    }
}

/// What was taken back, in one sentence.
pub(super) fn taken_back_in_words(taken: Option<&TakenBack>, words: &Words) -> String {
    match taken {
        Some(TakenBack::Answer { .. }) => words.get("terminal-study-undone").into_owned(),
        Some(TakenBack::Act { kind, cards }) => act_taken_back_in_words(kind, cards.len(), words),
        None => words.get("terminal-study-nothing-to-undo").into_owned(),
    }
}

/// What was done, and to how many cards.
fn act(
    collection: &mut Collection,
    command: &CardCommand,
    cards: &[CardIndex],
    now: Timestamp,
) -> Result<Option<(ActKind, usize)>, Refusal> {
    let day = collection.study_day(now);
    let done = match command {
        CardCommand::Suspend { .. } => (ActKind::Suspend, collection.suspend(cards, now)?),
        CardCommand::Unsuspend { .. } => (ActKind::Unsuspend, collection.unsuspend(cards, now)?),
        CardCommand::Bury { .. } => (
            ActKind::Bury(day.plus_days(1)),
            collection.bury(cards, now)?,
        ),
        CardCommand::Unbury { .. } => (ActKind::Unbury, collection.unbury(cards, now)?),
        CardCommand::Flag { flag, .. } => {
            let flag = Flag::from(*flag);
            (
                ActKind::Flag(flag),
                collection.flag(cards, Some(flag), now)?,
            )
        }
        CardCommand::Unflag { .. } => (ActKind::Unflag, collection.flag(cards, None, now)?),
        CardCommand::Reschedule { day: date, .. } => {
            let due = StudyDay::of_date(*date).max(day);
            (
                ActKind::Reschedule(due),
                collection.reschedule(cards, due, now)?,
            )
        }
        CardCommand::Forget { .. } => (ActKind::Forget, collection.forget(cards, now)?),
        CardCommand::Tag { tag, .. } => {
            let tag = collection.known_tag(&Tag::new(tag).map_err(Refusal::Tag)?);
            let count = collection.tag(cards, &tag, now).map_err(Refusal::Act)?;
            (ActKind::Tag(tag), count)
        }
        CardCommand::Untag { tag, .. } => {
            let tag = collection.known_tag(&Tag::new(tag).map_err(Refusal::Tag)?);
            let count = collection.untag(cards, &tag, now)?;
            (ActKind::Untag(tag), count)
        }
        CardCommand::Why { .. } => return Ok(None),
    };
    Ok(Some(done))
}

fn why(context: &Context, collection: &Collection, cards: &[CardIndex]) -> Exit {
    match collection.reasons(now()) {
        Ok(reasons) => {
            for index in cards {
                context.say(&reasons.of(*index).in_words(&context.words));
            }
            Exit::Clean
        }
        Err(error) => {
            context.complain(&error.message(&context.words));
            Exit::Failed
        }
    }
}

/// The cards of these ids, all of them; nothing after a sentence about the first that is
/// not there.
fn found(context: &Context, collection: &Collection, ids: &[String]) -> Option<Vec<CardIndex>> {
    let catalog = collection.catalog();
    let cards: Result<Vec<CardIndex>, &String> = ids
        .iter()
        .map(|id| catalog.find(&CardId(id.clone())).ok_or(id))
        .collect();
    cards
        .inspect_err(|id| {
            let args = [("id", id.as_str().into())];
            context.complain(&context.words.with("terminal-no-card", &args));
        })
        .ok()
}

/// Reads a date as ISO 8601 has it.
pub(super) fn parse_date(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|_| format!("`{text}` is not a date like 2026-03-01"))
}

impl From<FlagName> for Flag {
    fn from(name: FlagName) -> Self {
        match name {
            FlagName::Red => Self::Red,
            FlagName::Orange => Self::Orange,
            FlagName::Green => Self::Green,
            FlagName::Blue => Self::Blue,
        }
    }
}
