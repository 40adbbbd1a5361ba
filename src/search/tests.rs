//! Searches read and carried out, in three scripts, and beside a search without an index.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use super::index::texts;
use super::*;
use crate::catalog::{CardIndex, Catalog, LoadedDeck};
use crate::lang::{Lang, LocalText, Words};
use crate::progress::{CardProgress, CardState, Flag, Marks, MemoryState, Standing, Tag};
use crate::report::{Place, Unwatched};
use crate::ron_source::Source;
use crate::scheduler::Model;
use crate::text::{fold, skeleton};
use crate::time::{StudyDay, Timestamp};

static NAMES: LazyLock<Names> = LazyLock::new(|| Names::new(Lang::En));

const DAY: StudyDay = StudyDay(20_000);

const DECK: &str = r#"Deck(id: "alash", title: {"en": "The Alash army", "kk": "Алаш әскері"}, group: "Semey", languages: [en, kk], cards: [
    Basic(id: "a", question: {"en": "Who led the Alash Orda?", "kk": "Алашорданы кім басқарды?"}, answer: {"en": "Alihan Bökeihan", "kk": "Әлихан Бөкейхан"}, asks: who, tags: ["war", "exam 2027"]),
    Basic(id: "b", question: "How many fighters entered?", answer: "300 to 500", asks: how_many, contested: (opening: sources_differ, text: "Another source gives 700.")),
    Cloze(id: "c", text: {"en": "The congress met in {{c1::Semey::a town}}.", "kk": "Съезд {{c1::Семейде}} өтті."}),
    Basic(id: "d", question: "Where did *Qazaq* appear?", answer: "Orenburg", wrong: ["Tomsk", "Omsk", "Ural"], asks: where),
])"#;

const OTHER: &str = r#"Deck(id: "mine", title: "Орынбор", languages: [ru], cards: [
    Basic(id: "e", question: {"ru": "Где вышла газета «Қазақ»?"}, answer: {"ru": "В Оренбурге"}, tags: ["War"]),
    Basic(id: "f", question: {"ru": "Кто такой Букейханов?"}, answer: {"ru": "Деятель"}),
])"#;

fn catalog() -> Catalog {
    let loaded = |(file, text): (&str, &str)| {
        let (deck, problems) = crate::deck::parse(&Source::new(file, text)).unwrap();
        assert!(problems.is_empty(), "{problems:?}");
        LoadedDeck {
            place: Place::default(),
            file: file.into(),
            deck,
            problems,
        }
    };
    Catalog::new([("1", DECK), ("2", OTHER)].map(loaded).into(), vec![])
}

fn standing(due: i32, lapses: u32, marks: Marks) -> Standing {
    let memory = MemoryState {
        stability: 10.0,
        difficulty: 5.0,
    };
    Standing {
        progress: CardProgress {
            state: CardState::Review {
                due: StudyDay(due),
                interval_days: 5,
                memory,
            },
            last_at: Some(Timestamp(0)),
            last_day: Some(StudyDay(DAY.0 - 10)),
            reviews: 6,
            lapses,
        },
        marks,
    }
}

/// a is due, b overdue and a leech, c comes in 5 days with a flag, d is set aside, e is new,
/// f is buried.
fn present() -> Present {
    let none = Marks::default();
    let set = |suspended, buried: Option<i32>, flag| Marks {
        suspended,
        buried_until: buried.map(StudyDay),
        flag,
    };
    let model = Arc::new(Model::new(&[], 0.9));
    let deck = |standings: Vec<Standing>| PresentDeck {
        standings,
        model: Arc::clone(&model),
        leech_lapses: 8,
    };
    let first = vec![
        standing(DAY.0, 0, none),
        standing(DAY.0 - 3, 8, none),
        standing(DAY.0 + 5, 2, set(false, None, Some(Flag::Green))),
        standing(DAY.0, 1, set(true, None, None)),
    ];
    let second = vec![
        Standing::default(),
        standing(DAY.0, 0, set(false, Some(DAY.0 + 1), None)),
    ];
    Present {
        now: Timestamp(i64::from(DAY.0) * 86_400_000),
        day: DAY,
        decks: vec![deck(first), deck(second)],
        tags: [(
            CardIndex { deck: 1, card: 1 },
            BTreeSet::from([Tag::new("билет 7").unwrap()]),
        )]
        .into(),
    }
}

