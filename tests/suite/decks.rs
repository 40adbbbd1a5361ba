//! The shipped decks: sound, current, enough, and in our own words.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use zhanar::catalog::{Catalog, LoadedDeck};
use zhanar::collection::{CheckedFile, SHIPPED, check_file, make_decks};
use zhanar::deck::{self, Card};
use zhanar::facts::Importance;
use zhanar::lang::Lang;
use zhanar::ron_source::Source;
use zhanar::text::{fold, plain};

/// Names as long as a run of words; every text about the thing has them.
const LONG_NAMES: &[&str] =
    &["Revolutionary Committee for the Administration of the Kazakh Territory"];

/// How many words in a row may not be the article's.
const RUN: usize = 9;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("decks/alash-semey")
}

fn shipped() -> Catalog {
    let loaded = SHIPPED.iter().map(|(file, text)| {
        let (deck, problems) = deck::parse(&Source::new(file, text)).expect("a deck");
        LoadedDeck {
            place: deck::id_place(&Source::new(file, text)),
            file: (*file).to_owned(),
            deck,
            problems,
        }
    });
    Catalog::new(loaded.collect(), Vec::new())
}

#[test]
fn every_shipped_file_is_free_of_problems_and_embedded() {
    let mut on_disk = BTreeSet::new();
    for entry in fs::read_dir(folder()).expect("the decks") {
        let path = entry.expect("an entry").path();
        let CheckedFile::Read(problems) = check_file(&path) else {
            panic!("{} cannot be read", path.display())
        };
        assert_eq!(problems, [], "{}", path.display());
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if name != "facts.ron" {
            on_disk.insert(format!("alash-semey/{name}"));
        }
    }
    let embedded: BTreeSet<String> = SHIPPED.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(on_disk, embedded);
}

#[test]
fn generated_decks_are_current() {
    let made = make_decks(&folder()).expect("decks");
    let stale: Vec<_> = made
        .files
        .iter()
        .filter(|file| !file.is_current)
        .map(|file| &file.path)
        .collect();
    assert!(
        stale.is_empty() && made.orphans.is_empty(),
        "run `zhanar generate`: {stale:?} {:?}",
        made.orphans
    );
    assert!(made.facts >= 300, "{} facts", made.facts);
}

#[test]
fn there_are_enough_cards_each_with_a_citation_and_a_question_of_its_own() {
    let catalog = shipped();
    assert!(
        (8..=12).contains(&catalog.decks().len()) && (400..=800).contains(&catalog.card_count()),
        "{} decks, {} cards",
        catalog.decks().len(),
        catalog.card_count()
    );
    for lang in Lang::ALL {
        let mut questions: BTreeMap<String, String> = BTreeMap::new();
        for (_, card) in catalog.cards() {
            assert!(card.citation.is_some(), "{} has no citation", card.id);
            if let Some(other) = questions.insert(fold(&card.question(lang)), card.id.to_string()) {
                panic!("{lang:?}: {other} and {} ask the same", card.id);
            }
        }
    }
}

#[test]
fn a_student_short_of_time_finds_the_core_marked_and_not_too_large() {
    let catalog = shipped();
    let core = |deck: &LoadedDeck| {
        let cards = deck.deck.cards.iter();
        cards
            .filter(|card| card.importance == Importance::Core)
            .count()
    };
    let all: usize = catalog.decks().iter().map(core).sum();
    assert!((80..=220).contains(&all), "{all} core cards");
    assert!(catalog.decks().iter().all(|deck| core(deck) > 0));
}

/// Letters that Kazakh has and Russian has not.
const KAZAKH: &str = "әіңғүұқөһӘІҢҒҮҰҚӨҺ";

