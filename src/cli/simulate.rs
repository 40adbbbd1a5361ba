//! `zhanar simulate`: made-up learners study for an exam, to compare ways of choosing cards.

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Map, Value, json};

use super::Exit;
use super::context::Context;
use crate::planner::simulate::{Job, Line, Outcome, Report, Summary, jobs, reports};

pub(super) fn run(context: &Context, seeds: u64, json: bool) -> Exit {
    let reports = reports(&done(&jobs(seeds.max(1))));
    if json {
        let scenarios: Vec<Value> = reports.iter().map(as_json).collect();
        context.say(&json!({ "scenarios": scenarios }).to_string());
    } else {
        reports.iter().for_each(|report| print(context, report));
    }
    Exit::Clean
}

/// Does the jobs on all processors; the order in which they are done says nothing.
fn done(jobs: &[Job]) -> Vec<(Job, Outcome)> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = job.run();
                    if let Ok(mut found) = found.lock() {
                        found.push((*job, outcome));
                    }
                }
            });
        }
    });
    found.into_inner().unwrap_or_default()
}

fn as_json(report: &Report) -> Value {
    let Report {
        name,
        bound,
        covered,
        lines,
    } = report;
    let policies: Map<String, Value> = lines
        .iter()
        .map(|line| (line.policy.name().to_owned(), line_as_json(line)))
        .collect();
    json!({
        "name": name,
        "bound": bound.map(rounded),
        "covered": rounded(*covered),
        "policies": policies,
    })
}

fn line_as_json(line: &Line) -> Value {
    let Line {
        policy: _,
        score,
        behind,
        month_later,
        minutes_used,
        unseen,
    } = line;
    json!({
        "mean": rounded(score.mean),
        "low": rounded(score.low),
        "high": rounded(score.high),
        "behind_planner": {
            "mean": rounded(behind.mean),
            "low": rounded(behind.low),
            "high": rounded(behind.high),
        },
        "month_later": rounded(*month_later),
        "minutes_used": rounded(*minutes_used),
        "unseen": rounded(*unseen),
    })
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn print(context: &Context, report: &Report) {
    let one = |value: f64| format!("{value:.1}");
    let words = &context.words;
    context.say(&words.with(
        "terminal-simulate-head",
        &[("name", report.name.as_str().into())],
    ));
    if let Some(bound) = report.bound {
        context.say(&words.with("terminal-simulate-bound", &[("bound", one(bound).into())]));
    }
    for line in &report.lines {
        let Summary { mean, low, high } = line.score;
        let args = [
            ("policy", format!("{:14}", line.policy.name()).into()),
            ("mean", one(mean).into()),
            ("low", one(low).into()),
            ("high", one(high).into()),
            ("behind", one(line.behind.mean).into()),
            ("later", one(line.month_later).into()),
        ];
        context.say(&words.with("terminal-simulate-line", &args));
    }
    context.say(&words.with(
        "terminal-simulate-covered",
        &[("covered", format!("{:.0}", report.covered).into())],
    ));
}
