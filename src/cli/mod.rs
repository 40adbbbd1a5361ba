//! The command line: one file a command. All of them talk to `collection` only.
//!
//! Deliberately absent: words; they come from the interface texts.

mod args;
mod card;
mod cards;
mod check;
mod context;
mod doctor;
mod due;
mod evaluate;
mod generate;
mod mark;
mod measures;
mod optimise;
mod plan;
mod quiz;
mod restore;
mod simulate;
mod stats;
mod study;

use std::process::ExitCode;

use clap::Parser;

use crate::collection::Opening;
use crate::lang::Lang;
use crate::time::Clock;
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

/// What a window is opened with.
pub struct WindowStart {
    /// Where the data lies.
    pub opening: Opening,
    /// The language of the system, which the interface has until another is chosen.
    pub system: Lang,
    /// Gives the present moment.
    pub clock: Clock,
}

/// Why there is no window.
#[derive(Debug)]
pub enum NoWindow {
    /// The program was built without it.
    NotBuilt,
    /// The system has no display or no OpenGL; what it says.
    CannotOpen(String),
}

/// Where the system gives no more threads, everything is done on this one.
fn work_somehow() {
    if rayon::ThreadPoolBuilder::new().build_global().is_err() {
        // A second try can only fail where threads are at work already.
        let here = rayon::ThreadPoolBuilder::new().num_threads(1);
        let _ = here.use_current_thread().build_global();
    }
}

/// Runs the program with the arguments of the process. Without a command, `open_window`
/// opens the window and comes back when it is closed.
pub fn run(open_window: impl FnOnce(WindowStart) -> Result<(), NoWindow>) -> ExitCode {
    work_somehow();
    let args = Args::parse();
    let context = Context::new(args.data_dir);
    if let Some(problem) = context.clock_problem() {
        context.complain(&problem);
        return Exit::Failed.into();
    }
    let exit = match args.command {
        None => window(&context, open_window),
        Some(Command::Study { deck, ahead, cram }) => {
            study::run(&context, deck.as_deref(), study::Sort::of(ahead, cram))
        }
        Some(Command::Card(command)) => card::run(&context, &command),
        Some(Command::Undo) => card::undo(&context),
        Some(Command::Check { files }) => check::run(&context, &files),
        Some(Command::Generate {
            check,
            explain,
            dir,
        }) => generate::run(&context, &dir, check, explain),
        Some(Command::Due { deck, why, json }) => due::run(&context, deck.as_deref(), why, json),
        Some(Command::Plan { json }) => plan::run(&context, json),
        Some(Command::Stats { json }) => stats::run(&context, json),
        Some(Command::Doctor { repair }) => doctor::run(&context, repair),
        Some(Command::Restore {
            list,
            backup,
            start_anew,
        }) => {
            let wish = match (&backup, list, start_anew) {
                (Some(path), ..) => restore::Wish::This(path),
                (None, true, _) => restore::Wish::List,
                (None, _, true) => restore::Wish::Anew,
                (None, false, false) => restore::Wish::Newest,
            };
            restore::run(&context, wish)
        }
        Some(Command::Mark { file, format }) => mark::run(&context, &file, format),
        Some(Command::Simulate {
            exam: _,
            json,
            seeds,
        }) => simulate::run(&context, seeds, json),
        Some(Command::Optimise { dry_run, json }) => optimise::run(&context, dry_run, json),
        Some(Command::Evaluate { log, json }) => evaluate::run(&context, log.as_deref(), json),
        Some(Command::Quiz(args)) => quiz::run(&context, args),
        Some(Command::Cards {
            search,
            format,
            json,
            lang,
        }) => {
            let format = if json {
                args::CardFormat::Jsonl
            } else {
                format
            };
            cards::run(&context, search.as_deref(), format, lang)
        }
    };
    context.finish(exit).into()
}

fn window(
    context: &Context,
    open_window: impl FnOnce(WindowStart) -> Result<(), NoWindow>,
) -> Exit {
    let start = WindowStart {
        opening: context.opening(),
        system: context.system,
        clock: Box::new(context::now),
    };
    match open_window(start) {
        Ok(()) => return Exit::Clean,
        Err(NoWindow::NotBuilt) => {
            context.complain(&context.words.get("terminal-window-not-built"));
        }
        Err(NoWindow::CannotOpen(detail)) => {
            let args = [("detail", shortened(&detail).into())];
            context.complain(&context.words.with("terminal-no-window", &args));
        }
    }
    Exit::Failed
}

/// The beginning of what a system says, whose whole may fill a screen.
fn shortened(detail: &str) -> String {
    const LONGEST: usize = 80;
    let first = detail.lines().next().unwrap_or_default();
    let mut short: String = first.chars().take(LONGEST).collect();
    if first.chars().count() > LONGEST {
        short.push('…');
    }
    short
}
