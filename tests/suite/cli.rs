//! The program from outside: what it prints, how it ends, what it leaves on disk.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::common::{Learner, Ran, plain_deck, zhanar};

/// Types `input` into a sitting.
fn study(learner: &Learner, args: &[&str], input: &str) -> Ran {
    feed(learner.zhanar().arg("study").args(args), input)
}

/// Runs the program with what is typed into it.
fn feed(command: &mut Command, input: &str) -> Ran {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that ends early closes its input; what it printed tells the rest.
    let _ = child
        .stdin
        .take()
        .expect("input")
        .write_all(input.as_bytes());
    Ran::from(child.wait_with_output().expect("the program ends"))
}

fn stats(learner: &Learner) -> Value {
    let ran = learner.run(&["stats", "--json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    serde_json::from_str(&ran.out).expect("JSON")
}

fn check_text(name: &str, text: &str) -> Ran {
    let learner = Learner::new();
    let path = learner.path().join(name);
    fs::write(&path, text).expect("a file");
    let mut ran = learner.run(&["check", path.to_str().expect("a path")]);
    ran.out = ran.out.replace(path.to_str().expect("a path"), name);
    ran
}

#[test]
fn cards_are_searched_tagged_and_found_again() {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 12));
    let ids = |args: &[&str]| {
        let ran = learner.run(args);
        let rows = ran.out.lines().map(|line| {
            let row: Value = serde_json::from_str(line).expect("a row");
            row["id"].as_str().expect("an id").to_owned()
        });
        (ran.code, rows.collect::<Vec<_>>())
    };
    let nothing = (Some(1), Vec::new());
    let search = "deck:mine \"question 7\" is:new";
    assert_eq!(
        ids(&["cards", search, "--json"]),
        (Some(0), vec!["mine/c7".to_owned()])
    );
    assert_eq!(ids(&["cards", "-is:new", "--json"]), nothing);
    let tagged = learner.run(&["card", "tag", " exam  2027 ", "mine/c1", "mine/c2"]);
    assert_eq!(
        (tagged.code, tagged.out.as_str()),
        (Some(0), "2 cards tagged “exam 2027”\n")
    );
    let again = learner.run(&["card", "tag", "EXAM 2027", "mine/c2", "mine/c3"]);
    assert_eq!(again.out, "1 card tagged “exam 2027”\n");
    let found = ids(&["cards", "метка:exam", "--json"]);
    assert_eq!(found.1, ["mine/c1", "mine/c2", "mine/c3"]);
    assert!(
        learner
            .run(&["cards", "tag:exam"])
            .out
            .contains(", exam 2027\n")
    );
    assert_eq!(learner.run(&["undo"]).code, Some(0));
    assert_eq!(
        ids(&["cards", "tag:exam", "--json"]).1,
        ["mine/c1", "mine/c2"]
    );
    assert_eq!(
        learner
            .run(&["card", "untag", "exam 2027", "mine/c1", "mine/c2"])
            .code,
        Some(0)
    );
    assert_eq!(ids(&["cards", "tag:exam", "--json"]), nothing);
    let long = "ұ".repeat(41);
    for (tag, told) in [
        (long.as_str(), "at most 40 characters; this one has 41"),
        ("a\u{7}", "cannot be seen"),
        (" ", "needs a letter"),
    ] {
        let ran = learner.run(&["card", "tag", tag, "mine/c1"]);
        assert!(ran.code == Some(2) && ran.err.contains(told), "{ran:?}");
    }
    let bad = learner.run(&["cards", "alash is:nwe"]);
    assert_eq!(bad.code, Some(2));
    let told: Vec<&str> = bad.err.lines().collect();
    assert_eq!(told[..2], ["alash is:nwe", "         ^^^"], "{bad:?}");
    assert!(told[2].starts_with("“is” knows: new, learning, due"));
    assert_eq!(learner.run(&["doctor"]).code, Some(0));
}

