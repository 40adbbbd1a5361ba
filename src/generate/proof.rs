//! Which drafts are good enough to be cards.

use std::collections::BTreeMap;

use super::draft::{Draft, LeftOut};
use crate::deck::{Body, EntryText};
use crate::lang::LocalText;
use crate::text::{contains_words, fold, plain};

/// The entries that hold, with their themes, and the others with the reason.
pub(super) fn keep_the_sound(drafts: Vec<Draft>) -> (Vec<(String, EntryText)>, Vec<LeftOut>) {
    let asked = count_questions(&drafts);
    let mut kept = Vec::new();
    let mut left_out = Vec::new();
    for Draft { theme, mut entry } in drafts {
        drop_telling_period(&mut entry);
        match fault(&entry, &asked) {
            Some(reason) => left_out.push(LeftOut {
                id: entry.id,
                reason,
            }),
            None => kept.push((theme, entry)),
        }
    }
    (kept, left_out)
}

/// The chip with the period stands beside the question: it may not hold the answer.
fn drop_telling_period(entry: &mut EntryText) {
    let Body::Basic(_, answer) = &entry.body else {
        return;
    };
    let tells = |period: &LocalText| {
        let shown = |answer: &str| {
            period
                .all()
                .any(|period| contains_words(answer, period) || contains_words(period, answer))
        };
        answer.all().any(|answer| shown(&plain(answer)))
    };
    if entry.period.as_ref().is_some_and(tells) {
        entry.period = None;
    }
}

/// How many different answers each question has.
fn count_questions(drafts: &[Draft]) -> BTreeMap<String, usize> {
    let mut asked = BTreeMap::new();
    for key in drafts.iter().flat_map(|draft| question_keys(&draft.entry)) {
        *asked.entry(key).or_insert(0) += 1;
    }
    asked
}

fn question_keys(entry: &EntryText) -> Vec<String> {
    let text = match &entry.body {
        Body::Basic(question, _) => question,
        Body::Cloze(text) => text,
    };
    let mut keys: Vec<String> = text.all().map(fold).collect();
    keys.sort();
    keys.dedup();
    keys
}

fn fault(entry: &EntryText, asked: &BTreeMap<String, usize>) -> Option<&'static str> {
    if question_keys(entry)
        .iter()
        .any(|key| asked.get(key).is_some_and(|count| *count > 1))
    {
        return Some("asked-twice");
    }
    let Body::Basic(question, answer) = &entry.body else {
        return None;
    };
    let forms = answer.all().chain(entry.accept.iter().map(String::as_str));
    forms
        .map(plain)
        .any(|form| shows(question, &form))
        .then_some("answer-visible")
}

fn shows(question: &LocalText, answer: &str) -> bool {
    question
        .all()
        .any(|question| contains_words(&plain(question), answer))
}
