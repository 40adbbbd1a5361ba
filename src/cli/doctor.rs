//! `zhanar doctor`: is the file sound, and does everything follow from the log?

use super::Exit;
use super::context::{Context, now};
use crate::collection::look_over;
use crate::storage::{DoctorReport, Mending};

pub(super) fn run(context: &Context, repair: bool) -> Exit {
    let mending = if repair {
        Mending::Repair
    } else {
        Mending::Look
    };
    match look_over(&context.opening(), mending, now()) {
        Ok(report) => tell(context, &report),
        Err(error) => {
            context.complain_of(&error);
            Exit::Failed
        }
    }
}

pub(super) fn tell(context: &Context, report: &DoctorReport) -> Exit {
    let DoctorReport {
        integrity,
        orphans,
        wrong_states,
        wrong_marks,
        wrong_days,
        reviews,
        repaired,
    } = report;
    let words = &context.words;
    context.say(&words.with("terminal-doctor-log", &[("count", (*reviews).into())]));
    integrity.iter().for_each(|line| {
        context.say(&words.with(
            "terminal-doctor-damage",
            &[("detail", line.as_str().into())],
        ))
    });
    for (key, count) in [
        ("terminal-doctor-orphans", orphans),
        ("terminal-doctor-states", wrong_states),
        ("terminal-doctor-marks", wrong_marks),
        ("terminal-doctor-days", wrong_days),
    ] {
        if *count > 0 {
            context.say(&words.count(key, *count));
        }
    }
    let (key, exit) = match (report.is_sound(), *repaired) {
        (true, _) => ("terminal-doctor-sound", Exit::Clean),
        (false, true) => ("terminal-doctor-repaired", Exit::Clean),
        (false, false) if integrity.is_empty() => ("terminal-doctor-repairable", Exit::Problems),
        (false, false) => ("terminal-doctor-broken", Exit::Problems),
    };
    context.say(&words.get(key));
    exit
}