#[test]
fn every_mistake_in_a_deck_is_named_with_its_place_and_what_to_do() {
    let deck = r#"Deck(
    id: "towns",
    title: "Towns",
    languages: [en],
    cards: [
        Basic(id: "a", question: "Seat of the government?", answer: "Semey"),
        Basic(id: "a", question: "Again?", answer: "Yes"),
        Basic(id: "b", question: "", answer: "Yes"),
        Basic(id: "c", question: "Is Omsk a town?", answer: "Omsk"),
        Basic(id: "d", queston: "Q", answer: "A"),
        Basic(id: "e", answer: "A"),
        Basc(id: "f", question: "Q", answer: "A"),
        Cloze(id: "g", text: "No blank here"),
        Basic(id: "h", question: "Open, answer: "A"),
        Both(id: "i", question: "Front", answer: "Back"),
    ],
)
"#;
    let ran = check_text("towns.ron", deck);
    let expected = [
        "towns.ron:7:19: the id “a” is taken by the entry in line 6; give this entry an id of its own",
        "towns.ron:8:34: “question” is empty; write something or leave the entry out",
        "towns.ron:9:34: the answer “Omsk” stands in the question; ask without it",
        "towns.ron:10:24: there is no field “queston” here; use question",
        "towns.ron:11:19: the field “question” is missing; add it to this entry",
        "towns.ron:12:9: “Basc” is not known here; use Basic, Both, Cloze",
        "towns.ron:13:30: the gaps of this text are not marked, or not alike in all languages; mark each one as {{c1::Semey}}, with a number from 1",
        "towns.ron:14:50: a comma is missing before this place; put one after the value, or look for a missing quote before it; a quote inside a text is written \\\"",
    ];
    assert_eq!(ran.out.lines().collect::<Vec<_>>(), expected);
    assert_eq!(ran.code, Some(1));
}

#[test]
fn one_bad_card_does_not_lose_the_others() {
    let learner = Learner::new();
    let text = plain_deck("mine", 3).replace("answer: \"Reply 1\"", "answer: \"Reply 1");
    learner.deck("mine.ron", &text);
    let ran = learner.run(&["cards", "mine", "--format", "jsonl"]);
    let ids: Vec<String> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["id"].to_string())
        .collect();
    assert_eq!(ids, ["\"mine/c0\"", "\"mine/c2\""]);
}

#[test]
fn an_impossible_date_in_a_fact_base_is_named() {
    let facts = r#"(
    id: "t",
    title: "T",
    source: (short: "S", full: "S", sections: {"one": (title: "One", paragraphs: 2)}),
    themes: [(id: "th", title: "Th")],
    events: [
        (id: "e", kind: congress, theme: "th", name: (canonical: "E"),
            date: ("1917-02-30", unstated), cite: "one 1"),
        (id: "f", kind: congress, theme: "th", name: (canonical: "F"), chair: "nobody", cite: "one 9"),
    ],
)
"#;
    let ran = check_text("facts.ron", facts);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines.len(), 3, "{ran:?}");
    assert!(
        lines[0].starts_with("facts.ron:8:")
            && lines[0].contains("there is no such date: 1917-02-30"),
        "{}",
        lines[0]
    );
    assert!(
        lines[1].contains("facts.ron:9:79: nothing has the id “nobody”"),
        "{}",
        lines[1]
    );
    assert!(
        lines[2].contains("the section “one” has no paragraph 9; count again; its last one is 2"),
        "{}",
        lines[2]
    );
    assert_eq!(ran.code, Some(1));
}

