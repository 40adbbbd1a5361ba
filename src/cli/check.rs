//! `zhanar check`: every problem of decks and fact bases.

use std::path::PathBuf;

use super::Exit;
use super::context::Context;
use crate::collection::{CheckedFile, check_file};

pub(super) fn run(context: &Context, files: &[PathBuf]) -> Exit {
    let mut exit = Exit::Clean;
    for file in files {
        match check_file(file) {
            CheckedFile::Read(problems) => {
                problems
                    .iter()
                    .for_each(|problem| context.say(&problem.line(&context.words)));
                if !problems.is_empty() && exit == Exit::Clean {
                    exit = Exit::Problems;
                }
            }
            CheckedFile::Unread(problem) => {
                context.complain(&problem.line(&context.words));
                exit = Exit::Failed;
            }
        }
    }
    if exit == Exit::Clean {
        context.say(&context.words.count("terminal-check-clean", files.len()));
    }
    exit
}
