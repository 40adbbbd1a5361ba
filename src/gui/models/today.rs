//! What Today shows: the day, the decks, the notices.

use crate::collection::{Collection, DeckToday, GroupToday, Scope, Today};
use crate::deck::Deck;
use crate::gui::notices::{Notice, NoticeKind};
use crate::gui::screens::today::{AllDone, DeckRow, TodayView};
use crate::gui::widgets::Activity;
use crate::lang::{LocalText, Words};
use crate::report::Problem;
use crate::stats;
use crate::storage::WhyReadOnly;
use crate::time::Timestamp;

/// The most notices about decks shown at once.
const MOST_NOTICES: usize = 2;

/// The most problems of one file shown at once.
const MOST_PROBLEMS: usize = 4;

/// What Today shows. `is_folded` says of a group whether its decks are hidden.
pub(in crate::gui) fn today_view(
    today: &Today,
    (collection, now): (&Collection, Timestamp),
    words: &Words,
    is_folded: impl Fn(&str) -> bool,
    shown_problem: Option<&str>,
) -> TodayView {
    let mut rows: Vec<DeckRow> = Vec::new();
    today
        .groups
        .iter()
        .for_each(|group| rows.extend(group_rows(group, words, &is_folded)));
    rows.extend(
        today
            .unreadable
            .iter()
            .map(|(file, problems)| unreadable_row(file, problems, words)),
    );
    let is_done = today.counts.total() == 0 && !collection.catalog().decks().is_empty();
    TodayView {
        date: words.day_heading(today.day.date()),
        counts: today.counts,
        minutes: today
            .minutes
            .map(|minutes| usize::try_from(minutes).unwrap_or(usize::MAX)),
        decks: rows,
        all_done: is_done.then(|| all_done(today, collection, words)),
        backlog: today.backlog.map(|backlog| backlog.in_words(words)),
        on_plan: today.on_plan && is_to_pass(collection, now),
        exam: super::choosing::exam_panel(collection, now, words),
        activity: activity(&today.activity, words),
        confused: super::quiz::confused_rows(collection, words),
        read_only: collection
            .read_only()
            .map(|why| words.get(read_only_key(why)).into_owned()),
        notices: notices(today, collection, words, shown_problem),
    }
}

/// Whether the plan leads to a score that passes; one that does not is not called on plan.
fn is_to_pass(collection: &Collection, now: Timestamp) -> bool {
    let plan = collection.settings().plan.as_ref();
    let pass = plan.map_or(0.0, |plan| f32::from(plan.pass_percent) / 100.0);
    let score = collection.expected_score(now);
    score.is_none_or(|score| score.expected >= pass)
}

/// The cards of a row of the list, and how the review of it is called.
pub(in crate::gui) fn scope_of_row(
    collection: &Collection,
    row: &str,
    words: &Words,
) -> Option<(Scope, String)> {
    let decks = collection.catalog().decks();
    if let Some((index, loaded)) = decks
        .iter()
        .enumerate()
        .find(|(_, loaded)| loaded.deck.id.0 == row)
    {
        return Some((
            Scope::Decks(vec![index]),
            loaded.deck.title.get(words.lang()).to_owned(),
        ));
    }
    let of_group = |deck: &Deck| {
        deck.group
            .as_ref()
            .is_some_and(|group| group_id(group) == row)
    };
    let members: Vec<usize> = decks
        .iter()
        .enumerate()
        .filter(|(_, loaded)| of_group(&loaded.deck))
        .map(|(index, _)| index)
        .collect();
    let title = decks
        .get(*members.first()?)?
        .deck
        .group
        .as_ref()?
        .get(words.lang())
        .to_owned();
    Some((Scope::Decks(members), title))
}

fn group_rows(
    group: &GroupToday,
    words: &Words,
    is_folded: &impl Fn(&str) -> bool,
) -> Vec<DeckRow> {
    let Some(title) = group.title.as_ref() else {
        return group
            .decks
            .iter()
            .map(|deck| deck_row(deck, 0, words))
            .collect();
    };
    let id = group_id(title);
    let expanded = !is_folded(&id);
    let mut mastery = stats::MasteryCounts::default();
    group
        .decks
        .iter()
        .for_each(|deck| mastery.merge(&deck.mastery));
    let head = DeckRow {
        id,
        title: title.get(words.lang()).to_owned(),
        depth: 0,
        has_children: true,
        expanded,
        cards: group.decks.iter().map(|deck| deck.cards).sum(),
        mastery: mastery.by_mastery,
        counts: group.counts,
        problem: None,
    };
    let decks = group
        .decks
        .iter()
        .filter(|_| expanded)
        .map(|deck| deck_row(deck, 1, words));
    std::iter::once(head).chain(decks).collect()
}

/// What rows and actions call a group; no deck id begins so.
pub(super) fn group_id(title: &LocalText) -> String {
    format!("group/{}", title.get(crate::lang::Lang::En))
}