#[test]
fn hostile_files_are_refused_in_one_sentence() {
    let deep = format!(
        "Deck(id: \"d\", title: \"D\", languages: [en], cards: [{}",
        "(".repeat(300_000)
    );
    let ran = check_text("deep.ron", &deep);
    assert_eq!(
        (ran.code, ran.out.lines().count()),
        (Some(1), 1),
        "{}",
        &ran.out[..ran.out.len().min(500)]
    );
    assert!(
        ran.out.contains("brackets are nested too deeply here"),
        "{}",
        ran.out
    );

    let long = format!(
        "Deck(id: \"d\", title: \"D\", languages: [en], cards: [Basic(id: \"a\", question: \"{}\", answer: \"A\")])",
        "x".repeat(2_000_000)
    );
    let ran = check_text("long.ron", &long);
    assert!(
        ran.out
            .contains("this text is longer than 4000 characters; shorten it"),
        "{}",
        ran.out
    );
    assert_eq!(ran.code, Some(1));
}

#[test]
fn common_slips_of_the_pen_have_sentences_of_their_own() {
    let cases = [
        (
            r"Basic(id: «a», question: 1, answer: 2)",
            "this is no straight quote",
        ),
        (
            r"Basic(id: “a”, question: 1, answer: 2)",
            "this is no straight quote",
        ),
        (
            r"Basic(id: 'a', question: 1, answer: 2)",
            "this is no straight quote",
        ),
        (
            r#"Basic(id: "a", question: "Q", answer: 1917)"#,
            "a text in quotes belongs here; put straight quotes around it",
        ),
        (
            r#"Basic(id: 7, question: "Q", answer: "A")"#,
            "a text in quotes belongs here",
        ),
        (
            r#"Basic(id = "a", question: "Q", answer: "A")"#,
            "a colon is missing",
        ),
        (
            r#"Basic(id: "a" question: "Q", answer: "A")"#,
            "a comma is missing before this place",
        ),
        (
            r#"Basic(id: "a", question: "C:\Users", answer: "A")"#,
            "a backslash begins something unknown",
        ),
        (
            r#"Basic(id: "a", question: "Q", аnswer: "A")"#,
            "has letters of another alphabet: а;",
        ),
        (
            r#"Cloze(id: "a", text: "In {{c1::Semey} and {{c2::1917}}")"#,
            "the gaps of this text are not marked",
        ),
        (
            r#"Cloze(id: "a", text: "In {{с1::Semey}} and {{c2::1917}}")"#,
            "the gaps of this text are not marked",
        ),
        (
            "Basic(id: \"a\", question: \"Q\u{0}\", answer: \"A\")",
            "holds a character that is no text: U+0000",
        ),
    ];
    for (entry, expected) in cases {
        let deck = format!(
            "Deck(\n    id: \"d\",\n    title: \"D\",\n    languages: [en],\n    cards: [\n        {entry},\n    ],\n)\n"
        );
        let ran = check_text("slip.ron", &deck);
        assert_eq!(ran.out.lines().count(), 1, "{entry}: {}", ran.out);
        assert!(
            ran.out.starts_with("slip.ron:6:") && ran.out.contains(expected),
            "{entry}: {}",
            ran.out
        );
    }
    let wholes = [
        (
            "",
            "this is neither a deck nor a fact base; begin a deck with Deck(",
        ),
        ("{\"cards\": []}", "this is neither a deck"),
        ("# my deck\nDeck(id: \"a\")", "begin remarks with //"),
        (
            "Deck(id: \"a\", title: \"A\", languages: [eng], cards: [])",
            "“eng” is not known here; use en, kk, ru",
        ),
        (
            "Deck(id: \"a\", title: \"A\", languages: [en])",
            "the deck has no cards",
        ),
    ];
    for (text, expected) in wholes {
        let ran = check_text("whole.ron", text);
        assert!(ran.out.contains(expected), "{text}: {}", ran.out);
    }
}

