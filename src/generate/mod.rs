//! Facts and recipes make decks.
//!
//! A recipe asks one question a teacher would ask of a fact: when, where, who, what was
//! resolved, which came next. What a recipe drafts is then proved: a question that holds
//! its own answer, that another card asks too, or that more than one fact answers is left
//! out, and the reason is told. Cards that give one another's answer away become siblings.
//!
//! The same facts give the same decks to the byte. Deliberately absent: chance and time.

mod draft;
mod events;
mod giveaways;
mod proof;
mod statements;

use crate::deck::{DeckText, EntryText};
use crate::facts::{FactBase, Theme};
use crate::lang::{Lang, Words};

pub use draft::LeftOut;

/// A deck made from facts, with the name of its file.
#[derive(Debug, Clone)]
pub struct MadeDeck {
    /// `THEME.ron`
    pub file_name: String,
    /// The deck.
    pub deck: DeckText,
}

/// What came of a fact base.
#[derive(Debug, Clone)]
pub struct Generated {
    /// One deck for each theme that has cards, in the order of the themes.
    pub decks: Vec<MadeDeck>,
    /// Drafts that were not good enough, and why.
    pub left_out: Vec<LeftOut>,
}

/// Makes the decks of a fact base in the languages of `words`.
#[must_use]
pub fn generate(facts: &FactBase, words: &[Words]) -> Generated {
    let kitchen = draft::Kitchen { facts, words };
    let mut drafts = Vec::new();
    events::draft_all(&kitchen, &mut drafts);
    statements::draft_all(&kitchen, &mut drafts);
    let (mut entries, left_out) = proof::keep_the_sound(drafts);
    let languages: Vec<Lang> = words.iter().map(Words::lang).collect();
    giveaways::join(&mut entries, &languages);
    let decks = facts
        .header
        .themes
        .iter()
        .enumerate()
        .filter_map(|(order, theme)| made_deck(facts, words, order, theme, &entries));
    Generated {
        decks: decks.collect(),
        left_out,
    }
}

