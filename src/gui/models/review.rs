//! What the review shows: the card on screen, why it comes, the end.

use crate::catalog::CardIndex;
use crate::collection::{Collection, Scope};
use crate::deck::Asks;
use crate::gui::app::ReviewScreen;
use crate::gui::fonts::icon;
use crate::gui::screens::review::{CardView, Contested, ReviewView};
use crate::gui::screens::today::way_key;
use crate::gui::widgets::rich_text::{drawn, highlighted};
use crate::lang::{LocalText, Words};
use crate::scheduler::Wait;
use crate::session::Finished;
use crate::text;
use crate::time::Timestamp;

/// What the review shows.
pub(in crate::gui) fn review_view(
    screen: &ReviewScreen,
    collection: &Collection,
    words: &Words,
    now: Timestamp,
) -> ReviewView {
    let counts = screen.session.counts();
    let answered = screen.session.answered_count();
    let card = screen
        .shown
        .and_then(|index| card_view(screen.serial, collection, index, words));
    let outcomes = screen
        .shown
        .and_then(|index| collection.outcomes(index, now));
    ReviewView {
        deck_title: title(screen, words),
        done: screen.session.done_fraction(),
        counts,
        card,
        finished_title: finished_title(screen, words),
        finished: finished_text(screen, words, now),
        side: screen.side,
        ratings: outcomes
            .filter(|_| !screen.session.is_cram())
            .map(|outcomes| outcomes.map(|outcome| outcome.wait.in_words(words)))
            .unwrap_or_default(),
        why_today: why(screen, collection, words, now),
        can_undo: collection.can_take_back(&screen.session),
        saving_error: screen.saving_error.as_ref().map(|(error, _)| error.clone()),
        position: words.with(
            "review-position",
            &[
                ("number", (answered + 1).into()),
                ("count", (answered + counts.total()).into()),
            ],
        ),
        source_open: screen.source_open,
        flag: screen.shown.and_then(|index| collection.marks(index).flag),
        is_cram: screen.session.is_cram(),
        today: collection.study_day(now).date(),
    }
}

/// What the sitting is called: the decks, and how it is studied where that is not the usual way.
fn title(screen: &ReviewScreen, words: &Words) -> String {
    screen.way.map_or_else(
        || screen.title.clone(),
        |way| {
            let way = words.get(way_key(way)).into_owned();
            let args = [("way", way.into()), ("deck", screen.title.as_str().into())];
            words.with("way-title", &args)
        },
    )
}

/// Why the card comes; in a cram, that nothing is saved.
fn why(screen: &ReviewScreen, collection: &Collection, words: &Words, now: Timestamp) -> String {
    if screen.session.is_cram() {
        return words.get("way-cram-note").into_owned();
    }
    screen
        .shown
        .map(|index| collection.why_now(index, now).in_words(words))
        .unwrap_or_default()
}

fn finished_title(screen: &ReviewScreen, words: &Words) -> String {
    match (screen.finished, &screen.scope) {
        (Some(Finished::ForToday), _) if screen.way.is_some() => words.get("way-done").into_owned(),
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

/// What a card shows; `serial` tells it from the one before.
pub(in crate::gui) fn card_view(
    serial: u64,
    collection: &Collection,
    index: CardIndex,
    words: &Words,
) -> Option<CardView> {
    let (deck, card) = collection.catalog().card(index)?;
    let lang = words.lang();
    let plain = |text: &LocalText| text::plain(text.get(lang));
    Some(CardView {
        serial,
        kind: Some(kind(card.asks, words)),
        period: card.period.as_ref().map(plain),
        question: drawn(&card.question_spans(lang)),
        answer: drawn(&card.answer_spans(lang)),
        note: card.note.as_ref().map(plain),
        gloss: card
            .gloss
            .as_ref()
            .map(|gloss| highlighted(&text::spans(gloss.get(lang)))),
        citation: card.citation_line(words, deck.source.as_ref()),
        citation_full: card
            .citation
            .as_ref()
            .and_then(|citation| citation.full_line(words, deck.source_full.as_ref())),
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

/// The icon of what a card asks for, and the word for it.
pub(super) fn kind(asks: Asks, words: &Words) -> (char, String) {
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
