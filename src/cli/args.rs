//! The arguments, as `clap` reads them. Its help texts are the doc comments below.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::lang::Lang;

/// Flashcards that remember and show their source. Without a command, the window opens.
#[derive(Debug, Parser)]
#[command(name = "zhanar", version, propagate_version = true)]
pub(super) struct Args {
    /// Keep progress and decks in this folder (for a USB stick, say)
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What the command line can do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Review in this terminal: Enter shows the answer, 1–4 rate, u undoes, q leaves
    Study {
        /// Id or title of one deck; all decks without it
        deck: Option<String>,
    },
    /// Report every problem in decks and fact bases
    #[command(
        long_about = "Report every problem in decks and fact bases, one a line: file:line:column: what is wrong; what to do.\nEnds with 0 if there is none, 1 if there are some, 2 if a file cannot be read."
    )]
    Check {
        /// Deck or fact files
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Make decks from a fact base
    #[command(
        long_about = "Make decks from facts.ron in a folder and write them beside it.\nThe same facts always give the same files."
    )]
    Generate {
        /// Write nothing; end with 1 and name the files that are not up to date
        #[arg(long)]
        check: bool,
        /// Also list the questions that were left out, and why
        #[arg(long)]
        explain: bool,
        /// The folder with facts.ron
        #[arg(default_value = "decks/alash-semey")]
        dir: PathBuf,
    },
    /// Show how many cards wait today
    Due {
        /// Id or title of one deck; all decks without it
        deck: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show what has been learned
    Stats {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Check the file progress is kept in, and compare it with its log
    Doctor {
        /// Also mend what can be mended, after a backup
        #[arg(long)]
        repair: bool,
    },
    /// Mark typed answers from a file
    #[command(
        long_about = "Mark typed answers, one JSON object a line: id, type (person, place, org, date, number or term), canonical, typed; optional aliases and rivals (lists of texts).\nEnds with 0 if every line was marked, 1 if some could not be, 2 if the file cannot be read."
    )]
    Mark {
        /// The file of answers; - reads standard input
        file: PathBuf,
        /// How to print a verdict
        #[arg(long, value_enum, default_value_t = MarkFormat::Text)]
        format: MarkFormat,
    },
    /// Print cards, one a row
    Cards {
        /// Id or title of one deck; all decks without it
        deck: Option<String>,
        /// How to print a row
        #[arg(long, value_enum, default_value_t = CardFormat::Tsv)]
        format: CardFormat,
        /// The language of the texts; without it the one chosen in the window, else the system's
        #[arg(long, value_parser = parse_lang, value_name = "en|kk|ru")]
        lang: Option<Lang>,
    },
}

/// How `cards` prints a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CardFormat {
    /// Columns parted by tabs, with a heading
    Tsv,
    /// One JSON object a line
    Jsonl,
}

/// How `mark` prints a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum MarkFormat {
    /// A sentence a line
    Text,
    /// One JSON object a line
    Jsonl,
}

fn parse_lang(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| format!("`{code}` is not one of en, kk, ru"))
}
