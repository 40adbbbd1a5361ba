//! The arguments, as `clap` reads them. Its help texts are the doc comments below.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::card::parse_date;
use super::quiz::parse_kind;
use crate::lang::Lang;
use crate::session::QuestionKind;

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
        /// Review what is due within so many days after today, what is soonest lost first
        #[arg(long, value_name = "DAYS")]
        ahead: Option<u32>,
        /// Go through cards without changing when they come: nothing is saved
        #[arg(long, value_enum, value_name = "CARDS", conflicts_with = "ahead")]
        cram: Option<CramName>,
    },
    /// Set cards aside, flag them, put them on a day, or ask why they come
    #[command(subcommand)]
    Card(CardCommand),
    /// Take the last answer, or the last thing done to cards, back
    Undo,
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
        /// Also say of each card that comes today, why
        #[arg(long, conflicts_with = "json")]
        why: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show the plan for the exam: the expected score, the minutes of each day, ways out where it does not fit
    Plan {
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
    /// Put the newest sound backup in the place of a collection that cannot be read
    #[command(
        long_about = "Put the newest sound backup in the place of a collection that cannot be read, and look it over.\nThe file that was there is kept beside it, as collection.sqlite3.damaged-1. A collection that can be read is left alone, unless a backup is named.\nEnds with 0, with 1 if there is no backup to list or something is still wrong, 2 if nothing could be restored."
    )]
    Restore {
        /// Change nothing; list the backups, the newest first
        #[arg(long, conflicts_with_all = ["backup", "start_anew"])]
        list: bool,
        /// Put this file in its place, whatever is there now
        #[arg(long, value_name = "FILE", conflicts_with = "start_anew")]
        backup: Option<PathBuf>,
        /// Where no backup is sound: keep the file aside and begin an empty collection
        #[arg(long)]
        start_anew: bool,
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
    /// Let made-up learners study for exams, and compare the planner with other ways to choose
    #[command(
        long_about = "Let made-up learners study for exams, and compare the planner with other ways to choose cards.\nAll ways have the same minutes and the same chances; the same seeds give the same figures. Takes some minutes."
    )]
    Simulate {
        /// Study for an exam; there is nothing else to study for yet
        #[arg(long)]
        exam: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
        /// How many learners of each kind
        #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(u64).range(2..=1000))]
        seeds: u64,
    },
    /// Fit the parameters of the review schedule to your answers, and keep them if they are better
    #[command(
        long_about = "Fit the parameters of the review schedule to your answers, and keep them if they are better.\nThey are fitted to the first four fifths of the answers by time and kept if they foretell the last fifth better than the present ones: by a lower log loss and no higher RMSE (bins). It takes 400 answers to cards that came back on a later day. Stopping it changes nothing.\nKept parameters hold for answers from now on; what was answered before stays as it is."
    )]
    Optimise {
        /// Change nothing; say what would come of it
        #[arg(long)]
        dry_run: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Measure how well the parameters foretell answers, and change nothing
    #[command(
        long_about = "Measure how well the present parameters foretell your answers, beside the defaults and beside parameters fitted to the first four fifths of them. Nothing is changed.\nWith --log the answers come from a CSV file with the columns card_id, review_time (milliseconds or seconds since 1970) and review_rating (1-4), in any order, others beside them.\nEnds with 0, with 1 if rows of the file cannot be read, 2 if the file cannot."
    )]
    Evaluate {
        /// A log of another program
        #[arg(long, value_name = "FILE")]
        log: Option<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Ask a quiz in the terminal, or print one with its key
    #[command(
        long_about = "Ask a quiz in the terminal, or print its questions and key as JSON, a line each, without asking.\nThe same seed gives the same quiz on every machine. Without decks it asks what was missed or is soon due.\nEnds with 0, with 1 if no card suits the choices, 2 if a file cannot be read or an answer not be saved."
    )]
    Quiz(QuizArgs),
    /// Print cards, one a row: all of them, those of a deck, or those a search finds
    #[command(
        long_about = "Print cards, one a row: all of them, those of a deck, or those a search finds, what comes first before the rest.\nA search is one argument in quotes, the same as in the window: words, \"a phrase\", -not, or, ( ), deck: topic: tag: kind: is: flag: without: and due<7 missed>2 answers>5 recall<80; its names may be in English, Kazakh or Russian.\nEnds with 0, with 1 if a search finds nothing, 2 if it cannot be understood."
    )]
    Cards {
        /// Id or title of one deck, or a search; all cards without it
        #[arg(allow_hyphen_values = true)]
        search: Option<String>,
        /// How to print a row
        #[arg(long, value_enum, default_value_t = CardFormat::Tsv)]
        format: CardFormat,
        /// Print JSON, the same as --format jsonl
        #[arg(long, conflicts_with = "format")]
        json: bool,
        /// The language of the texts; without it the one chosen in the window, else the system's
        #[arg(long, value_parser = parse_lang, value_name = "en|kk|ru")]
        lang: Option<Lang>,
    },
}