fn deck_row(deck: &DeckToday, depth: u8, words: &Words) -> DeckRow {
    DeckRow {
        id: deck.id.clone(),
        title: deck.title.get(words.lang()).to_owned(),
        depth,
        has_children: false,
        expanded: false,
        cards: deck.cards,
        mastery: deck.mastery.by_mastery,
        counts: deck.counts,
        problem: None,
    }
}

fn unreadable_row(file: &str, problems: &[Problem], words: &Words) -> DeckRow {
    let problem = problems.first().map(|problem| {
        let args = [
            ("line", problem.place.line.into()),
            ("what", problem.what(words).into()),
        ];
        words.with("decks-problem", &args)
    });
    DeckRow {
        id: file.to_owned(),
        title: file_name(file),
        problem: Some(problem.unwrap_or_default()),
        ..DeckRow::default()
    }
}

fn file_name(file: &str) -> String {
    std::path::Path::new(file).file_name().map_or_else(
        || file.to_owned(),
        |name| name.to_string_lossy().into_owned(),
    )
}

fn all_done(today: &Today, collection: &Collection, words: &Words) -> AllDone {
    AllDone {
        cards_today: usize::try_from(today.answered).unwrap_or(usize::MAX),
        minutes_today: usize::try_from(today.minutes_spent).unwrap_or(usize::MAX),
        next_text: match collection.unseen_cards() {
            // New cards wait, and the learner let none in.
            1.. if !today.on_plan && collection.settings().queue.new_per_day == 0 => {
                words.get("next-no-new").into_owned()
            }
            _ => next_text(today, words),
        },
    }
}

fn next_text(today: &Today, words: &Words) -> String {
    match today.next_day {
        None => words.get("next-none").into_owned(),
        Some(day) if day == today.day.plus_days(1) => words.get("next-tomorrow").into_owned(),
        Some(day) => words.with("next-on", &[("day", words.day_heading(day.date()).into())]),
    }
}

fn activity(activity: &stats::Activity, words: &Words) -> Activity {
    Activity {
        weeks: activity.weeks.clone(),
        rest: activity.rest.clone(),
        today: activity.today.1,
        months: activity
            .months
            .iter()
            .map(|(week, month)| (*week, words.month_short(*month)))
            .collect(),
        streak_days: usize::try_from(activity.streak_days).unwrap_or(usize::MAX),
        rest_kept: usize::try_from(activity.rest_kept).unwrap_or(usize::MAX),
    }
}

pub(in crate::gui) const fn read_only_key(why: WhyReadOnly) -> &'static str {
    match why {
        WhyReadOnly::InUse => "read-only-in-use",
        WhyReadOnly::NotWritable => "read-only-not-writable",
        WhyReadOnly::NoLocks => "read-only-no-locks",
    }
}

/// The problems of a file, one a line; beyond a few, how many more there are.
fn problem_lines(problems: &[Problem], words: &Words) -> String {
    let mut lines: Vec<String> = problems
        .iter()
        .take(MOST_PROBLEMS)
        .map(|problem| problem.line(words))
        .collect();
    let more = problems.len().saturating_sub(MOST_PROBLEMS);
    if more > 0 {
        lines.push(words.count("notice-more-problems", more));
    }
    lines.join("\n")
}

/// The problem asked for in full, and decks of which a part is left out.
fn notices(
    today: &Today,
    collection: &Collection,
    words: &Words,
    shown_problem: Option<&str>,
) -> Vec<Notice> {
    let close = || vec![words.get("notice-close").into_owned()];
    let asked = today
        .unreadable
        .iter()
        .filter(|(file, _)| Some(file.as_str()) == shown_problem);
    let asked = asked.map(|(file, problems)| {
        let title = words.with(
            "notice-deck-unreadable",
            &[("file", file_name(file).into())],
        );
        Notice {
            kind: NoticeKind::Error,
            title,
            detail: problem_lines(problems, words),
            buttons: close(),
        }
    });
    let partial = today
        .groups
        .iter()
        .flat_map(|group| &group.decks)
        .filter_map(|deck| {
            let problem = deck.problems.first()?;
            let args = [
                ("deck", deck.title.get(words.lang()).to_owned().into()),
                ("line", problem.place.line.into()),
                ("count", deck.problems.len().into()),
            ];
            let title = words.with("notice-deck-problem", &args);
            let rest = words.get("notice-deck-rest");
            Some(Notice {
                kind: NoticeKind::Warning,
                title,
                detail: format!("{rest}\n{}", problem_lines(&deck.problems, words)),
                buttons: Vec::new(),
            })
        });
    let settings = collection.settings_problem().map(|problem| Notice {
        kind: NoticeKind::Warning,
        title: words.get("notice-settings").into_owned(),
        detail: problem.line(words),
        buttons: Vec::new(),
    });
    settings
        .into_iter()
        .chain(asked)
        .chain(partial)
        .take(MOST_NOTICES)
        .collect()
}
