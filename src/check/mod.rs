//! Rules over facts and decks beyond their form; each finding is a problem with its place.
//!
//! Deliberately absent: mending. A rule only tells.

mod calendars;
mod citations;
mod contested;
mod contradictions;
mod languages;
mod lives;
mod questions;
mod references;
mod scripts;
mod spans;
mod texts;
mod themes;

use crate::deck::{self, Deck};
use crate::facts::{self, FactBase};
use crate::report::{Place, Problem};
use crate::ron_source::{MAX_FILE_BYTES, Source, first_field_among};

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
    let telling = ["cards", "themes", "people", "events"];
    first_field_among(source.text, &telling).is_some_and(|(name, _)| name != "cards")
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
            Problem::only_first(&mut problems);
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
        themes::check,
        citations::check,
        calendars::check,
        contested::check,
        contradictions::check,
        languages::check,
        lives::check,
        questions::check,
        scripts::check,
        spans::check,
    ];
    rules
        .into_iter()
        .flat_map(|rule| rule(source, base))
        .collect()
}

/// The place of a field of the entry `id`; with an empty id, of the header.
fn place(source: &Source, base: &FactBase, id: &str, field: &str) -> Place {
    let whole = 0..source.text.len();
    source.field_place(base.spans.get(id).unwrap_or(&whole), field)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "(id: \"t\", title: \"T\", source: (short: \"S\", full: \"S\", sections: {\"one\": (title: \"One\", paragraphs: 3)}, references: {1: \"R\"}), themes: [(id: \"th\", title: \"Th\")],\n";

    /// A small fact base with `body` as its lists.
    pub(super) fn problems_of(body: &str) -> Vec<(&'static str, usize)> {
        let text = format!("{HEAD}{body}\n)");
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

    const NAMES: &str = "people: [\n\
        (id: \"ann\", name: (canonical: \"Ann\"), born: (\"1870\", julian), died: \"1918-03\", cite: \"one 1\"),\n\
        (id: \"bek\", name: (canonical: \"Bek\"), cite: \"one 1\"),\n],\n\
        organisations: [(id: \"body\", name: (canonical: \"Body\"), span: (\"1917-12/1920-03\", unstated), cite: \"one 1\")],\n";

    fn event(id: &str, fields: &str) -> String {
        format!(
            "(id: \"{id}\", kind: congress, theme: \"th\", name: (canonical: \"E\"), cite: \"one 1\", {fields}),\n"
        )
    }

    fn point(id: &str, ask: &str, answer: &str) -> String {
        format!(
            "(id: \"{id}\", theme: \"th\", about: \"ann\", ask: \"{ask}\", answer: {answer}, cite: \"one 1\"),\n"
        )
    }

    fn role(id: &str, person: &str, fields: &str) -> String {
        format!(
            "(id: \"{id}\", theme: \"th\", person: \"{person}\", role: \"chairman\", organisation: \"body\", ask_person: \"{id}?\", cite: \"one 1\", {fields}),\n"
        )
    }

    fn figure(id: &str, value: &str) -> String {
        format!(
            "(id: \"{id}\", theme: \"th\", ask: \"{id}?\", value: {value}, unit: \"riders\", event: \"ann\", cite: \"one 1\"),\n"
        )
    }

    fn rules_of(list: &str, entries: &str) -> Vec<&'static str> {
        let text = format!("{HEAD}{NAMES}{list}: [\n{entries}],\n)");
        let (_, problems) = check(&Source::new("facts.ron", &text));
        problems.iter().map(|problem| problem.rule).collect()
    }

    #[test]
    fn every_rule_finds_its_bad_example_and_passes_its_good_one() {
        let cases: Vec<(&str, &str, String, String)> = vec![
            (
                "unknown-reference",
                "events",
                event("e", "chair: \"nobody\""),
                event("e", "chair: \"bek\""),
            ),
            (
                "calendar-missing",
                "events",
                event("e", "date: \"1918-02-13\""),
                event("e", "date: \"1918-02-14\""),
            ),
            (
                "impossible-date",
                "events",
                event("e", "date: \"1918-02-30\""),
                event("e", "date: \"1918-02-28\""),
            ),
            (
                "contradiction",
                "events",
                event("e", "date: \"1918-05\"") + &event("f", "date: \"1918-06\""),
                event("e", "date: \"1918-05\"") + &event("f", "date: \"1918-05-07\""),
            ),
            (
                "contradiction",
                "figures",
                figure("f", "exactly(25)") + &figure("g", "between(30, 40)"),
                figure("f", "about(300)") + &figure("g", "between(280, 500)"),
            ),
            (
                "answer-visible",
                "points",
                point("p", "Was it Omsk?", "\"Omsk\""),
                point("p", "Was it Tomsk?", "\"Omsk\""),
            ),
            (
                "ambiguous-question",
                "points",
                point("p", "Who came?", "\"A guest\"") + &point("q", "who came", "\"A host\""),
                point("p", "Who came?", "\"A guest\"") + &point("q", "Who left?", "\"A host\""),
            ),
            (
                "mixed-script",
                "points",
                point("p", "Which?", "\"Aлаш\""),
                point("p", "Which?", "\"Алаш\""),
            ),
            (
                "missing-language",
                "points",
                point("p", "Which?", "{\"kk\": \"Алаш\"}"),
                point("p", "Which?", "{\"kk\": \"Алаш\", \"en\": \"Alash\"}"),
            ),
            (
                "too-young",
                "events",
                event("e", "date: (\"1881\", julian), chair: \"ann\""),
                event("e", "date: (\"1905\", julian), chair: \"ann\""),
            ),
            (
                "after-death",
                "events",
                event("e", "date: \"1918-04\", chair: \"ann\""),
                event("e", "date: \"1918-03-20\", chair: \"ann\""),
            ),
            (
                "outside-span",
                "events",
                event("e", "date: \"1920-05\", organisation: \"body\""),
                event("e", "date: \"1919-05\", organisation: \"body\""),
            ),
            (
                "outside-span",
                "roles",
                role("r", "bek", "date: (\"1917-09\", julian)"),
                role("r", "bek", "date: \"1919\""),
            ),
        ];
        for (rule, list, bad, good) in cases {
            assert_eq!(rules_of(list, &bad), [rule], "{bad}");
            assert_eq!(rules_of(list, &good), Vec::<&str>::new(), "{good}");
        }
    }

    #[test]
    fn a_claim_alone_and_a_life_backwards_are_told() {
        let alone = "(id: \"c\", theme: \"th\", about: \"ann\", ask: \"?\", claims: [(says: \"x\", cite: \"one 1\")], takeaway: \"t\"),\n";
        assert_eq!(rules_of("contested", alone), ["too-few-claims"]);
        let body = "people: [\n(id: \"p\", name: (canonical: \"P\"), born: \"1919\", died: \"1918-03\", cite: \"one 1\"),\n],";
        assert_eq!(problems_of(body), [("impossible-life", 3)]);
        let old = "people: [\n(id: \"p\", name: (canonical: \"P\"), born: (\"1805\", julian), cite: \"one 1\"),\n],\n\
            roles: [(id: \"r\", theme: \"th\", person: \"p\", role: \"x\", ask_person: \"?\", date: \"1919\", cite: \"one 1\")],";
        assert_eq!(problems_of(old), [("too-old", 5)]);
    }

    #[test]
    fn what_the_source_says_in_two_ways_is_no_contradiction_once_it_is_contested() {
        let two = event("e", "date: \"1918-05\"") + &event("f", "date: \"1918-06\"");
        let contested = "],\ncontested: [(id: \"c\", theme: \"th\", about: \"e\", field: \"date\", ask: \"When?\", takeaway: \"t\", \
            claims: [(says: \"May\", cite: \"one 1\"), (says: \"June\", cite: \"one 2\")]),\n";
        assert_eq!(rules_of("events", &(two + contested)), Vec::<&str>::new());
    }

    #[test]
    fn a_citation_names_a_place_the_source_has() {
        let cases = [
            ("cite: \"two 1\"", "unknown-section"),
            ("cite: \"one 4\"", "no-such-paragraph"),
            ("cite: \"one 1 [2]\"", "no-such-reference"),
            ("", "missing-citation"),
        ];
        for (cite, rule) in cases {
            let body = format!(
                "events: [\n(id: \"e\", kind: congress, theme: \"th\", name: (canonical: \"E\"), {cite}),\n],"
            );
            assert_eq!(problems_of(&body), [(rule, 3)], "{cite}");
        }
    }

    #[test]
    fn a_base_is_in_some_language() {
        let text = HEAD.replace("title: \"T\",", "title: \"T\", languages: [],") + ")";
        let (_, problems) = check(&Source::new("facts.ron", &text));
        let rules: Vec<_> = problems.iter().map(|problem| problem.rule).collect();
        assert_eq!(rules, ["no-language"]);
    }

    #[test]
    fn a_base_in_three_languages_lacks_nothing_in_any() {
        let base = |name: &str| {
            let text = HEAD.replace("title: \"T\",", "title: \"T\", languages: [en, kk, ru],");
            let text = format!(
                "{text}people: [(id: \"p\", name: (canonical: \"P\", labels: {{\"kk\": \"П\", \"ru\": \"П\"}}), cite: \"one 1\")],\n\
                 events: [(id: \"e\", kind: congress, theme: \"th\", {name}, chair: \"p\", cite: \"one 1\")],\n)"
            );
            let (_, problems) = check(&Source::new("facts.ron", &text));
            problems
                .iter()
                .map(|it| (it.rule, it.place.line))
                .collect::<Vec<_>>()
        };
        let labels = "labels: {\"kk\": \"Съез\", \"ru\": \"Съезд\"}";
        let whole = format!(
            "name: (canonical: \"E\", {labels}, genitive: {{\"kk\": \"Съездің\", \"ru\": \"Съезда\"}})"
        );
        assert_eq!(base(&whole), []);
        assert_eq!(
            base(&format!("name: (canonical: \"E\", {labels})")),
            [("missing-genitive", 3), ("missing-genitive", 3)]
        );
        assert_eq!(
            base(
                "name: (canonical: \"E\", labels: {\"kk\": \"Съез\"}, genitive: {\"kk\": \"Съездің\", \"ru\": \"Съезда\"})"
            ),
            [("missing-language", 3)]
        );
    }

    #[test]
    fn an_unknown_theme_and_a_name_nearby_are_told() {
        let body = "events: [(id: \"e\", kind: congress, theme: \"ht\", name: (canonical: \"E\"), cite: \"one 1\")],";
        assert_eq!(problems_of(body), [("unknown-reference", 2)]);
    }
}
