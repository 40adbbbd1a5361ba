//! Large texts of the shapes that cost the most: deep, wide, one long word, many broken
//! entries, letters that join without end, both directions mixed.

const DECK: &str = "Deck(id: \"d\", title: \"D\", languages: [en], cards: [\n";
const FACTS: &str = "(id: \"t\", title: \"T\", source: (short: \"S\", full: \"S\", sections: {\"one\": (title: \"One\", paragraphs: 3)}), themes: [(id: \"th\", title: \"Th\")],\n";

/// Shapes of `size` bytes or a little more for one way in, by name.
pub fn all(way_in: &str, size: usize) -> Vec<(&'static str, String)> {
    let many = |piece: &str| piece.repeat(size / piece.len() + 1);
    let mut found = vec![
        ("open brackets", many("([{")),
        ("one word", many("a")),
        ("marks that join", many("e\u{301}\u{20d0}")),
        ("both directions", many("Алаш שלום \u{202e}الاش ")),
        ("ends of lines", many("\r\n")),
        ("nothing", many("\0")),
        ("quotes", many("\"")),
        ("stars", many("*a _b")),
        ("gaps", many("{{c1::")),
        ("figures", many("1917 ")),
        ("surrogates", many("\\uD800")),
        ("byte-order marks", many("\u{feff}")),
    ];
    match way_in {
        "file" => found.extend(files(&many)),
        "log" => found.extend([
            ("bad rows", format!("card_id,review_time,review_rating\n{}", many("1,never,3\n"))),
            ("rows", format!("card_id,review_time,review_rating\n{}", many("1,1600000000,3\n"))),
            ("columns", many("card_id,")),
        ]),
        "settings" => found.extend([
            ("holidays", format!("(rest: (holidays: [{}]))", many("(from: \"2026-01-01\", to: \"2027-01-01\"),"))),
            ("steps", format!("(scheduling: (learning_steps_secs: [{}]))", many("60,"))),
        ]),
        "answers" => found.extend([
            ("rivals", format!("Семей\n{}\nСемй", many("Орал\nОмбы\n"))),
            ("a long key", format!("{0}\n{0}", many("Әлихан "))),
        ]),
        "answer_file" => found.push((
            "lines",
            many("{\"id\": 1, \"type\": \"person\", \"canonical\": \"Ann Ode\", \"typed\": \"Ode\"}\n{\"id\": []}\n"),
        )),
        _ => {}
    }
    found
}

fn files(many: &dyn Fn(&str) -> String) -> Vec<(&'static str, String)> {
    let deck = |cards: &str| format!("{DECK}{}])", many(cards));
    let numbered = |card: &dyn Fn(usize) -> String, end: &str| {
        let count = many("x").len() / card(99_999).len();
        (0..count).map(card).collect::<String>() + end
    };
    let card =
        |number: usize| format!("Basic(id: \"{number}\", question: \"Q\", answer: \"Q\"),\n");
    let event = |number: usize| {
        let day = number % 28 + 1;
        format!(
            "(id: \"{number}\", theme: \"th\", kind: congress, name: (canonical: \"C\"), date: \"1917-01-{day:02}\", place: \"{number}p\", cite: \"one 1\"),\n"
        )
    };
    let one = |inside: &str| {
        format!("{DECK}Basic(id: \"a\", question: \"Q\", answer: \"A\", {inside}),\n])")
    };
    vec![
        (
            "cards that never close",
            deck("Basic(id: \"a\", question: \"Q\"\n"),
        ),
        ("raw texts that never close", deck("(r#\"\n")),
        (
            "raw texts that close at last",
            format!("{DECK}{}\"#)])", many("(r#\"\n")),
        ),
        ("remarks that never close", deck("(/*\n")),
        ("bare words", deck("a,")),
        (
            "one id for all",
            deck("Basic(id: \"a\", question: \"Q\", answer: \"A\"),\n"),
        ),
        (
            "cards on one line",
            deck("Basic(id: \"\", question: \"Q\", answer: \"A\"),"),
        ),
        (
            "cards that show their answer",
            format!("{DECK}{}", numbered(&card, "])")),
        ),
        (
            "languages",
            format!(
                "Deck(id: \"d\", title: \"D\", languages: [{}], cards: [{}])",
                many("en,"),
                card(1)
            ),
        ),
        ("fields", one(&many("a: 1, "))),
        (
            "wrong answers",
            one(&format!("wrong: [{}]", many("\"B\","))),
        ),
        ("one text", one(&format!("gloss: \"{}\"", many("a")))),
        (
            "a title",
            format!(
                "Deck(id: \"d\", title: \"{}\", languages: [en], cards: [{}])",
                many("T"),
                card(1)
            ),
        ),
        (
            "a scope",
            format!(
                "Deck(id: \"d\", scope: \"{}\", title: \"D\", languages: [en], cards: [{}])",
                many("s"),
                card(1)
            ),
        ),
        (
            "facts of one name",
            format!("{FACTS}events: [{}", numbered(&event, "])")),
        ),
        (
            "themes",
            format!(
                "(id: \"t\", title: \"T\", source: (short: \"S\", full: \"S\", sections: {{}}), themes: [{}])",
                many("(id: \"a\", title: \"A\"),")
            ),
        ),
    ]
}
