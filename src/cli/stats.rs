//! `zhanar stats`: what has been learned.

use fluent_bundle::FluentValue;

use super::Exit;
use super::context::{Context, now};
use crate::collection::{Statistics, StatsReport};
use crate::stats::{Basis, percent};

pub(super) fn run(context: &Context, json: bool) -> Exit {
    let Some(mut collection) = context.open() else {
        return Exit::Failed;
    };
    context.plan_the_day(&mut collection);
    match collection.stats(now()) {
        Ok(report) if json => {
            context.say(&serde_json::to_string_pretty(&report).unwrap_or_default())
        }
        Ok(report) => print(context, &report),
        Err(error) => {
            context.complain(&error.message(&context.words));
            return Exit::Failed;
        }
    }
    Exit::Clean
}

/// A message and what stands in it.
type Line = (&'static str, Vec<(&'static str, FluentValue<'static>)>);

/// What was remembered, or how many answers are missing for that.
fn remembered(figures: &Statistics) -> Line {
    let Basis {
        answers,
        needed,
        enough,
    } = figures.retention.basis;
    match figures.retention.all.interval {
        Some(found) if enough => {
            let args = vec![
                ("percent", percent(found.value).into()),
                ("low", percent(found.low).into()),
                ("high", percent(found.high).into()),
                ("goal", percent(figures.retention.goal).into()),
                ("answers", answers.into()),
            ];
            ("terminal-stats-remembered", args)
        }
        _ => {
            let args = vec![("needed", needed.into()), ("answers", answers.into())];
            ("terminal-stats-remembered-few", args)
        }
    }
}

fn print(context: &Context, report: &StatsReport) {
    let StatsReport {
        cards_total,
        cards_seen,
        reviews_total,
        undone_total,
        reviews_today,
        again,
        hard,
        good,
        easy,
        seconds_total,
        streak_days,
        mastery,
        waiting,
        figures,
    } = report;
    let lines: [Line; 6] = [
        (
            "terminal-stats-cards",
            vec![
                ("total", (*cards_total).into()),
                ("seen", (*cards_seen).into()),
            ],
        ),
        (
            "terminal-stats-answers",
            vec![
                ("total", (*reviews_total).into()),
                ("today", (*reviews_today).into()),
                ("undone", (*undone_total).into()),
            ],
        ),
        (
            "terminal-stats-ratings",
            vec![
                ("again", (*again).into()),
                ("hard", (*hard).into()),
                ("good", (*good).into()),
                ("easy", (*easy).into()),
            ],
        ),
        (
            "terminal-stats-time",
            vec![
                ("minutes", (seconds_total / 60).into()),
                ("days", (*streak_days).into()),
            ],
        ),
        (
            "terminal-stats-mastery",
            ["new", "learning", "young", "firm", "mastered"]
                .into_iter()
                .zip(mastery.map(Into::into))
                .collect(),
        ),
        (
            "terminal-stats-waiting",
            ["learning", "due", "new"]
                .into_iter()
                .zip(waiting.map(Into::into))
                .collect(),
        ),
    ];
    let mut lines = Vec::from(lines);
    lines.push(remembered(figures));
    lines
        .iter()
        .for_each(|(key, args)| context.say(&context.words.with(key, args)));
}