fn index(catalog: &Catalog) -> Index {
    Index::build(catalog, Lang::En, &mut Unwatched).unwrap()
}

/// The letters of the cards that a search finds.
fn found(text: &str) -> String {
    let catalog = catalog();
    let query = parse(text, &NAMES).unwrap_or_else(|error| panic!("{text}: {error:?}"));
    let found = find(&query, &index(&catalog), &present());
    found
        .iter()
        .map(|place| (b'a' + u8::try_from(place).unwrap()) as char)
        .collect()
}

#[test]
fn words_are_found_in_any_order_inside_others_and_in_every_script() {
    for (text, expected) in [
        ("", "abcdef"),
        ("orda alash", "a"),
        ("ALASH", "a"),
        ("алаш", "a"),
        ("алашор", "a"),
        ("Bokeikhan", "af"),
        ("бөкейхан", "af"),
        ("Букейхан", "af"),
        ("Bökeihan led", "a"),
        ("әлих", "a"),
        ("qazaq", "de"),
        ("қазақ", "de"),
        ("казак", "de"),
        ("semey", "c"),
        ("Семей", "c"),
        ("300", "b"),
        ("700", "b"),
        ("tomsk", ""),
        ("газета оренбург", "e"),
        ("orenburg", "de"),
        ("— …", "abcdef"),
        ("xyzzy", ""),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn quotes_minus_or_and_brackets_hold_as_written() {
    for (text, expected) in [
        ("\"alash orda\"", "a"),
        ("\"orda alash\"", ""),
        ("«алаш»", "a"),
        ("«ала»", ""),
        ("“alash”", "a"),
        ("-alash", "bcdef"),
        ("-(alash or semey)", "bdef"),
        ("alash or semey", "ac"),
        ("алаш немесе semey", "ac"),
        ("алаш или semey", "ac"),
        ("alash or semey -kind:gap", "a"),
        ("(alash or semey) -kind:gap", "a"),
        ("alash -kind:who or fighters", "b"),
        ("--alash", "a"),
        ("\"or\"", ""),
        ("300 - 500", "b"),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn names_ask_for_decks_tags_kinds_states_and_figures() {
    for (text, expected) in [
        ("deck:army", "abcd"),
        ("deck:әскер", "abcd"),
        ("жинақ:alash", "abcd"),
        ("deck:\"the alash army\"", "abcd"),
        ("deck:\"alash army\"", ""),
        ("deck:semey", ""),
        ("topic:semey", "abcd"),
        ("тема:семей", "abcd"),
        ("topic:war", "ae"),
        ("tag:WAR", "ae"),
        ("tag:exam", "a"),
        ("тег:билет", "f"),
        ("метка:\"билет 7\"", "f"),
        ("tag:\"билет\"", ""),
        ("kind:basic", "abdef"),
        ("kind:gap", "c"),
        ("түрі:бос-орын", "c"),
        ("kind:choice", "d"),
        ("вид:сколько", "b"),
        ("is:new", "e"),
        ("күй:жаңа", "e"),
        ("is:due", "ab"),
        ("due", "ab"),
        ("is:review", "abcdf"),
        ("is:learning", ""),
        ("is:suspended", "d"),
        ("это:убрана", "d"),
        ("is:buried", "f"),
        ("is:flagged", "c"),
        ("flag:3", "c"),
        ("flag:red", ""),
        ("жалауша:жасыл", "c"),
        ("is:leech", "b"),
        ("is:contested", "b"),
        ("due<7", "abcf"),
        ("due>4", "c"),
        ("due<0", "b"),
        ("due>=-3 due<=0", "abf"),
        ("due:5", "c"),
        ("мерзім<1", "abf"),
        ("missed>1", "bc"),
        ("missed", "bcd"),
        ("забыто≥8", "b"),
        ("answers>5", "abcdf"),
        ("answers=0", "e"),
        ("recall<95", "abcdf"),
        ("recall<80%", ""),
        ("without:kk", "ef"),
        ("мәтінсіз:орыс", "abcd"),
        ("-is:new -due -is:suspended", "cf"),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn a_search_that_cannot_be_read_says_what_and_where() {
    let name = |name: &str| name.to_owned();
    for (text, part, expected) in [
        ("алаш \"army", "\"army", Mistake::OpenQuote),
        ("a (b c", "(b c", Mistake::OpenBracket),
        ("a b) c", ")", Mistake::StrayBracket),
        ("a ()", "()", Mistake::EmptyBrackets),
        ("or a", "or", Mistake::OneSidedOr),
        ("a или", "или", Mistake::OneSidedOr),
        ("(a or) b", "or", Mistake::OneSidedOr),
        (
            "топик:x",
            "топик",
            Mistake::UnknownName(name("топик"), None),
        ),
        (
            "topik:x",
            "topik",
            Mistake::UnknownName(name("topik"), Some(name("topic"))),
        ),
        ("a deck:", "deck:", Mistake::NoValue(name("deck"))),
        ("due<", "due<", Mistake::NoValue(name("due"))),
        ("tag:«»", "tag:«»", Mistake::NoValue(name("tag"))),
        ("deck>5", "deck>5", Mistake::NotCompared(name("deck"))),
        (
            "due<soon",
            "soon",
            Mistake::NotANumber(name("due"), name("soon")),
        ),
        (
            "due<9999999999999999999",
            "9999999999999999999",
            Mistake::NotANumber(name("due"), name("9999999999999999999")),
        ),
        (
            "flag:0",
            "0",
            Mistake::UnknownValue(
                name("flag"),
                ["red", "orange", "green", "blue"].map(name).into(),
            ),
        ),
    ] {
        let error = parse(text, &NAMES).unwrap_err();
        assert_eq!(
            (&text[error.span.clone()], &error.mistake),
            (part, &expected),
            "{text}"
        );
        for lang in Lang::ALL {
            let told = error.in_words(&Words::new(lang));
            assert!(!told.contains('⟨') && !told.contains('{'), "{told}");
        }
    }
    let deep = "(".repeat(MAX_DEPTH + 1);
    assert_eq!(parse(&deep, &NAMES).unwrap_err().mistake, Mistake::TooDeep);
    let long = "я".repeat(MAX_QUERY_BYTES);
    assert_eq!(parse(&long, &NAMES).unwrap_err().mistake, Mistake::TooLong);
    for text in [
        "10:00", "a:b:c", "»", "”", "-", "x=", "ә", "\u{301}", "-\"", "((", ":", "<5",
    ] {
        let _ = parse(text, &NAMES);
    }
}

#[test]
fn what_leaves_nothing_is_named() {
    let catalog = catalog();
    let index = index(&catalog);
    let why = |texts: &[&str]| {
        let conditions = texts.iter().map(|text| parse(text, &NAMES).unwrap());
        culprit(&conditions.collect::<Vec<_>>(), &index, &present())
    };
    assert_eq!(why(&["alash", "is:due"]), None);
    assert_eq!(why(&["alash", "xyzzy", "is:due"]), Some(Culprit::Alone(1)));
    assert_eq!(
        why(&["alash", "is:due", "is:contested"]),
        Some(Culprit::Together(2))
    );
}

#[test]
fn found_cards_are_put_in_order_by_each_column() {
    let catalog = catalog();
    let index = index(&catalog);
    let sorted = |column, direction| {
        let all = Places::all(index.len());
        let order = order(&all, &index, &present(), (column, direction));
        order
            .into_iter()
            .map(|place| (b'a' + u8::try_from(place).unwrap()) as char)
            .collect::<String>()
    };
    assert_eq!(sorted(Column::Due, Direction::Up), "bafced");
    assert_eq!(sorted(Column::Due, Direction::Down), "decafb");
    assert_eq!(
        sorted(Column::Question, Direction::Up),
        "bcdaef",
        "How, The, Where, Who, Где, Кто"
    );
    assert_eq!(sorted(Column::Topic, Direction::Down), "efabcd");
    assert_eq!(sorted(Column::Mastery, Direction::Up), "eabcdf");
    assert_eq!(
        sorted(Column::Marks, Direction::Up).chars().next(),
        Some('c'),
        "a flag"
    );
}

/// Whether a card holds the words, by looking at its texts one by one.
fn holds(all: &[String], needle: &Needle) -> bool {
    let is_in = |text: &str, words: &str| {
        if needle.is_whole {
            format!(" {text} ").contains(&format!(" {words} "))
        } else {
            text.contains(words)
        }
    };
    all.iter().any(|text| {
        is_in(&fold(text), &needle.folded)
            || (!needle.skeleton.is_empty() && is_in(&skeleton(text), &needle.skeleton))
    })
}

fn naive(node: &Node, texts: &[String]) -> bool {
    match &node.what {
        What::All(nodes) => nodes.iter().all(|node| naive(node, texts)),
        What::Any(nodes) => nodes.iter().any(|node| naive(node, texts)),
        What::Not(node) => !naive(node, texts),
        What::Term(Term::Text(needle)) => holds(texts, needle),
        What::Term(term) => panic!("{term:?}"),
    }
}

const SOUNDS: [&str; 24] = [
    "а", "ә", "қ", "к", "зh", "zh", "ж", "sh", "ш", "o", "u", "ұ", "ng", "ң", "ie", "1", "17", "-",
    " ", " ", "h", "х", "c", "ё",
];

fn random_text(chance: &mut ChaCha8Rng, most: usize) -> String {
    let length = chance.random_range(1..=most);
    (0..length)
        .map(|_| SOUNDS[chance.random_range(0..SOUNDS.len())])
        .collect()
}

fn random_query(chance: &mut ChaCha8Rng) -> String {
    let parts = chance.random_range(1..4);
    let part = |chance: &mut ChaCha8Rng| {
        let text = random_text(chance, 3).replace(['-', ' '], "");
        match chance.random_range(0..6) {
            0 => format!("\"а{}\"", random_text(chance, 4)),
            1 => format!("-x{text}"),
            2 => format!("({text}а or {text}к)"),
            3 => format!("-({text}ш -1)"),
            _ => format!("{text}а"),
        }
    };
    let parts: Vec<String> = (0..parts).map(|_| part(chance)).collect();
    parts.join([" ", " or "][chance.random_range(0..2)])
}

#[test]
fn the_index_finds_what_a_look_at_every_text_finds() {
    let mut chance = ChaCha8Rng::seed_from_u64(7);
    let mut some = 0;
    for _ in 0..60 {
        let mut catalog = catalog();
        let mut decks = catalog.decks().to_vec();
        for card in decks.iter_mut().flat_map(|loaded| &mut loaded.deck.cards) {
            card.gloss = Some(LocalText::from(random_text(&mut chance, 20)));
            card.accept = vec![random_text(&mut chance, 5)];
        }
        catalog = Catalog::new(decks, vec![]);
        let index = index(&catalog);
        for _ in 0..60 {
            let text = random_query(&mut chance);
            let query = parse(&text, &NAMES).unwrap();
            let indexed = find(&query, &index, &present());
            for (place, (_, card)) in catalog.cards().enumerate() {
                let texts = texts(card);
                let expected = query.all.iter().all(|node| naive(node, &texts));
                assert_eq!(indexed.has(place), expected, "{text} in {texts:?}");
                some += usize::from(expected);
            }
        }
    }
    assert!((2_000..19_000).contains(&some), "{some}");
}

#[test]
fn numbers_of_cards_and_cards_lead_to_each_other() {
    let catalog = catalog();
    let index = index(&catalog);
    for (place, (card, _)) in catalog.cards().enumerate() {
        assert_eq!((index.card(place), index.place(card)), (card, Some(place)));
    }
    assert_eq!(index.place(CardIndex { deck: 0, card: 4 }), None);
    assert_eq!(index.place(CardIndex { deck: 2, card: 0 }), None);
}
