//! From the collection to what screens show: plain data, ready to be drawn.

mod choosing;

pub(super) use choosing::{FirstDecks, first_run_view, settings_view};

use super::app::ReviewScreen;
use super::fonts::icon;
use super::notices::{Notice, NoticeKind};
use super::screens::review::{CardView, Contested, ReviewView};
use super::screens::today::{AllDone, DeckRow, TodayView};
use super::widgets::Activity;
use super::widgets::rich_text::Span;
use crate::catalog::CardIndex;
use crate::collection::{Collection, DeckToday, GroupToday, Scope, Today, WhyNow};
use crate::deck::{Asks, Card, CardCitation, Deck};
use crate::lang::{LocalText, Words};
use crate::report::Problem;
use crate::scheduler::Wait;
use crate::session::Finished;
use crate::stats;
use crate::storage::WhyReadOnly;
use crate::text;
use crate::time::Timestamp;

/// The most notices about decks shown at once.
const MOST_NOTICES: usize = 2;

/// The most problems of one file shown at once.
const MOST_PROBLEMS: usize = 4;

/// What Today shows. `is_folded` says of a group whether its decks are hidden.
pub(super) fn today_view(
    today: &Today,
    collection: &Collection,
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
        exam: choosing::exam(collection, today.day, words),
        activity: activity(&today.activity, words),
        read_only: collection
            .read_only()
            .map(|why| words.get(read_only_key(why)).into_owned()),
        notices: notices(today, collection, words, shown_problem),
    }
}