#[test]
fn every_card_is_in_three_languages_each_in_its_own_letters() {
    for (_, card) in shipped().cards() {
        for lang in [Lang::Kk, Lang::Ru] {
            let question = card.question(lang);
            let latin = question.chars().filter(char::is_ascii_lowercase).count();
            let cyrillic = question.chars().filter(|c| ('а'..='я').contains(c)).count();
            assert!(
                latin == 0 && cyrillic > 5,
                "{} in {lang:?}: {question}",
                card.id
            );
        }
        let russian = card.question(Lang::Ru);
        let outside_titles = russian
            .split('«')
            .map(|part| part.rsplit('»').next().unwrap_or(part));
        assert!(
            outside_titles
                .flat_map(str::chars)
                .all(|c| !KAZAKH.contains(c)),
            "{}: {russian}",
            card.id
        );
        assert!(
            card.question(Lang::Kk).chars().any(|c| KAZAKH.contains(c)),
            "{}: {}",
            card.id,
            card.question(Lang::Kk)
        );
    }
}

#[test]
fn no_sentence_is_the_articles() {
    let hashes: HashSet<u64> = include_bytes!("../data/article_runs.bin")
        .chunks_exact(8)
        .map(|bytes| u64::from_le_bytes(bytes.try_into().expect("eight bytes")))
        .collect();
    assert!(hashes.len() > 5_000);
    // The source's title is in every citation; it shows that words are still folded as when the hashes were made.
    let title =
        "The Alash Movement in Eastern Kazakhstan: Semey as a Political and Cultural Centre";
    assert!(
        runs(title).all(|run| hashes.contains(&hash(&run))),
        "the hashes no longer fit the folding of words"
    );
    let mut copied = Vec::new();
    for (_, card) in shipped().cards() {
        for text in texts(card) {
            copied.extend(
                runs(&text)
                    .filter(|run| hashes.contains(&hash(run)))
                    .map(|run| format!("{}: {run}", card.id)),
            );
        }
    }
    assert!(copied.is_empty(), "{}", copied.join("\n"));
}

fn texts(card: &Card) -> Vec<String> {
    let more = [
        card.gloss.as_ref(),
        card.note.as_ref(),
        card.contested.as_ref().map(|note| &note.text),
    ];
    let more = more
        .into_iter()
        .flatten()
        .chain(&card.wrong)
        .flat_map(|text| text.all().map(plain).collect::<Vec<_>>());
    Lang::ALL
        .into_iter()
        .flat_map(|lang| [card.question(lang), card.answer(lang)])
        .chain(more)
        .collect()
}

/// Every run of nine words, folded; a long name parts the text.
fn runs(text: &str) -> impl Iterator<Item = String> {
    let parted = LONG_NAMES
        .iter()
        .fold(text.to_owned(), |text, name| text.replace(name, "\n"));
    let lines: Vec<Vec<String>> = parted
        .split('\n')
        .map(|line| fold(line).split(' ').map(str::to_owned).collect())
        .collect();
    lines.into_iter().flat_map(|words| {
        words
            .windows(RUN)
            .map(|run| run.join(" "))
            .collect::<Vec<_>>()
    })
}

/// FNV-1a, 64 bits.
fn hash(run: &str) -> u64 {
    run.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The pieces of the README between ```ron and ```.
fn readme_examples() -> Vec<&'static str> {
    include_str!("../../README.md")
        .split("```ron\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect()
}

#[test]
fn the_examples_of_the_readme_are_sound() {
    let (blueprints, examples): (Vec<&str>, Vec<&str>) = readme_examples()
        .into_iter()
        .partition(|example| example.starts_with("Blueprint("));
    assert_eq!((blueprints.len(), examples.len()), (1, 2));
    for blueprint in blueprints {
        zhanar::quiz::parse_blueprint(&Source::new("README.md", blueprint)).expect("sound");
    }
    for example in &examples {
        let (_, problems) = zhanar::check::check(&Source::new("README.md", example));
        assert_eq!(problems, [], "{example}");
    }
    let facts = tempfile::tempdir().expect("a folder");
    fs::write(facts.path().join("facts.ron"), examples[1]).expect("facts");
    let made = make_decks(facts.path()).expect("decks");
    assert!(made.files[0].entries >= 5, "{:?}", made.left_out);
}
