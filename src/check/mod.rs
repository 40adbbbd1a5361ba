//! Rules over facts and decks beyond their form; each finding is a problem with its place.
//!
//! Deliberately absent: mending. A rule only tells.

mod calendars;
mod citations;
mod contested;
mod references;

use crate::deck::{self, Deck};
use crate::facts::{self, FactBase};
use crate::report::Problem;
use crate::ron_source::{MAX_FILE_BYTES, Source};

/// What a file turned out to be.
#[derive(Debug)]
pub enum Checked {
    /// A deck.
    Deck(Box<Deck>),
    /// A fact base.
    Facts(Box<FactBase>),
    /// Neither could be read.
    Nothing,
}

/// Reads a deck or a fact base and reports every problem in it, in the order of the file.
#[must_use]
pub fn check(source: &Source) -> (Checked, Vec<Problem>) {
    if source.text.len() > MAX_FILE_BYTES {
        let place = source.place(0);
        return (
            Checked::Nothing,
            vec![Problem::new("too-big", place).detail("limit", MAX_FILE_BYTES / 1_048_576)],
        );
    }
    if is_fact_base(source) {
        check_facts(source)
    } else {
        check_deck(source)
    }
}

/// Whether a file is a fact base: it has themes and a deck has not.
#[must_use]
pub fn is_fact_base(source: &Source) -> bool {
    let names: Vec<&str> = crate::ron_source::fields(source.text)
        .into_iter()
        .map(|field| field.name)
        .collect();
    !names.contains(&"cards")
        && ["themes", "people", "events"]
            .iter()
            .any(|name| names.contains(name))
}

fn check_deck(source: &Source) -> (Checked, Vec<Problem>) {
    match deck::parse(source) {
        Ok((deck, problems)) => (Checked::Deck(Box::new(deck)), problems),
        Err(problems) => (Checked::Nothing, problems),
    }
}

fn check_facts(source: &Source) -> (Checked, Vec<Problem>) {
    match facts::parse(source) {
        Ok((base, mut problems)) => {
            problems.extend(facts_problems(source, &base));
            problems.sort_by(|a, b| a.place.cmp(&b.place));
            (Checked::Facts(Box::new(base)), problems)
        }
        Err(problems) => (Checked::Nothing, problems),
    }
}

/// What the rules find in a fact base that has been read.
#[must_use]
pub fn facts_problems(source: &Source, base: &FactBase) -> Vec<Problem> {
    let rules = [
        references::check,
        citations::check,
        calendars::check,
        contested::check,
    ];
    rules
        .into_iter()
        .flat_map(|rule| rule(source, base))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small fact base with `body` as its lists.
    pub(super) fn problems_of(body: &str) -> Vec<(&'static str, usize)> {
        let head = "(id: \"t\", title: \"T\", source: (short: \"S\", full: \"S\", sections: {\"one\": (title: \"One\", paragraphs: 3)}, references: {1: \"R\"}), themes: [(id: \"th\", title: \"Th\")],\n";
        let text = format!("{head}{body}\n)");
        let (_, problems) = check(&Source::new("facts.ron", &text));
        problems
            .iter()
            .map(|problem| (problem.rule, problem.place.line))
            .collect()
    }

    #[test]
    fn decks_and_facts_are_told_apart() {
        assert!(is_fact_base(&Source::new("f", "(id: \"a\", themes: [])")));
        assert!(!is_fact_base(&Source::new(
            "f",
            "// remark\nDeck(id: \"a\", cards: [])"
        )));
        assert!(!is_fact_base(&Source::new("f", "")));
    }

    #[test]
    fn a_sound_fact_base_has_no_problems() {
        let body = "people: [(id: \"p\", name: (canonical: \"P\"), cite: \"one 1 [1]\")],\n\
                    events: [(id: \"e\", kind: congress, theme: \"th\", name: (canonical: \"E\"), date: (\"1917-04\", unstated), chair: \"p\", cite: \"one 3\")],";
        assert_eq!(problems_of(body), []);
    }

    #[test]
    fn every_rule_finds_its_bad_example() {
        let event = |fields: &str| {
            format!(
                "events: [\n(id: \"e\", kind: congress, theme: \"th\", name: (canonical: \"E\"), {fields}),\n],"
            )
        };
        let cases = [
            (event("chair: \"nobody\", cite: \"one 1\""), "unknown-reference"),
            (event("cite: \"two 1\""), "unknown-section"),
            (event("cite: \"one 4\""), "no-such-paragraph"),
            (event("cite: \"one 1 [2]\""), "no-such-reference"),
            (event("date: \"1917-04\", cite: \"one 1\""), "calendar-missing"),
            (event("date: \"1918-02-30\", cite: \"one 1\""), "impossible-date"),
            ("contested: [\n(id: \"c\", theme: \"th\", about: \"c\", ask: \"?\", claims: [(says: \"x\", cite: \"one 1\")], takeaway: \"t\"),\n],".to_owned(), "too-few-claims"),
        ];
        for (body, rule) in cases {
            assert_eq!(problems_of(&body), [(rule, 3)], "{body}");
        }
    }

    #[test]
    fn an_unknown_theme_and_a_name_nearby_are_told() {
        let body = "events: [(id: \"e\", kind: congress, theme: \"ht\", name: (canonical: \"E\"), cite: \"one 1\")],";
        assert_eq!(problems_of(body), [("unknown-reference", 2)]);
    }
}
