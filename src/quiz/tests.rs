//! What holds of every quiz, over the whole shipped base.

#![allow(clippy::cast_precision_loss)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::dice::Dice;
use super::forms::Bench;
use super::pool::{Answer, Item};
use super::*;
use crate::catalog::{Catalog, LoadedDeck};
use crate::deck::DeckId;
use crate::facts::FactBase;
use crate::lang::{Lang, Words};
use crate::report::Place;
use crate::ron_source::Source;
use crate::session::{
    Body, Feedback, Grade, Preset, Question, QuestionKind, QuizOptions, Response, Verdict, mark,
    mark_response,
};
use crate::text::{fold, plain};

/// Decks and facts to make quizzes from.
struct World {
    catalog: Catalog,
    bases: Vec<FactBase>,
    words: Vec<Words>,
}

impl World {
    fn of(decks: &[(&str, &str)], facts: &[&str]) -> Self {
        let loaded = |(file, text): &(&str, &str)| {
            let (deck, problems) = crate::deck::parse(&Source::new(file, text)).unwrap();
            LoadedDeck {
                file: (*file).to_owned(),
                place: Place::default(),
                deck,
                problems,
            }
        };
        let base = |text: &&str| {
            crate::facts::parse(&Source::new("facts.ron", text))
                .unwrap()
                .0
        };
        Self {
            catalog: Catalog::new(decks.iter().map(loaded).collect(), Vec::new()),
            bases: facts.iter().map(base).collect(),
            words: Lang::ALL.into_iter().map(Words::new).collect(),
        }
    }

    fn shipped() -> Self {
        macro_rules! decks {
            ($($name:literal)+) => { [$(($name, include_str!(concat!("../../decks/alash-semey/", $name, ".ron")))),+] };
        }
        let decks = decks!["all-kazakh-congresses" "alashorda-government" "army-and-acts-1918" "beginnings" "congresses-1917"
            "diplomacy-and-allies" "eastern-branch" "end-and-fates" "people-and-memory" "press-and-societies"];
        Self::of(&decks, &[include_str!("../../decks/alash-semey/facts.ron")])
    }

    fn pool(&self) -> Pool<'_> {
        Pool::new(&self.catalog, &self.bases, &self.words)
    }

    fn make(&self, options: QuizOptions) -> MadeQuiz {
        make(&self.pool(), options, &nobody(&BTreeMap::new()))
    }
}

/// The shipped world, read once for all tests.
fn shipped() -> &'static World {
    static SHIPPED: OnceLock<World> = OnceLock::new();
    SHIPPED.get_or_init(World::shipped)
}

/// What can be asked of it.
fn shipped_pool() -> &'static Pool<'static> {
    static POOL: OnceLock<Pool<'static>> = OnceLock::new();
    POOL.get_or_init(|| shipped().pool())
}

/// Every question of every form that the shipped base gives, with four seeds.
fn every_question() -> &'static [(usize, Question)] {
    static QUESTIONS: OnceLock<Vec<(usize, Question)>> = OnceLock::new();
    QUESTIONS.get_or_init(|| questions_of(shipped_pool(), 0..4))
}

/// A learner who has learned nothing.
fn nobody(confused: &BTreeMap<CardId, Vec<CardId>>) -> Learner<'_> {
    Learner {
        need: &|_| None,
        confused,
    }
}

fn options(count: usize, seed: u64) -> QuizOptions {
    QuizOptions {
        preset: Preset::Topic,
        topics: Vec::new(),
        kinds: Vec::new(),
        count,
        seed,
        time_limit_secs: None,
        feedback: Feedback::AtOnce,
        asks_sureness: false,
    }
}

fn questions_of(pool: &Pool, seeds: std::ops::Range<u64>) -> Vec<(usize, Question)> {
    let confused = BTreeMap::new();
    let learner = nobody(&confused);
    let mut found = Vec::new();
    for seed in seeds {
        let mut dice = Dice::new(seed);
        for (number, item) in pool.items.iter().enumerate() {
            for kind in QuestionKind::ALL {
                let is_free = |_: &Item| true;
                let mut bench = Bench {
                    pool,
                    learner: &learner,
                    dice: &mut dice,
                    is_free: &is_free,
                };
                found.extend(bench.ask(item, kind).map(|question| (number, question)));
            }
        }
    }
    found
}

