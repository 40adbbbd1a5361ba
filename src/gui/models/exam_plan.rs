//! From the plan for the exam to what its screen shows.

mod draft;

use jiff::civil::Date;

use draft::times;
pub(in crate::gui) use draft::{Draft, deck_ids};

use crate::collection::Collection;
use crate::collection::planning::{ExamForecast, ExamWays, NoPlan};
use crate::facts::Importance;
use crate::gui::screens::exam_plan::{
    ChartDay, ChartView, DraftView, Lack, PlanView, ResultView, Way, WayRow,
};
use crate::gui::widgets::Score;
use crate::lang::Words;
use crate::planner::{DayAhead, Forecast};
use crate::settings::MOST_MINUTES;

/// What is chosen, as the screen shows it.
pub(in crate::gui) fn draft_view(
    draft: &Draft,
    collection: &Collection,
    today: Date,
    words: &Words,
) -> DraftView {
    let decks = collection.catalog().decks().iter();
    let asked = |deck: &str| draft.weight_of(deck) > 0;
    let cards = || {
        let asked = decks.clone().filter(|it| asked(&it.deck.id.0));
        asked.flat_map(|it| &it.deck.cards)
    };
    let core = cards()
        .filter(|card| card.importance == Importance::Core)
        .count();
    let matters = core > 0 && core < cards().count();
    let time = draft.plan.begins();
    DraftView {
        name: draft.plan.name.clone(),
        exam: draft.exam,
        time: time.map_or_else(String::new, |it| it.strftime("%H:%M").to_string()),
        minutes: draft.plan.minutes,
        days_off: draft.rest.weekdays,
        away: draft
            .ahead(today)
            .into_iter()
            .map(|(_, from, to)| words.day_span(from, to))
            .collect(),
        pass: draft.plan.pass_percent,
        core_only: (matters || draft.plan.core_only).then_some((draft.plan.core_only, core)),
        decks: decks
            .clone()
            .map(|it| {
                let title = it.deck.title.get(words.lang()).to_owned();
                (title, draft.weight_of(&it.deck.id.0))
            })
            .collect(),
    }
}

/// Why there is nothing to plan, as a sentence.
pub(in crate::gui) fn nothing_view(why: NoPlan, words: &Words) -> ResultView {
    let key = match why {
        NoPlan::Over => "plan-over",
        NoPlan::FarAway => "plan-far-away",
        NoPlan::NoCards => "plan-no-cards",
        NoPlan::NoMinutes => "plan-no-minutes",
    };
    ResultView::Nothing(words.get(key).into_owned())
}

/// A plan, as the screen shows it; `ways` are there once they are found.
pub(in crate::gui) fn plan_view(
    plan: &ExamForecast,
    ways: Option<&ExamWays>,
    words: &Words,
) -> PlanView {
    PlanView {
        score: score_of(plan.forecast, plan.terms.plan.pass_percent),
        lack: (!plan.fits).then(|| lack(plan, ways, words)),
        chart: chart(plan, ways, words),
        figures: figures(plan, words),
        knows_learner: plan.learner.is_known(),
    }
}

/// A forecast in percent.
pub(in crate::gui) fn score_of(forecast: Forecast, pass: u8) -> Score {
    let percent = |share: f32| (share * 100.0).round() as u8;
    Score {
        percent: percent(forecast.expected),
        low: percent(forecast.low),
        high: percent(forecast.high),
        pass,
    }
}