fn made_deck(
    facts: &FactBase,
    words: &[Words],
    order: usize,
    theme: &Theme,
    entries: &[(String, EntryText)],
) -> Option<MadeDeck> {
    let entries: Vec<EntryText> = entries
        .iter()
        .filter(|(id, _)| *id == theme.id)
        .map(|(_, entry)| entry.clone())
        .collect();
    let first = words.first()?;
    (!entries.is_empty()).then(|| MadeDeck {
        file_name: format!("{}.ron", theme.id),
        deck: DeckText {
            remark: first
                .get("deck-remark")
                .lines()
                .map(str::to_owned)
                .collect(),
            id: format!("{}.{}", facts.header.id, theme.id),
            scope: facts.header.id.clone(),
            title: theme.title.clone(),
            group: facts.header.title.clone(),
            order: u16::try_from(order + 1).unwrap_or(u16::MAX),
            languages: words.iter().map(Words::lang).collect(),
            source: facts.header.source.short.clone(),
            source_full: facts.header.source.full.clone(),
            entries,
        },
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::deck::Body;
    use crate::ron_source::Source;

    const HEAD: &str = r#"(id: "t", title: "T",
        source: (short: "S", full: "S", sections: {"one": (title: "One", paragraphs: 9)}),
        themes: [(id: "th", title: "Theme")],
        people: [
            (id: "ann", name: (canonical: "Ann Ode", accept: ["Ode"]), cite: "one 1"),
            (id: "bek", name: (canonical: "Bek Uly"), cite: "one 1"),
        ],
        places: [(id: "omsk", name: (canonical: "Omsk"), cite: "one 1")],
    "#;

    fn made(lists: &str) -> Generated {
        let text = format!("{HEAD}{lists})");
        let (facts, problems) = crate::facts::parse(&Source::new("facts.ron", &text)).unwrap();
        assert_eq!(problems, []);
        generate(&facts, &[Words::new(Lang::En)])
    }

    /// Id, question and answer of every card made.
    fn cards(lists: &str) -> BTreeMap<String, (String, String)> {
        let decks = made(lists).decks;
        let entries = decks.iter().flat_map(|made| &made.deck.entries);
        entries
            .map(|entry| {
                let words = match &entry.body {
                    Body::Basic(question, answer) => (question.get(Lang::En), answer.get(Lang::En)),
                    Body::Cloze(text) => (text.get(Lang::En), ""),
                };
                let plain = |text: &str| text.replace('\u{a0}', " ");
                (entry.id.clone(), (plain(words.0), plain(words.1)))
            })
            .collect()
    }

    fn event(id: &str, fields: &str) -> String {
        let name = format!("Congress {id}");
        format!(
            "(id: \"{id}\", kind: congress, theme: \"th\", cite: \"one 2\", name: (canonical: \"{name}\", phrase: \"the {name}\"), {fields}),"
        )
    }

    fn events(all: &[String]) -> String {
        format!("events: [{}],", all.concat())
    }

    fn ids(lists: &str) -> Vec<String> {
        cards(lists).into_keys().collect()
    }

    #[test]
    fn an_event_is_asked_in_every_direction_that_has_one_answer() {
        let fields = r#"date: ("1917-07-21", julian), place: "omsk", chair: "ann", deputy: "bek",
            agenda: ["land", "schools"], signatories: ["ann", "bek"],
            resolutions: [(id: "land", topic: "land", says: "It goes back", ask_event: "Who gave it back?")]"#;
        let cards = cards(&events(&[event("a", fields)]));
        let expected = [
            (
                "a.agenda",
                "On the agenda of the Congress a: {{c1::land}} and {{c2::schools}}.",
                "",
            ),
            ("a.chaired", "Who chaired the Congress a?", "Ann Ode"),
            (
                "a.chaired-by",
                "Which congress did Ann Ode chair?",
                "Congress a",
            ),
            (
                "a.deputised",
                "Who was deputy chairman of the Congress a?",
                "Bek Uly",
            ),
            (
                "a.on-date",
                "Which congress met on 21 July 1917?",
                "Congress a",
            ),
            ("a.resolved-by-land", "Who gave it back?", "Congress a"),
            (
                "a.resolved-land",
                "What did the Congress a decide about land?",
                "It goes back",
            ),
            (
                "a.signatories",
                "The Congress a was signed by {{c1::Ann Ode}} and {{c2::Bek Uly}}.",
                "",
            ),
            ("a.when", "When did the Congress a meet?", "21 July 1917"),
            ("a.where", "Where did the Congress a meet?", "Omsk"),
        ];
        let expected = expected.map(|(id, question, answer)| {
            (id.to_owned(), (question.to_owned(), answer.to_owned()))
        });
        assert_eq!(cards, BTreeMap::from(expected));
    }

    #[test]
    fn a_question_with_two_answers_in_the_base_is_not_asked() {
        let same_chair = events(&[
            event("a", "date: (\"1917-07\", julian), chair: \"ann\""),
            event("b", "date: (\"1917-07-21\", julian), chair: \"ann\""),
        ]);
        let ids = ids(&same_chair);
        assert!(
            !ids.iter()
                .any(|id| id.ends_with("chaired-by") || id.ends_with("on-date")),
            "{ids:?}"
        );
        assert!(ids.contains(&"a.chaired".to_owned()) && ids.contains(&"b.when".to_owned()));
    }

    #[test]
    fn what_came_next_is_asked_only_where_the_dates_settle_it() {
        let series = |dates: &[&str]| {
            let all: Vec<String> = dates
                .iter()
                .enumerate()
                .map(|(number, date)| {
                    event(
                        &format!("e{number}"),
                        &format!("date: (\"{date}\", unstated), series: \"s\""),
                    )
                })
                .collect();
            let cards = cards(&events(&all));
            let next = cards.into_iter().filter(|(id, _)| id.contains(".next"));
            next.map(|(id, (_, answer))| format!("{id} {answer}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            series(&["1917-12", "1917-04", "1917-07"]),
            ["e1.next Congress e2", "e2.next Congress e0"]
        );
        // Within thirteen days of each other, and neither calendar is stated.
        assert_eq!(
            series(&["1917-07-01", "1917-07-05", "1917-12"]),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_contested_field_is_never_stated_flatly() {
        let lists = format!(
            "{}contested: [(id: \"c\", theme: \"th\", about: \"a\", field: \"date\", ask: \"When, by both accounts?\", \
             claims: [(says: \"Early\", cite: \"one 1\"), (says: \"Late\", cite: \"one 2\")], takeaway: \"Open\")],",
            events(&[event("a", "date: (\"1917-07\", julian), place: \"omsk\"")])
        );
        let cards = cards(&lists);
        assert_eq!(cards.keys().collect::<Vec<_>>(), ["a.where", "c.claims"]);
        assert_eq!(cards["c.claims"].1, "1. Early\n2. Late");
    }

    #[test]
    fn a_question_that_holds_its_answer_or_is_asked_twice_is_left_out_with_the_reason() {
        let point = |id: &str, ask: &str| {
            format!(
                "(id: \"{id}\", theme: \"th\", about: \"ann\", ask: \"{ask}\", answer: \"Omsk\", cite: \"one 1\"),"
            )
        };
        let lists = format!(
            "points: [{}{}{}],",
            point("a", "In which town, Omsk or another?"),
            point("b", "Where?"),
            point("c", "WHERE")
        );
        let generated = made(&lists);
        let reasons: Vec<_> = generated
            .left_out
            .iter()
            .map(|left| (left.id.as_str(), left.reason))
            .collect();
        assert_eq!(
            reasons,
            [
                ("a.ask", "answer-visible"),
                ("b.ask", "asked-twice"),
                ("c.ask", "asked-twice")
            ]
        );
        assert!(generated.decks.is_empty());
    }

    #[test]
    fn cards_that_answer_one_another_are_siblings() {
        let point = |id: &str, ask: &str, answer: &str| {
            format!(
                "(id: \"{id}\", theme: \"th\", about: \"ann\", ask: \"{ask}\", answer: \"{answer}\", cite: \"one 1\"),"
            )
        };
        let lists = format!(
            "points: [{}{}{}],",
            point(
                "guest",
                "Which scholar visited the congress of spring?",
                "Bek Uly"
            ),
            point(
                "idea",
                "Which idea did the scholar Bek Uly support at the congress?",
                "Autonomy"
            ),
            point("far", "Where was Bek Uly born?", "Omsk"),
        );
        let generated = made(&lists);
        let entries = &generated.decks[0].deck.entries;
        let facts: Vec<&str> = entries.iter().map(|entry| entry.fact.as_str()).collect();
        assert_eq!(facts, ["guest", "guest", "far"]);
    }

    #[test]
    fn the_chip_with_the_period_never_holds_the_answer() {
        let lists = "points: [(id: \"a\", theme: \"th\", about: \"ann\", ask: \"When?\", answer: \"In July 1917\", \
             date: (\"1917-07\", julian), cite: \"one 1\")],";
        assert_eq!(made(lists).decks[0].deck.entries[0].period, None);
    }
}