/// The answer that is right.
fn key(question: &Question) -> Response {
    match &question.body {
        Body::Choice { key, .. } => Response::Choice(*key),
        Body::Truth { is_true, .. } => Response::Truth(*is_true),
        Body::Several { key, .. } => {
            Response::Several((0..key.len()).filter(|at| key[*at]).collect())
        }
        Body::Typed(wanted) | Body::Gap(wanted) => {
            Response::Text(plain(wanted.answer.get(Lang::Kk)))
        }
        Body::Date { answer, .. } => Response::Text(plain(answer.get(Lang::Kk))),
        Body::Number { answer, .. } => Response::Text(plain(answer.get(Lang::Ru))),
        Body::Order { items } => {
            let mut order: Vec<usize> = (0..items.len()).collect();
            order.sort_by_key(|at| items[*at].place);
            Response::Order(order)
        }
        Body::Match { pairs, .. } => Response::Match(pairs.iter().map(|it| Some(it.key)).collect()),
    }
}

#[test]
fn the_key_of_every_question_earns_the_whole_mark_in_every_language() {
    let questions = every_question();
    let kinds: BTreeSet<QuestionKind> = questions.iter().map(|(_, it)| it.body.kind()).collect();
    assert_eq!(kinds.len(), QuestionKind::ALL.len(), "{kinds:?}");
    for (_, question) in questions {
        for lang in Lang::ALL {
            let marked = mark_response(question, &key(question), lang);
            assert_eq!(
                marked.grade(),
                Grade::Right,
                "{:?} {:?}",
                question.stem,
                question.body
            );
        }
        assert_eq!(
            mark_response(question, &Response::Skipped, Lang::En).grade(),
            Grade::Wrong
        );
        assert!(!question.cards.is_empty());
        let words = Words::new(Lang::Ru);
        let view = crate::session::question_view(question, &words);
        assert!(!view.stem.is_empty());
        assert!(
            view.stem.iter().all(|span| !span.text.contains('⟨')),
            "{:?}",
            view.stem
        );
    }
}

#[test]
fn every_accepted_form_of_a_typed_answer_is_right_and_no_other_name_is() {
    let mut seen = BTreeSet::new();
    let pool = shipped_pool();
    for (number, question) in every_question() {
        let (Body::Typed(wanted) | Body::Gap(wanted)) = &question.body else {
            continue;
        };
        if !seen.insert(&question.cards) {
            continue;
        }
        let expected = wanted.expected(Lang::En);
        for form in expected.aliases.iter().chain([&expected.canonical]) {
            let reason = mark(&expected, form);
            let fits_two = reason.verdict() == Verdict::Close;
            assert!(
                reason.verdict().is_right() || fits_two,
                "{form}: {reason:?}"
            );
        }
        let Answer::Entity(right) = &pool.items[*number].answer else {
            continue;
        };
        let base = pool.items[*number].base.unwrap();
        let own: Vec<String> = right.name.forms().iter().map(|form| fold(form)).collect();
        for other in base
            .entities()
            .filter(|it| it.kind == right.kind && it.id != right.id)
        {
            let label = other.name.label(Lang::En);
            if own.contains(&fold(label)) {
                continue;
            }
            let reason = mark(&expected, label);
            assert!(
                !reason.verdict().is_right(),
                "{:?} ← {label}: {reason:?}",
                wanted.answer
            );
        }
    }
}