#[test]
fn broken_decks_and_a_bad_clock_are_told() {
    let learner = Learner::new();
    learner.deck("broken.ron", "Deck(");
    let ran = learner.run(&["due"]);
    assert!(
        ran.code == Some(0) && ran.err.starts_with("1 deck file cannot be read"),
        "{ran:?}"
    );
    let clock = Ran::from(
        learner
            .zhanar()
            .env("ZHANAR_NOW", "tomorrow")
            .arg("due")
            .output()
            .expect("the program runs"),
    );
    assert!(
        clock.code == Some(2) && clock.err.contains("ZHANAR_NOW is “tomorrow”"),
        "{clock:?}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_cannot_be_written_is_an_error() {
    let learner = Learner::new();
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("a full device");
    let ran = Ran::from(
        learner
            .zhanar()
            .arg("stats")
            .stdout(full)
            .output()
            .expect("the program runs"),
    );
    assert!(
        ran.code == Some(2) && ran.err.starts_with("Not everything could be printed"),
        "{ran:?}"
    );
}

#[test]
fn files_that_cannot_be_read_end_with_two() {
    let learner = Learner::new();
    let missing = learner.run(&["check", "/nowhere/deck.ron"]);
    assert_eq!(missing.code, Some(2));
    assert!(
        missing
            .err
            .starts_with("/nowhere/deck.ron:1:1: the file cannot be read: "),
        "{}",
        missing.err
    );
    let path = learner.path().join("bytes.ron");
    fs::write(&path, b"Deck(\n  id: \"\xff\",\n)").expect("a file");
    let bytes = learner.run(&["check", path.to_str().expect("a path")]);
    assert_eq!(bytes.code, Some(2));
    assert!(
        bytes
            .err
            .contains(":2:1: this is not UTF-8 text: byte 13; save the file as UTF-8"),
        "{}",
        bytes.err
    );
}

#[test]
fn a_sound_file_is_said_to_be_sound() {
    let ran = check_text("fine.ron", &format!("\u{feff}{}", plain_deck("fine", 2)));
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(0), "No problems in 1 file.\n")
    );
}

#[test]
fn generated_decks_are_the_same_bytes_and_stale_ones_are_named() {
    let learner = Learner::new();
    let folder = learner.path().join("subject");
    fs::create_dir(&folder).expect("a folder");
    let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("decks/alash-semey/facts.ron");
    fs::copy(facts, folder.join("facts.ron")).expect("facts");
    let folder_name = folder.to_str().expect("a path");
    assert_eq!(learner.run(&["generate", folder_name]).code, Some(0));
    let read_all = || -> Vec<(String, Vec<u8>)> {
        let mut files: Vec<_> = fs::read_dir(&folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        files.sort();
        files
            .iter()
            .map(|path| (path.display().to_string(), fs::read(path).expect("a file")))
            .collect()
    };
    let first = read_all();
    assert_eq!(learner.run(&["generate", folder_name]).code, Some(0));
    assert_eq!(first, read_all());
    assert_eq!(
        learner.run(&["generate", "--check", folder_name]).code,
        Some(0)
    );

    let made = "// Made from facts.ron by “zhanar generate”.\nDeck()";
    fs::write(folder.join("eastern-branch.ron"), made).expect("a file");
    fs::write(folder.join("gone.ron"), made).expect("a file");
    fs::write(folder.join("own.ron"), "Deck()").expect("a file");
    let ran = learner.run(&["generate", "--check", folder_name]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.out.lines().count(), 2, "{}", ran.out);
    assert!(
        ran.out.contains("eastern-branch.ron is not up to date")
            && ran.out.contains("gone.ron is made from no theme"),
        "{}",
        ran.out
    );
    assert_eq!(
        fs::read_to_string(folder.join("eastern-branch.ron")).expect("a file"),
        made,
        "--check writes nothing"
    );
}

#[test]
fn generate_replaces_nothing_that_was_written_by_hand() {
    let learner = Learner::new();
    let folder = learner.path().join("subject");
    fs::create_dir(&folder).expect("a folder");
    let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("decks/alash-semey/facts.ron");
    let facts = fs::read_to_string(facts).expect("facts");
    let base = folder.join("facts.ron");
    fs::write(&base, &facts).expect("facts");
    let own = folder.join("beginnings.ron");
    fs::write(&own, "Deck(id: \"mine\")").expect("a deck");
    let folder_name = folder.to_str().expect("a path");
    for args in [
        &["generate", folder_name][..],
        &["generate", "--check", folder_name],
    ] {
        let ran = learner.run(args);
        assert_ne!(ran.code, Some(0));
        assert!(
            ran.err.contains("beginnings.ron was not made by"),
            "{}",
            ran.err
        );
        let names = fs::read_dir(&folder).expect("a folder").count();
        assert_eq!(names, 2, "nothing was written");
        let kept = fs::read_to_string(&own).expect("a deck");
        assert_eq!(kept, "Deck(id: \"mine\")");
    }
    fs::remove_file(&own).expect("removed");
    for (id, rule) in [
        ("facts", "cannot be the id of a theme"),
        ("Facts", "cannot be the id of a theme"),
        ("../evil", "cannot be the id of a theme"),
        (".hidden", "cannot be the id of a theme"),
        ("Press-and-societies", "stands here twice"),
    ] {
        let named = facts.replace("id: \"beginnings\"", &format!("id: \"{id}\""));
        assert_ne!(named, facts);
        fs::write(&base, &named).expect("facts");
        let ran = learner.run(&["generate", folder_name]);
        assert_eq!(ran.code, Some(1), "{id}");
        assert!(ran.err.contains(rule), "{id}: {}", ran.err);
        assert_eq!(fs::read_to_string(&base).expect("facts"), named);
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1, "{id}");
    }
}

