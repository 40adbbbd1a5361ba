//! What a quiz shows: the question on screen, its set-up, and its result.

use std::collections::BTreeSet;

use crate::collection::{Collection, RunningQuiz};
use crate::deck::{CardId, DeckId};
use crate::gui::app::{QuizChoices, QuizScreen};
use crate::gui::screens::quiz::{Clock, QuizMark, QuizView, ReadBack, ToldView};
use crate::gui::screens::quiz_result::{LookRow, ResultView, TopicMarks};
use crate::gui::screens::quiz_setup::{EarlierRow, SetupView, TopicRow};
use crate::gui::screens::today::ConfusedRow;
use crate::lang::Words;
use crate::quiz::MadeQuiz;
use crate::scheduler::queue::Counts;
use crate::session::{
    Body, Feedback, Grade, OptionFeedback, Preset, Question, QuestionKind, QuizOptions,
    QuizPosition, QuizResult, QuizSession, Response, decimal, feedback_view, question_view,
    read_back,
};
use crate::storage::{QuizSummary, StoreError};
use crate::time::Timestamp;

/// Seconds a question takes, about, before anything is known of the learner's pace.
const SECS_A_QUESTION: usize = 45;

/// With less time left, the clock says so by its colour too.
const SHORT_MILLIS: u64 = 60_000;

/// The most earlier quizzes that are listed.
const MOST_EARLIER: usize = 12;

/// The most confused pairs shown.
const MOST_CONFUSED: usize = 3;

/// What a quiz shows; nothing once its last question is answered and told.
pub(in crate::gui) fn quiz_view(
    screen: &QuizScreen,
    collection: &Collection,
    words: &Words,
    now: Timestamp,
) -> Option<QuizView> {
    let session = &screen.running.session;
    let (number, is_told) = match session.position() {
        QuizPosition::Asking(number) => (number, false),
        QuizPosition::Telling(number) => (number, true),
        QuizPosition::Finished => return None,
    };
    let question = session.quiz().questions.get(number)?;
    let options = &session.quiz().options;
    let on_question = if is_told { 0 } else { screen.on_question(now) };
    let left = session.left_millis(on_question);
    let answered = (0..session.quiz().questions.len()).filter(|it| session.given(*it).is_some());
    let is_last = answered.count() == session.quiz().questions.len();
    Some(QuizView {
        title: title(collection, options, words),
        number,
        marks: marks(session, Some(number), words),
        clock: Some(clock(session, on_question, words)),
        question: question_view(question, words),
        read_back: read(screen.state.typed(), words),
        told: is_told
            .then(|| told(session, number, words, false))
            .flatten(),
        asks_sureness: options.asks_sureness,
        is_time_up: left == Some(0),
        has_limit: left.is_some(),
        is_last: is_last && options.preset != Preset::Practice,
        saving_error: screen.saving_error.as_ref().map(|(error, _)| error.clone()),
    })
}

/// A question of a quiz that is over, with what is told of it.
pub(in crate::gui) fn looked_at_view(
    session: &QuizSession,
    number: usize,
    collection: &Collection,
    words: &Words,
) -> Option<QuizView> {
    let question = session.quiz().questions.get(number)?;
    let typed = match session.given(number).map(|given| &given.response) {
        Some(Response::Text(text)) => text.as_str(),
        _ => "",
    };
    Some(QuizView {
        title: title(collection, &session.quiz().options, words),
        number,
        marks: marks(session, None, words),
        clock: None,
        question: question_view(question, words),
        read_back: read(typed, words),
        told: told(session, number, words, true),
        asks_sureness: false,
        is_time_up: false,
        has_limit: false,
        is_last: false,
        saving_error: None,
    })
}

fn told(
    session: &QuizSession,
    number: usize,
    words: &Words,
    is_looked_at: bool,
) -> Option<ToldView> {
    let question = session.quiz().questions.get(number)?;
    let given = session.given(number).cloned().unwrap_or_default();
    let marked = session.marked(number, words.lang()).unwrap_or_default();
    let mut feedback = feedback_view(question, &given, &marked, words);
    feedback.can_claim &= !is_looked_at;
    if let Body::Truth { is_true, .. } = &question.body {
        feedback.options = truth_options(*is_true, &given.response);
    }
    if has_items(question) {
        // Each item tells its own part of it.
        feedback.answer.clear();
    }
    Some(ToldView {
        feedback,
        response: given.response,
        sureness: given.sureness,
        is_looked_at,
    })
}