/// What `card` does. Ids are those that `cards` prints.
#[derive(Debug, Subcommand)]
pub(super) enum CardCommand {
    /// Set cards aside until they are taken up again
    Suspend {
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Take cards up again
    Unsuspend {
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Keep cards away till tomorrow
    Bury {
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Let buried cards come today after all
    Unbury {
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Set a flag on cards
    Flag {
        /// Its colour
        #[arg(value_enum)]
        flag: FlagName,
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Take the flags off cards
    Unflag {
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Put cards on a day; new ones stay new
    Reschedule {
        /// The day, as 2026-03-01
        #[arg(value_parser = parse_date)]
        day: jiff::civil::Date,
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Make cards new, as if never answered; the log keeps their answers
    Forget {
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Put a tag on cards
    Tag {
        /// The tag; in quotes if it has several words
        tag: String,
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Take a tag off cards
    Untag {
        /// The tag
        tag: String,
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Say why cards come today, or do not
    Why {
        /// Ids of cards
        #[arg(required = true)]
        ids: Vec<String>,
    },
}

impl CardCommand {
    /// The cards it is about.
    pub fn ids(&self) -> &[String] {
        match self {
            Self::Suspend { ids }
            | Self::Unsuspend { ids }
            | Self::Bury { ids }
            | Self::Unbury { ids }
            | Self::Flag { ids, .. }
            | Self::Unflag { ids }
            | Self::Reschedule { ids, .. }
            | Self::Forget { ids }
            | Self::Tag { ids, .. }
            | Self::Untag { ids, .. }
            | Self::Why { ids } => ids,
        }
    }
}

/// The colour of a flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FlagName {
    /// 1
    Red,
    /// 2
    Orange,
    /// 3
    Green,
    /// 4
    Blue,
}

/// Which cards are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CramName {
    /// All that are not set aside
    All,
    /// Those forgotten today or on the six days before
    Missed,
    /// Those with a flag
    Flagged,
    /// Those never answered
    New,
}

/// How `cards` prints a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CardFormat {
    /// Columns parted by tabs, with a heading
    Tsv,
    /// One JSON object a line
    Jsonl,
}

/// What `quiz` asks.
#[derive(Debug, clap::Args)]
pub(super) struct QuizArgs {
    /// Ids or titles of decks; all decks without them
    pub decks: Vec<String>,
    /// How many questions; 10 without it
    #[arg(long)]
    pub count: Option<usize>,
    /// What decides everything left to chance; without it every quiz is another
    #[arg(long)]
    pub seed: Option<u64>,
    /// Forms of questions, parted by commas: choice truth several typed date number order match gap
    #[arg(long, value_delimiter = ',', value_parser = parse_kind, value_name = "KINDS")]
    pub kinds: Vec<QuestionKind>,
    /// A file that shares out the questions of a whole test, or “national-test”
    #[arg(long, value_name = "FILE", conflicts_with_all = ["count", "kinds"])]
    pub blueprint: Option<PathBuf>,
    /// The language of the questions; without it the one chosen in the window, else the system's
    #[arg(long, value_parser = parse_lang, value_name = "en|kk|ru")]
    pub lang: Option<Lang>,
    /// Ask, or print
    #[arg(long, value_enum, default_value_t = QuizFormat::Text)]
    pub format: QuizFormat,
}

/// What `quiz` does with its questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum QuizFormat {
    /// Ask them, one after another
    Text,
    /// Print each with its key as one JSON object a line
    Json,
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