#[test]
fn no_wrong_option_is_right_and_no_option_stands_twice() {
    let pool = shipped_pool();
    for (number, question) in every_question() {
        let item = &pool.items[*number];
        let Body::Choice { options, key } = &question.body else {
            continue;
        };
        assert!((2..=6).contains(&options.len()));
        let rights = item.folded_answers();
        for lang in Lang::ALL {
            let texts: Vec<String> = options
                .iter()
                .map(|it| fold(&plain(it.text.get(lang))))
                .collect();
            let different: BTreeSet<&String> = texts.iter().collect();
            assert_eq!(different.len(), texts.len(), "{texts:?}");
            for (at, text) in texts.iter().enumerate() {
                assert!(
                    !rights.contains(text) || at == *key,
                    "{:?} {text}",
                    question.stem
                );
            }
        }
        // By the facts: no other chair, place or date of the same event is offered.
        if let (Some(event), Answer::Entity(_)) = (item.event(), &item.answer) {
            let base = item.base.unwrap();
            let named = |id: &Option<String>| {
                id.as_ref()
                    .and_then(|id| base.entity(id))
                    .map(|it| fold(it.name.label(Lang::En)))
            };
            let taken = match item.recipe {
                "chaired" => vec![named(&event.deputy)],
                "where" => vec![],
                _ => continue,
            };
            for (at, option) in options.iter().enumerate().filter(|(at, _)| at != key) {
                let text = fold(&plain(option.text.get(Lang::En)));
                assert!(
                    !taken.contains(&Some(text.clone())),
                    "{at} {text} {:?}",
                    question.stem
                );
            }
        }
    }
}

#[test]
fn the_right_option_is_uniformly_placed_and_seldom_the_longest() {
    let mut places = [0_usize; 4];
    let (mut longest, mut all) = (0_usize, 0_usize);
    for (_, question) in every_question() {
        let Body::Choice { options, key } = &question.body else {
            continue;
        };
        if options.len() == 4 {
            places[*key] += 1;
            all += 1;
            let length = |at: usize| plain(options[at].text.get(Lang::En)).chars().count();
            let is_longest = (0..4).all(|at| at == *key || length(at) < length(*key));
            longest += usize::from(is_longest);
        }
    }
    assert!(all > 1000, "{all}");
    let expected = all as f64 / 4.0;
    let chi: f64 = places
        .iter()
        .map(|count| (*count as f64 - expected).powi(2) / expected)
        .sum();
    // The 99 % point of chi squared with three degrees of freedom.
    assert!(chi < 11.35, "{places:?}: {chi}");
    let share = longest as f64 / all as f64;
    assert!((0.12..0.33).contains(&share), "{share}");
}

#[test]
fn a_false_statement_is_false_and_half_of_them_are_true() {
    let (mut truths, mut all) = (0_usize, 0_usize);
    for (_, question) in every_question() {
        let Body::Truth {
            is_true,
            exchanged,
            truth,
        } = &question.body
        else {
            continue;
        };
        all += 1;
        truths += usize::from(*is_true);
        assert_eq!(*is_true, exchanged.is_none());
        assert_eq!(*is_true, question.stem == *truth);
    }
    let share = truths as f64 / all as f64;
    assert!((0.42..0.58).contains(&share), "{truths} of {all}");
}

#[test]
fn a_match_has_one_solution_only() {
    let world = shipped();
    let base = &world.bases[0];
    for (_, question) in every_question() {
        let Body::Match { pairs, right } = &question.body else {
            continue;
        };
        let keys: BTreeSet<usize> = pairs.iter().map(|pair| pair.key).collect();
        assert_eq!(keys.len(), pairs.len());
        for pair in pairs {
            // Whoever held several posts is matched with one of them only.
            let posts: Vec<String> = base
                .people
                .iter()
                .filter(|it| it.name.label(Lang::En) == pair.left.get(Lang::En))
                .flat_map(|it| base.roles.iter().filter(|role| role.person == it.id))
                .map(|role| fold(&plain(role.role.get(Lang::En))))
                .collect();
            let fitting = right
                .iter()
                .filter(|text| posts.contains(&fold(&plain(text.get(Lang::En)))));
            assert!(fitting.count() <= 1, "{:?} {right:?}", pair.left);
        }
    }
}