/// Whether the parts of a question are told one by one.
const fn has_items(question: &Question) -> bool {
    matches!(question.body, Body::Order { .. } | Body::Match { .. })
}

/// What is told of "True" and "False".
fn truth_options(is_true: bool, response: &Response) -> Vec<OptionFeedback> {
    let option = |says: bool| OptionFeedback {
        is_right: says == is_true,
        is_chosen: *response == Response::Truth(says),
        because: None,
    };
    vec![option(true), option(false)]
}

/// What is known of each question; `here` waits. Nothing is told before its time.
fn marks(session: &QuizSession, here: Option<usize>, words: &Words) -> Vec<QuizMark> {
    let hides = here.is_some() && session.quiz().options.feedback == Feedback::AtEnd;
    let count = session.quiz().questions.len();
    let mark = |number: usize| match session.marked(number, words.lang()) {
        Some(_) if hides => QuizMark::Answered,
        Some(marked) => QuizMark::Marked(marked.grade()),
        None if here == Some(number) => QuizMark::Here,
        None => QuizMark::Open,
    };
    (0..count).map(mark).collect()
}

fn clock(session: &QuizSession, on_question: u64, words: &Words) -> Clock {
    let (key, millis, is_short) = match session.left_millis(on_question) {
        Some(left) => ("quiz-clock-left", left, left <= SHORT_MILLIS),
        None => (
            "quiz-clock-used",
            session.used_millis() + on_question,
            false,
        ),
    };
    let time = clock_time(millis);
    Clock {
        sentence: words.with(key, &[("time", time.as_str().into())]),
        time,
        is_short,
    }
}

/// "6:12", or "1:06:12".
fn clock_time(millis: u64) -> String {
    let secs = millis / 1000;
    let (hours, minutes, secs) = (secs / 3600, secs / 60 % 60, secs % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{secs:02}")
    } else {
        format!("{minutes}:{secs:02}")
    }
}

fn read(typed: &str, words: &Words) -> Option<ReadBack> {
    const UNREAD: [&str; 3] = [
        "read-back-no-date",
        "read-back-no-year",
        "read-back-short-year",
    ];
    let told = read_back(typed, words)?;
    let is_readable = UNREAD.iter().all(|key| words.get(key) != told);
    Some(ReadBack { told, is_readable })
}

/// "Quiz: Alash in Semey".
fn title(collection: &Collection, options: &QuizOptions, words: &Words) -> String {
    let about = about(collection, options, words);
    words.with("quiz-title", &[("about", about.into())])
}

/// What a quiz is about: its one topic, the group of all its topics, or its sort.
fn about(collection: &Collection, options: &QuizOptions, words: &Words) -> String {
    let lang = words.lang();
    let decks = collection.catalog().decks().iter().map(|it| &it.deck);
    let chosen = decks.filter(|it| options.topics.is_empty() || options.topics.contains(&it.id));
    let chosen: Vec<_> = chosen.collect();
    let sort = || words.get(preset_key(options.preset)).into_owned();
    match chosen.as_slice() {
        _ if options.preset == Preset::Practice => sort(),
        [] => sort(),
        [one] => one.title.get(lang).to_owned(),
        [first, rest @ ..] => match &first.group {
            Some(group) if rest.iter().all(|it| it.group.as_ref() == Some(group)) => {
                group.get(lang).to_owned()
            }
            _ => sort(),
        },
    }
}

const fn preset_key(preset: Preset) -> &'static str {
    match preset {
        Preset::Short => "quiz-preset-short",
        Preset::Topic => "quiz-preset-topic",
        Preset::Full => "quiz-preset-full",
        Preset::Practice => "quiz-preset-practice",
    }
}

/// What the set-up shows, and the quiz that comes of it.
pub(in crate::gui) fn setup_view(
    collection: &Collection,
    choices: &QuizChoices,
    made: Option<&MadeQuiz>,
    words: &Words,
    now: Timestamp,
) -> Result<SetupView, StoreError> {
    let counts: Counts = collection.waiting(&crate::collection::Scope::All, now)?;
    // Before one is made, it is taken to have questions: it may be started by then.
    let has_questions = made.is_none_or(|made| !made.quiz.questions.is_empty());
    let shortfalls = made.map_or(&[][..], |made| &made.shortfalls);
    let read_only = collection.read_only();
    let earlier = earlier(collection)?;
    Ok(SetupView {
        preset: choices.preset,
        topics: topics(collection, choices, words),
        count: choices.count,
        kinds: QuestionKind::ALL
            .into_iter()
            .map(|kind| (kind, choices.kinds.contains(&kind)))
            .collect(),
        has_limit: choices.has_limit,
        minutes: choices.count,
        feedback: choices.feedback,
        asks_sureness: choices.asks_sureness,
        summary: summary(collection, made, words),
        shortfalls: shortfalls
            .iter()
            .map(|it| it.sentence(words))
            .take(3)
            .collect(),
        can_start: has_questions && read_only.is_none(),
        unfinished: unfinished(collection, words)?,
        earlier: earlier
            .iter()
            .map(|it| earlier_row(collection, it, words))
            .collect(),
        read_only: read_only.map(|why| words.get(super::today::read_only_key(why)).into_owned()),
        cards_today: counts.total(),
    })
}