#[test]
fn a_sitting_saves_each_answer_and_undoes_across_restarts() {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 5));
    let first = study(&learner, &["mine"], "\n3\n\n4\n\n2\n");
    assert_eq!(first.code, Some(0), "{first:?}");
    assert_eq!(
        first
            .out
            .lines()
            .filter(|line| line.starts_with("Saved"))
            .count(),
        3
    );
    assert_eq!(stats(&learner)["reviews_total"], 3);
    let second = study(&learner, &["mine"], "u\nu\nq\n");
    assert_eq!(
        second
            .out
            .lines()
            .filter(|line| line.contains("taken back"))
            .count(),
        2,
        "{}",
        second.out
    );
    let after = stats(&learner);
    assert_eq!(
        (
            &after["reviews_total"],
            &after["undone_total"],
            &after["good"]
        ),
        (&1.into(), &2.into(), &1.into())
    );
    let third = study(&learner, &["mine"], "u\nu\nq\n");
    assert!(
        third.out.contains("There is no answer to take back."),
        "{}",
        third.out
    );
    assert_eq!(stats(&learner)["reviews_total"], 0);
    assert_eq!(learner.run(&["doctor"]).code, Some(0));
}

#[test]
fn the_end_of_one_deck_names_what_waits_elsewhere() {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 5));
    let ran = study(&learner, &["mine"], &"\n4\n".repeat(9));
    assert!(
        ran.out
            .contains("Done here for today; 15 cards wait in other decks."),
        "{}",
        ran.out
    );
    let ran = study(&learner, &[], &"\n4\n".repeat(30));
    assert!(ran.out.contains("All done for today."), "{}", ran.out);
}

#[test]
fn a_rating_before_the_answer_is_shown_is_not_taken() {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 1));
    let ran = study(&learner, &["mine"], "3\nx\n\n9\n");
    assert!(
        ran.out.contains("Press Enter to see the answer first."),
        "{}",
        ran.out
    );
    assert_eq!(stats(&learner)["reviews_total"], 0);
}