#[test]
fn an_order_is_asked_only_of_dates_that_can_be_told_apart() {
    use crate::dates::Order;
    let pool = shipped_pool();
    let mut asked = 0;
    for (_, question) in every_question() {
        let Body::Order { items } = &question.body else {
            continue;
        };
        asked += 1;
        assert!((3..=8).contains(&items.len()));
        let date = |at: usize| {
            let item = &pool.items[pool.number_of(&items[at].card).unwrap()];
            item.fact_date.unwrap()
        };
        for a in 0..items.len() {
            for b in 0..items.len() {
                let order = date(a).compare(date(b));
                match items[a].place.cmp(&items[b].place) {
                    std::cmp::Ordering::Less => assert_eq!(order, Order::Before),
                    std::cmp::Ordering::Greater => assert_eq!(order, Order::After),
                    std::cmp::Ordering::Equal => assert_eq!(date(a), date(b)),
                }
            }
        }
    }
    assert!(asked > 20, "{asked}");
}

#[test]
fn contested_cards_are_not_examined_and_claims_never_stand_against_each_other() {
    let world = shipped();
    let pool = shipped_pool();
    let base = &world.bases[0];
    for (number, question) in every_question() {
        let item = &pool.items[*number];
        assert!(!matches!(item.answer, Answer::Claims));
        let Body::Choice { options, key } = &question.body else {
            continue;
        };
        let claims: Vec<String> = base
            .contested
            .iter()
            .filter(|it| it.about == item.fact)
            .flat_map(|it| &it.claims)
            .map(|claim| fold(claim.says.get(Lang::En)))
            .collect();
        for (_, option) in options
            .iter()
            .enumerate()
            .filter(|(at, it)| at != key && it.card.is_some())
        {
            let text = fold(&plain(option.text.get(Lang::En)));
            assert!(!claims.contains(&text), "{:?}: {text}", question.stem);
        }
    }
}

#[test]
fn the_seed_decides_everything() {
    let world = shipped();
    let a = world.make(options(20, 7));
    assert_eq!(a, world.make(options(20, 7)));
    assert_ne!(a.quiz.questions, world.make(options(20, 8)).quiz.questions);
    assert_eq!(a.quiz.questions.len(), 20);
    assert_eq!(a.shortfalls, []);
    let json = serde_json::to_string(&a.quiz).unwrap();
    let read: Quiz = serde_json::from_str(&json).unwrap();
    assert_eq!(read, a.quiz, "a quiz is kept as it was made");
}

/// Twelve numbers that ChaCha8 gives on every machine; a quiz of a seed is the same for ever.
#[test]
fn chance_is_the_same_on_every_machine() {
    let mut dice = Dice::new(20_261_127);
    let drawn: Vec<usize> = (0..12).map(|_| dice.below(100)).collect();
    assert_eq!(drawn, DRAWN);
    let mut list: Vec<usize> = (0..8).collect();
    dice.shuffle(&mut list);
    assert_eq!(list, SHUFFLED);
}

const DRAWN: [usize; 12] = [7, 17, 59, 36, 75, 75, 73, 34, 76, 11, 3, 5];
const SHUFFLED: [usize; 8] = [5, 0, 1, 4, 2, 7, 3, 6];

#[test]
fn a_quiz_asks_no_card_twice_and_tells_no_answer_in_another_question() {
    let world = shipped();
    for seed in 0..6 {
        let made = world.make(options(40, seed));
        assert_eq!(made.quiz.questions.len(), 40);
        let mut cards = BTreeSet::new();
        let mut stems = BTreeSet::new();
        for question in &made.quiz.questions {
            for card in &question.cards {
                assert!(cards.insert(card.clone()), "{card} twice");
            }
            if !matches!(question.body, Body::Order { .. } | Body::Match { .. }) {
                assert!(stems.insert(question.stem.clone()), "{:?}", question.stem);
            }
        }
        let kinds: BTreeSet<QuestionKind> = made
            .quiz
            .questions
            .iter()
            .map(|it| it.body.kind())
            .collect();
        assert!(kinds.len() >= 7, "{kinds:?}");
    }
}