fn topics(collection: &Collection, choices: &QuizChoices, words: &Words) -> Vec<TopicRow> {
    let decks = collection.catalog().decks().iter().enumerate();
    decks
        .map(|(index, loaded)| {
            let deck = &loaded.deck;
            TopicRow {
                title: deck.title.get(words.lang()).to_owned(),
                mastery: collection.mastery_of(index).by_mastery,
                cards: deck.cards.len(),
                is_chosen: choices.has_topic(&deck.id),
            }
        })
        .collect()
}

/// "20 questions from 84 cards, about 15 minutes. …", the numbers once the quiz is made.
fn summary(collection: &Collection, made: Option<&MadeQuiz>, words: &Words) -> String {
    let key = if collection.settings().quiz_teaches {
        "quiz-summary-teaches"
    } else {
        "quiz-summary-alone"
    };
    let teaches = words.get(key);
    let Some(made) = made else {
        return teaches.into_owned();
    };
    let options = &made.quiz.options;
    let questions = made.quiz.questions.len();
    let minutes = match options.time_limit_secs {
        Some(secs) => secs as usize / 60,
        None => (questions * SECS_A_QUESTION).div_ceil(60),
    };
    let cards = collection.quiz_supply(&options.topics).cards;
    let args = [
        ("questions", questions.into()),
        ("cards", cards.into()),
        ("minutes", minutes.into()),
    ];
    let whole = words.with("quiz-summary", &args);
    format!("{whole} {teaches}")
}

fn unfinished(collection: &Collection, words: &Words) -> Result<Option<String>, StoreError> {
    let Some(id) = collection.unfinished_quiz()? else {
        return Ok(None);
    };
    let Some(running) = collection.open_quiz(id)? else {
        return Ok(None);
    };
    let session = &running.session;
    let count = session.quiz().questions.len();
    let answered = (0..count).filter(|it| session.given(*it).is_some()).count();
    let about = about(collection, &session.quiz().options, words);
    let args = [
        ("about", about.into()),
        ("answered", answered.into()),
        ("count", count.into()),
        ("clock", clock(session, 0, words).sentence.into()),
    ];
    Ok(Some(words.with("quiz-unfinished-detail", &args)))
}

/// The quizzes that are over, the last first.
pub(in crate::gui) fn earlier(collection: &Collection) -> Result<Vec<QuizSummary>, StoreError> {
    let all = collection.quizzes()?.into_iter();
    Ok(all.filter(|it| it.is_finished).take(MOST_EARLIER).collect())
}

fn earlier_row(collection: &Collection, quiz: &QuizSummary, words: &Words) -> EarlierRow {
    let share = share_of(quiz);
    EarlierRow {
        day: words.day_heading(quiz.day.date()),
        what: match quiz.options.topics.as_slice() {
            [] => words.get(preset_key(quiz.options.preset)).into_owned(),
            _ => about(collection, &quiz.options, words),
        },
        share,
        percent: percent(share, words),
        time: clock_time(quiz.used_millis),
        to_look_at: match quiz.to_look_at {
            0 => words.get("quiz-all-right").into_owned(),
            count => words.count("quiz-look-count", count),
        },
        has_some: quiz.to_look_at > 0,
    }
}

fn share_of(quiz: &QuizSummary) -> f32 {
    if quiz.most == 0 {
        return 0.0;
    }
    quiz.earned / quiz.most as f32
}

fn percent(share: f32, words: &Words) -> String {
    let percent = (share * 100.0).round() as u32;
    words.with("settings-percent", &[("percent", percent.into())])
}

