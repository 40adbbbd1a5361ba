//! Writing a deck as RON, the same bytes for the same cards.

use std::fmt::Write as _;

use super::card::Contest;
use crate::facts::{Asks, Importance};
use crate::lang::{Lang, LocalText};

/// A deck to be written.
#[derive(Debug, Clone)]
pub struct DeckText {
    /// A remark at the head of the file, one line each.
    pub remark: Vec<String>,
    /// The deck's id.
    pub id: String,
    /// What its card ids are unique in.
    pub scope: String,
    /// Its title.
    pub title: LocalText,
    /// What it is shown under.
    pub group: LocalText,
    /// Where among the decks of its group it stands.
    pub order: u16,
    /// Its languages.
    pub languages: Vec<Lang>,
    /// The source in short.
    pub source: LocalText,
    /// The whole reference.
    pub source_full: LocalText,
    /// Its entries.
    pub entries: Vec<EntryText>,
}

/// An entry to be written.
#[derive(Debug, Clone)]
pub struct EntryText {
    /// Its id.
    pub id: String,
    /// What its siblings share.
    pub fact: String,
    /// What it asks for.
    pub asks: Asks,
    /// Question and answer, or a sentence with blanks.
    pub body: Body,
    /// Other forms that are right.
    pub accept: Vec<String>,
    /// Answers that are wrong but likely.
    pub wrong: Vec<LocalText>,
    /// The time it is about.
    pub period: Option<LocalText>,
    /// How much it matters.
    pub importance: Importance,
    /// Context.
    pub gloss: Option<LocalText>,
    /// A remark.
    pub note: Option<LocalText>,
    /// A gold note.
    pub contested: Option<(Contest, LocalText)>,
    /// Section, paragraph, references.
    pub citation: (LocalText, u16, Vec<u16>),
}

/// What an entry asks.
#[derive(Debug, Clone)]
pub enum Body {
    /// A question and its answer.
    Basic(LocalText, LocalText),
    /// A sentence with blanks.
    Cloze(LocalText),
}

/// The deck as the text of its file.
#[must_use]
pub fn write(deck: &DeckText) -> String {
    let DeckText {
        remark,
        id,
        scope,
        title,
        group,
        order,
        languages,
        source,
        source_full,
        entries,
    } = deck;
    let mut out = String::new();
    remark
        .iter()
        .for_each(|line| writeln!(out, "// {line}").unwrap_or_default());
    out.push_str("Deck(\n");
    field(&mut out, 1, "id", &quoted(id));
    field(&mut out, 1, "scope", &quoted(scope));
    field(&mut out, 1, "title", &text(title));
    field(&mut out, 1, "group", &text(group));
    field(&mut out, 1, "order", &order.to_string());
    let codes: Vec<&str> = languages.iter().map(|lang| lang.code()).collect();
    field(&mut out, 1, "languages", &format!("[{}]", codes.join(", ")));
    field(&mut out, 1, "source", &text(source));
    field(&mut out, 1, "source_full", &text(source_full));
    out.push_str("    cards: [\n");
    entries
        .iter()
        .for_each(|entry| write_entry(&mut out, entry));
    out.push_str("    ],\n)\n");
    out
}

fn write_entry(out: &mut String, entry: &EntryText) {
    let EntryText {
        id,
        fact,
        asks,
        body,
        accept,
        wrong,
        period,
        importance,
        gloss,
        note,
        contested,
        citation,
    } = entry;
    out.push_str(match body {
        Body::Basic(..) => "        Basic(\n",
        Body::Cloze(..) => "        Cloze(\n",
    });
    field(out, 3, "id", &quoted(id));
    field(out, 3, "fact", &quoted(fact));
    field(out, 3, "asks", asks.name());
    match body {
        Body::Basic(question, answer) => {
            field(out, 3, "question", &text(question));
            field(out, 3, "answer", &text(answer));
        }
        Body::Cloze(sentence) => field(out, 3, "text", &text(sentence)),
    }
    if !accept.is_empty() {
        let forms: Vec<String> = accept.iter().map(|form| quoted(form)).collect();
        field(out, 3, "accept", &format!("[{}]", forms.join(", ")));
    }
    if !wrong.is_empty() {
        let options: Vec<String> = wrong.iter().map(text).collect();
        field(out, 3, "wrong", &format!("[{}]", options.join(", ")));
    }
    optional(out, "period", period.as_ref());
    if *importance != Importance::default() {
        field(
            out,
            3,
            "importance",
            if *importance == Importance::Core {
                "core"
            } else {
                "detail"
            },
        );
    }
    optional(out, "gloss", gloss.as_ref());
    optional(out, "note", note.as_ref());
    if let Some((opening, words)) = contested {
        field(
            out,
            3,
            "contested",
            &format!("(opening: {}, text: {})", opening.name(), text(words)),
        );
    }
    let (section, paragraph, references) = citation;
    field(
        out,
        3,
        "citation",
        &format!(
            "(section: {}, paragraph: {paragraph}, references: {references:?})",
            text(section)
        ),
    );
    out.push_str("        ),\n");
}

fn optional(out: &mut String, name: &str, value: Option<&LocalText>) {
    if let Some(value) = value {
        field(out, 3, name, &text(value));
    }
}

fn field(out: &mut String, depth: usize, name: &str, value: &str) {
    writeln!(out, "{}{name}: {value},", "    ".repeat(depth)).unwrap_or_default();
}

fn text(text: &LocalText) -> String {
    match text {
        LocalText::Plain(words) => quoted(words),
        LocalText::PerLang(texts) => {
            let pairs: Vec<String> = texts
                .iter()
                .map(|(lang, words)| format!("\"{}\": {}", lang.code(), quoted(words)))
                .collect();
            format!("{{{}}}", pairs.join(", "))
        }
    }
}

fn quoted(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 2);
    out.push('"');
    for c in words.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