#[test]
fn the_printed_interval_is_the_one_that_is_kept() {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 1));
    let ran = study(&learner, &["mine"], "\n4\n");
    let button = ran
        .out
        .split("4 Easy (")
        .nth(1)
        .and_then(|rest| rest.split(')').next())
        .expect("the button");
    assert!(
        ran.out.contains(&format!("Saved: Easy, next in {button}")),
        "{}",
        ran.out
    );
    let due: i64 = rusqlite::Connection::open(learner.path().join("collection.sqlite3"))
        .and_then(|conn| {
            conn.query_row("SELECT due_day - last_day FROM states", [], |row| {
                row.get(0)
            })
        })
        .expect("a state");
    assert_eq!(button.replace('\u{a0}', " "), format!("{due} d"));
}

#[test]
fn all_decks_and_the_shipped_ones_are_there_on_the_first_start() {
    let learner = Learner::new();
    let ran = learner.run(&["due", "--json"]);
    let due: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!((&due["new"], &due["total"]), (&20.into(), &20.into()));
    let unknown = learner.run(&["due", "no such deck"]);
    assert_eq!(unknown.code, Some(2));
    assert!(
        unknown.err.starts_with("There is no deck “no such deck”."),
        "{}",
        unknown.err
    );
}

#[test]
fn cards_are_printed_one_a_row_with_all_fields() {
    let learner = Learner::new();
    let tsv = learner.run(&["cards", "--format", "tsv"]);
    let rows: Vec<Vec<&str>> = tsv
        .out
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    assert_eq!(
        rows[0],
        [
            "deck", "id", "question", "answer", "note", "citation", "tags"
        ]
    );
    assert!(rows.len() > 150 && rows.iter().all(|row| row.len() == 7));
    assert!(
        rows[1..].iter().all(|row| [0, 1, 2, 3, 5, 6]
            .iter()
            .all(|field| !row[*field].is_empty())),
        "an empty field"
    );
    let jsonl = learner.run(&["cards", "--format", "jsonl", "--lang", "kk"]);
    let objects: Vec<Value> = jsonl
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(objects.len(), rows.len() - 1);
    assert_eq!(objects[0].as_object().expect("an object").len(), 7);
}

#[test]
fn a_second_program_says_so_and_loses_nothing() {
    let learner = Learner::new();
    let _first = learner.open(crate::common::at("2026-03-01T09:00:00Z"));
    let second = study(&learner, &[], "\n3\n");
    assert_eq!(second.code, Some(2));
    assert_eq!(
        second.err.trim(),
        "Another Zhanar is open with this collection, so nothing could be saved here. Close it and try again."
    );
    assert_eq!(
        stats(&learner)["reviews_total"],
        0,
        "reading goes on beside it"
    );
}

#[test]
fn a_newer_and_a_foreign_file_are_refused_untouched() {
    let learner = Learner::new();
    study(&learner, &[], "\n3\n");
    let file = learner.path().join("collection.sqlite3");
    rusqlite::Connection::open(&file)
        .and_then(|conn| conn.pragma_update(None, "user_version", 99))
        .expect("a newer file");
    let before = fs::read(&file).expect("the file");
    let ran = learner.run(&["due"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("newer Zhanar (schema 99)"), "{}", ran.err);
    assert_eq!(fs::read(&file).expect("the file"), before);

    fs::write(&file, "my holiday photographs").expect("a foreign file");
    let ran = learner.run(&["due"]);
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 2), "{ran:?}");
    assert!(
        ran.err.contains("zhanar restore"),
        "what to do: {}",
        ran.err
    );
    assert_eq!(
        fs::read(&file).expect("the file"),
        b"my holiday photographs"
    );
}

#[test]
fn the_doctor_finds_and_mends_what_does_not_follow_from_the_log() {
    let learner = Learner::new();
    study(&learner, &[], "\n3\n\n4\n");
    let conn =
        rusqlite::Connection::open(learner.path().join("collection.sqlite3")).expect("the file");
    conn.execute("UPDATE states SET stability = 99.5", [])
        .expect("tampering");
    drop(conn);
    let found = learner.run(&["doctor"]);
    assert_eq!(found.code, Some(1));
    assert!(
        found
            .out
            .contains("2 cards do not stand where their answers lead."),
        "{}",
        found.out
    );
    assert_eq!(learner.run(&["doctor", "--repair"]).code, Some(0));
    let sound = learner.run(&["doctor"]);
    assert_eq!(
        (sound.code, sound.out.as_str()),
        (Some(0), "2 answers gone through.\nEverything is sound.\n")
    );
}