/// What the result of a quiz shows.
pub(in crate::gui) fn result_view(
    running: &RunningQuiz,
    collection: &Collection,
    words: &Words,
    now: Timestamp,
) -> Result<ResultView, StoreError> {
    let session = &running.session;
    let result = session.result();
    let counts: Counts = collection.waiting(&crate::collection::Scope::All, now)?;
    let about = about(collection, &session.quiz().options, words);
    let teaches = collection.settings().quiz_teaches;
    let rights = [
        ("right", result.by_result[Grade::Right as usize].into()),
        ("partly", result.by_result[Grade::Partly as usize].into()),
        ("wrong", result.by_result[Grade::Wrong as usize].into()),
    ];
    Ok(ResultView {
        about: words.with(
            "quiz-result-about",
            &[("about", about.into()), ("count", result.most.into())],
        ),
        schedule: words
            .get(if teaches {
                "quiz-result-teaches"
            } else {
                "quiz-summary-alone"
            })
            .into_owned(),
        earned: decimal(result.earned, words),
        of_marks: words.count("quiz-of-marks", result.most),
        percent: percent(result.share(), words),
        time: clock_time(result.used_millis),
        share: result.share(),
        last_time: last_time(running, collection, words)?,
        by_result: words.with("quiz-by-result", &rights),
        sure: sure(&result, session, words),
        topics: topic_marks(&result, words),
        rows: result
            .to_look_at
            .iter()
            .chain(&result.claimed)
            .filter_map(|number| look_row(session, *number, words))
            .collect(),
        cards_to_review: session.cards_to_review().len(),
        cards_today: counts.total(),
    })
}

fn last_time(
    running: &RunningQuiz,
    collection: &Collection,
    words: &Words,
) -> Result<Option<String>, StoreError> {
    let preset = running.session.quiz().options.preset;
    let before = collection.quizzes()?.into_iter().find(|it| {
        it.is_finished && it.id < running.id && it.options.preset == preset && it.most > 0
    });
    Ok(before.map(|quiz| {
        let percent = percent(share_of(&quiz), words);
        words.with("quiz-last-time", &[("percent", percent.into())])
    }))
}

fn sure(result: &QuizResult, session: &QuizSession, words: &Words) -> Option<String> {
    let (times, right) = result.sure;
    if !session.quiz().options.asks_sureness || times == 0 {
        return None;
    }
    let args = [("times", times.into()), ("right", right.into())];
    let said = words.with("quiz-sure", &args);
    Some(match times - right {
        0 => said,
        misses => format!("{said} {}", words.count("quiz-sure-misses", misses)),
    })
}

fn topic_marks(result: &QuizResult, words: &Words) -> Vec<TopicMarks> {
    let topics = result.by_topic.iter();
    topics
        .map(|(topic, earned, most)| TopicMarks {
            title: topic.title.get(words.lang()).to_owned(),
            earned: decimal(*earned, words),
            most: most.to_string(),
            share: earned / (*most).max(1) as f32,
        })
        .collect()
}

fn look_row(session: &QuizSession, number: usize, words: &Words) -> Option<LookRow> {
    let question = session.quiz().questions.get(number)?;
    let told = told(session, number, words, true)?;
    let stem: String = question_view(question, words)
        .stem
        .iter()
        .map(|span| span.text.as_str())
        .collect();
    let answer = match told.feedback.answer.as_str() {
        "" => words.get("quiz-open-row").into_owned(),
        answer => answer.to_owned(),
    };
    Some(LookRow {
        number,
        grade: told.feedback.grade,
        question: stem,
        given: told.feedback.given,
        answer,
        sureness: told.sureness,
    })
}

/// The pairs that are confused most often.
pub(in crate::gui) fn confused_rows(collection: &Collection, words: &Words) -> Vec<ConfusedRow> {
    // A list that cannot be read is no reason to show nothing of Today.
    let all = collection.confusions().unwrap_or_default();
    let known = |card: &CardId| collection.catalog().find(card).is_some();
    all.into_iter()
        .filter(|it| known(&it.asked) && known(&it.chosen))
        .take(MOST_CONFUSED)
        .map(|it| ConfusedRow {
            pair: format!(
                "{} / {}",
                crate::text::plain(it.asked_text.get(words.lang())),
                crate::text::plain(it.chosen_text.get(words.lang()))
            ),
            times: words.count("today-times", it.times as usize),
        })
        .collect()
}

/// The decks of a row of Today.
pub(in crate::gui) fn topics_of_row(
    collection: &Collection,
    row: &str,
    words: &Words,
) -> Option<BTreeSet<DeckId>> {
    let (scope, _) = super::scope_of_row(collection, row, words)?;
    let decks = collection.catalog().decks().iter().enumerate();
    let chosen = decks.filter(|(index, _)| scope.includes(*index));
    Some(chosen.map(|(_, loaded)| loaded.deck.id.clone()).collect())
}