/// The cards of a row of the list, and how the review of it is called.
pub(super) fn scope_of_row(
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
fn group_id(title: &LocalText) -> String {
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
            1.. if collection.settings().queue.new_per_day == 0 => {
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
        today: activity.today.1,
        months: activity
            .months
            .iter()
            .map(|(week, month)| (*week, words.month_short(*month)))
            .collect(),
        streak_days: usize::try_from(activity.streak_days).unwrap_or(usize::MAX),
    }
}

const fn read_only_key(why: WhyReadOnly) -> &'static str {
    match why {
        WhyReadOnly::InUse => "read-only-in-use",
        WhyReadOnly::NotWritable => "read-only-not-writable",
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

/// What the review shows.
pub(super) fn review_view(
    screen: &ReviewScreen,
    collection: &Collection,
    words: &Words,
    now: Timestamp,
) -> ReviewView {
    let counts = screen.session.counts();
    let answered = screen.session.answered_count();
    let card = screen
        .shown
        .and_then(|index| card_view(screen, collection, index, words));
    let outcomes = screen
        .shown
        .and_then(|index| collection.outcomes(index, now));
    ReviewView {
        deck_title: screen.title.clone(),
        done: screen.session.done_fraction(),
        counts,
        card,
        finished_title: finished_title(screen, words),
        finished: finished_text(screen, words, now),
        side: screen.side,
        ratings: outcomes
            .map(|outcomes| outcomes.map(|outcome| outcome.wait.in_words(words)))
            .unwrap_or_default(),
        why_today: screen
            .shown
            .map(|index| why_text(collection.why_now(index, now), words))
            .unwrap_or_default(),
        can_undo: collection.can_undo(),
        saving_error: screen.saving_error.as_ref().map(|(error, _)| error.clone()),
        position: words.with(
            "review-position",
            &[
                ("number", (answered + 1).into()),
                ("count", (answered + counts.total()).into()),
            ],
        ),
        source_open: screen.source_open,
    }
}

fn finished_title(screen: &ReviewScreen, words: &Words) -> String {
    match (screen.finished, &screen.scope) {
        (Some(Finished::Until(_)), _) => words.get("review-done-for-now").into_owned(),
        _ if screen.is_first => words.get("first-done-title").into_owned(),
        (_, Scope::Decks(_)) if screen.waiting_elsewhere > 0 => words.with(
            "review-done-deck",
            &[("deck", screen.title.as_str().into())],
        ),
        _ => words.get("review-done-title").into_owned(),
    }
}

fn finished_text(screen: &ReviewScreen, words: &Words, now: Timestamp) -> String {
    if let Some(Finished::Until(due)) = screen.finished {
        let secs = u32::try_from(due.secs_since(now).max(0)).unwrap_or(u32::MAX);
        let wait = Wait::Secs(secs).in_words(words);
        return words.with("review-finished-until", &[("wait", wait.into())]);
    }
    let answered = words.count("review-finished", screen.session.answered_count());
    match (&screen.scope, screen.waiting_elsewhere) {
        (_, more @ 1..) if screen.is_first => {
            let more = words.count("first-done-more", more);
            format!("{answered}. {more}")
        }
        (Scope::Decks(_), 1..) => {
            let others = words.count("review-finished-others", screen.waiting_elsewhere);
            format!("{answered}. {others}")
        }
        _ => answered,
    }
}

fn why_text(why: WhyNow, words: &Words) -> String {
    match why {
        WhyNow::New => words.get("why-new").into_owned(),
        WhyNow::LearningEarly => words.get("why-learning-early").into_owned(),
        WhyNow::Learning => words.get("why-learning").into_owned(),
        WhyNow::Due { days, recall } => {
            let percent = (recall * 100.0).round() as u32;
            words.with(
                "why-due",
                &[("days", days.into()), ("percent", percent.into())],
            )
        }
    }
}

fn card_view(
    screen: &ReviewScreen,
    collection: &Collection,
    index: CardIndex,
    words: &Words,
) -> Option<CardView> {
    let (deck, card) = collection.catalog().card(index)?;
    let lang = words.lang();
    let plain = |text: &LocalText| text::plain(text.get(lang));
    Some(CardView {
        serial: screen.serial,
        kind: Some(kind(card.asks, words)),
        period: card.period.as_ref().map(plain),
        question: card.question_spans(lang).into_iter().map(drawn).collect(),
        answer: card.answer_spans(lang).into_iter().map(drawn).collect(),
        note: card.note.as_ref().map(plain),
        gloss: card.gloss.as_ref().map(|gloss| {
            text::spans(gloss.get(lang))
                .into_iter()
                .map(highlighted)
                .collect()
        }),
        citation: card.citation_line(words, deck.source.as_ref()),
        citation_full: citation_full(deck, card, words),
        contested: card.contested.as_ref().map(|note| Contested {
            opening: words
                .get(&format!(
                    "contested-{}",
                    note.opening.name().replace('_', "-")
                ))
                .into_owned(),
            text: plain(&note.text),
        }),
    })
}

/// The whole reference of the source with the place in it.
fn citation_full(deck: &Deck, card: &Card, words: &Words) -> Option<String> {
    let place = match card.citation.as_ref()? {
        CardCitation::Section { .. } => card.citation_line(words, None)?,
        CardCitation::Words(_) => {
            return deck
                .source_full
                .as_ref()
                .map(|full| text::plain(full.get(words.lang())));
        }
    };
    let full = deck.source_full.as_ref()?.get(words.lang()).to_owned();
    Some(words.with(
        "citation-full",
        &[("source", full.into()), ("place", place.into())],
    ))
}

fn drawn(span: text::Span) -> Span {
    let text::Span {
        text,
        emphasis,
        strong,
        gap,
    } = span;
    Span {
        text,
        strong,
        emphasis,
        gap,
        ..Span::default()
    }
}

/// In a gloss, strong words are the ones that matter: they are highlighted.
fn highlighted(span: text::Span) -> Span {
    let span = drawn(span);
    Span {
        highlight: span.strong,
        strong: false,
        ..span
    }
}

fn kind(asks: Asks, words: &Words) -> (char, String) {
    let glyph = match asks {
        Asks::When => icon::CALENDAR,
        Asks::Who => icon::PERSON,
        Asks::Where => icon::PLACE,
        Asks::What => icon::QUESTION,
        Asks::Which => icon::LIST,
        Asks::HowMany => icon::HASH,
        Asks::Order => icon::ORDER,
        Asks::Fill => icon::GAP,
        Asks::Claims => icon::SCALES,
    };
    (
        glyph,
        words
            .get(&format!("asks-{}", asks.name().replace('_', "-")))
            .into_owned(),
    )
}
