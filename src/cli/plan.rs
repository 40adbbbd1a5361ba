//! `zhanar plan`: the plan for the exam, day by day.

use serde_json::{Value, json};

use super::Exit;
use super::context::{Context, now};
use crate::collection::Collection;
use crate::collection::planning::{
    ExamForecast, ExamTerms, ExamWays, NoPlan, PlanError, plan, ways_out,
};
use crate::lang::Words;
use crate::planner::Forecast;
use crate::report::Unwatched;
use crate::storage::StoreError;
use crate::time::StudyDay;

pub(super) fn run(context: &Context, json: bool) -> Exit {
    let Some(collection) = context.open() else {
        return Exit::Failed;
    };
    match told(context, &collection, json) {
        Ok(lines) => {
            lines.iter().for_each(|line| context.say(line));
            Exit::Clean
        }
        Err(error) => {
            context.complain(&error.message(&context.words));
            Exit::Failed
        }
    }
}

/// Why there is no plan, by the name JSON has for it and as a sentence.
struct Absent(&'static str, String);

fn told(
    context: &Context,
    collection: &Collection,
    as_json: bool,
) -> Result<Vec<String>, StoreError> {
    let words = &context.words;
    Ok(match made(collection, words)? {
        Err(Absent(reason, sentence)) if as_json => {
            let value = json!({ "plan": Value::Null, "reason": reason, "sentence": sentence });
            vec![value.to_string()]
        }
        Err(Absent(_, sentence)) => vec![sentence],
        Ok((plan, ways)) if as_json => vec![in_json(&plan, ways.as_ref()).to_string()],
        Ok((plan, ways)) => in_lines(&plan, ways.as_ref(), words),
    })
}

type Made = Result<(ExamForecast, Option<ExamWays>), Absent>;

fn made(collection: &Collection, words: &Words) -> Result<Made, StoreError> {
    let Some(terms) = collection.exam_terms() else {
        return Ok(Err(unplanned(collection, words)));
    };
    let input = match collection.plan_input(&terms, None, now())? {
        Ok(input) => input,
        Err(why) => {
            let (reason, key) = reason(why);
            return Ok(Err(Absent(reason, words.get(key).into_owned())));
        }
    };
    let plan = finished(plan(input, &mut Unwatched))?;
    let Some(plan) = plan else {
        return Ok(Err(unplanned(collection, words)));
    };
    if plan.fits {
        return Ok(Ok((plan, None)));
    }
    let known = Some(std::sync::Arc::clone(&plan.learner));
    let ways = match collection.plan_input(&terms, known, now())? {
        Ok(input) => finished(ways_out(input, &mut Unwatched))?.flatten(),
        Err(_) => None,
    };
    Ok(Ok((plan, ways)))
}

/// What came of work that nobody stops.
fn finished<T>(work: Result<T, PlanError>) -> Result<Option<T>, StoreError> {
    match work {
        Ok(value) => Ok(Some(value)),
        Err(PlanError::Store(error)) => Err(error),
        Err(PlanError::Cancelled(_)) => Ok(None),
    }
}

fn unplanned(collection: &Collection, words: &Words) -> Absent {
    match collection.settings().exam_day() {
        None => Absent("no-exam", words.get("terminal-plan-none").into_owned()),
        Some(day) => {
            let args = [("day", words.civil_date(day).into())];
            Absent("no-plan", words.with("terminal-plan-unplanned", &args))
        }
    }
}

const fn reason(why: NoPlan) -> (&'static str, &'static str) {
    match why {
        NoPlan::Over => ("over", "plan-over"),
        NoPlan::FarAway => ("far-away", "plan-far-away"),
        NoPlan::NoCards => ("no-cards", "plan-no-cards"),
        NoPlan::NoMinutes => ("no-minutes", "plan-no-minutes"),
    }
}

fn in_json(plan: &ExamForecast, ways: Option<&ExamWays>) -> Value {
    let days: Vec<Value> = plan
        .outlook
        .days
        .iter()
        .zip(0..)
        .map(|(ahead, after)| {
            let date = plan.day.plus_days(after).date();
            json!({
                "date": date.to_string(),
                "limit_minutes": rounded(plan.terms.secs_on(date) / 60.0),
                "review_minutes": rounded(ahead.review_secs / 60.0),
                "new_minutes": rounded(ahead.new_secs / 60.0),
                "new_cards": rounded(ahead.new_cards),
            })
        })
        .collect();
    json!({
        "exam": plan.terms.exam.to_string(),
        "name": plan.terms.plan.name,
        "time": plan.terms.plan.time,
        "days_left": days_left(plan),
        "pass": plan.terms.plan.pass_percent,
        "expected": score(plan.forecast),
        "fits": plan.fits,
        "cards": plan.cards,
        "core_cards": plan.core_cards,
        "core_only": plan.terms.plan.core_only,
        "started": rounded(plan.outlook.started),
        "left_out": rounded(plan.outlook.left_out),
        "today_cards": plan.today,
        "spent_today_minutes": rounded(plan.spent_secs / 60.0),
        "days": days,
        "ways_out": ways.map(|ways| ways_in_json(plan, ways)),
    })
}

fn ways_in_json(plan: &ExamForecast, ways: &ExamWays) -> Value {
    json!({
        "more": ways.more.map(|more| json!({
            "minutes": minutes_of(more.secs_a_day),
            "times": rounded(more.times),
            "expected": score(more.forecast),
        })),
        "core_only": ways.core_only.map(|(cards, forecast)| json!({
            "cards": cards,
            "expected": score(forecast),
        })),
        "later": ways.later.map(|(exam, forecast)| json!({
            "exam": exam.to_string(),
            "expected": score(forecast),
        })),
        "accept": { "expected": score(plan.forecast) },
    })
}

fn score(forecast: Forecast) -> Value {
    let Forecast {
        expected,
        low,
        high,
    } = forecast;
    let percent = |share: f32| rounded(share * 100.0);
    json!({ "mean": percent(expected), "low": percent(low), "high": percent(high) })
}

fn in_lines(plan: &ExamForecast, ways: Option<&ExamWays>, words: &Words) -> Vec<String> {
    let percent = |share: f32| whole(share * 100.0);
    let Forecast {
        expected,
        low,
        high,
    } = plan.forecast;
    let head = [
        ("exam", exam_named(&plan.terms, words).into()),
        (
            "left",
            words.count("exam-days-left", days_left(plan)).into(),
        ),
    ];
    let told = [
        ("percent", percent(expected).into()),
        ("low", percent(low).into()),
        ("high", percent(high).into()),
        ("pass", plan.terms.plan.pass_percent.into()),
    ];
    let mut lines = vec![
        words.with("terminal-plan-head", &head),
        words.with("plan-score-told", &told),
    ];
    lines.extend(days_in_lines(plan, words));
    if plan.fits {
        let args = [
            ("started", whole(plan.outlook.started).into()),
            ("all", plan.cards.into()),
        ];
        lines.push(words.with("terminal-plan-fits", &args));
    }
    lines.extend(
        ways.iter()
            .flat_map(|ways| ways_in_lines(plan, ways, words)),
    );
    lines
}

fn days_in_lines(plan: &ExamForecast, words: &Words) -> Vec<String> {
    let days = plan.outlook.days.iter().zip(0..);
    let line = |(ahead, after): (&crate::planner::DayAhead, i32)| {
        let date = plan.day.plus_days(after).date();
        let day = ("day", date.to_string().into());
        if plan.terms.secs_on(date) <= 0.0 {
            return words.with("terminal-plan-day-off", &[day]);
        }
        let minutes = whole(ahead.secs() / 60.0).into();
        let new = whole(ahead.new_secs / 60.0).into();
        let args = [day, ("minutes", minutes), ("new", new)];
        words.with("terminal-plan-day", &args)
    };
    days.map(line).collect()
}

fn ways_in_lines(plan: &ExamForecast, ways: &ExamWays, words: &Words) -> Vec<String> {
    let line = |way: String, note: String, forecast: Forecast| {
        let percent = |share: f32| whole(share * 100.0).into();
        let score = [
            ("percent", percent(forecast.expected)),
            ("low", percent(forecast.low)),
            ("high", percent(forecast.high)),
        ];
        let args = [
            ("way", way.into()),
            ("note", note.into()),
            ("score", words.with("plan-score", &score).into()),
        ];
        words.with("terminal-plan-way", &args)
    };
    let longest = plan.terms.plan.minutes.iter().copied().max().unwrap_or(0);
    let title = [("minutes", longest.into())];
    let mut lines = vec![words.with("plan-not-enough", &title)];
    lines.extend(ways.more.map(|more| {
        let args = [("minutes", minutes_of(more.secs_a_day).into())];
        let way = words.with("plan-way-more", &args);
        line(
            way,
            words.count("plan-way-more-note", plan.cards),
            more.forecast,
        )
    }));
    lines.extend(ways.core_only.map(|(cards, forecast)| {
        let way = words.with("plan-way-core", &[("cards", cards.into())]);
        let others = plan.cards.saturating_sub(cards);
        line(way, words.count("plan-way-core-note", others), forecast)
    }));
    lines.extend(ways.later.map(|(exam, forecast)| {
        let args = [("day", words.civil_date(exam).into())];
        let note = words.with("plan-way-later-note", &args);
        line(words.get("plan-way-later").into_owned(), note, forecast)
    }));
    let left = usize::try_from(whole(plan.outlook.left_out)).unwrap_or(0);
    lines.push(line(
        words.get("plan-way-accept").into_owned(),
        words.count("plan-way-accept-note", left),
        plan.forecast,
    ));
    lines
}

/// What the exam is called, with its day.
fn exam_named(terms: &ExamTerms, words: &Words) -> String {
    let day = ("day", words.civil_date(terms.exam).into());
    match terms.plan.name.as_str() {
        "" => words.with("exam-in-plain", &[day]),
        name => words.with("exam-in-name", &[("name", name.into()), day]),
    }
}

fn days_left(plan: &ExamForecast) -> usize {
    let days = StudyDay::of_date(plan.terms.exam).days_since(plan.day);
    usize::try_from(days).unwrap_or(0)
}

fn rounded(value: f32) -> f64 {
    (f64::from(value) * 10.0).round() / 10.0
}

/// Minutes in which these seconds have room.
fn minutes_of(secs: f32) -> i64 {
    whole((secs / 60.0).ceil())
}

#[expect(clippy::cast_possible_truncation, reason = "minutes, cards, percent")]
const fn whole(value: f32) -> i64 {
    value.round() as i64
}
