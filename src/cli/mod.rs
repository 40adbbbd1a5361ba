//! The command line: one file a command. All of them talk to `collection` only.
//!
//! Deliberately absent: words; they come from the interface texts.

mod args;
mod cards;
mod check;
mod context;
mod doctor;
mod due;
mod generate;
mod stats;
mod study;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use context::Context;

/// How a command ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All is well: 0.
    Clean,
    /// Problems were found, or something is stale: 1.
    Problems,
    /// Something could not be read or done: 2.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Clean => 0,
            Exit::Problems => 1,
            Exit::Failed => 2,
        })
    }
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn run() -> ExitCode {
    let args = Args::parse();
    let context = Context::new(args.data_dir);
    match args.command {
        None => window(&context),
        Some(Command::Study { deck }) => study::run(&context, deck.as_deref()),
        Some(Command::Check { files }) => check::run(&context, &files),
        Some(Command::Generate {
            check,
            explain,
            dir,
        }) => generate::run(&context, &dir, check, explain),
        Some(Command::Due { deck, json }) => due::run(&context, deck.as_deref(), json),
        Some(Command::Stats { json }) => stats::run(&context, json),
        Some(Command::Doctor { repair }) => doctor::run(&context, repair),
        Some(Command::Cards { deck, format, lang }) => {
            cards::run(&context, deck.as_deref(), format, lang)
        }
    }
    .into()
}

#[cfg(feature = "gui")]
fn window(context: &Context) -> Exit {
    let words = crate::lang::Words::new(context.words.lang());
    match crate::gui::run(context.opening(), words, Box::new(context::now)) {
        Ok(()) => Exit::Clean,
        Err(error) => {
            context.complain(&context.words.with(
                "terminal-no-window",
                &[("detail", error.to_string().into())],
            ));
            Exit::Failed
        }
    }
}

#[cfg(not(feature = "gui"))]
fn window(context: &Context) -> Exit {
    context.complain(&context.words.get("terminal-window-not-built"));
    Exit::Failed
}