fn figures(plan: &ExamForecast, words: &Words) -> [(String, String); 3] {
    let date = |place: usize| plan.day.plus_days(i32::try_from(place).unwrap_or(0)).date();
    let all = studied(plan);
    let started = (plan.outlook.started.round() as usize).min(all);
    let args = [("started", started.into()), ("all", all.into())];
    let none = || words.get("plan-none").into_owned();
    let last = plan.outlook.days.len().saturating_sub(1);
    let last_new = plan.outlook.last_new_day;
    let looks = plan.outlook.last_looks_from;
    [
        (
            words.with("plan-started", &args),
            words.get("plan-started-note").into_owned(),
        ),
        (
            last_new.map_or_else(none, |place| words.day_month(date(place))),
            words.get("plan-last-new").into_owned(),
        ),
        looks.map_or_else(
            || ("–".to_owned(), words.get("plan-no-last-looks").into_owned()),
            |place| {
                let days = words.day_span(date(place), date(last));
                (days, words.get("plan-last-looks").into_owned())
            },
        ),
    ]
}

fn chart(plan: &ExamForecast, ways: Option<&ExamWays>, words: &Words) -> ChartView {
    let lacks = !plan.fits;
    let beyond = ways.map_or(&[][..], |ways| &ways.beyond_secs);
    let days: Vec<ChartDay> = plan
        .outlook
        .days
        .iter()
        .enumerate()
        .map(|(place, ahead)| {
            let lacking = beyond.get(place).copied().unwrap_or(0.0) / 60.0;
            chart_day(plan, place, *ahead, (lacking, lacks), words)
        })
        .collect();
    let most = plan.terms.plan.minutes.iter().max().copied().unwrap_or(0);
    let exam = words.day_month_short(plan.terms.exam);
    ChartView {
        told: chart_told(plan, &days, words),
        exam: words.with("plan-exam-at", &[("day", exam.into())]),
        limit: words.with("plan-limit", &[("minutes", most.into())]),
        lacks,
        days,
    }
}

fn chart_day(
    plan: &ExamForecast,
    place: usize,
    ahead: DayAhead,
    (lacking, lacks): (f32, bool),
    words: &Words,
) -> ChartDay {
    let date = plan.day.plus_days(i32::try_from(place).unwrap_or(0)).date();
    let limit = plan.terms.secs_on(date) / 60.0;
    // What was done today before the plan was made belongs to the day.
    let spent = if place == 0 { plan.spent_secs } else { 0.0 };
    let (review, new) = ((ahead.review_secs + spent) / 60.0, ahead.new_secs / 60.0);
    let minutes = |value: f32| (value.round() as u32).into();
    let day = ("day", words.day_heading(date).into());
    let told = if limit <= 0.0 {
        words.with("plan-day-off", &[day])
    } else if lacks {
        let args = [
            day,
            ("minutes", minutes(review + new)),
            ("lacks", minutes(lacking)),
        ];
        words.with("plan-day-lacks", &args)
    } else {
        let args = [day, ("review", minutes(review)), ("new", minutes(new))];
        words.with("plan-day-told", &args)
    };
    let is_marked = place == 0 || date.day() == 1;
    ChartDay {
        date: words.day_heading(date),
        mark: is_marked.then(|| words.day_month_short(date)),
        told,
        review,
        new,
        lacking,
        limit,
    }
}

/// The chart as a sentence, for whoever does not see it.
fn chart_told(plan: &ExamForecast, days: &[ChartDay], words: &Words) -> String {
    let studied: Vec<f32> = days
        .iter()
        .filter(|day| day.limit > 0.0)
        .map(|day| day.review + day.new)
        .collect();
    let mean = studied.iter().sum::<f32>() / studied.len().max(1) as f32;
    let most = studied.iter().copied().fold(0.0, f32::max);
    let limit = plan.terms.plan.minutes.iter().max().copied().unwrap_or(0);
    let last = i32::try_from(days.len()).unwrap_or(1) - 1;
    let day = |after: i32| words.day_month(plan.day.plus_days(after).date()).into();
    let args = [
        ("from", day(0)),
        ("to", day(last.max(0))),
        ("mean", (mean.round() as u32).into()),
        ("most", (most.round() as u32).into()),
        ("limit", limit.into()),
    ];
    words.with("plan-chart-told", &args)
}