#[test]
fn a_backup_is_made_once_a_day() {
    let learner = Learner::new();
    let on = |now: &str| {
        let mut command = learner.zhanar();
        let mut child = command
            .env("ZHANAR_NOW", now)
            .arg("study")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        child
            .stdin
            .take()
            .expect("input")
            .write_all(b"\n3\n")
            .expect("typing");
        assert!(child.wait().expect("an end").success());
    };
    for now in [
        "2026-03-01T09:00:00Z",
        "2026-03-02T09:00:00Z",
        "2026-03-02T21:00:00Z",
        "2026-03-03T09:00:00Z",
    ] {
        on(now);
    }
    let mut names: Vec<String> = fs::read_dir(learner.path().join("backups"))
        .expect("backups")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["zhanar-2026-03-02.sqlite3", "zhanar-2026-03-03.sqlite3"]
    );
}

#[test]
fn without_a_display_one_sentence_names_the_other_way() {
    let learner = Learner::new();
    let ran = learner.run(&[]);
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");
    assert!(ran.err.contains("“zhanar study”"), "{}", ran.err);
}

#[test]
fn the_argument_goes_before_the_environment_and_help_is_plain() {
    let (one, other) = (Learner::new(), Learner::new());
    let path = other.path().join("data of Әлия");
    let ran = Ran::from(
        one.zhanar()
            .args(["--data-dir", path.to_str().expect("a path"), "due"])
            .output()
            .expect("the program runs"),
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        path.join("collection.sqlite3").exists() && !one.path().join("collection.sqlite3").exists()
    );
    let help = Ran::from(zhanar().arg("--help").output().expect("the program runs"));
    for command in [
        "study", "check", "generate", "due", "stats", "doctor", "cards",
    ] {
        assert!(help.out.contains(command), "{}", help.out);
    }
}

#[test]
fn the_terminal_speaks_the_language_of_the_system_until_another_is_chosen() {
    let learner = Learner::new();
    let due = |locale: &str| {
        let output = learner.zhanar().env("LC_ALL", locale).arg("due").output();
        String::from_utf8(output.expect("the program runs").stdout).expect("text")
    };
    assert!(due("C").contains("20 cards"), "{}", due("C"));
    assert!(
        due("ru_RU.UTF-8").contains("20 карт"),
        "{}",
        due("ru_RU.UTF-8")
    );
    assert!(due("kk_KZ").contains("20 карта"), "{}", due("kk_KZ"));
    fs::write(learner.path().join("settings.ron"), "(language: kk)").expect("settings");
    assert!(due("ru_RU.UTF-8").contains("20 карта"));
}

#[test]
fn the_same_cards_are_printed_in_every_language_under_the_same_ids() {
    let learner = Learner::new();
    let rows = |lang: &str| {
        let output = learner.zhanar().args(["cards", "--lang", lang]).output();
        let text = String::from_utf8(output.expect("the program runs").stdout).expect("text");
        let fields = |row: &str| row.split('\t').map(str::to_owned).collect::<Vec<_>>();
        text.lines().skip(1).map(fields).collect::<Vec<_>>()
    };
    let (english, kazakh, russian) = (rows("en"), rows("kk"), rows("ru"));
    let ids = |rows: &[Vec<String>]| rows.iter().map(|row| row[1].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&english), ids(&kazakh));
    assert_eq!(ids(&english), ids(&russian));
    let petition = |rows: &[Vec<String>]| {
        let row = rows
            .iter()
            .find(|row| row[1].ends_with("/qarqaraly-petition.when"));
        row.map(|row| (row[2].clone(), row[3].replace('\u{a0}', " ")))
            .expect("the card")
    };
    let said = [&english, &kazakh, &russian].map(|rows| petition(rows));
    let expected = [
        ("When was the Qarqaraly Petition drawn up?", "1905"),
        ("Қарқаралы петициясы қашан жазылды?", "1905 жыл"),
        ("Когда была составлена Каркаралинская петиция?", "1905 г."),
    ];
    assert_eq!(
        said,
        expected.map(|(ask, answer)| (ask.to_owned(), answer.to_owned()))
    );
}