#[test]
fn what_was_missed_comes_first_in_a_short_quiz() {
    let pool = shipped_pool();
    let missed: BTreeSet<CardIndex> = pool
        .items
        .iter()
        .step_by(23)
        .map(|item| item.index)
        .collect();
    let confused = BTreeMap::new();
    let learner = Learner {
        need: &|index| missed.contains(&index).then_some(0.9),
        confused: &confused,
    };
    let short = QuizOptions {
        preset: Preset::Short,
        kinds: vec![QuestionKind::Choice],
        ..options(8, 3)
    };
    let made = make(pool, short, &learner);
    let is_missed = |question: &&Question| {
        let number = pool.number_of(&question.cards[0]).unwrap();
        missed.contains(&pool.items[number].index)
    };
    assert_eq!(made.quiz.questions.iter().filter(is_missed).count(), 8);
}

#[test]
fn what_was_confused_before_is_offered_again() {
    let pool = shipped_pool();
    let card = |entry: &str| CardId(format!("alash-semey/{entry}"));
    let asked = pool
        .number_of(&card("first-semey-congress.chaired"))
        .unwrap();
    let rare = pool
        .items
        .iter()
        .find(|item| {
            item.recipe == "who"
                && matches!(&item.answer, Answer::Entity(entity) if pool.is_wrong_entity(&pool.items[asked], entity))
        })
        .unwrap();
    let confused = BTreeMap::from([(
        card("first-semey-congress.chaired"),
        vec![rare.card.id.clone()],
    )]);
    let learner = nobody(&confused);
    for seed in 0..5 {
        let mut dice = Dice::new(seed);
        let mut bench = Bench {
            pool,
            learner: &learner,
            dice: &mut dice,
            is_free: &|_| true,
        };
        let question = bench.ask(&pool.items[asked], QuestionKind::Choice).unwrap();
        let Body::Choice { options, .. } = &question.body else {
            panic!("{question:?}");
        };
        let wanted = rare.answer_text();
        assert!(
            options
                .iter()
                .any(|option| option.text.get(Lang::En) == plain(wanted.get(Lang::En))),
            "{options:?}"
        );
    }
}

#[test]
fn the_shipped_blueprint_is_met_and_one_that_cannot_be_says_what_it_lacks() {
    let pool = shipped_pool();
    let confused = BTreeMap::new();
    let blueprint = parse_blueprint(&Source::new("b", NATIONAL_TEST)).unwrap();
    let full = QuizOptions {
        preset: Preset::Full,
        ..options(20, 1)
    };
    let made = make_by_blueprint(pool, &blueprint, full.clone(), &nobody(&confused));
    let kinds: Vec<QuestionKind> = made
        .quiz
        .questions
        .iter()
        .map(|it| it.body.kind())
        .collect();
    assert_eq!(
        kinds
            .iter()
            .filter(|kind| **kind == QuestionKind::Order)
            .count(),
        5
    );
    assert_eq!(kinds.len(), 20);
    assert!(
        made.quiz.questions[10..15]
            .iter()
            .all(|it| it.context.is_some())
    );

    let greedy = "(title: \"T\", parts: [Part(title: \"P\", questions: 60, shares: (kinds: {gap: 1}, topics: {\"alash-semey.beginnings\": 1}))])";
    let blueprint = parse_blueprint(&Source::new("b", greedy)).unwrap();
    let made = make_by_blueprint(pool, &blueprint, full, &nobody(&confused));
    assert_eq!(
        made.quiz.questions.len(),
        60,
        "other kinds take their place"
    );
    let words = Words::new(Lang::En);
    let told: Vec<String> = made
        .shortfalls
        .iter()
        .map(|it| it.sentence(&words))
        .collect();
    assert!(
        told.iter().any(|it| it.contains("“Fill the gap”")),
        "{told:?}"
    );
}

#[test]
fn a_broken_blueprint_is_named_with_its_place() {
    for (text, rule, line) in [
        ("(title: \"T\", parts: [])", "blueprint-empty", 1),
        (
            "(title: \"T\",\nparts: [(title: \"P\", questions: 100000)])",
            "blueprint-huge",
            2,
        ),
        (
            "(title: \"T\",\nparts: [(title: \"P\", qestions: 3)])",
            "unknown-field",
            2,
        ),
    ] {
        let problem = parse_blueprint(&Source::new("b.ron", text)).unwrap_err();
        assert_eq!((problem.rule, problem.place.line), (rule, line), "{text}");
    }
}

