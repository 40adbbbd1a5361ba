//! `zhanar mark`: a verdict and a reason for every typed answer of a file.

use std::io::Read as _;
use std::path::Path;

use super::Exit;
use super::args::MarkFormat;
use super::context::Context;
use crate::collection::{MarkedAnswer, MarkedFile, mark_file, mark_text};

pub(super) fn run(context: &Context, file: &Path, format: MarkFormat) -> Exit {
    let marked = if file == Path::new("-") {
        match standard_input() {
            Ok(text) => MarkedFile::Read(mark_text("-", &text)),
            Err(error) => {
                let args = [("detail", error.to_string().into())];
                context.complain(&context.words.with("marking-no-input", &args));
                return Exit::Failed;
            }
        }
    } else {
        mark_file(file)
    };
    match marked {
        MarkedFile::Read(lines) => lines
            .into_iter()
            .fold(Exit::Clean, |exit, line| match line {
                Ok(answer) => {
                    context.say(&row(context, &answer, format));
                    exit
                }
                Err(problem) => {
                    context.complain(&problem.line(&context.words));
                    Exit::Problems
                }
            }),
        MarkedFile::Unread(problem) => {
            context.complain(&problem.line(&context.words));
            Exit::Failed
        }
    }
}

fn standard_input() -> std::io::Result<String> {
    let mut text = String::new();
    std::io::stdin().lock().read_to_string(&mut text)?;
    Ok(text)
}

fn row(context: &Context, answer: &MarkedAnswer, format: MarkFormat) -> String {
    let verdict = answer.reason.verdict().name();
    let reason = answer.reason.sentence(&context.words);
    match format {
        MarkFormat::Jsonl => {
            serde_json::json!({"id": answer.id, "verdict": verdict, "reason": reason}).to_string()
        }
        MarkFormat::Text => {
            let id = answer
                .id
                .as_str()
                .map_or_else(|| answer.id.to_string(), str::to_owned);
            let verdict = context.words.get(&format!("verdict-{verdict}"));
            format!("{id}: {verdict}. {reason}")
        }
    }
}