#[test]
fn typed_answers_are_marked_as_they_should_be() {
    let learner = Learner::new();
    let cases = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/typed_answers.jsonl"
    );
    let ran = learner.run(&["mark", cases, "--format", "jsonl"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    let text = fs::read_to_string(cases).expect("cases");
    assert_eq!(ran.out.lines().count(), text.lines().count());
    for (case, marked) in text.lines().zip(ran.out.lines()) {
        let case: Value = serde_json::from_str(case).expect("JSON");
        let marked: Value = serde_json::from_str(marked).expect("JSON");
        assert_eq!(
            (&marked["id"], &marked["verdict"]),
            (&case["id"], &case["expected"]),
            "{marked}"
        );
        assert!(
            marked["reason"]
                .as_str()
                .is_some_and(|it| it.ends_with('.')),
            "{marked}"
        );
    }
}

#[test]
fn a_broken_answer_is_named_and_the_others_are_marked() {
    let learner = Learner::new();
    let mut child = learner
        .zhanar()
        .args(["mark", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let input = "{\"id\": \"a\", \"type\": \"org\", \"canonical\": \"Алаш\", \"typed\": \"fkfi\"}\n{\"id\": \"b\"}\n";
    child
        .stdin
        .take()
        .expect("input")
        .write_all(input.as_bytes())
        .expect("input is read");
    let ran = Ran::from(child.wait_with_output().expect("the program ends"));
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert_eq!(
        ran.out,
        "a: Right in another form. Typed on another keyboard layout; read as “алаш”.\n"
    );
    assert_eq!(
        ran.err,
        "-:2:1: “type” is missing; give each line id, type, canonical and typed\n"
    );
    let missing = learner.run(&["mark", "no-such-file.jsonl"]);
    assert_eq!(missing.code, Some(2), "{missing:?}");
}

#[test]
fn what_another_day_is_built_on_is_not_taken_back_by_a_slip() {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 5));
    let on = |day: &str, input| {
        let mut command = learner.zhanar();
        command.env("ZHANAR_NOW", format!("2026-03-{day}T09:00:00Z"));
        feed(command.args(["study", "mine"]), input)
    };
    on("01", "\n3\n\n3\nq\n");
    let ran = on("02", "u\nu\nq\n");
    assert!(ran.out.contains("What was done last is of"), "{ran:?}");
    assert_eq!(stats(&learner)["reviews_total"], 2);
}

#[test]
fn a_deck_that_is_there_twice_is_named_with_its_place() {
    let learner = Learner::new();
    learner.deck("a.ron", &plain_deck("mine", 2));
    learner.deck("b.ron", &plain_deck("mine", 3));
    let ran = learner.run(&["due"]);
    assert!(
        ran.err.contains("b.ron:") && !ran.err.contains("zhanar check"),
        "{ran:?}"
    );
}

#[test]
fn signs_that_would_steer_a_terminal_are_not_printed() {
    let learner = Learner::new();
    let text = plain_deck("mine", 2).replace("title: \"", "title: \"\\u{1b}[31m\\u{7}");
    assert!(text.contains("1b}"), "{text}");
    learner.deck("a.ron", &text);
    let ran = study(&learner, &["mine"], "q\n");
    assert!(ran.out.contains("[31m"), "{ran:?}");
    assert!(!ran.out.contains(['\u{1b}', '\u{7}']), "{ran:?}");
}