#[test]
fn a_deck_of_three_cards_gives_a_sensible_quiz() {
    let deck = "Deck(id: \"towns\", title: \"Towns\", languages: [en], cards: [\n\
        Basic(id: \"a\", question: \"Where did it sit?\", answer: \"Semey\"),\n\
        Basic(id: \"b\", question: \"Where did it meet?\", answer: \"Orenburg\"),\n\
        Basic(id: \"c\", question: \"Where was it printed?\", answer: \"Troitsk\"),\n])";
    let world = World::of(&[("towns.ron", deck)], &[]);
    let made = world.make(options(10, 1));
    assert_eq!(made.quiz.questions.len(), 3);
    assert_eq!(
        made.shortfalls,
        [Shortfall::Fewer {
            wanted: 10,
            made: 3
        }]
    );
    for question in &made.quiz.questions {
        assert_eq!(
            mark_response(question, &key(question), Lang::En).grade(),
            Grade::Right
        );
        if let Body::Choice { options, .. } = &question.body {
            assert_eq!(options.len(), 3);
        }
    }
    let single = "Deck(id: \"one\", title: \"One\", languages: [en], cards: [Basic(id: \"a\", question: \"When?\", answer: \"27 April 1917\")])";
    let made = World::of(&[("one.ron", single)], &[]).make(options(5, 1));
    assert_eq!(made.quiz.questions.len(), 1);
    let none = World::of(&[], &[]).make(options(5, 1));
    assert_eq!(none.shortfalls, [Shortfall::Fewer { wanted: 5, made: 0 }]);
}

#[test]
fn only_the_topics_and_forms_chosen_are_asked() {
    let world = shipped();
    let topic = DeckId("alash-semey.eastern-branch".into());
    let chosen = QuizOptions {
        topics: vec![topic.clone()],
        kinds: vec![QuestionKind::Typed, QuestionKind::Truth],
        ..options(12, 2)
    };
    let made = world.make(chosen);
    assert!(
        made.quiz.questions.len() >= 8,
        "{}",
        made.quiz.questions.len()
    );
    for question in &made.quiz.questions {
        assert_eq!(question.topic.deck, topic);
        assert!(matches!(
            question.body.kind(),
            QuestionKind::Typed | QuestionKind::Truth
        ));
    }
}

#[test]
fn a_practised_pair_is_asked_both_ways_until_it_is_firm() {
    use crate::session::{Given, Quiz, QuizSession};
    let pool = shipped_pool();
    let card = |entry: &str| CardId(format!("alash-semey/{entry}"));
    let (a, b) = (
        card("first-semey-congress.chaired"),
        card("second-semey-congress.chaired"),
    );
    let mut session = QuizSession::new(Quiz {
        options: QuizOptions {
            preset: Preset::Practice,
            ..options(2, 1)
        },
        questions: practice_questions(pool, (&a, &b), 1),
    });
    let mut rounds = 0;
    while !is_firm(&session) {
        let Some(question) = session.current().cloned() else {
            rounds += 1;
            assert!(rounds < 10);
            practice_questions(pool, (&a, &b), rounds)
                .into_iter()
                .for_each(|it| session.add(it));
            continue;
        };
        // Wrong once, right ever after.
        let response = if rounds == 0 {
            Response::Skipped
        } else {
            key(&question)
        };
        session.answered(Given {
            response,
            ..Given::default()
        });
        session.go_on();
    }
    let asked: BTreeSet<&CardId> = session
        .quiz()
        .questions
        .iter()
        .flat_map(|it| &it.cards)
        .collect();
    assert_eq!(asked, BTreeSet::from([&a, &b]));
    assert_eq!(
        session.quiz().questions.len(),
        6,
        "one round wrong, two right"
    );
}