fn lack(plan: &ExamForecast, ways: Option<&ExamWays>, words: &Words) -> Lack {
    let most = plan.terms.plan.minutes.iter().max().copied().unwrap_or(0);
    let need = ways.map_or_else(
        || words.get("plan-need-soon").into_owned(),
        |ways| need(plan, ways, most, words),
    );
    let score = score_of(plan.forecast, plan.terms.plan.pass_percent);
    let args = [
        ("left", left_out(plan).into()),
        ("percent", score.percent.into()),
        ("low", score.low.into()),
        ("high", score.high.into()),
    ];
    let as_it_is = words.with("plan-as-it-is", &args);
    Lack {
        title: words.with("plan-not-enough", &[("minutes", most.into())]),
        detail: format!("{need} {as_it_is}"),
        ways: way_rows(plan, ways, words),
    }
}

/// Cards that will not come, or not come again, before the exam.
fn left_out(plan: &ExamForecast) -> usize {
    let left = plan.outlook.left_out.round() as usize;
    let waiting = if plan.terms.plan.core_only {
        plan.cards - plan.core_cards
    } else {
        0
    };
    (left + waiting).min(plan.cards)
}

/// How much more a way out must be expected to lead to, to be one: half a point.
const LEAST_GAIN: f32 = 0.005;

/// How many cards the plan is about.
const fn studied(plan: &ExamForecast) -> usize {
    if plan.terms.plan.core_only {
        plan.core_cards
    } else {
        plan.cards
    }
}

/// The minutes that suffice, where a day has so many.
fn more_minutes(ways: &ExamWays, most: u16) -> Option<u16> {
    let more = ways.more?;
    let wanted = (f32::from(most) * more.times).ceil();
    (wanted <= f32::from(MOST_MINUTES)).then(|| times(most, more.times))
}

fn need(plan: &ExamForecast, ways: &ExamWays, most: u16, words: &Words) -> String {
    let needed = more_minutes(ways, most);
    let (key, minutes) = needed.map_or(("plan-need-much", times(most, 16.0)), |minutes| {
        ("plan-need", minutes)
    });
    let args = [
        ("cards", studied(plan).into()),
        ("minutes", minutes.into()),
        ("day", words.day_month(plan.terms.exam).into()),
    ];
    words.with(key, &args)
}

fn way_rows(plan: &ExamForecast, ways: Option<&ExamWays>, words: &Words) -> Vec<WayRow> {
    let pass = plan.terms.plan.pass_percent;
    let row = |way, title: String, note: String, forecast| WayRow {
        way,
        title,
        note,
        score: score_of(forecast, pass).short(words),
    };
    let most = plan.terms.plan.minutes.iter().max().copied().unwrap_or(0);
    let mut rows = Vec::new();
    if let Some(ways) = ways {
        let more = more_minutes(ways, most).zip(ways.more);
        rows.extend(more.map(|(minutes, more)| {
            let title = words.with("plan-way-more", &[("minutes", minutes.into())]);
            let note = words.get("plan-way-more-note").into_owned();
            row(Way::More, title, note, more.forecast)
        }));
        let better = |it: &(usize, Forecast)| it.1.expected > plan.forecast.expected + LEAST_GAIN;
        rows.extend(ways.core_only.filter(better).map(|(cards, forecast)| {
            let title = words.with("plan-way-core", &[("cards", cards.into())]);
            let others = plan.cards.saturating_sub(cards);
            let note = words.count("plan-way-core-note", others);
            row(Way::Core, title, note, forecast)
        }));
        rows.extend(ways.later.map(|(day, forecast)| {
            let note = words.with(
                "plan-way-later-note",
                &[("day", words.civil_date(day).into())],
            );
            let title = words.get("plan-way-later").into_owned();
            row(Way::Later, title, note, forecast)
        }));
    }
    let note = words.count("plan-way-accept-note", left_out(plan));
    let title = words.get("plan-way-accept").into_owned();
    rows.push(row(Way::Accept, title, note, plan.forecast));
    rows
}
