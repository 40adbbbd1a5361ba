//! `zhanar restore`: a backup in the place of a collection that cannot be read.

use std::path::Path;

use super::Exit;
use super::context::{Context, now};
use super::doctor;
use crate::collection::look_over;
use crate::collection::restoring::{
    backup_content, backup_day, backups, best_backup, restore_backup, start_anew,
    unreadable_backups,
};
use crate::storage::restore::{Backup, Replaced};
use crate::storage::{Mending, StoreError};

/// What is asked for.
pub(super) enum Wish<'a> {
    /// To see what there is.
    List,
    /// The newest backup that is sound.
    Newest,
    /// This one, whatever there is now.
    This(&'a Path),
    /// An empty collection.
    Anew,
}

pub(super) fn run(context: &Context, wish: Wish<'_>) -> Exit {
    let done = match wish {
        Wish::List => list(context),
        Wish::This(path) => Backup::of(path).and_then(|backup| put_back(context, &backup)),
        Wish::Newest => when_needed(context, |context| {
            put_back(context, &best_backup(&context.opening(), now())?)
        }),
        Wish::Anew => when_needed(context, |context| {
            tell_kept(context, &start_anew(&context.opening())?);
            context.say(&context.words.get("terminal-restore-anew"));
            Ok(Exit::Clean)
        }),
    };
    done.unwrap_or_else(|error| {
        context.complain(&error.message(&context.words));
        if matches!(error, StoreError::NoBackup { .. }) {
            for error in unreadable_backups(&context.opening()).unwrap_or_default() {
                context.complain(&error.message(&context.words));
            }
            context.complain(&context.words.get("terminal-restore-none"));
        }
        Exit::Failed
    })
}

fn list(context: &Context) -> Result<Exit, StoreError> {
    let found = backups(&context.opening())?;
    let unreadable = unreadable_backups(&context.opening())?;
    for error in &unreadable {
        context.complain(&error.message(&context.words));
    }
    if found.is_empty() && !unreadable.is_empty() {
        return Ok(Exit::Problems);
    }
    if found.is_empty() {
        context.say(&context.words.get("terminal-restore-no-backups"));
        return Ok(Exit::Problems);
    }
    for backup in &found {
        let state = if backup.is_sound() {
            "terminal-restore-sound"
        } else {
            "terminal-restore-damaged"
        };
        let args = [
            ("backup", told(context, backup).into()),
            ("state", context.words.get(state).into_owned().into()),
            ("path", backup.path.display().to_string().into()),
        ];
        context.say(&context.words.with("terminal-restore-row", &args));
    }
    Ok(Exit::Clean)
}

/// Leaves a collection alone in which nothing is wrong: no backup has more in it.
fn when_needed(
    context: &Context,
    act: impl FnOnce(&Context) -> Result<Exit, StoreError>,
) -> Result<Exit, StoreError> {
    match look_over(&context.opening(), Mending::Look, now()) {
        // What does not follow from the log is worked out anew without losing anything.
        Ok(report) if report.integrity.is_empty() && !report.is_sound() => {
            Ok(doctor::tell(context, &report))
        }
        Ok(report) if report.integrity.is_empty() => {
            context.say(&context.words.get("terminal-restore-needless"));
            Ok(Exit::Clean)
        }
        Err(error) if !error.calls_for_restore() => Err(error),
        _ => act(context),
    }
}

fn put_back(context: &Context, backup: &Backup) -> Result<Exit, StoreError> {
    let replaced = restore_backup(&context.opening(), &backup.path)?;
    let args = [("backup", told(context, backup).into())];
    context.say(&context.words.with("terminal-restore-done", &args));
    tell_kept(context, &replaced);
    let report = look_over(&context.opening(), Mending::Look, now())?;
    Ok(doctor::tell(context, &report))
}

fn tell_kept(context: &Context, replaced: &Replaced) {
    if let Some(kept) = &replaced.kept {
        let args = [("path", kept.display().to_string().into())];
        context.say(&context.words.with("restore-kept", &args));
    }
}

/// A backup in words: its day and what it holds.
fn told(context: &Context, backup: &Backup) -> String {
    let words = &context.words;
    let key = if backup.is_rescued() {
        "terminal-restore-rescued"
    } else {
        "terminal-restore-backup"
    };
    let args = [
        ("day", backup_day(backup, words).into()),
        (
            "content",
            backup_content(backup, &context.opening(), words).into(),
        ),
    ];
    words.with(key, &args)
}
